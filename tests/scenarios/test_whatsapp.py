"""WhatsApp at a desk, over real HTTP both ways: tickets, the public, a silent day, bad knocks."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, cast

import httpx
import pytest
from fastapi import FastAPI
from pydantic import SecretStr

from bot.assembly import whatsapp_told
from bot.commands import check
from bot.desk import Desk as BotDesk
from bot.domain.errors import Contradiction
from bot.gateways.whatsapp import WhatsAppGateway
from bot.ports import Landed, State
from handlers.web.health import health_router
from handlers.web.serving import doors, listening, serve
from handlers.web.whatsapp import signed as mark
from sandbox.phones import Meta, Phone
from scheduler.nursery import Nursery
from tests.desk import Actor, Desk, altered
from tests.scenarios.test_helpdesk import help_desk
from tests.scenarios.test_letter_box import words_at
from tests.told import told

pytestmark = [
    pytest.mark.city("cirebon"),
    pytest.mark.settings(whatsapp="sandbox", whatsapp_template="kabar_112"),
]
SARIS, WARGAS, VENDORS = "6281234567890", "6285700000001", "6281122223333"
FIRE = "kebakaran rumah dekat masjid, tolong"


@dataclass
class Town:
    """The desk, Meta, and phones with WhatsApp."""

    desk: Desk
    meta: Meta

    def phone(self, number: str) -> Phone:
        return Phone(self.meta, number)

    async def sari(self) -> tuple[Actor, Phone]:
        """The operator, whose phone the desk knows."""
        sari = self.desk.operator("Sari")
        await sari.writes("/nomor 0812-3456-7890")
        sari.sees("+6281234567890")
        return sari, self.phone(SARIS)

    @property
    def cloud(self) -> Any:
        return self.desk.world.whatsapp


@pytest.fixture
async def town(desk: Desk) -> AsyncIterator[Town]:
    """Doors at a port of their own; the story fails on what no phone's owner read."""
    assembly = desk.stage.assembly
    at = listening("127.0.0.1:0")
    url = f"http://127.0.0.1:{at.getsockname()[1]}/whatsapp"
    async with Nursery() as nursery:
        nursery.keep("web", lambda: serve(doors(assembly.desk, assembly.settings), at))
        yield Town(desk, Meta(desk.world, url, desk.hand.act))
        await desk.hand.act()
    at.close()
    assert not [one for one in desk.world.whatsapp.sent if not one.seen], "nobody read these"


async def test_meta_registers_the_door_with_our_word_only(town: Town) -> None:
    right = await town.meta.register(town.cloud.verify)
    assert (right.status_code, right.text) == (200, "1158201444")
    assert (await town.meta.register("kata-lain")).status_code == 403


async def test_a_call_taker_reports_and_ends_his_ticket_by_buttons(town: Town) -> None:
    (sari, phone), section = await town.sari(), await help_desk(town.desk)
    assert (await phone.writes("aplikasi 112 tidak bisa dibuka sejak jam 07.50")).status_code == 200
    told = phone.sees("Tiket #1", "aplikasi 112", "sejak 07.50")
    assert "<b>" not in told.text
    await section.presses("Terima")
    await town.desk.passes(seconds=2)
    phone.sees("diterima help desk")
    await section.presses("Server")
    await town.desk.passes(seconds=2)
    phone.sees("dianalisis")
    await section.presses("Sudah diperbaiki")
    await town.desk.passes(seconds=2)
    asked = phone.sees("Sudah normal")
    assert (asked.kind, len(asked.ids)) == ("button", 2)
    await section.replies("layanan dinyalakan", to="apa yang rusak")
    section.sees("apa yang rusak")
    await phone.presses("Ya")
    await town.desk.passes(seconds=2)
    phone.sees("Tiket #1", "teratasi")
    section.sees("teratasi")
    sari.sees_nothing()


async def test_a_screenshot_of_a_call_taker_is_seen_in_the_help_desks_group(town: Town) -> None:
    (_, phone), section = await town.sari(), await help_desk(town.desk)
    await phone.writes("dashboard kosong")
    phone.sees("Tiket #1")
    await phone.sends_photo("layar saya", b"the very picture")
    assert section.shows_media("layar saya") == "photo"
    section.sees("layar saya")
    assert phone.unseen() == []


