"""Buttons of an open incident at the desk."""

import re

from bot.buttons import Button
from bot.desk import Cause, Desk
from bot.domain.errors import Refusal
from bot.domain.incident import INTERVALS
from bot.messages import Popup
from handlers.presses.answers import Orders, answer, recorded, taken

LATE = re.compile(r"([a-z0-9_]+)\.([0-9]{1,6})\.([0-9]{1,6})\.([a-z_]+)")
"""Which step, dispatch (0: none) and round is late, and why."""


async def _page(desk: Desk, cause: Cause, button: Button) -> None:
    await desk.lookup.turn_page(cause, button.arg, button.stream, button.dispatch)


async def _add(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.dispatching.add(cause, button.stream, button.arg)
    return recorded(desk, cause)


async def _told(desk: Desk, cause: Cause, button: Button) -> Popup:
    what, _, reason = button.arg.partition(".")
    odd = await desk.dispatching.told(cause, button.stream, button.dispatch or 0, what, reason)
    return taken(desk, cause, odd)


async def _withdraw(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.changing.withdraw(cause, button.stream, button.dispatch or 0, button.arg)
    return recorded(desk, cause)


async def _add_needed(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.dispatching.add_needed(cause, button.stream)
    return recorded(desk, cause)


async def _monitor(desk: Desk, cause: Cause, button: Button) -> Popup:
    minutes = next((one for one in (0, *INTERVALS) if str(one) == button.arg), -1)
    await desk.changing.monitor(cause, button.stream, minutes)
    return recorded(desk, cause)


async def _late(desk: Desk, cause: Cause, button: Button) -> Popup:
    found = LATE.fullmatch(button.arg)
    if found is None:
        raise Refusal("choice_unknown")
    step, dispatch, round_, reason = found.groups()
    await desk.closing.late(cause, button.stream, step, int(dispatch) or None, int(round_), reason)
    return recorded(desk, cause)


async def _why(desk: Desk, cause: Cause, button: Button) -> None:
    await desk.lookup.show_stream(cause, button.stream, page=f"late.{button.arg}")


async def _record(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.closing.complete_record(cause, button.stream)
    return recorded(desk, cause)


async def _close(desk: Desk, cause: Cause, button: Button) -> Popup:
    disposition, _, detail = button.arg.partition(".")
    number = await desk.closing.close(cause, button.stream, disposition, detail)
    return answer("closed", number=number)


async def _prove_real(desk: Desk, cause: Cause, button: Button) -> Popup:
    number = await desk.exercises.prove_real(cause, button.stream)
    return answer("proved_real", number=number)


async def _whatsapp(desk: Desk, cause: Cause, button: Button) -> None:
    await desk.lookup.whatsapp(cause, button.stream)


async def _show(desk: Desk, cause: Cause, button: Button) -> None:
    await desk.lookup.show_stream(cause, button.stream)


ORDERS: Orders = {
    "page": _page,
    "add": _add,
    "told": _told,
    "withdraw": _withdraw,
    "add_needed": _add_needed,
    "monitor": _monitor,
    "late": _late,
    "why": _why,
    "record": _record,
    "close": _close,
    "prove_real": _prove_real,
    "whatsapp": _whatsapp,
    "show": _show,
}
