"""A city's own landmarks and streets, from the CSV beside its file."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.domain.city import Village
from bot.domain.place import SORTS, Bounds, KnownPlace, within

COLUMNS = ("name", "aliases", "sort", "kelurahan", "lat", "lon")


def places_of(
    path: Path, villages: Sequence[Village], bounds: Bounds | None
) -> tuple[tuple[KnownPlace, ...], tuple[str, ...]]:
    """The places of a file, and its faults with file and line, in words; no file, no places.

    A bad row is left out and named: the desk works without a landmark, not without itself.
    """
    if not path.is_file():
        return (), ()
    found: dict[str, KnownPlace] = {}
    faults: list[str] = []
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        if tuple(rows.fieldnames or ()) != COLUMNS:
            return (), (f"{path.name}:1: kolomnya harus {', '.join(COLUMNS)}",)
        for row in rows:
            named = (row["name"] or "").strip()
            why = list(_wrong(row, villages, bounds))
            if named.lower() in found:
                why.append("nama ini dua kali")
            if why:
                faults.append(f"{path.name}: {named or 'baris tanpa nama'}: {'; '.join(why)}")
            else:
                found[named.lower()] = _place(row, villages)
    return tuple(found.values()), tuple(faults)


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
        yield f"harus {len(COLUMNS)} kolom"
        return
    if len(row["name"].strip()) < 3:
        yield "nama kurang dari 3 huruf"
    if row["sort"].strip() not in SORTS:
        yield f"sort {row['sort']!r} bukan {' atau '.join(SORTS)}"
    for name in _parts(row["kelurahan"]):
        codes = _codes(name, villages)
        if not codes:
            yield f"kelurahan {name!r} tidak ada di kota ini"
        elif len(codes) > 1:
            yield f"kelurahan {name!r} lebih dari satu: tulis kodenya ({', '.join(codes)})"
    given = [row[one].strip() for one in ("lat", "lon")]
    if any(given):
        try:
            lat, lon = map(float, given)
        except ValueError:
            yield f"lat/lon {', '.join(given)!r} bukan derajat desimal"
        else:
            if not within(bounds, lat, lon):
                yield f"lat/lon {lat}, {lon} di luar kota"


def _parts(text: str) -> list[str]:
    return [one.strip() for one in text.split(";") if one.strip()]


def _codes(name: str, villages: Sequence[Village]) -> list[str]:
    """Codes of the villages of that name, or that code."""
    return [one.code for one in villages if name.lower() in (one.name.lower(), one.code)]
