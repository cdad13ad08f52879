"""A month's figures as rows of words: the tables of the CSV files and of the one page."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from bot.domain.city import City
from bot.domain.sop import Step
from bot.domain.statistics import OPEN_CALL, SCREENINGS, AgencyCount, Figures, Month, Tally
from bot.domain.survey import BEST
from bot.rendering.dates import Dates
from bot.rendering.sheet import plain

REQUIRED = "Laporan Pengaduan Bulanan"
"""The one record that a document names (Pekalongan, sop.md), by its own words."""
ENTRIES = ("direct", "belated")
Table = list[list[str | int]]


def tables(month: Month, city: City, words: Mapping[str, Any]) -> dict[str, Table]:
    """Every CSV file by its code, first row the heads. No figure of a caller is in any."""
    rows: dict[str, tuple[Sequence[str], Iterator[list[str | int]]]] = {
        "screening": (("screening", *ENTRIES), _screenings(month, words)),
        "kinds": (("category", "kind", *ENTRIES), _kinds(month, city)),
        "dispositions": (("disposition", *ENTRIES), _dispositions(month, words)),
        "agencies": (
            ("agency", "entry", "tasked", "acknowledged", "declined", "informed"),
            _agencies(month, city, words),
        ),
        "steps": (
            (
                "source", "entry", "rows", "step", "within", "n", "met", "late", "running",
                "unmeasured", "void", "untimed", "share", "median",
            ),
            _steps(month, words),
        ),
    }  # fmt: skip
    if month.direct.survey.asked:
        rows["survey"] = (("survey", "n"), _survey(month, words))
    return {name: [headed(heads, words), *found] for name, (heads, found) in rows.items()}


def headed(codes: Sequence[str], words: Mapping[str, Any]) -> list[str | int]:
    """The first row of a CSV file."""
    return [words["csv"]["heads"][one] for one in codes]


def as_csv(table: Table, words: Mapping[str, Any]) -> bytes:
    """For Excel in that language, which decides what parts the cells; UTF-8 with BOM.

    Words that Excel would reckon as a formula (a person may be called "=1+1") are quoted for it.
    """
    text = io.StringIO()
    writer = csv.writer(text, delimiter=words["csv"]["delimiter"], lineterminator="\r\n")
    writer.writerows([_word(cell) for cell in row] for row in table)
    return text.getvalue().encode("utf-8-sig")


def _word(cell: str | int) -> str | int:
    formula = isinstance(cell, str) and len(cell) > 1 and cell[0] in "=+-@\t\r"
    return f"'{cell}" if formula else cell


def page(
    month: Month, city: City, words: Mapping[str, Any], heads: Mapping[str, str], now: datetime
) -> dict[str, Any]:
    """The data of `bulanan.typ`: one A4 page, true to the head of the city's document.

    `words` are those of a set, with those of its paper; `heads` is what the document calls its
    own parts, quoted in every language.
    """
    said, dates = words["monthly"], Dates(words["dates"])
    document = city.document
    found, late = tables(month, city, words), month.belated.incidents.total()
    records = document.get("records", ())
    return {
        "words": said,
        "title": said["complaints" if REQUIRED in records else "title"],
        "city": city.name,
        "month": dates.month(month.year, month.month),
        "part": "" if month.whole else said["part"].format(moment=dates.moment(month.until, city)),
        "head": [
            [heads[name], _head(document[name], dates)]
            for name in ("title", "number", "made", "effective")
            if document.get(name)
        ],
        "made": said["made"].format(moment=dates.moment(now, city)),
        "unit": str(document.get("unit", "")),
        "calls": month.direct.reports,
        "belated": month.belated.reports,
        "screening": found["screening"][1:],
        "kinds": _by_category(month, city),
        "incidents": month.direct.incidents.total(),
        "incidents_belated": late,
        "incidents_belated_told": said["belated"].format(n=late),
        "belated_told": said["belated_all"].format(calls=month.belated.reports, incidents=late),
        "dispositions": found["dispositions"][1:],
        "survey": _survey_told(month, words),
        "agencies": [
            [city.agencies[code].label if code in city.agencies else code, *_count(one)]
            for code, one in _ranked(month.direct.agencies)
        ],
        "steps": _rows(month, month.direct, words, default=False),
        "default": _rows(month, month.direct, words, default=True),
        "belated_steps": _rows(month, month.belated, words, default=False),
    }  # fmt: skip


def _head(value: object, dates: Dates) -> str:
    return dates.day(value) if isinstance(value, date) else str(value)


def _screenings(month: Month, words: Mapping[str, Any]) -> Iterator[list[str | int]]:
    for one in SCREENINGS:
        label = (
            words["csv"]["cells"]["unscreened"]
            if one == OPEN_CALL
            else plain(words["screening"][one])
        )
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


def _survey(month: Month, words: Mapping[str, Any]) -> Iterator[list[str | int]]:
    count, cells = month.direct.survey, words["csv"]["cells"]
    yield [cells["asked"], count.asked]
    yield [cells["answered"], count.answered]
    yield [cells["mean"], _mean(month, words)]
    for mark in range(1, BEST + 1):
        yield [cells["mark"].format(n=mark), count.marks[mark]]


def _survey_told(month: Month, words: Mapping[str, Any]) -> str:
    """The same in one sentence; empty where nobody was asked."""
    count, said = month.direct.survey, words["monthly"]
    marks = ", ".join(f"{mark}: {count.marks[mark]}" for mark in range(1, BEST + 1))
    told: str = said["survey" if count.answered else "asked"]
    if not count.asked:
        return ""
    return told.format(
        asked=count.asked, answered=count.answered, mean=_mean(month, words), marks=marks
    )


def _mean(month: Month, words: Mapping[str, Any]) -> str:
    mean = month.direct.survey.mean
    return "" if mean is None else f"{mean:.1f}".replace(".", words["csv"]["decimal"])


def _agencies(month: Month, city: City, words: Mapping[str, Any]) -> Iterator[list[str | int]]:
    for entry, tally in _entries(month, words):
        for code, one in _ranked(tally.agencies):
            label = city.agencies[code].label if code in city.agencies else code
            yield [label, entry, *_count(one)]


def _entries(month: Month, words: Mapping[str, Any]) -> list[tuple[str, Tally]]:
    cells = words["csv"]["cells"]
    return [(cells["direct"], month.direct), (cells["belated"], month.belated)]


def _ranked(agencies: Mapping[str, AgencyCount]) -> list[tuple[str, AgencyCount]]:
    return sorted(agencies.items(), key=lambda one: (-one[1].tasked, -one[1].informed, one[0]))


def _count(one: AgencyCount) -> list[int]:
    return [one.tasked, one.acknowledged, one.declined, one.informed]


def _steps(month: Month, words: Mapping[str, Any]) -> Iterator[list[str | int]]:
    dates, cells, decimal = Dates(words["dates"]), words["csv"]["cells"], words["csv"]["decimal"]
    for entry, tally in _entries(month, words):
        for default, source in ((False, cells["sop"]), (True, cells["default"])):
            for step, one in _listed(tally.steps(month.as_of, default=default)):
                yield [
                    source, entry, ", ".join(step.rows), step.label,
                    dates.span(step.within) if step.within else "", one.n, one.met, one.late,
                    one.running, one.unmeasured, one.void, one.untimed,
                    "" if one.share is None else f"{one.share * 100:.1f}".replace(".", decimal),
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


def _rows(
    month: Month, tally: Tally, words: Mapping[str, Any], *, default: bool
) -> list[dict[str, Any]]:
    listed = _listed(tally.steps(month.as_of, default=default))
    return [_row(step, one, words["monthly"], Dates(words["dates"])) for step, one in listed]


def _row(step: Step, one: Figures, said: Mapping[str, Any], dates: Dates) -> dict[str, Any]:
    assert step.within is not None
    median = "" if one.median is None else dates.told(one.median)
    told = [said["belated_step"].format(met=one.met, late=one.late)]
    told += [said["belated_median"].format(median=median)] if median else []
    return {
        "rows": ", ".join(step.rows),
        "label": step.label,
        "per_agency": step.per_agency,
        "within": dates.span(step.within),
        "n": one.n,
        "met": one.met,
        "late": one.late,
        "running": one.running,
        "unmeasured": one.unmeasured,
        "void": one.void,
        "share": "" if one.share is None else f"{one.share * 100:.0f}%",
        "median": median,
        "told": ", ".join(told),
    }


def files_of(found: Mapping[str, Table], name: str, words: Mapping[str, Any]) -> dict[str, bytes]:
    """File name -> its bytes."""
    files = words["csv"]["files"]
    return {f"{name}-{files[part]}.csv": as_csv(rows, words) for part, rows in found.items()}
