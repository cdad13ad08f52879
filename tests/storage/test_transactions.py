"""One commit or nothing, many readers, and writers that do not lose each other's work."""

import asyncio
import sqlite3
from dataclasses import replace
from functools import partial

import pytest
from sqlalchemy import text

from bot.domain.errors import Refusal
from bot.ports import Books, Conflict, StreamKind
from storage import engines
from storage.store import SqlUnitOfWork, open_store
from tests.storage.builders import SECRETS, again, entry, line, new_stream, shot


async def test_an_exception_undoes_everything(store: SqlUnitOfWork) -> None:
    stream = await new_stream(store, facts=1)
    numbers: list[int] = []

    async def write_then_refuse() -> None:
        async with store.writing() as books:
            await books.append(stream, [entry(2)])
            await books.put_line(line(stream))
            await books.heard(1)
            numbers.append(await books.post(shot()))
            raise Refusal("late")

    with pytest.raises(Refusal, match="late"):
        await write_then_refuse()
    async with store.writing() as books:
        assert len(await books.load(stream)) == 1
        assert await books.line(stream) is None
        assert await books.heard(1)
        assert await books.shot(numbers[0]) is None


async def test_concurrent_writers_lose_nothing(store: SqlUnitOfWork) -> None:
    stream = await new_stream(store, facts=1)

    async def add(name: int, books: Books) -> None:
        seq = (await books.load(stream))[-1].seq + 1
        await asyncio.sleep(0)
        await books.append(stream, [entry(seq, f"penulis {name}")])

    async with asyncio.TaskGroup() as group:
        for name in range(20):
            group.create_task(again(store, partial(add, name)))
    async with store.reading() as books:
        facts = await books.load(stream)
    assert [one.seq for one in facts] == list(range(1, 22))
    assert len({str(one.fact) for one in facts[1:]}) == 20


async def test_concurrent_calls_get_numbers_of_their_own(store: SqlUnitOfWork) -> None:
    async def open_call(books: Books) -> int:
        stream, number = await books.new_stream(StreamKind.CALL), await books.next_number()
        await asyncio.sleep(0)
        await books.put_line(line(stream, number, kind=StreamKind.CALL))
        return number

    async with asyncio.TaskGroup() as group:
        calls = [group.create_task(again(store, open_call)) for _ in range(10)]
    assert sorted(one.result() for one in calls) == list(range(1, 11))


async def test_two_who_change_one_row_do_not_both_win(store: SqlUnitOfWork) -> None:
    async with store.writing() as books:
        number = await books.post(shot())

    async def count(books: Books) -> None:
        found = await books.shot(number)
        assert found
        await asyncio.sleep(0)
        await books.put_shot(replace(found, attempts=found.attempts + 1))

    async with asyncio.TaskGroup() as group:
        for _ in range(10):
            group.create_task(again(store, count))
    async with store.reading() as books:
        found = await books.shot(number)
        assert found
        assert found.attempts == 10


async def test_reading_neither_waits_nor_sees_what_is_half_done(store: SqlUnitOfWork) -> None:
    stream = await new_stream(store, facts=1)
    async with store.writing() as writing:
        await writing.append(stream, [entry(2)])
        async with asyncio.timeout(2), store.reading() as reading:
            assert len(await reading.load(stream)) == 1
    async with store.reading() as reading:
        assert len(await reading.load(stream)) == 2


async def test_reading_sees_one_moment(store: SqlUnitOfWork) -> None:
    stream = await new_stream(store, facts=1)
    async with store.reading() as reading:
        assert len(await reading.load(stream)) == 1
        async with store.writing() as writing:
            await writing.append(stream, [entry(2)])
        assert len(await reading.load(stream)) == 1


async def test_reading_cannot_write(store: SqlUnitOfWork) -> None:
    with pytest.raises(Exception, match=r"(?i)read.?only"):
        async with store.reading() as books:
            await books.heard(1)
    async with store.writing() as books:
        assert await books.heard(1)


