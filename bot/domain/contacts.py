"""Phones that write to the desk, and how much of it is read."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

MOST_IN_WINDOW, WINDOW = 20, timedelta(minutes=10)
"""Messages of one number that are read in a window; the rest is passed over until it ends."""
FREELY = timedelta(hours=24)
"""How long after a person's last message WhatsApp lets us write what we like (telegram.md, W1)."""
ON_ITS_WAY = timedelta(minutes=2)
"""What leaves so shortly before the end might arrive after it."""


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
    heard_at: datetime | None = None
    """When its last message was sent."""
    survey: int | None = None
    """The incident that it is, or will be, asked about."""

    @property
    def code(self) -> str:
        """How facts name whoever wrote from it."""
        return f"c{self.id}"


def counted(contact: Contact, now: datetime, sent_at: datetime | None = None) -> Contact:
    """The contact with one message more, which was sent then; a late one opens nothing anew."""
    heard_at = min(sent_at or now, now)
    contact = replace(contact, heard_at=max(heard_at, contact.heard_at or heard_at))
    if contact.window_at is None or now - contact.window_at >= WINDOW:
        return replace(contact, window_at=now, count=1)
    return replace(contact, count=contact.count + 1)


def is_read(contact: Contact, now: datetime) -> bool:
    """Whether what it writes now is read: it is not blocked, and does not flood."""
    return not is_blocked(contact, now) and contact.count <= MOST_IN_WINDOW


def is_blocked(contact: Contact, now: datetime) -> bool:
    """Whether a supervisor wants nothing of it read for now."""
    return contact.blocked_until is not None and now < contact.blocked_until


def floods(contact: Contact) -> bool:
    """Whether this message is the first of the window that is passed over."""
    return contact.count == MOST_IN_WINDOW + 1


def is_open(contact: Contact, now: datetime) -> bool:
    """Whether WhatsApp lets us write to it freely; otherwise only a template leaves."""
    heard_at = contact.heard_at
    return heard_at is not None and now < heard_at + FREELY - ON_ITS_WAY
