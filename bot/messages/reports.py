"""A report as its operator, its agencies and whom it is offered to see it, with its parts."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.details import Details
from bot.messages.base import AgencyLine, Message


@dataclass(frozen=True, slots=True)
class PointLine:
    """One point of an umbrella: where, how bad, who has it."""

    number: int
    at: datetime
    place: str
    priority: str
    depth_cm: int | None
    people: int | None
    callers: int
    taken: tuple[tuple[str, datetime], ...]
    """Agencies that have it, since when."""
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class Near:
    """The nearest post of an agency, and its geodesic distance."""

    label: str
    km: float


@dataclass(frozen=True, slots=True)
class Proposal:
    """An agency on the draft: proposed or not, and where it can be reached."""

    agency: str
    role: str | None
    reachable: bool
    listed: bool
    """False: the city does not have it ("belum terdaftar")."""
    why: tuple[str, ...] = ()
    """What calls for it besides the kind: "ada korban luka"."""
    near: Near | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """One entry of the timeline."""

    at: datetime
    by: str
    agency: str
    media: str | None
    words: str
    to_agency: bool = False
    what: str = ""
    """A turn the incident took, instead of something said: its words are a code or a unit."""
    whom: str = ""


@dataclass(frozen=True, slots=True)
class SurveyLine:
    """A caller who was asked how it was, when, and what he answered (None: nothing so far)."""

    at: datetime | None
    score: int | None = None
    words: str = ""
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ToldLine:
    """A line of a belated report that told a time: what it was read as, or why it was not."""

    line: str
    at: datetime | None = None
    what: str = ""
    agency: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Repeats:
    """How often a caller's number was reported from before, and how often as a prank."""

    reports: int
    days: int
    pranks: int
    last: "Earlier | None" = None
    """The newest of them that was an incident."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """An incident that was reported from the same number: its kind's label, where, when."""

    number: int
    kind: str
    place: str
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class Marked:
    """A mark on a number: whose, until when; `number` is that of the report it was told in."""

    id: int
    number: int
    by: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Budget:
    """A clock of the desk's own that runs: what it is for, since when, until when."""

    label: str
    since: datetime
    due_at: datetime
    measured: bool = True
    """False: nobody stamped its beginning, so it is shown and never judged."""

    @property
    def minutes(self) -> float:
        """The time that the city gives."""
        return (self.due_at - self.since).total_seconds() / 60


