"""What was set aside, and rows that nobody can read."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, insert, select, text, update

from bot.ports import Aside, AsideKind, Channel, State
from storage.books.base import BaseBooks, Values
from storage.tables import AsideRow, DeadlineRow, DepartureRow, ShotRow, ViewRow, table_of
from storage.tables.asides import OPEN
from storage.tables.outbox import UNSENT
from storage.tables.streams import ALARMED
from storage.types import keepable

_ASIDES, _SHOTS, _VIEWS = table_of(AsideRow), table_of(ShotRow), table_of(ViewRow)
_DEPARTURES, _DEADLINES = table_of(DepartureRow), table_of(DeadlineRow)
_A = _ASIDES.c
ASIDE = select(_ASIDES).where(_A.id == bindparam("of"))
ASIDE_OF = select(_ASIDES).where(_A.kind == bindparam("of_kind"), _A.ref == bindparam("of_ref"))
NEW = insert(_ASIDES).returning(_A.id)
AGAIN = update(_ASIDES).where(_A.id == bindparam("of"))
LYING = select(_ASIDES).where(text(OPEN)).order_by(_A.at.desc(), _A.id.desc())
LYING = LYING.limit(bindparam("most"))
COUNT = select(func.count(), func.min(_A.at)).select_from(_ASIDES).where(text(OPEN))
LATE = (
    select(_SHOTS.c.channel, func.count(), func.min(_SHOTS.c.created_at))
    .where(text(UNSENT), _SHOTS.c.attempts > 0, _SHOTS.c.created_at <= bindparam("before"))
    .group_by(_SHOTS.c.channel)
    .order_by(_SHOTS.c.channel)
)
CHANNEL = select(_SHOTS.c.channel).where(_SHOTS.c.id == bindparam("of"))
BURY_SHOT = update(_SHOTS).where(_SHOTS.c.id == bindparam("of"))
BURY_VIEW = update(_VIEWS).where(_VIEWS.c.id == bindparam("of"))
LAND = update(_DEPARTURES).where(_DEPARTURES.c.id == bindparam("of"))
PUT_OFF = update(_DEADLINES).where(_DEADLINES.c.stream == bindparam("of"), text(ALARMED))


class AsideBooks(BaseBooks):
    """What lies aside."""

    async def set_aside(self, thing: Aside) -> int:
        """Keep a thing that fails by its own fault, whole; its id. 0: it lies there already."""
        known = await self.aside_of(thing.kind, thing.ref)
        if known and known.over_at is None:
            return 0
        private = None
        if thing.body:
            words = thing.body.encode("utf-8", "surrogatepass")
            private = self._vault.desk.lock(words, f"{thing.kind} {keepable(thing.ref)}")
        values: Values = {
            "at": thing.at, "why": thing.why, "what": thing.what, "contact": thing.contact,
            "private": private, "times": (known.times if known else 0) + 1, "over_at": None,
        }  # fmt: skip
        if known:
            await self._run(AGAIN, {**values, "of": known.id})
            return known.id
        named = {"kind": thing.kind.value, "ref": thing.ref}
        number: int = (await self._run(NEW, {**values, **named})).scalar_one()
        return number

    async def aside(self, number: int) -> Aside | None:
        """A thing that was set aside, by its id. Raises what a tampered row raises."""
        row = (await self._run(ASIDE, {"of": number})).first()
        return self._aside(row) if row else None

    async def aside_of(self, kind: AsideKind, ref: str) -> Aside | None:
        """The same, by what it is."""
        values = {"of_kind": kind.value, "of_ref": keepable(ref)}
        row = (await self._run(ASIDE_OF, values)).first()
        return self._aside(row, whole=False) if row else None

    async def asides(self, limit: int = 20) -> list[Aside]:
        """What lies aside now, the newest first, without its bodies."""
        rows = await self._run(LYING, {"most": limit})
        return [self._aside(row, whole=False) for row in rows]

    async def count_asides(self) -> tuple[int, datetime | None]:
        """How much lies aside, and since when."""
        found: Sequence[Any] = (await self._run(COUNT)).one()
        return found[0], found[1]

    async def no_more_aside(self, number: int, at: datetime) -> None:
        """It leaves, or had its effect after all; its body is not kept twice."""
        await self._run(AGAIN, {"over_at": at, "private": None, "of": number})

    async def late(self, before: datetime) -> list[tuple[Channel, int, datetime]]:
        """One-shots that were tried and wait since before then: channel, how many, since when."""
        rows: Iterable[Sequence[Any]] = await self._run(LATE, {"before": before})
        return [(Channel(one[0]), one[1], one[2]) for one in rows]

    async def channel_of(self, shot: int) -> Channel | None:
        """What a one-shot leaves by, even where nothing else of it can be read."""
        channel = (await self._run(CHANNEL, {"of": shot})).scalar()
        return Channel(channel) if channel else None

    async def bury(
        self, shots: Sequence[int], view: int | None, departure: int | None, at: datetime
    ) -> None:
        """Let rows go that cannot even be read: nothing of them waits or flies any more."""
        state = State.REFUSED if departure is None else State.UNKNOWN
        if departure is not None:
            await self._run(LAND, {"landed_at": at, "counts_at": at, "of": departure})
        for shot in shots:
            await self._run(BURY_SHOT, {"state": state.value, "of": shot})
        if view is not None:
            self._forget("views")
            await self._run(BURY_VIEW, {"state": state.value, "live": False, "of": view})

    async def put_off(self, stream: int, to: datetime) -> None:
        """The clocks of this stream are looked at next then, whenever they are due."""
        await self._run(PUT_OFF, {"of": stream, "next_at": to})
        self.touched.sounds(to)

    def _aside(self, row: Row[Any], *, whole: bool = True) -> Aside:
        values = row._asdict()
        private, kind = values.pop("private"), AsideKind(values.pop("kind"))
        body = ""
        if whole and private is not None:
            about = f"{kind} {values['ref']}"
            body = self._vault.desk.unlock(private, about).decode("utf-8", "surrogatepass")
        return Aside(kind, body=body, **values)
