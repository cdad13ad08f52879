"""Messages from the public: received, shown to every operator, taken as a draft or screened."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.domain import facts as f
from bot.domain import message as m
from bot.domain.call import CallStatus
from bot.domain.details import is_known
from bot.domain.errors import Refusal
from bot.domain.message import MessageStatus
from bot.domain.outgoing import Lane
from bot.domain.people import Right, Role
from bot.ports import Incoming, Reader, Shot, StreamKind, View
from bot.services import complaints
from bot.services.belonging import goes_on, open_draft
from bot.services.journal import Cause, Journal, Turn
from bot.services.news.public import SENIORS
from bot.services.stream import Stream
from bot.services.writing import note_line

BLOCKED_FOR = timedelta(hours=24)
MESSAGE = "message"
"""What the view of a message is called."""


@dataclass(frozen=True, slots=True)
class Public:
    """What the public writes; never dispatched by itself."""

    journal: Journal
    reader: Reader

    async def take(self, cause: Cause, stream: int) -> int:
        """An operator makes a draft of it, in his focus; its number. Raises `Refusal`."""

        async def job(turn: Turn) -> int:
            person = turn.may(Right.TAKE_CALLS)
            message = await message_at(turn, stream)
            state = message.message()
            if state.status is MessageStatus.TAKEN and state.by == turn.by:
                raise Refusal("message_taken", number=state.number)
            m.taken(state, 0)
            written = f.WrittenBy(message.id, state.contact, state.channel)
            draft = await open_draft(turn, [written], number=state.number)
            turn.note(message, m.taken(state, draft.id))
            lines = [state.pin, *state.words] if state.pin else state.words
            _read_into(turn, draft, lines, state.shown, self.reader)
            contact = await turn.books.contact(state.contact)
            if contact and "phone" not in draft.call().details:
                turn.note(draft, [f.DetailRecorded("phone", words=contact.number)])
            for noted in f.standing(message.facts):
                if isinstance(noted.fact, f.MessageAdded) and noted.fact.media:
                    await _show(turn, message, person.user, noted.seq, alone=True)
            return state.number

        return await self.journal.turn(job, cause)

    async def screen(self, cause: Cause, stream: int, what: str) -> None:
        """It is no emergency: counted, and answered; a complaint is a ticket. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            turn.may(Right.TAKE_CALLS)
            message = await message_at(turn, stream)
            turn.note(message, m.screened(message.message(), what))
            if what == m.COMPLAINT:
                await complaints.of_a_message(turn, message)

        await self.journal.turn(job, cause)

    async def block(self, cause: Cause, stream: int) -> None:
        """Nothing of this number is read for a day; an order of a supervisor. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            turn.may(Right.BLOCK)
            state = (await message_at(turn, stream)).message()
            contact = await turn.books.contact(state.contact)
            if contact is None:
                raise Refusal("stream_unknown")
            until = turn.now + BLOCKED_FOR
            await turn.books.put_contact(replace(contact, blocked_until=until))

        await self.journal.turn(job, cause)


async def received(turn: Turn, message: Incoming, reader: Reader) -> None:
    """A message of somebody the desk does not know: a new one, or more of the one he wrote."""
    contact = turn.contact
    assert contact is not None
    pin = f"{message.pin[0]:.6f},{message.pin[1]:.6f}" if message.pin else ""
    shown = [(message.media, message.file)] if message.media else []
    pictures = [f.MessageAdded("", *one) for one in shown]
    if (known := await at_hand(turn, contact.stream)) is not None:
        lines = [one for one in (message.words, pin) if one]
        first = len(known.facts) + 1
        turn.note(known, [*(f.MessageAdded(one) for one in lines), *pictures])
        if report := await _report(turn, known):
            _read_into(turn, report, lines, shown, reader)
            # words of a draft at hand show in its view, pictures can not
            tells = shown or report.kind is StreamKind.INCIDENT
            if tells and (chat := await turn.operator_chat(report)):
                await _show(turn, known, chat, first)
        return
    await turn.books.keep_stamp(turn.city.message_hash, turn.city.message_stamp)
    stream = await turn.born(StreamKind.MESSAGE)
    number = await turn.books.next_number()
    opened = f.MessageReceived(
        number, turn.city.slug, turn.city.message_hash, contact.id, contact.channel,
        words=message.words, pin=pin,
    )  # fmt: skip
    turn.note(stream, [opened, *pictures])
    await turn.books.put_contact(replace(contact, stream=stream.id))
    for chat in await _readers(turn):
        view = View(MESSAGE, chat, stream.id, lane=Lane.ESCALATION, since=turn.now)
        await turn.books.put_view(view)


async def _readers(turn: Turn) -> list[int]:
    """Every operator; where there is none yet, whoever is senior."""
    operators = await turn.books.staff(Role.OPERATOR)
    staff = operators or await turn.books.staff(*SENIORS)
    return list(dict.fromkeys(one.user for one in staff))


async def _show(turn: Turn, message: Stream, chat: int, seq: int, *, alone: bool = False) -> None:
    """What the sender wrote and showed from this fact on, or that one `alone`, to who has it."""
    args = {"alone": 1} if alone else {}
    await turn.books.post(
        Shot("message_more", chat, Lane.TALK, message.id, seq, args=args, created_at=turn.now)
    )


async def at_hand(turn: Turn, stream: int | None) -> Stream | None:
    """Somebody's last message, where it still waits or its report is still open."""
    if stream is None:
        return None
    message = await turn.load(stream)
    state = message.message()
    if state.status is MessageStatus.WAITING:
        return message
    report = await _report(turn, message)
    return message if report else None


async def _report(turn: Turn, message: Stream) -> Stream | None:
    """The open report that his message goes on in; None where there is none any more."""
    call_id = message.message().call_id
    if call_id is None:
        return None
    report = await goes_on(turn, await turn.load(call_id))
    over = (
        report.incident().disposition is not None
        if report.kind is StreamKind.INCIDENT
        else report.call().status is not CallStatus.OPEN
    )
    return None if over else report


def _read_into(
    turn: Turn,
    report: Stream,
    lines: Sequence[str],
    shown: Sequence[tuple[str, str]],
    reader: Reader,
) -> None:
    """What he wrote is read as if an operator had typed it, a place that he shared too: what a
    person chose stands above it. What he showed is an entry of the report.

    Crews on their way are sent to another point by the desk only.
    """
    for words in lines:
        found = list(reader.read(words))
        if report.kind is StreamKind.INCIDENT and is_known(report.details(), "pin"):
            found = [one for one in found if one.topic != "pin"]
        note_line(turn, report, words, found)
    turn.note(report, [f.EntryMade(None, media, file=file) for media, file in shown])


async def message_at(turn: Turn, stream: int) -> Stream:
    """The message of that stream. Raises `Refusal` for any other."""
    found = await turn.load(stream)
    if found.kind is not StreamKind.MESSAGE:
        raise Refusal("stream_unknown")
    return found
