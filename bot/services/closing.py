"""How an incident ends: lateness explained, the record complete, closed, and opened again."""

from dataclasses import dataclass

from bot.domain import facts as f
from bot.domain import incident as i
from bot.domain.dispatch import Status
from bot.domain.errors import Refusal
from bot.domain.people import Right
from bot.services.cards import hold_back, let_phones_go, post_by_phone, post_card
from bot.services.journal import Cause, Journal, Turn
from bot.services.stream import Stream
from bot.services.surveys import plan
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

        `detail` is why it is cancelled, or which neighbour has it now. Where crews are called
        back, cards that have not left never will. Raises `Refusal`.
        """

        async def job(turn: Turn) -> int:
            person = turn.may(Right.DISPATCH)
            incident = await incident_of(turn, stream)
            state = incident.incident()
            turn.note(incident, i.close(state, disposition, detail, turn.city.neighbours))
            calls_back = incident.incident().status is not i.IncidentStatus.CLOSED
            for one in state.dispatches.values():
                if calls_back:
                    await hold_back(turn, incident, one.number)
                else:
                    await let_phones_go(turn, incident, one.number)
            carded = {one.dispatch for one in await turn.books.views(incident.id)}
            for one in state.dispatches.values():
                sent = one.number in carded or one.delivery in ("delivered", "unknown")
                by_phone = (state.belated or calls_back) and not sent
                silent = by_phone or not await turn.can_reach(one.agency, state.details)
                if one.tasked and silent:
                    turn.note(incident, [f.ClosingTold(one.number, reached=False)])
            focus = await turn.books.focus(person.id)
            if focus and focus.stream == stream:
                await turn.take_up(person, None)
            await plan(turn, incident)
            await main_page(turn, incident, cause)
            return state.number

        return await self.journal.turn(job, cause)

    async def reopen(self, cause: Cause, stream: int) -> None:
        """A closed incident goes on; agencies are told. Raises `Refusal`, also for who may not."""

        async def job(turn: Turn) -> None:
            turn.may(Right.REOPEN)
            incident = await incident_of(turn, stream)
            turn.note(incident, i.reopen(incident.incident()))
            await _card_after_all(turn, incident)

        await self.journal.turn(job, cause)


async def _card_after_all(turn: Turn, incident: Stream) -> None:
    """Cards that were held back go out once it is open again."""
    state = incident.incident()
    carded = {(one.dispatch, one.chat) for one in await turn.books.views(incident.id)}
    for one in state.dispatches.values():
        untold = one.delivery == "waiting" and not one.phoned and not state.belated
        if not untold or one.status is not Status.DISPATCHED:
            continue
        groups = await turn.groups_of(one.agency, state.details)
        for group in groups:
            if (one.number, group.chat) not in carded:
                await post_card(turn, incident, one.number, group.chat)
        for phone in () if groups else await turn.phones_of(one.agency, one.channel):
            await post_by_phone(turn, incident, one.number, phone)
