"""Coordinates in degrees and minutes, as skippers and SAR say them; and said back in one form."""

import re
from dataclasses import dataclass
from itertools import pairwise

HEMISPHERES = {
    "lu": ("lat", 1), "n": ("lat", 1), "ls": ("lat", -1), "s": ("lat", -1),
    "bt": ("lon", 1), "e": ("lon", 1), "bb": ("lon", -1), "w": ("lon", -1),
}  # fmt: skip
"""Indonesian and international letters: which way, and its sign."""
MOST = {"lat": 90.0, "lon": 180.0}
_NUMBER = r"\d{1,%d}(?:[.,]\d+)?"
_ANGLE = (
    rf"(?P<d%d>{_NUMBER % 3})\s*(?:°|º|˚|derajat|deg|-|:)?\s*"
    rf"(?:(?P<m%d>{_NUMBER % 2})\s*(?:'(?!')|’|′|`|menit|min|:)?\s*"
    rf"(?:(?P<s%d>{_NUMBER % 2})\s*(?:\"|”|″|''|detik)?\s*)?)?"
)
HALF = re.compile(
    rf"(?<![\w.,])(?:{_ANGLE % (1, 1, 1)}(?P<after>lu|ls|bt|bb|[nsew])\b"
    rf"|(?P<before>lu|ls|bt|bb|[nsew])\.?\s*:?\s*{_ANGLE % (2, 2, 2)}(?![\d.,]*\d))",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"[\s,;/&]*(?:dan\s*)?")
"""What may stand between the two halves of a point."""


@dataclass(frozen=True, slots=True)
class Point:
    """A place on earth in degrees, north and east positive, and where in the text it was said."""

    lat: float
    lon: float
    span: tuple[int, int] = (0, 0)


def read_degrees(text: str) -> Point | None:
    """The first point said in degrees, minutes and seconds with its hemispheres; never raises."""
    halves = [(one, half) for one in HALF.finditer(text) if (half := _half(one))]
    for (first, one), (second, other) in pairwise(halves):
        between = text[first.end() : second.start()]
        if {one[0], other[0]} == {"lat", "lon"} and BETWEEN.fullmatch(between):
            sides = dict((one, other))
            return Point(sides["lat"], sides["lon"], (first.start(), second.end()))
    return None


def _half(found: re.Match[str]) -> tuple[str, float] | None:
    """Which way and how far; None for minutes over 59, or a fraction before the last part."""
    letters = found["after"] or found["before"]
    parts = [found[f"{one}{1 if found['after'] else 2}"] for one in "dms"]
    given = [one for one in parts if one]
    if any("." in one or "," in one for one in given[:-1]):
        return None
    degrees, minutes, seconds = (float((one or "0").replace(",", ".")) for one in parts)
    side, sign = HEMISPHERES[letters.lower()]
    value = degrees + minutes / 60 + seconds / 3600
    if minutes >= 60 or seconds >= 60 or value > MOST[side]:
        return None
    return side, sign * value


def shown(lat: float, lon: float) -> str:
    """`3°18,5' LU 117°37,2' BT`: minutes to a tenth, some 185 m."""
    return f"{_shown(lat, 'LU', 'LS')} {_shown(lon, 'BT', 'BB')}"


def _shown(value: float, positive: str, negative: str) -> str:
    tenths = round(abs(value) * 600)
    degrees, rest = divmod(tenths, 600)
    minutes = f"{rest / 10:.1f}".replace(".", ",")
    return f"{degrees}°{minutes}' {negative if value < 0 and tenths else positive}"
