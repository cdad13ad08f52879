"""A city's own landmarks and streets, from the CSV beside its file."""

import csv
from collections.abc import Iterator, Sequence
from math import isfinite
from pathlib import Path

from bot.cities.files import utf8
from bot.domain.city import Village
from bot.domain.errors import Contradiction
from bot.domain.place import SORTS, Bounds, KnownPlace, within
from bot.terminal import said, why

COLUMNS = ("name", "aliases", "sort", "kelurahan", "lat", "lon")


def places_of(
    path: Path, villages: Sequence[Village], bounds: Bounds | None
) -> tuple[tuple[KnownPlace, ...], tuple[str, ...]]:
    """The places of a file, and its faults with file and line, in words; no file, no places.

    A bad row is left out and named: the desk works without a landmark, not without itself.
    """
    if not path.is_file():
        return (), ()
    try:
        lines = list(_lines(utf8(path)))
    except Contradiction as fault:
        return (), (why(fault),)
    found: dict[str, KnownPlace] = {}
    faults: list[str] = []
    rows = csv.DictReader(line for _, line in lines)
    if tuple(rows.fieldnames or ()) != COLUMNS:
        first = lines[0][0] if lines else 1
        wanted = said("places.columns", columns=", ".join(COLUMNS))
        return (), (f"{path.name}:{first}: {wanted}",)
    read = rows.line_num
    for row in rows:
        (at, _), read = lines[read], rows.line_num
        named = (row["name"] or "").strip()
        wrong = list(_wrong(row, villages, bounds))
        if named.lower() in found:
            wrong.append(said("places.twice"))
        if wrong:
            name = named or said("places.nameless")
            faults.append(f"{path.name}:{at}: {name}: {'; '.join(wrong)}")
        else:
            found[named.lower()] = _place(row, villages)
    return tuple(found.values()), tuple(faults)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that hold something, each with its number in the file."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip() and not line.startswith("#"):
            yield number, f"{line}\n"


def _place(row: dict[str, str], villages: Sequence[Village]) -> KnownPlace:
    codes = [_codes(one, villages)[0] for one in _parts(row["kelurahan"])]
    lat, lon = (float(row[one]) if row[one].strip() else None for one in ("lat", "lon"))
    return KnownPlace(
        row["name"].strip(), tuple(_parts(row["aliases"])), row["sort"].strip(), tuple(codes),
        lat, lon,
    )  # fmt: skip


def _wrong(
    row: dict[str, str], villages: Sequence[Village], bounds: Bounds | None
) -> Iterator[str]:
    """What is wrong with a row."""
    if None in row or any(row[one] is None for one in COLUMNS):
        yield said("places.cells", count=len(COLUMNS))
        return
    if len(row["name"].strip()) < 3:
        yield said("places.short")
    if row["sort"].strip() not in SORTS:
        yield said("places.sort", name=row["sort"], there=", ".join(SORTS))
    for name in _parts(row["kelurahan"]):
        codes = _codes(name, villages)
        if not codes:
            yield said("places.village_unknown", name=name)
        elif len(codes) > 1:
            yield said("places.village_twice", name=name, codes=", ".join(codes))
    given = [row[one].strip() for one in ("lat", "lon")]
    if any(given):
        try:
            lat, lon = map(float, given)
        except ValueError:
            lat = lon = float("nan")
        if not (isfinite(lat) and isfinite(lon)):
            yield said("places.degrees", given=", ".join(given))
        elif not within(bounds, lat, lon):
            yield said("places.outside", lat=lat, lon=lon)


def _parts(text: str) -> list[str]:
    return [one.strip() for one in text.split(";") if one.strip()]


def _codes(name: str, villages: Sequence[Village]) -> list[str]:
    """Codes of the villages of that name, or that code."""
    return [one.code for one in villages if name.lower() in (one.name.lower(), one.code)]
