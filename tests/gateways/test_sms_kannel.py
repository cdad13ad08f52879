"""SMS through an HTTP gateway that is asked like Kannel: taken, refused, down; nothing told on."""

import logging
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from bot.clock import RealClock
from bot.gateways.kannel import KannelGateway, sort
from bot.ports import Fault, Rendered
from bot.ports.proofs import proof
from sandbox.faults import FaultKind
from sandbox.server import Server
from sandbox.world import World
from tests.gateways.conftest import HASTY

NUMBER = 6281234567890
DOOR = "http://10.0.0.5:8112/sms/laporan"


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with Server(World(RealClock())) as server:
        yield server


def gateway(server: Server, password: str = "rahasia", **more: Any) -> KannelGateway:
    url = f"{server.url}/cgi-bin/sendsms"
    return KannelGateway(url, "kentongan", password, "112", **more)


@pytest.mark.parametrize(
    ("text", "coding"), [("Kejadian 14 {RT 3} @ €5 & +1?", "0"), ("🔥 ꦏꦺꦧꦏꦫꦤ꧀ “RT 3”", "2")]
)
async def test_a_text_is_taken_as_it_is(server: Server, text: str, coding: str) -> None:
    gate = gateway(server)
    landed = await gate.send(NUMBER, Rendered(text), None)
    assert landed.fault is None
    assert landed.message is not None
    [sms] = server.world.sms.sent
    assert (sms.to, sms.text, sms.sender, sms.coding) == ("+6281234567890", text, "112", coding)
    assert sms.report_to == ""
    await gate.aclose()


async def test_a_report_is_asked_for_with_a_mark_and_no_secret(server: Server) -> None:
    gate = gateway(server, reports=DOOR, secret="kunci-pintu")
    landed = await gate.send(NUMBER, Rendered("halo"), None)
    [sms] = server.world.sms.sent
    assert "kunci-pintu" not in sms.report_to
    asked = parse_qs(urlsplit(sms.report_to).query)
    assert asked["to"] == ["+6281234567890"]
    assert asked["id"] == [str(landed.message)]
    assert asked["key"] == [proof("kunci-pintu", "+6281234567890", landed.message or 0)]
    assert sms.report_to.startswith(DOOR)
    assert sms.report_to.endswith("&fate=%d")
    await gate.aclose()


async def test_its_mark_is_its_id(server: Server) -> None:
    gate = gateway(server, reports=DOOR, secret="kunci-pintu")
    assert (await gate.send(NUMBER, Rendered("halo", mark=4711), None)).message == 4711
    [sms] = server.world.sms.sent
    assert parse_qs(urlsplit(sms.report_to).query)["id"] == ["4711"]
    await gate.aclose()


async def test_what_its_address_asks_already_is_asked_too(server: Server) -> None:
    gate = KannelGateway(
        f"{server.url}/cgi-bin/sendsms?smsc=kantor", "kentongan", "rahasia",
        reports=f"{DOOR}?desk=kota", secret="kunci-pintu",
    )  # fmt: skip
    assert (await gate.probe()).code == "sms_http"
    assert (await gate.send(NUMBER, Rendered("halo & +1 é"), None)).fault is None
    [sms] = server.world.sms.sent
    assert (sms.text, sms.smsc) == ("halo & +1 é", "kantor")
    asked = parse_qs(urlsplit(sms.report_to).query)
    assert asked.keys() == {"desk", "to", "id", "key", "fate"}
    assert sms.report_to.endswith("&fate=%d")
    await gate.aclose()


async def test_what_is_refused_says_why_and_nothing_of_the_words(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server.world.sms.barred.add("+6281234567890")
    gate = gateway(server)
    barred = await gate.send(NUMBER, Rendered("rahasia warga"), None)
    assert (barred.fault, barred.why) == (Fault.BROKEN, "HTTP 400")
    wrong = gateway(server, "salah-sandi")
    refused = await wrong.send(NUMBER, Rendered("rahasia warga"), None)
    assert (refused.fault, refused.why) == (Fault.RETRY, "HTTP 403")
    told = "\n".join(one.getMessage() for one in caplog.records if one.name.startswith("httpx"))
    assert "salah-sandi" not in told
    assert "warga" not in told
    assert server.world.sms.sent == []
    await gate.aclose()
    await wrong.aclose()


async def test_down_delays_and_then_it_leaves(server: Server) -> None:
    gate = gateway(server)
    server.world.sms.down = True
    assert (await gate.send(NUMBER, Rendered("halo"), None)).fault is Fault.RETRY
    assert (await gate.probe()).code == "sms_http"  # it is there, only its network is not
    server.refuse()
    assert (await gate.send(NUMBER, Rendered("halo"), None)).fault is Fault.RETRY
    assert (await gate.probe()).code == "sms_away"
    await server.listen()
    server.world.sms.down = False
    assert (await gate.send(NUMBER, Rendered("halo"), None)).fault is None
    await gate.aclose()


@pytest.mark.parametrize(
    ("kind", "fault"),
    [
        ("timeout_after_delivery", Fault.UNKNOWN),
        ("reset_after_delivery", Fault.UNKNOWN),
        ("close_after_delivery", Fault.UNKNOWN),
        ("server_error", Fault.UNKNOWN),
    ],
)
async def test_what_may_have_left_is_not_repeated(
    server: Server, kind: FaultKind, fault: Fault
) -> None:
    gate = gateway(server, reports=DOOR, secret="kunci-pintu", patience=HASTY)
    server.world.faults.add(kind, "sendsms")
    landed = await gate.send(NUMBER, Rendered("halo"), None)
    assert landed.fault is fault
    for sms in server.world.sms.sent:  # a report of it names it as we do
        assert parse_qs(urlsplit(sms.report_to).query)["id"] == [str(landed.message)]
    assert landed.message is not None
    await gate.aclose()


@pytest.mark.parametrize(
    ("status", "body", "fault"),
    [
        (202, "0: Accepted for delivery", None),
        (202, "3: Queued for later delivery", None),
        (200, "ERROR: saldo habis", Fault.UNKNOWN),
        (302, "", Fault.RETRY),
        (404, "", Fault.RETRY),
        (429, "", Fault.THROTTLED),
        (500, "", Fault.UNKNOWN),
        (503, "Temporal failure, try again later.", Fault.RETRY),
    ],
)
def test_answers_are_sorted(status: int, body: str, fault: Fault | None) -> None:
    answer = httpx.Response(status, text=body, headers={"location": "/"} if status == 302 else {})
    landed = sort(answer, 5)
    known = 5 if fault in (None, Fault.UNKNOWN) else None
    assert (landed.fault, landed.message) == (fault, known)
    assert body == "" or body not in landed.why


async def test_a_probe_sends_nothing(server: Server) -> None:
    gate, wrong = gateway(server), gateway(server, "salah")
    assert (await gate.probe()).code == "sms_http"
    assert (await wrong.probe()).code == "sms_refused"
    assert server.world.sms.sent == []
    await gate.aclose()
    await wrong.aclose()
