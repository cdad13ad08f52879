"""Closing: the disposition, who is told, and the case data on its way to the city's data centre."""

import hashlib
import hmac
import json

import pytest

from bot.commands.stage import SECRET
from bot.domain import facts as f
from tests.desk import Desk, Report

BIG = "kebakaran rumah Jl. Merdeka 10"
SNAKE = "ular masuk rumah Jl. Mawar 3, nama Tini, 081234567890"
ENDINGS = [
    "Tertangani", "Tertangani warga", "Tidak ditemukan", "Laporan palsu", "Dibatalkan pelapor",
    "Dialihkan",
]  # fmt: skip
BACK = {"Tidak ditemukan", "Laporan palsu", "Dibatalkan pelapor"}
"""Endings that call crews back."""


@pytest.mark.parametrize("ending", ENDINGS)
async def test_the_operator_closes_with_a_disposition(desk: Desk, ending: str) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    await sari.presses("Tutup kejadian")
    asks = ["🚫 Batalkan kejadian", "🏙 Limpahkan ke kota lain"]
    assert sari.buttons == [*ENDINGS, *asks, "◀ Kembali"]
    await sari.presses(ending)
    told = ("BATAL - kembali ke pos",) if ending in BACK else ("Ditutup", "Hasil akhir:")
    damkar.sees(*told, incident, f"{ending}.")
    desk.room.sees(incident, ending)
    assert f"DITUTUP 08.00 WIB · {ending}" in sari.view
    assert "Damkar (utama): belum diterima" in sari.view, "how far each came stays to be read"
    assert f"DITUTUP · {ending}" in damkar.card
    assert damkar.buttons == []


async def test_every_agency_is_told_once_the_informed_too(desk: Desk) -> None:
    sari, bpbd = desk.operator("Sari"), desk.agency("bpbd")
    incident = await sari.sends_out(BIG)
    await bpbd.presses("Ikut menangani")
    desk.room.sees("→ BPBD")
    await sari.presses("Tutup kejadian")
    await sari.presses("Tertangani")
    await desk.passes(seconds=10)
    for crew in desk.agencies("damkar", "pln", "dinkes", "polisi", "bpbd"):
        crew.sees("Ditutup", incident)
        crew.sees_nothing()
    desk.room.sees("Tertangani")


