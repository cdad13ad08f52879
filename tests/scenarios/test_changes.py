"""Turns that an incident takes under way: agencies called off, taken back, sent elsewhere."""

import pytest

from bot.domain import facts as f
from bot.domain.deadlines import Outcome
from tests.desk import Actor, Desk

FIRE = "kebakaran ruko Jl. Merdeka 10"
SNAKE = "ular masuk rumah Jl. Pemuda 3"


async def _withdraws(sari: Actor, agency: str, reason: str = "tidak diperlukan lagi") -> None:
    await sari.presses("Lainnya")
    await sari.presses("Tarik instansi")
    await sari.presses(f"🚫 {agency}")
    await sari.presses(reason)


# --- an agency is called off --------------------------------------------------------------------


async def test_an_agency_is_called_off_and_turns_round(desk: Desk) -> None:
    sari, damkar, pln = desk.operator("Sari"), desk.agency("damkar"), desk.agency("pln")
    incident = await sari.sends_out(FIRE)
    for one in (pln, damkar, *desk.agencies("dinkes", "polisi")):
        await one.presses("Terima tugas")
    await _withdraws(sari, "PLN")
    told = pln.sees("TUGAS DIBATALKAN - kembali ke pos", incident)
    assert "tidak diperlukan lagi (Sari, 112)" in told
    assert "KEBAKARAN" in pln.answered_to("kembali ke pos")
    assert "TUGAS DIBATALKAN · kembali ke pos" in pln.card
    assert pln.buttons == []
    assert "PLN (dukungan): 🚫 TUGAS DIBATALKAN 08.00 · tidak diperlukan lagi" in sari.view
    assert "PLN: lewat telepon" not in " ".join(sari.buttons)
    await desk.passes(minutes=1)
    assert "PLN: dibatalkan" in damkar.card
    withdrawn = await desk.fact(incident, f.DispatchWithdrawn)
    assert withdrawn.fact == f.DispatchWithdrawn(2, "tidak_diperlukan")


async def test_who_was_called_off_has_no_clock_left_and_is_asked_for_nothing(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    await _withdraws(sari, "Damkar", "salah kirim")
    damkar.sees("TUGAS DIBATALKAN", "salah kirim")
    clocks = [one for one in await desk.clocks(incident) if one.dispatch == 1]
    assert clocks
    assert {one.outcome for one in clocks} == {Outcome.VOID}
    await desk.passes(minutes=40)
    damkar.sees_nothing()
    assert "BELUM ADA INSTANSI YANG DITUGASKAN" in sari.view
    sari.sees_nothing()


async def test_an_agency_called_off_may_be_tasked_again_with_a_card_of_its_own(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    late = damkar.remembers("Terima tugas")
    await _withdraws(sari, "Damkar")
    damkar.sees("TUGAS DIBATALKAN")
    assert "Tugas ini dibatalkan 112 pukul 08.00" in await damkar.forges(late)
    await sari.presses("Tambah instansi")
    await sari.presses("➕ Damkar")
    await sari.presses("Kembali")
    desk.room.sees("→ Damkar")
    assert damkar.cards == 2
    assert "Damkar (utama): ⏳ BELUM DITERIMA" in damkar.card
    await damkar.presses("Terima tugas")
    assert "sedang ditangani" in sari.view
    await sari.presses("Tutup kejadian")
    await sari.presses("Tertangani")
    damkar.sees("Ditutup", incident)
    damkar.sees_nothing()
    desk.room.sees("Tertangani")


@pytest.mark.city("pekalongan", without=("pln",))
async def test_an_agency_without_a_group_is_called_off_by_phone(desk: Desk) -> None:
    sari = desk.operator("Sari")
    incident = await sari.sends_out(FIRE)
    sari.sees("Telepon dulu", "PLN")
    await _withdraws(sari, "PLN")
    sari.sees("Telepon PLN: 123", "dibatalkan", incident)


async def test_who_is_done_cannot_be_called_off(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await sari.presses("Lainnya")
    await sari.presses("Tarik instansi")
    await sari.presses("🚫 Damkar")
    late = sari.remembers("salah kirim")
    for step in ("Terima tugas", "Tiba di lokasi", "Selesai ditangani"):
        await damkar.presses(step)
    damkar.sees("Laporan akhir")
    assert "tidak sedang bertugas" in await sari.forges(late)
    assert "🏁 Selesai ditangani" in sari.view


# --- steps out of their order --------------------------------------------------------------------


async def test_a_step_out_of_order_is_recorded_with_a_warning_and_marked_for_the_operator(
    desk: Desk,
) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    late = damkar.remembers("Terima tugas").replace("ack", "depart")
    await damkar.presses("Terima tugas")
    answer = await damkar.presses("Tiba di lokasi")
    assert "Tercatat. Urutan tidak biasa: tiba di lokasi tanpa berangkat" in answer
    assert "⚠️ urutan tidak biasa: tiba di lokasi tanpa berangkat" in sari.view
    assert "urutan tidak biasa" not in damkar.card
    answer = await damkar.forges(late)
    assert "Tercatat. Urutan tidak biasa: berangkat sesudah tiba di lokasi" in answer
    assert "⚠️ urutan tidak biasa: berangkat sesudah tiba di lokasi" in sari.view
    assert "Tiba di lokasi" in damkar.card
    assert (await desk.fact(incident, f.UnitDeparted)).fact == f.UnitDeparted(1)


async def test_a_decline_on_the_scene_is_taken_and_told_loudly(desk: Desk) -> None:
    sari, chief, damkar = desk.operator("Sari"), desk.supervisor(), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    late = damkar.remembers("Berhalangan").replace("page", "decline")
    for step in ("Terima tugas", "Berangkat", "Tiba di lokasi"):
        await damkar.presses(step)
    forged = late.rpartition(":")[0] + ":personel"
    answer = await damkar.forges(forged)
    assert "Urutan tidak biasa: berhalangan sesudah tiba di lokasi" in answer
    sari.sees("DAMKAR TIDAK BISA DATANG", "personel kurang")
    chief.sees("DAMKAR TIDAK BISA DATANG")
    assert "TIDAK ADA INSTANSI YANG DATANG" in sari.view


async def test_a_step_told_by_phone_warns_the_operator_too(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out(SNAKE)
    await sari.presses("Damkar: lewat telepon")
    await sari.presses("Terima tugas")
    await sari.presses("Damkar: lewat telepon")
    answer = await sari.presses("Selesai ditangani")
    assert "selesai tanpa berangkat, selesai tanpa tiba di lokasi" in answer
    desk.agency("damkar").sees("Laporan akhir")
