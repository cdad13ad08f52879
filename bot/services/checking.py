"""`/cek`: whether the installation is in order, told in the chat of who asked."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.checks import Finding, Look, fine, of_city, of_groups, of_lists, of_people, warning
from bot.domain.city import City
from bot.domain.outgoing import Lane
from bot.domain.people import Group, Person, Right, Role
from bot.ports import Books, Channel, Inspector, Probe, Shot
from bot.services.journal import Cause, Journal, Turn

LATE = timedelta(minutes=5)
"""So long a message may wait before it is named: its gateway does not answer."""


@dataclass(frozen=True, slots=True)
class Checking:
    """Looks at city, people and groups; what of the settings matters is handed in."""

    journal: Journal
    inspector: Inspector
    has_datacentre: bool
    probes: Sequence[Probe] = ()
    """Outside things that tell how they are."""
    deaf: Sequence[Channel] = ()
    """Channels that no message can come in by."""

    async def check(self, cause: Cause) -> None:
        """Look, and tell who asked. Raises `Refusal` for who may not."""

        async def allowed(turn: Turn) -> tuple[list[Group], list[Person]]:
            turn.may(Right.CHECK)
            return await who_is_there(turn.books)

        groups, people = await self.journal.turn(allowed, cause)
        findings = await look_around(
            self.journal.city, groups, people, self.inspector, self.journal.channels
        )
        findings.append(fine("running"))
        findings += of_lists(self.journal.city)
        findings += of_datacentre(self.has_datacentre)
        findings += of_geocoder(Channel.GEOCODER in self.journal.channels)
        findings += [await one.probe() for one in self.probes]
        findings += of_deaf(self.deaf)
        async with self.journal.uow.reading() as books:
            findings += await of_asides(books, self.journal.city, self.journal.clock.now())

        async def tell(turn: Turn) -> None:
            found = json.dumps([(one.level, one.code, dict(one.values)) for one in findings])
            await turn.books.post(
                Shot("check", cause.chat, Lane.TALK, args={"found": found}, created_at=turn.now)
            )

        await self.journal.turn(tell)


async def look_around(
    city: City,
    groups: Sequence[Group],
    people: Sequence[Person],
    inspector: Inspector,
    channels: Collection[Channel],
) -> list[Finding]:
    """All that is found of groups, people and city; each group is asked for at Telegram."""
    looks: dict[int, Look] = {}
    for one in groups:
        if one.chat not in looks:
            looks[one.chat] = await inspector.look(one.chat)
    has = [one.value for one in channels]
    of_all = of_city(city, groups, people, has)
    return [*of_groups(city, groups, looks), *of_people(people), *of_all]


def of_datacentre(has_one: bool) -> list[Finding]:
    """Whether case data has anywhere to go."""
    return [fine("datacentre") if has_one else warning("no_datacentre")]


def of_geocoder(has_one: bool) -> list[Finding]:
    """Whether addresses are looked up; the desk works without."""
    return [fine("geocoder" if has_one else "no_geocoder")]


def of_deaf(channels: Collection[Channel]) -> list[Finding]:
    """Channels that messages only leave by."""
    return [warning(f"{one.value}_deaf") for one in channels]


async def of_asides(books: Books, city: City, now: datetime) -> list[Finding]:
    """What was set aside, what waits for long, and whose private chat refuses us."""
    zone = ZoneInfo(city.zone)

    def told(moment: datetime) -> str:
        return f"{moment.astimezone(zone):%d/%m %H.%M}"

    count, since = await books.count_asides()
    found = [warning("asides", count=count, since=told(since))] if since else [fine("no_asides")]
    for channel, many, first in await books.late(now - LATE):
        late = {"channel": channel.value, "count": many, "since": told(first)}
        found.append(warning("messages_late", **late))
    staff = [one for one in await books.staff(*Role) if one.account is None]
    shut = [one.name for one in staff if not await books.door_open(one.user)]
    if shut:
        found.append(warning("doors_shut", names=", ".join(shut)))
    return found


async def who_is_there(books: Books) -> tuple[list[Group], list[Person]]:
    """Bound groups, and people with a role."""
    return await books.groups(), await books.staff(*Role)
