"""What the month's figures mean, against small cases counted by hand."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.sop import Step
from bot.domain.statistics import Clock, Tally, figures, judged, median, month_in
from bot.rendering.monthly import as_csv
from bot.rendering.paper import paper_words

NOON = datetime(2026, 10, 5, 12, tzinfo=UTC)
FIVE = timedelta(minutes=5)


def at(minutes: float) -> datetime:
    return NOON + timedelta(minutes=minutes)


def ended(minutes: float, due: bool = True) -> Clock:
    return Clock("ended", NOON, at(5) if due else None, at(minutes))


def step(code: str, *, default: bool = False) -> Step:
    return Step(code, ("3",), code, FIVE, (), (), (), default=default)


@pytest.mark.parametrize(
    ("minutes", "middle"),
    [([], None), ([4], 4), ([4, 1], 2.5), ([9, 1, 2], 2), ([1, 2, 4, 100], 3), ([3, 3], 3)],
)
def test_the_median_of_none_is_empty_and_of_an_even_count_between(
    minutes: list[int], middle: float | None
) -> None:
    found = median([timedelta(minutes=one) for one in minutes])
    assert found == (None if middle is None else timedelta(minutes=middle))


@pytest.mark.parametrize(
    ("clock", "what"),
    [
        (ended(5), "met"),
        (ended(5.1), "late"),
        (ended(900, due=False), "untimed"),
        (Clock("running", NOON, at(5), None), "late"),
        (Clock("running", NOON, at(11), None), "running"),
        (Clock("running", NOON, None, None), "running"),
        (Clock("waiting", None, None, None), "waiting"),
        (Clock("void", NOON, at(5), None), "void"),
        (Clock("unmeasured", None, None, at(3)), "unmeasured"),
    ],
)
def test_what_a_clock_counts_as_ten_minutes_later(clock: Clock, what: str) -> None:
    assert judged(clock, at(10)) == what


def test_a_steps_month_adds_up() -> None:
    month = [
        ended(1), ended(3), ended(4), ended(20),
        Clock("running", NOON, at(5), None),
        Clock("running", NOON, at(60), None),
        Clock("void", NOON, at(5), None),
        Clock("unmeasured", None, None, at(1)),
        Clock("waiting", None, None, None),
    ]  # fmt: skip
    found = figures(month, at(10))
    assert (found.n, found.met, found.late) == (8, 3, 2)
    assert (found.running, found.void, found.unmeasured, found.untimed) == (1, 1, 1, 0)
    assert found.n == sum((3, 2, 1, 1, 1))
    assert found.median == timedelta(minutes=3.5)
    assert found.share == 0.6


def test_nothing_measured_is_empty_and_not_zero() -> None:
    found = figures([Clock("unmeasured", None, None, at(1)), Clock("void", None, None, None)], NOON)
    assert (found.n, found.unmeasured, found.void) == (2, 1, 1)
    assert found.median is None
    assert found.share is None
    assert figures([], NOON).n == 0


def test_calls_are_counted_by_their_screening() -> None:
    tally = Tally()
    for screening, attached in (
        ("normal", True), ("prank", False), ("prank", False), (None, True), (None, False),
    ):  # fmt: skip
        tally.take_call(screening, attached=attached)
    assert dict(tally.calls) == {"normal": 2, "prank": 2, "open": 1}
    assert tally.reports == 5


def test_an_agency_that_declined_and_came_after_all_is_both() -> None:
    tally = Tally()
    tally.take_dispatch("damkar", "lead", at(1), None)
    tally.take_dispatch("damkar", "support", at(9), at(2))
    tally.take_dispatch("damkar", "lead", None, None)
    tally.take_dispatch("damkar", "informed", None, None)
    found = tally.agencies["damkar"]
    assert (found.tasked, found.acknowledged, found.declined, found.informed) == (3, 2, 1, 1)


def test_the_bases_own_steps_stand_apart() -> None:
    tally = Tally()
    tally.take_clock(step("ack", default=True), ended(1))
    tally.take_clock(step("pek6"), ended(9))
    tally.take_clock(step("pek6"), ended(2))
    tally.take_incident("ular", "tertangani")
    tally.take_incident(None, None)
    [(of_sop, own)] = tally.steps(NOON, default=False)
    [(of_base, _)] = tally.steps(NOON, default=True)
    assert (of_sop.code, own.n, own.met, of_base.code) == ("pek6", 2, 1, "ack")
    assert dict(tally.incidents) == {"ular": 1, "": 1}
    assert dict(tally.dispositions) == {"tertangani": 1}


@pytest.mark.parametrize(
    ("zone", "year", "month", "since", "until"),
    [
        ("Asia/Jakarta", 2026, 10, "2026-09-30T17:00", "2026-10-31T17:00"),
        ("Asia/Makassar", 2026, 12, "2026-11-30T16:00", "2026-12-31T16:00"),
        ("Asia/Jayapura", 2026, 2, "2026-01-31T15:00", "2026-02-28T15:00"),
    ],
)
def test_a_month_is_the_citys_own(zone: str, year: int, month: int, since: str, until: str) -> None:
    found = [one.isoformat()[:16] for one in month_in(year, month, zone)]
    assert found == [since, until]


def test_a_name_is_never_a_formula_of_the_sheet_that_opens_it() -> None:
    row: list[str | int] = ["=1+1", "@a", "-", 3, "Pos 1"]
    body = as_csv([row], paper_words("indonesian")).decode("utf-8-sig")
    assert body == "'=1+1;'@a;-;3;Pos 1\r\n"
    body = as_csv([row], paper_words("english")).decode("utf-8-sig")
    assert body == "'=1+1,'@a,-,3,Pos 1\r\n"
