"""A caller's data as people see it: what leaves the chat, what is masked, who may look."""

import csv
import io
from dataclasses import replace

import pytest

from bot.commands.looks import HEADS, table
from bot.domain import facts as f
from bot.domain.dispatch import Dispatch
from bot.domain.people import Person, Role
from bot.domain.statistics import month_in
from bot.rendering.monthly import as_csv, headed
from bot.rendering.paper import paper_words
from bot.services.looking import may_see_caller
from bot.services.looks import looks_of
from tests.desk import Desk

FIRE = "trafo terbakar Jl. Merdeka 10"
FORM = "Kejadian: trafo terbakar\nLokasi: Jl. Merdeka 10\n"
WORDS = paper_words("indonesian")
SITI = FIRE + ", nama Siti, 0812 3456 7889"


# --- the operator's own line ---------------------------------------------------------------------


async def test_a_line_with_name_and_number_leaves_the_chat_and_one_without_stays(
    desk: Desk,
) -> None:
    sari = desk.operator()
    await sari.logs(FIRE)
    await sari.writes("nama Siti, 0812 3456 7889")
    await sari.writes("asap tebal sekali")
    await sari.writes("kata Bu Aminah ada asap")
    assert sari.lines[-2:] == [FIRE, "asap tebal sekali"]


async def test_a_name_without_a_title_leaves_too_and_is_masked_wherever_it_was_said(
    desk: Desk,
) -> None:
    """A street that is named after somebody stays, and so does the landmark."""
    sari, pln = desk.operator(), desk.agency("pln")
    await sari.logs("trafo terbakar Jl. Ahmad Yani 10, depan warung Sutrisno")
    await sari.writes("Sutrisno masih di dalam, pintu macet")
    await sari.writes("pelapor Rina Wulandari")
    assert sari.lines[-1] == "trafo terbakar Jl. Ahmad Yani 10, depan warung Sutrisno"
    assert "… masih di dalam, pintu macet" in sari.view
    assert "warung Sutrisno" in sari.view
    assert "R. W." in sari.view
    await sari.presses("Kirim ke")
    desk.room.sees("→")
    assert "Ahmad Yani" in pln.card
    assert "warung Sutrisno" in pln.card
    assert "… masih di dalam, pintu macet" in pln.card
    await sari.writes("/catat 1 Suparno sudah dibawa ke RS Siti Khodijah")
    assert "Suparno" not in sari.view
    assert "RS Siti Khodijah" in sari.view
    assert sari.lines[-1] == "trafo terbakar Jl. Ahmad Yani 10, depan warung Sutrisno"


@pytest.mark.city("semarang")
async def test_a_name_in_the_answer_to_a_question_is_masked_on_draft_and_card(desk: Desk) -> None:
    sari, pln = desk.operator(), desk.agency("pln")
    await sari.logs(FIRE)
    await sari.presses("Kondisi")
    await sari.writes("Suparno kejepit tiang, pintu macet")
    assert "S. kejepit tiang, pintu macet" in sari.view
    assert sari.lines[-1] == FIRE
    await sari.presses("Kirim ke")
    desk.room.sees("→")
    assert "S. kejepit tiang, pintu macet" in pln.card


async def test_a_short_answer_to_the_question_for_the_name_leaves_too(desk: Desk) -> None:
    sari = desk.operator()
    await sari.logs(FIRE)
    await sari.presses("Nama pelapor")
    await sari.writes("Siti")
    assert sari.lines[-1] == FIRE


