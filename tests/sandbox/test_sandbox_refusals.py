"""What Telegram refuses is refused, and each library raises what it raises for Telegram."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

import httpx
import pytest
import telegram
from aiogram import Bot, exceptions, types
from aiogram.types import InlineKeyboardButton as Button
from aiogram.types import InlineKeyboardMarkup as Keyboard
from telegram import error

from sandbox.model import Chat, Person
from sandbox.server import Server
from sandbox.world import World
from tests.sandbox.conftest import HandClock, until


async def refused(
    kinds: tuple[type[Exception], type[Exception]],
    words: str,
    ours: Callable[[], Awaitable[object]],
    theirs: Callable[[], Awaitable[object]],
) -> None:
    """Both calls are refused, with these two kinds of exception and these words."""
    for kind, call in zip(kinds, (ours, theirs), strict=True):
        with pytest.raises(kind) as caught:
            await call()
        # python-telegram-bot strips "Bad Request: " and writes the rest in lower case.
        assert words.lower() in str(caught.value).lower()


BAD = (exceptions.TelegramBadRequest, error.BadRequest)
FORBIDDEN = (exceptions.TelegramForbiddenError, error.Forbidden)


def keyboard(data: str) -> tuple[Keyboard, telegram.InlineKeyboardMarkup]:
    return (
        Keyboard(inline_keyboard=[[Button(text="a", callback_data=data)]]),
        telegram.InlineKeyboardMarkup([[telegram.InlineKeyboardButton("a", callback_data=data)]]),
    )


@pytest.fixture
def group(world: World, sari: Person) -> Chat:
    return world.group("Damkar", [sari], with_bot=True)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("   ", "text must be non-empty"),
        ("x" * 4097, "message is too long"),
        ("🔥" * 2049, "message is too long"),
        ("<b>x", "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
        ("<h1>x</h1>", 'can\'t parse entities: Unsupported start tag "h1" at byte offset 0'),
        ("<b>x</i>", 'expected "</b>", found "</i>"'),
        ("a < b", "can't parse entities"),
    ],
)
async def test_text(sari: Person, aio: Bot, ptb: telegram.Bot, text: str, words: str) -> None:
    await refused(
        BAD,
        words,
        lambda: aio.send_message(sari.id, text, parse_mode="HTML"),
        lambda: ptb.send_message(sari.id, text, parse_mode="HTML"),
    )


async def test_caption_too_long(sari: Person, aio: Bot, ptb: telegram.Bot) -> None:
    await refused(
        BAD,
        "message caption is too long",
        lambda: aio.send_photo(sari.id, types.BufferedInputFile(b"x", "x"), caption="x" * 1025),
        lambda: ptb.send_photo(sari.id, b"x", caption="x" * 1025),
    )


async def test_callback_data_of_65_bytes(sari: Person, aio: Bot, ptb: telegram.Bot) -> None:
    ours, theirs = keyboard("é" * 32 + "x")
    await refused(
        BAD,
        "BUTTON_DATA_INVALID",
        lambda: aio.send_message(sari.id, "x", reply_markup=ours),
        lambda: ptb.send_message(sari.id, "x", reply_markup=theirs),
    )
    fits, _ = keyboard("é" * 32)
    await aio.send_message(sari.id, "x", reply_markup=fits)


async def test_a_button_dials_no_number(sari: Person, aio: Bot, ptb: telegram.Bot) -> None:
    await refused(
        BAD,
        "Wrong HTTP URL",
        lambda: aio.send_message(
            sari.id,
            "x",
            reply_markup=Keyboard(inline_keyboard=[[Button(text="a", url="tel:+62285")]]),
        ),
        lambda: ptb.send_message(
            sari.id,
            "x",
            reply_markup=telegram.InlineKeyboardMarkup(
                [[telegram.InlineKeyboardButton("a", url="tel:+62285")]]
            ),
        ),
    )


async def test_reply_to_nothing(world: World, sari: Person, aio: Bot, ptb: telegram.Bot) -> None:
    await refused(
        BAD,
        "message to be replied not found",
        lambda: aio.send_message(
            sari.id, "x", reply_parameters=types.ReplyParameters(message_id=9)
        ),
        lambda: ptb.send_message(sari.id, "x", reply_parameters=telegram.ReplyParameters(9)),
    )
    sent = await ptb.send_message(
        sari.id,
        "x",
        reply_parameters=telegram.ReplyParameters(9, allow_sending_without_reply=True),
    )
    assert sent.reply_to_message is None


async def test_not_modified(sari: Person, aio: Bot, ptb: telegram.Bot) -> None:
    ours, theirs = keyboard("a")
    sent = await aio.send_message(sari.id, "<b>x</b>", parse_mode="HTML", reply_markup=ours)
    await refused(
        BAD,
        "message is not modified",
        lambda: aio.edit_message_text(
            "<b>x</b>",
            chat_id=sari.id,
            message_id=sent.message_id,
            parse_mode="HTML",
            reply_markup=ours,
        ),
        lambda: ptb.edit_message_text(
            "<b>x</b> ", sari.id, sent.message_id, parse_mode="HTML", reply_markup=theirs
        ),
    )
    await refused(
        BAD,
        "message is not modified",
        lambda: aio.edit_message_reply_markup(
            chat_id=sari.id, message_id=sent.message_id, reply_markup=ours
        ),
        lambda: ptb.edit_message_reply_markup(sari.id, sent.message_id, reply_markup=theirs),
    )


async def test_edits_of_what_cannot_be_edited(
    world: World, sari: Person, aio: Bot, ptb: telegram.Bot
) -> None:
    standing = types.ReplyKeyboardMarkup(keyboard=[[types.KeyboardButton(text="x")]])
    fixed = (await aio.send_message(sari.id, "x", reply_markup=standing)).message_id
    photo = (await ptb.send_photo(sari.id, b"x")).message_id
    his = world.write(sari, sari.id, "halo").message_id
    for number, words in (
        (999, "message to edit not found"),
        (his, "message can't be edited"),
        (fixed, "message can't be edited"),
        (photo, "there is no text in the message to edit"),
    ):
        await refused(
            BAD,
            words,
            partial(aio.edit_message_text, "y", chat_id=sari.id, message_id=number),
            partial(ptb.edit_message_text, "y", sari.id, number),
        )


async def test_delete_of_nothing(sari: Person, aio: Bot, ptb: telegram.Bot) -> None:
    await refused(
        BAD,
        "message to delete not found",
        lambda: aio.delete_message(sari.id, 77),
        lambda: ptb.delete_message(sari.id, 77),
    )


async def test_only_what_may_be_deleted_is(
    world: World, clock: HandClock, sari: Person, aio: Bot, ptb: telegram.Bot
) -> None:
    line = world.write(sari, sari.id, "Ibu Siti 081234567890").message_id
    old = world.write(sari, sari.id, "kemarin dulu").message_id
    assert await aio.delete_message(sari.id, line), "what a person wrote in a private chat"
    group = world.group("Damkar", [sari])
    world.seat_bot(sari, group.id, admin=True, deletes=False)
    said = world.write(sari, group.id, "siap").message_id
    for where, number, waits in ((group.id, said, 0), (sari.id, old, 48 * 3600 + 1)):
        clock.passes(waits)
        await refused(
            BAD,
            "message can't be deleted",
            partial(aio.delete_message, where, number),
            partial(ptb.delete_message, where, number),
        )
    world.seat_bot(sari, group.id, admin=True)
    new = world.write(sari, group.id, "siap").message_id
    assert await ptb.delete_message(group.id, new), "an administrator with the right"
    assert world.chat(sari.id).messages[line].deleted


async def test_unknown_old_and_second_answers(
    world: World, clock: HandClock, sari: Person, aio: Bot, ptb: telegram.Bot
) -> None:
    ours, _ = keyboard("a")
    card = await aio.send_message(sari.id, "x", reply_markup=ours)
    answered = world.press(sari, sari.id, card.message_id, "a")
    await aio.answer_callback_query(answered.id)
    old = world.press(sari, sari.id, card.message_id, "a")
    clock.passes(3600)
    for number in ("123", answered.id, old.id):
        await refused(
            BAD,
            "query is too old",
            partial(aio.answer_callback_query, number),
            partial(ptb.answer_callback_query, number),
        )


async def test_chats_that_cannot_be_spoken_to(
    world: World, group: Chat, sari: Person, aio: Bot, ptb: telegram.Bot
) -> None:
    stranger = world.person("Tono")
    elsewhere = world.group("Lain", [sari])
    kicked = world.group("Dulu", [sari], supergroup=True, with_bot=True)
    world.kick_bot(kicked.id)
    left = world.group("Pergi", [sari], with_bot=True)
    await aio.leave_chat(left.id)
    world.restrict_bot(group.id)
    world.block_bot(sari)
    for chat_id, kinds, words in (
        (12345, BAD, "chat not found"),
        (elsewhere.id, BAD, "chat not found"),
        (stranger.id, FORBIDDEN, "bot can't initiate conversation with a user"),
        (sari.id, FORBIDDEN, "bot was blocked by the user"),
        (kicked.id, FORBIDDEN, "bot was kicked from the supergroup chat"),
        (left.id, FORBIDDEN, "bot is not a member of the group chat"),
        (group.id, BAD, "not enough rights to send text messages to the chat"),
    ):
        await refused(
            kinds,
            words,
            partial(aio.send_message, chat_id, "x"),
            partial(ptb.send_message, chat_id, "x"),
        )


async def test_migrated(world: World, group: Chat, aio: Bot, ptb: telegram.Bot) -> None:
    new_id = world.migrate(group.id)
    with pytest.raises(exceptions.TelegramMigrateToChat) as ours:
        await aio.send_message(group.id, "x")
    with pytest.raises(error.ChatMigrated) as theirs:
        await ptb.send_message(group.id, "x")
    assert ours.value.migrate_to_chat_id == theirs.value.new_chat_id == new_id
    assert (await ptb.send_message(new_id, "x")).chat.type == "supergroup"


async def test_wrong_token_and_unknown_method(server: Server, aio: Bot, ptb: telegram.Bot) -> None:
    wrong = Bot("1:x", session=aio.session)
    with pytest.raises(exceptions.TelegramUnauthorizedError):
        await wrong.get_me()
    other = telegram.Bot("1:x", base_url=f"{server.url}/bot")
    with pytest.raises(error.InvalidToken):
        await other.initialize()
    await other.shutdown()
    with pytest.raises(exceptions.TelegramNotFound):
        await aio.get_star_transactions()
    with pytest.raises(error.EndPointNotFound):
        await ptb.do_api_request("getNothing")


async def test_parameters_are_declared(server: Server, sari: Person) -> None:
    http = httpx.AsyncClient(base_url=f"{server.url}/bot{server.world.token}")
    for given, words in (
        ({"chat_id": sari.id, "text": "x", "colour": "red"}, 'unknown parameter "colour"'),
        ({"text": "x"}, "chat_id is empty"),
        ({"chat_id": sari.id}, "message text is empty"),
        ({"chat_id": sari.id, "text": "x", "protect_content": "perhaps"}, "protect_content"),
        ({"chat_id": sari.id, "text": "x", "reply_markup": "{"}, "object expected"),
        ({"chat_id": sari.id, "text": "x", "reply_markup": {"buttons": []}}, "object expected"),
        ({"chat_id": sari.id, "text": "x", "parse_mode": "Markdown"}, "unsupported parse_mode"),
        (
            {
                "chat_id": sari.id,
                "text": "x",
                "reply_markup": {"inline_keyboard": [[{"text": "a"}]]},
            },
            "exactly one optional field",
        ),
    ):
        body = (await http.post("/sendMessage", json=given)).json()
        assert (body["ok"], body["error_code"]) == (False, 400)
        assert body["description"].startswith("Bad Request: ")
        assert words in body["description"]
    assert (await http.post("/sendMessage", json=[1])).status_code == 400
    await http.aclose()


async def test_commands_are_checked(aio: Bot, ptb: telegram.Bot) -> None:
    await refused(
        BAD,
        "BOT_COMMAND_INVALID",
        lambda: aio.set_my_commands([types.BotCommand(command="Lapor", description="x")]),
        lambda: ptb.set_my_commands([("Lapor", "x")]),
    )


async def test_the_second_poll_ends_the_first(world: World, aio: Bot, ptb: telegram.Bot) -> None:
    async with asyncio.TaskGroup() as group:
        first = group.create_task(_fate(aio.get_updates(timeout=10)))
        await until(world, lambda: world.updates.parked)
        second = group.create_task(_fate(ptb.get_updates(timeout=10)))
        assert isinstance(await first, exceptions.TelegramConflictError)
        await until(world, lambda: world.updates.parked)
        third = group.create_task(_fate(aio.get_updates(timeout=0)))
        assert isinstance(await second, error.Conflict)
        assert await third == []


async def _fate(call: Awaitable[object]) -> object:
    try:
        return await call
    except Exception as caught:
        return caught
