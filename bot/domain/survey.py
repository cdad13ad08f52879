"""One question after the closing: who may be asked, when, how long an answer counts; its fold."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain import facts as f

BEST = 5
"""Answers are 1 (bad) to this one (very good)."""


@dataclass(frozen=True, slots=True)
class SurveyRules:
    """How a city asks. All its figures are ours: no document gives any."""

    after: timedelta = timedelta(hours=2)
    """How long after the closing."""
    day: tuple[time, time] = (time(8), time(20))
    """From when until when nobody is disturbed by a message, by the city's own clock."""
    counts: timedelta = timedelta(hours=72)
    """How long an answer is waited for; a question that could not leave for so long is dropped."""
    channels: tuple[str, ...] = ("sms", "whatsapp")
    """What a caller who phoned is asked by: the first that this installation has."""
    never: frozenset[str] = frozenset()
    """Kinds of incidents after which nobody is asked."""

    def due_at(self, closed_at: datetime, zone: str) -> datetime:
        """When to ask: the first moment of a day that is so long after the closing."""
        return self.by_day(closed_at + self.after, zone)

    def by_day(self, moment: datetime, zone: str) -> datetime:
        """This moment, where it is by day; else when the next day begins."""
        local = moment.astimezone(ZoneInfo(zone))
        first, last = self.day
        if first <= local.time() < last:
            return moment
        on = local.date() if local.time() < first else local.date() + timedelta(days=1)
        return datetime.combine(on, first, local.tzinfo).astimezone(moment.tzinfo)


@dataclass(frozen=True, slots=True)
class Asked:
    """What became of the question to one phone."""

    contact: int
    at: datetime | None = None
    """When it left; None where its channel refused it."""
    score: int | None = None
    words: str = ""
    answered_at: datetime | None = None
    helped: bool = False
    """It was told once what an answer looks like."""


@dataclass(frozen=True, slots=True)
class Survey:
    """A report's survey as it stands."""

    agreed: bool | None = None
    """What the operator noted of the caller; None: nothing."""
    writers: tuple[tuple[int, str], ...] = ()
    """Contact and channel of each who reported it by a message."""
    asked: Mapping[int, Asked] = field(default_factory=dict)

    @property
    def allowed(self) -> bool:
        """Whether somebody may be asked: an operator said so, or who wrote himself, and none
        said no."""
        return bool(self.writers) if self.agreed is None else self.agreed


FAMILY = (f.SurveyAgreed, f.SurveyAsked, f.SurveyAnswered, f.SurveyUnclear, f.WrittenBy)
"""What a survey is folded from."""


def asked_since(survey: Survey, noted: f.Noted) -> Survey:
    """The survey after one more fact."""
    match noted.fact:
        case f.SurveyAgreed(agreed=agreed):
            return replace(survey, agreed=agreed)
        case f.WrittenBy(contact=contact, channel=channel):
            writers = dict.fromkeys((*survey.writers, (contact, channel)))
            return replace(survey, writers=tuple(writers))
        case f.SurveyAsked(contact=contact, reached=reached):
            one = survey.asked.get(contact, Asked(contact))
            return _with(survey, replace(one, at=(one.at or noted.at) if reached else None))
        case f.SurveyAnswered(contact=contact, score=score, words=words):
            one = survey.asked.get(contact, Asked(contact))
            return _with(survey, replace(one, score=score, words=words, answered_at=noted.at))
        case f.SurveyUnclear(contact=contact):
            one = survey.asked.get(contact, Asked(contact))
            return _with(survey, replace(one, helped=True))
        case _:
            return survey


def _with(survey: Survey, one: Asked) -> Survey:
    return replace(survey, asked={**survey.asked, one.contact: one})
