"""A ticket of the help desk, as its card, its lists and its short messages have it."""

from dataclasses import dataclass
from datetime import datetime

from bot.messages.base import Message, Notice


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
    by_phone: bool
    """Somebody phoned it in."""
    noted_by: str
    """Who wrote that down; his name."""
    phone: str
    """Where who phoned is reached, as far as he told."""
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
    default: bool
    """That figure is the base's, of no document ("bawaan, bukan SOP")."""
    vendor: str
    vendor_phone: str
    vendor_reachable: bool
    told_vendor: bool = False
    """It has its card there."""
    for_vendor: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintCard(Message):
    """A complaint as a supervisor sees it in private; edited in place."""

    number: int
    status: str
    worded: str
    """The status as a complaint's words have it."""
    reporter: str
    channel: str
    """How he is told: telegram, whatsapp, sms, or phone."""
    by_phone: bool
    noted_by: str
    phone: str
    opened_at: datetime
    said: tuple[str, ...]
    steps: tuple[TicketStep, ...]
    report: str
    """The answer that was given."""
    due_at: datetime | None
    default: bool


@dataclass(frozen=True, slots=True)
class TicketLate:
    """A step of a ticket that runs out, or has."""

    number: int
    down: str
    label: str
    due_at: datetime
    party: str
    default: bool = False
    matter: str = "fault"


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
    matter: str = "fault"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tickets(Message):
    """The tickets that are open."""

    lines: tuple[TicketLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketNotice(Notice):
    """A short message about one ticket."""

    matter: str = "fault"
    of_public: bool = False
    """Who is told is one of the public: he hears no names of the desk, nor whose figure it is."""
    down: str = ""
    status: str = ""
    step: str = ""
    """The fact it tells of, by its name."""
    cause: str = ""
    since: datetime | None = None
    label: str = ""
    """The step that runs, and until when."""
    due_at: datetime | None = None
    default: bool = False
    vendor: str = ""
    of_vendor: bool = False
    """The last repair was the vendor's."""
    by_phone: bool = False
    """Who reported it is phoned."""
    report: str = ""
