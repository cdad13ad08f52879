"""Marks on numbers: a supervisor warns of one for a while; every call from it is still taken."""

from dataclasses import dataclass

from bot.domain.errors import Refusal
from bot.domain.marks import DAYS, lasts
from bot.domain.outgoing import Lane
from bot.domain.people import Right
from bot.ports import Shot, StreamKind, StreamLine
from bot.services.journal import Cause, Journal, Turn


@dataclass(frozen=True, slots=True)
class Marking:
    """What a supervisor does about numbers that call too often for nothing."""

    journal: Journal

    async def show(self, cause: Cause) -> None:
        """`/tandai`: the marks that run, each with a way to withdraw it."""

        async def job(turn: Turn) -> None:
            person = turn.may(Right.MARK_NUMBERS)
            await turn.books.post(Shot("marks", person.user, Lane.TALK, created_at=turn.now))

        await self.journal.turn(job, cause)

    async def ask(self, cause: Cause, report: StreamLine) -> None:
        """`/tandai 14`: for how long? Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            person = turn.may(Right.MARK_NUMBERS)
            shot = Shot("mark_how_long", person.user, Lane.TALK, report.stream, created_at=turn.now)
            await turn.books.post(shot)

        await self.journal.turn(job, cause)

    async def mark(self, cause: Cause, stream: int, days: int) -> int:
        """Mark the number told in a report; the report's number. Raises `Refusal`."""
        if days not in DAYS:
            raise Refusal("choice_unknown")

        async def job(turn: Turn) -> int:
            person = turn.may(Right.MARK_NUMBERS)
            number = (await turn.load(stream)).report().number
            until = turn.now + lasts(days)
            for one in await _of_report(turn, stream, number):
                if await turn.books.mark_number(one, person.id, turn.now, until):
                    return number
            raise Refusal("no_number_told", number=number)

        return await self.journal.turn(job, cause)

    async def withdraw(self, cause: Cause, mark: int) -> None:
        """End a mark early. Raises `Refusal` where it does not run."""

        async def job(turn: Turn) -> None:
            person = turn.may(Right.MARK_NUMBERS)
            if not await turn.books.withdraw_mark(mark, person.id, turn.now):
                raise Refusal("mark_over")

        await self.journal.turn(job, cause)


async def _of_report(turn: Turn, stream: int, number: int) -> list[int]:
    """The streams of a report: its call keeps the number that the call was told."""
    call = await turn.books.find(StreamKind.CALL, number)
    return [stream, *([call.stream] if call and call.stream != stream else [])]
