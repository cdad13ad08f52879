"""What happened in a stream, as named moments that the steps of an SOP may start and end with."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.domain import facts as f
from bot.domain.sop import Term
from bot.domain.ticket_moments import (
    ANEW,
    ANEW_FROM,
    MAY_COME_AGAIN,
    OF_TICKET,
    TICKET_MOMENTS,
    VENDOR_REPORTED,
)

REPORT_MOMENTS: dict[type[f.Fact], tuple[str, ...]] = {
    f.DraftOpened: ("opened",),
    f.CallRang: ("rang", "rung"),
    f.CallAnswered: ("call_answered", "rung", "taken"),
    f.LineWritten: ("first_line",),
    f.CallScreened: ("screened",),
    f.ConditionUpdated: ("condition_written",),
    f.RecordCompleted: ("recorded",),
    f.IncidentDataTaken: ("data_taken",),
    f.IncidentDataKept: ("data_taken",),
    f.IncidentClosed: ("closed",),
}
"""Moments of the whole report. The first fact counts: "rung" is the ring, else the answer."""

DISPATCH_MOMENTS: dict[type[f.Fact], tuple[str, ...]] = {
    f.AgencyDispatched: ("dispatched",),
    f.CardDelivered: ("delivered",),
    f.AgencyPhoned: ("delivered", "phoned"),
    f.DispatchAcknowledged: ("delivered", "acknowledged", "replied", "status"),
    f.DispatchDeclined: ("delivered", "declined", "replied"),
    f.AcknowledgementWithdrawn: ("delivered",),
    f.DispatchTakenOver: ("delivered",),
    f.UnitProposed: ("delivered",),
    f.ArrivalEstimated: ("delivered", "status"),
    f.UnitDeparted: ("delivered", "departed", "status"),
    f.UnitArrived: ("delivered", "arrived", "status"),
    f.NothingFound: ("delivered", "status"),
    f.HandlingEnded: ("delivered", "handling_ended", "status"),
    f.FinalReportGiven: ("delivered", "reported"),
    f.ClosingTold: ("closing_told",),
}
"""Moments of one dispatch. A press on a card proves its delivery (sop.md, Clocks)."""

MESSAGE_MOMENTS: dict[type[f.Fact], tuple[str, ...]] = {
    f.MessageReceived: ("message_received",),
    f.MessageTaken: ("message_answered",),
    f.MessageScreened: ("message_answered",),
}
"""Moments of a message from the public."""

_OF_STREAM = REPORT_MOMENTS | TICKET_MOMENTS | MESSAGE_MOMENTS

CALLER_SIDE = frozenset({"rang", "rung", "call_answered"})
"""What only the operator's two buttons can stamp; never stamped means "tidak terukur"."""

SILENT_ON_CALLER = (
    f.PersonalDataErased,
    f.LinesShown,
    f.IncidentOpened,
    f.DraftOpened,
    f.DraftResumed,
    f.ExerciseDeclared,
    f.ReportBelated,
    f.CallRang,
    f.CallAnswered,
    f.ReminderIssued,
    f.Escalated,
    f.DutyOfficerAlerted,
    f.LateReasonGiven,
)
"""Facts after which the phone may still be ringing. The opening of an incident stands before the
call's own facts in its stream; a reminder is the desk's word, not the operator's."""

DRAFTING = (f.LineWritten, f.CallScreened, f.DetailRecorded)
"""Of a belated report they tell when it was entered, not when anything happened."""

POSTHUMOUS = frozenset({"data_taken", "recorded", "closed", "closing_told"})
"""What may still happen after an incident was closed."""

DERIVED = frozenset({"taken", "asked_all", "monitored", "documented"})

MOMENTS = (
    frozenset(
        name
        for table in (REPORT_MOMENTS, DISPATCH_MOMENTS)
        for names in table.values()
        for name in names
    )
    | DERIVED
    | OF_TICKET
)
"""Every moment a profile may name, besides `known:TOPIC`."""

TIMED_ROLES = ("lead", "support")


@dataclass(slots=True)
class Leg:
    """One dispatch as the clocks see it."""

    number: int
    agency: str
    role: str
    batch: int
    moments: dict[str, datetime] = field(default_factory=dict)
    out: bool = False
    """Declined or withdrawn: nothing more is asked of it."""

    def unacknowledged(self) -> None:
        """The ack was taken back: it stands where it stood before, declined or unanswered."""
        self.out = "declined" in self.moments
        self.moments.pop("acknowledged", None)
        if not self.out:
            self.moments.pop("replied", None)


