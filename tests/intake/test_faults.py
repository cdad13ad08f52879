"""What is read of a fault: which tool is down, and since when."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ticket import DOWN
from bot.intake.faults import WORDS, for_whom, read_fault

NOON = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)
"""12.00 WIB."""


@pytest.mark.parametrize(
    ("text", "down"),
    [
        ("aplikasi 112 tdk bisa login", "aplikasi"),
        ("APP error terus pak", "aplikasi"),
        ("112 tidak bisa ditelepon warga", "telepon"),
        ("telpon mati semua meja", "telepon"),
        ("gak ada panggilan masuk dari tadi", "telepon"),
        ("tolong telepon saya, aplikasinya macet", "aplikasi"),
        ("internet kantor putus", "internet"),
        ("wifi mati, aplikasi ikut mati", "internet"),
        ("dasbor kosong", "dashboard"),
        ("kursi operator patah", ""),
    ],
)
def test_what_is_down(text: str, down: str) -> None:
    assert read_fault(text, NOON, "WIB").down == down


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("mati sejak jam 9", (2, 2, 0)),
        ("mati dari 08.40", (2, 1, 40)),
        ("mati sejak jam 11 malam", (1, 16, 0)),
        ("mati sejak tadi pukul 10.15 WIB", (2, 3, 15)),
        ("sejak jam 13.00 mati", (1, 6, 0)),
        ("20 menit yang lalu mati", (2, 4, 40)),
        ("setengah jam lalu", (2, 4, 30)),
        ("sejam tadi", (2, 4, 0)),
        ("sejak jam 25", None),
        ("mati", None),
        ("5 menit lagi saya coba", None),
        ("sejak 20 menit lalu", (2, 4, 40)),
        ("sejak 20 menit yang lalu, jam 9 masih normal", (2, 4, 40)),
        ("dari sejam lalu", (2, 4, 0)),
        ("mati sejak 2 jam", (2, 3, 0)),
        ("1,5 jam lalu", (2, 3, 30)),
        ("sejak 2 hari lalu", (28, 5, 0)),
        ("mulai 2 jam lagi dicoba", None),
        ("dari 3 operator tidak ada yang bisa login", None),
        ("dari 10 panggilan 3 putus", None),
        ("mulai 2 layar mati", None),
        ("sejak 1 maret", None),
        ("Sejak 9", (2, 2, 0)),
        ("mati dari jam 9-an", (2, 2, 0)),
        ("dari 9 pagi", (2, 2, 0)),
        ("sejak jam 12 malam", (1, 17, 0)),
        ("sejak jam 12 siang", (2, 5, 0)),
        ("sejak jam 11 siang", (2, 4, 0)),
        ("sejak jam 2 malam", (1, 19, 0)),
        ("tadi jam 2 dini hari", (1, 19, 0)),
        ("mati sejak kemarin", None),
        ("mati sejak kemarin jam 9", (1, 2, 0)),
        ("sejak jam 8 kemarin", (1, 1, 0)),
        ("kemarin sore jam 4 mati", (1, 9, 0)),
        ("kemarin jam 11 malam mati", (1, 16, 0)),
        ("kemarin jam 12 malam mati", (1, 17, 0)),
        ("kemarin normal, mati sejak jam 9", (2, 2, 0)),
        ("sejak kemarin lusa jam 9", (28, 2, 0)),
        ("sejak tadi malam jam 10", (1, 15, 0)),
        ("semalam jam 11 mati", (1, 16, 0)),
    ],
)
def test_since_when(text: str, since: tuple[int, int, int] | None) -> None:
    told = read_fault(text, NOON, "WIB").since
    day = since and datetime(2026, 3 if since[0] < 28 else 2, *since, tzinfo=UTC)
    assert told == day


def test_every_code_read_is_one_of_the_tickets() -> None:
    assert {code for code, _ in WORDS} < set(DOWN)


@given(st.text())
def test_any_text_is_read_and_nothing_is_seen_in_the_future(text: str) -> None:
    since = read_fault(text, NOON, "WITA").since
    assert since is None or since <= NOON


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("untuk Sari: aplikasi mati", "Sari"),
        ("utk Bu Rini : dashboard kosong", "Bu Rini"),
        ("untuk Bu Rini 0812-3456-7890: dashboard kosong", "Bu Rini"),
        ("dari 09:10 aplikasi mati", ""),
        ("dari jam 07:50 internet putus", ""),
        ("dari tadi pagi: telepon mati", ""),
        ("untuk panggilan masuk pukul 07:50 tidak ada suara", ""),
        ("untuk login: aplikasi error", ""),
        ("untuk Sari:", ""),
    ],
)
def test_only_a_name_before_a_colon_is_somebody_who_phoned(words: str, name: str) -> None:
    found, _, rest = for_whom(words)
    assert found == name
    assert (rest == words) is not bool(name)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("untuk Bu Rini 0812-3456-7890: operator ketus", "0812-3456-7890"),
        ("untuk Bu Rini (+62 812 3456 7890): operator ketus", "+62 812 3456 7890"),
        ("untuk Bu Rini, 0231 234567 : operator ketus", "0231 234567"),
        ("untuk Bu Rini: operator ketus", ""),
    ],
)
def test_the_number_of_who_phoned_may_stand_behind_the_name(words: str, number: str) -> None:
    assert for_whom(words) == ("Bu Rini", number, "operator ketus")
