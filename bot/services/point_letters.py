"""What agencies are told of an umbrella's new points: one word for several."""

from collections.abc import Awaitable, Callable, Sequence

from bot.messages import Message, NewPoints
from bot.ports import Shot
from bot.services.journal import Turn
from bot.services.point_lines import as_a_whole, point_lines
from bot.services.veiling import for_others


async def new_points(turn: Turn, shots: Sequence[Shot]) -> Message | None:
    """The points of these rows that still wait; None where none does any more."""
    assert shots[0].stream is not None
    incident = (await turn.load(shots[0].stream)).incident()
    told = {int(one.args["point"] or 0) for one in shots}
    lines = [one for one in point_lines(incident, turn.city, told) if not one.ended_at]
    if not lines or incident.disposition:
        return None
    return NewPoints(
        city=turn.city.slug,
        number=incident.number,
        details=for_others(as_a_whole(incident)),
        points=tuple(lines),
    )


OF_SEVERAL: dict[str, Callable[[Turn, Sequence[Shot]], Awaitable[Message | None]]] = {
    "new_points": new_points,
}
