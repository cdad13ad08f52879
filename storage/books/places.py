"""Places that supervisors saved, until one takes them out again."""

from datetime import datetime

from sqlalchemy import bindparam, insert, select, update

from bot.domain.place import KnownPlace
from storage.books.base import BaseBooks
from storage.tables import PlaceRow, table_of

_PLACES = table_of(PlaceRow)
_THERE = _PLACES.c.removed_at.is_(None)

ALL = select(_PLACES).where(_THERE).order_by(_PLACES.c.name, _PLACES.c.id)
ADD = insert(_PLACES)
REMOVE = (
    update(_PLACES)
    .where(_PLACES.c.id == bindparam("of"), _THERE)
    .values(removed_at=bindparam("now"), removed_by=bindparam("of_person"))
)


class PlaceBooks(BaseBooks):
    """Who saved which place."""

    async def places(self) -> list[KnownPlace]:
        """Every place that was saved and not removed, by name."""
        return [
            KnownPlace(
                row.name,
                kelurahan=(row.kelurahan,) if row.kelurahan else (),
                lat=row.lat,
                lon=row.lon,
                id=row.id,
            )
            for row in await self._run(ALL)
        ]

    async def add_place(self, place: KnownPlace, by: int, at: datetime) -> None:
        """Save a place."""
        kelurahan = place.kelurahan[0] if place.kelurahan else None
        row = {"name": place.name, "kelurahan": kelurahan, "lat": place.lat, "lon": place.lon}
        await self._run(ADD, {**row, "by": by, "at": at})
        self.touched.places = tuple(await self.places())

    async def remove_place(self, place: int, by: int, now: datetime) -> bool:
        """Take a place out; False where it is not there."""
        done = await self._run(REMOVE, {"of": place, "of_person": by, "now": now})
        self.touched.places = tuple(await self.places())
        return bool(done.rowcount)
