"""Buttons of a dispatch card."""

from bot.buttons import Button
from bot.desk import Cause, Desk
from bot.domain.dispatch import MINUTES, Status
from bot.messages import Popup
from handlers.presses.answers import Order, Orders, answer, recorded, taken


async def _unack(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.holding.unack(cause, button.stream, button.dispatch or 0, button.arg)
    return recorded(desk, cause)


async def _takeover(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.holding.take_over(cause, button.stream, button.dispatch or 0, button.arg)
    return recorded(desk, cause)


async def _unit(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.holding.propose_unit(cause, button.stream, button.dispatch or 0, button.arg)
    return recorded(desk, cause)


async def _read(desk: Desk, cause: Cause, button: Button) -> Popup:
    change = int(button.arg) if button.arg.isdecimal() else 0
    await desk.holding.read_place(cause, button.stream, button.dispatch or 0, change)
    return recorded(desk, cause)


def _status(to: Status) -> Order:
    async def order(desk: Desk, cause: Cause, button: Button) -> Popup:
        number = button.dispatch or 0
        odd = await desk.reporting.report(cause, button.stream, number, to, button.arg)
        return taken(desk, cause, odd)

    return order


async def _eta(desk: Desk, cause: Cause, button: Button) -> Popup:
    minutes = next((one for one in MINUTES if str(one) == button.arg), 0)
    await desk.reporting.estimate(cause, button.stream, button.dispatch or 0, minutes)
    return answer("eta", minutes=minutes)


async def _help(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.reporting.ask_help(cause, button.stream, button.dispatch or 0)
    return answer("help_asked")


async def _nothing(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.reporting.nothing_found(cause, button.stream, button.dispatch or 0, button.arg)
    return answer("nothing_told")


async def _question(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.reporting.ask_desk(cause, button.stream, button.dispatch or 0)
    return answer("asked_desk")


async def _undo(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.reporting.undo(cause, button.stream, button.dispatch or 0)
    return answer("undone")


async def _join(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.reporting.join(cause, button.stream, button.dispatch or 0)
    return recorded(desk, cause)


async def _caller(desk: Desk, cause: Cause, button: Button) -> Popup:
    caller = await desk.looking.caller(cause, button.stream, button.dispatch or 0)
    if caller is None:
        return answer("caller_sent")
    return answer("caller_popup", name=caller.name, number=caller.number, waits=True)


def _part(part: str) -> Order:
    async def order(desk: Desk, cause: Cause, button: Button) -> Popup:
        missing = await desk.reporting.report_part(
            cause, button.stream, button.dispatch or 0, part, button.arg
        )
        if missing:
            return answer("report_missing", missing=missing)
        return answer("report_complete")

    return order


ORDERS: Orders = {
    "unack": _unack,
    "takeover": _takeover,
    "unit": _unit,
    "read": _read,
    "ack": _status(Status.ACKNOWLEDGED),
    "depart": _status(Status.EN_ROUTE),
    "arrive": _status(Status.ON_SCENE),
    "clear": _status(Status.CLEARED),
    "decline": _status(Status.DECLINED),
    "eta": _eta,
    "help": _help,
    "question": _question,
    "nothing": _nothing,
    "undo": _undo,
    "join": _join,
    "caller": _caller,
    "result": _part("result"),
    "victims": _part("victims"),
}
