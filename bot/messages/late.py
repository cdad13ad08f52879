"""What is late or lies untouched, and who is asked for it."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.details import Details
from bot.messages.base import Message


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
    by_phone: bool = False
    """To a duty phone, which has no card to press."""


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
