"""The keyboards of an agency's group: its card, and the final report."""

from bot.buttons import Button, label
from bot.domain import dispatch as d
from bot.messages import Rows
from bot.services.keyboards.pages import in_rows, page

STATUS_BUTTONS = {
    d.Status.ACKNOWLEDGED: "ack",
    d.Status.EN_ROUTE: "depart",
    d.Status.ON_SCENE: "arrive",
    d.Status.CLEARED: "clear",
    d.Status.DECLINED: "decline",
}
"""The press that reports each status."""


def card(stream: int, dispatch: d.Dispatch, open_page: str, *, undo: bool, caller: bool) -> Rows:
    """A dispatch card's keyboard."""
    number = dispatch.number
    if dispatch.status in (d.Status.CLOSED, d.Status.WITHDRAWN):
        return ()
    if not dispatch.timed:
        return ((label("join", stream, number),),)
    if open_page == "decline":
        ways = [
            Button("decline", stream, number, one, "reason", (("code", one),)) for one in d.REASONS
        ]
        return (*in_rows(ways, 2), (page(stream, "main", number),))
    rows: list[tuple[Button, ...]] = []
    if dispatch.status in (d.Status.ACKNOWLEDGED, d.Status.EN_ROUTE) and dispatch.minutes is None:
        rows.append(tuple(
            Button("eta", stream, number, str(one), "eta", (("minutes", one),)) for one in d.MINUTES
        ))  # fmt: skip
    steps = [
        page(stream, "decline", number, words="decline")
        if status is d.Status.DECLINED
        else label(STATUS_BUTTONS[status], stream, number)
        for status in d.NEXT[dispatch.status]
    ]
    rows += in_rows(steps, 2)
    if undo:
        rows.append((label("undo", stream, number),))
    if dispatch.active and dispatch.status is not d.Status.CLEARED:
        rows.append((label("help", stream, number), label("question", stream, number)))
    if caller and dispatch.moving:
        rows.append((label("caller", stream, number),))
    return tuple(rows)


def help_for(stream: int, dispatch: int, **values: str | int) -> Button:
    """One of several tasks that a group may want help for."""
    return Button("help", stream, dispatch, "", "help_for", tuple(values.items()))


def final_report(stream: int, number: int) -> Rows:
    """The final report's short answers; anything else is typed as a reply."""
    results = [
        Button("result", stream, number, one, "result", (("code", one),)) for one in d.RESULTS
    ]
    victims = [
        Button("victims", stream, number, one, "victims", (("code", one),)) for one in d.VICTIMS
    ]
    return (*in_rows(results, 2), tuple(victims[:1]), tuple(victims[1:]))
