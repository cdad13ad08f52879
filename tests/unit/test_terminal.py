"""The language of the terminal: the same as the settings', read without any of their libraries."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot import cities, main, terminal
from bot.commands import memory
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
    slow = {
        "re",
        "typing",
        "enum",
        "collections",
        "functools",
        "pathlib",
        "tomllib",
        "argparse",
        "jinja2",
    }
    assert not loaded & slow


def test_a_city_that_contradicts_itself_is_told_by_file_and_line_whatever_is_begun(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def contradicted(slug: str) -> None:
        step = Contradiction("of_step", name="pek6", why=Contradiction("endless"))
        raise Contradiction("at", where=f"{slug}.toml:7", why=step)

    monkeypatch.setattr(cities, "load", contradicted)
    monkeypatch.setattr(memory, "starting", lambda: None)
    said = []
    for words in terminal.FOLDERS:
        monkeypatch.setenv("KENTONGAN_WORDS", words)
        with pytest.raises(SystemExit) as end:
            main.main(["drill"])
        assert end.value.code == 2
        said.append(capsys.readouterr().err)
    assert said == [
        "pekalongan.toml:7: langkah 'pek6': tanpa awal atau akhir\n",
        "pekalongan.toml:7: step 'pek6': without a beginning or an end\n",
    ]
