"""From an outgoing row to the message it stands for, read from the stream as it is now."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from bot.domain.deadlines import Deadline
from bot.domain.details import OF_THE_CALLER
from bot.domain.outgoing import is_group
from bot.domain.people import Right
from bot.domain.ticket import COMPLAINT
from bot.messages import (
    DraftView,
    IncidentView,
    Message,
)
from bot.ports import Shot, StreamKind, View
from bot.services import compose
from bot.services.journal import Turn
from bot.services.letters import (
    announcing,
    asides,
    complaints,
    duty_phones,
    late,
    lists,
    marking,
    notices,
    places,
    points,
    public,
    roster,
    surveys,
    tickets,
)
from bot.services.letters.board import board_message
from bot.services.letters.disclosing import caller_shown, lines_shown, private_refused
from bot.services.letters.drafts import drafts_left
from bot.services.letters.exercising import by_its_numbers
from bot.services.letters.handing import hand_whom, handover, move_where
from bot.services.letters.reports import report_taken
from bot.services.others import with_others
from bot.services.project import BOARD
from bot.services.repeats import with_repeats
from bot.services.stream import Stream


async def view_message(turn: Turn, view: View) -> Message:
    """What a view should show now."""
    if view.subject == BOARD:
        return await board_message(turn)
    stream = await turn.load(view.stream)
    return replace(await _view(turn, view, stream), exercise=stream.exercise)


async def _view(turn: Turn, view: View, stream: Stream) -> Message:
    if stream.kind is StreamKind.TICKET:
        if stream.ticket().matter == COMPLAINT:
            return await complaints.card(turn, view, stream)
        return await tickets.card(turn, view, stream)
    if stream.kind is StreamKind.MESSAGE:
        return await public.card(turn, view, stream)
    around = await turn.around(stream)
    if view.subject == "card" and view.dispatch is not None:
        incident = stream.incident()
        return compose.dispatch_card(
            view.stream,
            incident,
            view.dispatch,
            around,
            view.page,
            again=view.again or view.resent,
            direct=not is_group(view.chat),
        )
    clocks = await turn.clocks(stream)
    reader = await turn.books.person_of(view.chat)
    if reader and not reader.may(Right.DISPATCH):
        return _read_only(compose_view(view, stream, around, clocks))
    shown = compose_view(view, stream, around, clocks)
    if isinstance(shown, DraftView):
        shown = await with_repeats(turn, stream.call(), shown)
        into = stream.call().incident_id
        line = await turn.books.line(into) if into else None
        shown = replace(shown, joined=line.number if line else None)
    return await with_others(turn, view, stream, shown)


def _read_only(message: IncidentView | DraftView) -> Message:
    """For who only reads: no buttons, no questions, and nothing that names the caller."""
    details = {one: known for one, known in message.details.items() if one not in OF_THE_CALLER}
    return replace(message, details=details, buttons=(), page="", questions=(), asked_now="")


def compose_view(
    view: View, stream: Stream, around: compose.Around, clocks: list[Deadline]
) -> IncidentView | DraftView:
    """A report as its operator has it open."""
    if stream.kind is StreamKind.INCIDENT:
        return compose.incident_view(view.stream, stream.incident(), around, clocks, view.page)
    return compose.draft_view(view.stream, stream.call(), around, clocks, view.page)


async def shots_message(turn: Turn, shots: Sequence[Shot]) -> Message | None:
    """The one message of these rows (several only for reminders); None if nobody wants it now."""
    message = await _shots(turn, shots)
    of = shots[0].stream  # what is gathered is all exercises, or none of it
    if message is None:
        return None
    if of is None:
        return await by_its_numbers(turn.books, message)
    return replace(message, exercise=(await turn.load(of)).exercise)


async def _shots(turn: Turn, shots: Sequence[Shot]) -> Message | None:
    first = shots[0]
    if many := OF_SEVERAL.get(first.what):
        return await many(turn, shots)
    build = BUILD.get(first.what, notices.notice)
    return await build(turn, first)


OF_SEVERAL: dict[str, Callable[[Turn, Sequence[Shot]], Awaitable[Message | None]]] = {
    "reminder": late.overdue,
    "escalation": late.overdue,
    "drafts_left": drafts_left,
    "handover": handover,
    **tickets.OF_SEVERAL,
    **public.OF_SEVERAL,
    **points.OF_SEVERAL,
    **asides.OF_SEVERAL,
}
"""Messages that several rows are gathered into."""
BUILD: dict[str, Callable[[Turn, Shot], Awaitable[Message | None]]] = {
    "lines_shown": lines_shown,
    "caller_shown": caller_shown,
    "private_refused": private_refused,
    "hand_whom": hand_whom,
    "move_where": move_where,
    "report_taken": report_taken,
    **notices.BUILD,
    **duty_phones.BUILD,
    **lists.BUILD,
    **roster.BUILD,
    **marking.BUILD,
    **places.BUILD,
    **announcing.BUILD,
    **asides.BUILD,
    **tickets.BUILD,
    **public.BUILD,
    **surveys.BUILD,
}
