"""SQLite where it is quick: a statement runs where it is asked for, a wait on a thread of its own.

A trip to the connection's thread and back costs three times what most of our statements do, and
each of them finds its rows by an index, a page at most (a test asks every one). So only what may
wait goes there: for the lock, and for the disk at a commit. The thread and we never use a
connection at one time: who asks it waits for its answer. Handed to SQLAlchemy as its connection, by
`async_creator`.
"""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Self, cast

import aiosqlite

_CHUNK = 64
"""Unused: rows are fetched whole."""
TAKE_LOCK = "BEGIN IMMEDIATE"
"""Waits for whoever writes from another process."""


class HopConnection(aiosqlite.Connection):
    """An aiosqlite connection whose cursors live no longer than their statement."""

    def cursor(self) -> "HopCursor":  # type: ignore[override]
        """A cursor that holds results, and nothing open."""
        return HopCursor(self)

    _away = False
    """Whether the thread may be at work still: whoever waited for it may have been cancelled."""

    async def hop(self, work: Callable[[sqlite3.Connection], None]) -> None:
        """Do some work on the connection's thread."""
        self._away = True
        await self._execute(work, self._conn)  # type: ignore[no-untyped-call]
        self._away = False

    async def commit(self) -> None:
        """Wait for the disk."""
        await self.hop(sqlite3.Connection.commit)

    async def rollback(self) -> None:
        """Give up what was not committed, or only end a reading."""
        if self._away:
            await self.hop(sqlite3.Connection.rollback)
        else:
            self._conn.rollback()


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
        if operation == TAKE_LOCK:
            await self._connection.hop(lambda to: self._take(to.execute(operation)))
        else:
            self._take(self._connection._conn.execute(operation, parameters))

    async def executemany(self, operation: str, parameters: Sequence[Sequence[Any]]) -> None:
        """Execute for each."""
        self._take(self._connection._conn.executemany(operation, parameters))

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
        lambda: sqlite3.connect(
            file, timeout=busy_ms / 1000, isolation_level=None, check_same_thread=False
        ),
        _CHUNK,
    )
    # A process that ends by an exception must not wait for a thread that waits for it.
    connection._thread.daemon = True
    return cast(HopConnection, await connection)
