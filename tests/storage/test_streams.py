"""Streams, lines, numbers and stamps."""

from dataclasses import replace

import pytest

from bot.domain.errors import Refusal
from bot.ports import Conflict, DispatchLine, StreamKind
from storage.store import SqlUnitOfWork
from storage.tables import DispatchRow, table_of
from tests.storage.builders import NOON, after, entry, line, new_stream


async def test_unknown_stream_is_refused(store: SqlUnitOfWork) -> None:
    async with store.reading() as books:
        with pytest.raises(Refusal, match="stream_unknown"):
            await books.load(404)


async def test_facts_continue_their_own_stream(store: SqlUnitOfWork) -> None:
    one, two = await new_stream(store, facts=2), await new_stream(store, facts=1)
    async with store.writing() as books:
        await books.append(one, [entry(3), entry(4)])
        await books.append(one, [])
    async with store.reading() as books:
        assert [noted.seq for noted in await books.load(one)] == [1, 2, 3, 4]
        assert [noted.seq for noted in await books.load(two)] == [1]


async def test_a_stale_decision_meets_the_faster_one(store: SqlUnitOfWork) -> None:
    stream = await new_stream(store, facts=2)
    with pytest.raises(Conflict):
        async with store.writing() as books:
            await books.append(stream, [entry(2)])
    with pytest.raises(ValueError, match="do not continue"):
        async with store.writing() as books:
            await books.append(stream, [entry(4)])


async def test_fact_of_no_stream_is_refused(store: SqlUnitOfWork) -> None:
    with pytest.raises(Exception, match=r"(?i)foreign key"):
        async with store.writing() as books:
            await books.append(404, [entry(1)])


async def test_line_is_written_over(store: SqlUnitOfWork) -> None:
    stream = await new_stream(store)
    first = line(stream, 14, kelurahan="Kauman")
    last = replace(first, closed_at=after(60), disposition="tertangani", priority="merah")
    async with store.writing() as books:
        await books.put_line(first)
        await books.put_line(last)
    async with store.reading() as books:
        assert await books.line(stream) == last
        assert await books.find(StreamKind.INCIDENT, 14) == last
        assert await books.find(StreamKind.CALL, 14) is None
        assert await books.line(404) is None


async def test_numbers_go_up_and_belong_to_one_call(store: SqlUnitOfWork) -> None:
    one, two = await new_stream(store), await new_stream(store)
    async with store.writing() as books:
        assert await books.next_number() == 1
        await books.put_line(line(one, 1, kind=StreamKind.CALL))
        await books.put_line(line(two, 1, kind=StreamKind.INCIDENT))
        assert await books.next_number() == 2
    three = await new_stream(store)
    with pytest.raises(Conflict):
        async with store.writing() as books:
            await books.put_line(line(three, 1, kind=StreamKind.CALL))


async def test_open_lines_newest_first(store: SqlUnitOfWork) -> None:
    streams = [await new_stream(store) for _ in range(4)]
    async with store.writing() as books:
        for number, stream in enumerate(streams, 1):
            await books.put_line(line(stream, number, operator=number % 2, opened_at=after(number)))
        await books.put_line(line(streams[3], 4, closed_at=NOON))
    async with store.reading() as books:
        opened = await books.open_lines(StreamKind.INCIDENT)
        assert [one.number for one in opened] == [3, 2, 1]
        own = await books.open_lines(StreamKind.INCIDENT, operator=1)
        assert [one.number for one in own] == [3, 1]
        assert [one.number for one in await books.open_lines(StreamKind.INCIDENT, limit=1)] == [3]
        assert await books.open_lines(StreamKind.CALL) == []


async def test_dispatch_lines_are_written_over(store: SqlUnitOfWork) -> None:
    stream = await new_stream(store)
    lead = DispatchLine(stream, 1, "damkar", "lead", "waiting")
    support = DispatchLine(stream, 2, "pmi", "support", "waiting")
    async with store.writing() as books:
        await books.put_dispatches([])
        await books.put_dispatches([lead, support])
        await books.put_dispatches([replace(lead, status="acknowledged"), support])
    async with store._engines.reading.connect() as connection:
        rows = await connection.execute(table_of(DispatchRow).select())
        assert [(row.dispatch, row.status) for row in rows] == [
            (1, "acknowledged"),
            (2, "waiting"),
        ]
    async with store.writing() as books:
        await books.drop_dispatches(stream, [2])
    async with store._engines.reading.connect() as connection:
        rows = await connection.execute(table_of(DispatchRow).select())
        assert [row.dispatch for row in rows] == [1]


async def test_a_stamped_sop_stays_as_it_was(store: SqlUnitOfWork) -> None:
    async with store.writing() as books:
        await books.keep_stamp("abc", "body")
        await books.keep_stamp("abc", "another")
        assert await books.stamp("abc") == "body"
        with pytest.raises(KeyError):
            await books.stamp("def")
