"""WhatsApp's Cloud API: what leaves and how, what refusals mean, and no secret told on."""

import logging
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from bot.clock import RealClock
from bot.gateways.whatsapp import WhatsAppGateway
from bot.gateways.whatsapp.faults import sort
from bot.ports import Fault, Rendered
from bot.ports.names import number_of
from sandbox.faults import FaultKind
from sandbox.graph import PREFIX
from sandbox.server import Server
from sandbox.whatsapp_rules import Refused, check
from sandbox.world import World
from tests.gateways.conftest import HASTY

NUMBER, PHONE = 6281234567890, "6281234567890"


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with Server(World(RealClock())) as server:
        server.world.whatsapp.comes(PHONE, "text", {"body": "halo"})
        yield server


@pytest.fixture
async def gate(server: Server, patience: float) -> AsyncIterator[WhatsAppGateway]:
    gateway = gateway_to(server, patience=patience)
    yield gateway
    await gateway.aclose()


def gateway_to(server: Server, **changed: Any) -> WhatsAppGateway:
    cloud = server.world.whatsapp
    told = {"number_id": cloud.number_id, "token": cloud.token, "template": "kabar_112"} | changed
    return WhatsAppGateway(f"{server.url}{PREFIX}", opener="Pilih", **told)


def buttons(*words: str) -> Rendered:
    return Rendered(
        "Sudah normal?", tuple(((one, f"ticket:{n}::x", ""),) for n, one in enumerate(words))
    )


async def test_words_leave_as_they_are_and_their_name_is_a_number(
    server: Server, gate: WhatsAppGateway
) -> None:
    landed = await gate.send(NUMBER, Rendered("*Tiket #1*\nbanjir 🔥"), None)
    [shown] = server.world.whatsapp.sent
    assert (shown.to, shown.kind, shown.text) == (PHONE, "text", "*Tiket #1*\nbanjir 🔥")
    assert landed.message == number_of(shown.id)
    assert 0 <= (landed.message or 0) < 1 << 53


@pytest.mark.parametrize(
    ("rendered", "kind", "titles"),
    [
        (buttons("Ya, sudah normal", "Belum"), "button", ["Ya, sudah normal", "Belum"]),
        (buttons("1", "2", "3"), "button", ["1", "2", "3"]),
        (buttons("1", "2", "3", "4"), "list", ["1", "2", "3", "4"]),
        (buttons("Belum, masih bermasalah sampai sekarang"), "list", ["Belum, masih bermasalah…"]),
        (buttons(*map(str, range(12))), "list", [str(one) for one in range(10)]),
    ],
)
async def test_buttons_leave_as_buttons_or_as_a_list(
    server: Server, gate: WhatsAppGateway, rendered: Rendered, kind: str, titles: list[str]
) -> None:
    assert (await gate.send(NUMBER, rendered, None)).fault is None
    [shown] = server.world.whatsapp.sent
    assert (shown.kind, list(shown.ids)) == (kind, titles)
    assert shown.ids[titles[0]] == "ticket:0::x"


async def test_a_link_is_told_in_words_and_a_place_is_a_place(
    server: Server, gate: WhatsAppGateway
) -> None:
    await gate.send(NUMBER, Rendered("Peta", ((("Buka", "", "https://peta.example/1"),),)), None)
    await gate.send(NUMBER, Rendered("", pin=(-6.9, 109.7)), None)
    await gate.send(NUMBER, Rendered("LATIHAN #1\nbukan sungguhan", pin=(-6.9, 109.7)), None)
    link, pin, named = server.world.whatsapp.sent
    assert link.text == "Peta\nBuka: https://peta.example/1"
    assert (pin.kind, pin.text) == ("location", "-6.9,109.7")
    assert named.text == "-6.9,109.7\nLATIHAN #1\nbukan sungguhan"


async def test_a_picture_is_handed_in_first_and_its_words_go_without_it_where_it_cannot(
    server: Server,
) -> None:
    async def there(file: str) -> bytes:
        return f"bytes of {file}".encode()

    async def gone(file: str) -> bytes:
        raise OSError(file)

    rendered = Rendered("layar ini", media="photo", file="AgAC")
    for fetch in (there, gone):
        gateway = gateway_to(server, file_of=fetch)
        assert (await gateway.send(NUMBER, rendered, None)).fault is None
        await gateway.aclose()
    cloud = server.world.whatsapp
    assert [(one.kind, one.text) for one in cloud.sent] == [
        ("image", "layar ini"),
        ("text", "layar ini"),
    ]
    assert b"bytes of AgAC" in cloud.files.values()


async def test_a_file_that_somebody_sent_is_fetched(server: Server, gate: WhatsAppGateway) -> None:
    name = server.world.whatsapp.file(b"jpeg")
    assert await gate.fetch(name) == b"jpeg"
    with pytest.raises(httpx.HTTPError):
        await gate.fetch("1")


async def test_over_a_day_silent_it_leaves_as_a_template(
    server: Server, gate: WhatsAppGateway
) -> None:
    rendered = Rendered("Tiket #1\nSudah?", line="Tiket #1 | Sudah? | Balas: YA 1", knocks=True)
    assert (await gate.send(6285700000001, rendered, None)).fault is None
    [shown] = server.world.whatsapp.sent
    assert shown.kind == "template"
    assert shown.text == "Kabar dari Call Center 112: Tiket #1 | Sudah? | Balas: YA 1"


async def test_what_is_refused_as_too_late_leaves_as_a_template_at_once(
    server: Server, gate: WhatsAppGateway
) -> None:
    landed = await gate.send(6285700000001, Rendered("Tiket #1", line="Tiket #1"), None)
    assert (landed.fault, landed.answer) == (None, "")
    assert [one.kind for one in server.world.whatsapp.sent] == ["template"]


