"""How people and groups come in: one-time links that expire, and codes that do the same."""

import secrets
from dataclasses import dataclass, replace
from hashlib import sha256

from bot.domain.city import City
from bot.domain.errors import Refusal
from bot.domain.outgoing import Lane
from bot.domain.people import (
    INVITATION_LASTS,
    INVITES,
    ROOM,
    Change,
    Invitation,
    MembershipChange,
    Person,
    Right,
    Role,
    who_may,
)
from bot.ports import Shot, StreamKind, StreamLine
from bot.services.asides import shut_door
from bot.services.cards import MOST_OPEN, post_missed, reach_by_phone
from bot.services.journal import Cause, Journal, Turn
from bot.services.sitting import ask_who_sits
from bot.services.tasks import tasks_of

SHARED = "shared"
"""Marks an account that several people use by turns, after its role."""


@dataclass(frozen=True, slots=True)
class Invitee:
    """Who may come in: a person in a role (of an agency, at a shared account), or a group."""

    role: Role | None
    party: str | None = None
    shared: bool = False


def digest(code: str) -> str:
    """What is kept of a code: its hash."""
    return sha256(code.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Membership:
    """The door of the desk."""

    journal: Journal
    username: str
    """The bot's own, for links."""

    async def first_admin(self) -> str | None:
        """A fresh code for the first admin; None once there is one."""

        async with self.journal.uow.reading() as books:
            if await books.staff(Role.ADMIN):
                return None
        return await self.code(Role.ADMIN, None)

    async def code(self, role: Role | None, party: str | None, *, shared: bool = False) -> str:
        """A one-time code, for who sets up an installation himself (sandbox, drill)."""
        invitee = Invitee(role, party, shared)
        return await self.journal.turn(lambda turn: _invite(turn, invitee))

    async def offer(self, cause: Cause) -> None:
        """Ask whom to invite. Raises `Refusal` for who may not."""

        async def job(turn: Turn) -> None:
            host = turn.may(Right.INVITE)
            await turn.books.post(Shot("invite_whom", host.user, Lane.TALK, created_at=turn.now))

        await self.journal.turn(job, cause)

    async def invite(self, cause: Cause, whom: str) -> None:
        """A one-time link for a role, an agency's group or the room, sent to who asked.

        A duty officer without an agency is asked for. Raises `Refusal` for who may not, and for
        a word that is none of these.
        """

        async def job(turn: Turn) -> None:
            host = turn.may(Right.INVITE)
            invitee = invited(whom, turn.city)
            if invitee.role is None:
                turn.may(Right.MANAGE_PEOPLE)
            elif invitee.role not in INVITES[host.role or Role.OPERATOR]:
                raise Refusal("may_not_invite", role=invitee.role.value)
            if invitee.role is Role.DUTY_OFFICER and not invitee.party:
                shot = Shot("invite_officer_of", host.user, Lane.TALK, created_at=turn.now)
                await turn.books.post(shot)
                return
            code = await _invite(turn, invitee)
            args: dict[str, str | int | None] = {
                "role": invitee.role.value if invitee.role else "",
                "party": invitee.party or "",
                "shared": int(invitee.shared),
                "link": self.link(code, group=invitee.role is None),
                "code": "" if invitee.role else code,
            }
            await turn.books.post(
                Shot("invitation", host.user, Lane.TALK, args=args, created_at=turn.now)
            )

        await self.journal.turn(job, cause)

    def link(self, code: str, *, group: bool = False) -> str:
        """The address that hands this code to the bot, from a person or by adding it to a group."""
        return f"https://t.me/{self.username}?{'startgroup' if group else 'start'}={code}"

    async def enter(self, cause: Cause, code: str) -> Person:
        """A person uses a code; he has its role from now on. Raises `Refusal`."""

        async def job(turn: Turn) -> Person:
            invitation = await turn.books.redeem(digest(code), turn.now)
            if invitation is None or invitation.role is None:
                raise Refusal("code_invalid")
            known = await turn.books.enrol(cause.user, cause.name, None)
            await keep_an_admin(turn, known, invitation.role)
            role, agency = invitation.role, invitation.party
            await turn.books.appoint(known.id, role, agency, shared=invitation.shared)
            await turn.books.log(
                MembershipChange(turn.now, Change.GIVEN, invitation.by, known.id, role, agency)
            )
            person = replace(known, role=role, agency=agency, shared=invitation.shared)
            args: dict[str, str | int | None] = {
                "role": role.value, "party": agency or "", "shared": int(person.shared),
            }  # fmt: skip
            keeps = person.may(Right.TAKE_CALLS) or not known.may(Right.TAKE_CALLS)
            left = [] if keeps else await left_open(turn, known)
            if left:
                await turn.take_up(known, None)
            await tell_admins(
                turn, "person_came", person.user, who=cause.name, what=role.value, of=agency or "",
                numbers=", ".join(f"#{one.number}" for one in left),
            )  # fmt: skip
            await turn.books.post(
                Shot("welcome", person.user, Lane.TALK, args=args, created_at=turn.now)
            )
            await turn.books.post(
                Shot("commands", person.user, Lane.TALK, args=args, created_at=turn.now)
            )
            if person.shared:
                await ask_who_sits(turn.books, person, turn.now, turn.city.shift)
            return person

        return await self.journal.turn(job, cause)

    async def bind(self, cause: Cause, code: str, title: str) -> str:
        """A group uses a code; it is bound to its party, which is returned. Raises `Refusal`."""

        async def job(turn: Turn) -> str:
            invitation = await turn.books.redeem(digest(code), turn.now)
            if invitation is None or invitation.role or invitation.party is None:
                raise Refusal("code_invalid")
            await turn.books.bind(invitation.party, cause.chat, title)
            bound = MembershipChange(turn.now, Change.BOUND, invitation.by, party=invitation.party)
            await turn.books.log(bound)
            await tell_admins(turn, "group_bound", 0, who=title, what=invitation.party)
            await turn.books.post(
                Shot(
                    "group_welcome",
                    cause.chat,
                    Lane.TALK,
                    args={"party": invitation.party},
                    created_at=turn.now,
                )
            )
            return invitation.party

        return await self.journal.turn(job, cause)

    async def may(self, user: int, right: Right) -> bool:
        """Whether this Telegram user has a right."""
        async with self.journal.uow.reading() as books:
            person = await books.person_of(user)
            return person is not None and person.may(right)

    async def bound(self, chat: int) -> tuple[str, ...]:
        """The parties this chat is bound to."""
        async with self.journal.uow.reading() as books:
            return tuple(one.party for one in await books.groups() if one.chat == chat)

    async def migrated(self, cause: Cause, new: int) -> None:
        """A group became a supergroup: all that names its chat follows."""
        await self.journal.turn(lambda turn: turn.books.migrate(cause.chat, new), cause)

    async def lost(self, cause: Cause) -> None:
        """The bot was thrown out of a group: the admin is told. Or a person blocked it."""

        async def job(turn: Turn) -> None:
            await shut_door(turn, cause.chat)
            tasks = await tasks_of(turn, cause.chat, MOST_OPEN)
            for one in await turn.books.groups():
                if one.chat == cause.chat:
                    await turn.mark_group(cause.chat, reachable=False)
                    await tell_admins(turn, "group_lost", 0, who=one.title, what=one.party)
            for task in tasks:
                await reach_by_phone(turn, task.incident, task.dispatch.number)

        await self.journal.turn(job, cause)

    async def back(self, cause: Cause) -> None:
        """A group lets the bot write: where it did not, the admin is told and its cards follow.

        Or a person unblocked it.
        """

        async def job(turn: Turn) -> None:
            if cause.chat == cause.user:
                await turn.books.mark_door(cause.chat, opened=True)
            groups = await turn.books.groups()
            back = [one for one in groups if one.chat == cause.chat and not one.reachable]
            if not back:
                return
            await turn.mark_group(cause.chat, reachable=True)
            for one in back:
                await tell_admins(turn, "group_back", 0, who=one.title, what=one.party)
            await post_missed(turn, cause.chat)

        await self.journal.turn(job, cause)


def invited(whom: str, city: City) -> Invitee:
    """Whom a word means: "operator", "operator.shared", "duty_officer.damkar", "damkar.utara".

    Raises `Refusal` for a word that is none of these.
    """
    first, _, rest = whom.partition(".")
    if first in set(Role):
        role, shared = Role(first), rest == SHARED
        officer = role is Role.DUTY_OFFICER
        fits = (not rest or shared) if not officer else (not rest or rest in city.agencies)
        if fits and not (shared and officer):
            return Invitee(role, rest or None if officer else None, shared)
    elif whom == ROOM or whom in city.parties:
        return Invitee(None, whom, False)
    raise Refusal("invitee_unknown", whom=whom)


async def keep_an_admin(turn: Turn, person: Person, role: Role | None) -> None:
    """Refuse what would leave the desk without an admin. Raises `Refusal`."""
    if person.role is not Role.ADMIN or role is Role.ADMIN:
        return
    if len(await turn.books.staff(Role.ADMIN)) < 2:
        raise Refusal("last_admin")


async def left_open(turn: Turn, person: Person) -> list[StreamLine]:
    """Open reports of somebody, and of those who sit at his account: to be handed over."""
    ids = [person.id, *(one.id for one in await turn.books.seats(person.id, 100))]
    return [
        line
        for kind in (StreamKind.CALL, StreamKind.INCIDENT)
        for one in ids
        for line in await turn.books.open_lines(kind, one)
    ]


async def _invite(turn: Turn, invitee: Invitee) -> str:
    code = secrets.token_urlsafe(16)
    by = turn.person.id if turn.person else None
    until = turn.now + INVITATION_LASTS
    invitation = Invitation(invitee.role, invitee.party, until, by, invitee.shared)
    await turn.books.invite(digest(code), invitation)
    await turn.books.log(
        MembershipChange(turn.now, Change.INVITED, by, None, invitee.role, invitee.party)
    )
    return code


async def tell_admins(turn: Turn, notice: str, but: int, **args: str) -> None:
    """The same notice to everybody who looks after the desk, `but` one chat."""
    for admin in await turn.books.staff(*who_may(Right.MANAGE_PEOPLE)):
        if admin.user != but:
            await turn.books.post(
                Shot(notice, admin.user, Lane.TALK, args=args, created_at=turn.now)
            )
