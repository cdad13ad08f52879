"""Deadline rows: what is due, what sounds next, and what is not written again."""

from storage.store import SqlUnitOfWork
from storage.tables import DeadlineRow, table_of
from tests.storage.builders import NOON, after, deadline, new_stream
from tests.storage.overhearing import overheard


async def test_longest_due_first_and_each_stream_once(store: SqlUnitOfWork) -> None:
    streams = [await new_stream(store) for _ in range(4)]
    rings = [after(20), after(10), after(99), None]
    async with store.writing() as books:
        assert await books.next_alarm() is None
        for stream, moment in zip(streams, rings, strict=True):
            await books.put_deadlines(
                stream, [deadline("a", 1, moment), deadline("a", 2, moment), deadline("b", None)]
            )
            await books.put_deadlines(
                stream, [deadline("a", 1, moment), deadline("b", None, rings=None)]
            )
    async with store.reading() as books:
        assert await books.next_alarm() == after(10)
        assert await books.due_streams(after(9), 10) == []
        assert await books.due_streams(after(20), 10) == [streams[1], streams[0]]
        assert await books.due_streams(after(20), 1) == [streams[1]]


async def test_rows_become_what_the_fold_says(store: SqlUnitOfWork) -> None:
    stream = await new_stream(store)
    async with store.writing() as books:
        await books.put_deadlines(stream, [deadline("a"), deadline("b", 1), deadline("b", 2)])
        await books.put_deadlines(stream, [deadline("b", 2, reminders=3), deadline("c")])
    async with store._engines.reading.connect() as connection:
        rows = (await connection.execute(table_of(DeadlineRow).select())).all()
    assert sorted((row.step, row.dispatch, row.reminders) for row in rows) == [
        ("b", 2, 3),
        ("c", 0, 0),
    ]
    assert {row.due_at for row in rows} == {NOON}


async def test_rows_that_did_not_change_are_not_written(store: SqlUnitOfWork) -> None:
    stream = await new_stream(store)
    many = [deadline("a", number) for number in range(1, 16)]
    async with store.writing() as books:
        await books.put_deadlines(stream, many)
    async with overheard(store) as asked, store.writing() as books:
        await books.put_deadlines(stream, many)
    assert not [one for one in asked if one.startswith(("INSERT", "DELETE"))]
    async with overheard(store) as asked, store.writing() as books:
        await books.put_deadlines(stream, [*many[:-1], deadline("a", 15, reminders=1)])
    assert len([one for one in asked if one.startswith("INSERT")]) == 1
