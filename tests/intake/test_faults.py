"""What is read of a fault: which tool is down, and since when."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ticket import DOWN
from bot.intake.faults import WORDS, read_fault

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
    ],
)
def test_since_when(text: str, since: tuple[int, int, int] | None) -> None:
    told = read_fault(text, NOON, "WIB").since
    day = since and datetime(2026, 3, *since, tzinfo=UTC)
    assert told == day


def test_every_code_read_is_one_of_the_tickets() -> None:
    assert {code for code, _ in WORDS} < set(DOWN)


@given(st.text())
def test_any_text_is_read_and_nothing_is_seen_in_the_future(text: str) -> None:
    since = read_fault(text, NOON, "WITA").since
    assert since is None or since <= NOON
