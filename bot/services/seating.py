"""Taking a seat at a shared account: by a name used before, or a new one."""

from dataclasses import dataclass

from bot.domain.errors import Refusal
from bot.domain.outgoing import Lane
from bot.domain.people import Person, Sitting
from bot.ports import Shot
from bot.services.journal import Cause, Journal, Turn

LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Seating:
    """Who sits at a shared account."""

    journal: Journal

    async def ask(self, cause: Cause) -> None:
        """ "Ganti petugas": asked now. Raises `Refusal` for an account of one person."""

        async def job(turn: Turn) -> None:
            account = await _shared(turn, cause)
            await turn.books.post(Shot("who_sits", account.user, Lane.TALK, created_at=turn.now))

        await self.journal.turn(job, cause)

    async def sit(self, cause: Cause, seat: str) -> None:
        """A name used before was pressed. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            account = await _shared(turn, cause)
            known = await turn.books.seats(account.id, 100)
            chosen = next((one for one in known if one.code == seat), None)
            if chosen is None:
                raise Refusal("choice_unknown")
            await _take(turn, account, chosen.id, chosen.name)

        await self.journal.turn(job, cause)

    async def sit_as(self, cause: Cause, name: str) -> None:
        """A name was typed: one used before, or a new one. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            account = await _shared(turn, cause)
            said = " ".join(name.split())
            if not 0 < len(said) <= LONGEST_NAME:
                raise Refusal("name_needed")
            known = await turn.books.seats(account.id, 100)
            number = next((one.id for one in known if one.name.lower() == said.lower()), None)
            if number is None:
                number = await turn.books.new_seat(account, said)
            await _take(turn, account, number, said)

        await self.journal.turn(job, cause)

    async def asked_by(self, chat: int, message: int) -> bool:
        """Whether this message asks who sits here."""
        async with self.journal.uow.reading() as books:
            shot = await books.shot_at(chat, message)
            return shot is not None and shot.what == "who_sits"


async def _shared(turn: Turn, cause: Cause) -> Person:
    account = await turn.books.person_of(cause.user)
    if account is None or not account.shared:
        raise Refusal("not_shared")
    return account


async def _take(turn: Turn, account: Person, seat: int, name: str) -> None:
    await turn.books.sit(account.id, Sitting(seat, turn.now, turn.now))
    args = {"who": name}
    await turn.books.post(Shot("sits_now", account.user, Lane.TALK, args=args, created_at=turn.now))
