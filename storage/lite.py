"""SQLite where it is quick: a statement runs where it is asked for, a wait on a thread of its own.

A trip to a thread and back costs several times what most of our statements do, and each of them
finds its rows by an index, a page at most (a test asks every one). So only what may wait goes
there: for another process's lock, and for the disk at a commit. The thread and we never use a
connection at one time: who asks it waits for its answer.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Executable

from storage.prepared import DIALECT, Rows, Values, prepared

PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",  # a key that was destroyed lies in no free page
)
TAKE_LOCK = "BEGIN IMMEDIATE"
EMPTY_LOG = "PRAGMA wal_checkpoint(TRUNCATE)"
READERS = 4
STATEMENTS = 512
"""Kept parsed by each connection: all of ours."""
T = TypeVar("T")


class LiteConnection:
    """A connection within a transaction."""

    dialect = DIALECT

    def __init__(self, raw: sqlite3.Connection) -> None:
        self.raw = raw

    async def execute(
        self, statement: Executable, values: Values | Sequence[Values] | None = None
    ) -> Rows:
        """Execute at once. Raises `sqlite3.Error`."""
        if not values:
            return prepared(statement, ()).run(self.raw, {})
        if isinstance(values, Mapping):
            return prepared(statement, tuple(values)).run(self.raw, values)
        return prepared(statement, tuple(values[0])).run_many(self.raw, values)


class Lite:
    """The connections to one file: one writes, four read beside it."""

    def __init__(self, file: Path, busy_ms: int) -> None:
        self._file, self._busy_ms = file, busy_ms
        # SQLite's own queue for its one lock is unfair and sleeps: a line of our own gives a p99
        # of 15 ms where it gave 240.
        self._line = asyncio.Lock()
        self._writer: LiteConnection | None = None
        self._turnstile = asyncio.Semaphore(READERS)
        self._idle: list[LiteConnection] = []
        self._opened: list[LiteConnection] = []
        self._thread = ThreadPoolExecutor(1, "sqlite")
        self._away = False
        """Whether the thread may be at work still: who waited for it may have been cancelled."""

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[LiteConnection]:
        """A transaction that sees one moment and cannot write."""
        async with self._turnstile:
            connection = self._idle.pop() if self._idle else await self._open("query_only=ON")
            try:
                connection.raw.execute("BEGIN")
                yield connection
            finally:
                connection.raw.rollback()
                self._idle.append(connection)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[LiteConnection]:
        """A transaction that holds the lock before it reads. Raises `sqlite3.OperationalError`."""
        async with self._alone() as connection:
            try:
                await self._take_lock(connection.raw)
                yield connection
                await self._wait(connection.raw.commit)
            except BaseException:
                if self._away:
                    await self._wait(connection.raw.rollback)
                else:
                    connection.raw.rollback()
                raise

    async def empty_the_log(self) -> bool:
        """Move SQLite's write-ahead log into its file and empty it; False while others read."""
        async with self._alone() as connection:
            done = await self._wait(partial(self._patiently, connection.raw, EMPTY_LOG))
            return done is not None and not done[0]

    async def aclose(self) -> None:
        """Close every connection."""
        async with self._line:
            self._thread.shutdown()
            for one in self._opened:
                one.raw.close()

    @asynccontextmanager
    async def _alone(self) -> AsyncIterator[LiteConnection]:
        """The connection that writes, in no transaction."""
        async with self._line:
            if self._writer is None:
                self._writer = await self._open("busy_timeout=0")
            if self._away:
                await self._wait(self._writer.raw.rollback)
            yield self._writer

    async def _take_lock(self, raw: sqlite3.Connection) -> None:
        """Only where another process has it is it waited for."""
        try:
            raw.execute(TAKE_LOCK)
        except sqlite3.OperationalError as held:
            if held.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            await self._wait(partial(self._patiently, raw, TAKE_LOCK))

    async def _wait(self, work: Callable[[], T]) -> T:
        """Do what may take long, on the thread."""
        self._away = True
        done = await asyncio.get_running_loop().run_in_executor(self._thread, work)
        self._away = False
        return done

    def _patiently(self, raw: sqlite3.Connection, statement: str) -> tuple[int, ...] | None:
        raw.execute(f"PRAGMA busy_timeout={self._busy_ms}")
        try:
            found: tuple[int, ...] | None = raw.execute(statement).fetchone()
            return found
        finally:
            raw.execute("PRAGMA busy_timeout=0")

    async def _open(self, role: str) -> LiteConnection:
        connection = await asyncio.to_thread(self._connected, role)
        self._opened.append(connection)
        return connection

    def _connected(self, role: str) -> LiteConnection:
        raw = sqlite3.connect(
            self._file, timeout=self._busy_ms / 1000, isolation_level=None,
            check_same_thread=False, cached_statements=STATEMENTS,
        )  # fmt: skip
        for pragma in (*PRAGMAS, role):
            raw.execute(f"PRAGMA {pragma}")
        return LiteConnection(raw)
