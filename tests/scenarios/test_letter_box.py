"""The letter box at a desk: each SMS has its effect once, whatever fails or is killed meanwhile."""

import asyncio
import random
import signal
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import text as sql

from bot.commands.keyfile import secrets_in
from bot.commands.stage import sqlite_in
from bot.desk import Desk as BotDesk
from bot.domain import facts as f
from bot.gateways.gammu import GammuGateway
from bot.ports import Channel, Fault, Incoming, Landed, Report, State
from bot.ports.proofs import proof
from bot.services.delivery import Letter
from handlers.web.sms import sms_router
from scheduler.mailbox import LetterBox
from scheduler.nursery import Nursery
from storage.store import open_store
from tests.desk import Desk
from tests.gateways.phone import Daemon, needs_gammu
from tests.scenarios.test_kill import Town112, mother, place

__all__ = ["place"]
SECRET = "pintu-belakang"


@pytest.fixture
def modem(tmp_path: Path) -> Daemon:
    """The daemon's tables; it is not running, its rows are written by hand."""
    needs_gammu()
    daemon = Daemon(tmp_path / "gammu")
    daemon.prepare()
    return daemon


def comes(modem: Daemon, number: str, *texts: str) -> None:
    with sqlite3.connect(modem.file, timeout=5) as tables:
        for text in texts:
            tables.execute(
                "INSERT INTO inbox (Text, SenderNumber, UDH, TextDecoded, RecipientID)"
                " VALUES (?, ?, '', ?, '')",
                (text.encode("utf-16-be").hex(), number, text),
            )
    tables.close()


def untaken(modem: Daemon) -> int:
    return len(modem.rows("SELECT 1 FROM inbox WHERE Processed = 'false'"))


async def words_at(desk: BotDesk) -> Counter[str]:
    """What the public wrote, as the facts have it."""
    return await words_in(desk.journal.uow)


async def words_in(store: Any) -> Counter[str]:
    found: Counter[str] = Counter()
    async with store.reading() as books:
        streams = (await books._run(sql("SELECT id FROM streams"))).all()
        for (stream,) in streams:
            for one in await books.load(stream):
                if isinstance(one.fact, f.MessageReceived | f.MessageAdded):
                    found[one.fact.words] += 1
    return found


async def test_what_was_committed_and_not_marked_has_no_second_effect(
    desk: Desk, modem: Daemon
) -> None:
    bot = desk.stage.assembly.desk
    gate = GammuGateway(modem.file, bot.clock)
    comes(modem, "+6285700000001", "banjir di Jl. Merdeka")
    [message] = await gate.waiting()
    await bot.inbox.take(message)  # and there the process was killed
    await LetterBox(bot, gate).look()
    assert untaken(modem) == 0
    assert await words_at(bot) == {"banjir di Jl. Merdeka": 1}
    await desk.hand.act()
    desk.operator("Sari").sees("belum terverifikasi")


async def test_a_box_that_is_rung_is_looked_into_before_its_time(desk: Desk, modem: Daemon) -> None:
    bot = desk.stage.assembly.desk
    box = LetterBox(bot, GammuGateway(modem.file, bot.clock))
    async with Nursery() as nursery:
        nursery.keep("letter box", box.run)
        await desk.hand.act()
        comes(modem, "+6285700000001", "banjir di Jl. Merdeka")
        now = bot.clock.now()
        box.ring()
        async with asyncio.timeout(10):
            while untaken(modem):  # noqa: ASYNC110 - a file of another process
                await asyncio.sleep(0.01)
        assert bot.clock.now() == now
    await desk.hand.act()
    desk.operator("Sari").sees("belum terverifikasi")


async def test_one_that_fails_waits_and_holds_up_only_its_own_number(
    desk: Desk, modem: Daemon, monkeypatch: pytest.MonkeyPatch
) -> None:
    bot, sari = desk.stage.assembly.desk, desk.operator("Sari")
    box = LetterBox(bot, GammuGateway(modem.file, bot.clock))
    comes(modem, "+6285700000001", "banjir satu", "banjir lagi")
    comes(modem, "+6285700000002", "asap tebal")
    take, fails = bot.inbox.take, True

    async def refusing(message: Incoming) -> None:
        if fails and message.words == "banjir satu":
            raise OSError
        await take(message)

    monkeypatch.setattr("bot.services.inbox.Inbox.take", lambda _, message: refusing(message))
    monkeypatch.setattr("scheduler.mailbox.log.error", lambda *_: None)
    await box.look()
    assert await words_at(bot) == {"asap tebal": 1}
    fails = False
    await box.look()
    assert untaken(modem) == 2  # its second has not passed
    await desk.passes(seconds=1)
    await box.look()
    assert untaken(modem) == 0
    assert await words_at(bot) == {"asap tebal": 1, "banjir satu": 1, "banjir lagi": 1}
    await desk.hand.act()
    while sari.player.unseen():
        sari.sees("")


