"""Handing over: a report, or all that somebody has open, to another operator who confirms it."""

from dataclasses import dataclass

from bot.domain import handing
from bot.domain.call import Call
from bot.domain.errors import Refusal
from bot.domain.incident import Incident
from bot.domain.outgoing import Lane
from bot.domain.people import Person, Right
from bot.ports import Shot, StreamKind, StreamLine
from bot.services.journal import Cause, Journal, Turn
from bot.services.lookup import show_line
from bot.services.stream import Stream
from bot.services.tasking import main_page


@dataclass(frozen=True, slots=True)
class Handing:
    """Who has which report, and how that changes."""

    journal: Journal

    async def ask(self, cause: Cause, stream: int | None = None) -> None:
        """ "Serahkan": to whom? Of one report, or (None) of all that he has open."""

        async def job(turn: Turn) -> None:
            person = turn.may(Right.TAKE_CALLS)
            if stream is not None:
                report = await turn.load(stream)
                _his_to_give(person, state_of(report))
                await main_page(turn, report, cause)
            shot = Shot("hand_whom", person.user, Lane.TALK, stream, created_at=turn.now)
            await turn.books.post(shot)

        await self.journal.turn(job, cause)

    async def offer(self, cause: Cause, stream: int, to: int) -> None:
        """Offer a report; a supervisor takes one by offering it to himself. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            person = turn.may(Right.TAKE_CALLS)
            receiver = await _receiver(turn, to)
            report = await turn.load(stream)
            _his_to_give(person, state_of(report))
            turn.note(report, [handing.offer(state_of(report), to)])
            if receiver.id == person.id:
                await _take(turn, report, person)

        await self.journal.turn(job, cause)

    async def offer_all(self, cause: Cause, to: int) -> int:
        """Offer all that he has open, at the end of his shift; how many. Raises `Refusal`."""

        async def job(turn: Turn) -> int:
            person = turn.may(Right.TAKE_CALLS)
            await _receiver(turn, to)
            lines = await open_of(turn, person.id)
            if not lines:
                raise Refusal("nothing_open")
            for line in lines:
                report = await turn.load(line.stream)
                turn.note(report, [handing.offer(state_of(report), to)])
            return len(lines)

        return await self.journal.turn(job, cause)

    async def accept(self, cause: Cause, stream: int) -> None:
        """ "Terima": from now on it is his. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            person = turn.may(Right.TAKE_CALLS)
            await _take(turn, await turn.load(stream), person)

        await self.journal.turn(job, cause)

    async def accept_all(self, cause: Cause, giver: int) -> int:
        """ "Terima semua": whatever that person offered to him; how many. Raises `Refusal`."""

        async def job(turn: Turn) -> int:
            person = turn.may(Right.TAKE_CALLS)
            offered = [
                report
                for line in await open_of(turn, giver)
                if state_of(report := await turn.load(line.stream)).offered == person.id
            ]
            if not offered:
                raise Refusal("not_offered")
            for report in offered:
                await _take(turn, report, person)
            return len(offered)

        return await self.journal.turn(job, cause)


def state_of(report: Stream) -> Call | Incident:
    """The report as what it is."""
    return report.incident() if report.kind is StreamKind.INCIDENT else report.call()


async def open_of(turn: Turn, person: int) -> list[StreamLine]:
    """All that somebody has open, oldest first."""
    lines = [
        line
        for kind in (StreamKind.CALL, StreamKind.INCIDENT)
        for line in await turn.books.open_lines(kind, person, 100)
    ]
    return sorted(lines, key=lambda one: one.number)


def _his_to_give(person: Person, state: Call | Incident) -> None:
    if state.operator != person.id and not person.may(Right.REASSIGN):
        raise Refusal("not_his_report", number=state.number)


async def _receiver(turn: Turn, to: int) -> Person:
    person = await turn.books.person(to)
    if person is None or not person.may(Right.TAKE_CALLS):
        raise Refusal("takes_no_calls")
    return person


async def _take(turn: Turn, report: Stream, person: Person) -> None:
    state = state_of(report)
    turn.note(report, [handing.accept(state, person.id)])
    former = await turn.books.person(state.operator)
    if former and former.id != person.id:
        focus = await turn.books.focus(former.id)
        if focus and focus.stream == report.id:
            await turn.take_up(former, None)
        args = {"receiver": person.name}
        told = Shot(
            "handed_over", former.user, Lane.TALK, report.id, args=args, created_at=turn.now
        )
        await turn.books.post(told)
    if line := await turn.books.line(report.id):
        await show_line(turn, line)
