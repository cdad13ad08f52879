"""Pekalongan's clocks: who is asked when, who is told, and when everybody is left in peace."""

from bot.domain import facts as f
from tests.desk import Actor, Desk, Report

FIRE = "trafo terbakar Jl. Merdeka 10"
BIG = "kebakaran rumah Jl. Merdeka 10"
SNAKE = "ular masuk rumah Jl. Mawar 3"


async def test_silent_agency_is_reminded_then_the_operator_told_to_phone(desk: Desk) -> None:
    sari, damkar, chief = desk.operator("Sari"), desk.agency("damkar"), desk.supervisor("Pak Hadi")
    incident = await sari.logs(SNAKE)
    await sari.presses("MERAH")
    await sari.presses("Kirim ke 1 instansi")
    desk.room.sees("→ Damkar", incident)
    assert "ULAR" in damkar.card
    assert "Jl. Mawar 3" in damkar.card
    await desk.passes(minutes=1)
    damkar.sees("belum dikonfirmasi")
    await desk.passes(minutes=1)
    damkar.sees("belum dikonfirmasi")
    await desk.passes(minutes=3)
    sari.sees("telepon Damkar: 113")
    chief.sees("eskalasi", incident)
    desk.room.sees("eskalasi", incident)
    await damkar.presses("Terima tugas")
    assert "Damkar" in sari.view
    assert "Terima tugas" in sari.view
    await desk.passes(minutes=10)
    sari.sees_nothing()


async def test_a_nudge_is_a_reply_to_the_card_and_names_the_duty_officer(desk: Desk) -> None:
    sari, damkar, pln = desk.operator("Sari"), desk.agency("damkar"), desk.agency("pln")
    incident = await sari.sends_out(FIRE)
    await desk.passes(seconds=60)
    told = damkar.sees("belum dikonfirmasi", incident, "08.05")
    assert "komandan regu piket Damkar" in told
    assert "TIANG ATAU KABEL LISTRIK TERBAKAR" in damkar.answered_to("belum dikonfirmasi")
    pln.sees("belum dikonfirmasi", "petugas piket PLN")


async def test_unacknowledged_merah_is_asked_at_one_and_two_minutes(desk: Desk) -> None:
    sari, damkar, pln = desk.operator("Sari"), desk.agency("damkar"), desk.agency("pln")
    await sari.sends_out(FIRE)
    sent = (await desk.fact(Report(1), f.CardDelivered)).at
    await pln.presses("Terima tugas")
    await desk.until(sent, seconds=59)
    damkar.sees_nothing()
    await desk.until(sent, seconds=62)
    damkar.sees("belum dikonfirmasi")
    await desk.until(sent, seconds=118)
    damkar.sees_nothing()
    await desk.until(sent, seconds=123)
    damkar.sees("belum dikonfirmasi")
    await desk.until(sent, seconds=290)
    damkar.sees_nothing()


