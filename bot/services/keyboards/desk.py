"""The keyboards of what the desk itself is asked: whom to invite, why a step is late."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.buttons import Button
from bot.domain.city import City
from bot.domain.people import INVITES, RIGHTS, ROOM, Right, Role
from bot.messages import Rows
from bot.services.keyboards.pages import in_rows, late_reasons


def invitations(city: City, host: Role) -> Rows:
    """Whom this role may invite: people by theirs, and an admin the room and agencies' groups."""
    invitees: list[str] = [one for one in Role if one in INVITES.get(host, ())]
    groups: list[Button] = []
    if Right.MANAGE_PEOPLE in RIGHTS[host]:
        invitees.append(ROOM)
        groups = [
            Button("invite", arg=one.code, label="invite", values=(("text", one.label),))
            for one in city.agencies.values()
            if one.registered and one.group == one.code
        ]
    people = [
        Button("invite", arg=one, label="invitee", values=(("code", one),)) for one in invitees
    ]
    return (*in_rows(people, 2), *in_rows(groups, 3))


@dataclass(frozen=True, slots=True)
class Why:
    """A late step whose reason may be given; `where` as for `late_reasons`."""

    stream: int
    where: str
    number: int
    who: str


def escalation(late: Sequence[Why]) -> Rows:
    """For one late step its reasons at once, for several a way to each."""
    if len(late) == 1:
        return late_reasons(late[0].stream, late[0].where)
    ways = [
        Button(
            "why", one.stream, None, one.where, "why", (("number", one.number), ("who", one.who))
        )
        for one in late
    ]
    return in_rows(ways, 2)
