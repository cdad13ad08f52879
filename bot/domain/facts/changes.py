"""The facts of an incident that takes a turn while it is under way."""

from dataclasses import dataclass

from bot.domain.facts.base import Fact, private


@dataclass(frozen=True, slots=True)
class DispatchWithdrawn(Fact):
    """The desk called an agency off; `reason` is a code. It may be tasked again, anew."""

    dispatch: int
    reason: str
    told: str = private()
