"""The other reports that a person has open: the row of buttons by which the focus goes over."""

from dataclasses import replace

from bot.buttons import label
from bot.domain.people import Person, Right
from bot.messages import DraftView, IncidentView, Rows
from bot.ports import StreamKind, StreamLine, View
from bot.services.candidates import candidates
from bot.services.candidates import ways as ways_to
from bot.services.journal import Turn
from bot.services.keyboards import in_rows, named, naming
from bot.services.place_names import proposed_name, savable_point
from bot.services.stream import Stream

MOST = 4
"""Other reports on one view, the newest; all of them are in /aktif."""


async def others_of(turn: Turn, person: Person, stream: int) -> list[StreamLine]:
    """What this person has open besides that report, newest first."""
    drafts = await turn.books.open_lines(StreamKind.CALL, person.id)
    incidents = await turn.books.open_lines(StreamKind.INCIDENT, person.id)
    found = [one for one in (*drafts, *incidents) if one.stream != stream]
    return sorted(found, key=lambda one: one.number, reverse=True)


async def in_hand(turn: Turn, chat: int, stream: int) -> list[StreamLine]:
    """The others, where this very report has the focus of who reads here; else none."""
    person = await turn.books.person_of(chat)
    focus = await turn.books.focus(person.id) if person else None
    if person is None or focus is None or focus.stream != stream:
        return []
    return await others_of(turn, person, stream)


async def with_others(
    turn: Turn, view: View, stream: Stream, shown: DraftView | IncidentView
) -> DraftView | IncidentView:
    """The view with what it may be the same as, its mark, and its buttons to the others."""
    shown = await _with_keeper(turn, view, stream, shown)
    if view.page in ("more", "spot"):
        shown = await _with_naming(turn, view, stream, shown)
    if view.page:
        return replace(shown, pen=bool(await in_hand(turn, view.chat, view.stream)))
    if isinstance(shown, DraftView):
        like = await candidates(turn, stream)
        same: Rows = tuple(filter(None, (ways_to(view.stream, one) for one in like)))
        shown = replace(shown, candidates=like, buttons=(*same, *shown.buttons))
    others = (await in_hand(turn, view.chat, view.stream))[:MOST]
    ways = [named(one, turn.city, "show") for one in others]
    offered = {one for row in shown.buttons for one in row}
    row = in_rows([one for one in ways if one not in offered], 2)
    if others and movable(stream):
        row = (*row, (label("move_where", view.stream),))
    return replace(shown, pen=bool(others), buttons=(*shown.buttons, *row))


def movable(stream: Stream) -> bool:
    """Whether an operator wrote a line here that may be another report's."""
    if stream.kind is StreamKind.INCIDENT:
        return bool(stream.incident().own_entries)
    return stream.call().written


async def _with_naming(
    turn: Turn, view: View, stream: Stream, shown: DraftView | IncidentView
) -> DraftView | IncidentView:
    """For who may save places: a way to name the incident's point, and its landmark as the name."""
    person = await turn.books.person_of(view.chat)
    details = stream.details()
    if person is None or not person.may(Right.SAVE_PLACES) or not savable_point(details):
        return shown
    ways = naming(view.stream, view.page, proposed_name(details))
    return replace(shown, buttons=(*ways, *shown.buttons))


async def _with_keeper(
    turn: Turn, view: View, stream: Stream, shown: DraftView | IncidentView
) -> DraftView | IncidentView:
    state = stream.incident() if stream.kind is StreamKind.INCIDENT else stream.call()
    keeper = await turn.books.person(state.operator)
    offered = await turn.books.person(state.offered) if state.offered else None
    other = keeper is not None and keeper.user != view.chat
    return replace(
        shown,
        keeper=keeper.name if keeper and other else "",
        offered=offered.name if offered else "",
    )
