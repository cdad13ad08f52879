"""Short messages about one incident: which is still wanted, its words and its buttons."""

from collections.abc import Awaitable, Callable

from bot.buttons import Button
from bot.domain import facts as f
from bot.domain.details import UNKNOWN
from bot.domain.dispatch import BY_PHONE, Dispatch, Status
from bot.domain.incident import Incident
from bot.messages import (
    Message,
    Notice,
    Pin,
    Rows,
)
from bot.ports import Shot
from bot.services import compose, keyboards
from bot.services.journal import Turn
from bot.services.stream import Stream

REPLACEMENTS = 4
"""How many other agencies a decline offers."""
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


async def notice(turn: Turn, shot: Shot) -> Message | None:
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
        teller = _teller(stream, shot)
        who = around.name(teller)
        if teller and teller.startswith("c"):
            contact = await turn.books.contact(int(teller[1:]))
            phone = contact.number if contact else phone
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
        case "card_held_up":
            return dispatch.status is Status.DISPATCHED and dispatch.delivery == "waiting"
        case "nothing_found":
            return not incident.disposition and bool(dispatch.found)
        case "report_wanted" | "phone_report_wanted":
            return dispatch.status is Status.CLEARED
        case "phone_first":
            return any(
                one.status is Status.DISPATCHED and not one.reachable and not one.phoned
                for one in incident.dispatches.values()
            )
        case _:
            return True


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
    agency = turn.city.agencies[incident.dispatches[entry.dispatch].agency]
    return Notice(
        city=turn.city.slug,
        what="said",
        number=incident.number,
        details=incident.details,
        agency=agency.code,
        phone=agency.phone,
        who=around.name(entry.by),
        words=entry.words,
        media=entry.media,
        file=entry.file,
        at=entry.at,
        disposition=incident.disposition or "",
        ending=compose.ending(incident, turn.city),
    )


async def _answer(turn: Turn, shot: Shot) -> Message | None:
    assert shot.stream is not None
    stream = await turn.load(shot.stream)
    noted = next((one for one in f.standing(stream.facts) if one.seq == shot.args["seq"]), None)
    if noted is None or not isinstance(noted.fact, f.MessageToAgency | f.MessageToAll):
        return None
    incident = stream.incident()
    to = noted.fact.dispatch if isinstance(noted.fact, f.MessageToAgency) else None
    return Notice(
        city=turn.city.slug, what="answer", number=incident.number, words=noted.fact.words,
        details=incident.details, at=noted.at,
        agency=incident.dispatch(to).agency if to else "",
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
    return Pin(city=turn.city.slug, latitude=latitude, longitude=longitude, number=incident.number)


BUILD: dict[str, Callable[[Turn, Shot], Awaitable[Message | None]]] = {
    "said": _said,
    "answer": _answer,
    "taken_over": _taken_over,
    "place_changed": _place_changed,
    "pin": _pin,
}
