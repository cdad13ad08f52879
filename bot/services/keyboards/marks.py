"""The keyboards of marks on numbers."""

from collections.abc import Sequence

from bot.buttons import Button, label
from bot.domain.marks import DAYS
from bot.messages import Rows
from bot.services.keyboards.pages import in_rows


def mark_days(stream: int) -> Rows:
    """For how long a report's number is marked."""
    ways = [label("mark", stream, None, str(days), days=days) for days in DAYS]
    return in_rows(ways, 3)


def unmark(marks: Sequence[tuple[int, int]]) -> Rows:
    """A way to withdraw each, given as (mark, number of its report)."""
    ways: list[Button] = [
        label("unmark", 0, None, str(one), number=number) for one, number in marks
    ]
    return in_rows(ways, 2)
