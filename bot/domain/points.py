"""The points of an umbrella: each is taken and ended for itself; the worst comes first."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain import facts as f
from bot.domain.details import PRIORITIES
from bot.domain.errors import Refusal


@dataclass(frozen=True, slots=True)
class Point:
    """The present state of a point."""

    number: int
    at: datetime
    words: str
    kelurahan: str | None
    priority: str
    depth_cm: int | None = None
    people: int | None = None
    calls: tuple[int, ...] = ()
    chosen: bool = False
    """A person chose its priority: what is reported later does not change it."""
    taken: Mapping[int, tuple[datetime, str]] = field(default_factory=dict)
    """Dispatches that have it: since when, by whose press. Once it is over: that had it."""
    ended: tuple[int, datetime] | None = None
    """Seq of the fact that ended it, and when."""


Points = Mapping[int, Point]


def after(points: Points, noted: f.Noted) -> Points:
    """The points after one more fact; what is said of a point that is not there is passed over."""
    fact = noted.fact
    if isinstance(fact, f.PointReported):
        known = points.get(fact.point)
        return {**points, fact.point: _more(known, fact) if known else _new(noted, fact)}
    if not isinstance(fact, f.PointTaken | f.PointEnded | f.PointRanked):
        return points
    if (point := points.get(fact.point)) is None:
        return points
    match fact:
        case f.PointTaken(dispatch=dispatch):
            point = replace(point, taken={**point.taken, dispatch: (noted.at, noted.by)})
        case f.PointEnded():
            point = replace(point, ended=(noted.seq, noted.at))
        case f.PointRanked(priority=priority):
            point = replace(point, priority=priority, chosen=True)
    return {**points, point.number: point}


def held(points: Points, at_work: Collection[int]) -> Points:
    """The points as these dispatches have them: whoever lost its task has no open point."""
    return {
        number: one if one.ended else replace(
            one, taken={key: since for key, since in one.taken.items() if key in at_work}
        )
        for number, one in points.items()
    }  # fmt: skip


def _new(noted: f.Noted, fact: f.PointReported) -> Point:
    return Point(
        fact.point, noted.at, fact.words, fact.kelurahan, fact.priority,
        fact.depth_cm, fact.people, (fact.call_id,),
    )  # fmt: skip


def _more(point: Point, fact: f.PointReported) -> Point:
    """What a further caller, or the same one, tells of it: the worse counts."""
    worse = min(point.priority, fact.priority, key=_rank)
    return replace(
        point,
        words=point.words or fact.words,
        priority=point.priority if point.chosen else worse,
        depth_cm=_most(point.depth_cm, fact.depth_cm),
        people=_most(point.people, fact.people),
        calls=point.calls if fact.call_id in point.calls else (*point.calls, fact.call_id),
        ended=None,
    )


def _most(one: int | None, other: int | None) -> int | None:
    return max((it for it in (one, other) if it is not None), default=None)


def _rank(priority: str) -> int:
    return PRIORITIES.index(priority) if priority in PRIORITIES else len(PRIORITIES)


def worst_first(points: Points) -> list[Point]:
    """By priority, then people, then depth; what is ended last."""
    return sorted(
        points.values(),
        key=lambda one: (
            one.ended is not None, _rank(one.priority), -(one.people or 0), -(one.depth_cm or 0),
            one.number,
        ),
    )  # fmt: skip


def open_points(points: Points) -> list[Point]:
    """Those where something is still to be done, worst first."""
    return [one for one in worst_first(points) if one.ended is None]


def untaken(points: Points) -> list[Point]:
    """Those of them that nobody has, worst first."""
    return [one for one in open_points(points) if not one.taken]


def as_reported(points: Points, call: int) -> list[f.Fact]:
    """The points where something is still to be done, as one call tells of them all."""
    return [
        f.PointReported(
            one.number, call, one.priority, one.kelurahan, one.depth_cm, one.people, one.words
        )
        for one in open_points(points)
    ]


def next_number(facts: Sequence[f.Noted]) -> int:
    """A number that no point of this stream ever had, split off or not."""
    had = (one.fact.point for one in facts if isinstance(one.fact, f.PointReported))
    return 1 + max(had, default=0)


def take(points: Points, number: int, dispatch: int) -> f.Fact:
    """An agency takes a point. Raises `Refusal` where it has it, or nothing is to be done there."""
    point = _open(points, number)
    if dispatch in point.taken:
        raise Refusal("point_yours", point=number)
    return f.PointTaken(number, dispatch)


def end(points: Points, number: int, dispatch: int | None) -> f.Fact:
    """A point is done. Raises `Refusal` for an agency that never took it."""
    point = _open(points, number)
    if dispatch is not None and dispatch not in point.taken:
        raise Refusal("take_point_first", point=number)
    return f.PointEnded(number, dispatch)


def resume(points: Points, number: int) -> f.Fact:
    """It was not done after all. Raises `Refusal`."""
    point = points.get(number)
    if point is None or point.ended is None:
        raise Refusal("point_not_over", point=number)
    return f.Retracted(point.ended[0])


def rank(points: Points, number: int, priority: str) -> f.Fact:
    """How much a point hurries. Raises `Refusal`."""
    _open(points, number)
    if priority not in PRIORITIES:
        raise Refusal("choice_unknown")
    return f.PointRanked(number, priority)


def _open(points: Points, number: int) -> Point:
    point = points.get(number)
    if point is None:
        raise Refusal("point_unknown", point=number)
    if point.ended:
        raise Refusal("point_over", point=number)
    return point
