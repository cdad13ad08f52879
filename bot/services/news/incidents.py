"""From an incident's fact to the one-shot messages that tell people of it: one table."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.domain import facts as f
from bot.domain.incident import Incident
from bot.ports import Shot
from bot.services.news import crews, late, surveys, turns
from bot.services.news.scene import Scene


def shots(scene: Scene, noted: f.Noted) -> list[Shot]:
    """The messages that this fact is told by."""
    if noted.via == f.TOLD and not isinstance(noted.fact, f.RecordCompleted):
        return []  # it is long past
    tell = TELL.get(type(noted.fact))
    return _marked(scene, tell(scene, noted, noted.fact) if tell else [])


def of_the_whole(scene: Scene, before: Incident, now: datetime) -> list[Shot]:
    """What follows from the turn as a whole, whichever of its facts made it so."""
    return _marked(scene, turns.given_back(scene, before, now))


def _marked(scene: Scene, told: list[Shot]) -> list[Shot]:
    """Exercises are gathered among their own: a message is marked as one, or not."""
    if not scene.incident.exercise:
        return told
    return [replace(one, gather=one.gather and f"{one.gather} exercise") for one in told]


TELL: dict[type[f.Fact], Callable[[Scene, f.Noted, Any], list[Shot]]] = {
    **crews.TELL,
    **turns.TELL,
    **late.TELL,
    **surveys.TELL,
}
"""What is told of which fact; the rest shows in the views."""
