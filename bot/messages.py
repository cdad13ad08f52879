"""Every message that leaves the desk, as what it says and not how: codes, times, people's words."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.buttons import Button
from bot.domain.checks import Finding
from bot.domain.details import Details
from bot.domain.order import Oddity

POPUP_HOLDS = 200
"""Characters that Telegram shows in the answer to a press."""
Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What all have: the city whose words and hours they are told in, and their buttons.

    `exercise`: its first and its last line say LATIHAN, whatever the template.
    """

    city: str
    buttons: Rows = ()
    exercise: bool = False


@dataclass(frozen=True, slots=True)
class AgencyLine:
    """One agency in a message: who, in which role, how far."""

    agency: str
    role: str
    status: str
    at: datetime | None = None
    holder: str = ""
    minutes: int | None = None
    reason: str = ""
    reachable: bool = True
    phoned: bool = False
    delivery: str = "delivered"
    due_at: datetime | None = None
    late: bool = False
    missing: tuple[str, ...] = ()
    """Parts of the final report that are still missing, once handling has ended."""
    help_wanted: bool = False
    told: str | None = None
    """Who said the status on the phone, and what; None where a press said it."""
    post: str = ""
    """Which post of the agency has it."""
    noted_by: str = ""
    """Who noted what was told on the phone."""
    wrong_place: str = ""
    """Where it thinks the place is: a change it was not seen to read."""
    place_read_at: datetime | None = None
    unit: str = ""
    unacked: str = ""
    """Why its ack was taken back, until there is another."""
    odd: tuple[Oddity, ...] = ()
    """What is unusual in the order of its steps; the desk's matter, not the groups'."""
    joined: bool = False
    """It was only informed and has tasked itself since."""


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
class Places(Message):
    """Places saved at the desk, as name, village and point; `of_city` counts the city's own."""

    lines: tuple[tuple[str, str, str], ...]
    of_city: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks(Message):
    """The numbers that are marked now, each by the report it was told in."""

    lines: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class Overdue:
    """One line of a reminder: which step of which incident, until when, who is late."""

    number: int
    kind: str
    place: str
    label: str
    agency: str
    phone: str
    due_at: datetime
    party: str
    answers: bool
    stage: str
    default: bool
    duty_officer: str = ""
    to_phone: tuple[tuple[str, str], ...] = ()
    """Whom the operator should phone: agencies and their numbers."""
    officers: tuple[str, ...] = ()
    """The agency's duty officers by name, where it has some."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder(Message):
    """Steps that are running out, to the party that can still keep them."""

    lines: tuple[Overdue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Escalation(Message):
    """Steps past their deadline: to the operator, who phones, and to the supervisor."""

    lines: tuple[Overdue, ...]
    to: str


@dataclass(frozen=True, slots=True)
class DraftLine:
    """One draft that lies untouched: whose, since when, and what is known of it."""

    number: int
    details: Details
    operator: str
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftsLeft(Message):
    """Drafts without a line or a press: to their operator (`own`), later to the supervisor."""

    lines: tuple[DraftLine, ...]
    own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover(Message):
    """Reports that somebody offers; to whom they are offered accepts them by button."""

    giver: str
    lines: tuple[tuple[int, Details], ...]
    """Number and details of each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice(Message):
    """A short message about one incident and one agency; `what` chooses its words."""

    what: str
    number: int = 0
    details: Details | None = None
    agency: str = ""
    phone: str = ""
    reason: str = ""
    who: str = ""
    words: str = ""
    media: str | None = None
    file: str = ""
    at: datetime | None = None
    agencies: tuple[AgencyLine, ...] = ()
    disposition: str = ""
    ending: str = ""
    """Beside a disposition: a reason's code, a neighbour's name, who found nothing."""
    values: tuple[tuple[str, str | int], ...] = ()


@dataclass(frozen=True, slots=True)
class MessageWaiting:
    """A message from the public that nobody has answered."""

    number: int
    words: str
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class MessagesWaiting(Message):
    """Such messages, to every operator, later to the supervisor too."""

    lines: tuple[MessageWaiting, ...]
    stage: str


