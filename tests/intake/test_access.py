"""Whether a car gets through, however it is told."""

import pytest

from bot.intake.access import read_access
from bot.intake.text import Text


def four_wheel(text: str) -> object:
    found = read_access(Text(text))
    return found.value if found else None


@pytest.mark.parametrize(
    "text",
    [
        "mobil tasih saged mlebet",
        "mobil asup ti lebah masjid",
        "mobil damkar masuk lewat belakang",
        "gang muat 1 mobil",
        "akses R4: ya",
        "pick up iso mlebu",
        "tiasa dilebetan mobil",
        "truk ga bisa, pickup bisa",
        "jalannya mobil bisa kok",
        "akses mobil bisa sih",
        "roda opat tiasa asup",
    ],
)
def test_a_car_gets_through(text: str) -> None:
    assert four_wheel(text) is True


@pytest.mark.parametrize(
    "text",
    [
        "mobil gabisa masuk",
        "mobil teu tiasa ngalangkung",
        "mobil beli bisa manjing",
        "akses kendaraan roda 4: tidak bisa",
        "mobil ga kuat nanjak",
        "mobil cuma bisa sampai mulut gang",
        "gangna heureut",
        "motor ae iso liwat alon2",
        "motor bae bli bisa liwat",
        "kudu leumpang",
        "jalan kaki 200 m dari jalan raya",
        "hanya bisa pakai perahu",
        "alat beurat teu tiasa asup",
        "akses putus buat motor apalagi mobil",
        "roda opat teu tiasa asup",
        "roda papat ora iso mlebu",
        "ngan bisa ku motor",
        "jalan masuk desa sempit",
        "mung iso liwat motor",
    ],
)
def test_none_does(text: str) -> None:
    assert four_wheel(text) is False


@pytest.mark.parametrize(
    "text",
    [
        "pohon tumbang nutup jalan",
        "jembatan putus 4 meter",
        "jalan amblas 3 meter",
        "mobil nyangkut di rel",
        "mobil masuk jurang",
        "bus itu remnya tidak bisa, nyeruduk mobil",
        "truk sopirnya tidak bisa keluar",
        "rumahnya sebelum jembatan kecil",
        "apa mobil bisa masuk?",
        "ga tau mobil bisa masuk apa engga",
        "ambulan desa mondar mandir tidak cukup",
        "macet total",
        "kabel di jalan masih menyala kecil",
        "di jalan ada api kecil",
        "di jembatan berdiri anak kecil",
    ],
)
def test_what_says_nothing_of_it(text: str) -> None:
    assert four_wheel(text) is None
