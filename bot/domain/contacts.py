"""Phones that write to the desk, and how much of it is read."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

MOST_IN_WINDOW, WINDOW = 20, timedelta(minutes=10)
"""Messages that one number is read for; what comes beyond is passed over until it rests."""


@dataclass(frozen=True, slots=True)
class Contact:
    """A number on one channel; its id is the chat that one-shots to it are addressed to."""

    id: int
    channel: str
    number: str
    """E.164."""
    person: int | None = None
    """Who of the desk said that it is his."""
    blocked_until: datetime | None = None
    window_at: datetime | None = None
    """Since when its messages are counted, and how many came."""
    count: int = 0
    stream: int | None = None
    """The last message from the public that came from it."""

    @property
    def code(self) -> str:
        """How facts name whoever wrote from it."""
        return f"c{self.id}"


def counted(contact: Contact, now: datetime) -> Contact:
    """The contact with one message more."""
    if contact.window_at is None or now - contact.window_at >= WINDOW:
        return replace(contact, window_at=now, count=1)
    return replace(contact, count=contact.count + 1)


def is_read(contact: Contact, now: datetime) -> bool:
    """Whether what it writes now is read: it is not blocked, and does not flood."""
    blocked = contact.blocked_until is not None and now < contact.blocked_until
    return not blocked and contact.count <= MOST_IN_WINDOW
