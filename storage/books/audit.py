"""Proving the chain: every seal, then every stream, in as little memory as one of them needs."""

from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, bindparam, select, union

from storage.books import SqlBooks
from storage.books.deadlines import OF_STREAM as CLOCKS
from storage.books.marks import CALLER_OF
from storage.chain import START, Sealed, fact_link, proof, seal_link
from storage.tables import (
    AnnouncementRow,
    FactRow,
    KeyRow,
    LastSealRow,
    SealedRow,
    SealRow,
    StreamRow,
    table_of,
)
from storage.vault import is_plain

_FACTS, _STREAMS, _KEYS = table_of(FactRow), table_of(StreamRow), table_of(KeyRow)
_ANNOUNCEMENTS = table_of(AnnouncementRow)
_SEALS, _SEALED, _LAST_SEAL = table_of(SealRow), table_of(SealedRow), table_of(LastSealRow)

PAGE = 200
"""Seals, or ids of streams, read at once."""
SLACK = timedelta(minutes=2)
"""A fact so much older than the last seal should have been in it."""
SEALS = select(_SEALS).where(_SEALS.c.number > bindparam("after")).order_by(_SEALS.c.number)
OF_SEAL = (
    select(_SEALED.c.stream, _SEALED.c.length, _SEALED.c.head)
    .where(_SEALED.c.seal == bindparam("of"))
    .order_by(_SEALED.c.stream)
)
LAST_SEAL = select(_LAST_SEAL.c.number, _LAST_SEAL.c.proof)
ALL_STREAMS = union(
    select(_STREAMS.c.id.label("id")).where(_STREAMS.c.id > bindparam("after")),
    select(_SEALED.c.stream.label("id")).where(_SEALED.c.stream > bindparam("after")),
)
FACTS = select(_FACTS).where(_FACTS.c.stream == bindparam("of")).order_by(_FACTS.c.seq)
OF_STREAM = (
    select(_SEALED.c.seal, _SEALED.c.length, _SEALED.c.head)
    .where(_SEALED.c.stream == bindparam("of"))
    .order_by(_SEALED.c.seal)
)
BORN_AS = select(_STREAMS.c.kind).where(_STREAMS.c.id == bindparam("of"))
ANNOUNCEMENT = select(_ANNOUNCEMENTS.c.posted_at, _ANNOUNCEMENTS.c.ended_at).where(
    _ANNOUNCEMENTS.c.stream == bindparam("of")
)
KEY = select(_KEYS.c.owner).where(_KEYS.c.owner == bindparam("of"))


