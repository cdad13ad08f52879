"""Who called before, known by a fingerprint of the number and by nothing else."""

import pytest
from sqlalchemy import select

from bot.intake.numbers import e164
from bot.ports import StreamKind
from storage.store import SqlUnitOfWork
from storage.tables import CallerRow, table_of
from tests.storage.builders import after, line, new_stream

NUMBER = "0812-3456-7890"


@pytest.mark.parametrize(
    "told", ["081234567890", NUMBER, "+62 812 3456 7890", "62812.3456.7890", "(0812) 3456 7890"]
)
def test_one_number_however_it_is_written(told: str) -> None:
    assert e164(told) == "+6281234567890"


@pytest.mark.parametrize("told", ["", "112", "081", "anonim", "\0\ud83d", "٠٨١٢", "9" * 40])
def test_what_is_no_number(told: str) -> None:
    assert e164(told) is None


async def test_reports_of_a_number_newest_first_each_once(store: SqlUnitOfWork) -> None:
    streams = [await new_stream(store) for _ in range(5)]
    async with store.writing() as books:
        for nth, stream in enumerate(streams, 1):
            told = line(stream, nth, kind=StreamKind.CALL, opened_at=after(nth))
            await books.put_line(told)
            await books.remember_caller(stream, NUMBER if nth != 2 else "0274 512345")
        incident = await books.new_stream(StreamKind.INCIDENT)
        await books.put_line(line(incident, 4, opened_at=after(4)))
        await books.remember_caller(incident, NUMBER)
    async with store.reading() as books:
        found = await books.calls_from("+62 812 3456 7890")
        assert [one.number for one in found] == [5, 4, 3, 1]
        assert [one.number for one in await books.calls_from(NUMBER, limit=2)] == [5, 4]
        assert [one.number for one in await books.calls_from("0274512345")] == [2]
        assert await books.calls_from("0811 1111 111") == []
        assert await books.calls_from("bukan nomor") == []


async def test_the_last_number_told_counts(store: SqlUnitOfWork) -> None:
    stream = await new_stream(store)
    async with store.writing() as books:
        await books.put_line(line(stream, 1))
        await books.remember_caller(stream, NUMBER)
        await books.remember_caller(stream, "0811 1111 1111")
        assert await books.calls_from(NUMBER) == []
        assert len(await books.calls_from("0811 1111 1111")) == 1
        await books.remember_caller(stream, "")
        assert await books.calls_from("0811 1111 1111") == []


async def test_no_digit_of_it_is_stored(store: SqlUnitOfWork) -> None:
    stream = await new_stream(store)
    async with store.writing() as books:
        await books.remember_caller(stream, NUMBER)
    async with store._engines.reading.connect() as connection:
        [row] = await connection.execute(select(table_of(CallerRow)))
    assert len(row.fingerprint) == 32
    assert b"812" not in row.fingerprint


async def test_a_mark_finds_its_number_until_it_ends_or_is_withdrawn(store: SqlUnitOfWork) -> None:
    stream, other = await new_stream(store), await new_stream(store)
    async with store.writing() as books:
        await books.remember_caller(stream, NUMBER)
        assert await books.mark_number(stream, 7, after(0), after(60))
        assert not await books.mark_number(other, 7, after(0), after(60))
    async with store.writing() as books:
        found = await books.mark_on("+62 812 3456 7890", after(59))
        assert found is not None
        assert (found.stream, found.by, found.until) == (stream, 7, after(60))
        assert await books.mark_on("0274 512345", after(1)) is None
        assert await books.mark_on("anonim", after(1)) is None
        assert await books.mark_on(NUMBER, after(60)) is None
        assert await books.marks(after(1)) == [found]
        assert await books.withdraw_mark(found.id, 8, after(2))
        assert not await books.withdraw_mark(found.id, 8, after(3))
        assert await books.marks(after(3)) == []


async def test_a_mark_goes_with_the_report_it_was_made_by(store: SqlUnitOfWork) -> None:
    stream = await new_stream(store)
    async with store.writing() as books:
        await books.remember_caller(stream, NUMBER)
        await books.mark_number(stream, 7, after(0), after(60))
        await books.erase(stream)
        assert await books.marks(after(1)) == []
