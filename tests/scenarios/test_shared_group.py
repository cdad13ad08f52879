"""A small town's brigade and grid crew sit in one group: each task there is one agency's alone."""

import pytest

from bot.domain import facts as f
from tests.desk import Actor, Desk

FIRE = "trafo terbakar Jl. Merdeka 10"
DAMKAR, PLN = "Damkar (utama)", "PLN (dukungan)"


@pytest.fixture
async def crew(desk: Desk) -> Actor:
    """Damkar's group, to which PLN's code was given too."""
    damkar = desk.agency("damkar")
    code = await desk.stage.assembly.desk.membership.code(None, "pln")
    await damkar.writes(f"/hubungkan {code}")
    damkar.sees("Grup ini kini menerima tugas", "PLN")
    desk.admin.sees("PLN", "tersambung")
    return damkar


async def test_each_has_its_card_and_a_press_is_its_own_agency_s(desk: Desk, crew: Actor) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out(FIRE)
    assert crew.cards == 2
    assert desk.agency("pln").cards == 0
    await crew.presses("Terima tugas", on=PLN)
    assert "PLN (dukungan): ✅ Terima tugas" in sari.view
    assert "Damkar (utama): ⏳ BELUM DITERIMA" in sari.view
    assert "✅ Terima tugas" in crew.buttons_on(DAMKAR)
    assert "✅ Terima tugas" not in crew.buttons_on(PLN)


async def test_reminders_name_each_agency_that_is_late(desk: Desk, crew: Actor) -> None:
    report = await desk.operator("Sari").sends_out(FIRE)
    await desk.passes(seconds=63)
    told = crew.sees("belum dikonfirmasi", report)
    assert "Damkar belum dikonfirmasi" in told
    assert "komandan regu piket Damkar" in told
    assert DAMKAR in crew.answered_to("belum dikonfirmasi")
    await desk.passes(seconds=62)
    told = crew.sees("belum dikonfirmasi", report)
    for words in ("PLN", "Damkar"):  # one message of both, each with whom to tell
        assert told.count(f"{words} belum dikonfirmasi") == 1
    assert "petugas piket PLN" in told
    await crew.presses("Terima tugas", on=PLN)
    await desk.passes(minutes=2)
    crew.sees_nothing()
    desk.stage.forget()


async def test_bantuan_asks_for_whom_and_is_noted_for_that_one_alone(
    desk: Desk, crew: Actor
) -> None:
    sari = desk.operator("Sari")
    report = await sari.sends_out(FIRE)
    await crew.writes("/bantuan")
    crew.sees("Bantuan untuk tugas yang mana?")
    assert len(crew.buttons_on("tugas yang mana")) == 2
    sari.sees_nothing()
    await crew.presses("(PLN)", on="tugas yang mana")
    sari.sees("PLN butuh bantuan", report)
    sari.sees_nothing()
    assert (await desk.fact(report, f.HelpRequested)).fact == f.HelpRequested(2)
    await crew.replies("/bantuan", to=DAMKAR)
    crew.sees("112 diberi tahu", report, "Damkar")
    sari.sees("Damkar butuh bantuan", report)
    assert (await desk.fact(report, f.HelpRequested)).fact == f.HelpRequested(1)


async def test_bantuan_is_the_others_once_one_cannot_come(desk: Desk, crew: Actor) -> None:
    sari = desk.operator("Sari")
    report = await sari.sends_out(FIRE)
    await crew.presses("Berhalangan", on=PLN)
    await crew.presses("personel kurang", on=PLN)
    sari.sees("PLN berhalangan")
    await crew.writes("/bantuan")
    crew.sees("112 diberi tahu", report, "Damkar")
    sari.sees("Damkar butuh bantuan", report)


async def test_one_that_cannot_come_leaves_the_other_alone(desk: Desk, crew: Actor) -> None:
    sari = desk.operator("Sari")
    report = await sari.sends_out(FIRE)
    await crew.presses("Terima tugas", on=DAMKAR)
    await crew.presses("Berhalangan", on=PLN)
    assert "Apa alasannya?" not in crew.player.look(DAMKAR).text
    await crew.presses("personel kurang", on=PLN)
    sari.sees("PLN berhalangan", "personel kurang")
    assert "Damkar (utama): ✅ Terima tugas" in sari.view
    assert "PLN (dukungan): ⛔ Berhalangan" in sari.view
    await desk.passes(minutes=6)
    crew.sees_nothing()
    await crew.presses("Selesai ditangani", on=DAMKAR)
    crew.sees("Laporan akhir", report, "Damkar")
    await sari.presses("Tutup kejadian")
    await sari.presses("Tertangani")
    crew.sees("Ditutup", report)
    desk.room.sees(report, "Tertangani")
    crew.sees_nothing()


async def test_who_is_called_off_reads_which_of_them_it_is(desk: Desk, crew: Actor) -> None:
    sari = desk.operator("Sari")
    report = await sari.sends_out(FIRE)
    await crew.presses("Terima tugas", on=DAMKAR)
    await crew.presses("Terima tugas", on=PLN)
    for words in ("Lainnya", "Tarik instansi", "PLN", "tidak diperlukan lagi"):
        await sari.presses(words, on="#1 ·")
    assert "PLN" in crew.sees("TUGAS DIBATALKAN", report)
    assert "PLN" in crew.answered_to("kembali ke pos")
    assert "TUGAS DIBATALKAN" not in crew.player.look(DAMKAR).text
    assert "Damkar (utama): ✅ Terima tugas" in sari.view
    crew.sees_nothing()


async def test_what_the_desk_says_to_one_names_it_and_to_all_is_said_once(
    desk: Desk, crew: Actor
) -> None:
    sari = desk.operator("Sari")
    report = await sari.sends_out(FIRE)
    await crew.presses("Tanya 112", on=PLN)
    sari.sees("PLN ingin bertanya", report)
    await sari.replies("padamkan gardu dulu", to="ingin bertanya")
    assert "PLN" in crew.sees("padamkan gardu dulu", report)
    assert PLN in crew.answered_to("padamkan gardu dulu")
    crew.sees_nothing()
    for words in ("Catat", "Kirim ke semua instansi"):
        await sari.presses(words, on="#1 ·")
    await sari.writes("hati-hati asap")
    assert "PLN" not in crew.sees("hati-hati asap", report)
    crew.sees_nothing()


async def test_two_reports_that_are_one_say_of_each_task_where_it_goes_on(
    desk: Desk, crew: Actor
) -> None:
    sari, chief = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    await sari.sends_out(FIRE)
    await sari.writes("/lapor trafo terbakar Jl. Kenanga 5")
    await sari.presses("Kirim")
    desk.room.sees("Kenanga")
    desk.stage.forget()
    await chief.writes("/gabung 2 1")
    for agency, card in (("Damkar", DAMKAR), ("PLN", PLN)):
        crew.sees("#2 digabung ke #1", f"Tugas {agency} tetap berjalan")
        assert card in crew.answered_to(f"Tugas {agency} tetap")
    await chief.writes("/pisah 2")
    for agency in ("Damkar", "PLN"):
        crew.sees("#2 dipisah lagi", f"Tugas {agency} di #2")
    crew.sees_nothing()
    desk.stage.forget()
