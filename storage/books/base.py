"""One transaction's connection, and the statements that both databases spell differently."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import cache
from typing import Any, Protocol, TypeVar

from sqlalchemy import CursorResult, Dialect, Executable, Row, Table
from sqlalchemy.dialects import postgresql, sqlite

from bot.ports import Touched
from storage.conflicts import meeting_others
from storage.prepared import Rows
from storage.tables import Row as TableRow
from storage.tables import table_of
from storage.vault import Key, Vault

Values = Mapping[str, Any]
Upsert = sqlite.Insert | postgresql.Insert
T = TypeVar("T")
A_BREATH = 0.003
"""Seconds that one transaction may keep the loop from others: it may be of thousands of rows."""


class Connection(Protocol):
    """A connection within a transaction: SQLite's own, or SQLAlchemy's to PostgreSQL."""

    @property
    def dialect(self) -> Dialect:
        """Which database it is."""
        ...

    async def execute(
        self, statement: Executable, values: Values | Sequence[Values] | None = None, /
    ) -> CursorResult[Any] | Rows:
        """Execute, for one set of values or for each of several."""
        ...


class BaseBooks:
    """Runs statements in one transaction."""

    def __init__(self, connection: Connection, vault: Vault) -> None:
        self._connection = connection
        self._vault = vault
        self._dialect = connection.dialect.name
        self._heads: dict[int, tuple[int, bytes]] = {}
        """The last seq, and its link, of streams read or begun in this transaction."""
        self._born: set[int] = set()
        """Streams begun in this transaction."""
        self._keys: dict[int, Key | None] = {}
        """Keys read in this transaction; None for one that was destroyed."""
        self.touched = Touched()
        self._known: dict[tuple[object, ...], Any] = {}
        """Answers that hold until this transaction itself changes them: it sees one moment."""
        self._late: dict[Executable, list[Values]] | None = None
        """Rows that are written together at the end, in a transaction of many streams."""
        self._ahead: dict[int, Sequence[Row[Any]]] = {}
        """Facts of streams that were read together, until each is loaded."""
        self._since = time.monotonic()

    async def _run(
        self, statement: Executable, values: Values | Sequence[Values] | None = None
    ) -> CursorResult[Any] | Rows:
        await self._breathe()
        if self._late:
            await self.flush()
        with meeting_others():
            return await self._connection.execute(statement, values)

    async def _later(self, statement: Executable, values: Values | Sequence[Values]) -> None:
        """Write rows; where many streams are written, together with those of the others."""
        if self._late is None:
            await self._run(statement, values)
            return
        await self._breathe()
        rows = [values] if isinstance(values, Mapping) else values
        self._late.setdefault(statement, []).extend(rows)

    async def flush(self) -> None:
        """Write what was put off. Raises what each would have raised at once."""
        if not self._late:
            return
        late, self._late = self._late, {}
        for statement, rows in late.items():
            await self._breathe()
            with meeting_others():
                await self._connection.execute(statement, rows)

    async def _breathe(self) -> None:
        """Let others run, if they were kept waiting for a while."""
        if time.monotonic() - self._since > A_BREATH:
            await asyncio.sleep(0)
            self._since = time.monotonic()

    async def _once(self, key: tuple[object, ...], read: Callable[[], Awaitable[T]]) -> T:
        """Read something once in a transaction, as long as nothing of its kind is written."""
        if key not in self._known:
            self._known[key] = await read()
        found: T = self._known[key]
        return found

    def _forget(self, *kinds: str) -> None:
        """Something of these kinds is written."""
        self._known = {key: one for key, one in self._known.items() if key[0] not in kinds}

    async def _upsert(self, row: type[TableRow], values: Values | Sequence[Values]) -> None:
        """Write rows by their keys, over what is there."""
        if values:
            await self._later(overwriting(self._dialect, table_of(row)), values)

    async def _add_new(self, row: type[TableRow], values: Values) -> bool:
        """Write a row; False where its key was there, which stays as it is."""
        result = await self._run(keeping(self._dialect, table_of(row)), values)
        return result.rowcount == 1


def inserting(dialect: str, table: Table) -> Upsert:
    """An insert that may say what happens when the row is there."""
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)


@cache
def overwriting(dialect: str, table: Table) -> Upsert:
    """An insert that overwrites the row with its primary key."""
    insert = inserting(dialect, table)
    rest = {one.name: insert.excluded[one.name] for one in table.columns if not one.primary_key}
    return insert.on_conflict_do_update(index_elements=list(table.primary_key), set_=rest)


@cache
def keeping(dialect: str, table: Table) -> Upsert:
    """An insert that leaves the row with its primary key alone."""
    insert = inserting(dialect, table)
    return insert.on_conflict_do_nothing(index_elements=list(table.primary_key))
