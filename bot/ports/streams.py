"""The kinds of stream, and the current-state rows that lists are made of."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class StreamKind(StrEnum):
    """The kinds of stream."""

    CALL = "call"
    INCIDENT = "incident"
    ANNOUNCEMENT = "announcement"
    TICKET = "ticket"
    MESSAGE = "message"
    """Of the public, by WhatsApp or SMS."""


@dataclass(frozen=True, slots=True)
class StreamLine:
    """The current-state row of a stream, in clear: what lists are made of."""

    stream: int
    kind: StreamKind
    number: int
    city: str
    status: str
    operator: int
    """A person's id: who has it, of a ticket who reported it. Of a public message the contact's it
    came from; of a complaint by such a one the contact's below zero."""
    opened_at: datetime
    closed_at: datetime | None = None
    incident_kind: str | None = None
    kelurahan: str | None = None
    priority: str | None = None
    screening: str | None = None
    disposition: str | None = None
    exercise: bool = False
    """Played by people: it stays out of every statistic."""
    sop: str = ""
    """Hash of the SOP that was stamped on it."""
    belated: bool = False
    """Entered afterwards ("entri susulan"): counted apart."""


@dataclass(frozen=True, slots=True)
class DispatchLine:
    """The current-state row of one dispatch."""

    stream: int
    dispatch: int
    agency: str
    role: str
    status: str
    acknowledged_at: datetime | None = None
    declined_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SurveyLine:
    """A phone that was asked how it was, and its last mark; None where it gave none."""

    stream: int
    contact: int
    mark: int | None


@dataclass(frozen=True, slots=True)
class DeadlineLine:
    """The current-state row of one clock."""

    stream: int
    step: str
    agency: str | None
    outcome: str
    started_at: datetime | None
    due_at: datetime | None
    ended_at: datetime | None
