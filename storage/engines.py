"""How each database is opened, and how a transaction begins there."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, cast

from sqlalchemy import URL, Connection, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.domain.errors import Coded
from storage.hops import TAKE_LOCK, HopConnection, connect

_HEADER = b"SQLite format 3\0"
_READERS = 4
_BUSY_MS = 5000
"""How long a command run beside the bot (a migration, an invitation) is waited for."""


class NoDatabase(Coded):
    """There is no database to open at the address; its words say why, without a password."""


@dataclass(frozen=True, slots=True)
class Engines:
    """Connections that write and connections that only read; `one_writer` for SQLite."""

    writing: AsyncEngine
    reading: AsyncEngine
    one_writer: bool

    async def aclose(self) -> None:
        """Close every connection."""
        await self.writing.dispose()
        if self.one_writer:
            await self.reading.dispose()


def read_url(url: str) -> URL:
    """The address in any of its common spellings, with the driver that is used here.

    Raises `NoDatabase` for one that names none of ours.
    """
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as unread:
        raise NoDatabase("database_address") from unread
    if parsed.get_backend_name() == "sqlite":
        if not parsed.database or parsed.database == ":memory:":
            raise NoDatabase("database_address")
        return parsed.set(drivername="sqlite+aiosqlite")
    if parsed.drivername.split("+")[0] in ("postgres", "postgresql"):
        return _for_asyncpg(parsed.set(drivername="postgresql+asyncpg"))
    raise NoDatabase("database_address")


def _for_asyncpg(url: URL) -> URL:
    """Libpq's word for encryption, which hosts hand out, in asyncpg's spelling."""
    mode = url.query.get("sslmode")
    if mode is None:
        return url
    return url.difference_update_query(["sslmode"]).update_query_dict({"ssl": mode})


def open_engines(url: str) -> Engines:
    """Engines for an address; nothing is connected yet, but SQLite's folder is made.

    Raises `NoDatabase` for an address that cannot be read or written to.
    """
    parsed = read_url(url)
    if parsed.get_backend_name() == "sqlite":
        return _open_sqlite(parsed)
    # A stream's facts, its lines and views must be seen as of one moment, and two who change one
    # row must not both win: the slower one is told, and does it again.
    engine = create_async_engine(
        parsed, isolation_level="REPEATABLE READ", pool_size=8, hide_parameters=True
    )
    return Engines(engine, engine.execution_options(postgresql_readonly=True), one_writer=False)


def _open_sqlite(url: URL) -> Engines:
    file = Path(url.database or "")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)  # callers' words lie in it; its journal takes the same rights
        with file.open("rb") as there:
            if there.read(len(_HEADER)) not in (b"", _HEADER):
                raise NoDatabase("not_sqlite", file=file)
    except OSError as closed:
        raise NoDatabase("database_shut", where=file, why=closed.strerror) from closed
    options: dict[str, Any] = {
        "async_creator": partial(connect, file, _BUSY_MS),
        "hide_parameters": True,
        "max_overflow": 0,
    }
    writing = create_async_engine(url, pool_size=1, **options)
    reading = create_async_engine(url, pool_size=_READERS, **options)
    _prepare(writing, begin=TAKE_LOCK, query_only="OFF")
    _prepare(reading, begin="BEGIN", query_only="ON")
    return Engines(writing, reading, one_writer=True)


def _prepare(engine: AsyncEngine, begin: str, query_only: str) -> None:
    @event.listens_for(engine.sync_engine, "connect")
    def _connect(connection: DBAPIConnection, _: object) -> None:
        cursor = connection.cursor()
        for pragma in (
            f"busy_timeout={_BUSY_MS}",
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "secure_delete=ON",  # a key that was destroyed lies in no free page
            f"query_only={query_only}",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)


async def empty_the_log(engine: AsyncEngine) -> bool:
    """Move SQLite's write-ahead log into its file and empty it; False while others read."""
    found: list[tuple[int, int, int]] = []
    async with engine.connect() as connection:
        raw = await connection.get_raw_connection()
        hopping = cast(HopConnection, raw.driver_connection)
        query = "PRAGMA wal_checkpoint(TRUNCATE)"
        await hopping.hop(lambda to: found.append(to.execute(query).fetchone()))
    return not found[0][0]
