"""A stray line goes to the report that it belongs to, with the instant at which it was written."""

from dataclasses import dataclass

from bot.domain import facts as f
from bot.domain.errors import Refusal
from bot.domain.outgoing import Lane
from bot.domain.people import Person, Right
from bot.ports import Reader, Shot
from bot.services.belonging import goes_on, open_draft
from bot.services.correcting import line_at, take_back
from bot.services.journal import Cause, Journal, Turn
from bot.services.stream import Stream
from bot.services.writing import note_line

Line = f.LineWritten | f.EntryMade


@dataclass(frozen=True, slots=True)
class Moving:
    """Moves one line from a report to another, or to a new one."""

    journal: Journal
    reader: Reader

    async def ask(self, cause: Cause, stream: int) -> None:
        """ "Pindahkan kalimat terakhir": where to? Raises `Refusal` where there is none."""

        async def job(turn: Turn) -> None:
            person = turn.may(Right.TAKE_CALLS)
            line = _line_of(await turn.load(stream))
            shot = Shot("move_where", person.user, Lane.TALK, stream, line.seq, created_at=turn.now)
            await turn.books.post(shot)

        await self.journal.turn(job, cause)

    async def move(self, cause: Cause, stream: int, seq: int | None, to: int | None) -> int:
        """A line (None: the last one) goes to another report (None: a new one), of that number."""

        async def job(turn: Turn) -> int:
            person = turn.may(Right.TAKE_CALLS)
            report = await turn.load(stream)
            return await self._move(turn, person, report, _line_of(report, seq), to)

        return await self.journal.turn(job, cause)

    async def replied(self, cause: Cause, reply_to: int | None, to: int) -> int:
        """`/pindah 14`, as a reply to a line of his own; else the last one of what is in hand."""

        async def job(turn: Turn) -> int:
            person = turn.may(Right.TAKE_CALLS)
            if reply_to is not None:
                if (found := await line_at(turn, person, reply_to)) is None:
                    raise Refusal("no_line_to_move")
                return await self._move(turn, person, *found, to)
            focus = await turn.books.focus(person.id)
            if focus is None:
                raise Refusal("no_line_to_move")
            report = await goes_on(turn, await turn.load(focus.stream))
            return await self._move(turn, person, report, _line_of(report), to)

        return await self.journal.turn(job, cause)

    async def _move(
        self, turn: Turn, person: Person, report: Stream, line: f.Noted, to: int | None
    ) -> int:
        assert isinstance(line.fact, Line)
        text = line.fact.text if isinstance(line.fact, f.LineWritten) else line.fact.words
        target = None if to is None else await goes_on(turn, await turn.load(to))
        if target is report:
            raise Refusal("same_report")
        take_back(turn, report, line)
        turn.message = line.fact.message
        target = target or await open_draft(turn, [])
        note_line(turn, target, text, list(self.reader.read(text)), at=line.at)
        await turn.take_up(person, target.id)
        return target.call().number


def _line_of(report: Stream, seq: int | None = None) -> f.Noted:
    """The line of that seq, or the last one that an operator wrote. Raises `Refusal`."""
    for noted in reversed(f.standing(report.facts)):
        fact = noted.fact
        written = isinstance(fact, f.LineWritten) or (
            isinstance(fact, f.EntryMade) and fact.dispatch is None and not fact.media
        )
        if written and seq in (None, noted.seq):
            return noted
    raise Refusal("no_line_to_move")
