"""The agencies' side: one thumb in a moving truck, and what reaches the operator of it."""

from dataclasses import replace

import pytest

from bot.domain import facts as f
from tests.desk import Actor, Desk, Report

FIRE = "trafo terbakar Jl. Merdeka 10"
SNAKE = "ular masuk rumah Jl. Mawar 3"


async def test_the_first_tap_records_and_the_minutes_are_asked_after(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    assert "Tercatat 08.00" in await damkar.presses("Terima tugas")
    await desk.fact(incident, f.DispatchAcknowledged)
    assert "Berapa menit sampai lokasi?" in damkar.card
    assert "Damkar (utama): ✅ Terima tugas 08.00 · Budi" in sari.view
    assert "±15 menit" in await damkar.presses("15 mnt")
    assert "±15 mnt" in sari.view
    assert "Berapa menit" not in damkar.card


async def test_a_second_terima_tugas_is_told_who_has_it(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    tini = desk.colleague(damkar, "Tini")
    incident = await sari.sends_out(SNAKE)
    late = damkar.remembers("Terima tugas")
    await damkar.presses("Terima tugas")
    answer = await tini.forges(late)
    assert "sudah tercatat pukul 08.00" in answer
    assert "oleh Budi" in answer
    acks = [
        one for one in await desk.facts(incident) if isinstance(one.fact, f.DispatchAcknowledged)
    ]
    assert len(acks) == 1


async def test_later_steps_may_come_from_any_member_and_the_first_time_counts(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    tini = desk.colleague(damkar, "Tini")
    incident = await sari.sends_out(SNAKE)
    await damkar.presses("Terima tugas")
    late = damkar.remembers("Berangkat")
    await tini.presses("Berangkat")
    departed = await desk.fact(incident, f.UnitDeparted)
    await desk.passes(minutes=1)
    assert "sudah tercatat pukul 08.00" in await damkar.forges(late)
    assert await desk.fact(incident, f.UnitDeparted) == departed
    assert "🚒 Berangkat 08.00" in sari.view


async def test_a_skipped_step_is_implied_and_a_passed_one_taken_with_a_warning(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    await damkar.presses("Terima tugas")
    depart = damkar.remembers("Berangkat")
    await damkar.presses("Tiba di lokasi")
    assert "Urutan tidak biasa" in await damkar.forges(depart)
    kinds = [type(one.fact) for one in await desk.facts(incident)]
    assert f.UnitArrived in kinds
    assert f.UnitDeparted in kinds


async def test_berhalangan_asks_a_reason_and_offers_replacements(desk: Desk) -> None:
    sari, damkar, pln = desk.operator("Sari"), desk.agency("damkar"), desk.agency("pln")
    pmi = desk.agency("pmi")
    await sari.sends_out(FIRE)
    await damkar.presses("Terima tugas")
    await pln.presses("Berhalangan")
    assert "Apa alasannya?" in pln.card
    assert pln.buttons[:4] == [
        "armada terpakai", "bukan wilayah", "bukan kewenangan", "personel kurang",
    ]  # fmt: skip
    await pln.presses("personel kurang")
    assert "⛔ Berhalangan 08.00 · personel kurang" in pln.card
    told = sari.sees("PLN berhalangan", "personel kurang")
    assert "TIDAK BISA" not in told
    assert "➕ PMI" in sari.buttons_on("PLN berhalangan")
    await sari.presses("➕ PMI", on="PLN berhalangan")
    desk.room.sees("→ PMI")
    assert "PMI (dukungan)" in pmi.card
    assert "PLN (dukungan): ⛔ Berhalangan" in sari.view


async def test_a_lead_that_cannot_come_is_told_loudly(desk: Desk) -> None:
    sari, chief, damkar = desk.operator("Sari"), desk.supervisor(), desk.agency("damkar")
    pln, bpbd = desk.agency("pln"), desk.agency("bpbd")
    await sari.sends_out(FIRE)
    await pln.presses("Terima tugas")
    await damkar.presses("Berhalangan")
    await damkar.presses("armada terpakai")
    told = sari.sees("DAMKAR TIDAK BISA DATANG", "armada terpakai", "Budi", "113")
    assert "Tidak ada instansi lain" not in told
    chief.sees("DAMKAR TIDAK BISA DATANG")
    await sari.presses("➕ BPBD")
    desk.room.sees("→ BPBD")
    assert "BPBD (utama)" in bpbd.card


async def test_the_last_agency_that_cannot_come_is_told_loudly(desk: Desk) -> None:
    sari, chief, damkar = desk.operator("Sari"), desk.supervisor(), desk.agency("damkar")
    pln = desk.agency("pln")
    await sari.sends_out(FIRE)
    await damkar.presses("Berhalangan")
    await damkar.presses("bukan wilayah")
    sari.sees("DAMKAR TIDAK BISA DATANG")
    chief.sees("DAMKAR TIDAK BISA DATANG")
    await pln.presses("Berhalangan")
    await pln.presses("bukan kewenangan")
    sari.sees("PLN TIDAK BISA DATANG", "Tidak ada instansi lain yang ditugaskan")
    chief.sees("PLN TIDAK BISA DATANG")
    assert "TIDAK ADA INSTANSI YANG DATANG" in sari.view


async def test_a_second_berhalangan_tells_nobody_twice(desk: Desk) -> None:
    sari, chief, damkar = desk.operator("Sari"), desk.supervisor(), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await damkar.presses("Berhalangan")
    again = damkar.remembers("bukan wilayah")
    await damkar.presses("armada terpakai")
    sari.sees("TIDAK BISA DATANG")
    chief.sees("TIDAK BISA DATANG")
    assert "sudah tercatat" in await damkar.forges(again)
    sari.sees_nothing()


async def test_who_declined_may_come_after_all_with_every_step(desk: Desk) -> None:
    sari, chief, damkar = desk.operator("Sari"), desk.supervisor(), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await damkar.presses("Terima tugas")
    await damkar.presses("Berangkat")
    await damkar.presses("Berhalangan")
    await damkar.presses("armada terpakai")
    sari.sees("TIDAK BISA DATANG")
    chief.sees("TIDAK BISA DATANG")
    await damkar.presses("Terima tugas")
    assert "Tercatat" in await damkar.presses("Berangkat")
    assert "🚒 Berangkat" in sari.view


async def test_selesai_ditangani_stops_the_clock_and_asks_for_the_final_report(
    desk: Desk,
) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    incident = await _handled(desk, damkar)
    await desk.fact(incident, f.HandlingEnded)
    assert "Laporan akhir kurang: hasil, korban, foto/dokumentasi" in damkar.card
    answer = await damkar.presses("tertangani", on="Laporan akhir")
    assert "Masih kurang: korban, foto/dokumentasi" in answer
    assert "Masih kurang: foto/dokumentasi" in await damkar.presses("Korban nihil")
    assert "laporan kurang: foto/dokumentasi" in sari.view
    await damkar.sends_photo("sudah aman")
    sari.sees("foto", "sudah aman")
    assert "laporan kurang" not in sari.view
    assert "kurang" not in damkar.card
    report = await desk.fact(incident, f.FinalReportGiven)
    assert report.fact == f.FinalReportGiven(1, documented=True)


async def test_the_final_report_may_be_typed(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await _handled(desk, damkar)
    await damkar.replies("ular sudah diamankan", to="Laporan akhir")
    sari.sees("ular sudah diamankan")
    assert "Laporan akhir kurang: korban, foto/dokumentasi" in damkar.card
    await damkar.replies("5 orang luka ringan", to="Laporan akhir")
    sari.sees("5 orang luka ringan")
    assert "Laporan akhir kurang: foto/dokumentasi" in damkar.card


async def test_a_report_asked_for_by_a_slip_is_taken_back_with_it(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await _handled(desk, damkar)
    await damkar.presses("Batalkan")
    assert "Laporan akhir kurang" not in damkar.card
    assert "🏁 Selesai ditangani" in damkar.buttons
    assert "Tiba di lokasi" in sari.view


@pytest.mark.parametrize("media", ["photo", "video", "voice", "location"])
async def test_media_in_reply_to_a_card_reach_the_operator(desk: Desk, media: str) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    match media:
        case "photo":
            await damkar.sends_photo("dari depan")
        case "video":
            await damkar.sends_video("dari depan")
        case "voice":
            await damkar.sends_voice()
        case _:
            await damkar.sends_location(-6.8886, 109.6753)
    word = {"photo": "foto", "video": "video", "voice": "pesan suara", "location": "lokasi"}[media]
    sari.sees("Damkar (Budi)", word, incident)
    assert sari.shows_media("Damkar (Budi)") == ("" if media == "location" else media)
    assert f"Damkar: {word}" in sari.view
    said = await desk.fact(incident, f.EntryMade)
    assert isinstance(said.fact, f.EntryMade)
    assert said.fact.media == media


async def test_the_operators_answer_goes_back_as_a_reply_to_the_card(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    await damkar.replies("jalan mana yang bisa dilewati?")
    sari.sees("jalan mana yang bisa dilewati?", "Damkar", incident)
    await sari.replies("lewat Jl. Kenanga", to="jalan mana")
    damkar.sees("112", "lewat Jl. Kenanga")
    assert "ULAR" in damkar.answered_to("lewat Jl. Kenanga")
    assert "112 ke Damkar: lewat Jl. Kenanga" in sari.view
    assert sari.views == 1


async def test_what_is_said_in_the_group_besides_is_left_alone(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await damkar.writes("siapa bawa senter?")
    sari.sees_nothing()
    damkar.sees_nothing()


async def test_butuh_bantuan_reaches_the_operator_who_adds_an_agency(desk: Desk) -> None:
    sari, damkar, bpbd = desk.operator("Sari"), desk.agency("damkar"), desk.agency("bpbd")
    await sari.sends_out(SNAKE)
    await damkar.presses("Terima tugas")
    assert "butuh bantuan" in await damkar.presses("Butuh bantuan")
    sari.sees("Damkar butuh bantuan", "Budi", "113")
    assert "MINTA BANTUAN" in sari.view
    await sari.presses("➕ BPBD", on="butuh bantuan")
    desk.room.sees("→ BPBD")
    assert "BPBD (dukungan)" in bpbd.card


async def test_bantuan_typed_in_the_group_does_the_same(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    await damkar.writes("/bantuan")
    damkar.sees("112 diberi tahu", incident)
    sari.sees("Damkar butuh bantuan", incident)
    await desk.fact(incident, f.HelpRequested)


async def test_bantuan_without_a_task_is_told_so(desk: Desk) -> None:
    damkar = desk.agency("damkar")
    await damkar.writes("/bantuan")
    damkar.sees("Tidak ada penugasan")


async def test_tanya_112_is_answered_by_a_reply(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await damkar.presses("Tanya 112")
    sari.sees("Damkar ingin bertanya", "Budi", "113")
    await sari.replies("silakan", to="ingin bertanya")
    damkar.sees("silakan")


async def test_the_operator_sees_every_step_in_one_message(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    for step, word in (
        ("Terima tugas", "✅ Terima tugas"),
        ("Berangkat", "🚒 Berangkat"),
        ("Tiba di lokasi", "📍 Tiba di lokasi"),
        ("Selesai ditangani", "🏁 Selesai ditangani"),
    ):
        await damkar.presses(step)
        assert f"Damkar (utama): {word} 08.00" in sari.view
    damkar.sees("Laporan akhir")
    assert sari.views == 1


async def test_steps_told_by_phone_count_and_say_who_said_and_who_noted(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    await sari.presses("Damkar: lewat telepon")
    assert "Ketik siapa yang bicara" in sari.view
    await sari.writes("Pak Budi, komandan regu: siap berangkat")
    await sari.presses("Terima tugas")
    acked = await desk.fact(incident, f.DispatchAcknowledged)
    assert acked.via == "phone"
    assert acked.fact == f.DispatchAcknowledged(1, "Pak Budi, komandan regu: siap berangkat")
    assert "✅ Terima tugas 08.00 · lewat telepon/HT, dicatat Sari" in sari.view
    assert "Pak Budi, komandan regu: siap berangkat" in sari.view
    assert "✅ Terima tugas 08.00 · lewat telepon/HT, dicatat Sari" in damkar.card
    assert "Pak Budi" not in damkar.card
    await damkar.presses("Berangkat")
    assert f"Berangkat 08.00 · {damkar.name}" in sari.view, "Sari only wrote down who came"
    await desk.passes(minutes=6)
    damkar.sees_nothing()
    sari.sees_nothing()


async def test_the_operator_too_is_told_by_name_who_has_it(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await sari.presses("Damkar: lewat telepon")
    late = sari.remembers("Terima tugas")
    await damkar.presses("Terima tugas")
    assert "oleh Budi" in await sari.forges(late)


async def test_a_phone_call_from_before_says_nothing_of_a_later_step(desk: Desk) -> None:
    sari = desk.operator("Sari")
    incident = await sari.sends_out(SNAKE)
    await sari.presses("Damkar: lewat telepon")
    await sari.writes("Pak Budi: siap")
    await sari.presses("Terima tugas")
    await desk.passes(minutes=10)
    await sari.presses("Damkar: lewat telepon")
    await sari.presses("Tiba di lokasi")
    assert (await desk.fact(incident, f.UnitArrived)).fact == f.UnitArrived(1, "")


async def test_berhalangan_told_by_phone_asks_the_reason(desk: Desk) -> None:
    sari, chief = desk.operator("Sari"), desk.supervisor()
    await sari.sends_out(SNAKE)
    await sari.presses("Damkar: lewat telepon")
    await sari.presses("Berhalangan")
    assert "Apa alasan berhalangannya?" in sari.view
    await sari.presses("personel kurang")
    sari.sees("DAMKAR TIDAK BISA DATANG", "personel kurang")
    chief.sees("DAMKAR TIDAK BISA DATANG")
    assert "Berhalangan 08.00 · personel kurang · lewat telepon/HT" in sari.view


async def test_the_final_report_may_come_by_phone(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    incident = await _handled(desk, damkar)
    await sari.presses("Damkar: lewat telepon")
    await sari.presses("Laporan akhir: nihil")
    reported = await desk.fact(incident, f.FinalReportGiven)
    assert (reported.via, reported.fact) == ("phone", f.FinalReportGiven(1, documented=False))
    assert "laporan kurang: foto/dokumentasi" in sari.view


async def test_who_pressed_may_undo_within_a_minute(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await damkar.presses("Terima tugas")
    assert await damkar.presses("Batalkan") == "Dibatalkan"
    assert "BELUM DITERIMA" in damkar.card
    assert "BELUM DITERIMA" in sari.view
    assert "✅ Terima tugas" in damkar.buttons


async def test_nobody_else_may_undo_it(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    tini = desk.colleague(damkar, "Tini")
    await sari.sends_out(SNAKE)
    await damkar.presses("Terima tugas")
    assert "Hanya yang menekan" in await tini.presses("Batalkan")
    assert "Terima tugas" in sari.view


async def test_after_a_minute_an_undo_is_told_that_it_is_too_late(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await damkar.presses("Terima tugas")
    await desk.passes(seconds=61)
    assert "Sudah lewat 60 detik" in await damkar.presses("Batalkan")
    await damkar.presses("10 mnt")
    assert not [one for one in damkar.buttons if "Batalkan" in one]


async def test_the_operator_may_undo_what_he_noted_for_an_agency(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await sari.presses("Damkar: lewat telepon")
    await sari.presses("Terima tugas")
    assert not [one for one in damkar.buttons if "Batalkan" in one]
    await sari.presses("Batalkan catatan Damkar")
    assert "BELUM DITERIMA" in damkar.card
    assert not [one for one in sari.buttons if "Batalkan" in one]


async def test_a_press_from_the_wrong_group_is_refused(desk: Desk) -> None:
    sari, damkar, pln = desk.operator("Sari"), desk.agency("damkar"), desk.agency("pln")
    incident = await sari.sends_out(FIRE)
    stolen = damkar.remembers("Terima tugas")
    assert "bukan untuk grup ini" in await pln.forges(stolen)
    kinds = [type(one.fact) for one in await desk.facts(incident)]
    assert f.DispatchAcknowledged not in kinds


async def test_a_crew_member_cannot_press_the_operators_buttons(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await sari.presses("Tutup kejadian")
    stolen = sari.remembers("Tertangani")
    assert "Telepon 112" in await damkar.forges(stolen)
    assert "DITUTUP" not in sari.view


async def test_the_same_update_twice_changes_nothing(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    incident = await sari.logs(SNAKE)
    await sari.writes_and_telegram_repeats("ularnya besar")
    lines = [one for one in await desk.facts(incident) if isinstance(one.fact, f.LineWritten)]
    assert len(lines) == 2
    await sari.presses_and_telegram_repeats("Kirim")
    desk.room.sees("→ Damkar")
    desk.room.sees_nothing()
    assert damkar.cards == 1
    before = len(await desk.facts(incident))
    await damkar.presses_and_telegram_repeats("Terima tugas")
    assert len(await desk.facts(incident)) == before + 1
    await sari.writes_and_telegram_repeats("/tidakada")
    sari.sees("tidak dikenal")
    sari.sees_nothing()


async def test_two_agencies_in_one_group_have_a_card_each_and_one_goodbye(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = desk.stage.assembly.desk.city.agencies
    assert isinstance(known, dict)
    monkeypatch.setitem(known, "pln", replace(known["pln"], group="damkar"))
    sari, damkar, pln = desk.operator("Sari"), desk.agency("damkar"), desk.agency("pln")
    await sari.sends_out(FIRE)
    assert damkar.cards == 2
    assert pln.cards == 0
    await damkar.presses("Terima tugas", on="PLN (dukungan)")
    assert "PLN (dukungan): ✅ Terima tugas" in sari.view
    assert "Damkar (utama): ⏳ BELUM DITERIMA" in sari.view
    await sari.presses("Tutup kejadian")
    await sari.presses("Tertangani")
    damkar.sees("Ditutup")
    desk.room.sees("Tertangani")
    told = [one for one in await desk.facts(Report(1)) if isinstance(one.fact, f.ClosingTold)]
    assert len(told) == 2


async def _handled(desk: Desk, damkar: Actor) -> Report:
    incident = await desk.operator("Sari").sends_out(SNAKE)
    for step in ("Terima tugas", "Tiba di lokasi", "Selesai ditangani"):
        await damkar.presses(step)
    damkar.sees("Laporan akhir", incident)
    return incident


async def test_the_buttons_under_the_final_report_go_as_they_are_answered(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out("ular masuk rumah Jl. Mawar 3")
    for step in ("Terima tugas", "Selesai ditangani"):
        await damkar.presses(step)
    damkar.sees("Laporan akhir")
    await damkar.presses("tertangani", on="Laporan akhir")
    assert damkar.buttons_on("Laporan akhir")[0] == "Korban nihil"
    await damkar.presses("Korban nihil")
    assert damkar.buttons_on("Hasil: tertangani. Korban: nihil.") == []
    assert "Masih kurang: foto" in damkar.player.look("Laporan akhir").text
    await damkar.sends_photo("", to="Laporan akhir")
    sari.sees("foto")
    assert "Lengkap" in damkar.player.look("Laporan akhir").text
    damkar.sees_nothing()


async def test_the_final_report_in_words_takes_its_buttons_too(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out("ular masuk rumah Jl. Mawar 3")
    for step in ("Terima tugas", "Selesai ditangani"):
        await damkar.presses(step)
    damkar.sees("Laporan akhir")
    await damkar.replies("ular <besar> ditangkap", to="Laporan akhir")
    await damkar.replies("2 orang takut", to="Laporan akhir")
    for words in ("ditangkap", "takut"):
        sari.sees(words)
    assert "Hasil: ular <besar> ditangkap" in damkar.player.look("Laporan akhir").text
    assert damkar.buttons_on("Korban: 2 orang takut") == []
