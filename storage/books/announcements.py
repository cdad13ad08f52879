"""Announcements: the row of each, and which run now."""

from datetime import datetime

from sqlalchemy import select, text

from storage.books.base import BaseBooks
from storage.tables import AnnouncementRow, table_of
from storage.tables.announcements import RUNNING

_ROWS = table_of(AnnouncementRow)
RUNNING_NOW = select(_ROWS.c.stream).where(text(RUNNING)).order_by(_ROWS.c.stream)


class AnnouncementBooks(BaseBooks):
    """What everybody was told at once."""

    async def put_announcement(
        self, stream: int, posted_at: datetime | None, ended_at: datetime | None
    ) -> None:
        """Write the current-state row of an announcement."""
        values = {"stream": stream, "posted_at": posted_at, "ended_at": ended_at}
        await self._upsert(AnnouncementRow, values)

    async def running_announcements(self) -> list[int]:
        """Streams of announcements that were posted and not ended, oldest first."""
        return list((await self._run(RUNNING_NOW)).scalars())
