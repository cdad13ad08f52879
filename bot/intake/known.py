"""A reading that knows the city's own landmarks and streets by name, and where they are."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.domain.place import KNOWN, KnownPlace
from bot.intake.at_sea import Reads
from bot.intake.elsewhere import is_elsewhere
from bot.intake.lexicon import VOCABULARY
from bot.intake.text import Span, Text
from bot.intake.topics import Found

STREET = re.compile(r"\b(?:jl|jln|jalan|jlan|gg|gang)\b\.?\s*(?:(?:dr|kh|raya)\b\.?\s*)?$")
"""What stands before a name that is a street's."""
WORD = re.compile(r"[^\W_]+")
AREAS = ("kelurahan", "area")
"""Topics whose names may be part of a place's name, or it of theirs."""


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
        names: set[tuple[str, ...]] = set()
        for one in (*self._city, *saved):
            for name in (one.name, *one.aliases):
                if key := _key(name):
                    self._by_name.setdefault(key, one)
                    names.add(tuple(WORD.findall(name.lower())))
        longest = sorted(names, key=lambda words: (-len("".join(words)), words))
        parts = "|".join(r"[\W_]*".join(words) for words in longest)
        self._pattern = re.compile(rf"(?<!\w)(?:{parts or '(?!)'})(?!\w)")

    def read(self, text: str) -> list[Found]:
        """What the text says; never raises."""
        found = list(self._inner.read(text))
        areas = [one for one in found if one.topic in AREAS]
        for place, span in self._named(text):
            if any(_is_the_area(one, place, span) for one in areas):
                continue
            found = _with(found, place, text, span)
            if place.sort == "landmark" and (place.point or place.kelurahan):
                break  # the next one is only near it
        return found

    def _named(self, text: str) -> Iterator[tuple[KnownPlace, Span]]:
        """The places that the text names as its own, in its order."""
        read = Text(text, VOCABULARY)
        for match in self._pattern.finditer(read.low):
            place = self._by_name[_key(match[0])]
            if place.sort == "landmark" and STREET.search(read.low[: match.start()]):
                continue  # "Jl. Dr. Kariadi" is not the hospital
            if not is_elsewhere(read, match.start()):
                yield place, match.span()


def _is_the_area(area: Found, place: KnownPlace, span: Span) -> bool:
    """Whether a place's name is only part of an area's, or all of it in another area."""
    within = area.span[0] <= span[0] and span[1] <= area.span[1]
    return within and (area.span != span or area.code not in place.kelurahan)


def _with(found: list[Found], place: KnownPlace, text: str, span: Span) -> list[Found]:
    found = [one for one in found if not _in_the_name(one, span)]
    told = {one.topic for one in found}
    if "realm" in told:
        return found  # at sea a landmark is what a bearing is taken from
    if place.sort == "landmark" and "landmark" not in told:
        found.append(Found("landmark", None, text[slice(*span)], span, 0.7))
    if "kelurahan" not in told and len(place.kelurahan) == 1:
        found.append(Found("kelurahan", place.kelurahan[0], "", span, 0.6))
    if place.point and not told & {"pin", "located"}:
        found.append(Found("located", KNOWN, place.point, span, 0.6))
    return [rest for one in found if (rest := _without_name(one, text[slice(*span)]))]


def _in_the_name(one: Found, span: Span) -> bool:
    """Whether an area was read in a part of a place's name: "Stasiun Cirebon Kejaksan"."""
    within = span[0] <= one.span[0] and one.span[1] <= span[1]
    return one.topic in AREAS and within and one.span != span


def _without_name(one: Found, name: str) -> Found | None:
    """A name of a place is no condition of it; None where nothing else was said."""
    if one.topic != "conditions":
        return one
    rest = ", ".join(clause for clause in one.words.split(", ") if clause != name)
    return replace(one, words=rest) if rest else None


def _key(name: str) -> str:
    """A name however its words are put apart."""
    return "".join(WORD.findall(name.lower()))
