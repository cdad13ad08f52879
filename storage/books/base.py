"""One transaction's connection, and the statements that both databases spell differently."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import CursorResult, Executable, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ports import Touched
from storage.conflicts import meeting_others
from storage.tables import Row, table_of
from storage.vault import Key, Vault

Values = Mapping[str, Any]
Upsert = sqlite.Insert | postgresql.Insert


class BaseBooks:
    """Runs statements in one transaction."""

    def __init__(self, connection: AsyncConnection, vault: Vault) -> None:
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

    async def _run(
        self, statement: Executable, values: Values | Sequence[Values] | None = None
    ) -> CursorResult[Any]:
        with meeting_others():
            return await self._connection.execute(statement, values)

    async def _upsert(self, row: type[Row], values: Values | Sequence[Values]) -> None:
        """Write rows by their keys, over what is there."""
        if values:
            await self._run(overwriting(self._dialect, table_of(row)), values)

    async def _add_new(self, row: type[Row], values: Values) -> bool:
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
