"""Announcements as they stand: which run now is asked at every look at the board."""

from datetime import datetime

from sqlmodel import Field

from storage.tables.base import Row, partial
from storage.tables.streams import stream_key
from storage.types import Moment

RUNNING = "posted_at IS NOT NULL AND ended_at IS NULL"


class AnnouncementRow(Row, table=True):
    """The current state of one announcement; its words are in its stream."""

    __tablename__ = "announcements"
    __table_args__ = (partial("ix_announcements_running", "stream", where=RUNNING),)
    stream: int = Field(sa_column=stream_key())
    posted_at: datetime | None = Field(default=None, sa_type=Moment)
    ended_at: datetime | None = Field(default=None, sa_type=Moment)
