"""What is written of tickets: their cards, what is told of each step, and what runs late."""

from collections.abc import Awaitable, Callable, Sequence

from bot.domain import facts as f
from bot.domain.deadlines import Deadline, Outcome
from bot.domain.people import VENDOR, Person, Right
from bot.domain.ticket import COMPLAINT, FAULT, Ticket, TicketStatus
from bot.messages import (
    Message,
    Notice,
    Rows,
    TicketCard,
    TicketLate,
    TicketLine,
    TicketNotice,
    Tickets,
    TicketsLate,
    TicketStep,
)
from bot.ports import PHONE_CHANNELS, Shot, StreamKind, View
from bot.services.compose import Around
from bot.services.journal import Turn
from bot.services.keyboards import tickets as keyboards
from bot.services.stream import Stream

CARD, VENDORS_CARD = "ticket", "vendor_ticket"
"""Subjects of a ticket's views."""
SHOWN_WORDS, SHOWN_STEPS = 5, 8


async def card(turn: Turn, view: View, stream: Stream) -> Message:
    """A ticket as the help desk, or its vendor, sees it."""
    ticket, around = stream.ticket(), await turn.around(stream)
    clock = running(await turn.clocks(stream))
    vendor, phone = vendor_of(turn)
    group = (await turn.groups()).get(VENDOR)
    of_vendor = view.subject == VENDORS_CARD
    buttons = keyboards.vendors if of_vendor else keyboards.desk
    assert ticket.opened_at is not None
    return TicketCard(
        city=turn.city.slug,
        buttons=buttons(stream.id, ticket, vendor),
        number=ticket.number,
        status=ticket.status.value,
        down=ticket.down,
        reporter=reporter_of(ticket, around),
        by_phone=ticket.phoned,
        noted_by=around.name(ticket.noted_by),
        phone=ticket.phone,
        opened_at=ticket.opened_at,
        seen_at=ticket.seen_at,
        said=ticket.words[-SHOWN_WORDS:],
        steps=steps_of(ticket, around),
        report=ticket.report,
        confirmed=ticket.confirmed_at is not None,
        label=clock.step.label if clock else "",
        due_at=clock.due_at if clock else None,
        default=bool(clock and clock.step.default),
        vendor=vendor,
        vendor_phone=phone,
        vendor_reachable=bool(group and group.reachable),
        told_vendor=ticket.told_vendor,
        for_vendor=of_vendor,
    )


def steps_of(ticket: Ticket, around: Around) -> tuple[TicketStep, ...]:
    """Its last turns."""
    return tuple(
        TicketStep(
            ticket.worded(one.what), one.at, _hand(one.by, ticket, around), one.code, one.words
        )
        for one in ticket.steps[-SHOWN_STEPS:]
    )


def vendor_of(turn: Turn) -> tuple[str, str]:
    """Name and number of the city's vendor."""
    desk = turn.city.helpdesk
    return (desk.vendor, desk.vendor_phone) if desk else ("", "")


def running(clocks: Sequence[Deadline]) -> Deadline | None:
    """The clock of a ticket that runs."""
    found = [one for one in clocks if one.outcome is Outcome.RUNNING and one.due_at]
    return found[-1] if found else None


async def _notice(turn: Turn, shot: Shot) -> Message | None:
    """A line about one ticket; None where it is not so any more."""
    assert shot.stream is not None
    stream = await turn.load(shot.stream)
    ticket, around = stream.ticket(), await turn.around(stream)
    if shot.what in WHILE and ticket.status not in WHILE[shot.what]:
        return None
    if shot.what in ("ticket_report_wanted", "complaint_answer_wanted") and ticket.report:
        return None
    noted = _fact(stream, shot)
    clock = running(await turn.clocks(stream))
    vendor, phone = vendor_of(turn)
    of_public = not ticket.reporter and shot.channel in PHONE_CHANNELS
    by = "" if of_public else _by(noted, ticket, around)
    return TicketNotice(
        city=turn.city.slug,
        what=shot.what,
        number=ticket.number,
        who=reporter_of(ticket, around) if shot.what in LOGGED else by,
        words=_words(noted, ticket),
        at=noted.at if noted else ticket.opened_at,
        phone=phone,
        media=noted.fact.media if noted and isinstance(noted.fact, f.EntryMade) else None,
        file=noted.fact.file if noted and isinstance(noted.fact, f.EntryMade) else "",
        buttons=_buttons(shot, ticket, await turn.books.person_of(shot.chat)),
        matter=ticket.matter,
        of_public=of_public,
        down=ticket.down,
        status=ticket.worded(ticket.status.value),
        step=ticket.worded(type(noted.fact).__name__) if noted else "",
        cause=noted.fact.cause if noted and isinstance(noted.fact, f.FaultAnalysed) else "",
        since=ticket.seen_at,
        label=clock.step.label if clock else "",
        due_at=clock.due_at if clock else None,
        default=bool(clock and clock.step.default),
        vendor=vendor,
        of_vendor=ticket.vendor,
        report=ticket.report,
        by_phone=ticket.channel == "phone",
    )


