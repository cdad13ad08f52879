"""A month of the desk, played through the real services and counted: CSV and one A4 page."""

import asyncio
import csv
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.commands import report
from bot.domain.statistics import Month
from bot.services.monthly import read_month
from tests.desk import Desk

FIRE = "kebakaran rumah Jl. Merdeka 10, pelapor Bu Tini 081234567890"
LAST_NIGHT = datetime(2026, 3, 31, 17, 30, tzinfo=UTC)
"""00.30 WIB on 1 April."""


async def counted(desk: Desk, month: int) -> Month:
    uow = desk.stage.assembly.desk.journal.uow
    return await read_month(uow, desk.stage.assembly.desk.city, 2026, month, desk.now)


async def played(desk: Desk) -> None:
    """A fire that all but one agency takes at once, two pranks, a ghost and a question."""
    sari, damkar, pln = desk.operator("Sari"), desk.agency("damkar"), desk.agency("pln")
    await sari.presses("Panggilan masuk")
    await sari.presses("Dijawab")
    incident = await sari.sends_out(FIRE)
    await damkar.presses("Terima tugas")
    await pln.presses("Berhalangan")
    await pln.presses("armada terpakai")
    sari.sees("PLN", "berhalangan")
    await desk.agency("polisi").presses("Terima tugas")
    await desk.agency("dinkes").presses("Terima tugas")
    await sari.presses("Tutup kejadian")
    await sari.presses("Tertangani", on="Hasil akhirnya")
    for crew in desk.agencies("damkar", "pln", "dinkes", "polisi", "bpbd"):
        crew.sees("Ditutup", incident)
    desk.room.sees("Tertangani")
    for what in ("Prank", "Prank", "Ghost", "Informasi"):
        await sari.writes("/lapor")
        await sari.presses(what)


async def test_a_month_counts_what_happened(desk: Desk) -> None:
    await played(desk)
    found = await counted(desk, 3)
    assert dict(found.direct.calls) == {"normal": 1, "prank": 2, "ghost": 1, "info": 1}
    assert dict(found.direct.incidents) == {"kebakaran_bangunan": 1}
    assert found.belated.reports == 0
    agencies = found.direct.agencies
    assert (agencies["damkar"].tasked, agencies["damkar"].acknowledged) == (1, 1)
    assert (agencies["pln"].acknowledged, agencies["pln"].declined) == (0, 1)
    assert (agencies["bpbd"].tasked, agencies["bpbd"].informed) == (0, 1)
    steps = {one.code: figures for one, figures in found.direct.steps(desk.now, default=False)}
    assert (steps["pek3"].n, steps["pek3"].met) == (1, 1)
    assert (steps["pek6"].n, steps["pek6"].met, steps["pek6"].void) == (4, 4, 0)
    assert (steps["pek7"].n, steps["pek7"].void) == (4, 4)
    assert steps["pek7"].median is None


