"""A city's own landmarks and streets: their file, and what a reading makes of them."""

from pathlib import Path

import pytest

from bot import cities
from bot.cities.places import COLUMNS, places_of
from bot.domain.details import Details, with_detail
from bot.domain.facts import DetailRecorded
from bot.domain.place import KnownPlace
from bot.intake.known import KnownReader
from bot.intake.reading import Reader
from bot.intake.topics import Found

CITY = cities.load("semarang")
PLACES = (
    KnownPlace("Masjid Agung", ("masjid jami",), "landmark", ("33.74.01.1001",), -6.97, 110.42),
    KnownPlace("Jl. Gajah", (), "street", ("33.74.04.1001", "33.74.04.1002")),
    KnownPlace("Jl. Sempit", (), "street", ("33.74.04.1001",)),
)


class Nothing:
    """A reading that finds only what it is told to."""

    def __init__(self, *found: Found) -> None:
        self.found = found

    def read(self, text: str) -> tuple[Found, ...]:
        return self.found


def read(text: str, *found: Found) -> dict[str, Found]:
    return {one.topic: one for one in KnownReader(Nothing(*found), PLACES).read(text)}


@pytest.mark.parametrize("slug", cities.all_slugs())
def test_every_city_ships_places_without_a_fault(slug: str) -> None:
    city = cities.load(slug)
    assert len(city.places) >= 3
    assert city.place_faults == ()


@pytest.mark.parametrize(
    "text", ["kobong cerak Masjid Agung", "MASJID-AGUNG kebakaran", "dekat masjid  jami kebakaran"]
)
def test_a_known_place_gives_landmark_kelurahan_and_point(text: str) -> None:
    found = read(text)
    assert found["landmark"].words in text
    assert found["kelurahan"].code == "33.74.01.1001"
    assert (found["located"].code, found["located"].words) == ("known", "-6.970000,110.420000")


def test_what_the_text_says_itself_stands() -> None:
    said = Found("kelurahan", "33.74.09.1001", "", (0, 1), 0.9)
    point = Found("pin", None, "-6.900000,110.400000", (0, 1), 0.9)
    found = read("dekat masjid agung", said, point)
    assert found["kelurahan"] is said
    assert "located" not in found


def test_a_destination_is_no_place_of_the_incident() -> None:
    assert read("korban dibawa ke masjid agung") == {}


def test_a_street_tells_its_kelurahan_only_where_it_has_one() -> None:
    assert read("jl. sempit 3")["kelurahan"].code == "33.74.04.1001"
    assert read("jl. gajah 3") == {}
    assert "landmark" not in read("jl. sempit 3")


@pytest.mark.parametrize(
    "text", ["jl. masjid agung 5", "jalan raya masjid agung", "gg Masjid Agung"]
)
def test_a_street_of_that_name_is_not_the_landmark(text: str) -> None:
    assert read(text) == {}


@pytest.mark.parametrize("text", ["api di masjidagung", "masjid_agung kebakaran", "MASJIDJAMI"])
def test_a_name_typed_without_spaces_is_known(text: str) -> None:
    assert read(text)["located"].words == "-6.970000,110.420000"


def test_a_name_that_is_all_a_clause_says_is_no_condition() -> None:
    text = "asap tebal, Masjid Agung, api besar"
    said = Found("conditions", None, text, (0, len(text)), 0.4)
    assert read(text, said)["conditions"].words == "asap tebal, api besar"
    assert "conditions" not in read(
        "Masjid Agung", Found("conditions", None, "Masjid Agung", (0, 12), 0.4)
    )


def test_a_name_that_tells_nothing_hides_no_other() -> None:
    assert read("jl gajah dekat masjid agung")["located"].code == "known"
    found = read("jl sempit, masjid agung")
    assert found["kelurahan"].code == "33.74.04.1001"
    assert found["landmark"].words == "masjid agung"


