"""What is written of tickets: their cards, what is told of each step, and what runs late."""

from collections.abc import Awaitable, Callable, Sequence

from bot.domain import facts as f
from bot.domain.deadlines import Deadline, Outcome
from bot.domain.people import VENDOR, Person, Right
from bot.domain.ticket import Ticket, TicketStatus
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
from bot.ports import Shot, StreamKind, View
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
    clock = _running(await turn.clocks(stream))
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
        reporter=_reporter(ticket, around),
        by_phone=ticket.phoned,
        opened_at=ticket.opened_at,
        seen_at=ticket.seen_at,
        said=ticket.words[-SHOWN_WORDS:],
        steps=tuple(
            TicketStep(one.what, one.at, around.name(one.by), one.code, one.words)
            for one in ticket.steps[-SHOWN_STEPS:]
        ),
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


def vendor_of(turn: Turn) -> tuple[str, str]:
    """Name and number of the city's vendor."""
    desk = turn.city.helpdesk
    return (desk.vendor, desk.vendor_phone) if desk else ("", "")


def _running(clocks: Sequence[Deadline]) -> Deadline | None:
    running = [one for one in clocks if one.outcome is Outcome.RUNNING and one.due_at]
    return running[-1] if running else None


async def _notice(turn: Turn, shot: Shot) -> Message | None:
    """A line about one ticket; None where it is not so any more."""
    assert shot.stream is not None
    stream = await turn.load(shot.stream)
    ticket, around = stream.ticket(), await turn.around(stream)
    if shot.what in WHILE and ticket.status not in WHILE[shot.what]:
        return None
    if shot.what == "ticket_report_wanted" and ticket.report:
        return None
    noted = _fact(stream, shot)
    clock = _running(await turn.clocks(stream))
    vendor, phone = vendor_of(turn)
    return TicketNotice(
        city=turn.city.slug,
        what=shot.what,
        number=ticket.number,
        who=_reporter(ticket, around) if shot.what == "ticket_logged" else _by(noted, around),
        words=_words(noted, ticket),
        at=noted.at if noted else ticket.opened_at,
        phone=phone,
        media=noted.fact.media if noted and isinstance(noted.fact, f.EntryMade) else None,
        file=noted.fact.file if noted and isinstance(noted.fact, f.EntryMade) else "",
        buttons=_buttons(shot, ticket, await turn.books.person_of(shot.chat)),
        down=ticket.down,
        status=ticket.status.value,
        step=type(noted.fact).__name__ if noted else "",
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


OPEN = frozenset(TicketStatus) - {TicketStatus.SOLVED}
WHILE: dict[str, frozenset[TicketStatus]] = {
    "ticket_alarm": OPEN,
    "ticket_for_vendor": OPEN,
    "ticket_repaired": frozenset({TicketStatus.REPAIRED}),
    "ticket_report_wanted": frozenset({TicketStatus.REPAIRED}),
    "ticket_over": frozenset({TicketStatus.SOLVED}),
}
"""Lines that are true only so long."""


def _fact(stream: Stream, shot: Shot) -> f.Noted | None:
    seq = shot.args.get("seq")
    return next((one for one in stream.facts if one.seq == seq), None)


def _reporter(ticket: Ticket, around: Around) -> str:
    return ticket.name or around.name(f"p{ticket.reporter}")


def _by(noted: f.Noted | None, around: Around) -> str:
    return around.name(noted.by) if noted else ""


def _words(noted: f.Noted | None, ticket: Ticket) -> str:
    if noted is None:
        return ticket.words[-1] if ticket.words else ""
    return str(getattr(noted.fact, "words", ""))


def _buttons(shot: Shot, ticket: Ticket, reader: Person | None) -> Rows:
    assert shot.stream is not None
    match shot.what:
        case "ticket_opened" if not ticket.down:
            return keyboards.downs(shot.stream)
        case "ticket_for_vendor":
            return keyboards.vendors(shot.stream, ticket, "")
        case "ticket_repaired" if not ticket.confirmed_at:
            return keyboards.solved(shot.stream)
        case "ticket_again":
            return keyboards.again(shot.stream)
        case "ticket_alarm" if reader and reader.may(Right.BROADCAST):
            return keyboards.alarm()
        case _:
            return ()


async def _what(turn: Turn, shot: Shot) -> Message:
    return Notice(city=turn.city.slug, what=shot.what, buttons=keyboards.downs())


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
                        clock.step.default,
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
    rows = await turn.books.open_lines(StreamKind.TICKET)
    lines = []
    for one in rows:
        ticket = (await turn.load(one.stream)).ticket()
        lines.append(TicketLine(one.number, ticket.down, one.status, one.opened_at))
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
    "tickets_open": _open,
    **dict.fromkeys(
        (
            "ticket_opened",
            "ticket_more",
            "ticket_logged",
            "ticket_alarm",
            "ticket_step",
            "ticket_for_vendor",
            "ticket_repaired",
            "ticket_report_wanted",
            "ticket_over",
            "ticket_back",
            "ticket_said",
            "ticket_again",
        ),
        _notice,
    ),
}
