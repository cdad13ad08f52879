"""A stream in hand: its facts, and what they fold into."""

from dataclasses import dataclass

from bot.domain import facts as f
from bot.domain.call import Call, call_of
from bot.domain.incident import Incident, incident_of
from bot.ports import StreamKind


@dataclass(slots=True)
class Stream:
    """A stream in hand: what it held, and what this turn adds."""

    id: int
    facts: list[f.Noted]
    held: int = 0
    """How many facts it had when it was loaded."""

    @property
    def kind(self) -> StreamKind:
        """A stream that any call became is an incident."""
        opened = any(isinstance(one.fact, f.IncidentOpened) for one in self.facts)
        return StreamKind.INCIDENT if opened else StreamKind.CALL

    def call(self) -> Call:
        """The stream as a call."""
        return call_of(self.facts)

    def incident(self) -> Incident:
        """The stream as an incident."""
        return incident_of(self.facts)

    def sop_hash(self) -> str:
        """The SOP that was stamped on it at birth."""
        return next(one.fact.sop for one in self.facts if isinstance(one.fact, f.DraftOpened))
