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


# --- a supervisor saves one ----------------------------------------------------------------------

FIRE = "kebakaran mobil dekat gudang beras biru"
POINT = (-6.9850, 110.4110)


async def _named(desk: Desk) -> None:
    """A supervisor writes a report with a point and saves its landmark."""
    chief = desk.supervisor()
    await chief.sends_out(FIRE)
    await chief.sends_location(*POINT, to=None)
    for one in desk.agencies("damkar", "polisi"):
        one.sees("lokasi")
    await chief.presses("Lainnya")
    await chief.presses("Simpan sebagai titik kenal")
    assert "Apa nama tempat ini?" in chief.view
    assert "tersimpan: Gudang Beras Biru" in await chief.presses("Gudang Beras Biru")


@SEMARANG
async def test_a_saved_place_locates_the_next_report_at_once_and_after_a_restart(
    desk: Desk,
) -> None:
    sari = desk.operator("Sari")
    await _named(desk)
    await sari.writes("ular di gudang beras biru")
    assert "https://www.google.com/maps?q=-6.985000,110.411000" in sari.links
    await desk.is_down(minutes=0.1)
    await sari.presses("Panggilan masuk")
    await sari.writes("tawon di gudang beras biru")
    assert "Kira-kira di peta (dari titik kenal)" in sari.view


@SEMARANG
async def test_what_was_saved_is_listed_and_removed_again(desk: Desk) -> None:
    sari, chief = desk.operator("Sari"), desk.supervisor()
    await _named(desk)
    await chief.writes("/titik")
    chief.sees("Titik kenal", "1 disimpan di sini", "Gudang Beras Biru")
    await chief.presses("✖ Gudang Beras Biru", on="disimpan di sini")
    assert "tidak ada" in await chief.presses("✖ Gudang Beras Biru", on="disimpan di sini")
    await sari.writes("ular di gudang beras biru")
    assert "Kira-kira" not in sari.view
    await chief.writes("/titik")
    chief.sees("dari berkas kota", "Simpan sebagai titik kenal")


@SEMARANG
async def test_a_typed_name_is_refused_where_it_names_somebody_or_is_known(desk: Desk) -> None:
    chief = desk.supervisor()
    await chief.sends_out("kebakaran mobil Jl. Pemuda 3")
    await chief.sends_location(*POINT, to=None)
    for one in desk.agencies("damkar", "polisi"):
        one.sees("lokasi")
    for name, why in (
        ("rumah pak Budi", "tidak memuat nama orang"),
        ("Bu Siti", "tidak memuat nama orang"),
        ("toko Tuan Hasan", "tidak memuat nama orang"),
        ("warung 081234567890", "tidak memuat nama orang"),
        ("ab", "3 sampai 60 huruf"),
        ("lawang sewu", "sudah menjadi titik kenal"),
    ):
        await chief.presses("Lainnya")
        await chief.presses("Simpan sebagai titik kenal")
        await chief.writes(name)
        chief.sees(why)
        await chief.presses("Kembali")
    await chief.presses("Lainnya")
    await chief.presses("Simpan sebagai titik kenal")
    await chief.writes("Gudang Kopi Lama")
    chief.sees("tersimpan", "Gudang Kopi Lama")
    for one in (chief, *desk.agencies("damkar", "polisi")):
        one.overlooks()
    assert "Apa nama tempat ini?" not in chief.view


@SEMARANG
async def test_an_operator_is_offered_none_of_it(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out(FIRE)
    await sari.sends_location(*POINT, to=None)
    for one in desk.agencies("damkar", "polisi"):
        one.sees("lokasi")
    await sari.presses("Lainnya")
    assert not [one for one in sari.buttons if "titik kenal" in one]
    number = sari.remembers("Ubah jenis").split(":")[1]
    assert "hanya supervisor, admin" in await sari.forges(f"place_save:{number}::")
    await sari.writes("/titik")
    sari.sees("hanya supervisor, admin")


@SEMARANG
async def test_without_a_point_there_is_nothing_to_save(desk: Desk) -> None:
    chief = desk.supervisor()
    await chief.sends_out(FIRE)
    await chief.presses("Lainnya")
    assert not [one for one in chief.buttons if "titik kenal" in one]
    number = chief.remembers("Ubah jenis").split(":")[1]
    assert "Belum ada titik petanya" in await chief.forges(f"place_save:{number}::")


# --- the nearest post ----------------------------------------------------------------------------


@SEMARANG
async def test_the_nearest_post_stands_on_the_draft_and_on_the_card(desk: Desk) -> None:
    sari, damkar, polisi = desk.operator("Sari"), *desk.agencies("damkar", "polisi")
    await sari.logs("kebakaran mobil dekat lawang sewu")
    assert "Damkar (utama, Markas Madukoro ±2,4 km)" in sari.view
    await sari.presses("Kirim ke")
    desk.room.sees("#1", "→")
    assert "📏 Pos terdekat: Markas Madukoro ±2,4 km (garis lurus)" in damkar.card
    assert "📏" not in polisi.card
