"""Presses in the same instant meet at the stream: one counts, the other is told so."""

import asyncio

import pytest

from bot import cities
from bot.clock import VirtualClock
from bot.desk import Cause, Desk, open_desk
from bot.domain import facts as f
from bot.domain.checks import Look
from bot.domain.dispatch import Status
from bot.domain.errors import Refusal
from bot.domain.people import Role
from bot.intake.known import KnownReader
from bot.intake.reading import Reader
from bot.ports import StreamKind
from bot.rendering import JinjaRenderer
from storage.store import SqlUnitOfWork
from tests.storage.builders import NOON

SARI, GROUP = 7, -40
CROWD = 12


class Nowhere:
    """No Telegram to look at."""

    async def look(self, chat: int) -> Look:
        """Nothing is there."""
        return Look(present=False)


@pytest.fixture
async def desk(store: SqlUnitOfWork) -> Desk:
    """A desk over this database with one operator, and one group that takes the fire brigade's."""
    city = cities.load("pekalongan")
    reader = KnownReader(Reader.of(city), city.places)
    renderer = JinjaRenderer({city.slug: city}, city.slug)
    async with store.writing() as books:
        await books.enrol(SARI, "Sari", Role.OPERATOR)
        await books.bind("damkar", GROUP, "Damkar")
    return open_desk(
        city, VirtualClock(NOON), store, renderer, reader, Nowhere(), username="kentongan_bot"
    )


async def _draft(desk: Desk) -> int:
    await desk.calls.line(Cause(SARI, "Sari", 1, SARI, 1), "ular masuk rumah Jl. Mawar 3")
    async with desk.journal.uow.reading() as books:
        [line] = await books.open_lines(StreamKind.CALL)
    return line.stream


async def _sent(desk: Desk) -> int:
    await desk.dispatching.send(Cause(SARI, "Sari", 2, SARI, 2), await _draft(desk))
    async with desk.journal.uow.reading() as books:
        [line] = await books.open_lines(StreamKind.INCIDENT)
    return line.stream


async def _facts(desk: Desk, stream: int, kind: type[f.Fact]) -> int:
    async with desk.journal.uow.reading() as books:
        return sum(isinstance(one.fact, kind) for one in await books.load(stream))


def _refused(outcomes: list[object]) -> list[str]:
    return [one.code for one in outcomes if isinstance(one, Refusal)]


@pytest.mark.parametrize("people", [2, CROWD])
async def test_one_of_several_thumbs_counts(desk: Desk, people: int) -> None:
    incident = await _sent(desk)
    causes = [Cause(100 + nth, f"Regu {nth}", 100 + nth, GROUP, 1) for nth in range(people)]
    outcomes = await asyncio.gather(
        *(desk.reporting.report(one, incident, 1, Status.ACKNOWLEDGED) for one in causes),
        return_exceptions=True,
    )
    assert await _facts(desk, incident, f.DispatchAcknowledged) == 1
    assert _refused(list(outcomes)) == ["already"] * (people - 1)


async def test_one_thumb_twice_counts_once(desk: Desk) -> None:
    incident = await _sent(desk)
    causes = [Cause(100, "Budi", number, GROUP, 1) for number in (100, 101)]
    outcomes = await asyncio.gather(
        *(desk.reporting.report(one, incident, 1, Status.ACKNOWLEDGED) for one in causes),
        return_exceptions=True,
    )
    assert await _facts(desk, incident, f.DispatchAcknowledged) == 1
    assert _refused(list(outcomes)) == ["already"]


async def test_kirim_twice_makes_one_incident(desk: Desk) -> None:
    draft = await _draft(desk)
    causes = [Cause(SARI, "Sari", number, SARI, 2) for number in (2, 3)]
    outcomes = await asyncio.gather(
        *(desk.dispatching.send(one, draft) for one in causes), return_exceptions=True
    )
    assert sorted(map(type, outcomes), key=str) == sorted([int, Refusal], key=str)
    async with desk.journal.uow.reading() as books:
        [line] = await books.open_lines(StreamKind.INCIDENT)
    assert await _facts(desk, line.stream, f.AgencyDispatched) >= 1


async def test_an_acknowledgement_and_the_closing_meet(desk: Desk) -> None:
    """Whichever comes first, both are answered, and nothing is noted after the end."""
    incident = await _sent(desk)
    outcomes = await asyncio.gather(
        desk.reporting.report(Cause(100, "Budi", 100, GROUP, 1), incident, 1, Status.ACKNOWLEDGED),
        desk.closing.close(Cause(SARI, "Sari", 101, SARI, 2), incident, "tertangani"),
        return_exceptions=True,
    )
    assert await _facts(desk, incident, f.IncidentClosed) == 1
    acked = await _facts(desk, incident, f.DispatchAcknowledged)
    assert _refused(list(outcomes)) == ([] if acked else ["incident_closed"])
