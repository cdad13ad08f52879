"""Places that the city knows by name: what a report gains by naming one."""

import pytest

from tests.desk import Desk

SEMARANG = pytest.mark.city("semarang")


@SEMARANG
async def test_a_known_landmark_gives_kelurahan_and_a_point_on_the_map(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.logs("kebakaran mobil dekat lawang sewu")
    assert "Kelurahan Sekayu" in sari.view
    assert "Kira-kira di peta (dari titik kenal)" in sari.view
    assert "https://www.google.com/maps?q=-6.983900,110.410600" in sari.links
    await sari.presses("Kirim ke")
    desk.room.sees("#1", "→")
    assert "Kira-kira di peta" in damkar.card


@SEMARANG
async def test_a_told_point_stands_above_a_known_place(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs("kebakaran mobil dekat lawang sewu")
    await sari.sends_location(-6.9850, 110.4110, to=None)
    assert "Kira-kira" not in sari.view
    assert "Buka peta" in sari.view


@SEMARANG
async def test_a_place_told_otherwise_is_no_longer_there(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs("kebakaran mobil dekat lawang sewu")
    await sari.writes("ralat, di depan toko Sinar Jaya")
    assert "Kira-kira" not in sari.view
