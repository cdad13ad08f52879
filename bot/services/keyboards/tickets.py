"""The keyboards of a ticket: the help desk's, the vendor's, the reporter's."""

from collections.abc import Sequence

from bot.buttons import Button, label
from bot.domain.ticket import CAUSES, COMPLAINT, DOWN, FAULT, Ticket, TicketStatus
from bot.messages import Rows
from bot.services.keyboards.pages import in_rows

DESK: dict[TicketStatus, tuple[str, ...]] = {
    TicketStatus.REPORTED: ("receive",),
    TicketStatus.ANALYSING: (),
    TicketStatus.REPAIRING: ("repaired", "unsolved", "to_vendor"),
    TicketStatus.COORDINATING: ("to_vendor", "vendor_phoned"),
    TicketStatus.VENDOR_REPAIRING: ("vendor_done",),
    TicketStatus.REPAIRED: ("confirm", "failed"),
    TicketStatus.SOLVED: ("reopen",),
}
"""What the help desk may press; the analysis is a choice of causes."""
ANSWERERS: dict[TicketStatus, tuple[str, ...]] = {
    **DESK,
    TicketStatus.ANALYSING: ("repaired",),
}
"""The same of a complaint, which is looked into without one."""
VENDORS: dict[TicketStatus, tuple[str, ...]] = {
    TicketStatus.COORDINATING: ("accept",),
    TicketStatus.VENDOR_REPAIRING: ("vendor_done",),
}


def desk(stream: int, ticket: Ticket, vendor: str) -> Rows:
    """The buttons of the help desk's card."""
    status = ticket.status
    if ticket.matter == COMPLAINT:
        return in_rows([_turn(stream, one, vendor, COMPLAINT) for one in ANSWERERS[status]], 2)
    named = DESK[status]
    if ticket.told_vendor:
        named = tuple(one for one in named if one != "to_vendor")
    turns = [_turn(stream, one, vendor) for one in named]
    if status is TicketStatus.ANALYSING:
        turns = [
            Button("ticket", stream, None, f"cause.{one}", "ticket_cause", (("code", one),))
            for one in CAUSES
        ]
    return in_rows(turns, 2)


def vendors(stream: int, ticket: Ticket, vendor: str) -> Rows:
    """The buttons of the vendor's card."""
    return in_rows([_turn(stream, one, vendor) for one in VENDORS.get(ticket.status, ())], 2)


def _turn(stream: int, what: str, vendor: str, matter: str = FAULT) -> Button:
    values = (("vendor", vendor), ("matter", matter))
    return Button("ticket", stream, None, what, f"ticket_{what}", values)


def downs(stream: int = 0) -> Rows:
    """What is down; with a stream it is named anew, without one a ticket is opened."""
    ways = [Button("fault", stream, None, one, "fault", (("code", one),)) for one in DOWN]
    return in_rows(ways, 2)


def solved(stream: int, matter: str = FAULT) -> Rows:
    """Asked of the reporter."""
    yes = Button("ticket", stream, None, "confirm", "ticket_yes", (("matter", matter),))
    return ((yes, Button("ticket", stream, None, "failed", "ticket_no")),)


def again(stream: int, matter: str = FAULT) -> Rows:
    """The same fault is back, or another one; a complaint is not answered after all."""
    back = Button("ticket", stream, None, "reopen", "ticket_again", (("matter", matter),))
    return ((back, label("fault_new", stream)),) if matter == FAULT else ((back,),)


def shows(rows: Sequence[tuple[int, int]]) -> Rows:
    """A way to each ticket, given as (stream, number)."""
    ways = [label("ticket_show", stream, None, "", number=number) for stream, number in rows]
    return in_rows(ways, 4)


def alarm() -> Rows:
    """The emergency number is down: everybody may be told at once."""
    return ((label("fault_announce"),),)
