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


async def test_who_was_called_off_reads_no_more_than_what_it_was_and_where(desk: Desk) -> None:
    sari, damkar, pln = desk.operator("Sari"), desk.agency("damkar"), desk.agency("pln")
    incident = await sari.sends_out(FIRE + ", anak 5 th luka bakar")
    assert "luka bakar" in pln.card
    await _withdraws(sari, "PLN", "salah kirim")
    pln.sees("TUGAS DIBATALKAN")
    await sari.writes("penghuni positif HIV")
    assert "HIV" in damkar.card
    kept = [
        "🔴 MERAH · 🔥 KEBAKARAN BANGUNAN",
        "🚫 TUGAS DIBATALKAN · kembali ke pos",
        "📍 Jl. Merdeka 10",
        "🕑 08.00 WIB · dilaporkan",
        f"{incident} · PLN (dukungan)",
    ]
    assert [one for one in pln.card.splitlines() if "👥" not in one] == [
        *kept[:-1],
        f"{incident} · PLN (dukungan): 🚫 TUGAS DIBATALKAN 08.00 · salah kirim",
    ]
    await sari.presses("Tutup kejadian")
    await sari.presses("Tertangani")
    desk.room.sees("⬛", incident, "Tertangani")
    for one in desk.agencies("damkar", "dinkes", "polisi", "bpbd"):
        one.sees("Ditutup", incident)
    pln.sees_nothing()
    assert pln.card.splitlines() == [kept[0], "⬛ DITUTUP · Tertangani", *kept[2:]]


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


# --- an ack taken back, and taken over -----------------------------------------------------------


async def test_an_ack_taken_back_is_told_loudly_and_waited_for_again(desk: Desk) -> None:
    sari, chief, damkar = desk.operator("Sari"), desk.supervisor(), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    await damkar.presses("Terima tugas")
    await damkar.presses("10 mnt")
    await desk.passes(minutes=4)
    await damkar.presses("⋯ Lainnya")
    await damkar.presses("Batal terima")
    assert "Apa alasannya?" in damkar.card
    assert "Tercatat" in await damkar.presses("armada terpakai")
    told = sari.sees("DAMKAR BATAL TERIMA", "armada terpakai (Budi)", "113", incident)
    assert "pilih pengganti" in told
    assert "➕ BPBD" in sari.buttons_on("BATAL TERIMA")
    chief.sees("DAMKAR BATAL TERIMA")
    assert "⏳ BELUM DITERIMA · terima tugas ditarik: armada terpakai" in damkar.card
    assert "menunggu instansi" in sari.view
    assert "Damkar: terima tugas ditarik (armada terpakai), Budi" in sari.view
    await desk.passes(minutes=2, seconds=30)
    damkar.sees("belum dikonfirmasi", "08.09")
    await damkar.presses("Terima tugas")
    assert "✅ Terima tugas 08.06 · Budi" in damkar.card
    answers = [one for one in await desk.clocks(incident) if one.step.code == "pek6"]
    assert [one.outcome for one in answers] == [Outcome.ENDED, Outcome.ENDED]
    assert [one.met for one in answers] == [True, True]


async def test_the_operator_takes_an_ack_back_on_the_agencys_word(desk: Desk) -> None:
    sari, chief, damkar = desk.operator("Sari"), desk.supervisor(), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    await damkar.presses("Terima tugas")
    await sari.presses("Damkar: lewat telepon")
    await sari.writes("Pak Budi: regu ditarik ke kebakaran lain")
    await sari.presses("Batal terima")
    assert "Apa alasan batal terimanya?" in sari.view
    await sari.presses("armada terpakai")
    sari.sees("DAMKAR BATAL TERIMA")
    chief.sees("DAMKAR BATAL TERIMA")
    assert "BELUM DITERIMA" in damkar.card
    unacked = await desk.fact(incident, f.AcknowledgementWithdrawn)
    assert unacked.via == "phone"
    assert unacked.fact == f.AcknowledgementWithdrawn(
        1, "armada", "Pak Budi: regu ditarik ke kebakaran lain"
    )


async def test_who_had_declined_before_the_ack_stands_declined_again(desk: Desk) -> None:
    sari, chief, damkar = desk.operator("Sari"), desk.supervisor(), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    await damkar.presses("Berhalangan")
    await damkar.presses("personel kurang")
    sari.sees("TIDAK BISA DATANG")
    chief.sees("TIDAK BISA DATANG")
    await damkar.presses("Terima tugas")
    await damkar.presses("⋯ Lainnya")
    await damkar.presses("Batal terima")
    await damkar.presses("salah tekan")
    sari.sees("BATAL TERIMA")
    chief.sees("BATAL TERIMA")
    assert "⛔ Berhalangan 08.00 · personel kurang" in damkar.card
    assert "TIDAK ADA INSTANSI YANG DATANG" in sari.view
    open_ = [one for one in await desk.clocks(incident) if one.dispatch == 1 and one.alarms]
    assert open_ == []