@dataclass(frozen=True, slots=True)
class Candidate:
    """An open report, of whichever operator, that this draft may be one more call about."""

    stream: int
    number: int
    kind: str
    """Its label; empty where it is not known."""
    place: str
    opened_at: datetime
    callers: int
    draft: bool
    writer: str = ""
    """Who is writing it, where it is a draft of somebody else's."""
    points: int = 0
    """How many points it has, where it is an umbrella."""
    point: int | None = None
    """The point of it that this may be one more call about."""
    reasons: tuple[tuple[str, int], ...] = ()
    """What speaks for it, as `bot.intake.likeness` has it; none before anything was typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftView(Message):
    """The draft of a report, one message, edited in place."""

    number: int
    status: str
    details: Details
    questions: tuple[str, ...]
    """The document's questions still open, in its order."""
    proposals: tuple[Proposal, ...]
    page: str
    opened_at: datetime
    rang_at: datetime | None
    answered_at: datetime | None
    screening: str | None
    budget: Budget | None
    """What runs of the city's time, and until when."""
    belated: bool = False
    told: tuple[ToldLine, ...] = ()
    foreign_sop: bool = False
    """The kind is outside the only SOP this city handed in."""
    specific: tuple[str, ...] = ()
    """Which data that the law protects more it holds."""
    doubts: tuple[str, ...] = ()
    """What looks wrong about the place, until somebody stands by it."""
    repeats: Repeats | None = None
    marked: Marked | None = None
    """A supervisor's warning of this number."""
    phoned_back: tuple[datetime, str] | None = None
    """When its caller was phoned back, and by whom."""
    candidates: tuple[Candidate, ...] = ()
    callers: int = 1
    otherwise: Details = field(default_factory=dict)
    """What later callers told otherwise, by topic."""
    joined: int | None = None
    """Number of the incident that this call was added to."""
    keeper: str = ""
    """Who has it, where who reads does not."""
    offered: str = ""
    """To whom it was offered, who has not accepted yet."""
    pen: bool = False
    """Of several open reports this one has the focus of who reads it."""
    unsure: str = ""
    """A name that may mean several areas, until one is chosen."""
    asked_now: str = ""
    """The question whose answers stand on the keyboard."""
    shown: tuple[str, ...] = ()
    """Media that the senders of its messages showed."""
    weak: tuple[str, ...] = ()
    """Topics that the text hardly tells: guesses that nobody stands by yet."""
    read: tuple[str, ...] = ()
    """Topics that were read well, and are to be checked like any guess."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentView(Message):
    """An incident as its operator follows it, one message, edited in place."""

    number: int
    status: str
    details: Details
    questions: tuple[str, ...]
    opened_at: datetime
    agencies: tuple[AgencyLine, ...]
    said: tuple[Said, ...]
    page: str
    condition: str
    disposition: str | None
    closed_at: datetime | None
    recorded: bool
    callers: int
    otherwise: Details = field(default_factory=dict)
    """What later callers told otherwise, by topic."""
    raised: bool = False
    """An umbrella: its reports are its points."""
    points: tuple[PointLine, ...] = ()
    """Worst first."""
    monitored_every: int
    """Minutes between two looks at a long search; 0: as the SOP has it."""
    rekinded: bool = False
    needed: tuple[tuple[str, tuple[str, ...]], ...]
    """Agencies called for since the first sending and not sent, each with its reasons."""
    overdue: tuple[tuple[str, str, datetime], ...]
    """Steps past their deadline: label, agency or "", when they were due."""
    belated: bool = False
    foreign_sop: bool = False
    revealed: tuple[tuple[str, str, datetime], ...] = ()
    """To whom the caller was revealed: agency, name, when."""
    specific: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    """What looks wrong about the place, until somebody stands by it."""
    merged: int | None = None
    """Number of the incident that goes on for this one."""
    keeper: str = ""
    """Who has it, where who reads does not."""
    offered: str = ""
    """To whom it was offered, who has not accepted yet."""
    pen: bool = False
    unsure: str = ""
    asked_now: str = ""
    ending: str = ""
    """Beside a disposition: a reason's code, a neighbour's name, who found nothing."""
    survey: tuple[SurveyLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DispatchCard(Message):
    """The card of one dispatch in its agency's group. Never the caller's name or phone."""

    number: int
    details: Details
    reported_at: datetime
    own: AgencyLine
    others: tuple[AgencyLine, ...]
    callers: int
    page: str
    again: bool
    closed: str | None
    """The disposition, once the incident is closed."""
    ending: str = ""
    otherwise: Details = field(default_factory=dict)
    """What later callers told otherwise, by topic."""
    raised: bool = False
    points: tuple[PointLine, ...] = ()
    """Of an umbrella, worst first."""
    near: Near | None = None
    """The agency's nearest post."""
    direct: bool = False
    """The duty officer's own copy, in his private chat."""
    proposes: bool = False
    """The city has its duty officer propose one of the agency's units."""
    doubts: tuple[str, ...] = ()
    """What looks wrong about the place, until somebody stands by it."""
    merged: int | None = None
    """Number of the incident whose card stands for this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPoints(Message):
    """Points that came to an umbrella since the last such word, worst first."""

    number: int
    details: Details
    points: tuple[PointLine, ...]
    to_phone: tuple[tuple[str, str], ...] = ()
    """Whom the desk should phone, for nobody took these: agencies and their numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover(Message):
    """Reports that somebody offers; to whom they are offered accepts them by button."""

    giver: str
    lines: tuple[tuple[int, Details], ...]
    """Number and details of each."""
