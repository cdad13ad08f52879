"""Kind and conditions choose agencies: each rule of the base, and what a city may change."""

import shutil
from pathlib import Path

import pytest

from bot import cities
from bot.domain.details import Detail, Details
from bot.domain.errors import Contradiction
from bot.domain.routing import Routed, condition, holds
from bot.terminal import why


def known(kind: str, victims: str | None = None, words: str = "") -> Details:
    details = {"kind": Detail(kind, "", guessed=True)}
    if victims is not None:
        details["victims"] = Detail(victims, words, guessed=True)
    return details


def called_for(details: Details, *said: str, city: str = "semarang") -> dict[str, Routed]:
    return {one.agency: one for one in cities.load(city).called_for(details, said)}


RULES = [
    ("laka_lalin", "2", "2 luka", "", "pmi", "support", "ada korban luka"),
    ("laka_lalin", "2", "2 luka", "", "dinkes", "support", "ada korban luka"),
    ("laka_lalin", "3", "korban 3", "", "pmi", "support", "ada korban luka"),
    ("laka_lalin", None, "", "tabrakan, pengendara luka parah", "pmi", "support",
     "ada korban luka"),
    ("laka_lalin", "1", "1 terjebak", "", "damkar", "support", "ada yang terjebak"),
    ("laka_lalin", None, "", "sopirnya kejepit", "damkar", "support", "ada yang terjebak"),
    ("gempa", "2", "2 terjebak", "", "sar", "support", "ada yang terjebak"),
    ("laka_lalin", None, "", "sopir tdk bisa keluar dari mobil", "damkar", "support",
     "ada yang terjebak"),
    ("laka_lalin", None, "", "wonge ora iso metu", "damkar", "support", "ada yang terjebak"),
    ("laka_lalin", None, "", "pengendara luka2 dan lecet", "pmi", "support", "ada korban luka"),
    ("sakit_mendadak", None, "", "orangnya sudah meninggal", "polisi", "support",
     "ada korban meninggal"),
    ("kebakaran_bangunan", None, "", "merembet ke trafo", "pln", "support", "ada listrik"),
    ("pohon_tumbang", None, "", "pohon melintang di jalan, macet total", "dishub", "informed",
     "jalan terhalang"),
    ("odgj", None, "", "ngamuk bawa golok", "polisi", "support", "ada senjata"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "victims", "words", "said", "agency", "role", "why"), RULES)
def test_a_condition_calls_for_an_agency_with_its_reason(
    kind: str, victims: str | None, words: str, said: str, agency: str, role: str, why: str
) -> None:
    found = called_for(known(kind, victims, words), said)
    assert (found[agency].role, why in found[agency].why) == (role, True)


@pytest.mark.parametrize("words", ["2 terjebak", "2 meninggal", "dua orang tidak bisa keluar"])
def test_who_is_trapped_or_dead_is_not_said_to_be_hurt(words: str) -> None:
    found = called_for(known("banjir", "2", words))
    assert not [one.agency for one in found.values() if "ada korban luka" in one.why]


def test_the_kind_alone_gives_no_reason() -> None:
    found = called_for(known("kebakaran_listrik"), "tiang listrik njeblug")
    assert found["pln"] == Routed("pln", "support", ("ada listrik",))
    assert found["damkar"] == Routed("damkar", "lead")
    assert not any(one.why for one in called_for(known("laka_lalin"), "tabrakan motor").values())


@pytest.mark.parametrize(
    "said",
    [
        "tidak ada korban luka", "tdk ada yang luka", "semoga tidak ada yang terjebak",
        "belum ada yang luka", "takut ada yang terjebak", "tanpa korban luka",
        "tidak ada yang tidak bisa keluar", "mesin mati, dahan patah, tas di dalam mobil",
    ],
)  # fmt: skip
def test_what_is_denied_or_feared_calls_for_nobody(said: str) -> None:
    assert not any(one.why for one in called_for(known("laka_lalin"), said).values())


def test_a_denial_reaches_no_further_than_its_clause() -> None:
    found = called_for(known("laka_lalin"), "bukan motor, mobil. sopir terjepit")
    assert found["damkar"].why == ("ada yang terjebak",)