async def test_a_screenshot_opens_the_ticket_that_its_words_tell_of(town: Town) -> None:
    (_, phone), section = await town.sari(), await help_desk(town.desk)
    await phone.sends_photo("aplikasi error sejak 07.50", b"the very picture")
    phone.sees("Tiket #1 tercatat", "aplikasi 112", "07.50")
    assert "aplikasi error" in section.ticket
    assert section.shows_media("Tiket #1 aplikasi 112 · Sari") == "photo"
    section.sees("Tiket #1", "Sari")
    await phone.sends_photo("", b"another")
    section.sees("Tiket #1", "Sari")
    assert phone.unseen() == []


async def test_a_bare_screenshot_opens_a_ticket_and_asks_what_is_down(town: Town) -> None:
    (_, phone), section = await town.sari(), await help_desk(town.desk)
    await phone.sends_photo("", b"the very picture")
    phone.sees("Tiket #1 tercatat", "Apa yang terganggu?")
    assert section.shows_media("Tiket #1 · Sari") == "photo"
    section.sees("Tiket #1", "Sari")
    await phone.writes("telepon 112")
    await town.desk.passes(seconds=2)
    phone.sees("Ditambahkan ke", "#1")
    section.sees("telepon 112")
    for one in (town.desk.supervisor(), town.desk.admin):
        one.sees("TELEPON 112 TERGANGGU")


async def test_what_the_vendor_shows_goes_to_the_help_desk_behind_a_code_too(town: Town) -> None:
    sari, section = town.desk.operator("Sari"), await help_desk(town.desk)
    helpdesk = town.desk.stage.assembly.desk.city.helpdesk
    assert helpdesk is not None
    with altered(helpdesk, vendor_number=f"+{VENDORS}"):
        vendor = town.phone(VENDORS)
        await vendor.sends_photo("", b"too early")
        vendor.sees("SELESAI 17")
        await sari.writes("/kendala dashboard kosong")
        for button in ("Terima", "Server", "Ke Jasnita"):
            await section.presses(button)
        await town.desk.passes(seconds=2)
        vendor.sees("Mohon ditangani")
        await vendor.sends_photo("", b"the very rack")
        assert section.shows_media("Tiket #1 dashboard · Jasnita") == "photo"
        section.sees("Jasnita")
        await town.desk.passes(seconds=2)
        vendor.sees("diteruskan ke help desk")
        await vendor.sends_photo("SELESAI 1 disk diganti", b"the new disk")
        assert "disk diganti" in section.ticket
        section.sees("Jasnita")
        sari.overlooks()


async def test_the_public_writes_and_hears_that_help_is_coming(town: Town) -> None:
    sari, warga = town.desk.operator("Sari"), town.phone(WARGAS)
    await warga.writes(FIRE)
    told = sari.sees("Pesan warga #1", "belum terverifikasi", FIRE)
    assert "+6285700000001" in told
    warga.sees("TELEPON 112 SEKARANG")
    await warga.sends_location(-6.7320, 108.5523)
    assert await words_at(town.desk.stage.assembly.desk) == {FIRE: 1, "-6.732000,108.552300": 1}


async def test_the_operator_sees_the_picture_that_one_of_the_public_shows(town: Town) -> None:
    sari, warga = town.desk.operator("Sari"), town.phone(WARGAS)
    await warga.sends_photo(FIRE, b"the very fire")
    sari.sees("Pesan warga #1", "Dari pengirim: foto")
    warga.sees("TELEPON 112 SEKARANG")
    await sari.presses("Ambil jadi draf")
    assert sari.shows_media("Pengirim #1") == "photo"
    sari.sees("Pengirim #1", "foto")
    await warga.sends_photo("dari seberang", b"from across the street")
    assert sari.shows_media("dari seberang") == "photo"
    sari.sees("Pengirim #1 menambahkan", "dari seberang")


async def test_what_is_brought_twice_has_its_effect_once(town: Town) -> None:
    warga = town.phone(WARGAS)
    for _ in range(3):
        assert (await warga.writes(FIRE, name="wamid.SAME==")).status_code == 200
    assert await words_at(town.desk.stage.assembly.desk) == {FIRE: 1}
    town.desk.operator("Sari").sees("belum terverifikasi")
    warga.sees("TELEPON 112")
    assert warga.unseen() == []


