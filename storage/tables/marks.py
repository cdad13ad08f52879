"""Numbers that a supervisor marked for a while."""

from datetime import datetime

from sqlalchemy import LargeBinary
from sqlmodel import Field

from storage.tables.base import Row
from storage.types import Id, Moment


class MarkRow(Row, table=True):
    """A mark on a caller's number: it warns until its time, and hides no call.

    The number itself is nowhere: `stream` says whose report it was told in.
    """

    __tablename__ = "marks"
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    stream: int = Field(sa_type=Id, index=True)
    fingerprint: bytes = Field(sa_type=LargeBinary, index=True)
    by: int = Field(sa_type=Id)
    at: datetime = Field(sa_type=Moment)
    until: datetime = Field(sa_type=Moment, index=True)
    withdrawn_at: datetime | None = Field(default=None, sa_type=Moment)
    withdrawn_by: int | None = Field(default=None, sa_type=Id)
