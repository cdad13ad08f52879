"""What fails for ever is set aside: it blocks nobody, is told once, and is tried again by a tap."""

import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from bot.commands.check import findings
from bot.domain import facts as f
from bot.domain.outgoing import Lane
from bot.domain.people import Role
from bot.gateways.datacentre import DatacentreGateway
from bot.gateways.telegram import TelegramGateway
from bot.ports import Channel, Fault, Incoming, Landed, Rendered, Shot
from bot.services.calls import Calls
from bot.services.delivery import Delivery
from bot.services.inbox import Inbox
from bot.services.journal import Turn
from bot.services.landing import Landing
from handlers.web.sms import sms_router
from handlers.web.whatsapp import whatsapp_router
from scheduler.mailbox import LetterBox
from tests.desk import Actor, Desk
from tests.scenarios.test_delivery import without_errors_of
from tests.scenarios.test_letter_box import words_at

FIRE = "kebakaran rumah Jl. Merdeka 10"
WARGA, OTHER = "+6285700000001", "+6285700000002"
SECRET = "pintu-belakang"
LOGGERS = (
    "handlers.poller", "handlers.web.sms", "handlers.web.whatsapp", "scheduler.mailbox",
    "scheduler.nursery", "scheduler.relay", "bot.services.delivery", "bot.services.watch",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Jobs that die are back at once, and errors are what these stories are about."""
    monkeypatch.setattr("scheduler.nursery.PAUSE", 0.01)
    with without_errors_of(*LOGGERS):
        yield


def all_overlook(desk: Desk) -> None:
    """The rest of the night is another story."""
    desk_itself = (desk.operator(), desk.room, desk.supervisor(), desk.admin)
    for one in (*desk_itself, *desk.agencies("damkar", "pln", "dinkes", "polisi", "bpbd")):
        one.overlooks()


async def told_once(desk: Desk, *words: str) -> str:
    """Supervisor and admin read it, and only once."""
    await desk.passes(seconds=2)
    text = ""
    for one in (desk.supervisor(), desk.admin):
        text = one.sees("Disisihkan", *words)
        assert not [each for each in one.player.unseen() if "Disisihkan" in each.text]
    return text


async def says(desk: Desk, to: Actor, words: str) -> None:
    """The bot has a line for somebody."""

    async def job(turn: Turn) -> None:
        args = {"code": "aside_still", "why": words}
        line = Shot("refusal", to.player.chat.id, Lane.TALK, args=args, created_at=turn.now)
        await turn.books.post(line)

    await desk.hand.act()  # the relay has looked for the first time: from now on its work is known
    await desk.stage.assembly.desk.journal.turn(job)


# --- what is to leave ----------------------------------------------------------------------------


async def test_case_data_that_is_refused_for_its_form_is_tried_a_few_times_then_by_hand(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sari, hadi = desk.operator(), desk.supervisor()
    report = await sari.sends_out(FIRE)
    tried = 0

    async def refused(*_: object) -> Landed:
        nonlocal tried
        tried += 1
        return Landed(fault=Fault.BROKEN, why="HTTP 422")

    with monkeypatch.context() as strict:
        strict.setattr(DatacentreGateway, "send", refused)
        await sari.presses("Catatan lengkap")
        await desk.passes(minutes=3)
        hadi_told = await told_once(desk, "data kasus #1", "pusat data", "HTTP 422")
        assert "Merdeka" not in hadi_told
        assert tried == 3, "after growing pauses"
        await desk.passes(minutes=20)
        assert tried == 3, "and never in silence for ever"
    all_overlook(desk)
    assert not desk.datacentre.taken
    await hadi.presses("Coba lagi", "Disisihkan")
    await desk.passes(seconds=3)
    assert [one["version"] for one in desk.datacentre.taken] == [1]
    assert (await desk.fact(report, f.IncidentDataTaken)).fact == f.IncidentDataTaken(1)
    await hadi.writes("/disisihkan")
    hadi.sees("Tidak ada yang disisihkan")
    assert "sudah tidak disisihkan" in await hadi.presses("Coba lagi", "tetap gagal")


async def test_a_message_that_our_own_program_fails_at_is_not_lost_in_silence(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sari, send = desk.operator(), TelegramGateway.send

    async def broken(gate: TelegramGateway, chat: int, what: Rendered, reply: Any) -> Landed:
        if chat == sari.player.chat.id and "help desk" in what.text:
            raise UnicodeEncodeError("utf-8", "x", 0, 1, "surrogates")
        return await send(gate, chat, what, reply)

    with monkeypatch.context() as here:
        here.setattr(TelegramGateway, "send", broken)
        await says(desk, sari, "help desk")
        await desk.hand.act()
        await told_once(desk, "Sari", "UnicodeEncodeError")


async def test_a_draft_that_cannot_be_shown_is_told_and_shown_again_by_a_tap(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sari, hadi, edit = desk.operator(), desk.supervisor(), TelegramGateway.edit
    await sari.logs(FIRE)

    async def broken(gate: TelegramGateway, chat: int, number: int, what: Rendered) -> Landed:
        if chat == sari.player.chat.id:
            return Landed(fault=Fault.BROKEN, why="Can't parse entities: Ibu Siti")
        return await edit(gate, chat, number, what)

    with monkeypatch.context() as here:
        here.setattr(TelegramGateway, "edit", broken)
        await sari.writes("korban 2 orang")
        await desk.passes(seconds=10)
        told = await told_once(desk, "tampilan laporan #1", "Sari")
    assert "Siti" not in told
    assert "Korban: 2" not in sari.view
    await hadi.presses("Coba lagi", "Disisihkan")
    await desk.passes(seconds=2)
    assert "Korban: 2" in sari.view


async def test_a_row_that_cannot_be_read_blocks_nothing_behind_it(desk: Desk) -> None:
    sari = desk.operator()
    await says(desk, sari, "rahasia")
    with closing(sqlite3.connect(desk._database)) as books, books:
        books.execute("UPDATE shots SET args = '\x01AAAA' WHERE state = 'waiting'")
    report = await sari.sends_out(FIRE)
    assert str(report) in desk.agency("damkar").card
    told = await told_once(desk, "pesan", "Tampered")
    assert "KEBAKARAN" not in told
    assert "Masih gagal" in await desk.supervisor().presses("Coba lagi", "Disisihkan")


async def test_what_a_killed_process_left_unreadable_does_not_keep_it_from_starting(
    desk: Desk,
) -> None:
    sari = desk.operator()
    await sari.logs(FIRE)
    with closing(sqlite3.connect(desk._database)) as books, books:
        [[shot]] = books.execute("SELECT max(id) FROM shots").fetchall()
        books.execute("UPDATE shots SET args = '\x01AAAA', state = 'leaving' WHERE id = ?", [shot])
        books.execute(
            "INSERT INTO departures (chat, shots, wants, left_at, counts_at)"
            " VALUES (1, ?, 0, '2026-03-02 01:00:00', '2026-03-02 01:00:00')",
            [f"[{shot}]"],
        )
    await desk.is_down(minutes=1)
    await told_once(desk, "Tampered")
    await sari.writes("korban 2 orang")
    assert "Korban: 2" in sari.view


async def test_a_landing_that_can_never_be_noted_holds_up_no_other(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sari, land = desk.operator(), Landing.land
    pln = desk.agency("pln").player.chat.id

    async def broken(landing: Landing, letter: Any, outcome: Landed) -> None:
        if letter.chat == pln:
            raise ZeroDivisionError
        await land(landing, letter, outcome)

    with monkeypatch.context() as here:
        here.setattr(Landing, "land", broken)
        await sari.logs(FIRE)
        await sari.presses("Kirim ke")
        await desk.passes(seconds=5)
        desk.room.sees("→")
        await told_once(desk, "kartu penugasan #1", "PLN", "ZeroDivisionError")
        await desk.agency("damkar").presses("Terima tugas")
    assert "Terima tugas" in desk.agency("damkar").card
    desk.agency("pln").overlooks()


async def test_a_gateway_that_is_only_down_is_waited_for_and_named_by_check(
    desk: Desk,
) -> None:
    sari, centre = desk.operator(), desk.datacentre
    await sari.sends_out(FIRE)
    centre.down = True
    await sari.presses("Catatan lengkap")
    await desk.passes(minutes=30)
    await desk.admin.writes("/cek")
    desk.admin.sees("Pemeriksaan", "1 pesan lewat pusat data menunggu")
    desk.supervisor().sees("Disisihkan", "gerbang tidak menjawab", "pusat data")
    all_overlook(desk)
    await desk.supervisor().writes("/disisihkan")
    desk.supervisor().sees("menunggu sejak")
    centre.down = False
    await desk.passes(minutes=6)
    assert [one["version"] for one in centre.taken] == [1]
    all_overlook(desk)
    await desk.supervisor().writes("/disisihkan")
    desk.supervisor().sees("Tidak ada yang disisihkan")


async def test_who_shuts_his_chat_is_named_once(desk: Desk) -> None:
    sari, hadi = desk.operator(), desk.supervisor()
    desk.world.block_bot(hadi.player.user)
    for number in (1, 2):
        await says(desk, hadi, "apa saja")
        await desk.passes(seconds=number)
    desk.admin.sees("Pak Hadi", "menolak bot")
    desk.admin.sees_nothing()
    await desk.admin.writes("/cek")
    desk.admin.sees("Obrolan pribadi menolak bot: Pak Hadi")
    sari.sees_nothing()


# --- what comes in -------------------------------------------------------------------------------


async def test_an_update_is_heard_again_by_a_tap(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sari, hadi = desk.operator(), desk.supervisor()

    async def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as here:
        here.setattr(Calls, "line", broken)
        await sari.writes(FIRE)
        await told_once(desk, "pesan masuk di Telegram", "ZeroDivisionError")
        assert "Masih gagal (ZeroDivisionError)" in await hadi.presses("Coba lagi", "Disisihkan")
    assert "Dicoba lagi" in await hadi.presses("Coba lagi", "Disisihkan")
    assert "Merdeka 10" in sari.view
    assert "sudah tidak disisihkan" in await hadi.presses("Coba lagi", "Disisihkan")


async def test_only_those_who_may_see_and_try_again(desk: Desk) -> None:
    sari, kasi = desk.operator(), await desk.hires("Pak Kasi", Role.HELP_DESK)
    await desk.stage.assembly.desk.set_aside.keep(77, '{"update_id": 77}', "KeyError")
    await told_once(desk, "KeyError")
    await sari.writes("/disisihkan")
    assert "KeyError" not in sari.sees("Melihat dan mencoba lagi")
    await kasi.writes("/disisihkan")
    kasi.sees("pesan masuk di Telegram", "KeyError")
    await sari.logs(FIRE)
    assert "hanya" in (await sari.forges("try_again:0::1")).lower()
    for forged in ("try_again:0::999999", "try_again:0::x", "try_again:0::"):
        await sari.forges(forged)


class Box:
    """A letter box of three messages."""

    def __init__(self) -> None:
        self.there = [
            Incoming(Channel.SMS, "1", WARGA, "banjir satu"),
            Incoming(Channel.SMS, "2", WARGA, "banjir lagi"),
            Incoming(Channel.SMS, "3", OTHER, "asap tebal"),
        ]
        self.locked = False

    async def waiting(self) -> list[Incoming]:
        return list(self.there)

    async def taken(self, message: Incoming) -> None:
        if self.locked:
            raise OSError("read only")
        self.there.remove(message)

    async def reports(self) -> list[Any]:
        return []


@asynccontextmanager
async def poisoned(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    take = Inbox.take

    async def refusing(inbox: Inbox, message: Incoming) -> None:
        if message.words == "banjir satu":
            raise KeyError(message.words)
        await take(inbox, message)

    with monkeypatch.context() as here:
        here.setattr(Inbox, "take", refusing)
        yield


async def test_a_message_in_the_letter_box_that_always_fails_lets_the_next_pass(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    box, hadi = Box(), desk.supervisor()
    letters = LetterBox(desk.stage.assembly.desk, box)
    async with poisoned(monkeypatch):
        for wait in (0, 1, 5):
            await desk.passes(seconds=wait)
            await letters.look()
        assert [one.external for one in box.there] == ["1", "2"], "its own number waits for it"
        await desk.passes(seconds=30)
        await letters.look()
        assert box.there == []
        told = await told_once(desk, "pesan masuk", "SMS", "warga", "KeyError")
    assert "banjir" not in told
    assert "8570" not in told
    house = desk.stage.assembly.desk
    assert await words_at(house) == {"banjir lagi": 1, "asap tebal": 1}
    await hadi.presses("Coba lagi", "Disisihkan")
    assert await words_at(house) == {"banjir lagi": 1, "asap tebal": 1, "banjir satu": 1}
    all_overlook(desk)


async def test_a_box_that_cannot_be_marked_hides_no_message(desk: Desk) -> None:
    box = Box()
    box.locked = True
    letters = LetterBox(desk.stage.assembly.desk, box)
    for _ in range(2):
        await letters.look()
    await desk.hand.act()
    assert desk.operator().sees("banjir satu")
    assert desk.operator().sees("asap tebal")
    all_overlook(desk)


async def test_a_gateway_that_brings_the_same_for_ever_is_told_that_we_have_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = FastAPI()
    app.include_router(sms_router(desk.stage.assembly.desk, SECRET))
    transport = httpx.ASGITransport(app)
    brought = {"from": WARGA, "text": "banjir satu", "id": "k-1", "secret": SECRET}
    client = httpx.AsyncClient(transport=transport, base_url="http://desk")
    async with client as door, poisoned(monkeypatch):
        answers = [(await door.get("/sms", params=brought)).status_code for _ in range(4)]
        assert answers == [503, 503, 503, 200]
        await told_once(desk, "pesan masuk", "SMS", "KeyError")
    await desk.supervisor().presses("Coba lagi", "Disisihkan")
    await desk.hand.act()
    desk.operator().sees("banjir satu")
    all_overlook(desk)


async def test_metas_webhook_is_told_that_we_have_what_always_fails(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    house, cloud = desk.stage.assembly.desk, desk.world.whatsapp
    app = FastAPI()
    app.include_router(whatsapp_router(house, cloud.number_id, cloud.secret, cloud.verify))
    transport = httpx.ASGITransport(app)
    client = httpx.AsyncClient(transport=transport, base_url="http://desk")
    said = cloud.comes(WARGA.removeprefix("+"), "text", {"body": "banjir satu"})
    after = cloud.comes(WARGA.removeprefix("+"), "text", {"body": "banjir lagi"})
    told = cloud.fate("wamid.X", WARGA.removeprefix("+"), "delivered")

    async def broken(*_: object) -> None:
        raise KeyError

    async with client as door, poisoned(monkeypatch):

        async def brought(hook: Any) -> int:
            body, headers = cloud.signed(hook)
            return (await door.post("/whatsapp", content=body, headers=headers)).status_code

        assert [await brought(said) for _ in range(4)] == [503, 503, 503, 200]
        assert await brought(after) == 200
        monkeypatch.setattr(Delivery, "reported", broken)
        assert [await brought(told) for _ in range(4)] == [503, 503, 503, 200]
        assert "banjir" not in await told_once(desk, "pesan masuk", "WhatsApp")
        await desk.passes(minutes=1)
        assert "8570" not in await told_once(desk, "kabar terkirim-tidaknya pesan", "WhatsApp")
    assert await words_at(house) == {"banjir lagi": 1}
    all_overlook(desk)


async def test_a_group_that_moves_in_a_circle_is_not_followed_for_ever(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    sent, send = 0, TelegramGateway.send

    async def moved(gate: TelegramGateway, chat: int, *more: Any) -> Landed:
        nonlocal sent
        if chat != damkar.player.chat.id:
            return await send(gate, chat, *more)
        sent += 1
        return Landed(fault=Fault.MOVED, new_chat=chat)

    monkeypatch.setattr(TelegramGateway, "send", moved)
    await sari.sends_out(FIRE)
    await desk.passes(minutes=1)
    sari.sees("Kartu untuk Damkar ditolak")
    assert sent == 6
    await desk.passes(seconds=5)
    for one in (desk.supervisor(), desk.admin):
        one.sees("Disisihkan", "kartu penugasan #1", "Damkar")
    all_overlook(desk)


async def test_while_the_database_is_away_nothing_is_set_aside(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    box, journal = Box(), desk.stage.assembly.desk.journal
    letters = LetterBox(desk.stage.assembly.desk, box)

    @asynccontextmanager
    async def refusing() -> AsyncIterator[Any]:
        raise OSError("database is locked")
        yield

    with monkeypatch.context() as here:
        here.setattr(journal.uow, "writing", refusing)
        for _ in range(9):
            await desk.passes(seconds=121)
            await letters.look()
    assert len(box.there) == 3
    await desk.passes(seconds=121)
    await letters.look()
    assert box.there == []
    await desk.hand.act()
    all_overlook(desk)


# --- the clocks ----------------------------------------------------------------------------------


async def test_a_report_whose_clocks_fail_silences_no_other(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sari, clocks = desk.operator(), Turn.clocks
    sick = await sari.sends_out(FIRE)
    well = await sari.sends_out("/lapor kebakaran toko Jl. Hayam Wuruk 3")
    for one in desk.agencies("pln", "dinkes", "polisi"):
        one.overlooks()
    stream = (await desk.stage.assembly.desk.lookup.focused(sari.player.user.id)) or 0

    async def broken(turn: Turn, of: Any) -> Any:
        if of.id != stream:
            raise ZeroDivisionError
        return await clocks(turn, of)

    with monkeypatch.context() as here:
        here.setattr(Turn, "clocks", broken)
        await desk.passes(minutes=4)
        await told_once(desk, f"batas waktu {sick}", "ZeroDivisionError")
        desk.agency("damkar").sees(f"{well}", "belum dikonfirmasi")
    await desk.passes(minutes=6)
    assert [one for one in desk.agency("damkar").player.unseen() if str(sick) in one.text]
    async with desk.stage.assembly.desk.journal.uow.reading() as books:
        assert await books.asides() == [], "its clocks sound again"
    all_overlook(desk)


async def test_check_in_the_terminal_counts_them(desk: Desk) -> None:
    await desk.stage.assembly.desk.set_aside.keep(77, '{"update_id": 77}', "KeyError")
    await told_once(desk, "KeyError")
    assembly = desk.stage.assembly
    found = {one.code: one for one in await findings(assembly.settings, assembly.desk.city)}
    assert found["asides"].values["count"] == 1