async def test_a_closed_incident_takes_no_more_steps(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    late = damkar.remembers("Terima tugas")
    await _close(desk)
    assert "sudah ditutup" in await damkar.forges(late)
    await sari.writes("/catat 1 ternyata masih ada")
    sari.sees("sudah ditutup")


async def test_a_photo_may_still_come_after_the_closing(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await _close(desk)
    await damkar.sends_photo("menyusul")
    sari.sees("foto", "menyusul")
    damkar.sees("SUDAH DITUTUP")


async def test_both_sides_hear_that_what_a_crew_speaks_of_is_closed(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    await _close(desk)
    await damkar.replies("masih ada satu ular lagi", to="DITUTUP")
    sari.sees(
        "masih ada satu ular lagi", "SUDAH DITUTUP: Tertangani", f"/bukalagi {incident.number}",
        "telepon 113",
    )  # fmt: skip
    damkar.sees("SUDAH DITUTUP", incident, "sampai ke operator", "Telepon 112")
    await damkar.replies("di kamar mandi", to="DITUTUP")
    sari.sees("di kamar mandi", "SUDAH DITUTUP")
    damkar.sees_nothing()
    await desk.passes(minutes=30)
    await damkar.replies("ularnya masuk lagi", to="DITUTUP")
    sari.sees("ularnya masuk lagi")
    damkar.sees("SUDAH DITUTUP")


async def test_what_a_crew_says_once_it_is_open_again_is_answered_as_ever(desk: Desk) -> None:
    sari, damkar, chief = desk.operator(), desk.agency("damkar"), desk.supervisor("Pak Hadi")
    incident = await sari.sends_out(SNAKE)
    await _close(desk)
    await chief.writes(f"/bukalagi {incident.number}")
    damkar.sees("DIBUKA LAGI")
    desk.room.overlooks()
    sari.overlooks()
    chief.overlooks()
    await damkar.replies("masih ada satu ular lagi")
    sari.sees("masih ada satu ular lagi", "Balas pesan ini")
    damkar.sees_nothing()


async def test_the_line_after_a_closing_is_a_new_report(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out(SNAKE)
    await _close(desk)
    assert (await sari.logs("asap tebal")).number == 2


async def test_the_case_data_leaves_signed_and_without_the_caller(desk: Desk) -> None:
    sari = desk.operator("Sari")
    incident = await sari.sends_out(SNAKE)
    await _close(desk)
    [body] = desk.datacentre.taken
    assert body["incident"] == f"pekalongan-{incident.number}"
    assert body["version"] == 1
    assert body["disposition"] == "tertangani"
    assert "Tini" not in json.dumps(body)
    assert "0812" not in json.dumps(body)
    assert (await desk.fact(incident, f.IncidentDataTaken)).fact == f.IncidentDataTaken(1)


@pytest.mark.settings(caller_data="masked")
async def test_the_caller_leaves_only_as_the_setting_says(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out(SNAKE)
    await _close(desk)
    [body] = desk.datacentre.taken
    assert body["details"]["caller_name"] == "T."
    assert body["details"]["phone"] == "0812••••90"


async def test_the_signature_is_hmac_over_timestamp_and_body(desk: Desk) -> None:
    wrong = desk.datacentre.receive(b"{}", "1772413200", "sha256=00")
    assert wrong.status == 401
    right = hmac.new(SECRET.encode(), b"1772413200.{}", hashlib.sha256).hexdigest()
    assert desk.datacentre.receive(b"{}", "1772413200", f"sha256={right}").status == 400


async def test_the_data_is_sent_again_until_it_is_taken_and_taken_once(desk: Desk) -> None:
    sari = desk.operator("Sari")
    incident = await sari.sends_out(SNAKE)
    desk.datacentre.down = True
    await _close(desk)
    await desk.passes(minutes=2)
    assert desk.datacentre.attempts >= 3
    assert desk.datacentre.taken == []
    desk.datacentre.down = False
    await desk.passes(minutes=5)
    assert len(desk.datacentre.taken) == 1
    attempts = desk.datacentre.attempts
    await desk.passes(minutes=30)
    assert desk.datacentre.attempts == attempts
    await desk.fact(incident, f.IncidentDataTaken)


async def test_data_that_may_have_arrived_is_sent_again_and_known_by_its_version(
    desk: Desk,
) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out(SNAKE)
    desk.world.faults.add("reset_after_delivery", "datacentre")
    await _close(desk)
    await desk.passes(minutes=2)
    assert desk.datacentre.attempts == 2
    assert len(desk.datacentre.taken) == 1


async def test_catatan_lengkap_sends_the_data_before_the_closing(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out(SNAKE)
    await sari.presses("Catatan lengkap")
    assert [one["version"] for one in desk.datacentre.taken] == [1]
    assert "🗂 Catatan lengkap" not in sari.buttons
    await _close(desk)
    assert [one["version"] for one in desk.datacentre.taken] == [1, 2]
    assert [one["status"] for one in desk.datacentre.taken] == ["dispatched", "closed"]


@pytest.mark.settings(datacentre_url="")
async def test_without_an_address_the_step_is_not_measured(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    for step in ("Terima tugas", "Selesai ditangani"):
        await damkar.presses(step)
    damkar.sees("Laporan akhir")
    await damkar.presses("tertangani", on="Laporan akhir")
    await damkar.presses("Korban nihil")
    await damkar.sends_photo()
    sari.sees("foto")
    await _close(desk)
    await desk.fact(incident, f.IncidentDataKept)
    assert desk.datacentre.attempts == 0
    outcomes = {one.step.code: one.outcome.value for one in await desk.clocks(incident)}
    assert outcomes["pek8"] == "unmeasured"
    assert outcomes["pek7"] == "ended"


async def test_a_reopened_incident_goes_on_where_it_stood(desk: Desk) -> None:
    sari, damkar, chief = desk.operator("Sari"), desk.agency("damkar"), desk.supervisor("Pak Hadi")
    incident = await sari.sends_out(SNAKE)
    await damkar.presses("Terima tugas")
    await _close(desk)
    await desk.passes(minutes=30)
    await chief.writes(f"/bukalagi {incident.number}")
    for actor in (sari, damkar, desk.room):
        assert "Belum menjawab" not in actor.sees("DIBUKA LAGI", incident)
    assert "✅ Terima tugas" in damkar.card
    assert "DITUTUP" not in sari.view + damkar.card
    assert "Tercatat" in await damkar.presses("Tiba di lokasi")
    assert "📍 Tiba" in sari.view


async def test_the_crew_of_a_reopened_incident_has_its_whole_time_again(desk: Desk) -> None:
    sari, damkar, chief = desk.operator("Sari"), desk.agency("damkar"), desk.supervisor("Pak Hadi")
    incident = await sari.sends_out(SNAKE)
    await damkar.presses("Terima tugas")
    await _close(desk)
    await desk.passes(minutes=300)  # closed: nobody is asked for anything
    await chief.writes(f"/bukalagi {incident.number}")
    for actor in (sari, damkar, desk.room):
        actor.sees("DIBUKA LAGI", incident)
    await desk.passes(minutes=18)
    damkar.sees("Damkar", incident, "menangani")
    await desk.passes(minutes=18)
    for actor in (sari, chief, desk.room):
        actor.sees(incident, "Ke lokasi dan menangani")


async def test_who_never_answered_is_asked_again_once_it_is_reopened(desk: Desk) -> None:
    """By a false alarm that was none after all: the answer is waited for from the reopening."""
    sari, damkar, chief = desk.operator("Sari"), desk.agency("damkar"), desk.supervisor("Pak Hadi")
    incident = await sari.sends_out(SNAKE)
    await sari.presses("Tutup kejadian")
    await sari.presses("Laporan palsu")
    damkar.sees("BATAL", incident)
    desk.room.sees("Laporan palsu")
    await desk.passes(minutes=60)
    await chief.writes(f"/bukalagi {incident.number}")
    for actor in (sari, damkar, desk.room):
        actor.sees("DIBUKA LAGI", incident, "Belum menjawab", "Damkar")
    await desk.passes(minutes=3)
    damkar.sees("belum dikonfirmasi", incident)
    await desk.passes(minutes=2)
    for actor in (sari, chief, desk.room):
        actor.sees(incident)
    await damkar.presses("Terima tugas")
    rounds = [
        (one.round, one.outcome.value, one.met)
        for one in await desk.clocks(incident)
        if one.step.code == "pek6"
    ]
    assert rounds == [(1, "void", None), (2, "ended", False)]


async def test_what_a_reopened_incident_still_asks_has_clocks_of_its_own(desk: Desk) -> None:
    sari, chief = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    incident = await sari.sends_out(SNAKE)
    await _close(desk)
    await chief.writes(f"/bukalagi {incident.number}")
    for actor in (sari, desk.agency("damkar"), desk.room):
        actor.sees("DIBUKA LAGI", incident)
    await sari.writes(f"/tambah {incident.number} pmi")
    desk.room.sees("→ PMI")
    pmi = desk.agency("pmi")
    await pmi.presses("Terima tugas")
    answered = [one for one in await desk.clocks(incident) if one.agency == "pmi" and one.met]
    assert [one.step.code for one in answered] == ["pek6"]
    await pmi.presses("Selesai ditangani")
    pmi.sees("Laporan akhir")
    await sari.presses("Tutup kejadian")
    await sari.presses("Tertangani")
    for actor in (pmi, desk.agency("damkar"), desk.room):
        actor.sees(incident, "Tertangani")


async def test_a_reopened_incident_sends_its_data_again_as_the_next_version(desk: Desk) -> None:
    sari, damkar, chief = desk.operator("Sari"), desk.agency("damkar"), desk.supervisor("Pak Hadi")
    incident = await sari.sends_out(SNAKE)
    await _close(desk)
    await chief.writes(f"/bukalagi {incident.number}")
    for actor in (sari, damkar, desk.room):
        actor.sees("DIBUKA LAGI", incident)
    await sari.presses("Tutup kejadian")
    await sari.presses("Laporan palsu")
    damkar.sees("BATAL", "Laporan palsu")
    desk.room.sees("Laporan palsu")
    first, second = desk.datacentre.taken
    assert (first["incident"], first["version"], first["disposition"]) == (
        f"pekalongan-{incident.number}", 1, "tertangani",
    )  # fmt: skip
    assert (second["incident"], second["version"], second["disposition"]) == (
        first["incident"], 2, "laporan_palsu",
    )  # fmt: skip


async def test_only_a_supervisor_reopens_and_only_what_is_closed(desk: Desk) -> None:
    sari, chief = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    incident = await sari.sends_out(SNAKE)
    await chief.writes(f"/bukalagi {incident.number}")
    chief.sees("masih terbuka")
    await _close(desk)
    await sari.writes(f"/bukalagi {incident.number}")
    sari.sees("Membuka lagi kejadian: hanya supervisor, admin")
    assert "DITUTUP" in sari.view


async def _close(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.presses("Tutup kejadian")
    await sari.presses("Tertangani")
    desk.agency("damkar").sees("Ditutup", Report(1))
    desk.room.sees("Tertangani")
