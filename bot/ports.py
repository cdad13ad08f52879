"""What the desk needs from outside, as protocols; each has two implementations or more."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.buttons import Button
from bot.domain.deadlines import Deadline
from bot.domain.facts import Noted
from bot.domain.outgoing import Departed, Lane, Waiting
from bot.domain.people import Focus, Group, Invitation, Person, Role
from bot.intake.reading import Found
from bot.messages import Message


class Clock(Protocol):
    """The one clock of the house; moments are aware and UTC."""

    def now(self) -> datetime:
        """The present moment."""
        ...

    async def until(self, moment: datetime) -> None:
        """Sleep until then; returns at once for a moment that has passed."""
        ...

    def alarm(self) -> "Alarm":
        """A sleeper that others can wake."""
        ...

    def working(self) -> AbstractContextManager[None]:
        """Work in progress outside any sleeper: a virtual clock stands still meanwhile."""
        ...


class Alarm(Protocol):
    """One sleeper on the clock, woken by time or by a ring, whichever comes first."""

    def ring(self) -> None:
        """Wake the sleeper; a ring while it is awake is kept for its next sleep."""
        ...

    async def sleep(self, until: datetime | None) -> None:
        """Sleep until rung, or until that moment (None: only a ring wakes it)."""
        ...


# --- streams and what is asked about them -------------------------------------------------------


class StreamKind(StrEnum):
    """The kinds of stream."""

    CALL = "call"
    INCIDENT = "incident"


@dataclass(frozen=True, slots=True)
class StreamLine:
    """The current-state row of a stream, in clear: what lists are made of."""

    stream: int
    kind: StreamKind
    number: int
    city: str
    status: str
    operator: int
    opened_at: datetime
    closed_at: datetime | None = None
    incident_kind: str | None = None
    kelurahan: str | None = None
    priority: str | None = None
    screening: str | None = None
    disposition: str | None = None


@dataclass(frozen=True, slots=True)
class DispatchLine:
    """The current-state row of one dispatch."""

    stream: int
    dispatch: int
    agency: str
    role: str
    status: str


# --- what waits to leave -------------------------------------------------------------------------


class Channel(StrEnum):
    """Where a message leaves to."""

    TELEGRAM = "telegram"
    DATACENTRE = "datacentre"


class State(StrEnum):
    """Where an outgoing row stands."""

    WAITING = "waiting"
    LEAVING = "leaving"
    SENT = "sent"
    UNKNOWN = "unknown"
    REFUSED = "refused"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Shot:
    """A one-shot message that was decided: codes and ids, rendered when it leaves.

    `what` names the message; `ref` is a seq or dispatch of the stream; `reply_view` the view (or
    `reply_message` the message id) it answers. `gather` joins it with others
    of that name to the same chat.
    """

    what: str
    chat: int
    lane: Lane
    stream: int | None = None
    ref: int | None = None
    args: Mapping[str, str | int | None] = field(default_factory=dict)
    reply_view: int | None = None
    reply_message: int | None = None
    gather: str | None = None
    sheds: bool = False
    not_before: datetime | None = None
    channel: Channel = Channel.TELEGRAM
    id: int = 0
    attempts: int = 0
    state: State = State.WAITING
    message: int | None = None
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class View:
    """A message kept true by editing: a draft, an incident, or a dispatch card.

    Stale while `shows` < `wants`. `page` is the keyboard that is open on it.
    """

    subject: str
    chat: int
    stream: int
    dispatch: int | None = None
    lane: Lane = Lane.EDIT
    page: str = ""
    wants: int = 1
    shows: int = 0
    message: int | None = None
    not_before: datetime | None = None
    since: datetime | None = None
    again: bool = False
    """The card must be sent a second time, marked "kirim ulang"."""
    live: bool = True
    """False once the chat refuses us, or a newer view took its place."""
    state: State = State.WAITING
    shown_hash: str = ""
    attempts: int = 0
    reply_message: int | None = None
    shown_at: datetime | None = None
    """When it was last drawn: trifles redraw a card once a minute at most."""
    id: int = 0


@dataclass(frozen=True, slots=True)
class Departure:
    """One leaving, committed before it is tried: what a restart reads."""

    id: int
    chat: int
    shots: tuple[int, ...]
    view: int | None
    at: datetime
    wants: int = 0


class Books(Protocol):
    """Everything one transaction may read and write."""

    # streams
    async def new_stream(self, kind: StreamKind) -> int:
        """Open a stream; its id."""
        ...

    async def next_number(self) -> int:
        """The next number for a report, one more than the highest ever given."""
        ...

    async def load(self, stream: int) -> list[Noted]:
        """All facts of a stream by seq; raises `Refusal("stream_unknown")` where there are none."""
        ...

    async def append(self, stream: int, facts: Sequence[Noted]) -> None:
        """Add facts; their seqs continue the stream. Raises `Conflict`: somebody was faster."""
        ...

    async def put_line(self, line: StreamLine) -> None:
        """Write the current-state row of a stream."""
        ...

    async def put_dispatches(self, lines: Sequence[DispatchLine]) -> None:
        """Write the current-state rows of dispatches."""
        ...

    async def line(self, stream: int) -> StreamLine | None:
        """The current-state row of a stream."""
        ...

    async def find(self, kind: StreamKind, number: int) -> StreamLine | None:
        """The stream of that kind with that number."""
        ...

    async def open_lines(
        self, kind: StreamKind, operator: int | None = None, limit: int = 30
    ) -> list[StreamLine]:
        """Streams not closed (an open draft, an open incident), newest first."""
        ...

    async def keep_stamp(self, digest: str, body: str) -> None:
        """Keep an SOP as it was stamped on streams; known ones stay."""
        ...

    async def stamp(self, digest: str) -> str:
        """The SOP of that hash; raises `KeyError`."""
        ...

    # deadlines
    async def put_deadlines(self, stream: int, deadlines: Sequence[Deadline]) -> None:
        """Replace the deadline rows of a stream."""
        ...

    async def due_streams(self, now: datetime, limit: int) -> list[int]:
        """Streams with an alarm at or before now, longest due first."""
        ...

    async def next_alarm(self) -> datetime | None:
        """The earliest instant at which some deadline sounds."""
        ...

    # people and groups
    async def person(self, person: int) -> Person | None:
        """A person by id."""
        ...

    async def person_of(self, user: int) -> Person | None:
        """A person by Telegram's user id."""
        ...

    async def enrol(self, user: int, name: str, role: Role | None) -> Person:
        """Know a person by name; a role is given, never taken, this way."""
        ...

    async def staff(self, *roles: Role) -> list[Person]:
        """People with one of these roles."""
        ...

    async def bind(self, party: str, chat: int, title: str) -> None:
        """Bind a group to a party; the party's former group is unbound."""
        ...

    async def groups(self) -> list[Group]:
        """All bound groups."""
        ...

    async def mark_group(self, chat: int, *, reachable: bool) -> None:
        """A group refuses us, or takes us again."""
        ...

    async def migrate(self, old: int, new: int) -> None:
        """A group became a supergroup: every row that names its chat follows."""
        ...

    async def invite(self, digest: str, invitation: Invitation) -> None:
        """Keep a one-time code by its hash."""
        ...

    async def redeem(self, digest: str, now: datetime) -> Invitation | None:
        """Use a code up; None where it is unknown, used or expired."""
        ...

    async def focus(self, person: int) -> Focus | None:
        """The report that has this person's focus."""
        ...

    async def set_focus(self, person: int, focus: Focus | None) -> None:
        """Move, or end, a person's focus."""
        ...

    # updates
    async def heard(self, update: int) -> bool:
        """Note an update; False where it was noted before."""
        ...

    async def set_aside(self, update: int, body: str, why: str, at: datetime) -> None:
        """Keep an update that fails by its own fault, whole."""
        ...

    # the outbox
    async def post(self, shot: Shot) -> int:
        """Put a one-shot into the outbox; its id."""
        ...

    async def put_view(self, view: View) -> int:
        """Write a view (a new one where its id is 0); its id."""
        ...

    async def view(self, view: int) -> View | None:
        """A view by id."""
        ...

    async def views(self, stream: int) -> list[View]:
        """The live views of a stream."""
        ...

    async def view_at(self, chat: int, message: int) -> View | None:
        """The view that this message is, living or not."""
        ...

    async def shot(self, shot: int) -> Shot | None:
        """A one-shot by id."""
        ...

    async def shot_at(self, chat: int, message: int) -> Shot | None:
        """The one-shot that this message is."""
        ...

    async def put_shot(self, shot: Shot) -> None:
        """Write a one-shot back."""
        ...

    async def waiting(self, channel: Channel, limit: int = 100) -> list[Waiting]:
        """What waits to leave, one-shots and stale live views, most urgent lanes first.

        Of one chat no more than `limit` of either, so that none hides what waits for others.
        """
        ...

    async def departed(self, since: datetime) -> list[Departed]:
        """What left since then, and what still blocks a chat."""
        ...

    async def depart(
        self,
        chat: int,
        shots: Sequence[int],
        view: int | None,
        wants: int,
        gather: str | None,
        at: datetime,
    ) -> int:
        """Commit that something is leaving; the departure's id."""
        ...

    async def land(
        self, departure: int, at: datetime, blocked_until: datetime | None = None
    ) -> None:
        """The answer came (or the wait for it ended): the departure counts from then on."""
        ...

    async def leaving(self) -> list[Departure]:
        """Departures without an answer: at start, what a killed process left behind."""
        ...


