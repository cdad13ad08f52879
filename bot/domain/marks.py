"""A mark on a caller's number: a supervisor's warning for a while. It never silences a call."""

from dataclasses import dataclass
from datetime import datetime, timedelta

DAYS = (1, 7, 30)
"""For how many days a number may be marked."""


@dataclass(frozen=True, slots=True)
class NumberMark:
    """Who marked the number that was told in `stream`, and until when."""

    id: int
    stream: int
    by: int
    at: datetime
    until: datetime


def lasts(days: int) -> timedelta:
    """How long a mark of so many days lasts."""
    return timedelta(days=days)
