"""What somebody asked to see: open reports, the board, known places, marked numbers."""

from dataclasses import dataclass
from datetime import datetime

from bot.messages.base import AgencyLine, Message
from bot.messages.reports import Marked


@dataclass(frozen=True, slots=True, kw_only=True)
class Places(Message):
    """Places saved at the desk, as name, village and point; `of_city` counts the city's own."""

    lines: tuple[tuple[str, str, str], ...]
    of_city: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks(Message):
    """The numbers that are marked now, each by the report it was told in."""

    lines: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class IncidentLine:
    """One line of a list of reports."""

    number: int
    kind: str | None
    kelurahan: str | None
    priority: str | None
    status: str
    opened_at: datetime
    draft: bool
    exercise: bool = False


@dataclass(frozen=True, slots=True)
class Announced:
    """An announcement that runs."""

    stream: int
    words: str
    posted_at: datetime


@dataclass(frozen=True, slots=True)
class BoardLine:
    """One open incident on the board; `late` are agency (or "" for the desk) and step."""

    number: int
    kind: str
    place: str
    priority: str | None
    status: str
    opened_at: datetime
    agencies: tuple[AgencyLine, ...]
    late: tuple[tuple[str, str], ...]
    points: tuple[int, int] = (0, 0)
    """Of an umbrella: how many points, and how many nobody has taken yet."""
    exercise: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Board(Message):
    """Every open incident at a glance, one message, edited in place."""

    at: datetime
    lines: tuple[BoardLine, ...]
    more: bool
    """There are more than fit."""
    drafts: int
    announcements: tuple[Announced, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Message):
    """The open drafts and incidents, and what all groups were told that still holds."""

    lines: tuple[IncidentLine, ...]
    announcements: tuple[Announced, ...] = ()


@dataclass(frozen=True, slots=True)
class AsideLine:
    """One thing that was set aside: what it is, of which report, through what and for whom.

    `whose` is a code (public, duty, staff, vendor, datacentre), `whom` a name where there is one.
    """

    id: int
    sort: str
    number: int
    channel: str
    whose: str
    whom: str
    why: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Asides(Message):
    """What was set aside, as news or as a list; and which channels let how many wait since when."""

    lines: tuple[AsideLine, ...]
    news: bool = False
    more: int = 0
    waiting: tuple[tuple[str, int, datetime], ...] = ()
