"""What waits to leave, and what left."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field

from storage.tables.base import Row, partial
from storage.types import Id, Moment, Words

UNSENT = "state = 'waiting'"
PENDING = "state IN ('waiting', 'leaving')"
STALE = "live AND state = 'waiting' AND (shows < wants OR again)"
LIVE = "live"
POSTED = "message IS NOT NULL"
UNANSWERED = "landed_at IS NULL"
BLOCKING = "blocked_until IS NOT NULL"


class ShotRow(Row, table=True):
    """A one-shot message: codes and ids, rendered when it leaves.

    It names a stream without leaning on it: notices that belong to none leave by the same door.
    """

    __tablename__ = "shots"
    __table_args__ = (
        partial("ix_shots_unsent", "channel", "lane", "created_at", "id", where=UNSENT),
        partial("ix_shots_chat_pending", "chat", where=PENDING),
        partial("ix_shots_posted", "chat", "message", where=POSTED),
    )
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    what: str
    chat: int = Field(sa_type=Id)
    lane: int
    stream: int | None = Field(default=None, sa_type=Id)
    ref: int | None = None
    args: str = Field(sa_type=Words)
    """JSON."""
    reply_view: int | None = Field(default=None, sa_type=Id)
    reply_message: int | None = Field(default=None, sa_type=Id)
    gather: str | None = None
    sheds: bool = False
    not_before: datetime | None = Field(default=None, sa_type=Moment)
    channel: str
    attempts: int = 0
    state: str
    message: int | None = Field(default=None, sa_type=Id)
    created_at: datetime | None = Field(default=None, sa_type=Moment)


class ViewRow(Row, table=True):
    """A message kept true by editing."""

    __tablename__ = "views"
    __table_args__ = (
        partial("ix_views_stale", "lane", "since", "id", where=STALE),
        partial("ix_views_stream", "stream", where=LIVE),
        # By chat for a group that moved, with the message for a press.
        Index("ix_views_chat", "chat", "message"),
    )
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    subject: str
    chat: int = Field(sa_type=Id)
    stream: int = Field(sa_type=Id)
    dispatch: int | None = None
    lane: int
    page: str
    wants: int
    shows: int
    message: int | None = Field(default=None, sa_type=Id)
    not_before: datetime | None = Field(default=None, sa_type=Moment)
    since: datetime | None = Field(default=None, sa_type=Moment)
    again: bool = False
    resent: bool = False
    live: bool = True
    state: str
    shown_hash: str
    attempts: int = 0
    reply_message: int | None = Field(default=None, sa_type=Id)
    shown_at: datetime | None = Field(default=None, sa_type=Moment)


class DepartureRow(Row, table=True):
    """One leaving; committed before it is tried, stamped when the answer comes."""

    __tablename__ = "departures"
    __table_args__ = (
        partial("ix_departures_unanswered", "id", where=UNANSWERED),
        partial("ix_departures_blocking", "blocked_until", where=BLOCKING),
    )
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    chat: int = Field(sa_type=Id, index=True)
    shots: str
    """JSON list of ids."""
    view: int | None = Field(default=None, sa_type=Id)
    wants: int
    gather: str | None = None
    left_at: datetime = Field(sa_type=Moment)
    landed_at: datetime | None = Field(default=None, sa_type=Moment)
    counts_at: datetime = Field(sa_type=Moment, index=True)
    """What the budget goes by: its landing, or its leaving until then."""
    blocked_until: datetime | None = Field(default=None, sa_type=Moment)
