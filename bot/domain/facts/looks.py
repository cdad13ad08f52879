"""The facts of who looked at what names somebody."""

from dataclasses import dataclass

from bot.domain.facts.base import Fact


@dataclass(frozen=True, slots=True)
class LinesShown(Fact):
    """Who noted it looked again at so many lines that he had typed."""

    lines: int


@dataclass(frozen=True, slots=True)
class CallerRevealed(Fact):
    """Who noted it was given the caller's name and number for a dispatch.

    `privately`: in a message of his private chat, otherwise in the answer to his press.
    """

    dispatch: int
    privately: bool
