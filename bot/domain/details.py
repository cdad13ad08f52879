"""What is known of a report: one detail for each topic, a person's choice above any guess."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from bot.domain.adding import (
    INSTEAD,
    OWN,
    PART,
    SURE,
    address,
    adds,
    extends,
    named,
    one_spot,
    without_area,
)
from bot.domain.facts import DetailRecorded, ToldOtherwise
from bot.domain.victims import grown, together

TOPICS = (
    "kind",
    "priority",
    "place",
    "kelurahan",
    "area",
    "landmark",
    "pin",
    "located",
    "realm",
    "caller_name",
    "phone",
    "conditions",
    "access",
    "handled",
    "victims",
)
"""All topics, in the order people read them. `area` is a kecamatan,
or a name that may mean several areas; `pin` a point that somebody told, `located` one
that the address or a landmark was found at: about there."""

PRIORITIES = ("merah", "kuning", "hijau")
CHOICES: dict[str, tuple[str, ...]] = {
    "priority": PRIORITIES,
    "realm": ("darat", "laut", "udara"),
    "access": ("ya", "tidak"),
    "handled": ("sudah", "belum"),
    "victims": ("nihil",),
    "caller_name": ("anonim",),
}
"""Topics with buttons of their own, besides "tidak tahu"."""
OF_THE_PLACE = ("place", "kelurahan", "area", "landmark", "pin", "located")
"""Topics that say where: they change together."""
SAYS_WHERE = ("place", "landmark", "kelurahan")
"""Topics that a report is located by: told otherwise, it is no longer there."""
SURELY_WHERE = ("place", "landmark", "pin")
"""Of these each says where it is nearly enough to go there."""
UNASKED = ("priority", "area", "located", "conditions")
"""Never to be checked though read: they have buttons of their own, or add up."""
CHECKED_AS = {"kelurahan": "place", "pin": "place"}
"""Topics that are checked with another: where it is, is one question."""
UNKNOWN = "unknown"
CONFIRMED = "confirmed"
"""Code of a place or map pin that looked wrong and that a person stands by."""
OFFSHORE = ("laut", "udara")
"""Realms without streets and villages."""
OF_THE_CALLER = frozenset({"caller_name", "phone"})
"""Never on a group's card (UU PDP 27/2022; field.md)."""


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing known: a code of a closed list, or words; `guessed` when read from text."""

    code: str | None
    words: str
    guessed: bool
    manner: str = ""
    """How it was told: `adding.OWN` and its like."""
    weak: bool = False
    """A guess that the text hardly says."""


Details = Mapping[str, Detail]


def with_detail(details: Details, fact: DetailRecorded) -> Details:
    """The details with this one: here alone it is decided how what is told later joins them.

    A guess never overrides what a person chose. What is read of place, victims and conditions adds
    up, so that a line taken back takes only its own words; a correction replaces. Where the caller
    himself is counts as the place only until another is told.
    """
    topic, known = fact.topic, details.get(fact.topic)
    if fact.manner == OWN and any(_is_its_own(details, one) for one in (topic, *SURELY_WHERE)):
        return details
    new = Detail(fact.code, fact.words, fact.guessed, fact.manner, fact.weak)
    if known and fact.guessed:
        if join := JOINS.get(topic):
            new = join(known, new)
        elif not known.guessed:
            return details
    if topic in SURELY_WHERE and fact.manner not in (OWN, PART) and known != new:
        details = _without_the_callers(details, fact)
    if topic in SAYS_WHERE and known and _moves(known, new, topic):
        details = {one: it for one, it in details.items() if one != "located"}
        if topic == "kelurahan" and (place := details.get("place")) and place.words:
            details = {**details, "place": replace(place, words=without_area(place.words))}
    return {**details, topic: new}


def _is_its_own(details: Details, topic: str) -> bool:
    """Whether the incident's own is known of the topic: not only where the caller is."""
    return is_known(details, topic) and details[topic].manner != OWN


def _without_the_callers(details: Details, fact: DetailRecorded) -> Details:
    """What is known without where the caller is, unless it turns out to be the same street."""
    known = details.get("place")
    if known is None or known.manner != OWN or extends(fact.words, known.words):
        return details
    return {
        topic: one
        for topic, one in details.items()
        if topic not in OF_THE_PLACE or one.manner != OWN
    }


