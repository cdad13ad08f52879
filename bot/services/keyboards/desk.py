"""The keyboards of what the desk itself is asked: whom to invite, why a step is late."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.buttons import Button, label
from bot.domain.city import City
from bot.domain.people import INVITES, RIGHTS, ROOM, Right, Role
from bot.messages import Rows
from bot.services.keyboards.pages import in_rows, late_reasons


def invitations(city: City, host: Role) -> Rows:
    """Whom this role may invite: people by theirs, and an admin the room and agencies' groups."""
    invitees: list[str] = [one for one in Role if one in INVITES.get(host, ())]
    if Role.OPERATOR in invitees:
        invitees.append(f"{Role.OPERATOR}.shared")
    groups: list[Button] = []
    if Right.MANAGE_PEOPLE in RIGHTS[host]:
        invitees.append(ROOM)
        groups = [
            Button("invite", arg=party, label="invite", values=(("text", city.party_label(party)),))
            for one in city.agencies.values()
            if one.registered
            for party in one.parties
            if party != one.group or one.group == one.code
        ]
        groups += [
            Button("invite", arg=party, label="invite", values=(("text", name),))
            for party, name in city.desk_rooms.items()
        ]
    people = [
        Button("invite", arg=one, label="invitee", values=(("code", one),)) for one in invitees
    ]
    return (*in_rows(people, 2), *in_rows(groups, 3))


def officers_of(city: City) -> Rows:
    """Whose duty officer is invited."""
    ways = [
        Button(
            "invite", arg=f"{Role.DUTY_OFFICER}.{one.code}", label="invite",
            values=(("text", one.label),),
        )
        for one in city.agencies.values()
        if one.registered
    ]  # fmt: skip
    return in_rows(ways, 3)


def revocations(people: Sequence[tuple[str, str]], guests: Sequence[tuple[str, str, str]]) -> Rows:
    """A way to withdraw each: people as (mark, name), invitations as (mark, role, party's label).

    Invitations are numbered as in the list above.
    """
    ways = [
        Button("revoke", arg=mark, label="revoke", values=(("who", name),)) for mark, name in people
    ]
    ways += [
        Button(
            "revoke", arg=mark, label="revoke_invitation",
            values=(("number", number), ("role", role), ("party", party)),
        )
        for number, (mark, role, party) in enumerate(guests, 1)
    ]  # fmt: skip
    return in_rows(ways, 2)


def seats(names: Sequence[tuple[str, str]]) -> Rows:
    """Who has sat at a shared account before, given as (code, name)."""
    ways = [Button("sit", arg=code, label="sit", values=(("who", name),)) for code, name in names]
    return in_rows(ways, 2)


def seat_or_report() -> Rows:
    """Which of the two a short line is."""
    action = "seat_or_report"
    return (tuple(Button(action, arg=one, label=f"said_{one}") for one in ("name", "report")),)


def revocation(mark: str) -> Rows:
    """Asked once more."""
    return ((Button("revoked", arg=mark, label="revoked"),),)


def announcement(stream: int, what: str, groups: int) -> Rows:
    """What its writer may do with an announcement."""
    if what == "announcement_preview":
        return ((label("announce", stream, count=groups), label("announce_not", stream)),)
    return ((announce_end(stream),),) if what == "announcement_sent" else ()


def announce_end(stream: int) -> Button:
    """It is over."""
    return label("announce_end", stream)


@dataclass(frozen=True, slots=True)
class Why:
    """A late step whose reason may be given; `where` as for `late_reasons`."""

    stream: int
    where: str
    number: int
    who: str
    step: str
    """What is late, for where the same agency is late with more than one."""


def escalation(late: Sequence[Why]) -> Rows:
    """For one late step its reasons at once, for several a way to each: no two look alike."""
    if len(late) == 1:
        return late_reasons(late[0].stream, late[0].where)
    of = Counter((one.number, one.who) for one in late)
    twice = max(of.values(), default=0) > 1
    ways = []
    for one in late:
        step = one.step if of[one.number, one.who] > 1 and one.step != one.who else ""
        values = (("number", one.number), ("who", one.who), ("step", step))
        ways.append(Button("why", one.stream, None, one.where, "why", values))
    return in_rows(ways, 1 if twice else 2)
