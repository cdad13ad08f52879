"""The keys of streams within one transaction, and what they lock there."""

from typing import Any

from sqlalchemy import bindparam, select

from bot.domain.errors import Refusal
from storage.books.base import BaseBooks
from storage.tables import KeyRow, table_of
from storage.types import from_bytes
from storage.vault import Key

KEYS = table_of(KeyRow)
KEY = select(KEYS.c.owner, KEYS.c.wrapped).where(KEYS.c.owner == bindparam("of"))
NEW_KEY = KEYS.insert()


class KeyBooks(BaseBooks):
    """Reads and makes keys; one transaction sees one state of them."""

    def _take_key(self, owner: int | None, wrapped: bytes | None) -> None:
        """Remember a key as it was read beside something else; no owner: there is none yet."""
        if owner is not None and owner not in self._keys:
            ring = self._vault.ring
            self._keys[owner] = None if wrapped is None else ring.open(owner, wrapped)

    async def _key_of(self, stream: int) -> Key:
        """The key of a stream, made at its first words. Raises `Refusal("report_erased")`."""
        if stream not in self._keys:
            row = None if stream in self._born else (await self._run(KEY, {"of": stream})).first()
            wrapped = row.wrapped if row else await self._new_key(stream)
            self._take_key(stream, wrapped)
        key = self._keys[stream]
        if key is None:
            raise Refusal("report_erased")
        return key

    async def _new_key(self, stream: int) -> bytes:
        wrapped = self._vault.ring.make(stream)
        await self._run(NEW_KEY, {"owner": stream, "wrapped": wrapped})
        return wrapped

    def _key_read(self, stream: int) -> Key | None:
        """The key of a stream that `_take_key` was told of; None where it was destroyed."""
        return self._keys.get(stream, _NO_KEY)

    def _unlock(self, stream: int, stored: bytes | None, about: str) -> dict[str, Any]:
        """Words of such a stream; none where its key was destroyed."""
        key = self._key_read(stream)
        if stored is None or key is None:
            return {}
        return from_bytes(key.unlock(stored, about))


_NO_KEY = Key(bytes(32))
"""Of a stream that was never given one: opens what is plain, and nothing else."""
