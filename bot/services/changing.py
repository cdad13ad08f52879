"""What the desk changes while an incident is under way: who is on it, how it is monitored."""

from dataclasses import dataclass

from bot.domain import changes
from bot.domain import incident as i
from bot.domain.people import Right
from bot.services.cards import hold_back
from bot.services.journal import Cause, Journal, Turn
from bot.services.tasking import incident_of, main_page


@dataclass(frozen=True, slots=True)
class Changing:
    """Turns that an incident takes."""

    journal: Journal

    async def withdraw(self, cause: Cause, stream: int, dispatch: int, reason: str) -> None:
        """Call an agency off; a card that has not left never will. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            turn.may(Right.DISPATCH)
            incident = await incident_of(turn, stream)
            state = incident.incident()
            turn.note(incident, i.update(state, changes.withdraw(state.dispatch(dispatch), reason)))
            await hold_back(turn, incident, dispatch)
            await main_page(turn, incident, cause)

        await self.journal.turn(job, cause)

    async def monitor(self, cause: Cause, stream: int, minutes: int) -> None:
        """ "Pencarian panjang": the interval it is monitored at. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            turn.may(Right.DISPATCH)
            incident = await incident_of(turn, stream)
            turn.note(incident, i.monitor(incident.incident(), minutes))
            await main_page(turn, incident, cause)

        await self.journal.turn(job, cause)
