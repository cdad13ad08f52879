"""A desk for every story: `desk` is Pekalongan's, `@pytest.mark.city` names another."""

import asyncio
from collections.abc import AsyncIterator, Callable
from functools import cache
from pathlib import Path

import pytest
from aiogram.client.session.aiohttp import AiohttpSession

from bot import cities
from tests.desk import Desk, Town, open_for_business, settle_in

Towns = Callable[[str, tuple[str, ...]], Town]
load_once = cache(cities.load)


@pytest.fixture(scope="session")
def towns(tmp_path_factory: pytest.TempPathFactory) -> Towns:
    """Cities whose people have come in, to copy: coming in anew costs more than most stories."""

    @cache
    def town(city: str, without: tuple[str, ...]) -> Town:
        return asyncio.run(settle_in(tmp_path_factory.mktemp(city), city, without))

    return town


@pytest.fixture
def town(request: pytest.FixtureRequest, towns: Towns) -> Town:
    """The city of this story."""
    mark = request.node.get_closest_marker("city")
    city = mark.args[0] if mark and mark.args else "pekalongan"
    return towns(city, tuple(mark.kwargs.get("without", ())) if mark else ())


@pytest.fixture(autouse=True)
def _no_waiting_for_tls(monkeypatch: pytest.MonkeyPatch) -> None:
    # aiogram sleeps a quarter of a second for TLS when its session closes; here is none.
    async def close(session: AiohttpSession) -> None:
        if session._session is not None and not session._session.closed:
            await session._session.close()

    monkeypatch.setattr(AiohttpSession, "close", close)


@pytest.fixture(autouse=True)
def _cities_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    # Each bot that starts reads all of Indonesia's villages: 40 ms. A `City` is frozen.
    monkeypatch.setattr(cities, "load", load_once)


@pytest.fixture
async def desk(request: pytest.FixtureRequest, town: Town, tmp_path: Path) -> AsyncIterator[Desk]:
    """A whole desk at work; the test fails on any message that nobody saw."""
    mark = request.node.get_closest_marker("settings")
    async with open_for_business(town, tmp_path, **(mark.kwargs if mark else {})) as desk:
        yield desk
