"""Complaints about the service: every way in ends in a ticket that a supervisor answers."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain import facts as f
from bot.domain.errors import Refusal
from bot.domain.people import Right
from bot.domain.ticket import COMPLAINT
from bot.intake.faults import for_whom
from bot.ports import Address, Channel, StreamKind
from bot.services.journal import Cause, Journal, Turn
from bot.services.stream import Stream
from bot.services.ticketing import colleague, open_ticket, phone_at, tell

MOST = 200
"""Open complaints of one number that are looked through for one to add to."""


@dataclass(frozen=True, slots=True)
class Complaining:
    """Complaints that somebody of the desk writes down."""

    journal: Journal

    async def report(self, cause: Cause, words: str, shown: tuple[str, str] | None = None) -> None:
        """`/keluhan WORDS`: a ticket; "untuk BU RINI 0812...: ..." is another's, who phoned.

        Raises `Refusal`.
        """
        await self.journal.turn(lambda turn: report(turn, words, shown), cause)


async def report(turn: Turn, words: str, shown: tuple[str, str] | None = None) -> None:
    """A complaint of somebody of the desk, or one that he writes down, with the medium and the file
    of what he shows. Raises `Refusal`.

    Two of them are two: who writes one down means one matter.
    """
    person = turn.may(Right.COMPLAIN)
    name, phone, said = for_whom(words)
    if not said:
        await tell(turn, "complaint_what")
        return
    pictures = [f.EntryMade(None, shown[0], file=shown[1])] if shown else []
    if not name:
        ticket = await open_ticket(
            turn, turn.city.complaints, said, reporter=person, at=phone_at(turn)
        )
        turn.note(ticket, pictures)
        return
    known = await colleague(turn, name)
    ticket = await open_ticket(
        turn, turn.city.complaints, said, reporter=known or person,
        stranger=None if known else (name, phone), phoned=True,
    )  # fmt: skip
    turn.note(ticket, pictures, via="phone")
    await tell(turn, "complaint_logged", ticket.id)


async def of_a_number(turn: Turn, words: str, at: Address) -> Stream:
    """What a number of the public complains of: a ticket, or more of the one it has open."""
    if open_ := await complaints_of(turn, at.chat):
        ticket = open_[0]
        turn.note(ticket, [f.EntryMade(None, words=words)], via=at.channel.value)
        await tell(turn, "ticket_more", ticket.id, at)
        return ticket
    return await open_ticket(turn, turn.city.complaints, words, reporter=None, at=at)


async def of_a_call(turn: Turn, call: Stream) -> None:
    """An operator's call was a complaint: a ticket of its lines. Raises `Refusal`.

    Screened so a second time it is no second ticket. Who wrote is told where he wrote; who phoned
    is phoned.
    """
    state = call.call()
    if state.exercise:
        raise Refusal("complaint_in_exercise")
    if _filed(call):
        return
    words = "\n".join(state.said)
    written = next((one.fact for one in call.facts if isinstance(one.fact, f.WrittenBy)), None)
    if written and await turn.books.contact(written.contact):
        at = Address(written.contact, Channel(written.channel))
        ticket = await of_a_number(turn, words, at)
    else:
        name, phone = (
            state.details[one].words if one in state.details else ""
            for one in ("caller_name", "phone")
        )
        ticket = await open_ticket(
            turn, turn.city.complaints, words, reporter=turn.may(Right.COMPLAIN),
            stranger=(name, phone), phoned=True,
        )  # fmt: skip
    turn.note(call, [f.ComplaintFiled(ticket.id)])


async def of_a_message(turn: Turn, message: Stream) -> None:
    """A message from the public was a complaint: what it said goes into a ticket."""
    state = message.message()
    if _filed(message):
        return
    at = Address(state.contact, Channel(state.channel))
    ticket = await of_a_number(turn, "\n".join(state.words), at)
    shown = [f.EntryMade(None, media, file=file) for media, file in state.shown]
    turn.note(ticket, shown, via=state.channel)
    turn.note(message, [f.ComplaintFiled(ticket.id)])


async def complaints_of(turn: Turn, contact: int) -> Sequence[Stream]:
    """Open complaints of a number of the public, the newest first."""
    lines = await turn.books.open_lines(StreamKind.TICKET, -contact, limit=MOST)
    found = [await turn.load(one.stream) for one in lines]
    return [one for one in found if one.ticket().matter == COMPLAINT]


def _filed(stream: Stream) -> bool:
    return any(isinstance(one.fact, f.ComplaintFiled) for one in stream.facts)
