"""How each database is opened, and how a transaction begins there."""

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, NullPool, event, make_url
from sqlalchemy import Connection as Begun
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.domain.errors import Coded
from storage.books.base import Connection
from storage.lite import PRAGMAS, TAKE_LOCK, Lite

_HEADER = b"SQLite format 3\0"
_BUSY_MS = 5000
"""How long a command run beside the bot (a migration, an invitation) is waited for."""


class NoDatabase(Coded):
    """There is no database to open at the address; its words say why, without a password."""


@dataclass(frozen=True, slots=True)
class Engines:
    """Connections that write and connections that only read.

    SQLite's engines serve its schema; the books' transactions go a shorter way there.
    """

    writing: AsyncEngine
    reading: AsyncEngine
    lite: Lite | None = None
    """The shorter way; None for PostgreSQL."""

    def to_read(self) -> AbstractAsyncContextManager[Connection]:
        """A transaction that sees one moment and writes nothing."""
        return self.lite.reading() if self.lite else self.reading.connect()

    def to_write(self) -> AbstractAsyncContextManager[Connection]:
        """A transaction that means to write."""
        return self.lite.writing() if self.lite else self.writing.begin()

    async def aclose(self) -> None:
        """Close every connection."""
        await self.writing.dispose()
        if self.lite:
            await self.reading.dispose()
            await self.lite.aclose()


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
    return Engines(engine, engine.execution_options(postgresql_readonly=True))


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
    # Nothing stays open: they are asked at the start, and never again.
    writing = create_async_engine(url, poolclass=NullPool, hide_parameters=True)
    reading = create_async_engine(url, poolclass=NullPool, hide_parameters=True)
    _prepare(writing, begin=TAKE_LOCK, query_only="OFF")
    _prepare(reading, begin="BEGIN", query_only="ON")
    return Engines(writing, reading, Lite(file, _BUSY_MS))


def _prepare(engine: AsyncEngine, begin: str, query_only: str) -> None:
    @event.listens_for(engine.sync_engine, "connect")
    def _connect(connection: DBAPIConnection, _: object) -> None:
        connection.isolation_level = None  # the driver begins no transaction by itself
        cursor = connection.cursor()
        for pragma in (f"busy_timeout={_BUSY_MS}", *PRAGMAS, f"query_only={query_only}"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Begun) -> None:
        connection.exec_driver_sql(begin)
