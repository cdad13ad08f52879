"""Buttons: each press is one order to the desk, and its answer says what was recorded."""

import re
from collections.abc import Awaitable, Callable

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.buttons import Button, parse
from bot.desk import Cause, Desk
from bot.domain.call import Screening
from bot.domain.dispatch import MINUTES, Status
from bot.domain.errors import Refusal
from bot.domain.incident import INTERVALS
from bot.domain.order import Oddity
from handlers.cause import Popup, answer

router = Router(name="presses")
LATE = re.compile(r"([a-z0-9_]+)\.([0-9]{1,6})\.([0-9]{1,6})\.([a-z_]+)")
"""Which step, dispatch (0: none) and round is late, and why."""


@router.callback_query()
async def pressed(query: CallbackQuery, desk: Desk, cause: Cause) -> None:
    """Any press at all."""
    button = parse(query.data or "")
    order = ORDERS.get(button.action) if button else None
    if button is None or order is None:
        await answer(query, desk.words.answer("not_understood"), alert=True)
        return
    words = await order(desk, cause, button)
    await answer(query, words, alert=isinstance(words, Popup))


async def _ring(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.calls.ring(cause)
    return desk.words.answer("ring", at=desk.clock.now())


async def _answer(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.calls.answer(cause, button.stream)
    return _recorded(desk, cause)


async def _screen(desk: Desk, cause: Cause, button: Button) -> str:
    try:
        what = Screening(button.arg)
    except ValueError:
        raise Refusal("choice_unknown") from None
    await desk.calls.screen(cause, button.stream, what)
    return _recorded(desk, cause)


async def _emergency(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.calls.emergency(cause, button.stream)
    return _recorded(desk, cause)


async def _phoned_back(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.calls.phone_back(cause, button.stream)
    return _recorded(desk, cause)


async def _mark(desk: Desk, cause: Cause, button: Button) -> str:
    days = int(button.arg) if button.arg.isdecimal() and len(button.arg) < 4 else 0
    number = await desk.marking.mark(cause, button.stream, days)
    return desk.words.answer("marked", number=number, days=days)


async def _unmark(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.marking.withdraw(cause, _stream(button.arg))
    return _recorded(desk, cause)


async def _place_save(desk: Desk, cause: Cause, button: Button) -> str:
    name = await desk.places.save(cause, button.stream)
    return desk.words.answer("place_saved", name=name)


async def _place_remove(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.places.remove(cause, _stream(button.arg))
    return _recorded(desk, cause)


async def _resume(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.calls.resume(cause, button.stream)
    return _recorded(desk, cause)


async def _hang_up(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.calls.hang_up(cause)
    return desk.words.answer("hung_up")


async def _set(desk: Desk, cause: Cause, button: Button) -> str:
    topic, _, code = button.arg.partition(".")
    await desk.calls.detail(cause, button.stream, topic, code)
    return _recorded(desk, cause)


async def _toggle(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.calls.toggle(cause, button.stream, button.arg)
    return _recorded(desk, cause)


async def _page(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.lookup.turn_page(cause, button.arg, button.stream, button.dispatch)
    return ""


async def _more_of(desk: Desk, cause: Cause, button: Button) -> str:
    number = await desk.merging.more_of(cause, button.stream)
    return desk.words.answer("more_of", number=number)


async def _same(desk: Desk, cause: Cause, button: Button) -> str:
    incident, _, point = button.arg.partition(".")
    which = _stream(point) if point else None
    number = await desk.merging.attach(cause, button.stream, _stream(incident), which)
    return desk.words.answer("more_of", number=number)


async def _split(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.merging.split(cause, button.stream)
    return _recorded(desk, cause)


async def _raise(desk: Desk, cause: Cause, button: Button) -> str:
    number = await desk.umbrella.raise_up(cause, button.stream)
    return desk.words.answer("raised", number=number)


async def _point_take(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.umbrella.take(cause, button.stream, button.dispatch or 0, _stream(button.arg))
    return _recorded(desk, cause)


async def _point_end(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.umbrella.end(cause, button.stream, button.dispatch or 0, _stream(button.arg))
    return _recorded(desk, cause)


async def _point_told(desk: Desk, cause: Cause, button: Button) -> str:
    dispatch = button.dispatch or 0
    await desk.umbrella.told_taken(cause, button.stream, dispatch, _stream(button.arg))
    return _recorded(desk, cause)


async def _point_over(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.umbrella.told_over(cause, button.stream, _stream(button.arg))
    return _recorded(desk, cause)


async def _point_rank(desk: Desk, cause: Cause, button: Button) -> str:
    point, _, priority = button.arg.partition(".")
    await desk.umbrella.rank(cause, button.stream, _stream(point), priority)
    return _recorded(desk, cause)


async def _move_where(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.moving.ask(cause, button.stream)
    return ""


async def _move(desk: Desk, cause: Cause, button: Button) -> str:
    to = _stream(button.arg)
    number = await desk.moving.move(cause, button.stream, button.dispatch, to)
    return desk.words.answer("moved", number=number)


async def _hand_over(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.handing.ask(cause, button.stream or None)
    return ""


async def _hand(desk: Desk, cause: Cause, button: Button) -> str:
    to = _stream(button.arg)
    if button.stream:
        await desk.handing.offer(cause, button.stream, to)
        return _recorded(desk, cause)
    return desk.words.answer("offered_all", count=await desk.handing.offer_all(cause, to))


async def _accept(desk: Desk, cause: Cause, button: Button) -> str:
    if button.stream:
        await desk.handing.accept(cause, button.stream)
        return _recorded(desk, cause)
    count = await desk.handing.accept_all(cause, _stream(button.arg))
    return desk.words.answer("accepted_all", count=count)


async def _new_report(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.moving.move(cause, button.stream, button.dispatch, None)
    return _recorded(desk, cause)


async def _send(desk: Desk, cause: Cause, button: Button) -> str:
    number = await desk.dispatching.send(cause, button.stream)
    return desk.words.answer("sent", number=number)


async def _add(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.dispatching.add(cause, button.stream, button.arg)
    return _recorded(desk, cause)


async def _told(desk: Desk, cause: Cause, button: Button) -> str:
    what, _, reason = button.arg.partition(".")
    odd = await desk.dispatching.told(cause, button.stream, button.dispatch or 0, what, reason)
    return _taken(desk, cause, odd)


async def _withdraw(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.changing.withdraw(cause, button.stream, button.dispatch or 0, button.arg)
    return _recorded(desk, cause)


async def _unack(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.holding.unack(cause, button.stream, button.dispatch or 0, button.arg)
    return _recorded(desk, cause)


async def _takeover(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.holding.take_over(cause, button.stream, button.dispatch or 0, button.arg)
    return _recorded(desk, cause)


async def _unit(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.holding.propose_unit(cause, button.stream, button.dispatch or 0, button.arg)
    return _recorded(desk, cause)


async def _read(desk: Desk, cause: Cause, button: Button) -> str:
    change = int(button.arg) if button.arg.isdecimal() else 0
    await desk.holding.read_place(cause, button.stream, button.dispatch or 0, change)
    return _recorded(desk, cause)


async def _add_needed(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.dispatching.add_needed(cause, button.stream)
    return _recorded(desk, cause)


async def _monitor(desk: Desk, cause: Cause, button: Button) -> str:
    minutes = next((one for one in (0, *INTERVALS) if str(one) == button.arg), -1)
    await desk.changing.monitor(cause, button.stream, minutes)
    return _recorded(desk, cause)


async def _confirm_place(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.calls.confirm_place(cause, button.stream)
    return _recorded(desk, cause)


async def _late(desk: Desk, cause: Cause, button: Button) -> str:
    found = LATE.fullmatch(button.arg)
    if found is None:
        raise Refusal("choice_unknown")
    step, dispatch, round_, reason = found.groups()
    await desk.closing.late(cause, button.stream, step, int(dispatch) or None, int(round_), reason)
    return _recorded(desk, cause)


async def _why(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.lookup.show_stream(cause, button.stream, page=f"late.{button.arg}")
    return ""


async def _record(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.closing.complete_record(cause, button.stream)
    return _recorded(desk, cause)


async def _close(desk: Desk, cause: Cause, button: Button) -> str:
    disposition, _, detail = button.arg.partition(".")
    number = await desk.closing.close(cause, button.stream, disposition, detail)
    return desk.words.answer("closed", number=number)


async def _prove_real(desk: Desk, cause: Cause, button: Button) -> str:
    number = await desk.exercises.prove_real(cause, button.stream)
    return desk.words.answer("proved_real", number=number)


async def _whatsapp(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.lookup.whatsapp(cause, button.stream)
    return ""


async def _show(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.lookup.show_stream(cause, button.stream)
    return ""


async def _belated(desk: Desk, cause: Cause, button: Button) -> str:
    number = await desk.belated.save(cause, button.stream)
    return desk.words.answer("belated_saved", number=number)


async def _belated_drop(desk: Desk, cause: Cause, button: Button) -> str:
    seq = int(button.arg) if button.arg.isdecimal() and len(button.arg) < 7 else 0
    await desk.belated.drop(cause, button.stream, seq)
    return _recorded(desk, cause)


async def _announce(desk: Desk, cause: Cause, button: Button) -> str:
    count = await desk.announcing.post(cause, button.stream)
    return desk.words.answer("announced", count=count)


async def _announce_not(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.announcing.drop(cause, button.stream)
    return desk.words.answer("announced_not")


async def _announce_end(desk: Desk, cause: Cause, button: Button) -> str:
    count = await desk.announcing.end(cause, button.stream)
    return desk.words.answer("announced_end", count=count)


async def _message_take(desk: Desk, cause: Cause, button: Button) -> str:
    number = await desk.public.take(cause, button.stream)
    return desk.words.answer("message_taken", number=number)


async def _message_screen(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.public.screen(cause, button.stream, button.arg)
    return _recorded(desk, cause)


async def _message_block(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.public.block(cause, button.stream)
    return desk.words.answer("number_blocked")


async def _fault(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.helpdesk.fault(cause, button.stream, button.arg)
    return _recorded(desk, cause) if button.arg else ""


async def _ticket(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.helpdesk.press(cause, button.stream, button.arg)
    return _recorded(desk, cause)


async def _ticket_show(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.helpdesk.show(cause, button.stream)
    return ""


async def _fault_announce(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.announcing.draft(cause, desk.words.answer("fault_announcement"))
    return ""


async def _invite(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.membership.invite(cause, button.arg)
    return ""


async def _sit(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.seating.sit(cause, button.arg)
    return desk.words.answer("seated")


async def _revoke(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.roster.ask(cause, button.arg)
    return ""


async def _revoked(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.roster.revoke(cause, button.arg)
    return desk.words.answer("revoked")


def _status(to: Status) -> Callable[[Desk, Cause, Button], Awaitable[str]]:
    async def order(desk: Desk, cause: Cause, button: Button) -> str:
        number = button.dispatch or 0
        odd = await desk.reporting.report(cause, button.stream, number, to, button.arg)
        return _taken(desk, cause, odd)

    return order


async def _eta(desk: Desk, cause: Cause, button: Button) -> str:
    minutes = next((one for one in MINUTES if str(one) == button.arg), 0)
    await desk.reporting.estimate(cause, button.stream, button.dispatch or 0, minutes)
    return desk.words.answer("eta", minutes=minutes)


async def _help(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.reporting.ask_help(cause, button.stream, button.dispatch or 0)
    return desk.words.answer("help_asked")


async def _nothing(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.reporting.nothing_found(cause, button.stream, button.dispatch or 0, button.arg)
    return desk.words.answer("nothing_told")


async def _question(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.reporting.ask_desk(cause, button.stream, button.dispatch or 0)
    return desk.words.answer("asked_desk")


async def _undo(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.reporting.undo(cause, button.stream, button.dispatch or 0)
    return desk.words.answer("undone")


async def _join(desk: Desk, cause: Cause, button: Button) -> str:
    await desk.reporting.join(cause, button.stream, button.dispatch or 0)
    return _recorded(desk, cause)


async def _lines(desk: Desk, cause: Cause, button: Button) -> str:
    typed = await desk.looking.lines(cause, button.stream)
    return Popup(typed) if typed else desk.words.answer("lines_sent")


async def _caller(desk: Desk, cause: Cause, button: Button) -> str:
    caller = await desk.looking.caller(cause, button.stream, button.dispatch or 0)
    if caller is None:
        return desk.words.answer("caller_sent")
    return Popup(desk.words.answer("caller_popup", name=caller.name, number=caller.number))


def _part(part: str) -> Callable[[Desk, Cause, Button], Awaitable[str]]:
    async def order(desk: Desk, cause: Cause, button: Button) -> str:
        missing = await desk.reporting.report_part(
            cause, button.stream, button.dispatch or 0, part, button.arg
        )
        if missing:
            return desk.words.answer("report_missing", missing=missing)
        return desk.words.answer("report_complete")

    return order


def _taken(desk: Desk, cause: Cause, odd: tuple[Oddity, ...]) -> str:
    """A step in its order is recorded; one out of order too, and says what is unusual."""
    return desk.words.answer("recorded_oddly", odd=odd) if odd else _recorded(desk, cause)


def _stream(digits: str) -> int:
    """Another report, in a button's argument. Raises `Refusal`."""
    if not digits.isdecimal() or len(digits) > 15:
        raise Refusal("choice_unknown")
    return int(digits)


def _recorded(desk: Desk, cause: Cause) -> str:
    return desk.words.answer("recorded", at=desk.clock.now(), who=cause.name)


ORDERS: dict[str, Callable[[Desk, Cause, Button], Awaitable[str]]] = {
    "ring": _ring,
    "answer": _answer,
    "screen": _screen,
    "emergency": _emergency,
    "phoned_back": _phoned_back,
    "mark": _mark,
    "unmark": _unmark,
    "place_save": _place_save,
    "place_remove": _place_remove,
    "resume": _resume,
    "hang_up": _hang_up,
    "set": _set,
    "toggle": _toggle,
    "page": _page,
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
    "send": _send,
    "add": _add,
    "told": _told,
    "withdraw": _withdraw,
    "unack": _unack,
    "takeover": _takeover,
    "unit": _unit,
    "read": _read,
    "add_needed": _add_needed,
    "monitor": _monitor,
    "confirm_place": _confirm_place,
    "late": _late,
    "why": _why,
    "record": _record,
    "close": _close,
    "prove_real": _prove_real,
    "whatsapp": _whatsapp,
    "show": _show,
    "belated": _belated,
    "belated_drop": _belated_drop,
    "announce": _announce,
    "announce_not": _announce_not,
    "announce_end": _announce_end,
    "message_take": _message_take,
    "message_screen": _message_screen,
    "message_block": _message_block,
    "fault": _fault,
    "fault_new": _fault,
    "ticket": _ticket,
    "ticket_show": _ticket_show,
    "fault_announce": _fault_announce,
    "invite": _invite,
    "sit": _sit,
    "revoke": _revoke,
    "revoked": _revoked,
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
    "lines": _lines,
    "caller": _caller,
    "result": _part("result"),
    "victims": _part("victims"),
}
"""Every action a button may stand for."""
