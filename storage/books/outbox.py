"""One-shots and views: what is to leave, and what it became."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import BindParameter, Row, bindparam, insert, select, text, update

from bot.domain.outgoing import Lane
from bot.ports import Channel, Shot, State, View
from storage.books.base import Values
from storage.books.keys import KEYS, KeyBooks
from storage.tables import BindingRow, DepartureRow, ShotRow, ViewRow, table_of
from storage.tables.outbox import LIVE, PENDING, POSTED
from storage.types import to_text

_SHOTS, _VIEWS = table_of(ShotRow), table_of(ViewRow)
_BINDINGS, _DEPARTURES = table_of(BindingRow), table_of(DepartureRow)

_WITH_KEY = select(_SHOTS, KEYS.c.owner, KEYS.c.wrapped).select_from(
    _SHOTS.outerjoin(KEYS, KEYS.c.owner == _SHOTS.c.stream)
)
SHOT = _WITH_KEY.where(_SHOTS.c.id == bindparam("of"))
SHOT_AT = (
    _WITH_KEY.where(
        _SHOTS.c.chat == bindparam("of_chat"),
        _SHOTS.c.message == bindparam("of_message"),
        text(POSTED),
    )
    .order_by(_SHOTS.c.id.desc())
    .limit(1)
)
POST = insert(_SHOTS).returning(_SHOTS.c.id)
POST_LATER = insert(_SHOTS)
PUT_SHOT = update(_SHOTS).where(_SHOTS.c.id == bindparam("of"))
EMPTY = update(_SHOTS).where(_SHOTS.c.id == bindparam("of")).values(args="{}")
VIEW = select(_VIEWS).where(_VIEWS.c.id == bindparam("of"))
_AMONG: BindParameter[list[int]] = bindparam("views", expanding=True)
VIEWS_OF = select(_VIEWS).where(_VIEWS.c.id.in_(_AMONG))
VIEWS = select(_VIEWS).where(_VIEWS.c.stream == bindparam("of"), text(LIVE)).order_by(_VIEWS.c.id)
VIEW_AT = (
    select(_VIEWS)
    .where(_VIEWS.c.chat == bindparam("of_chat"), _VIEWS.c.message == bindparam("of_message"))
    .order_by(_VIEWS.c.id.desc())
    .limit(1)
)
VIEW_OF = (
    select(_VIEWS)
    .where(
        _VIEWS.c.chat == bindparam("of_chat"),
        _VIEWS.c.stream == bindparam("of"),
        _VIEWS.c.dispatch == bindparam("of_dispatch"),
    )
    .order_by(_VIEWS.c.id.desc())
    .limit(1)
)
NEW_VIEW = insert(_VIEWS).returning(_VIEWS.c.id)
NEW_VIEWS = insert(_VIEWS)
LET_GO = update(_VIEWS).where(_VIEWS.c.chat == bindparam("of"), text(LIVE))
PUT_VIEW = update(_VIEWS).where(_VIEWS.c.id == bindparam("of"))
MOVES = (
    update(_BINDINGS).where(_BINDINGS.c.chat == bindparam("old")),
    update(_SHOTS).where(_SHOTS.c.chat == bindparam("old"), text(PENDING)),
    update(_VIEWS).where(_VIEWS.c.chat == bindparam("old")),
    update(_DEPARTURES).where(_DEPARTURES.c.chat == bindparam("old")),
)


class OutboxBooks(KeyBooks):
    """What was decided to be said."""

    async def post(self, shot: Shot) -> int:
        """Put a one-shot into the outbox; its id (0 where many are written together)."""
        self._waits(shot.channel, shot.state)
        if self._late is not None:
            await self._later(POST_LATER, await self._posted(shot))
            return 0
        number: int = (await self._run(POST, await self._posted(shot))).scalar_one()
        return number

    async def put_shot(self, shot: Shot) -> None:
        """Write a one-shot back."""
        result = await self._run(PUT_SHOT, {**_shot_values(shot), "of": shot.id})
        if result.rowcount != 1:
            raise LookupError(f"no shot {shot.id}")
        self._waits(shot.channel, shot.state)

    async def empty_shot(self, shot: int) -> None:
        """Let go of what a one-shot was to say."""
        await self._run(EMPTY, {"of": shot})

    async def shot(self, shot: int) -> Shot | None:
        """A one-shot by id."""
        row = (await self._run(SHOT, {"of": shot})).first()
        return self._shot(row) if row else None

    async def shot_at(self, chat: int, message: int) -> Shot | None:
        """The one-shot that this message is; the newest, where shots were gathered into it."""
        row = (await self._run(SHOT_AT, {"of_chat": chat, "of_message": message})).first()
        return self._shot(row) if row else None

    async def put_view(self, view: View) -> int:
        """Write a view (a new one where its id is 0); its id."""
        self._view_waits(view)
        if not view.id:
            number: int = (await self._run(NEW_VIEW, _view_values(view))).scalar_one()
            return number
        if self._late is not None:
            await self._later(PUT_VIEW, {**_view_values(view), "of": view.id})
            return view.id
        result = await self._run(PUT_VIEW, {**_view_values(view), "of": view.id})
        if result.rowcount != 1:
            raise LookupError(f"no view {view.id}")
        return view.id

    async def put_views(self, views: Sequence[View]) -> None:
        """Write several views (new ones where an id is 0)."""
        for view in views:
            self._view_waits(view)
        new = [_view_values(one) for one in views if not one.id]
        old = [{**_view_values(one), "of": one.id} for one in views if one.id]
        if new:
            await self._later(NEW_VIEWS, new)
        if old:
            await self._later(PUT_VIEW, old)

    async def view(self, view: int) -> View | None:
        """A view by id."""
        row = (await self._run(VIEW, {"of": view})).first()
        return view_of(row) if row else None

    async def views_of(self, views: Sequence[int]) -> dict[int, View]:
        """Views by their ids."""
        if not views:
            return {}
        rows = await self._run(VIEWS_OF, {"views": list(views)})
        return {row.id: view_of(row) for row in rows}

    async def views(self, stream: int) -> list[View]:
        """The live views of a stream, oldest first."""

        async def read() -> dict[int, View]:
            return {row.id: view_of(row) for row in await self._run(VIEWS, {"of": stream})}

        return list((await self._once(("views", stream), read)).values())

    async def let_go(self, chat: int) -> None:
        """No view of this chat is kept true any more."""
        self._forget("views")
        await self._run(LET_GO, {"of": chat, "live": False})

    async def view_at(self, chat: int, message: int) -> View | None:
        """The view that this message is, living or not."""
        row = (await self._run(VIEW_AT, {"of_chat": chat, "of_message": message})).first()
        return view_of(row) if row else None

    async def view_of(self, stream: int, dispatch: int, chat: int) -> View | None:
        """The newest view of a dispatch in a chat, living or not."""
        values = {"of": stream, "of_dispatch": dispatch, "of_chat": chat}
        row = (await self._run(VIEW_OF, values)).first()
        return view_of(row) if row else None

    async def migrate(self, old: int, new: int) -> None:
        """A group became a supergroup: bindings, views, departures and unsent shots follow.

        A shot that is under way follows too: it is by one of those that we learn of the move. One
        that was sent stays with the chat that has it.
        """
        for move in MOVES:
            await self._run(move, {"old": old, "chat": new})
        self._forget("views", "groups")
        self._waits(Channel.TELEGRAM, State.WAITING)

    def _note_view(self, view: View) -> None:
        """What was read of views holds on, with this one as it is written, and where it is now."""
        of = ("views", view.stream)
        if view.live and view.id in self._known.get(of, ()):
            self._known[of][view.id] = view
            return
        self._known.pop(of, None)
        for key, there in self._known.items():
            if key[0] == "views":
                there.pop(view.id, None)

    def _view_waits(self, view: View) -> None:
        """What is written of a view may wait to leave, and is what is known of it from now on."""
        if view.live and (view.again or view.shows < view.wants):
            self._waits(Channel.TELEGRAM, view.state)
        self._note_view(view)

    def _waits(self, channel: Channel, state: State) -> None:
        if state is State.WAITING:
            self.touched.channels.add(channel)

    async def _posted(self, shot: Shot) -> Values:
        """A new row; what its message says besides the stream is locked with the stream's key."""
        args = to_text(dict(shot.args))
        if shot.args:
            key = self._vault.desk if shot.stream is None else await self._key_of(shot.stream)
            args = key.lock_text(args, f"shot {shot.what}")
        return {**_shot_values(shot), "args": args}

    def _shot(self, row: Row[Any]) -> Shot:
        values = row._asdict()
        self._take_key(values.pop("owner"), values.pop("wrapped"))
        stream, args = values["stream"], "{}"
        if key := self._vault.desk if stream is None else self._key_read(stream):
            args = key.unlock_text(values["args"], f"shot {values['what']}")
        return Shot(
            **{
                **values,
                "args": json.loads(args),
                "lane": Lane(values["lane"]),
                "channel": Channel(values["channel"]),
                "state": State(values["state"]),
            }
        )


def _shot_values(shot: Shot) -> Values:
    """What may change of a row."""
    values = {name: getattr(shot, name) for name in Shot.__slots__ if name not in ("id", "args")}
    return {
        **values,
        "lane": int(shot.lane),
        "channel": shot.channel.value,
        "state": shot.state.value,
    }


def _view_values(view: View) -> Values:
    values = {name: getattr(view, name) for name in View.__slots__ if name != "id"}
    return {**values, "lane": int(view.lane), "state": view.state.value}


def view_of(row: Row[Any]) -> View:
    """A view as the ports have it."""
    values = row._asdict()
    return View(**{**values, "lane": Lane(values["lane"]), "state": State(values["state"])})
