"""Complaints about the service: every way in, a supervisor's answer, and the complainer's word."""

import pytest

from bot.domain.facts import EntryMade
from bot.domain.people import Role
from bot.ports import Channel, Incoming, StreamKind, StreamLine
from bot.services.journal import Turn
from sandbox.files import sample_photo
from tests.desk import Actor, Desk
from tests.scenarios.test_helpdesk import help_desk
from tests.scenarios.test_phones import Phones, phones

__all__ = ["phones"]
pytestmark = pytest.mark.city("majalengka")
WARGA, OTHER, SARIS = "+6285700000001", "+6285700000002", "+6281234567890"
RUDE = "Keluhan layanan 112: operatornya ketus kemarin siang"


async def answered(hadi: Actor, said: str = "operator ditegur, kami minta maaf") -> None:
    """The supervisor looks into the complaint and answers it."""
    await hadi.presses("Terima")
    await hadi.presses("Sudah ditangani")
    await hadi.replies(said, to="apa yang ditemukan")
    hadi.sees("apa yang ditemukan")


# --- by phones -----------------------------------------------------------------------------------


async def test_one_of_the_public_complains_and_is_answered_where_he_wrote(
    desk: Desk, phones: Phones
) -> None:
    sari, hadi = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    await phones.writes(WARGA, RUDE)
    told = await phones.sees(WARGA, "Keluhan #1 tercatat", "Kabupaten Majalengka", "04/03 08.00")
    assert "TELEPON 112" in told
    assert "SOP" not in told
    card = hadi.ticket
    assert "BELUM DITERIMA" in card
    assert "ketus" in card
    assert WARGA in card
    assert "Dijawab paling lambat 04/03 08.00" in card
    assert "bawaan" not in card, "Majalengka's own standard says 2 x 24 hours"
    await hadi.presses("Terima")
    await phones.sees(WARGA, "Keluhan #1 ditindaklanjuti supervisor")
    await hadi.replies("jam berapa Anda menelepon?", to="Keluhan #1")
    told = await phones.sees(WARGA, "Keluhan #1", "jam berapa", "KELUHAN 1")
    assert "Hadi" not in told
    await phones.writes(WARGA, "keluhan 1 sekitar jam dua")
    hadi.sees("Keluhan #1", "sekitar jam dua")
    await hadi.presses("Sudah ditangani")
    await hadi.replies("operator ditegur, kami minta maaf", to="apa yang ditemukan")
    assert "sampai ke pengadu" in hadi.sees("apa yang ditemukan")
    asked = await phones.sees(WARGA, "Jawaban 112 atas keluhan #1", "minta maaf", "Sudah terjawab?")
    assert asked.endswith("Balas: YA 1 / BELUM 1")
    assert "Menunggu pengadu" in hadi.ticket
    await phones.writes(WARGA, "ya")
    assert "BUKA 1" in await phones.sees(WARGA, "Keluhan #1 selesai")
    hadi.sees("Keluhan #1", "selesai")
    assert "Selesai" in hadi.ticket
    sari.sees_nothing()


async def test_not_content_he_says_so_and_the_time_runs_anew(desk: Desk, phones: Phones) -> None:
    hadi = desk.supervisor("Pak Hadi")
    await phones.writes(WARGA, RUDE)
    await phones.sees(WARGA, "tercatat")
    await desk.passes(minutes=60)
    await answered(hadi)
    await phones.sees(WARGA, "ditindaklanjuti")
    await phones.sees(WARGA, "Jawaban 112")
    await phones.writes(WARGA, "belum 1 saya mau bicara dengan kepalanya")
    assert "Pak" not in hadi.sees("↩️", "Keluhan #1", "BELUM terjawab")
    hadi.sees("Keluhan #1", "bicara dengan kepalanya")
    await phones.sees(WARGA, "Keluhan #1 BELUM terjawab: ditindaklanjuti lagi", "04/03 09.00")
    assert "04/03 09.00" in hadi.ticket


async def test_a_yes_before_he_was_asked_is_a_message_like_any(desk: Desk, phones: Phones) -> None:
    hadi = desk.supervisor("Pak Hadi")
    await phones.writes(WARGA, RUDE)
    await hadi.presses("Terima")
    await hadi.presses("Sudah ditangani")
    hadi.sees("apa yang ditemukan")
    for words in ("tercatat", "ditindaklanjuti"):
        await phones.sees(WARGA, words)
    await phones.writes(WARGA, "ya")
    desk.operator("Sari").sees("Pesan warga #2", "ya")
    await phones.sees(WARGA, "TELEPON 112")
    assert "Tanpa jawaban keluhan tetap terbuka" in hadi.ticket


