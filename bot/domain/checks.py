"""What an installation lacks, found by looking at its city, people and groups; pure."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.agency import Agency
from bot.domain.city import City
from bot.domain.people import HELP_DESK_ROOM, ROOM, VENDOR, Group, Person, Role

PHONES = frozenset({"whatsapp", "sms"})
"""Channels that reach a phone."""


class Level(StrEnum):
    """How much a finding matters."""

    FAULT = "fault"
    """Something will not work."""
    WARNING = "warning"
    """It works, and somebody will miss it one night."""
    FINE = "fine"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found; its words, with what to do about it, are `words.toml`, [checks]."""

    level: Level
    code: str
    values: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Look:
    """What Telegram says of the bot's place in a chat; `why` where it may not even look."""

    present: bool
    may_post: bool = False
    may_delete: bool = False
    why: str = ""


def fault(code: str, **values: str | int) -> Finding:
    """Something that will not work."""
    return Finding(Level.FAULT, code, values)


def warning(code: str, **values: str | int) -> Finding:
    """Something that somebody will miss."""
    return Finding(Level.WARNING, code, values)


def fine(code: str, **values: str | int) -> Finding:
    """Something that is in order."""
    return Finding(Level.FINE, code, values)


def of_city(
    city: City, groups: Sequence[Group], people: Sequence[Person], channels: Collection[str] = ()
) -> Iterator[Finding]:
    """Kinds that nobody leads, and agencies without a number, a group or a duty officer.

    `channels` are what this installation has: an agency with duty phones needs no group then.
    """
    leaderless = [one.label for one in city.kinds.values() if not _led(city, one.code)]
    if leaderless:
        yield warning("kinds_without_lead", kinds=", ".join(leaderless), count=len(leaderless))
    else:
        yield fine("kinds_led", count=len(city.kinds))
    ours = [one for one in city.agencies.values() if one.registered]
    bound = {one.party for one in groups}
    officers = {one.agency for one in people if one.role is Role.DUTY_OFFICER}
    yield from _lacking(
        "agencies_without_phone", "phones_known", [one for one in ours if not one.phone], ours
    )
    silent = [one for one in ours if not bound.intersection(one.parties)]
    phoned = [one for one in silent if one.duty_numbers and {*one.channels} & {*channels}]
    silent = [one for one in silent if one not in phoned]
    if phoned:
        yield fine("agencies_by_phone", agencies=", ".join(one.label for one in phoned))
    deaf = [one.label for one in silent if one.duty_numbers]
    if deaf:
        yield warning("duty_phones_deaf", agencies=", ".join(deaf))
    yield from _lacking("agencies_without_group", "groups_bound", silent, ours)
    alone = [one for one in ours if one.code not in officers]
    yield from _lacking("agencies_without_officer", "officers_named", alone, ours)
    posts = {party for one in ours for party in one.parties[1:]} - bound
    if posts:
        names = ", ".join(city.party_label(one) for one in sorted(posts))
        yield warning("posts_without_group", posts=names)
    if ROOM not in bound:
        yield warning("no_room")
    yield from _of_help_desk(city, bound, people, channels)


def _of_help_desk(
    city: City, bound: Collection[str], people: Sequence[Person], channels: Collection[str]
) -> Iterator[Finding]:
    """Whether a ticket has anybody to go to, the vendor's too, and whose figures it runs by."""
    desk = city.helpdesk
    if desk is None:
        yield fine("helpdesk_off")
        return
    if HELP_DESK_ROOM not in bound and all(one.role is not Role.HELP_DESK for one in people):
        yield warning("helpdesk_nobody")
    if VENDOR not in bound and not desk.vendor_phone:
        yield warning("vendor_unknown", vendor=desk.vendor)
    elif VENDOR not in bound and not (desk.vendor_number and PHONES & {*channels}):
        yield warning("vendor_by_hand", vendor=desk.vendor)
    if any(one.default for one in desk.sop.steps):
        yield fine("helpdesk_default")


def of_lists(city: City) -> Iterator[Finding]:
    """What the city's own lists hold: rules of the routing, and places that it knows by name."""
    yield fine("rules", count=len(city.rules))
    if city.place_faults:
        faults, count = " | ".join(city.place_faults), len(city.place_faults)
        yield warning("place_faults", faults=faults, count=count)
    elif city.places:
        yield fine("places", count=len(city.places))


def of_people(people: Sequence[Person]) -> Iterator[Finding]:
    """Whether everybody is there without whom nights go wrong."""
    count = {role: sum(one.role is role for one in people) for role in Role}
    if not count[Role.ADMIN]:
        yield fault("no_admin")
    elif count[Role.ADMIN] == 1:
        yield warning("one_admin")
    if not count[Role.OPERATOR]:
        yield fault("no_operator")
    if not count[Role.SUPERVISOR]:
        yield warning("no_supervisor")
    if people:
        yield fine("people", count=len(people))


def of_groups(city: City, groups: Sequence[Group], looks: Mapping[int, Look]) -> Iterator[Finding]:
    """Whether the bot is in each group, and may post and delete there."""
    good = 0
    for chat in dict.fromkeys(one.chat for one in groups):
        here = [one for one in groups if one.chat == chat]
        look = looks[chat]
        whose = ", ".join(city.party_label(one.party) for one in here if one.party != ROOM)
        values = {"title": here[0].title, "whose": whose}
        if not look.present:
            yield fault("group_lost", why=look.why, **values)
        elif not look.may_post:
            yield fault("group_mute", **values)
        else:
            good += 1
            if not all(one.reachable for one in here):
                yield warning("group_marked_lost", **values)
    plain = sum(look.present and not look.may_delete for look in looks.values())
    if plain:
        yield fine("groups_without_delete", count=plain)
    if good:
        yield fine("groups_reached", count=good)


def worst(findings: Collection[Finding]) -> Level:
    """The gravest of them."""
    return next(
        (level for level in Level if any(one.level is level for one in findings)), Level.FINE
    )


def _led(city: City, kind: str) -> bool:
    return any(
        role == "lead" and city.agencies[agency].registered for agency, role in city.route(kind)
    )


def _lacking(
    code: str, good: str, lacking: Sequence[Agency], all_: Sequence[Agency]
) -> Iterator[Finding]:
    if lacking:
        yield warning(code, agencies=", ".join(one.label for one in lacking), count=len(lacking))
    else:
        yield fine(good, count=len(all_))
