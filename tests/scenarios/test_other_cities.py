"""Each other city's own clocks and questions, as its document has them."""

from datetime import timedelta

import pytest

from bot.domain import facts as f
from bot.domain.deadlines import Outcome
from tests.desk import Actor, Desk, Report

BOAT = "kapal tenggelam di sungai Jl. Yos Sudarso"
SNAKE = "ular masuk rumah Jl. Pemuda 3"


async def _outcomes(desk: Desk, report: Report) -> dict[str, str]:
    return {one.step.code: one.outcome.value for one in await desk.clocks(report)}


async def _works(crew: Actor, *steps: str) -> None:
    for step in steps:
        await crew.presses(step)


# --- Tarakan: rescue of people, in WITA --------------------------------------------------------


@pytest.mark.city("tarakan")
async def test_tarakan_bpbd_and_sar_lead_together_and_the_hour_is_wita(desk: Desk) -> None:
    sari, bpbd, sar = desk.operator("Sari"), desk.agency("bpbd"), desk.agency("sar")
    await sari.sends_out("orang tenggelam Jl. Pantai Amal")
    assert "BPBD (utama)" in bpbd.card
    assert "SAR (utama)" in sar.card
    assert "🕑 09.00 WITA" in bpbd.card


@pytest.mark.city("tarakan")
async def test_tarakan_asks_for_land_sea_or_air(desk: Desk) -> None:
    sari, sar = desk.operator("Sari"), desk.agency("sar")
    await sari.sends_out("orang tenggelam Jl. Pantai Amal")
    await sari.presses("Darat/laut/udara")
    assert "Di darat, laut, atau udara?" in sari.view
    await sari.presses("laut")
    assert "🧭 Di laut" in sar.card


