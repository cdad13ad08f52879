"""The city's data centre: signed, taken once for each version, and down at times."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.clock import RealClock
from bot.gateways.datacentre import DatacentreGateway
from bot.ports import Fault, Landed, Rendered
from sandbox.faults import FaultKind
from sandbox.server import Server
from sandbox.world import World
from tests.gateways.conftest import HASTY

CASE = Rendered(json.dumps({"incident": 14, "version": 1, "words": "asap ±2 km"}))
CLOCK = RealClock(datetime(2026, 3, 1, 12, tzinfo=UTC))


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with Server(World(CLOCK, secret="rahasia")) as server:
        yield server


@pytest.fixture
async def gateway(server: Server, patience: float) -> AsyncIterator[DatacentreGateway]:
    gateway = DatacentreGateway(f"{server.url}/datacentre", "rahasia", CLOCK, patience)
    yield gateway
    await gateway.aclose()


async def test_a_signed_document_is_taken(server: Server, gateway: DatacentreGateway) -> None:
    assert await gateway.send(0, CASE, None) == Landed()
    assert server.world.datacentre.taken == [json.loads(CASE.text)]


async def test_what_comes_twice_is_taken_once(server: Server, gateway: DatacentreGateway) -> None:
    for _ in range(2):
        assert await gateway.send(0, CASE, None) == Landed()
    newer = json.loads(CASE.text) | {"version": 2}
    assert await gateway.send(0, Rendered(json.dumps(newer)), None) == Landed()
    assert [one["version"] for one in server.world.datacentre.taken] == [1, 2]


async def test_a_wrong_signature_is_refused_and_tried_again(server: Server) -> None:
    gateway = DatacentreGateway(f"{server.url}/datacentre", "salah", CLOCK)
    assert await gateway.send(0, CASE, None) == Landed(fault=Fault.RETRY, why="HTTP 401")
    assert server.world.datacentre.taken == []
    await gateway.aclose()


async def test_down_then_up(server: Server, gateway: DatacentreGateway) -> None:
    server.world.datacentre.down = True
    assert await gateway.send(0, CASE, None) == Landed(fault=Fault.RETRY, why="HTTP 503")
    server.world.datacentre.down = False
    assert await gateway.send(0, CASE, None) == Landed()


@pytest.mark.parametrize("patience", [HASTY])
@pytest.mark.parametrize(
    "kind",
    ["timeout_after_delivery", "reset_after_delivery", "close_after_delivery", "refuse_before"],
)
async def test_any_fault_may_be_repeated(
    server: Server, gateway: DatacentreGateway, kind: FaultKind
) -> None:
    server.world.faults.add(kind, "datacentre")
    assert (await gateway.send(0, CASE, None)).fault is Fault.RETRY
    assert await gateway.send(0, CASE, None) == Landed()
    assert len(server.world.datacentre.taken) == 1


async def test_nobody_there(server: Server, gateway: DatacentreGateway) -> None:
    server.refuse()
    landed = await gateway.send(0, CASE, None)
    assert landed.fault is Fault.RETRY
    assert "rahasia" not in landed.why


async def test_an_address_that_is_none_is_tried_again() -> None:
    gateway = DatacentreGateway("tanpa-alamat", "rahasia", CLOCK)
    assert (await gateway.send(0, CASE, None)).fault is Fault.RETRY
    await gateway.aclose()


async def test_nothing_there_is_edited_or_taken_back(gateway: DatacentreGateway) -> None:
    assert (await gateway.delete(0, 1)).fault is Fault.BROKEN
    assert (await gateway.edit(0, 1, CASE)).fault is Fault.BROKEN
