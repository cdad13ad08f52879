"""Coordinates: decimal degrees, bare or inside a map link, and degrees with their hemispheres."""

import re

from bot.intake.degrees import read_degrees
from bot.intake.text import Span, Text

_LAT, _LON = r"(-?\d{1,2}\.\d{2,})", r"(-?\d{2,3}\.\d{2,})(?!\d|\.\d)"
_NAMED = r"(?:(?:lon(?:g|gitude)?|lng|bujur)\s*[:=]?\s*)?"
EXACT = 3
"""Decimals that one of the two must have: "2.50, 100.00" are sums."""
WAYS = tuple(
    re.compile(way, re.IGNORECASE)
    for way in (
        rf"!3d{_LAT}!4d{_LON}",  # the place of a link, which may hold what the map showed besides
        rf"mlat={_LAT}&(?:amp;)?mlon={_LON}",
        rf"[@=/]{_LAT}(?:,|%2c)\s*{_LON}",
        rf"(?<![\d.]){_LAT}\s*°?\s*[ns]?\s*[,;/ ]\s*{_NAMED}{_LON}",
        r"(?<![\d.,])(-?\d{1,2},\d{3,})\s*[,;/ ]\s*(-?\d{2,3},\d{3,})(?![\d,])",
    )
)
"""How the two are told, the surest first."""


def read_point(text: Text) -> tuple[float, float, Span] | None:
    """Latitude and longitude in degrees, where both lie within Indonesia's span."""
    for way in WAYS:
        for found in way.finditer(text.raw):
            said = [one.replace(",", ".") for one in found.groups()]
            lat, lon = map(float, said)
            if max(len(one.rpartition(".")[2]) for one in said) >= EXACT and _is_here(lat, lon):
                return lat, lon, found.span()
    point = read_degrees(text.raw)
    if point is None or not _is_here(point.lat, point.lon):
        return None
    return round(point.lat, 6), round(point.lon, 6), point.span


def _is_here(lat: float, lon: float) -> bool:
    return -11.5 <= lat <= 6.5 and 94 <= lon <= 142
