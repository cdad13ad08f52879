"""Every method's answer is read by both libraries, and says the same to both."""

import json
from io import BytesIO
from typing import Any

import httpx
import pytest
import telegram
from aiogram import Bot, types

from sandbox.files import sample_photo
from sandbox.methods import METHODS
from sandbox.model import Chat, Person
from sandbox.server import Server
from sandbox.world import World
from tests.sandbox.conftest import HandClock


@pytest.fixture
def group(world: World, sari: Person) -> Chat:
    return world.group("Damkar", [sari], with_bot=True)


async def test_get_me(aio: Bot, ptb: telegram.Bot) -> None:
    ours, theirs = await aio.get_me(), await ptb.get_me()
    assert ours.username == theirs.username == "kentongan_112_bot"
    assert ours.can_join_groups
    assert theirs.can_join_groups


async def test_a_text_with_everything(
    world: World, sari: Person, aio: Bot, ptb: telegram.Bot
) -> None:
    asked = world.write(sari, sari.id, "kebakaran")
    html = '🔥 <b>KEBAKARAN</b> <a href="https://example.org">peta</a>'
    ours = await aio.send_message(
        sari.id,
        html,
        parse_mode="HTML",
        reply_parameters=types.ReplyParameters(message_id=asked.message_id),
        link_preview_options=types.LinkPreviewOptions(is_disabled=True),
        protect_content=True,
        disable_notification=True,
        reply_markup=types.InlineKeyboardMarkup(
            inline_keyboard=[[types.InlineKeyboardButton(text="Terima", callback_data="a:1")]]
        ),
    )
    theirs = await ptb.send_message(
        sari.id,
        html,
        parse_mode="HTML",
        reply_parameters=telegram.ReplyParameters(asked.message_id),
        link_preview_options=telegram.LinkPreviewOptions(is_disabled=True),
        protect_content=True,
        disable_notification=True,
        reply_markup=telegram.InlineKeyboardMarkup.from_button(
            telegram.InlineKeyboardButton("Terima", callback_data="a:1")
        ),
    )
    assert ours.text == theirs.text == "🔥 KEBAKARAN peta"
    assert [(e.type, e.offset, e.length) for e in ours.entities or []] == [
        ("bold", 3, 9),
        ("text_link", 13, 4),
    ]
    assert [(str(e.type), e.offset) for e in theirs.entities] == [("bold", 3), ("text_link", 13)]
    assert ours.reply_to_message
    assert ours.reply_to_message.text == "kebakaran"
    assert theirs.reply_to_message
    assert theirs.reply_to_message.text == "kebakaran"
    assert ours.has_protected_content
    assert theirs.has_protected_content
    assert ours.reply_markup
    assert ours.reply_markup.inline_keyboard[0][0].callback_data == "a:1"
    assert theirs.reply_markup
    assert theirs.reply_markup.inline_keyboard[0][0].callback_data == "a:1"
    assert ours.date == theirs.date == world.now()


async def test_running_time_is_an_entity_to_both(sari: Person, aio: Bot, ptb: telegram.Bot) -> None:
    html = 'sejak <tg-time unix="1772348400" format="r">14:00 WIB</tg-time>'
    ours = await aio.send_message(sari.id, html, parse_mode="HTML")
    theirs = await ptb.send_message(sari.id, html, parse_mode="HTML")
    assert ours.entities
    assert theirs.entities
    assert (ours.entities[0].type, ours.entities[0].unix_time) == ("date_time", 1772348400)
    assert ours.entities[0].date_time_format == theirs.entities[0].date_time_format == "r"
    assert theirs.entities[0].unix_time is not None
    assert theirs.entities[0].unix_time.timestamp() == 1772348400
    assert ours.text == "sejak 14:00 WIB"


async def test_edits_keep_history_and_may_drop_the_keyboard(
    world: World, clock: HandClock, sari: Person, aio: Bot, ptb: telegram.Bot
) -> None:
    markup = telegram.InlineKeyboardMarkup(
        [[telegram.InlineKeyboardButton("a", callback_data="a")]]
    )
    first = await ptb.send_message(sari.id, "satu", reply_markup=markup)
    clock.passes(60)
    second = await ptb.edit_message_text("dua", sari.id, first.message_id, reply_markup=markup)
    assert isinstance(second, telegram.Message)
    assert second.edit_date == world.now()
    third = await aio.edit_message_text("tiga", chat_id=sari.id, message_id=first.message_id)
    assert isinstance(third, types.Message)
    assert third.reply_markup is None
    again = await ptb.edit_message_reply_markup(sari.id, first.message_id, reply_markup=markup)
    assert isinstance(again, telegram.Message)
    assert again.reply_markup == markup
    kept = world.message(sari.id, first.message_id)
    assert [version.content["text"] for version in kept.history] == ["satu", "dua", "tiga"]
    assert [record.how for record in world.journal] == ["new", "edit", "edit", "edit"]