async def test_a_cancelled_writer_leaves_nothing_and_blocks_nobody(store: SqlUnitOfWork) -> None:
    stream = await new_stream(store, facts=1)
    begun = asyncio.Event()

    async def hang() -> None:
        async with store.writing() as books:
            await books.append(stream, [entry(2)])
            begun.set()
            await asyncio.sleep(60)

    async with asyncio.TaskGroup() as group:
        task = group.create_task(hang())
        await begun.wait()
        task.cancel()
    async with asyncio.timeout(5), store.writing() as books:
        assert len(await books.load(stream)) == 1
        await books.append(stream, [entry(2)])


async def test_writers_cancelled_at_any_moment(store: SqlUnitOfWork) -> None:
    stream = await new_stream(store, facts=1)

    async def add(books: Books) -> None:
        await books.append(stream, [entry((await books.load(stream))[-1].seq + 1)])

    for pause in range(12):
        async with asyncio.TaskGroup() as group:
            task = group.create_task(again(store, add))
            for _ in range(pause * 3):
                await asyncio.sleep(0.0002)
            task.cancel()
    async with asyncio.timeout(5):
        await again(store, add)
    async with store.reading() as books:
        facts = await books.load(stream)
    assert [one.seq for one in facts] == list(range(1, len(facts) + 1))


def other_process(address: str) -> sqlite3.Connection:
    """A second opener of the file, who waits for nobody."""
    return sqlite3.connect(address.removeprefix("sqlite:///"), timeout=0, isolation_level=None)


async def test_sqlite_holds_the_lock_before_it_reads(
    sqlite_store: SqlUnitOfWork, sqlite_address: str
) -> None:
    other = other_process(sqlite_address)
    try:
        async with sqlite_store.writing():
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                other.execute("BEGIN IMMEDIATE")
        async with sqlite_store.reading() as books:
            await books.next_number()
            other.execute("BEGIN IMMEDIATE")
            other.execute("ROLLBACK")
    finally:
        other.close()


async def test_sqlite_held_by_another_is_a_conflict(
    sqlite_address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "_BUSY_MS", 20)
    store, other = await open_store(sqlite_address, SECRETS), other_process(sqlite_address)
    try:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Conflict):
            async with store.writing():
                pass
        other.execute("ROLLBACK")
        async with store.writing() as books:
            assert await books.heard(1)
    finally:
        other.close()
        await store.aclose()


async def test_sqlite_commits_survive_a_power_cut(sqlite_store: SqlUnitOfWork) -> None:
    asked = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
    engines = sqlite_store._engines
    async with engines.writing.connect() as to_climb, engines.to_read() as to_read:
        for pragma, value in asked.items():
            found = await to_climb.exec_driver_sql(f"PRAGMA {pragma}")
            assert found.scalar() == value, pragma
            assert (await to_read.execute(text(f"PRAGMA {pragma}"))).scalar() == value, pragma
    async with engines.to_write() as to_write:
        for pragma, value in asked.items():
            assert (await to_write.execute(text(f"PRAGMA {pragma}"))).scalar() == value, pragma


async def test_sqlite_waits_for_another_while_others_run(
    sqlite_store: SqlUnitOfWork, sqlite_address: str
) -> None:
    other, ran = other_process(sqlite_address), 0
    try:
        other.execute("BEGIN IMMEDIATE")

        async def write() -> None:
            async with sqlite_store.writing() as books:
                assert await books.heard(1)

        async with asyncio.timeout(4), asyncio.TaskGroup() as group:
            waiting = group.create_task(write())
            for ran in range(20):  # noqa: B007
                await asyncio.sleep(0.005)
            assert not waiting.done()
            other.execute("ROLLBACK")
    finally:
        other.close()
    assert ran == 19


async def test_no_words_of_people_in_an_error(store: SqlUnitOfWork) -> None:
    with pytest.raises(Exception, match=r"(?i)foreign key") as caught:
        async with store.writing() as books:
            await books.append(404, [entry(1, "Ibu Siti 0812")])
    assert "Siti" not in str(caught.value)
