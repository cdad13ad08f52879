"""Lines with a time, as they stand on paper: what happened then, and what is asked back."""

from datetime import UTC, datetime

import pytest

from bot.intake.belated import Told, Unclear, is_timed, read_told, untimed

NOW = datetime(2026, 10, 5, 9, 0, tzinfo=UTC)
"""16.00 WIB."""
AGENCIES = {"damkar": "damkar", "pmk": "damkar", "tim medis (dinkes)": "dinkes", "dinkes": "dinkes"}


def read(text: str, zone: str = "WIB") -> list[Told | Unclear]:
    return read_told(text, AGENCIES, NOW, zone)


def told(text: str, zone: str = "WIB") -> Told:
    [found] = read(text, zone)
    assert isinstance(found, Told), found
    return found


def at(text: str, zone: str = "WIB") -> str:
    return told(text, zone).at.strftime("%d %H.%M")


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("14.05 dijawab", "05 07.05"),
        ("14:05 dijawab", "05 07.05"),
        ("- jam 14.05 WIB dijawab", "05 07.05"),
        ("pukul 15.05 WITA, dijawab", "05 07.05"),
        ("kemarin 23.50 dijawab", "04 16.50"),
        ("4/10 23.50 dijawab", "04 16.50"),
        ("04-10-2026 23.50 dijawab", "04 16.50"),
        ("4 Oktober 23.50 dijawab", "04 16.50"),
        ("4 okt 2026 23.50 dijawab", "04 16.50"),
    ],
)
def test_times_as_people_write_them(line: str, moment: str) -> None:
    assert at(line) == moment


def test_the_citys_own_zone_is_meant_where_none_is_named() -> None:
    assert at("14.05 dijawab", "WITA") == "05 06.05"


def test_a_day_stands_until_the_next_one() -> None:
    found = read("kemarin\n23.50 dijawab\n23.58 damkar ditelepon\nhari ini\n00.20 damkar tiba")
    assert [one.at.strftime("%d %H.%M") for one in found if isinstance(one, Told)] == [
        "04 16.50", "04 16.58", "04 17.20",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "what", "agency", "code", "words"),
    [
        ("14.04 telepon berdering", "rang", "", "", ""),
        ("14.09 damkar ditelepon, diterima Pak Budi", "phoned", "damkar", "", "diterima Pak Budi"),
        ("14.12 Damkar terima tugas", "acknowledged", "damkar", "", ""),
        ("14.15 berangkat damkar", "en_route", "damkar", "", ""),
        ("14.30 PMK tiba di lokasi", "on_scene", "damkar", "", "di lokasi"),
        ("15.10 tim medis (dinkes) selesai", "cleared", "dinkes", "", ""),
        ("14.12 dinkes berhalangan, armada terpakai", "declined", "dinkes", "armada",
         "armada terpakai"),
        ("15.20 ditutup tertangani", "closed", "", "tertangani", "tertangani"),
        ("15.20 ditutup, tertangani warga", "closed", "", "tertangani_warga", "tertangani warga"),
    ],
)  # fmt: skip
def test_what_happened(line: str, what: str, agency: str, code: str, words: str) -> None:
    found = told(line)
    assert (found.what, found.agency, found.code, found.words) == (what, agency, code, words)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("16.01 dijawab", "future"),
        ("25.10 dijawab", "time_unknown"),
        ("31/2 14.05 dijawab", "date_unknown"),
        ("14.05 damkar bingung", "verb_unknown"),
        ("14.05 polisi tiba", "who_unknown"),
        ("15.20 ditutup", "ending_needed"),
        ("14.12 damkar berhalangan", "reason_needed"),
    ],
)
def test_what_is_asked_back(line: str, why: str) -> None:
    assert read(line) == [Unclear(line, why)]


def test_the_other_lines_tell_of_the_report_itself() -> None:
    text = "14.05 dijawab\nkebakaran rumah Jl. Merdeka 10\nkemarin\nRT 03 RW 02, 2 luka"
    assert untimed(text) == "kebakaran rumah Jl. Merdeka 10\nRT 03 RW 02, 2 luka"
    assert not is_timed("Jl. Merdeka 10, pukul 14.05 katanya")


@pytest.mark.parametrize("text", ["", "\n\n", "99.99", "14.05", "\U0001f692 14.05 x"])
def test_anything_at_all_is_survived(text: str) -> None:
    assert all(isinstance(one, Unclear) for one in read(text))
