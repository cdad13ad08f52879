"""A fault of our own tools, or a complaint about the service, until its reporter says yes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain import facts as f
from bot.domain.errors import Refusal

DOWN = ("telepon", "aplikasi", "dashboard", "internet", "lain")
"""What may be down; the first is the emergency number itself."""
PHONE_LINE = DOWN[0]
CAUSES = ("jaringan", "server", "perangkat", "listrik", "akun")
"""What it may be found to be, at a tap."""
FAULT, COMPLAINT = "fault", "complaint"
"""What a ticket is about."""


class TicketStatus(StrEnum):
    """Where a ticket stands (Cirebon's SOP, rows 1 to 7)."""

    REPORTED = "reported"
    ANALYSING = "analysing"
    """Received: the cause is looked for."""
    REPAIRING = "repairing"
    """The analysis is written."""
    COORDINATING = "coordinating"
    """Not solved: the vendor is being reached."""
    VENDOR_REPAIRING = "vendor_repairing"
    REPAIRED = "repaired"
    """Somebody says that it works again; its report, or the reporter's yes, is still missing."""
    SOLVED = "solved"


NEXT: Mapping[TicketStatus, tuple[TicketStatus, ...]] = {
    TicketStatus.REPORTED: (TicketStatus.ANALYSING,),
    TicketStatus.ANALYSING: (TicketStatus.REPAIRING,),
    TicketStatus.REPAIRING: (TicketStatus.REPAIRED, TicketStatus.COORDINATING),
    TicketStatus.COORDINATING: (TicketStatus.VENDOR_REPAIRING,),
    TicketStatus.VENDOR_REPAIRING: (TicketStatus.REPAIRED,),
    TicketStatus.REPAIRED: (TicketStatus.SOLVED, TicketStatus.ANALYSING),
    TicketStatus.SOLVED: (TicketStatus.ANALYSING,),
}
"""What leads where. The document's branch "teratasi?" leaves REPAIRING; a repair that does not
hold, the vendor's too, and a ticket opened again go back to the analysis (sop.md, Cirebon)."""

COMPLAINTS: Mapping[TicketStatus, tuple[TicketStatus, ...]] = {
    TicketStatus.REPORTED: (TicketStatus.ANALYSING,),
    TicketStatus.ANALYSING: (TicketStatus.REPAIRED,),
    TicketStatus.REPAIRED: (TicketStatus.SOLVED, TicketStatus.ANALYSING),
    TicketStatus.SOLVED: (TicketStatus.ANALYSING,),
}
"""The same of a complaint: looked into, seen to and answered; it has no repair and no vendor."""
WAYS = {FAULT: NEXT, COMPLAINT: COMPLAINTS}

REACHES: Mapping[type[f.Fact], TicketStatus] = {
    f.TicketReceived: TicketStatus.ANALYSING,
    f.FaultAnalysed: TicketStatus.REPAIRING,
    f.FaultRepaired: TicketStatus.REPAIRED,
    f.FaultUnsolved: TicketStatus.COORDINATING,
    f.VendorAnswered: TicketStatus.VENDOR_REPAIRING,
    f.VendorPhoned: TicketStatus.VENDOR_REPAIRING,
    f.RepairFailed: TicketStatus.ANALYSING,
    f.TicketReopened: TicketStatus.ANALYSING,
}
ONLY_FROM: Mapping[type[f.Fact], TicketStatus] = {
    f.TicketReceived: TicketStatus.REPORTED,
    f.RepairFailed: TicketStatus.REPAIRED,
    f.TicketReopened: TicketStatus.SOLVED,
}
"""Three ways lead to the analysis, each from one place of its own."""
FAMILY: tuple[type[f.Fact], ...] = (
    f.TicketOpened,
    f.FaultSeen,
    f.FaultNamed,
    f.EntryMade,
    f.RepairReported,
    f.RepairConfirmed,
    f.VendorTold,
    f.ReminderIssued,
    f.Escalated,
    f.PersonalDataErased,
    *REACHES,
)
"""All that its stream may hold."""


@dataclass(frozen=True, slots=True)
class Step:
    """One turn that a ticket took: which fact, when, whose; the cause's code, people's words."""

    what: str
    at: datetime
    by: str
    code: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Ticket:
    """A ticket as it stands."""

    number: int = 0
    city: str = ""
    sop: str = ""
    matter: str = FAULT
    reporter: int = 0
    """A person's id; 0: one of the public, who wrote from `contact`."""
    channel: str = "telegram"
    phoned: bool = False
    """A colleague wrote it down for who phoned."""
    noted_by: str = ""
    """Who wrote it down, where somebody phoned."""
    contact: int = 0
    name: str = ""
    phone: str = ""
    """Where who phoned is reached, as he told it."""
    opened_at: datetime | None = None
    seen_at: datetime | None = None
    down: str = ""
    chosen: bool = False
    """What is down was chosen by a person."""
    words: tuple[str, ...] = ()
    reached: TicketStatus = TicketStatus.REPORTED
    steps: tuple[Step, ...] = ()
    vendor: bool = False
    """The last repair was the vendor's."""
    told_vendor: bool = False
    """Since it last went to the analysis: by its card, a message, or on the phone."""
    report: str = ""
    """What was wrong and what was done, of the last repair."""
    confirmed_at: datetime | None = None
    reported_at: datetime | None = None
    erased: bool = False
    """Its words were destroyed: it is never opened again."""

    @property
    def status(self) -> TicketStatus:
        """Where it stands: over only with the reporter's yes and the repairer's report."""
        if self.reached is TicketStatus.REPAIRED and self.closed_at:
            return TicketStatus.SOLVED
        return self.reached

    @property
    def owner(self) -> int:
        """Whose it is: a person's id, or, of the public, a contact's below zero."""
        return self.reporter or -self.contact

    def worded(self, code: str) -> str:
        """What a status or a step of this ticket has its words by."""
        return code if self.matter == FAULT else f"{self.matter}_{code}"

    @property
    def closed_at(self) -> datetime | None:
        """When the later of the two came."""
        both = (self.confirmed_at, self.reported_at)
        return max(one for one in both if one) if all(both) else None


def ticket_of(stream: Sequence[f.Noted]) -> Ticket:
    """The ticket that these facts tell of."""
    found = Ticket()
    for noted in f.standing(list(stream)):
        found = after(found, noted)
    return found


def after(ticket: Ticket, noted: f.Noted) -> Ticket:
    """The ticket after one more fact."""
    fact = noted.fact
    if status := REACHES.get(type(fact)):
        ticket = replace(ticket, reached=status, steps=(*ticket.steps, _step(noted)))
    match fact:
        case f.TicketOpened() as opened:
            return replace(
                ticket, number=opened.number, city=opened.city, sop=opened.sop,
                reporter=opened.reporter, channel=opened.channel, name=opened.name,
                contact=opened.contact, phoned=noted.via == "phone", matter=opened.matter,
                noted_by=noted.by if noted.via == "phone" else "", phone=opened.phone,
                opened_at=noted.at, words=(opened.words,) if opened.words else (),
            )  # fmt: skip
        case f.FaultSeen():
            return replace(ticket, seen_at=noted.at)
        case f.FaultNamed(down=down, guessed=guessed):
            if guessed and ticket.chosen:
                return ticket
            return replace(ticket, down=down, chosen=not guessed)
        case f.EntryMade(words=words):
            return replace(ticket, words=(*ticket.words, words)) if words else ticket
        case f.FaultRepaired(vendor=vendor):
            return replace(ticket, vendor=vendor)
        case f.VendorTold() | f.VendorPhoned():
            return replace(ticket, told_vendor=True)
        case f.RepairReported(words=words):
            return replace(ticket, report=words, reported_at=noted.at)
        case f.RepairConfirmed():
            return replace(ticket, confirmed_at=noted.at)
        case f.RepairFailed() | f.TicketReopened():
            return replace(
                ticket, vendor=False, told_vendor=False, report="", confirmed_at=None,
                reported_at=None,
            )  # fmt: skip
        case f.PersonalDataErased():
            return replace(ticket, erased=True)
        case _:
            return ticket


def _step(noted: f.Noted) -> Step:
    fact = noted.fact
    code = fact.cause if isinstance(fact, f.FaultAnalysed) else ""
    words = fact.words if isinstance(fact, f.FaultAnalysed) else ""
    return Step(type(fact).__name__, noted.at, noted.by, code, words)


def moved(ticket: Ticket, fact: f.Fact) -> list[f.Fact]:
    """The next step of a ticket. Raises `Refusal` where it is not its turn.

    Told twice is no fault: what stands already adds nothing.
    """
    if ticket.erased:
        raise Refusal("report_erased")
    to = REACHES[type(fact)]
    if to is ticket.status and not isinstance(fact, f.RepairFailed | f.TicketReopened):
        return []
    elsewhere = ONLY_FROM.get(type(fact), ticket.status) is not ticket.status
    if elsewhere or to not in WAYS[ticket.matter].get(ticket.status, ()):
        raise _stands(ticket)
    if isinstance(fact, f.FaultAnalysed) and fact.cause and fact.cause not in CAUSES:
        raise Refusal("choice_unknown")
    return [fact]


def named(ticket: Ticket, down: str, *, guessed: bool = False) -> list[f.Fact]:
    """What is down. Raises `Refusal` for a code that is none, a complaint, and once it is over."""
    if down not in DOWN or ticket.matter != FAULT:
        raise Refusal("choice_unknown")
    if guessed and ticket.chosen:
        return []
    _still_open(ticket)
    return [] if down == ticket.down else [f.FaultNamed(down, guessed)]


def reported(ticket: Ticket, words: str) -> list[f.Fact]:
    """What was wrong and what was done. Raises `Refusal` before anything was repaired."""
    if ticket.status is not TicketStatus.REPAIRED:
        raise _stands(ticket)
    return [f.RepairReported(ticket.vendor, words)]


def confirmed(ticket: Ticket) -> list[f.Fact]:
    """The reporter's yes. Raises `Refusal` before anybody says that it was repaired."""
    if ticket.status is TicketStatus.SOLVED or ticket.confirmed_at:
        return []
    if ticket.status is not TicketStatus.REPAIRED:
        raise _stands(ticket)
    return [f.RepairConfirmed()]


def failed(ticket: Ticket) -> list[f.Fact]:
    """Who was asked says that it does not work: of what is over, that the fault is back."""
    over = ticket.status is TicketStatus.SOLVED
    return moved(ticket, f.TicketReopened() if over else f.RepairFailed())


def told_vendor(ticket: Ticket, *, card: bool) -> list[f.Fact]:
    """It goes to the vendor; "belum teratasi" comes with it where nobody said so yet."""
    if ticket.status is TicketStatus.REPAIRING:
        return [f.FaultUnsolved(), f.VendorTold(card)]
    if ticket.status is not TicketStatus.COORDINATING:
        raise _stands(ticket)
    return [] if ticket.told_vendor else [f.VendorTold(card)]


def erasable(ticket: Ticket) -> None:
    """Raises `Refusal` unless it is over."""
    if ticket.erased:
        raise Refusal("report_erased")
    if ticket.status is not TicketStatus.SOLVED:
        raise Refusal("erase_when_closed")


def _still_open(ticket: Ticket) -> None:
    if ticket.status is TicketStatus.SOLVED:
        raise _stands(ticket)


def _stands(ticket: Ticket) -> Refusal:
    stands = ticket.worded(ticket.status.value)
    return Refusal("ticket_stands", number=ticket.number, stands=stands)
