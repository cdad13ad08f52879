"""Exercises: marked in every message, out of every count, and never turned real in silence."""

import shutil
from pathlib import Path

import pytest

from bot import cities
from bot.cities import load as city_of
from bot.domain import facts as f
from bot.domain.people import Role
from bot.ports import StreamKind, StreamLine
from tests.desk import Actor, Desk, Report, Town, open_for_business

FIRE = "kebakaran rumah Jl. Merdeka 10"
MARK = "🟪 LATIHAN"


async def _line(desk: Desk, report: Report, kind: StreamKind = StreamKind.INCIDENT) -> StreamLine:
    async with desk.stage.assembly.desk.journal.uow.reading() as books:
        line = await books.find(kind, report.number)
    assert line
    return line


def _everything_said(desk: Desk) -> list[str]:
    """Every text of the bot in any chat, as it was first and as it reads now; pins and pop-ups."""
    posted = [
        text
        for chat in desk.world.chats.values()
        for message in chat.messages.values()
        if message.sender_id == desk.world.bot.id
        for text in (message.text, *(str(one.content.get("text", "")) for one in message.history))
        if text
    ]
    return posted + [one.text for one in desk.world.state.journal if one.how == "answer"]


def _since(desk: Desk, said_before: list[str]) -> list[str]:
    said = _everything_said(desk)
    for one in said_before:
        said.remove(one)
    return said


async def _exercise(desk: Desk, line: str = FIRE) -> Report:
    """The supervisor plays one, out to its agencies."""
    hadi = desk.supervisor("Pak Hadi")
    await hadi.writes(f"/latihan {line}")
    report = hadi.report
    await hadi.presses("Kirim ke")
    desk.room.sees(report, "→")
    return report


async def test_every_message_of_a_whole_exercise_begins_and_ends_with_its_mark(desk: Desk) -> None:
    before = _everything_said(desk)
    hadi, damkar, pln = desk.supervisor("Pak Hadi"), desk.agency("damkar"), desk.agency("pln")
    report = await _exercise(desk)
    await hadi.sends_location(-6.8886, 109.6753)
    await desk.passes(minutes=6)  # reminders, escalations
    await damkar.presses("Terima tugas")
    await damkar.presses("Berangkat")
    await damkar.replies("api sudah besar")
    await hadi.replies("diterima, hati-hati", to="api sudah besar")
    await damkar.sends_photo("dari depan")
    await damkar.writes("/bantuan")
    await damkar.presses("Tanya 112")
    await pln.presses("Berhalangan")
    await pln.presses("armada terpakai")
    await damkar.presses("Tiba di lokasi")
    await damkar.presses("Selesai ditangani")
    await hadi.presses("Lainnya")
    await hadi.presses("Salin untuk WhatsApp")
    await hadi.writes("☎️ Telepon selesai")
    await hadi.writes(f"/tutup {report.number}")
    await hadi.presses("Tertangani")
    await hadi.writes(f"/bukalagi {report.number}")
    said = _since(desk, before)
    assert len(said) > 60
    assert [one for one in said if "Titik peta" in one], "the pin too"
    assert [one for one in said if "Tercatat" in one], "what answers a press too"
    unmarked = [
        text
        for text in said
        if not (text.startswith(MARK) and text.splitlines()[-1].startswith(MARK))
    ]
    assert unmarked == []
    _seen_by_all(desk)


async def test_an_exercise_stays_out_of_statistics_from_draft_to_archive(desk: Desk) -> None:
    sari = desk.operator("Sari")
    played = await _exercise(desk)
    real = await sari.sends_out("ular masuk rumah Jl. Mawar 3")
    for kind in (StreamKind.CALL, StreamKind.INCIDENT):
        assert (await _line(desk, played, kind)).exercise
        assert not (await _line(desk, real, kind)).exercise
    hadi = desk.supervisor("Pak Hadi")
    await hadi.writes(f"/kejadian {played.number}")
    await hadi.presses("Tutup kejadian")
    await hadi.presses("Tertangani")
    assert [one["exercise"] for one in desk.datacentre.taken] == [True]
    _seen_by_all(desk)


async def test_a_line_that_names_somebody_leaves_the_chat_in_an_exercise_too(desk: Desk) -> None:
    hadi = desk.supervisor("Pak Hadi")
    await hadi.writes(f"/latihan {FIRE}, pelapor Ibu Siti 081234567890")
    assert "Siti" not in hadi.view
    written = [one.text for one in hadi.player.messages if one.sender_id == hadi.player.user.id]
    assert not [text for text in written if "Siti" in text]


