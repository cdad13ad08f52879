"""What every table shares."""

from typing import ClassVar, cast

from sqlalchemy import Index, MetaData, Table, text
from sqlmodel import SQLModel


class Row(SQLModel):
    """A row of some table; names of constraints are the same on every database."""

    metadata: ClassVar[MetaData] = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "ix": "ix_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        }
    )


def table_of(row: type[Row]) -> Table:
    """The table of a row class, for Core statements."""
    return cast(Table, row.__table__)  # type: ignore[attr-defined]


def partial(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    """An index over the few rows that are asked for.

    A query uses it only when it repeats `where` word for word, literals included: both take it
    from one constant.
    """
    condition = text(where)
    return Index(name, *columns, unique=unique, sqlite_where=condition, postgresql_where=condition)
