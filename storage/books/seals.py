"""Sealing: the lengths and heads of the streams that moved, chained to the seal before."""

from datetime import datetime

from sqlalchemy import BindParameter, bindparam, delete, func, insert, select

from storage.books.base import BaseBooks
from storage.chain import START, Sealed, proof, seal_link
from storage.tables import FactRow, LastSealRow, SealedRow, SealRow, UnsealedRow, table_of

_FACTS, _UNSEALED = table_of(FactRow), table_of(UnsealedRow)
_SEALS, _SEALED = table_of(SealRow), table_of(SealedRow)
_MANY: BindParameter[list[int]] = bindparam("streams", expanding=True)

AT_ONCE = 500
"""Streams in one seal."""
MOVED = select(_UNSEALED.c.stream).order_by(_UNSEALED.c.stream).limit(bindparam("most"))
_LAST = (
    select(_FACTS.c.stream, func.max(_FACTS.c.seq).label("seq"))
    .where(_FACTS.c.stream.in_(_MANY))
    .group_by(_FACTS.c.stream)
    .subquery()
)
HEADS = (
    select(_FACTS.c.stream, _FACTS.c.seq, _FACTS.c.link)
    .join(_LAST, (_FACTS.c.stream == _LAST.c.stream) & (_FACTS.c.seq == _LAST.c.seq))
    .order_by(_FACTS.c.stream)
)
NEWEST = select(_SEALS.c.number, _SEALS.c.link).order_by(_SEALS.c.number.desc()).limit(1)
DONE = delete(_UNSEALED).where(_UNSEALED.c.stream.in_(_MANY))


class SealBooks(BaseBooks):
    """What has moved since the last seal, and the next one."""

    async def unsealed(self) -> bool:
        """Whether any stream moved since the last seal."""
        return (await self._run(MOVED, {"most": 1})).first() is not None

    async def seal(self, now: datetime) -> int:
        """Seal streams that moved, as many as one seal takes; how many (0: no seal)."""
        moved = list((await self._run(MOVED, {"most": AT_ONCE})).scalars())
        if not moved:
            return 0
        rows = await self._run(HEADS, {"streams": moved})
        sealed = [Sealed(row.stream, row.seq, row.link or START) for row in rows]
        before = (await self._run(NEWEST)).first()
        number = before.number + 1 if before else 1
        key = self._vault.chain
        link = seal_link(key, before.link if before else START, number, now, sealed)
        await self._run(insert(_SEALS), {"number": number, "at": now, "link": link})
        if sealed:
            told = [
                {"stream": one.stream, "seal": number, "length": one.length, "head": one.head}
                for one in sealed
            ]
            await self._run(insert(_SEALED), told)
        last = {"id": 1, "number": number, "proof": proof(key, number, link)}
        await self._upsert(LastSealRow, last)
        await self._run(DONE, {"streams": moved})
        return len(moved)