async def test_a_draft_is_declared_an_exercise_before_it_is_sent(desk: Desk) -> None:
    sari, hadi, damkar = desk.operator("Sari"), desk.supervisor("Pak Hadi"), desk.agency("damkar")
    report = await sari.logs(FIRE)
    await hadi.writes(f"/latihan {report.number}")
    assert sari.view.startswith(MARK)
    await sari.presses("Kirim ke")
    assert damkar.card.startswith(MARK)
    desk.room.sees(report, "→", "LATIHAN")


async def test_what_was_sent_is_no_exercise_any_more(desk: Desk) -> None:
    sari, hadi, damkar = desk.operator("Sari"), desk.supervisor("Pak Hadi"), desk.agency("damkar")
    report = await sari.sends_out(FIRE)
    await hadi.writes(f"/latihan {report.number}")
    hadi.sees("sudah dikirim", report)
    assert "LATIHAN" not in damkar.card


async def test_an_operator_declares_none(desk: Desk) -> None:
    sari = desk.operator("Sari")
    report = await sari.logs(FIRE)
    await sari.writes("/latihan")
    sari.sees("hanya supervisor")
    await sari.writes(f"/latihan {report.number}")
    sari.sees("hanya supervisor")
    assert "LATIHAN" not in sari.view
    assert sari.views == 1


async def test_a_real_call_in_the_midst_of_an_exercise_is_real(desk: Desk) -> None:
    """A ring, and a line that tells of another kind, open a draft without the mark."""
    hadi = desk.supervisor("Pak Hadi")
    played = await _exercise(desk)
    await hadi.writes("ular masuk rumah Jl. Mawar 3")
    assert not hadi.view.startswith(MARK)
    await hadi.presses(f"Tambahan untuk #{played.number}")  # it was one of the players after all
    assert (await _line(desk, Report(played.number + 1), StreamKind.CALL)).exercise
    await hadi.presses("Panggilan masuk")
    assert not hadi.view.startswith(MARK)


async def test_reminders_of_an_exercise_and_of_a_real_fire_come_apart(desk: Desk) -> None:
    hadi, damkar = desk.supervisor("Pak Hadi"), desk.agency("damkar")
    await _exercise(desk)
    await hadi.sends_out("/lapor trafo terbakar Jl. Mawar 3")
    await desk.passes(minutes=2)
    asked = [one.text for one in damkar.player.messages if "belum dikonfirmasi" in one.text]
    assert asked
    assert all(("#1" in one) == one.startswith(MARK) for one in asked)
    assert not [one for one in asked if "#1 " in one and "#2 " in one]
    _seen_by_all(desk)


async def test_what_answers_a_press_is_marked_and_nothing_of_it_is_lost(desk: Desk) -> None:
    """A pop-up holds 200 characters, the mark among them; what is longer comes as a message."""
    hadi, damkar = desk.supervisor("Pak Hadi"), desk.agency("damkar")
    caller = "pelapor Ibu Siti Nurhaliza Kusumawardhani 081234567890"
    await hadi.writes(f"/latihan {FIRE}, {caller}")
    seen = await hadi.presses("Lihat kalimat")
    assert seen.splitlines()[0].startswith(MARK)
    assert seen.splitlines()[-1].startswith(MARK)
    assert caller in seen
    await hadi.replies(f"api besar sekali {'dari dapur ' * 6}", to="#")
    assert "di bawah" in await hadi.presses("Lihat kalimat")  # would fit without the mark
    assert "dari dapur dari dapur" in hadi.sees(caller)
    report = hadi.report
    assert (await hadi.presses("Kirim ke")).startswith(f"{MARK} · {report} dikirim")
    await damkar.presses("Terima tugas")
    refused = await damkar.forges(f"ack:{damkar.remembers('Berangkat').split(':')[1]}:1:")
    assert refused.startswith(f"{MARK} · ✅ Terima tugas sudah")
    told = await damkar.presses("Data pelapor")
    assert "Siti" in told
    assert "567890" in told.replace(" ", "").replace("-", "")
    assert told.splitlines()[-1].startswith(MARK)
    await hadi.writes("/lapor")
    assert (await hadi.presses("Ghost", on="JENIS BELUM")).startswith("Tercatat")
    _seen_by_all(desk)


async def test_a_pin_of_an_exercise_says_so_and_a_real_one_is_bare(desk: Desk) -> None:
    hadi, damkar = desk.supervisor("Pak Hadi"), desk.agency("damkar")
    played = await _exercise(desk)
    await hadi.sends_location(-6.8886, 109.6753)
    await desk.passes(minutes=1)
    pin = [one for one in damkar.player.messages if "location" in one.content][-1]
    assert pin.text == f"{MARK} · Titik peta {played}\n{MARK}: bukan kejadian sungguhan"
    assert pin.content["location"]["latitude"] == -6.8886
    await hadi.writes("/lapor")
    await hadi.sends_out("ular masuk rumah Jl. Mawar 3")
    await hadi.sends_location(-6.8886, 109.6753)
    await desk.passes(minutes=1)
    pin = [one for one in damkar.player.messages if "location" in one.content][-1]
    assert "venue" not in pin.content
    _seen_by_all(desk)


