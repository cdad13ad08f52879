"""Sending agencies out: from "Kirim" on, what the operator does and notes for them."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain import call as c
from bot.domain import changes, merging
from bot.domain import dispatch as d
from bot.domain import facts as f
from bot.domain import incident as i
from bot.domain.errors import Refusal
from bot.domain.order import Oddity, new_oddities
from bot.domain.people import Right
from bot.ports import StreamKind
from bot.services.belonging import draft_in_hand
from bot.services.compose import needed, proposals
from bot.services.journal import Cause, Journal, Turn
from bot.services.project import stale
from bot.services.stream import Stream
from bot.services.tasking import incident_of, main_page, step_of, task
from bot.services.tidying import tidy

ONE_CALL = timedelta(minutes=3)
"""What is noted so soon after a line about a phone call was said in that call."""


@dataclass(frozen=True, slots=True)
class Dispatching:
    """The operator's side of an incident."""

    journal: Journal

    async def send(self, cause: Cause, stream: int | None = None) -> int:
        """ "Kirim": the call becomes an incident, every chosen agency is tasked; its number.

        Without a `stream` it is the draft in hand. Raises `Refusal`.
        """

        async def job(turn: Turn) -> int:
            person = turn.may(Right.DISPATCH)
            call = await (turn.load(stream) if stream else draft_in_hand(turn, person))
            state = call.call()
            if state.belated:
                raise Refusal("save_belated")
            c.dispatchable(state)
            chosen = with_a_lead(
                [
                    (one.agency, one.role)
                    for one in proposals(state, await turn.around())
                    if one.role
                ]
            )
            incident = await become_incident(turn, call, chosen)
            await turn.take_up(person, incident.id)
            return state.number

        return await self.journal.turn(job, cause)

    async def add(self, cause: Cause, stream: int, agency: str) -> None:
        """One more agency for an open incident: it leads where nobody does. Raises `Refusal`."""
        known = self.journal.city.agencies
        if agency not in known:
            listed = ", ".join(known)
            raise Refusal("agency_unknown" if agency else "agency_needed", agencies=listed)

        async def job(turn: Turn) -> None:
            turn.may(Right.DISPATCH)
            incident = await incident_of(turn, stream)
            role = "support" if incident.incident().led else "lead"
            await task(turn, incident, [(agency, role)])

        await self.journal.turn(job, cause)

    async def add_needed(self, cause: Cause, stream: int) -> None:
        """All agencies that are called for since, in their roles. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            turn.may(Right.DISPATCH)
            incident = await incident_of(turn, stream)
            called_for = needed(incident.incident(), turn.city)
            await task(turn, incident, [(one.agency, one.role) for one in called_for])

        await self.journal.turn(job, cause)

    async def told(
        self, cause: Cause, stream: int, dispatch: int, what: str, reason: str = ""
    ) -> tuple[Oddity, ...]:
        """What an agency told by phone or radio, recorded for it; what is unusual in it."""

        async def job(turn: Turn) -> tuple[Oddity, ...]:
            turn.may(Right.DISPATCH)
            incident = await incident_of(turn, stream)
            state = incident.incident()
            before = state.dispatch(dispatch)
            words = _last_told(incident, dispatch, turn.now)
            if what == "phoned":
                facts: list[f.Fact] = i.update(state, f.AgencyPhoned(dispatch, words))
            elif what == "reported":
                facts = i.final_report(state, dispatch, words)
            elif what == "taken_over":
                facts = i.update(state, changes.take_over(before, None, words))
            elif what == "unack":
                facts = i.update(state, changes.unack(before, reason, words))
            elif what in d.REPORTS:
                facts = await step_of(turn, incident, dispatch, d.Status(what), reason, words)
            else:
                raise Refusal("choice_unknown")
            turn.note(incident, facts, via="phone")
            await main_page(turn, incident, cause)
            return new_oddities(before, incident.incident().dispatch(dispatch))

        return await self.journal.turn(job, cause)

    async def note(self, cause: Cause, stream: int, words: str) -> None:
        """An operator's note on an incident."""

        async def job(turn: Turn) -> None:
            turn.may(Right.DISPATCH)
            incident = await incident_of(turn, stream)
            await tidy(turn, cause, words)
            said = f.EntryMade(None, words=words, message=turn.message)
            turn.note(incident, i.update(incident.incident(), said))

        await self.journal.turn(job, cause)


async def become_incident(turn: Turn, call: Stream, chosen: list[tuple[str, str]]) -> Stream:
    """A call that may be dispatched becomes an incident, and these agencies are tasked."""
    incident = await turn.born(StreamKind.INCIDENT)
    turn.note(call, [f.CallScreened(c.Screening.NORMAL.value)])
    turn.carry(incident, merging.moved(call.facts))
    turn.note(call, [f.CallAttached(incident.id, became=True)])
    turn.note(incident, [f.IncidentOpened(call.id)])
    for view in await turn.books.views(call.id):
        moved = replace(view, subject="incident", stream=incident.id, page="")
        await turn.books.put_view(stale(moved, turn.now))
    await task(turn, incident, chosen)
    return incident


def with_a_lead(chosen: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The choice with somebody in the lead: where nobody is, the first support."""
    if any(role == "lead" for _, role in chosen):
        return chosen
    first = next((agency for agency, role in chosen if role == "support"), None)
    return [(agency, "lead" if agency == first else role) for agency, role in chosen]


def _last_told(incident: Stream, dispatch: int, now: datetime) -> str:
    """Who was spoken to on the phone just now for this agency, as the operator typed it."""
    for noted in reversed(f.standing(incident.facts)):
        if isinstance(noted.fact, f.AgencyPhoned) and noted.fact.dispatch == dispatch:
            return noted.fact.told if now - noted.noted_at <= ONE_CALL else ""
    return ""
