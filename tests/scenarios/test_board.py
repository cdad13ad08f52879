"""The board in a chat: open incidents, who is late, one message kept true."""

from bot.domain.people import Role
from tests.desk import Desk

SNAKE = "ular masuk rumah Jl. Mawar 3"


async def test_a_board_follows_what_happens(desk: Desk) -> None:
    sari, chief = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    await chief.writes("📊 Papan")
    assert "0 kejadian" in chief.board
    assert "Tidak ada kejadian yang terbuka" in chief.board
    await sari.sends_out(SNAKE)
    await desk.passes(seconds=6)
    assert "1 kejadian" in chief.board
    assert "#1 🟡 KUNING Ular · Jl. Mawar 3 · menunggu instansi" in chief.board
    assert "Damkar: belum diterima" in chief.board
    await desk.agency("damkar").presses("Terima tugas")
    await desk.passes(seconds=6)
    assert "Damkar: terima tugas 08.00" in chief.board
    boards = [one for one in chief.player.messages if "Papan 112" in one.text]
    assert len(boards) == 1, "edited in place"


async def test_a_board_says_who_is_late(desk: Desk) -> None:
    sari, chief, damkar = desk.operator("Sari"), desk.supervisor(), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await chief.writes("/papan")
    assert "TERLAMBAT" not in chief.board
    await desk.passes(minutes=5, seconds=10)
    damkar.sees("belum dikonfirmasi")
    sari.sees("telepon Damkar")
    chief.sees("Eskalasi")
    desk.room.sees("Eskalasi")
    assert "TERLAMBAT: Damkar" in chief.board


async def test_leadership_has_the_board_and_opens_an_incident_from_it(desk: Desk) -> None:
    sari, kabid = desk.operator("Sari"), await desk.hires("Bu Kabid", Role.LEADERSHIP)
    await sari.sends_out(SNAKE)
    await kabid.writes("/papan")
    await kabid.presses("#1")
    assert "ULAR" in kabid.view
    assert kabid.buttons == []
    assert "Siapa nama pelapor?" in sari.view
    assert "👉" not in kabid.view, "nobody asks who only reads"


async def test_a_new_board_takes_the_place_of_the_old_one(desk: Desk) -> None:
    sari, chief = desk.operator("Sari"), desk.supervisor()
    await chief.writes("/papan")
    await chief.writes("/papan")
    await sari.sends_out(SNAKE)
    await desk.passes(seconds=6)
    old, new = [one for one in chief.player.messages if "Papan 112" in one.text]
    assert "0 kejadian" in old.text
    assert "1 kejadian" in new.text


async def test_a_board_is_for_who_may_read(desk: Desk) -> None:
    joko = desk.stranger("Joko")
    await joko.writes("/papan")
    joko.sees("Telepon 112")
    kasi = await desk.hires("Pak Kasi", Role.HELP_DESK)
    await kasi.writes("/papan")
    kasi.sees("Melihat laporan: hanya")


async def test_a_withdrawn_leaders_board_stands_still(desk: Desk) -> None:
    admin, sari, kabid = desk.admin, desk.operator(), await desk.hires("Bu Kabid", Role.LEADERSHIP)
    await kabid.writes("/papan")
    await admin.writes("/petugas")
    admin.sees("Petugas 112")
    await admin.presses("✖ Bu Kabid")
    admin.sees("Cabut?")
    await admin.presses("Ya, cabut")
    admin.sees("Dicabut")
    kabid.sees("sudah dicabut")
    await sari.sends_out(SNAKE)
    await desk.passes(seconds=6)
    assert "0 kejadian" in kabid.board
