"""What the relay asks: what waits, what left lately, and what is under way."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    bindparam,
    func,
    insert,
    select,
    text,
    union,
    update,
)

from bot.domain.outgoing import Departed, Lane, Waiting
from bot.ports import Channel, Departure, Leaving, State
from storage.books.outbox import OutboxBooks
from storage.tables import DepartureRow, ShotRow, ViewRow, table_of
from storage.tables.outbox import BLOCKING, STALE, UNANSWERED, UNSENT
from storage.types import to_text

_SHOTS, _VIEWS, _DEPARTURES = table_of(ShotRow), table_of(ViewRow), table_of(DepartureRow)
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
"""Since when something waits that does not say so: before all others of its lane."""

_S, _V, _D = _SHOTS.c, _VIEWS.c, _DEPARTURES.c


def _first_of_each_chat(
    rows: ColumnElement[bool], columns: Sequence[ColumnElement[Any]], *urgency: ColumnElement[Any]
) -> Select[Any]:
    """A chat that has piled up thousands must not hide what waits for the others."""
    chat = columns[1]
    turn = func.row_number().over(partition_by=chat, order_by=urgency).label("turn")
    waiting = select(*columns, turn).where(rows).subquery()
    names = [waiting.c[one.name] for one in columns]
    return select(*names).where(waiting.c.turn <= bindparam("most"))


UNSENT_SHOTS = _first_of_each_chat(
    text(UNSENT) & (_S.channel == bindparam("of_channel")),
    (_S.id, _S.chat, _S.lane, _S.created_at, _S.not_before, _S.gather, _S.sheds),
    _S.lane,
    _S.created_at.nulls_first(),
    _S.id,
)
STALE_VIEWS = _first_of_each_chat(
    # That every lane is one tells SQLite which index: of two that fit, it takes either.
    text(STALE) & (_V.lane >= min(Lane)),
    (_V.id, _V.chat, _V.lane, _V.since, _V.not_before),
    _V.lane,
    _V.since.nulls_first(),
    _V.id,
)
_GONE = select(_D.counts_at, _D.id, _D.chat, _D.gather, _D.blocked_until)
# Two searches, each by its own index: for one with an "or" all that ever left is looked through.
DEPARTED = union(
    _GONE.where(_D.counts_at > bindparam("since")),
    _GONE.where(text(BLOCKING), _D.blocked_until > bindparam("since")),
)
DEPART = insert(_DEPARTURES).returning(_D.id, sort_by_parameter_order=True)
SHOTS_LEAVE = update(_SHOTS).where(_S.id == bindparam("of")).values(state=State.LEAVING.value)
LAND = update(_DEPARTURES).where(_D.id == bindparam("of"))
LEAVING = (
    select(_D.id, _D.chat, _D.shots, _D.view, _D.left_at, _D.wants)
    .where(text(UNANSWERED))
    .order_by(_D.id)
)


class RelayBooks(OutboxBooks):
    """The door that everything leaves by."""

    async def waiting(self, channel: Channel, limit: int = 100) -> list[Waiting]:
        """What waits to leave, most urgent lanes first, then who waits longest.

        Of one chat no more than `limit` one-shots and `limit` views.
        """
        values = {"of_channel": channel.value, "most": limit}
        waiting = [_waiting_shot(row) for row in await self._run(UNSENT_SHOTS, values)]
        if channel is Channel.TELEGRAM:
            # Views live where messages can be edited.
            stale = await self._run(STALE_VIEWS, {"most": limit})
            waiting += [_waiting_view(row) for row in stale]
        return sorted(waiting, key=lambda one: (one.lane, one.since, one.view, one.id))

    async def departed(self, since: datetime) -> list[Departed]:
        """What left since then, and what still blocks a chat."""
        rows = sorted(await self._run(DEPARTED, {"since": since}), key=lambda row: row[:2])
        return [Departed(row.chat, row.counts_at, row.gather, row.blocked_until) for row in rows]

    async def depart(self, leaving: Sequence[Leaving], at: datetime) -> list[int]:
        """Commit that these are leaving; the departures' ids, in the same order."""
        if not leaving:
            return []
        values = [
            {
                "chat": one.chat,
                "shots": to_text(list(one.shots)),
                "view": one.view and one.view.id,
                "wants": one.view.wants if one.view else 0,
                "gather": one.gather,
                "left_at": at,
                "counts_at": at,
            }
            for one in leaving
        ]
        departures = list((await self._run(DEPART, values)).scalars())
        if shots := [{"of": shot} for one in leaving for shot in one.shots]:
            await self._run(SHOTS_LEAVE, shots)
        views = [replace(one.view, state=State.LEAVING) for one in leaving if one.view]
        await self.put_views(views)
        return departures

    async def land(
        self, departure: int, at: datetime, blocked_until: datetime | None = None
    ) -> None:
        """The answer came: the budget counts the departure from then on."""
        values = {"landed_at": at, "counts_at": at, "blocked_until": blocked_until}
        result = await self._run(LAND, {**values, "of": departure})
        if result.rowcount != 1:
            raise LookupError(f"no departure {departure}")

    async def leaving(self) -> list[Departure]:
        """Departures without an answer: at start, what a killed process left behind."""
        return [
            Departure(
                row.id, row.chat, tuple(json.loads(row.shots)), row.view, row.left_at, row.wants
            )
            for row in await self._run(LEAVING)
        ]


def _waiting_shot(row: Sequence[Any]) -> Waiting:
    number, chat, lane, since, not_before, gather, sheds = row
    return Waiting(number, False, chat, Lane(lane), since or _LONG_AGO, not_before, gather, sheds)


def _waiting_view(row: Sequence[Any]) -> Waiting:
    number, chat, lane, since, not_before = row
    return Waiting(number, True, chat, Lane(lane), since or _LONG_AGO, not_before)
