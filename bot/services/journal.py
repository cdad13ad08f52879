"""One turn of work: load, decide, and commit all that follows from it together."""

import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar

from bot.domain import facts as f
from bot.domain import sop as sops
from bot.domain.city import City
from bot.domain.contacts import Contact, counted
from bot.domain.deadlines import Deadline, deadlines
from bot.domain.details import Details, code_of
from bot.domain.errors import Refusal
from bot.domain.outgoing import is_group
from bot.domain.people import ROOM, VENDOR, Focus, Group, Person, Right, Role, called, who_may
from bot.ports import (
    Address,
    Books,
    Channel,
    Clock,
    Conflict,
    Incoming,
    Shot,
    StreamKind,
    Touched,
    UnitOfWork,
)
from bot.services import announce, project, ticket_news
from bot.services.compose import Around
from bot.services.sitting import ask_who_sits, who_acts
from bot.services.spots import spots_of
from bot.services.stream import Stream

BY_PHONE = (Channel.WHATSAPP, Channel.SMS)
"""Channels whose chats are contacts, the one that is tried first before the other."""
TRIES = 3
"""How often a turn is done again when somebody else was faster."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Cause:
    """Who made this happen, and by which update of Telegram."""

    user: int
    name: str
    update: int | None = None
    chat: int = 0
    message: int | None = None
    phone: Incoming | None = None
    """The message, where it came by WhatsApp or SMS; then no user and no chat is named."""


class AlreadyHeard(Exception):
    """This very update has had its effect."""


@dataclass(slots=True)
class Turn:
    """One transaction in progress."""

    books: Books
    now: datetime
    city: City
    by: str
    person: Person | None
    sop_cache: dict[str, sops.Sop]
    message: int | None = None
    """The message that caused it, where one did."""
    contact: Contact | None = None
    """The phone that caused it, where one did."""
    channels: frozenset[Channel] = frozenset()
    """Phone channels that this installation has."""
    streams: dict[int, Stream] = field(default_factory=dict)
    _refocused: set[tuple[int, int]] = field(default_factory=set)
    """Chats, and streams whose view there gained or lost the focus."""
    _groups: list[Group] | None = None
    _officers: list[Person] | None = None

    async def load(self, stream: int) -> Stream:
        """The stream, read once in a turn. Raises `Refusal`."""
        if stream not in self.streams:
            facts = await self.books.load(stream)
            self.streams[stream] = Stream(stream, list(facts), len(facts))
        return self.streams[stream]

    async def born(self, kind: StreamKind) -> Stream:
        """A new stream."""
        stream = Stream(await self.books.new_stream(kind), [])
        self.streams[stream.id] = stream
        return stream

    def note(
        self,
        stream: Stream,
        facts: Sequence[f.Fact],
        via: str | None = None,
        at: datetime | None = None,
    ) -> None:
        """Add what happened; it is written, with all that follows, when the turn ends.

        `via` is the way the turn itself came, where nothing else is said.
        """
        via = via or (self.contact.channel if self.contact else "telegram")
        for fact in facts:
            seq = len(stream.facts) + 1
            stream.facts.append(f.Noted(seq, at or self.now, self.now, self.by, via, fact))

    def carry(self, stream: Stream, taken_over: Sequence[f.Noted], *, quiet: bool = False) -> None:
        """Facts of another stream move in, with their instants and whose they were.

        `quiet`: people were told of them there.
        """
        for noted in taken_over:
            if quiet:
                stream.quiet.add(len(stream.facts) + 1)
            stream.facts.append(replace(noted, seq=len(stream.facts) + 1))

    async def sop(self, stream: Stream) -> sops.Sop:
        """The SOP of that stream."""
        digest = stream.sop_hash()
        if digest not in self.sop_cache:
            self.sop_cache[digest] = sops.parse(json.loads(await self.books.stamp(digest)))
        return self.sop_cache[digest]

    async def clocks(self, stream: Stream) -> list[Deadline]:
        """The stream's deadlines as they stand."""
        return deadlines(await self.sop(stream), stream.facts)

    async def groups(self) -> Mapping[str, Group]:
        """Bound groups by their party."""
        if self._groups is None:
            self._groups = await self.books.groups()
        return {one.party: one for one in self._groups}

    async def duty_officers(self) -> Mapping[str, tuple[Person, ...]]:
        """Duty officers by their agency."""
        if self._officers is None:
            self._officers = await self.books.staff(Role.DUTY_OFFICER)
        agencies = {one.agency for one in self._officers if one.agency}
        return {
            agency: tuple(one for one in self._officers if one.agency == agency)
            for agency in sorted(agencies)
        }

    async def groups_of(self, agency: str, details: Details) -> tuple[Group, ...]:
        """The groups that a dispatch of this agency to this place goes to, if they take it."""
        kelurahan = code_of(details, "kelurahan")
        return called(self.city.agencies[agency], await self.groups(), kelurahan)

    async def around(self, *streams: Stream) -> Around:
        """What messages about these streams need besides them."""
        codes = {one.by for stream in streams for one in stream.facts if one.by[1:].isdecimal()}
        names = {}
        for code in sorted(codes):
            if code.startswith("p") and (person := await self.books.person(int(code[1:]))):
                names[code] = person.name
            elif code.startswith("c") and (known := await self.books.contact(int(code[1:]))):
                names[code] = self.city.party_label(self.city.numbers.get(known.number, ""))
        bound = await self.groups()
        reachable = frozenset(
            one.code for one in self.city.agencies.values() if called(one, bound, None)
        )
        return Around(self.city, self.now, names, reachable)

    @property
    def address(self) -> Address:
        """Where whoever acts is answered: his private chat, or the phone he wrote from.

        Raises `Refusal` where nobody does.
        """
        if self.contact:
            return Address(self.contact.id, Channel(self.contact.channel))
        if self.person is None:
            raise Refusal("not_of_the_desk")
        return Address(self.person.user)

    def shared(self) -> bool:
        """Whether who acts sits at a shared account."""
        if self.person is None:
            return False
        return self.person.shared or self.person.account is not None

    def may(self, right: Right) -> Person:
        """Who acts, if he has the right. Raises `Refusal`, which says who has."""
        return allowed(self.person, right)

    async def take_up(self, person: Person, stream: int | None) -> None:
        """The next line of this person belongs to that report (None: to a new one)."""
        was = await self.books.focus(person.id)
        await self.books.set_focus(person.id, Focus(stream, self.now) if stream else None)
        if (was.stream if was else None) != stream:
            self._refocused |= {(person.user, one) for one in (was and was.stream, stream) if one}

    async def operator_chat(self, stream: Stream) -> int | None:
        """The private chat of the operator who has this report.

        Where he works here no more: of the first supervisor, else admin, until somebody takes it.
        """
        operator = (
            stream.incident() if stream.kind is StreamKind.INCIDENT else stream.call()
        ).operator
        person = await self.books.person(operator)
        if person and person.may(Right.TAKE_CALLS):
            return person.user
        senior = await self.books.staff(Role.SUPERVISOR) or await self.books.staff(Role.ADMIN)
        return senior[0].user if senior else None

    async def _user(self, person: int | None) -> int | None:
        known = await self.books.person(person) if person else None
        return known.user if known else None

    async def finish(self) -> None:
        """Write what the turn noted and all that follows: rows, clocks, views, messages."""
        for chat, number in self._refocused:
            for view in await self.books.views(number):
                if view.chat == chat and view.subject != "card":
                    await self.books.put_view(project.stale(view, self.now))
        if any(stream.facts[stream.held :] for stream in self.streams.values()):
            await project.boards(self.books, self.now)
        for stream in list(self.streams.values()):
            new = stream.facts[stream.held :]
            if not new:
                continue
            await self.books.append(stream.id, new)
            if stream.kind is StreamKind.ANNOUNCEMENT:
                await project.announcement(self.books, stream)
                continue
            clocks = await self.clocks(stream)
            await self.books.put_deadlines(stream.id, clocks)
            await project.rows(self.books, stream)
            await project.views(self.books, stream, await self.around(), self.now)
            loud = [one for one in new if one.seq not in stream.quiet]
            for shot in await self._news(stream, clocks, loud):
                await self.books.post(replace(shot, created_at=self.now))

    async def _news(
        self, stream: Stream, clocks: list[Deadline], new: Sequence[f.Noted]
    ) -> list[Shot]:
        """The messages that tell people of what is new."""
        if stream.kind is StreamKind.TICKET:
            told = await self.ticket_scene(stream, clocks)
            return [shot for noted in new for shot in ticket_news.shots(told, noted)]
        scene = await self.scene(stream, clocks)
        return [shot for noted in new for shot in announce.shots(scene, noted)]

    async def ticket_scene(self, stream: Stream, clocks: list[Deadline]) -> ticket_news.Scene:
        """What the news of a ticket is decided from."""
        people = await self.books.staff(Role.HELP_DESK, Role.SUPERVISOR, Role.ADMIN)
        ticket = stream.ticket()
        reporter = await self.books.person(ticket.reporter)
        bound = await self.groups()
        vendor = await self.vendor()
        return ticket_news.scene_of(stream.id, ticket, clocks, bound, people, reporter, vendor)

    async def vendor(self) -> Address | None:
        """Where the help desk's vendor is reached: in its group, else by the first phone channel
        that this installation has; None: he must be phoned."""
        group = (await self.groups()).get(VENDOR)
        if group and group.reachable:
            return Address(group.chat)
        number = self.city.helpdesk.vendor_number if self.city.helpdesk else ""
        channel = next((one for one in BY_PHONE if one in self.channels), None)
        if not number or channel is None:
            return None
        return Address((await self.books.contact_of(channel.value, number)).id, channel)

    async def scene(self, stream: Stream, clocks: list[Deadline]) -> announce.Scene:
        """What the announcements are decided from."""
        bound = await self.groups()
        views = await self.books.views(stream.id)
        staff = await self.books.staff(Role.SUPERVISOR, Role.ADMIN)
        room = bound.get(ROOM)
        incident = stream.incident()
        return announce.Scene(
            stream=stream.id,
            facts=stream.facts,
            incident=incident,
            city=self.city,
            clocks={one.key: one for one in clocks},
            operator=await self.operator_chat(stream),
            receiver=await self._user(incident.offered),
            supervisors=tuple(one.user for one in staff if one.role is Role.SUPERVISOR),
            admins=tuple(one.user for one in staff if one.role is Role.ADMIN),
            room=room.chat if room and room.reachable else None,
            spots=spots_of(incident, self.city, bound, views),
            duty=await self.duty_officers(),
            direct={
                (one.dispatch, one.chat): one.id
                for one in views
                if one.dispatch is not None and not is_group(one.chat)
            },
        )


