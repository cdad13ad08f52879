"""What the geocoder answered: an address is known by its fingerprint only, its point is locked."""

from datetime import datetime

from sqlalchemy import bindparam, delete, select

from storage.books.base import BaseBooks
from storage.tables import GeocodeRow, table_of

_GEOCODES = table_of(GeocodeRow)
KNOWN = select(_GEOCODES.c.point).where(
    _GEOCODES.c.fingerprint == bindparam("of"), _GEOCODES.c.at > bindparam("since")
)
ABOUT = "geocode"
"""What the lock of a point is bound to."""
FORGET = delete(_GEOCODES).where(_GEOCODES.c.at <= bindparam("since"))


class GeocodeBooks(BaseBooks):
    """The geocoder's cache."""

    async def geocoded(self, query: str, since: datetime) -> str | None:
        """Where an address was found since then; empty: nowhere; None: not asked."""
        values = {"of": self._vault.callers.fingerprint(query), "since": since}
        found: str | None = (await self._run(KNOWN, values)).scalar()
        return None if found is None else self._vault.desk.unlock_text(found, ABOUT)

    async def remember_geocode(self, query: str, point: str, at: datetime, since: datetime) -> None:
        """Keep an answer; those from before `since` are forgotten."""
        await self._run(FORGET, {"since": since})
        print_ = self._vault.callers.fingerprint(query)
        locked = self._vault.desk.lock_text(point, ABOUT)
        await self._upsert(GeocodeRow, {"fingerprint": print_, "point": locked, "at": at})