async def test_over_a_day_later_he_is_reached_by_a_template_with_codes(town: Town) -> None:
    (_, phone), section = await town.sari(), await help_desk(town.desk)
    await phone.writes("internet mati")
    phone.sees("Tiket #1")
    await town.desk.passes(minutes=25 * 60)
    for one in (section, town.desk.supervisor(), town.desk.admin, town.desk.operator("Sari")):
        one.overlooks()
    town.cloud.late = True  # a free message would vanish, and say so later
    await section.presses("Terima")
    await town.desk.passes(seconds=2)
    told = phone.sees("Kabar dari Call Center 112", "diterima help desk")
    assert told.kind == "template"
    assert town.cloud.told == []
    for one in (section, town.desk.supervisor(), town.desk.admin):
        one.overlooks()


async def test_a_message_that_fails_as_too_late_leaves_again_as_a_template(town: Town) -> None:
    sari, warga = town.desk.operator("Sari"), town.phone(WARGAS)
    town.cloud.late = True
    hook = town.cloud.comes(WARGAS, "text", {"body": FIRE})
    town.cloud.heard_at.clear()  # Meta's clock says otherwise
    await town.meta.bring(hook)
    sari.sees("belum terverifikasi")
    assert town.cloud.sent == []
    await town.meta.bring_fates()
    await town.desk.passes(seconds=2)
    told = warga.sees("TELEPON 112 SEKARANG")
    assert told.kind == "template"


async def test_what_became_of_a_message_is_known(town: Town) -> None:
    warga, bot = town.phone(WARGAS), town.desk.stage.assembly.desk
    await warga.writes(FIRE)
    town.desk.operator("Sari").sees("belum terverifikasi")
    receipt = warga.sees("TELEPON 112")
    for fate in ("sent", "delivered", "read"):
        assert (await warga.reads(receipt, fate)).status_code == 200
        assert await states_at(bot) == [State.SENT]
    assert (await warga.reads(receipt, "failed", 131026)).status_code == 200
    assert await states_at(bot) == [State.REFUSED]


async def test_what_became_of_a_message_is_known_whose_answer_never_came(town: Town) -> None:
    warga, bot = town.phone(WARGAS), town.desk.stage.assembly.desk
    town.desk.world.faults.add("reset_after_delivery", "whatsapp")
    await warga.writes(FIRE)
    town.desk.operator("Sari").sees("belum terverifikasi")
    receipt = warga.sees("TELEPON 112")
    assert await states_at(bot) == [State.UNKNOWN]
    assert (await warga.reads(receipt, "delivered")).status_code == 200
    assert await states_at(bot) == [State.SENT]
    assert (await warga.reads(receipt, "failed", 131026)).status_code == 200
    assert await states_at(bot) == [State.REFUSED]


