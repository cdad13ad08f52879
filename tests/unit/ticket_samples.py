"""Every message about a ticket as long as it gets, and every button on one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot.buttons import Button
from bot.domain.facts import FaultRepaired, RepairFailed, TicketReceived, TicketReopened
from bot.domain.ticket import CAUSES, COMPLAINT, COMPLAINTS, DOWN, REACHES, Ticket, TicketStatus
from bot.messages import (
    ComplaintCard,
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
        city="cirebon", number=17, status=status, down="telepon", reporter=long,
        by_phone=True, noted_by=long, phone="+6281234567890",
        opened_at=now, seen_at=now, said=(long,) * 5, steps=tuple(steps[-8:]), report=long,
        confirmed=True, label="Analisis", due_at=now, default=True, vendor="Jasnita",
        vendor_phone="",
        vendor_reachable=not vendor, for_vendor=vendor,
    )  # fmt: skip


def complaint(status: str, channel: str, now: datetime, long: str) -> ComplaintCard:
    """A complaint's card with all that it may tell."""
    told = Ticket(matter=COMPLAINT)
    steps = [
        TicketStep(told.worded(one.__name__), now, "Pak Hadi", "", "")
        for one in (TicketReceived, FaultRepaired, RepairFailed, TicketReopened)
    ]
    return ComplaintCard(
        city="majalengka", number=17, status=status, worded=told.worded(status),
        reporter=long, channel=channel, by_phone=channel == "phone", noted_by="Sari",
        phone="+6281234567890", opened_at=now, said=(long,) * 5, steps=tuple(steps * 2),
        report="" if channel == "sms" else long, due_at=now, default=True,
    )  # fmt: skip


def messages(now: datetime, long: str) -> Iterator[Message]:
    """Each of them."""
    for status in TicketStatus:
        yield card(status, now, long)
        yield card(status, now, long, vendor=True)
    for status in COMPLAINTS:
        yield from (complaint(status, one, now, long) for one in ("telegram", "sms", "phone"))
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
        if status in COMPLAINTS:
            rows.append(keyboards.desk(1, replace(ticket, matter=COMPLAINT), ""))
    rows += [keyboards.solved(1, COMPLAINT), keyboards.again(1, COMPLAINT)]
    over = Ticket(reached=TicketStatus.REPAIRED, confirmed_at=now, reported_at=now)
    rows += [keyboards.desk(1, over, "Jasnita"), keyboards.shows([(1, 17)])]
    for row in (row for some in rows for row in some):
        yield from row
