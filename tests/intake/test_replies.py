"""Short replies from phones, typed with thumbs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.intake.replies import Reply, read_reply

CODES = ("TERIMA", "BERHALANGAN", "BERANGKAT", "TIBA", "SELESAI", "OK", "YA", "BELUM")


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("TERIMA 17", Reply("TERIMA", 17)),
        ("terima 17", Reply("TERIMA", 17)),
        ("Terma #17", Reply("TERIMA", 17)),
        ("terima17", Reply("TERIMA", 17)),
        ("  *TERIMA* 17.", Reply("TERIMA", 17)),
        ("SELESAI 17 kabel sudah disambung", Reply("SELESAI", 17, "kabel sudah disambung")),
        ("slesai 17, trunk dipindah", Reply("SELESAI", 17, "trunk dipindah")),
        ("ok", Reply("OK", None)),
        ("ya sudah normal", Reply("YA", None, "sudah normal")),
        ("ya ampun masih mati", None),
        ("ya makasih pak", Reply("YA", None, "makasih pak")),
        ("berangkt 4", Reply("BERANGKAT", 4)),
        ("aplikasi mati lagi", None),
        ("17", None),
        ("", None),
    ],
)
def test_a_code_with_its_number(text: str, reply: Reply | None) -> None:
    assert read_reply(text, CODES) == reply


@given(st.text())
def test_any_text_is_a_reply_or_none(text: str) -> None:
    found = read_reply(text, CODES)
    assert found is None or found.code in CODES
