"""The points of an umbrella, as messages show them."""

from collections.abc import Collection

from bot.domain.city import City
from bot.domain.details import code_of
from bot.domain.incident import Incident
from bot.domain.points import Point, worst_first
from bot.messages import PointLine


def point_lines(
    incident: Incident, city: City, only: Collection[int] | None = None
) -> tuple[PointLine, ...]:
    """Worst first; `only` these numbers. The village is named where it is not the umbrella's."""
    own = code_of(incident.details, "kelurahan")
    return tuple(
        PointLine(
            one.number,
            one.at,
            _place(one, own, city),
            one.priority,
            one.depth_cm,
            one.people,
            len(one.calls),
            tuple(
                (incident.dispatches[number].agency, at)
                for number, (at, _) in one.taken.items()
                if number in incident.dispatches
            ),
            one.ended[1] if one.ended else None,
        )
        for one in worst_first(incident.points)
        if only is None or one.number in only
    )


def _place(point: Point, own: str | None, city: City) -> str:
    village = city.village_name(point.kelurahan) if point.kelurahan else ""
    told = village.casefold() in point.words.casefold()
    if point.words and (not village or told or point.kelurahan == own):
        return point.words
    return ", ".join(one for one in (point.words, village) if one)