async def test_what_is_told_of_a_message_before_its_answer_is_told_again(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    warga, bot = town.phone(WARGAS), town.desk.stage.assembly.desk
    send, early = WhatsAppGateway.send, []

    async def told_first(gate: WhatsAppGateway, *said: Any) -> Landed:
        landed = await send(gate, *said)
        hook = town.cloud.fate(town.cloud.sent[-1].id, WARGAS, "failed", 131026)
        early.append((await signed(town, json.dumps(hook).encode())).status_code)
        return landed

    monkeypatch.setattr(WhatsAppGateway, "send", told_first)
    await warga.writes(FIRE)
    town.desk.operator("Sari").sees("belum terverifikasi")
    warga.sees("TELEPON 112")
    assert early == [503]  # Meta comes again
    assert await states_at(bot) == [State.SENT]
    await town.meta.bring_fates()
    assert await states_at(bot) == [State.REFUSED]


async def states_at(bot: Any) -> list[State]:
    """How the messages to phones stand."""
    async with bot.journal.uow.reading() as books:
        found = [await books.shot(one) for one in range(1, 40)]
    return [one.state for one in found if one and one.channel.value == "whatsapp"]


async def test_meta_down_delays_and_loses_nothing(town: Town) -> None:
    warga = town.phone(WARGAS)
    town.cloud.down = True
    await warga.writes(FIRE)
    town.desk.operator("Sari").sees("belum terverifikasi")
    assert warga.unseen() == []
    town.cloud.down = False
    await town.desk.passes(seconds=40)
    warga.sees("TELEPON 112")


@pytest.mark.parametrize(
    ("signature", "status"),
    [("", 401), ("sha256=" + "0" * 64, 401), ("0" * 64, 401), ("sha1=x", 401), ("ÿ", 401)],
)
async def test_of_a_forged_webhook_nothing_is_kept(town: Town, signature: str, status: int) -> None:
    hook = town.cloud.comes(WARGAS, "text", {"body": FIRE})
    body, headers = town.cloud.signed(hook)
    headers["x-hub-signature-256"] = signature
    raw = [(name, value.encode("latin-1")) for name, value in headers.items()]
    async with httpx.AsyncClient() as client:
        answer = await client.post(town.meta.door, content=body, headers=raw)
    assert answer.status_code == status
    assert await words_at(town.desk.stage.assembly.desk) == {}


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 400), (b"", 400), (b"[]", 400), (b"\xff", 400), (b"[" * 100_000, 400),
        (b"1" * 5000, 400), (b"{}", 200), (b'{"entry": 1}', 200),
        (b'{"entry": [{"changes": [{"field": "messages", "value": {"messages": [1]}}]}]}', 200),
    ],
)  # fmt: skip
async def test_strange_bodies_are_answered_clearly(town: Town, body: bytes, status: int) -> None:
    answer = await signed(town, body)
    assert answer.status_code == status
    assert status == 200 or answer.json()["detail"]
    assert await words_at(town.desk.stage.assembly.desk) == {}


async def test_a_large_body_is_refused_before_it_is_read(town: Town) -> None:
    host, port = httpx.URL(town.meta.door).host, httpx.URL(town.meta.door).port
    reader, writer = await asyncio.open_connection(host, port)
    writer.write(
        b"POST /whatsapp HTTP/1.1\r\nhost: x\r\ncontent-length: 10000000\r\n"
        b"x-hub-signature-256: sha256=0\r\n\r\n"
    )
    assert b"413" in await reader.readline()  # and not a byte of it was sent
    writer.close()
    await writer.wait_closed()

    async def endless() -> AsyncIterator[bytes]:
        for _ in range(100):
            yield b"x" * 100_000

    async with httpx.AsyncClient() as client:
        headers = {"x-hub-signature-256": "sha256=0"}
        answer = await client.post(town.meta.door, content=endless(), headers=headers)
    assert answer.status_code == 413


