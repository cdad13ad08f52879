"""The SOP engine: a stream's facts folded into deadlines, and deadlines into alarms."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain import facts as f
from bot.domain.history import CALLER_SIDE, POSTHUMOUS, TIMED_ROLES, History, Leg
from bot.domain.sop import Sop, Step, Term
from bot.domain.ticket_moments import ANEW, MAY_COME_AGAIN


class Outcome(StrEnum):
    """Where a deadline stands."""

    WAITING = "waiting"
    RUNNING = "running"
    ENDED = "ended"
    VOID = "void"
    """Tidak berlaku: declined, withdrawn, attached or closed over it."""
    UNMEASURED = "unmeasured"
    """Tidak terukur: an instant that was never stamped, or no data centre."""


class Alarm(StrEnum):
    """What is due: a nudge before, the deadline itself, or the operator's line again."""

    NUDGE = "nudge"
    DEADLINE = "deadline"
    REPEAT = "repeat"


@dataclass(frozen=True, slots=True)
class Deadline:
    """One clock of a stream as it stands; all instants UTC."""

    step: Step
    dispatch: int | None
    agency: str | None
    round: int
    party: str
    outcome: Outcome
    started_at: datetime | None
    due_at: datetime | None
    ended_at: datetime | None
    ended_by: str | None
    reminders: int
    alarms: tuple[tuple[datetime, Alarm], ...]
    """Instants and stages still to come, first the next; the last issued one is gone."""
    alarm: int
    """Number of the first alarm left. Numbers are counted so that the deadline's own never
    changes, however many nudges a corrected priority puts before it."""

    @property
    def key(self) -> tuple[str, int | None, int]:
        """What names this deadline within its stream."""
        return self.step.code, self.dispatch, self.round

    @property
    def unstamped(self) -> bool:
        """Whether nobody stamped its beginning, and what ends it is still to come."""
        return (
            self.outcome is Outcome.UNMEASURED
            and self.ended_at is None
            and not any(_of_the_caller(group) for group in self.step.ends)
        )

    @property
    def met(self) -> bool | None:
        """Whether it was kept; None while open, untimed, void or not measured."""
        if self.outcome is not Outcome.ENDED or self.due_at is None or self.ended_at is None:
            return None
        return self.ended_at <= self.due_at


def deadlines(sop: Sop, stream: list[f.Noted]) -> list[Deadline]:
    """All clocks of the stream, in the profile's order; a pure fold over standing facts.

    A running deadline never moves: its start is fixed by what was noted by then. A call that
    became an incident has none, they moved over.
    """
    clocks = Clocks(sop)
    for noted in f.standing(stream):
        clocks.take(noted)
    return clocks.deadlines()


def due_alarm(deadline: Deadline, now: datetime) -> tuple[int, Alarm] | None:
    """The one alarm to sound now; of several that were slept through only the last.

    It is the deadline's own if that was among them: the supervisor must hear of it once.
    """
    due = [stage for at, stage in deadline.alarms if at <= now]
    if not due:
        return None
    stage = Alarm.DEADLINE if Alarm.DEADLINE in due else due[-1]
    return deadline.alarm + len(due) - 1, stage


@dataclass(slots=True)
class _Clock:
    step: Step
    leg: Leg | None
    round: int = 1
    start: datetime | None = None
    forecast: datetime | None = None
    ended: datetime | None = None
    ended_by: str | None = None
    outcome: Outcome = Outcome.WAITING
    alarms_issued: int = 0
    reminders: int = 0
    revived: bool = False
    """Its agency had declined and came after all: no due instant of then starts it."""
    rests_until: datetime | None = None
    told: bool = False
    """It began with something that was told afterwards."""
    since: datetime | None = None
    """When its incident was reopened: what happened before starts it only then."""
    interval: timedelta | None = None
    """What a long search is monitored at, in place of the step's own figure."""
    delayed: timedelta = timedelta(0)
    """How far a late reason has moved the alarms from the deadline on."""

    @property
    def leg_out(self) -> bool:
        """Whether its agency declined or was called off."""
        return self.leg is not None and self.leg.out

    @property
    def open(self) -> bool:
        return self.outcome in (Outcome.WAITING, Outcome.RUNNING)

    @property
    def within(self) -> timedelta | None:
        return self.interval or self.step.within

    @property
    def due(self) -> datetime | None:
        start = self.start or self.forecast
        return start + self.within if start and self.within else None


