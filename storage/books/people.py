"""People, their groups, the one-time ways in, and whose report has the focus."""

from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, insert, select, text, update
from sqlalchemy.sql.dml import ReturningInsert

from bot.domain.people import Focus, Group, Invitation, Person, Role
from storage.books.base import BaseBooks, inserting
from storage.tables import BindingRow, FocusRow, InvitationRow, PersonRow, table_of
from storage.tables.people import STAFF

_PEOPLE, _BINDINGS = table_of(PersonRow), table_of(BindingRow)
_CODES, _FOCUSES = table_of(InvitationRow), table_of(FocusRow)

PERSON = select(_PEOPLE).where(_PEOPLE.c.id == bindparam("of"))
PERSON_OF = select(_PEOPLE).where(_PEOPLE.c.user_id == bindparam("of"))
STAFF_OF = (
    select(_PEOPLE)
    .where(text(STAFF), _PEOPLE.c.role.in_(bindparam("roles", expanding=True)))
    .order_by(_PEOPLE.c.id)
)
GROUPS = select(_BINDINGS).order_by(_BINDINGS.c.party)
MARK = update(_BINDINGS).where(_BINDINGS.c.chat == bindparam("of"))
REDEEM = (
    update(_CODES)
    .where(
        _CODES.c.digest == bindparam("of"),
        _CODES.c.used_at.is_(None),
        _CODES.c.expires_at > bindparam("now"),
    )
    .values(used_at=bindparam("now"))
    .returning(_CODES)
)
INVITE = insert(_CODES)
FOCUS = select(_FOCUSES).where(_FOCUSES.c.person == bindparam("of"))
UNFOCUS = delete(_FOCUSES).where(_FOCUSES.c.person == bindparam("of"))


class PeopleBooks(BaseBooks):
    """Who works here, and where they are reached."""

    async def person(self, person: int) -> Person | None:
        """A person by id."""
        row = (await self._run(PERSON, {"of": person})).first()
        return _person(row) if row else None

    async def person_of(self, user: int) -> Person | None:
        """A person by Telegram's user id."""
        row = (await self._run(PERSON_OF, {"of": user})).first()
        return _person(row) if row else None

    async def enrol(self, user: int, name: str, role: Role | None) -> Person:
        """Know a person by name; a role is given, never taken, this way."""
        known = await self.person_of(user)
        # Every press passes here: who is known already costs no write.
        if known and known.name == name and role in (None, known.role):
            return known
        values = {"user_id": user, "name": name, "role": role and role.value}
        return _person((await self._run(_enrol(self._dialect), values)).one())

    async def staff(self, *roles: Role) -> list[Person]:
        """People with one of these roles."""
        rows = await self._run(STAFF_OF, {"roles": [role.value for role in roles]})
        return [_person(row) for row in rows]

    async def bind(self, party: str, chat: int, title: str) -> None:
        """Bind a group to a party; the party's former group is unbound."""
        values = {"party": party, "chat": chat, "title": title, "reachable": True}
        await self._upsert(BindingRow, values)

    async def groups(self) -> list[Group]:
        """All bound groups."""
        return [Group(**row._mapping) for row in await self._run(GROUPS)]

    async def mark_group(self, chat: int, *, reachable: bool) -> None:
        """A group refuses us, or takes us again."""
        await self._run(MARK, {"of": chat, "reachable": reachable})

    async def invite(self, digest: str, invitation: Invitation) -> None:
        """Keep a one-time code by its hash."""
        values = {
            "digest": digest,
            "role": invitation.role and invitation.role.value,
            "party": invitation.party,
            "expires_at": invitation.expires_at,
            "by": invitation.by,
        }
        await self._run(INVITE, values)

    async def redeem(self, digest: str, now: datetime) -> Invitation | None:
        """Use a code up, in one statement: of two at once only one gets it."""
        row = (await self._run(REDEEM, {"of": digest, "now": now})).first()
        if row is None:
            return None
        return Invitation(_role(row.role), row.party, row.expires_at, row.by)

    async def focus(self, person: int) -> Focus | None:
        """The report that has this person's focus."""
        row = (await self._run(FOCUS, {"of": person})).first()
        return Focus(row.stream, row.touched_at) if row else None

    async def set_focus(self, person: int, focus: Focus | None) -> None:
        """Move, or end, a person's focus."""
        if focus is None:
            await self._run(UNFOCUS, {"of": person})
            return
        values = {"person": person, "stream": focus.stream, "touched_at": focus.touched_at}
        await self._upsert(FocusRow, values)


@cache
def _enrol(dialect: str) -> ReturningInsert[Any]:
    adding = inserting(dialect, _PEOPLE)
    new = adding.excluded
    known = {"name": new["name"], "role": func.coalesce(new["role"], _PEOPLE.c.role)}
    return adding.on_conflict_do_update(index_elements=["user_id"], set_=known).returning(_PEOPLE)


def _person(row: Row[Any]) -> Person:
    return Person(row.id, row.user_id, row.name, _role(row.role))


def _role(stored: str | None) -> Role | None:
    return Role(stored) if stored else None
