"""Whether somebody died of an incident, as far as anybody wrote: then nobody is asked for marks."""

import re
from collections.abc import Iterator

from bot.domain.hurt import COUNTED
from bot.domain.incident import Incident
from bot.domain.routing import STATES, says

DEAD = "|".join(one.replace(" ", r"\s+") for one in COUNTED["dead"])
"""Beside a number of victims these say it too."""


def mourned(incident: Incident) -> bool:
    """Whether dead were told of, by a caller, the desk or a crew, and nobody denied them."""
    return any(says(STATES["dead"], text) for text in _texts(incident)) or any(
        says(DEAD, text) for text in _of_victims(incident)
    )


def _texts(incident: Incident) -> Iterator[str]:
    yield from incident.said
    yield incident.condition
    for details in (incident.details, incident.otherwise):
        yield from (one.words for one in details.values() if one.words)
    yield from (one.words for one in incident.entries if one.words)
    yield from (one.words for one in incident.points.values() if one.words)
    yield from (words for one in incident.dispatches.values() for _, words in one.report.values())
    yield from (one.told for one in incident.dispatches.values() if one.told)


def _of_victims(incident: Incident) -> Iterator[str]:
    for details in (incident.details, incident.otherwise):
        if told := details.get("victims"):
            yield told.words
    for one in incident.dispatches.values():
        yield re.sub(r"\d", "", one.report.get("victims", (None, ""))[1])
