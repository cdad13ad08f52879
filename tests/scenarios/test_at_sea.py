"""Places at sea, and places that look wrong: said and confirmed, never refused."""

import pytest

from bot.domain import facts as f
from tests.desk import Desk

tarakan = pytest.mark.city("tarakan")


@tarakan
async def test_a_point_in_degrees_and_minutes_is_a_place_at_sea(desk: Desk) -> None:
    sari, sar = desk.operator("Sari"), desk.agency("sar")
    await sari.logs("kapal tenggelam 3 18.5 N 117 37.2 E")
    await sari.presses("Darat/laut/udara")
    await sari.presses("laut")
    await sari.presses("Kirim")
    desk.room.sees("→ BPBD, SAR")
    assert "3°18,5' LU 117°37,2' BT" in sar.card
    assert "🧭 Di laut" in sar.card
    assert "https://www.google.com/maps?q=3.308333,117.620000" in sar.links
    sar.sees("lokasi 3.30833")
    for one in desk.agencies("bpbd", "dinkes", "damkar", "dishub", "polisi", "pmi"):
        for message in one.player.unseen():
            if "lokasi" in message.text:
                one.sees("lokasi 3.30833")
    assert "3°18,5' LU" in sari.view
    assert "kelurahan" not in sar.card.lower()


@tarakan
async def test_two_miles_east_of_a_beach_is_no_kelurahan(desk: Desk) -> None:
    sari, sar = desk.operator("Sari"), desk.agency("sar")
    await sari.sends_out("perahu terbalik 2 mil timur Pantai Amal, 3 orang luka")
    assert "🧭 Di laut" in sar.card
    assert "📍 2 mil timur Pantai Amal" in sar.card
    assert "2 mil laut (3,7 km) ke timur (90°) dari Pantai Amal" in sar.card
    assert "Kelurahan" not in sar.card
    assert "Korban: 3" in sar.card


@tarakan
async def test_a_place_at_sea_for_a_report_of_the_land_is_asked_plainly(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs("orang tenggelam")
    await sari.presses("Darat/laut/udara")
    await sari.presses("darat")
    await sari.writes("2 mil timur Pantai Amal")
    assert "Lokasinya di laut, laporannya di darat?" in sari.view
    assert [one for one in sari.buttons if "Kirim ke" in one]
    await sari.presses("🌊 Di laut")
    assert "laporannya di darat?" not in sari.view
    assert "🧭 Di laut" in sari.view


async def test_a_location_outside_the_city_is_flagged_and_confirmed_by_one_tap(
    desk: Desk,
) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    report = await sari.logs("ular masuk rumah Jl. Pemuda 3")
    await sari.sends_location(-5.2, 110.9, to=None)
    assert "Di luar kota? Titik petanya di luar wilayah" in sari.view
    await sari.presses("Kirim")
    desk.room.sees("→ Damkar")
    damkar.sees("lokasi -5.20000")
    assert "⚠️ Di luar kota?" in damkar.card
    assert "Tercatat" in await sari.presses("Lokasinya benar")
    assert "Di luar kota?" not in sari.view
    assert "Di luar kota?" not in damkar.card
    damkar.sees_nothing()
    confirmed = await desk.fact(report, f.DetailRecorded)
    assert confirmed.fact == f.DetailRecorded("pin", "confirmed", words="-5.200000,110.900000")
    assert "q=-5.200000,110.900000" in " ".join(damkar.links)


async def test_a_location_within_the_city_is_not_doubted(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs("ular masuk rumah Jl. Pemuda 3")
    await sari.sends_location(-6.8886, 109.6753, to=None)
    assert "Di luar kota?" not in sari.view
    assert not [one for one in sari.buttons if "Lokasinya benar" in one]
    data = f"confirm_place:{1}::"
    assert "sudah pasti" in await sari.forges(data)
