"""Paper for a night without us: each city's own questions, agencies and figures, one page each."""

import re
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot import cities
from bot.commands import lembar
from bot.rendering import SETS
from bot.rendering.dates import Dates
from bot.rendering.paper import paper_words, pdf
from bot.rendering.sheet import plain, sheet

load = cache(cities.load)


def data_of(slug: str, sheets: int = 1, words: str = "indonesian") -> dict[str, Any]:
    return sheet(load(slug), paper_words(words), sheets)


def pages(paper: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", paper))


@pytest.mark.parametrize("words", sorted(SETS))
@pytest.mark.parametrize("slug", cities.all_slugs())
def test_one_page_a_sheet_and_one_for_the_phones(slug: str, words: str) -> None:
    assert pages(pdf("lembar", data_of(slug, 2, words))) == 3


@pytest.mark.parametrize("slug", cities.all_slugs())
def test_the_sops_own_questions_stand_first_in_its_order(slug: str) -> None:
    data = data_of(slug)
    asked = [one["topic"] for one in data["questions"]]
    of_sop = [one for one in load(slug).sop.questions if one != "phone"]
    assert asked[: len(of_sop)] == of_sop
    extra = [one["topic"] for one in data["extra"]]
    assert not set(asked) & set(extra)


@pytest.mark.parametrize("slug", cities.all_slugs())
def test_every_agency_has_its_row_and_its_kinds(slug: str) -> None:
    city, data = load(slug), data_of(slug)
    registered = [one.label for one in city.agencies.values() if one.registered]
    assert data["agencies"] == registered
    led = {kind for one in data["phones"] for kind in one["leads"]}
    assert led == {
        kind.label
        for kind in city.kinds.values()
        if any(
            role == "lead" and city.agencies[code].registered
            for code, role in city.route(kind.code)
        )
    }


def test_every_figure_stands_there_and_the_bases_own_are_marked() -> None:
    steps = data_of("tarakan")["steps"]
    told = [(one["rows"], one["within"], one["default"]) for one in steps]
    assert ("1", "2 mnt", False) in told
    assert ("-", "3 mnt", True) in told
    assert [one[0] for one in told if not one[2]] == ["1", "2", "3", "4", "5", "6", "7", "8", "9"]


def test_paper_has_no_emoji() -> None:
    assert plain("ℹ️ Informasi") == "Informasi"
    assert "🙄" not in str(data_of("pekalongan"))


def test_lengths_are_told_in_whole_units() -> None:
    t, dates = timedelta, Dates(paper_words("indonesian")["dates"])
    said = [dates.span(one) for one in (t(seconds=30), t(seconds=90), t(minutes=5), t(hours=24))]
    assert said == ["30 dtk", "90 dtk", "5 mnt", "24 jam"]
    measured = [dates.told(t(seconds=one)) for one in (45, 60, 245.4, 3720)]
    assert measured == ["45 dtk", "1 mnt", "4 mnt 5 dtk", "1 jam 2 mnt"]


def test_a_moment_is_told_by_the_citys_clock_in_either_language() -> None:
    at = datetime(2026, 10, 31, 23, 5, tzinfo=UTC)
    said = {name: Dates(paper_words(name)["dates"]) for name in SETS}
    moments = {name: one.moment(at, load("tarakan")) for name, one in said.items()}
    assert moments == {
        "indonesian": "1 November 2026 pukul 07.05 WITA",
        "english": "1 November 2026 at 07.05 WITA",
    }
    assert said["english"].month(2026, 5) == "May 2026"
    assert said["english"].told(timedelta(minutes=62)) == "1 h 2 min"


def test_the_command_writes_its_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "malam.pdf"
    assert lembar.run(["--city", "cirebon", "--sheets", "3", "--out", str(out)]) == 0
    assert pages(out.read_bytes()) == 4
    assert "3 lembar" in capsys.readouterr().out


def test_a_visitors_sheet_is_in_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The city's own words stay as they are; a broken setting of another kind stops no paper."""
    monkeypatch.setenv("KENTONGAN_WORDS", "english")
    monkeypatch.setenv("KENTONGAN_LOG_LEVEL", "LOUD")
    out = tmp_path / "night.pdf"
    assert lembar.run(["--city", "cirebon", "--sheets", "1", "--out", str(out)]) == 0
    assert pages(out.read_bytes()) == 2
    ours, theirs = data_of("tarakan"), data_of("tarakan", words="english")
    assert theirs["words"]["title"] == "112 CALL SHEET"
    assert "Emergency" in theirs["screening"]
    assert ours["agencies"] == theirs["agencies"]


def test_a_set_of_words_that_is_not_there_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KENTONGAN_WORDS", "klingon")
    assert lembar.run(["--city", "cirebon"]) == 2
    assert "KENTONGAN_WORDS" in capsys.readouterr().err


def test_the_command_says_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nowhere = tmp_path / "tidak" / "ada.pdf"
    assert lembar.run(["--city", "cirebon", "--out", str(nowhere)]) == 1
    assert "Tidak bisa ditulis" in capsys.readouterr().err
    for wrong in (["--city", "atlantis"], ["--city", "cirebon", "--sheets", "0"], []):
        with pytest.raises(SystemExit) as left:
            lembar.run(wrong)
        assert left.value.code == 2
