"""A command typed with the number of a report that is another's: who gave it sees it done."""

import pytest

from tests.desk import Actor, Desk, Report

SNAKE = "ular masuk rumah Jl. Mawar 3"


def _others_overlook(desk: Desk) -> None:
    for one in (desk.operator(), desk.room, *desk.agencies(*desk.stage.agencies)):
        one.overlooks()


async def _closed(sari: Actor) -> Report:
    report = await sari.sends_out(SNAKE)
    await sari.presses("Tutup kejadian")
    await sari.presses("Tertangani")
    return report


@pytest.mark.parametrize("command", ["/gabung", "/gabung 1", "/gabung abc def", "/gabung 1 x"])
async def test_who_names_one_report_of_two_reads_how_both_are_written(
    desk: Desk, command: str
) -> None:
    await desk.operator().logs(SNAKE)
    hadi = desk.supervisor()
    await hadi.writes(command)
    hadi.sees("misalnya /gabung 15 14")


async def test_who_adds_no_agency_of_this_city_reads_which_there_are(desk: Desk) -> None:
    sari = desk.operator()
    await sari.sends_out(SNAKE)
    await sari.writes("/tambah")
    sari.sees("misalnya /tambah 14 damkar")
    await sari.writes("/tambah 1")
    sari.sees("Tulis juga instansinya", "damkar, bpbd, pmi")
    await sari.writes("/tambah 1 xyz")
    sari.sees("tidak ada di kota ini", "damkar, bpbd, pmi")


async def test_which_of_two_reports_is_closed_is_said(desk: Desk) -> None:
    sari, hadi = desk.operator(), desk.supervisor()
    await _closed(sari)
    second = await sari.sends_out("/lapor ular masuk rumah Jl. Melati 5")
    await hadi.writes(f"/gabung {second.number} 1")
    hadi.sees("#1 sudah ditutup")
    _others_overlook(desk)


@pytest.mark.parametrize("command", ["/aktif", "/papan", "/lapor kebakaran Jl. Mawar 3"])
async def test_a_command_of_private_chats_says_so_in_a_group(desk: Desk, command: str) -> None:
    for one in (desk.room, desk.agency("damkar")):
        await one.writes(command)
        one.sees(command.split()[0], "hanya di obrolan pribadi")


@pytest.mark.parametrize(
    ("command", "shown"),
    [
        ("/catat 1 jalan ditutup", "jalan ditutup"),
        ("/tambah 1 pmi", "PMI"),
        ("/induk 1", "KEJADIAN INDUK"),
    ],
)
async def test_what_a_supervisor_does_to_a_report_of_another_he_sees(
    desk: Desk, command: str, shown: str
) -> None:
    hadi = desk.supervisor("Pak Hadi")
    report = await desk.operator("Sari").sends_out(SNAKE)
    await hadi.writes(command)
    assert hadi.report == report
    assert shown in hadi.view
    _others_overlook(desk)


async def test_who_opens_a_report_again_has_it_before_him(desk: Desk) -> None:
    sari, hadi = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    report = await _closed(sari)
    await hadi.writes(f"/bukalagi {report.number}")
    assert hadi.report == report
    assert "DITUTUP" not in hadi.view
    _others_overlook(desk)


async def test_who_declares_an_exercise_sees_its_mark(desk: Desk) -> None:
    hadi = desk.supervisor("Pak Hadi")
    report = await desk.operator("Sari").logs(SNAKE)
    await hadi.writes(f"/latihan {report.number}")
    assert hadi.view.startswith("🟪 LATIHAN")


async def test_who_has_it_before_him_gets_no_second_view(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out(SNAKE)
    await sari.writes("/catat 1 arus padat")
    assert "arus padat" in sari.view
    assert sari.views == 1
    _others_overlook(desk)


async def test_it_stays_out_of_his_hand(desk: Desk) -> None:
    hadi = desk.supervisor("Pak Hadi")
    report = await desk.operator("Sari").sends_out(SNAKE)
    own = await hadi.logs("banjir Jl. Kenanga 2")
    await hadi.writes(f"/catat {report.number} jalan ditutup")
    await hadi.writes("air masuk rumah")
    await hadi.writes(f"/kejadian {own.number}")
    assert "air masuk rumah" in hadi.view
    _others_overlook(desk)


async def test_what_is_refused_shows_nothing_else(desk: Desk) -> None:
    sari, hadi = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    await sari.sends_out(SNAKE)
    await hadi.writes("/bukalagi 1")
    hadi.sees("masih terbuka")
    assert hadi.views == 0
    _others_overlook(desk)
