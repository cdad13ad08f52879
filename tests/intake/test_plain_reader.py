"""What the simple reading takes from a typed line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.intake.reading import PlainReader

READER = PlainReader([("33.74.01", "Sekayu"), ("33.74.02", "Pekunden")])


def read(text: str) -> dict[str, str]:
    """Topic -> code or words."""
    return {one.topic: one.code or one.words for one in READER.read(text)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "kebakaran rumah Jl. Merdeka 10",
            {"kind": "kebakaran_bangunan", "place": "Jl. Merdeka 10"},
        ),
        (
            "tabrakan motor di depan pasar, 2 luka",
            {
                "kind": "laka_lalin",
                "place": "depan pasar",
                "landmark": "depan pasar",
                "victims": "2",
            },
        ),
        (
            "pohon tumbang Jl Mawar 7 kel Sekayu, tidak ada korban, mobil tidak bisa lewat",
            {
                "kind": "pohon_tumbang",
                "place": "Jl Mawar 7 kel Sekayu",
                "kelurahan": "33.74.01",
                "victims": "nihil",
                "access": "tidak",
            },
        ),
        (
            "kebakaran rumah Jl. Merdeka 10, api besar, merembet ke sebelah",
            {
                "kind": "kebakaran_bangunan",
                "place": "Jl. Merdeka 10",
                "landmark": "sebelah",
                "conditions": "api besar",
            },
        ),
        (
            "banjir di Jl. Mawar, akses bisa roda 4",
            {
                "kind": "banjir",
                "place": "Jl. Mawar",
                "access": "ya",
            },
        ),
        ("ada ular, 0812-3456-7890", {"kind": "ular", "phone": "081234567890"}),
    ],
)
def test_a_line_as_it_is_typed(text: str, told: dict[str, str]) -> None:
    assert read(text) == told


def test_nobody_is_named_among_the_conditions() -> None:
    told = read("kebakaran Jl. Mawar 3, Bu Siti menangis, api di dapur, 081234567890")

    assert told["conditions"] == "api di dapur"


@given(st.text(max_size=400))
def test_any_text_is_read_and_spans_lie_inside_it(text: str) -> None:
    for one in READER.read(text):
        start, end = one.span
        assert 0 <= start <= end <= len(text)
        assert one.code or one.words


@given(st.text(max_size=200))
def test_reading_is_the_same_each_time(text: str) -> None:
    assert READER.read(text) == READER.read(text)
