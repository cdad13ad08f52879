"""What facts do to the rows beside them: current state for lists, and which views are stale."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain import facts as f
from bot.domain import message, ticket
from bot.domain.announcement import FAMILY
from bot.domain.call import call_of
from bot.domain.details import Details
from bot.domain.dispatch import Status
from bot.domain.errors import Refusal
from bot.domain.outgoing import Lane
from bot.intake.numbers import e164
from bot.ports import Books, DispatchLine, State, StreamKind, StreamLine, View
from bot.services.compose import Around, dispatch_card, without_others
from bot.services.stream import Stream

BOARD, BOARDS = "board", 0
"""Boards are views of no stream: they show all that is open."""
BOARD_EVERY = timedelta(seconds=5)
"""A board is redrawn so often at most: on a flood night every commit would."""
COSMETIC_EVERY = timedelta(seconds=60)
"""A change in what a card tells of others redraws it once a minute at most."""
SILENT = (
    f.ReminderIssued, f.DutyOfficerAlerted, f.CardDelivered, f.CardSeen, f.ClosingTold,
)  # fmt: skip
"""Facts that alone change nothing an agency's card shows."""


async def rows(books: Books, stream: Stream) -> None:
    """Write the current-state rows of a stream."""
    await books.put_line(line_of(stream))
    await _drop_gone(books, stream)
    if dispatches := dispatches_of(stream):
        await books.put_dispatches(dispatches)
    await _hasten(books, stream)
    if _heard_a_number(stream):
        await books.remember_caller(stream.id, callers_number(stream) or "")


async def _hasten(books: Books, stream: Stream) -> None:
    """What was shown for a while is taken away at once where its reason is gone."""
    new = [one.fact for one in stream.facts[stream.held :]]
    if any(isinstance(one, f.IncidentClosed) for one in new):
        await books.hasten(stream.id)
        return
    for fact in new:
        if isinstance(fact, f.DispatchDeclined | f.DispatchWithdrawn):
            await books.hasten(stream.id, fact.dispatch)


def callers_number(stream: Stream) -> str | None:
    """The number (E.164) by whose fingerprint a stream is found; None: by none.

    What a call took along into an incident stays that call's: an incident has one as soon as a
    number was told to it, or anything undone in it, after its opening.
    """
    opened = next((one.seq for one in stream.facts if isinstance(one.fact, f.IncidentOpened)), 0)
    phone = stream.details().get("phone")
    if phone is None or not any(_of_a_number(one.fact) for one in stream.facts[opened:]):
        return None
    return e164(phone.words)


def _heard_a_number(stream: Stream) -> bool:
    """Whether the caller's number may have changed."""
    if stream.kind is StreamKind.INCIDENT and not stream.held:
        return False
    return any(_of_a_number(one.fact) for one in stream.facts[stream.held :])


def _of_a_number(fact: f.Fact) -> bool:
    told = isinstance(fact, f.DetailRecorded) and fact.topic == "phone"
    return told or isinstance(fact, f.Retracted)


async def announcement(books: Books, stream: Stream) -> None:
    """The row of an announcement. Raises `Refusal` for facts that belong to a report."""
    if not all(isinstance(one.fact, FAMILY) for one in stream.facts):
        raise Refusal("stream_unknown")  # a forged button
    state = stream.announcement()
    await books.put_announcement(stream.id, state.posted_at, state.ended_at)


async def _drop_gone(books: Books, stream: Stream) -> None:
    """Rows of dispatches that are another incident's again."""
    undone = any(isinstance(one.fact, f.Retracted) for one in stream.facts[stream.held :])
    if undone and stream.kind is StreamKind.INCIDENT:
        gone = stream.incident_before().dispatches.keys() - stream.incident().dispatches.keys()
        if gone:
            await books.drop_dispatches(stream.id, sorted(gone))


def line_of(stream: Stream) -> StreamLine:
    """The current-state row that these facts make."""
    if special := OF_ITS_OWN.get(stream.kind):
        family, line = special
        if not all(isinstance(one.fact, family) for one in stream.facts):
            raise Refusal("stream_unknown")  # a forged button
        return line(stream)
    return _incident_line(stream) if stream.kind is StreamKind.INCIDENT else _call_line(stream)


def _call_line(stream: Stream) -> StreamLine:
    call = call_of(stream.facts)
    assert call.opened_at is not None
    closed = call.status.value != "open"
    return StreamLine(
        stream.id, StreamKind.CALL, call.number, call.city, call.status.value, call.operator,
        call.opened_at,
        closed_at=_ended(stream) if closed else None,
        screening=call.screening.value if call.screening else None,
        exercise=call.exercise,
        sop=call.sop, belated=call.belated,
        **_codes(call.details),
    )  # fmt: skip


def _ended(stream: Stream) -> datetime:
    """When a call was screened or added; what is noted of it since ends it no later."""
    return next(
        one.noted_at
        for one in reversed(f.standing(stream.facts))
        if isinstance(one.fact, f.CallScreened | f.CallAttached)
    )


def _incident_line(stream: Stream) -> StreamLine:
    incident = stream.incident()
    assert incident.opened_at is not None
    return StreamLine(
        stream.id, StreamKind.INCIDENT, incident.number, incident.city, incident.status.value,
        incident.operator, incident.opened_at,
        closed_at=incident.closed_at, disposition=incident.disposition,
        exercise=incident.exercise,
        sop=incident.sop, belated=incident.belated,
        **_codes(incident.details),
    )  # fmt: skip


