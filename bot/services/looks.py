"""Who looked at what names a caller: read from the facts, for whoever must answer for it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime

from bot.domain import facts as f
from bot.ports import Books, StreamKind, StreamLine, UnitOfWork
from bot.services.monthly import AT_ONCE


@dataclass(frozen=True, slots=True)
class Look:
    """One look: when, who, and at which report; nothing of what was shown.

    `by` is how facts name him ("p7"); `agency` the code of the one he looked for, empty where the
    writer read his own lines again.
    """

    at: datetime
    by: str
    name: str
    number: int
    what: f.LinesShown | f.CallerRevealed
    agency: str = ""


async def looks_of(
    uow: UnitOfWork, city: str, since: datetime, until: datetime
) -> AsyncIterator[Look]:
    """Every look at the reports opened in that time, report by report, oldest first.

    `city` is a slug. Exercises are among them: their callers may be true people.
    """
    for kind in (StreamKind.CALL, StreamKind.INCIDENT):
        after: tuple[datetime, int] | None = None
        while True:
            async with uow.reading() as books:
                page = await books.lines_from(kind, since, until, after, AT_ONCE)
                found = [
                    look
                    for line in page
                    if line.city == city
                    for look in await _looks_at(books, line)
                ]
            for look in found:
                yield look
            if len(page) < AT_ONCE:
                break
            after = (page[-1].opened_at, page[-1].stream)


async def _looks_at(books: Books, line: StreamLine) -> list[Look]:
    """Those that stand here, but for what came along with a merged report: it has them itself."""
    found: list[Look] = []
    agencies: dict[int, str] = {}
    facts = f.standing(await books.load(line.stream))
    came = {
        seq
        for one in facts
        if isinstance(one.fact, f.IncidentMerged)
        for seq in range(one.seq - one.fact.took, one.seq)
    }
    for noted in facts:
        match noted.fact:
            case f.IncidentOpened():
                found.clear()  # what is copied from the call stands there
            case f.AgencyDispatched(dispatch=one, agency=agency):
                agencies[one] = agency
            case f.LinesShown() | f.CallerRevealed() as fact if noted.seq not in came:
                of = agencies[fact.dispatch] if isinstance(fact, f.CallerRevealed) else ""
                name = await _name(books, noted.by)
                found.append(Look(noted.at, noted.by, name, line.number, fact, of))
    return found


async def _name(books: Books, by: str) -> str:
    person = await books.person(int(by.removeprefix("p")))
    return person.name if person else by
