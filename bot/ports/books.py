"""Transactions, and everything one of them may read and write."""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from bot.domain.contacts import Contact
from bot.domain.deadlines import Deadline
from bot.domain.facts import Noted
from bot.domain.marks import NumberMark
from bot.domain.outgoing import Departed, Waiting
from bot.domain.people import (
    Focus,
    Group,
    Invitation,
    MembershipChange,
    Person,
    Role,
    Sitting,
)
from bot.domain.place import KnownPlace
from bot.ports.asides import AsideBooks
from bot.ports.outbox import Channel, Departure, Leaving, Shot, Touched, View
from bot.ports.streams import DeadlineLine, DispatchLine, StreamKind, StreamLine, SurveyLine


class Books(AsideBooks, Protocol):
    """Everything one transaction may read and write."""

    touched: Touched
    """What it has left for others to do so far."""

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

    async def together(self, streams: Sequence[int]) -> None:
        """These streams are worked on one after the other: read ahead, and written at the end.

        From then on a `Conflict` may come from the commit alone, and `post` gives no id.
        """
        ...

    async def put_line(self, line: StreamLine) -> None:
        """Write the current-state row of a stream."""
        ...

    async def put_dispatches(self, lines: Sequence[DispatchLine]) -> None:
        """Write the current-state rows of dispatches."""
        ...

    async def drop_dispatches(self, stream: int, numbers: Sequence[int]) -> None:
        """Remove the rows of dispatches that are this incident's no longer."""
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

    async def recent_lines(self, kind: StreamKind, since: datetime, limit: int) -> list[StreamLine]:
        """Those of them that were opened from `since` on, newest first."""
        ...

    async def lines_from(
        self,
        kind: StreamKind,
        since: datetime,
        until: datetime,
        after: tuple[datetime, int] | None,
        limit: int,
    ) -> list[StreamLine]:
        """Streams opened from `since` on and before `until`, oldest first, a page at a time.

        `after` is (opened_at, stream) of the last one of the page before.
        """
        ...

    async def dispatches_of(self, streams: Sequence[int]) -> list[DispatchLine]:
        """The current-state rows of these streams' dispatches."""
        ...

    async def deadlines_of(self, streams: Sequence[int]) -> list[DeadlineLine]:
        """The current-state rows of these streams' clocks."""
        ...

    async def surveys_of(self, streams: Sequence[int]) -> list[SurveyLine]:
        """Who was asked how these incidents were, and the mark he gave, without any words."""
        ...

    async def put_announcement(
        self, stream: int, posted_at: datetime | None, ended_at: datetime | None
    ) -> None:
        """Write the current-state row of an announcement."""
        ...

    async def running_announcements(self) -> list[int]:
        """Streams of announcements that were posted and not ended, oldest first."""
        ...

    async def keep_stamp(self, digest: str, body: str) -> None:
        """Keep an SOP as it was stamped on streams; known ones stay."""
        ...

    async def stamp(self, digest: str) -> str:
        """The SOP of that hash; raises `KeyError`."""
        ...

    # erasure
    async def erase(self, stream: int) -> None:
        """Destroy the key of a stream, and forget its caller: its words are gone for good."""
        ...

    # callers
    async def remember_caller(self, stream: int, number: str) -> None:
        """The number a stream was told, however written; what is no number is forgotten.

        Kept as a keyed fingerprint only, and gone when the stream's words are erased.
        """
        ...

    async def calls_from(self, number: str, limit: int = 5) -> list[StreamLine]:
        """Reports that were told with this number, newest first, each report once."""
        ...

    async def geocoded(self, query: str, since: datetime) -> str | None:
        """Where an address was found since then; empty: nowhere; None: not asked."""
        ...

    async def remember_geocode(self, query: str, point: str, at: datetime, since: datetime) -> None:
        """Keep an answer; those from before `since` are forgotten."""
        ...

    async def places(self) -> list[KnownPlace]:
        """Every place that was saved and not removed, by name."""
        ...

    async def add_place(self, place: KnownPlace, by: int, at: datetime) -> None:
        """Save a place."""
        ...

    async def remove_place(self, place: int, by: int, now: datetime) -> bool:
        """Take a place out; False where it is not there."""
        ...

    async def mark_number(self, stream: int, by: int, at: datetime, until: datetime) -> bool:
        """Mark the number that was told in a stream; False where none was."""
        ...

    async def mark_on(self, number: str, now: datetime) -> NumberMark | None:
        """The mark that a number carries now; of several the one that lasts longest."""
        ...

    async def marks(self, now: datetime, limit: int = 30) -> list[NumberMark]:
        """Marks that run, soonest to end first."""
        ...

    async def withdraw_mark(self, mark: int, by: int, now: datetime) -> bool:
        """End a mark early; False where it does not run."""
        ...

    # seals
    async def unsealed(self) -> bool:
        """Whether any stream moved since the last seal."""
        ...

    async def seal(self, now: datetime) -> int:
        """Seal streams that moved, as many as one seal takes; how many (0: no seal)."""
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

    async def appoint(
        self, person: int, role: Role | None, agency: str | None = None, *, shared: bool = False
    ) -> None:
        """Give a role (a duty officer's names the agency), or take it (None)."""
        ...

    async def seats(self, account: int, most: int = 12) -> list[Person]:
        """Who has sat at a shared account, last seen first."""
        ...

    async def new_seat(self, account: Person, name: str) -> int:
        """Somebody who sits at a shared account for the first time; his id."""
        ...

    async def sitting(self, account: int) -> Sitting:
        """Who sits at a shared account."""
        ...

    async def sit(self, account: int, sitting: Sitting) -> None:
        """Write who sits at a shared account."""
        ...

    async def log(self, change: MembershipChange) -> None:
        """Keep a change in who belongs to the desk; such lines are never changed."""
        ...

    async def changes(self) -> list[MembershipChange]:
        """Every change in who belongs to the desk, oldest first."""
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

    async def open_invitations(self, now: datetime) -> list[Invitation]:
        """Codes that still let somebody in, soonest to expire first."""
        ...

    async def focus(self, person: int) -> Focus | None:
        """The report that has this person's focus."""
        ...

    async def set_focus(self, person: int, focus: Focus | None) -> None:
        """Move, or end, a person's focus."""
        ...

    # private chats
    async def door_open(self, user: int) -> bool:
        """Whether this user's private chat takes our messages, as far as we know."""
        ...

    async def mark_door(self, user: int, *, opened: bool) -> None:
        """He wrote to us in private, or his chat refuses us."""
        ...

    async def let_shots_go(self, stream: int, what: str, ref: int) -> None:
        """Messages of that name about a dispatch of a stream wait no more."""
        ...

    async def hasten(self, stream: int, dispatch: int | None = None) -> None:
        """What waits to be taken out of chats (about one dispatch only) goes at once."""
        ...

    # phones
    async def contact(self, contact: int) -> Contact | None:
        """A contact by id; None for one that was forgotten."""
        ...

    async def contact_of(self, channel: str, number: str) -> Contact:
        """The contact of a number (E.164) on a channel, known from now on."""
        ...

    async def contacts_of(self, person: int) -> list[Contact]:
        """The numbers that a person said are his."""
        ...

    async def put_contact(self, contact: Contact) -> None:
        """Write back whose it is, until when it is blocked, and how much it wrote."""
        ...

    async def forget_contacts(self, keep: Sequence[str], now: datetime) -> int:
        """Forget numbers of nobody of the desk that no message with words left came from, and that
        no incident with words left asks how it was.

        Not those to `keep`, nor what is blocked now. An id that a number had is never another's.
        How many.
        """
        ...

    async def take(self, channel: str, external: str) -> bool:
        """Note a message by the channel's own id; False where it had its effect before."""
        ...

    # updates
    async def heard(self, update: int) -> bool:
        """Note an update; False where it was noted before."""
        ...

    # the outbox
    async def post(self, shot: Shot) -> int:
        """Put a one-shot into the outbox; its id."""
        ...

    async def put_view(self, view: View) -> int:
        """Write a view (a new one where its id is 0); its id."""
        ...

    async def put_views(self, views: Sequence[View]) -> None:
        """Write several views (new ones where an id is 0)."""
        ...

    async def view(self, view: int) -> View | None:
        """A view by id."""
        ...

    async def views_of(self, views: Sequence[int]) -> dict[int, View]:
        """Views by their ids."""
        ...

    async def views(self, stream: int) -> list[View]:
        """The live views of a stream."""
        ...

    async def let_go(self, chat: int) -> None:
        """No view of this chat is kept true any more."""
        ...

    async def view_at(self, chat: int, message: int) -> View | None:
        """The view that this message is, living or not."""
        ...

    async def view_of(self, stream: int, dispatch: int, chat: int) -> View | None:
        """The newest view of a dispatch in a chat, living or not."""
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

    async def empty_shot(self, shot: int) -> None:
        """Let go of what a one-shot was to say: its words are kept elsewhere now."""
        ...

    async def waiting(self, channel: Channel, limit: int = 100) -> list[Waiting]:
        """What waits to leave, one-shots and stale live views, most urgent lanes first.

        Of one chat no more than `limit` of either, so that none hides what waits for others.
        """
        ...

    async def departed(self, since: datetime) -> list[Departed]:
        """What left since then, and what still blocks a chat."""
        ...

    async def depart(self, leaving: Sequence[Leaving], at: datetime) -> list[int]:
        """Commit that these are leaving; the departures' ids, in the same order."""
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