class Harm(StrEnum):
    """What may be wrong with the chain."""

    SEAL_MISSING = "seal_missing"
    SEAL_BROKEN = "seal_broken"
    LAST_SEAL_MISSING = "last_seal_missing"
    PROOF_MISSING = "proof_missing"
    STREAM_MISSING = "stream_missing"
    TAIL_CUT = "tail_cut"
    FACT_MISSING = "fact_missing"
    LINK_BROKEN = "link_broken"
    LINK_MISSING = "link_missing"
    REWRITTEN = "rewritten"
    UNSEALED = "unsealed"
    KEY_MISSING = "key_missing"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, and where."""

    harm: Harm
    stream: int | None = None
    seq: int | None = None
    """The first fact that is not as it was; of a cut tail the last that is left."""
    seal: int | None = None
    length: int | None = None
    """How many facts the seal says there were."""


@dataclass(slots=True)
class Seals:
    """What the seals are: how many, and the last of them."""

    count: int = 0
    last: int = 0
    at: datetime | None = None
    link: bytes = START
    found: list[Finding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Proved:
    """What one stream is: how many facts, and how many of them no seal has taken yet."""

    facts: int
    unsealed: int
    unlinked: int
    """Facts from before there was a chain."""
    found: Finding | None


class AuditBooks(SqlBooks):
    """Reads what was stored as it was stored."""

    async def seals(self) -> Seals:
        """Walk all seals, oldest first."""
        seals = Seals()
        before: bytes | None = START
        async for row in self._all_seals():
            while seals.last + 1 < row.number:
                seals.last += 1
                seals.found.append(Finding(Harm.SEAL_MISSING, seal=seals.last))
                before = None
            told = await self._run(OF_SEAL, {"of": row.number})
            sealed = [Sealed(one.stream, one.length, one.head) for one in told]
            whole = before is None or row.link == seal_link(
                self._vault.chain, before, row.number, row.at, sealed
            )
            if not whole:
                seals.found.append(Finding(Harm.SEAL_BROKEN, seal=row.number))
            before = row.link
            seals.count += 1
            seals.last, seals.at, seals.link = row.number, row.at, row.link
        seals.found += await self._prove_last(seals)
        return seals

    async def _all_seals(self) -> AsyncIterator[Row[Any]]:
        after = 0
        while rows := (await self._run(SEALS.limit(PAGE), {"after": after})).all():
            for row in rows:
                yield row
            after = rows[-1].number

    async def _prove_last(self, seals: Seals) -> list[Finding]:
        row = (await self._run(LAST_SEAL)).first()
        if row is None:
            return [Finding(Harm.PROOF_MISSING)] if seals.last else []
        if row.number > seals.last:
            missing = range(seals.last + 1, row.number + 1)
            return [Finding(Harm.LAST_SEAL_MISSING, seal=number) for number in missing]
        if row.proof != proof(self._vault.chain, seals.last, seals.link):
            return [Finding(Harm.PROOF_MISSING, seal=seals.last)]
        return []

    async def streams(self, after: int) -> list[int]:
        """The next streams by id, those included that only a seal remembers."""
        page = ALL_STREAMS.order_by("id").limit(PAGE)
        return list((await self._run(page, {"after": after})).scalars())

    async def clocks(self, stream: int) -> list[dict[str, Any]]:
        """The deadline rows of a stream, whole."""
        return [row._asdict() for row in await self._run(CLOCKS, {"of": stream})]

    async def born_as(self, stream: int) -> list[dict[str, Any]]:
        """Which kind the row of a stream says it is."""
        return [row._asdict() for row in await self._run(BORN_AS, {"of": stream})]

    async def announcement(self, stream: int) -> list[dict[str, Any]]:
        """When an announcement was posted and ended, as its row says; none for other streams."""
        return [row._asdict() for row in await self._run(ANNOUNCEMENT, {"of": stream})]

    async def caller_of(self, stream: int) -> list[dict[str, Any]]:
        """The fingerprint of the number that a stream was told, as its row says."""
        return [row._asdict() for row in await self._run(CALLER_OF, {"of": stream})]

    def destroyed(self, stream: int) -> bool:
        """Whether the key of a stream that was loaded is gone for good."""
        return self._key_read(stream) is None

    def fingerprint(self, number: str) -> bytes:
        """What a number (E.164) is found by."""
        return self._vault.callers.fingerprint(number)

    async def prove(self, stream: int, seals: Seals) -> Proved:
        """Walk one stream against its links and against the seals."""
        rows = (await self._run(FACTS, {"of": stream})).all()
        sealed = (await self._run(OF_STREAM, {"of": stream})).all()
        has_key = (await self._run(KEY, {"of": stream})).first() is not None
        found = next(self._harms(stream, rows, sealed, seals, has_key=has_key), None)
        length = max((one.length for one in sealed), default=0)
        unlinked = sum(one.link is None for one in rows)
        return Proved(len(rows), max(0, len(rows) - length), unlinked, found)

    def _harms(
        self,
        stream: int,
        rows: Sequence[Row[Any]],
        sealed: Sequence[Row[Any]],
        seals: Seals,
        *,
        has_key: bool,
    ) -> Iterator[Finding]:
        if not rows:
            seal, length = (sealed[-1].seal, sealed[-1].length) if sealed else (None, None)
            yield Finding(Harm.STREAM_MISSING, stream, seal=seal, length=length)
            return
        yield from self._broken_links(stream, rows)
        for one in sealed:
            if one.length > len(rows):
                yield Finding(Harm.TAIL_CUT, stream, len(rows), one.seal, one.length)
            elif (rows[one.length - 1].link or START) != one.head:
                yield Finding(Harm.REWRITTEN, stream, one.length, one.seal, one.length)
        covered = max((one.length for one in sealed), default=0)
        if covered < len(rows) and seals.at and rows[covered].noted_at < seals.at - SLACK:
            yield Finding(Harm.UNSEALED, stream, covered + 1, seals.last)
        locked = (one for one in rows if one.private is not None and not is_plain(one.private))
        if not has_key and (first := next(locked, None)):
            yield Finding(Harm.KEY_MISSING, stream, first.seq)

    def _broken_links(self, stream: int, rows: Sequence[Row[Any]]) -> Iterator[Finding]:
        before, chained = START, False
        for seq, row in enumerate(rows, 1):
            if row.seq != seq:
                yield Finding(Harm.FACT_MISSING, stream, seq)
                return
            if row.link is None:
                if chained:
                    yield Finding(Harm.LINK_MISSING, stream, seq)
                    return
                continue
            chained = True
            if row.link != fact_link(self._vault.chain, before, row._asdict()):
                yield Finding(Harm.LINK_BROKEN, stream, seq)
                return
            before = row.link