async def test_what_was_over_is_opened_again_by_its_number(desk: Desk, phones: Phones) -> None:
    hadi = desk.supervisor("Pak Hadi")
    await phones.writes(WARGA, RUDE)
    await answered(hadi)
    await hadi.presses("Tutup keluhan")
    hadi.sees("Keluhan #1", "selesai")
    for words in ("tercatat", "ditindaklanjuti", "Jawaban", "selesai"):
        await phones.sees(WARGA, words)
    await phones.writes(WARGA, "buka 1")
    hadi.sees("↩️", "Keluhan #1", "dibuka lagi")
    await phones.sees(WARGA, "Keluhan #1 dibuka lagi")


async def test_a_second_complaint_is_added_and_another_number_has_its_own(
    desk: Desk, phones: Phones
) -> None:
    hadi = desk.supervisor("Pak Hadi")
    await phones.writes(WARGA, RUDE)
    await phones.sees(WARGA, "tercatat")
    await phones.writes(WARGA, "saya mau komplain lagi, kemarin juga lama diangkat")
    await phones.sees(WARGA, "Ditambahkan ke keluhan #1")
    hadi.sees("Keluhan #1", "lama diangkat")
    await phones.writes(OTHER, "mau komplain petugas 112 tidak sopan")
    await phones.sees(OTHER, "Keluhan #2 tercatat")
    await phones.writes(OTHER, "ya 1")
    desk.operator("Sari").sees("Pesan warga #3", "ya 1")
    await phones.sees(OTHER, "TELEPON 112")
    assert "tidak sopan" in hadi.ticket


@pytest.mark.parametrize(
    "words",
    [
        "keluhan sesak napas, bapak saya di Jl. Pemuda 3",
        "komplain! petugas belum datang juga",
        "komplain, rumah tetangga kebakaran",
        "keluhan nyeri ulu hati",
        "saya kecewa dengan layanan 112",
    ],
)
async def test_what_may_be_an_emergency_stays_a_message_and_one_tap_makes_it_a_complaint(
    desk: Desk, phones: Phones, words: str
) -> None:
    sari, hadi = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    await phones.writes(WARGA, words)
    sari.sees("Pesan warga #1", words)
    await phones.sees(WARGA, "TELEPON 112 SEKARANG")
    assert hadi.tickets == 0
    button = sari.remembers("Keluhan layanan")
    await sari.presses("Keluhan layanan")
    await phones.sees(WARGA, "Keluhan #2 tercatat")
    assert words in hadi.ticket
    assert "Keluhan layanan" in sari.answered("Pesan warga #1")
    assert "disaring" in await sari.forges(button, on="Pesan warga #1")
    await desk.passes(minutes=10)


async def test_while_his_report_is_open_all_that_he_writes_goes_there(
    desk: Desk, phones: Phones
) -> None:
    sari = desk.operator("Sari")
    await phones.writes(WARGA, "kebakaran rumah Jl. Pemuda 3")
    sari.sees("Pesan warga #1")
    await phones.sees(WARGA, "TELEPON 112")
    await sari.presses("Ambil jadi draf")
    await phones.writes(WARGA, "komplain petugas 112 payah")
    await phones.sees_nothing(WARGA)
    assert "payah" in str(await desk.facts(sari.report))


async def test_a_picture_of_it_comes_along_with_the_operators_tap(
    desk: Desk, phones: Phones
) -> None:
    sari, hadi = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    shown = desk.world.files.keep(sample_photo(), "photo")
    picture = Incoming(Channel.SMS, "p1", WARGA, RUDE, media="photo", file=shown.id)
    await desk.stage.assembly.desk.inbox.take(picture)
    await desk.hand.act()
    sari.sees("Pesan warga #1", "foto")
    await phones.sees(WARGA, "TELEPON 112")
    await sari.presses("Keluhan layanan")
    await phones.sees(WARGA, "Keluhan #2")
    assert "ketus" in hadi.ticket
    hadi.sees("Keluhan #2")
    assert hadi.shows_media("💬 Keluhan #2") == "photo"
    [complaint] = await lines(desk)
    async with desk.stage.assembly.desk.journal.uow.reading() as books:
        facts = [one.fact for one in await books.load(complaint.stream)]
    assert [(one.media, one.file) for one in facts if isinstance(one, EntryMade)] == [
        ("photo", shown.id)
    ]


