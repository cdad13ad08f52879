"""What is told of an umbrella's points: new ones to the agencies, untaken ones to the desk."""

from collections.abc import Awaitable, Callable, Sequence

from bot.domain.incident import Incident
from bot.messages import Message, NewPoints, PointLine
from bot.ports import Shot
from bot.services.journal import Turn
from bot.services.point_lines import as_a_whole, point_lines
from bot.services.veiling import for_others


async def new_points(turn: Turn, shots: Sequence[Shot]) -> Message | None:
    """The points of these rows that still wait; None where none does any more."""
    incident = await _incident(turn, shots)
    lines = [one for one in _told(turn, incident, shots) if not one.ended_at]
    return _news(turn, incident, lines)


async def points_untaken(turn: Turn, shots: Sequence[Shot]) -> Message | None:
    """Those that nobody took, and whom to phone; None where each was taken meanwhile."""
    incident = await _incident(turn, shots)
    lines = [one for one in _told(turn, incident, shots) if not one.ended_at and not one.taken]
    leads = [one for one in incident.dispatches.values() if one.active and one.role == "lead"]
    at_work = leads or [one for one in incident.dispatches.values() if one.active]
    known = [turn.city.agencies[one.agency] for one in at_work]
    return _news(turn, incident, lines, tuple((one.label, one.phone) for one in known))


async def _incident(turn: Turn, shots: Sequence[Shot]) -> Incident:
    assert shots[0].stream is not None
    return (await turn.load(shots[0].stream)).incident()


def _told(turn: Turn, incident: Incident, shots: Sequence[Shot]) -> tuple[PointLine, ...]:
    return point_lines(incident, turn.city, {int(one.args["point"] or 0) for one in shots})


def _news(
    turn: Turn,
    incident: Incident,
    lines: list[PointLine],
    to_phone: tuple[tuple[str, str], ...] = (),
) -> Message | None:
    if not lines or incident.disposition:
        return None
    return NewPoints(
        city=turn.city.slug,
        number=incident.number,
        details=for_others(as_a_whole(incident)),
        points=tuple(lines),
        to_phone=to_phone,
    )


OF_SEVERAL: dict[str, Callable[[Turn, Sequence[Shot]], Awaitable[Message | None]]] = {
    "new_points": new_points,
    "points_untaken": points_untaken,
}
