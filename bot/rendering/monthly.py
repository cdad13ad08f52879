"""A month's figures as rows of words: the tables of the CSV files and of the one page."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from bot.domain.city import City
from bot.domain.sop import Step
from bot.domain.statistics import OPEN_CALL, SCREENINGS, AgencyCount, Figures, Month, Tally
from bot.rendering.dates import MONTHS, day, moment, span, told
from bot.rendering.sheet import plain

REQUIRED = "Laporan Pengaduan Bulanan"
"""The one record that a document names (Pekalongan, sop.md)."""
Table = list[list[str | int]]


def tables(month: Month, city: City, words: Mapping[str, Any]) -> dict[str, Table]:
    """Every CSV file by its name, first row the heads. No figure of a caller is in any."""
    return {
        "penyaringan": [["penyaringan", "langsung", "susulan"], *_screenings(month, words)],
        "jenis": [["kategori", "jenis", "langsung", "susulan"], *_kinds(month, city)],
        "hasil-akhir": [["hasil akhir", "langsung", "susulan"], *_dispositions(month, words)],
        "instansi": [
            ["instansi", "entri", "ditugaskan", "terima tugas", "berhalangan", "diberi tahu"],
            *_agencies(month, city),
        ],
        "langkah": [
            [
                "sumber", "entri", "baris", "langkah", "batas", "jumlah", "tepat", "terlambat",
                "masih berjalan", "tidak terukur", "tidak berlaku", "tanpa angka",
                "persen tepat", "median detik",
            ],
            *_steps(month),
        ],
    }  # fmt: skip


def as_csv(table: Table) -> bytes:
    """For Excel in Indonesian: semicolons, for the comma is its decimal sign; UTF-8 with BOM.

    Words that Excel would reckon as a formula (a person may be called "=1+1") are quoted for it.
    """
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows([_word(cell) for cell in row] for row in table)
    return text.getvalue().encode("utf-8-sig")


def _word(cell: str | int) -> str | int:
    formula = isinstance(cell, str) and len(cell) > 1 and cell[0] in "=+-@\t\r"
    return f"'{cell}" if formula else cell


def page(
    month: Month, city: City, words: Mapping[str, Any], heads: Mapping[str, str], now: datetime
) -> dict[str, Any]:
    """The data of `bulanan.typ`: one A4 page, true to the head of the city's document."""
    document = city.document
    found = tables(month, city, words)
    records = document.get("records", ())
    return {
        "title": REQUIRED if REQUIRED in records else "Laporan Bulanan 112",
        "city": city.name,
        "month": named(month),
        "part": "" if month.whole else f"sampai {moment(month.until, city)}",
        "head": [
            [heads[name], _head(document[name])]
            for name in ("title", "number", "made", "effective")
            if document.get(name)
        ],
        "made": moment(now, city),
        "unit": str(document.get("unit", "")),
        "calls": month.direct.reports,
        "belated": month.belated.reports,
        "screening": found["penyaringan"][1:],
        "kinds": _by_category(month, city),
        "incidents": month.direct.incidents.total(),
        "incidents_belated": month.belated.incidents.total(),
        "dispositions": found["hasil-akhir"][1:],
        "agencies": [
            [city.agencies[code].label if code in city.agencies else code, *_count(one)]
            for code, one in _ranked(month.direct.agencies)
        ],
        "steps": _rows(month, month.direct, default=False),
        "default": _rows(month, month.direct, default=True),
        "belated_steps": _rows(month, month.belated, default=False),
    }  # fmt: skip


def named(month: Month) -> str:
    """The month in words."""
    return f"{MONTHS[month.month - 1]} {month.year}"


def _head(value: object) -> str:
    return day(value) if isinstance(value, date) else str(value)


def _screenings(month: Month, words: Mapping[str, Any]) -> Iterator[list[str | int]]:
    for one in SCREENINGS:
        label = "Belum disaring" if one == OPEN_CALL else plain(words["screening"][one])
        yield [label, month.direct.calls[one], month.belated.calls[one]]


