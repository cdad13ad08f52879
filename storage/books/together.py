"""Many streams in one transaction: read with three statements, written with one for each table."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import BindParameter, Row, bindparam, select, text

from storage.books.deadlines import DeadlineBooks
from storage.books.keys import KEYS
from storage.books.outbox import OutboxBooks, view_of
from storage.books.streams import StreamBooks
from storage.tables import DeadlineRow, FactRow, ViewRow, table_of
from storage.tables.outbox import LIVE

_FACTS, _VIEWS, _CLOCKS = table_of(FactRow), table_of(ViewRow), table_of(DeadlineRow)
_MANY: BindParameter[list[int]] = bindparam("streams", expanding=True)

LOAD_MANY = (
    select(KEYS.c.owner, KEYS.c.wrapped, *list(_FACTS.columns)[1:], _FACTS.c.stream)
    .select_from(_FACTS.outerjoin(KEYS, KEYS.c.owner == _FACTS.c.stream))
    .where(_FACTS.c.stream.in_(_MANY))
    .order_by(_FACTS.c.stream, _FACTS.c.seq)
)
VIEWS_OF_MANY = select(_VIEWS).where(_VIEWS.c.stream.in_(_MANY), text(LIVE)).order_by(_VIEWS.c.id)
CLOCKS_OF_MANY = select(_CLOCKS).where(_CLOCKS.c.stream.in_(_MANY))


class TogetherBooks(StreamBooks, DeadlineBooks, OutboxBooks):
    """Reading ahead, and writing late."""

    async def together(self, streams: Sequence[int]) -> None:
        """These streams are worked on, one after the other, in this transaction."""
        values = {"streams": list(streams)}
        self._ahead |= _by_stream(await self._run(LOAD_MANY, values))
        views = _by_stream(await self._run(VIEWS_OF_MANY, values))
        clocks = _by_stream(await self._run(CLOCKS_OF_MANY, values))
        for one in streams:
            self._known["views", one] = {row.id: view_of(row) for row in views[one]}
            self._known["clocks", one] = clocks[one]
        self._late = {}


def _by_stream(rows: Iterable[Row[Any]]) -> dict[int, list[Row[Any]]]:
    found: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        found[row.stream].append(row)
    return found