class Conflict(Exception):
    """Somebody else wrote to the stream first: load and decide again."""


class UnitOfWork(Protocol):
    """Transactions: many may read, one writes at a time."""

    def reading(self) -> AbstractAsyncContextManager[Books]:
        """A transaction that writes nothing."""
        ...

    def writing(self) -> AbstractAsyncContextManager[Books]:
        """A transaction that means to write; committed on leaving, undone by an exception.

        Raises `Conflict` (from `append` or the commit) where it must be done again.
        """
        ...


# --- channels ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message in its channel's own form: text (HTML), rows of (label, data, url), media."""

    text: str
    rows: tuple[tuple[tuple[str, str, str], ...], ...] = ()
    media: str | None = None
    file: str = ""
    pin: tuple[float, float] | None = None
    menu: tuple[tuple[str, ...], ...] | None = None
    """Standing buttons below the input field."""


class Fault(StrEnum):
    """How a sending failed, sorted where it is born."""

    RETRY = "retry"
    """Before the request left: safe to try again."""
    THROTTLED = "throttled"
    UNKNOWN = "unknown"
    """After it left: it may have arrived."""
    REFUSED = "refused"
    """The chat refuses us for good."""
    MOVED = "moved"
    """The group has a new chat id."""
    SAME = "same"
    """Nothing to change: it already shows this."""
    GONE = "gone"
    """The message to edit, or to answer, is not there any more."""
    BROKEN = "broken"
    """Our own fault: the message is not acceptable."""


