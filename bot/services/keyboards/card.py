"""The keyboards of an agency's group: its card, and the final report."""

from collections.abc import Callable, Collection, Sequence

from bot.buttons import Button, label
from bot.domain import dispatch as d
from bot.domain.changes import HELD, TURNS, UNACKS
from bot.domain.endings import NOTHING_THERE
from bot.domain.points import Point
from bot.messages import Rows
from bot.services.keyboards.pages import in_rows, page
from bot.services.keyboards.points import AT_ONCE, of_points

STATUS_BUTTONS = {
    d.Status.ACKNOWLEDGED: "ack",
    d.Status.EN_ROUTE: "depart",
    d.Status.ON_SCENE: "arrive",
    d.Status.CLEARED: "clear",
    d.Status.DECLINED: "decline",
}
"""The press that reports each status."""


def card(
    stream: int,
    dispatch: d.Dispatch,
    open_page: str,
    *,
    undo: bool,
    caller: bool,
    points: Sequence[Point] = (),
    units: Sequence[str] = (),
) -> Rows:
    """A dispatch card's keyboard. It is the whole group's: no page hides the next steps."""
    number = dispatch.number
    if dispatch.status in (d.Status.CLOSED, d.Status.WITHDRAWN):
        return ()
    if not dispatch.timed:
        return ((label("join", stream, number),),)
    steps = in_rows(_steps(stream, dispatch, open_page), 2)
    if opened := OPENED.get(open_page):
        return (*opened(stream, dispatch, units), *steps, (page(stream, "main", number),))
    if open_page == "points":
        return (*of_points(stream, number, points), *steps, (page(stream, "main", number),))
    rows: list[tuple[Button, ...]] = []
    if dispatch.status in (d.Status.ACKNOWLEDGED, d.Status.EN_ROUTE) and dispatch.minutes is None:
        rows.append(tuple(
            Button("eta", stream, number, str(one), "eta", (("minutes", one),)) for one in d.MINUTES
        ))  # fmt: skip
    if units and dispatch.status is d.Status.ACKNOWLEDGED and not dispatch.unit:
        rows += _units("unit", stream, dispatch, units)
    rows += steps
    if undo:
        rows.append((label("undo", stream, number),))
    rows += of_points(stream, number, points[:AT_ONCE])
    if len(points) > AT_ONCE:
        rows.append((page(stream, "points", number),))
    if dispatch.active and dispatch.status is not d.Status.CLEARED:
        rows.append((label("help", stream, number), label("question", stream, number)))
    last = [label("caller", stream, number)] if caller and dispatch.moving else []
    if dispatch.looks:
        last.append(page(stream, "nothing", number))
    if dispatch.status in HELD:
        last.append(page(stream, "other", number))
    rows += in_rows(last, 2)
    return tuple(rows)


def _steps(stream: int, dispatch: d.Dispatch, open_page: str) -> list[Button]:
    """The statuses that come next, but for the one whose page is open."""
    return [
        page(stream, "decline", dispatch.number, words="decline")
        if status is d.Status.DECLINED
        else label(STATUS_BUTTONS[status], stream, dispatch.number)
        for status in d.NEXT[dispatch.status]
        if status is not d.Status.DECLINED or open_page != "decline"
    ]


def by_phone(stream: int, dispatch: d.Dispatch, number: str) -> Rows:
    """What a phone shows: the next step, that it cannot come, that it wants to be phoned.

    WhatsApp has room for three. `number` stands behind each code.
    """
    if not dispatch.timed:
        return ((label("join", stream, dispatch.number, number=number),),)
    if not dispatch.active:
        return ()
    steps = d.NEXT[dispatch.status]
    ways = [STATUS_BUTTONS[one] for one in steps[:1]]
    if d.Status.DECLINED in steps[1:]:
        ways.append("decline")
    values = (("number", number),)
    return (
        *((Button(one, stream, dispatch.number, "", one, values),) for one in ways),
        (Button("question", stream, dispatch.number, "", "call_me", values),),
    )


def _units(action: str, stream: int, dispatch: d.Dispatch, units: Sequence[str]) -> Rows:
    """The agency's units by name; the press carries the place of one in the list."""
    named = [
        Button(action, stream, dispatch.number, str(place), "unit", (("text", text),))
        for place, text in enumerate(units, 1)
    ]
    return in_rows(named, 3)


def _decline(stream: int, dispatch: d.Dispatch, units: Sequence[str]) -> Rows:
    ways = [
        Button("decline", stream, dispatch.number, one, "reason", (("code", one),))
        for one in d.REASONS
    ]
    return in_rows(ways, 2)


def _other(stream: int, dispatch: d.Dispatch, units: Sequence[str]) -> Rows:
    """What is rarely done with a task in hand."""
    number = dispatch.number
    rare = [page(stream, "takeover", number), page(stream, "unit", number)]
    if d.Status.DISPATCHED in TURNS.get(dispatch.status, ()):
        rare.append(page(stream, "unack", number))
    return in_rows(rare, 1)


def _nothing(stream: int, dispatch: d.Dispatch, units: Sequence[str]) -> Rows:
    ways = [
        Button("nothing", stream, dispatch.number, one, "nothing", (("code", one),))
        for one in NOTHING_THERE
    ]
    return in_rows(ways, 2)


def _unack(stream: int, dispatch: d.Dispatch, units: Sequence[str]) -> Rows:
    ways = [
        Button("unack", stream, dispatch.number, one, "unack", (("code", one),)) for one in UNACKS
    ]
    return in_rows(ways, 2)


def _takeover(stream: int, dispatch: d.Dispatch, units: Sequence[str]) -> Rows:
    nameless = Button("takeover", stream, dispatch.number, "", "takeover")
    return (*_units("takeover", stream, dispatch, units), (nameless,))


def _unit(stream: int, dispatch: d.Dispatch, units: Sequence[str]) -> Rows:
    return _units("unit", stream, dispatch, units)


OPENED: dict[str, Callable[[int, d.Dispatch, Sequence[str]], Rows]] = {
    "decline": _decline,
    "other": _other,
    "nothing": _nothing,
    "unack": _unack,
    "takeover": _takeover,
    "unit": _unit,
}
"""The pages of a card besides its first."""


def help_for(stream: int, dispatch: int, **values: str | int) -> Button:
    """One of several tasks that a group may want help for."""
    return Button("help", stream, dispatch, "", "help_for", tuple(values.items()))


def place_read(stream: int, number: int, change: int) -> Rows:
    """That a changed place has been read; the press names which change."""
    return ((Button("read", stream, number, str(change), "read"),),)


def final_report(stream: int, number: int, given: Collection[str] = ()) -> Rows:
    """The final report's short answers but to what is `given`; anything else is typed."""
    results = [
        Button("result", stream, number, one, "result", (("code", one),)) for one in d.RESULTS
    ]
    victims = [
        Button("victims", stream, number, one, "victims", (("code", one),)) for one in d.VICTIMS
    ]
    hurt = (tuple(victims[:1]), tuple(victims[1:]))
    return (
        *(() if "result" in given else in_rows(results, 2)),
        *(() if "victims" in given else hurt),
    )
