"""Numbers that write to the desk, each known by its fingerprint."""

from collections.abc import Sequence
from datetime import datetime
from secrets import token_bytes
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update

from bot.domain.contacts import Contact
from bot.ports import StreamKind
from storage.books.base import BaseBooks, Values
from storage.tables import ContactRow, KeyRow, LineRow, TakenRow, table_of

_CONTACTS, _LINES, _KEYS = table_of(ContactRow), table_of(LineRow), table_of(KeyRow)
FORGOTTEN = ""
"""In place of its number; the row stays, or its id would be given to the next."""
CONTACT = select(_CONTACTS).where(
    _CONTACTS.c.id == bindparam("of"), _CONTACTS.c.number != FORGOTTEN
)
CONTACT_OF = select(_CONTACTS).where(
    _CONTACTS.c.fingerprint == bindparam("of"), _CONTACTS.c.channel == bindparam("of_channel")
)
CONTACTS_OF_PERSON = (
    select(_CONTACTS).where(_CONTACTS.c.person == bindparam("of")).order_by(_CONTACTS.c.id)
)
NEW = insert(_CONTACTS).returning(_CONTACTS.c.id)
PUT = update(_CONTACTS).where(_CONTACTS.c.id == bindparam("of"))
_HAS_WORDS = _KEYS.c.owner.is_(None) | _KEYS.c.wrapped.is_not(None)
_WROTE = (
    select(_LINES.c.operator)
    .select_from(_LINES.outerjoin(_KEYS, _KEYS.c.owner == _LINES.c.stream))
    .where(_LINES.c.kind == StreamKind.MESSAGE.value, _HAS_WORDS)
)
_ASKED = select(_KEYS.c.owner).where(
    _KEYS.c.owner == _CONTACTS.c.survey, _KEYS.c.wrapped.is_not(None)
)
_COMPLAINED = (
    select(-_LINES.c.operator)
    .select_from(_LINES.outerjoin(_KEYS, _KEYS.c.owner == _LINES.c.stream))
    .where(_LINES.c.kind == StreamKind.TICKET.value, _LINES.c.operator < 0, _HAS_WORDS)
)
UNNAMED = select(_CONTACTS.c.id, _CONTACTS.c.fingerprint).where(
    _CONTACTS.c.person.is_(None),
    _CONTACTS.c.number != FORGOTTEN,
    _CONTACTS.c.blocked_until.is_(None) | (_CONTACTS.c.blocked_until < bindparam("now")),
    _CONTACTS.c.id.not_in(_WROTE),
    ~_ASKED.correlate(_CONTACTS).exists(),
    _CONTACTS.c.id.not_in(_COMPLAINED),
)


class ContactBooks(BaseBooks):
    """Who writes by WhatsApp and SMS."""

    async def contact(self, contact: int) -> Contact | None:
        """A contact by id."""
        row = (await self._run(CONTACT, {"of": contact})).first()
        return self._contact(row) if row else None

    async def contact_of(self, channel: str, number: str) -> Contact:
        """The contact of a number (E.164) on a channel, known from now on."""
        print_ = self._vault.callers.fingerprint(number)
        row = (await self._run(CONTACT_OF, {"of": print_, "of_channel": channel})).first()
        if row:
            return self._contact(row)
        locked = self._vault.desk.lock_text(number, f"contact {channel}")
        values: Values = {"channel": channel, "fingerprint": print_, "number": locked, "count": 0}
        return Contact((await self._run(NEW, values)).scalar_one(), channel, number)

    async def contacts_of(self, person: int) -> list[Contact]:
        """The numbers that a person said are his."""
        return [self._contact(row) for row in await self._run(CONTACTS_OF_PERSON, {"of": person})]

    async def put_contact(self, contact: Contact) -> None:
        """Write back whose it is, until when it is blocked, how much it wrote, and when."""
        values = {
            "person": contact.person,
            "blocked_until": contact.blocked_until,
            "window_at": contact.window_at,
            "count": contact.count,
            "stream": contact.stream,
            "heard_at": contact.heard_at,
            "survey": contact.survey,
        }
        await self._run(PUT, {**values, "of": contact.id})

    async def forget_contacts(self, keep: Sequence[str], now: datetime) -> int:
        """Forget numbers of nobody of the desk, but where a message of theirs, or an incident that
        they are asked about, has words left."""
        kept = {self._vault.callers.fingerprint(number) for number in keep}
        gone = [
            row.id for row in await self._run(UNNAMED, {"now": now}) if row.fingerprint not in kept
        ]
        blank: Values = {
            "number": FORGOTTEN, "blocked_until": None, "window_at": None, "count": 0,
            "stream": None, "heard_at": None, "survey": None,
        }  # fmt: skip
        for contact in gone:
            await self._run(PUT, {**blank, "of": contact, "fingerprint": token_bytes(32)})
        return len(gone)

    async def take(self, channel: str, external: str) -> bool:
        """Note a message by the channel's own id; False where it had its effect before."""
        return await self._add_new(TakenRow, {"channel": channel, "external": external})

    def _contact(self, row: Row[Any]) -> Contact:
        return Contact(
            row.id, row.channel,
            self._vault.desk.unlock_text(row.number, f"contact {row.channel}"),
            row.person, row.blocked_until, row.window_at, row._asdict()["count"], row.stream,
            row.heard_at, row.survey,
        )  # fmt: skip
