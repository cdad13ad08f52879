"""Buttons of a ringing telephone and of a draft, until it is sent."""

from bot.buttons import Button
from bot.desk import Cause, Desk
from bot.domain.call import Screening
from bot.domain.errors import Refusal
from bot.messages import Popup
from handlers.presses.answers import Orders, answer, recorded


async def _ring(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.calls.ring(cause)
    return answer("ring", at=desk.clock.now())


async def _answer(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.calls.answer(cause, button.stream)
    return recorded(desk, cause)


async def _screen(desk: Desk, cause: Cause, button: Button) -> Popup:
    try:
        what = Screening(button.arg)
    except ValueError:
        raise Refusal("choice_unknown") from None
    await desk.calls.screen(cause, button.stream, what)
    return recorded(desk, cause)


async def _emergency(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.calls.emergency(cause, button.stream)
    return recorded(desk, cause)


async def _phoned_back(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.calls.phone_back(cause, button.stream)
    return recorded(desk, cause)


async def _resume(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.calls.resume(cause, button.stream)
    return recorded(desk, cause)


async def _hang_up(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.calls.hang_up(cause)
    return answer("hung_up")


async def _set(desk: Desk, cause: Cause, button: Button) -> Popup:
    topic, _, code = button.arg.partition(".")
    await desk.calls.detail(cause, button.stream, topic, code)
    return recorded(desk, cause)


async def _toggle(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.calls.toggle(cause, button.stream, button.arg)
    return recorded(desk, cause)


async def _send(desk: Desk, cause: Cause, button: Button) -> Popup:
    number = await desk.dispatching.send(cause, button.stream)
    await desk.delivery.cards_ahead()
    return answer("sent", number=number)


async def _confirm_place(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.calls.confirm_place(cause, button.stream)
    return recorded(desk, cause)


async def _as_read(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.calls.as_read(cause, button.stream, button.arg)
    return recorded(desk, cause)


async def _belated(desk: Desk, cause: Cause, button: Button) -> Popup:
    number = await desk.belated.save(cause, button.stream)
    return answer("belated_saved", number=number)


async def _belated_drop(desk: Desk, cause: Cause, button: Button) -> Popup:
    seq = int(button.arg) if button.arg.isdecimal() and len(button.arg) < 7 else 0
    await desk.belated.drop(cause, button.stream, seq)
    return recorded(desk, cause)


async def _lines(desk: Desk, cause: Cause, button: Button) -> Popup:
    typed = await desk.looking.lines(cause, button.stream)
    return answer("lines_popup", said=typed, waits=True) if typed else answer("lines_sent")


async def _survey(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.surveys.agree(cause, button.stream, button.arg == "yes")
    return recorded(desk, cause)


ORDERS: Orders = {
    "ring": _ring,
    "answer": _answer,
    "screen": _screen,
    "emergency": _emergency,
    "phoned_back": _phoned_back,
    "resume": _resume,
    "hang_up": _hang_up,
    "set": _set,
    "toggle": _toggle,
    "send": _send,
    "confirm_place": _confirm_place,
    "as_read": _as_read,
    "belated": _belated,
    "belated_drop": _belated_drop,
    "lines": _lines,
    "survey": _survey,
}
