"""The facts of a report that goes from one operator to another."""

from dataclasses import dataclass

from bot.domain.facts.base import Fact


@dataclass(frozen=True, slots=True)
class HandoverOffered(Fact):
    """Its operator, or a supervisor, offered the report to person `to`; the last offer counts."""

    to: int


@dataclass(frozen=True, slots=True)
class HandoverAccepted(Fact):
    """Person `to` has the report from now on: all that is told of it goes to him."""

    to: int
