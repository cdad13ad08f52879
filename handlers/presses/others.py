"""Buttons of what is no incident: announcements, tickets, people, marks, what lies aside."""

from bot.buttons import Button
from bot.desk import Cause, Desk
from bot.messages import Popup
from handlers.presses.answers import Orders, answer, recorded, stream


async def _again(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.set_aside.again(cause, stream(button.arg))
    return answer("aside_again")


async def _mark(desk: Desk, cause: Cause, button: Button) -> Popup:
    days = int(button.arg) if button.arg.isdecimal() and len(button.arg) < 4 else 0
    number = await desk.marking.mark(cause, button.stream, days)
    return answer("marked", number=number, days=days)


async def _unmark(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.marking.withdraw(cause, stream(button.arg))
    return recorded(desk, cause)


async def _place_save(desk: Desk, cause: Cause, button: Button) -> Popup:
    name = await desk.places.save(cause, button.stream)
    return answer("place_saved", name=name)


async def _place_remove(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.places.remove(cause, stream(button.arg))
    return recorded(desk, cause)


async def _announce(desk: Desk, cause: Cause, button: Button) -> Popup:
    count = await desk.announcing.post(cause, button.stream)
    return answer("announced", count=count)


async def _announce_not(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.announcing.drop(cause, button.stream)
    return answer("announced_not")


async def _announce_end(desk: Desk, cause: Cause, button: Button) -> Popup:
    count = await desk.announcing.end(cause, button.stream)
    return answer("announced_end", count=count)


async def _message_take(desk: Desk, cause: Cause, button: Button) -> Popup:
    number = await desk.public.take(cause, button.stream)
    return answer("message_taken", number=number)


async def _message_screen(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.public.screen(cause, button.stream, button.arg)
    return recorded(desk, cause)


async def _message_block(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.public.block(cause, button.stream)
    return answer("number_blocked")


async def _fault(desk: Desk, cause: Cause, button: Button) -> Popup | None:
    await desk.helpdesk.fault(cause, button.stream, button.arg)
    return recorded(desk, cause) if button.arg else None


async def _fault_new(desk: Desk, cause: Cause, button: Button) -> Popup | None:
    if not button.stream:  # of a message sent before it named the ticket
        return await _fault(desk, cause, button)
    await desk.helpdesk.another(cause, button.stream)
    return recorded(desk, cause)


async def _ticket(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.helpdesk.press(cause, button.stream, button.arg)
    return recorded(desk, cause)


async def _ticket_show(desk: Desk, cause: Cause, button: Button) -> None:
    await desk.helpdesk.show(cause, button.stream)


async def _fault_announce(desk: Desk, cause: Cause, button: Button) -> None:
    await desk.announcing.draft(cause, desk.words.answer("fault_announcement"))


async def _invite(desk: Desk, cause: Cause, button: Button) -> None:
    await desk.membership.invite(cause, button.arg)


async def _sit(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.seating.sit(cause, button.arg)
    return answer("seated")


async def _seat_or_report(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.seating.choose(cause, button.arg)
    return answer("seated") if button.arg == "name" else recorded(desk, cause)


async def _revoke(desk: Desk, cause: Cause, button: Button) -> None:
    await desk.roster.ask(cause, button.arg)


async def _revoked(desk: Desk, cause: Cause, button: Button) -> Popup:
    await desk.roster.revoke(cause, button.arg)
    return answer("revoked")


ORDERS: Orders = {
    "try_again": _again,
    "mark": _mark,
    "unmark": _unmark,
    "place_save": _place_save,
    "place_remove": _place_remove,
    "announce": _announce,
    "announce_not": _announce_not,
    "announce_end": _announce_end,
    "message_take": _message_take,
    "message_screen": _message_screen,
    "message_block": _message_block,
    "fault": _fault,
    "fault_new": _fault_new,
    "ticket": _ticket,
    "ticket_show": _ticket_show,
    "fault_announce": _fault_announce,
    "invite": _invite,
    "sit": _sit,
    "seat_or_report": _seat_or_report,
    "revoke": _revoke,
    "revoked": _revoked,
}