def test_of_two_landmarks_the_first_is_where_it_is() -> None:
    reader = KnownReader(Nothing(), (*PLACES, KnownPlace("Gudang Biru", lat=-6.98, lon=110.41)))
    found = {one.topic: one for one in reader.read("api di gudang biru dekat masjid agung")}
    assert (found["landmark"].words, "kelurahan" in found) == ("gudang biru", False)
    assert found["located"].words == "-6.980000,110.410000"


def test_a_name_within_an_areas_name_is_the_area() -> None:
    area = Found("kelurahan", "33.74.09.1001", "", (7, 24), 0.7)
    assert [*read("api di masjid agung laut", area)] == ["kelurahan"]
    assert "located" in read("api di masjid agung laut, masjid jami", area)


def test_an_areas_name_within_a_places_name_is_the_place() -> None:
    area = Found("kelurahan", "33.74.09.1001", "", (7, 12), 0.7)
    unsure = Found("area", None, "Agung", (7, 12), 0.6)
    for one in (area, unsure):
        found = read("masjid agung", one)
        assert (found["kelurahan"].code, "area" in found) == ("33.74.01.1001", False)


@pytest.mark.parametrize("slug", cities.all_slugs())
def test_no_area_of_a_city_is_taken_for_one_of_its_places(slug: str) -> None:
    city = cities.load(slug)
    reader = KnownReader(Nothing(), city.places)
    names = {one.name for one in city.villages} | {one.district for one in city.villages}
    assert [one for one in names if reader.read(f"kebakaran di {one} rt 1")] == []


@pytest.mark.parametrize(
    ("slug", "text"),
    [
        ("tarakan", "kebakaran di juwata laut"),
        ("tarakan", "kebakaran di juwata"),
        ("cirebon", "kebakaran di musala at-taqwa, Harjamukti"),
    ],
)
def test_what_many_places_are_called_is_none_of_the_citys(slug: str, text: str) -> None:
    city = cities.load(slug)
    found = KnownReader(Reader.of(city), city.places).read(text)
    assert "located" not in {one.topic for one in found}


@pytest.mark.parametrize("slug", cities.all_slugs())
def test_every_name_of_a_citys_place_is_read_as_that_place(slug: str) -> None:
    city = cities.load(slug)
    reader = KnownReader(Reader.of(city), city.places)
    for place in city.places:
        for name in (place.name, *place.aliases):
            found = {one.topic: one for one in reader.read(f"kebakaran di {name}")}
            assert ("located" in found) == bool(place.point), name
            assert "area" not in found, name
            if place.kelurahan:
                assert found["kelurahan"].code == place.kelurahan[0], name


def test_a_saved_name_without_letters_is_found_nowhere() -> None:
    reader = KnownReader(Nothing(), (KnownPlace("---", lat=-6.98, lon=110.41),))
    assert reader.read("kebakaran") == []


def test_a_name_within_a_longer_word_is_none() -> None:
    assert read("masjid agungan") == {}


def test_a_saved_place_is_known_at_once_and_forgotten_again() -> None:
    reader = KnownReader(Nothing(), PLACES)
    saved = KnownPlace("Gudang Biru", lat=-6.98, lon=110.41)
    reader.learn((saved,))
    assert [one.topic for one in reader.read("api di gudang biru")] == ["landmark", "located"]
    reader.learn(())
    assert reader.read("api di gudang biru") == []
    assert reader.read("dekat masjid agung")


def test_a_report_told_to_be_elsewhere_is_located_no_more() -> None:
    details: Details = {}
    for topic, words in (("landmark", "a"), ("located", "1,2"), ("landmark", "a")):
        details = with_detail(details, DetailRecorded(topic, None, guessed=True, words=words))
    assert details["located"].words == "1,2"
    details = with_detail(details, DetailRecorded("landmark", None, guessed=True, words="b"))
    assert "located" not in details


