"""What is set aside: it failed again and again, and waits for a person to try it again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.ports.outbox import Channel


class AsideKind(StrEnum):
    """What it is, and so how it is tried again."""

    UPDATE = "update"
    """Of Telegram's."""
    MESSAGE = "message"
    """That came by WhatsApp or SMS."""
    REPORT = "report"
    """What became of a message of ours."""
    SHOT = "shot"
    """A message of ours that does not leave."""
    VIEW = "view"
    """A draft or an incident that cannot be shown."""
    CLOCK = "clock"
    """The deadlines of a report."""
    CHANNEL = "channel"
    """A gateway that takes nothing: what waits before it is tried on, without end."""


@dataclass(frozen=True, slots=True)
class Aside:
    """One thing that lies aside, or did until `over_at`.

    `ref` is its own name: an update's number, a channel's id, a row's, a stream's; `why` names what
    went wrong without anybody's words; `what` says more of it by a code; `body` is the whole.
    """

    kind: AsideKind
    ref: str
    at: datetime
    why: str
    what: str = ""
    contact: int | None = None
    body: str = ""
    id: int = 0
    times: int = 0
    over_at: datetime | None = None


class AsideBooks(Protocol):
    """The part of the books that keeps such things."""

    async def set_aside(self, thing: Aside) -> int:
        """Keep a thing that fails by its own fault, whole; its id. 0: it lies there already."""
        ...

    async def aside(self, number: int) -> Aside | None:
        """A thing that was set aside, by its id. Raises what a tampered row raises."""
        ...

    async def aside_of(self, kind: AsideKind, ref: str) -> Aside | None:
        """The same by what it is, without its body."""
        ...

    async def asides(self, limit: int = 20) -> list[Aside]:
        """What lies aside now, the newest first, without its bodies."""
        ...

    async def count_asides(self) -> tuple[int, datetime | None]:
        """How much lies aside, and since when."""
        ...

    async def no_more_aside(self, number: int, at: datetime) -> None:
        """It leaves, or had its effect after all; its body is not kept twice."""
        ...

    async def late(self, before: datetime) -> list[tuple[Channel, int, datetime]]:
        """One-shots that were tried and wait since before then: channel, how many, since when."""
        ...

    async def channel_of(self, shot: int) -> Channel | None:
        """What a one-shot leaves by, even where nothing else of it can be read."""
        ...

    async def bury(
        self, shots: Sequence[int], view: int | None, departure: int | None, at: datetime
    ) -> None:
        """Let rows go that cannot even be read: nothing of them waits or flies any more."""
        ...

    async def put_off(self, stream: int, to: datetime) -> None:
        """The clocks of this stream are looked at next then, whenever they are due."""
        ...