def allowed(person: Person | None, right: Right) -> Person:
    """The person, if he has the right. Raises `Refusal`: a stranger learns nothing more."""
    if person is None or person.role is None:
        raise Refusal("not_of_the_desk")
    if not person.may(right):
        raise Refusal("not_your_right", right=right.value, roles=",".join(who_may(right)))
    return person


class Journal:
    """Where every turn begins and ends; the only place that repeats one."""

    def __init__(
        self,
        uow: UnitOfWork,
        clock: Clock,
        city: City,
        channels: frozenset[Channel] = frozenset(),
    ) -> None:
        self.uow = uow
        self.channels = channels
        self.clock = clock
        self.city = city
        self.after_commit: list[Callable[[Touched], None]] = []
        """Told of each commit what it touched: whom it concerns looks again."""
        self._sops: dict[str, sops.Sop] = {city.stamp_hash: city.sop}

    async def turn(self, job: Callable[[Turn], Awaitable[T]], cause: Cause | None = None) -> T:
        """Do a job in one transaction, again where somebody was faster.

        Raises what the job raises, `AlreadyHeard` for an update that has had its effect, and
        `Conflict` after the third try.
        """
        for left in reversed(range(TRIES)):
            try:
                result, touched = await self._once(job, cause)
            except Conflict:
                if not left:
                    raise
                continue
            for tell in self.after_commit:
                tell(touched)
            return result
        raise AssertionError("unreachable")

    async def _once(
        self, job: Callable[[Turn], Awaitable[T]], cause: Cause | None
    ) -> tuple[T, Touched]:
        async with self.uow.writing() as books:
            if cause and cause.update is not None and not await books.heard(cause.update):
                raise AlreadyHeard
            if cause and cause.phone:
                return await self._by_phone(books, job, cause.phone)
            account = await self._account(books, cause)
            now, shift = self.clock.now(), self.city.shift
            person = account and await who_acts(books, account, now, shift)
            by = person.code if person else "sistem"
            message = cause.message if cause else None
            turn = Turn(
                books, now, self.city, by, person, self._sops, message, channels=self.channels
            )
            result = await job(turn)
            await turn.finish()
            if account and account.shared:
                await ask_who_sits(books, account, now, shift)
            return result, books.touched

    async def _by_phone(
        self, books: Books, job: Callable[[Turn], Awaitable[T]], message: Incoming
    ) -> tuple[T, Touched]:
        """A turn that a message from a phone caused: its contact acts, or whose phone it is."""
        if not await books.take(message.channel.value, message.external):
            raise AlreadyHeard
        now = self.clock.now()
        contact = counted(await books.contact_of(message.channel.value, message.number), now)
        await books.put_contact(contact)
        person = await books.person(contact.person) if contact.person else None
        by = person.code if person else contact.code
        turn = Turn(
            books, now, self.city, by, person, self._sops, contact=contact, channels=self.channels
        )
        result = await job(turn)
        await turn.finish()
        return result, books.touched

    async def _account(self, books: Books, cause: Cause | None) -> Person | None:
        if cause is None:
            return None
        # A word or a press in his private chat: it takes our messages.
        private = cause.chat == cause.user and cause.message is not None
        if private and not await books.door_open(cause.user):
            await books.mark_door(cause.user, opened=True)
        known = await books.person_of(cause.user)
        return known if known and known.name else await books.enrol(cause.user, cause.name, None)