async def test_it_turns_out_to_be_real(desk: Desk) -> None:
    hadi, damkar, pln = desk.supervisor("Pak Hadi"), desk.agency("damkar"), desk.agency("pln")
    played = await _exercise(desk)
    await damkar.presses("Terima tugas")
    await pln.presses("Berhalangan")
    await pln.presses("armada terpakai")
    hadi.sees("berhalangan")
    await hadi.presses("Ternyata sungguhan")
    assert "Bukan latihan lagi?" in hadi.view
    answer = await hadi.presses("SUNGGUHAN: kirim ke")
    real = Report(played.number + 1)
    assert str(real) in answer
    assert hadi.report == real
    assert "LATIHAN" not in hadi.view
    assert "Jl. Merdeka 10" in damkar.card
    assert "BELUM DITERIMA" in damkar.card
    assert "LATIHAN" not in damkar.card
    said = damkar.sees("BUKAN LATIHAN", real)
    assert "Kebakaran" in said.splitlines()[1]
    assert damkar.answered_to("BUKAN LATIHAN") == damkar.card
    hadi.sees("BUKAN LATIHAN", real)
    desk.room.sees("BUKAN LATIHAN", real)
    desk.room.sees(real, "→")
    for agency in desk.agencies("bpbd", "dinkes", "polisi"):
        agency.sees("BUKAN LATIHAN", real)
    assert pln.cards == 1  # it was not there any more, and is not called out blindly
    assert not (await _line(desk, real)).exercise
    line = await _line(desk, played)
    assert (line.exercise, line.disposition) == (True, "dialihkan")
    old = [one for one in damkar.player.messages if f"#{played.number} · Damkar" in one.text]
    assert old[-1].buttons == []
    assert "Tercatat" in await damkar.presses("Terima tugas")
    await desk.fact(real, f.DispatchAcknowledged)


async def test_only_a_supervisor_says_that_it_is_real(desk: Desk) -> None:
    sari, hadi = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    report = await sari.logs(FIRE)
    await hadi.writes(f"/latihan {report.number}")
    await sari.presses("Kirim ke")
    desk.room.sees(report, "→")
    await sari.presses("Ternyata sungguhan")
    assert "hanya supervisor" in await sari.presses("SUNGGUHAN: kirim ke")
    assert not [
        one for one in await desk.facts(report) if isinstance(one.fact, f.ExerciseProvedReal)
    ]


async def test_a_forged_press_turns_no_real_incident_into_another(desk: Desk) -> None:
    hadi = await desk.hires("Bu Tuti", Role.SUPERVISOR)
    await hadi.sends_out(FIRE)
    stream = hadi.remembers("Tutup kejadian").split(":")[1]
    assert "bukan latihan" in (await hadi.forges(f"prove_real:{stream}::")).lower()


def _seen_by_all(desk: Desk) -> None:
    """What was said was looked at as a whole."""
    everybody: list[Actor] = [
        desk.operator(), desk.supervisor(), desk.admin, desk.room,
        *desk.agencies(*desk.stage.agencies),
    ]  # fmt: skip
    for actor in everybody:
        actor.player.seen |= {(one.chat_id, one.message_id) for one in actor.player.unseen()}


