"""The language of the terminal: the same as the settings', read without any of their libraries."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot import terminal
from bot.domain.errors import Contradiction
from bot.settings import spoken

HOUSE = Path(__file__).parent.parent.parent


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KENTONGAN_WORDS", raising=False)


@pytest.mark.parametrize(
    "lines",
    [
        "",
        "KENTONGAN_WORDS=english",
        "KENTONGAN_CITY=tarakan\nKENTONGAN_WORDS = 'english'\n",
        'export KENTONGAN_WORDS="english"  # for the visitors of Monday\n',
        "kentongan_words=english",
        "# KENTONGAN_WORDS=english\nKENTONGAN_WORDS=indonesian",
        "KENTONGAN_WORDS=english\nKENTONGAN_WORDS=indonesian",
        "KENTONGAN_WORDS_OLD=english",
    ],
)
def test_env_is_read_as_the_settings_read_it(lines: str, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(lines)
    assert terminal.language() == spoken()


def test_the_environment_goes_before_env(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("KENTONGAN_WORDS=english")
    monkeypatch.setenv("KENTONGAN_WORDS", "indonesian")
    assert terminal.language() == spoken() == "indonesian"


def test_a_set_that_is_not_there_is_a_fault_of_the_settings_said_in_the_usual_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("KENTONGAN_WORDS", "klingon")
    assert terminal.language() == terminal.USUAL
    with pytest.raises(Contradiction):
        spoken()


def test_help_loads_nothing_that_takes_as_long_as_python_itself(tmp_path: Path) -> None:
    """A figure would be a figure of this machine: what is not loaded cannot cost anything."""
    (tmp_path / ".env").write_text("KENTONGAN_WORDS=english")
    told = subprocess.run(
        [sys.executable, "-S", "-X", "importtime", HOUSE / "bot.py", "--help"],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    assert "a coordination desk for 112" in told.stdout
    loaded = {line.rpartition("|")[2].strip() for line in told.stderr.splitlines()}
    assert "bot.terminal" in loaded
    slow = {"re", "typing", "enum", "functools", "pathlib", "tomllib", "argparse", "jinja2"}
    assert not loaded & slow
