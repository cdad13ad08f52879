"""The real gateway against the sandbox: which fault each mishap is, and what is drawn."""

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from telegram.error import InvalidToken, TimedOut

from bot.clock import RealClock
from bot.gateways.telegram import TelegramGateway, sort
from bot.ports import Fault, Landed, Rendered, Unreachable
from sandbox.faults import FaultKind
from sandbox.model import Chat, Person
from sandbox.server import Server
from sandbox.world import World
from tests.gateways.conftest import HASTY

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
WORDS = Rendered("<b>Kebakaran</b> & asap".replace("&", "&amp;"))


@pytest.fixture
def world() -> World:
    world = World(RealClock(NOON))
    world.limits.enabled = False
    return world


@pytest.fixture
def sari(world: World) -> Person:
    person = world.person("Sari")
    world.start(person)
    return person


@pytest.fixture
def group(world: World, sari: Person) -> Chat:
    return world.group("Damkar", [sari], with_bot=True)


@pytest.fixture
async def server(world: World) -> AsyncIterator[Server]:
    async with Server(world) as server:
        yield server


@pytest.fixture
async def gateway(world: World, server: Server, patience: float) -> AsyncIterator[TelegramGateway]:
    gateway = TelegramGateway(world.token, server.url, patience)
    await gateway.open({})
    yield gateway
    await gateway.aclose()


def logged(caplog: pytest.LogCaptureFixture) -> str:
    """All that was logged on our side of the wire."""
    ours = [one for one in caplog.records if not one.name.startswith("uvicorn")]
    return "\n".join(f"{one.getMessage()} {one.exc_text} {one.exc_info}" for one in ours)


AFTER: list[tuple[FaultKind, dict[str, Any], bool]] = [
    ("timeout_after_delivery", {}, True),
    ("reset_after_delivery", {}, True),
    ("close_after_delivery", {}, True),
    ("cut_after_delivery", {}, True),
    ("refuse_before", {}, False),  # closed before anything happened: nobody can tell
    ("server_error", {"code": 502}, False),
    ("server_error", {"code": 504, "delivered": True}, True),
    ("server_error", {"code": 500, "delivered": True}, True),
    ("garbage", {"delivered": True}, True),
    ("garbage", {}, False),
]


@pytest.mark.parametrize("patience", [HASTY])
@pytest.mark.parametrize(("kind", "more", "arrives"), AFTER)
async def test_once_the_request_has_left_nobody_knows(
    world: World, group: Chat, gateway: TelegramGateway,
    kind: FaultKind, more: dict[str, Any], arrives: bool,
) -> None:  # fmt: skip
    world.faults.add(kind, "sendMessage", **more)
    before = len(group.messages)
    landed = await gateway.send(group.id, WORDS, None)
    assert landed.fault is Fault.UNKNOWN
    assert landed.why
    assert len(group.messages) - before == arrives
    assert (await gateway.send(group.id, WORDS, None)).fault is None, "the next one goes well"


@pytest.mark.parametrize("patience", [HASTY])
@pytest.mark.parametrize(("kind", "more", "arrives"), AFTER)
async def test_an_edit_knows_no_better(
    world: World, group: Chat, gateway: TelegramGateway,
    kind: FaultKind, more: dict[str, Any], arrives: bool,
) -> None:  # fmt: skip
    sent = await gateway.send(group.id, WORDS, None)
    world.faults.add(kind, "editMessageText", **more)
    assert sent.message is not None
    landed = await gateway.edit(group.id, sent.message, Rendered("baru"))
    assert landed.fault is Fault.UNKNOWN
    again = await gateway.edit(group.id, sent.message, Rendered("baru"))
    assert again.fault is (Fault.SAME if arrives else None)


@pytest.mark.parametrize("patience", [HASTY])
async def test_a_slow_answer_is_an_answer(
    world: World, group: Chat, gateway: TelegramGateway
) -> None:
    world.faults.add("slow", "sendMessage", seconds=0.05)
    assert (await gateway.send(group.id, WORDS, None)).fault is None
    world.faults.add("slow", "sendMessage", seconds=1.5 * HASTY)
    assert (await gateway.send(group.id, WORDS, None)).fault is Fault.UNKNOWN


async def test_a_refused_connection_is_safe_to_repeat(
    group: Chat, server: Server, gateway: TelegramGateway
) -> None:
    server.refuse()
    await asyncio.sleep(0.05)  # until the kept connections are known to be closed
    landed = await gateway.send(group.id, WORDS, None)
    assert landed.fault is Fault.RETRY
    await server.listen()
    assert (await gateway.send(group.id, WORDS, None)).message