def _moves(known: Detail, new: Detail, topic: str) -> bool:
    """Whether it is another point now: a further piece of one address leaves it where it is."""
    if topic == "place" and new.words != known.words and known.words:
        return not one_spot(known.words, new.words)
    return (known.code, known.words) != (new.code, new.words)


def _place(known: Detail, new: Detail) -> Detail:
    """An address with a piece more, or another; one that a person gave only grows."""
    if not known.words or known.code == UNKNOWN:
        return new if known.guessed else known
    part = new.manner == PART or not named(new.words)
    if new.manner == INSTEAD:
        return replace(new, words=address(known.words, new.words, part=True)) if part else new
    if not known.guessed and not (part and adds(known.words, new.words)):
        return known
    if known.manner == OWN and not part and not extends(new.words, known.words):
        return new
    manner = known.manner if part else new.manner
    words = address(known.words, new.words, part=part)
    return replace(known, words=words, manner=manner, weak=known.weak and new.weak)


def only_adds(details: Details, words: str, manner: str) -> bool:
    """Whether these words on the place leave the one known as it is: a further piece of its
    address, or where the caller is."""
    known = details.get("place")
    part = manner == PART and (known is None or adds(known.words, words))
    return part or manner == OWN


def _conditions(known: Detail, new: Detail) -> Detail:
    """What is told of how it looks there, one behind the other."""
    if not known.guessed:
        return known
    if not known.words or new.words.startswith(known.words):
        return new
    return replace(new, words=f"{known.words}; {new.words}")


def _victims(known: Detail, new: Detail) -> Detail:
    """Counts by state; those that a person gave only grow, unless they are corrected."""
    was, told, corrects = (known.code, known.words), (new.code, new.words), new.manner == INSTEAD
    if not known.guessed and not corrects:
        code, words = grown(was, told)
    else:
        code, words = together(was, told, corrects=corrects)
    return replace(known, code=code, words=words, weak=known.weak and new.weak)


JOINS: dict[str, Callable[[Detail, Detail], Detail]] = {
    "place": _place,
    "conditions": _conditions,
    "victims": _victims,
}
"""Topics whose words add up; of every other the last that was told holds."""


def with_other(otherwise: Details, fact: DetailRecorded | ToldOtherwise) -> Details:
    """What later callers told otherwise; whatever is recorded of a topic since settles it."""
    if isinstance(fact, ToldOtherwise):
        return {**otherwise, fact.topic: Detail(fact.code, fact.words, guessed=True)}
    return {topic: one for topic, one in otherwise.items() if topic != fact.topic}


def ready(details: Details) -> bool:
    """Whether the report may be dispatched: a kind and some place."""
    return is_known(details, "kind") and any(
        is_known(details, one) for one in ("place", "kelurahan", "area", "landmark", "pin")
    )


def code_of(details: Details, topic: str) -> str | None:
    """The code known of a topic; None where none is, or nobody knows."""
    detail = details.get(topic)
    return detail.code if detail and detail.code != UNKNOWN else None


def is_known(details: Details, topic: str) -> bool:
    """Whether the topic has an answer other than "tidak tahu"."""
    detail = details.get(topic)
    return detail is not None and detail.code != UNKNOWN and bool(detail.code or detail.words)


def still_asked(questions: tuple[str, ...], details: Details) -> tuple[str, ...]:
    """The document's questions without an answer yet, in its order."""
    return tuple(one for one in questions if one not in details)


def to_check(details: Details) -> tuple[str, ...]:
    """What was only read and nobody stands by yet, the weakest first."""
    read = [one for one in TOPICS if one in details and details[one].guessed and one not in UNASKED]
    return tuple(sorted(read, key=lambda one: not details[one].weak))


def as_read(details: Details, topic: str) -> list[DetailRecorded]:
    """That a topic, with what is checked beside it, is as it was read: a person stands by it."""
    return [
        DetailRecorded(one, details[one].code, words=details[one].words, manner=SURE)
        for one in to_check(details)
        if CHECKED_AS.get(one, one) == topic
    ]


def offshore(details: Details) -> bool:
    """Whether it is at sea or in the air: no village is asked for, none is shown."""
    realm = details.get("realm")
    return realm is not None and realm.code in OFFSHORE
