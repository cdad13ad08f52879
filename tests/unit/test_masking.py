"""Masking: never more of anybody than initials, and four and two digits."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.masking import (
    HONORIFICS,
    masked_name,
    masked_number,
    names_somebody,
    unnamed,
    veiled,
)

ANY = st.text(max_size=60)
PARTS = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyzABCXYZ'’éü"), min_size=1, max_size=12)
NAMES = st.lists(PARTS, min_size=1, max_size=6).map(" ".join)
DIGITS = st.text(st.sampled_from("0123456789"), min_size=7, max_size=18)
GROUPED = st.builds(
    "".join, st.lists(st.sampled_from(["0", "8", "12", "-", " ", "."]), max_size=20)
)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ibu Siti", "Ibu S."),
        ("ibu siti aminah", "Ibu S. A."),
        ("SITI", "S."),
        ("pak RT 05 Budi", "Pak R. B."),
        ("Mas", "••••"),
        ("", "••••"),
        ("0812 3456", "••••"),
        ("Raden Ajeng Kartini Djojo Adiningrat", "R. A. K."),
    ],
)
def test_names(name: str, shown: str) -> None:
    assert masked_name(name) == shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("081234567889", "0812••••89"),
        ("0812-3456-7889", "0812••••89"),
        ("+62 812 3456 7889", "6281••••89"),
        ("425678", "••••"),
        ("4256789", "••••89"),
        ("milik tetangga 081234567889", "0812••••89"),
        ("tidak punya", "••••"),
        ("", "••••"),
    ],
)
def test_numbers(number: str, shown: str) -> None:
    assert masked_number(number) == shown


@given(NAMES)
def test_of_a_name_only_initials_are_ever_shown(name: str) -> None:
    for part in masked_name(name).split():
        assert part.lower() in HONORIFICS or part == "••••" or re.fullmatch(r"\w\.", part)
    assert len(re.findall(r"\w\.", masked_name(name))) <= 3


@given(ANY | DIGITS | GROUPED)
def test_of_a_number_no_more_than_four_and_two_digits_are_ever_shown(words: str) -> None:
    digits = re.findall(r"\d", masked_number(words))
    assert len(digits) <= 6
    assert re.fullmatch(r"(\d{4})?••••(\d{2})?", masked_number(words))


@given(DIGITS)
def test_half_of_a_number_at_least_stays_hidden_or_four_digits(number: str) -> None:
    shown = len(re.findall(r"\d", masked_number(number)))
    assert len(number) - shown >= min(4, len(number) - 2)


@given(ANY, DIGITS, ANY)
def test_a_veiled_line_holds_no_whole_number(before: str, number: str, after: str) -> None:
    assert number not in veiled(f"{before} {number} {after}")


@given(ANY | NAMES, NAMES)
def test_whatever_is_veiled_is_veiled_for_good(text: str, name: str) -> None:
    once = veiled(f"{text} Ibu {name}, 081234567889", (name,))
    assert veiled(once, (name,)) == once


def test_a_veiled_line_reads_on() -> None:
    line = "kebakaran Jl. Merdeka 10 RT 03 RW 05, pelapor siti, ibu sesak napas, 0812 3456 7889"
    assert veiled(line, ("Siti",)) == (
        "kebakaran Jl. Merdeka 10 RT 03 RW 05, pelapor S., ibu sesak napas, 0812••••89"
    )


@pytest.mark.parametrize(
    "text",
    [
        "kebakaran rumah Jl. Merdeka 10 RT 03 RW 05",
        "ibu hamil mau melahirkan",
        "depan rumah pak RT",
        "banjir di masjid an nur",
        "pohon tumbang jl haji agus salim",
        "nama jalan tidak tahu",
        "tinggi air 421234",
        "banjir 50 cm, 20 rumah, sejak 14.30",
        "-6.888600,109.675300",
        "",
    ],
)
def test_what_names_nobody_stays_as_it_is(text: str) -> None:
    assert not names_somebody(text)
    assert veiled(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "hub 0812 3456 7889",
        "ibu siti pingsan",
        "Pak Budi",
        "081.2345.6789",
        "3375012345678901",
        "korban bernama Slamet luka berat",
        "rumah pak haji Sulaiman",
        "telp 421234",
    ],
)
def test_what_names_somebody_is_known(text: str) -> None:
    assert names_somebody(text)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ibu Siti Aminah terjebak di lantai 2", "Ibu … terjebak di lantai 2"),
        ("ibu hamil terjebak", "ibu hamil terjebak"),
        ("korban bernama Slamet luka berat", "korban bernama … luka berat"),
        ("api sampai rumah pak haji Sulaiman", "api sampai rumah pak haji …"),
    ],
)
def test_a_line_is_told_on_without_the_names_in_it(text: str, left: str) -> None:
    assert unnamed(text) == left
