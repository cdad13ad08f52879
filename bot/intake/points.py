"""Coordinates in decimal degrees, bare or inside a map link."""

import re

from bot.intake.text import Span, Text

PAIR = re.compile(
    r"(?<![\d.])(-?\d{1,2}\.\d{2,})\s*°?\s*[ns]?\s*[,;/ ]\s*(?:lon(?:g|gitude)?\s*[:=]?\s*)?"
    r"(-?\d{2,3}\.\d{2,})(?![\d.])",
    re.IGNORECASE,
)
EXACT = 3
"""Decimals that one of the two must have: "2.50, 100.00" are sums."""
LINKED = re.compile(
    r"[@=/!](?:3d)?(-?\d{1,2}\.\d{3,})(?:,|%2c|!4d)\s*(-?\d{2,3}\.\d{3,})", re.IGNORECASE
)


def read_point(text: Text) -> tuple[float, float, Span] | None:
    """Latitude and longitude in degrees, where both lie within Indonesia's span."""
    for pattern in (LINKED, PAIR):
        for found in pattern.finditer(text.raw):
            lat, lon = float(found[1]), float(found[2])
            if max(len(one.rpartition(".")[2]) for one in found.groups()) < EXACT:
                continue
            if -11.5 <= lat <= 6.5 and 94 <= lon <= 142:
                return lat, lon, found.span()
    return None
