"""Pieces of an address, however they are written, and how two tellings of one add up."""

import pytest

from bot.domain.adding import address, adds, pieces, without_area


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Jl. Raya 5 RT.03/RW.02", {"street": "Jl. Raya 5", "rt": "RT.03", "rw": "RW.02"}),
        ("rt 03/02 jl. mawar", {"street": "jl. mawar", "rt": "rt 03", "rw": "RW 02"}),
        ("RT/RW 3/2", {"rt": "RT 3", "rw": "RW 2"}),
        ("jl progo gang 2, rt lima", {"street": "jl progo", "gang": "gang 2", "rt": "rt lima"}),
        ("rw 5 kel. sampangan kec gajahmungkur", {
            "rw": "rw 5", "village": "kel. sampangan", "district": "kec gajahmungkur",
        }),
        ("rt 5 sampangan", {"rt": "rt 5", "area": "sampangan"}),
        ("Jalan Artomoro 5", {"street": "Jalan Artomoro 5"}),
        ("", {}),
    ],
)  # fmt: skip
def test_each_piece_is_told_apart(words: str, told: dict[str, str]) -> None:
    assert pieces(words) == told


@pytest.mark.parametrize(
    ("known", "later", "both"),
    [
        ("jl merdeka 10", "rt 3 rw 2", "jl merdeka 10, rt 3 rw 2"),
        ("jl merdeka 10, rt 3", "rw 2", "jl merdeka 10, rt 3 rw 2"),
        ("jl merdeka 10 rt 3", "jl pemuda 5", "jl pemuda 5, rt 3"),
        ("jl merdeka gang 2 rt 3", "jl pemuda", "jl pemuda, rt 3"),
        ("jl merdeka", "gang melati", "jl merdeka, gang melati"),
        ("jl merdeka", "Jalan Merdeka 10", "Jalan Merdeka 10"),
        ("Jl. Merdeka 10 RT 3", "jln merdeka", "Jl. Merdeka 10 RT 3"),
        ("jl merdeka 1", "jl merdeka 12", "jl merdeka 12"),
        ("rt 3 rw 2", "jl seruni", "jl seruni, rt 3 rw 2"),
    ],
)
def test_a_piece_joins_and_replaces_its_like(known: str, later: str, both: str) -> None:
    assert address(known, later) == both


def test_a_part_only_adds_where_nothing_is_told_otherwise() -> None:
    assert adds("jl merdeka, rt 3", "RT 3 rw 2")
    assert not adds("jl merdeka, rt 3", "rt 4")


def test_the_village_leaves_and_the_rest_stays() -> None:
    assert without_area("jl merdeka rt 3 kel klego") == "jl merdeka, rt 3"
    assert without_area("jl merdeka rt 3") == "jl merdeka rt 3"
