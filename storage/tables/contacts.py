"""Numbers that write by phone channels, and which of their messages had their effect."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, UniqueConstraint
from sqlmodel import Column, Field

from storage.tables.base import Row
from storage.types import Id, Moment


class ContactRow(Row, table=True):
    """A number on one channel: found by its keyed fingerprint, the number itself locked."""

    __tablename__ = "contacts"
    __table_args__ = (UniqueConstraint("fingerprint", "channel"),)
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    channel: str
    fingerprint: bytes = Field(sa_type=LargeBinary)
    number: str
    person: int | None = Field(
        default=None, sa_column=Column(Id, ForeignKey("people.id"), nullable=True, index=True)
    )
    blocked_until: datetime | None = Field(default=None, sa_type=Moment)
    window_at: datetime | None = Field(default=None, sa_type=Moment)
    count: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    stream: int | None = Field(default=None, sa_type=Id)
    heard_at: datetime | None = Field(default=None, sa_type=Moment)
    survey: int | None = Field(default=None, sa_type=Id)
    """The incident that it is, or will be, asked about."""


class TakenRow(Row, table=True):
    """A message that took effect, by the channel's own id for it."""

    __tablename__ = "taken_messages"
    channel: str = Field(primary_key=True)
    external: str = Field(primary_key=True)
