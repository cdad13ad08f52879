"""The points of an umbrella, as messages show them."""

from collections.abc import Collection

from bot.domain.city import City
from bot.domain.details import OF_THE_PLACE, Detail, Details, code_of
from bot.domain.incident import Incident
from bot.domain.points import Point, open_points, worst_first
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


OF_ALL = ("kind", "kelurahan", "realm", "caller_name", "phone")
"""What an umbrella is as a whole; the rest is its points'."""


def as_a_whole(incident: Incident) -> Details:
    """An umbrella's details without its first point's, as urgent as its worst open point.

    Where no village is known the place of its first report still says where it is.
    """
    details = incident.details
    if not incident.raised:
        return details
    kept = OF_ALL if code_of(details, "kelurahan") else (*OF_ALL, *OF_THE_PLACE)
    shown = {topic: one for topic, one in details.items() if topic in kept}
    worst = next(iter(open_points(incident.points)), None)
    priority = Detail(worst.priority, "", guessed=True) if worst else details.get("priority")
    return {**shown, "priority": priority} if priority else shown


def _place(point: Point, own: str | None, city: City) -> str:
    village = city.village_name(point.kelurahan) if point.kelurahan else ""
    told = village.casefold() in point.words.casefold()
    if point.words and (not village or told or point.kelurahan == own):
        return point.words
    return ", ".join(one for one in (point.words, village) if one)
