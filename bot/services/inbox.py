"""What comes from phones: whose number it is decides what its words mean."""

from contextlib import suppress
from dataclasses import dataclass, replace

from bot.buttons import parse
from bot.domain import facts as f
from bot.domain import ticket as t
from bot.domain.contacts import floods, is_blocked, is_read
from bot.domain.errors import Refusal
from bot.domain.outgoing import Lane
from bot.domain.people import VENDOR, Right
from bot.domain.ticket import TicketStatus
from bot.intake.complaints import is_complaint, is_surely_complaint, more_of
from bot.intake.faults import read_fault
from bot.intake.numbers import e164
from bot.intake.replies import Reply
from bot.ports import PHONE_CHANNELS, Incoming, Reader, Renderer, Shot, StreamKind
from bot.services import complaints, helpdesk, public, surveys
from bot.services.duty_phones import of_agency
from bot.services.journal import AlreadyHeard, Cause, Journal, Turn
from bot.services.stream import Stream
from bot.services.ticketing import tell, ticket_at

REPORTERS = {"ticket_yes": "confirm", "ticket_no": "failed", "ticket_again": "reopen"}
ANOTHER = "fault_new"
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
            said, code = refusal.told(self.journal.city.zone), refusal.code
            with suppress(AlreadyHeard):
                await self.journal.turn(lambda turn: _refuse(turn, code, said), cause)

    async def mine(self, cause: Cause, told: str) -> None:
        """`/nomor NUMBER`: from now on what this phone writes is his.

        Raises `Refusal` for what is no number, for a colleague's, and for one of the city's own.
        """

        async def job(turn: Turn) -> None:
            person = turn.may(Right.REPORT_FAULTS)
            number = e164(told)
            if number is None:
                raise Refusal("no_number")
            if party := turn.city.numbers.get(number):
                raise Refusal("number_of_city", party=turn.city.party_label(party))
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
        party = turn.city.numbers.get(contact.number)
        if not party and not is_read(contact, turn.now):
            if floods(contact) and not is_blocked(contact, turn.now):
                raise Refusal("writes_too_much")
            return
        if party == VENDOR:
            await _of_vendor(turn, message, await self._of_ticket(turn, message, "vendor"))
        elif party:
            await of_agency(turn, party, message, self.words.reply(message.words, "agency"))
        elif turn.person is not None and turn.person.may(Right.REPORT_FAULTS):
            meant = await self._of_ticket(turn, message, "reporter")
            if meant and (what := REPORTERS.get(meant.code)):
                ticket = await _meant(turn, what, meant.number, turn.person.id)
                await _answered(turn, ticket, what, meant.rest)
                return
            if meant and meant.code == ANOTHER and (over := await _over(turn, meant.number)):
                await helpdesk.another(turn, over, meant.rest)
                return
            await _reported(turn, message)
        else:
            await self._of_public(turn, message)

    async def _of_public(self, turn: Turn, message: Incoming) -> None:
        """An answer to what he was asked of his complaint, a complaint, or what an operator reads.

        While a report of his is open, all that he writes may be about it, and goes there.
        """
        assert turn.contact is not None
        pressed = parse(message.pressed)
        other = pressed is not None and pressed.action != "ticket"
        meant = None if other else await self._of_ticket(turn, message, "reporter")
        if meant and (what := REPORTERS.get(meant.code)):
            if ticket := await _complaint_meant(turn, what, meant.number):
                await _answered(turn, ticket, what, meant.rest)
                return
            if message.pressed:
                raise Refusal("ticket_unknown", number=meant.number or 0)
        if (more := more_of(message.words)) and (ticket := await _complaint_of(turn, more[0])):
            turn.note(ticket, [f.EntryMade(None, message.media, more[1], message.file)])
            return
        read = {one.topic for one in self.reader.read(message.words)}
        bare = message.pin is None and message.media is None
        if (
            bare
            and is_surely_complaint(message.words, read)
            and not await public.at_hand(turn, turn.contact.stream)
        ):
            await complaints.of_a_number(turn, message.words, turn.address)
        elif not await surveys.answered(turn, message, self.reader):
            await public.received(turn, message, self.reader)

    async def _of_ticket(self, turn: Turn, message: Incoming, whose: str) -> Reply | None:
        """What a press on a ticket's message means, else its words."""
        pressed = parse(message.pressed)
        if pressed is None:
            return self.words.reply(message.words, whose)
        labels = REPORTERS | VENDORS
        code = next((label for label, one in labels.items() if one == pressed.arg), "")
        if pressed.action == ANOTHER:
            code = ANOTHER
        number = None
        if pressed.stream:
            number = (await ticket_at(turn, pressed.stream)).ticket().number
        return Reply(code, number)


async def _reported(turn: Turn, message: Incoming) -> None:
    """A call taker's message opens or continues his ticket; a bare picture belongs to the newest.

    What he calls a complaint is one, unless it names a tool that is down.
    """
    assert turn.person is not None
    shown = (message.media, message.file) if message.media else None
    fault = read_fault(message.words, turn.now, turn.city.zone_label)
    if is_complaint(message.words) and not fault.down:
        await complaints.report(turn, message.words, shown)
    elif shown and not fault.down and (newest := await _newest(turn, turn.person.id)):
        turn.note(newest, [f.EntryMade(None, shown[0], message.words, shown[1])])
    else:
        await helpdesk.report(turn, message.words, shown)


