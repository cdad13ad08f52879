"""What all work on an incident shares: the incident itself, tasking, and whose card it is."""

from dataclasses import replace

from bot.domain import dispatch as d
from bot.domain import facts as f
from bot.domain import incident as i
from bot.domain.errors import Refusal
from bot.ports import StreamKind, View
from bot.services.cards import post_card
from bot.services.journal import Cause, Turn
from bot.services.project import proven, stale
from bot.services.stream import Stream


async def incident_of(turn: Turn, stream: int) -> Stream:
    """The incident of that id. Raises `Refusal` for a report that was not sent yet."""
    found = await turn.load(stream)
    if found.kind is not StreamKind.INCIDENT:
        raise Refusal("not_sent_yet", number=found.call().number)
    return found


async def step_of(
    turn: Turn, incident: Stream, dispatch: int, to: d.Status, reason: str, told: str = ""
) -> list[f.Fact]:
    """What a reported status is noted as; a refusal says by his name who has the dispatch."""
    try:
        return i.step(incident.incident(), dispatch, to, reason=reason, told=told)
    except Refusal as refusal:
        if holder := refusal.details.get("holder"):
            person = await turn.books.person(int(str(holder)[1:]))
            refusal.details["holder"] = person.name if person else ""
        raise


async def task(
    turn: Turn, incident: Stream, chosen: list[tuple[str, str]]
) -> list[f.AgencyDispatched]:
    """Task agencies and open a card for each that has a group."""
    groups = {agency: await turn.reachable(agency) for agency, _ in chosen}
    facts = i.dispatch_to(
        incident.incident(), [(agency, role, groups[agency] is not None) for agency, role in chosen]
    )
    turn.note(incident, facts)
    for fact in facts:
        if group := groups[fact.agency]:
            await post_card(turn, incident, fact.dispatch, group.chat)
    return facts


async def own_group(turn: Turn, incident: Stream, dispatch: int, cause: Cause) -> None:
    """The press must come from the group that the card was sent to; it proves the delivery.

    Raises `Refusal` for any other chat.
    """
    state = incident.incident()
    if state.disposition:
        raise Refusal("incident_closed")
    agency = state.dispatch(dispatch).agency
    group = (await turn.groups()).get(turn.city.agencies[agency].group)
    if group is None or group.chat != cause.chat:
        raise Refusal("not_your_card")
    for view in await turn.books.views(incident.id):
        if view.dispatch == dispatch and view.message is None and cause.message is not None:
            await turn.books.put_view(proven(view, cause.message))


async def own_card(turn: Turn, incident: Stream, dispatch: int, cause: Cause) -> View | None:
    """The card of a dispatch, by whichever of its messages was pressed. Raises `Refusal`."""
    await own_group(turn, incident, dispatch, cause)
    views = await turn.books.views(incident.id)
    return next((one for one in views if one.dispatch == dispatch), None)


async def main_page(turn: Turn, report: Stream, cause: Cause) -> None:
    """Close whatever page of the keyboard this person has open on the report."""
    for view in await turn.books.views(report.id):
        if view.chat == cause.user and view.page:
            await turn.books.put_view(stale(replace(view, page=""), turn.now))
