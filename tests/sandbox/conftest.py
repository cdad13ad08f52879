"""One world, its server, and a bot of each library against it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta

import pytest
import telegram
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from telegram.request import HTTPXRequest

from sandbox.model import Person
from sandbox.server import Server
from sandbox.world import World


class HandClock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 3, 1, 7, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    async def until(self, moment: datetime) -> None:
        self.moment = max(self.moment, moment)

    def passes(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)


class BriefSession(AiohttpSession):
    """aiogram's session without the quarter of a second it sleeps for TLS when it closes."""

    async def close(self) -> None:
        if self._session is not None and not self._session.closed:
            await self._session.close()


async def until(world: World, true: Callable[[], bool]) -> None:
    """Wait until something of the world's traffic is true."""
    moved = asyncio.Event()
    world.on_change.append(moved.set)
    async with asyncio.timeout(15):  # a busy machine is slow, not wrong
        while not true():
            await moved.wait()
            moved.clear()
    world.on_change.remove(moved.set)


@pytest.fixture(autouse=True)
def _waits_as_timedelta(monkeypatch: pytest.MonkeyPatch) -> None:
    # Without it python-telegram-bot warns inside RetryAfter's constructor, and where warnings are
    # errors the warning is raised in the exception's place.
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


# Made once, for its TLS settings take longer than most tests; closed and opened anew by each test.
_SESSION = BriefSession(timeout=2)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def world(clock: HandClock) -> World:
    world = World(clock)
    world.limits.enabled = False
    return world


@pytest.fixture
def sari(world: World) -> Person:
    """Somebody who has started the bot; nothing of it waits in the queue."""
    person = world.person("Sari", "Dewi", "saridewi")
    world.start(person)
    world.updates.drop()
    return person


@pytest.fixture
async def server(world: World) -> AsyncIterator[Server]:
    async with Server(world) as server:
        yield server


@pytest.fixture
async def aio(server: Server) -> AsyncIterator[Bot]:
    """Aiogram's bot."""
    _SESSION.api = TelegramAPIServer.from_base(server.url)
    _SESSION.timeout = 2
    yield Bot(server.world.token, session=_SESSION)
    await _SESSION.close()


@pytest.fixture
async def ptb(server: Server) -> AsyncIterator[telegram.Bot]:
    """python-telegram-bot's bot."""
    plain = {"verify": False}
    bot = telegram.Bot(
        server.world.token,
        base_url=f"{server.url}/bot",
        base_file_url=f"{server.url}/file/bot",
        request=HTTPXRequest(read_timeout=1.0, httpx_kwargs=plain),
        get_updates_request=HTTPXRequest(read_timeout=1.0, httpx_kwargs=plain),
    )
    async with bot:
        yield bot
