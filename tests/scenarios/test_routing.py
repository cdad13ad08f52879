"""Whom a report calls for: proposed with the reason, before the dispatch and after it."""

from tests.desk import Desk


async def test_a_crash_with_somebody_trapped_proposes_the_fire_brigade_and_says_why(
    desk: Desk,
) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.logs("tabrakan truk Jl. Merdeka 10")
    assert "Damkar (" not in sari.view
    await sari.writes("2 luka, sopirnya terjepit")
    assert "Damkar (dukungan: ada yang terjebak)" in sari.view
    assert "PMI (dukungan: ada korban luka)" in sari.view
    await sari.presses("Kirim ke")
    desk.room.sees("#1", "→")
    assert "Damkar (dukungan)" in damkar.card


async def test_a_proposal_taken_off_by_hand_stays_off(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.logs("tabrakan truk Jl. Merdeka 10, sopirnya terjepit")
    await sari.presses("Ubah instansi")
    await sari.presses("Damkar")
    await sari.presses("Kembali")
    await sari.writes("masih terjepit, belum keluar")
    await sari.presses("Kirim ke")
    desk.room.sees("#1", "→")
    assert damkar.cards == 0
    await sari.writes("masih terjepit juga")
    assert "Perlu juga" not in sari.view


async def test_what_is_learnt_after_the_dispatch_proposes_who_is_missing(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out("tabrakan truk Jl. Merdeka 10")
    assert damkar.cards == 0
    await sari.writes("kata polisi sopirnya terjepit")
    assert "Perlu juga: Damkar (ada yang terjebak)" in sari.view
    await sari.presses("Kirim juga ke Damkar")
    desk.room.sees("#1", "→ Damkar")
    assert "Damkar (dukungan)" in damkar.card
    assert "Perlu juga" not in sari.view


async def test_what_is_denied_proposes_nobody(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs("tabrakan truk Jl. Merdeka 10, tidak ada yang terjepit")
    assert "terjebak)" not in sari.view