@pytest.mark.parametrize("kind", ["reaction", "contacts", "unsupported", "order", "<script>", ""])
async def test_kinds_we_do_not_know_are_passed_over_by_name_only(
    town: Town, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    hook = town.cloud.comes(WARGAS, kind, {"emoji": "rahasia warga"})
    assert (await town.meta.bring(hook)).status_code == 200
    assert await words_at(town.desk.stage.assembly.desk) == {}
    told = [one.getMessage() for one in caplog.records if one.name.startswith("handlers")]
    assert any("was passed over" in one for one in told)
    assert not [one for one in told if "rahasia" in one or WARGAS in one or "<" in one]


async def test_words_that_no_database_takes_are_taken_all_the_same(town: Town) -> None:
    hook = town.cloud.comes(WARGAS, "text", {"body": "banjir \ud83d \0 di sini"})
    assert (await town.meta.bring(hook)).status_code == 200
    assert await words_at(town.desk.stage.assembly.desk) == {"banjir \ufffd  di sini": 1}
    town.desk.operator("Sari").sees("banjir")
    town.phone(WARGAS).sees("TELEPON 112")


async def test_what_is_told_of_another_number_is_not_ours(town: Town) -> None:
    hook = town.cloud.comes(WARGAS, "text", {"body": FIRE})
    hook["entry"][0]["changes"][0]["value"]["metadata"]["phone_number_id"] = "1"
    assert (await town.meta.bring(hook)).status_code == 200
    assert await words_at(town.desk.stage.assembly.desk) == {}


async def test_while_the_database_refuses_meta_is_told_to_come_again(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    hook = town.cloud.comes(WARGAS, "text", {"body": FIRE})

    async def refusing(*_: object) -> None:
        raise OSError

    with monkeypatch.context() as patch:
        patch.setattr("bot.services.inbox.Inbox.take", refusing)
        patch.setattr("handlers.web.whatsapp.log.error", lambda *_: None)
        assert (await town.meta.bring(hook)).status_code == 503
    assert await words_at(town.desk.stage.assembly.desk) == {}
    assert (await town.meta.bring(hook)).status_code == 200
    assert await words_at(town.desk.stage.assembly.desk) == {FIRE: 1}
    town.desk.operator("Sari").sees("belum terverifikasi")
    town.phone(WARGAS).sees("TELEPON 112")


async def test_whoever_watches_the_machine_is_told_no_more_than_that_it_works(town: Town) -> None:
    def away() -> None:
        raise OSError

    apart = FastAPI()
    without_database = SimpleNamespace(journal=SimpleNamespace(uow=SimpleNamespace(reading=away)))
    apart.include_router(health_router(cast(BotDesk, without_database)))
    async with httpx.AsyncClient() as client:
        well = await client.get(town.meta.door.replace("/whatsapp", "/sehat"))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(apart)) as client:
        ill = await client.get("http://112/sehat")
    assert (well.status_code, well.text) == (200, "sehat")
    assert ill.status_code == 503


async def test_check_and_cek_say_whether_it_answers(town: Town) -> None:
    settings, city = town.desk.stage.assembly.settings, town.desk.stage.assembly.desk.city
    found = {one.code for one in await check.findings(settings, city)}
    assert {"whatsapp", "whatsapp_deaf"} <= found
    await town.desk.admin.writes("/cek")
    town.desk.admin.sees("WhatsApp menjawab", "WhatsApp hanya keluar", "KENTONGAN_WEB")


@pytest.mark.parametrize("missing", ["token", "secret", "verify"])
async def test_without_its_secrets_it_does_not_start(town: Town, missing: str) -> None:
    settings = town.desk.stage.assembly.settings
    less = settings.model_copy(update={f"whatsapp_{missing}": SecretStr("")})
    with told(Contradiction, f"KENTONGAN_WHATSAPP_{missing.upper()}"):
        whatsapp_told(less)
    with told(Contradiction, "bukan nomor telepon"):
        whatsapp_told(settings.model_copy(update={"whatsapp": "+62 231 112"}))
    assert whatsapp_told(settings.model_copy(update={"whatsapp": ""})) is None
    found = {one.code for one in await check.findings(less, town.desk.stage.assembly.desk.city)}
    assert "whatsapp_wrong" in found


async def signed(town: Town, body: bytes) -> httpx.Response:
    """Post any body, signed."""
    headers = {"x-hub-signature-256": mark(town.cloud.secret, body)}
    async with httpx.AsyncClient() as client:
        return await client.post(town.meta.door, content=body, headers=headers)


@pytest.mark.city("cirebon", without=("damkar",))
async def test_an_agency_takes_its_task_by_three_buttons_and_the_desk_sees_that_it_was_read(
    town: Town,
) -> None:
    damkar = town.desk.stage.assembly.desk.city.agencies["damkar"]
    with altered(damkar, duty_numbers=("+6281122334455",)):
        await _by_three_buttons(town)


async def _by_three_buttons(town: Town) -> None:
    # A number that nobody wrote from yet gets the template, with the codes in its line.
    sari, piket = town.desk.operator("Sari"), town.phone("6281122334455")
    await sari.sends_out("ular masuk rumah di Kesambi")
    await town.desk.passes(seconds=2)
    card = piket.sees("ULAR", "Balas: TERIMA 1 / BERHALANGAN 1 / TELEPON 1")
    assert card.kind == "template"
    await piket.reads(card)
    assert "WhatsApp dibaca" in sari.view
    await piket.writes("terima 1")
    await town.desk.passes(seconds=2)
    told = piket.sees("terima tugas")
    assert (told.kind, len(told.ids)) == ("button", 3)
    await piket.presses("Berangkat")
    await town.desk.passes(seconds=2)
    piket.sees("berangkat")
    assert "🚒 Berangkat" in sari.view
    await piket.presses("Telepon saya")
    await town.desk.passes(seconds=2)
    piket.sees("diteruskan")
    sari.sees("ingin bertanya", "WhatsApp")
