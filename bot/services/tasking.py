"""What all work on an incident shares: the incident itself, tasking, and whose card it is."""

from dataclasses import replace

from bot.domain import dispatch as d
from bot.domain import facts as f
from bot.domain import incident as i
from bot.domain.agency import Agency
from bot.domain.errors import Refusal
from bot.domain.outgoing import is_group
from bot.domain.people import Right
from bot.ports import StreamKind, View
from bot.services.belonging import answered_by
from bot.services.cards import post_by_phone, post_cards
from bot.services.journal import Cause, Turn
from bot.services.project import proven, stale
from bot.services.stream import Stream


async def incident_of(turn: Turn, stream: int) -> Stream:
    """The incident of that id. Raises `Refusal` for a report that was not sent yet."""
    found = await turn.load(stream)
    if found.kind is not StreamKind.INCIDENT:
        raise Refusal("not_sent_yet", number=found.call().number)
    return found


async def task_at(turn: Turn, stream: int, dispatch: int) -> tuple[Stream, int]:
    """The dispatch that a press or a reply means, also where its incident was merged since.

    Raises `Refusal`.
    """
    return await answered_by(turn, await incident_of(turn, stream), dispatch)


async def step_of(
    turn: Turn,
    incident: Stream,
    dispatch: int,
    to: d.Status,
    reason: str,
    told: str = "",
    post: str | None = None,
) -> list[f.Fact]:
    """What a reported status is noted as; a refusal says by his name who has the dispatch.

    `post` is the one that pressed, if one did.
    """
    try:
        facts = i.step(incident.incident(), dispatch, to, reason=reason, told=told)
        return [
            replace(one, post=post) if isinstance(one, f.DispatchAcknowledged) else one
            for one in facts
        ]
    except Refusal as refusal:
        if holder := refusal.details.get("holder"):
            refusal.details["holder"] = (await turn.around(incident)).name(str(holder))
        raise


async def task(
    turn: Turn, incident: Stream, chosen: list[tuple[str, str]]
) -> list[f.AgencyDispatched]:
    """Task agencies and open a card for each in every group of theirs that is meant.

    Where there is none it goes to their duty phones.
    """
    details = incident.incident().details
    groups = {agency: await turn.groups_of(agency, details) for agency, _ in chosen}
    phones = {agency: await turn.phones_of(agency) for agency, found in groups.items() if not found}
    facts = i.dispatch_to(
        incident.incident(),
        [(agency, role, bool(groups[agency] or phones[agency])) for agency, role in chosen],
        {agency: (to[0].channel.value, len(to)) for agency, to in phones.items() if to},
    )
    turn.note(incident, facts)
    cards = [(one.dispatch, group.chat) for one in facts for group in groups[one.agency]]
    await post_cards(turn, incident, cards)
    for fact in facts:
        for phone in phones.get(fact.agency, ()):
            await post_by_phone(turn, incident, fact.dispatch, phone)
    return facts


async def own_group(turn: Turn, incident: Stream, dispatch: int, cause: Cause) -> str | None:
    """The press must come from a chat that the card was sent to; it proves the delivery.

    That is a group of the agency's, in which membership is enough, or the private chat of its
    duty officer. Returns the post whose group it is. Raises `Refusal` for any other chat.
    """
    state = incident.incident()
    if state.disposition:
        raise i.over(state)
    agency = turn.city.agencies[state.dispatch(dispatch).agency]
    party = await _party_of(turn, agency, cause)
    cards = [
        one
        for one in await turn.books.views(incident.id)
        if one.dispatch == dispatch and one.chat == cause.chat
    ]
    if not cards and not await _was_sent(turn, incident.id, dispatch, cause):
        raise Refusal("not_your_card")
    for view in cards:
        if view.message is None and cause.message is not None:
            await turn.books.put_view(proven(view, cause.message))
    return party.partition(".")[2] or None


async def _party_of(turn: Turn, agency: Agency, cause: Cause) -> str:
    """Whose chat this is to the agency. Raises `Refusal` where it is none of its."""
    if not is_group(cause.chat):
        if turn.may(Right.ACT_AS_DUTY_OFFICER).agency != agency.code:
            raise Refusal("not_your_card")
        return agency.code
    bound = await turn.groups()
    for party in agency.parties:
        if party in bound and bound[party].chat == cause.chat:
            return party
    raise Refusal("not_your_card")


async def _was_sent(turn: Turn, stream: int, dispatch: int, cause: Cause) -> bool:
    """Whether the message that was pressed is of this dispatch, though its card lives no more."""
    if cause.message is None:
        return False
    if view := await turn.books.view_at(cause.chat, cause.message):
        return (view.stream, view.dispatch) == (stream, dispatch)
    shot = await turn.books.shot_at(cause.chat, cause.message)
    return shot is not None and (shot.stream, shot.ref) == (stream, dispatch)


async def own_card(turn: Turn, incident: Stream, dispatch: int, cause: Cause) -> View | None:
    """The card of a dispatch in the chat that pressed, by whichever of its messages it was.

    Raises `Refusal`.
    """
    await own_group(turn, incident, dispatch, cause)
    views = await turn.books.views(incident.id)
    return next((one for one in views if (one.dispatch, one.chat) == (dispatch, cause.chat)), None)


async def main_page(turn: Turn, report: Stream, cause: Cause) -> None:
    """Close whatever page of the keyboard this person has open on the report."""
    for view in await turn.books.views(report.id):
        if view.chat == cause.user and view.page:
            await turn.books.put_view(stale(replace(view, page=""), turn.now))
