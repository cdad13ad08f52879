"""Who called before: reports found by the fingerprint of a number."""

from sqlalchemy import bindparam, delete, select

from bot.intake.numbers import e164
from bot.ports import StreamLine
from storage.books.base import BaseBooks
from storage.books.streams import line_of
from storage.tables import CallerRow, KeyRow, LineRow, MarkRow, table_of

_CALLERS, _LINES, _MARKS = table_of(CallerRow), table_of(LineRow), table_of(MarkRow)

FORGET = delete(_CALLERS).where(_CALLERS.c.stream == bindparam("of"))
UNMARK = delete(_MARKS).where(_MARKS.c.stream == bindparam("of"))
CALLS_FROM = (
    select(_LINES)
    .join(_CALLERS, _CALLERS.c.stream == _LINES.c.stream)
    .where(_CALLERS.c.fingerprint == bindparam("of"))
    .order_by(_LINES.c.opened_at.desc(), _LINES.c.stream.desc())
    .limit(bindparam("most"))
)
_KINDS = 2
"""A number was told to a call, and perhaps to its incident too."""


class CallerBooks(BaseBooks):
    """Numbers, known only by their fingerprints."""

    async def remember_caller(self, stream: int, number: str) -> None:
        """The number a stream was told; one that is none is forgotten."""
        if (known := e164(number)) is None:
            await self._run(FORGET, {"of": stream})
            return
        print_ = self._vault.callers.fingerprint(known)
        await self._upsert(CallerRow, {"stream": stream, "fingerprint": print_})

    async def erase(self, stream: int) -> None:
        """Destroy a stream's key, the fingerprint of its caller, and marks made by it."""
        await self._upsert(KeyRow, {"owner": stream, "wrapped": None})
        self._keys[stream] = None
        await self._run(FORGET, {"of": stream})
        await self._run(UNMARK, {"of": stream})

    async def calls_from(self, number: str, limit: int = 5) -> list[StreamLine]:
        """Reports told with this number, newest first, each report once."""
        if (known := e164(number)) is None:
            return []
        values = {"of": self._vault.callers.fingerprint(known), "most": limit * _KINDS}
        found: dict[int, StreamLine] = {}
        for row in await self._run(CALLS_FROM, values):
            found.setdefault(row.number, line_of(row))
        return list(found.values())[:limit]