@pytest.fixture
async def door(desk: Desk) -> AsyncIterator[httpx.AsyncClient]:
    app = FastAPI()
    app.include_router(sms_router(desk.stage.assembly.desk, SECRET))
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://desk") as client:
        yield client


BROUGHT = {"from": "085700000001", "text": "banjir 😀 & lumpur", "id": "k-1", "secret": SECRET}


async def test_a_gateway_brings_a_message_once(desk: Desk, door: httpx.AsyncClient) -> None:
    for _ in range(2):
        answer = await door.get("/sms", params=BROUGHT)
        assert (answer.status_code, answer.text) == (200, "")
    assert await words_at(desk.stage.assembly.desk) == {"banjir 😀 & lumpur": 1}
    await desk.hand.act()
    desk.operator("Sari").sees("belum terverifikasi")


@pytest.mark.parametrize(
    ("charset", "codec"), [("UTF-16BE", "utf-16-be"), ("GSM", "utf-8"), ("UTF-8", "utf-8")]
)
async def test_a_text_comes_in_the_charset_it_names(
    desk: Desk, door: httpx.AsyncClient, charset: str, codec: str
) -> None:
    words = "banjir 😀 ꦲꦶ & lumpur"
    about = urlencode(BROUGHT | {"charset": charset, "text": words.encode(codec)})
    assert (await door.get(f"/sms?{about}")).status_code == 200
    assert await words_at(desk.stage.assembly.desk) == {words: 1}
    await desk.hand.act()
    desk.operator("Sari").sees("belum terverifikasi")


@pytest.mark.parametrize("charset", ["", "UTF-8"])
async def test_of_a_very_long_text_the_beginning_is_taken(
    desk: Desk, door: httpx.AsyncClient, charset: str
) -> None:
    long = BROUGHT | {"text": "banjir " * 800, "charset": charset}
    assert (await door.get("/sms", params=long)).status_code == 200
    [words] = await words_at(desk.stage.assembly.desk)
    assert words == ("banjir " * 800)[:4000]
    await desk.hand.act()
    desk.operator("Sari").sees("belum terverifikasi")


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"secret": "salah"}, 401),
        ({"secret": "sälah"}, 401),
        ({"secret": ""}, 401),
        ({"from": "TELKOMSEL"}, 200),
        ({"text": " "}, 200),
        ({"text": "", "charset": "UTF-8"}, 200),
        ({"id": ""}, 422),
        ({"charset": "8-BIT"}, 200),
    ],
)
async def test_of_a_bad_knock_nothing_is_kept(
    desk: Desk, door: httpx.AsyncClient, changed: dict[str, str], status: int
) -> None:
    assert (await door.get("/sms", params=BROUGHT | changed)).status_code == status
    assert await words_at(desk.stage.assembly.desk) == {}


async def test_a_body_is_not_read(desk: Desk, door: httpx.AsyncClient) -> None:
    answer = await door.request("GET", "/sms", params=BROUGHT, content=b"x" * 10_000_000)
    assert answer.status_code == 413
    assert await words_at(desk.stage.assembly.desk) == {}


async def test_without_a_secret_of_its_own_the_door_is_shut(desk: Desk) -> None:
    app = FastAPI()
    app.include_router(sms_router(desk.stage.assembly.desk, ""))
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://desk") as client:
        shut = await client.get("/sms", params=BROUGHT | {"secret": ""})
        mark = proof("", "+6285700000001", 5)
        about = {"to": "+6285700000001", "id": "5", "key": mark, "fate": "2"}
        unproved = await client.get("/sms/laporan", params=about)
    assert (shut.status_code, unproved.status_code) == (401, 401)


async def leaves(desk: Desk, door: httpx.AsyncClient) -> Letter:
    """The answer to a message of the public, on its way to the phone."""
    bot = desk.stage.assembly.desk
    bot.journal.channels = frozenset({Channel.SMS})
    await door.get("/sms", params=BROUGHT)
    await desk.hand.act()
    desk.operator("Sari").sees("belum terverifikasi")
    plan = await bot.delivery.plan(Channel.SMS, frozenset())
    [letter] = await bot.delivery.leave(Channel.SMS, plan)
    return letter


