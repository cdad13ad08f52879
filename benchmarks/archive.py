"""A database of years: past incidents copied row by row from a few that were really played.

The copies' words are locked under keys that are copied too, so nobody can read them; they are there
to be stepped over. Their rows are as many and as long as real ones, and spread over past minutes.
"""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Table

from bot.commands.stage import sqlite_in
from storage.tables import (
    CallerRow,
    DeadlineRow,
    DepartureRow,
    DispatchRow,
    FactRow,
    KeyRow,
    LineRow,
    SealedRow,
    ShotRow,
    StreamRow,
    ViewRow,
    table_of,
)
from storage.types import Moment

AT_ONCE = 2_000
PARTS = (
    (StreamRow, "id"), (KeyRow, "owner"), (FactRow, "stream"), (LineRow, "stream"),
    (DispatchRow, "stream"), (DeadlineRow, "stream"), (CallerRow, "stream"),
    (SealedRow, "stream"), (ViewRow, "stream"), (ShotRow, "stream"),
)  # fmt: skip
LEFT_OUT = (FactRow, SealedRow)
"""Whose moments no index looks at: they are copied as they are."""
MESSAGES, PRESSES = 15, 12
"""Of one report."""
DONE = {("shots", "state"): "'sent'", ("views", "shows"): "wants", ("views", "again"): "FALSE"}
"""Nothing of a copy waits to leave."""
A_MINUTE = "strftime('%Y-%m-%d %H:%M:%S', {0}, {1}) || '.000000'"


def database(folder: Path) -> Path:
    """The file of the database in a folder."""
    return Path(sqlite_in(folder).removeprefix("sqlite:///"))


def copy(file: Path, streams: Sequence[int], count: int, *, ahead: bool = False) -> int:
    """Copy the streams of a report so often, a minute further back each (or ahead).

    Returns how many bytes the database has then.

    Raises what SQLite raises.
    """
    held = sqlite3.connect(file, isolation_level=None, timeout=60)
    held.execute("PRAGMA synchronous=OFF")
    chosen = ",".join(str(one) for one in streams)
    for row, key in PARTS:
        name = table_of(row).name
        held.execute(
            f"CREATE TEMP TABLE of_{name} AS SELECT * FROM {name} "  # noqa: S608
            f"WHERE {key} IN ({chosen})"
        )
    span = max(streams) - min(streams) + 1
    done = 0
    while done < count:
        now = min(AT_ONCE, count - done)
        held.execute("BEGIN IMMEDIATE")
        base = held.execute("SELECT max(id) FROM streams").fetchone()[0] - min(streams) + 1
        number = held.execute("SELECT max(number) FROM lines").fetchone()[0]
        for row, key in PARTS:
            table = table_of(row)
            moved = not issubclass(row, LEFT_OUT)
            columns, told = _columns(table, key, f"{base} + n * {span}", number, moved, ahead, done)
            held.execute(
                f"{_numbers(now)} INSERT INTO {table.name} ({columns}) "  # noqa: S608
                f"SELECT {told} FROM ns, of_{table.name} t"
            )
        _departures(held, now, done)
        held.execute("COMMIT")
        done += now
    held.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    held.close()
    return file.stat().st_size


def _numbers(count: int) -> str:
    ns = "SELECT 0 UNION ALL SELECT n + 1 FROM ns"
    return f"WITH RECURSIVE ns(n) AS ({ns} WHERE n < {count - 1})"


def _departures(held: sqlite3.Connection, count: int, done: int) -> None:
    """What the reports' messages left behind: a leaving for each, an update for each press."""
    columns, told = _columns(table_of(DepartureRow), "", "", 0, True, False, done)
    held.execute(
        f"{_numbers(count)} INSERT INTO departures ({columns}) SELECT {told} "  # noqa: S608
        f"FROM ns, (SELECT * FROM departures WHERE landed_at IS NOT NULL "
        f"ORDER BY id DESC LIMIT {MESSAGES}) t"
    )
    lowest = min(0, held.execute("SELECT min(update_id) FROM heard").fetchone()[0] or 0)
    held.execute(
        f"{_numbers(count * PRESSES)} INSERT INTO heard (update_id) "  # noqa: S608
        f"SELECT {lowest} - 1 - n FROM ns"
    )


def _columns(
    table: Table, key: str, shift: str, number: int, moved: bool, ahead: bool, done: int
) -> tuple[str, str]:
    sign = "+" if ahead else "-"
    names, told = list[str](), list[str]()
    for column in table.columns:
        name, value = f'"{column.name}"', f't."{column.name}"'
        if column.name == key:
            value = f"{value} + {shift}"
        elif column.name == "id":
            continue
        elif column.name == "number":
            value = f"{number} + 1 + n"
        elif (table.name, column.name) in DONE:
            value = DONE[table.name, column.name]
        elif column.name == "next_at" and not ahead:
            value = "NULL"
        elif moved and isinstance(column.type, Moment):
            minutes = f"'{sign}' || (n + {done + 10}) || ' minutes'"
            value = (
                f"CASE WHEN {value} IS NULL THEN NULL ELSE {A_MINUTE.format(value, minutes)} END"
            )
        names.append(name)
        told.append(value)
    return ", ".join(names), ", ".join(told)