@dataclass(frozen=True, slots=True)
class Landed:
    """What came of one sending: a message id, or a fault with its particulars."""

    message: int | None = None
    fault: Fault | None = None
    retry_after: float = 0
    new_chat: int | None = None
    why: str = ""


class Unreachable(Exception):
    """An outside thing that we cannot start without does not answer; the message says which."""


class Gateway(Protocol):
    """One outside thing that messages leave to."""

    async def send(self, chat: int, rendered: Rendered, reply_to: int | None) -> Landed:
        """Post a new message."""
        ...

    async def edit(self, chat: int, message: int, rendered: Rendered) -> Landed:
        """Redraw a message that was posted before."""
        ...


class Renderer(Protocol):
    """Puts messages into words."""

    def render(self, message: Message) -> Rendered:
        """The message in its channel's form."""
        ...

    def label(self, button: Button) -> str:
        """The words on a button."""
        ...

    def answer(self, code: str, **values: object) -> str:
        """The short words of an answer to a press, or of a refusal."""
        ...

    def menu_action(self, text: str) -> str | None:
        """Which standing button these words are, if any."""
        ...


class Reader(Protocol):
    """Reads what an operator types."""

    def read(self, text: str) -> Sequence[Found]:
        """What the text says, by topic; never raises, whatever the text."""
        ...
