"""Deadline rows: the index by which the watch knows what sounds next."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, func, select, text

from bot.domain.deadlines import Deadline
from storage.books.base import BaseBooks, Values
from storage.tables import DeadlineRow, table_of
from storage.tables.streams import ALARMED

_ROWS = table_of(DeadlineRow)
_KEY = ("step", "dispatch", "round")

OF_STREAM = select(_ROWS).where(_ROWS.c.stream == bindparam("of"))
REMOVE = delete(_ROWS).where(
    _ROWS.c.stream == bindparam("of"), *(_ROWS.c[name] == bindparam(f"of_{name}") for name in _KEY)
)
DUE = (
    select(_ROWS.c.stream)
    .where(text(ALARMED), _ROWS.c.next_at <= bindparam("now"))
    .group_by(_ROWS.c.stream)
    .order_by(func.min(_ROWS.c.next_at), _ROWS.c.stream)
    .limit(bindparam("most"))
)
NEXT = select(func.min(_ROWS.c.next_at)).where(text(ALARMED))


class DeadlineBooks(BaseBooks):
    """What is due, and when."""

    async def put_deadlines(self, stream: int, deadlines: Sequence[Deadline]) -> None:
        """Make the rows of a stream these; rows that stay as they are are not written."""
        rows = self._known.pop(("clocks", stream), None)
        if rows is None:
            rows = await self._run(OF_STREAM, {"of": stream})
        there = {(row.step, row.dispatch, row.round): row._asdict() for row in rows}
        changed: list[Values] = []
        for deadline in deadlines:
            values = deadline_values(stream, deadline)
            if there.pop(tuple(values[name] for name in _KEY), None) != values:
                changed.append(values)
                self.touched.sounds(values["next_at"])
        if there:
            gone = [
                {"of": stream, **{f"of_{name}": row[name] for name in _KEY}}
                for row in there.values()
            ]
            await self._run(REMOVE, gone)
        await self._upsert(DeadlineRow, changed)

    async def due_streams(self, now: datetime, limit: int) -> list[int]:
        """Streams with an alarm at or before now, longest due first."""
        return list((await self._run(DUE, {"now": now, "most": limit})).scalars())

    async def next_alarm(self) -> datetime | None:
        """The earliest instant at which some deadline sounds."""
        moment: datetime | None = (await self._run(NEXT)).scalar()
        return moment


def deadline_values(stream: int, deadline: Deadline) -> Values:
    """A deadline as its row."""
    return {
        "stream": stream,
        "step": deadline.step.code,
        "dispatch": deadline.dispatch or 0,
        "round": deadline.round,
        "agency": deadline.agency,
        "party": deadline.party,
        "outcome": deadline.outcome.value,
        "started_at": deadline.started_at,
        "due_at": deadline.due_at,
        "ended_at": deadline.ended_at,
        "ended_by": deadline.ended_by,
        "reminders": deadline.reminders,
        "next_at": deadline.alarms[0][0] if deadline.alarms else None,
    }
