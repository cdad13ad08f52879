"""Who called before: what a draft shows of its number's other reports (field.md, call taker 4)."""

from dataclasses import replace
from datetime import timedelta

from bot.buttons import label
from bot.domain.call import Call, CallStatus, Screening
from bot.messages import DraftView, Repeats
from bot.ports import StreamKind, StreamLine
from bot.services.journal import Turn
from bot.services.keyboards import in_rows

WITHIN = timedelta(days=30)
MOST = 50
"""Reports of one number that are counted; who calls more often is counted no further."""
OFFERED = 4


async def with_repeats(turn: Turn, call: Call, view: DraftView) -> DraftView:
    """The draft with what is known of earlier reports of this number, and ways to the open ones."""
    phone = call.details.get("phone")
    if phone is None or not phone.words or call.status is not CallStatus.OPEN:
        return view
    found = [
        one
        for one in await turn.books.calls_from(phone.words, MOST)
        if one.number != call.number
        and one.exercise == call.exercise
        and turn.now - one.opened_at <= WITHIN
    ]
    if not found:
        return view
    pranks = sum(one.screening == Screening.PRANK.value for one in found)
    ways = [
        label("show", one.stream, None, str(one.number), number=one.number)
        for one in [await _standing(turn, each) for each in found]
        if one and one.closed_at is None
    ][:OFFERED]
    buttons = view.buttons if view.page else (*view.buttons, *in_rows(ways, 4))
    return replace(view, repeats=Repeats(len(found), WITHIN.days, pranks), buttons=buttons)


async def _standing(turn: Turn, line: StreamLine) -> StreamLine | None:
    """The incident that a call became, else the call."""
    if line.kind is StreamKind.CALL and line.status == CallStatus.ATTACHED.value:
        return await turn.books.find(StreamKind.INCIDENT, line.number)
    return line
