"""Reads a city's file over the base `nasional`, and refuses what contradicts itself."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bot.cities import files as _files
from bot.cities.document import check_document, check_rows
from bot.cities.exercise import exercise_stamp
from bot.cities.files import Files
from bot.cities.gazetteer import gazetteer
from bot.cities.keys import check_keys
from bot.cities.places import places_of
from bot.cities.routing import agencies_of, kinds_of
from bot.cities.rules import rules_of
from bot.cities.stamping import digest_of
from bot.cities.steps import complaints_sop, helpdesk_sop, incident_sop, message_stamp
from bot.cities.surveys import survey_rules
from bot.cities.weights import word_weights
from bot.domain import sop as sops
from bot.domain.agency import Agency
from bot.domain.city import City, Complaints, HelpDesk, Neighbour
from bot.domain.errors import Contradiction
from bot.domain.place import Bounds
from bot.intake.numbers import e164
from bot.terminal import USUAL

__all__ = ["FOLDER", "Words", "all_slugs", "gazetteer", "load", "spoken", "words"]

FOLDER = Path(__file__).parent.parent.parent / "templates" / "cities"
ZONES = {"Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}


@dataclass(frozen=True, slots=True)
class Words:
    """What a city calls parties, moments, topics and the parts of its document."""

    parties: Mapping[str, str]
    moments: Mapping[str, str]
    topics: Mapping[str, str]
    heads: Mapping[str, str]


def _called(language: str) -> Mapping[str, Mapping[str, str]]:
    """What a set of words calls what the base names; nothing where the base's own words do."""
    path = FOLDER.parent / language / f"{_files.BASE}.toml"
    if not path.is_file():
        return {}
    with path.open("rb") as file:
        return tomllib.load(file)


def spoken(city: City, language: str) -> City:
    """The city with its kinds and categories called in a set of words that has them (english).

    Nothing else of its file is: steps, agencies and document are quoted as they are.
    """
    called = _called(language)
    if not called:
        return city
    kinds = {
        code: replace(one, label=called["kinds"].get(code, one.label))
        for code, one in city.kinds.items()
    }
    return replace(city, kinds=kinds, categories={**city.categories, **called["categories"]})


def all_slugs(folder: Path = FOLDER) -> tuple[str, ...]:
    """Every city that has a file, by the file's name."""
    return _files.all_slugs(folder)


def load(slug: str, folder: Path = FOLDER) -> City:
    """The city of that file. Raises `Contradiction` with file, line and reason."""
    files = Files.of(slug, folder)
    city = files.city.tables
    check_keys(files)
    bounds = _bounds(files)
    agencies = agencies_of(files, bounds)
    categories = dict(files.base.tables["categories"])
    kinds = kinds_of(files, categories, agencies)
    document = city["document"]
    check_rows(files, document)
    stamp, sop = incident_sop(files, slug, kinds, agencies)
    exercise = exercise_stamp(files, stamp)
    warnings = [*check_document(files, document, sop)]
    helpdesk = _helpdesk(files, slug)
    if helpdesk:
        warnings += check_document(files, helpdesk.document, helpdesk.sop)
    _one_party_each(files, agencies, helpdesk)
    common = city.get("common_kinds", files.base.tables.get("common_kinds", ()))
    for name, codes in (("sop_kinds", city.get("sop_kinds", ())), ("common_kinds", common)):
        for code in codes:
            if code not in kinds:
                files.refuse("kind_unknown", name, code, of=("table", name), name=code)
    messages = message_stamp(files, slug)
    of_complaints, complaints = complaints_sop(files, slug)
    zone_label = ZONES.get(city["zone"])
    if zone_label is None or zone_label != city["zone_label"]:
        files.refuse("zone", "zone_label", zone=city["zone"], label=city["zone_label"])
    villages = gazetteer(city["wilayah"], folder)
    if not villages:
        files.refuse("no_villages", "wilayah", name=city["wilayah"])
    places, place_faults = places_of(folder / f"{slug}.csv", villages, bounds)
    return City(
        slug=slug,
        name=city["name"],
        wilayah=city["wilayah"],
        zone=city["zone"],
        zone_label=city["zone_label"],
        village_word="Kelurahan"
        if all(one.type == "kelurahan" for one in villages)
        else "Desa/Kelurahan",
        district_word="Kecamatan",
        document=document,
        sop=sop,
        stamp=stamp,
        stamp_hash=digest_of(stamp),
        exercise_stamp=exercise,
        exercise_hash=digest_of(exercise),
        agencies=agencies,
        categories=categories,
        kinds=kinds,
        villages=villages,
        weights=word_weights(folder),
        complaints=Complaints(complaints, of_complaints, digest_of(of_complaints)),
        common=tuple(common),
        bounds=bounds,
        places=places,
        place_faults=place_faults,
        rules=rules_of(files, kinds, agencies),
        sop_kinds=frozenset(city.get("sop_kinds", ())),
        neighbours={
            code: Neighbour(one["name"], one.get("phone", ""))
            for code, one in city.get("neighbours", {}).items()
        },
        helpdesk=helpdesk,
        message_stamp=messages,
        message_hash=digest_of(messages),
        survey=survey_rules(files, kinds),
        staffing=city.get("staffing", {}),
        guarantees=tuple(_guarantees(files)),
        warnings=tuple(warnings),
    )


