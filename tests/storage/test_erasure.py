"""A destroyed key, on both databases: what it locked reads empty, and nothing new is locked."""

import pytest

from bot.domain.errors import Refusal
from bot.domain.facts import AgencyDispatched, EntryMade, Noted
from storage.store import SqlUnitOfWork
from tests.storage.builders import NOON, entry, line, new_stream, shot

NUMBER = "081234567890"


async def test_what_was_locked_reads_empty_and_codes_stay(store: SqlUnitOfWork) -> None:
    stream, other = await new_stream(store, facts=1), await new_stream(store, facts=1)
    sent = AgencyDispatched(1, "damkar", "lead", 1)
    async with store.writing() as books:
        await books.append(stream, [Noted(2, NOON, NOON, "p7", "telegram", sent)])
        told = await books.post(shot(stream=stream, args={"who": "Siti"}))
        await books.put_line(line(stream))
        await books.remember_caller(stream, NUMBER)
        await books.erase(stream)
    assert await store.scrub()
    async with store.reading() as books:
        facts = await books.load(stream)
        assert [one.fact for one in facts] == [EntryMade(None), sent]
        found = await books.shot(told)
        assert found
        assert found.args == {}
        assert await books.calls_from(NUMBER) == []
        assert await books.load(other) == [entry(1)]


async def test_an_erased_stream_takes_codes_and_no_words(store: SqlUnitOfWork) -> None:
    stream = await new_stream(store, facts=1)
    async with store.writing() as books:
        await books.erase(stream)
    sent = Noted(2, NOON, NOON, "sistem", "clock", AgencyDispatched(1, "pmi", "lead", 1))
    async with store.writing() as books:
        await books.append(stream, [sent])
    with pytest.raises(Refusal, match="report_erased"):
        async with store.writing() as books:
            await books.append(stream, [entry(3)])
    async with store.reading() as books:
        assert len(await books.load(stream)) == 2
