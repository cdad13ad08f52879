"""What lies aside of a report that is erased: found by what it names, or by who sent it when."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.buttons import parse
from bot.intake.callers import phones_in
from bot.ports import Aside, AsideKind, StreamKind
from bot.services.journal import Turn
from bot.services.stream import Stream

CAME_IN = (AsideKind.UPDATE, AsideKind.MESSAGE, AsideKind.REPORT)
"""What holds words or numbers of people; the rest are rows of ours, which go with their report."""
MOST_CALLS = 1000
"""So many calls of one number are looked through."""
NUMBERED = re.compile(r"(?:#|^/\w+(?:@\w+)?\s+)(\d{1,9})\b")
LOOSELY = timedelta(minutes=15)
"""So long before a report's first fact, and after its last, what its caller sent is of it."""


@dataclass(frozen=True, slots=True)
class Erased:
    """A report that is erased: its streams, its numbers, and when it was at work."""

    streams: frozenset[int]
    contacts: frozenset[int]
    numbers: frozenset[int]
    since: datetime
    until: datetime


async def let_go(turn: Turn, streams: Sequence[Stream]) -> int:
    """Let go of what lies aside of these streams, before they are erased; how much."""
    report = _report(streams)
    gone = 0
    for one in await _that_came_in(turn):
        if await _is_of(turn, report, one):
            await turn.books.no_more_aside(one.id, turn.now)
            gone += 1
    return gone


async def let_older_go(turn: Turn, before: datetime) -> int:
    """Let go of what came in and lies aside since before a moment; how much."""
    old = [one for one in await _that_came_in(turn) if one.at < before]
    for one in old:
        await turn.books.no_more_aside(one.id, turn.now)
    return len(old)


async def _that_came_in(turn: Turn) -> list[Aside]:
    """All of it, however much: what is to be forgotten is not left for its number's sake."""
    lying, _ = await turn.books.count_asides()
    return [one for one in await turn.books.asides(lying) if one.kind in CAME_IN]


def _report(streams: Sequence[Stream]) -> Erased:
    noted = [one.noted_at for stream in streams for one in stream.facts]
    messages = [one.message() for one in streams if one.kind is StreamKind.MESSAGE]
    return Erased(
        frozenset(one.id for one in streams),
        frozenset(one.contact for one in messages),
        frozenset(_number(one) for one in streams),
        min(noted) - LOOSELY,
        max(noted) + LOOSELY,
    )


def _number(stream: Stream) -> int:
    if stream.kind is StreamKind.TICKET:
        return stream.ticket().number
    if stream.kind is StreamKind.MESSAGE:
        return stream.message().number
    return stream.report().number


async def _is_of(turn: Turn, report: Erased, aside: Aside) -> bool:
    then = report.since <= aside.at <= report.until
    if aside.kind is not AsideKind.UPDATE:
        return then and await _sent_by_caller(turn, report, aside.contact or 0)
    whole = await turn.books.aside(aside.id)
    said = json.loads(whole.body) if whole and whole.body else {}
    if await _names(turn, report, said):
        return True
    numbers = [number for text in _texts(said) for number, _ in phones_in(text)]
    return then and any([await _told(turn, report, one) for one in numbers])


async def _sent_by_caller(turn: Turn, report: Erased, contact: int) -> bool:
    """Whether a phone sent a message that became the report, or is its caller's."""
    if contact in report.contacts:
        return True
    known = await turn.books.contact(contact)
    return known is not None and await _told(turn, report, known.number)


async def _told(turn: Turn, report: Erased, number: str) -> bool:
    """Whether the report was told with this number: fingerprints are compared."""
    told = await turn.books.calls_from(number, MOST_CALLS)
    return any(one.number in report.numbers for one in told)


async def _names(turn: Turn, report: Erased, update: Any) -> bool:  # noqa: ANN401 - as it came
    """Whether an update of Telegram's is about the report: by its button, what it answers, or its
    number behind "#" or a command."""
    press, message = _part(update, "callback_query"), _message(update)
    button = parse(str(press.get("data", "")))
    if button and button.stream in report.streams:
        return True
    chat = _part(message, "chat").get("id")
    answered = _part(message, "reply_to_message").get("message_id")
    if isinstance(chat, int) and isinstance(answered, int):
        view = await turn.books.view_at(chat, answered)
        shot = None if view else await turn.books.shot_at(chat, answered)
        if (view.stream if view else shot.stream if shot else None) in report.streams:
            return True
    named = {int(one[1]) for text in _texts(update) for one in NUMBERED.finditer(text)}
    return bool(named & report.numbers)


def _texts(update: Any) -> list[str]:  # noqa: ANN401 - as it came
    message = _message(update)
    return [str(message[one]) for one in ("text", "caption") if one in message]


def _message(update: Any) -> Mapping[str, Any]:  # noqa: ANN401 - as it came
    return _part(update, "message") or _part(update, "edited_message")


def _part(whole: Any, name: str) -> Mapping[str, Any]:  # noqa: ANN401 - as it came
    """A part of what Telegram sent, in a shape that we may not know."""
    found = whole.get(name) if isinstance(whole, Mapping) else None
    return found if isinstance(found, Mapping) else {}
