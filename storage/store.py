"""Transactions over SQLite and PostgreSQL: many may read, and who writes does not race."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from sqlalchemy import text

from bot.ports import Books, Conflict
from storage.books import SqlBooks
from storage.books.audit import AuditBooks
from storage.books.rotation import RotationBooks
from storage.conflicts import meeting_others
from storage.engines import Engines, NoDatabase, open_engines, read_url
from storage.opening import open_vault
from storage.schema import NewerSchema, OldSchema, climb, first_look
from storage.vault import Secrets, Vault, keyless


class SqlUnitOfWork:
    """The `UnitOfWork` of `bot.ports` over one database."""

    def __init__(self, engines: Engines, vault: Vault) -> None:
        self._engines = engines
        self._vault = vault

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Books]:
        """A transaction that sees one moment and writes nothing; it waits for no writer."""
        with meeting_others():
            async with self._engines.to_read() as connection:
                yield SqlBooks(connection, self._vault)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Books]:
        """A transaction that means to write: on SQLite it holds the lock before it reads."""
        with meeting_others():
            async with self._engines.to_write() as connection:
                books = SqlBooks(connection, self._vault)
                yield books
                await books.flush()

    async def scrub(self) -> bool:
        """Leave nothing of what was erased in the database's own journal; False: not now."""
        if self._engines.lite:
            return await self._engines.lite.empty_the_log()
        outside = self._engines.writing.execution_options(isolation_level="AUTOCOMMIT")
        async with outside.connect() as connection:
            await connection.execute(text("VACUUM keys, callers, contacts"))
        return True

    @asynccontextmanager
    async def rotating(self) -> AsyncIterator[RotationBooks]:
        """A transaction over the keys' covers: all of it or nothing."""
        with meeting_others():
            async with self._engines.to_write() as connection:
                yield RotationBooks(connection, self._vault)

    @asynccontextmanager
    async def auditing(self) -> AsyncIterator[AuditBooks]:
        """A transaction that sees one moment of what is stored, as it is stored."""
        async with self._engines.to_read() as connection:
            yield AuditBooks(connection, self._vault)

    async def aclose(self) -> None:
        """Close every connection."""
        await self._engines.aclose()


def is_there(url: str) -> bool:
    """Whether an SQLite database's file exists; of a server's only a connection tells."""
    parsed = read_url(url)
    return parsed.get_backend_name() != "sqlite" or Path(parsed.database or "").is_file()


async def open_to_read(url: str, secrets: Secrets | None = None) -> SqlUnitOfWork:
    """The store at an address as it is: nothing is made or migrated, a bot at work not disturbed.

    Without keys what is in clear can be read, and words of people stay locked. Raises
    `NoDatabase`, `OldSchema`, `NewerSchema`; with keys that are not its own `WrongKey`.
    """
    if not is_there(url):
        raise NoDatabase("database_missing", file=read_url(url).database)
    engines = open_engines(url)
    try:
        state = await first_look(engines)
        if state == "newer":
            raise NewerSchema("schema_newer")
        if state != "current":
            raise OldSchema(f"schema_{state}")
        vault = keyless() if secrets is None else await open_vault(engines, secrets)
    except BaseException:
        await engines.aclose()
        raise
    return SqlUnitOfWork(engines, vault)


async def open_store(url: str, secrets: Secrets) -> SqlUnitOfWork:
    """The store at an address, opened with its keys.

    An SQLite database is made, or brought up to date, by this; a PostgreSQL one belongs to
    somebody, who is asked to: raises `OldSchema`. Raises `NewerSchema` on either,
    `NoDatabase` where there is none, and `WrongKey` for keys that are not this database's.
    """
    engines = open_engines(url)
    try:
        state = await first_look(engines)
        if state == "newer":
            raise NewerSchema("schema_newer")
        if state != "current":
            if not engines.lite:
                raise OldSchema(f"schema_{state}")
            await climb(engines.writing)
        vault = await open_vault(engines, secrets)
    except BaseException:
        await engines.aclose()
        raise
    store = SqlUnitOfWork(engines, vault)
    with suppress(Conflict):  # two that start at once do the same
        async with store.rotating() as books:
            if not await books.adopted():
                await books.adopt()
    return store
