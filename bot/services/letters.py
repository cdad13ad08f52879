"""From an outgoing row to the message it stands for, read from the stream as it is now."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from bot.buttons import Button, label
from bot.domain import facts as f
from bot.domain.deadlines import Deadline, Outcome
from bot.domain.details import OF_THE_CALLER, UNKNOWN
from bot.domain.dispatch import BY_PHONE, Dispatch, Status
from bot.domain.incident import Incident
from bot.domain.outgoing import is_group
from bot.domain.people import Right
from bot.messages import (
    DraftView,
    Escalation,
    Guide,
    IncidentLine,
    IncidentView,
    Listing,
    Message,
    Notice,
    Overdue,
    Pin,
    Reminder,
    Rows,
)
from bot.ports import Shot, StreamKind, View
from bot.services import (
    announcing_letters,
    compose,
    keyboards,
    marking_letters,
    places_letters,
    point_letters,
    public_letters,
    roster_letters,
    ticket_letters,
)
from bot.services.board import board_message
from bot.services.disclosing import caller_shown, lines_shown, private_refused
from bot.services.draft_letters import drafts_left
from bot.services.handing_letters import hand_whom, handover, move_where
from bot.services.journal import Turn
from bot.services.others import with_others
from bot.services.project import BOARD
from bot.services.repeats import with_repeats
from bot.services.report_letters import report_taken
from bot.services.stream import Stream
from bot.services.tasks import Task, tasks_of

REPLACEMENTS = 4
"""How many other agencies a decline offers."""


async def view_message(turn: Turn, view: View) -> Message:
    """What a view should show now."""
    if view.subject == BOARD:
        return await board_message(turn)
    stream = await turn.load(view.stream)
    return replace(await _view(turn, view, stream), exercise=stream.exercise)


async def _view(turn: Turn, view: View, stream: Stream) -> Message:
    if stream.kind is StreamKind.TICKET:
        return await ticket_letters.card(turn, view, stream)
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
    """For who only reads: no buttons, and nothing that names the caller."""
    details = {one: known for one, known in message.details.items() if one not in OF_THE_CALLER}
    return replace(message, details=details, buttons=(), page="", questions=())


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
    if message is None or of is None:
        return message
    return replace(message, exercise=(await turn.load(of)).exercise)


async def _shots(turn: Turn, shots: Sequence[Shot]) -> Message | None:
    first = shots[0]
    if first.what in ("reminder", "escalation"):
        return await _overdue(turn, shots)
    if many := OF_SEVERAL.get(first.what):
        return await many(turn, shots)
    build = BUILD.get(first.what, _notice)
    return await build(turn, first)


async def _overdue(turn: Turn, shots: Sequence[Shot]) -> Message | None:
    """Reminders whose cause is gone are withdrawn here, at the last moment."""
    lines: list[Overdue] = []
    why: list[keyboards.Why] = []
    for shot in shots:
        assert shot.stream is not None
        stream = await turn.load(shot.stream)
        clock = _clock(await turn.clocks(stream), shot)
        if clock is None or clock.outcome is not Outcome.RUNNING:
            continue
        incident = stream.incident()
        officers = (await turn.duty_officers()).get(clock.agency or "", ())
        names = [one.name for one in officers]
        line = compose.overdue(clock, incident, turn.city, str(shot.args["stage"]), names)
        if line in lines:
            continue
        lines.append(line)
        where = f"{clock.step.code}.{clock.dispatch or 0}.{clock.round}"
        why.append(keyboards.Why(shot.stream, where, incident.number, line.agency or line.label))
    if not lines:
        return None
    if shots[0].what == "reminder":
        return Reminder(city=turn.city.slug, lines=tuple(lines))
    to = "room" if is_group(shots[0].chat) else "desk"
    duty = (await turn.duty_officers()).values()
    if any(one.user == shots[0].chat for officers in duty for one in officers):
        to = "officer"
    buttons = keyboards.escalation(why) if to == "desk" else ()
    return Escalation(city=turn.city.slug, buttons=buttons, lines=tuple(lines), to=to)


def _clock(clocks: list[Deadline], shot: Shot) -> Deadline | None:
    key = (shot.args["step"], shot.args["dispatch"], shot.args["round"])
    return next((one for one in clocks if one.key == key), None)


async def _notice(turn: Turn, shot: Shot) -> Message | None:
    """A message about one incident and, mostly, one dispatch."""
    if shot.stream is None:
        return Notice(city=turn.city.slug, what=shot.what, values=_values(shot))
    stream = await turn.load(shot.stream)
    incident = stream.incident()
    around = await turn.around(stream)
    if not _still_wanted(shot, incident):
        return None
    agency = phone = reason = who = ""
    of_batch = shot.ref if shot.what == "room_dispatch" else None
    lines = tuple(
        compose.agency_line(one, around, [])
        for one in incident.dispatches.values()
        if one.timed and of_batch in (None, one.batch)
    )
    if of_batch is None and shot.ref is not None and shot.ref in incident.dispatches:
        dispatch = incident.dispatches[shot.ref]
        known = turn.city.agencies[dispatch.agency]
        agency, phone, reason = dispatch.agency, known.phone, _reason(dispatch, shot)
        if shot.what == "nothing_found":
            reason = dispatch.found
        who = around.name(_teller(stream, shot))
    if shot.what == "passed_on" and (city := turn.city.neighbours.get(incident.detail)):
        phone = city.phone
    return Notice(
        city=turn.city.slug,
        buttons=_buttons(turn, shot, stream),
        what=shot.what,
        number=incident.number,
        details=incident.details,
        agency=agency,
        phone=phone,
        reason=reason,
        who=who,
        at=turn.now,
        agencies=lines,
        disposition=incident.disposition or "",
        ending=compose.ending(incident, turn.city),
        values=_values(shot),
    )


def _still_wanted(shot: Shot, incident: Incident) -> bool:
    """What was undone or settled before it left is told to nobody."""
    if shot.ref is None or shot.ref not in incident.dispatches:
        return True
    dispatch = incident.dispatches[shot.ref]
    match shot.what:
        case "declined" | "declined_loud":
            return dispatch.status is Status.DECLINED
        case "unacked":
            return dispatch.unacked is not None
        case "nothing_found":
            return not incident.disposition and bool(dispatch.found)
        case "report_wanted":
            return dispatch.status is Status.CLEARED
        case "phone_first":
            return any(
                one.status is Status.DISPATCHED and not one.reachable and not one.phoned
                for one in incident.dispatches.values()
            )
        case _:
            return True


TOLD_BY: dict[str, type[f.Fact]] = {
    "declined": f.DispatchDeclined,
    "declined_loud": f.DispatchDeclined,
    "withdrawn": f.DispatchWithdrawn,
    "unacked": f.AcknowledgementWithdrawn,
    "help_wanted": f.HelpRequested,
    "question": f.QuestionRaised,
    "nothing_found": f.NothingFound,
}
"""The fact that a message about an agency tells of: who noted it is named."""


def _reason(dispatch: Dispatch, shot: Shot) -> str:
    found = dispatch.unacked if shot.what == "unacked" else dispatch.reason
    return found or ""


def _teller(stream: Stream, shot: Shot) -> str | None:
    kind = TOLD_BY.get(shot.what)
    return next(
        (
            one.by
            for one in reversed(f.standing(stream.facts))
            if kind and isinstance(one.fact, kind) and getattr(one.fact, "dispatch", 0) == shot.ref
        ),
        None,
    )


def _values(shot: Shot) -> tuple[tuple[str, str | int], ...]:
    return tuple((name, value) for name, value in shot.args.items() if value is not None)


def _buttons(turn: Turn, shot: Shot, stream: Stream) -> Rows:
    if shot.what == "report_wanted" and shot.ref is not None:
        return keyboards.final_report(stream.id, shot.ref)
    if shot.what == "nothing_found" and shot.ref is not None:
        found = stream.incident().dispatch(shot.ref).found
        return () if stream.incident().disposition else keyboards.close_as(stream.id, found)
    if shot.what not in ("declined", "declined_loud", "unacked", "help_wanted"):
        return ()
    sent = {
        one.agency
        for one in stream.incident().dispatches.values()
        if one.status is not Status.WITHDRAWN
    }
    free = [one for one in turn.city.agencies.values() if one.code not in sent and one.registered]
    return keyboards.in_rows(
        [
            Button("add", stream.id, None, one.code, "agency", (("agency", one.label),))
            for one in free[:REPLACEMENTS]
        ],
        2,
    )


async def _said(turn: Turn, shot: Shot) -> Message | None:
    assert shot.stream is not None
    stream = await turn.load(shot.stream)
    incident = stream.incident()
    entry = next((one for one in incident.entries if one.seq == shot.ref), None)
    if entry is None or entry.dispatch is None:
        return None
    around = await turn.around(stream)
    return Notice(
        city=turn.city.slug,
        what="said",
        number=incident.number,
        details=incident.details,
        agency=incident.dispatches[entry.dispatch].agency,
        who=around.name(entry.by),
        words=entry.words,
        media=entry.media,
        file=entry.file,
        at=entry.at,
    )


async def _answer(turn: Turn, shot: Shot) -> Message | None:
    assert shot.stream is not None
    stream = await turn.load(shot.stream)
    noted = next((one for one in f.standing(stream.facts) if one.seq == shot.args["seq"]), None)
    if noted is None or not isinstance(noted.fact, f.MessageToAgency | f.MessageToAll):
        return None
    incident = stream.incident()
    return Notice(
        city=turn.city.slug, what="answer", number=incident.number, words=noted.fact.words,
        details=incident.details, at=noted.at,
    )  # fmt: skip


async def _taken_over(turn: Turn, shot: Shot) -> Message | None:
    assert shot.stream is not None
    stream = await turn.load(shot.stream)
    noted = next((one for one in f.standing(stream.facts) if one.seq == shot.args["seq"]), None)
    if noted is None or not isinstance(noted.fact, f.DispatchTakenOver):
        return None
    incident, around = stream.incident(), await turn.around(stream)
    return Notice(
        city=turn.city.slug, what="taken_over", number=incident.number, details=incident.details,
        agency=incident.dispatch(noted.fact.dispatch).agency,
        who="" if noted.via in BY_PHONE else around.name(noted.by),
        words=noted.fact.unit, at=noted.at, values=(("whom", around.name(noted.fact.former)),),
    )  # fmt: skip


async def _place_changed(turn: Turn, shot: Shot) -> Message | None:
    """Where it is not, and where it is; None once it was read, acted on, or changed again."""
    assert shot.stream is not None
    stream = await turn.load(shot.stream)
    incident = stream.incident()
    dispatch = incident.dispatch(shot.ref or 0)
    seq = int(shot.args["seq"] or 0)
    if dispatch.wrong_place is None or dispatch.wrong_place[0] != seq:
        return None
    return Notice(
        city=turn.city.slug, what="place_changed", number=incident.number,
        details=incident.details, agency=dispatch.agency, words=dispatch.wrong_place[1],
        buttons=keyboards.place_read(stream.id, dispatch.number, seq),
    )  # fmt: skip


async def _pin(turn: Turn, shot: Shot) -> Message | None:
    assert shot.stream is not None
    incident = (await turn.load(shot.stream)).incident()
    pin = incident.details.get("pin")
    if pin is None or pin.code == UNKNOWN:
        return None
    latitude, longitude = (float(one) for one in pin.words.split(","))
    return Pin(city=turn.city.slug, latitude=latitude, longitude=longitude)


async def _open_reports(turn: Turn, shot: Shot) -> Message:
    drafts = await turn.books.open_lines(StreamKind.CALL)
    incidents = await turn.books.open_lines(StreamKind.INCIDENT)
    rows = [*((one, True) for one in drafts), *((one, False) for one in incidents)]
    buttons = [
        label("show", one.stream, None, str(one.number), number=one.number) for one, _ in rows
    ]
    running = await announcing_letters.running_now(turn)
    reader = await turn.books.person_of(shot.chat)
    ends = [
        keyboards.announce_end(one.stream)
        for one in running
        if reader and reader.may(Right.BROADCAST)
    ]
    return Listing(
        city=turn.city.slug,
        buttons=(*keyboards.in_rows(buttons, 4), *keyboards.in_rows(ends, 1)),
        announcements=running,
        lines=tuple(
            IncidentLine(
                one.number,
                turn.city.kinds[one.incident_kind].label if one.incident_kind else None,
                turn.city.village_name(one.kelurahan) if one.kelurahan else None,
                one.priority,
                one.status,
                one.opened_at,
                draft,
                one.exercise,
            )
            for one, draft in rows
        ),
    )


async def _guide(turn: Turn, shot: Shot) -> Message:
    return Guide(
        city=turn.city.slug,
        role=str(shot.args["role"]),
        agency=str(shot.args.get("agency") or ""),
        shared=bool(shot.args.get("shared")),
    )


async def _whatsapp(turn: Turn, shot: Shot) -> Message:
    assert shot.stream is not None
    stream = await turn.load(shot.stream)
    incident = stream.incident()
    around = await turn.around(stream)
    first = min(incident.dispatches)
    card = compose.dispatch_card(stream.id, incident, first, around, "")
    return Notice(
        city=turn.city.slug, what="whatsapp_text", number=incident.number, details=card.details,
        at=incident.opened_at, agencies=(card.own, *card.others),
    )  # fmt: skip


def _help_for(turn: Turn, task: Task) -> Button:
    incident = task.incident.incident()
    return keyboards.help_for(
        task.incident.id,
        task.dispatch.number,
        number=incident.number,
        agency=turn.city.agencies[task.dispatch.agency].label,
        kind=compose.kind_label(incident.details, turn.city),
        place=compose.place_of(incident.details, turn.city),
        exercise=int(incident.exercise),
    )


async def _help_for_which(turn: Turn, shot: Shot) -> Message | None:
    buttons = [_help_for(turn, one) for one in await tasks_of(turn, shot.chat)]
    if not buttons:
        return None
    return Notice(city=turn.city.slug, what=shot.what, buttons=keyboards.in_rows(buttons, 1))


OF_SEVERAL: dict[str, Callable[[Turn, Sequence[Shot]], Awaitable[Message | None]]] = {
    "drafts_left": drafts_left,
    "handover": handover,
    **ticket_letters.OF_SEVERAL,
    **public_letters.OF_SEVERAL,
    **point_letters.OF_SEVERAL,
}
"""Messages that several rows are gathered into."""
BUILD: dict[str, Callable[[Turn, Shot], Awaitable[Message | None]]] = {
    "said": _said,
    "lines_shown": lines_shown,
    "caller_shown": caller_shown,
    "private_refused": private_refused,
    "hand_whom": hand_whom,
    "move_where": move_where,
    "answer": _answer,
    "taken_over": _taken_over,
    "place_changed": _place_changed,
    "report_taken": report_taken,
    "pin": _pin,
    "open_reports": _open_reports,
    "guide": _guide,
    "whatsapp_text": _whatsapp,
    "help_for_which": _help_for_which,
    **roster_letters.BUILD,
    **marking_letters.BUILD,
    **places_letters.BUILD,
    **announcing_letters.BUILD,
    **ticket_letters.BUILD,
    **public_letters.BUILD,
}
