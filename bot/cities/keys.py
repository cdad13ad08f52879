"""Which keys a city's file may hold: a misspelt one is refused, not passed over."""

from collections.abc import Iterable

from bot.cities.files import Files, Table, at
from bot.domain.sop import Reminders, Step

CITY_KEYS = frozenset(
    {
        "name",
        "wilayah",
        "zone",
        "zone_label",
        "base_steps",
        "questions",
        "sop_kinds",
        "common_kinds",
        "bounds",
        "reminders",
        "draft",
        "message",
        "survey",
        "exercise",
        "heads",
        "parties",
        "agencies",
        "neighbours",
        "kinds",
        "routing",
        "staffing",
        "guarantees",
        "document",
        "steps",
        "helpdesk",
        "complaints",
    }
)
BASE_KEYS = frozenset(
    {
        "questions",
        "common_kinds",
        "reminders",
        "draft",
        "message",
        "survey",
        "steps",
        "helpdesk",
        "complaints",
        "agencies",
        "duty_officer",
        "routing",
        "categories",
        "topics",
        "parties",
        "moments",
        "ticket_moments",
        "heads",
    }
)
KEYS: dict[str, frozenset[str]] = {
    "reminders": frozenset(Reminders.__dataclass_fields__),
    "draft": frozenset({"label", "within", "late"}),
    "message": frozenset({"label", "within", "late"}),
    "survey": frozenset({"after", "hours", "counts", "channels", "never"}),
    "exercise": frozenset({"reminders", "within"}),
    "agencies": frozenset(
        (
            *("label", "phone", "duty_officer", "shares", "ours", "posts", "units", "stations"),
            *("duty_numbers", "channels"),
        )
    ),
    "neighbours": frozenset({"name", "phone"}),
    "posts": frozenset({"label", "areas", "lat", "lon"}),
    "stations": frozenset({"label", "lat", "lon"}),
    "bounds": frozenset({"south", "north", "west", "east"}),
    "kinds": frozenset({"category", "label", "priority", "lead", "support", "informed", "words"}),
    "routing": frozenset({"code", "why", "when", "kinds", "lead", "support", "informed"}),
    "staffing": frozenset({"operators", "shifts", "shift_hours", "it"}),
    "guarantees": frozenset({"label", "within"}),
    "helpdesk": frozenset({"document", "steps", "vendor", "vendor_phone", "off"}),
    "complaints": frozenset({"steps"}),
    "steps": frozenset(Step.__dataclass_fields__),
    "document": frozenset(
        {"columns", "rows", "branches", "components", "after", "admits", "inside", "remark"}
    ),
    "rows": frozenset({"number", "activity", "actors", "needs", "time", "output", "note"}),
    "branches": frozenset({"row", "actor", "question", "yes", "no"}),
    "components": frozenset({"number", "label", "items", "text", "procedure", "section"}),
}


def check_keys(files: Files) -> None:
    """Raise `Contradiction` for the first key that no city file may have, or must."""
    city, base = files.city.tables, files.base.tables
    for key in ("name", "wilayah", "zone", "zone_label", "document", "agencies"):
        if key not in city:
            raise at(files.city.path, 1, "key_missing", name=key)
    only(files, files.city.path.stem, city, CITY_KEYS)
    only(files, "nasional", base, BASE_KEYS)
    for tables in (city, base):
        for name in (
            *("reminders", "draft", "message", "survey", "exercise", "staffing"),
            *("helpdesk", "complaints"),
        ):
            only(files, name, tables.get(name, {}), KEYS[name], f"[{name}")
        for name in ("agencies", "neighbours", "kinds"):
            for code, one in tables.get(name, {}).items():
                only(files, f"{name} {code}", one, KEYS[name], f"[{name}", code)
        for code, agency in tables.get("agencies", {}).items():
            for post, one in agency.get("posts", {}).items():
                only(files, f"posts {code}.{post}", one, KEYS["posts"], f"[agencies.{code}.posts")
        for one in tables.get("routing", ()):
            only(files, "routing", one, KEYS["routing"], "[[routing]]", f'"{one.get("code", "")}"')
        for one in tables.get("guarantees", ()):
            only(files, "guarantees", one, KEYS["guarantees"], "[[guarantees]]")
    heads = base["heads"].keys()
    only(files, "heads", city.get("heads", {}), heads, "[heads]")
    only(files, "parties", city.get("parties", {}), base["parties"].keys(), "[parties]")
    _check_document_keys(files, "document", city["document"], heads)
    for tables in (city, base):
        own = tables.get("helpdesk", {}).get("document", {})
        _check_document_keys(files, "helpdesk.document", own, heads)


def _check_document_keys(files: Files, name: str, document: Table, heads: Iterable[str]) -> None:
    only(files, name, document, KEYS["document"] | set(heads), f"[{name}]")
    only(files, f"{name}.after", document.get("after", {}), heads, f"[{name}.after]")
    for part in ("rows", "branches", "components"):
        for one in document.get(part, ()):
            only(files, f"{name}.{part}", one, KEYS[part], f"[[{name}.{part}]]")


def only(files: Files, where: str, table: Table, known: Iterable[str], *needles: str) -> None:
    """Raise `Contradiction` for a key of the table that is not known."""
    for key in table:
        if key not in known:
            files.refuse("key_unknown", *needles, key, of=("table", where), name=key)
