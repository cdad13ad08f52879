"""What the geocoder answered: addresses are known only by their fingerprints."""

from datetime import datetime

from sqlalchemy import bindparam, delete, select

from storage.books.base import BaseBooks
from storage.tables import GeocodeRow, table_of

_GEOCODES = table_of(GeocodeRow)
KNOWN = select(_GEOCODES.c.point).where(
    _GEOCODES.c.fingerprint == bindparam("of"), _GEOCODES.c.at > bindparam("since")
)
FORGET = delete(_GEOCODES).where(_GEOCODES.c.at <= bindparam("since"))


class GeocodeBooks(BaseBooks):
    """The geocoder's cache."""

    async def geocoded(self, query: str, since: datetime) -> str | None:
        """Where an address was found since then; empty: nowhere; None: not asked."""
        values = {"of": self._vault.callers.fingerprint(query), "since": since}
        found: str | None = (await self._run(KNOWN, values)).scalar()
        return found

    async def remember_geocode(self, query: str, point: str, at: datetime, since: datetime) -> None:
        """Keep an answer; those from before `since` are forgotten."""
        await self._run(FORGET, {"since": since})
        print_ = self._vault.callers.fingerprint(query)
        await self._upsert(GeocodeRow, {"fingerprint": print_, "point": point, "at": at})
