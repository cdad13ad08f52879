"""Whose private chat is open to us."""

from sqlmodel import Field

from storage.tables.base import Row
from storage.types import Id


class DoorRow(Row, table=True):
    """A user who started the bot and has not blocked it since: it may write to him."""

    __tablename__ = "doors"
    user_id: int = Field(sa_type=Id, primary_key=True, sa_column_kwargs={"autoincrement": False})
