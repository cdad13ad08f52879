"""Streams, their facts, and what is derived from them for queries."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, UniqueConstraint, false
from sqlmodel import Column, Field

from storage.tables.base import Row, partial
from storage.types import Id, Moment

OPEN = "closed_at IS NULL"
ALARMED = "next_at IS NOT NULL"


def stream_key() -> Column[int]:
    """The stream as first part of the primary key."""
    return Column(Id, ForeignKey("streams.id"), primary_key=True, autoincrement=False)


class StreamRow(Row, table=True):
    """One stream: where its id comes from."""

    __tablename__ = "streams"
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    kind: str


class FactRow(Row, table=True):
    """One fact; (stream, seq) is where two hands on one stream meet."""

    __tablename__ = "facts"
    # Clustered on its key: a stream is read from neighbouring pages.
    __table_args__ = ({"sqlite_with_rowid": False},)
    stream: int = Field(sa_column=stream_key())
    seq: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    type: str
    version: int
    at: datetime = Field(sa_type=Moment)
    noted_at: datetime = Field(sa_type=Moment)
    by: str
    via: str
    public: str
    """JSON of codes, times and ids."""
    private: bytes | None = Field(default=None, sa_type=LargeBinary)
    """JSON of people's words, locked with the stream's key."""
    link: bytes | None = Field(default=None, sa_type=LargeBinary)
    """Its link of the chain; None for facts from before there was one."""


class LineRow(Row, table=True):
    """The current state of a stream."""

    __tablename__ = "lines"
    __table_args__ = (
        # The number first: its highest is asked for too.
        UniqueConstraint("number", "kind"),
        partial("ix_lines_open", "kind", "opened_at", "stream", where=OPEN),
        # A month among years, oldest first.
        Index("ix_lines_opened", "kind", "opened_at", "stream"),
    )
    stream: int = Field(sa_column=stream_key())
    kind: str
    number: int
    city: str
    status: str
    operator: int = Field(sa_type=Id)
    opened_at: datetime = Field(sa_type=Moment)
    closed_at: datetime | None = Field(default=None, sa_type=Moment)
    incident_kind: str | None = None
    kelurahan: str | None = None
    priority: str | None = None
    screening: str | None = None
    disposition: str | None = None
    exercise: bool = False
    """Played by people: it stays out of every statistic."""
    sop: str = Field(default="", sa_column_kwargs={"server_default": ""})
    belated: bool = Field(default=False, sa_column_kwargs={"server_default": false()})


class DispatchRow(Row, table=True):
    """The current state of one dispatch."""

    __tablename__ = "dispatches"
    __table_args__ = ({"sqlite_with_rowid": False},)
    stream: int = Field(sa_column=stream_key())
    dispatch: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    agency: str
    role: str
    status: str
    acknowledged_at: datetime | None = Field(default=None, sa_type=Moment)
    declined_at: datetime | None = Field(default=None, sa_type=Moment)


class DeadlineRow(Row, table=True):
    """One clock of a stream; `next_at` is when it sounds next."""

    __tablename__ = "deadlines"
    __table_args__ = (
        partial("ix_deadlines_next", "next_at", "stream", where=ALARMED),
        {"sqlite_with_rowid": False},
    )
    stream: int = Field(sa_column=stream_key())
    step: str = Field(primary_key=True)
    dispatch: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    """0 for a step of the whole stream: a key has no empty part."""
    round: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    agency: str | None = None
    party: str
    outcome: str
    started_at: datetime | None = Field(default=None, sa_type=Moment)
    due_at: datetime | None = Field(default=None, sa_type=Moment)
    ended_at: datetime | None = Field(default=None, sa_type=Moment)
    ended_by: str | None = None
    reminders: int
    next_at: datetime | None = Field(default=None, sa_type=Moment)


class StampRow(Row, table=True):
    """An SOP as it was when streams were stamped with it."""

    __tablename__ = "stamps"
    digest: str = Field(primary_key=True)
    body: str
