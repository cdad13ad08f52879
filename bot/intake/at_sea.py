"""A reading that knows places at sea: what skippers say is no street and no kelurahan."""

from collections.abc import Iterable
from typing import Protocol

from bot.intake.degrees import read_degrees
from bot.intake.offing import read_offing
from bot.intake.topics import Found

GIVES_WAY = frozenset({"place", "kelurahan", "landmark", "conditions", "phone", "pin", "victims"})
"""What may have been read in the words of a sea place, and was none of that."""


class Reads(Protocol):
    """Any reading of a typed line."""

    def read(self, text: str) -> Iterable[Found]:
        """What the text says."""
        ...


class SeaReader:
    """Another reading, with what it takes for streets put right where the text is of the sea."""

    def __init__(self, inner: Reads) -> None:
        self._inner = inner

    def read(self, text: str) -> list[Found]:
        """What the text says; never raises."""
        found = list(self._inner.read(text))
        if point := read_degrees(text):
            found = _without(found, point.span)
            words = f"{point.lat:.6f},{point.lon:.6f}"
            found.append(Found("pin", None, words, point.span, 0.95))
        if offing := read_offing(text):
            found = _without(found, offing.span)
            start, end = offing.span
            found.append(Found("place", None, text[start:end].strip(), offing.span, 0.9))
            if not any(one.topic == "realm" for one in found):
                found.append(Found("realm", "laut", "", offing.span, 0.8))
        return found


def _without(found: list[Found], span: tuple[int, int]) -> list[Found]:
    start, end = span
    return [
        one
        for one in found
        if one.topic not in GIVES_WAY or one.span[1] <= start or end <= one.span[0]
    ]