async def test_delete(world: World, sari: Person, aio: Bot, ptb: telegram.Bot) -> None:
    one = await aio.send_message(sari.id, "satu")
    two = await ptb.send_message(sari.id, "dua")
    assert await aio.delete_message(sari.id, two.message_id)
    assert await ptb.delete_message(sari.id, one.message_id)


async def test_press_and_answer(world: World, sari: Person, aio: Bot, ptb: telegram.Bot) -> None:
    button = telegram.InlineKeyboardButton("Terima tugas", callback_data="ack:7")
    card = await ptb.send_message(
        sari.id, "KARTU", reply_markup=telegram.InlineKeyboardMarkup.from_button(button)
    )
    for answer in (aio.answer_callback_query, ptb.answer_callback_query):
        press = world.press(sari, sari.id, card.message_id, "ack:7")
        ours = (await aio.get_updates())[-1]
        theirs = (await ptb.get_updates())[-1]
        assert ours.callback_query
        assert theirs.callback_query
        assert ours.callback_query.data == theirs.callback_query.data == "ack:7"
        assert isinstance(ours.callback_query.message, types.Message)
        assert isinstance(theirs.callback_query.message, telegram.Message)
        assert await answer(ours.callback_query.id, text="Tercatat", show_alert=True)
        assert press.answer
        assert (press.answer.text, press.answer.alert) == ("Tercatat", True)
    assert [r.to for r in world.journal if r.how == "answer"] == ["Sari Dewi"] * 2


async def test_files_both_ways(world: World, sari: Person, aio: Bot, ptb: telegram.Bot) -> None:
    picture = sample_photo(40, 30)
    ours = await aio.send_photo(
        sari.id, types.BufferedInputFile(picture, "a.png"), caption="<i>asap</i>", parse_mode="HTML"
    )
    theirs = await ptb.send_photo(sari.id, BytesIO(picture), caption="asap")
    assert ours.photo
    assert ours.photo[-1].width == theirs.photo[-1].width == 40
    assert ours.caption == theirs.caption == "asap"
    assert (await aio.send_photo(sari.id, theirs.photo[-1].file_id)).photo
    found = await aio.get_file(ours.photo[-1].file_id)
    got = BytesIO()
    await aio.download_file(found.file_path or "", got)
    assert got.getvalue() == picture
    there = await ptb.get_file(theirs.photo[-1].file_id)
    assert bytes(await there.download_as_bytearray()) == picture
    for voice in (
        await aio.send_voice(sari.id, types.BufferedInputFile(b"OggS1", "v"), duration=3),
        await ptb.send_voice(sari.id, b"OggS1", duration=3),
    ):
        assert voice.voice
        assert voice.voice.mime_type == "audio/ogg"
    for video in (
        await aio.send_video(sari.id, types.BufferedInputFile(b"video", "v.mp4")),
        await ptb.send_video(sari.id, b"video", filename="v.mp4"),
    ):
        assert video.video
        assert video.video.file_name == "v.mp4"
    for report in (
        await aio.send_document(sari.id, types.BufferedInputFile(b"%PDF", "l.pdf")),
        await ptb.send_document(sari.id, b"%PDF", filename="l.pdf"),
    ):
        assert report.document
        assert report.document.mime_type == "application/pdf"


async def test_places(sari: Person, aio: Bot, ptb: telegram.Bot) -> None:
    for pin in (
        await aio.send_location(sari.id, -6.8886, 109.6753),
        await ptb.send_location(sari.id, -6.8886, 109.6753),
    ):
        assert pin.location
        assert pin.location.latitude == -6.8886
    for venue in (
        await aio.send_venue(sari.id, -6.9, 109.7, "RSUD", "Jl. Veteran"),
        await ptb.send_venue(sari.id, -6.9, 109.7, "RSUD", "Jl. Veteran"),
    ):
        assert venue.venue
        assert venue.venue.title == "RSUD"
        assert venue.location


async def test_chats(world: World, group: Chat, sari: Person, aio: Bot, ptb: telegram.Bot) -> None:
    for chat_id in (group.id, sari.id):
        assert (await aio.get_chat(chat_id)).id == (await ptb.get_chat(chat_id)).id == chat_id
    budi = world.person("Budi")
    world.join(budi, group.id)
    statuses = []
    for user in (sari.id, budi.id, aio.id):
        ours = await aio.get_chat_member(group.id, user)
        theirs = await ptb.get_chat_member(group.id, user)
        assert ours.status == theirs.status
        statuses.append(theirs.status)
    assert statuses == ["creator", "member", "member"]
    world.promote(budi, group.id)
    assert len(await aio.get_chat_administrators(group.id)) == 2
    assert [m.status for m in await ptb.get_chat_administrators(group.id)] == [
        "creator",
        "administrator",
    ]
    world.restrict_bot(group.id)
    assert (await aio.get_chat_member(group.id, aio.id)).status == "restricted"
    assert (await ptb.get_chat_member(group.id, aio.id)).status == "restricted"
    assert await aio.get_chat_member_count(group.id) == 3
    assert await ptb.get_chat_member_count(group.id) == 3
    assert await aio.leave_chat(group.id)
    assert not world.bot_is_in(group)
    world.readmit_bot(group.id)
    assert await ptb.leave_chat(group.id)


