"""What a month's figures mean: how calls, incidents, dispatches and clocks are counted.

An interval that nobody stamped is empty, never 0. What was entered afterwards ("entri susulan")
is counted in a tally of its own; exercises are in none.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.deadlines import Outcome
from bot.domain.sop import Step

OPEN_CALL = "open"
"""A call that nobody has screened yet."""
SCREENINGS = ("normal", "prank", "ghost", "info", "complaint", OPEN_CALL)
NO_KIND = ""
"""The kind of an incident that has none."""


@dataclass(frozen=True, slots=True)
class Clock:
    """One clock as it stands."""

    outcome: str
    started_at: datetime | None
    due_at: datetime | None
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class Figures:
    """A step's month. `n` is every clock that began or fell; the others add up to it.

    A clock that runs past its deadline is late already. `share` is of what was met or late;
    `median` of what ended. Both are None where there is nothing to measure.
    """

    n: int
    met: int
    late: int
    running: int
    unmeasured: int
    void: int
    untimed: int
    """Ended where the document gives no figure."""
    median: timedelta | None

    @property
    def share(self) -> float | None:
        """Which part was met, of what was met or late."""
        judged = self.met + self.late
        return self.met / judged if judged else None


def figures(clocks: Iterable[Clock], now: datetime) -> Figures:
    """The figures of one step's clocks. One that waits for its start is not among them."""
    counts: Counter[str] = Counter()
    lengths: list[timedelta] = []
    for one in clocks:
        counts[judged(one, now)] += 1
        if one.outcome == Outcome.ENDED and one.started_at and one.ended_at:
            lengths.append(one.ended_at - one.started_at)
    del counts["waiting"]
    return Figures(
        n=counts.total(),
        met=counts["met"],
        late=counts["late"],
        running=counts["running"],
        unmeasured=counts["unmeasured"],
        void=counts["void"],
        untimed=counts["untimed"],
        median=median(lengths),
    )


def judged(clock: Clock, now: datetime) -> str:
    """What a clock counts as."""
    if clock.outcome == Outcome.RUNNING:
        return "late" if clock.due_at and clock.due_at < now else "running"
    if clock.outcome != Outcome.ENDED:
        return clock.outcome
    if clock.due_at is None or clock.ended_at is None:
        return "untimed"
    return "met" if clock.ended_at <= clock.due_at else "late"


def median(lengths: Sequence[timedelta]) -> timedelta | None:
    """The middle length; of an even count the mean of the two in the middle; None of none."""
    ranked = sorted(lengths)
    if not ranked:
        return None
    half = len(ranked) // 2
    return ranked[half] if len(ranked) % 2 else (ranked[half - 1] + ranked[half]) / 2


@dataclass(slots=True)
class AgencyCount:
    """One agency's month."""

    tasked: int = 0
    acknowledged: int = 0
    declined: int = 0
    informed: int = 0
    """Only told, with no clock."""


@dataclass(slots=True)
class SurveyCount:
    """How many callers were asked how it was, and the marks they gave, 1 to 5."""

    asked: int = 0
    marks: Counter[int] = field(default_factory=Counter)

    @property
    def answered(self) -> int:
        """How many gave one."""
        return self.marks.total()

    @property
    def mean(self) -> float | None:
        """The mean mark; None where nobody gave one."""
        total = sum(mark * count for mark, count in self.marks.items())
        return total / self.answered if self.answered else None


@dataclass(slots=True)
class Tally:
    """Counts of one month, of what was reported at once or of what was entered afterwards."""

    calls: Counter[str] = field(default_factory=Counter)
    """By screening."""
    incidents: Counter[str] = field(default_factory=Counter)
    """By kind."""
    dispositions: Counter[str] = field(default_factory=Counter)
    """Of closed incidents."""
    agencies: dict[str, AgencyCount] = field(default_factory=dict)
    survey: SurveyCount = field(default_factory=SurveyCount)
    clocks: dict[Step, list[Clock]] = field(default_factory=dict)
    """By the step as it was stamped: an SOP changed within the month has both."""

    def take_call(self, screening: str | None, *, attached: bool) -> None:
        """A call; one that was added to an incident without a screening was an emergency."""
        self.calls[screening or ("normal" if attached else OPEN_CALL)] += 1

    def take_incident(self, kind: str | None, disposition: str | None) -> None:
        """An incident."""
        self.incidents[kind or NO_KIND] += 1
        if disposition:
            self.dispositions[disposition] += 1

    def take_dispatch(
        self, agency: str, role: str, acknowledged: datetime | None, declined: datetime | None
    ) -> None:
        """A dispatch. One that declined and came after all is both."""
        count = self.agencies.setdefault(agency, AgencyCount())
        if role == "informed":
            count.informed += 1
            return
        count.tasked += 1
        count.acknowledged += acknowledged is not None
        count.declined += declined is not None

    def take_answer(self, mark: int | None) -> None:
        """A caller who was asked, and his mark (None: he gave none)."""
        self.survey.asked += 1
        if mark is not None:
            self.survey.marks[mark] += 1

    def take_clock(self, step: Step, clock: Clock) -> None:
        """A clock of an incident, or of a call that became none."""
        self.clocks.setdefault(step, []).append(clock)

    def steps(self, now: datetime, *, default: bool) -> list[tuple[Step, Figures]]:
        """The SOP's own steps, or those of the base ("bawaan, bukan SOP"), never together."""
        return [
            (step, figures(clocks, now))
            for step, clocks in self.clocks.items()
            if step.default is default
        ]

    @property
    def reports(self) -> int:
        """How many calls there were."""
        return self.calls.total()


@dataclass(slots=True)
class Month:
    """A month of one city; `until` is its end, or `as_of` while it lasts."""

    year: int
    month: int
    since: datetime
    until: datetime
    as_of: datetime
    """When it was counted: a clock may have gone on since the month ended."""
    whole: bool
    direct: Tally = field(default_factory=Tally)
    belated: Tally = field(default_factory=Tally)
    """Entered afterwards: counted apart."""
    foreign: int = 0
    """Reports of another city in the same books: none of them is counted."""


def month_in(year: int, month: int, zone: str) -> tuple[datetime, datetime]:
    """A month of a city's own zone as two UTC instants: from the first, before the second."""
    local = ZoneInfo(zone)
    first = datetime(year, month, 1, tzinfo=local)
    after = datetime(year + month // 12, month % 12 + 1, 1, tzinfo=local)
    return first.astimezone(UTC), after.astimezone(UTC)
