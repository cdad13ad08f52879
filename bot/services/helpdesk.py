"""The help desk: faults of the call centre's own tools, from their report to the reporter's yes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from bot.domain import facts as f
from bot.domain import ticket as t
from bot.domain.city import HelpDesk
from bot.domain.errors import Refusal
from bot.domain.outgoing import is_group
from bot.domain.people import Person, Right
from bot.domain.ticket import COMPLAINT, FAULT, Ticket, TicketStatus
from bot.intake.faults import Fault, for_whom, read_fault
from bot.ports import Channel, StreamKind
from bot.services.journal import Cause, Journal, Turn
from bot.services.letters.tickets import CARD, VENDORS_CARD
from bot.services.stream import Stream
from bot.services.ticketing import (
    colleague,
    open_ticket,
    phone_at,
    put_card,
    tell,
    ticket_at,
)

TURNS: dict[str, Callable[[Ticket], list[f.Fact]]] = {
    "receive": lambda it: t.moved(it, f.TicketReceived()),
    "repaired": lambda it: t.moved(it, f.FaultRepaired()),
    "unsolved": lambda it: t.moved(it, f.FaultUnsolved()),
    "accept": lambda it: t.moved(it, f.VendorAnswered()),
    "vendor_phoned": lambda it: t.moved(it, f.VendorPhoned()),
    "vendor_done": lambda it: t.moved(it, f.FaultRepaired(vendor=True)),
    "confirm": t.confirmed,
    "failed": t.failed,
    "reopen": lambda it: t.moved(it, f.TicketReopened()),
}
"""What a press of a ticket's button is decided by."""
Shown = tuple[str, str]
"""Medium and file of a picture, video or voice note."""
MOST_LINES = 1000
MAY_BE_BACK, LOOKED_THROUGH = timedelta(hours=24), timedelta(days=7)
"""How long after its end words may be about a fault again; and since when it was opened."""
VENDORS_TURNS = frozenset({"accept", "vendor_done"})
REPORTERS_TURNS = frozenset({"confirm", "failed", "reopen"})
WORKS = {FAULT: Right.WORK_TICKETS, COMPLAINT: Right.WORK_COMPLAINTS}
"""What it takes to work a ticket in private, by what it is about."""


@dataclass(frozen=True, slots=True)
class Helpdesk:
    """What becomes of a fault."""

    journal: Journal

    async def report(self, cause: Cause, words: str, shown: Shown | None = None) -> None:
        """`/kendala WORDS`: a ticket, or more of the one he has open for the same fault.

        What he shows comes along. With neither he is asked what is down; "untuk SARI: ..." is
        another's, who phoned. Raises `Refusal`.
        """
        await self.journal.turn(lambda turn: report(turn, words, shown), cause)

    async def fault(self, cause: Cause, stream: int, down: str) -> None:
        """A button that says what is down: of a ticket, or (stream 0) of a new one.

        Raises `Refusal`.
        """

        async def job(turn: Turn) -> None:
            person = turn.may(Right.REPORT_FAULTS)
            desk_of(turn)
            if not stream and not down:
                await tell(turn, "ticket_what")
                return
            ticket = await ticket_at(turn, stream) if stream else None
            if ticket is None:
                ticket = await _open_of(turn, person, down) or await _opened(turn, person)
            turn.note(ticket, t.named(ticket.ticket(), down))

        await self.journal.turn(job, cause)

    async def another(self, cause: Cause, stream: int) -> None:
        """ "Kendala lain": what he wrote after the end of this ticket is a new one's.

        Raises `Refusal`.
        """

        async def job(turn: Turn) -> None:
            await another(turn, await ticket_at(turn, stream))

        await self.journal.turn(job, cause)

    async def press(self, cause: Cause, stream: int, what: str) -> int:
        """A turn of a ticket by its button; the ticket's number. Raises `Refusal`."""

        async def job(turn: Turn) -> int:
            ticket = await ticket_at(turn, stream)
            await _may(turn, ticket, cause, what)
            await take(turn, ticket, what)
            return ticket.ticket().number

        return await self.journal.turn(job, cause)

    async def about(self, chat: int, message: int) -> bool:
        """Whether this message of ours is about a ticket."""
        async with self.journal.uow.reading() as books:
            found = await books.view_at(chat, message) or await books.shot_at(chat, message)
            if found is None or not found.stream:
                return False
            line = await books.line(found.stream)
            return line is not None and line.kind is StreamKind.TICKET

    async def said(
        self, cause: Cause, reply_to: int, media: str | None, words: str, file: str
    ) -> None:
        """Words or a picture in reply to a message about a ticket.

        Where that is what is waited for, they are the help desk's analysis, or the report of a
        repair by who works it, the vendor too. After the end the reporter is asked whether the
        fault is back. Raises `Refusal`.
        """

        async def job(turn: Turn) -> None:
            found = await turn.books.view_at(cause.chat, reply_to) or await turn.books.shot_at(
                cause.chat, reply_to
            )
            if found is None or found.stream is None:
                raise Refusal("view_gone")
            ticket = await ticket_at(turn, found.stream)
            state = ticket.ticket()
            reporter = turn.person is not None and turn.person.id == state.reporter
            side = await _side(turn, ticket, cause)
            if not (reporter or side):
                raise Refusal("ticket_not_yours")
            analyses = state.matter == FAULT and state.status is TicketStatus.ANALYSING
            if side == CARD and words and analyses:
                turn.note(ticket, t.moved(state, f.FaultAnalysed(words=words)))
            elif side and words and state.status is TicketStatus.REPAIRED and not state.report:
                turn.note(ticket, t.reported(state, words))
            else:
                of_vendor = side == VENDORS_CARD
                turn.note(ticket, [f.EntryMade(None, media, words, file, vendor=of_vendor)])
                if reporter and state.status is TicketStatus.SOLVED:
                    fault = state.matter == FAULT
                    await tell(turn, "ticket_again" if fault else "complaint_again", ticket.id)

        await self.journal.turn(job, cause)

    async def open_tickets(self, cause: Cause) -> None:
        """`/tiket`: the tickets that are open. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            turn.may(Right.REPORT_FAULTS)
            await tell(turn, "tickets_open")

        await self.journal.turn(job, cause)

    async def show(self, cause: Cause, stream: int) -> None:
        """A ticket's card again, below; the former one in this chat is let go. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            ticket = await ticket_at(turn, stream)
            person = turn.may(WORKS[ticket.ticket().matter])
            await put_card(turn, ticket, person.user, CARD)

        await self.journal.turn(job, cause)