FAULTS = [
    ("Ab,,landmark,,,", "nama kurang dari 3 huruf"),
    ("Tugu,,patung,,,", "sort 'patung' bukan landmark, street"),
    ("Tugu,,landmark,Kelapa,,", "kelurahan 'Kelapa' tidak ada di kota ini"),
    ("Tugu,,landmark,Purwosari,,", "lebih dari satu: tulis kodenya"),
    ("Tugu,,landmark,,utara,110.4", "bukan derajat desimal"),
    ("Tugu,,landmark,,-6.98,", "bukan derajat desimal"),
    ("Tugu,,landmark,,-7.9,110.4", "di luar kota"),
    ("Tugu,,landmark,,nan,110.4", "'nan, 110.4' bukan derajat desimal"),
    ("Tugu,,landmark,,-6.98,inf", "bukan derajat desimal"),
    ("Tugu,,landmark,,", "harus 6 kolom"),
    ("Tugu,,landmark,,,,,", "harus 6 kolom"),
]


@pytest.mark.parametrize(("row", "why"), FAULTS)
def test_a_bad_row_is_named_and_left_out(tmp_path: Path, row: str, why: str) -> None:
    path = tmp_path / "semarang.csv"
    path.write_text(f"# kolom\n{','.join(COLUMNS)}\n{row}\nLawang,,landmark,Sekayu,,\n", "utf-8")
    places, faults = places_of(path, CITY.villages, CITY.bounds)
    assert [one.name for one in places] == ["Lawang"]
    [fault] = faults
    assert fault.startswith("semarang.csv:3: ")
    assert why in fault


def test_a_fault_names_the_line_its_row_begins_in(tmp_path: Path) -> None:
    path = tmp_path / "semarang.csv"
    rows = '"Lawang\nSewu",,landmark,,,\n# catatan\n\nAb,,landmark,,,\nTugu,,patung,,,\n'
    path.write_text(f"# kolom\n{','.join(COLUMNS)}\n\n{rows}", "utf-8")
    _, faults = places_of(path, CITY.villages, CITY.bounds)
    assert [one.partition(": ")[0] for one in faults] == ["semarang.csv:8", "semarang.csv:9"]


def test_a_place_without_bounds_is_somewhere_on_earth(tmp_path: Path) -> None:
    path = tmp_path / "semarang.csv"
    path.write_text(f"{','.join(COLUMNS)}\nTugu,,landmark,,nan,110\nPasar,,landmark,,-6,1104\n")
    places, faults = places_of(path, CITY.villages, None)
    assert (places, len(faults)) == ((), 2)


def test_a_file_saved_by_a_spreadsheet_is_read(tmp_path: Path) -> None:
    path = tmp_path / "semarang.csv"
    path.write_text(f"{','.join(COLUMNS)}\r\nTugu,,landmark,,,\r\n", "utf-8-sig", newline="")
    places, faults = places_of(path, CITY.villages, CITY.bounds)
    assert ([one.name for one in places], faults) == (["Tugu"], ())


def test_a_file_that_is_not_utf8_is_refused_in_plain_words(tmp_path: Path) -> None:
    path = tmp_path / "semarang.csv"
    path.write_bytes(f"{','.join(COLUMNS)}\nKaf\xe9 Tugu,,landmark,,,\n".encode("latin-1"))
    [fault] = places_of(path, CITY.villages, CITY.bounds)[1]
    assert fault == f"{path}:2: bukan UTF-8: simpan ulang sebagai UTF-8"


def test_a_name_twice_and_a_wrong_head_are_named(tmp_path: Path) -> None:
    path = tmp_path / "semarang.csv"
    path.write_text(f"{','.join(COLUMNS)}\nTugu,,landmark,,,\ntugu,,landmark,,,\n", "utf-8")
    assert "nama ini dua kali" in places_of(path, CITY.villages, CITY.bounds)[1][0]
    path.write_text("nama,lat\nTugu,1\n", "utf-8")
    assert places_of(path, CITY.villages, CITY.bounds)[1][0].startswith("semarang.csv:1: kolom")
    assert places_of(tmp_path / "none.csv", CITY.villages, CITY.bounds) == ((), ())
