"""Who has a task in hand: the unit proposed, the task taken over, the ack taken back."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.domain import changes
from bot.domain import facts as f
from bot.domain import incident as i
from bot.domain.dispatch import Dispatch
from bot.domain.errors import Refusal
from bot.ports import View
from bot.services.journal import Cause, Journal, Turn
from bot.services.project import stale
from bot.services.stream import Stream
from bot.services.tasking import incident_of, own_card, own_group

NAMED = re.compile(r"\s*(?:unit|regu)\s*[:=]\s*(\S.*)", re.IGNORECASE)
""" "Unit: Rescue 1", as crews write it in reply to a card."""


@dataclass(frozen=True, slots=True)
class Holding:
    """The agency's own side of who has a task."""

    journal: Journal

    async def unack(self, cause: Cause, stream: int, dispatch: int, reason: str) -> None:
        """ "Batal terima": the ack is taken back. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            await _note(turn, cause, stream, dispatch, lambda one: changes.unack(one, reason))

        await self.journal.turn(job, cause)

    async def take_over(self, cause: Cause, stream: int, dispatch: int, unit: str) -> None:
        """ "Ambil alih": the presser has it now; `unit` is a place in the list, or empty."""

        async def job(turn: Turn) -> None:
            post = await own_group(turn, await incident_of(turn, stream), dispatch, cause)

            def decide(one: Dispatch) -> f.Fact:
                named = _named(turn, one, unit) if unit else ""
                return changes.take_over(one, turn.by, named, post)

            await _note(turn, cause, stream, dispatch, decide)

        await self.journal.turn(job, cause)

    async def propose_unit(self, cause: Cause, stream: int, dispatch: int, unit: str) -> None:
        """The duty officer names the unit, by its place in the city's list. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            def decide(one: Dispatch) -> f.Fact:
                return changes.propose_unit(one, _named(turn, one, unit))

            await _note(turn, cause, stream, dispatch, decide)

        await self.journal.turn(job, cause)

    async def read_place(self, cause: Cause, stream: int, dispatch: int, change: int) -> None:
        """ "Sudah baca": the agency knows where to go now. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            incident = await incident_of(turn, stream)
            # The press stands on the alert, not on the card: it shows no card's whereabouts.
            await own_group(turn, incident, dispatch, replace(cause, message=None))
            state = incident.incident()
            turn.note(
                incident, i.update(state, changes.read_place(state.dispatch(dispatch), change))
            )

        await self.journal.turn(job, cause)


async def unit_in(
    turn: Turn, incident: Stream, view: View | None, dispatch: Dispatch, cause: Cause, words: str
) -> f.Fact | None:
    """What a reply to a card says of the unit: "Unit: ...", or anything where it was asked for."""
    named = NAMED.match(words)
    if view and view.page == "takeover":
        # The reply is no press on the card: it shows no card's whereabouts.
        post = await own_group(turn, incident, dispatch.number, replace(cause, message=None))
        return changes.take_over(dispatch, turn.by, named[1] if named else words, post)
    if named or (view and view.page == "unit"):
        return changes.propose_unit(dispatch, named[1] if named else words)
    return None


async def first_page(turn: Turn, view: View | None) -> None:
    """Close whatever page of a card's keyboard is open."""
    if view and view.page:
        await turn.books.put_view(stale(replace(view, page=""), turn.now))


def _named(turn: Turn, dispatch: Dispatch, place: str) -> str:
    units = turn.city.agencies[dispatch.agency].units
    if not place.isdecimal() or not 0 < int(place) <= len(units):
        raise Refusal("choice_unknown")
    return units[int(place) - 1]


async def _note(
    turn: Turn, cause: Cause, stream: int, dispatch: int, decide: Callable[[Dispatch], f.Fact]
) -> None:
    incident = await incident_of(turn, stream)
    view = await own_card(turn, incident, dispatch, cause)
    state = incident.incident()
    turn.note(incident, i.update(state, decide(state.dispatch(dispatch))))
    await first_page(turn, view)