TOUCHES = (
    f.DraftOpened, f.CallRang, f.CallAnswered, f.LineWritten, f.DetailRecorded, f.AgencyToggled,
    f.DraftResumed, f.SurveyAgreed,
)  # fmt: skip
"""Facts by which a draft is not left alone: each begins a round of its clock."""
SETTLES = (f.CallScreened, f.CallAttached, f.IncidentOpened, f.AgencyDispatched)
"""Facts after which a report is no draft."""


def _of_the_caller(ways: tuple[Term, ...]) -> bool:
    """Whether only the operator's two buttons can make it true."""
    return all(set(one.moments) <= CALLER_SIDE for one in ways)


def _ends_with(step: Step) -> set[str]:
    return {moment for group in step.ends for way in group for moment in way.moments}


class Clocks:
    """The clocks of a stream as it grows."""

    def __init__(self, sop: Sop) -> None:
        self.sop = sop
        self.history = History(sop.questions)
        self.clocks = [_Clock(step, None) for step in sop.steps if not step.per_agency]
        self.moved = False
        self.telling = False
        """Whether the fact that is taken in was told afterwards."""
        self.interval: timedelta | None = None
        """What repeating steps wait for in a long search; what runs already is never moved."""
        self.settled = sop.draft is None
        self.left: _Clock | None = None
        """How long the draft lies untouched; gone with all its rounds once it is settled."""

    def take(self, noted: f.Noted) -> None:
        """Take in one more fact (which is no retraction)."""
        self.telling = noted.via == f.TOLD
        known_at = noted.at if self.telling else noted.noted_at
        for clock in self.clocks:
            if clock.outcome is Outcome.WAITING and clock.forecast and clock.forecast <= known_at:
                self._begin(clock, clock.forecast)
        self.history.take(noted)
        self._watch_draft(noted)
        match noted.fact:
            case f.MonitoringSet(minutes=minutes):
                self._monitor(timedelta(minutes=minutes) or None)
            case f.AgencyDispatched(dispatch=number, role=role) if role in TIMED_ROLES:
                self._add_leg(self.history.legs[number])
            case f.DispatchAcknowledged(dispatch=number):
                self._revive(number)
            case f.ReminderIssued() | f.Escalated() | f.LateReasonGiven():
                self._take_reminder(noted)
                return
            case f.IncidentReopened():
                self._go_on(noted.at)
            case fact if isinstance(fact, ANEW):
                self._run_anew()
            case _:
                pass
        for clock in list(self.clocks):
            self._settle(clock, noted)
        self._close_over(noted.fact)
        if isinstance(noted.fact, f.AcknowledgementWithdrawn):
            self._ask_again(noted.fact.dispatch, noted)

    def _ask_again(self, number: int, noted: f.Noted) -> None:
        """An ack was taken back: what it ended stays ended, and its answer is waited for anew.

        Where the agency had declined before the ack, that counts again.
        """
        own = [one for one in self.clocks if one.leg and one.leg.number == number]
        if own and own[0].leg and own[0].leg.out:
            self._void(own)
            return
        for clock in self._newest():
            of_it = clock.leg is not None and clock.leg.number == number
            if of_it and clock.step.answers and clock.outcome is Outcome.ENDED:
                again = _Clock(clock.step, clock.leg, clock.round + 1)
                self._begin(again, noted.at)
                self.clocks.append(again)

    def _run_anew(self) -> None:
        """A ticket goes back: what had begun is over or void, and may come in a round more."""
        for clock in self._newest():
            if clock.outcome is not Outcome.WAITING and _ends_with(clock.step) & MAY_COME_AGAIN:
                self._void([clock])
                self.clocks.append(_Clock(clock.step, None, clock.round + 1))

    def _go_on(self, at: datetime) -> None:
        """Reopened: what the closing voided is waited for in a round more, counted from here."""
        for clock in self._newest():
            if clock.outcome is not Outcome.VOID or clock.leg_out or self._comes_true(clock):
                continue
            interval = self.interval if clock.step.repeats else None
            again = _Clock(clock.step, clock.leg, clock.round + 1, interval=interval, since=at)
            if clock.start:
                self._begin(again, at)
            self.clocks.append(again)

    def _newest(self) -> list[_Clock]:
        """Of each step, and each agency's, the round that counts."""
        key = {(one.step.code, one.leg and one.leg.number): one for one in self.clocks}
        return list(key.values())

    def _comes_true(self, clock: _Clock) -> bool:
        """Whether all that the clock waits for has happened."""
        return all(any(self._when(way, clock) for way in group) for group in clock.step.ends)

    def _monitor(self, interval: timedelta | None) -> None:
        """Rounds that begin from now on follow the interval; those that began stay as they are."""
        self.interval = interval
        for clock in self.clocks:
            if clock.step.repeats and clock.outcome is Outcome.WAITING:
                clock.interval = interval

    def _watch_draft(self, noted: f.Noted) -> None:
        if isinstance(noted.fact, SETTLES):
            self.settled, self.left = True, None
        elif isinstance(noted.fact, TOUCHES) and not self.settled and self.sop.draft:
            if self.left and self.left.start == noted.noted_at:
                return
            number = self.left.round + 1 if self.left else 1
            self.left = _Clock(self.sop.draft, None, number)
            self._begin(self.left, noted.noted_at)

    def _add_leg(self, leg: Leg) -> None:
        for step in self.sop.steps:
            wanted = not step.only or leg.role in step.only or leg.agency in step.only
            of_kind = not step.kinds or self.history.kind in step.kinds
            if step.per_agency and wanted and of_kind:
                interval = self.interval if step.repeats else None
                self.clocks.append(_Clock(step, leg, interval=interval))

    def _revive(self, number: int) -> None:
        """An agency that had declined comes after all: what its decline voided runs as before."""
        for clock in self._newest():
            if clock.leg and clock.leg.number == number and clock.outcome is Outcome.VOID:
                clock.outcome = Outcome.RUNNING if clock.start else Outcome.WAITING
                clock.revived = True

    def _settle(self, clock: _Clock, noted: f.Noted) -> None:
        if clock.outcome is Outcome.WAITING:
            self._try_start(clock, noted.at if self.telling else noted.noted_at)
        if clock.outcome is Outcome.RUNNING or (
            clock.outcome is Outcome.UNMEASURED and clock.ended is None
        ):
            self._try_end(clock, noted)

    def _try_start(self, clock: _Clock, noted_at: datetime) -> None:
        ways = [one for one in clock.step.starts if not (clock.revived and one.link == "due")]
        times = [
            max(when, clock.since + one.after) if clock.since else when
            for one in ways
            if (when := self._when(one, clock))
        ]
        if times:
            clock.forecast = min(times)
            if clock.forecast <= noted_at:
                self._begin(clock, clock.forecast)
        elif (
            self.history.caller_side_over
            and clock.step.starts
            and all(set(one.moments) <= CALLER_SIDE for one in clock.step.starts)
        ):
            clock.outcome = Outcome.UNMEASURED

    def _begin(self, clock: _Clock, start: datetime) -> None:
        clock.start, clock.outcome, clock.told = start, Outcome.RUNNING, self.telling

    def _try_end(self, clock: _Clock, noted: f.Noted) -> None:
        ends: list[datetime] = []
        for group in clock.step.ends:
            times = [when for way in group if (when := self._when(way, clock))]
            if not times:
                self._end_round(clock, noted)
                never = all(set(way.moments) <= CALLER_SIDE for way in group)
                if never and self.history.caller_side_over:
                    clock.outcome = Outcome.UNMEASURED
                return
            ends.append(min(times))
        if not ends:
            return
        clock.ended = max(ends if clock.start is None else [clock.start, *ends])
        clock.ended_by = type(noted.fact).__name__
        leans_on_data = any(
            "data_taken" in way.moments for group in clock.step.ends for way in group
        )
        if leans_on_data and (self.history.data_kept or self.history.belated):
            clock.outcome = Outcome.UNMEASURED
        if clock.outcome is Outcome.RUNNING:
            clock.outcome = Outcome.ENDED

    def _end_round(self, clock: _Clock, noted: f.Noted) -> None:
        """A repeating step: the entry it waits for ends this round and starts the next."""
        if (
            clock.step.repeats is None
            or clock.start is None
            or clock.outcome is not Outcome.RUNNING
        ):
            return
        entry = self._when(clock.step.repeats, clock)
        if entry is None or entry <= clock.start:
            return
        clock.ended, clock.ended_by = entry, type(noted.fact).__name__
        clock.outcome = Outcome.ENDED
        follow = _Clock(clock.step, clock.leg, clock.round + 1, start=entry, interval=self.interval)
        follow.outcome = Outcome.RUNNING
        self.clocks.append(follow)

    def _when(self, term: Term, clock: _Clock) -> datetime | None:
        if term.link is None:
            return self.history.when(term, clock.leg)
        named = [
            one
            for one in self.clocks
            if one.step.code == term.moments[0] and one.leg in (clock.leg, None)
        ]
        if not named:
            return None
        other = next((one for one in named if one.round == clock.round), named[0])
        when = other.ended if term.link == "end" else other.due
        return when + term.after if when else None

    def _close_over(self, fact: f.Fact) -> None:
        match fact:
            case f.CallAttached(became=True):
                self.moved = True
            case f.CallAttached() | f.MergedInto():
                self._void(self.clocks)
            case f.CallScreened(screening=screening) if screening != "normal":
                self._void(self.clocks)
            case f.DispatchDeclined(dispatch=number) | f.DispatchWithdrawn(dispatch=number):
                self._void([one for one in self.clocks if one.leg and one.leg.number == number])
            case f.IncidentClosed():
                # In the profile's order: what waits for the end of a voided step falls with it.
                for clock in self.clocks:
                    if not self._outlives_closing(clock):
                        self._void([clock])
                    self._never_told(clock)
            case _:
                pass

    def _never_told(self, clock: _Clock) -> None:
        """What a belated report began and nobody told the end of is not measured, not void."""
        fell = clock.outcome is Outcome.VOID or clock.open
        if fell and not clock.leg_out and clock.start and self._told(clock, clock.start):
            clock.outcome = Outcome.UNMEASURED

    def _void(self, clocks: list[_Clock]) -> None:
        for clock in clocks:
            if clock.open:
                clock.outcome, clock.forecast = Outcome.VOID, None

    def _outlives_closing(self, clock: _Clock) -> bool:
        """Whether all that the clock still waits for may come after the closing."""
        if clock.outcome is Outcome.WAITING and not any(
            one.link == "end" and self._still_open(one.moments[0]) for one in clock.step.starts
        ):
            return False
        return all(
            any(self._when(way, clock) for way in group)
            or any(set(way.moments) <= POSTHUMOUS for way in group)
            for group in clock.step.ends
        )

    def _still_open(self, code: str) -> bool:
        return any(one.step.code == code and one.open for one in self.clocks)

    def _take_reminder(self, noted: f.Noted) -> None:
        fact = noted.fact
        assert isinstance(fact, f.ReminderIssued | f.Escalated | f.LateReasonGiven)
        for clock in [*self.clocks, *([self.left] if self.left else [])]:
            number = clock.leg.number if clock.leg else None
            if (clock.step.code, number, clock.round) != (fact.step, fact.dispatch, fact.round):
                continue
            if isinstance(fact, f.LateReasonGiven):
                self._rest(clock, noted.at + self.sop.reminders.pause)
            else:
                clock.alarms_issued = fact.alarm + 1
                clock.reminders += 1

    def _rest(self, clock: _Clock, until: datetime) -> None:
        """Nudges in the rest are dropped; the deadline's alarm and the repeats keep their gaps."""
        clock.rests_until = until
        left = [at for _, at, stage in self._alarms_left(clock) if stage is not Alarm.NUDGE]
        if left and left[0] < until:
            clock.delayed += until - left[0]

    def deadlines(self) -> list[Deadline]:
        """As they stand, in the profile's order."""
        if self.moved:
            return []
        order = {step.code: index for index, step in enumerate(self.sop.steps)}
        ranked = sorted(
            self.clocks,
            key=lambda one: (order[one.step.code], one.leg.number if one.leg else 0, one.round),
        )
        return [self._deadline(clock) for clock in [*ranked, *([self.left] if self.left else [])]]

    def _deadline(self, clock: _Clock) -> Deadline:
        left = self._alarms_left(clock) if clock.open else []
        return Deadline(
            step=clock.step,
            dispatch=clock.leg.number if clock.leg else None,
            agency=clock.leg.agency if clock.leg else None,
            round=clock.round,
            party=self._party(clock),
            outcome=clock.outcome,
            started_at=clock.start or clock.forecast,
            due_at=clock.due,
            ended_at=clock.ended,
            ended_by=clock.ended_by,
            reminders=clock.reminders,
            alarms=tuple((at, stage) for _, at, stage in left),
            alarm=left[0][0] if left else clock.alarms_issued,
        )

    def _party(self, clock: _Clock) -> str:
        for late in clock.step.late:
            if late.until is None or self._when(late.until, clock) is None:
                return late.party
        return clock.step.late[-1].party if clock.step.late else ""

    def _alarms_left(self, clock: _Clock) -> list[tuple[int, datetime, Alarm]]:
        """Number, instant and stage of each alarm still to come."""
        rests = clock.rests_until
        return [
            (number, at, stage)
            for number, (at, stage) in enumerate(self._alarms(clock), start=self._first(clock))
            if number >= clock.alarms_issued and not (stage is Alarm.NUDGE and rests and at < rests)
        ]

    def _told(self, clock: _Clock, start: datetime) -> bool:
        """Whether a clock ran while nobody could be reminded: it is entered afterwards."""
        entered = self.history.entered_at
        return clock.told or (self.history.belated and (entered is None or start <= entered))

    def _first(self, clock: _Clock) -> int:
        """Number of the first alarm: the deadline's own is the same with many nudges or none."""
        most = max(1, len(self.sop.reminders.merah_unanswered))
        return most - len(self._nudges(clock))

    def _alarms(self, clock: _Clock) -> list[tuple[datetime, Alarm]]:
        start, due = clock.start or clock.forecast, clock.due
        if start is None or due is None or not clock.step.reminded or self._told(clock, start):
            return []
        rules, shifted = self.sop.reminders, due + clock.delayed
        return [
            *((start + after, Alarm.NUDGE) for after in self._nudges(clock)),
            (shifted, Alarm.DEADLINE),
            *(
                (shifted + rules.repeat_every * n, Alarm.REPEAT)
                for n in range(1, rules.repeats + 1)
            ),
        ]

    def _nudges(self, clock: _Clock) -> tuple[timedelta, ...]:
        """How long after its start a step is asked about before it is due."""
        rules, within = self.sop.reminders, clock.within
        if within is None or within < rules.shortest_nudged:
            return ()
        if clock.step.answers and self.history.priority == "merah":
            return tuple(after for after in rules.merah_unanswered if after < within)
        return (within * rules.nudge_at,)
