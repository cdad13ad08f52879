"""What is written about people: whom to invite, who belongs to the desk, whose menu is which."""

import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from bot.buttons import label
from bot.domain.checks import Finding, Level
from bot.domain.people import Invitation, Person, Role
from bot.messages import Check, Commands, Guest, Member, Message, Notice, People, Rows
from bot.ports import Shot
from bot.services import keyboards
from bot.services.journal import Turn
from bot.services.membership import left_open
from bot.services.roster import host_of, invitation_mark


async def _invite_whom(turn: Turn, shot: Shot) -> Message:
    host = await turn.books.person_of(shot.chat)
    buttons = keyboards.invitations(turn.city, host.role if host and host.role else Role.OPERATOR)
    return Notice(city=turn.city.slug, what="invite_whom", buttons=buttons)


async def _invite_officer_of(turn: Turn, shot: Shot) -> Message:
    buttons = keyboards.officers_of(turn.city)
    return Notice(city=turn.city.slug, what="invite_officer_of", buttons=buttons)


async def _people(turn: Turn, shot: Shot) -> Message:
    staff = await turn.books.staff(*Role)
    guests = await turn.books.open_invitations(turn.now)
    order = list(Role)
    staff.sort(key=lambda one: (order.index(one.role or Role.OPERATOR), one.name))
    ways = [(one.code, one.name) for one in staff]
    invited = [
        (invitation_mark(one), one.role or "", turn.city.party_label(one.party or ""))
        for one in guests
    ]
    return People(
        city=turn.city.slug,
        buttons=keyboards.revocations(ways, invited),
        staff=tuple([await _member(turn, one) for one in staff]),
        guests=tuple([await _guest(turn, one) for one in guests]),
    )


async def _guest(turn: Turn, one: Invitation) -> Guest:
    role, by = one.role.value if one.role else "", await host_of(turn, one)
    return Guest(role, one.party or "", one.shared, one.expires_at, by)


async def _member(turn: Turn, person: Person) -> Member:
    seats = await turn.books.seats(person.id) if person.shared else []
    names = tuple(one.name for one in seats)
    assert person.role is not None
    return Member(person.name, person.role.value, person.agency or "", person.shared, names)


async def _revoke_sure(turn: Turn, shot: Shot) -> Message:
    return _of_somebody(turn, shot, keyboards.revocation(str(shot.args["whom"])))


async def _revoked_now(turn: Turn, shot: Shot) -> Message:
    """With what he has left open, each to be looked at and taken over."""
    whom = str(shot.args["whom"])
    person = None if whom.startswith("i.") else await turn.books.person(int(whom[1:]))
    lines = await left_open(turn, person) if person else []
    shows = [label("show", one.stream, None, str(one.number), number=one.number) for one in lines]
    return _of_somebody(turn, shot, keyboards.in_rows(shows, 4), left=len(lines))


def _of_somebody(turn: Turn, shot: Shot, buttons: Rows, left: int = 0) -> Message:
    values = {name: value for name, value in shot.args.items() if value is not None}
    until = datetime.fromtimestamp(int(values.pop("until", 0)), UTC)
    return Notice(
        city=turn.city.slug, what=shot.what, buttons=buttons, at=until,
        who=str(values.pop("who")), values=(*values.items(), ("left", left)),
    )  # fmt: skip


async def _check(turn: Turn, shot: Shot) -> Message:
    found = json.loads(str(shot.args["found"]))
    findings = tuple(Finding(Level(level), code, values) for level, code, values in found)
    return Check(city=turn.city.slug, findings=findings)


async def _commands(turn: Turn, shot: Shot) -> Message:
    shared = bool(shot.args.get("shared"))
    return Commands(city=turn.city.slug, role=str(shot.args["role"]), shared=shared)


async def _who_sits(turn: Turn, shot: Shot) -> Message | None:
    account = await turn.books.person_of(shot.chat)
    if account is None:
        return None
    names = [(one.code, one.name) for one in await turn.books.seats(account.id)]
    return Notice(city=turn.city.slug, what="who_sits", buttons=keyboards.seats(names))


async def _seat_or_report(turn: Turn, shot: Shot) -> Message | None:
    """None once it was chosen."""
    if "said" not in shot.args:
        return None
    words, buttons = str(shot.args["said"]), keyboards.seat_or_report()
    return Notice(city=turn.city.slug, what=shot.what, words=words, buttons=buttons)


BUILD: dict[str, Callable[[Turn, Shot], Awaitable[Message | None]]] = {
    "invite_whom": _invite_whom,
    "invite_officer_of": _invite_officer_of,
    "people": _people,
    "revoke_sure": _revoke_sure,
    "revoked_now": _revoked_now,
    "commands": _commands,
    "check": _check,
    "who_sits": _who_sits,
    "seat_or_report": _seat_or_report,
}
