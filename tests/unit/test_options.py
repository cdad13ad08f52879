"""Mistakes on the command line are answered in one sentence, before anything is begun."""

import importlib
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.commands import drill, migrate, sandbox
from bot.main import COMMANDS
from bot.settings import read_settings


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "berkas").touch()


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (["--city", "bandung"], "'semarang', 'tarakan'"),
        (["--speed", "abc"], "'abc' bukan angka di atas 0"),
        (["--speed", "0"], "'0' bukan angka di atas 0"),
        (["--speed", "-3"], "'-3' bukan angka di atas 0"),
        (["--speed", "nan"], "'nan' bukan angka di atas 0"),
        (["--port", "99999"], "'99999' bukan nomor port"),
        (["--port", "delapan"], "'delapan' bukan nomor port"),
        (["--keep", "berkas"], "'berkas' bukan folder"),
        (["--alone", "--speed", "5"], "waktu nyata"),
    ],
)
def test_a_sandbox_asked_for_wrongly(
    words: Sequence[str], answer: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        sandbox.run(words)

    assert end.value.code == 2
    assert answer in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (["--city", "bandung"], "'semarang', 'tarakan'"),
        (["--speed", "0"], "'0' bukan angka di atas 0"),
        (["--json", "tidak/ada/a.json"], "'tidak/ada/a.json' tidak bisa ditulis"),
    ],
)
def test_a_drill_asked_for_wrongly_is_not_played(
    words: Sequence[str], answer: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        drill.run(words)

    assert end.value.code == 2
    assert answer in capsys.readouterr().err


@pytest.mark.parametrize(
    ("setting", "value", "answer"),
    [
        ("KENTONGAN_DATABASE_URL", "kentongan.db", "KENTONGAN_DATABASE_URL tidak terbaca"),
        ("DATABASE_URL", "postgresql://sari:rahasia@127.0.0.1:1/n", "tidak bisa dibuka"),
        ("KENTONGAN_LOG_LEVEL", "rahasia", "KENTONGAN_LOG_LEVEL: Input should be 'DEBUG'"),
    ],
)
def test_settings_that_do_not_serve(
    setting: str,
    value: str,
    answer: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.delenv("KENTONGAN_DATABASE_URL", raising=False)
    monkeypatch.setenv(setting, value)

    assert migrate.run([]) == 1

    told = capsys.readouterr().out
    assert answer in told
    assert "rahasia" not in told


def test_settings_that_serve(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KENTONGAN_CITY", "tarakan")

    assert read_settings().city == "tarakan"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_in_either_language(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = []
    for words in ("indonesian", "english"):
        monkeypatch.setenv("KENTONGAN_WORDS", words)
        with pytest.raises(SystemExit) as end:
            importlib.import_module(f"bot.commands.{command}").run(["--help"])
        assert end.value.code == 0
        told.append(capsys.readouterr().out)
    indonesian, english = told
    assert indonesian.startswith(f"cara pakai: bot.py {command}")
    assert english.startswith(f"usage: bot.py {command}")
    assert not re.search(r"\b(show|print|write|default|without|the)\b", indonesian)
    assert not re.search(r"\b(tampilkan|cetak|tulis|bawaan|tanpa|yang)\b", english)
