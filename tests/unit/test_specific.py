"""Data that the law protects more: known by kind and by words, and leaving by code alone."""

import json
from datetime import UTC, datetime

import pytest

from bot import cities
from bot.domain.details import Detail, Details
from bot.domain.incident import Incident
from bot.domain.specific import specific
from bot.services.casedata import document
from bot.services.veiling import specific_of

CITY = cities.load("pekalongan")
SITI = {
    "caller_name": Detail(None, "Ibu Siti", True),
    "phone": Detail(None, "0812 3456 7889", True),
}


def report(kind: str, **words: str) -> Details:
    told = {topic: Detail(None, text, True) for topic, text in words.items()}
    return {"kind": Detail(kind, "", True), **told, **SITI}


@pytest.mark.parametrize(
    ("details", "marks"),
    [
        (report("sakit_mendadak"), ("kesehatan",)),
        (report("persalinan"), ("kesehatan",)),
        (report("kekerasan_anak"), ("anak",)),
        (report("kdrt"), ("kekerasan",)),
        (report("kdrt", conditions="ada balita di dalam"), ("anak", "kekerasan")),
        (report("laka_lalin", victims="2 anak luka"), ("anak",)),
        (report("kebakaran_bangunan", conditions="tanaman terbakar"), ()),
        (report("kebakaran_bangunan", place="Jl. Anak Sungai 3"), ()),
        ({}, ()),
    ],
)
def test_what_a_report_holds(details: Details, marks: tuple[str, ...]) -> None:
    assert specific_of(details, CITY) == marks


def test_every_health_kind_is_marked() -> None:
    health = [one.code for one in CITY.kinds.values() if one.category == "kesehatan"]
    assert health
    for code in health:
        assert "kesehatan" in specific(report(code), "kesehatan")


def leaves(details: Details, caller_data: str) -> dict[str, object]:
    incident = Incident(
        1, "pekalongan", opened_at=datetime(2026, 3, 2, tzinfo=UTC), details=details
    )
    body = json.loads(document(incident, CITY, [], 1, caller_data))
    return {"specific": body["specific"], **body["details"]}


@pytest.mark.parametrize(
    ("caller_data", "of_caller"),
    [
        ("off", {}),
        ("masked", {"caller_name": "Ibu S.", "phone": "0812••••89"}),
        ("full", {"caller_name": "Ibu Siti", "phone": "0812 3456 7889"}),
    ],
)
def test_of_protected_data_only_codes_leave_the_city(
    caller_data: str, of_caller: dict[str, str]
) -> None:
    told = report("sakit_mendadak", conditions="kata Siti sesak napas", place="Jl. Merdeka 10")
    codes = {"kelurahan": Detail("33.75.01.1001", "", True), "access": Detail("ya", "", False)}
    assert leaves({**told, **codes}, caller_data) == {
        "specific": ["kesehatan"],
        "kind": "sakit_mendadak",
        "kelurahan": "33.75.01.1001",
        "access": "ya",
        **of_caller,
    }


@pytest.mark.parametrize(
    ("caller_data", "words"),
    [
        ("off", "kata S. asap tebal, 0856••••78"),
        ("masked", "kata S. asap tebal, 0856••••78"),
        ("full", "kata Siti asap tebal, 085612345678"),
    ],
)
def test_words_of_others_leave_without_the_caller_in_them(caller_data: str, words: str) -> None:
    told = report("kebakaran_bangunan", conditions="kata Siti asap tebal, 085612345678")
    found = leaves({**told, "place": Detail(None, "rumah Pak Budi", True)}, caller_data)
    assert found["conditions"] == words
    assert found["place"] == "rumah Pak Budi"
    assert ("phone" in found) is (caller_data != "off")
