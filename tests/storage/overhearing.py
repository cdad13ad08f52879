"""What a store asks its database while it writes, on either of them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import event

from storage.lite import LiteConnection
from storage.store import SqlUnitOfWork

Asked = dict[str, Any]
"""Values by their statement; none where they stand in it."""


@asynccontextmanager
async def overheard(store: SqlUnitOfWork) -> AsyncIterator[Asked]:
    """All that its writing connections are asked from now on."""
    asked: Asked = {}
    if store._engines.lite:
        async with store._engines.to_write() as connection:
            assert isinstance(connection, LiteConnection)
            connection.raw.set_trace_callback(lambda told: asked.setdefault(told, ()))
        yield asked
        connection.raw.set_trace_callback(None)
        return
    engine = store._engines.writing.sync_engine

    @event.listens_for(engine, "before_cursor_execute")
    def _note(_c: object, _u: object, told: str, values: Any, _x: object, many: bool) -> None:
        asked.setdefault(told, values[0] if many else values)

    yield asked
    event.remove(engine, "before_cursor_execute", _note)


async def plan_of(store: SqlUnitOfWork, statement: str, values: Any) -> list[str]:
    """How the database means to answer."""
    async with store._engines.writing.connect() as connection:
        if connection.dialect.name == "sqlite":
            told = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            return [row.detail for row in told]
        # Its tables are empty here: only without this does it tell whether an index would serve.
        await connection.exec_driver_sql("SET enable_seqscan = off")
        told = await connection.exec_driver_sql(f"EXPLAIN {statement}", values)
        return [row[0] for row in told]