async def _newest(turn: Turn, person: int) -> Stream | None:
    """The ticket that this person opened last and that is still open."""
    lines = await turn.books.open_lines(StreamKind.TICKET, person, limit=1)
    return await turn.load(lines[0].stream) if lines else None


async def _answered(turn: Turn, ticket: Stream, what: str, rest: str) -> None:
    """A reporter's answer; what he writes behind a no is kept."""
    await helpdesk.take(turn, ticket, what)
    if rest and what != "confirm":
        turn.note(ticket, [f.EntryMade(None, words=rest)])


async def _complaint_meant(turn: Turn, what: str, number: int | None) -> Stream | None:
    """The complaint of this number that a reply means; None: none, and the words are a message."""
    assert turn.contact is not None
    if number is None:
        mine = await complaints.complaints_of(turn, turn.contact.id)
        asked = [one for one in mine if one.ticket().report]
        fits = [one for one in asked if one.ticket().status in WHEN[what]]
        return fits[0] if len(fits) == 1 else None
    return await _complaint_of(turn, number)


async def _complaint_of(turn: Turn, number: int) -> Stream | None:
    """The complaint of this number, if it is his who writes."""
    assert turn.contact is not None
    line = await turn.books.find(StreamKind.TICKET, number)
    ticket = await turn.load(line.stream) if line else None
    return ticket if ticket and ticket.ticket().owner == -turn.contact.id else None


async def _of_vendor(turn: Turn, message: Incoming, meant: Reply | None) -> None:
    """ "OK 17", "SELESAI 17 kabel disambung"; other words are the report that is waited for."""
    what = VENDORS.get(meant.code, "") if meant else ""
    if meant and what:
        number, rest = meant.number, meant.rest
        ticket = await _meant(turn, what, number)
        if what == "vendor_done" and ticket.ticket().status is TicketStatus.COORDINATING:
            await helpdesk.take(turn, ticket, "accept")
        await helpdesk.take(turn, ticket, what)
        if rest and what == "vendor_done":
            turn.note(ticket, t.reported(ticket.ticket(), rest))
        if message.media:
            turn.note(ticket, [f.EntryMade(None, message.media, "", message.file, vendor=True)])
        return
    told = await _open(turn)
    if len(told) != 1 or not (message.words or message.media):
        raise Refusal("vendor_codes", numbers=", ".join(str(one.ticket().number) for one in told))
    state = told[0].ticket()
    waited = state.status is TicketStatus.REPAIRED and not state.report
    if waited and message.words:
        turn.note(told[0], t.reported(state, message.words))
    if message.media or not waited:
        words = "" if waited else message.words
        said = f.EntryMade(None, message.media, words, message.file, vendor=True)
        turn.note(told[0], [said])
        await tell(turn, "ticket_noted", told[0].id)


async def _meant(turn: Turn, what: str, number: int | None, reporter: int | None = None) -> Stream:
    """The ticket a reply means: of its number, else the only one it fits; `reporter` None: the
    vendor's. Raises `Refusal`, for a ticket that is somebody else's too."""
    if number is not None:
        line = await turn.books.find(StreamKind.TICKET, number)
        ticket = await turn.load(line.stream) if line else None
        if ticket is None or not _his(ticket, reporter):
            raise Refusal("ticket_unknown", number=number)
        return ticket
    fits = [one for one in await _open(turn, reporter) if one.ticket().status in WHEN[what]]
    if not fits and what in ("failed", "reopen") and (over := await _over(turn, None)):
        return over
    if len(fits) != 1:
        raise Refusal("ticket_which", numbers=", ".join(str(one.ticket().number) for one in fits))
    return fits[0]


async def _over(turn: Turn, number: int | None) -> Stream | None:
    """The fault of who writes that is over: so numbered, else the one that ended last."""
    assert turn.person is not None
    if number is None:
        return await helpdesk.over_of(turn, turn.person, "")
    line = await turn.books.find(StreamKind.TICKET, number)
    ticket = await turn.load(line.stream) if line else None
    state = ticket.ticket() if ticket else None
    his = state and state.reporter == turn.person.id and state.status is TicketStatus.SOLVED
    return ticket if his else None


async def _open(turn: Turn, reporter: int | None = None) -> list[Stream]:
    lines = await turn.books.open_lines(StreamKind.TICKET, reporter)
    found = [await turn.load(one.stream) for one in lines]
    return [one for one in found if _his(one, reporter)]


def _his(ticket: Stream, reporter: int | None) -> bool:
    """Whether it is this reporter's; the vendor (None) has a say only in what he was told of."""
    state = ticket.ticket()
    return state.told_vendor if reporter is None else state.reporter == reporter


async def _refuse(turn: Turn, code: str, details: dict[str, str]) -> None:
    address = turn.address
    await turn.books.post(
        Shot(
            "refusal", address.chat, Lane.TALK, args={"code": code, **details},
            channel=address.channel, created_at=turn.now,
        )
    )  # fmt: skip
