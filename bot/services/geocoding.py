"""Addresses looked up at a geocoder: asked through the outbox, answered later as a detail."""

import logging
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.domain import facts as f
from bot.domain.areas import area_words
from bot.domain.call import CallStatus
from bot.domain.city import City
from bot.domain.details import SAYS_WHERE, Details, is_known, offshore
from bot.domain.outgoing import Lane
from bot.domain.place import GEOCODER
from bot.intake.likeness import address
from bot.messages import Message, PlaceQuery
from bot.ports import Channel, Fault, Landed, Shot, StreamKind
from bot.services.place_names import proposed_name
from bot.services.stream import Stream

if TYPE_CHECKING:
    from bot.services.turn import Turn

log = logging.getLogger(__name__)
CHAT = 1 << 62
"""The geocoder's budget in the outbox, as if it were a private chat.

What left is counted by chat alone, whichever channel it left by. So this is an id that nobody
gets: contacts count from 1, and Telegram's ids have no more than 52 bits.
"""
LASTS = timedelta(minutes=2)
"""A question that could not be asked for so long is of no use any more."""
REMEMBERED = timedelta(days=30)
"""How long an answer is taken from the cache, "nothing found" included."""


def query_of(details: Details, city: City) -> str:
    """What is asked: street with house number, else landmark; village; city. Nothing else.

    Out of the pieces that were read, never the line itself: no name and no number leaves here.
    Empty where only a village is known: its name finds no more than the city's list does.
    """
    told = address(details["place"].words) if is_known(details, "place") else None
    if told and told.street:
        street = told.street if told.street.startswith("gang ") else f"jalan {told.street}"
        first = f"{street} {told.house}".strip().title()
    else:
        first = proposed_name(details)
    if not first:
        return ""
    village = ""
    if is_known(details, "kelurahan"):
        village = city.village_name(details["kelurahan"].code or "")
    return ", ".join(one for one in (first, village or area_words(details, city), city.name) if one)


def wanted(stream: Stream, city: City) -> str:
    """What to ask for a report that nobody knows the point of; empty for nothing."""
    if stream.kind not in (StreamKind.CALL, StreamKind.INCIDENT):
        return ""
    details = stream.details()
    over = (
        stream.incident().disposition is not None
        if stream.kind is StreamKind.INCIDENT
        else stream.call().status is not CallStatus.OPEN
    )
    placed = is_known(details, "pin") or is_known(details, "located")
    return "" if over or placed or offshore(details) else query_of(details, city)


async def locate(turn: "Turn", stream: Stream) -> None:
    """Where a detail says where, or one was taken back: the cache, else the geocoder, is asked."""
    new = stream.facts[stream.held :]
    says_where = any(
        isinstance(one.fact, f.Retracted)
        or (isinstance(one.fact, f.DetailRecorded) and one.fact.topic in SAYS_WHERE)
        for one in new
    )
    if Channel.GEOCODER not in turn.channels or not says_where:
        return
    if not (query := wanted(stream, turn.city)):
        return
    if not await _remembered(turn, stream, query):
        shot = Shot(
            "geocode", CHAT, Lane.TALK, stream.id, channel=Channel.GEOCODER, created_at=turn.now
        )
        await turn.books.post(shot)


async def question(turn: "Turn", shot: Shot) -> Message | None:
    """What is asked, if anybody wants to know it still and no answer came to another meanwhile."""
    assert shot.stream is not None
    if shot.created_at and turn.now - shot.created_at > LASTS:
        return None
    stream = await turn.load(shot.stream)
    query = wanted(stream, turn.city)
    if not query or await _remembered(turn, stream, query):
        return None
    return PlaceQuery(city=turn.city.slug, query=query)


async def answered(turn: "Turn", number: int, query: str, outcome: Landed) -> None:
    """The answer is kept, and noted where it is of the address that the report has now."""
    if outcome.fault is Fault.REFUSED:
        log.warning("the geocoder refuses us: %s", outcome.why)
    if outcome.fault is not None:
        return
    await turn.books.remember_geocode(query, outcome.answer, turn.now, turn.now - REMEMBERED)
    shot = await turn.books.shot(number)
    if not outcome.answer or shot is None or shot.stream is None:
        return
    stream = await turn.load(shot.stream)
    if wanted(stream, turn.city) == query:
        _note(turn, stream, outcome.answer)


async def _remembered(turn: "Turn", stream: Stream, query: str) -> bool:
    """Whether the cache has the answer, "nothing found" included; a point is noted."""
    known = await turn.books.geocoded(query, turn.now - REMEMBERED)
    if known:
        _note(turn, stream, known)
    return known is not None


def _note(turn: "Turn", stream: Stream, point: str) -> None:
    fact = f.DetailRecorded("located", GEOCODER, guessed=True, words=point)
    turn.note(stream, [fact], via=GEOCODER)
