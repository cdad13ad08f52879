"""Who belongs to the desk: listed, and withdrawn again, people and invitations alike."""

from dataclasses import dataclass

from bot.domain.errors import Refusal
from bot.domain.outgoing import Lane
from bot.domain.people import Change, Invitation, MembershipChange, Person, Right, Role
from bot.ports import Shot
from bot.services.journal import Cause, Journal, Turn
from bot.services.membership import keep_an_admin

MARK = 16
"""Characters of a code's hash that name an invitation on a button."""


@dataclass(frozen=True, slots=True)
class Roster:
    """The list of people, as an admin has it."""

    journal: Journal

    async def show(self, cause: Cause) -> None:
        """`/petugas`: people with their roles, and invitations still open."""

        async def job(turn: Turn) -> None:
            admin = turn.may(Right.MANAGE_PEOPLE)
            await turn.books.post(Shot("people", admin.user, Lane.TALK, created_at=turn.now))

        await self.journal.turn(job, cause)

    async def ask(self, cause: Cause, whom: str) -> None:
        """ "Cabut?": asked once more. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            admin = turn.may(Right.MANAGE_PEOPLE)
            person, invitation = await _meant(turn, whom)
            if person:
                await keep_an_admin(turn, person, None)
            args = {"whom": whom, **await _named(turn, person, invitation)}
            await turn.books.post(
                Shot("revoke_sure", admin.user, Lane.TALK, args=args, created_at=turn.now)
            )

        await self.journal.turn(job, cause)

    async def revoke(self, cause: Cause, whom: str) -> None:
        """ "Ya, cabut". Raises `Refusal`, also for the last admin."""

        async def job(turn: Turn) -> None:
            admin = turn.may(Right.MANAGE_PEOPLE)
            person, invitation = await _meant(turn, whom)
            if person:
                await keep_an_admin(turn, person, None)
                await _dismiss(turn, person)
            if invitation:
                await turn.books.redeem(invitation.digest, turn.now)
                await turn.books.log(
                    MembershipChange(
                        turn.now, Change.UNINVITED, admin.id, None,
                        invitation.role, invitation.party,
                    )
                )  # fmt: skip
            args = {"whom": whom, **await _named(turn, person, invitation)}
            await turn.books.post(
                Shot("revoked_now", admin.user, Lane.TALK, args=args, created_at=turn.now)
            )

        await self.journal.turn(job, cause)


async def _dismiss(turn: Turn, person: Person) -> None:
    """His role and menus go, what he has open stays and is shown to the room."""
    by = turn.person.id if turn.person else None
    await turn.books.appoint(person.id, None)
    await turn.books.log(
        MembershipChange(turn.now, Change.WITHDRAWN, by, person.id, person.role, person.agency)
    )
    await turn.take_up(person, None)
    await turn.books.let_go(person.user)
    args = {"role": "stranger"}
    await turn.books.post(Shot("dismissed", person.user, Lane.TALK, args=args, created_at=turn.now))
    await turn.books.post(Shot("commands", person.user, Lane.TALK, args=args, created_at=turn.now))


async def _meant(turn: Turn, whom: str) -> tuple[Person | None, Invitation | None]:
    """Whom a button names: "p7", or "i." and the head of a code's hash. Raises `Refusal`."""
    if whom.startswith("i."):
        for one in await turn.books.open_invitations(turn.now):
            if one.digest.startswith(whom[2:]) and len(whom) == MARK + 2:
                return None, one
        raise Refusal("invitation_gone")
    digits = whom.removeprefix("p")
    person = await turn.books.person(int(digits)) if digits.isdecimal() else None
    if person is None or person.role is None or person.account is not None:
        raise Refusal("person_gone")
    return person, None


async def _named(
    turn: Turn, person: Person | None, invitation: Invitation | None
) -> dict[str, str | int]:
    """How messages say whom they mean: by name, or as an invitation; role and agency beside.

    `until` is when an invitation expires, in seconds since 1970 (0: none is meant).
    """
    role: Role | None = person.role if person else invitation.role if invitation else None
    party = person.agency if person else invitation.party if invitation else None
    return {
        "who": person.name if person else "",
        "role": role.value if role else "",
        "party": party or "",
        "shared": int(invitation.shared) if invitation else 0,
        "by": await host_of(turn, invitation) if invitation else "",
        "until": int(invitation.expires_at.timestamp()) if invitation else 0,
    }


async def host_of(turn: Turn, invitation: Invitation) -> str:
    """Who made an invitation; empty where the installation did."""
    host = await turn.books.person(invitation.by) if invitation.by else None
    return host.name if host else ""


def invitation_mark(invitation: Invitation) -> str:
    """How a button names an invitation."""
    return f"i.{invitation.digest[:MARK]}"
