"""Erasing what people said of themselves and others: the key goes, the chain and figures stay."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.domain import call as c
from bot.domain import facts as f
from bot.domain import incident as i
from bot.domain.errors import Refusal
from bot.domain.outgoing import Lane
from bot.ports import StreamKind, StreamLine
from bot.services.journal import Journal, Turn
from bot.services.project import stale
from bot.services.stream import Stream

FIRST = datetime(2000, 1, 1, tzinfo=UTC)
PAGE = 200
VIA = "terminal"
"""How such a fact came: who sat there nobody knows, so it is noted by the system."""


@dataclass(frozen=True, slots=True)
class Erasing:
    """Destroys the keys of whole reports: an incident with all its calls, or a call alone."""

    journal: Journal

    async def number(self, number: int) -> int:
        """Erase a report by its number; how many streams. Raises `Refusal`."""
        async with self.journal.uow.reading() as books:
            line = await books.find(StreamKind.INCIDENT, number)
            line = line or await books.find(StreamKind.CALL, number)
        if line is None:
            raise Refusal("stream_unknown")
        return await self.report(line)

    async def report(self, line: StreamLine) -> int:
        """Erase this report; how many streams. Raises `Refusal`."""

        async def job(turn: Turn) -> int:
            streams = await _whole(turn, await turn.load(line.stream))
            for stream in streams:
                turn.note(stream, [f.PersonalDataErased()], via=VIA)
                for view in await turn.books.views(stream.id):
                    drawn = replace(stale(view, turn.now, Lane.COSMETIC), shown_hash="")
                    await turn.books.put_view(drawn)
                await turn.books.erase(stream.id)
            return len(streams)

        return await self.journal.turn(job)

    async def older(self, before: datetime) -> AsyncIterator[StreamLine]:
        """Reports opened before a moment, oldest first: incidents, then calls that became none."""
        for kind in (StreamKind.INCIDENT, StreamKind.CALL):
            after: tuple[datetime, int] | None = None
            while True:
                async with self.journal.uow.reading() as books:
                    page = await books.lines_from(kind, FIRST, before, after, PAGE)
                for line in page:
                    if kind is StreamKind.INCIDENT or line.status != c.CallStatus.ATTACHED:
                        yield line
                if len(page) < PAGE:
                    break
                after = page[-1].opened_at, page[-1].stream


async def _whole(turn: Turn, stream: Stream) -> list[Stream]:
    """The streams of a report that are still to be erased. Raises `Refusal`."""
    if stream.kind is StreamKind.CALL:
        call = stream.call()
        if call.incident_id is None:
            c.erasable(call)
            return [stream]
        raise Refusal("erase_its_incident", number=await _number(turn, call.incident_id))
    if merged := stream.incident().merged:
        raise Refusal("erase_its_incident", number=merged[1])
    i.erasable(stream.incident())
    incidents = await _with_merged(turn, stream)
    calls = {call: await turn.load(call) for one in incidents for call in one.incident().calls}
    return [*incidents, *(one for one in calls.values() if not one.call().erased)]


async def _with_merged(turn: Turn, stream: Stream) -> list[Stream]:
    """An incident, and those that were merged into it, one into another."""
    children = [
        await turn.load(one.fact.stream)
        for one in f.standing(stream.facts)
        if isinstance(one.fact, f.IncidentMerged)
    ]
    below = [one for child in children for one in await _with_merged(turn, child)]
    return [stream, *(one for one in below if not one.incident().erased)]


async def _number(turn: Turn, stream: int) -> int:
    line = await turn.books.line(stream)
    return line.number if line else 0