async def test_no_free_connection_is_safe_to_repeat() -> None:
    error = TimedOut("Pool timeout")
    error.__cause__ = httpx.PoolTimeout("")
    assert sort(error).fault is Fault.RETRY
    error.__cause__ = httpx.ReadTimeout("")
    assert sort(error).fault is Fault.UNKNOWN


async def test_too_many_says_for_how_long(
    world: World, group: Chat, gateway: TelegramGateway
) -> None:
    world.faults.add("flood", "sendMessage", retry_after=17)
    landed = await gateway.send(group.id, WORDS, None)
    assert (landed.fault, landed.retry_after) == (Fault.THROTTLED, 17)


async def test_a_chat_that_will_not_have_us(
    world: World, sari: Person, group: Chat, gateway: TelegramGateway
) -> None:
    stranger = world.person("Orang")
    silent, gone = (world.group(name, [sari], with_bot=True) for name in ("Bisu", "Pergi"))
    world.restrict_bot(silent.id)
    world.bot_leaves(gone)
    world.kick_bot(group.id)
    world.block_bot(sari)
    for chat in (group.id, silent.id, gone.id, sari.id, stranger.id, -123):
        landed = await gateway.send(chat, WORDS, None)
        assert landed.fault is Fault.REFUSED, (chat, landed)
    assert (await gateway.edit(group.id, 1, WORDS)).fault is Fault.REFUSED


async def test_a_group_that_forbids_pins_still_takes_words(
    world: World, group: Chat, gateway: TelegramGateway
) -> None:
    world.restrict_bot(group.id)
    landed = await gateway.send(group.id, Rendered("", pin=(-6.9, 109.7)), None)
    assert landed.fault is Fault.BROKEN, "that pin is lost, the group is not"


async def test_a_group_that_moved_tells_where_to(
    world: World, group: Chat, gateway: TelegramGateway
) -> None:
    sent = await gateway.send(group.id, WORDS, None)
    new = world.migrate(group.id)
    landed = await gateway.send(group.id, WORDS, None)
    assert (landed.fault, landed.new_chat) == (Fault.MOVED, new)
    landed = await gateway.edit(group.id, sent.message or 0, WORDS)
    assert (landed.fault, landed.new_chat) == (Fault.MOVED, new)


async def test_edits_that_change_nothing_or_find_nothing(
    world: World, group: Chat, gateway: TelegramGateway
) -> None:
    sent = await gateway.send(group.id, WORDS, None)
    assert sent.message is not None
    assert (await gateway.edit(group.id, sent.message, WORDS)).fault is Fault.SAME
    assert await gateway.edit(group.id, sent.message, Rendered("x")) == Landed(message=sent.message)
    world.remove(group.id, sent.message)
    assert (await gateway.edit(group.id, sent.message, Rendered("y"))).fault is Fault.GONE
    assert (await gateway.edit(group.id, 404, Rendered("y"))).fault is Fault.GONE


async def test_what_telegram_cannot_read_is_our_own_fault(
    group: Chat, gateway: TelegramGateway
) -> None:
    for text in ("<b>offen", "", "x" * 4097):
        assert (await gateway.send(group.id, Rendered(text), None)).fault is Fault.BROKEN


