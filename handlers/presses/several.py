"""Buttons for several reports: the same one, its points, whose line and whose report it is."""

from bot.buttons import Button
from bot.desk import Cause, Desk
from bot.messages import Popup
from handlers.presses.answers import Orders, answer, recorded, stream


async def _more_of(desk: Desk, cause: Cause, button: Button) -> Popup:
    number = await desk.merging.more_of(cause, button.stream)
    return answer("more_of", number=number)


async def _same(desk: Desk, cause: Cause, button: Button) -> Popup:
    incident, _, point = button.arg.partition(".")
    which = stream(point) if point else None
    number = await desk.merging.attach(cause, button.stream, stream(incident), which)
    return answer("more_of", number=number)


async def _split(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.merging.split(cause, button.stream)
    return recorded(desk, cause)


async def _raise(desk: Desk, cause: Cause, button: Button) -> Popup:
    number = await desk.umbrella.raise_up(cause, button.stream)
    return answer("raised", number=number)


async def _point_take(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.umbrella.take(cause, button.stream, button.dispatch or 0, stream(button.arg))
    return recorded(desk, cause)


async def _point_end(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.umbrella.end(cause, button.stream, button.dispatch or 0, stream(button.arg))
    return recorded(desk, cause)


async def _point_told(desk: Desk, cause: Cause, button: Button) -> Popup:
    dispatch = button.dispatch or 0
    await desk.umbrella.told_taken(cause, button.stream, dispatch, stream(button.arg))
    return recorded(desk, cause)


async def _point_over(desk: Desk, cause: Cause, button: Button) -> Popup:
    point, _, way = button.arg.partition(".")
    await desk.umbrella.told_over(cause, button.stream, stream(point), way)
    return recorded(desk, cause)


async def _point_rank(desk: Desk, cause: Cause, button: Button) -> Popup:
    point, _, priority = button.arg.partition(".")
    await desk.umbrella.rank(cause, button.stream, stream(point), priority)
    return recorded(desk, cause)


async def _move_where(desk: Desk, cause: Cause, button: Button) -> None:
    await desk.moving.ask(cause, button.stream)


async def _move(desk: Desk, cause: Cause, button: Button) -> Popup:
    to = stream(button.arg)
    number = await desk.moving.move(cause, button.stream, button.dispatch, to)
    return answer("moved", number=number)


async def _hand_over(desk: Desk, cause: Cause, button: Button) -> None:
    await desk.handing.ask(cause, button.stream or None)


async def _hand(desk: Desk, cause: Cause, button: Button) -> Popup:
    to = stream(button.arg)
    if button.stream:
        await desk.handing.offer(cause, button.stream, to)
        return recorded(desk, cause)
    return answer("offered_all", count=await desk.handing.offer_all(cause, to))


async def _accept(desk: Desk, cause: Cause, button: Button) -> Popup:
    if button.stream:
        await desk.handing.accept(cause, button.stream)
        return recorded(desk, cause)
    count = await desk.handing.accept_all(cause, stream(button.arg))
    return answer("accepted_all", count=count)


async def _new_report(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.moving.move(cause, button.stream, button.dispatch, None)
    return recorded(desk, cause)


ORDERS: Orders = {
    "more_of": _more_of,
    "same": _same,
    "raise": _raise,
    "point_take": _point_take,
    "point_end": _point_end,
    "point_told": _point_told,
    "point_over": _point_over,
    "point_rank": _point_rank,
    "move_where": _move_where,
    "move": _move,
    "hand_over": _hand_over,
    "hand": _hand,
    "accept": _accept,
    "split": _split,
    "new_report": _new_report,
}
