"""Which updates took effect, and which were set aside."""

from datetime import datetime

from storage.books.base import BaseBooks
from storage.tables import HeardRow, SetAsideRow


class UpdateBooks(BaseBooks):
    """What was heard."""

    async def heard(self, update: int) -> bool:
        """Note an update; False where it was noted before."""
        return await self._add_new(HeardRow, {"update_id": update})

    async def set_aside(self, update: int, body: str, why: str, at: datetime) -> None:
        """Keep an update that fails by its own fault, whole."""
        words = body.encode("utf-8", "surrogatepass")
        private = self._vault.desk.lock(words, f"update {update}")
        values = {"update_id": update, "private": private, "why": why, "at": at}
        await self._upsert(SetAsideRow, values)
