"""A stream in hand: its facts, and what they fold into."""

from dataclasses import dataclass, field

from bot.domain import facts as f
from bot.domain.announcement import Announcement, announcement_of
from bot.domain.call import Call, call_of
from bot.domain.deadlines import Clocks, Deadline
from bot.domain.details import Details
from bot.domain.incident import Incident, after, incident_of
from bot.domain.message import PublicMessage, message_of
from bot.domain.sop import Sop
from bot.domain.ticket import Ticket, ticket_of
from bot.ports import StreamKind


@dataclass(slots=True)
class Stream:
    """A stream in hand: what it held, and what this turn adds."""

    id: int
    facts: list[f.Noted]
    held: int = 0
    """How many facts it had when it was loaded."""
    quiet: set[int] = field(default_factory=set)
    """Seqs of facts that nobody is told of: here is nothing to tell, or it was told elsewhere."""
    _folded: tuple[int, Incident] = (0, Incident())
    _before: Incident | None = None
    _timed: tuple[int, Clocks | None] = (0, None)

    @property
    def kind(self) -> StreamKind:
        """A stream that any call became is an incident."""
        first = self.facts[0].fact if self.facts else None
        if isinstance(first, f.AnnouncementDrafted):
            return StreamKind.ANNOUNCEMENT
        if isinstance(first, f.TicketOpened):
            return StreamKind.TICKET
        if isinstance(first, f.MessageReceived):
            return StreamKind.MESSAGE
        opened = any(isinstance(one.fact, f.IncidentOpened) for one in self.facts)
        return StreamKind.INCIDENT if opened else StreamKind.CALL

    def call(self) -> Call:
        """The stream as a call."""
        return call_of(self.facts)

    def announcement(self) -> Announcement:
        """The stream as an announcement."""
        return announcement_of(self.facts)

    def message(self) -> PublicMessage:
        """The stream as a message from the public."""
        return message_of(self.facts)

    def ticket(self) -> Ticket:
        """The stream as a ticket of the help desk."""
        return ticket_of(self.facts)

    def incident(self) -> Incident:
        """The stream as an incident; what was folded before is not folded again."""
        count, state = self._folded
        if count < self.held:
            count, state = self.held, self.incident_before()
        new = self.facts[count:]
        if any(isinstance(one.fact, f.Retracted) for one in new):
            state = incident_of(self.facts)
        else:
            for noted in new:
                state = after(state, noted)
        self._folded = (len(self.facts), state)
        return state

    def clocks(self, sop: Sop) -> list[Deadline]:
        """Its deadlines as they stand; what was taken in before is not taken in again."""
        count, clocks = self._timed
        new = self.facts[count:]
        if clocks is None or any(isinstance(one.fact, f.Retracted) for one in new):
            clocks, new = Clocks(sop), f.standing(self.facts)
        for noted in new:
            clocks.take(noted)
        self._timed = (len(self.facts), clocks)
        return clocks.deadlines()

    def report(self) -> Call | Incident:
        """The report, whichever it is by now."""
        return self.incident() if self.kind is StreamKind.INCIDENT else self.call()

    def details(self) -> Details:
        """What is known of the report, whichever it is."""
        return self.report().details

    @property
    def callers(self) -> int:
        """How many callers told of it."""
        if self.kind is StreamKind.INCIDENT:
            return len(self.incident().calls)
        return 1 + len(self.call().joined)

    def incident_before(self) -> Incident:
        """The stream as it was loaded, as an incident."""
        if self._before is None:
            self._before = incident_of(self.facts[: self.held])
        return self._before

    @property
    def exercise(self) -> bool:
        """Whether it is played by people: everything said of it is marked."""
        return any(isinstance(one.fact, f.ExerciseDeclared) for one in self.facts)

    def sop_hash(self) -> str:
        """The SOP that was stamped on it at birth."""
        born = f.DraftOpened | f.TicketOpened | f.MessageReceived
        return next(one.fact.sop for one in self.facts if isinstance(one.fact, born))
