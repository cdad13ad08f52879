"""Tells somebody else's being faster from a fault of ours."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from bot.ports import Conflict

_POSTGRES = frozenset({"23505", "40001", "40P01"})
"""unique_violation, serialization_failure, deadlock_detected."""
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_TAKEN = frozenset({sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY, sqlite3.SQLITE_CONSTRAINT_UNIQUE})


@contextmanager
def meeting_others() -> Iterator[None]:
    """Turn the database's ways of saying "somebody was faster" into `Conflict`."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        told = error.orig if isinstance(error, DBAPIError) else error
        if is_conflict(told):
            raise Conflict(type(told).__name__) from error
        raise


def is_conflict(told: BaseException | None) -> bool:
    """Whether the same transaction, done again, may go well."""
    if getattr(told, "sqlstate", None) in _POSTGRES:
        return True
    code = getattr(told, "sqlite_errorcode", None)
    # The low byte of an extended code is its family: busy, busy snapshot, busy recovery.
    return code is not None and (code & 0xFF in _BUSY or code in _TAKEN)