async def report(turn: Turn, words: str, shown: Shown | None = None) -> None:
    """Words about a fault, or a picture: a ticket of its own, or more of an open one. Raises
    `Refusal`.

    "untuk SARI: ..." is a fault that somebody else phoned in. What is down, and since when, is read
    of more words too: an alarm may hang on it. A time later than the ticket's own is of no use to
    its clocks. What may be about one that was over is kept there, and he is asked whether it is
    back.
    """
    person = turn.may(Right.REPORT_FAULTS)
    desk_of(turn)
    if not (words or shown):
        await tell(turn, "ticket_what")
        return
    name, phone, said = for_whom(words)
    if name:
        await _report_for(turn, person, name, phone, said, shown)
        return
    fault = read_fault(words, turn.now, turn.city.zone_label)
    ticket = await _open_of(turn, person, fault.down)
    if ticket is None and (over := await over_of(turn, person, fault.down)):
        turn.note(over, _entries(words, shown))
        await tell(turn, "ticket_again", over.id)
        return
    if ticket is None:
        ticket = await _opened(turn, person, words)
        turn.note(ticket, _entries("", shown))
    else:
        turn.note(ticket, _entries(words, shown))
        await tell(turn, "ticket_more", ticket.id)
    _note_fault(turn, ticket, fault)


async def another(turn: Turn, over: Stream, words: str = "") -> None:
    """Not the same fault: a ticket from these words, else from what he wrote last of the one that
    was over. Pressed twice it is one. Raises `Refusal`.
    """
    person = turn.may(Right.REPORT_FAULTS)
    if over.ticket().reporter != person.id:
        raise Refusal("ticket_not_yours")
    said = words or next(iter(over.ticket().words[-1:]), "")
    fault = read_fault(said, turn.now, turn.city.zone_label)
    ticket = await _open_of(turn, person, fault.down)
    if ticket is None:
        ticket = await _opened(turn, person, said)
    else:
        if said not in ticket.ticket().words:
            turn.note(ticket, _entries(said, None))
        await tell(turn, "ticket_more", ticket.id)
    _note_fault(turn, ticket, fault)


async def over_of(turn: Turn, person: Person, down: str) -> Stream | None:
    """The fault of his that ended last, where his words may be about it: they name no other tool.

    A dead emergency number waits for no answer.
    """
    if down == t.PHONE_LINE:
        return None
    lines = await turn.books.lines_from(
        StreamKind.TICKET, turn.now - LOOKED_THROUGH, turn.now, None, MOST_LINES
    )
    ended = [
        (one.closed_at, one.stream)
        for one in lines
        if one.operator == person.id and one.closed_at and turn.now - one.closed_at <= MAY_BE_BACK
    ]
    for _, stream in sorted(ended, reverse=True):
        ticket = await turn.load(stream)
        state = ticket.ticket()
        if state.channel == "phone" or state.matter != FAULT or state.erased:
            continue
        if down in ("", state.down):
            return ticket
    return None


