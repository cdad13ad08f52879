"""What a draft shows of its caller's number: reports before, a supervisor's mark (field.md, 4)."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.call import Call, CallStatus, Screening
from bot.domain.city import City
from bot.domain.marks import NumberMark
from bot.messages import DraftView, Earlier, Marked, Repeats
from bot.ports import StreamKind, StreamLine
from bot.services.journal import Turn
from bot.services.keyboards import in_rows, named

WITHIN = timedelta(days=30)
MOST = 50
"""Reports of one number that are counted; who calls more often is counted no further."""
OFFERED = 4


async def with_repeats(turn: Turn, call: Call, view: DraftView) -> DraftView:
    """The draft with what is known of its number, and ways to what is still open from it."""
    phone = call.details.get("phone")
    if phone is None or not phone.words or call.status is not CallStatus.OPEN:
        return view
    mark = await turn.books.mark_on(phone.words, turn.now)
    view = replace(view, marked=await marked(turn, mark) if mark else None)
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
    stand = [one for one in [await _standing(turn, each) for each in found] if one]
    ways = [named(one, turn.city, "show") for one in stand if one.closed_at is None][:OFFERED]
    incidents = (one for one in stand if one.kind is StreamKind.INCIDENT)
    last = next((_earlier(one, turn.city) for one in incidents), None)
    buttons = view.buttons if view.page else (*view.buttons, *in_rows(ways, 2))
    return replace(view, repeats=Repeats(len(found), WITHIN.days, pranks, last), buttons=buttons)


async def marked(turn: Turn, mark: NumberMark) -> Marked:
    """A mark as it is shown: whose it is, and the report it was told in."""
    line = await turn.books.line(mark.stream)
    person = await turn.books.person(mark.by)
    return Marked(mark.id, line.number if line else 0, person.name if person else "", mark.until)


def _earlier(line: StreamLine, city: City) -> Earlier:
    kind = city.kinds.get(line.incident_kind or "")
    place = city.village_name(line.kelurahan) if line.kelurahan else ""
    return Earlier(line.number, kind.label if kind else "", place, line.opened_at)


async def _standing(turn: Turn, line: StreamLine) -> StreamLine | None:
    """The incident that a call became, else the call."""
    if line.kind is StreamKind.CALL and line.status == CallStatus.ATTACHED.value:
        return await turn.books.find(StreamKind.INCIDENT, line.number)
    return line
