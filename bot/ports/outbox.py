"""What waits to leave and what left: one-shots, views, departures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.outgoing import Lane
from bot.domain.place import KnownPlace


class Channel(StrEnum):
    """Where a message leaves to."""

    TELEGRAM = "telegram"
    DATACENTRE = "datacentre"
    WHATSAPP = "whatsapp"
    SMS = "sms"
    GEOCODER = "geocoder"


PHONE_CHANNELS = (Channel.WHATSAPP, Channel.SMS)
"""Channels whose chats are contacts, the one that is tried first before the other."""


class State(StrEnum):
    """Where an outgoing row stands."""

    WAITING = "waiting"
    LEAVING = "leaving"
    SENT = "sent"
    UNKNOWN = "unknown"
    REFUSED = "refused"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Shot:
    """A one-shot message that was decided: codes and ids, rendered when it leaves.

    `what` names the message; `ref` is a seq or dispatch of the stream; `reply_view` the view (or
    `reply_message` the message id) it answers. `gather` joins it with others
    of that name to the same chat.
    """

    what: str
    chat: int
    lane: Lane
    stream: int | None = None
    ref: int | None = None
    args: Mapping[str, str | int | None] = field(default_factory=dict)
    reply_view: int | None = None
    reply_message: int | None = None
    gather: str | None = None
    sheds: bool = False
    not_before: datetime | None = None
    channel: Channel = Channel.TELEGRAM
    id: int = 0
    attempts: int = 0
    state: State = State.WAITING
    message: int | None = None
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Address:
    """Where a one-shot goes: a chat of Telegram's, or a contact on a phone channel."""

    chat: int
    channel: Channel = Channel.TELEGRAM


@dataclass(frozen=True, slots=True)
class View:
    """A message kept true by editing: a draft, an incident, or a dispatch card.

    Stale while `shows` < `wants`. `page` is the keyboard that is open on it.
    """

    subject: str
    chat: int
    stream: int
    dispatch: int | None = None
    lane: Lane = Lane.EDIT
    page: str = ""
    wants: int = 1
    shows: int = 0
    message: int | None = None
    not_before: datetime | None = None
    since: datetime | None = None
    again: bool = False
    """The card must be sent a second time, marked "kirim ulang"."""
    resent: bool = False
    """It was, and keeps the mark."""
    live: bool = True
    """False once the chat refuses us, or a newer view took its place."""
    state: State = State.WAITING
    shown_hash: str = ""
    attempts: int = 0
    reply_message: int | None = None
    shown_at: datetime | None = None
    """When it was last drawn: trifles redraw a card once a minute at most."""
    id: int = 0


@dataclass(slots=True)
class Touched:
    """What a transaction left for others to do: only whom it concerns looks again."""

    facts: bool = False
    """Something happened that is not sealed yet."""
    alarm: datetime | None = None
    """The earliest alarm that was set."""
    places: Sequence[KnownPlace] | None = None
    """All places saved, where one was added or removed."""
    channels: set[Channel] = field(default_factory=set)
    """Where something waits to leave that did not wait so before."""

    def sounds(self, at: datetime | None) -> None:
        """An alarm was set."""
        if at is not None and (self.alarm is None or at < self.alarm):
            self.alarm = at


@dataclass(frozen=True, slots=True)
class Leaving:
    """What leaves in one message: one-shots, or a view as its row is from then on."""

    chat: int
    shots: tuple[int, ...] = ()
    view: View | None = None
    gather: str | None = None


@dataclass(frozen=True, slots=True)
class Departure:
    """One leaving, committed before it is tried: what a restart reads."""

    id: int
    chat: int
    shots: tuple[int, ...]
    view: int | None
    at: datetime
    wants: int = 0
