"""Which schema a database has, and the way up; Alembic is imported only to climb."""

from typing import Literal

from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.domain.errors import Coded
from storage.engines import Engines, NoDatabase, open_engines

SchemaState = Literal["empty", "old", "current", "newer"]
REVISIONS = (
    "0001",
    "0002",
    "0003",
    "0004",
    "0005",
    "0006",
    "0007",
    "0008",
    "0009",
    "0010",
    "0011",
    "0012",
    "0013",
    "0014",
    "0015",
    "0016",
    "0017",
)
"""Every revision there is, oldest first; a test compares it with the files."""


class OldSchema(Coded):
    """The database must be migrated first; its words say how."""


class NewerSchema(Coded):
    """The database is ahead of this program."""


async def schema_state(url: str) -> SchemaState:
    """Where the database at an address stands."""
    engines = open_engines(url)
    try:
        return await first_look(engines)
    finally:
        await engines.aclose()


async def first_look(engines: Engines) -> SchemaState:
    """Where the database behind these engines stands, whom nobody has spoken to yet.

    Raises `NoDatabase` where nobody answers, where we are not let in, or where it is none.
    """
    url = engines.reading.url
    where = f"{url.host}:{url.port or 5432}/{url.database}" if url.host else url.database
    try:
        async with engines.reading.connect() as connection:
            return await state_of(connection)
    except (OSError, DBAPIError) as closed:
        why = closed.orig if isinstance(closed, DBAPIError) else closed.strerror or closed
        raise NoDatabase("database_shut", where=where, why=why) from closed


async def migrate(url: str) -> None:
    """Bring the database at an address up to this program's schema."""
    engines = open_engines(url)
    try:
        await climb(engines.writing)
    finally:
        await engines.aclose()


async def state_of(connection: AsyncConnection) -> SchemaState:
    """Where a database stands, by one small table."""
    if not await connection.run_sync(lambda sync: inspect(sync).has_table("alembic_version")):
        return "empty"
    query = text("SELECT version_num FROM alembic_version")
    revision = (await connection.execute(query)).scalar()
    if revision is None:
        return "empty"
    if revision == REVISIONS[-1]:
        return "current"
    return "old" if revision in REVISIONS else "newer"


async def climb(engine: AsyncEngine, to: str = "head") -> None:
    """Bring a database up, in one transaction: all of it or nothing."""
    from storage.climbing import upgrade  # Alembic takes long to import

    async with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            # Two that climb at once go one after the other, as SQLite's lock makes them.
            await connection.execute(text("SELECT pg_advisory_xact_lock(112)"))
        await connection.run_sync(upgrade, to)