async def test_a_wrong_token_is_not_the_chats_fault_and_is_never_told(
    world: World, server: Server, group: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    wrong = f"{world.bot.id}:salah-sekali"
    gateway = TelegramGateway(wrong, server.url)
    with caplog.at_level(logging.DEBUG):
        with pytest.raises(Unreachable) as refused:
            await gateway.open({})
        landed = await gateway.send(group.id, WORDS, None)
    await gateway.aclose()
    assert landed.fault is Fault.RETRY
    assert "salah" not in f"{landed.why} {refused.value!r}"
    assert "salah" not in logged(caplog)


async def test_words_of_a_fault_are_without_the_token(
    world: World, gateway: TelegramGateway
) -> None:
    error = InvalidToken(f"The token `{world.token}` was rejected by the server.")
    assert world.token not in gateway._sorted(error).why
    assert world.token in sort(error).why, "otherwise this proves nothing"


async def test_neither_the_token_nor_peoples_words_are_logged(
    world: World, group: Chat, server: Server, gateway: TelegramGateway,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    with caplog.at_level(logging.DEBUG):
        for kind, more, _ in AFTER:
            world.faults.add(kind, "sendMessage", **more)
            await gateway.send(group.id, WORDS, None)
        await gateway.fetch(world.files.keep(b"x", "photo").id)
        server.refuse()
        await gateway.send(group.id, WORDS, None)
    told = logged(caplog)
    assert world.token not in told
    assert world.token.partition(":")[2] not in told
    assert "not what you asked for" not in told, "the body of an answer that is not JSON"
    assert "Kebakaran" not in told


async def test_a_message_taken_out_of_the_chat(
    world: World, sari: Person, server: Server, gateway: TelegramGateway
) -> None:
    line = world.write(sari, sari.id, "Ibu Siti 081234567890")
    assert await gateway.delete(sari.id, line.message_id) == Landed()
    assert line.deleted
    again = await gateway.delete(sari.id, line.message_id)
    assert again.fault is Fault.GONE, "twice does no harm"
    other = world.write(sari, sari.id, "lagi")
    world.faults.add("reset_after_delivery", "deleteMessage")
    assert (await gateway.delete(sari.id, other.message_id)).fault is Fault.RETRY
    assert other.deleted
    world.block_bot(sari)
    assert (await gateway.delete(sari.id, other.message_id)).fault is Fault.REFUSED
    server.refuse()
    assert (await gateway.delete(sari.id, other.message_id)).fault is Fault.RETRY


async def test_words_keyboard_and_reply(group: Chat, gateway: TelegramGateway) -> None:
    first = await gateway.send(group.id, WORDS, None)
    rows = ((("Terima tugas", "1:ack:2", ""), ("Peta", "", "https://maps.google.com/")),)
    second = await gateway.send(group.id, Rendered("jawab", rows), first.message)
    drawn = group.messages[second.message or 0]
    assert group.messages[first.message or 0].text == "Kebakaran & asap"
    assert drawn.reply_to == first.message
    assert drawn.buttons == [
        [
            {"text": "Terima tugas", "callback_data": "1:ack:2"},
            {"text": "Peta", "url": "https://maps.google.com/"},
        ]
    ]
    await gateway.edit(group.id, drawn.message_id, Rendered("selesai"))
    assert (drawn.text, drawn.buttons) == ("selesai", [])


async def test_a_reply_to_what_is_gone_is_a_plain_message(
    group: Chat, gateway: TelegramGateway
) -> None:
    landed = await gateway.send(group.id, WORDS, 404)
    assert group.messages[landed.message or 0].reply_to is None


async def test_a_standing_menu(world: World, sari: Person, gateway: TelegramGateway) -> None:
    await gateway.send(sari.id, Rendered("Halo", menu=(("Satu", "Dua"), ("Tiga",))), None)
    keyboard = world.chat(sari.id).keyboard
    assert keyboard is not None
    assert [[one["text"] for one in row] for row in keyboard["keyboard"]] == [
        ["Satu", "Dua"],
        ["Tiga"],
    ]


async def test_a_picture_of_a_channel_that_is_gone_does_not_take_its_words_along(
    sari: Person, world: World, gateway: TelegramGateway
) -> None:
    """WhatsApp was taken out of the settings while a crew's picture waited to be posted."""
    shown = Rendered("dari regu", media="photo", file="whatsapp:1234")
    landed = await gateway.send(sari.id, shown, None)
    assert world.chat(sari.id).messages[landed.message or 0].text == "dari regu"


async def test_a_pin_and_media_by_their_ids(
    world: World, sari: Person, group: Chat, gateway: TelegramGateway
) -> None:
    card = await gateway.send(group.id, WORDS, None)
    pin = await gateway.send(group.id, Rendered("", pin=(-6.9, 109.7)), card.message)
    drawn = group.messages[pin.message or 0]
    assert drawn.reply_to == card.message
    called = Rendered("LATIHAN #1\nbukan sungguhan", pin=(-6.9, 109.7))
    named = await gateway.send(group.id, called, card.message)
    venue = group.messages[named.message or 0]
    assert (venue.reply_to, venue.text) == (card.message, called.text)
    assert drawn.content["location"]["latitude"] == pytest.approx(-6.9, abs=1e-5)
    photo = world.send_photo(sari, group.id, None, "asap tebal")
    voice = world.send_voice(sari, group.id, None, 2)
    video = world.send_video(sari, group.id, None, "api")
    for kind, sent in (("photo", photo), ("voice", voice), ("video", video)):
        told = sent.content[kind]
        file = (told[-1] if kind == "photo" else told)["file_id"]
        landed = await gateway.send(sari.id, Rendered("<i>dari</i>", media=kind, file=file), None)
        copy = world.chat(sari.id).messages[landed.message or 0]
        assert copy.text == "dari"
        assert kind in copy.content
        assert await gateway.fetch(file)
