"""What is shown of a caller: in the desk's own views initials and the ends of his number."""

from dataclasses import replace

from bot.domain.details import OF_THE_CALLER, Detail, Details
from bot.domain.masking import bare_name, masked_name, masked_number, veiled

EXACT = frozenset({"place", "landmark", "pin"})
"""Where it is must be found: a house may be known by its owner, and a point is all digits."""


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
    return replace(detail, words=veiled(detail.words, names))


def for_others(details: Details) -> Details:
    """The same without the caller at all, for who is not of the desk."""
    return {topic: one for topic, one in masked(details).items() if topic not in OF_THE_CALLER}


def caller_names(details: Details) -> tuple[str, ...]:
    """The caller's name as it was told, and without its titles; empty where none was."""
    name = details.get("caller_name")
    return (name.words, bare_name(name.words)) if name and name.words else ()
