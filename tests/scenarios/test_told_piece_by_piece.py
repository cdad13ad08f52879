"""A caller tells it piece by piece: what comes later joins what is known, and deletes nothing."""

import pytest

from tests.desk import Desk

MERDEKA = {"jalan merdeka": (-6.8886, 109.6753)}


@pytest.mark.city("pekalongan")
@pytest.mark.settings(geocoder_url="sandbox")
async def test_the_pieces_of_an_address_add_up(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    desk.geocoder.places = MERDEKA
    await sari.writes("kebakaran rumah jl merdeka 10")
    await sari.writes("kel klego")
    await sari.writes("rt 3 rw 2")
    assert "jl merdeka 10, rt 3 rw 2" in sari.view
    assert "Klego" in sari.view
    assert "Kira-kira di peta" in sari.view
    await sari.presses("Kirim ke")
    assert "jl merdeka 10, rt 3 rw 2" in damkar.card
    assert "Klego" in damkar.card
    desk.room.overlooks()


@pytest.mark.city("semarang")
async def test_they_come_in_any_order(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.writes("kebakaran jl dahlia 10")
    await sari.writes("rt 3")
    await sari.writes("rw 5 kel sampangan")
    assert "jl dahlia 10, rt 3 rw 5, kel sampangan" in sari.view
    await sari.writes("/lapor pohon tumbang")
    await sari.writes("rt 3 rw 1")
    await sari.writes("jl seruni 7")
    assert "jl seruni 7, rt 3 rw 1" in sari.view


@pytest.mark.city("semarang")
async def test_a_piece_told_anew_replaces_its_like(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.writes("kebakaran jl dahlia 10 rt 3 rw 5")
    await sari.writes("jl seruni 7")
    assert "jl seruni 7, rt 3 rw 5" in sari.view
    assert "dahlia" not in sari.view
    await sari.writes("jl seruni")
    assert "jl seruni 7, rt 3 rw 5" in sari.view
    await sari.writes("ralat, rt 4")
    assert "jl seruni 7, rt 4 rw 5" in sari.view
    await sari.writes("ralat jl pemuda 5")
    assert "jl pemuda 5" in sari.view
    assert "rt 4" not in sari.view


@pytest.mark.city("semarang")
async def test_a_piece_told_after_the_dispatch_joins_the_card(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    report = await sari.sends_out("kebakaran jl dahlia 10")
    await sari.writes("rt 3 rw 5")
    assert sari.report.number == report.number
    assert "jl dahlia 10, rt 3 rw 5" in damkar.card


@pytest.mark.city("pekalongan")
async def test_where_the_caller_is_never_replaces_where_it_happened(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    report = await sari.logs("ada ular di rumah jl seruni 7 kelurahan poncol")
    await sari.writes("saya di jl melati")
    await sari.writes("saya warga medono")
    assert "jl seruni 7" in sari.view
    assert "melati" not in sari.view
    assert "Poncol" in sari.view
    await sari.presses("Kirim ke")
    await sari.writes("saya di jl melati")
    assert sari.report.number == report.number
    assert "jl seruni 7" in damkar.card
    assert "melati" not in damkar.card
    desk.room.overlooks()


@pytest.mark.city("pekalongan")
async def test_where_the_caller_is_counts_until_another_place_is_told(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.writes("ada ular masuk rumah, saya di jl melati medono")
    await sari.writes("rt 3 rw 2")
    assert "jl melati" in sari.view
    assert "rt 3 rw 2" in sari.view
    await sari.writes("ularnya di jl seruni 7")
    assert "jl seruni 7" in sari.view
    assert "melati" not in sari.view
    assert "Medono" not in sari.view


@pytest.mark.city("semarang")
async def test_victims_told_one_after_the_other_add_up(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    report = await sari.logs("tabrakan jl veteran, 2 luka")
    await sari.writes("1 meninggal")
    await sari.writes("1 terjepit")
    assert "Korban: 1 meninggal, 2 luka, 1 terjebak" in sari.view
    await sari.writes("3 luka")
    assert "Korban: 1 meninggal, 3 luka, 1 terjebak" in sari.view
    await sari.writes("tidak ada yang meninggal")
    assert "Korban: 3 luka, 1 terjebak" in sari.view
    await sari.presses("Kirim ke")
    await sari.writes("ralat, 4 luka")
    assert sari.report.number == report.number
    assert "Korban: 4 luka, 1 terjebak" in sari.view
    assert "Korban: 4 luka, 1 terjebak" in damkar.card
    await sari.writes("1 meninggal")
    assert "Korban: 1 meninggal, 4 luka, 1 terjebak" in damkar.card
    desk.room.overlooks()


@pytest.mark.city("semarang")
async def test_how_many_in_all_takes_no_state_away(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.writes("tabrakan jl veteran, 2 anak terjebak")
    await sari.writes("1 luka")
    assert "Korban: 1 luka, 2 terjebak" in sari.view
    await sari.writes("korban 5 orang")
    assert "Korban: 5 orang (1 luka, 2 terjebak)" in sari.view
    await sari.writes("ralat, 1 meninggal")
    assert "Korban: 1 meninggal" in sari.view
    assert "2 terjebak" not in sari.view


@pytest.mark.city("semarang")
async def test_a_kind_chosen_by_button_keeps_its_priority(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.writes("/lapor")
    await sari.presses("Jenis kejadian")
    await sari.presses("Kebakaran bangunan")
    await sari.writes("jl veteran 5, pohon tumbang")
    assert "MERAH · 🔥 KEBAKARAN BANGUNAN" in sari.view
    await sari.presses("Kirim ke")
    assert "MERAH · 🔥 KEBAKARAN BANGUNAN" in damkar.card
    desk.room.overlooks()


@pytest.mark.city("semarang")
async def test_the_fields_of_a_form_are_given_by_a_person(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.logs("Kejadian: Kebakaran\nLokasi: Jl. Pemuda 3\nNama: Ahmad\nKorban: 2 luka")
    assert "Dibaca dari kalimat" not in sari.view
    await sari.writes("ada pohon tumbang, jl kartini")
    assert "MERAH · 🔥 KEBAKARAN BANGUNAN" in sari.view
    assert "Jl. Pemuda 3" in sari.view
    assert "kartini" not in sari.view
    await sari.writes("rt 3 rw 2, 1 meninggal")
    assert "Jl. Pemuda 3, rt 3 rw 2" in sari.view
    assert "Korban: 1 meninggal, 2 luka" in sari.view
    await sari.writes("ralat, jl kartini 8")
    assert "jl kartini 8" in sari.view
    assert "Pemuda" not in sari.view
    await sari.presses("Kirim ke")
    assert "jl kartini 8" in damkar.card
    desk.room.overlooks()
