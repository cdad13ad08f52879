"""Taking the call: from the ring, or a typed line, to a draft that may be sent."""

from datetime import timedelta

import pytest

from bot.domain import facts as f
from tests.desk import MORNING, Desk

FIRE = "trafo terbakar Jl. Merdeka 10"


async def test_the_ring_is_stamped_and_then_the_answer(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.presses("Panggilan masuk")
    assert sari.buttons[0] == "📞 Dijawab"
    await desk.passes(seconds=7)
    await sari.presses("Dijawab")
    rang = await desk.fact(sari.report, f.CallRang)
    answered = await desk.fact(sari.report, f.CallAnswered)
    assert rang.at == MORNING
    assert answered.at - rang.at == timedelta(seconds=10)
    assert "Masuk 08.00" in sari.view
    assert "dijawab 08.00" in sari.view


async def test_a_typed_line_stamps_the_recording_and_neither_ring_nor_answer(desk: Desk) -> None:
    sari = desk.operator("Sari")
    report = await sari.logs(FIRE)
    kinds = [type(one.fact) for one in await desk.facts(report)]
    assert kinds[0] is f.DraftOpened
    assert f.LineWritten in kinds
    assert f.CallRang not in kinds
    assert f.CallAnswered not in kinds
    assert "Dijawab" not in " ".join(sari.buttons)


async def test_once_the_report_is_written_no_answer_can_be_stamped(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.presses("Panggilan masuk")
    late = sari.remembers("Dijawab")
    await sari.writes(FIRE)
    assert "📞 Dijawab" not in sari.buttons
    assert "tidak bisa dicatat lagi" in await sari.forges(late)


async def test_the_answer_is_stamped_once(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.presses("Panggilan masuk")
    again = sari.remembers("Dijawab")
    await sari.presses("Dijawab")
    assert "Sudah tercatat dijawab" in await sari.forges(again)


async def test_the_draft_is_one_message_edited_in_place(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.presses("Panggilan masuk")
    await sari.presses("Dijawab")
    await sari.writes("kebakaran")
    await sari.writes("Jl. Merdeka 10")
    await sari.writes("ada 2 korban")
    assert sari.views == 1
    assert sari.edits == 4
    assert "Korban: 2" in sari.view


async def test_the_draft_begins_with_number_and_place_then_priority_kind_and_kelurahan(
    desk: Desk,
) -> None:
    sari = desk.operator("Sari")
    report = await sari.logs("kebakaran rumah Jl. Merdeka 10 kelurahan Klego")
    first, second = sari.view.splitlines()[:2]
    assert first.startswith(f"{report} · Jl. Merdeka 10")
    assert second == "🔴 MERAH · 🔥 KEBAKARAN BANGUNAN · Kelurahan Klego"


async def test_a_line_in_which_nothing_is_read_is_kept_and_shown(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs("tolong cepat asap tebal sekali")
    assert "asap tebal sekali" in sari.view
    await sari.writes("kebakaran Jl. Merdeka 10")
    assert "asap tebal sekali" in sari.view


async def test_dispatch_is_offered_at_kind_and_place_and_not_before(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs("kebakaran")
    assert not [one for one in sari.buttons if "Kirim" in one]
    assert "Ketik lokasinya" in sari.view
    await sari.writes("Jl. Merdeka 10")
    assert "🚨 Kirim ke 5 instansi" in sari.buttons


async def test_a_shared_location_is_place_enough(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs("kebakaran")
    await sari.sends_location(-6.8886, 109.6753, to=None)
    assert sari.views == 1
    assert "🚨 Kirim ke 5 instansi" in sari.buttons
    assert sari.links == ["https://www.google.com/maps?q=-6.888600,109.675300"]


async def test_the_kind_may_be_chosen_by_button(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs("Jl. Merdeka 10")
    await sari.presses("Jenis kejadian")
    await sari.presses("Hewan berbahaya")
    await sari.presses("Ular")
    assert "🟡 KUNING · 🐍 ULAR" in sari.view
    assert "dugaan" not in sari.view
    assert "🚨 Kirim ke 1 instansi" in sari.buttons


async def test_a_kind_without_agencies_lets_the_operator_choose_them(desk: Desk) -> None:
    sari, polisi = desk.operator("Sari"), desk.agency("polisi")
    await sari.logs("Jl. Merdeka 10")
    await sari.presses("Jenis kejadian")
    await sari.presses("Lain-lain")
    await sari.presses("Kedaruratan lain")
    assert not [one for one in sari.buttons if "Kirim" in one]
    await sari.presses("instansi")
    await sari.presses("Polisi")
    await sari.presses("Kembali")
    await sari.presses("Kirim ke 1 instansi")
    assert "Polisi (utama)" in polisi.card
    desk.room.sees("→ Polisi")


async def test_the_question_is_answered_with_tidak_tahu(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs(FIRE)
    assert "👉 Siapa nama pelapor?" in sari.view
    await sari.presses("Nama pelapor")
    assert "👉 Siapa nama pelapor? Pilih di bawah atau ketik." in sari.view
    await sari.presses("tidak tahu")
    assert "👉" not in sari.view
    assert "Nama pelapor: tidak tahu" in sari.view


async def test_a_caller_may_stay_anonymous(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs(FIRE)
    await sari.presses("Nama pelapor")
    await sari.presses("anonim")
    assert "Nama pelapor: anonim" in sari.view


async def test_a_question_is_answered_by_typing(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs(FIRE)
    await sari.presses("Nama pelapor")
    await sari.writes("Bu Tini")
    assert "Nama pelapor: Bu T." in sari.view
    assert sari.views == 1
    await sari.writes("asap hitam")
    assert "Nama pelapor: Bu T." in sari.view
    assert "asap hitam" in sari.view


@pytest.mark.city("semarang")
async def test_the_questions_go_on_after_the_dispatch_and_edit_the_cards(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out("ular masuk rumah Jl. Pemuda 3")
    await sari.presses("Akses roda 4")
    await sari.presses("roda 4 TIDAK bisa masuk")
    assert "roda 4 tidak bisa masuk" in damkar.card.lower()
    await sari.presses("Korban")
    await sari.presses("nihil")
    assert "Korban: nihil" in damkar.card
    await sari.presses("Patokan")
    await sari.writes("sebelah masjid")
    assert "sebelah masjid" in damkar.card
    await sari.presses("Kondisi")
    await sari.presses("tidak tahu")
    assert "👉 Siapa nama pelapor? · lalu: Penanganan awal" in sari.view
    assert damkar.cards == 1
    assert sari.views == 1


async def test_a_guess_is_marked_and_never_overrides_a_choice(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs("kebakaran rumah Jl. Merdeka 10")
    assert "Dibaca dari kalimat, periksa: Jenis kejadian, Lokasi" in sari.view
    await sari.presses("HIJAU")
    await sari.writes("kebakaran besar")
    assert "🟢 HIJAU" in sari.view


async def test_priority_is_corrected_with_one_tap(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.logs("ular masuk rumah Jl. Mawar 3")
    assert "✔ 🟡 KUNING" in sari.buttons
    await sari.presses("MERAH")
    assert "✔ 🔴 MERAH" in sari.buttons
    await sari.presses("Kirim")
    desk.room.sees("#1")
    assert damkar.card.startswith("🔴 MERAH · 🐍 ULAR")


async def test_agencies_are_proposed_with_their_roles_and_toggled(desk: Desk) -> None:
    sari, pmi, pln = desk.operator("Sari"), desk.agency("pmi"), desk.agency("pln")
    await sari.logs(FIRE)
    assert "Damkar (utama)" in sari.view
    assert "PLN (dukungan: ada listrik)" in sari.view
    await sari.presses("Ubah instansi (2)")
    await sari.presses("☑ PLN")
    await sari.presses("☐ PMI")
    await sari.presses("Kembali")
    await sari.presses("Kirim ke 2 instansi")
    desk.room.sees("Damkar, PMI")
    assert "PMI (dukungan)" in pmi.card
    assert pln.cards == 0


async def test_without_its_lead_the_first_support_leads(desk: Desk) -> None:
    sari, pln = desk.operator("Sari"), desk.agency("pln")
    await sari.logs(FIRE)
    await sari.presses("Ubah instansi")
    await sari.presses("☑ Damkar")
    await sari.presses("Kembali")
    await sari.presses("Kirim ke 1 instansi")
    desk.room.sees("→ PLN")
    assert "PLN (utama)" in pln.card


@pytest.mark.parametrize("noise", ["Prank", "Ghost", "Informasi"])
async def test_noise_is_one_tap_without_typing_and_can_be_undone(desk: Desk, noise: str) -> None:
    sari = desk.operator("Sari")
    await sari.presses("Panggilan masuk")
    await sari.presses("Dijawab")
    before = {type(one.fact): one.at for one in await desk.facts(sari.report)}
    await sari.presses(noise)
    assert noise in sari.view
    silent = ["☎️ Sudah ditelepon balik"] if noise == "Ghost" else []
    assert sari.buttons == ["🚨 Ternyata darurat", "📞 Panggilan masuk", *silent]
    await sari.presses("Ternyata darurat")
    assert "Masuk 08.00 · dijawab 08.00" in sari.view
    await sari.writes(FIRE)
    assert sari.views == 1
    await sari.presses("Kirim")
    desk.room.sees("→")
    after = {type(one.fact): one.at for one in await desk.facts(sari.report)}
    assert after[f.CallRang] == before[f.CallRang]
    assert after[f.CallAnswered] == before[f.CallAnswered]


async def test_the_line_after_noise_is_a_new_report(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.presses("Panggilan masuk")
    await sari.presses("Prank")
    report = await sari.logs(FIRE)
    assert report.number == 2


async def test_a_call_is_sent_once(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.logs(FIRE)
    again = sari.remembers("Kirim")
    await sari.presses("Kirim")
    desk.room.sees("→")
    assert "#1 sudah menjadi kejadian" in await sari.forges(again)
    assert damkar.cards == 1


async def test_times_are_taken_over_by_the_incident(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.presses("Panggilan masuk")
    await desk.passes(seconds=5)
    await sari.presses("Dijawab")
    report = await sari.sends_out(FIRE)
    rang = await desk.fact(report, f.CallRang)
    answered = await desk.fact(report, f.CallAnswered)
    assert (rang.at, answered.at) == (MORNING, MORNING + timedelta(seconds=8))
