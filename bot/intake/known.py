"""A reading that knows the city's own landmarks and streets by name, and where they are."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.domain.place import KNOWN, KnownPlace
from bot.intake.at_sea import Reads
from bot.intake.landmarks import is_elsewhere
from bot.intake.lexicon import VOCABULARY
from bot.intake.text import Text
from bot.intake.topics import Found

STREET = re.compile(r"\b(?:jl|jln|jalan|jlan|gg|gang)\b\.?\s*(?:(?:dr|kh|raya)\b\.?\s*)?$")
"""What stands before a name that is a street's."""


class KnownReader:
    """Another reading, with what is known of the places that a text names.

    What the text itself says of kelurahan and point stands: a known place only adds.
    """

    def __init__(self, inner: Reads, places: Iterable[KnownPlace]) -> None:
        self._inner = inner
        self._city = tuple(places)
        self.learn(())

    def learn(self, saved: Iterable[KnownPlace]) -> None:
        """These were saved at the desk: from now on they are known too, and no others."""
        self._by_name: dict[str, KnownPlace] = {}
        for one in (*self._city, *saved):
            for name in (one.name, *one.aliases):
                self._by_name.setdefault(_key(name), one)
        names = sorted(self._by_name, key=len, reverse=True)
        parts = "|".join(r"[\W_]*".join(map(re.escape, one.split())) for one in names)
        self._pattern = re.compile(rf"(?<!\w)(?:{parts or '(?!)'})(?!\w)")

    def read(self, text: str) -> list[Found]:
        """What the text says; never raises."""
        found = list(self._inner.read(text))
        low = text.lower()
        for match in self._pattern.finditer(low):
            place = self._by_name.get(_key(match[0]))
            if place is None or (place.sort == "landmark" and STREET.search(low[: match.start()])):
                continue  # "Jl. Dr. Kariadi" is not the hospital
            if is_elsewhere(Text(text, VOCABULARY), match.start()):
                continue
            return _with(found, place, text, match.span())
        return found


def _with(found: list[Found], place: KnownPlace, text: str, span: tuple[int, int]) -> list[Found]:
    told = {one.topic for one in found}
    if "realm" in told:
        return found  # at sea a landmark is what a bearing is taken from
    if place.sort == "landmark" and "landmark" not in told:
        found.append(Found("landmark", None, text[slice(*span)], span, 0.7))
    if "kelurahan" not in told and len(place.kelurahan) == 1:
        found.append(Found("kelurahan", place.kelurahan[0], "", span, 0.6))
    if place.point and "pin" not in told:
        found.append(Found("located", KNOWN, place.point, span, 0.6))
    return [_without_name(one, text, span) for one in found]


def _without_name(one: Found, text: str, span: tuple[int, int]) -> Found:
    """A name of a place is no condition of it."""
    if one.topic != "conditions" or text[slice(*span)].strip() != one.words.strip():
        return one
    return replace(one, words="")


def _key(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.lower()))