async def test_an_exercise_is_timed_by_the_citys_figures_for_exercises(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "cities"
    shutil.copytree(cities.FOLDER, there)
    with (there / "pekalongan.toml").open("a", encoding="utf-8") as file:
        file.write('\n[exercise.within]\npek6 = "2m"\n')
    hurried = city_of("pekalongan", there)
    monkeypatch.setattr(cities, "load", lambda slug: hurried)
    async with open_for_business(town, tmp_path) as desk:
        sari, hadi = desk.operator("Sari"), desk.supervisor("Pak Hadi")
        await sari.sends_out("trafo terbakar Jl. Mawar 3")
        played = await _exercise(desk)
        await desk.passes(minutes=2, seconds=10)
        assert "Lewat batas" in hadi.sees("Eskalasi", played)
        desk.room.sees("Eskalasi", played)
        sari.sees_nothing()  # the real one has its five minutes
        _seen_by_all(desk)


@pytest.mark.city("tarakan")
async def test_an_exercise_at_the_coast_has_its_words_too(desk: Desk) -> None:
    hadi, sar = desk.supervisor("Pak Hadi"), desk.agency("sar")
    await hadi.writes("/latihan orang tenggelam di Pantai Amal")
    report = hadi.report
    await hadi.presses("Kirim ke")
    desk.room.sees(report, "→")
    assert sar.card.startswith(MARK)
    assert sar.card.splitlines()[-1] == "🟪 LATIHAN: bukan kejadian sungguhan"


# --- beside a real one -------------------------------------------------------------------------

SOME = "🟪 ADA LATIHAN · "


def _first_and_last(text: str) -> tuple[str, str]:
    lines = text.splitlines()
    return lines[0], lines[-1]


async def test_a_list_of_both_says_so_on_its_first_and_last_line_and_marks_each(desk: Desk) -> None:
    sari, hadi = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    played = await _exercise(desk)
    await hadi.writes("/aktif")
    first, last = _first_and_last(hadi.sees("Laporan aktif"))
    assert (first, last) == (f"{MARK} · 📋 Laporan aktif", f"{MARK}: bukan kejadian sungguhan")
    real = await sari.sends_out("ular masuk rumah Jl. Mawar 3")
    await hadi.writes("/aktif")
    said = hadi.sees("Laporan aktif")
    first, last = _first_and_last(said)
    assert first == f"{SOME}📋 Laporan aktif"
    assert last == f"{MARK}: sebagian saja, yang lain sungguhan"
    assert f"{played} {MARK}" in said
    assert f"{real} {MARK}" not in said
    await hadi.writes("/papan")
    assert hadi.board.startswith(f"{SOME}📊")
    await hadi.writes(f"/kejadian {played.number}")
    await hadi.presses("Tutup kejadian")
    await hadi.presses("Tertangani")
    await desk.passes(minutes=1)
    assert hadi.board.startswith("📊")
    _seen_by_all(desk)


async def test_a_question_about_several_says_what_they_are(desk: Desk) -> None:
    """Which task, which report, all of mine: a crew or an operator has both in hand."""
    hadi, damkar = desk.supervisor("Pak Hadi"), desk.agency("damkar")
    played = await _exercise(desk)
    await damkar.presses("Terima tugas")
    await damkar.writes("/bantuan")
    assert damkar.player.messages[-1].text.startswith(MARK)
    await hadi.writes("/lapor")
    real = await hadi.sends_out("ular masuk rumah Jl. Mawar 3")
    await damkar.presses("Terima tugas")
    await damkar.writes("/bantuan")
    asked = damkar.sees("tugas yang mana")
    assert _first_and_last(asked) == (
        f"{SOME}🆘 Bantuan untuk tugas yang mana?",
        f"{MARK}: sebagian saja, yang lain sungguhan",
    )
    await hadi.writes("/serahkan")
    assert hadi.sees("Serahkan semua").startswith(SOME)
    assert [one for one in hadi.buttons if one.startswith(f"🟪 {played}")]
    await hadi.presses(f"🟪 {played}")
    assert not [one for one in hadi.buttons if one.startswith(f"🟪 {real}")]
    assert [one for one in hadi.buttons if one.startswith(str(real))]
    _seen_by_all(desk)


async def test_a_refusal_about_an_exercise_bears_its_mark_where_it_names_no_number(
    desk: Desk,
) -> None:
    hadi = desk.supervisor("Pak Hadi")
    played = await _exercise(desk)
    await hadi.writes(f"/tutup {played.number}")
    await hadi.presses("Tertangani")
    real = await hadi.sends_out("/lapor ular masuk rumah Jl. Mawar 3")
    await hadi.writes(f"/catat {played.number} api padam")
    said = hadi.sees("sudah ditutup")
    assert _first_and_last(said) == (said.splitlines()[0], f"{MARK}: bukan kejadian sungguhan")
    assert said.startswith(MARK)
    await hadi.writes(f"/tambah {real.number} pemadam")
    assert hadi.sees("tidak ada di kota ini").startswith("⚠️")
    await hadi.writes(f"/bukalagi {real.number}")
    assert hadi.sees("masih terbuka").startswith("⚠️")
    _seen_by_all(desk)


async def test_a_refusal_that_names_an_exercise_bears_its_mark(desk: Desk) -> None:
    hadi = desk.supervisor("Pak Hadi")
    played = await _exercise(desk)
    real = await hadi.sends_out("/lapor ular masuk rumah Jl. Mawar 3")
    await hadi.writes(f"/latihan {played.number}")
    assert hadi.sees(played, "sudah dikirim").startswith(MARK)
    await hadi.writes(f"/latihan {real.number}")
    assert hadi.sees(real, "sudah dikirim").startswith("⚠️")
    _seen_by_all(desk)
