"""Who works at the desk, which groups belong to whom, and how both come in."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

ROOM = "ruang"
"""The party of the operators' own room."""
INVITATION_LASTS = timedelta(hours=24)


class Role(StrEnum):
    """What a person may do."""

    OPERATOR = "operator"
    SUPERVISOR = "supervisor"
    ADMIN = "admin"


DESK = frozenset(Role)
"""Roles that take calls and see the desk."""
SENIOR = frozenset({Role.SUPERVISOR, Role.ADMIN})
"""Roles that may open again what was closed."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who wrote or pressed; `role` None for a member of an agency's group."""

    id: int
    user: int
    """Telegram's user id, which is the id of the private chat too."""
    name: str
    role: Role | None

    @property
    def code(self) -> str:
        """How facts name this person."""
        return f"p{self.id}"


@dataclass(frozen=True, slots=True)
class Group:
    """A chat bound to one party: an agency, or the operators' room."""

    party: str
    chat: int
    title: str
    reachable: bool = True


@dataclass(frozen=True, slots=True)
class Invitation:
    """A one-time way in: for a person (`role`) or a group (`party`)."""

    role: Role | None
    party: str | None
    expires_at: datetime
    by: int | None


@dataclass(frozen=True, slots=True)
class Focus:
    """The report that a person's next line belongs to."""

    stream: int
    touched_at: datetime
    """When the last line or choice went there."""