def fate_of(message: int, fate: str) -> dict[str, str]:
    """What a gateway tells of a message."""
    number = "+6285700000001"
    mark = proof(SECRET, number, message)
    return {"to": number, "id": str(message), "key": mark, "fate": fate}


async def test_a_report_changes_what_is_known_of_its_message(
    desk: Desk, door: httpx.AsyncClient
) -> None:
    bot = desk.stage.assembly.desk
    letter = await leaves(desk, door)
    await bot.delivery.land([(letter, Landed(message=77))])
    failed = fate_of(77, "2")
    wrong = await door.get("/sms/laporan", params=failed | {"key": "0" * 32})
    assert wrong.status_code == 401
    assert await state_of(bot, letter.shots[0]) is State.SENT
    assert (await door.get("/sms/laporan", params=failed)).status_code == 200
    assert await state_of(bot, letter.shots[0]) is State.REFUSED
    assert (await door.get("/sms/laporan", params=fate_of(78, "2"))).status_code == 200  # nobody's


@pytest.mark.parametrize(("fate", "state"), [("1", State.SENT), ("2", State.REFUSED)])
async def test_a_report_ends_the_doubt_whether_a_message_arrived(
    desk: Desk, door: httpx.AsyncClient, fate: str, state: State
) -> None:
    bot = desk.stage.assembly.desk
    letter = await leaves(desk, door)
    await bot.delivery.land([(letter, Landed(message=77, fault=Fault.UNKNOWN))])
    assert await state_of(bot, letter.shots[0]) is State.UNKNOWN
    assert (await door.get("/sms/laporan", params=fate_of(77, fate))).status_code == 200
    assert await state_of(bot, letter.shots[0]) is state


async def test_a_report_finds_the_message_in_whose_sending_the_process_was_killed(
    desk: Desk, door: httpx.AsyncClient
) -> None:
    bot = desk.stage.assembly.desk
    letter = await leaves(desk, door)
    assert await bot.delivery.recover() == 1
    assert await state_of(bot, letter.shots[0]) is State.UNKNOWN
    told = fate_of(letter.rendered.mark, "1")
    assert (await door.get("/sms/laporan", params=told)).status_code == 200
    assert await state_of(bot, letter.shots[0]) is State.SENT


async def test_a_report_that_comes_before_the_answer_is_told_again(
    desk: Desk, door: httpx.AsyncClient
) -> None:
    bot = desk.stage.assembly.desk
    letter = await leaves(desk, door)
    early = await door.get("/sms/laporan", params=fate_of(77, "2"))
    assert early.status_code == 503  # Kannel comes again
    await bot.delivery.land([(letter, Landed(message=77))])
    assert await state_of(bot, letter.shots[0]) is State.SENT
    assert (await door.get("/sms/laporan", params=fate_of(77, "2"))).status_code == 200
    assert await state_of(bot, letter.shots[0]) is State.REFUSED


