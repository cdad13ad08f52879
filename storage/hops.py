"""SQLite on its own thread, one hop for each statement instead of four.

Opening a cursor, executing, fetching and closing are four trips to the connection's thread, and a
trip costs more than most of our statements. Here they are one; a result is a few rows, never a
stream. Handed to SQLAlchemy as its connection, by `async_creator`.
"""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Self, cast

import aiosqlite

_CHUNK = 64
"""Unused: rows are fetched whole."""


class HopConnection(aiosqlite.Connection):
    """An aiosqlite connection whose cursors live within one hop."""

    def cursor(self) -> "HopCursor":  # type: ignore[override]
        """A cursor that holds results, and nothing open."""
        return HopCursor(self)

    async def hop(self, work: Callable[[sqlite3.Connection], None]) -> None:
        """Do some work on the connection's thread."""
        await self._execute(work, self._conn)  # type: ignore[no-untyped-call]


class HopCursor:
    """As much of an asynchronous cursor as SQLAlchemy asks for."""

    def __init__(self, connection: HopConnection) -> None:
        self._connection = connection
        self._rows: list[Any] = []
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, operation: str, parameters: Sequence[Any] = ()) -> None:
        """Execute and fetch."""
        await self._connection.hop(lambda to: self._take(to.execute(operation, parameters)))

    async def executemany(self, operation: str, parameters: Sequence[Sequence[Any]]) -> None:
        """Execute for each."""
        await self._connection.hop(lambda to: self._take(to.executemany(operation, parameters)))

    async def fetchall(self) -> list[Any]:
        """What the statement gave."""
        return self._rows

    async def close(self) -> None:
        """Nothing is open."""

    def _take(self, cursor: sqlite3.Cursor) -> None:
        self._rows = cursor.fetchall()
        # After fetching: only then is the count of a RETURNING statement known.
        self.description, self.rowcount = cursor.description, cursor.rowcount
        self.lastrowid = cursor.lastrowid
        cursor.close()


async def connect(file: Path, busy_ms: int) -> HopConnection:
    """Open a file; the driver begins no transaction by itself."""
    connection = HopConnection(
        lambda: sqlite3.connect(file, timeout=busy_ms / 1000, isolation_level=None), _CHUNK
    )
    # A process that ends by an exception must not wait for a thread that waits for it.
    connection._thread.daemon = True
    return cast(HopConnection, await connection)
