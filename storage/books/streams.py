"""Streams and their facts, current-state lines and stamped SOPs."""

import json
from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, Row, bindparam, delete, func, insert, select, text, tuple_

from bot.domain.errors import Refusal
from bot.domain.facts import VERSIONS, Noted, fact_of, parts
from bot.ports import Conflict, DeadlineLine, DispatchLine, StreamKind, StreamLine, SurveyLine
from storage.books.base import Values
from storage.books.keys import KEYS, KeyBooks
from storage.chain import START, fact_link
from storage.tables import (
    DeadlineRow,
    DispatchRow,
    FactRow,
    LineRow,
    StampRow,
    StreamRow,
    UnsealedRow,
    table_of,
)
from storage.tables.streams import OPEN
from storage.types import Id, Moment, to_bytes, to_text

_FACTS, _LINES, _STAMPS = table_of(FactRow), table_of(LineRow), table_of(StampRow)
_OF_STREAM = _FACTS.c.stream == bindparam("of")
_DISPATCHES, _CLOCKS = table_of(DispatchRow), table_of(DeadlineRow)
_CLOCK_COLUMNS = [_CLOCKS.c[one.name] for one in fields(DeadlineLine)]
_OPEN = select(_LINES).where(_LINES.c.kind == bindparam("of_kind"), text(OPEN))
_NEWEST = (_LINES.c.opened_at.desc(), _LINES.c.stream.desc())

NEW_STREAM = insert(table_of(StreamRow)).returning(table_of(StreamRow).c.id)
HIGHEST = select(func.max(_LINES.c.number))
LOAD = (
    select(KEYS.c.owner, KEYS.c.wrapped, *list(_FACTS.columns)[1:])
    .select_from(_FACTS.outerjoin(KEYS, KEYS.c.owner == _FACTS.c.stream))
    .where(_OF_STREAM)
    .order_by(_FACTS.c.seq)
)
HEAD = select(_FACTS.c.seq, _FACTS.c.link).where(_OF_STREAM).order_by(_FACTS.c.seq.desc()).limit(1)
APPEND = insert(_FACTS)
LINE = select(_LINES).where(_LINES.c.stream == bindparam("of"))
FIND = select(_LINES).where(
    _LINES.c.number == bindparam("of_number"), _LINES.c.kind == bindparam("of_kind")
)
OPEN_LINES = _OPEN.order_by(*_NEWEST).limit(bindparam("most"))
OPEN_LINES_OF = (
    _OPEN.where(_LINES.c.operator == bindparam("of_operator"))
    .order_by(*_NEWEST)
    .limit(bindparam("most"))
)
RECENT_LINES = (
    _OPEN.where(_LINES.c.opened_at >= bindparam("since"))
    .order_by(*_NEWEST)
    .limit(bindparam("most"))
)
_OF_KIND = (
    _LINES.c.kind == bindparam("of_kind"),
    _LINES.c.opened_at < bindparam("until"),
)
_OLDEST = (_LINES.c.opened_at, _LINES.c.stream)
FIRST_LINES = (
    select(_LINES)
    .where(*_OF_KIND, _LINES.c.opened_at >= bindparam("since"))
    .order_by(*_OLDEST)
    .limit(bindparam("most"))
)
NEXT_LINES = (
    select(_LINES)
    .where(
        *_OF_KIND,
        tuple_(*_OLDEST) > tuple_(bindparam("since", type_=Moment), bindparam("last", type_=Id)),
    )
    .order_by(*_OLDEST)
    .limit(bindparam("most"))
)
_AMONG: BindParameter[list[int]] = bindparam("streams", expanding=True)
DISPATCHES_OF = select(_DISPATCHES).where(_DISPATCHES.c.stream.in_(_AMONG))
DEADLINES_OF = select(*_CLOCK_COLUMNS).where(_CLOCKS.c.stream.in_(_AMONG))
SURVEYS_OF = (
    select(_FACTS.c.stream, _FACTS.c.public)
    .where(_FACTS.c.stream.in_(_AMONG), _FACTS.c.type.in_(("SurveyAsked", "SurveyAnswered")))
    .order_by(_FACTS.c.stream, _FACTS.c.seq)
)
DROP_DISPATCHES = delete(_DISPATCHES).where(
    _DISPATCHES.c.stream == bindparam("of"), _DISPATCHES.c.dispatch == bindparam("of_number")
)
STAMP = select(_STAMPS.c.body).where(_STAMPS.c.digest == bindparam("of"))


