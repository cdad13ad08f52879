"""Every message about a ticket as long as it gets, and every button on one."""

from collections.abc import Iterator
from datetime import datetime

from bot.buttons import Button
from bot.domain.ticket import CAUSES, DOWN, REACHES, Ticket, TicketStatus
from bot.messages import (
    Message,
    TicketCard,
    TicketLate,
    TicketLine,
    TicketNotice,
    Tickets,
    TicketsLate,
    TicketStep,
)
from bot.services.keyboards import tickets as keyboards


def notice(what: str, now: datetime, long: str, step: str = "FaultAnalysed") -> TicketNotice:
    """A short message about one ticket."""
    return TicketNotice(
        city="cirebon", what=what, number=17, who="Pak Anto", words=long * 4, at=now,
        down="telepon", status="coordinating", step=step, cause="", since=now, label="Analisis",
        due_at=now, default=True, vendor="Jasnita", of_vendor=True, report=long,
    )  # fmt: skip


def card(status: str, now: datetime, long: str, *, vendor: bool = False) -> TicketCard:
    """A ticket's card with all that it may tell."""
    steps = [TicketStep(one.__name__, now, "Pak Anto", "", long) for one in REACHES]
    steps += [TicketStep("FaultAnalysed", now, "", code) for code in CAUSES]
    return TicketCard(
        city="cirebon", number=17, status=status, down="telepon", reporter=long, by_phone=True,
        opened_at=now, seen_at=now, said=(long,) * 5, steps=tuple(steps[-8:]), report=long,
        confirmed=True, label="Analisis", due_at=now, default=True, vendor="Jasnita",
        vendor_phone="",
        vendor_reachable=not vendor, for_vendor=vendor,
    )  # fmt: skip


def messages(now: datetime, long: str) -> Iterator[Message]:
    """Each of them."""
    for status in TicketStatus:
        yield card(status, now, long)
        yield card(status, now, long, vendor=True)
    yield from (notice("ticket_step", now, long, one.__name__) for one in REACHES)
    for stage in ("nudge", "deadline", "repeat"):
        lines = tuple(
            TicketLate(17, down, "Analisis", now, "vendor", default=True) for down in ("", *DOWN)
        )
        yield TicketsLate(
            city="cirebon", lines=lines, stage=stage, vendor="Jasnita", vendor_phone=""
        )
    listed = tuple(TicketLine(17, "aplikasi", status, now) for status in TicketStatus)
    yield Tickets(city="cirebon", lines=listed)
    yield Tickets(city="cirebon", lines=())


def buttons(now: datetime) -> Iterator[Button]:
    """Those of every state, and those on one-shots."""
    rows = [keyboards.downs(), keyboards.solved(1), keyboards.again(1), keyboards.alarm()]
    for status in TicketStatus:
        ticket = Ticket(number=17, reached=status)
        rows += [keyboards.desk(1, ticket, "Jasnita"), keyboards.vendors(1, ticket, "Jasnita")]
    over = Ticket(reached=TicketStatus.REPAIRED, confirmed_at=now, reported_at=now)
    rows += [keyboards.desk(1, over, "Jasnita"), keyboards.shows([(1, 17)])]
    for row in (row for some in rows for row in some):
        yield from row
