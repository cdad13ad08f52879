"""The geocoder over real HTTP: what it finds, and how each fault is sorted."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime

import pytest

from bot.clock import VirtualClock
from bot.gateways.geocoder import GeocoderGateway
from bot.ports import Fault, Landed, Rendered
from sandbox.server import Server
from sandbox.world import World

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
BOX = (-7.13, -6.91, 110.25, 110.52)
PEMUDA = Rendered("Jalan Pemuda 148, Sekayu, Kota Semarang")


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    world = World(VirtualClock(NOON))
    world.geocoder.places = {"jalan pemuda": (-6.9818, 110.4133), "jalan jakarta": (-6.2, 106.8)}
    async with Server(world) as server:
        yield server


@pytest.fixture
async def gateway(server: Server, patience: float) -> AsyncIterator[GeocoderGateway]:
    gateway = GeocoderGateway(f"{server.url}/geocoder", "112@example.org", BOX, patience)
    yield gateway
    await gateway.aclose()


def later(server: Server) -> None:
    """The next request is no sooner than a second after the last."""
    server.world.geocoder._last = None


async def test_an_address_is_found(server: Server, gateway: GeocoderGateway) -> None:
    assert await gateway.send(1, PEMUDA, None) == Landed(answer="-6.981800,110.413300")
    assert server.world.geocoder.asked == [PEMUDA.text]


async def test_no_log_tells_an_address(
    gateway: GeocoderGateway, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await gateway.send(1, PEMUDA, None)
    told = [one for one in caplog.records if one.name.startswith("geopy")]
    assert not [one for one in told if "Pemuda" in one.getMessage()]


async def test_what_is_nowhere_or_outside_the_city_is_nothing_found(
    server: Server, gateway: GeocoderGateway
) -> None:
    assert await gateway.send(1, Rendered("Jalan Antah, Kota Semarang"), None) == Landed()
    later(server)
    assert await gateway.send(1, Rendered("Jalan Jakarta"), None) == Landed()
    assert len(server.world.geocoder.asked) == 2


async def test_a_server_that_ignores_the_box_is_not_believed(server: Server) -> None:
    gateway = GeocoderGateway(f"{server.url}/geocoder", "", None)
    assert (await gateway.send(1, Rendered("Jalan Jakarta"), None)).answer == "-6.200000,106.800000"
    gateway._bounds = BOX
    later(server)
    gateway._nominatim.geocode = _elsewhere
    assert await gateway.send(1, PEMUDA, None) == Landed()
    await gateway.aclose()


async def _elsewhere(*_: object, **__: object) -> object:
    class Jakarta:
        latitude, longitude = -6.2, 106.8

    return Jakarta()


async def test_asked_too_often_it_says_when_to_come_back(gateway: GeocoderGateway) -> None:
    await gateway.send(1, PEMUDA, None)
    assert await gateway.send(1, PEMUDA, None) == Landed(fault=Fault.THROTTLED, retry_after=1)


async def test_down_is_tried_again(server: Server, gateway: GeocoderGateway) -> None:
    server.world.geocoder.down = True
    assert (await gateway.send(1, PEMUDA, None)).fault is Fault.RETRY


async def test_who_does_not_say_which_program_asks_is_refused(
    server: Server, gateway: GeocoderGateway
) -> None:
    gateway._nominatim.headers["User-Agent"] = "geopy/2.5"
    assert (await gateway.send(1, PEMUDA, None)).fault is Fault.REFUSED
    assert server.world.geocoder.asked == []


async def test_nobody_there_is_tried_again() -> None:
    gateway = GeocoderGateway("http://127.0.0.1:9", "", BOX)
    assert (await gateway.send(1, PEMUDA, None)).fault is Fault.RETRY
    await gateway.aclose()


STRANGE = [
    ("200 OK", "bukan json", Fault.RETRY),
    ("200 OK", '{"error": "x"}', Fault.REFUSED),
    ("200 OK", "[]", None),
    ("200 OK", '[{"lat": "utara"}]', Fault.REFUSED),
    ("400 Bad Request", "{}", Fault.REFUSED),
    ("500 Oops", "{}", Fault.RETRY),
    ("429 Too Many", "{}", Fault.THROTTLED),
]


@asynccontextmanager
async def serving(answer: str) -> AsyncIterator[str]:
    """Another server on loopback, which says this and no more; nothing for an empty answer."""

    writers: list[asyncio.StreamWriter] = []

    async def told(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writers.append(writer)
        await reader.readuntil(b"\r\n\r\n")
        writer.write(answer.encode())
        await writer.drain()

    async with await asyncio.start_server(told, "127.0.0.1", 0) as server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        for one in writers:
            one.close()
            with suppress(ConnectionError):
                await one.wait_closed()


@pytest.mark.parametrize(("status", "body", "fault"), STRANGE)
async def test_strange_answers(status: str, body: str, fault: Fault | None) -> None:
    head = f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\n"
    async with serving(f"{head}Content-Length: {len(body)}\r\n\r\n{body}") as url:
        gateway = GeocoderGateway(url, "", BOX)
        landed = await gateway.send(1, PEMUDA, None)
        await gateway.aclose()
    assert (landed.fault, landed.answer) == (fault, "")


async def test_an_answer_that_does_not_come_is_not_waited_for() -> None:
    async with serving("") as url:
        gateway = GeocoderGateway(url, "", BOX, patience=0.1)
        async with asyncio.timeout(2):
            assert (await gateway.send(1, PEMUDA, None)).fault is Fault.RETRY
        await gateway.aclose()
