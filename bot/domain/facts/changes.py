"""The facts of an incident that takes a turn while it is under way."""

from dataclasses import dataclass

from bot.domain.facts.base import Fact, private


@dataclass(frozen=True, slots=True)
class DispatchWithdrawn(Fact):
    """The desk called an agency off; `reason` is a code. It may be tasked again, anew."""

    dispatch: int
    reason: str
    told: str = private()


@dataclass(frozen=True, slots=True)
class AcknowledgementWithdrawn(Fact):
    """The agency took its ack back, later than an undo; it stands where it stood before the ack."""

    dispatch: int
    reason: str
    told: str = private()


@dataclass(frozen=True, slots=True)
class DispatchTakenOver(Fact):
    """Another unit of the same agency has it from now on: who noted this holds it."""

    dispatch: int
    former: str | None
    """Who held it: a person's id."""
    post: str | None = None
    """Which post of the agency has it now; None: its own group, or no post."""
    unit: str = private()


@dataclass(frozen=True, slots=True)
class UnitProposed(Fact):
    """The duty officer named the unit that makes ready (Tarakan, row 5)."""

    dispatch: int
    unit: str = private()


@dataclass(frozen=True, slots=True)
class PlaceChanged(Fact):
    """The place was wrong: what was known of it falls, the details noted after this are true."""

    old: str = private()
    """The place as the agencies knew it, in words."""


@dataclass(frozen=True, slots=True)
class PlaceChangeRead(Fact):
    """The agency has read where to go now; `change` is the seq of the `PlaceChanged`."""

    dispatch: int
    change: int


@dataclass(frozen=True, slots=True)
class MessageToAll(Fact):
    """The operator's word to every agency at work, a reply to each card."""

    words: str = private()


@dataclass(frozen=True, slots=True)
class MonitoringSet(Fact):
    """A long search is monitored every so many minutes from now on; 0: as the SOP says again."""

    minutes: int
