"""A name that several areas bear is asked with buttons, never guessed."""

import pytest

from bot.domain.call import call_of
from tests.desk import Desk

CIREBON = pytest.mark.city("cirebon")
SEMARANG = pytest.mark.city("semarang")
BOTH = ("Harjamukti", "Kejaksan", "Kesambi", "Lemahwungkuk", "Pekalipan")
"""In Kota Cirebon all five kecamatan are also kelurahan."""


@CIREBON
@pytest.mark.parametrize("name", BOTH)
async def test_a_kelurahan_and_kecamatan_of_one_name_are_asked(desk: Desk, name: str) -> None:
    sari = desk.operator("Sari")
    report = await sari.logs(f"kebakaran rumah di {name}")
    assert f"❔ {name}: yang mana?" in sari.view
    assert f"🏘 {name}" not in sari.view
    assert "kelurahan" not in call_of(await desk.facts(report)).details
    assert {f"Kelurahan {name}", f"Kecamatan {name}"} <= set(sari.buttons)
    await sari.presses(f"Kelurahan {name}")
    assert f"Kelurahan {name}" in sari.view
    assert "yang mana?" not in sari.view
    assert f"Kecamatan {name}" not in sari.buttons


@CIREBON
async def test_a_kecamatan_that_was_chosen_stands_on_the_card(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    report = await sari.logs("kebakaran rumah di kejaksan")
    await sari.presses("Kecamatan Kejaksan")
    assert "Kecamatan Kejaksan" in sari.view
    await sari.writes("api besar di kejaksan")
    assert call_of(await desk.facts(report)).details["area"].code == "32.74.01"
    assert "yang mana?" not in sari.view
    await sari.presses("Kirim ke")
    desk.room.sees("#1", "→")
    assert "Kecamatan Kejaksan" in damkar.card


@CIREBON
async def test_what_a_person_chose_no_later_text_overrides(desk: Desk) -> None:
    sari = desk.operator("Sari")
    report = await sari.logs("kebakaran rumah di kejaksan")
    await sari.presses("Kelurahan Kejaksan")
    await sari.writes("rumahnya di kelurahan kesenden")
    details = call_of(await desk.facts(report)).details
    assert (details["kelurahan"].code, details["kelurahan"].guessed) == ("32.74.01.1001", False)


@CIREBON
async def test_a_name_that_the_text_makes_clear_is_not_asked(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs("kebakaran rumah kel. kejaksan")
    assert "yang mana?" not in sari.view
    assert "Kelurahan Kejaksan" in sari.view


@SEMARANG
async def test_two_kelurahan_of_one_name_are_told_apart_by_their_kecamatan(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.logs("kebakaran rumah kelurahan purwosari")
    assert "❔ Purwosari: yang mana?" in sari.view
    await sari.presses("Kirim ke")
    desk.room.sees("#1", "→")
    assert "Purwosari" in damkar.card
    assert {"Kelurahan Purwosari (Mijen)", "Kelurahan Purwosari (Semarang Utara)"} <= set(
        sari.buttons
    )
    await sari.presses("Purwosari (Mijen)")
    assert "yang mana?" not in sari.view
    assert "Kelurahan Purwosari" in damkar.card


@SEMARANG
async def test_a_kecamatan_that_is_told_settles_which(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs("kebakaran rumah kelurahan purwosari kec mijen")
    assert "yang mana?" not in sari.view


@CIREBON
@pytest.mark.parametrize("arg", ["area.32.75.01", "kelurahan.32.75.01.1001", "area.x", "area."])
async def test_an_area_of_elsewhere_is_refused(desk: Desk, arg: str) -> None:
    sari = desk.operator("Sari")
    await sari.logs("kebakaran rumah di kejaksan")
    stream = sari.remembers("Kecamatan Kejaksan").split(":")[1]
    assert "tidak dikenal" in await sari.forges(f"set:{stream}::{arg}")
