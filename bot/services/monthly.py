"""One month of the desk, read in pages from the current-state rows: no words of people in it."""

import json
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain import sop as sops
from bot.domain.city import City
from bot.domain.deadlines import Outcome
from bot.domain.incident import DEALT_WITH, IncidentStatus
from bot.domain.sop import Step
from bot.domain.statistics import Clock, Month, Tally, month_in
from bot.domain.ticket import COMPLAINT
from bot.ports import Books, StreamKind, StreamLine, UnitOfWork

AT_ONCE = 500
"""Streams read in one page: memory stays bounded however long the month."""


async def read_month(uow: UnitOfWork, city: City, year: int, month: int, now: datetime) -> Month:
    """Count a month, by the city's own calendar, as of one moment."""
    since, end = month_in(year, month, city.zone)
    found = Month(year, month, since, min(end, now), now, whole=end <= now)
    async with uow.reading() as books:
        reading = _Reading(books, city, found)
        for kind in (StreamKind.CALL, StreamKind.INCIDENT, StreamKind.TICKET):
            await reading.all_of(kind, since, end)
    return found


def counted(line: StreamLine) -> bool:
    """Whether it counts at all: exercises do not, nor do tickets that are no complaints."""
    return not line.exercise and (line.kind is not StreamKind.TICKET or line.screening == COMPLAINT)


@dataclass(slots=True)
class _Reading:
    books: Books
    city: City
    found: Month
    steps: dict[str, dict[str, Step]] = field(default_factory=dict)
    """Stamp -> its steps by code."""
    same: dict[Step, Step] = field(default_factory=dict)

    async def all_of(self, kind: StreamKind, since: datetime, until: datetime) -> None:
        after: tuple[datetime, int] | None = None
        while True:
            page = await self.books.lines_from(kind, since, until, after, AT_ONCE)
            if page:
                await self._take([one for one in page if self._ours(one)])
                after = (page[-1].opened_at, page[-1].stream)
            if len(page) < AT_ONCE:
                return

    def _ours(self, line: StreamLine) -> bool:
        ours = line.city == self.city.slug
        self.found.foreign += not ours
        return ours and counted(line)

    def _tally(self, line: StreamLine) -> Tally:
        return self.found.belated if line.belated else self.found.direct

    async def _take(self, lines: list[StreamLine]) -> None:
        # One that was merged is its parent, which has all its dispatches and their clocks.
        lines = [one for one in lines if one.status != IncidentStatus.MERGED]
        by_stream = {one.stream: one for one in lines}
        for line in lines:
            if line.kind is StreamKind.CALL:
                attached = line.status == "attached"
                self._tally(line).take_call(line.screening, attached=attached)
            elif line.kind is StreamKind.INCIDENT:
                self._tally(line).take_incident(line.incident_kind, line.disposition)
        if not by_stream:
            return
        for sent in await self.books.dispatches_of(list(by_stream)):
            self._tally(by_stream[sent.stream]).take_dispatch(
                sent.agency, sent.role, sent.acknowledged_at, sent.declined_at
            )
        closed = [one.stream for one in lines if one.disposition in DEALT_WITH]
        for answer in await self.books.surveys_of(closed) if closed else ():
            self._tally(by_stream[answer.stream]).take_answer(answer.mark)
        for row in await self.books.deadlines_of(list(by_stream)):
            line = by_stream[row.stream]
            if line.kind is StreamKind.CALL and row.outcome == Outcome.VOID:
                continue  # a prank's rows were asked of nobody
            if step := (await self._steps_of(line.sop)).get(row.step):
                clock = Clock(row.outcome, row.started_at, row.due_at, row.ended_at)
                self._tally(line).take_clock(step, clock)

    async def _steps_of(self, digest: str) -> dict[str, Step]:
        """The steps as they were stamped; equal ones of two stamps are one."""
        if digest not in self.steps:
            sop = (
                sops.parse(json.loads(await self.books.stamp(digest))) if digest else self.city.sop
            )
            self.steps[digest] = {one.code: self.same.setdefault(one, one) for one in sop.steps}
        return self.steps[digest]