async def test_a_report_that_fails_is_told_again_and_logged_without_its_number(
    desk: Desk,
    door: httpx.AsyncClient,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    bot = desk.stage.assembly.desk
    letter = await leaves(desk, door)
    await bot.delivery.land([(letter, Landed(message=77))])
    with monkeypatch.context() as broken:
        broken.setattr("bot.services.delivery.Delivery.reported", failing)
        caplog.clear()
        assert (await door.get("/sms/laporan", params=fate_of(77, "2"))).status_code == 503
    [logged] = [one for one in caplog.records if one.name == "handlers.web.sms"]
    assert "OSError" in logged.getMessage()
    assert "6285700000001" not in logged.getMessage()
    assert (await door.get("/sms/laporan", params=fate_of(77, "2"))).status_code == 200
    assert await state_of(bot, letter.shots[0]) is State.REFUSED


async def failing(*_: object) -> None:
    """The database is away."""
    raise OSError("disk of +6285700000001")


async def state_of(bot: BotDesk, shot: int) -> State:
    async with bot.journal.uow.reading() as books:
        found = await books.shot(shot)
    assert found is not None
    return found.state


@pytest.mark.slow
async def test_killed_again_and_again_it_loses_and_doubles_none(
    place: Town112, modem: Daemon, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KENTONGAN_SMS", f"gammu:sqlite:///{modem.file}")
    chance, told = random.Random(112), []
    async with mother(place) as bot:
        await bot.start()
        for kill in range(6):
            for one in range(8):
                words = f"banjir setinggi lutut {kill}.{one} 😀"
                comes(modem, f"+62857000{kill:02}{one:02}1", words)
                told.append(words)
            before = untaken(modem)
            await modem.until(lambda before=before: untaken(modem) < before)  # type: ignore[misc]
            await asyncio.sleep(chance.uniform(0, 0.1))
            assert await bot.end(signal.SIGKILL) == -signal.SIGKILL
            await bot.start()
        await modem.until(lambda: not untaken(modem))
        await bot.end(signal.SIGKILL)
    store = await open_store(sqlite_in(place.folder), secrets_in(place.folder))
    try:
        assert await words_in(store) == Counter(told)
    finally:
        await store.aclose()


async def test_a_report_from_the_modem_reaches_its_message(desk: Desk, modem: Daemon) -> None:
    bot = desk.stage.assembly.desk
    gate, box, letter = await leaves_by(desk, modem)
    landed = await gate.send(letter.to, letter.rendered, None)
    await bot.delivery.land([(letter, landed)])
    fails(modem, landed.message)
    await desk.passes(seconds=10)
    await box.look()
    assert await state_of(bot, letter.shots[0]) is State.REFUSED


async def test_a_report_from_the_modem_before_its_landing_waits_for_it(
    desk: Desk, modem: Daemon
) -> None:
    bot = desk.stage.assembly.desk
    gate, box, letter = await leaves_by(desk, modem)
    landed = await gate.send(letter.to, letter.rendered, None)
    fails(modem, landed.message)
    await desk.passes(seconds=10)
    await box.look()
    await bot.delivery.land([(letter, landed)])
    assert await state_of(bot, letter.shots[0]) is State.SENT
    await desk.passes(seconds=10)
    await box.look()
    assert await state_of(bot, letter.shots[0]) is State.REFUSED


async def test_a_report_from_the_modem_that_fails_keeps_nothing_else_and_is_kept_an_hour(
    desk: Desk, modem: Daemon, monkeypatch: pytest.MonkeyPatch
) -> None:
    bot = desk.stage.assembly.desk
    gate, box, letter = await leaves_by(desk, modem)
    landed = await gate.send(letter.to, letter.rendered, None)
    await bot.delivery.land([(letter, landed)])
    fails(modem, landed.message)
    tried: list[Report] = []

    async def broken(_: object, report: Report) -> None:
        tried.append(report)
        await failing()

    with monkeypatch.context() as away:
        away.setattr("bot.services.delivery.Delivery.reported", broken)
        for _ in range(2):
            await desk.passes(seconds=10)
            await box.look()
    assert len(tried) == 2
    await desk.passes(seconds=10)
    await box.look()
    assert await state_of(bot, letter.shots[0]) is State.REFUSED
    fails(modem, 4711)
    with monkeypatch.context() as away:
        away.setattr("bot.services.delivery.Delivery.reported", broken)
        await desk.passes(seconds=10)
        await box.look()
        await desk.passes(minutes=61)
        await box.look()
        tried.clear()
        await desk.passes(seconds=10)
        await box.look()
    assert tried == []
    for one in (desk.operator("Sari"), desk.supervisor(), desk.admin):
        one.overlooks()


async def leaves_by(desk: Desk, modem: Daemon) -> tuple[GammuGateway, LetterBox, Letter]:
    """The answer to a message of the public, on its way to the modem."""
    bot = desk.stage.assembly.desk
    bot.journal.channels = frozenset({Channel.SMS})
    gate = GammuGateway(modem.file, bot.clock)
    box = LetterBox(bot, gate)
    comes(modem, "+6285700000001", "banjir di Jl. Merdeka")
    await box.look()
    await desk.hand.act()
    desk.operator("Sari").sees("belum terverifikasi")
    plan = await bot.delivery.plan(Channel.SMS, frozenset())
    [letter] = await bot.delivery.leave(Channel.SMS, plan)
    return gate, box, letter


def fails(modem: Daemon, message: int | None) -> None:
    """The daemon could not send it."""
    with sqlite3.connect(modem.file) as tables:
        tables.execute(
            "INSERT INTO sentitems (ID, Status, DestinationNumber, Text, UDH, SenderID, CreatorID)"
            " VALUES (?, 'SendingError', '+6285700000001', '', '', '', 'kentongan')",
            (message,),
        )
    tables.close()
