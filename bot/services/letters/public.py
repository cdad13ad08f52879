"""What is written of the public's messages: to operators, and to who wrote."""

import re
from collections.abc import Awaitable, Callable, Sequence

from bot.domain import facts as f
from bot.domain.masking import masked_number
from bot.domain.message import MessageStatus
from bot.domain.people import Right
from bot.messages import Message, MessageCard, MessagesWaiting, MessageWaiting, Notice
from bot.ports import Shot, StreamKind, View
from bot.services.journal import Turn
from bot.services.keyboards import public as keyboards
from bot.services.stream import Stream
from bot.services.veiling import veil

POINT = re.compile(r"-?\d{1,3}\.\d{6},-?\d{1,3}\.\d{6}")
"""A shared place as it is noted."""


async def card(turn: Turn, view: View, stream: Stream) -> Message:
    """The message itself; once somebody answered it: who, and its sender's number masked."""
    state = stream.message()
    waits = state.status is MessageStatus.WAITING
    reader = await turn.books.person_of(view.chat)
    contact = await turn.books.contact(state.contact)
    number, words = contact.number if contact else "", "\n".join(state.words)
    block = bool(reader and reader.may(Right.BLOCK))
    who = "" if waits else (await turn.around(stream)).name(state.by)
    return MessageCard(
        city=turn.city.slug,
        buttons=() if state.erased else keyboards.arrived(stream.id, state.status, block=block),
        number=state.number,
        channel=state.channel,
        said=words if waits else veil(words),
        phone=number if waits or not number else masked_number(number),
        pin=state.pin,
        shown=next((media for media, _ in state.shown), ""),
        done="" if waits else state.status.value,
        what=state.screening or "",
        who=who,
        at=state.answered_at,
    )


async def _more(turn: Turn, shot: Shot) -> Message:
    """What a sender added to a report that somebody has, or one thing that he had shown before."""
    assert shot.stream is not None
    stream = await turn.load(shot.stream)
    first = shot.ref or 0
    last = first if shot.args.get("alone") else len(stream.facts)
    added = [one.fact for one in stream.facts if first <= one.seq <= last]
    told = [one for one in added if isinstance(one, f.MessageAdded)]
    shown = next((one for one in told if one.media), None)
    pins = [one.words for one in told if POINT.fullmatch(one.words)]
    return Notice(
        city=turn.city.slug,
        what=shot.what,
        number=stream.message().number,
        words="\n".join(one.words for one in told if one.words and one.words not in pins),
        at=turn.now,
        media=shown.media if shown else None,
        file=shown.file if shown else "",
        values=(
            ("shown", (shown.media if shown else "") or ""),
            ("pin", next(iter(pins), "")),
        ),
    )


async def _to_sender(turn: Turn, shot: Shot) -> Message | None:
    assert shot.stream is not None
    stream = await turn.load(shot.stream)
    number = stream.message().number if stream.kind is StreamKind.MESSAGE else 0
    return Notice(city=turn.city.slug, what=shot.what, number=number)


async def waiting(turn: Turn, shots: Sequence[Shot]) -> Message | None:
    """Those that nobody has answered yet; None where all were."""
    lines: dict[int, MessageWaiting] = {}
    for shot in shots:
        assert shot.stream is not None
        state = (await turn.load(shot.stream)).message()
        if state.status is MessageStatus.WAITING and state.received_at:
            words = state.words[-1] if state.words else ""
            lines[shot.stream] = MessageWaiting(state.number, words, state.received_at)
    if not lines:
        return None
    reader = await turn.books.person_of(shots[0].chat)
    rows = [(stream, one.number) for stream, one in lines.items()]
    return MessagesWaiting(
        city=turn.city.slug,
        buttons=keyboards.waiting(rows, block=bool(reader and reader.may(Right.BLOCK))),
        lines=tuple(lines.values()),
        stage=str(shots[0].args["stage"]),
    )


OF_SEVERAL: dict[str, Callable[[Turn, Sequence[Shot]], Awaitable[Message | None]]] = {
    "messages_waiting": waiting,
}
BUILD: dict[str, Callable[[Turn, Shot], Awaitable[Message | None]]] = {
    "message_more": _more,
    "message_receipt": _to_sender,
    "message_screened": _to_sender,
    "help_coming": _to_sender,
    "help_known": _to_sender,
}
