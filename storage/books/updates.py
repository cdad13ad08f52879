"""Which updates took effect."""

from storage.books.base import BaseBooks
from storage.tables import HeardRow


class UpdateBooks(BaseBooks):
    """What was heard."""

    async def heard(self, update: int) -> bool:
        """Note an update; False where it was noted before."""
        return await self._add_new(HeardRow, {"update_id": update})
