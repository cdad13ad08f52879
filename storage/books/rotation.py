"""Wrapping every key anew under the first master key: keys change their cover, facts nothing."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from storage.books.base import BaseBooks
from storage.tables import KeyRow, table_of
from storage.vault import CALLERS, DESK

_KEYS = table_of(KeyRow)
PAGE = 1000
"""Keys in memory at once."""
NEXT_KEYS = (
    select(_KEYS.c.owner, _KEYS.c.wrapped)
    .where(_KEYS.c.owner > bindparam("after"), _KEYS.c.wrapped.is_not(None))
    .order_by(_KEYS.c.owner)
    .limit(PAGE)
)
OWN_KEYS = select(_KEYS.c.owner, _KEYS.c.wrapped).where(_KEYS.c.owner.in_((DESK, CALLERS)))
REWRAP = update(_KEYS).where(_KEYS.c.owner == bindparam("of"))


class RotationBooks(BaseBooks):
    """The keys' covers."""

    async def adopted(self) -> bool:
        """Whether the desk's own keys are under the first master: a bot has started with it."""
        return not self._under_another((await self._run(OWN_KEYS)).all())

    async def adopt(self) -> None:
        """Wrap the desk's own keys under the first master."""
        await self._rewrap((await self._run(OWN_KEYS)).all())

    async def rewrap(self) -> tuple[int, int]:
        """Wrap all keys under the first master; how many were not yet, and how many there are."""
        changed = count = 0
        after = CALLERS - 1
        while rows := (await self._run(NEXT_KEYS, {"after": after})).all():
            changed += await self._rewrap(rows)
            count += len(rows)
            after = rows[-1].owner
        return changed, count

    async def _rewrap(self, rows: Sequence[Row[Any]]) -> int:
        anew = self._under_another(rows)
        if anew:
            await self._run(REWRAP, anew)
        return len(anew)

    def _under_another(self, rows: Sequence[Row[Any]]) -> list[dict[str, Any]]:
        ring = self._vault.ring
        told = ((row.owner, ring.rewrapped(row.owner, row.wrapped)) for row in rows)
        return [{"of": owner, "wrapped": wrapped} for owner, wrapped in told if wrapped]