async def test_menus(sari: Person, aio: Bot, ptb: telegram.Bot) -> None:
    scope = types.BotCommandScopeChat(chat_id=sari.id)
    commands = [types.BotCommand(command="lapor", description="Laporan baru")]
    assert await aio.set_my_commands(commands, scope=scope)
    theirs = await ptb.get_my_commands(scope=telegram.BotCommandScopeChat(sari.id))
    assert [one.command for one in theirs] == ["lapor"]
    assert await ptb.delete_my_commands(scope=telegram.BotCommandScopeChat(sari.id))
    assert await aio.get_my_commands(scope=scope) == []
    assert await ptb.set_my_commands([("aktif", "Yang berjalan")])
    assert (await aio.get_my_commands())[0].description == "Yang berjalan"
    assert await aio.delete_my_commands()
    assert await aio.set_chat_menu_button(menu_button=types.MenuButtonCommands())
    assert await ptb.set_chat_menu_button(sari.id, telegram.MenuButtonCommands())


async def test_webhook_is_not_there(
    world: World, sari: Person, aio: Bot, ptb: telegram.Bot
) -> None:
    world.write(sari, sari.id, "halo")
    assert (await aio.get_webhook_info()).pending_update_count == 1
    assert (await ptb.get_webhook_info()).url == ""
    assert await aio.delete_webhook(drop_pending_updates=True)
    assert await ptb.delete_webhook()
    assert world.updates.pending == []


async def test_standing_keyboard(world: World, sari: Person, aio: Bot, ptb: telegram.Bot) -> None:
    chat = world.private_chat(sari)
    await aio.send_message(
        sari.id,
        "siap",
        reply_markup=types.ReplyKeyboardMarkup(
            keyboard=[[types.KeyboardButton(text="Panggilan masuk")]], resize_keyboard=True
        ),
    )
    assert chat.keyboard
    assert chat.keyboard["keyboard"] == [[{"text": "Panggilan masuk"}]]
    await ptb.send_message(sari.id, "lepas", reply_markup=telegram.ReplyKeyboardRemove())
    assert chat.keyboard is None
    await ptb.send_message(
        sari.id, "lagi", reply_markup=telegram.ReplyKeyboardMarkup([["Aktif", "Lapor"]])
    )
    assert chat.keyboard["keyboard"] == [[{"text": "Aktif"}, {"text": "Lapor"}]]
    await ptb.send_message(sari.id, "jawab", reply_markup=telegram.ForceReply())


async def test_parameters_come_in_four_ways(server: Server, world: World, sari: Person) -> None:
    base = f"{server.url}/bot{world.token}"
    markup = {"inline_keyboard": [[{"text": "a", "callback_data": "a"}]]}
    given: dict[str, Any] = {"chat_id": sari.id, "text": "halo", "reply_markup": json.dumps(markup)}
    async with httpx.AsyncClient() as http:
        answers = [
            await http.get(f"{base}/sendMessage", params=given),
            await http.post(f"{base}/sendmessage", data=given),
            await http.post(f"{base}/SENDMESSAGE", json={**given, "reply_markup": markup}),
            await http.post(
                f"{base}/sendMessage", files={k: (None, str(v)) for k, v in given.items()}
            ),
        ]
    for answer in answers:
        assert answer.json()["result"]["reply_markup"] == markup


async def test_entities_given_ready_made_and_mentions(
    world: World, sari: Person, aio: Bot, ptb: telegram.Bot
) -> None:
    bold = types.MessageEntity(type="bold", offset=3, length=4)
    ours = await aio.send_message(sari.id, "🚒 siap", entities=[bold])
    assert ours.entities
    assert [(e.type, e.offset, e.length) for e in ours.entities] == [("bold", 3, 4)]
    html = f'<a href="tg://user?id={sari.id}">Sari</a> <a href="tg://user?id=1">siapa</a>'
    theirs = await ptb.send_message(sari.id, html, "HTML")
    assert [entity.user and entity.user.id for entity in theirs.entities] == [sari.id]


def test_every_method_of_the_list_is_there() -> None:
    named = (
        "getMe getUpdates sendMessage editMessageText editMessageReplyMarkup deleteMessage "
        "answerCallbackQuery sendPhoto sendVoice sendVideo sendDocument sendLocation sendVenue "
        "getFile getChat getChatMember getChatMemberCount getChatAdministrators leaveChat "
        "setMyCommands getMyCommands deleteMyCommands deleteWebhook getWebhookInfo "
        "setChatMenuButton"
    )
    assert {method.name for method in METHODS.values()} == set(named.split())
