"""The ways an incident ends besides being dealt with: cancelled, a false alarm, another city's."""

import pytest

from bot.domain import facts as f
from tests.desk import Actor, Desk, Report

FIRE = "kebakaran rumah Jl. Merdeka 10"


async def under_way(desk: Desk) -> tuple[Actor, Report]:
    """A fire: Damkar on its way, PLN has cleared, Dinkes has declined."""
    sari, pln, dinkes = desk.operator("Sari"), desk.agency("pln"), desk.agency("dinkes")
    report = await sari.sends_out(FIRE + ", 2 orang luka")
    damkar = desk.agency("damkar")
    await damkar.presses("Terima tugas")
    await damkar.presses("Berangkat")
    await pln.presses("Terima tugas")
    await pln.presses("Selesai ditangani")
    pln.sees("Laporan akhir")
    await dinkes.presses("Berhalangan")
    await dinkes.presses("armada terpakai")
    sari.sees("Dinkes")
    return sari, report


async def closes(sari: Actor, *ways: str) -> None:
    await sari.presses("Tutup kejadian")
    for one in ways:
        await sari.presses(one)


async def test_cancelled_with_a_reason_calls_back_who_is_still_out(desk: Desk) -> None:
    sari, report = await under_way(desk)
    await closes(sari, "Batalkan kejadian", "Pelapor keliru")
    told = desk.agency("damkar").sees("BATAL - kembali ke pos", report)
    assert "pelapor keliru" in told.lower()
    for done in ("pln", "dinkes"):
        desk.agency(done).sees("Ditutup", "Dibatalkan")
    for one in desk.stage.agencies:
        desk.agency(one).overlooks()
    desk.room.sees(report, "Dibatalkan: pelapor keliru")
    assert "DITUTUP" in sari.view
    assert "Dibatalkan: pelapor keliru" in sari.view
    assert "DITUTUP" in desk.agency("damkar").card
    closed = await desk.fact(report, f.IncidentClosed)
    assert closed.fact == f.IncidentClosed("dibatalkan", "salah_lapor")
    assert all(not one.alarms for one in await desk.clocks(report))


async def test_a_crew_that_finds_nothing_tells_and_one_tap_closes(desk: Desk) -> None:
    sari, report = await under_way(desk)
    damkar = desk.agency("damkar")
    assert "Tidak ada kejadian" not in str(damkar.buttons)
    await damkar.presses("Tiba di lokasi")
    await damkar.presses("Tidak ada kejadian")
    assert "112 diberi tahu" in await damkar.presses("Laporan palsu")
    told = sari.sees("Damkar: laporan palsu", "menunggu keputusan")
    assert "Budi" in told
    assert "laporan palsu" in sari.view.lower()
    await sari.presses("Tutup: Laporan palsu", on="menunggu keputusan")
    damkar.sees("BATAL - kembali ke pos", "dilaporkan Damkar")
    desk.room.sees("Laporan palsu (dilaporkan Damkar)")
    for one in desk.stage.agencies:
        desk.agency(one).overlooks()
    closed = (await desk.fact(report, f.IncidentClosed)).fact
    assert isinstance(closed, f.IncidentClosed)
    assert (closed.disposition, closed.found_by) == ("laporan_palsu", 1)


async def test_a_crews_words_say_it_too_and_only_once(desk: Desk) -> None:
    sari, report = await under_way(desk)
    damkar = desk.agency("damkar")
    await damkar.presses("Tiba di lokasi")
    await damkar.replies("tidak ada kejadian di alamat itu")
    sari.sees("Damkar: tidak ditemukan")
    sari.sees("tidak ada kejadian di alamat itu")
    await damkar.replies("sekali lagi: hoax")
    sari.sees("hoax")
    sari.sees_nothing()
    assert str(report) in sari.view


async def test_words_from_the_road_are_no_finding_and_no_arrival(desk: Desk) -> None:
    sari, report = await under_way(desk)
    damkar = desk.agency("damkar")
    for words in ("alamat tidak ketemu", "laporan palsu"):
        await damkar.replies(words)
        sari.sees(words, "Balas pesan ini")
        sari.sees_nothing()
    stream, number = damkar.remembers("Tiba di lokasi").split(":")[1:3]
    early = await damkar.forges(f"nothing:{stream}:{number}:laporan_palsu")
    assert early == "Tekan Tiba di lokasi dulu"
    noted = {type(one.fact) for one in await desk.facts(report)}
    assert not noted & {f.UnitArrived, f.NothingFound}