def _kinds(month: Month, city: City) -> Iterator[list[str | int]]:
    there = month.direct.incidents.keys() | month.belated.incidents.keys()
    for kind in city.kinds.values():
        if kind.code in there:
            yield [
                city.categories[kind.category], kind.label,
                month.direct.incidents[kind.code], month.belated.incidents[kind.code],
            ]  # fmt: skip
    for code in sorted(there - city.kinds.keys()):
        yield ["-", code or "-", month.direct.incidents[code], month.belated.incidents[code]]


def _by_category(month: Month, city: City) -> list[dict[str, Any]]:
    groups: dict[str, list[tuple[str, int]]] = {}
    for category, kind, direct, _ in _kinds(month, city):
        if direct:
            groups.setdefault(str(category), []).append((str(kind), int(direct)))
    return [
        {
            "label": category,
            "n": sum(count for _, count in kinds),
            "kinds": sorted(kinds, key=lambda one: -one[1]),
        }
        for category, kinds in groups.items()
    ]


def _dispositions(month: Month, words: Mapping[str, Any]) -> Iterator[list[str | int]]:
    for code, label in words["dispositions"].items():
        counts = month.direct.dispositions[code], month.belated.dispositions[code]
        if any(counts):
            yield [label, *counts]


def _agencies(month: Month, city: City) -> Iterator[list[str | int]]:
    for entry, tally in (("langsung", month.direct), ("susulan", month.belated)):
        for code, one in _ranked(tally.agencies):
            label = city.agencies[code].label if code in city.agencies else code
            yield [label, entry, *_count(one)]


def _ranked(agencies: Mapping[str, AgencyCount]) -> list[tuple[str, AgencyCount]]:
    return sorted(agencies.items(), key=lambda one: (-one[1].tasked, -one[1].informed, one[0]))


def _count(one: AgencyCount) -> list[int]:
    return [one.tasked, one.acknowledged, one.declined, one.informed]


def _steps(month: Month) -> Iterator[list[str | int]]:
    for entry, tally in (("langsung", month.direct), ("susulan", month.belated)):
        for default, source in ((False, "SOP"), (True, "bawaan, bukan SOP")):
            for step, one in _listed(tally.steps(month.as_of, default=default)):
                yield [
                    source, entry, ", ".join(step.rows), step.label,
                    span(step.within) if step.within else "", one.n, one.met, one.late,
                    one.running, one.unmeasured, one.void, one.untimed,
                    "" if one.share is None else f"{one.share * 100:.1f}".replace(".", ","),
                    "" if one.median is None else _seconds(one.median),
                ]  # fmt: skip


def _listed(steps: list[tuple[Step, Figures]]) -> list[tuple[Step, Figures]]:
    """In the order of the document's rows; a step that is only shown, not timed, is left out."""
    timed = [one for one in steps if one[0].within]
    return sorted(timed, key=lambda one: _order(one[0]))


def _order(step: Step) -> tuple[int, str]:
    first = step.rows[0] if step.rows else ""
    return (int(first) if first.isdecimal() else 99), step.code


def _seconds(length: timedelta) -> str:
    return f"{length.total_seconds():.0f}"


def _rows(month: Month, tally: Tally, *, default: bool) -> list[dict[str, Any]]:
    return [_row(step, one) for step, one in _listed(tally.steps(month.as_of, default=default))]


def _row(step: Step, one: Figures) -> dict[str, Any]:
    assert step.within is not None
    return {
        "rows": ", ".join(step.rows),
        "label": step.label,
        "per_agency": step.per_agency,
        "within": span(step.within),
        "n": one.n,
        "met": one.met,
        "late": one.late,
        "running": one.running,
        "unmeasured": one.unmeasured,
        "void": one.void,
        "share": "" if one.share is None else f"{one.share * 100:.0f}%",
        "median": "" if one.median is None else told(one.median),
    }


def files_of(found: Mapping[str, Sequence[Sequence[str | int]]], name: str) -> dict[str, bytes]:
    """File name -> its bytes."""
    return {f"{name}-{part}.csv": as_csv([list(row) for row in t]) for part, t in found.items()}
