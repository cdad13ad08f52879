"""A city's steps with the base's that it takes, read into the SOP that streams are stamped with."""

from collections.abc import Mapping
from typing import Any

from bot.cities.checker import OF_REPORT, Checker
from bot.cities.files import Files, Table
from bot.cities.keys import KEYS, only
from bot.cities.stamping import stamped
from bot.domain import sop as sops
from bot.domain.agency import Agency, Kind
from bot.domain.details import TOPICS
from bot.domain.errors import Contradiction
from bot.domain.ticket_moments import OF_TICKET


def incident_sop(
    files: Files, slug: str, kinds: Mapping[str, Kind], agencies: Mapping[str, Agency]
) -> tuple[str, sops.Sop]:
    """The stamp of the city's incident SOP, and the SOP. Raises `Contradiction`."""
    base, city = files.base.tables, files.city.tables
    of_base = {one["code"]: one for one in base["steps"]}
    steps = list(city.get("steps", ()))
    for code in city.get("base_steps", ()):
        if code not in of_base:
            files.refuse("base_step_missing", "base_steps", code, name=code)
        steps.append(of_base[code])
    for topic in (questions := city.get("questions", base["questions"])):
        if topic not in TOPICS:
            files.refuse("question", "questions", topic, name=topic)
    stamp, sop = _parsed(
        files,
        {
            "city": slug,
            "number": city["document"].get("number", ""),
            "steps": [_with_kinds(files, one, kinds) for one in steps],
            "questions": list(questions),
            "reminders": {**base["reminders"], **city.get("reminders", {})},
            "draft": {
                **base["draft"],
                **city.get("draft", {}),
                "code": sops.DRAFT,
                "default": True,
            },
        },
    )
    Checker(files, sop, OF_REPORT, frozenset(agencies)).check(city["document"])
    return stamp, sop


def helpdesk_sop(files: Files, slug: str, table: Table) -> tuple[str, sops.Sop]:
    """The stamp of a help desk's SOP, and the SOP. Raises `Contradiction`."""
    base = files.base.tables
    stamp, sop = _parsed(
        files,
        {
            "city": slug,
            "number": table["document"].get("number", ""),
            "steps": [dict(one) for one in table["steps"]],
            "questions": [],
            "reminders": {**base["reminders"], **files.city.tables.get("reminders", {})},
        },
    )
    Checker(files, sop, OF_TICKET, frozenset()).check(table["document"])
    return stamp, sop


def complaints_sop(files: Files, slug: str) -> tuple[str, sops.Sop]:
    """The stamp of what a complaint is timed by, and its SOP. Raises `Contradiction`.

    Its rows are those of the city's document, or the components of a service standard.
    """
    base, city = files.base.tables, files.city.tables
    table = city.get("complaints", base["complaints"])
    stamp, sop = _parsed(
        files,
        {
            "city": slug,
            "number": city["document"].get("number", "") if table is not base["complaints"] else "",
            "steps": [dict(one) for one in table["steps"]],
            "questions": [],
            "reminders": {**base["reminders"], **city.get("reminders", {})},
        },
    )
    named = {row for one in sop.steps for row in one.rows}
    parts = city["document"].get("components") or city["document"].get("rows", ())
    rows = [_as_row(one) for one in parts if one["number"] in named]
    Checker(files, sop, OF_TICKET, frozenset()).check({"rows": rows})
    return stamp, sop


def _as_row(part: Table) -> Table:
    """A row, or a component with all that it prints as its time."""
    printed = [part.get("time", ""), part.get("text", ""), *part.get("items", ())]
    return {"number": part["number"], "time": ", ".join(one for one in printed if one)}


def message_stamp(files: Files, slug: str) -> str:
    """The stamp of what a message from the public is timed by; a figure of ours."""
    base, city = files.base.tables, files.city.tables
    step = {
        **base["message"],
        **city.get("message", {}),
        "code": "message",
        "starts": ["message_received"],
        "ends": ["message_answered"],
        "default": True,
    }
    stamp, _ = _parsed(
        files,
        {
            "city": slug,
            "number": "",
            "steps": [step],
            "questions": [],
            "reminders": {**base["reminders"], **city.get("reminders", {})},
        },
    )
    return stamp


def _with_kinds(files: Files, step: Table, kinds: Mapping[str, Kind]) -> dict[str, Any]:
    """The step with each category it names spelt out as kinds: the stamp needs no other list."""
    if "kinds" not in step:
        return dict(step)
    named: list[str] = []
    for one in step["kinds"]:
        fitting = [kind.code for kind in kinds.values() if one in (kind.code, kind.category)]
        if not fitting:
            code = step.get("code", "")
            files.refuse("kind_unknown", f'"{code}"', one, of=("step", code), name=one)
        named += fitting
    return {**step, "kinds": named}


def _parsed(files: Files, tables: dict[str, Any]) -> tuple[str, sops.Sop]:
    for step in tables["steps"]:
        name = step.get("code", "")
        code = f'"{name}"'
        only(files, f"steps {name}", step, KEYS["steps"], "steps]]", f"code = {code}")
        try:
            sops.parse({**tables, "steps": [step]})
        except KeyError as missing:
            files.refuse("key_missing", "steps]]", code, of=("step", name), name=missing.args[0])
        except Contradiction as fault:
            quoted = str(fault.details.get("text", code))
            files.refuse("of_step", code, quoted, name=name, why=fault)
        except (TypeError, AttributeError) as fault:
            files.refuse("of_step", code, name=name, why=fault)
    stamp = stamped(tables)
    return stamp, sops.parse(tables)