@pytest.mark.parametrize(
    "words",
    [
        "ini palsu?", "tidak ada korban", "sudah padam, tidak ada api lagi", "plat nomor palsu",
        "korban tidak ditemukan", "kunci hydrant gak ketemu",
    ],
)  # fmt: skip
async def test_words_of_what_was_found_there_are_no_finding(desk: Desk, words: str) -> None:
    sari, _ = await under_way(desk)
    damkar = desk.agency("damkar")
    await damkar.presses("Tiba di lokasi")
    await damkar.replies(words)
    sari.sees(words, "Balas pesan ini")
    sari.sees_nothing()


async def test_the_answer_to_a_question_is_no_finding(desk: Desk) -> None:
    sari, _ = await under_way(desk)
    damkar = desk.agency("damkar")
    await damkar.presses("Tiba di lokasi")
    await damkar.replies("pendinginan")
    sari.sees("pendinginan")
    await sari.replies("masih ada api di belakang?", to="pendinginan")
    damkar.sees("masih ada api")
    await damkar.replies("tidak ada api", to="masih ada api")
    sari.sees("tidak ada api", "Balas pesan ini")
    await damkar.presses("Selesai ditangani")
    damkar.sees("Laporan akhir")
    await damkar.replies("tidak ditemukan", to="Laporan akhir")
    sari.sees("tidak ditemukan", "Balas pesan ini")
    sari.sees_nothing()


async def test_handed_to_another_city_with_a_call_to_make_sure(desk: Desk) -> None:
    sari, report = await under_way(desk)
    await closes(sari, "Limpahkan ke kota lain", "Kabupaten Batang")
    assert "nomor belum diisi" in sari.sees("Dilimpahkan ke Kabupaten Batang", "Pastikan")
    desk.agency("damkar").sees("BATAL - kembali ke pos", "Dilimpahkan ke Kabupaten Batang")
    desk.room.sees("Dilimpahkan ke Kabupaten Batang")
    for one in desk.stage.agencies:
        desk.agency(one).overlooks()
    assert "Dilimpahkan ke Kabupaten Batang" in sari.view
    closed = (await desk.fact(report, f.IncidentClosed)).fact
    assert closed == f.IncidentClosed("dilimpahkan", "kab_batang")


@pytest.mark.parametrize(
    "ways",
    [
        ("Batalkan kejadian", "Sudah dilaporkan"),
        ("Limpahkan ke kota lain", "Instansi lain"),
        ("Laporan palsu",),
    ],
)
async def test_each_of_them_is_opened_again_as_it_stood(desk: Desk, ways: tuple[str, ...]) -> None:
    sari, report = await under_way(desk)
    await closes(sari, *ways)
    for crew in (desk.room, *desk.agencies(*desk.stage.agencies)):
        crew.overlooks()
    hadi, damkar = desk.supervisor(), desk.agency("damkar")
    await hadi.writes(f"/bukalagi {report.number}")
    for one in (sari, desk.room, *desk.agencies(*desk.stage.agencies)):
        one.overlooks()
    assert "DITUTUP" not in sari.view
    assert "Berangkat" in damkar.card
    await damkar.presses("Tiba di lokasi")
    assert "Tiba di lokasi" in damkar.card


async def test_a_button_of_a_cancelled_incident_says_so(desk: Desk) -> None:
    sari, _ = await under_way(desk)
    damkar = desk.agency("damkar")
    arrive = damkar.remembers("Tiba di lokasi")
    await closes(sari, "Batalkan kejadian", "Salah catat")
    for one in (desk.room, *desk.agencies(*desk.stage.agencies)):
        one.overlooks()
    assert "sudah ditutup pukul 08.00" in (said := await damkar.forges(arrive))
    assert said.endswith(": dibatalkan")
    closed = sari.remembers("Salin")
    stream = closed.split(":")[1]
    assert "ditutup" in (await sari.forges(f"close:{stream}::tertangani")).lower()


