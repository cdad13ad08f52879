"""The keyboards of an umbrella's points: an agency's, and the desk's."""

from collections.abc import Sequence

from bot.buttons import Button, label
from bot.domain.city import City
from bot.domain.details import PRIORITIES
from bot.domain.incident import Incident
from bot.domain.points import Point, worst_first
from bot.messages import Rows
from bot.services.keyboards.pages import in_rows, page

AT_ONCE = 8
"""Points whose button stands on the card at once, the worst."""
MOST = 40
"""Points that have a button at all; the rest follow as these end."""


def of_points(stream: int, dispatch: int, points: Sequence[Point]) -> Rows:
    """What an agency does about each: take it, or, once it has it, end it."""
    ways = [
        label("point_end" if dispatch in one.taken else "point_take", stream, dispatch,
              str(one.number), point=one.number)
        for one in points[:MOST]
        if one.ended is None
    ]  # fmt: skip
    return in_rows(ways, 4)


def points(stream: int, state: Incident, city: City, arg: str) -> Rows:
    """The desk's way to each point."""
    ways = [
        page(
            stream,
            f"point.{one.number}",
            words="point",
            point=one.number,
            over=int(bool(one.ended)),
        )
        for one in worst_first(state.points)[:MOST]
    ]
    return in_rows(ways, 4)


def point(stream: int, state: Incident, city: City, arg: str) -> Rows:
    """What the desk does about one: who has it, how much it hurries, that it is over."""
    if (one := state.points.get(int(arg))) is None:
        return ()
    if one.ended:
        return ((label("point_over", stream, None, f"{arg}.resume", over=1),),)
    over = label("point_over", stream, None, f"{arg}.over", over=0)
    told = [
        label("point_told", stream, task.number, arg, agency=city.agencies[task.agency].label)
        for task in state.dispatches.values()
        if task.active and task.number not in one.taken
    ]
    ranks = tuple(
        Button("point_rank", stream, None, f"{arg}.{code}", "priority",
               (("code", code), ("on", int(one.priority == code))))
        for code in PRIORITIES
    )  # fmt: skip
    return (*in_rows(told, 2), ranks, (over,))
