"""A dispatch's card: posted when its agency is tasked, and where its group takes us again."""

from collections.abc import Iterable
from dataclasses import replace

from bot.domain import facts as f
from bot.domain.outgoing import Lane, is_group
from bot.ports import Address, Shot, State, View
from bot.services.journal import Turn
from bot.services.project import stale
from bot.services.stream import Stream
from bot.services.tasks import Task, tasks_of

MOST_OPEN = 1000
"""Of how many open incidents a group that is back gets its cards: of all there can be."""


async def post_card(turn: Turn, incident: Stream, dispatch: int, chat: int) -> None:
    """Open the card of a dispatch in its group."""
    await post_cards(turn, incident, [(dispatch, chat)])


async def post_cards(turn: Turn, incident: Stream, cards: Iterable[tuple[int, int]]) -> None:
    """Open cards: each of a dispatch, in a chat."""
    await turn.books.put_views(
        [
            View(
                "card", chat, incident.id, dispatch,
                lane=_lane(incident, dispatch), since=turn.now,
            )
            for dispatch, chat in cards
        ]
    )  # fmt: skip


def carded(incident: Stream, dispatch: int) -> bool:
    """Whether a card of this dispatch was there, or may have been.

    Who takes part unasked, or accepts on the telephone, has acknowledged before he has one.
    """
    return any(
        isinstance(one.fact, f.CardDelivered | f.CardDeliveryUnknown)
        and one.fact.dispatch == dispatch
        for one in incident.facts
    )


async def post_by_phone(turn: Turn, incident: Stream, dispatch: int, phone: Address) -> None:
    """Send the card of a dispatch to a duty phone, where nothing is redrawn."""
    await turn.books.post(
        Shot(
            "phone_card", phone.chat, _lane(incident, dispatch), incident.id, dispatch,
            channel=phone.channel, created_at=turn.now,
        )
    )  # fmt: skip


async def reach_by_phone(
    turn: Turn, incident: Stream, number: int, *, whatever_group: bool = False
) -> bool:
    """Send the card of a task to duty phones, where its agency's groups are lost since, or
    (`whatever_group`) do not take the card. Whether it is there, or on its way.
    """
    state = incident.incident()
    dispatch = state.dispatch(number)
    if not dispatch.active or dispatch.channel or state.disposition:
        return bool(dispatch.channel)
    if not whatever_group and await turn.groups_of(dispatch.agency, state.details):
        return False
    phones = await turn.phones_of(dispatch.agency)
    if phones:
        sent = f.CardSentToPhones(number, phones[0].channel.value, len(phones))
        turn.note(incident, [sent], via="delivery")
        for phone in phones:
            await post_by_phone(turn, incident, number, phone)
    return bool(phones)


def _lane(incident: Stream, dispatch: int) -> Lane:
    state = incident.incident()
    priority = state.details.get("priority")
    urgent = priority is not None and priority.code == "merah" and state.dispatch(dispatch).timed
    return Lane.CARD_MERAH if urgent else Lane.CARD


async def hold_back(turn: Turn, incident: Stream, dispatch: int) -> None:
    """Let a card go that nobody can have seen."""
    for view in await turn.books.views(incident.id):
        untold = view.message is None and view.state is State.WAITING and not view.again
        if view.dispatch == dispatch and untold:
            await turn.books.put_view(replace(view, live=False))
    await let_phones_go(turn, incident, dispatch)


async def let_phones_go(turn: Turn, incident: Stream, dispatch: int) -> None:
    """No card of a dispatch waits any more to leave for duty phones; a second one, which follows
    one of unknown fate, may.
    """
    if incident.incident().dispatches[dispatch].delivery == "waiting":
        await turn.books.let_shots_go(incident.id, "phone_card", dispatch)


async def others_of(turn: Turn, card: View) -> list[View]:
    """The living cards of the same dispatch in other groups."""
    return [
        one
        for one in await turn.books.views(card.stream)
        if one.dispatch == card.dispatch and one.chat != card.chat and is_group(one.chat)
    ]


async def post_missed(turn: Turn, chat: int) -> None:
    """Note that this group takes us again where it was missed, with the cards it has not got.

    A card of an agency that is out of it, but may come after all, is kept true again.
    """
    for task in await tasks_of(turn, chat, MOST_OPEN, over=True):
        number = task.dispatch.number
        if not task.dispatch.active:
            await _thaw(turn, task, chat)
            continue
        if not task.dispatch.reachable:
            turn.note(task.incident, [f.GroupReturned(number)])
        views = await turn.books.views(task.incident.id)
        if all((one.dispatch, one.chat) != (number, chat) for one in views):
            await post_card(turn, task.incident, number, chat)


async def _thaw(turn: Turn, task: Task, chat: int) -> None:
    """The message that is there already goes on as the card, if it died with the group."""
    view = await turn.books.view_of(task.incident.id, task.dispatch.number, chat)
    if view and not view.live and view.message is not None:
        anew = replace(view, live=True, attempts=0, not_before=None, state=State.WAITING)
        await turn.books.put_view(stale(replace(anew, shown_hash=""), turn.now))
