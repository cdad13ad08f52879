"""A kind that no phrase names is told by all words together; a phrase that does is heard."""

import gzip

import pytest

from bot import cities
from bot.intake.kinds import Kinds
from bot.intake.lexicon import VOCABULARY
from bot.intake.reading import Reader
from bot.intake.text import Text
from bot.intake.weighing import NO_KIND, leaning
from tests.intake.teaching import FILE, TAUGHT_BY, digest, lines


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader.of(cities.load("semarang"))


def test_the_weights_were_learnt_from_the_texts_that_are_there() -> None:
    first = gzip.decompress(FILE.read_bytes()).decode().partition("\n")[0]
    assert first == f"# {digest()}", "texts changed since: python -m tests.intake.teaching"


def test_every_kind_was_taught_by_thirty_texts_and_has_its_weight() -> None:
    taught: dict[str, int] = {}
    for _, kind in lines():
        taught[kind] = taught.get(kind, 0) + 1
    assert len(TAUGHT_BY) == 2
    assert {one: count for one, count in taught.items() if count < 30} == {}
    of_the_house = set(cities.load("semarang").kinds)
    weights = cities.load("semarang").weights
    weighed = leaning("tangan kiri lemes semua", weights).weights
    assert of_the_house | {NO_KIND} == taught.keys() == weighed.keys()


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("teriak2 di kamar sebelah suara piring pecah, suaminya mabuk", "kdrt"),
        ("kucing tetangga nyangkut di atap tinggi", "hewan_lain"),
    ],
)
def test_no_phrase_names_it(reader: Reader, said: str, kind: str) -> None:
    found = reader.reading(said)
    assert found.values["kind"].value == kind


def test_what_was_only_weighed_is_a_guess_and_shows_the_word_that_told_it(reader: Reader) -> None:
    said = "teriak2 di kamar sebelah suara piring pecah, suaminya mabuk"
    found = reader.reading(said)
    kind = found.values["kind"]
    assert (kind.confidence, found.described) == (0.5, True)
    assert said[slice(*kind.span)] == "suaminya"


@pytest.mark.parametrize(
    "said",
    ["kirim", "rt 3 rw 5", "sudah saya telepon balik", "ya", "", "0812 3456 7890", "…"],
)
def test_words_that_tell_of_nothing_lean_to_nothing(reader: Reader, said: str) -> None:
    assert "kind" not in reader.reading(said).values


@pytest.mark.parametrize(
    "said", ["tidak ada rumah yang terbakar", "bukan kebakaran kok, cuma bakar sate"]
)
def test_what_is_denied_is_not_leant_to(reader: Reader, said: str) -> None:
    assert "kind" not in reader.reading(said).values


@pytest.mark.parametrize(
    "said",
    [
        "orang meninggal di kos, takutnya kebakaran",
        "ada orang tidak bernyawa di trotoar, warga khawatir kebakaran karena rokoknya nyala",
        "nemu mayat bayi di kardus, wedi kobongan kardus e cedhak uwuh",
    ],
)
def test_what_is_only_feared_is_not_leant_to(reader: Reader, said: str) -> None:
    assert reader.reading(said).values["kind"].value == "jenazah"


@pytest.mark.parametrize("said", ["ibu dan anak luka di jl kartini", "suami istri sudah luka juga"])
def test_words_that_only_say_whom_it_befell_tell_no_kind(reader: Reader, said: str) -> None:
    assert "kind" not in reader.reading(said).values


def test_a_kind_that_no_word_speaks_for_is_not_leant_to() -> None:
    against = {"kebakaran_bangunan": -2.0}
    words = dict.fromkeys(("kebakaran", "rumah", "warga", "desa"), against)
    table = {"": {NO_KIND: -3.0, "kebakaran_bangunan": -1.0, "banjir": -1.0}, **words}
    found = Kinds(weights=table).read(Text("kebakaran rumah warga desa", VOCABULARY), [])
    assert found is not None
    assert found.kind == "kebakaran_bangunan"


def test_the_unknown_word_weighs_nothing() -> None:
    weights = cities.load("semarang").weights
    bare = leaning("tangan kiri lemes semua", weights).weights
    assert leaning("tangan kiri lemes semua xyzzyqq", weights).weights == bare
    assert leaning("tangan kiri lemes xyzzyqq", weights).weights == {NO_KIND: 0.0}, (
        "too few to tell"
    )
