"""What an answer to the one question says, and what is none: a new report above all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import cities
from bot.intake.ratings import ALARM, BESIDE, PRAISE, SPEED, Rating, read_rating
from bot.intake.reading import Reader

READER = Reader.of(cities.load("pekalongan"))


def rated(text: str) -> Rating | None:
    return read_rating(text, READER.read(text))


@pytest.mark.parametrize(
    ("text", "score", "words"),
    [
        ("5", 5, ""),
        (" 4. ", 4, ""),
        ("4 cepat sekali", 4, "cepat sekali"),
        ("4, cepat sekali!", 4, "cepat sekali!"),
        ("empat", 4, ""),
        ("lima bagus", 5, "bagus"),
        ("Lima, bagus", 5, "bagus"),
        ("nilai 3 kurang cepat", 3, "kurang cepat"),
        ("nilainya 3", 3, ""),
        ("bintang lima mantap", 5, "mantap"),
        ("4/5", 4, ""),
        ("4 dari 5, ramah", 4, "ramah"),
        ("⭐⭐⭐⭐", 4, ""),
        ("★★★★★", 5, ""),
        ("1 lama sekali datangnya", 1, "lama sekali datangnya"),
        ("5 terima kasih damkarnya cepat datang", 5, "terima kasih damkarnya cepat datang"),
        ("5 bagus, ambulansnya cepat", 5, "bagus, ambulansnya cepat"),
        ("4 polisi sigap", 4, "polisi sigap"),
        ("2 tidak ramah", 2, "tidak ramah"),
        ("siji elek, lambat", 1, "elek, lambat"),
        ("papat cepet", 4, "cepet"),
        ("4 cepat2", 4, "cepat2"),
        ("5👍", 5, ""),
        ("*5*", 5, ""),
        ("5 bintang", 5, "bintang"),
        ("saya kasih 5", 5, ""),
        ("puas, 5", 5, "puas"),
        ("Sangat puas (5)", 5, "Sangat puas"),
        ("cepat sekali 5", 5, "cepat sekali"),
        ("5 terima kasih atas bantuan damkar", 5, "terima kasih atas bantuan damkar"),
    ],
)
def test_an_answer_is_a_number_and_a_word(text: str, score: int, words: str) -> None:
    assert rated(text) == Rating(score, words)


@pytest.mark.parametrize(
    "text", ["0", "6", "10", "7 bagus", "enam", "4-5", "4,5", "8/10", "⭐⭐⭐⭐⭐⭐"]
)
def test_a_number_that_does_not_count_is_no_score(text: str) -> None:
    found = rated(text)
    assert found is not None
    assert found.score is None


@pytest.mark.parametrize(
    "text",
    [
        "bagus", "terima kasih banyak", "cepat sekali, terima kasih pak", "oke sip", "ya puas",
        "Ya", "tidak puas", "sama-sama", "cepat sekali", "terima kasih atas bantuannya",
    ],
)  # fmt: skip
def test_praise_alone_has_no_score(text: str) -> None:
    assert rated(text) == Rating(None, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tolong",
        "4 orang luka",
        "4 orang terjebak cepat",
        "3 orang luka di jalan merdeka",
        "2 rumah terbakar",
        "5 rumah kebanjiran di Klego",
        "4 cepat tolong rumah saya kebakaran",
        "1 cepat ke jalan merdeka",
        "2 maling masuk rumah",
        "3 ular di kamar mandi",
        "1 lambat, api sudah besar lagi",
        "5 cepat datang lagi apinya hidup lagi",
        "4 masih terbakar",
        "1 belum datang juga, lama",
        "2 korban",
        "5 menit lagi",
        "4 cepat 2 orang pingsan",
        "4 pak",
        "4 depan masjid",
        "1 2 3",
        "112",
        "4 tlg cepat",
        "bagus, tapi tolong ke sini lagi",
        "cepat ke sini",
        "cepat",
        "cepat pak",
        "cepat datang pak",
        "bantuan",
        "oke bantuan",
        "cepat 5",
        "***",
        "5 bantuan belum datang",
        "cepat datang ada maling",
        "petugas belum datang, lama",
        "081234567890",
        "5 " + "bagus " * 20,
    ],
)
def test_what_may_be_a_report_is_no_answer(text: str) -> None:
    assert rated(text) is None


@given(st.text(max_size=300))
def test_whatever_is_written_is_read_without_fail(text: str) -> None:
    found = read_rating(text)
    assert found is None or found.score in (None, 1, 2, 3, 4, 5)


SAID = st.lists(st.sampled_from([*sorted(PRAISE | SPEED | BESIDE), "4", "5", "lima"]), max_size=6)


@given(SAID, st.sampled_from(sorted(ALARM - {"bantuan"})), SAID)
def test_a_word_of_alarm_anywhere_makes_it_a_report(
    before: list[str], alarm: str, after: list[str]
) -> None:
    assert read_rating(" ".join([*before, alarm, *after])) is None
