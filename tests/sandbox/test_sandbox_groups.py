"""What a bot hears in groups, and how it comes in, is moved along and goes."""

import pytest
import telegram
from aiogram import Bot

from sandbox.model import ANONYMOUS_ID, Chat, Person
from sandbox.refusals import SimulationError
from sandbox.world import World


@pytest.fixture
def group(world: World, sari: Person) -> Chat:
    return world.group("Damkar", [sari], with_bot=True)


def heard(world: World) -> list[str]:
    texts = [
        str(one.payload["message"].get("text", "-"))
        for one in world.updates.pending
        if "message" in one.payload
    ]
    world.updates.drop()
    return texts


async def test_privacy_mode(world: World, group: Chat, sari: Person, aio: Bot) -> None:
    card = await aio.send_message(group.id, "KARTU")
    small_talk = world.write(sari, group.id, "siap ndan")
    world.write(sari, group.id, "ini jawaban", reply_to=card.message_id)
    world.write(sari, group.id, "bukan untuk bot", reply_to=small_talk)
    world.write(sari, group.id, "/bantuan air kurang")
    world.write(sari, group.id, "/bantuan@kentongan_112_bot")
    world.write(sari, group.id, "/bantuan@bot_lain")
    world.send_photo(sari, group.id, caption="/catat asap")
    world.send_voice(sari, group.id)
    assert heard(world) == [
        "ini jawaban",
        "/bantuan air kurang",
        "/bantuan@kentongan_112_bot",
        "-",
    ]
    world.send_location(sari, group.id, -6.9, 109.6, reply_to=card.message_id)
    world.send_voice(sari, group.id, reply_to=card.message_id)
    assert heard(world) == ["-", "-"]


async def test_an_administrator_hears_everything(world: World, sari: Person) -> None:
    group = world.group("Posko", [sari])
    world.add_bot(sari, group.id, "K0DE", admin=True)
    world.write(sari, group.id, "halo semua")
    assert heard(world)[-1] == "halo semua"


async def test_startgroup_link(world: World, sari: Person, aio: Bot, ptb: telegram.Bot) -> None:
    group = world.group("PMI", [sari])
    world.add_bot(sari, group.id, "UNDANG-1")
    ours = await aio.get_updates()
    theirs = await ptb.get_updates()
    assert ours[0].my_chat_member
    assert theirs[0].my_chat_member
    assert ours[0].my_chat_member.old_chat_member.status == "left"
    assert theirs[0].my_chat_member.new_chat_member.status == "member"
    assert ours[1].message
    assert ours[1].message.new_chat_members
    assert ours[1].message.new_chat_members[0].id == aio.id
    assert ours[2].message
    assert ours[2].message.text == "/start@kentongan_112_bot UNDANG-1"
    assert theirs[2].message
    assert theirs[2].message.parse_entities() == {
        theirs[2].message.entities[0]: "/start@kentongan_112_bot"
    }
    with pytest.raises(SimulationError):
        world.add_bot(world.person("Orang luar"), group.id)


async def test_deep_link_opens_the_chat(world: World, aio: Bot) -> None:
    budi = world.person("Budi")
    world.start(budi, "op_42")
    (update,) = await aio.get_updates()
    assert update.message
    assert update.message.text == "/start op_42"
    assert update.message.from_user
    assert update.message.from_user.language_code == "id"
    assert (await aio.send_message(budi.id, "Selamat datang")).chat.first_name == "Budi"


async def test_migration(
    world: World, group: Chat, sari: Person, aio: Bot, ptb: telegram.Bot
) -> None:
    new_id = world.migrate(group.id)
    ours, theirs = await aio.get_updates(), await ptb.get_updates()
    assert ours[0].message
    assert ours[0].message.migrate_to_chat_id == new_id
    assert theirs[1].message
    assert theirs[1].message.migrate_from_chat_id == group.id
    assert theirs[1].message.chat.id == new_id
    with pytest.raises(SimulationError, match="moved"):
        world.write(sari, group.id, "halo")
    with pytest.raises(SimulationError):
        world.migrate(group.id)
    world.write(sari, new_id, "/aktif")


