"""What is known of a report: one detail for each topic, a person's choice above any guess."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.facts import DetailRecorded, ToldOtherwise

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


Details = Mapping[str, Detail]


def with_detail(details: Details, fact: DetailRecorded) -> Details:
    """The details with this one; a guess never overrides what a person chose.

    What is read of the conditions adds up, so that a line taken back takes only its own words.
    """
    known = details.get(fact.topic)
    if known and fact.guessed and not known.guessed:
        return details
    if fact.topic in SAYS_WHERE and known and (known.code, known.words) != (fact.code, fact.words):
        details = {topic: one for topic, one in details.items() if topic != "located"}
    words = fact.words
    adds_up = known and known.words and fact.guessed and fact.topic == "conditions"
    if known and adds_up and not words.startswith(known.words):
        words = f"{known.words}; {words}"
    return {**details, fact.topic: Detail(fact.code, words, fact.guessed)}


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


def offshore(details: Details) -> bool:
    """Whether it is at sea or in the air: no village is asked for, none is shown."""
    realm = details.get("realm")
    return realm is not None and realm.code in OFFSHORE
