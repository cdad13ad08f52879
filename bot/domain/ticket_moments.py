"""What happens to a ticket, as the moments that the SOP of a help desk may name."""

from bot.domain import facts as f

TICKET_MOMENTS: dict[type[f.Fact], tuple[str, ...]] = {
    f.FaultSeen: ("fault_seen",),
    f.TicketOpened: ("ticket_opened", "asked_for"),
    f.TicketReceived: ("received",),
    f.FaultAnalysed: ("analysed",),
    f.FaultRepaired: ("repaired",),
    f.RepairReported: ("repair_reported",),
    f.FaultUnsolved: ("unsolved",),
    f.VendorAnswered: ("vendor_answered",),
    f.VendorPhoned: ("vendor_phoned",),
    f.RepairConfirmed: ("solved",),
}
VENDOR_REPORTED = "vendor_reported"
"""The report of a vendor's repair: a moment besides that of any repair's report."""
OF_TICKET = frozenset(
    {VENDOR_REPORTED, *(one for names in TICKET_MOMENTS.values() for one in names)}
)

ANEW_FROM = frozenset({"received", "asked_for"})
"""Where everything runs anew when a repair did not hold, or the same fault is back: "asked_for" is
the opening at first, then the last time that who reported said no."""
ANEW = (f.RepairFailed, f.TicketReopened)
MAY_COME_AGAIN = OF_TICKET - {"fault_seen", "ticket_opened", *ANEW_FROM}
"""What those undo: the moments that are still to come once more."""
