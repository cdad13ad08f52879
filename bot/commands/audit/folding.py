"""Folding each stream again, to prove that the rows made from its facts still say the same."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from bot.domain import facts as f
from bot.domain import sop as sops
from bot.domain.deadlines import deadlines
from bot.ports import Books, StreamKind
from bot.services.project import callers_number, dispatches_of, line_of
from bot.services.stream import Stream
from storage.books.audit import AuditBooks
from storage.books.deadlines import deadline_values

Values = Mapping[str, Any]
KEYS = {
    "streams": (),
    "lines": (),
    "announcements": (),
    "dispatches": ("dispatch",),
    "deadlines": ("step", "dispatch", "round"),
    "keys": (),
    "callers": (),
}
"""What tells the rows of one stream apart."""


@dataclass(frozen=True, slots=True)
class Difference:
    """The first row that says something else than the facts."""

    table: str
    row: str
    """Which row of the stream's."""
    column: str
    """Empty where the row is too many, or not there."""
    stored: object
    folded: object
    erased: bool = False
    """The words of its stream are gone for good."""


@dataclass(slots=True)
class Folder:
    """Folds streams; remembers the SOPs it has read."""

    _sops: dict[str, sops.Sop] = field(default_factory=dict)

    async def difference(self, books: AuditBooks, number: int) -> Difference | None:
        """The first difference of a stream. Raises what `load` raises."""
        facts = await books.load(number)
        stream = Stream(number, facts, len(facts))
        told, line = await books.announcement(number), await books.line(number)
        dispatches = await books.dispatches_of([number])
        stored = {
            "streams": await books.born_as(number),
            "lines": [asdict(line)] if line else [],
            "announcements": told,
            "dispatches": [asdict(one) for one in dispatches],
            "deadlines": await books.clocks(number),
            "keys": [{"destroyed": books.destroyed(number)}],
            "callers": await books.caller_of(number),
        }
        folded = await self._rows(books, stream)
        found = (one for name in KEYS for one in _unlike(name, stored[name], folded[name]))
        first = next(found, None)
        return replace(first, erased=books.destroyed(number)) if first else None

    async def _rows(self, books: AuditBooks, stream: Stream) -> dict[str, list[Values]]:
        """What each table should hold of a stream, by its facts."""
        due: dict[str, list[Values]] = {name: [] for name in KEYS}
        due["streams"] = [{"kind": stream.kind.value}]
        gone = any(isinstance(one.fact, f.PersonalDataErased) for one in stream.facts)
        due["keys"] = [{"destroyed": gone}]
        if stream.kind is StreamKind.ANNOUNCEMENT:
            state = stream.announcement()
            due["announcements"] = [{"posted_at": state.posted_at, "ended_at": state.ended_at}]
            return due
        folded = deadlines(await self._sop(books, stream.sop_hash()), stream.facts)
        due["lines"] = [asdict(line_of(stream))]
        due["dispatches"] = [asdict(one) for one in dispatches_of(stream)]
        due["deadlines"] = [deadline_values(stream.id, one) for one in folded]
        if number := callers_number(stream):
            due["callers"] = [{"fingerprint": books.fingerprint(number)}]
        return due

    async def _sop(self, books: Books, digest: str) -> sops.Sop:
        if digest not in self._sops:
            self._sops[digest] = sops.parse(json.loads(await books.stamp(digest)))
        return self._sops[digest]


def _unlike(table: str, stored: Sequence[Values], folded: Sequence[Values]) -> Iterator[Difference]:
    there, due = _by_key(table, stored), _by_key(table, folded)
    for key in sorted(there.keys() | due.keys(), key=str):
        row = ".".join(map(str, key))
        if key not in there or key not in due:
            yield Difference(table, row, "", key in there, key in due)
            continue
        for column, value in due[key].items():
            if there[key][column] != value:
                yield Difference(table, row, column, there[key][column], value)


def _by_key(table: str, rows: Sequence[Values]) -> dict[tuple[Any, ...], Values]:
    return {tuple(row[name] for name in KEYS[table]): row for row in rows}
