"""Checks a city's document as written down: its columns, rows, dates and total."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from bot.cities.files import Files, Table
from bot.domain.sop import Sop
from bot.terminal import said

CELLS = frozenset({"number", "activity", "needs", "time", "output", "note", "component", "items"})
"""Columns of a document, besides one for each actor."""
PRINTED = re.compile(r"(?:(\d+) x )?(\d+) (detik|menit|jam)")
SECONDS = {"detik": 1, "menit": 60, "jam": 3600}


def printed_times(text: str) -> Iterator[timedelta]:
    """Every time a cell prints: '30 detik', '1 x 24 jam'."""
    for times, figure, unit in PRINTED.findall(text):
        yield timedelta(seconds=int(times or 1) * int(figure) * SECONDS[unit])


def check_document(files: Files, document: Table, sop: Sop) -> Iterator[str]:
    """Refuses what we wrote wrong; warns of what the document itself contradicts."""
    admits = document.get("admits", ())
    for one in admits:
        if one not in ("rounded_total", "effective_before_made"):
            files.refuse("admits", "admits", one, name=one)
    yield from _check_total(files, document, sop, "rounded_total" in admits)
    made, effective = document.get("made"), document.get("effective")
    if isinstance(made, date) and isinstance(effective, date) and effective < made:
        if "effective_before_made" not in admits:
            files.refuse("effective_before_made", "effective", effective=effective, made=made)
        yield said("warnings.effective_before_made", effective=effective, made=made)


def check_rows(files: Files, document: Table) -> None:
    """Raise `Contradiction` for a column, row or branch that does not fit the others."""
    parties = files.base.tables["parties"]
    columns = [key for key, _ in document.get("columns", ())]
    for key in columns:
        if key not in CELLS and key not in parties:
            files.refuse("column_unknown", "columns", key, name=key)
    seen: set[str] = set()
    for row in document.get("rows", ()):
        at = ("document.rows]]", f'number = "{row.get("number", "")}"')
        if not row.get("number") or row["number"] in seen:
            files.refuse("row_twice", *at, *at, name=row.get("number"))
        seen.add(row["number"])
        for actor in row.get("actors", ()):
            if actor not in parties or ("component" not in columns and actor not in columns):
                files.refuse("actor", *at, actor, of=("row", row["number"]), name=actor)
    for branch in document.get("branches", ()):
        if branch["row"] not in seen:
            files.refuse("branch", "branches]]", "row", name=branch["row"])


def _check_total(files: Files, document: Table, sop: Sop, rounded: bool) -> Iterator[str]:
    """The printed total against the sum of the steps that do not run inside another."""
    inside = document.get("inside", ())
    for code in inside:
        if all(code != step.code for step in sop.steps):
            files.refuse("step_missing", "inside", code, of=("table", "inside"), name=code)
    text = document.get("total") or document.get("after", {}).get("total", "")
    if not text:
        return
    printed = sum(printed_times(text), timedelta(0))
    counted = [one for one in sop.steps if not one.default and one.code not in inside]
    total = sum((one.within for one in counted if one.within), timedelta(0))
    if total == printed:
        return
    if not rounded or abs(printed - total) >= timedelta(minutes=1):
        files.refuse("total", "total", printed=text, total=total)
    yield said("warnings.total", printed=text, total=total)
