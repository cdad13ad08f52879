"""Points of an umbrella, decided purely: numbers, order, who has them, what undoing leaves."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import facts as f
from bot.domain import points as pts
from bot.domain.details import PRIORITIES
from bot.domain.errors import Refusal

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
reported = st.builds(
    f.PointReported,
    point=st.integers(1, 4),
    call_id=st.integers(1, 99),
    priority=st.sampled_from(PRIORITIES),
    kelurahan=st.none(),
    depth_cm=st.none() | st.integers(3, 300),
    people=st.none() | st.integers(0, 50),
    words=st.text(max_size=5),
)
happened = st.one_of(
    reported,
    st.builds(f.PointTaken, point=st.integers(1, 5), dispatch=st.integers(1, 3)),
    st.builds(f.PointEnded, point=st.integers(1, 5), dispatch=st.none()),
    st.builds(f.PointRanked, point=st.integers(1, 5), priority=st.sampled_from(PRIORITIES)),
)


def folded(facts: list[f.Fact]) -> pts.Points:
    points: pts.Points = {}
    for seq, fact in enumerate(facts, 1):
        at = NOW + timedelta(minutes=seq)
        points = pts.after(points, f.Noted(seq, at, at, "p1", "telegram", fact))
    return points


@given(st.lists(happened, max_size=30))
def test_whatever_happens_the_worst_open_point_is_on_top(facts: list[f.Fact]) -> None:
    points = folded(facts)
    ranked = pts.worst_first(points)
    assert {one.number for one in ranked} == points.keys()
    assert [one.ended is None for one in ranked] == sorted(
        (one.ended is None for one in ranked), reverse=True
    )
    still = pts.open_points(points)
    ranks = [PRIORITIES.index(one.priority) for one in still]
    assert ranks == sorted(ranks)
    told = {one.point for one in facts if isinstance(one, f.PointReported)}
    assert points.keys() == told  # what is said of a point that is not there makes none


@given(st.lists(reported, min_size=1, max_size=20))
def test_a_further_report_makes_a_point_no_better(facts: list[f.PointReported]) -> None:
    for number, point in folded(list(facts)).items():
        mine = [one for one in facts if one.point == number]
        assert point.depth_cm == max((it for one in mine if (it := one.depth_cm)), default=None)
        assert point.priority == min((one.priority for one in mine), key=PRIORITIES.index)
        assert len(point.calls) == len({one.call_id for one in mine})


def test_a_chosen_priority_stays_and_a_report_opens_an_ended_point_again() -> None:
    points = folded([
        f.PointReported(1, 7, "kuning"), f.PointRanked(1, "hijau"), f.PointEnded(1, None),
        f.PointReported(1, 8, "merah"),
    ])  # fmt: skip
    assert points[1].priority == "hijau"
    assert points[1].ended is None


def test_a_number_once_given_is_not_given_again() -> None:
    told = f.Noted(1, NOW, NOW, "p1", "telegram", f.PointReported(4, 7, "merah"))
    undone = f.Noted(2, NOW, NOW, "p1", "telegram", f.Retracted(1))
    assert pts.next_number([told, undone]) == 5
    assert pts.next_number([]) == 1


@pytest.mark.parametrize(
    ("decide", "code"),
    [
        (lambda points: pts.take(points, 9, 1), "point_unknown"),
        (lambda points: pts.take(points, 1, 1), "point_yours"),
        (lambda points: pts.end(points, 1, 2), "take_point_first"),
        (lambda points: pts.take(points, 2, 1), "point_over"),
        (lambda points: pts.resume(points, 1), "point_not_over"),
        (lambda points: pts.rank(points, 1, "biru"), "choice_unknown"),
    ],
)
def test_what_is_refused(decide: Callable[[pts.Points], object], code: str) -> None:
    points = folded([
        f.PointReported(1, 7, "merah"), f.PointTaken(1, 1),
        f.PointReported(2, 8, "merah"), f.PointEnded(2, None),
    ])  # fmt: skip
    with pytest.raises(Refusal) as refused:
        decide(points)
    assert refused.value.code == code


def test_an_end_is_taken_back() -> None:
    points = folded([f.PointReported(1, 7, "merah"), f.PointEnded(1, None)])
    assert pts.resume(points, 1) == f.Retracted(2)
