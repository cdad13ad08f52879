"""People, their groups, how they came in, and what was heard of them."""

from datetime import datetime

from sqlmodel import Field

from storage.tables.base import Row, partial
from storage.types import Id, Moment, Words

STAFF = "role IS NOT NULL"
ACCOUNTS = "account IS NULL"
SEATS = "account IS NOT NULL"
UNUSED = "used_at IS NULL"


class PersonRow(Row, table=True):
    """Somebody who wrote or pressed: an account, or one of those who sit at a shared one."""

    __tablename__ = "people"
    __table_args__ = (
        partial("ix_people_role", "role", where=STAFF),
        partial("ix_people_user", "user_id", where=ACCOUNTS, unique=True),
        partial("ix_people_account", "account", where=SEATS),
    )
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    user_id: int = Field(sa_type=Id)
    name: str = Field(sa_type=Words)
    role: str | None = None
    agency: str | None = None
    """Whose duty officer he is."""
    shared: bool = False
    """Several people use this account by turns."""
    account: int | None = Field(default=None, sa_type=Id)
    """The shared account that this one sits at; his role is its role."""
    seat: int | None = Field(default=None, sa_type=Id)
    """Who sits at this shared account, since when, and when that was last asked."""
    sat_at: datetime | None = Field(default=None, sa_type=Moment)
    asked_at: datetime | None = Field(default=None, sa_type=Moment)


class MembershipRow(Row, table=True):
    """Who gave or withdrew what, and when: rows are added and never changed."""

    __tablename__ = "memberships"
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    at: datetime = Field(sa_type=Moment)
    what: str
    by: int | None = Field(default=None, sa_type=Id)
    """Empty for the installation itself."""
    person: int | None = Field(default=None, sa_type=Id)
    role: str | None = None
    party: str | None = None
    """An agency, a post or the room."""


class BindingRow(Row, table=True):
    """The group of one party; two parties may share a chat."""

    __tablename__ = "bindings"
    party: str = Field(primary_key=True)
    chat: int = Field(sa_type=Id, index=True)
    title: str = Field(sa_type=Words)
    reachable: bool = True


class InvitationRow(Row, table=True):
    """A one-time code, by its hash."""

    __tablename__ = "invitations"
    digest: str = Field(primary_key=True)
    role: str | None = None
    party: str | None = None
    """Whose group, or whose duty officer."""
    shared: bool = False
    expires_at: datetime = Field(sa_type=Moment)
    by: int | None = Field(default=None, sa_type=Id)
    used_at: datetime | None = Field(default=None, sa_type=Moment)


class FocusRow(Row, table=True):
    """The report that a person's next line belongs to."""

    __tablename__ = "focuses"
    person: int = Field(sa_type=Id, primary_key=True, sa_column_kwargs={"autoincrement": False})
    stream: int = Field(sa_type=Id)
    touched_at: datetime = Field(sa_type=Moment)


class HeardRow(Row, table=True):
    """An update that took effect."""

    __tablename__ = "heard"
    update_id: int = Field(sa_type=Id, primary_key=True, sa_column_kwargs={"autoincrement": False})