def words(slug: str, language: str = USUAL, folder: Path = FOLDER) -> Words:
    """What this city calls things in a set of words; what it calls its own way is quoted.

    Raises `Contradiction` for a city without a file.
    """
    files, called = Files.of(slug, folder), _called(language)
    base, city = files.base.tables, files.city.tables

    def of(name: str) -> Mapping[str, str]:
        return {**base[name], **called.get(name, {}), **city.get(name, {})}

    return Words(
        parties=of("parties"),
        moments={**of("moments"), **of("ticket_moments")},
        topics=of("topics"),
        heads=of("heads"),
    )


def _helpdesk(files: Files, slug: str) -> HelpDesk | None:
    """The city's help desk, with the base's steps where its file has none; None: switched off.

    Raises `Contradiction`.
    """
    base, own = files.base.tables["helpdesk"], files.city.tables.get("helpdesk", {})
    if own.get("off"):
        return None
    if "steps" in own:
        base = {**base, "document": {}}
    table = {**base, **own}
    check_rows(files, table["document"])
    stamp, sop = helpdesk_sop(files, slug, table)
    phone = table.get("vendor_phone", "")
    return HelpDesk(
        document=table["document"],
        sop=sop,
        stamp=stamp,
        stamp_hash=digest_of(stamp),
        vendor=table["vendor"],
        vendor_phone=phone,
        vendor_number=e164(phone) or "",
    )


def _one_party_each(
    files: Files, agencies: Mapping[str, Agency], helpdesk: HelpDesk | None
) -> None:
    """Raise `Contradiction` for a number of two parties: nobody could tell who writes."""
    whose = {helpdesk.vendor_number: helpdesk.vendor} if helpdesk else {}
    for one in agencies.values():
        for number in one.duty_numbers:
            if whose.setdefault(number, one.group) != one.group:
                files.refuse(
                    "number_of_two", one.code, "duty_numbers",
                    of=("agency", one.code), other=whose[number],
                )  # fmt: skip


def _guarantees(files: Files) -> Iterator[dict[str, Any]]:
    for one in files.city.tables.get("guarantees", ()):
        try:
            yield {"label": one["label"], "within": sops.duration(one["within"])}
        except (Contradiction, KeyError, TypeError) as fault:
            within = str(one.get("within", ""))
            files.refuse("of_table", "[[guarantees]]", within, name="guarantees", why=fault)


def _bounds(files: Files) -> Bounds | None:
    """The city's box, south to north and west to east. Raises `Contradiction`."""
    given = files.city.tables.get("bounds")
    if given is None:
        return None
    south, north, west, east = (
        float(given.get(one, "nan")) for one in ("south", "north", "west", "east")
    )
    if not (-90 <= south < north <= 90 and -180 <= west < east <= 180):
        files.refuse("bounds", "bounds")
    return south, north, west, east
