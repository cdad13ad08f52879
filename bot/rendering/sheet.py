"""What stands on an empty call sheet and on the phone list: a city's own questions and figures."""

import re
from collections.abc import Mapping
from typing import Any

from bot.domain.city import City
from bot.domain.details import CHOICES, PRIORITIES
from bot.domain.endings import DISPOSITIONS
from bot.domain.sop import Step
from bot.rendering.dates import Dates

EXTRA = ("landmark", "victims", "conditions")
"""Has its line where the document does not ask for it; the caller's number always stands beside
the name: it is what one calls back."""
SCREENINGS = ("normal", "prank", "ghost", "info")


def sheet(city: City, words: Mapping[str, Any], sheets: int) -> dict[str, Any]:
    """The data of `lembar.typ`: `words` are those of a set, with those of its paper."""
    dates = Dates(words["dates"])
    asked = [one for one in city.sop.questions if one != "phone"]
    if "caller_name" not in asked:
        asked = [*asked, "caller_name"]
    extra = [one for one in EXTRA if one not in asked]
    return {
        "city": city.name,
        "zone": city.zone_label,
        "sop": _head(city, words["sheet"]),
        "words": words["sheet"],
        "phone_words": words["phone_list"],
        "sheets": sheets,
        "village_word": city.village_word,
        "questions": [_question(one, words) for one in asked],
        "extra": [_question(one, words) for one in extra],
        "categories": list(city.categories.values()),
        "screening": [plain(words["screening"][one]) for one in SCREENINGS],
        "priority": [words["codes"]["priority"][one] for one in PRIORITIES],
        "dispositions": [words["dispositions"][one] for one in DISPOSITIONS],
        "agencies": [one.label for one in city.agencies.values() if one.registered],
        "steps": [_step(one, dates) for one in city.sop.steps if one.within],
        "phones": _phones(city),
        "others": [
            {"label": one.label, "phone": one.phone}
            for one in city.agencies.values()
            if not one.registered
        ],
    }


def plain(text: str) -> str:
    """Words without the signs before them: paper has no emoji."""
    return re.sub(r"^[^A-Za-z0-9]+", "", text)


def _head(city: City, words: Mapping[str, Any]) -> str:
    number = city.sop.number
    return str(words["sop"].format(number=number) if number else city.document["title"])


def _question(topic: str, words: Mapping[str, Any]) -> dict[str, Any]:
    named = words["codes"].get(topic, {})
    return {
        "topic": topic,
        "label": words["topics"][topic],
        "choices": [plain(named.get(one, one)) for one in CHOICES.get(topic, ())],
    }


def _step(step: Step, dates: Dates) -> dict[str, Any]:
    assert step.within is not None
    return {
        "rows": ", ".join(step.rows),
        "label": step.label,
        "within": dates.span(step.within),
        "per_agency": step.per_agency,
        "default": step.default,
    }


def _phones(city: City) -> list[dict[str, Any]]:
    """Every agency of the city, with the kinds it leads and how many it supports."""
    roles = {kind.code: dict(city.route(kind.code)) for kind in city.kinds.values()}
    return [
        {
            "label": one.label,
            "phone": one.phone,
            "duty_officer": one.duty_officer,
            "leads": [
                kind.label
                for kind in city.kinds.values()
                if roles[kind.code].get(one.code) == "lead"
            ],
        }
        for one in city.agencies.values()
        if one.registered
    ]
