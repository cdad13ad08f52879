"""A played night leaves no word, name or number in the database file, nor in the logs."""

import logging
from datetime import timedelta

import pytest

from tests.desk import Desk

SAID = (
    "kebakaran rumah Jl. Kenanga 17 depan warung Bu Tejo, pelapor Ibu Siti Rahayu 081234567890",
    "anaknya Dimas masih di dalam",
    "api sudah sampai dapur Pak Karso",
    "pelapor kedua Bapak Yusron 085612345678",
)
WORDS = (
    "Kenanga", "Tejo", "Siti", "Rahayu", "081234567890", "81234567890", "Dimas", "Karso",
    "Yusron", "085612345678", "85612345678", "warung", "Wicaksana", "rahasia",
    # people and groups
    "Sari", "Pak Hadi", "Dewi", "Budi", "Damkar Kota", "Ruang Operator",
)  # fmt: skip
LOGGERS = ("bot", "handlers", "scheduler", "storage", "aiogram", "sqlalchemy")


async def played(desk: Desk) -> None:
    """A report from the line to its closing, with words in every place that takes some."""
    sari, damkar = desk.operator(), desk.agency("damkar")
    report = await sari.sends_out(SAID[0])
    for line in SAID[1:]:
        await sari.writes(line)
    await damkar.presses("Terima tugas")
    await damkar.replies("sopirnya Wicaksana sudah berangkat")
    sari.sees("Wicaksana")
    await desk.stage.assembly.desk.set_aside.keep(77, '{"text": "rahasia"}', "KeyError")
    await desk.passes(seconds=5)
    for one in (desk.admin, desk.supervisor()):
        one.sees("Disisihkan", "KeyError")
    assert (await desk.facts(report))[-1].at > desk.now - timedelta(minutes=5)


async def test_the_database_file_holds_no_word_of_anybody(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    for logger in LOGGERS:
        caplog.set_level(logging.DEBUG, logger)
    await played(desk)

    folder = desk._database.parent
    kept = {one.name: one.read_bytes() for one in folder.glob("kentongan.db*")}
    assert {"kentongan.db", "kentongan.db-wal"} <= kept.keys()
    assert sum(len(one) for one in kept.values()) > 100_000
    for word in WORDS:
        for name, content in kept.items():
            assert word.encode() not in content, f"{word} lies open in {name}"
            assert word.encode("utf-16-le") not in content, f"{word} lies open in {name}"
    for record in caplog.records:
        told = record.getMessage()
        assert not [word for word in WORDS if word in told], f"{record.name}: {told}"
