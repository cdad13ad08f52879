"""A month read from either database, in pages, by an index, and nothing written for it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot import cities
from bot.domain import facts as f
from bot.domain.deadlines import Outcome
from bot.ports import Books, DispatchLine, StreamKind
from bot.services import monthly
from bot.services.monthly import read_month
from storage.engines import NoDatabase
from storage.schema import OldSchema, migrate
from storage.store import SqlUnitOfWork, open_store, open_to_read
from tests.storage.builders import NOON, SECRETS, deadline, line
from tests.storage.overhearing import overheard, plan_of

PEKALONGAN, TARAKAN = cities.load("pekalongan"), cities.load("tarakan")
OCTOBER_WIB = datetime(2026, 9, 30, 17, tzinfo=UTC)
DECEMBER = datetime(2026, 12, 1, tzinfo=UTC)


async def call(books: Books, number: int, at: datetime, **rest: Any) -> None:
    stream = await books.new_stream(StreamKind.CALL)
    told = {"kind": StreamKind.CALL, "opened_at": at, "closed_at": at, "screening": "prank", **rest}
    await books.put_line(line(stream, number, **told))


async def incident(books: Books, number: int, at: datetime, **rest: Any) -> None:
    stream = await books.new_stream(StreamKind.INCIDENT)
    told = {"opened_at": at, "incident_kind": "ular", "disposition": "tertangani", **rest}
    await books.put_line(line(stream, number, closed_at=at, **told))
    await books.put_dispatches([
        DispatchLine(stream, 1, "damkar", "lead", "closed", at, None),
        DispatchLine(stream, 2, "pmi", "support", "closed", None, at),
    ])  # fmt: skip
    clocks = [deadline("pek6", 1, None), deadline("pek6", 2, None)]
    ended = [
        (Outcome.ENDED, at + timedelta(minutes=2)), (Outcome.VOID, None),
    ]  # fmt: skip
    await books.put_deadlines(
        stream,
        [
            replace(
                one, outcome=outcome, started_at=at, due_at=at + timedelta(minutes=5), ended_at=end
            )
            for one, (outcome, end) in zip(clocks, ended, strict=True)
        ],
    )


async def test_a_month_is_counted_in_pages(
    store: SqlUnitOfWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(monthly, "AT_ONCE", 2)
    second = timedelta(seconds=1)
    async with store.writing() as books:
        await call(books, 1, OCTOBER_WIB - second)
        for number in range(2, 7):  # five at one instant: a page ends among them
            await call(books, number, OCTOBER_WIB)
        await call(books, 7, datetime(2026, 10, 31, 16, 59, tzinfo=UTC), screening="ghost")
        await call(books, 8, datetime(2026, 10, 31, 17, 30, tzinfo=UTC))  # 00.30 WIB, 1 November
        await call(books, 9, OCTOBER_WIB, belated=True)
        await call(books, 14, OCTOBER_WIB, exercise=True)
        await incident(books, 15, OCTOBER_WIB, exercise=True)
        for number in range(10, 13):
            await incident(books, number, OCTOBER_WIB + number * second)
        await incident(books, 13, OCTOBER_WIB, belated=True)
    found = await read_month(store, PEKALONGAN, 2026, 10, DECEMBER)
    assert dict(found.direct.calls) == {"prank": 5, "ghost": 1}
    assert dict(found.belated.calls) == {"prank": 1}
    assert dict(found.direct.incidents) == {"ular": 3}
    assert found.direct.agencies["damkar"].acknowledged == 3
    assert found.direct.agencies["pmi"].declined == 3
    [(step, figures)] = found.direct.steps(found.as_of, default=False)
    assert (step.code, figures.n, figures.met, figures.void) == ("pek6", 6, 3, 3)
    assert figures.median == timedelta(minutes=2)
    [(_, apart)] = found.belated.steps(found.as_of, default=False)
    assert apart.n == 2
    november = await read_month(store, PEKALONGAN, 2026, 11, DECEMBER)
    assert november.direct.reports == 1


async def test_half_past_midnight_is_the_new_month_by_each_citys_zone(
    store: SqlUnitOfWork,
) -> None:
    async with store.writing() as books:
        wita = datetime(2026, 9, 30, 16, 30, tzinfo=UTC)  # 00.30 WITA, but 23.30 WIB
        await call(books, 1, wita)
    lines = await read_month(store, PEKALONGAN, 2026, 9, DECEMBER)
    assert lines.direct.reports == 1
    there = await read_month(store, TARAKAN, 2026, 10, DECEMBER)
    assert (there.direct.reports, there.foreign) == (0, 1)


async def test_a_running_month_ends_now(store: SqlUnitOfWork) -> None:
    now = datetime(2026, 10, 5, tzinfo=UTC)
    found = await read_month(store, PEKALONGAN, 2026, 10, now)
    assert (found.whole, found.until) == (False, now)


async def test_a_month_among_years_is_found_by_its_index(store: SqlUnitOfWork) -> None:
    async with overheard(store) as heard, store.writing() as books:
        for after in (None, (OCTOBER_WIB, 7)):
            await books.lines_from(StreamKind.CALL, OCTOBER_WIB, DECEMBER, after, 500)
    asked = [(one, values) for one, values in heard.items() if "FROM lines" in one]
    assert len(asked) == 2
    for statement, values in asked:
        plan = await plan_of(store, statement, values)
        assert any("ix_lines_opened" in one for one in plan), plan
        assert not any("TEMP B-TREE" in one or "Sort" in one for one in plan), plan


async def test_to_read_is_neither_to_make_nor_to_migrate(tmp_path: Path, blank: str) -> None:
    nowhere = tmp_path / "tidak" / "ada.db"
    with pytest.raises(NoDatabase):
        await open_to_read(f"sqlite:///{nowhere}")
    assert not nowhere.parent.exists()
    if blank.startswith("postgres"):
        with pytest.raises(OldSchema):
            await open_to_read(blank)
    await migrate(blank)
    writer, reader = await open_store(blank, SECRETS), await open_to_read(blank)
    async with writer.writing() as books:
        await call(books, 1, OCTOBER_WIB)
    found = await read_month(reader, PEKALONGAN, 2026, 10, DECEMBER)
    assert found.direct.reports == 1
    with pytest.raises(Exception, match=r"(?i)read.?only"):
        async with reader.reading() as books:
            await call(books, 2, OCTOBER_WIB)
    for one in (writer, reader):
        await one.aclose()


async def test_answers_of_callers_are_counted_by_their_last_mark(store: SqlUnitOfWork) -> None:
    told: list[tuple[dict[str, Any], list[f.Fact]]] = [
        ({}, [f.SurveyAsked(1), f.SurveyAnswered(1, 2, "lama"), f.SurveyAnswered(1, 4)]),
        ({}, [f.SurveyAsked(1), f.SurveyAsked(2), f.SurveyAnswered(2, 5, "cepat")]),
        ({}, [f.SurveyAsked(3), f.SurveyAsked(3, reached=False)]),
        ({"exercise": True}, [f.SurveyAsked(4), f.SurveyAnswered(4, 1)]),
        ({"opened_at": DECEMBER}, [f.SurveyAsked(5), f.SurveyAnswered(5, 1)]),
    ]
    async with store.writing() as books:
        for number, (rest, facts) in enumerate(told, 1):
            stream = await books.new_stream(StreamKind.INCIDENT)
            row = {"opened_at": OCTOBER_WIB, "disposition": "tertangani", **rest}
            await books.put_line(line(stream, number, **row))
            await books.append(
                stream,
                [f.Noted(seq, NOON, NOON, "c1", "sms", fact) for seq, fact in enumerate(facts, 1)],
            )
    found = (await read_month(store, PEKALONGAN, 2026, 10, DECEMBER)).direct.survey
    assert (found.asked, found.answered, found.mean) == (3, 2, 4.5)
    assert dict(found.marks) == {4: 1, 5: 1}
