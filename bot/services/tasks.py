"""Which open dispatches a group has: what a word that names no incident may be about."""

from collections.abc import Set
from dataclasses import dataclass

from bot.domain.details import code_of
from bot.domain.dispatch import Dispatch
from bot.ports import StreamKind
from bot.services.journal import Turn
from bot.services.stream import Stream


@dataclass(frozen=True, slots=True)
class Task:
    """One dispatch that a group still works on."""

    incident: Stream
    dispatch: Dispatch


async def tasks_of(turn: Turn, chat: int, most: int = 30, *, over: bool = False) -> list[Task]:
    """The group's open dispatches in the newest `most` incidents, newest first; `over`: all."""
    parties = {one.party for one in (await turn.groups()).values() if one.chat == chat}
    return await tasks_of_parties(turn, parties, most, over=over)


async def tasks_of_parties(
    turn: Turn, parties: Set[str], most: int = 30, *, over: bool = False
) -> list[Task]:
    """The open dispatches of these parties, the same; `over`: those too that they are done with."""
    lines = await turn.books.open_lines(StreamKind.INCIDENT, limit=most) if parties else []
    found: list[Task] = []
    for line in lines:
        incident = await turn.load(line.stream)
        state = incident.incident()
        kelurahan = code_of(state.details, "kelurahan")
        found += [
            Task(incident, one)
            for one in state.dispatches.values()
            if (one.active or over)
            and parties & set(turn.city.agencies[one.agency].parties_for(kelurahan))
        ]
    return found
