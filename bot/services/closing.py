"""How an incident ends: lateness explained, the record complete, closed, and opened again."""

from dataclasses import dataclass

from bot.domain import facts as f
from bot.domain import incident as i
from bot.domain.errors import Refusal
from bot.domain.people import Right
from bot.services.journal import Cause, Journal, Turn
from bot.services.tasking import incident_of, main_page


@dataclass(frozen=True, slots=True)
class Closing:
    """The end of an incident."""

    journal: Journal

    async def late(
        self, cause: Cause, stream: int, step: str, dispatch: int | None, round_: int, reason: str
    ) -> None:
        """Why a step is late: its reminders rest for five minutes."""

        async def job(turn: Turn) -> None:
            turn.may(Right.DISPATCH)
            if reason not in i.LATE_REASONS:
                raise Refusal("reason_unknown")
            report = await turn.load(stream)
            turn.note(report, [f.LateReasonGiven(step, dispatch, round_, reason)])
            await main_page(turn, report, cause)

        await self.journal.turn(job, cause)

    async def complete_record(self, cause: Cause, stream: int) -> None:
        """ "Catatan lengkap": the case data may leave. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            turn.may(Right.DISPATCH)
            incident = await incident_of(turn, stream)
            turn.note(incident, i.complete_record(incident.incident()))

        await self.journal.turn(job, cause)

    async def close(self, cause: Cause, stream: int, disposition: str, detail: str = "") -> int:
        """Close with a disposition; agencies are told, the data leaves. The number.

        `detail` is why it is cancelled, or which neighbour has it now. Raises `Refusal`.
        """

        async def job(turn: Turn) -> int:
            person = turn.may(Right.DISPATCH)
            incident = await incident_of(turn, stream)
            state = incident.incident()
            turn.note(incident, i.close(state, disposition, detail, turn.city.neighbours))
            carded = {one.dispatch for one in await turn.books.views(incident.id)}
            for one in state.dispatches.values():
                by_phone = state.belated and one.number not in carded
                silent = by_phone or not await turn.groups_of(one.agency, state.details)
                if one.awaits_closing and silent:
                    turn.note(incident, [f.ClosingTold(one.number, reached=False)])
            focus = await turn.books.focus(person.id)
            if focus and focus.stream == stream:
                await turn.take_up(person, None)
            await main_page(turn, incident, cause)
            return state.number

        return await self.journal.turn(job, cause)

    async def reopen(self, cause: Cause, stream: int) -> None:
        """A closed incident goes on; agencies are told. Raises `Refusal`, also for who may not."""

        async def job(turn: Turn) -> None:
            turn.may(Right.REOPEN)
            incident = await incident_of(turn, stream)
            turn.note(incident, i.reopen(incident.incident()))

        await self.journal.turn(job, cause)
