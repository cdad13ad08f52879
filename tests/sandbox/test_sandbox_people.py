"""The players write, press and see."""

import asyncio

import pytest
import telegram
from telegram import InlineKeyboardButton as Button
from telegram import InlineKeyboardMarkup as Keyboard

from sandbox.model import Person
from sandbox.people import NotSeen, Player
from sandbox.world import World


async def test_a_player_plays(world: World, sari: Person, ptb: telegram.Bot) -> None:
    settled: list[int] = []

    async def settle() -> None:
        # The bot of this test: it answers every press that waits.
        settled.append(1)
        for press in list(world.state.presses.values()):
            if press.answer is None:
                await ptb.answer_callback_query(press.id, "Tercatat 14:03")

    player = Player(world, sari, settle=settle)
    await player.write("kebakaran rumah")
    assert settled == [1]
    markup = Keyboard(
        [
            [
                Button("✅ Terima tugas", callback_data="ack"),
                Button("Salin", copy_text=telegram.CopyTextButton("teks")),
            ]
        ]
    )
    await ptb.send_message(sari.id, "KARTU lama", reply_markup=markup)
    card = await ptb.send_message(sari.id, "KARTU <b>baru</b>", "HTML", reply_markup=markup)
    answer = await player.press("terima")
    assert answer
    assert answer.text == "Tercatat 14:03"
    assert player.answers == [answer]
    pressed = list(world.state.presses.values())[-1]
    assert pressed.message_id == card.message_id
    copied = await player.press("salin")
    assert copied
    assert copied.text == "teks"
    assert player.see("kartu").text == "KARTU lama"
    assert [m.text for m in player.unseen()] == ["KARTU baru"]
    await ptb.edit_message_text("KARTU baru, diterima", sari.id, card.message_id)
    assert player.look("diterima", "kartu").message_id == card.message_id
    assert player.unseen() == []
    with pytest.raises(NotSeen, match="nothing unseen says"):
        player.see("KARTU")
    with pytest.raises(NotSeen, match="KARTU baru, diterima"):
        player.look("tidak ada")
    with pytest.raises(NotSeen, match="Terima tugas"):
        await player.press("Berhalangan")
    assert "Sari: kebakaran rumah" in player.transcript


async def test_keyboards_and_links(world: World, sari: Person, ptb: telegram.Bot) -> None:
    player = Player(world, sari)
    await ptb.send_message(
        sari.id, "siap", reply_markup=telegram.ReplyKeyboardMarkup([["📞 Panggilan masuk"]])
    )
    assert await player.press("panggilan") is None
    link = f"https://t.me/{world.bot.username}?start=op_7"
    await ptb.send_message(sari.id, "undangan", reply_markup=Keyboard([[Button("Buka", url=link)]]))
    await player.press("buka")
    out = Keyboard([[Button("Peta", url="https://example.org")]])
    await ptb.send_message(sari.id, "peta", reply_markup=out)
    with pytest.raises(NotSeen, match="leads outside"):
        await player.press("peta")
    said = [one.payload["message"]["text"] for one in world.updates.pending]
    assert said == ["📞 Panggilan masuk", "/start op_7"]
    assert player.buttons == ["Peta", "Buka", "📞 Panggilan masuk"]


async def test_a_player_follows_his_group(world: World, sari: Person, ptb: telegram.Bot) -> None:
    group = world.group("Damkar", [sari], with_bot=True)
    player = Player(world, sari, group)
    new_id = world.migrate(group.id)
    card = await ptb.send_message(new_id, "KARTU")
    world.updates.drop()
    for sent in (
        await player.photo("asap", reply_to=card.message_id),
        await player.voice(reply_to=card.message_id),
        await player.video(reply_to=card.message_id),
        await player.location(-6.9, 109.7, reply_to=card.message_id),
    ):
        assert sent.chat_id == new_id
    assert len(world.updates.pending) == 4
    assert player.see("KARTU").chat_id == new_id
    assert "[pesan suara]" in player.transcript
    assert "[lokasi -6.90000" in player.transcript


async def test_a_press_is_waited_for(world: World, sari: Person, ptb: telegram.Bot) -> None:
    markup = Keyboard([[Button("a", callback_data="a")]])
    card = await ptb.send_message(sari.id, "x", reply_markup=markup)
    press = world.press(sari, sari.id, card.message_id, "a")
    assert (await world.answered(press, 0.01)).answer is None
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(world.answered(press, 2))
        await ptb.answer_callback_query(press.id, "ya")
        answer = (await waiting).answer
    assert answer
    assert answer.text == "ya"
