"""Noise: one tap, counted; who called before; a mark on a number that warns and never silences."""

from datetime import timedelta

from bot.domain import facts as f
from bot.domain.call import call_of
from tests.desk import Desk, Report

PRANK = "ada naga di alun-alun, 081234567890"
FIRE = "kebakaran rumah Jl. Merdeka 10, Klego, pelapor 081234567890"


async def test_the_number_s_history_stands_on_the_draft(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out(FIRE)
    await sari.presses("Panggilan masuk")
    await sari.logs(PRANK)
    await sari.presses("Prank")
    await sari.presses("Panggilan masuk")
    await sari.logs("pelapor 081234567890")
    assert "Nomor ini: 2 laporan 30 hari terakhir, 1 prank" in sari.view
    assert "terakhir #1 Kebakaran bangunan Klego, 02/03 08.00" in sari.view


async def test_a_silent_line_is_phoned_back_in_one_tap(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.presses("Panggilan masuk")
    await sari.presses("Ghost")
    await sari.presses("Sudah ditelepon balik")
    assert "☎️ Ditelepon balik 08.00 oleh Sari" in sari.view
    assert not [one for one in sari.buttons if "ditelepon balik" in one]
    noted = await desk.fact(Report(1), f.CallerPhonedBack)
    assert noted.via == "phone"
    assert call_of(await desk.facts(Report(1))).screening == "ghost"
    await sari.presses("Ternyata darurat")
    assert "Ditelepon balik" in sari.view


async def test_a_dropped_call_with_a_number_is_phoned_back_from_its_draft(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs("kebakaran, putus, 081234567890")
    old = sari.remembers("Sudah ditelepon balik")
    await sari.presses("Sudah ditelepon balik")
    assert "Ditelepon balik" in sari.view
    assert "Sudah tercatat ditelepon balik" in await sari.forges(old)
    await sari.presses("Panggilan masuk")
    assert not [one for one in sari.buttons if "ditelepon balik" in one]


async def test_a_marked_number_warns_and_every_call_is_taken(desk: Desk) -> None:
    sari, chief = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    await sari.logs(PRANK)
    await sari.presses("Prank")
    await chief.writes("/tandai 1")
    chief.sees("Tandai nomor pelapor", "#1", "panggilannya tetap diterima")
    assert "ditandai 7 hari" in await chief.presses("7 hari")
    await sari.presses("Panggilan masuk")
    await sari.logs(FIRE)
    assert "🚩 Nomor ini ditandai Pak Hadi (#1) sampai 09/03 08.00" in sari.view
    assert "Tetap layani" in sari.view
    await sari.presses("Kirim ke")
    desk.room.sees("#2", "→")
    assert "ditandai" not in desk.agency("damkar").card


async def test_a_mark_is_listed_and_withdrawn_and_ends_by_itself(desk: Desk) -> None:
    sari, chief = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    await chief.writes("/tandai")
    chief.sees("Tidak ada nomor yang ditandai")
    await sari.logs(PRANK)
    await sari.presses("Prank")
    await chief.writes("/tandai 1")
    chief.sees("Berapa lama?")
    await chief.presses("1 hari")
    await chief.writes("/tandai")
    told = chief.sees("Nomor yang ditandai", "nomor pelapor #1", "03/03 08.00", "Pak Hadi")
    assert "0812" not in told  # the number itself is nowhere
    await chief.presses("Cabut tanda #1")
    assert "sudah dicabut" in await chief.presses("Cabut tanda #1")
    await sari.logs(f"/lapor {FIRE}")
    assert "ditandai" not in sari.view
    await chief.writes("/tandai 1")
    chief.sees("Berapa lama?")
    await chief.presses("1 hari")
    async with desk.stage.assembly.desk.journal.uow.reading() as books:
        assert await books.mark_on("081234567890", desk.now)
        assert not await books.mark_on("081234567890", desk.now + timedelta(days=1))


async def test_who_may_mark_and_what_has_no_number(desk: Desk) -> None:
    sari, chief = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    await sari.presses("Panggilan masuk")
    await sari.presses("Ghost")
    await sari.writes("/tandai 1")
    sari.sees("Menandai nomor pelapor: hanya supervisor, admin")
    await chief.writes("/tandai 1")
    chief.sees("Berapa lama?")
    assert "tidak tercatat" in await chief.presses("30 hari")