async def test_no_reason_and_no_neighbour_that_there_is_not(desk: Desk) -> None:
    sari, report = await under_way(desk)
    stream = sari.remembers("Tutup kejadian").split(":")[1]
    for forged in ("dibatalkan", "dibatalkan.entah", "dilimpahkan.kota_bandung"):
        await sari.forges(f"close:{stream}::{forged}")
        assert "DITUTUP" not in sari.view
    assert str(report) in sari.view


async def test_opened_again_it_may_be_merged_and_handed_over(desk: Desk) -> None:
    """Reopening goes together with merging, and with handing to another operator."""
    sari, hadi, rudi = desk.operator("Sari"), desk.supervisor(), await desk.hires("Rudi")
    first, report = await under_way(desk)
    await closes(first, "Batalkan kejadian", "Salah catat")
    await hadi.writes(f"/bukalagi {report.number}")
    for one in (sari, desk.room, *desk.agencies(*desk.stage.agencies)):
        one.overlooks()
    await sari.writes(f"/serahkan {report.number}")
    sari.sees("Kepada siapa")
    await sari.presses("Rudi")
    rudi.sees("menyerahkan")
    await rudi.presses("Terima #")
    rudi.overlooks()
    sari.overlooks()
    assert str(report) in rudi.view
    other = await sari.sends_out("/lapor kebakaran gudang Jl. Kartini 5")
    await hadi.writes(f"/gabung {report.number} {other.number}")
    for one in (sari, rudi, hadi, desk.room, *desk.agencies(*desk.stage.agencies)):
        one.overlooks()
    assert "DIGABUNG" in rudi.view
    await hadi.writes(f"/pisah {report.number}")
    for one in (sari, rudi, hadi, desk.room, *desk.agencies(*desk.stage.agencies)):
        one.overlooks()
    assert "DIGABUNG" not in rudi.view
    assert "Berangkat" in rudi.view


async def test_a_card_that_has_not_left_never_will_until_it_is_opened_again(desk: Desk) -> None:
    sari, damkar, hadi = desk.operator("Sari"), desk.agency("damkar"), desk.supervisor()
    desk.world.faults.add("flood", chat_id=damkar.player.chat.id, retry_after=60)
    report = await sari.sends_out("ular masuk rumah Jl. Mawar 3")
    assert damkar.cards == 0
    await closes(sari, "Batalkan kejadian", "Salah catat")
    desk.room.sees(report, "Dibatalkan")
    await desk.passes(minutes=2)
    assert damkar.cards == 0
    damkar.sees_nothing()
    await hadi.writes(f"/bukalagi {report.number}")
    for one in (sari, desk.room):
        one.sees("DIBUKA LAGI", report)
    await desk.passes(seconds=10)
    assert damkar.cards == 1
    await damkar.presses("Terima tugas")
    assert "Terima tugas" in sari.view


async def test_who_was_only_to_be_informed_and_never_was_is_told_of_no_ending(desk: Desk) -> None:
    sari, bpbd = desk.operator("Sari"), desk.agency("bpbd")
    desk.world.faults.add("flood", chat_id=bpbd.player.chat.id, retry_after=60)
    report = await sari.sends_out(FIRE)
    assert bpbd.cards == 0
    await closes(sari, "Batalkan kejadian", "Salah catat")
    await desk.passes(minutes=2)
    assert bpbd.cards == 0
    bpbd.sees_nothing()
    desk.room.sees(report, "Dibatalkan")
    for one in (sari, *desk.agencies("damkar", "pln", "dinkes", "polisi")):
        one.overlooks()


async def test_an_agency_without_a_group_is_called_back_by_phone(desk: Desk) -> None:
    sari = desk.operator("Sari")
    report = await sari.sends_out("ular masuk rumah Jl. Mawar 3")
    await sari.writes(f"/tambah {report.number} dishub")
    sari.sees("Dishub")
    desk.room.sees("Dishub")
    await closes(sari, "Batalkan kejadian", "Salah catat")
    sari.sees("Telepon Dishub", "Tugasnya dibatalkan")
    desk.agency("damkar").sees("BATAL", "salah catat")
    desk.room.sees(report, "Dibatalkan")
