"""What was set aside: which there is, and how a person has it tried again."""

import json
import logging
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from bot.domain.errors import Refusal
from bot.domain.outgoing import Lane
from bot.domain.people import Right
from bot.ports import Aside, AsideKind, Channel, Conflict, Fate, Incoming, Report, Shot, State
from bot.services.asides import lay_aside
from bot.services.delivery import Delivery, StillLeaving
from bot.services.inbox import Inbox
from bot.services.journal import AlreadyHeard, Cause, Journal, Turn
from bot.services.project import stale

log = logging.getLogger(__name__)
TRIES = 4
"""How often a message or a report from outside is taken in vain before it is set aside."""
OURS = (AsideKind.SHOT, AsideKind.VIEW, AsideKind.CLOCK, AsideKind.CHANNEL)
"""What is a row of ours, or is tried all the time anyway."""
MOST = 1000
"""Of how many that fail the tries are counted."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """Where a thing goes that nothing could be done with, and where it comes back from."""

    journal: Journal
    inbox: Inbox
    delivery: Delivery
    ears: list[Callable[[str], Awaitable[None]]] = field(default_factory=list)
    """Who hears an update of Telegram's once more, from its body."""
    _tries: dict[tuple[str, str], int] = field(default_factory=dict)

    async def keep(self, update: int, body: str, why: str) -> None:
        """Keep an update; `why` is the name of what went wrong, without anybody's words."""
        thing = Aside(AsideKind.UPDATE, str(update), self.journal.clock.now(), why, body=body)
        await self.journal.turn(lambda turn: lay_aside(turn, thing))

    async def failed(self, what: Incoming | Report, error: Exception) -> bool:
        """It could not be taken. True once that was its own fault often enough: it lies aside now,
        and whoever brings it may be told that we have it. Never raises: while the database itself
        refuses, it is nobody's fault, and waits.
        """
        if isinstance(error, StillLeaving):
            return False
        try:
            await self.journal.probe()
            return await self._count(what, error)
        except Exception as refused:
            log.warning("what came in waits for the database: %s", type(refused).__name__)
            return False

    async def _count(self, what: Incoming | Report, error: Exception) -> bool:
        thing = _incoming(what) if isinstance(what, Incoming) else _report(what)
        named = (thing.kind.value, thing.ref)
        tries = self._tries.pop(named, 0) + 1
        if tries < TRIES:
            if len(self._tries) < MOST:
                self._tries[named] = tries
            return False

        async def job(turn: Turn) -> None:
            contact = await turn.books.contact_of(what.channel.value, what.number)
            whole = replace(thing, at=turn.now, why=type(error).__name__, contact=contact.id)
            await lay_aside(turn, whole)

        await self.journal.turn(job)
        return True

    async def show(self, cause: Cause) -> None:
        """`/disisihkan`: what lies aside, each with a way to have it tried again."""

        async def job(turn: Turn) -> None:
            person = turn.may(Right.TRY_AGAIN)
            await turn.books.post(Shot("asides", person.user, Lane.TALK, created_at=turn.now))

        await self.journal.turn(job, cause)

    async def again(self, cause: Cause, number: int) -> None:
        """Try it once more. Raises `Refusal` where it lies there no more, or fails as before."""

        async def job(turn: Turn) -> Aside:
            turn.may(Right.TRY_AGAIN)
            thing = await turn.books.aside(number)
            if thing is None or thing.over_at is not None:
                raise Refusal("aside_over")
            if await _waits_again(turn, thing):
                await turn.books.no_more_aside(number, turn.now)
            return thing

        try:
            thing = await self.journal.turn(job, cause)
        except (AlreadyHeard, Refusal, Conflict):
            raise
        except Exception as error:  # its own row is what cannot be read
            await self.journal.probe()
            raise Refusal("aside_still", why=type(error).__name__) from None
        if thing.kind in OURS:
            return
        try:
            await self._hear(thing)
        except Exception as error:
            raise Refusal("aside_still", why=type(error).__name__) from None
        await self.journal.turn(lambda turn: turn.books.no_more_aside(number, turn.now))

    async def _hear(self, thing: Aside) -> None:
        match thing.kind:
            case AsideKind.UPDATE:
                for ear in self.ears:
                    await ear(thing.body)
            case AsideKind.MESSAGE:
                await self.inbox.take(_message_of(json.loads(thing.body)))
            case _:
                told = json.loads(thing.body)
                fate, channel = Fate(told.pop("fate")), Channel(told.pop("channel"))
                await self.delivery.reported(Report(channel=channel, fate=fate, **told))


async def _waits_again(turn: Turn, thing: Aside) -> bool:
    """Whether it is a row of ours, which waits now as if it were new."""
    if thing.kind is AsideKind.SHOT:
        if shot := await turn.books.shot(int(thing.ref)):
            await turn.books.put_shot(
                replace(shot, state=State.WAITING, attempts=0, not_before=None, message=None)
            )
    elif thing.kind is AsideKind.VIEW:
        if view := await turn.books.view(int(thing.ref)):
            anew = replace(view, live=True, attempts=0, not_before=None, shown_hash="")
            await turn.books.put_view(stale(replace(anew, state=State.WAITING), turn.now))
    elif thing.kind is AsideKind.CLOCK:
        await turn.books.put_off(int(thing.ref), turn.now)
    else:
        return thing.kind is AsideKind.CHANNEL
    return True


def _incoming(message: Incoming) -> Aside:
    told = asdict(message)
    told["at"] = message.at.isoformat() if message.at else None
    return _aside(AsideKind.MESSAGE, message.channel, message.external, told)


def _report(report: Report) -> Aside:
    ref = f"{report.message} {report.fate.value}"
    return _aside(AsideKind.REPORT, report.channel, ref, asdict(report))


def _aside(kind: AsideKind, channel: Channel, ref: str, told: dict[str, object]) -> Aside:
    not_yet = datetime.min.replace(tzinfo=UTC)
    return Aside(kind, f"{channel} {ref}", not_yet, "", channel.value, body=json.dumps(told))


def _message_of(told: dict[str, Any]) -> Incoming:
    at, pin = told.pop("at"), told.pop("pin")
    return Incoming(
        channel=Channel(told.pop("channel")),
        at=datetime.fromisoformat(str(at)) if at else None,
        pin=(float(pin[0]), float(pin[1])) if isinstance(pin, list) else None,
        **told,
    )
