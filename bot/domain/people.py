"""Who works at the desk, which groups belong to whom, and how both come in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.agency import Agency

ROOM = "ruang"
"""The party of the operators' own room."""
HELP_DESK_ROOM = "helpdesk"
"""The party of the help desk's group."""
VENDOR = "vendor"
"""The party of the group of whoever sold the city its 112 application."""
INVITATION_LASTS = timedelta(hours=24)


class Role(StrEnum):
    """What a person is at this desk; what he may do is in `RIGHTS`."""

    OPERATOR = "operator"
    SUPERVISOR = "supervisor"
    DUTY_OFFICER = "duty_officer"
    """Of one agency: acts for it when its group is silent."""
    HELP_DESK = "help_desk"
    """The head of section and his technicians."""
    LEADERSHIP = "leadership"
    """Heads of division and above: they read."""
    ADMIN = "admin"


class Right(StrEnum):
    """One thing that not everybody may do."""

    READ = "read"
    """Open reports and incidents, and look at the board."""
    TAKE_CALLS = "take_calls"
    DISPATCH = "dispatch"
    """Send agencies, note what they tell, close."""
    SEE_CALLER = "see_caller"
    """Names and numbers of callers."""
    ACT_AS_DUTY_OFFICER = "act_as_duty_officer"
    """Press for one's own agency from a private chat."""
    REOPEN = "reopen"
    EXERCISE = "exercise"
    """Declare an exercise, or that one is real."""
    MERGE = "merge"
    """Make two incidents one, and take them apart again."""
    REASSIGN = "reassign"
    """Hand over what another has open, or take it."""
    BROADCAST = "broadcast"
    BLOCK = "block"
    """Let nothing of a number be read for a while."""
    MARK_NUMBERS = "mark_numbers"
    """Warn of a caller's number for a while."""
    SAVE_PLACES = "save_places"
    """Name a place that reports may name from then on, and take it out again."""
    INVITE = "invite"
    """People of the roles in `INVITES`."""
    MANAGE_PEOPLE = "manage_people"
    """Withdraw people and invitations, bind groups; told of what is wrong with the desk."""
    CHECK = "check"
    """Ask whether the installation is in order."""
    TRY_AGAIN = "try_again"
    """Look at what was set aside, and have it tried once more."""
    REPORT_FAULTS = "report_faults"
    """Open a ticket: a tool of the call centre does not work."""
    WORK_TICKETS = "work_tickets"
    """Take tickets on from a private chat; in the help desk's group everybody may."""
    COMPLAIN = "complain"
    """Note a complaint about the service."""
    WORK_COMPLAINTS = "work_complaints"
    """See complaints, look into them and answer."""


_OPERATOR = frozenset(
    {
        *(Right.READ, Right.TAKE_CALLS, Right.DISPATCH, Right.SEE_CALLER),
        *(Right.REPORT_FAULTS, Right.COMPLAIN),
    }
)
_SUPERVISOR = _OPERATOR | {
    Right.REOPEN,
    Right.EXERCISE,
    Right.MERGE,
    Right.REASSIGN,
    Right.BROADCAST,
    Right.BLOCK,
    Right.MARK_NUMBERS,
    Right.SAVE_PLACES,
    Right.INVITE,
    Right.TRY_AGAIN,
    Right.WORK_COMPLAINTS,
}

RIGHTS: Mapping[Role, frozenset[Right]] = {
    Role.OPERATOR: _OPERATOR,
    Role.SUPERVISOR: _SUPERVISOR,
    Role.DUTY_OFFICER: frozenset({Right.ACT_AS_DUTY_OFFICER, Right.SEE_CALLER, Right.COMPLAIN}),
    Role.HELP_DESK: frozenset(
        {
            *(Right.CHECK, Right.TRY_AGAIN),
            *(Right.REPORT_FAULTS, Right.WORK_TICKETS, Right.COMPLAIN),
        }
    ),
    Role.LEADERSHIP: frozenset({Right.READ, Right.COMPLAIN}),
    Role.ADMIN: _SUPERVISOR | {Right.MANAGE_PEOPLE, Right.CHECK, Right.WORK_TICKETS},
}
"""Who may do what. A press on a group's card asks for no right: it is decided by the chat that
the card was sent to (`services/tasking.py`)."""

INVITES: Mapping[Role, frozenset[Role]] = {
    Role.SUPERVISOR: frozenset({Role.OPERATOR, Role.DUTY_OFFICER}),
    Role.ADMIN: frozenset(Role),
}
"""Whom each may invite: nobody makes his own equal but the admin."""


def who_may(right: Right) -> tuple[Role, ...]:
    """The roles that have a right, in the order of `Role`."""
    return tuple(role for role in Role if right in RIGHTS[role])


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who wrote or pressed; `role` None for a member of an agency's group."""

    id: int
    user: int
    """Telegram's user id, which is the id of the private chat too."""
    name: str
    role: Role | None
    agency: str | None = None
    """Whose duty officer he is."""
    shared: bool = False
    """An account that several people use by turns."""
    account: int | None = None
    """The shared account he sits at, whose role is his."""

    @property
    def code(self) -> str:
        """How facts name this person."""
        return f"p{self.id}"

    def may(self, right: Right) -> bool:
        """Whether the role gives this right."""
        return self.role is not None and right in RIGHTS[self.role]


@dataclass(frozen=True, slots=True)
class Group:
    """A chat bound to one party: an agency, one of its posts, or the operators' room."""

    party: str
    chat: int
    title: str
    reachable: bool = True


def called(agency: Agency, bound: Mapping[str, Group], kelurahan: str | None) -> tuple[Group, ...]:
    """The groups that a dispatch of this agency goes to, none twice.

    Its own, and its posts whose area holds the place (all of them where the kelurahan is not
    known). Where none of these can be reached: every other group of the agency that can.
    """
    there = {
        party: bound[party] for party in agency.parties if party in bound and bound[party].reachable
    }
    meant = [there[one] for one in agency.parties_for(kelurahan) if one in there]
    return tuple({one.chat: one for one in meant or there.values()}.values())


@dataclass(frozen=True, slots=True)
class Invitation:
    """A one-time way in: for a person (`role`) or a group (`party`)."""

    role: Role | None
    party: str | None
    """Whose group it binds, or, with a role, whose duty officer it makes."""
    expires_at: datetime
    by: int | None
    shared: bool = False
    digest: str = ""


class Change(StrEnum):
    """What is kept of every change in who belongs to the desk."""

    INVITED = "invited"
    UNINVITED = "uninvited"
    GIVEN = "given"
    WITHDRAWN = "withdrawn"
    BOUND = "bound"


@dataclass(frozen=True, slots=True)
class MembershipChange:
    """One line of that log: who (None: the installation itself) did what to whom, and when."""

    at: datetime
    what: Change
    by: int | None = None
    person: int | None = None
    role: Role | None = None
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Sitting:
    """Who sits at a shared account, since when, and when that was asked last."""

    seat: int | None = None
    sat_at: datetime | None = None
    asked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Focus:
    """The report that a person's next line belongs to."""

    stream: int
    touched_at: datetime
    """When the last line or choice went there."""
