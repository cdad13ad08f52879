"""The facts of a message from the public, from its arrival to an operator's answer to it."""

from dataclasses import dataclass

from bot.domain.facts.base import Fact, private


@dataclass(frozen=True, slots=True)
class MessageReceived(Fact):
    """Somebody the desk does not know wrote by WhatsApp or SMS: a report nobody has verified."""

    number: int
    city: str
    sop: str
    """Hash of what it is timed by."""
    contact: int
    channel: str
    words: str = private()
    pin: str = private()
    """Where he shared his place: "lat,lon"."""


@dataclass(frozen=True, slots=True)
class MessageAdded(Fact):
    """He wrote again about the same: a message is attached, not multiplied."""

    words: str = private()
    media: str | None = None
    file: str = private()


@dataclass(frozen=True, slots=True)
class MessageTaken(Fact):
    """An operator made a draft of it."""

    call_id: int


@dataclass(frozen=True, slots=True)
class MessageScreened(Fact):
    """It was no emergency: prank, information or a complaint."""

    screening: str


@dataclass(frozen=True, slots=True)
class ComplaintFiled(Fact):
    """A message, or a call, was a complaint about the service: a ticket was opened of it."""

    ticket_id: int


@dataclass(frozen=True, slots=True)
class WrittenBy(Fact):
    """A report came by a message: its sender is told when help is on its way."""

    message_id: int
    contact: int
    channel: str
