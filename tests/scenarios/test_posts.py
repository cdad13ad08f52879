"""Posts by area: one dispatch, several groups, and whoever takes it first has it."""

from dataclasses import replace

import pytest

from bot import cities
from bot.domain import facts as f
from bot.domain.agency import Post
from bot.domain.city import City
from tests.desk import Actor, Desk
from tests.scenarios.conftest import load_once

WEST, EAST = "33.75.01", "33.75.02"
FIRE_WEST = "kebakaran rumah Jl. Merdeka 10 kelurahan Medono"
FIRE = "kebakaran rumah Jl. Merdeka 10"


def _with_posts(slug: str) -> City:
    """Pekalongan, whose fire brigade has two posts."""
    city = load_once(slug)
    posts = (Post("barat", "Pos Barat", (WEST,)), Post("timur", "Pos Timur", (EAST,)))
    damkar = replace(city.agencies["damkar"], posts=posts)
    return replace(city, agencies={**city.agencies, "damkar": damkar})


@pytest.fixture(autouse=True)
def _posts(_cities_read_once: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cities, "load", _with_posts)


async def _posts_of(desk: Desk) -> tuple[Actor, Actor, Actor]:
    west = await desk.binds("Damkar Barat", "Eko", "damkar.barat")
    east = await desk.binds("Damkar Timur", "Tono", "damkar.timur")
    return desk.agency("damkar"), west, east


async def test_a_post_whose_area_holds_the_place_gets_the_card_too(desk: Desk) -> None:
    sari = desk.operator("Sari")
    damkar, west, east = await _posts_of(desk)
    await sari.sends_out(FIRE_WEST)
    assert "Medono" in damkar.card
    assert "Medono" in west.card
    assert "Terima tugas" in " ".join(west.buttons)
    assert east.cards == 0


async def test_without_a_kelurahan_every_post_gets_it(desk: Desk) -> None:
    damkar, west, east = await _posts_of(desk)
    await desk.operator("Sari").sends_out(FIRE)
    assert (damkar.cards, west.cards, east.cards) == (1, 1, 1)


async def test_the_first_post_to_take_it_has_it_and_every_card_says_so(desk: Desk) -> None:
    sari = desk.operator("Sari")
    damkar, west, east = await _posts_of(desk)
    report = await sari.sends_out(FIRE)
    await west.presses("Terima tugas")
    for card in (damkar.card, west.card, east.card):
        assert "Terima tugas 08.00 · Pos Barat" in card
    assert "Pos Barat" in sari.view
    assert "Eko" in sari.view
    assert "Terima tugas" not in " ".join(east.buttons)
    taken = await desk.fact(report, f.DispatchAcknowledged)
    assert taken.fact == f.DispatchAcknowledged(1, "", "barat")


async def test_what_follows_is_said_to_the_post_that_has_it_and_the_end_to_all(desk: Desk) -> None:
    sari = desk.operator("Sari")
    damkar, west, east = await _posts_of(desk)
    report = await sari.sends_out(FIRE)
    await west.presses("Terima tugas")
    await west.presses("Selesai ditangani")
    west.sees("Laporan akhir", report)
    await sari.presses("Tutup kejadian")
    await sari.presses("Tertangani")
    for group in (damkar, west, east):
        group.sees("Ditutup", report)
    desk.room.sees(report, "Tertangani")
    for other in desk.agencies("bpbd", "dinkes", "pln", "polisi"):
        other.sees("Ditutup", report)


async def test_delivered_with_the_first_card_refused_only_when_all_refuse(desk: Desk) -> None:
    sari = desk.operator("Sari")
    damkar, west, east = await _posts_of(desk)
    desk.world.restrict_bot(east.player.chat.id, east.player.user)
    desk.world.restrict_bot(damkar.player.chat.id, damkar.player.user)
    report = await sari.sends_out(FIRE)
    kinds = [type(one.fact) for one in await desk.facts(report)]
    assert kinds.count(f.CardRefused) == 0
    assert "telepon dulu" not in sari.view
    await west.presses("Terima tugas")
    assert "Pos Barat" in sari.view


async def test_where_all_groups_refuse_the_operator_phones(desk: Desk) -> None:
    sari = desk.operator("Sari")
    for group in await _posts_of(desk):
        desk.world.restrict_bot(group.player.chat.id, group.player.user)
    report = await sari.sends_out(FIRE)
    sari.sees("Kartu untuk Damkar ditolak", "Telepon sekarang")
    kinds = [type(one.fact) for one in await desk.facts(report)]
    assert kinds.count(f.CardRefused) == 1


async def test_a_press_from_a_post_that_was_not_called_counts_for_nothing(desk: Desk) -> None:
    sari = desk.operator("Sari")
    _, west, east = await _posts_of(desk)
    await sari.sends_out("ular masuk rumah Jl. Mawar 3 kelurahan Kauman")
    assert (west.cards, east.cards) == (0, 1)
    report = await sari.sends_out(FIRE_WEST)
    assert "bukan untuk grup ini" in await east.forges(west.remembers("Terima tugas"))
    assert "BELUM DITERIMA" in west.card
    assert report.number == 2


async def test_a_post_that_is_back_gets_the_card_it_missed(desk: Desk) -> None:
    sari = desk.operator("Sari")
    _, west, _ = await _posts_of(desk)
    desk.world.kick_bot(west.player.chat.id, west.player.user)
    await desk.passes(seconds=5)
    desk.admin.sees("dikeluarkan dari grup", "Pos Barat")
    await sari.sends_out(FIRE)
    assert west.cards == 0
    desk.world.readmit_bot(west.player.chat.id, west.player.user)
    await desk.passes(seconds=5)
    desk.admin.sees("Damkar Pos Barat", "kembali")
    assert "KIRIM ULANG" not in west.card
    await west.presses("Terima tugas")
    assert "Pos Barat" in sari.view
