"""Whether two reports may tell of one event: a score with its reasons, a hint and no decision."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from rapidfuzz import fuzz

from bot.domain.place import metres
from bot.intake.address import read_rt_rw, read_streets
from bot.intake.consequences import HURT
from bot.intake.lexicon import VOCABULARY
from bot.intake.places import BARE, RELATED, WEAK
from bot.intake.text import Text

ENOUGH = 0.3
"""A score from which two reports are shown as perhaps one."""
ONE_NAME = 88
"""How alike (of 100) two names of a street are that are one, slips of typing included."""
ONE_LANDMARK = 85


@dataclass(frozen=True, slots=True)
class Sighting:
    """What a report tells of what, where and when, as far as it is known."""

    at: datetime
    kind: str | None = None
    family: str | None = None
    """The category of the kind."""
    kelurahan: str | None = None
    place: str = ""
    """The address as it was said."""
    landmark: str = ""
    pin: str = ""
    """ "-6.888600,109.675300"."""

    @property
    def placed(self) -> bool:
        """Whether it tells where."""
        return bool(self.kelurahan or self.place or self.landmark or self.pin)

    @property
    def blank(self) -> bool:
        """Whether it tells neither what nor where."""
        return not (self.kind or self.placed)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two reports are (about 0 to 1), and what speaks for it: codes, and metres."""

    score: float
    reasons: tuple[tuple[str, int], ...]

    @property
    def enough(self) -> bool:
        """Whether it is worth a glance."""
        return self.score >= ENOUGH


OF_A_PLACE = frozenset({
    "pin", "kelurahan", "house", "street", "rt_rw", "rw", "place", "landmark",
})  # fmt: skip
"""Reasons that say where."""
ELSEWHERE = -0.15
"""Both say where and agree in nothing: more likely two places than one told twice."""
AT_A_PLACE = ("pin", "house", "rt_rw", "place", "landmark")
"""Reasons that name one spot, not only an area."""


@dataclass(frozen=True, slots=True)
class Address:
    """The pieces of an address that are compared."""

    street: str = ""
    house: str = ""
    rt: str = ""
    rw: str = ""


Weighed = tuple[float, tuple[tuple[str, int], ...]]
NOTHING: Weighed = (0.0, ())


def likeness(one: Sighting, other: Sighting) -> Likeness:
    """How much speaks for one event: what is known of only one of them says nothing."""
    score = 0.0
    reasons: tuple[tuple[str, int], ...] = ()
    for weigh in WEIGHTS:
        points, why = weigh(one, other)
        score += points
        reasons += why
    if one.placed and other.placed and not any(why in OF_A_PLACE for why, _ in reasons):
        score += ELSEWHERE
    return Likeness(round(score, 3), reasons)


def _kind(one: Sighting, other: Sighting) -> Weighed:
    if not one.kind or not other.kind:
        return NOTHING
    if one.kind == other.kind:
        return 0.25, (("kind", 0),)
    if one.family and one.family == other.family:
        return 0.15, (("family", 0),)
    return NOTHING if {one.kind, other.kind} & HURT else (-0.4, ())


NEAR: tuple[tuple[int, float], ...] = ((50, 0.5), (200, 0.4), (500, -0.35))
"""Metres between two pins (200: field.md's duplicate hint), and what they weigh up to there."""


def _pins(one: Sighting, other: Sighting) -> Weighed:
    if not one.pin or not other.pin:
        return NOTHING
    apart = metres(one.pin, other.pin)
    for most, weight in NEAR:
        if apart <= most:
            return weight, (("pin", round(apart)),) if weight > 0 else ()
    return -0.6, ()


def _kelurahan(one: Sighting, other: Sighting) -> Weighed:
    if not one.kelurahan or not other.kelurahan:
        return NOTHING
    if one.kelurahan == other.kelurahan:
        return 0.25, (("kelurahan", 0),)
    return -0.5, ()


def _address(one: Sighting, other: Sighting) -> Weighed:
    here, there = address(one.place), address(other.place)
    score = 0.0
    reasons: list[tuple[str, int]] = []
    if here.street and there.street:
        if fuzz.ratio(here.street, there.street) < ONE_NAME:
            score -= 0.25
        else:
            score += 0.25
            same = here.house == there.house
            if here.house and there.house:
                score += 0.15 if same else -0.05
            reasons.append(("house" if same and here.house else "street", 0))
    elif here == there == Address() and _one_name(
        one.place, other.place, near=_one_village(one, other)
    ):
        score, reasons = 0.25, [("place", 0)]
    if here.rw and there.rw:
        score += 0.1 if here.rw == there.rw else -0.2
        if here.rw == there.rw:
            one_rt = bool(here.rt) and here.rt == there.rt
            if here.rt and there.rt:
                score += 0.1 if one_rt else -0.05
            reasons.append(("rt_rw" if one_rt else "rw", 0))
    return score, tuple(reasons)


def _landmark(one: Sighting, other: Sighting) -> Weighed:
    same = _one_name(one.landmark, other.landmark, near=_one_village(one, other))
    return (0.25, (("landmark", 0),)) if same else NOTHING


def _one_village(one: Sighting, other: Sighting) -> bool:
    return one.kelurahan is not None and one.kelurahan == other.kelurahan


def _one_name(one: str, other: str, *, near: bool) -> bool:
    """Whether two names, both known, are one but for slips and words around it.

    A bare "masjid" is every mosque's name: it counts only where both are `near`. SMPN 2 is not
    SMPN 5.
    """
    numbers, theirs = set(re.findall(r"\d+", one)), set(re.findall(r"\d+", other))
    if not one or not other or (numbers and theirs and not numbers & theirs):
        return False
    fewer, more = sorted((_proper(one), _proper(other)), key=len)
    if not fewer:
        return near and fuzz.token_set_ratio(one.lower(), other.lower()) >= ONE_LANDMARK
    return all(any(fuzz.ratio(it, word) >= ONE_LANDMARK for word in more) for it in fewer)


def _proper(name: str) -> frozenset[str]:
    """The words of a name that are its own."""
    return frozenset(re.findall(r"[a-z]{3,}", RELATED.sub(" ", name.lower()))) - BARE - WEAK


def _time(one: Sighting, other: Sighting) -> Weighed:
    apart = abs(one.at - other.at)
    if apart <= timedelta(minutes=10):
        return 0.1, ()
    hours = apart / timedelta(hours=1)
    return (0.05 if hours <= 1 else max(-0.3, -0.05 * hours)), ()


WEIGHTS: tuple[Callable[[Sighting, Sighting], Weighed], ...] = (
    _kind, _pins, _kelurahan, _address, _landmark, _time,
)  # fmt: skip


@lru_cache(maxsize=2048)
def address(place: str) -> Address:
    """The pieces of an address as it was said."""
    if not place:
        return Address()
    text = Text(place, VOCABULARY)
    rt, rw = read_rt_rw(text)
    street = next(iter(read_streets(text)), None)
    return Address(
        street=street.value.lower() if street else "",
        house=street.number.lower() if street else "",
        rt=rt.value if rt else "",
        rw=rw.value if rw else "",
    )