@dataclass(frozen=True, slots=True)
class TicketStep:
    """One turn of a ticket: which fact, when, whose; a cause's code, people's words."""

    what: str
    at: datetime
    who: str
    code: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCard(Message):
    """A ticket in the help desk's chat, or (`for_vendor`) in its vendor's; edited in place."""

    number: int
    status: str
    down: str
    reporter: str
    channel: str
    opened_at: datetime
    seen_at: datetime | None
    said: tuple[str, ...]
    steps: tuple[TicketStep, ...]
    report: str
    confirmed: bool
    """The reporter has said yes; the repair's report may still be missing."""
    label: str
    """The step that runs, and until when; empty where none does."""
    due_at: datetime | None
    vendor: str
    vendor_phone: str
    vendor_reachable: bool
    told_vendor: bool = False
    """It has its card there."""
    for_vendor: bool = False


@dataclass(frozen=True, slots=True)
class TicketLate:
    """A step of a ticket that runs out, or has."""

    number: int
    down: str
    label: str
    due_at: datetime
    party: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketsLate(Message):
    """Such steps, to whoever can still keep them; `stage` as of an alarm."""

    lines: tuple[TicketLate, ...]
    stage: str
    vendor: str
    vendor_phone: str


@dataclass(frozen=True, slots=True)
class TicketLine:
    """One line of the list of open tickets."""

    number: int
    down: str
    status: str
    opened_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Tickets(Message):
    """The tickets that are open."""

    lines: tuple[TicketLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketNotice(Notice):
    """A short message about one ticket."""

    down: str = ""
    status: str = ""
    step: str = ""
    """The fact it tells of, by its name."""
    cause: str = ""
    since: datetime | None = None
    label: str = ""
    """The step that runs, and until when."""
    due_at: datetime | None = None
    vendor: str = ""
    of_vendor: bool = False
    """The last repair was the vendor's."""
    report: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin(Message):
    """A native map pin."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class IncidentLine:
    """One line of a list of reports."""

    number: int
    kind: str | None
    kelurahan: str | None
    priority: str | None
    status: str
    opened_at: datetime
    draft: bool
    exercise: bool = False


@dataclass(frozen=True, slots=True)
class Announced:
    """An announcement that runs."""

    stream: int
    words: str
    posted_at: datetime


@dataclass(frozen=True, slots=True)
class BoardLine:
    """One open incident on the board; `late` are agency (or "" for the desk) and step."""

    number: int
    kind: str
    place: str
    priority: str | None
    status: str
    opened_at: datetime
    agencies: tuple[AgencyLine, ...]
    late: tuple[tuple[str, str], ...]
    points: tuple[int, int] = (0, 0)
    """Of an umbrella: how many points, and how many nobody has taken yet."""
    exercise: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Board(Message):
    """Every open incident at a glance, one message, edited in place."""

    at: datetime
    lines: tuple[BoardLine, ...]
    more: bool
    """There are more than fit."""
    drafts: int
    announcements: tuple[Announced, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Message):
    """The open drafts and incidents, and what all groups were told that still holds."""

    lines: tuple[IncidentLine, ...]
    announcements: tuple[Announced, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide(Message):
    """What a person of this role, or an agency's group, can do here."""

    role: str
    agency: str = ""
    """Whose duty officer."""
    shared: bool = False
    """At an account that several people use."""
    links: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """One line of the list of people; `seats` are those who used a shared account."""

    name: str
    role: str
    agency: str
    shared: bool
    seats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Guest:
    """An invitation still open: for a role, or for a party's group."""

    role: str
    party: str
    shared: bool
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class People(Message):
    """Who belongs to the desk, and who is invited."""

    staff: tuple[Member, ...]
    guests: tuple[Guest, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check(Message):
    """What was found when the installation was looked at."""

    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Commands(Message):
    """The "/" list of one private chat: that of a role; a stranger's is everybody's."""

    role: str
    shared: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceQuery(Message):
    """An address that a geocoder is asked for: street, landmark, village, city, and no more."""

    query: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseData(Message):
    """One incident's data for the city's data centre: a JSON document."""

    document: str
