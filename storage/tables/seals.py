"""Seals over all streams, and which of them is the last."""

from datetime import datetime

from sqlalchemy import LargeBinary
from sqlmodel import Field

from storage.tables.base import Row
from storage.types import Id, Moment


class UnsealedRow(Row, table=True):
    """A stream that moved since the last seal."""

    __tablename__ = "unsealed"
    stream: int = Field(sa_type=Id, primary_key=True, sa_column_kwargs={"autoincrement": False})
    at: datetime = Field(sa_type=Moment)


class SealRow(Row, table=True):
    """One seal; its link covers the seal before it and its rows of `sealed`."""

    __tablename__ = "seals"
    number: int = Field(sa_type=Id, primary_key=True, sa_column_kwargs={"autoincrement": False})
    at: datetime = Field(sa_type=Moment)
    link: bytes = Field(sa_type=LargeBinary)


class SealedRow(Row, table=True):
    """What one seal says of one stream. It leans on no stream: it must outlast it."""

    __tablename__ = "sealed"
    __table_args__ = ({"sqlite_with_rowid": False},)
    stream: int = Field(sa_type=Id, primary_key=True, sa_column_kwargs={"autoincrement": False})
    seal: int = Field(
        sa_type=Id, primary_key=True, index=True, sa_column_kwargs={"autoincrement": False}
    )
    length: int
    head: bytes = Field(sa_type=LargeBinary)


class LastSealRow(Row, table=True):
    """The one row that says which seal is the last, and proves it."""

    __tablename__ = "last_seal"
    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    number: int = Field(sa_type=Id)
    proof: bytes = Field(sa_type=LargeBinary)
