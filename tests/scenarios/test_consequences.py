"""What came of an incident tells more of it: somebody dead in a fire makes no second incident."""

import pytest

from tests.desk import Desk

FIRE = "kebakaran rumah jl veteran 10"
FLOOD = "banjir jl kenanga, air sedada"


@pytest.mark.parametrize(
    ("first", "then", "kind", "told"),
    [
        (FIRE, "ada yang meninggal di dalam", "KEBAKARAN BANGUNAN", "ada yang meninggal di dalam"),
        (FIRE, "korban pingsan kena asap", "KEBAKARAN BANGUNAN", "korban pingsan kena asap"),
        (FIRE, "minta mobil jenazah", "KEBAKARAN BANGUNAN", "minta mobil jenazah"),
        (FLOOD, "ada 3 orang meninggal", "BANJIR", "3 meninggal"),
        (FLOOD, "ada 3 orang meninggal terjebak", "BANJIR", "3 meninggal"),
        ("tabrakan motor jl kenanga", "ibu dan anak luka", "KECELAKAAN", "ibu dan anak luka"),
        ("tanggul jebol jl kenanga", "banjir sudah selutut", "TANGGUL JEBOL", "selutut"),
    ],
)
async def test_what_came_of_it_leaves_the_kind_and_is_told(
    desk: Desk, first: str, then: str, kind: str, told: str
) -> None:
    sari = desk.operator("Sari")
    await sari.logs(first)
    await sari.writes(then)
    assert kind in sari.view.upper()
    assert "JENAZAH" not in sari.view.splitlines()[0].upper()
    assert told in sari.view


async def test_another_event_still_replaces_the_kind_of_a_draft(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs("pencurian motor jl kenanga")
    await sari.writes("ditemukan mayat di sungai")
    assert "PENEMUAN JENAZAH" in sari.view.upper()


async def test_what_came_of_it_after_the_dispatch_is_on_the_card_and_opens_no_draft(
    desk: Desk,
) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(FIRE)
    await sari.writes("ada yang meninggal di dalam")
    assert sari.report.number == 1
    assert "ada yang meninggal di dalam" in damkar.card
    await sari.writes("2 orang luka")
    assert sari.report.number == 1
    assert "2 luka" in damkar.card
    assert "ada yang meninggal di dalam" in damkar.card
    assert "KEBAKARAN BANGUNAN" in damkar.card


@pytest.mark.parametrize(
    "line", ["orang meninggal jl kartini 5", "orang pingsan di depan masjid agung", "ada ular"]
)
async def test_another_place_or_an_unrelated_kind_opens_a_draft_all_the_same(
    desk: Desk, line: str
) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out(FIRE)
    await sari.writes(line)
    assert sari.report.number == 2


async def test_somebody_dead_is_another_event_beside_what_kills_nobody(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out("pencurian motor jl kenanga 4")
    await sari.writes("ditemukan mayat di kali")
    assert sari.report.number == 2


async def test_who_answers_what_it_is_is_taken_at_his_word(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.writes("/lapor")
    await sari.presses("Jenis kejadian")
    await sari.writes("penemuan jenazah")
    assert "PENEMUAN JENAZAH" in sari.view.upper()