async def test_a_call_takers_phone_complains_or_reports_a_fault(desk: Desk, phones: Phones) -> None:
    sari, hadi, section = desk.operator("Sari"), desk.supervisor("Pak Hadi"), await help_desk(desk)
    await sari.writes(f"/nomor {SARIS}")
    sari.sees("nomor Anda")
    await phones.writes(SARIS, "keluhan: aplikasi mati")
    await phones.sees(SARIS, "Tiket #1", "aplikasi 112")
    assert "aplikasi" in section.ticket
    await phones.writes(SARIS, "keluhan: jadwal piket tidak adil")
    await phones.sees(SARIS, "Keluhan #2 tercatat")
    assert "jadwal piket" in hadi.ticket
    assert "Sari" in hadi.ticket
    sari.sees_nothing()


# --- by an operator ------------------------------------------------------------------------------


async def test_a_call_is_screened_as_a_complaint_and_the_supervisor_phones_with_the_answer(
    desk: Desk,
) -> None:
    sari, hadi = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    await sari.presses("Panggilan masuk")
    await sari.writes("pelapor Bu Rini 081234567890 mengadu, damkar datang terlambat minggu lalu")
    await sari.presses("Keluhan layanan")
    assert "Keluhan layanan" in sari.view
    card = hadi.ticket
    assert "damkar datang terlambat" in card
    assert "lewat telepon, dicatat Sari" in card
    assert "Rini" in card
    assert "+6281234567890" in card
    await answered(hadi)
    assert "Telepon pengadu +6281234567890" in hadi.ticket
    await hadi.presses("Tutup keluhan")
    hadi.sees("Keluhan #2", "selesai")
    sari.sees_nothing()


async def test_taken_back_and_screened_so_again_it_stays_one_complaint(desk: Desk) -> None:
    sari, hadi = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    await sari.writes("operator 112 kemarin ketus kata pelapor")
    await sari.writes("keluhan")
    assert "Keluhan #2" in hadi.ticket
    await sari.presses("Ternyata darurat")
    await sari.presses("Keluhan layanan")
    assert await complaints(desk) == [2]


