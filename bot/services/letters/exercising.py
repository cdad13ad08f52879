"""What a message that belongs to no stream tells of: exercises, real reports, or both."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from bot.messages import Message, Notice, Popup
from bot.ports import Books, StreamKind

Told = TypeVar("Told", bound=Message | Popup)
NAMING = ("number", "numbers")
"""Values of a notice that hold numbers of reports."""


def of_both(message: Told, exercises: Iterable[bool]) -> Told:
    """The message with its mark, by whether each report that it tells of is an exercise."""
    told = list(exercises)
    return replace(message, exercise=bool(told) and all(told), mixed=any(told) and not all(told))


def numbers_in(message: Notice | Popup) -> set[int]:
    """The numbers of reports that the values of a message name."""
    named = [str(value) for name, value in message.values if name in NAMING]
    return {int(one) for words in named for one in re.findall(r"\d{1,9}", words)}


async def by_its_numbers(books: Books, message: Told, stream: int = 0) -> Told:
    """A refusal or an answer, marked by the reports that its values name.

    Where it names none: by the `stream` whose button was pressed (0: none), else by what was at
    hand when it was refused.
    """
    if not isinstance(message, Notice | Popup) or message.exercise or message.mixed:
        return message
    lines = [await books.find(StreamKind.CALL, one) for one in sorted(numbers_in(message))]
    if stream and not any(lines):
        lines = [await books.line(stream)]
    if not any(lines) and ("exercise", "1") in message.values:
        return replace(message, exercise=True)
    return of_both(message, [one.exercise for one in lines if one])
