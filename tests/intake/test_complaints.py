"""What is plainly a complaint, and what may be somebody in need who begins like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import cities
from bot.intake.complaints import is_complaint, is_surely_complaint, more_of
from bot.intake.reading import Reader

READER = Reader.of(cities.load("pekalongan"))


def sure(text: str) -> bool:
    return is_surely_complaint(text, {one.topic for one in READER.read(text)})


@pytest.mark.parametrize(
    "text",
    [
        "keluhan: petugas 112 ketus",
        "Keluhan layanan 112",
        "mau komplain petugas 112 lambat sekali",
        "KOMPLAIN operator menutup telepon",
        "selamat siang, saya ingin mengeluhkan pelayanan 112",
        "Assalamualaikum pak, mohon maaf saya mau complain soal operatornya",
        "pengaduan: operator 112 tidak ramah, nama saya Budi 081234567890",
        "protes, telepon 112 saya tiga kali tidak diangkat",
    ],
)
def test_what_names_itself_a_complaint_about_the_service_is_one(text: str) -> None:
    assert is_complaint(text)
    assert sure(text)


@pytest.mark.parametrize(
    "text",
    [
        "keluhan sesak napas",
        "keluhan nyeri ulu hati sejak pagi",
        "pengaduan: pohon tumbang menimpa rumah",
        "komplain petugas 112 belum datang juga",
        "komplain, tolong segera ke sini",
        "komplain petugas damkar di Jl. Merdeka 10",
        "keluhan layanan 112: ada korban di jalan",
        "komplain sudah dari tadi saya telepon",
        "petugas 112 ketus",
        "tolong, keluhan layanan 112",
        "",
    ],
)
def test_whoever_may_still_be_in_need_is_read_by_an_operator(text: str) -> None:
    assert not sure(text)


def test_more_of_a_complaint_is_told_by_its_number() -> None:
    assert more_of("KELUHAN 17 sekitar jam dua") == (17, "sekitar jam dua")
    assert more_of("keluhan #17: sekitar jam dua, meja 3") == (17, "sekitar jam dua, meja 3")
    for words in ("keluhan 17", "keluhan saya 17 kali menelepon", "17 sekitar jam dua"):
        assert more_of(words) is None


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert is_complaint(text) or not is_surely_complaint(text, set())