def _entries(words: str, shown: Shown | None) -> list[f.Fact]:
    media, file = shown or (None, "")
    return [f.EntryMade(None, media, words, file)] if words or shown else []


async def _report_for(
    turn: Turn, logger: Person, name: str, phone: str, words: str, shown: Shown | None
) -> None:
    """A fault that somebody phoned in, written down by a colleague. Raises `Refusal`.

    Whoever of the desk is called so is told of each step in Telegram; anybody else is phoned.
    """
    called = await colleague(turn, name)
    known = called if called and called.may(Right.REPORT_FAULTS) else None
    fault = read_fault(words, turn.now, turn.city.zone_label)
    ticket = await _open_of(turn, known, fault.down) if known else None
    if ticket:
        turn.note(ticket, _entries(words, shown), via="phone")
    else:
        ticket = await open_ticket(
            turn, desk_of(turn), words, reporter=known or logger,
            stranger=None if known else (name, phone), phoned=True,
        )  # fmt: skip
        turn.note(ticket, _entries("", shown), via="phone")
    await tell(turn, "ticket_logged", ticket.id)
    _note_fault(turn, ticket, fault)


def _note_fault(turn: Turn, ticket: Stream, fault: Fault) -> None:
    """What is down, and since when, as far as it was not known."""
    state = ticket.ticket()
    assert state.opened_at is not None
    if fault.since and state.seen_at is None and fault.since <= state.opened_at:
        turn.note(ticket, [f.FaultSeen()], at=fault.since)
    if fault.down:
        turn.note(ticket, t.named(state, fault.down, guessed=True))


async def take(turn: Turn, ticket: Stream, what: str) -> None:
    """A turn of a ticket, by whoever may take it. Raises `Refusal` where it is not its turn."""
    state = ticket.ticket()
    if what == "to_vendor":
        await _to_vendor(turn, ticket)
    elif what.startswith("cause."):
        turn.note(ticket, t.moved(state, f.FaultAnalysed(what.removeprefix("cause."))))
    elif what in TURNS:
        via = "phone" if what == "vendor_phoned" else None
        turn.note(ticket, TURNS[what](state), via=via)
    else:
        raise Refusal("choice_unknown")


def desk_of(turn: Turn) -> HelpDesk:
    """The city's help desk. Raises `Refusal` where its file switches it off."""
    if turn.city.helpdesk is None:
        raise Refusal("no_help_desk")
    return turn.city.helpdesk


async def _opened(turn: Turn, reporter: Person, words: str = "") -> Stream:
    return await open_ticket(turn, desk_of(turn), words, reporter=reporter, at=phone_at(turn))


async def _open_of(turn: Turn, person: Person, down: str) -> Stream | None:
    """A ticket he has open for the same fault; where his words name none, the newest."""
    for line in await turn.books.open_lines(StreamKind.TICKET, person.id):
        ticket = await turn.load(line.stream)
        if ticket.ticket().channel == "phone" or ticket.ticket().matter != FAULT:
            continue  # somebody else's, whom he wrote it down for, or no fault
        if not down or ticket.ticket().down in ("", down):
            return ticket
    return None


async def _to_vendor(turn: Turn, ticket: Stream) -> None:
    """Its card in the vendor's group, else a message to its phone, else the help desk phones."""
    address = await turn.vendor()
    facts = t.told_vendor(ticket.ticket(), card=address is not None)
    turn.note(ticket, facts)
    if facts and address and address.channel is Channel.TELEGRAM:
        await put_card(turn, ticket, address.chat, VENDORS_CARD)


async def _side(turn: Turn, ticket: Stream, cause: Cause) -> str | None:
    """Whose card this chat works the ticket by, the help desk's or the vendor's; None: by none.

    A group works it by the card it has; in private who mends does, as the help desk, or who
    answers complaints.
    """
    if not is_group(cause.chat):
        works = turn.person is not None and turn.person.may(WORKS[ticket.ticket().matter])
        return CARD if works else None
    has = {one.subject for one in await turn.books.views(ticket.id) if one.chat == cause.chat}
    return next((one for one in (CARD, VENDORS_CARD) if one in has), None)


async def _may(turn: Turn, ticket: Stream, cause: Cause, what: str) -> None:
    """Who may press this here. Raises `Refusal`."""
    state = ticket.ticket()
    if what in REPORTERS_TURNS and turn.person is not None and turn.person.id == state.reporter:
        return
    if not is_group(cause.chat):
        turn.may(WORKS[state.matter])
        return
    side = await _side(turn, ticket, cause)
    if not (side == CARD or (side == VENDORS_CARD and what in VENDORS_TURNS)):
        raise Refusal("ticket_not_yours")