class StreamBooks(KeyBooks):
    """What happened, and where it stands."""

    async def new_stream(self, kind: StreamKind) -> int:
        """Open a stream; its id."""
        stream: int = (await self._run(NEW_STREAM, {"kind": kind.value})).scalar_one()
        self._heads[stream] = (0, START)
        self._born.add(stream)
        return stream

    async def next_number(self) -> int:
        """One more than the highest number on any line."""
        return ((await self._run(HIGHEST)).scalar() or 0) + 1

    async def load(self, stream: int) -> list[Noted]:
        """All facts of a stream by seq."""
        await self._breathe()
        rows = self._ahead.pop(stream, ()) or (await self._run(LOAD, {"of": stream})).all()
        if not rows:
            raise Refusal("stream_unknown")
        self._take_key(rows[0].owner, rows[0].wrapped)
        facts = [self._noted(stream, row) for row in rows]
        self._heads[stream] = (facts[-1].seq, rows[-1].link or START)
        return facts

    async def append(self, stream: int, facts: Sequence[Noted]) -> None:
        """Add facts, whose seqs (from 1) continue the stream without a gap."""
        if not facts:
            return
        if stream not in self._heads:
            row = (await self._run(HEAD, {"of": stream})).first()
            self._heads[stream] = (row.seq, row.link or START) if row else (0, START)
        head, link = self._heads[stream]
        if facts[0].seq <= head:
            raise Conflict("decided on a stream that has grown since")
        if [one.seq for one in facts] != list(range(head + 1, head + 1 + len(facts))):
            raise ValueError(f"seqs do not continue stream {stream} at {head}")
        rows = []
        for one in facts:
            values = await self._fact_values(stream, one)
            link = fact_link(self._vault.chain, link, values)
            rows.append({**values, "link": link})
        await self._later(APPEND, rows)
        # Written over, not left alone: so a seal and an append at one moment meet at this row.
        await self._upsert(UnsealedRow, {"stream": stream, "at": facts[-1].noted_at})
        self._heads[stream] = (facts[-1].seq, link)
        self.touched.facts = True

    async def put_line(self, line: StreamLine) -> None:
        """Write the current-state row of a stream."""
        await self._upsert(LineRow, _values(line))

    async def put_dispatches(self, lines: Sequence[DispatchLine]) -> None:
        """Write the current-state rows of dispatches."""
        await self._upsert(DispatchRow, [_values(line) for line in lines])

    async def drop_dispatches(self, stream: int, numbers: Sequence[int]) -> None:
        """Remove the rows of dispatches that are this incident's no longer."""
        await self._run(DROP_DISPATCHES, [{"of": stream, "of_number": one} for one in numbers])

    async def line(self, stream: int) -> StreamLine | None:
        """The current-state row of a stream."""
        row = (await self._run(LINE, {"of": stream})).first()
        return line_of(row) if row else None

    async def find(self, kind: StreamKind, number: int) -> StreamLine | None:
        """The stream of that kind with that number."""
        row = (await self._run(FIND, {"of_number": number, "of_kind": kind.value})).first()
        return line_of(row) if row else None

    async def open_lines(
        self, kind: StreamKind, operator: int | None = None, limit: int = 30
    ) -> list[StreamLine]:
        """Streams not closed, newest first."""
        values = {"of_kind": kind.value, "most": limit}
        if operator is None:
            rows = await self._run(OPEN_LINES, values)
        else:
            rows = await self._run(OPEN_LINES_OF, {**values, "of_operator": operator})
        return [line_of(row) for row in rows]

    async def recent_lines(self, kind: StreamKind, since: datetime, limit: int) -> list[StreamLine]:
        """Streams not closed and opened from `since` on, newest first."""
        values = {"of_kind": kind.value, "since": since, "most": limit}
        return [line_of(row) for row in await self._run(RECENT_LINES, values)]

    async def lines_from(
        self,
        kind: StreamKind,
        since: datetime,
        until: datetime,
        after: tuple[datetime, int] | None,
        limit: int,
    ) -> list[StreamLine]:
        """Streams opened in a span of time, oldest first, a page at a time."""
        values = {"of_kind": kind.value, "since": since, "until": until, "most": limit}
        if after is None:
            rows = await self._run(FIRST_LINES, values)
        else:
            rows = await self._run(NEXT_LINES, {**values, "since": after[0], "last": after[1]})
        return [line_of(row) for row in rows]

    async def dispatches_of(self, streams: Sequence[int]) -> list[DispatchLine]:
        """The current-state rows of these streams' dispatches."""
        rows = await self._run(DISPATCHES_OF, {"streams": list(streams)})
        return [DispatchLine(**row._asdict()) for row in rows]

    async def deadlines_of(self, streams: Sequence[int]) -> list[DeadlineLine]:
        """The current-state rows of these streams' clocks."""
        rows = await self._run(DEADLINES_OF, {"streams": list(streams)})
        return [DeadlineLine(**row._asdict()) for row in rows]

    async def surveys_of(self, streams: Sequence[int]) -> list[SurveyLine]:
        """Who was asked about these incidents, and the last mark he gave: codes of their facts."""
        found: dict[tuple[int, int], SurveyLine] = {}
        for row in await self._run(SURVEYS_OF, {"streams": list(streams)}):
            told = json.loads(row.public)
            key = row.stream, told["contact"]
            if "score" in told:
                found[key] = SurveyLine(*key, told["score"])
            elif told["reached"]:
                found.setdefault(key, SurveyLine(*key, None))
            else:
                found.pop(key, None)
        return list(found.values())

    async def keep_stamp(self, digest: str, body: str) -> None:
        """Keep an SOP as it was stamped; known ones stay."""
        await self._add_new(StampRow, {"digest": digest, "body": body})

    async def stamp(self, digest: str) -> str:
        """The SOP of that hash; raises `KeyError`."""
        body: str | None = (await self._run(STAMP, {"of": digest})).scalar()
        if body is None:
            raise KeyError(digest)
        return body

    async def _fact_values(self, stream: int, noted: Noted) -> Values:
        public, secret = parts(noted.fact)
        kind = type(noted.fact).__name__
        words = to_bytes(secret)
        if words is not None:
            words = (await self._key_of(stream)).lock(words, _place(stream, noted.seq, kind))
        return {
            "stream": stream,
            "seq": noted.seq,
            "type": kind,
            "version": VERSIONS[kind],
            "at": noted.at,
            "noted_at": noted.noted_at,
            "by": noted.by,
            "via": noted.via,
            "public": to_text(public),
            "private": words,
        }

    def _noted(self, stream: int, row: Sequence[Any]) -> Noted:
        _, _, seq, kind, version, at, noted_at, by, via, public, locked, *_ = row
        secret = self._unlock(stream, locked, _place(stream, seq, kind))
        return Noted(seq, at, noted_at, by, via, fact_of(kind, version, json.loads(public), secret))


def _place(stream: int, seq: int, kind: str) -> str:
    """What binds a fact's words to it: they open nowhere else."""
    return f"{stream}.{seq}.{kind}"


def _values(line: StreamLine | DispatchLine) -> Values:
    return {name: getattr(line, name) for name in line.__slots__}


def line_of(row: Row[Any]) -> StreamLine:
    """A current-state row as the ports have it."""
    values = row._asdict()
    return StreamLine(**{**values, "kind": StreamKind(values["kind"])})