async def test_others_are_asked_at_half_time(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    sent = (await desk.fact(Report(1), f.CardDelivered)).at
    await desk.until(sent, seconds=149)
    damkar.sees_nothing()
    await desk.until(sent, seconds=152)
    damkar.sees("belum dikonfirmasi")


async def test_at_the_deadline_and_not_before_the_operator_is_told_to_phone(desk: Desk) -> None:
    sari, chief, damkar = desk.operator("Sari"), desk.supervisor(), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    sent = (await desk.fact(incident, f.CardDelivered)).at
    await desk.until(sent, seconds=299)
    damkar.sees("belum dikonfirmasi")
    sari.sees_nothing()
    await desk.until(sent, seconds=302)
    _escalated(desk, sari, chief, incident)
    assert "LEWAT BATAS 08.05" in sari.view
    damkar.sees_nothing()


async def test_after_it_the_operators_line_repeats_every_two_minutes_three_times(
    desk: Desk,
) -> None:
    sari, chief, damkar = desk.operator("Sari"), desk.supervisor(), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    await desk.passes(minutes=5)
    damkar.sees("belum dikonfirmasi")
    _escalated(desk, sari, chief, incident)
    for _ in range(3):
        await desk.passes(minutes=2)
        assert sari.sees("telepon Damkar: 113", incident).startswith("🔔")
        sari.sees_nothing()
    await desk.passes(minutes=5)
    sari.sees_nothing()
    chief.sees_nothing()


async def test_a_reason_for_being_late_pauses_the_repeats_for_five_minutes(desk: Desk) -> None:
    sari, chief, damkar = desk.operator("Sari"), desk.supervisor(), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    await desk.passes(minutes=5)
    damkar.sees("belum dikonfirmasi")
    _escalated(desk, sari, chief, incident)
    await sari.presses("akses sulit", on="Eskalasi")
    late = await desk.fact(incident, f.LateReasonGiven)
    assert late.fact == f.LateReasonGiven("pek6", 1, 1, "akses_sulit")
    await desk.passes(minutes=4, seconds=50)
    sari.sees_nothing()
    await desk.passes(seconds=15)
    sari.sees("telepon Damkar")


async def test_of_several_late_steps_each_has_its_reason(desk: Desk) -> None:
    sari, chief = desk.operator("Sari"), desk.supervisor()
    await sari.sends_out(FIRE)
    await desk.passes(minutes=5)
    for crew in desk.agencies("damkar", "pln"):
        crew.sees("belum dikonfirmasi")
        crew.sees("belum dikonfirmasi")
    sari.sees("telepon Damkar: 113", "telepon PLN: 123")
    chief.sees("telepon Damkar: 113", "telepon PLN: 123")
    desk.room.sees("telepon Damkar: 113", "telepon PLN: 123")
    assert sari.buttons_on("Eskalasi") == ["🕐 Alasan #1 Damkar", "🕐 Alasan #1 PLN"]
    await sari.presses("Alasan #1 PLN")
    assert "Apa alasan terlambatnya?" in sari.view
    await sari.presses("armada terbatas")
    late = await desk.fact(Report(1), f.LateReasonGiven)
    assert late.fact == f.LateReasonGiven("pek6", 2, 1, "armada_terbatas")
    assert "Apa alasan terlambatnya?" not in sari.view


async def test_a_deadline_that_is_met_is_never_heard_of(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await damkar.presses("Terima tugas")
    await desk.passes(minutes=10)
    damkar.sees_nothing()
    sari.sees_nothing()


async def test_a_decline_ends_the_asking(desk: Desk) -> None:
    sari, chief, damkar = desk.operator("Sari"), desk.supervisor(), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await damkar.presses("Berhalangan")
    await damkar.presses("armada terpakai")
    sari.sees("TIDAK BISA DATANG")
    chief.sees("TIDAK BISA DATANG")
    await desk.passes(minutes=60)
    for one in (damkar, sari, chief):
        one.sees_nothing()


async def test_closing_ends_the_asking(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await sari.presses("Tutup kejadian")
    await sari.presses("Dibatalkan pelapor")
    damkar.sees("BATAL")
    desk.room.sees("Dibatalkan pelapor")
    await desk.passes(minutes=60)
    for one in (damkar, sari):
        one.sees_nothing()


async def test_several_for_one_chat_within_a_minute_are_one_message(desk: Desk) -> None:
    sari, chief = desk.operator("Sari"), desk.supervisor()
    incident = await sari.sends_out(BIG)
    await desk.passes(minutes=5)
    for crew in desk.agencies("damkar", "pln", "dinkes", "polisi"):
        crew.sees("belum dikonfirmasi")
        crew.sees("belum dikonfirmasi")
    for one in (sari, chief, desk.room):
        told = one.sees("Eskalasi", incident)
        assert [line for line in told.splitlines() if "telepon" in line] == [
            "☎️ telepon Damkar: 113", "☎️ telepon PLN: 123",
            "☎️ telepon Dinkes: 119", "☎️ telepon Polisi: 110",
        ]  # fmt: skip
        assert told.count("Eskalasi") == 1
        one.sees_nothing()


async def test_what_falls_late_within_the_next_minute_is_gathered(desk: Desk) -> None:
    sari, chief, damkar = desk.operator("Sari"), desk.supervisor(), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    for street in ("Kenanga", "Melati"):
        await sari.writes(f"/lapor ular Jl. {street} 5")
        await sari.presses("Kirim")
        desk.room.sees(street)
    await desk.passes(minutes=5)
    damkar.sees("#1", "belum dikonfirmasi")
    assert "#3" in damkar.sees("#2", "belum dikonfirmasi")
    everybody = (sari, chief, desk.room)
    for one in everybody:
        assert "#2" not in one.sees("Eskalasi #1")
        one.sees_nothing()
    await desk.passes(minutes=1)
    for one in everybody:
        one.sees("Eskalasi #2", "Eskalasi #3")
        one.sees_nothing()


async def test_the_field_team_has_thirty_five_minutes_from_its_ack(desk: Desk) -> None:
    sari, chief, damkar = desk.operator("Sari"), desk.supervisor(), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    await damkar.presses("Terima tugas")
    acked = (await desk.fact(incident, f.DispatchAcknowledged)).at
    await desk.until(acked, minutes=17, seconds=29)
    damkar.sees_nothing()
    await desk.until(acked, minutes=17, seconds=32)
    damkar.sees("Ke lokasi dan menangani", "08.35")
    await desk.until(acked, minutes=35, seconds=2)
    sari.sees("Eskalasi", "Ke lokasi dan menangani", "telepon Damkar: 113")
    chief.sees("Eskalasi")
    desk.room.sees("Eskalasi")


async def test_without_an_ack_the_field_clock_starts_where_row_six_ends(desk: Desk) -> None:
    sari, chief, damkar = desk.operator("Sari"), desk.supervisor(), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    sent = (await desk.fact(incident, f.CardDelivered)).at
    await desk.until(sent, minutes=6)
    damkar.sees("belum dikonfirmasi")
    _escalated(desk, sari, chief, incident)
    await damkar.presses("Terima tugas")
    assert "batas 08.40" in sari.view


async def test_the_operator_is_late_with_a_report_that_is_not_sent(desk: Desk) -> None:
    sari, chief = desk.operator("Sari"), desk.supervisor()
    report = await sari.logs("kebakaran")
    assert "⏱ 08.00 · anggaran 5 menit, batas SOP 08.05 WIB: Terima, catat, teruskan" in sari.view
    await desk.passes(minutes=2, seconds=28)
    sari.sees("Terima, catat, teruskan", "08.05", report)
    await desk.passes(minutes=2, seconds=30)
    told = sari.sees("Eskalasi", report, "Terima, catat, teruskan", "operator 112")
    assert "telepon" not in told
    chief.sees("Eskalasi", report)
    desk.room.sees("Eskalasi", report)


async def test_a_draft_of_which_nothing_is_known_is_named_as_such(desk: Desk) -> None:
    sari = desk.operator("Sari")
    report = await sari.logs("halo, ada apa")
    await desk.passes(minutes=5)
    unknown = f"#{report.number} Jenis belum diketahui · lokasi belum diketahui"
    for told in ("Terima, catat, teruskan: batas", "Eskalasi"):
        sari.sees(told, unknown)
    for one in (desk.supervisor(), desk.room):
        one.sees("Eskalasi", unknown)


async def test_the_last_clock_wants_report_record_and_data_and_names_who_owes(desk: Desk) -> None:
    sari, chief, damkar = desk.operator("Sari"), desk.supervisor(), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    await damkar.presses("Terima tugas")
    await damkar.presses("Selesai ditangani")
    damkar.sees("Laporan akhir #1")
    await desk.passes(minutes=2, seconds=30)
    damkar.sees("Laporan akhir, catatan, data kasus")
    sari.sees_nothing()
    await desk.passes(minutes=2, seconds=30)
    sari.sees("Eskalasi", incident, "telepon Damkar: 113")
    chief.sees("Eskalasi")
    desk.room.sees("Eskalasi")
    await damkar.presses("tertangani", on="Tekan hasil")
    await damkar.presses("Korban nihil")
    await damkar.sends_photo()
    sari.sees("foto")
    await sari.presses("Catatan lengkap")
    await desk.passes(minutes=10)
    sari.sees_nothing()


async def test_after_downtime_people_get_one_summary_and_no_burst(desk: Desk) -> None:
    sari, chief = desk.operator("Sari"), desk.supervisor()
    damkar, pln = desk.agency("damkar"), desk.agency("pln")
    incident = await sari.sends_out(FIRE)
    await desk.is_down(minutes=30)
    for crew in (damkar, pln):
        crew.sees("Ke lokasi dan menangani")
        crew.sees_nothing()
    for one in (sari, chief, desk.room):
        one.sees("Eskalasi", incident, "telepon Damkar", "telepon PLN")
        one.sees_nothing()
    await damkar.presses("Terima tugas")
    await pln.presses("Terima tugas")
    assert "✅ Terima tugas 08.30" in sari.view


def _escalated(desk: Desk, sari: Actor, chief: Actor, incident: Report) -> None:
    sari.sees("Eskalasi", incident, "telepon Damkar: 113")
    chief.sees("Eskalasi", incident, "telepon Damkar: 113")
    desk.room.sees("Eskalasi", incident)
