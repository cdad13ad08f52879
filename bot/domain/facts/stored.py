"""Every fact type by name and version, as it is stored and read again."""

from collections.abc import Callable
from dataclasses import fields
from typing import Any

from bot.domain.facts import (
    announcements,
    base,
    calls,
    changes,
    erasure,
    exercises,
    handing,
    incidents,
    looks,
    merging,
    messages,
    points,
    survey,
    tickets,
)
from bot.domain.facts.base import PRIVATE, Fact

FACTS: dict[str, type[Fact]] = {
    name: one
    for family in (
        announcements,
        base,
        calls,
        changes,
        erasure,
        exercises,
        handing,
        incidents,
        looks,
        merging,
        messages,
        points,
        survey,
        tickets,
    )
    for name, one in vars(family).items()
    if isinstance(one, type) and issubclass(one, Fact) and one is not Fact
}
"""Every fact type by its name, as it is stored."""


def parts(fact: Fact) -> tuple[dict[str, Any], dict[str, Any]]:
    """The public and the private part of a fact, as two plain dicts."""
    public: dict[str, Any] = {}
    secret: dict[str, Any] = {}
    for one in fields(fact):
        (secret if one.metadata.get(PRIVATE) else public)[one.name] = getattr(fact, one.name)
    return public, {name: value for name, value in secret.items() if value}


VERSIONS: dict[str, int] = dict.fromkeys(FACTS, 1) | {
    "LineWritten": 2,
    "DetailRecorded": 2,
    "AgencyDispatched": 2,
    "EntryMade": 3,
    "DispatchAcknowledged": 2,
    "CallJoined": 2,
    "TicketOpened": 3,
    "IncidentClosed": 2,
}
"""The version written today; raise it with an entry in `UPGRADES` when fields change."""

Upgrade = Callable[[dict[str, Any], dict[str, Any]], tuple[dict[str, Any], dict[str, Any]]]


def _same(public: dict[str, Any], secret: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """A field was added whose default says what was known before."""
    return public, secret


UPGRADES: dict[tuple[str, int], Upgrade] = {
    ("LineWritten", 1): _same,
    ("DetailRecorded", 1): _same,
    ("AgencyDispatched", 1): _same,
    ("EntryMade", 1): _same,
    ("EntryMade", 2): _same,
    ("DispatchAcknowledged", 1): _same,
    ("CallJoined", 1): _same,
    ("TicketOpened", 1): _same,
    ("TicketOpened", 2): _same,
    ("IncidentClosed", 1): _same,
}
"""(fact type, version once written) -> how its parts become those of the next version."""


def fact_of(kind: str, version: int, public: dict[str, Any], secret: dict[str, Any]) -> Fact:
    """The fact that was stored as these parts, by whichever version of this program.

    Raises `KeyError` for a kind, or an old version, that this program does not know.
    """
    while version < VERSIONS[kind]:
        public, secret = UPGRADES[kind, version](public, secret)
        version += 1
    return FACTS[kind](**public, **secret)
