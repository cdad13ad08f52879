"""Wrapped keys, and the callers' numbers by their fingerprints."""

from sqlalchemy import ForeignKey, LargeBinary
from sqlmodel import Column, Field

from storage.tables.base import Row
from storage.types import Id


class KeyRow(Row, table=True):
    """The key of a stream, or one of the desk's own (`storage.vault`)."""

    __tablename__ = "keys"
    owner: int = Field(sa_type=Id, primary_key=True, sa_column_kwargs={"autoincrement": False})
    wrapped: bytes | None = Field(default=None, sa_type=LargeBinary)
    """None: it was destroyed, and what it locked can be read by nobody."""


class CallerRow(Row, table=True):
    """Whose number a stream was told: a keyed fingerprint, gone when the stream is erased."""

    __tablename__ = "callers"
    stream: int = Field(
        sa_column=Column(Id, ForeignKey("streams.id"), primary_key=True, autoincrement=False)
    )
    fingerprint: bytes = Field(sa_type=LargeBinary, index=True)