@pytest.mark.city("tarakan")
async def test_tarakan_other_kinds_run_the_same_steps_marked(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs(SNAKE)
    assert "SOP lain belum diserahkan" in sari.view
    await sari.writes("/lapor orang tenggelam Jl. Pantai Amal")
    assert "SOP lain" not in sari.view


@pytest.mark.city("tarakan")
async def test_tarakan_prank_ends_after_row_two_recorded(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.presses("Panggilan masuk")
    await sari.presses("Prank")
    outcomes = await _outcomes(desk, sari.report)
    assert (outcomes["tar1"], outcomes["tar2"]) == ("ended", "ended")
    assert outcomes["tar3"] == "void"
    await desk.passes(minutes=10)
    sari.sees_nothing()


@pytest.mark.city("tarakan")
async def test_tarakan_the_dispatcher_is_asked_to_monitor_every_quarter_of_an_hour(
    desk: Desk,
) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    report = await sari.sends_out(SNAKE)
    await _works(damkar, "Terima tugas", "Tiba di lokasi")
    await sari.presses("Nama pelapor")
    await sari.presses("anonim")
    await sari.presses("Darat/laut/udara")
    await sari.presses("darat")
    await desk.passes(minutes=8)
    sari.sees("Pemantauan", report)
    await sari.writes("/catat 1 ular masih dicari")
    await desk.passes(minutes=7, seconds=20)
    sari.sees_nothing()
    await desk.passes(minutes=1)
    sari.sees("Pemantauan", report)
    await desk.passes(minutes=7, seconds=30)
    sari.sees("Eskalasi", "Pemantauan")
    desk.supervisor().sees("Eskalasi", "Pemantauan")
    desk.room.sees("Eskalasi", "Pemantauan")


@pytest.mark.city("tarakan")
async def test_tarakan_kondisi_terkini_catatan_lengkap_and_closing(desk: Desk) -> None:
    sari, pmk = desk.operator("Sari"), desk.agency("damkar")
    report = await sari.sends_out(SNAKE)
    await sari.presses("Nama pelapor")
    await sari.presses("anonim")
    await sari.presses("Darat/laut/udara")
    await sari.presses("darat")
    await _works(pmk, "Terima tugas", "Tiba di lokasi", "Selesai ditangani")
    pmk.sees("Laporan akhir")
    await sari.presses("Kondisi terkini")
    assert "Ketik kondisi terkini" in sari.view
    await sari.writes("ular ditangkap, warga aman")
    assert "Kondisi terkini: ular ditangkap, warga aman" in sari.view
    assert "📋 Kondisi terkini" not in sari.buttons
    await sari.presses("Catatan lengkap")
    await sari.presses("Tutup kejadian")
    await sari.presses("Tertangani")
    pmk.sees("Ditutup")
    desk.room.sees("Tertangani")
    outcomes = await _outcomes(desk, report)
    assert {outcomes[f"tar{row}"] for row in range(2, 10)} == {"ended"}
    assert outcomes["tar1"] == "unmeasured"


@pytest.mark.city("tarakan")
async def test_tarakan_after_the_handling_two_minutes_for_the_condition(desk: Desk) -> None:
    sari, pmk = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await sari.presses("Nama pelapor")
    await sari.presses("anonim")
    await sari.presses("Darat/laut/udara")
    await sari.presses("darat")
    await _works(pmk, "Terima tugas", "Tiba di lokasi", "Selesai ditangani")
    pmk.sees("Laporan akhir")
    await desk.passes(minutes=1)
    sari.sees("Kondisi terkini", "batas 09.02")
    await desk.passes(minutes=1)
    for one in (sari, desk.supervisor(), desk.room):
        one.sees("Eskalasi", "Kondisi terkini")


# --- Semarang: single emergency number ---------------------------------------------------------


@pytest.mark.city("semarang")
async def test_semarang_the_answer_has_thirty_seconds(desk: Desk) -> None:
    sari, chief = desk.operator("Sari"), desk.supervisor()
    await sari.presses("Panggilan masuk")
    await desk.passes(seconds=28)
    sari.sees("Eskalasi #1", "Telepon dijawab")
    chief.sees("Eskalasi #1")
    desk.room.sees("Eskalasi #1")
    await sari.presses("Dijawab")
    [answer] = [one for one in await desk.clocks(sari.report) if one.step.code == "smg1"]
    assert answer.met is False
    assert answer.ended_at is not None
    assert answer.started_at is not None
    assert answer.ended_at - answer.started_at == timedelta(seconds=31)


@pytest.mark.city("semarang")
async def test_semarang_a_call_that_was_only_typed_is_not_measured(desk: Desk) -> None:
    sari = desk.operator("Sari")
    report = await sari.sends_out(SNAKE)
    outcomes = await _outcomes(desk, report)
    assert outcomes["smg1"] == "unmeasured"
    assert outcomes["smg2"] == "unmeasured"


@pytest.mark.city("semarang")
async def test_semarang_each_question_may_be_unknown_and_ends_row_two(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.presses("Panggilan masuk")
    await sari.presses("Dijawab")
    report = await sari.sends_out(SNAKE)
    for question in ("Nama pelapor", "Patokan", "Kondisi", "Akses", "Penanganan awal", "Korban"):
        assert (await _outcomes(desk, report))["smg2"] == "running"
        await sari.presses(f"❓ {question}")
        await sari.presses("tidak tahu")
    assert (await _outcomes(desk, report))["smg2"] == "ended"
    assert "Masih ditanyakan" not in sari.view


@pytest.mark.city("semarang")
async def test_semarang_a_logged_phone_call_gives_the_lead_certainty(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    report = await sari.sends_out(SNAKE)
    await desk.passes(minutes=1, seconds=30)
    sari.sees("Kepastian dari instansi utama")
    await sari.presses("Damkar: lewat telepon")
    await sari.presses("Sudah ditelepon")
    assert (await _outcomes(desk, report))["smg4a"] == "ended"
    await desk.passes(minutes=1, seconds=20)
    sari.sees_nothing()
    await desk.passes(minutes=1)
    damkar.sees("belum dikonfirmasi", "08.07")


@pytest.mark.city("semarang")
async def test_semarang_final_report_then_closing_within_two_minutes(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    report = await sari.sends_out(SNAKE)
    await _works(damkar, "Terima tugas", "Tiba di lokasi", "Selesai ditangani")
    damkar.sees("Laporan akhir")
    await desk.passes(minutes=2, seconds=30)
    damkar.sees("Laporan akhir", "batas")
    await damkar.presses("tertangani", on="Tekan hasil")
    await damkar.presses("Korban nihil")
    assert (await _outcomes(desk, report))["smg6"] == "ended"
    await desk.passes(minutes=1)
    sari.sees("Tutup, beri tahu, arsipkan")
    await sari.presses("Tutup kejadian")
    await sari.presses("Tertangani")
    damkar.sees("Ditutup")
    desk.room.sees("Tertangani")
    assert (await _outcomes(desk, report))["smg7"] == "ended"


# --- Majalengka: service standard --------------------------------------------------------------


@pytest.mark.city("majalengka")
async def test_majalengka_the_answer_has_ten_seconds(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.presses("Panggilan masuk")
    await sari.presses("Dijawab")
    [answer] = [one for one in await desk.clocks(sari.report) if one.step.code == "maj2_answer"]
    assert answer.met is True
    assert answer.due_at == (await desk.fact(sari.report, f.CallRang)).at + timedelta(seconds=10)


@pytest.mark.city("majalengka")
async def test_majalengka_the_first_agency_is_told_within_two_minutes(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.presses("Panggilan masuk")
    await sari.presses("Dijawab")
    await sari.writes("kebakaran")
    await desk.passes(minutes=1)
    sari.sees("Penanganan awal")
    await sari.writes("Jl. Abdul Halim 5")
    await sari.presses("Kirim")
    desk.room.sees("#1")
    assert (await _outcomes(desk, Report(1)))["maj2_first"] == "ended"


@pytest.mark.city("majalengka")
async def test_majalengka_what_its_document_leaves_out_is_marked_as_the_bases(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    report = await sari.sends_out(SNAKE)
    await desk.passes(minutes=1, seconds=30)
    assert "bawaan, bukan SOP" in damkar.sees("belum dikonfirmasi")
    await desk.passes(minutes=1, seconds=30)
    for one in (sari, desk.supervisor(), desk.room):
        assert "bawaan, bukan SOP" in one.sees("Eskalasi", "telepon Damkar")
    await damkar.presses("Terima tugas")
    await damkar.presses("Berangkat")
    await damkar.presses("Selesai ditangani")
    damkar.sees("Laporan akhir")
    codes = {one.step.code: one.step.default for one in await desk.clocks(report)}
    assert codes["ack"] is True
    assert codes["maj4"] is False


@pytest.mark.city("majalengka")
async def test_majalengka_the_village_is_a_desa_or_kelurahan_of_its_own(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    village = desk.stage.assembly.desk.city.villages[0].name
    await sari.sends_out(f"ular masuk rumah Jl. Pemuda 3, {village}")
    assert village in damkar.card.splitlines()[0]


# --- Cirebon: the base's own steps -------------------------------------------------------------


@pytest.mark.city("cirebon")
async def test_cirebon_runs_the_bases_steps(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    report = await sari.sends_out(SNAKE)
    await damkar.presses("Terima tugas")
    await desk.passes(minutes=2, seconds=30)
    damkar.sees("Regu berangkat", "bawaan, bukan SOP")
    await damkar.presses("Berangkat")
    await desk.passes(minutes=12, seconds=30)
    damkar.sees_nothing()
    await desk.passes(minutes=2, seconds=30)
    damkar.sees("Kabar dari lapangan")
    await damkar.replies("masih dicari")
    sari.sees("masih dicari")
    clocks = [one for one in await desk.clocks(report) if one.step.code == "status"]
    assert [one.outcome for one in clocks][-1] is Outcome.RUNNING
    assert len(clocks) >= 2
    assert all(one.step.default for one in await desk.clocks(report))


@pytest.mark.city("cirebon")
async def test_cirebon_a_fire_brigade_has_fifteen_minutes_to_the_fire(desk: Desk) -> None:
    sari = desk.operator("Sari")
    report = await sari.sends_out("kebakaran lahan Jl. Pemuda 3")
    [arrival] = [one for one in await desk.clocks(report) if one.step.code == "arrival"]
    delivered = await desk.fact(report, f.CardDelivered)
    assert arrival.agency == "damkar"
    assert arrival.due_at is not None
    assert arrival.due_at - delivered.at < timedelta(minutes=15, seconds=1)


# --- a long search -----------------------------------------------------------------------------


@pytest.mark.city("tarakan")
async def test_a_long_search_is_monitored_at_an_interval_of_its_own(desk: Desk) -> None:
    sari, sar = desk.operator("Sari"), desk.agency("sar")
    report = await sari.sends_out("orang tenggelam Jl. Pantai Amal")
    await sari.presses("Nama pelapor")
    await sari.presses("anonim")
    await sari.presses("Darat/laut/udara")
    await sari.presses("laut")
    for one in desk.agencies("bpbd", "sar", "dinkes", "damkar"):
        await one.presses("Terima tugas")
    for one in desk.agencies("bpbd", "sar"):
        await one.presses("Tiba di lokasi")
    await sari.presses("Lainnya")
    await sari.presses("Pencarian panjang")
    assert "Dipantau tiap berapa lama?" in sari.view
    await sari.presses("tiap 3 jam")
    assert "🔭 Pencarian panjang: dipantau tiap 3 jam" in sari.view
    assert "pencarian panjang: dipantau tiap 3 jam (Sari)" in sari.view
    set_at = await desk.fact(report, f.MonitoringSet)
    [running] = [
        one
        for one in await desk.clocks(report)
        if one.step.code == "tar6" and one.outcome is Outcome.RUNNING
    ]
    assert running.due_at == set_at.at + timedelta(hours=3)
    await desk.passes(minutes=89)
    sari.sees_nothing()
    await desk.passes(minutes=2)
    sari.sees("Pemantauan", report)
    await sari.writes("/catat 1 penyisiran sektor B selesai")
    await desk.passes(minutes=89)
    sari.sees_nothing()
    assert "SAR" in sar.card
    rudi = await desk.hires("Rudi")
    await sari.writes(f"/serahkan {report.number}")
    sari.sees("Serahkan kepada siapa")
    await sari.presses("Rudi", on="Serahkan kepada")
    rudi.sees("Sari menyerahkan satu laporan", report)
    await rudi.presses("Terima #1", on="menyerahkan")
    sari.sees("Rudi menerima #1")
    await desk.passes(minutes=2)
    rudi.sees("Pemantauan", report)
    sari.sees_nothing()
    await rudi.writes("/kejadian 1")
    assert "🔭 Pencarian panjang: dipantau tiap 3 jam" in rudi.view


@pytest.mark.city("tarakan")
async def test_a_snake_is_no_long_search(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out(SNAKE)
    await sari.presses("Lainnya")
    assert not [one for one in sari.buttons if "Pencarian panjang" in one]
