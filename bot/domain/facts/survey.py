"""The facts of a survey: who may be asked, who was, and what they answered."""

from dataclasses import dataclass

from bot.domain.facts.base import Fact, private


@dataclass(frozen=True, slots=True)
class SurveyAgreed(Fact):
    """The operator noted whether the caller may be asked one question after the closing."""

    agreed: bool


@dataclass(frozen=True, slots=True)
class SurveyAsked(Fact):
    """The question left for this phone; `reached` False where its channel refused it for good."""

    contact: int
    reached: bool = True


@dataclass(frozen=True, slots=True)
class SurveyAnswered(Fact):
    """An answer from that phone: 1 (bad) to 5 (very good), and a word; a later one counts."""

    contact: int
    score: int
    words: str = private()


@dataclass(frozen=True, slots=True)
class SurveyUnclear(Fact):
    """An answer without a number from 1 to 5: helped once."""

    contact: int
    words: str = private()