def test_a_person_who_says_nobody_was_hurt_stands_above_words() -> None:
    found = called_for(known("laka_lalin", "nihil"), "ada yang luka")
    assert not any(one.why for one in found.values())


def test_agencies_stay_in_the_order_of_their_roles() -> None:
    city = cities.load("semarang")
    roles = [one.role for one in city.called_for(known("laka_lalin", "1", "1 terjebak"), ())]
    assert roles == sorted(roles, key=("lead", "support", "informed").index)


def test_no_kind_no_agencies() -> None:
    assert called_for({}, "ada yang luka") == {}


@pytest.mark.parametrize("slug", cities.all_slugs())
def test_a_rule_names_only_whom_the_city_has_where_it_has_some(slug: str) -> None:
    city = cities.load(slug)
    for rule in city.rules:
        there = [city.agencies[one].registered for one, _ in rule.agencies]
        assert all(there) or not any(there), rule.code


def test_who_is_only_informed_is_not_named_where_the_city_lacks_him() -> None:
    city = cities.load("pekalongan")
    assert not city.agencies["dishub"].registered
    assert not city.agencies["sar"].registered
    said = ("pohon melintang di jalan, macet total",)
    assert "dishub" not in {one.agency for one in city.called_for(known("gempa"), said) if one.why}
    found = {one.agency: one for one in city.called_for(known("gempa", "2", "2 terjebak"), ())}
    assert found["sar"].why == ("ada yang terjebak",)


def test_a_choice_is_a_condition_too() -> None:
    narrow = condition("access:tidak")
    assert holds(narrow, {"access": Detail("tidak", "", guessed=False)}, ())
    assert not holds(narrow, {"access": Detail("unknown", "", guessed=False)}, ())


# --- a city's own rules --------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    there = tmp_path / "cities"
    shutil.copytree(cities.FOLDER, there)
    return there


def with_rule(folder: Path, rule: str) -> None:
    path = folder / "semarang.toml"
    path.write_text(f"{path.read_text('utf-8')}\n[[routing]]\n{rule}\n", "utf-8")


def test_a_city_adds_a_rule_of_its_own(folder: Path) -> None:
    with_rule(
        folder,
        'code = "gang"\nwhy = "gang sempit"\nwhen = ["access:tidak"]\n'
        'kinds = ["kebakaran"]\nsupport = ["satgas"]'.replace("satgas", "satpol_pp"),
    )
    city = cities.load("semarang", folder)
    details = {**known("kebakaran_bangunan"), "access": Detail("tidak", "", guessed=False)}
    assert Routed("satpol_pp", "support", ("gang sempit",)) in city.called_for(details, ())


def test_a_city_puts_a_rule_of_the_base_out_of_use(folder: Path) -> None:
    with_rule(folder, 'code = "terjebak"')
    found = cities.load("semarang", folder).called_for(known("laka_lalin", "1", "1 terjebak"), ())
    assert "damkar" not in {one.agency for one in found}


FAULTS = [
    ('code = "x"\nsupport = ["pmi"]', "tanpa alasan"),
    ('code = "x"\nwhy = "y"\nwhen = ["korban:luka"]\nsupport = ["pmi"]', "tidak terbaca"),
    ('code = "x"\nwhy = "y"\nwhen = ["victims:hurt"]\nsupport = ["pmi"]', "'hurt' bukan dead"),
    ('code = "x"\nwhy = "y"\nwhen = ["said:a"]\nsupport = ["satgas"]', "instansi 'satgas'"),
    ('code = "x"\nwhy = "y"\nwhen = ["said:a"]\nkinds = ["api"]\nsupport = ["pmi"]', "'api'"),
    ('code = "x"\nwhy = "y"\nwenn = ["said:a"]\nsupport = ["pmi"]', "kunci tidak dikenal 'wenn'"),
    ('why = "y"\nwhen = ["said:a"]\nsupport = ["pmi"]', "tanpa kode"),
]


@pytest.mark.parametrize(("rule", "reason"), FAULTS)
def test_a_rule_that_contradicts_itself_is_refused(folder: Path, rule: str, reason: str) -> None:
    with_rule(folder, rule)
    with pytest.raises(Contradiction) as caught:
        cities.load("semarang", folder)
    assert reason in why(caught.value)
    assert "semarang.toml:" in why(caught.value)
