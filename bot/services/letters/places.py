"""What is written about known places."""

from collections.abc import Awaitable, Callable

from bot.messages import Message, Notice, Places
from bot.ports import Shot
from bot.services import keyboards
from bot.services.geocoding import question
from bot.services.turn import Turn

MOST = 60
"""Saved places in one message, by name."""


async def _places(turn: Turn, shot: Shot) -> Message:
    saved = (await turn.books.places())[:MOST]
    return Places(
        city=turn.city.slug,
        lines=tuple(
            (one.name, turn.city.village_name(one.kelurahan[0]) if one.kelurahan else "", one.point)
            for one in saved
        ),
        of_city=len(turn.city.places),
        buttons=keyboards.removals([(one.id, one.name) for one in saved]),
    )


async def _saved(turn: Turn, shot: Shot) -> Message:
    return Notice(city=turn.city.slug, what=shot.what, words=str(shot.args["name"]))


BUILD: dict[str, Callable[[Turn, Shot], Awaitable[Message | None]]] = {
    "geocode": question,
    "places": _places,
    "place_saved": _saved,
}