def _message_line(stream: Stream) -> StreamLine:
    told = stream.message()
    assert told.received_at is not None
    return StreamLine(
        stream.id, StreamKind.MESSAGE, told.number, told.city, told.status.value,
        told.contact, told.received_at, closed_at=told.answered_at,
        screening=told.screening, sop=told.sop,
    )  # fmt: skip


def _ticket_line(stream: Stream) -> StreamLine:
    state = stream.ticket()
    assert state.opened_at is not None
    return StreamLine(
        stream.id, StreamKind.TICKET, state.number, state.city, state.status.value,
        state.owner, state.opened_at, closed_at=state.closed_at, sop=state.sop,
        screening=state.matter if state.matter == ticket.COMPLAINT else None,
    )  # fmt: skip


OF_ITS_OWN: dict[StreamKind, tuple[tuple[type[f.Fact], ...], Callable[[Stream], StreamLine]]] = {
    StreamKind.TICKET: (ticket.FAMILY, _ticket_line),
    StreamKind.MESSAGE: (message.FAMILY, _message_line),
}
"""Streams that are no report: which facts they may hold, and the row these make."""


def dispatches_of(stream: Stream) -> list[DispatchLine]:
    """The rows of its dispatches; none for a call."""
    if stream.kind is not StreamKind.INCIDENT:
        return []
    return [
        DispatchLine(
            stream.id, one.number, one.agency, one.role, one.status.value,
            one.moments.get(Status.ACKNOWLEDGED), one.moments.get(Status.DECLINED),
        )
        for one in stream.incident().dispatches.values()
    ]  # fmt: skip


def _codes(details: Details) -> dict[str, str | None]:
    found = {topic: one.code for topic, one in details.items()}
    return {
        "incident_kind": found.get("kind"),
        "kelurahan": found.get("kelurahan"),
        "priority": found.get("priority"),
    }


async def views(books: Books, stream: Stream, around: Around, now: datetime) -> None:
    """Mark every view stale that would look different now."""
    shown = [_stale(view, stream, around, now) for view in await books.views(stream.id)]
    await books.put_views([view for view in shown if view])


async def boards(books: Books, now: datetime) -> None:
    """Something happened: every board shows it soon."""
    for view in await books.views(BOARDS):
        rests = view.shown_at + BOARD_EVERY if view.shown_at else None
        await books.put_view(replace(stale(view, now), not_before=rests))


def _stale(view: View, stream: Stream, around: Around, now: datetime) -> View | None:
    new = [one.fact for one in stream.facts[stream.held :]]
    if any(isinstance(one, f.IncidentClosed) for one in new):
        view = replace(view, page="")  # nor is one open where it is opened again
    if view.subject != "card":
        return stale(view, now)
    assert view.dispatch is not None
    if all(isinstance(one, SILENT) for one in new):
        return None
    before = stream.incident_before()
    after = stream.incident()
    if view.dispatch not in before.dispatches:
        return None
    was = dispatch_card(stream.id, before, view.dispatch, around, view.page)
    is_now = dispatch_card(stream.id, after, view.dispatch, around, view.page)
    if was == is_now:
        return None
    if (without_others(was), was.buttons) == (without_others(is_now), is_now.buttons):
        return stale(view, now, Lane.COSMETIC)
    page = view.page if was.own.status == is_now.own.status else ""
    return stale(replace(view, page=page), now)


def stale(view: View, now: datetime, lane: Lane = Lane.EDIT) -> View:
    """The view, wanting to be redrawn; a more urgent lane it waits on already is kept."""
    waits = view.shows < view.wants
    new_lane = min(lane, view.lane) if waits else lane
    rests = None
    if new_lane is Lane.COSMETIC and view.shown_at:
        rests = view.shown_at + COSMETIC_EVERY
    return replace(
        view,
        wants=view.wants + 1,
        lane=new_lane,
        not_before=view.not_before if view.again else rests,
        since=view.since if waits and view.since else now,
        state=_state(view),
    )


def settled(view: View, now: datetime) -> View:
    """A view that shows what it should. A page on a card, which is the whole group's, stands as
    long as trifles rest: `turned` at the next redraw that none but time asked for.
    """
    if view.subject != "card" or not view.page or view.shows < view.wants:
        return view
    return replace(stale(view, now, Lane.COSMETIC), not_before=now + COSMETIC_EVERY)


def turned(view: View) -> View:
    """What leaves now: nobody used the page on this card since it was drawn."""
    unused = view.subject == "card" and view.lane is Lane.COSMETIC
    return replace(view, page="") if unused else view


def _state(view: View) -> State:
    """What flies goes on; a card that may be there twice over is not posted a third time."""
    rests = view.state is State.UNKNOWN and view.subject == "card"
    return view.state if rests or view.state is State.LEAVING else State.WAITING


def proven(view: View, message: int) -> View:
    """A press shows that this card did arrive: from now on it is this message, and is redrawn."""
    return replace(
        view,
        message=message,
        shows=0,
        again=False,
        attempts=0,
        not_before=None,
        lane=Lane.EDIT,
        state=State.LEAVING if view.state is State.LEAVING else State.WAITING,
    )
