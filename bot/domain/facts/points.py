"""The facts of an umbrella ("kejadian induk"): an incident whose reports are its points."""

from dataclasses import dataclass

from bot.domain.facts.base import Fact, private


@dataclass(frozen=True, slots=True)
class IncidentRaised(Fact):
    """The incident became an umbrella: what is reported of it from now on are its points."""


@dataclass(frozen=True, slots=True)
class PointReported(Fact):
    """A call told of a point: of a new one, or once more of a known one; the same call, or another.

    `kelurahan` is a code; depth in cm; `people` are in need there; `words` say where it is.
    """

    point: int
    call_id: int
    priority: str
    kelurahan: str | None = None
    depth_cm: int | None = None
    people: int | None = None
    words: str = private()


@dataclass(frozen=True, slots=True)
class PointTaken(Fact):
    """An agency has a point: it goes there."""

    point: int
    dispatch: int


@dataclass(frozen=True, slots=True)
class PointEnded(Fact):
    """Nothing more is to be done at a point; `dispatch` None where the desk said so."""

    point: int
    dispatch: int | None = None


@dataclass(frozen=True, slots=True)
class PointRanked(Fact):
    """Somebody at the desk chose how much a point hurries."""

    point: int
    priority: str
