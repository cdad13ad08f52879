"""How people and groups come in: one-time links that expire, and codes that do the same."""

import secrets
from dataclasses import dataclass
from hashlib import sha256

from bot.domain.errors import Refusal
from bot.domain.outgoing import Lane
from bot.domain.people import (
    INVITATION_LASTS,
    INVITES,
    ROOM,
    Invitation,
    Person,
    Right,
    Role,
    who_may,
)
from bot.ports import Shot
from bot.services.cards import post_missed
from bot.services.journal import Cause, Journal, Turn


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

    async def code(self, role: Role | None, party: str | None) -> str:
        """A one-time code, for who sets up an installation himself (sandbox, drill)."""
        return await self.journal.turn(lambda turn: _invite(turn, role, party))

    async def offer(self, cause: Cause) -> None:
        """Ask whom to invite. Raises `Refusal` for who may not."""

        async def job(turn: Turn) -> None:
            host = turn.may(Right.INVITE)
            await turn.books.post(Shot("invite_whom", host.user, Lane.TALK, created_at=turn.now))

        await self.journal.turn(job, cause)

    async def invite(self, cause: Cause, whom: str) -> None:
        """A one-time link for a role, an agency's group or the room, sent to who asked.

        Raises `Refusal` for who may not, and for a word that is none of these.
        """

        async def job(turn: Turn) -> None:
            host = turn.may(Right.INVITE)
            role = Role(whom) if whom in set(Role) else None
            if role is None:
                turn.may(Right.MANAGE_PEOPLE)
            elif role not in INVITES[host.role or Role.OPERATOR]:
                raise Refusal("may_not_invite", role=role.value)
            if role is None and whom != ROOM and whom not in self.journal.city.agencies:
                raise Refusal("invitee_unknown", whom=whom)
            code = await _invite(turn, role, None if role else whom)
            args = {
                "whom": whom,
                "link": self.link(code, group=role is None),
                "code": "" if role else code,
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
            person = await turn.books.enrol(cause.user, cause.name, invitation.role)
            await _tell_admins(
                turn, "person_came", person.user, who=cause.name, what=invitation.role.value
            )
            await turn.books.post(
                Shot(
                    "welcome",
                    person.user,
                    Lane.TALK,
                    args={"role": invitation.role.value},
                    created_at=turn.now,
                )
            )
            return person

        return await self.journal.turn(job, cause)

    async def bind(self, cause: Cause, code: str, title: str) -> str:
        """A group uses a code; it is bound to its party, which is returned. Raises `Refusal`."""

        async def job(turn: Turn) -> str:
            invitation = await turn.books.redeem(digest(code), turn.now)
            if invitation is None or invitation.party is None:
                raise Refusal("code_invalid")
            await turn.books.bind(invitation.party, cause.chat, title)
            await _tell_admins(turn, "group_bound", 0, who=title, what=invitation.party)
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

    async def person_of(self, user: int) -> Person | None:
        """Who this Telegram user is to us."""
        async with self.journal.uow.reading() as books:
            return await books.person_of(user)

    async def bound(self, chat: int) -> tuple[str, ...]:
        """The parties this chat is bound to."""
        async with self.journal.uow.reading() as books:
            return tuple(one.party for one in await books.groups() if one.chat == chat)

    async def migrated(self, cause: Cause, new: int) -> None:
        """A group became a supergroup: all that names its chat follows."""
        await self.journal.turn(lambda turn: turn.books.migrate(cause.chat, new), cause)

    async def lost(self, cause: Cause) -> None:
        """The bot was thrown out of a group: the admin is told."""

        async def job(turn: Turn) -> None:
            for one in await turn.books.groups():
                if one.chat == cause.chat:
                    await turn.books.mark_group(cause.chat, reachable=False)
                    await _tell_admins(turn, "group_lost", 0, who=one.title, what=one.party)

        await self.journal.turn(job, cause)

    async def back(self, cause: Cause) -> None:
        """A group lets the bot write: where it did not, the admin is told and its cards follow."""

        async def job(turn: Turn) -> None:
            groups = await turn.books.groups()
            back = [one for one in groups if one.chat == cause.chat and not one.reachable]
            if not back:
                return
            await turn.books.mark_group(cause.chat, reachable=True)
            for one in back:
                await _tell_admins(turn, "group_back", 0, who=one.title, what=one.party)
            await post_missed(turn, cause.chat)

        await self.journal.turn(job, cause)


async def _invite(turn: Turn, role: Role | None, party: str | None) -> str:
    code = secrets.token_urlsafe(16)
    by = turn.person.id if turn.person else None
    await turn.books.invite(digest(code), Invitation(role, party, turn.now + INVITATION_LASTS, by))
    return code


async def _tell_admins(turn: Turn, notice: str, but: int, **args: str) -> None:
    for admin in await turn.books.staff(*who_may(Right.MANAGE_PEOPLE)):
        if admin.user != but:
            await turn.books.post(
                Shot(notice, admin.user, Lane.TALK, args=args, created_at=turn.now)
            )
