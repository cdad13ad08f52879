"""Places at sea: degrees and minutes, and miles off a landmark."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import cities
from bot.intake.at_sea import SeaReader
from bot.intake.degrees import read_degrees, shown
from bot.intake.offing import BEARINGS, Offing, read_offing, said
from bot.intake.reading import Reader
from bot.intake.topics import Found

PLAIN = Reader.of(cities.load("tarakan"))
READER = SeaReader(PLAIN)


@pytest.mark.parametrize(
    "words",
    [
        "3°18,5' LU 117°37,2' BT",
        "3°18.5'N 117°37.2'E",
        "3 18.5 N 117 37.2 E",
        "3 18,5 LU, 117 37,2 BT",
        "03-18.5N / 117-37.2E",
        "3°18'30\" LU 117°37'12\" BT",
        "3° 18’ 30” LU, 117° 37’ 12” BT",
        "3 18 30 N 117 37 12 E",
        "N 3 18.5 E 117 37.2",
        "LU 3°18,5' BT 117°37,2'",
        "3 derajat 18,5 menit LU dan 117 derajat 37,2 menit BT",
        "117°37,2' BT 3°18,5' LU",
        "3.308333 LU 117.62 BT",
        "perahu karam di 3:18.5 n; 117:37.2 e tolong",
    ],
)
def test_many_notations_say_the_same_point(words: str) -> None:
    point = read_degrees(words)
    assert point is not None
    assert point.lat == pytest.approx(3 + 18.5 / 60, abs=1e-5)
    assert point.lon == pytest.approx(117 + 37.2 / 60, abs=1e-5)


@pytest.mark.parametrize(
    "words",
    [
        "", "3 18.5", "3 18.5 N", "3 61 N 117 37 E", "95 10 N 117 37 E", "3 18 N 190 37 E",
        "3.5 18 N 117 37 E", "Jl. Merdeka 10 Selatan 5", "umur 3 n", "RT 3 RW 5 E",
        "3 18 N 4 20 S",
    ],
)  # fmt: skip
def test_what_is_no_point_is_none(words: str) -> None:
    assert read_degrees(words) is None


def test_south_is_negative_and_the_span_is_the_points_own() -> None:
    text = "hanyut di 6°52,5' LS 109°40' BT, 2 orang"
    point = read_degrees(text)
    assert point is not None
    assert (point.lat, point.lon) == pytest.approx((-6.875, 109.666667), abs=1e-5)
    assert text[slice(*point.span)] == "6°52,5' LS 109°40' BT"


@given(st.integers(-90 * 600, 90 * 600), st.integers(-180 * 600, 180 * 600))
def test_what_is_shown_is_read_back_as_the_same(lat: int, lon: int) -> None:
    text = shown(lat / 600, lon / 600)
    point = read_degrees(text)
    assert point is not None
    assert (round(point.lat * 600), round(point.lon * 600)) == (lat, lon)
    assert shown(point.lat, point.lon) == text


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_any_point_is_shown_within_a_tenth_of_a_minute(lat: float, lon: float) -> None:
    point = read_degrees(shown(lat, lon))
    assert point is not None
    assert abs(point.lat - lat) <= 0.05 / 60 + 1e-9
    assert abs(point.lon - lon) <= 0.05 / 60 + 1e-9


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    read_degrees(text)
    read_offing(text)
    READER.read(text)


@pytest.mark.parametrize(
    ("words", "miles", "bearing", "landmark"),
    [
        ("2 mil timur Pantai Amal", 2, "timur", "Pantai Amal"),
        ("sekitar 1,5 mil laut sebelah timur laut dari Pantai Amal", 1.5, "timur laut",
         "Pantai Amal"),
        ("dua mil arah tenggara Tanjung Pasir, mesin mati", 2, "tenggara", "Tanjung Pasir"),
        ("kapal karam 3 nm barat daya Pelabuhan Malundung", 3, "barat daya",
         "Pelabuhan Malundung"),
        ("setengah mil di barat laut Pulau Sadau", 0.5, "barat laut", "Pulau Sadau"),
    ],
)  # fmt: skip
def test_miles_off_a_landmark_are_a_relation_to_it(
    words: str, miles: float, bearing: str, landmark: str
) -> None:
    offing = read_offing(words)
    assert offing is not None
    assert (offing.miles, offing.bearing, offing.landmark) == (miles, bearing, landmark)
    assert offing.degrees == BEARINGS[bearing]


@pytest.mark.parametrize("words", ["mil timur", "200 m timur pasar", "2 km utara kota", "email 2"])
def test_what_is_no_distance_at_sea_is_none(words: str) -> None:
    assert read_offing(words) is None


@given(
    st.integers(1, 990),
    st.sampled_from(list(BEARINGS)),
    st.sampled_from(["Pantai Amal", "Pulau Bunyu", "Tanjung Selor"]),
)
def test_an_offing_said_is_read_back(tenths: int, bearing: str, landmark: str) -> None:
    told = Offing(tenths / 10, bearing, landmark)
    back = read_offing(said(told))
    assert back is not None
    assert (back.miles, back.bearing, back.landmark) == (tenths / 10, bearing, landmark)


def test_a_landmark_at_sea_is_no_kelurahan_and_its_words_no_condition() -> None:
    found = _by_topic("perahu terbalik 2 mil timur Pantai Amal, 3 orang luka")
    assert found["kind"].code == "laka_air"
    assert found["place"].words == "2 mil timur Pantai Amal"
    assert found["realm"].code == "laut"
    assert "kelurahan" not in found
    assert found["victims"].code == "3"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("2 mil timur Pantai Amal kapal terbakar", "2 mil timur Pantai Amal"),
        (
            "0.5 mil laut sebelah timur pulau sadau kapal karam",
            "0.5 mil laut sebelah timur pulau sadau",
        ),
    ],
)
def test_what_happened_is_no_part_of_a_landmark_at_sea(text: str, place: str) -> None:
    assert _by_topic(text)["place"].words == place


def test_degrees_with_two_decimals_are_a_point_and_sums_are_none() -> None:
    assert _by_topic("kapal mogok 3.3083, 117.62")["pin"].words == "3.308300,117.620000"
    assert "pin" not in _by_topic("beli solar 2.50, 100.00")


def test_a_point_is_the_map_pin_and_no_place_in_words() -> None:
    found = _by_topic("kapal tenggelam di 3°18,5' LU 117°37,2' BT")
    assert found["pin"].words == "3.308333,117.620000"
    assert "place" not in found
    assert "phone" not in found


def test_a_line_of_the_land_is_read_as_ever() -> None:
    text = "kebakaran rumah Jl. Merdeka 10, Pantai Amal"
    assert READER.read(text) == PLAIN.read(text)


def _by_topic(text: str) -> dict[str, Found]:
    return {one.topic: one for one in READER.read(text)}
