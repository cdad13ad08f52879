"""What failed again and again and was set aside, until a person tries it again."""

from datetime import datetime

from sqlalchemy import LargeBinary, UniqueConstraint
from sqlmodel import Field

from storage.tables.base import Row, partial
from storage.types import Id, Moment, Words

OPEN = "over_at IS NULL"


class AsideRow(Row, table=True):
    """One thing that was set aside; what came in is kept whole, and is people's words."""

    __tablename__ = "asides"
    __table_args__ = (UniqueConstraint("kind", "ref"), partial("ix_asides_open", "at", where=OPEN))
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    kind: str
    ref: str = Field(sa_type=Words)
    at: datetime = Field(sa_type=Moment)
    why: str = Field(sa_type=Words)
    what: str
    contact: int | None = Field(default=None, sa_type=Id)
    """The phone it came from."""
    private: bytes | None = Field(default=None, sa_type=LargeBinary)
    """Gone once it had its effect."""
    times: int
    """How often it was set aside."""
    over_at: datetime | None = Field(default=None, sa_type=Moment)
