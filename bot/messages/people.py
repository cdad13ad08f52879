"""What tells of the desk itself: its people, its guides, its state."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.checks import Finding
from bot.messages.base import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide(Message):
    """What a person of this role, or an agency's group, can do here."""

    role: str
    agency: str = ""
    """Whose duty officer."""
    shared: bool = False
    """At an account that several people use."""
    links: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """One line of the list of people; `seats` are those who used a shared account."""

    name: str
    role: str
    agency: str
    shared: bool
    seats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Guest:
    """An invitation still open: for a role, or for a party's group."""

    role: str
    party: str
    shared: bool
    expires_at: datetime
    by: str = ""
    """Who made it; empty where the installation did."""


@dataclass(frozen=True, slots=True, kw_only=True)
class People(Message):
    """Who belongs to the desk, and who is invited."""

    staff: tuple[Member, ...]
    guests: tuple[Guest, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check(Message):
    """What was found when the installation was looked at."""

    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Commands(Message):
    """The "/" list of one private chat: that of a role; a stranger's is everybody's."""

    role: str
    shared: bool = False
