"""What one kind brings with it is no event of its own, and nobody is missed by that."""

import pytest

from bot import cities
from bot.intake.consequences import BRINGS, DEAD, HURT, NOBODY_DIES, is_consequence
from bot.intake.reading import Reader
from bot.intake.topics import without_kind


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader.of(cities.load("pekalongan"))


def test_every_kind_of_the_table_is_a_kind() -> None:
    named = {
        *HURT,
        *DEAD,
        *NOBODY_DIES,
        *BRINGS,
        *(one for each in BRINGS.values() for one in each),
    }
    assert named <= cities.load("pekalongan").kinds.keys()


@pytest.mark.parametrize(("kind", "part"), [(k, p) for k, ps in BRINGS.items() for p in sorted(ps)])
def test_whoever_leads_what_a_kind_brings_hears_of_the_kind(kind: str, part: str) -> None:
    rules = cities.load("pekalongan").kinds
    rule = rules[kind]
    assert {*rules[part].lead} <= {*rule.lead, *rule.support, *rule.informed}


@pytest.mark.parametrize(
    ("kind", "known", "but_a_part"),
    [
        ("jenazah", "banjir", True),
        ("mobil_jenazah", "jenazah", True),
        ("sakit_mendadak", "pencurian", True),
        ("jenazah", "pencurian", False),
        ("banjir", "tanggul_jebol", True),
        ("tanggul_jebol", "banjir", False),
        ("kebakaran_bangunan", "gas_bocor", False),
        ("jenazah", "jenazah", False),
        ("jenazah", None, False),
    ],
)
def test_what_came_of_what(kind: str, known: str | None, but_a_part: bool) -> None:
    assert is_consequence(kind, known) is but_a_part


@pytest.mark.parametrize(
    ("said", "conditions"),
    [
        ("ada yang meninggal di dalam", "ada yang meninggal di dalam"),
        ("ada yang meninggal di jl kartini 5", "ada yang meninggal"),
        ("api besar, orang pingsan jl kartini", "api besar, orang pingsan"),
        ("ada 3 orang meninggal", None),
        ("2 luka, ada mayat juga", "ada mayat juga"),
    ],
)
def test_what_told_the_kind_is_told_as_a_condition(
    reader: Reader, said: str, conditions: str | None
) -> None:
    found = without_kind(said, reader.read(said))
    told = next((one.words for one in found if one.topic == "conditions"), None)
    assert told == conditions
    assert "kind" not in {one.topic for one in found}