class History:
    """The moments of a stream, taken in fact by fact, in the order of noting."""

    def __init__(self, questions: tuple[str, ...]) -> None:
        self.questions = questions
        self.moments: dict[str, datetime] = {}
        self.legs: dict[int, Leg] = {}
        self.kind: str | None = None
        self.priority: str | None = None
        self.chosen: set[str] = set()
        """Topics that a person chose: a later guess does not override them."""
        self.caller_side_over = False
        """The report went on: a ring or answer not stamped by now never will be."""
        self.data_kept = False
        self.belated = False
        self.entered_at: datetime | None = None
        """When the desk last learnt afterwards what had happened by then."""

    def take(self, noted: f.Noted) -> None:
        """Note what this fact makes happen."""
        fact = noted.fact
        if noted.via == f.TOLD:
            self.entered_at = noted.noted_at
        if not (self.belated and noted.via != f.TOLD and isinstance(fact, DRAFTING)):
            for name in _OF_STREAM.get(type(fact), ()):
                self.moments.setdefault(name, noted.at)
        if isinstance(fact, f.ReportBelated):
            self.belated = True
            self.moments.clear()  # when its draft was opened says nothing of the call
        number = getattr(fact, "dispatch", None)
        if isinstance(fact, f.AgencyDispatched):
            self.legs[fact.dispatch] = Leg(fact.dispatch, fact.agency, fact.role, fact.batch)
        if number is not None and number in self.legs:
            self._take_leg(self.legs[number], noted)
        match fact:
            case _ if isinstance(fact, SILENT_ON_CALLER):
                return
            case f.DetailRecorded() as detail:
                self._take_detail(detail, noted.at)
            case f.EntryMade(dispatch=None) | f.MonitoringSet():
                self.moments["monitored"] = noted.at
            case f.IncidentDataKept():
                self.data_kept = True
            case f.IncidentReopened():
                self._reopened()
            case f.RepairReported(vendor=True):
                self.moments.setdefault(VENDOR_REPORTED, noted.at)
            case _ if isinstance(fact, ANEW):
                self._anew(noted.at)
            case _:
                pass
        self._caller_side_ends()

    def _take_leg(self, leg: Leg, noted: f.Noted) -> None:
        for name in DISPATCH_MOMENTS.get(type(noted.fact), ()):
            if name == "status":
                leg.moments[name] = noted.at
            leg.moments.setdefault(name, noted.at)
        match noted.fact:
            case f.DispatchDeclined() | f.DispatchWithdrawn():
                leg.out = True
            case f.DispatchAcknowledged():
                leg.out = False
            case f.AcknowledgementWithdrawn():
                leg.unacknowledged()
            case f.FinalReportGiven(documented=True):
                leg.moments.setdefault("documented", noted.at)
            case f.EntryMade():
                leg.moments["status"] = noted.at
            case _:
                pass
        if noted.via in ("phone", "radio", f.TOLD):
            self.moments["monitored"] = noted.at

    def _reopened(self) -> None:
        """The next closing is one of its own: what it brings about is still to come."""
        for moments in (self.moments, *(leg.moments for leg in self.legs.values())):
            for name in POSTHUMOUS:
                moments.pop(name, None)

    def _anew(self, at: datetime) -> None:
        """A ticket goes back to its analysis: what was reached since is still to come."""
        for name in MAY_COME_AGAIN:
            self.moments.pop(name, None)
        self.moments |= dict.fromkeys(ANEW_FROM, at)

    def _take_detail(self, detail: f.DetailRecorded, at: datetime) -> None:
        self.moments.setdefault(f"known:{detail.topic}", at)
        if not (detail.guessed and detail.topic in self.chosen):
            if detail.topic == "kind":
                self.kind = detail.code
            elif detail.topic == "priority":
                self.priority = detail.code
        if not detail.guessed:
            self.chosen.add(detail.topic)
        asked = [self.moments.get(f"known:{one}") for one in self.questions]
        answered = [one for one in asked if one]
        if asked and len(answered) == len(asked):
            self.moments.setdefault("asked_all", max(answered))

    def _caller_side_ends(self) -> None:
        self.caller_side_over = True
        if opened := self.moments.get("opened"):
            self.moments.setdefault("taken", opened)

    def among(self, chosen: tuple[str, ...]) -> list[Leg]:
        """The dispatches in these roles or agencies ("first": of the first sending)."""
        legs = [leg for leg in self.legs.values() if leg.role in TIMED_ROLES]
        named = [one for one in chosen if one != "first"]
        if "first" in chosen:
            legs = [leg for leg in legs if leg.batch == 1]
        if named:
            legs = [leg for leg in legs if leg.role in named or leg.agency in named]
        return legs

    def when(self, term: Term, leg: Leg | None) -> datetime | None:
        """When the term came, or comes, true; None while nothing says so. Links are the fold's."""
        found: datetime | None
        if term.of:
            found = self._quantified(term)
        else:
            source = (
                leg.moments if leg and not set(term.moments) & self.moments.keys() else self.moments
            )
            found = min((source[one] for one in term.moments if one in source), default=None)
        return found + term.after if found else None

    def _quantified(self, term: Term) -> datetime | None:
        times: list[datetime] = []
        for leg in self.among(term.among):
            when = min(
                (leg.moments[one] for one in term.moments if one in leg.moments), default=None
            )
            if when:
                times.append(when)
            elif term.of == "all" and not leg.out:
                return None
        if not times:
            return None
        return max(times) if term.of == "all" else min(times)