LOGGED = ("ticket_logged", "complaint_logged")
OPEN = frozenset(TicketStatus) - {TicketStatus.SOLVED}
WHILE: dict[str, frozenset[TicketStatus]] = {
    "ticket_alarm": OPEN,
    "ticket_for_vendor": OPEN,
    "ticket_repaired": frozenset({TicketStatus.REPAIRED}),
    "ticket_report_wanted": frozenset({TicketStatus.REPAIRED}),
    "ticket_over": frozenset({TicketStatus.SOLVED}),
    "complaint_answered": frozenset({TicketStatus.REPAIRED, TicketStatus.SOLVED}),
    "complaint_answer_wanted": frozenset({TicketStatus.REPAIRED}),
    "complaint_over": frozenset({TicketStatus.SOLVED}),
}
"""Lines that are true only so long."""


def _fact(stream: Stream, shot: Shot) -> f.Noted | None:
    seq = shot.args.get("seq")
    return next((one for one in stream.facts if one.seq == seq), None)


def reporter_of(ticket: Ticket, around: Around) -> str:
    """Who reported it, by his name; empty for one of the public, and for a stranger who told
    none."""
    stranger = ticket.channel == "phone"
    return ticket.name if stranger else around.name(f"p{ticket.reporter}")


def _by(noted: f.Noted | None, ticket: Ticket, around: Around) -> str:
    return _hand(noted.by, ticket, around) if noted else ""


def _hand(by: str, ticket: Ticket, around: Around) -> str:
    """Whose turn it was; empty for one of the public, of whom the channel's name says nothing."""
    public = not ticket.reporter and by == f"c{ticket.contact}"
    return "" if public else around.name(by)


def _words(noted: f.Noted | None, ticket: Ticket) -> str:
    if noted is None:
        return ticket.words[-1] if ticket.words else ""
    return str(getattr(noted.fact, "words", ""))


def _buttons(shot: Shot, ticket: Ticket, reader: Person | None) -> Rows:
    assert shot.stream is not None
    match shot.what:
        case "ticket_opened" if not ticket.down:
            return keyboards.downs(shot.stream)
        case "ticket_for_vendor" | "ticket_noted":
            return keyboards.vendors(shot.stream, ticket, "")
        case "ticket_repaired" if not ticket.confirmed_at:
            return keyboards.solved(shot.stream)
        case "complaint_answered" if not ticket.confirmed_at:
            return keyboards.solved(shot.stream, COMPLAINT)
        case "complaint_over" if shot.channel in PHONE_CHANNELS:
            return keyboards.again(shot.stream, COMPLAINT)
        case "ticket_again" | "complaint_again":
            return keyboards.again(shot.stream, ticket.matter)
        case "ticket_alarm" if reader and reader.may(Right.BROADCAST):
            return keyboards.alarm()
        case _:
            return ()


async def _what(turn: Turn, shot: Shot) -> Message:
    return Notice(city=turn.city.slug, what=shot.what, buttons=keyboards.downs())


async def _complaint_what(turn: Turn, shot: Shot) -> Message:
    return Notice(city=turn.city.slug, what=shot.what)


async def late(turn: Turn, shots: Sequence[Shot]) -> Message | None:
    """Steps that are out of time; those that were taken meanwhile are left out."""
    lines: list[TicketLate] = []
    for shot in shots:
        assert shot.stream is not None
        stream = await turn.load(shot.stream)
        ticket = stream.ticket()
        for clock in await turn.clocks(stream):
            if (clock.step.code, clock.round) != (shot.args["step"], shot.args["round"]):
                continue
            if clock.outcome is Outcome.RUNNING and clock.due_at:
                lines.append(
                    TicketLate(
                        ticket.number, ticket.down, clock.step.label, clock.due_at, clock.party,
                        clock.step.default, ticket.matter,
                    )
                )  # fmt: skip
    if not lines:
        return None
    vendor, phone = vendor_of(turn)
    return TicketsLate(
        city=turn.city.slug,
        lines=tuple(dict.fromkeys(lines)),
        stage=str(shots[0].args["stage"]),
        vendor=vendor,
        vendor_phone=phone,
    )


async def _open(turn: Turn, shot: Shot) -> Message:
    """Complaints are shown to who answers them."""
    reader = await turn.books.person_of(shot.chat)
    answers = reader is not None and reader.may(Right.WORK_COMPLAINTS)
    rows, lines = [], []
    for one in await turn.books.open_lines(StreamKind.TICKET):
        ticket = (await turn.load(one.stream)).ticket()
        if ticket.matter == FAULT or answers:
            worded = ticket.worded(one.status)
            line = TicketLine(one.number, ticket.down, worded, one.opened_at, ticket.matter)
            lines.append(line)
            rows.append(one)
    return Tickets(
        city=turn.city.slug,
        buttons=keyboards.shows([(one.stream, one.number) for one in rows]),
        lines=tuple(lines),
    )


OF_SEVERAL: dict[str, Callable[[Turn, Sequence[Shot]], Awaitable[Message | None]]] = {
    "tickets_late": late,
}
BUILD: dict[str, Callable[[Turn, Shot], Awaitable[Message | None]]] = {
    "ticket_what": _what,
    "complaint_what": _complaint_what,
    "tickets_open": _open,
    **dict.fromkeys(
        (
            "ticket_opened",
            "ticket_more",
            "ticket_logged",
            "ticket_alarm",
            "ticket_step",
            "ticket_for_vendor",
            "ticket_noted",
            "ticket_repaired",
            "ticket_report_wanted",
            "ticket_over",
            "ticket_back",
            "ticket_said",
            "ticket_again",
            "complaint_opened",
            "complaint_logged",
            "complaint_answer_wanted",
            "complaint_answered",
            "complaint_over",
            "complaint_again",
        ),
        _notice,
    ),
}
