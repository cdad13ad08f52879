"""What comes from phones: whose number it is decides what its words mean."""

from contextlib import suppress
from dataclasses import dataclass, replace

from bot.buttons import parse
from bot.domain import facts as f
from bot.domain import ticket as t
from bot.domain.contacts import is_read
from bot.domain.errors import Refusal
from bot.domain.outgoing import Lane
from bot.domain.people import VENDOR, Right
from bot.domain.ticket import TicketStatus
from bot.intake.numbers import e164
from bot.ports import Incoming, Reader, Renderer, Shot, StreamKind
from bot.services import helpdesk, public
from bot.services.journal import PHONE_CHANNELS, AlreadyHeard, Cause, Journal, Turn
from bot.services.stream import Stream

REPORTERS = {"ticket_yes": "confirm", "ticket_no": "failed", "ticket_again": "reopen"}
VENDORS = {"ticket_accept": "accept", "ticket_vendor_done": "vendor_done"}
"""The turn of a ticket that a reply means, by the button it stands for."""
WHEN = {
    "confirm": (TicketStatus.REPAIRED,),
    "failed": (TicketStatus.REPAIRED,),
    "reopen": (TicketStatus.SOLVED,),
    "accept": (TicketStatus.COORDINATING,),
    "vendor_done": (TicketStatus.COORDINATING, TicketStatus.VENDOR_REPAIRING),
}
"""Where a ticket must stand to be meant by a reply that names no number."""


@dataclass(frozen=True, slots=True)
class Inbox:
    """Messages from phones, each with its effect once."""

    journal: Journal
    words: Renderer
    reader: Reader

    async def take(self, message: Incoming) -> None:
        """Let a message have its effect; told twice it has none. Refusals are answered there."""
        cause = Cause(0, "", phone=message)
        try:
            await self.journal.turn(lambda turn: self._take(turn, message), cause)
        except AlreadyHeard:
            return
        except Refusal as refusal:
            said = {name: str(value) for name, value in refusal.details.items()}
            code = refusal.code
            with suppress(AlreadyHeard):
                await self.journal.turn(lambda turn: _refuse(turn, code, said), cause)

    async def mine(self, cause: Cause, told: str) -> None:
        """`/nomor NUMBER`: from now on what this phone writes is his.

        Raises `Refusal` for what is no number, and for a colleague's.
        """

        async def job(turn: Turn) -> None:
            person = turn.may(Right.REPORT_FAULTS)
            number = e164(told)
            if number is None:
                raise Refusal("no_number")
            for channel in PHONE_CHANNELS:
                contact = await turn.books.contact_of(channel.value, number)
                if contact.person not in (None, person.id):
                    raise Refusal("number_taken")
                await turn.books.put_contact(replace(contact, person=person.id))
            args: dict[str, str | int | None] = {"number": number}
            await turn.books.post(
                Shot("number_known", person.user, Lane.TALK, args=args, created_at=turn.now)
            )

        await self.journal.turn(job, cause)

    async def _take(self, turn: Turn, message: Incoming) -> None:
        contact = turn.contact
        assert contact is not None
        if not is_read(contact, turn.now):
            return
        reply = self.words.reply(message.words)
        meant = reply.code if reply else ""
        number, rest = (reply.number, reply.rest) if reply else (None, "")
        if pressed := parse(message.pressed):
            meant, number, rest = _labelled(pressed.arg), None, ""
            if pressed.stream:
                number = (await helpdesk.ticket_at(turn, pressed.stream)).ticket().number
        if turn.person is not None and turn.person.may(Right.REPORT_FAULTS):
            if what := REPORTERS.get(meant):
                ticket = await _meant(turn, what, number, turn.person.id)
                await helpdesk.take(turn, ticket, what)
                return
            await _reported(turn, message)
        elif turn.city.numbers.get(contact.number) == VENDOR:
            await _of_vendor(turn, message, VENDORS.get(meant, ""), number, rest)
        else:
            await public.received(turn, message, self.reader)


def _labelled(turn_: str) -> str:
    """The label of the button that stands for a ticket's turn."""
    return next((label for label, one in (REPORTERS | VENDORS).items() if one == turn_), "")


async def _reported(turn: Turn, message: Incoming) -> None:
    """A call taker's message opens or continues his ticket; a picture belongs to the newest."""
    if message.media is None:
        await helpdesk.report(turn, message.words)
        return
    assert turn.person is not None
    lines = await turn.books.open_lines(StreamKind.TICKET, turn.person.id, limit=1)
    if not lines:
        raise Refusal("picture_of_what")
    ticket = await turn.load(lines[0].stream)
    turn.note(ticket, [f.EntryMade(None, message.media, message.words, message.file)])


async def _of_vendor(
    turn: Turn, message: Incoming, what: str, number: int | None, rest: str
) -> None:
    """ "OK 17", "SELESAI 17 kabel disambung"; other words are the report that is waited for."""
    if what:
        ticket = await _meant(turn, what, number)
        if what == "vendor_done" and ticket.ticket().status is TicketStatus.COORDINATING:
            await helpdesk.take(turn, ticket, "accept")
        await helpdesk.take(turn, ticket, what)
        if rest and what == "vendor_done":
            turn.note(ticket, t.reported(ticket.ticket(), rest))
        return
    told = [one for one in await _open(turn) if one.ticket().told_vendor]
    if len(told) != 1 or not message.words:
        raise Refusal("vendor_codes", numbers=", ".join(str(one.ticket().number) for one in told))
    state = told[0].ticket()
    if state.status is TicketStatus.REPAIRED and not state.report:
        turn.note(told[0], t.reported(state, message.words))
    else:
        turn.note(told[0], [f.EntryMade(None, message.media, message.words, message.file)])


async def _meant(turn: Turn, what: str, number: int | None, reporter: int | None = None) -> Stream:
    """The ticket a reply means: of its number, else the only one it fits. Raises `Refusal`."""
    if number is not None:
        line = await turn.books.find(StreamKind.TICKET, number)
        if line is None or (reporter is not None and line.operator != reporter):
            raise Refusal("ticket_unknown", number=number)
        return await turn.load(line.stream)
    fits = [one for one in await _open(turn, reporter) if one.ticket().status in WHEN[what]]
    if len(fits) != 1:
        raise Refusal("ticket_which", numbers=", ".join(str(one.ticket().number) for one in fits))
    return fits[0]


async def _open(turn: Turn, reporter: int | None = None) -> list[Stream]:
    lines = await turn.books.open_lines(StreamKind.TICKET, reporter)
    return [await turn.load(one.stream) for one in lines]


async def _refuse(turn: Turn, code: str, details: dict[str, str]) -> None:
    address = turn.address
    await turn.books.post(
        Shot(
            "refusal", address.chat, Lane.TALK, args={"code": code, **details},
            channel=address.channel, created_at=turn.now,
        )
    )  # fmt: skip