async def test_anonymous_administrator(world: World, group: Chat, sari: Person, aio: Bot) -> None:
    markup = telegram.InlineKeyboardMarkup(
        [[telegram.InlineKeyboardButton("a", callback_data="a")]]
    )
    card = await aio.send_message(
        group.id,
        "KARTU",
        reply_markup=markup.to_dict(),  # type: ignore[arg-type]
    )
    world.promote(sari, group.id, anonymous=True)
    world.write(sari, group.id, "/bantuan")
    world.press(sari, group.id, card.message_id, "a")
    written, pressed = await aio.get_updates()
    assert written.message
    assert written.message.from_user
    assert written.message.from_user.id == ANONYMOUS_ID
    assert written.message.sender_chat
    assert written.message.sender_chat.id == group.id
    assert pressed.callback_query
    assert pressed.callback_query.from_user.id == sari.id


async def test_kicked_restricted_blocked(
    world: World, group: Chat, sari: Person, aio: Bot, ptb: telegram.Bot
) -> None:
    world.kick_bot(group.id)
    world.readmit_bot(group.id)
    world.restrict_bot(group.id)
    world.block_bot(sari)
    world.start(sari)
    ours, theirs = await aio.get_updates(), await ptb.get_updates()
    statuses = [u.my_chat_member.new_chat_member.status for u in ours if u.my_chat_member]
    assert statuses == ["kicked", "member", "restricted", "kicked", "member"]
    assert statuses == [u.my_chat_member.new_chat_member.status for u in theirs if u.my_chat_member]
    world.block_bot(sari)
    with pytest.raises(SimulationError, match="blocked"):
        world.write(sari, sari.id, "halo")


async def test_a_caption_is_edited_and_its_picture_stays(
    world: World, sari: Person, aio: Bot, ptb: telegram.Bot
) -> None:
    picture = world.send_photo(sari, sari.id, caption="asap /papan")
    world.edit(sari, picture, "api")
    ours, theirs = (await aio.get_updates())[-1], (await ptb.get_updates())[-1]
    for heard in (ours.edited_message, theirs.edited_message):
        assert heard
        assert heard.photo
        assert heard.caption == "api"
        assert not heard.caption_entities
    voice = world.send_voice(sari, sari.id)
    with pytest.raises(SimulationError, match="cannot edit"):
        world.edit(sari, voice, "api")


async def test_media_edit_forward(world: World, sari: Person, aio: Bot, ptb: telegram.Bot) -> None:
    said = world.write(sari, sari.id, "kebakran")
    world.edit(sari, said, "kebakaran")
    world.forward(sari, said, sari.id)
    world.send_photo(sari, sari.id, caption="asap")
    world.send_voice(sari, sari.id, duration=3)
    world.send_video(sari, sari.id)
    world.send_sticker(sari, sari.id)
    world.send_document(sari, sari.id, b"%PDF", "laporan.pdf")
    world.send_location(sari, sari.id, -6.9, 109.7)
    ours, theirs = await aio.get_updates(), await ptb.get_updates()
    assert len(ours) == len(theirs) == 9
    assert ours[1].edited_message
    assert ours[1].edited_message.text == "kebakaran"
    assert theirs[2].message
    assert isinstance(theirs[2].message.forward_origin, telegram.MessageOriginUser)
    assert ours[3].message
    assert ours[3].message.photo
    assert len(ours[3].message.photo) == 2
    assert theirs[4].message
    assert theirs[4].message.voice
    assert theirs[4].message.voice.mime_type == "audio/ogg"
    assert ours[5].message
    assert ours[5].message.video
    assert theirs[6].message
    assert theirs[6].message.sticker
    assert theirs[6].message.sticker.emoji == "👍"
    assert ours[7].message
    assert ours[7].message.document
    assert ours[8].message
    assert ours[8].message.location


async def test_what_an_app_would_not_let_people_do(world: World, sari: Person, group: Chat) -> None:
    budi = world.person("Budi")
    with pytest.raises(SimulationError, match="not in"):
        world.write(budi, group.id, "halo")
    with pytest.raises(SimulationError, match="no message 9"):
        world.write(sari, group.id, "halo", reply_to=9)
    with pytest.raises(SimulationError, match="4096"):
        world.write(sari, sari.id, " ")
    world.join(budi, group.id)
    with pytest.raises(SimulationError, match="no administrator"):
        world.write(budi, group.id, "halo", anonymous=True)
    with pytest.raises(SimulationError, match="no chat"):
        world.write(sari, -1, "halo")
