"""What of its callers leaves the city with an incident: off, masked or full, ring to record."""

import json
import re
from typing import Any

import pytest

from tests.desk import Desk

SITI = "kebakaran rumah Jl. Merdeka 10 Sapuro, nama Ibu Siti Rahayu, 0812 3456 7889"
FALLS_ILL = "pelapor sesak napas, nama Ibu Siti Rahayu, 0812 3456 7889"
BUDI = "kebakaran rumah di Jl. Merdeka 10, nama Budi Santoso, 0856 1234 5678"
CALLERS = ("siti", "rahayu", "budi", "santoso", "7889", "5678", "81234567889", "85612345678")
SETTINGS = {
    name: pytest.param(name, marks=pytest.mark.settings(caller_data=name))
    for name in ("off", "masked", "full")
}
EACH = [*SETTINGS.values()]


async def _two_callers_one_fire(desk: Desk) -> dict[str, Any]:
    """Two callers tell of one fire; a crew and the operator name them in what they write."""
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    first = await sari.sends_out(SITI)
    await damkar.presses("Terima tugas")
    await sari.writes("/lapor")
    await sari.writes(BUDI)
    await sari.presses(f"Sama dengan {first}")
    await sari.writes(f"/catat {first.number} Siti menunggu di depan, 0812 3456 7889")
    await damkar.presses("Tiba di lokasi")
    await damkar.replies("Ibu Siti sudah keluar, hubungi 081234567889")
    await damkar.presses("Selesai ditangani")
    await damkar.replies("api padam, kata Budi dari kompor")
    await _closes(desk)
    [body] = desk.datacentre.taken
    assert body["callers"] == 2
    taken: dict[str, Any] = body
    return taken


async def _closes(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.presses("Tutup kejadian")
    await sari.presses("Tertangani")
    for one in (sari, desk.supervisor(), desk.room, *desk.agencies(*desk.stage.agencies)):
        one.overlooks()


def _named(body: dict[str, Any]) -> set[str]:
    """Which caller is in a document, however a number is spelled."""
    text = json.dumps(body, ensure_ascii=False).lower()
    digits = re.sub(r"(?<=\d)[ .-](?=\d)", "", text)
    return {one for one in CALLERS if re.search(rf"(?<![a-z]){one}(?![a-z])", f"{text} {digits}")}


@pytest.mark.parametrize("setting", [SETTINGS["off"]])
async def test_off_lets_nobodys_name_or_number_out(desk: Desk, setting: str) -> None:
    body = await _two_callers_one_fire(desk)
    assert _named(body) == set()
    assert "caller_name" not in body["details"]
    assert "phone" not in body["details"]
    assert body["details"]["place"] == "Jl. Merdeka 10"


@pytest.mark.parametrize("setting", [SETTINGS["masked"]])
async def test_masked_lets_initials_and_the_ends_of_the_number_out(
    desk: Desk, setting: str
) -> None:
    body = await _two_callers_one_fire(desk)
    assert body["details"]["caller_name"] == "Ibu S. R."
    assert body["details"]["phone"] == "0812••••89"
    assert _named(body) == set()


@pytest.mark.parametrize("setting", [SETTINGS["full"]])
async def test_full_lets_name_and_number_out_as_they_were_told(desk: Desk, setting: str) -> None:
    body = await _two_callers_one_fire(desk)
    assert body["details"]["caller_name"] == "Ibu Siti Rahayu"
    assert body["details"]["phone"].replace(" ", "") == "081234567889"


@pytest.mark.parametrize("setting", EACH)
async def test_protected_data_leaves_as_codes_and_the_caller_by_the_setting(
    desk: Desk, setting: str
) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out(f"{FALLS_ILL}, Jl. Merdeka 10 Sapuro")
    await _closes(desk)
    [body] = desk.datacentre.taken
    assert body["specific"] == ["kesehatan"]
    assert "Merdeka" not in json.dumps(body)
    assert "sesak" not in json.dumps(body)
    told = body["details"].get("caller_name"), body["details"].get("phone", "").replace(" ", "")
    assert (
        told
        == {
            "off": (None, ""),
            "masked": ("Ibu S. R.", "0812••••89"),
            "full": ("Ibu Siti Rahayu", "081234567889"),
        }[setting]
    )


@pytest.mark.parametrize("setting", EACH)
async def test_whatever_leaves_the_city_groups_and_leaders_read_the_same(
    desk: Desk, setting: str
) -> None:
    """The setting is about the data centre: no chat shows more of a caller for it."""
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SITI)
    shown = [sari.view, *(one.card for one in desk.agencies("damkar", "pln", "polisi"))]
    for text in shown:
        assert "Siti" not in text
        assert "7889" not in text
    await damkar.presses("Terima tugas")
    assert "Siti Rahayu" in await damkar.presses("Data pelapor")
    for one in (sari, desk.supervisor(), desk.room, *desk.agencies(*desk.stage.agencies)):
        one.overlooks()


async def test_a_number_told_beside_the_place_stands_on_no_card_and_stays_in_the_city(
    desk: Desk,
) -> None:
    sari = desk.operator("Sari")
    await sari.logs("kebakaran rumah Jl. Merdeka 10\npatokan: warung Bu Ani 0812 3456 7889")
    await sari.presses("Kirim ke")
    card = desk.agency("damkar").card
    assert "warung Bu Ani" in card
    assert "7889" not in card
    assert "7889" not in desk.room.sees("→")
    await _closes(desk)
    [body] = desk.datacentre.taken
    assert _named(body) == set()
