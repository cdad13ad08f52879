"""One transaction in progress: streams in hand, and all that follows from what is noted."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain import facts as f
from bot.domain import sop as sops
from bot.domain.agency import Agency
from bot.domain.city import City
from bot.domain.contacts import Contact
from bot.domain.deadlines import Deadline
from bot.domain.details import Details, code_of
from bot.domain.errors import Refusal
from bot.domain.incident import Incident
from bot.domain.outgoing import is_group
from bot.domain.people import ROOM, VENDOR, Focus, Group, Person, Right, Role, called, who_may
from bot.domain.ticket import COMPLAINT
from bot.ports import PHONE_CHANNELS, Address, Books, Channel, Shot, StreamKind
from bot.services import geocoding, project
from bot.services.compose import Around
from bot.services.news import complaints, incidents, public, tickets
from bot.services.news.scene import Scene
from bot.services.spots import spots_of
from bot.services.stream import Stream

CHANNEL_NAMES = {"whatsapp": "WhatsApp", "sms": "SMS"}
"""Who speaks for an agency from a duty phone, whose agency is named beside it."""


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
    """Channels that this installation has."""
    deaf: frozenset[Channel] = frozenset()
    """Those of them that no answer comes in by."""
    streams: dict[int, Stream] = field(default_factory=dict)
    _refocused: set[tuple[int, int]] = field(default_factory=set)
    """Chats, and streams whose view there gained or lost the focus."""
    _groups: dict[str, Group] | None = None
    _reachable: frozenset[str] | None = None
    _surroundings: dict[tuple[tuple[int, int], ...], Around] = field(default_factory=dict)
    """By the streams they are of, and how many facts these had."""
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
        *,
        quiet: bool = False,
    ) -> None:
        """Add what happened; it is written, with all that follows, when the turn ends.

        `via` is the way the turn itself came, where nothing else is said. `quiet`: nobody is told
        of it.
        """
        via = via or (self.contact.channel if self.contact else "telegram")
        for fact in facts:
            seq = len(stream.facts) + 1
            if quiet:
                stream.quiet.add(seq)
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
        return stream.clocks(await self.sop(stream))

    async def groups(self) -> Mapping[str, Group]:
        """Bound groups by their party."""
        if self._groups is None:
            self._groups = {one.party: one for one in await self.books.groups()}
        return self._groups

    async def mark_group(self, chat: int, *, reachable: bool) -> None:
        """The groups of a chat take our messages, or do so no more."""
        await self.books.mark_group(chat, reachable=reachable)
        self._groups = self._reachable = None
        self._surroundings.clear()

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

    async def phones_of(self, agency: str, by: str = "") -> tuple[Address, ...]:
        """Duty phones of an agency, by the first of its channels that this installation has.

        `by`: by this one, if it is here.
        """
        known = self.city.agencies[agency]
        channel = Channel(by) if by in self.channels else self._channel_of(known)
        if channel is None:
            return ()
        contacts = [await self.books.contact_of(channel.value, one) for one in known.duty_numbers]
        return tuple(Address(one.id, channel) for one in contacts)

    def _channel_of(self, agency: Agency) -> Channel | None:
        return next((one for one in map(Channel, agency.channels) if one in self.channels), None)

    @property
    def survey_channel(self) -> Channel | None:
        """What a caller who phoned is asked by, after the closing; None: nobody is."""
        told = map(Channel, self.city.survey.channels)
        return next((one for one in told if one in self.channels - self.deaf), None)

    async def can_reach(self, agency: str, details: Details) -> bool:
        """Whether a message to this agency has anywhere to go."""
        return bool(await self.groups_of(agency, details) or await self.phones_of(agency))

    async def around(self, *streams: Stream) -> Around:
        """What messages about these streams need besides them."""
        of = tuple((one.id, len(one.facts)) for one in streams)
        if of not in self._surroundings:
            self._surroundings[of] = await self._around(streams)
        return self._surroundings[of]

    async def _around(self, streams: Sequence[Stream]) -> Around:
        codes = {one.by for stream in streams for one in stream.facts if one.by[1:].isdecimal()}
        codes |= {f"p{one.ticket().reporter}" for one in streams if one.kind is StreamKind.TICKET}
        names = {}
        for code in sorted(codes):
            if code.startswith("p") and (person := await self.books.person(int(code[1:]))):
                names[code] = person.name
            elif code.startswith("c") and (known := await self.books.contact(int(code[1:]))):
                party = self.city.numbers.get(known.number, "")
                label = self.city.party_label(party)
                names[code] = label if party == VENDOR else CHANNEL_NAMES[known.channel]
        asks = self.survey_channel is not None
        return Around(self.city, self.now, names, await self._reached(), asks=asks)

    async def _reached(self) -> frozenset[str]:
        """Agencies that a message has a way to."""
        if self._reachable is None:
            bound = await self.groups()
            self._reachable = frozenset(
                one.code
                for one in self.city.agencies.values()
                if called(one, bound, None) or (one.duty_numbers and self._channel_of(one))
            )
        return self._reachable

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

    async def _phones(self, incident: Incident) -> Mapping[int, tuple[Address, ...]]:
        """Duty phones by the dispatch whose card went there."""
        return {
            one.number: await self.phones_of(one.agency, one.channel)
            for one in incident.dispatches.values()
            if one.channel
        }

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
            await geocoding.locate(self, stream)
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
        if stream.kind is StreamKind.MESSAGE:
            people = await self.books.staff(*public.ON_DUTY)
            heard = public.Scene(stream.id, stream.message(), people)
            return [shot for noted in new for shot in public.shots(heard, noted)]
        if stream.kind is StreamKind.TICKET:
            told = await self.ticket_scene(stream, clocks)
            table = complaints if told.ticket.matter == COMPLAINT else tickets
            return [shot for noted in new for shot in table.shots(told, noted)]
        scene = await self.scene(stream, clocks)
        news = [shot for noted in new for shot in incidents.shots(scene, noted)]
        if scene.incident.points:
            news += incidents.of_the_whole(scene, stream.incident_before(), self.now)
        return news

    async def ticket_scene(self, stream: Stream, clocks: list[Deadline]) -> tickets.Scene:
        """What the news of a ticket is decided from."""
        people = await self.books.staff(Role.HELP_DESK, Role.SUPERVISOR, Role.ADMIN)
        ticket = stream.ticket()
        reporter = await self.books.person(ticket.reporter)
        bound = await self.groups()
        vendor = await self.vendor()
        return tickets.scene_of(stream.id, ticket, clocks, bound, people, reporter, vendor)

    async def vendor(self) -> Address | None:
        """Where the help desk's vendor is reached: in its group, else by the first phone channel
        that this installation has; None: he must be phoned."""
        group = (await self.groups()).get(VENDOR)
        if group and group.reachable:
            return Address(group.chat)
        number = self.city.helpdesk.vendor_number if self.city.helpdesk else ""
        channel = next((one for one in PHONE_CHANNELS if one in self.channels), None)
        if not number or channel is None:
            return None
        return Address((await self.books.contact_of(channel.value, number)).id, channel)

    async def scene(self, stream: Stream, clocks: list[Deadline]) -> Scene:
        """What the announcements are decided from."""
        bound = await self.groups()
        views = await self.books.views(stream.id)
        staff = await self.books.staff(Role.SUPERVISOR, Role.ADMIN)
        room = bound.get(ROOM)
        incident = stream.incident()
        return Scene(
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
            spots=spots_of(incident, self.city, bound, views, await self._phones(incident)),
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
