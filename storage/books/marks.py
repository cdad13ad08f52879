"""Marks on numbers, which are known only by their fingerprints."""

from datetime import datetime

from sqlalchemy import bindparam, insert, select, update

from bot.domain.marks import NumberMark
from bot.intake.numbers import e164
from storage.books.base import BaseBooks
from storage.tables import CallerRow, MarkRow, table_of

_MARKS, _CALLERS = table_of(MarkRow), table_of(CallerRow)
_SHOWN = select(*[_MARKS.c[name] for name in NumberMark.__slots__])
_RUNS = (_MARKS.c.withdrawn_at.is_(None), _MARKS.c.until > bindparam("now"))

CALLER_OF = select(_CALLERS.c.fingerprint).where(_CALLERS.c.stream == bindparam("of"))
MARK = insert(_MARKS)
MARK_ON = (
    _SHOWN.where(_MARKS.c.fingerprint == bindparam("of"), *_RUNS)
    .order_by(_MARKS.c.until.desc())
    .limit(1)
)
RUNNING = _SHOWN.where(*_RUNS).order_by(_MARKS.c.until).limit(bindparam("most"))
WITHDRAW = (
    update(_MARKS)
    .where(_MARKS.c.id == bindparam("of"), *_RUNS)
    .values(withdrawn_at=bindparam("now"), withdrawn_by=bindparam("of_person"))
)


class MarkBooks(BaseBooks):
    """Who marked which number."""

    async def mark_number(self, stream: int, by: int, at: datetime, until: datetime) -> bool:
        """Mark the number that was told in a stream; False where none was."""
        found = (await self._run(CALLER_OF, {"of": stream})).scalar()
        if found is None:
            return False
        row = {"stream": stream, "fingerprint": found, "by": by, "at": at, "until": until}
        await self._run(MARK, row)
        return True

    async def mark_on(self, number: str, now: datetime) -> NumberMark | None:
        """The mark that a number carries now; of several the one that lasts longest."""
        if (known := e164(number)) is None:
            return None
        values = {"of": self._vault.callers.fingerprint(known), "now": now}
        row = (await self._run(MARK_ON, values)).first()
        return NumberMark(**row._asdict()) if row else None

    async def marks(self, now: datetime, limit: int = 30) -> list[NumberMark]:
        """Marks that run, soonest to end first."""
        rows = await self._run(RUNNING, {"now": now, "most": limit})
        return [NumberMark(**row._asdict()) for row in rows]

    async def withdraw_mark(self, mark: int, by: int, now: datetime) -> bool:
        """End a mark early; False where it does not run."""
        done = await self._run(WITHDRAW, {"of": mark, "of_person": by, "now": now})
        return bool(done.rowcount)
