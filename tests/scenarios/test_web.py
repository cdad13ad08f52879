"""The desk's own web server: it listens where it is told, and is gone when the house closes."""

import socket
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr

from bot.domain.errors import Contradiction
from handlers.web.serving import doors, listening, serve
from scheduler.nursery import Nursery
from tests.desk import Desk
from tests.told import told

SECRET = "pintu-belakang"
BROUGHT = {"from": "085700000001", "text": "banjir di Jl. Merdeka", "id": "k-1", "secret": SECRET}


@pytest.mark.settings(sms_secret=SecretStr(SECRET), web="127.0.0.1:0")
async def test_a_message_knocks_at_a_real_port(desk: Desk) -> None:
    assembly = desk.stage.assembly
    at = listening("127.0.0.1:0")
    port = at.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    async with Nursery() as nursery:
        nursery.keep("web", lambda: serve(doors(assembly.desk, assembly.settings), at))
        async with httpx.AsyncClient(base_url=url) as client:
            taken = await client.get("/sms", params=BROUGHT)
            unknown = await client.get("/docs")
            big = await client.request("GET", "/sms", params=BROUGHT, content=b"x" * 10_000_000)
    at.close()
    assert (taken.status_code, taken.text) == (200, "")
    assert unknown.status_code == 404
    assert big.status_code == 413
    await desk.hand.act()
    desk.operator("Sari").sees("belum terverifikasi")
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port))


async def test_a_gateways_hook_rings_and_is_told_nothing(desk: Desk) -> None:
    assembly, rung = desk.stage.assembly, list[bool]()
    at = listening("127.0.0.1:0")
    app = doors(assembly.desk, assembly.settings, lambda: rung.append(True))
    async with Nursery() as nursery:
        nursery.keep("web", lambda: serve(app, at))
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{at.getsockname()[1]}") as client:
            told = await client.get("/sms/ada")
    at.close()
    assert (told.status_code, told.text) == (200, "ya")
    assert rung == [True]


@pytest.mark.parametrize("where", ["", "8112", "127.0.0.1:x", "127.0.0.1:99999"])
def test_an_address_that_is_none_is_named(where: str) -> None:
    with told(Contradiction, "KENTONGAN_WEB"):
        listening(where)


def test_a_port_that_is_taken_is_named(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as first:
        where = f"127.0.0.1:{first.getsockname()[1]}"
        with told(Contradiction, "in use"):
            listening(where)
