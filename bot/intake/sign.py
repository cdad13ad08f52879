"""One plain thing read: a number, yes or no, a code."""

from dataclasses import dataclass

from bot.intake.text import Span


@dataclass(frozen=True, slots=True)
class Sign:
    """A value, where it was read, and how sure (0 to 1)."""

    value: int | bool | str
    span: Span
    confidence: float
