"""Bad input: a clear answer, what was typed is kept, nothing changes that should not."""

import pytest

from bot.domain import facts as f
from bot.domain.people import Role
from bot.ports import StreamKind
from tests.desk import Actor, Desk

SNAKE = "ular masuk rumah Jl. Mawar 3"
FIRE = "trafo terbakar Jl. Merdeka 10"


@pytest.mark.parametrize(
    "words",
    [
        "<b>api</b> & <i>asap</i> Jl. Mawar 3",
        "🔥🔥🔥 Jl. Mawar 3",
        "حريق في Jl. Mawar 3",
        "{{ 7 * 7 }} Jl. Mawar 3",
    ],
)
async def test_what_was_typed_is_kept_to_the_letter(desk: Desk, words: str) -> None:
    sari = desk.operator("Sari")
    report = await sari.logs(words)
    assert (await desk.fact(report, f.LineWritten)).fact.text == words  # type: ignore[attr-defined]
    assert "Mawar 3" in sari.view
    assert "49" not in sari.view


async def test_the_longest_message_telegram_takes_fits(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    words = (SNAKE + " " + "panjang sekali " * 400)[:4096].strip()
    report = await sari.logs(words)
    assert (await desk.fact(report, f.LineWritten)).fact.text == words  # type: ignore[attr-defined]
    await sari.presses("Kirim ke")
    desk.room.sees(report)
    assert len(damkar.card) < 4096


async def test_a_sticker_is_no_report(desk: Desk) -> None:
    sari = desk.operator("Sari")
    desk.world.send_sticker(sari.player.user, sari.player.chat.id)
    await desk.hand.act()
    sari.sees("Tulis laporannya sebagai teks")
    assert sari.views == 0


async def test_who_may_not_report_is_not_told_how_to(desk: Desk) -> None:
    """A photo, a sticker or an edit to nothing gets the answer that a line of his gets."""
    stranger = desk.stranger("Joko")
    chief = await desk.hires("Bu Kabid", Role.LEADERSHIP)
    roni = await desk.hires("Pak Roni", Role.DUTY_OFFICER, "damkar")
    answers = {
        stranger: "Keadaan darurat? Telepon 112",
        chief: "Menerima laporan: hanya operator",
        roni: "Menerima laporan: hanya operator",
    }
    for who, answer in answers.items():
        await who.sends_photo("kebakaran Jl. Melati", to=None)
        who.sees(answer)
        desk.world.send_sticker(who.player.user, who.player.chat.id)
        await desk.hand.act()
        who.sees(answer)
        await who.writes("halo")
        who.sees(answer)
        await _edits(who, "\u200b")
        who.sees(answer)
        await who.writes("\u200b")
        who.sees(answer)


async def test_an_edited_line_is_read_again(desk: Desk) -> None:
    sari = desk.operator("Sari")
    report = await sari.logs("kebakaran rumah Jl. Merdeka 10")
    await _edits(sari, "ular masuk rumah Jl. Mawar 3")
    assert sari.report == report
    assert "HEWAN" in sari.view or "ULAR" in sari.view
    assert "Jl. Mawar 3" in sari.view
    assert "Merdeka" not in sari.view
    assert sari.views == 1


async def test_an_edited_form_is_read_again(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.writes("Kejadian: Kebakaran\nLokasi: Jl. Mawar 3")
    await _edits(sari, "Kejadian: Ular\nLokasi: Jl. Melati 4")
    assert "ULAR" in sari.view
    assert "Jl. Melati 4" in sari.view


async def test_a_piece_put_right_takes_only_itself(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.writes("kebakaran Jl. Mawar 3")
    await sari.writes("rt 3 rw 2, 2 luka")
    await _edits(sari, "rt 4, 1 meninggal")
    assert "Jl. Mawar 3, rt 4" in sari.view
    assert "rw 2" not in sari.view
    assert "Korban: 1 meninggal" in sari.view


async def test_an_edited_answer_still_answers_its_question(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs(SNAKE)
    await sari.presses("Nama pelapor")
    desk.world.faults.add("refuse_before", "deleteMessage", times=3)  # the line is still there
    await sari.writes("Ibu Siti")
    await _edits(sari, "Ibu Rina")
    assert "Nama pelapor: Ibu R." in sari.view
    assert "masih ditanyakan" not in sari.view.lower()


async def test_an_edited_line_after_the_dispatch_is_a_corrected_note(desk: Desk) -> None:
    sari = desk.operator("Sari")
    report = await sari.sends_out(SNAKE)
    await sari.writes("ularnya hijau")
    await _edits(sari, "ularnya hitam")
    assert "ularnya hitam" in sari.view
    assert "ularnya hijau" not in sari.view
    kept = [one.fact for one in await desk.facts(report) if isinstance(one.fact, f.EntryMade)]
    assert [one.words for one in kept] == ["ularnya hijau", "ularnya hitam"]  # nothing is lost


async def test_an_edit_of_what_is_over_is_said_so(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs(SNAKE)
    await sari.presses("Prank")
    await _edits(sari, "kebakaran rumah Jl. Merdeka 10")
    sari.sees("bukan pada kalimat laporan yang masih terbuka")
    assert "Prank" in sari.view


async def test_a_strangers_edit_changes_nothing(desk: Desk) -> None:
    joko = desk.stranger("Joko")
    await joko.writes("kebakaran")
    joko.sees("Telepon 112")
    await _edits(joko, "kebakaran besar")
    joko.sees("Telepon 112")


async def test_a_forwarded_card_is_no_card(desk: Desk) -> None:
    """Its buttons do not come along; what is pressed there by forging is refused."""
    sari, damkar, foreign = (
        desk.operator("Sari"),
        desk.agency("damkar"),
        desk.group("Grup Lain", "Wati"),
    )
    report = await sari.sends_out(SNAKE)
    desk.world.seat_bot(foreign.player.user, foreign.player.chat.id, admin=True)
    card = damkar.player.messages[-1]
    ack = damkar.remembers("Terima tugas")
    desk.world.join(damkar.player.user, foreign.player.chat.id)
    copy = desk.world.forward(damkar.player.user, card, foreign.player.chat.id)
    press = desk.world.press(
        foreign.player.user, foreign.player.chat.id, copy.message_id, ack, forge=True
    )
    await desk.hand.act()
    assert press.answer is not None
    assert "grup" in (press.answer.text or "").lower()
    assert not any(isinstance(one.fact, f.DispatchAcknowledged) for one in await desk.facts(report))


FORGED = [
    "ack:1:1:",
    "ack:999999999999999999999:1:",
    "ack::1:",
    "ack:1:99:",
    "send:1::",
    "close:1::tertangani",
    "told:1:1:acknowledged",
    "result:1:1:tertangani",
    "undo:1:1:",
    "eta:1:1:7",
    "page:1:1:ask.pin",
    "x",
    "",
    ":::",
]


@pytest.mark.parametrize("data", FORGED)
async def test_a_forged_press_of_a_stranger_is_refused_plainly(desk: Desk, data: str) -> None:
    sari, foreign = desk.operator("Sari"), desk.group("Grup Lain", "Wati")
    report = await sari.sends_out(SNAKE)
    before = await desk.facts(report)
    desk.world.seat_bot(foreign.player.user, foreign.player.chat.id, admin=True)
    said = desk.world.write(foreign.player.user, foreign.player.chat.id, "halo")
    press = desk.world.press(
        foreign.player.user, foreign.player.chat.id, said.message_id, data, forge=True
    )
    await desk.hand.act()
    assert press.answer is not None
    assert press.answer.text
    assert await desk.facts(report) == before


async def test_two_people_press_in_the_same_millisecond(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    tini = desk.colleague(damkar, "Tini")
    report = await sari.sends_out(SNAKE)
    card, ack = damkar.player.messages[-1], damkar.remembers("Terima tugas")
    first, second = (
        desk.world.press(one.player.user, card.chat_id, card.message_id, ack)
        for one in (damkar, tini)
    )
    await desk.hand.act()
    assert first.answer
    assert second.answer
    assert "Tercatat" in (first.answer.text or "")
    assert "sudah tercatat" in (second.answer.text or "")
    assert "Budi" in (second.answer.text or "")
    acks = [one for one in await desk.facts(report) if isinstance(one.fact, f.DispatchAcknowledged)]
    assert len(acks) == 1


async def test_one_thumb_twice_in_the_same_millisecond(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    report = await sari.sends_out(SNAKE)
    card, ack = damkar.player.messages[-1], damkar.remembers("Terima tugas")
    desk.world.press(damkar.player.user, card.chat_id, card.message_id, ack, times=2)
    await desk.hand.act()
    acks = [one for one in await desk.facts(report) if isinstance(one.fact, f.DispatchAcknowledged)]
    assert len(acks) == 1
    assert "✅ Terima tugas" in damkar.card


async def test_an_anonymous_admin_may_press_and_say(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    desk.world.promote(damkar.player.user, damkar.player.chat.id, anonymous=True)
    await sari.sends_out(SNAKE)
    assert "Tercatat" in await damkar.presses("Terima tugas")
    await damkar.replies("sudah dekat")
    sari.sees("Damkar", "sudah dekat")


async def test_a_very_long_number_is_a_slip_of_the_hand(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.writes("/kejadian 99999999999999999999")
    sari.sees("/kejadian")


@pytest.mark.parametrize("words", ["\u200b", "\u2800\u2800", "\u202e \u2066"])
async def test_a_line_of_nothing_visible_is_no_report(desk: Desk, words: str) -> None:
    sari = desk.operator("Sari")
    await sari.writes(words)
    sari.sees("Tulis laporannya sebagai teks")
    assert sari.views == 0


async def test_words_that_turn_the_line_around_are_kept_and_shown_straight(desk: Desk) -> None:
    """An override from the right would show the rest of the card backwards."""
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    words = "ular masuk rumah Jl. \u202eMawar 3\u2066"
    report = await sari.logs(words)
    assert (await desk.fact(report, f.LineWritten)).fact.text == words  # type: ignore[attr-defined]
    await sari.presses("Kirim ke")
    desk.room.sees(report)
    await damkar.replies("\u202eradnaj")
    said = sari.sees("radnaj")
    for shown in (sari.view, damkar.card, said):
        assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


async def test_the_longest_reply_in_emoji_reaches_the_operator_and_his_the_group(
    desk: Desk,
) -> None:
    """Telegram counts each emoji twice."""
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await damkar.replies("🔥" * 2048)
    said = sari.sees("Damkar", "🔥🔥🔥")
    assert "Balas pesan ini" in said
    await sari.replies("🐍" * 2048, to="Balas pesan ini")
    damkar.sees("112", "🐍🐍🐍")
    await damkar.sends_photo("🔥" * 512)
    assert sari.shows_media("foto") == "photo"
    sari.sees("foto", "🔥🔥🔥")


async def test_a_sticker_in_reply_to_a_card_is_told_what_to_send(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    report = await sari.sends_out(SNAKE)
    before = await desk.facts(report)
    card = damkar.player.messages[-1]
    desk.world.send_sticker(damkar.player.user, damkar.player.chat.id, reply_to=card)
    desk.world.send_sticker(damkar.player.user, damkar.player.chat.id)  # among themselves
    await desk.hand.act()
    damkar.sees("Kirim sebagai teks")
    assert await desk.facts(report) == before


async def test_a_crews_edited_reply_is_told_again(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    report = await sari.sends_out(SNAKE)
    await damkar.replies("korban 2")
    sari.sees("korban 2")
    await _edits(damkar, "korban 3")
    sari.sees("Damkar", "korban 3")
    kept = [one.fact for one in await desk.facts(report) if isinstance(one.fact, f.EntryMade)]
    assert [one.words for one in kept] == ["korban 2", "korban 3"]


async def test_a_crews_edited_caption_is_told_again(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    report = await sari.sends_out(SNAKE)
    await damkar.sends_photo("korban 2")
    sari.sees("foto", "korban 2")
    await _edits(damkar, "korban 3")
    sari.sees("Damkar", "korban 3", "Balas pesan ini")
    kept = [one.fact for one in await desk.facts(report) if isinstance(one.fact, f.EntryMade)]
    assert [(one.media, one.words) for one in kept] == [("photo", "korban 2"), (None, "korban 3")]


async def test_an_edited_final_report_fills_in_no_other_part_of_it(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    report = await sari.sends_out(SNAKE)
    await damkar.presses("Terima tugas")
    await damkar.presses("Selesai ditangani")
    damkar.sees("Laporan akhir")
    await damkar.replies("ular ditangkap", to="Laporan akhir")
    sari.sees("ular ditangkap")
    await _edits(damkar, "ular besar ditangkap")
    sari.sees("ular besar ditangkap")
    parts = [
        one.fact for one in await desk.facts(report) if isinstance(one.fact, f.ReportPartGiven)
    ]
    assert [one.part for one in parts] == ["result"]


async def test_kirim_twice_in_the_same_millisecond_sends_once(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    report = await sari.logs(SNAKE)
    view = next(one for one in reversed(sari.player.messages) if one.buttons)
    kirim = sari.remembers("Kirim ke")
    presses = [
        desk.world.press(sari.player.user, view.chat_id, view.message_id, kirim) for _ in range(2)
    ]
    await desk.hand.act()
    desk.room.sees(report, "→")
    answers = [one.answer.text if one.answer else "" for one in presses]
    assert answers == [f"{report} dikirim", f"{report} sudah menjadi kejadian"]
    assert damkar.cards == 1


async def test_every_button_of_a_closed_incident_says_that_it_is_over(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    report = await sari.sends_out(SNAKE)
    of_the_card = [damkar.remembers(one) for one in damkar.buttons]
    of_the_view = [
        sari.remembers(one) for one in sari.buttons if one not in ("☎️ Telepon selesai", "⋯ Lainnya")
    ]
    await sari.presses("Tutup kejadian")
    of_the_view.append(sari.remembers("Laporan palsu"))
    await sari.presses("Tertangani")
    damkar.sees("Ditutup")
    desk.room.sees("Tertangani")
    before = await desk.facts(report)
    for data in of_the_card:
        assert "sudah ditutup" in await damkar.forges(data)
    for data in of_the_view:
        assert "sudah ditutup" in await sari.forges(data), data
    assert [type(one.fact) for one in (await desk.facts(report))[len(before) :]] == []


async def _edits(actor: Actor, text: str) -> None:
    """Correct one's own last message."""
    written = actor.player.chat.messages.values()
    mine = [one for one in written if one.sender_id == actor.player.user.id]
    actor.desk.world.edit(actor.player.user, mine[-1], text)
    await actor.desk.hand.act()


@pytest.mark.parametrize("command", ["/lapor", "/latihan"])
async def test_a_line_behind_its_command_is_read_again_when_it_is_edited(
    desk: Desk, command: str
) -> None:
    sari, chief = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    who = chief if command == "/latihan" else sari
    await who.writes(f"{command} kebakaran rumah Jl. Merdeka 10")
    await _edits(who, f"{command} ular masuk rumah Jl. Mawar 3")
    assert "Ular" in who.view or "ULAR" in who.view
    assert "Mawar 3" in who.view
    assert "Merdeka" not in who.view


async def test_an_edit_that_cannot_be_read_again_is_answered(desk: Desk) -> None:
    sari = desk.operator("Sari")
    report = await sari.sends_out(SNAKE)
    await sari.writes(f"/catat {report.number} ularnya hijau")
    await _edits(sari, f"/catat {report.number} ularnya hitam")
    sari.sees("Perintah yang diubah tidak dijalankan")
    await sari.writes("ular di dapur")
    await _edits(sari, "\u200b")
    sari.sees("Tulis laporannya sebagai teks")
    for one in (*desk.agencies("damkar"), desk.room):
        one.overlooks()


async def test_a_card_sent_on_to_the_bot_is_no_report(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    report = await sari.sends_out(SNAKE)
    card = damkar.player.messages[-1]
    desk.world.forward(sari.player.user, card, sari.player.chat.id)
    await desk.hand.act()
    sari.sees("pesan bot ini yang diteruskan", "/kejadian")
    async with desk.stage.assembly.desk.journal.uow.reading() as books:
        assert await books.find(StreamKind.CALL, report.number + 1) is None
    for one in (damkar, desk.room):
        one.overlooks()
