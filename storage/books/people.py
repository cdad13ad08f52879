"""People, their groups, the one-time ways in, and whose report has the focus."""

from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, insert, select, text, update
from sqlalchemy.sql.dml import ReturningInsert

from bot.domain.people import (
    Change,
    Focus,
    Group,
    Invitation,
    MembershipChange,
    Person,
    Role,
    Sitting,
)
from storage.books.base import BaseBooks, inserting
from storage.tables import (
    BindingRow,
    FocusRow,
    InvitationRow,
    MembershipRow,
    PersonRow,
    table_of,
)
from storage.tables.people import ACCOUNTS, STAFF, UNUSED
from storage.types import keepable

_PEOPLE, _BINDINGS = table_of(PersonRow), table_of(BindingRow)
_CODES, _FOCUSES = table_of(InvitationRow), table_of(FocusRow)

_CHANGES = table_of(MembershipRow)
_ACCOUNT = _PEOPLE.alias("account_row")

_SHOWN = select(
    _PEOPLE.c.id,
    _PEOPLE.c.user_id,
    _PEOPLE.c.name,
    func.coalesce(_ACCOUNT.c.role, _PEOPLE.c.role).label("role"),
    func.coalesce(_ACCOUNT.c.agency, _PEOPLE.c.agency).label("agency"),
    _PEOPLE.c.shared,
    _PEOPLE.c.account,
).select_from(_PEOPLE.outerjoin(_ACCOUNT, _ACCOUNT.c.id == _PEOPLE.c.account))
PERSON = _SHOWN.where(_PEOPLE.c.id == bindparam("of"))
PERSON_OF = select(_PEOPLE).where(_PEOPLE.c.user_id == bindparam("of"), text(ACCOUNTS))
SEATS_OF = (
    _SHOWN.where(_PEOPLE.c.account == bindparam("of"))
    .order_by(_PEOPLE.c.sat_at.desc(), _PEOPLE.c.id.desc())
    .limit(bindparam("most"))
)
SITTING = select(_PEOPLE.c.seat, _PEOPLE.c.sat_at, _PEOPLE.c.asked_at).where(
    _PEOPLE.c.id == bindparam("of")
)
PUT_PERSON = update(_PEOPLE).where(_PEOPLE.c.id == bindparam("of"))
NEW_SEAT = insert(_PEOPLE).returning(_PEOPLE.c.id)
STAFF_OF = (
    select(_PEOPLE)
    .where(text(STAFF), _PEOPLE.c.role.in_(bindparam("roles", expanding=True)))
    .order_by(_PEOPLE.c.id)
)
GROUPS = select(_BINDINGS).order_by(_BINDINGS.c.party)
MARK = update(_BINDINGS).where(_BINDINGS.c.chat == bindparam("of"))
OPEN_CODES = (
    select(_CODES)
    .where(text(UNUSED), _CODES.c.expires_at > bindparam("now"))
    .order_by(_CODES.c.expires_at)
)
LOG = insert(_CHANGES)
CHANGES = select(_CHANGES).order_by(_CHANGES.c.id)
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

        async def read() -> Person | None:
            row = (await self._run(PERSON, {"of": person})).first()
            return self._person(row) if row else None

        return await self._once(("person", person), read)

    async def person_of(self, user: int) -> Person | None:
        """A person by Telegram's user id."""
        row = (await self._run(PERSON_OF, {"of": user})).first()
        return self._person(row) if row else None

    async def enrol(self, user: int, name: str, role: Role | None) -> Person:
        """Know a person by name; a role is given, never taken, this way."""
        known = await self.person_of(user)
        # Every press passes here: who is known already costs no write.
        if known and known.name == name and role in (None, known.role):
            return known
        self._forget("person", "staff")
        values = {
            "user_id": user,
            "name": self._locked_name(user, name),
            "role": role and role.value,
            "shared": False,
        }
        return self._person((await self._run(_enrol(self._dialect), values)).one())

    async def appoint(
        self, person: int, role: Role | None, agency: str | None = None, *, shared: bool = False
    ) -> None:
        """Give a role, or take it (None)."""
        self._forget("person", "staff")
        values = {"role": role and role.value, "agency": agency, "shared": shared}
        await self._run(PUT_PERSON, {**values, "of": person})

    async def seats(self, account: int, most: int = 12) -> list[Person]:
        """Who has sat at a shared account, last seen first."""
        return [
            self._person(row) for row in await self._run(SEATS_OF, {"of": account, "most": most})
        ]

    async def new_seat(self, account: Person, name: str) -> int:
        """Somebody who sits at a shared account for the first time; his id."""
        told = self._locked_name(account.user, name)
        values = {"user_id": account.user, "name": told, "account": account.id, "shared": False}
        number: int = (await self._run(NEW_SEAT, values)).scalar_one()
        return number

    async def sitting(self, account: int) -> Sitting:
        """Who sits at a shared account."""
        row = (await self._run(SITTING, {"of": account})).first()
        return Sitting(row.seat, row.sat_at, row.asked_at) if row else Sitting()

    async def sit(self, account: int, sitting: Sitting) -> None:
        """Write who sits at a shared account."""
        values = {
            "seat": sitting.seat,
            "sat_at": sitting.sat_at,
            "asked_at": sitting.asked_at,
        }
        await self._run(PUT_PERSON, {**values, "of": account})
        if sitting.seat is not None:
            await self._run(PUT_PERSON, {"sat_at": sitting.sat_at, "of": sitting.seat})

    async def log(self, change: MembershipChange) -> None:
        """Keep a change in who belongs to the desk."""
        values = {name: getattr(change, name) for name in change.__slots__}
        values |= {"what": change.what.value, "role": change.role and change.role.value}
        await self._run(LOG, values)

    async def changes(self) -> list[MembershipChange]:
        """Every such change, oldest first."""
        return [
            MembershipChange(
                row.at, Change(row.what), row.by, row.person, _role(row.role), row.party
            )
            for row in await self._run(CHANGES)
        ]

    async def staff(self, *roles: Role) -> list[Person]:
        """People with one of these roles."""

        async def read() -> list[Person]:
            rows = await self._run(STAFF_OF, {"roles": [role.value for role in Role]})
            return [self._person(row) for row in rows]

        return [one for one in await self._once(("staff",), read) if one.role in roles]

    async def bind(self, party: str, chat: int, title: str) -> None:
        """Bind a group to a party; the party's former group is unbound."""
        told = self._vault.desk.lock_text(keepable(title), f"group {party}")
        values = {"party": party, "chat": chat, "title": told, "reachable": True}
        self._forget("groups")
        await self._upsert(BindingRow, values)

    async def groups(self) -> list[Group]:
        """All bound groups."""

        async def read() -> list[Group]:
            return [
                Group(
                    row.party,
                    row.chat,
                    self._vault.desk.unlock_text(row.title, f"group {row.party}"),
                    row.reachable,
                )
                for row in await self._run(GROUPS)
            ]

        return await self._once(("groups",), read)

    async def mark_group(self, chat: int, *, reachable: bool) -> None:
        """A group refuses us, or takes us again."""
        self._forget("groups")
        await self._run(MARK, {"of": chat, "reachable": reachable})

    async def invite(self, digest: str, invitation: Invitation) -> None:
        """Keep a one-time code by its hash."""
        values = {
            "digest": digest,
            "role": invitation.role and invitation.role.value,
            "party": invitation.party,
            "expires_at": invitation.expires_at,
            "by": invitation.by,
            "shared": invitation.shared,
        }
        await self._run(INVITE, values)

    async def redeem(self, digest: str, now: datetime) -> Invitation | None:
        """Use a code up, in one statement: of two at once only one gets it."""
        row = (await self._run(REDEEM, {"of": digest, "now": now})).first()
        if row is None:
            return None
        return _invitation(row)

    async def open_invitations(self, now: datetime) -> list[Invitation]:
        """Codes that still let somebody in, soonest to expire first."""
        return [_invitation(row) for row in await self._run(OPEN_CODES, {"now": now})]

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

    def _locked_name(self, user: int, name: str) -> str:
        return self._vault.desk.lock_text(keepable(name), f"person {user}")

    def _person(self, row: Row[Any]) -> Person:
        name = self._vault.desk.unlock_text(row.name, f"person {row.user_id}")
        return Person(
            row.id, row.user_id, name, _role(row.role), row.agency, row.shared, row.account
        )


@cache
def _enrol(dialect: str) -> ReturningInsert[Any]:
    adding = inserting(dialect, _PEOPLE)
    new = adding.excluded
    known = {"name": new["name"], "role": func.coalesce(new["role"], _PEOPLE.c.role)}
    return adding.on_conflict_do_update(
        index_elements=["user_id"], index_where=text(ACCOUNTS), set_=known
    ).returning(_PEOPLE)


def _invitation(row: Row[Any]) -> Invitation:
    return Invitation(_role(row.role), row.party, row.expires_at, row.by, row.shared, row.digest)


def _role(stored: str | None) -> Role | None:
    return Role(stored) if stored else None
