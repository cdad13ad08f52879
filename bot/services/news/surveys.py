"""News of a survey: who answers is thanked once, and helped once where no mark is in it."""

from collections.abc import Callable
from typing import Any

from bot.domain import facts as f
from bot.domain.outgoing import Lane
from bot.ports import Channel, Shot
from bot.services.news.scene import Scene


def _answered(scene: Scene, noted: f.Noted, fact: f.SurveyAnswered) -> list[Shot]:
    """A later answer corrects the first, without a word."""
    first = next(
        one.seq
        for one in scene.facts
        if isinstance(one.fact, f.SurveyAnswered) and one.fact.contact == fact.contact
    )
    if first != noted.seq:
        return []
    chat, channel = _wrote_from(noted)
    return [Shot("survey_thanks", chat, Lane.TALK, scene.stream, channel=channel)]


def _unclear(scene: Scene, noted: f.Noted, fact: f.SurveyUnclear) -> list[Shot]:
    chat, channel = _wrote_from(noted)
    return [Shot("survey_help", chat, Lane.TALK, scene.stream, channel=channel)]


def _wrote_from(noted: f.Noted) -> tuple[int, Channel]:
    """The contact that an answer came from: it may be another channel than the question's."""
    return int(noted.by.removeprefix("c")), Channel(noted.via)


TELL: dict[type[f.Fact], Callable[[Scene, f.Noted, Any], list[Shot]]] = {
    f.SurveyAnswered: _answered,
    f.SurveyUnclear: _unclear,
}
"""What is told of which fact of a survey, to the phone that it came from."""
