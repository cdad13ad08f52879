"""Exercises (LATIHAN): a supervisor declares them, and nothing turns one real in silence."""

from dataclasses import dataclass

from bot.domain import call as c
from bot.domain import dispatch as d
from bot.domain import facts as f
from bot.domain import incident as i
from bot.domain.errors import Refusal
from bot.domain.people import Person, Right
from bot.domain.points import as_reported
from bot.ports import Reader, StreamKind
from bot.services.belonging import open_draft, turn_page
from bot.services.dispatching import become_incident
from bot.services.journal import Cause, Journal, Turn
from bot.services.stream import Stream
from bot.services.tasking import incident_of
from bot.services.tidying import tidy
from bot.services.writing import take_line

MOVED_ON = "dialihkan"
"""How an exercise ends that turned out to be real."""


@dataclass(frozen=True, slots=True)
class Exercises:
    """What a supervisor decides about exercises."""

    journal: Journal
    reader: Reader

    async def open(self, cause: Cause, text: str = "") -> None:
        """`/latihan`: an empty draft, or one with its first line, that is an exercise."""
        found = list(self.reader.read(text))

        async def job(turn: Turn) -> None:
            person = turn.may(Right.EXERCISE)
            draft = await open_draft(turn, [], exercise=True)
            if text:
                await take_line(turn, person, draft, text, found)
                await tidy(turn, cause, text)

        await self.journal.turn(job, cause)

    async def declare(self, cause: Cause, stream: int) -> None:
        """A draft is an exercise, from before it is sent. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            turn.may(Right.EXERCISE)
            report = await turn.load(stream)
            if report.kind is not StreamKind.CALL:
                raise Refusal("exercise_too_late", number=report.incident().number)
            if not report.exercise:
                turn.note(report, c.write(report.call(), f.ExerciseDeclared()))

        await self.journal.turn(job, cause)

    async def prove_real(self, cause: Cause, stream: int) -> int:
        """ "Ternyata sungguhan": a real incident of its own, every group told; its number.

        It goes to whoever has the exercise, which is closed. Raises `Refusal`.
        """

        async def job(turn: Turn) -> int:
            turn.may(Right.EXERCISE)
            exercise = await incident_of(turn, stream)
            state = exercise.incident()
            if not state.exercise:
                raise Refusal("not_an_exercise")
            closed = i.close(state, MOVED_ON)
            operator = await turn.books.person(state.operator)
            assert operator is not None
            real = await _real_of(turn, operator, exercise)
            number = real.incident().number
            turn.note(exercise, [f.ExerciseProvedReal(real.id, number), *closed])
            told = [f.ClosingTold(one.number) for one in state.dispatches.values() if one.timed]
            turn.note(exercise, told)
            await turn_page(turn, exercise, operator, "")
            return number

        return await self.journal.turn(job, cause)


async def _real_of(turn: Turn, operator: Person, exercise: Stream) -> Stream:
    """The same report once more, as of now, with every agency that was still on it."""
    state = exercise.incident()
    draft = await open_draft(turn, [], operator=operator)
    said = [one.fact for one in f.standing(exercise.facts) if isinstance(one.fact, f.LineWritten)]
    known = [
        f.DetailRecorded(topic, one.code, one.guessed, one.words, one.manner, one.weak)
        for topic, one in state.details.items()
    ]
    turn.note(draft, [*said, *known])
    newest = {one.agency: one for one in state.dispatches.values()}
    sent = [
        (one.agency, one.role)
        for one in newest.values()
        if one.status not in (d.Status.DECLINED, d.Status.WITHDRAWN)
    ]
    incident = await become_incident(turn, draft, sent)
    turn.note(incident, [f.TakenFromExercise(exercise.id, state.number)])
    if state.raised:
        calls = incident.incident().calls
        turn.note(incident, [f.IncidentRaised(), *as_reported(state.points, calls[0])])
    await turn.take_up(operator, incident.id)
    return incident
