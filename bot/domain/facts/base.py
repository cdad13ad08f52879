"""What a fact is: its public part, the words of people kept apart, and its place in a stream."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

PRIVATE = "private"


def private(default: str = "") -> Any:  # noqa: ANN401 - as dataclasses.field
    """A field that holds people's words or names: stored apart from the codes."""
    return field(default=default, metadata={PRIVATE: True})


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened. `VERSION` rises when the fields change; old ones stay readable."""


TOLD = "susulan"
"""`via` of what was entered afterwards with its true time: nobody is alarmed by it."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A fact with its place in a stream.

    `at` is when it happened, as told; `noted_at` when the desk learnt it (both UTC).
    `by` is a person ("p7"), a party of the system ("sistem"); `via` the way it came:
    telegram, phone, radio, clock, susulan.
    """

    seq: int
    at: datetime
    noted_at: datetime
    by: str
    via: str
    fact: Fact


@dataclass(frozen=True, slots=True)
class Retracted(Fact):
    """An earlier fact of this stream is undone; every fold skips it."""

    undone: int
    """Its seq."""


def standing(stream: list[Noted]) -> list[Noted]:
    """The stream without what was retracted, and without the retractions."""
    undone = {noted.fact.undone for noted in stream if isinstance(noted.fact, Retracted)}
    return [
        noted
        for noted in stream
        if noted.seq not in undone and not isinstance(noted.fact, Retracted)
    ]
