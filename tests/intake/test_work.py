"""What reading costs grows with the text, not with its square: counted in calls, not in time."""

import sys
from types import FrameType

import pytest

from bot import cities
from bot.intake import elsewhere
from bot.intake.reading import LONGEST, Reader

READER = Reader.of(cities.load("semarang"))


def calls(raw: str) -> int:
    """How many functions are called while the text is read."""
    count = 0

    def counting(frame: FrameType, event: str, arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counting)
    try:
        READER.reading(raw)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    "repeated",
    ["jl a ", "2 luka 1", "2 luka 1 ", "rt 1 ", "luka ", "jl a eh jl b ", "tidak ada luka "],
)
def test_twice_the_text_is_at_most_three_times_the_work(repeated: str) -> None:
    whole = (repeated * LONGEST)[:LONGEST]
    READER.reading(whole)
    assert calls(whole) < 3 * calls(whole[: LONGEST // 2])


@pytest.mark.parametrize("repeated", ["pak rt ", "ketua rt ", "masih di dalam ", "luka "])
def test_what_can_be_parted_in_many_ways_is_parted_in_one(repeated: str) -> None:
    """Each more once doubled the time at least: twenty-five never ended."""
    READER.reading((repeated * LONGEST)[:LONGEST])
    assert (
        READER.reading(repeated * 25).values.keys() == READER.reading(repeated * 40).values.keys()
    )


@pytest.mark.parametrize("place", ["jl a ", "ralat jl a ", "rt 1 ", "eh salah rt 2 "])
def test_a_place_is_compared_with_those_near_it_alone(
    place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    is_replaced = elsewhere.is_replaced

    def counted(low: str, end: int, begins: int) -> bool:
        asked.append(begins - end)
        return is_replaced(low, end, begins)

    monkeypatch.setattr(elsewhere, "is_replaced", counted)
    READER.reading((place * LONGEST)[:LONGEST])
    assert asked
    assert max(asked) <= elsewhere.GAP
    assert len(asked) < LONGEST * 4