async def test_a_note_and_a_word_to_an_agency_leave_too(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    incident = await sari.sends_out(FIRE)
    await sari.writes(f"/catat {incident.number} hubungi Bu Aminah 081234567889")
    await damkar.presses("Tanya 112")
    sari.sees("ingin bertanya")
    await sari.replies("penghuni Pak Budi di dalam", to="ingin bertanya")
    damkar.sees("Pak Budi")
    assert sari.lines[-1] == FIRE


async def test_a_refused_line_stays_so_that_nothing_typed_is_lost(desk: Desk) -> None:
    joko = desk.stranger()
    await joko.writes("kebakaran, nama Siti 081234567889")
    joko.sees("112")
    assert joko.lines == ["kebakaran, nama Siti 081234567889"]


async def test_the_draft_is_there_before_the_line_is_gone(desk: Desk) -> None:
    sari = desk.operator()
    desk.world.write(sari.player.user, sari.player.chat.id, SITI)
    await desk.passes(seconds=0.5)
    assert "Jl. Merdeka 10" in sari.view
    assert sari.lines[-1] == SITI
    await desk.passes(seconds=2)
    assert SITI not in sari.lines


async def test_a_line_that_telegram_no_longer_deletes_does_no_harm(desk: Desk) -> None:
    sari = desk.operator()
    line = desk.world.write(sari.player.user, sari.player.chat.id, SITI)
    desk.world.remove(sari.player.chat.id, line.message_id)
    await desk.hand.act()
    await sari.writes("asap tebal sekali")
    assert "asap tebal sekali" in sari.view


async def test_a_removal_whose_answer_is_lost_is_tried_again(desk: Desk) -> None:
    sari = desk.operator()
    desk.world.faults.add("server_error", "deleteMessage", code=500)
    await sari.logs(SITI)
    await desk.passes(seconds=5)
    assert SITI not in sari.lines


async def test_a_line_that_a_stopped_bot_left_is_removed_when_it_is_back(desk: Desk) -> None:
    sari = desk.operator()
    desk.world.faults.add("refuse_before", "deleteMessage", times=2)
    await sari.logs(SITI)
    await desk.is_down(minutes=1)
    await desk.passes(seconds=5)
    assert SITI not in sari.lines
    assert "Jl. Merdeka 10" in sari.view


# --- what stays in the chat ----------------------------------------------------------------------


async def test_the_draft_shows_initials_and_the_ends_of_the_number(desk: Desk) -> None:
    sari = desk.operator()
    await sari.logs(FIRE + ", 0812 3456 7889")
    await sari.presses("Nama pelapor")
    await sari.writes("ibu Siti")
    assert "👤 Nama pelapor: Ibu S. · No. pelapor: 0812••••89" in sari.view
    await sari.presses("Kirim ke")
    desk.room.sees("→")
    assert "👤 Nama pelapor: Ibu S. · No. pelapor: 0812••••89" in sari.view
    await sari.writes("kata Siti ada gas, hubungi 085612345678")
    assert "kata S. ada gas, hubungi 0856••••78" in sari.view
    assert "kata Siti" not in sari.player.transcript


async def test_a_number_among_the_conditions_does_not_reach_a_card(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    await sari.logs(FIRE)
    await sari.writes("asap tebal, warga 0812 3456 7889 menunggu")
    await sari.presses("Kirim ke")
    desk.room.sees("→")
    assert "asap tebal" in damkar.card
    assert "3456" not in damkar.card


async def test_health_and_children_are_marked_for_the_desk_and_the_copy_says_no_more(
    desk: Desk,
) -> None:
    sari = desk.operator()
    await sari.logs("orang pingsan Jl. Merdeka 10, nama Siti, 0812 3456 7889")
    assert "🔒 data kesehatan: jangan diteruskan" in sari.view
    await sari.writes("ada anak di dalam")
    assert "🔒 data kesehatan, data anak: jangan diteruskan" in sari.view
    await sari.presses("Kirim ke")
    desk.room.sees("→")
    assert "data anak" in sari.view
    await sari.presses("Lainnya")
    await sari.presses("Salin untuk WhatsApp")
    copied = sari.sees("Call Center 112")
    assert "Siti" not in copied
    assert "3456" not in copied


# --- who called before --------------------------------------------------------------------------


async def test_a_number_that_called_before_is_shown_with_its_pranks_and_ways_to_what_is_open(
    desk: Desk,
) -> None:
    sari = desk.operator()
    number = "nama Siti, 0812 3456 7889"
    await sari.logs(f"/lapor {number}")
    assert "Nomor ini" not in sari.view
    await sari.presses("Prank")
    first = await sari.sends_out(f"/lapor {SITI}")
    second = await sari.logs("/lapor banjir di Jl. Mawar 3, +62 812-3456-7889")
    assert "🔁 Nomor ini: 2 laporan 30 hari terakhir, 1 prank" in sari.view
    assert len([one for one in sari.buttons if one.startswith(str(first))]) == 1
    await sari.presses(str(first), on="Nomor ini")
    assert sari.report == first
    await sari.logs("/lapor ular di Jl. Kenari 4, 0812 3456 7889")
    assert "3 laporan 30 hari terakhir, 1 prank" in sari.view
    for one in (first, second):
        assert len([each for each in sari.buttons if each.startswith(str(one))]) == 1


async def test_what_another_number_reported_or_long_ago_is_not_shown(desk: Desk) -> None:
    sari = desk.operator()
    await sari.logs(f"/lapor {SITI}")
    await sari.presses("Ghost")
    await sari.logs("/lapor ular di Jl. Kenari 4, 085612345678")
    assert "Nomor ini" not in sari.view
    await sari.presses("Ghost")
    await desk.passes(minutes=31 * 24 * 60)
    await sari.logs(f"/lapor {SITI}")
    assert "Nomor ini" not in sari.view


# --- the writer looks again ----------------------------------------------------------------------


async def test_the_writer_sees_his_lines_in_a_pop_up_and_the_look_is_noted(desk: Desk) -> None:
    sari = desk.operator()
    report = await sari.logs(SITI)
    assert await sari.presses("Lihat kalimat") == SITI
    assert sari.player.answers[-1].alert
    look = await desk.fact(report, f.LinesShown)
    assert look.fact == f.LinesShown(1)
    assert SITI not in sari.player.transcript


async def test_long_lines_come_in_a_message_that_goes_again(desk: Desk) -> None:
    sari = desk.operator()
    await sari.logs(SITI)
    await sari.writes("asap tebal sekali " * 12)
    assert "dikirim di bawah" in await sari.presses("Lihat kalimat")
    assert SITI in sari.sees("kalimat yang Anda ketik", "pukul 08.05")
    await desk.passes(minutes=6)
    for one in (sari, desk.supervisor(), desk.room):
        one.overlooks()
    assert "kalimat yang Anda ketik" not in sari.player.transcript


async def test_nobody_sees_what_another_typed(desk: Desk) -> None:
    sari, chief = desk.operator(), desk.supervisor()
    report = await sari.sends_out(SITI)
    await chief.writes(f"/kejadian {report.number}")
    await chief.presses("Lainnya")
    assert "kepada penulisnya" in await chief.presses("Lihat kalimat")
    assert not [one for one in await desk.facts(report) if isinstance(one.fact, f.LinesShown)]


# --- an agency that is on its way ----------------------------------------------------------------


async def test_who_acknowledged_and_wrote_to_the_bot_gets_the_caller_in_his_private_chat(
    desk: Desk,
) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    crew = desk.privately(damkar)
    await crew.writes("/start")
    crew.sees("Ini")
    report = await sari.sends_out(SITI)
    assert "👤 Data pelapor" not in damkar.buttons
    await damkar.presses("Terima tugas")
    assert "dikirim ke chat pribadi" in await damkar.presses("Data pelapor")
    told = crew.sees("Pelapor", report, "Jl. Merdeka 10", "Siti", "+6281234567889", "08.30")
    assert "0812 3456" not in told
    assert (await desk.fact(report, f.CallerRevealed)).fact == f.CallerRevealed(1, True)
    assert f"data pelapor dibuka: Damkar ({damkar.name})" in sari.view
    assert "Siti" not in damkar.player.transcript
    await desk.passes(minutes=31)
    assert "Siti" not in crew.player.transcript
    for one in (sari, *desk.agencies("damkar", "pln"), desk.room, desk.supervisor()):
        one.overlooks()


async def test_who_saw_what_is_written_as_csv_with_nothing_of_what_was_shown(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    await sari.logs(SITI)
    await sari.presses("Lihat kalimat")
    await sari.presses("Kirim ke")
    await desk.passes(minutes=0.1)
    await damkar.presses("Terima tugas")
    await damkar.presses("Data pelapor")
    city = desk.stage.assembly.desk.city
    uow = desk.stage.assembly.desk.journal.uow
    month = month_in(desk.now.year, desk.now.month, city.zone)
    found = [one async for one in looks_of(uow, city.slug, *month)]
    text = as_csv(table(found, city, WORDS), WORDS).decode("utf-8-sig")
    heads, lines, caller = csv.reader(io.StringIO(text), delimiter=";")
    assert heads == headed(HEADS, WORDS)
    assert heads[0] == "waktu"
    assert lines[1:] == ["Sari", "p2", "1", "kalimatnya sendiri", "", "", "1"]
    assert caller[1:] == [damkar.name, "p4", "1", "data pelapor", "Damkar", "sekali di layar", ""]
    assert lines[0] < caller[0]
    assert "Siti" not in text
    assert "7889" not in text
    assert [one async for one in looks_of(uow, "tarakan", *month)] == []
    for other in (sari, *desk.agencies("damkar", "pln"), desk.room):
        other.overlooks()


async def test_a_look_is_listed_once_wherever_the_incident_went_since(desk: Desk) -> None:
    sari, pln, chief = desk.operator(), desk.agency("pln"), desk.supervisor()
    await sari.sends_out(SITI)
    await desk.passes(minutes=0.1)
    await pln.presses("Terima tugas")
    await pln.presses("Data pelapor")
    snake = await sari.sends_out("/lapor ular masuk rumah Jl. Mawar 3, nama Tuti 0812 3456 7000")
    await desk.passes(minutes=0.1)
    assert await _looked_at(desk) == [1]
    await chief.writes(f"/gabung 1 {snake.number}")
    assert await _looked_at(desk) == [1]
    await desk.passes(minutes=0.1)
    await pln.presses("Data pelapor")
    assert await _looked_at(desk) == [1, 2]
    await chief.writes("/pisah 1")
    assert await _looked_at(desk) == [1, 1]
    for one in (sari, chief, *desk.agencies("damkar", "pln"), desk.room):
        one.overlooks()


async def _looked_at(desk: Desk) -> list[int]:
    """The reports whose callers were looked at, each as often."""
    city = desk.stage.assembly.desk.city
    uow = desk.stage.assembly.desk.journal.uow
    month = month_in(desk.now.year, desk.now.month, city.zone)
    return [one.number async for one in looks_of(uow, city.slug, *month)]


@pytest.mark.parametrize(
    ("told", "masked", "crew", "bare"),
    [
        (f"{FIRE} pelapor Ibu Siti 081234567889", "Ibu S.", "Ibu Siti", "Siti"),
        (f"{FIRE}, pelapor Pak Haji Hasan, 081234567889", "Pak Haji H.", "Pak Haji Hasan", "Hasan"),
        (f"{FIRE}, a.n. bpk. rahmat, 081234567889", "Bpk R.", "bpk. rahmat", "rahmat"),
        (f"{FIRE}, pelapor Sari Dewi 081234567889", "S. D.", "Sari Dewi", "Sari Dewi"),
        (f"{FORM}Nama pelapor: Bu Rina\nNo HP: 081234567889", "Bu R.", "Bu Rina", "Rina"),
    ],
)
async def test_a_callers_title_is_kept_for_the_draft_and_the_crew(
    desk: Desk, told: str, masked: str, crew: str, bare: str
) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    await sari.sends_out(told)
    assert f"👤 Nama pelapor: {masked} · No. pelapor: 0812••••89" in sari.view
    await damkar.presses("Terima tugas")
    assert f"👤 {crew}" in await damkar.presses("Data pelapor")
    await sari.writes(f"kata {bare} ada gas")
    assert "ada gas" in damkar.card
    assert bare not in damkar.card


async def test_who_never_started_the_bot_reads_the_caller_in_a_pop_up(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    report = await sari.sends_out(SITI)
    await damkar.presses("Terima tugas")
    assert await damkar.presses("Data pelapor") == "👤 Siti\n☎️ +6281234567889"
    assert damkar.player.answers[-1].alert
    assert (await desk.fact(report, f.CallerRevealed)).fact == f.CallerRevealed(1, False)


async def test_a_message_refused_after_a_silent_block_becomes_a_pop_up_at_the_next_press(
    desk: Desk,
) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    crew = desk.privately(damkar)
    await crew.writes("/start")
    crew.sees("Ini")
    await sari.sends_out(SITI)
    await damkar.presses("Terima tugas")
    damkar.player.user.blocked = True
    await damkar.presses("Data pelapor")
    damkar.sees("ditolak Telegram", damkar.name)
    assert "Siti" in await damkar.presses("Data pelapor")


async def test_a_block_that_telegram_tells_of_is_known_before_the_press(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    crew = desk.privately(damkar)
    await crew.writes("/start")
    crew.sees("Ini")
    desk.world.block_bot(damkar.player.user)
    await sari.sends_out(SITI)
    await damkar.presses("Terima tugas")
    assert "Siti" in await damkar.presses("Data pelapor")


async def test_another_member_of_the_group_is_told_who_may(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    tini = desk.colleague(damkar)
    report = await sari.sends_out(SITI)
    await damkar.presses("Terima tugas")
    assert "perwira piket Damkar, atau 112" in await tini.presses("Data pelapor")
    assert "Siti" not in damkar.player.transcript
    assert not [one for one in await desk.facts(report) if isinstance(one.fact, f.CallerRevealed)]


async def test_no_button_before_the_acknowledgement_nor_for_who_is_only_informed(
    desk: Desk,
) -> None:
    sari, damkar, polisi = desk.operator(), *desk.agencies("damkar", "pln")
    await sari.sends_out(SITI)
    await damkar.presses("Terima tugas")
    forged = damkar.remembers("Data pelapor")
    action, stream, _, arg = forged.split(":")
    answer = await polisi.forges(f"{action}:{stream}:2:{arg}")
    assert "setelah Terima tugas" in answer
    assert "bukan untuk grup ini" in await polisi.forges(forged)
    assert "👤 Data pelapor" not in polisi.buttons


async def test_the_button_comes_once_a_name_is_known(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    await sari.sends_out(FIRE)
    await damkar.presses("Terima tugas")
    assert "👤 Data pelapor" not in damkar.buttons
    await sari.writes("nama Siti, 0812 3456 7889")
    await desk.passes(seconds=5)
    assert "👤 Data pelapor" in damkar.buttons


async def test_at_closing_the_message_goes_at_once_and_the_button_too(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    crew = desk.privately(damkar)
    await crew.writes("/start")
    crew.sees("Ini")
    report = await sari.sends_out(SITI)
    await damkar.presses("Terima tugas")
    await damkar.presses("Data pelapor")
    crew.sees("Siti")
    forged = damkar.remembers("Data pelapor")
    await sari.presses("Tutup kejadian")
    await sari.presses("Tertangani")
    await desk.passes(seconds=10)
    assert "Siti" not in crew.player.transcript
    assert "sudah ditutup" in await damkar.forges(forged)
    desk.room.sees(report, "Tertangani")
    for one in desk.agencies("damkar", "pln"):
        one.sees("Ditutup", report)


OFFICER = Person(9, 9, "Pak Piket", Role.DUTY_OFFICER, "damkar")
TASKED = Dispatch(1, "damkar", "lead", 1, True, holder="p3")


@pytest.mark.parametrize(
    ("person", "may"),
    [
        (OFFICER, True),
        (replace(OFFICER, agency="pln"), False),
        (replace(OFFICER, role=None), False),
        (replace(OFFICER, role=Role.LEADERSHIP), False),
        (replace(OFFICER, role=Role.OPERATOR), True),
        (replace(OFFICER, id=3, role=None), True),
        (None, False),
    ],
)
def test_who_may_see_the_caller(person: Person | None, may: bool) -> None:
    assert may_see_caller(person, person.code if person else "sistem", TASKED) is may
