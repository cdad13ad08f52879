"""A city's agencies, and which of them each kind of incident is routed to."""

import csv
import re
from collections.abc import Iterator, Mapping

from bot.cities.files import Files, Table, at
from bot.cities.keys import KEYS, only
from bot.domain.agency import Agency, Kind, Post, Station
from bot.domain.details import PRIORITIES
from bot.domain.place import Bounds, within
from bot.domain.routing import ROLES
from bot.intake.numbers import e164

CHANNELS = ("whatsapp", "sms")
"""What a duty phone can be written to by."""


def agencies_of(files: Files, bounds: Bounds | None = None) -> dict[str, Agency]:
    """Every agency of base and city, the city's own first. Raises `Contradiction`."""
    base, own = files.base.tables["agencies"], files.city.tables["agencies"]
    unnamed: str = files.base.tables["duty_officer"]
    found: dict[str, Agency] = {}
    for code in (*own, *(one for one in base if one not in own)):
        table = {**base.get(code, {}), **own.get(code, {})}
        if "label" not in table:
            files.refuse("agency_unlabelled", "[agencies", code, name=code)
        group = table.get("shares", code)
        if group != code and (group not in own or "shares" in own[group]):
            files.refuse("shares", code, "shares", of=("agency", code), name=group)
        found[code] = Agency(
            code=code,
            label=table["label"],
            phone=table.get("phone", ""),
            group=group,
            duty_officer=table.get("duty_officer", unnamed.format(label=table["label"])),
            registered=code in own,
            ours=table.get("ours", False),
            posts=tuple(_posts(files, code, table.get("posts", {}))),
            units=tuple(table.get("units", ())),
            stations=tuple(_stations(files, code, table, bounds)),
            duty_numbers=tuple(_numbers(files, code, table)),
            channels=_channels(files, code, table),
        )
    return found


def _numbers(files: Files, agency: str, table: Table) -> Iterator[str]:
    """Phones of its duty, in E.164. Raises `Contradiction` for what is none."""
    for told in table.get("duty_numbers", ()):
        number = e164(str(told))
        if number is None:
            files.refuse("no_number", agency, str(told), of=("agency", agency), name=told)
        yield number


def _channels(files: Files, agency: str, table: Table) -> tuple[str, ...]:
    """What its phones are written to by, dearest first. Raises `Contradiction`."""
    told = tuple(table.get("channels", CHANNELS))
    if unknown := [one for one in told if one not in CHANNELS]:
        of = ("agency", agency)
        files.refuse("channel_unknown", agency, "channels", of=of, name=unknown[0])
    return told


def _stations(files: Files, agency: str, table: Table, bounds: Bounds | None) -> Iterator[Station]:
    """Where its units start from: its stations, and posts on the map. Raises `Contradiction`."""
    posts = [one for one in table.get("posts", {}).values() if "lat" in one or "lon" in one]
    for one in (*table.get("stations", ()), *posts):
        at = ("[agencies", agency)
        if one not in posts:
            only(files, f"stations {agency}", one, KEYS["stations"], *at)
        label, lat, lon = one.get("label"), one.get("lat"), one.get("lon")
        if not (label and isinstance(lat, float) and isinstance(lon, float)):
            files.refuse("station_without", *at, of=("agency", agency))
        if not within(bounds, lat, lon):
            files.refuse("station_outside", *at, of=("agency", agency), name=label)
        yield Station(label, lat, lon)


def _posts(files: Files, agency: str, table: Table) -> Iterator[Post]:
    """An agency's posts; each serves areas of this city. Raises `Contradiction`."""
    own = f"{files.city.tables['wilayah']}."
    for code, one in table.items():
        at = (f"[agencies.{agency}.posts", code)
        if not re.fullmatch("[a-z0-9_]{1,16}", code):
            files.refuse("post_code", *at, of=("post", code))
        if not one.get("label") or not one.get("areas"):
            files.refuse("post_without", *at, of=("post", code))
        for area in one["areas"]:
            if not str(area).startswith(own):
                files.refuse("post_area", *at, str(area), of=("post", code), name=area)
        yield Post(code, one["label"], tuple(one["areas"]))


def kinds_of(
    files: Files, categories: Mapping[str, str], agencies: Mapping[str, Agency]
) -> dict[str, Kind]:
    """`kinds.csv` with the city's changes. Raises `Contradiction`."""
    kinds: dict[str, Kind] = {}
    for row in csv.DictReader(files.kinds.text.splitlines()):
        code = row.pop("kind")
        if code in kinds:
            line = files.kinds.text.count("\n", 0, files.kinds.text.rfind(f",{code},")) + 1
            raise at(files.kinds.path, line, "kind_twice", name=code)
        agencies_in = [tuple(filter(None, row[role].split(";"))) for role in ROLES]
        kinds[code] = Kind(row["category"], code, row["label"], row["priority"], *agencies_in)
    for code, change in files.city.tables.get("kinds", {}).items():
        missing = {"category", "label", "priority"} - change.keys()
        if code not in kinds and missing:
            lacks = ", ".join(sorted(missing))
            files.refuse("kind_without", "[kinds", code, name=code, lacks=lacks)
        kinds[code] = _rerouted(kinds.get(code), code, change)
    for kind in kinds.values():
        of = ("kind", kind.code)
        if kind.category not in categories:
            files.refuse("category_missing", kind.code, of=of, name=kind.category)
        if kind.priority not in PRIORITIES:
            files.refuse("priority_missing", kind.code, of=of, name=kind.priority)
        for agency in (*kind.lead, *kind.support, *kind.informed):
            if agency not in agencies:
                changed = agency in str(files.city.tables.get("kinds", {}).get(kind.code, ""))
                where = ("[kinds", kind.code) if changed else (kind.code,)
                files.refuse("agency_unknown", *where, of=of, name=agency)
    return kinds


def _rerouted(kind: Kind | None, code: str, change: Table) -> Kind:
    """The kind with a city's change; a lead that was displaced supports from then on."""
    old = {one: getattr(kind, one) if kind else () for one in ROLES}
    taken: list[str] = []
    lists: list[tuple[str, ...]] = []
    for role in ROLES:
        wanted = tuple(change.get(role, old[role]))
        if role == "support" and role not in change:
            wanted = (*old["lead"], *wanted)
        lists.append(tuple(one for one in dict.fromkeys(wanted) if one not in taken))
        taken += lists[-1]
    category, label, priority = (
        change.get(one, getattr(kind, one, "")) for one in ("category", "label", "priority")
    )
    lead, support, informed = lists
    said = tuple(change.get("words", kind.words if kind else ()))
    return Kind(category, code, label, priority, lead, support, informed, said)