async def test_nobody_takes_back_an_ack_that_is_not_there_or_whose_unit_has_arrived(
    desk: Desk,
) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    ack = damkar.remembers("Terima tugas")
    forged = ack.replace("ack", "unack") + "keliru"
    assert "Tidak bisa dibatalkan" in await damkar.forges(forged)
    await damkar.presses("Terima tugas")
    await damkar.presses("Berangkat")
    await damkar.presses("Tiba di lokasi")
    assert "Tidak bisa dibatalkan" in await damkar.forges(forged)
    assert "Tiba di lokasi" in sari.view


async def test_another_unit_takes_the_task_over_and_the_first_holder_reads_it(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    tini = desk.colleague(damkar, "Tini")
    incident = await sari.sends_out(SNAKE)
    await damkar.presses("Terima tugas")
    await tini.presses("⋯ Lainnya")
    await tini.presses("Ambil alih")
    assert "Regu mana yang mengambil alih?" in tini.card
    await tini.replies("Regu Pos Barat")
    damkar.sees("Tini mengambil alih dari Budi · unit Regu Pos Barat", "Damkar", incident)
    assert "unit Regu Pos Barat · Tini" in damkar.card
    assert "Damkar: Tini mengambil alih dari Budi · unit Regu Pos Barat" in sari.view
    sari.sees_nothing()
    assert "⋯ Lainnya" in tini.buttons
    over = await desk.fact(incident, f.DispatchTakenOver)
    acked = await desk.fact(incident, f.DispatchAcknowledged)
    assert over.fact == f.DispatchTakenOver(1, acked.by, None, "Regu Pos Barat")
    assert over.by != acked.by


async def test_a_task_that_was_accepted_by_phone_may_be_taken_over_in_the_group(
    desk: Desk,
) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    await sari.presses("Damkar: lewat telepon")
    await sari.writes("Pak Joko")
    await sari.presses("Terima tugas")
    await damkar.presses("⋯ Lainnya")
    await damkar.presses("Ambil alih")
    assert "Tercatat" in await damkar.presses("tanpa nama regu")
    damkar.sees("Budi mengambil alih · Damkar", incident)
    assert "Budi" in damkar.card


async def test_the_operator_notes_a_takeover_that_was_told_by_phone(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    await damkar.presses("Terima tugas")
    await sari.presses("Damkar: lewat telepon")
    await sari.writes("Regu Pos Barat")
    await sari.presses("Diambil alih regu lain")
    damkar.sees("Regu lain mengambil alih", "unit Regu Pos Barat", incident)
    assert "unit Regu Pos Barat" in damkar.card
    over = await desk.fact(incident, f.DispatchTakenOver)
    assert over.via == "phone"
    await damkar.presses("Berangkat")
    assert "Berangkat" in sari.view


async def test_who_has_it_already_takes_over_nothing(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await damkar.presses("Terima tugas")
    await damkar.presses("⋯ Lainnya")
    await damkar.presses("Ambil alih")
    assert "sudah Anda pegang" in await damkar.presses("tanpa nama regu")
    damkar.sees_nothing()


# --- Tarakan: the officer proposes the unit ------------------------------------------------------


@pytest.mark.city("tarakan")
async def test_the_duty_officer_proposes_the_unit_by_one_press(desk: Desk) -> None:
    sari, sar, bpbd = desk.operator("Sari"), desk.agency("sar"), desk.agency("bpbd")
    incident = await sari.sends_out("orang tenggelam Jl. Pantai Amal")
    assert "🚒 RIB" not in sar.buttons
    await sar.presses("Terima tugas")
    assert "Regu mana yang diusulkan?" in sar.card
    assert "Tercatat" in await sar.presses("RIB")
    assert "✅ Terima tugas 09.00 · unit RIB" in sar.card
    assert "🚒 RIB" not in sar.buttons
    assert "SAR (utama): ✅ Terima tugas 09.00 · unit RIB" in sari.view
    await bpbd.presses("Terima tugas")
    assert "SAR: terima tugas 09.00 · unit RIB" in bpbd.card
    assert (await desk.fact(incident, f.UnitProposed)).fact == f.UnitProposed(2, "RIB")


@pytest.mark.city("tarakan")
async def test_the_unit_may_be_written_in_reply_to_the_card(desk: Desk) -> None:
    sari, sar = desk.operator("Sari"), desk.agency("sar")
    await sari.sends_out("orang tenggelam Jl. Pantai Amal")
    await sar.replies("Unit: Rescue 1")
    sar.sees("Tekan Terima tugas dulu")
    await sar.presses("Terima tugas")
    await sar.replies("unit: Rescue 1")
    assert "unit Rescue 1" in sar.card
    sari.sees_nothing()
    await sar.presses("⋯ Lainnya")
    await sar.presses("Sebut regunya")
    await sar.presses("Kapal SAR")
    assert "unit Kapal SAR" in sari.view
