"""One turn of work: load, decide, and commit all that follows from it together."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from bot.domain import sop as sops
from bot.domain.city import City
from bot.domain.contacts import counted
from bot.domain.errors import Refusal
from bot.domain.people import Person
from bot.ports import (
    Books,
    Channel,
    Clock,
    Conflict,
    Incoming,
    StreamKind,
    Touched,
    UnitOfWork,
)
from bot.services.sitting import ask_who_sits, who_acts
from bot.services.turn import Turn, allowed

__all__ = ["AlreadyHeard", "Cause", "Journal", "Turn", "allowed"]

TRIES = 3
"""How often a turn is done again when somebody else was faster."""
AT_HAND = 256
"""Incidents that are remembered so: those of a busy day."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Cause:
    """Who made this happen, and by which update of Telegram."""

    user: int
    name: str
    update: int | None = None
    chat: int = 0
    message: int | None = None
    phone: Incoming | None = None
    """The message, where it came by WhatsApp or SMS; then no user and no chat is named."""


class AlreadyHeard(Exception):
    """This very update has had its effect."""


class _Undone(Exception):
    """Enough was tried."""


class Journal:
    """Where every turn begins and ends; the only place that repeats one."""

    def __init__(
        self,
        uow: UnitOfWork,
        clock: Clock,
        city: City,
        channels: frozenset[Channel] = frozenset(),
        deaf: frozenset[Channel] = frozenset(),
    ) -> None:
        self.uow = uow
        self.channels = channels
        self.deaf = deaf
        """Those of them that no answer comes in by."""
        self.clock = clock
        self.city = city
        self.after_commit: list[Callable[[Touched], None]] = []
        """Told of each commit what it touched: whom it concerns looks again."""
        self.exercises: dict[int, bool] = {}
        """Incidents at hand lately: whether each is an exercise, from birth or never."""
        self._sops: dict[str, sops.Sop] = {city.stamp_hash: city.sop}

    async def turn(self, job: Callable[[Turn], Awaitable[T]], cause: Cause | None = None) -> T:
        """Do a job in one transaction, again where somebody was faster.

        Raises what the job raises, `AlreadyHeard` for an update that has had its effect, and
        `Conflict` after the third try.
        """
        for left in reversed(range(TRIES)):
            try:
                result, turn = await self._once(job, cause)
            except Conflict:
                if not left:
                    raise
                continue
            self._remember(turn)
            for tell in self.after_commit:
                tell(turn.books.touched)
            return result
        raise AssertionError("unreachable")

    async def probe(self) -> None:
        """Write, and undo it: raises what the database raises where it takes nothing."""

        async def job(turn: Turn) -> None:
            await turn.books.heard(0)
            raise _Undone

        try:
            await self.turn(job)
        except _Undone:
            return

    async def _once(
        self, job: Callable[[Turn], Awaitable[T]], cause: Cause | None
    ) -> tuple[T, Turn]:
        async with self.uow.writing() as books:
            if cause and cause.update is not None and not await books.heard(cause.update):
                raise AlreadyHeard
            if cause and cause.phone:
                return await self._by_phone(books, job, cause.phone)
            account = await self._account(books, cause)
            now, shift = self.clock.now(), self.city.shift
            person = account and await who_acts(books, account, now, shift)
            by = person.code if person else "sistem"
            message = cause.message if cause else None
            turn = Turn(
                books,
                now,
                self.city,
                by,
                person,
                self._sops,
                message,
                channels=self.channels,
                deaf=self.deaf,
            )
            result = await _done(turn, job)
            await turn.finish()
            if account and account.shared:
                await ask_who_sits(books, account, now, shift)
            return result, turn

    def _remember(self, turn: Turn) -> None:
        known = [one for one in turn.streams.values() if one.kind is StreamKind.INCIDENT]
        self.exercises |= {one.id: one.exercise for one in known}
        for oldest in list(self.exercises)[:-AT_HAND]:
            del self.exercises[oldest]

    async def _by_phone(
        self, books: Books, job: Callable[[Turn], Awaitable[T]], message: Incoming
    ) -> tuple[T, Turn]:
        """A turn that a message from a phone caused: its contact acts, or whose phone it is."""
        if not await books.take(message.channel.value, message.external):
            raise AlreadyHeard
        now = self.clock.now()
        contact = await books.contact_of(message.channel.value, message.number)
        contact = counted(contact, now, message.at)
        await books.put_contact(contact)
        person = await books.person(contact.person) if contact.person else None
        by = person.code if person else contact.code
        turn = Turn(
            books,
            now,
            self.city,
            by,
            person,
            self._sops,
            contact=contact,
            channels=self.channels,
            deaf=self.deaf,
        )
        result = await _done(turn, job)
        await turn.finish()
        return result, turn

    async def _account(self, books: Books, cause: Cause | None) -> Person | None:
        if cause is None:
            return None
        # A word or a press in his private chat: it takes our messages.
        private = cause.chat == cause.user and cause.message is not None
        if private and not await books.door_open(cause.user):
            await books.mark_door(cause.user, opened=True)
        known = await books.person_of(cause.user)
        return known if known and known.name else await books.enrol(cause.user, cause.name, None)


async def _done(turn: Turn, job: Callable[[Turn], Awaitable[T]]) -> T:
    """The job's result; a refusal knows whether it is about exercises."""
    try:
        return await job(turn)
    except Refusal as refusal:
        at_hand = [one.exercise for one in turn.streams.values()]
        refusal.exercise = bool(at_hand) and all(at_hand)
        raise
