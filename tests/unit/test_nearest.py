"""The nearest post: of all there are, from the point that is known best."""

import shutil
from pathlib import Path

import pytest

from bot import cities
from bot.domain.agency import Agency, Station
from bot.domain.details import Detail, Details
from bot.domain.errors import Contradiction
from bot.services.nearest import nearest
from tests.told import told

TUGU, TAWANG = Station("Pos Tugu", -6.9846, 110.4093), Station("Pos Tawang", -6.9645, 110.4278)
DAMKAR = Agency("damkar", "Damkar", "113", "damkar", "piket", True, stations=(TAWANG, TUGU))
LAWANG_SEWU = "-6.983900,110.410600"


def at(topic: str, words: str) -> Details:
    return {topic: Detail(None, words, guessed=True)}


def test_the_nearest_post_with_its_distance() -> None:
    near = nearest(DAMKAR, at("located", LAWANG_SEWU))
    assert near is not None
    assert (near.label, round(near.km, 2)) == ("Pos Tugu", 0.16)


def test_a_told_point_counts_before_one_that_was_found() -> None:
    details = {**at("located", LAWANG_SEWU), **at("pin", "-6.964500,110.427800")}
    near = nearest(DAMKAR, details)
    assert near is not None
    assert (near.label, near.km) == ("Pos Tawang", 0.0)


def test_it_is_the_nearest_however_many_there_are() -> None:
    far = tuple(Station(f"Pos {n}", -7.0 - n / 100, 110.3) for n in range(10))
    agency = Agency("d", "D", "", "d", "", True, stations=(*far, TUGU, *far))
    near = nearest(agency, at("pin", LAWANG_SEWU))
    assert near is not None
    assert near.label == "Pos Tugu"


def test_without_a_point_or_a_post_nothing_is_said() -> None:
    assert nearest(DAMKAR, {}) is None
    assert nearest(DAMKAR, at("pin", "")) is None
    agency = Agency("d", "D", "", "d", "", True)
    assert nearest(agency, at("pin", LAWANG_SEWU)) is None


@pytest.mark.parametrize(
    ("stations", "why"),
    [
        ('[{ label = "X", lat = -7.9, lon = 110.4 }]', "di luar kota"),
        ('[{ label = "X", lat = -6.98 }]', "tanpa label, lat, atau lon"),
        ('[{ label = "X", lat = -6.98, lon = 110.4, km = 2 }]', "kunci tidak dikenal 'km'"),
    ],
)
def test_a_post_that_is_nowhere_is_refused(tmp_path: Path, stations: str, why: str) -> None:
    folder = tmp_path / "cities"
    shutil.copytree(cities.FOLDER, folder)
    path = folder / "semarang.toml"
    text = path.read_text("utf-8").replace(
        "pln = { ours = true }", f"pln = {{ ours = true, stations = {stations} }}"
    )
    path.write_text(text, "utf-8")
    with told(Contradiction, why):
        cities.load("semarang", folder)
