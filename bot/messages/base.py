"""What every message has, and the short one whose words are chosen by a code."""

from dataclasses import dataclass
from datetime import datetime

from bot.buttons import Button
from bot.domain.details import Details
from bot.domain.order import Oddity

POPUP_HOLDS = 200
"""Characters that Telegram shows in the answer to a press."""
POPUP_MARKS = 75
"""So many of them an exercise's marks take at most (a test measures each set of words)."""
Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What all have: the city whose words and hours they are told in, and their buttons.

    `exercise`: its first and its last line say LATIHAN, whatever the template. `mixed`: they say
    that some of the reports it tells of are exercises, and some are real.
    """

    city: str
    buttons: Rows = ()
    exercise: bool = False
    mixed: bool = False


@dataclass(frozen=True, slots=True)
class Popup:
    """What answers a press: words by their code. `waits`: until they are closed.

    Its marks are a message's; no outbox holds it, for it is read at once or not at all.
    """

    code: str
    values: tuple[tuple[str, object], ...] = ()
    waits: bool = False
    exercise: bool = False
    mixed: bool = False


@dataclass(frozen=True, slots=True)
class AgencyLine:
    """One agency in a message: who, in which role, how far."""

    agency: str
    role: str
    status: str
    at: datetime | None = None
    holder: str = ""
    minutes: int | None = None
    reason: str = ""
    reachable: bool = True
    phoned: bool = False
    delivery: str = "delivered"
    due_at: datetime | None = None
    late: bool = False
    missing: tuple[str, ...] = ()
    """Parts of the final report that are still missing, once handling has ended."""
    help_wanted: bool = False
    told: str | None = None
    """Who said the status on the phone, and what; None where a press said it."""
    post: str = ""
    """Which post of the agency has it."""
    noted_by: str = ""
    """Who noted what was told on the phone."""
    wrong_place: str = ""
    """Where it thinks the place is: a change it was not seen to read."""
    place_read_at: datetime | None = None
    unit: str = ""
    unacked: str = ""
    """Why its ack was taken back, until there is another."""
    odd: tuple[Oddity, ...] = ()
    """What is unusual in the order of its steps; the desk's matter, not the groups'."""
    channel: str = ""
    """What its card went to duty phones by."""
    seen: tuple[str, datetime] | None = None
    """"arrived" or "read" there, and since when."""
    joined: bool = False
    """It was only informed and has tasked itself since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice(Message):
    """A short message about one incident and one agency; `what` chooses its words."""

    what: str
    number: int = 0
    details: Details | None = None
    agency: str = ""
    phone: str = ""
    reason: str = ""
    who: str = ""
    words: str = ""
    media: str | None = None
    file: str = ""
    at: datetime | None = None
    agencies: tuple[AgencyLine, ...] = ()
    disposition: str = ""
    ending: str = ""
    """Beside a disposition: a reason's code, a neighbour's name, who found nothing."""
    values: tuple[tuple[str, str | int], ...] = ()
