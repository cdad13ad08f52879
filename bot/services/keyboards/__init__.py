"""Which buttons a message carries in which state; the words on them are the templates'."""

from bot.services.keyboards.asides import try_again
from bot.services.keyboards.card import by_phone, card, final_report, help_for, place_read
from bot.services.keyboards.desk import (
    Why,
    announce_end,
    announcement,
    escalation,
    invitations,
    officers_of,
    revocation,
    revocations,
    seat_or_report,
    seats,
)
from bot.services.keyboards.draft import draft
from bot.services.keyboards.drafts_left import drafts_left
from bot.services.keyboards.handing import hand_whom, handover
from bot.services.keyboards.incident import close_as, incident
from bot.services.keyboards.marks import mark_days, unmark
from bot.services.keyboards.pages import asked_now, in_rows, is_page, late_reasons, page
from bot.services.keyboards.places import naming, removals
from bot.services.keyboards.reports import named

__all__ = [
    "Why",
    "announce_end",
    "announcement",
    "asked_now",
    "by_phone",
    "card",
    "close_as",
    "draft",
    "drafts_left",
    "escalation",
    "final_report",
    "hand_whom",
    "handover",
    "help_for",
    "in_rows",
    "incident",
    "invitations",
    "is_page",
    "late_reasons",
    "mark_days",
    "named",
    "naming",
    "officers_of",
    "page",
    "place_read",
    "removals",
    "revocation",
    "revocations",
    "seat_or_report",
    "seats",
    "try_again",
    "unmark",
]
