"""What an agency reads at a phone: its card, that its word was taken, and what it is asked for."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.domain.dispatch import OTHER_REASON, Dispatch, Status
from bot.domain.errors import Refusal
from bot.domain.incident import Incident
from bot.messages import Message, Notice
from bot.ports import Shot
from bot.services import compose, keyboards
from bot.services.belonging import answered_by
from bot.services.journal import Turn


async def _card(turn: Turn, shot: Shot) -> Message | None:
    """The same card as a group's, with what a phone can answer; None once nobody is to come.

    Without the others' steps: they move on, and nothing is redrawn here.
    """
    assert shot.stream is not None
    assert shot.ref is not None
    of = await turn.load(shot.stream)
    moved = of.incident().merged is not None
    try:
        of, number = await answered_by(turn, of, shot.ref)
    except Refusal:
        return None
    incident = of.incident()
    dispatch = incident.dispatch(number)
    again = bool(shot.args)
    if incident.disposition or not (dispatch.active or not dispatch.timed):
        return None
    if (again or moved) and dispatch.delivery == "delivered":
        return None  # somebody answered the first one, or it has the other incident's
    around = await turn.around()
    card = compose.dispatch_card(of.id, incident, number, around, "", again=again)
    return replace(
        card,
        others=(),
        buttons=keyboards.by_phone(of.id, dispatch, behind_the_code(turn, incident, dispatch)),
    )


async def _step(turn: Turn, shot: Shot) -> Message | None:
    """Where its task stands, and what may be answered next; None where it went on meanwhile."""
    assert shot.stream is not None
    incident = (await turn.load(shot.stream)).incident()
    dispatch = incident.dispatch(shot.ref or 0)
    if shot.args.get("status") not in (None, dispatch.status.value):
        return None
    code = behind_the_code(turn, incident, dispatch)
    return Notice(
        city=turn.city.slug, what=shot.what, number=incident.number, details=incident.details,
        agency=dispatch.agency, at=dispatch.moments.get(dispatch.status),
        buttons=keyboards.by_phone(shot.stream, dispatch, code),
        disposition=incident.disposition or "",
        values=(("status", dispatch.status.value), ("asks", _asks(incident, dispatch))),
    )  # fmt: skip


def behind_the_code(turn: Turn, incident: Incident, dispatch: Dispatch) -> str:
    """What is written behind a code: the incident's number, and the agency's code where its duty
    phone is another's too, who has a task here as well.
    """
    group = turn.city.agencies[dispatch.agency].group
    others = {
        one.agency
        for one in incident.dispatches.values()
        if one.active and turn.city.agencies[one.agency].group == group
    } - {dispatch.agency}
    return f"{incident.number} {dispatch.agency.upper()}" if others else f"{incident.number}"


def _asks(incident: Incident, dispatch: Dispatch) -> bool:
    """Whether it has not said why it cannot come."""
    since = dispatch.moments.get(Status.DECLINED)
    told = any(
        one.dispatch == dispatch.number and since is not None and one.at >= since
        for one in incident.entries
    )
    return dispatch.reason == OTHER_REASON and not told


BUILD: dict[str, Callable[[Turn, Shot], Awaitable[Message | None]]] = {
    "phone_card": _card,
    "phone_step": _step,
    "phone_noted": _step,
}
