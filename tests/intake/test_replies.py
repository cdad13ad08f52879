"""Short replies from phones, typed with thumbs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.intake.replies import Reply, read_reply

CODES = ("TERIMA", "BERHALANGAN", "BERANGKAT", "TIBA", "SELESAI", "OK", "YA", "TELEPON")


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
        ("TERIMA no 17", Reply("TERIMA", 17)),
        ("terima tugas 17", Reply("TERIMA", 17)),
        ("Terima tugas", Reply("TERIMA", None, "tugas")),
        ("OK tiket #17", Reply("OK", 17)),
        ("selesai no.17 kabel diganti", Reply("SELESAI", 17, "kabel diganti")),
        ("17 selesai", Reply("SELESAI", 17)),
        ("#17 ok", Reply("OK", 17)),
        ("17 masih di jalan", None),
        ("sudah selesai 17", Reply("SELESAI", 17)),
        ("kami sudah tiba 17", Reply("TIBA", 17)),
        ("kami tiba 10 menit lagi", None),
        ("kami belum berangkat 17", None),
        ("telepon saya 17", Reply("TELEPON", 17)),
        ("Telepon saya", Reply("TELEPON", None)),
        ("ya saya juga mati", None),
        ("ya saya", None),
        ("terima kasih no 17", None),
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
