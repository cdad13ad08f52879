"""The chain: what a link covers, and that nothing else gives the same bytes."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from storage.chain import FIELDS, START, Sealed, fact_link, frame, proof, seal_link

KEY = b"c" * 32
NOON = datetime(2026, 10, 5, 12, 0, 0, 123457, tzinfo=UTC)
FACT: dict[str, Any] = {
    "stream": 7, "seq": 1, "type": "LineWritten", "version": 2, "at": NOON, "noted_at": NOON,
    "by": "p7", "via": "telegram", "public": "{}", "private": b"\x01abc",
}  # fmt: skip


def test_every_column_but_the_link_is_covered() -> None:
    assert set(FIELDS) == set(FACT)
    link = fact_link(KEY, START, FACT)
    for name, value in FACT.items():
        other: object = f"{value}!" if isinstance(value, str) else None
        if isinstance(value, bytes):
            other = value[:-1] + b"d"
        elif isinstance(value, int):
            other = value + 1
        elif isinstance(value, datetime):
            other = value + timedelta(microseconds=1)
        assert fact_link(KEY, START, {**FACT, name: other}) != link, name
    assert fact_link(KEY, link, FACT) != link, "the link before is covered"
    assert fact_link(b"x" * 32, START, FACT) != link


def test_one_instant_links_alike_in_whatever_zone_it_is_told() -> None:
    wib = NOON.astimezone(timezone(timedelta(hours=7)))
    assert fact_link(KEY, START, {**FACT, "at": wib}) == fact_link(KEY, START, FACT)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ab", "c"), ("a", "bc")),
        (("a", None), ("a", b"")),
        (("a",), ("a", b"")),
        ((None, "a"), ("a", None)),
    ],
)
def test_no_two_lists_are_framed_alike(one: tuple[object, ...], other: tuple[object, ...]) -> None:
    assert frame(*one) != frame(*other)


def test_a_seal_covers_each_stream_and_the_seal_before() -> None:
    told = [Sealed(1, 4, b"a" * 32), Sealed(2, 1, b"b" * 32)]
    link = seal_link(KEY, START, 1, NOON, told)
    assert link != seal_link(KEY, START, 1, NOON, told[:1])
    assert link != seal_link(KEY, START, 1, NOON, [told[0], Sealed(2, 2, b"b" * 32)])
    assert link != seal_link(KEY, START, 2, NOON, told)
    assert link != seal_link(KEY, b"x", 1, NOON, told)
    assert proof(KEY, 1, link) != proof(KEY, 2, link)
    assert proof(KEY, 1, link) != link
