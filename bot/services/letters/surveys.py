"""What is written to who is asked how it was: nothing of what happened, for others read it too."""

from collections.abc import Awaitable, Callable

from bot.messages import Message, Notice
from bot.ports import Shot
from bot.services.journal import Turn
from bot.services.surveys import wanted_now


async def _question(turn: Turn, shot: Shot) -> Message | None:
    incident = await wanted_now(turn, shot)
    if incident is None:
        return None
    return Notice(city=turn.city.slug, what=shot.what, at=incident.opened_at)


async def _answer(turn: Turn, shot: Shot) -> Message | None:
    return Notice(city=turn.city.slug, what=shot.what)


BUILD: dict[str, Callable[[Turn, Shot], Awaitable[Message | None]]] = {
    "survey": _question,
    "survey_thanks": _answer,
    "survey_help": _answer,
}
