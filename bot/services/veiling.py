"""What is shown of a caller: in the desk's own views initials and the ends of his number."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.domain.city import City
from bot.domain.details import OF_THE_CALLER, Detail, Details, is_known
from bot.domain.masking import NUMBER, bare_name, masked_name, masked_number, veiled
from bot.domain.specific import specific
from bot.intake.numbers import e164
from bot.intake.somebody import names_told

EXACT = frozenset({"place", "landmark", "pin", "located"})
"""Where it is must be found: a house may be known by its owner, and a point is all digits."""

MOST_SHOWN = 80
"""Characters of a name, and of a number that is told in words."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who called: his name, and his number as a phone offers to dial it; empty where not told."""

    name: str
    number: str


def masked(details: Details) -> Details:
    """The details with the caller's name and number masked, for views that stay in a chat."""
    names = caller_names(details)
    return {topic: _masked(topic, one, names) for topic, one in details.items()}


def _masked(topic: str, detail: Detail, names: tuple[str, ...]) -> Detail:
    if not detail.words or topic in EXACT:
        return detail
    if topic == "caller_name":
        return replace(detail, words=masked_name(detail.words))
    if topic == "phone":
        return replace(detail, words=masked_number(detail.words))
    return replace(detail, words=veil(detail.words, names))


def veil(words: str, names: Iterable[str] = ()) -> str:
    """What the desk itself wrote, as it may stay in a chat: numbers and whoever it names masked."""
    return veiled(words, (*names, *names_told(words)))


def for_others(details: Details) -> Details:
    """The same without the caller at all, for who is not of the desk."""
    return {topic: one for topic, one in masked(details).items() if topic not in OF_THE_CALLER}


def caller_names(details: Details) -> tuple[str, ...]:
    """The caller's name as it was told, and without its titles; empty where none was."""
    name = details.get("caller_name")
    return (name.words, bare_name(name.words)) if name and name.words else ()


def has_caller(details: Details) -> bool:
    """Whether there is a name or a number to show."""
    return any(
        is_known(details, topic) and details[topic].words for topic in ("caller_name", "phone")
    )


def caller_of(details: Details) -> Caller:
    """Who called, out of what is known of a report; both fit into one pop-up."""
    name, phone = details.get("caller_name"), details.get("phone")
    told = phone.words if phone else ""
    found = NUMBER.search(told)
    number = (e164(found[0]) if found else None) or told
    return Caller((name.words if name else "")[:MOST_SHOWN], number[:MOST_SHOWN])


def specific_of(details: Details, city: City) -> tuple[str, ...]:
    """Which data that the law protects more a report holds."""
    kind = details.get("kind")
    known = city.kinds.get(kind.code) if kind and kind.code else None
    return specific(details, known.category if known else "")
