"""The delivery ladder: a card that one way does not take goes down the next, and people know.

Group, WhatsApp, SMS, as the city file has them for an agency; below the last stands the operator,
who phones.
"""

from dataclasses import replace

from bot.domain import facts as f
from bot.domain.dispatch import Status
from bot.domain.errors import Refusal
from bot.ports import Channel, Shot, State
from bot.services.belonging import answered_by
from bot.services.cards import reach_by_phone
from bot.services.journal import Turn
from bot.services.stream import Stream

HELD_UP = 6
"""After so many tries before it left (1, 2, 4, 8, 15, 30 s) something has waited for a minute."""


async def go_on(turn: Turn, shot: Shot, *, maybe_there: bool = False) -> bool:
    """The card of one duty phone goes to the same phone by the next channel that its city names
    and the desk has, marked where it may be `maybe_there`. False where there is none, or where
    nobody waits for it any more.
    """
    found = await _task_of(turn, shot)
    contact = await turn.books.contact(shot.chat)
    if found is None or contact is None:
        return False
    stream, number = found
    dispatch = stream.incident().dispatch(number)
    if dispatch.status is not Status.DISPATCHED or stream.incident().disposition:
        return False
    agency = turn.city.agencies[dispatch.agency]
    ways = [one for one in map(Channel, agency.channels) if one in turn.channels]
    below = ways[ways.index(shot.channel) + 1 :] if shot.channel in ways else []
    if not below:
        return False
    to = await turn.books.contact_of(below[0].value, contact.number)
    went = f.CardWentOn(number, below[0].value, to.id)
    if any(one.fact == went for one in stream.facts):
        return False
    turn.note(stream, [went], via="delivery")
    again = {"again": 1} if maybe_there else {}
    await turn.books.post(
        Shot(
            "phone_card", to.id, shot.lane, stream.id, number, args=again, channel=below[0],
            created_at=turn.now,
        )
    )  # fmt: skip
    return True


async def say_on(turn: Turn, shot: Shot) -> bool:
    """What else is said to a phone of the city's file goes by SMS, where WhatsApp does not reach
    it: it never wrote there. False for whoever wrote by WhatsApp himself, and without SMS.
    """
    contact = await turn.books.contact(shot.chat)
    by_sms = shot.channel is Channel.WHATSAPP and Channel.SMS in turn.channels
    if contact is None or not by_sms or contact.number not in turn.city.numbers:
        return False
    to = await turn.books.contact_of(Channel.SMS.value, contact.number)
    anew = replace(shot, id=0, chat=to.id, channel=Channel.SMS, state=State.WAITING, message=None)
    await turn.books.post(replace(anew, attempts=0, not_before=None, created_at=turn.now))
    return True


async def held_up(turn: Turn, stream: Stream, number: int) -> None:
    """A card waits for a minute before its gateway, and has no other way: the operator phones."""
    state, fact = stream.incident(), f.CardHeldUp(number)
    dispatch = state.dispatch(number)
    if state.disposition or any(one.fact == fact for one in stream.facts):
        return
    if dispatch.status is Status.DISPATCHED and dispatch.delivery == "waiting":
        turn.note(stream, [fact], via="delivery")


async def shot_held_up(turn: Turn, shot: Shot) -> bool:
    """The same of a duty phone's card; whether it goes another way, so that this one is let go."""
    if await go_on(turn, shot):
        return True
    if found := await _task_of(turn, shot):
        await held_up(turn, *found)
    return False


async def group_held_up(turn: Turn, stream: Stream, number: int) -> None:
    """A group's card waits for a minute: Telegram does not answer. Duty phones get it too."""
    if not await reach_by_phone(turn, stream, number, whatever_group=True):
        await held_up(turn, stream, number)


async def _task_of(turn: Turn, shot: Shot) -> tuple[Stream, int] | None:
    """The dispatch of a card, wherever its incident was merged."""
    if shot.stream is None:
        return None
    stream, number = await turn.load(shot.stream), shot.ref or 0
    if number not in stream.incident().dispatches:
        return None
    try:
        return await answered_by(turn, stream, number)
    except Refusal:
        return None