async def test_half_past_midnight_belongs_to_the_new_month(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await desk.hand.until(LAST_NIGHT)
    await sari.writes("/lapor")
    await sari.presses("Prank")
    assert (await counted(desk, 3)).direct.reports == 0
    assert (await counted(desk, 4)).direct.reports == 1


async def test_the_command_writes_files_beside_the_running_bot(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await played(desk)
    monkeypatch.setenv("KENTONGAN_DATABASE_URL", f"sqlite:///{desk._database}")
    out = tmp_path / "laporan"
    words = ["--month", "2026-03", "--city", "pekalongan", "--out", str(out)]
    assert await asyncio.to_thread(report.run, words) == 0
    names = sorted(one.name for one in out.iterdir())
    parts = ("hasil-akhir.csv", "instansi.csv", "jenis.csv", "langkah.csv", "penyaringan.csv")
    assert names == sorted(["2026-03-pekalongan.pdf", *(f"2026-03-pekalongan-{p}" for p in parts)])
    steps = (out / "2026-03-pekalongan-langkah.csv").read_bytes()
    assert steps.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(steps.decode("utf-8-sig").splitlines(), delimiter=";"))
    [six] = [one for one in rows if one["baris"] == "6"]
    assert (six["sumber"], six["entri"], six["jumlah"], six["tepat"]) == (
        "SOP",
        "langsung",
        "4",
        "4",
    )
    assert six["persen tepat"] == "100,0"
    [seven] = [one for one in rows if one["baris"] == "7"]
    assert (seven["tidak berlaku"], seven["median detik"], seven["persen tepat"]) == ("4", "", "")

    def rows_of(part: str) -> list[list[str]]:
        body = (out / f"2026-03-pekalongan-{part}.csv").read_text("utf-8-sig")
        return list(csv.reader(body.splitlines(), delimiter=";"))[1:]

    assert ["Prank", "2", "0"] in rows_of("penyaringan")
    assert ["Ghost", "1", "0"] in rows_of("penyaringan")
    assert [row[2:] for row in rows_of("jenis")] == [["1", "0"]]
    assert ["Tertangani", "1", "0"] in rows_of("hasil-akhir")
    agencies = {row[0]: row[1:] for row in rows_of("instansi")}
    assert agencies["Damkar"][-4:] == ["1", "1", "0", "0"]
    assert agencies["PLN"][-4:] == ["1", "0", "1", "0"]
    assert agencies["BPBD"][-4:] == ["0", "0", "0", "1"]
    everything = b"".join(one.read_bytes() for one in out.iterdir())
    assert b"Tini" not in everything
    assert b"0812" not in everything
    page = (out / "2026-03-pekalongan.pdf").read_bytes()
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", page)) == 1


async def test_a_visitors_month_has_english_heads_and_what_the_city_calls_its_own(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await played(desk)
    monkeypatch.setenv("KENTONGAN_DATABASE_URL", f"sqlite:///{desk._database}")
    monkeypatch.setenv("KENTONGAN_WORDS", "english")
    out = tmp_path / "report"
    words = ["--month", "2026-03", "--city", "pekalongan", "--out", str(out)]
    assert await asyncio.to_thread(report.run, words) == 0
    parts = ("agencies.csv", "dispositions.csv", "kinds.csv", "screening.csv", "steps.csv")
    there = sorted(one.name for one in out.iterdir())
    assert there == sorted(["2026-03-pekalongan.pdf", *(f"2026-03-pekalongan-{p}" for p in parts)])

    def rows_of(part: str) -> list[dict[str, str]]:
        body = (out / f"2026-03-pekalongan-{part}.csv").read_text("utf-8-sig")
        return list(csv.DictReader(body.splitlines()))

    assert {"screening": "Emergency", "direct": "1", "belated": "0"} in rows_of("screening")
    assert [(one["category"], one["kind"]) for one in rows_of("kinds")] == [
        ("Fire", "Building on fire")
    ]
    [damkar] = [one for one in rows_of("agencies") if one["agency"] == "Damkar"]
    assert (damkar["accepted"], damkar["declined"]) == ("1", "0")
    [six] = [one for one in rows_of("steps") if one["row"] == "6"]
    assert (six["source"], six["limit"], six["percent in time"]) == ("SOP", "5 min", "100.0")
    page = (out / "2026-03-pekalongan.pdf").read_bytes()
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", page)) == 1


async def test_the_command_says_what_is_wrong(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    await desk.operator("Sari").writes("/lapor")
    monkeypatch.setenv("KENTONGAN_DATABASE_URL", f"sqlite:///{desk._database}")

    async def tried(month: str, city: str, out: Path) -> tuple[int, str]:
        words = ["--month", month, "--city", city, "--out", str(out)]
        code = await asyncio.to_thread(report.run, words)
        return code, capsys.readouterr().err

    folder = tmp_path / "laporan"
    code, said = await tried("2026-13", "pekalongan", folder)
    assert (code, "tidak terbaca" in said) == (2, True)
    code, said = await tried("2099-01", "pekalongan", folder)
    assert (code, "belum mulai" in said) == (2, True)
    code, said = await tried("2026-03", "tarakan", folder)
    assert (code, "tidak memuat laporan Kota Tarakan" in said) == (1, True)
    file = tmp_path / "berkas"
    file.write_text("")
    code, said = await tried("2026-03", "pekalongan", file)
    assert (code, "Tidak bisa ditulis" in said) == (1, True)
    monkeypatch.setenv("KENTONGAN_DATABASE_URL", f"sqlite:///{tmp_path / 'tidak-ada.db'}")
    code, said = await tried("2026-03", "pekalongan", folder)
    assert (code, "Basis data tidak ada" in said) == (1, True)
    with pytest.raises(SystemExit) as left:
        report.run(["--month", "2026-03", "--city", "atlantis", "--out", str(folder)])
    assert left.value.code == 2
    assert not folder.exists()


async def test_a_merged_incident_is_counted_once_with_what_it_went_into(desk: Desk) -> None:
    sari, hadi = desk.operator("Sari"), desk.supervisor()
    first = await sari.sends_out(FIRE)
    await desk.agency("damkar").presses("Terima tugas")
    second = await sari.sends_out("/lapor kebakaran gudang Jl. Kartini 5")
    await hadi.writes(f"/gabung {second.number} {first.number}")
    for one in (sari, hadi, desk.room, *desk.agencies(*desk.stage.agencies)):
        one.overlooks()
    found = await counted(desk, 3)
    assert dict(found.direct.calls) == {"normal": 2}
    assert dict(found.direct.incidents) == {"kebakaran_bangunan": 1}
    agencies = found.direct.agencies
    assert (agencies["damkar"].tasked, agencies["damkar"].acknowledged) == (1, 1)
    steps = {one.code: figures for one, figures in found.direct.steps(desk.now, default=False)}
    assert (steps["pek6"].n, steps["pek6"].met) == (4, 1)


async def _complained(desk: Desk) -> Month:
    """One complaint that was answered, one that nobody answered in time; and a fault."""
    sari, hadi = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    await sari.writes("/kendala internet mati")
    await sari.writes("/keluhan telepon lama tidak diangkat")
    await hadi.presses("Terima")
    await hadi.presses("Sudah ditangani")
    await hadi.replies("dua meja kosong, jadwal diubah", to="apa yang ditemukan")
    await sari.writes("/keluhan operator malam ketus")
    await desk.passes(minutes=49 * 60)
    for one in (sari, hadi, desk.admin):
        one.overlooks()
    return await counted(desk, 3)


@pytest.mark.city("majalengka")
async def test_complaints_are_counted_by_the_row_of_the_sop_that_they_have(desk: Desk) -> None:
    found = await _complained(desk)
    [(step, figures)] = found.direct.steps(desk.now, default=False)
    assert (step.rows, figures.n, figures.met, figures.late) == (("12",), 2, 1, 1)
    assert found.direct.steps(desk.now, default=True) == []
    assert not found.direct.incidents


@pytest.mark.city("tarakan")
async def test_where_the_sop_has_none_they_are_counted_as_figures_of_ours(desk: Desk) -> None:
    found = await _complained(desk)
    [(step, figures)] = found.direct.steps(desk.now, default=True)
    assert (step.default, figures.n, figures.met, figures.late) == (True, 2, 1, 1)
    assert found.direct.steps(desk.now, default=False) == []
