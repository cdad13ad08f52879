"""Answers of the geocoder."""

from datetime import datetime

from sqlalchemy import LargeBinary
from sqlmodel import Field

from storage.tables.base import Row
from storage.types import Moment


class GeocodeRow(Row, table=True):
    """Where an address was found (empty: nowhere); neither address nor point stands in clear."""

    __tablename__ = "geocodes"
    fingerprint: bytes = Field(sa_type=LargeBinary, primary_key=True)
    point: str
    at: datetime = Field(sa_type=Moment, index=True)
