"""Erasing what people said of themselves and others: the key goes, the chain and figures stay."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.domain import call as c
from bot.domain import facts as f
from bot.domain import incident as i
from bot.domain import message as m
from bot.domain import ticket as t
from bot.domain.errors import Refusal
from bot.domain.message import MessageStatus
from bot.domain.outgoing import Lane
from bot.ports import StreamKind, StreamLine
from bot.services.forgetting import let_go, let_older_go
from bot.services.journal import Journal, Turn
from bot.services.project import stale
from bot.services.stream import Stream

FIRST = datetime(2000, 1, 1, tzinfo=UTC)
PAGE = 200
KINDS = (StreamKind.INCIDENT, StreamKind.CALL, StreamKind.MESSAGE, StreamKind.TICKET)
"""All that has a number and words; a message that was taken has the number of its call."""
PARTS = (c.CallStatus.ATTACHED, MessageStatus.TAKEN)
"""What stands so is erased with the report it became part of."""
VIA = "terminal"
"""How such a fact came: who sat there nobody knows, so it is noted by the system."""


@dataclass(frozen=True, slots=True)
class Erasing:
    """Destroys the keys of whole reports: an incident with all its calls, or a call alone, each
    with the messages it came by; a message that became none; a ticket."""

    journal: Journal

    async def number(self, number: int) -> int:
        """Erase a report by its number; how many streams. Raises `Refusal`."""
        return await self.report(await self.find(number))

    async def find(self, number: int) -> StreamLine:
        """What has this number. Raises `Refusal` where nothing has."""
        async with self.journal.uow.reading() as books:
            found = [await books.find(kind, number) for kind in KINDS]
        line = next((one for one in found if one), None)
        if line is None:
            raise Refusal("stream_unknown")
        return line

    async def forget_numbers(self) -> int:
        """Numbers of the public that no message with words left came from go; how many.

        Whoever is of the desk, the city's own, and who is blocked now are known on.
        """

        async def job(turn: Turn) -> int:
            return await turn.books.forget_contacts(tuple(turn.city.numbers), turn.now)

        return await self.journal.turn(job)

    async def report(self, line: StreamLine) -> int:
        """Erase this report; how many streams. Raises `Refusal`."""

        async def job(turn: Turn) -> int:
            streams = await _whole(turn, await turn.load(line.stream))
            await let_go(turn, streams)
            for stream in streams:
                turn.note(stream, [f.PersonalDataErased()], via=VIA)
                for view in await turn.books.views(stream.id):
                    drawn = replace(stale(view, turn.now, Lane.COSMETIC), shown_hash="")
                    await turn.books.put_view(drawn)
                await turn.books.erase(stream.id)
            return len(streams)

        return await self.journal.turn(job)

    async def older_asides(self, before: datetime) -> int:
        """What came in before a moment and lies aside since goes, tried again or not; how much."""
        return await self.journal.turn(lambda turn: let_older_go(turn, before))

    async def older(self, before: datetime) -> AsyncIterator[StreamLine]:
        """What was opened before a moment, kind by kind, oldest first; no part of another."""
        for kind in KINDS:
            after: tuple[datetime, int] | None = None
            while True:
                async with self.journal.uow.reading() as books:
                    page = await books.lines_from(kind, FIRST, before, after, PAGE)
                for line in page:
                    if line.status not in PARTS:
                        yield line
                if len(page) < PAGE:
                    break
                after = page[-1].opened_at, page[-1].stream


async def _whole(turn: Turn, stream: Stream) -> list[Stream]:
    """The streams of a report that are still to be erased. Raises `Refusal`."""
    if stream.kind is StreamKind.TICKET:
        t.erasable(stream.ticket())
        return [stream]
    if stream.kind is StreamKind.MESSAGE:
        message = stream.message()
        m.erasable(message)
        if message.call_id is None:
            return [stream]
        raise Refusal("erase_its_incident", number=await _number(turn, message.call_id))
    if stream.kind is StreamKind.CALL:
        call = stream.call()
        if call.incident_id is None:
            c.erasable(call)
            return [stream, *await _messages(turn, [stream])]
        raise Refusal("erase_its_incident", number=await _number(turn, call.incident_id))
    if merged := stream.incident().merged:
        raise Refusal("erase_its_incident", number=merged[1])
    i.erasable(stream.incident())
    incidents = await _with_merged(turn, stream)
    calls = {call: await turn.load(call) for one in incidents for call in one.incident().calls}
    left = [one for one in calls.values() if not one.call().erased]
    return [*incidents, *left, *await _messages(turn, left)]


async def _messages(turn: Turn, calls: Sequence[Stream]) -> list[Stream]:
    """The messages of the public that these calls came by."""
    written = dict.fromkeys(  # a call that took in another names its message too
        noted.fact.message_id
        for call in calls
        for noted in call.facts
        if isinstance(noted.fact, f.WrittenBy)
    )
    found = [await turn.load(one) for one in written]
    return [one for one in found if not one.message().erased]


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
