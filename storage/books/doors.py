"""Whom the bot may write to in private, and what it takes out of chats again."""

from sqlalchemy import bindparam, delete, or_, select, text, update

from bot.ports import Channel, State
from storage.books.base import BaseBooks
from storage.tables import DoorRow, ShotRow, table_of
from storage.tables.outbox import UNSENT

_DOORS, _SHOTS = table_of(DoorRow), table_of(ShotRow)
DOOR = select(_DOORS.c.user_id).where(_DOORS.c.user_id == bindparam("of"))
SHUT = delete(_DOORS).where(_DOORS.c.user_id == bindparam("of"))
HASTEN = (
    update(_SHOTS)
    .where(
        text(UNSENT),
        _SHOTS.c.what == "removal",
        _SHOTS.c.stream == bindparam("of"),
        or_(bindparam("every"), _SHOTS.c.ref == bindparam("of_dispatch")),
    )
    .values(not_before=None)
)

LET_GO = (
    update(_SHOTS)
    .where(
        text(UNSENT),
        _SHOTS.c.what == bindparam("of_what"),
        _SHOTS.c.stream == bindparam("of"),
        _SHOTS.c.ref == bindparam("of_ref"),
    )
    .values(state=State.DROPPED.value)
)


class DoorBooks(BaseBooks):
    """Private chats."""

    async def door_open(self, user: int) -> bool:
        """Whether this user's private chat takes our messages, as far as we know."""
        return (await self._run(DOOR, {"of": user})).first() is not None

    async def mark_door(self, user: int, *, opened: bool) -> None:
        """He wrote to us in private, or his chat refuses us."""
        if opened:
            await self._add_new(DoorRow, {"user_id": user})
        else:
            await self._run(SHUT, {"of": user})

    async def let_shots_go(self, stream: int, what: str, ref: int) -> None:
        """Messages of that name about a dispatch of a stream wait no more."""
        await self._run(LET_GO, {"of": stream, "of_what": what, "of_ref": ref})

    async def hasten(self, stream: int, dispatch: int | None = None) -> None:
        """What waits to be taken out of chats (about one dispatch only) goes at once."""
        values = {"of": stream, "every": dispatch is None, "of_dispatch": dispatch}
        if (await self._run(HASTEN, values)).rowcount:
            self.touched.channels.add(Channel.TELEGRAM)
