"""Places that supervisors saved by name."""

from datetime import datetime

from sqlmodel import Field

from storage.tables.base import Row
from storage.types import Id, Moment


class PlaceRow(Row, table=True):
    """A place that people call by a name, and where it is: nothing of a person, nor of a report."""

    __tablename__ = "places"
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    name: str
    kelurahan: str | None = None
    lat: float
    lon: float
    by: int = Field(sa_type=Id)
    at: datetime = Field(sa_type=Moment)
    removed_at: datetime | None = Field(default=None, sa_type=Moment)
    removed_by: int | None = Field(default=None, sa_type=Id)