async def test_a_complaint_without_words_asks_for_them(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.presses("Panggilan masuk")
    await sari.writes("keluhan")
    sari.sees("Tulis dulu apa keluhannya")
    assert await complaints(desk) == []


async def test_an_exercise_opens_no_complaint(desk: Desk) -> None:
    hadi = desk.supervisor("Pak Hadi")
    await hadi.writes("/latihan operator ketus kata pelapor")
    assert "Latihan" in await hadi.presses("Keluhan layanan")
    assert await complaints(desk) == []


# --- /keluhan ------------------------------------------------------------------------------------


async def test_who_is_of_the_desk_complains_in_telegram_and_says_himself_whether_it_is_answered(
    desk: Desk,
) -> None:
    hadi = desk.supervisor("Pak Hadi")
    boss = await desk.hires("Bu Kabid", Role.LEADERSHIP)
    await boss.writes("/keluhan")
    boss.sees("Keluhan tentang layanan 112?", "/keluhan untuk Bu Rini")
    await boss.writes("/keluhan telepon 112 lama tidak diangkat")
    boss.sees("Keluhan #1 tercatat", "04/03 08.00")
    await hadi.presses("Terima")
    boss.sees("Keluhan #1 ditindaklanjuti")
    await boss.replies("kejadiannya Senin pagi", to="Keluhan #1 tercatat")
    hadi.sees("Keluhan #1", "Senin pagi", "Bu Kabid")
    await hadi.presses("Sudah ditangani")
    await hadi.replies("dua meja kosong, jadwal diubah", to="apa yang ditemukan")
    hadi.sees("apa yang ditemukan")
    boss.sees("Jawaban 112 atas keluhan #1", "jadwal diubah")
    await boss.presses("Ya, sudah terjawab")
    boss.sees("Keluhan #1", "selesai")
    hadi.sees("Keluhan #1", "selesai")
    await boss.replies("Selasa kosong lagi", to="selesai")
    boss.sees("sudah selesai", "Belum terjawab?")
    hadi.sees("Selasa kosong lagi")
    await boss.presses("Buka lagi")
    hadi.sees("↩️", "dibuka lagi", "Bu Kabid")
    boss.sees("Keluhan #1 dibuka lagi")


async def test_a_complaint_that_was_phoned_in_says_whom_to_phone_and_who_noted_it(
    desk: Desk,
) -> None:
    sari, hadi = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    await sari.writes("/keluhan untuk Bu Rini 0812-3456-7890: operator malam ketus")
    sari.sees("Keluhan #1 dicatat untuk Bu Rini", "Supervisor meneleponnya", "04/03 08.00")
    assert "Bu Rini +6281234567890 (lewat telepon, dicatat Sari)" in hadi.ticket
    await answered(hadi)
    assert "Telepon pengadu +6281234567890" in hadi.ticket
    await hadi.presses("Belum terjawab")
    hadi.sees("↩️", "BELUM terjawab", "Pak Hadi")
    sari.sees_nothing()


# --- who works it, and when ----------------------------------------------------------------------


async def test_a_picture_with_the_command_below_it_comes_along(desk: Desk) -> None:
    sari, hadi = desk.operator("Sari"), desk.supervisor()
    await sari.sends_photo("/keluhan petugas datang terlambat", to=None)
    sari.sees("Keluhan #1")
    assert hadi.shows_media("Keluhan #1 · Sari") == "photo"
    hadi.sees("Keluhan #1", "Sari")


async def test_supervisors_work_it_and_nobody_else_sees_it(desk: Desk) -> None:
    sari, hadi, section = desk.operator("Sari"), desk.supervisor("Pak Hadi"), await help_desk(desk)
    await sari.writes("/keluhan rekan semeja saya sering tidur")
    sari.sees("Keluhan #1 tercatat")
    assert section.tickets == 0
    [stream] = [one.stream for one in await lines(desk)]
    await desk.hires("Tini")
    await sari.writes("/tiket")
    sari.sees("Tidak ada tiket")
    assert "Menjawab keluhan layanan: hanya" in await sari.forges(
        f"ticket:{stream}::receive", "tercatat"
    )
    await hadi.writes("/tiket")
    assert "keluhan layanan · belum diterima" in hadi.sees("Tiket terbuka", "#1")
    await hadi.presses("#1", on="Tiket terbuka")
    await hadi.presses("Terima")
    sari.sees("ditindaklanjuti")
    assert "kini: sedang ditindaklanjuti" in await hadi.forges(f"ticket:{stream}::cause.server")
    assert "kini: sedang ditindaklanjuti" in await hadi.forges(f"ticket:{stream}::to_vendor")
    assert "tidak dikenal" in await hadi.forges(f"fault:{stream}::telepon")


async def test_unanswered_it_is_asked_for_after_a_day_and_told_upward_after_two(desk: Desk) -> None:
    sari, hadi = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    await sari.writes("/keluhan telepon lama tidak diangkat")
    sari.sees("Keluhan #1")
    await desk.passes(minutes=24 * 60 + 1)
    hadi.sees("⏰", "Tiket #1", "keluhan layanan", "Keluhan atas layanan ditangani")
    desk.admin.sees_nothing()
    await desk.passes(minutes=24 * 60)
    for one in (hadi, desk.admin):
        one.sees("🚨", "Tiket #1", "lewat batas")
    await answered(hadi)
    for one in (hadi, desk.admin, sari):
        one.overlooks()
    await desk.passes(minutes=60)
    hadi.sees_nothing()


@pytest.mark.city("tarakan")
async def test_where_the_sop_has_no_row_of_it_the_figure_is_marked_as_ours(desk: Desk) -> None:
    sari, hadi = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    await sari.writes("/keluhan telepon lama tidak diangkat")
    sari.sees("Keluhan #1", "(bawaan, bukan SOP)")
    assert "(bawaan, bukan SOP)" in hadi.ticket


async def lines(desk: Desk) -> list[StreamLine]:
    """Open complaints as the books list them."""
    async with desk.stage.assembly.desk.journal.uow.reading() as books:
        found = await books.open_lines(StreamKind.TICKET)
        return [one for one in found if one.screening == "complaint"]


async def complaints(desk: Desk) -> list[int]:
    """Numbers of open complaints."""
    return [one.number for one in await lines(desk)]


async def test_the_number_of_an_open_complaint_is_not_forgotten(desk: Desk, phones: Phones) -> None:
    await phones.writes(WARGA, RUDE)
    await phones.sees(WARGA, "tercatat")
    assert await desk.stage.assembly.desk.journal.turn(_forget) == 0


async def _forget(turn: Turn) -> int:
    return await turn.books.forget_contacts((), turn.now)
