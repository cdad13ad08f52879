"""Whether two reports may tell of one event: a hint for people, never a decision."""

from collections.abc import Collection
from math import asin, cos, radians, sin, sqrt

from bot.domain.details import Details, is_known

NEAR_METRES = 200
"""How near two pins are taken for one place (field.md: 200 m duplicate hint)."""
EARTH_METRES = 6_371_000


def alike(one: Details, other: Details, of_one_kind: Collection[str]) -> bool:
    """Whether the other's kind is among these, and both name one place, as far as is known."""
    kind = other.get("kind")
    return kind is not None and kind.code in of_one_kind and same_place(one, other)


def same_place(one: Details, other: Details) -> bool:
    """Pins within 200 m, one kelurahan, or one place named in the other's words.

    Two pins decide by themselves; two different kelurahan speak against all words.
    """
    if is_known(one, "pin") and is_known(other, "pin"):
        return metres(one["pin"].words, other["pin"].words) <= NEAR_METRES
    if is_known(one, "kelurahan") and is_known(other, "kelurahan"):
        return one["kelurahan"].code == other["kelurahan"].code
    if not (is_known(one, "place") and is_known(other, "place")):
        return False
    here, there = one["place"].words.casefold(), other["place"].words.casefold()
    return here in there or there in here


def metres(one: str, other: str) -> float:
    """The distance between two pins ("-6.888600,109.675300"), as the crow flies."""
    (lat, lon), (lat2, lon2) = (map(radians, map(float, pin.split(","))) for pin in (one, other))
    half = sin((lat2 - lat) / 2) ** 2 + cos(lat) * cos(lat2) * sin((lon2 - lon) / 2) ** 2
    return 2 * EARTH_METRES * asin(sqrt(half))