async def test_without_a_template_nothing_leaves_to_who_is_silent(server: Server) -> None:
    gateway = gateway_to(server, template="")
    for knocks in (True, False):
        landed = await gateway.send(6285700000001, Rendered("x", line="x", knocks=knocks), None)
        assert (landed.fault, landed.why) == (Fault.BROKEN, "over a day silent, and no template")
    assert server.world.whatsapp.sent == []
    await gateway.aclose()


async def test_down_delays_and_then_it_leaves(server: Server, gate: WhatsAppGateway) -> None:
    cloud = server.world.whatsapp
    cloud.down = True
    assert (await gate.send(NUMBER, Rendered("halo"), None)).fault is Fault.RETRY
    server.refuse()
    assert (await gate.send(NUMBER, Rendered("halo"), None)).fault is Fault.RETRY
    assert (await gate.probe()).code == "whatsapp_away"
    await server.listen()
    cloud.down, cloud.throttled = False, 1
    landed = await gate.send(NUMBER, Rendered("halo"), None)
    assert (landed.fault, landed.retry_after) == (Fault.THROTTLED, 5.0)
    assert (await gate.send(NUMBER, Rendered("halo"), None)).fault is None
    assert len(cloud.sent) == 1


@pytest.mark.parametrize("patience", [HASTY])
@pytest.mark.parametrize(
    ("kind", "left"),
    [
        ("timeout_after_delivery", 1),
        ("reset_after_delivery", 1),
        ("close_after_delivery", 1),
        ("server_error", 0),
        ("garbage", 0),
    ],
)
async def test_what_may_have_left_is_not_repeated(
    server: Server, gate: WhatsAppGateway, kind: FaultKind, left: int
) -> None:
    server.world.faults.add(kind, "whatsapp")
    landed = await gate.send(NUMBER, Rendered("halo", mark=4711), None)
    assert (landed.fault, landed.message) == (Fault.UNKNOWN, 4711)
    assert len(server.world.whatsapp.sent) == left


@pytest.mark.parametrize(
    ("status", "code", "fault"),
    [
        (400, 131026, Fault.REFUSED),
        (400, 131030, Fault.REFUSED),
        (400, 131047, Fault.BROKEN),
        (429, 130429, Fault.THROTTLED),
        (400, 80007, Fault.THROTTLED),
        (400, 131056, Fault.THROTTLED),
        (429, None, Fault.THROTTLED),
        (401, 190, Fault.RETRY),
        (403, 200, Fault.RETRY),
        (404, 132001, Fault.RETRY),
        (503, 131016, Fault.RETRY),
        (400, 100, Fault.BROKEN),
        (400, 132018, Fault.BROKEN),
        (500, 131000, Fault.UNKNOWN),
        (500, None, Fault.UNKNOWN),
        (502, None, Fault.UNKNOWN),
        (404, None, Fault.RETRY),
        (302, None, Fault.RETRY),
    ],
)
def test_refusals_are_sorted(status: int, code: int | None, fault: Fault) -> None:
    body = {} if code is None else {"error": {"code": code, "message": "rahasia warga"}}
    headers = {"location": "/"} if status == 302 else {}
    landed = sort(httpx.Response(status, json=body, headers=headers))
    assert landed.fault is fault
    assert "warga" not in landed.why


async def test_no_word_no_number_and_no_token_is_told_on(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    wrong = gateway_to(server, token="token-salah-sekali")
    landed = await wrong.send(NUMBER, Rendered("rahasia warga"), None)
    assert (landed.fault, landed.why) == (Fault.RETRY, "HTTP 401, code 190")
    assert (await wrong.probe()).code == "whatsapp_token"
    await wrong.aclose()
    ours = [one for one in caplog.records if not one.name.startswith(("uvicorn", "sandbox"))]
    told = "\n".join(one.getMessage() for one in ours)
    for secret in ("token-salah-sekali", "warga", PHONE):
        assert secret not in told


async def test_a_probe_says_what_is_wrong(server: Server, gate: WhatsAppGateway) -> None:
    assert (await gate.probe()).code == "whatsapp"
    for changed, code in (
        ({"template": ""}, "whatsapp_no_template"),
        ({"number_id": "1"}, "whatsapp_number"),
    ):
        other = gateway_to(server, **changed)
        assert (await other.probe()).code == code
        await other.aclose()
    assert server.world.whatsapp.sent == []


def reply(number: int, title: str = "") -> dict[str, Any]:
    return {"type": "reply", "reply": {"id": str(number), "title": title or str(number)}}


def interactive(buttons: list[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "button", "body": {"text": "x"}, "action": {"buttons": buttons}}


@pytest.mark.parametrize(
    "said",
    [
        {"type": "text", "text": {"body": "x" * 4097, "preview_url": False}},
        {"type": "text", "text": {"body": "x", "preview_url": False, "farbe": 1}},
        {"type": "text", "text": {"body": "x", "preview_url": False}, "extra": 1},
        {"type": "sticker", "sticker": {"id": "1"}},
        {"type": "interactive", "interactive": interactive([reply(n) for n in range(4)])},
        {"type": "interactive", "interactive": interactive([reply(1, "x" * 21)])},
        {"type": "interactive", "interactive": interactive([reply(1, "ya"), reply(2, "ya")])},
    ],
)
def test_the_played_cloud_refuses_what_the_real_one_does(said: dict[str, Any]) -> None:
    around = {"messaging_product": "whatsapp", "recipient_type": "individual", "to": PHONE}
    with pytest.raises(Refused):
        check({**around, **said})
