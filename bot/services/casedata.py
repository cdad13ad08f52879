"""The case data of an incident as the city's data centre takes it: one JSON document."""

import json
from datetime import datetime

from bot.domain.city import City
from bot.domain.deadlines import Deadline
from bot.domain.details import CONFIRMED, OF_THE_CALLER, Details
from bot.domain.incident import Incident
from bot.domain.place import GEOCODER, KNOWN
from bot.domain.specific import BY_CODE
from bot.services.veiling import masked, specific_of

POINTS = (CONFIRMED, KNOWN, GEOCODER)
"""Codes beside which the words are what is told."""


def document(
    incident: Incident, city: City, clocks: list[Deadline], version: int, caller_data: str
) -> str:
    """The document, idempotent by `incident` and `version`; instants are UTC, ISO 8601.

    Of the caller nothing, a masked form or all, as the setting says (off, masked, full). Where
    the law protects the data more (`specific`), of everything else no more than codes.
    """
    marks = specific_of(incident.details, city)
    return json.dumps(
        {
            "incident": f"{city.slug}-{incident.number}",
            "version": version,
            "city": city.slug,
            "sop": city.sop.number,
            "number": incident.number,
            "exercise": incident.exercise,
            "belated": incident.belated,
            "opened_at": _iso(incident.opened_at),
            "closed_at": _iso(incident.closed_at),
            "status": incident.status.value,
            "disposition": incident.disposition,
            "callers": len(incident.calls),
            "specific": list(marks),
            "details": _details(incident.details, caller_data, marks),
            "dispatches": [
                {
                    "agency": one.agency,
                    "role": one.role,
                    "status": one.status.value,
                    "reason": one.reason,
                    "times": {status.value: _iso(at) for status, at in one.moments.items()},
                    "documented": one.documented,
                    "victims": one.report.get("victims", (None, ""))[0],
                }
                for one in incident.dispatches.values()
            ],
            "points": [
                {
                    "number": one.number,
                    "reported_at": _iso(one.at),
                    "priority": one.priority,
                    "kelurahan": one.kelurahan,
                    "depth_cm": one.depth_cm,
                    "people": one.people,
                    "callers": len(one.calls),
                    "taken": [
                        {"agency": incident.dispatches[number].agency, "at": _iso(at)}
                        for number, (at, _) in one.taken.items()
                        if number in incident.dispatches
                    ],
                    "ended_at": _iso(one.ended[1] if one.ended else None),
                }
                for one in incident.points.values()
            ],
            "steps": [
                {
                    "code": one.step.code,
                    "rows": list(one.step.rows),
                    "agency": one.agency,
                    "started_at": _iso(one.started_at),
                    "due_at": _iso(one.due_at),
                    "ended_at": _iso(one.ended_at),
                    "met": one.met,
                }
                for one in clocks
                if not one.step.default
            ],
        },
        ensure_ascii=False,
    )


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _details(details: Details, caller_data: str, marks: tuple[str, ...]) -> dict[str, str | None]:
    """Words as they were told but for what names the caller; of protected data codes alone."""
    if marks:
        shown = {topic: one.code for topic, one in details.items() if topic in BY_CODE and one.code}
    else:
        told = details if caller_data == "full" else masked(details)
        shown = {
            topic: one.words if one.code in POINTS else one.code or one.words
            for topic, one in told.items()
            if topic not in OF_THE_CALLER
        }
    if caller_data == "off":
        return dict(shown)
    told = details if caller_data == "full" else masked(details)
    of_caller = {topic: one for topic, one in told.items() if topic in OF_THE_CALLER}
    return {**shown, **{topic: one.words or one.code for topic, one in of_caller.items()}}
