"""Many streams in one transaction: read ahead and written late, it is as if one after the other."""

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.errors import Refusal
from bot.ports import Books, Channel, Conflict
from storage.store import SqlUnitOfWork
from tests.storage.builders import after, deadline, entry, line, new_stream, shot, view


async def three(store: SqlUnitOfWork) -> list[int]:
    streams = [await new_stream(store, 2) for _ in range(3)]
    async with store.writing() as books:
        for one in streams:
            await books.put_view(view(stream=one))
            await books.put_view(view(stream=one, live=False))
            await books.put_deadlines(one, [deadline("a"), deadline("b", rings=after(60))])
    return streams


async def work_on(books: Books, streams: list[int]) -> None:
    """What the watch does to each: an alarm sounds, and is told of."""
    for nth, one in enumerate(streams):
        facts = await books.load(one)
        await books.append(one, [entry(len(facts) + 1, "berbunyi")])
        await books.put_deadlines(one, [deadline("b", rings=after(50 + nth))])
        await books.put_line(line(one, 100 + nth))
        for card in await books.views(one):
            await books.put_view(replace(card, wants=card.wants + 1))
        await books.post(shot(stream=one, args={"who": "Ibu Siti"}))


async def found(store: SqlUnitOfWork, streams: list[int]) -> list[object]:
    async with store.reading() as books:
        waiting = await books.waiting(Channel.TELEGRAM)
        told = [await books.shot(one.id) for one in waiting if not one.view]
        return [
            [(len(await books.load(one)), await books.line(one)) for one in streams],
            [[card.wants for card in await books.views(one)] for one in streams],
            [(one.stream, one.step) for one in await books.deadlines_of(streams)],
            [(one.stream, one.args) for one in told if one],
            await books.due_streams(after(600), 10),
        ]


async def test_it_is_as_if_one_after_the_other(store: SqlUnitOfWork) -> None:
    streams, twins = await three(store), await three(store)
    async with store.writing() as books:
        await books.together(streams)
        await work_on(books, streams)
        touched = books.touched
    together = await found(store, streams)
    assert together[0] == [(3, line(one, 100 + nth)) for nth, one in enumerate(streams)]
    assert together[1] == [[2]] * 3
    assert together[2] == [(one, "b") for one in streams]
    assert together[3] == [(one, {"who": "Ibu Siti"}) for one in streams]
    assert touched.facts
    assert touched.alarm == after(50)
    assert touched.channels == {Channel.TELEGRAM}
    async with store.writing() as books:
        for one in twins:  # nothing of it is left to the row
            assert len(await books.load(one)) == 2


async def test_what_is_asked_in_between_is_written_by_then(store: SqlUnitOfWork) -> None:
    streams = await three(store)
    async with store.writing() as books:
        await books.together(streams)
        await work_on(books, streams)
        assert [one.stream for one in await books.dispatches_of(streams)] == []
        assert await books.line(streams[0]) == line(streams[0], 100)
        assert len(await books.load(streams[0])) == 3
        await work_on(books, streams)
    assert [one[0] for one in (await found(store, streams))[0]] == [4, 4, 4]  # type: ignore[attr-defined]


async def test_a_failure_leaves_nothing(store: SqlUnitOfWork) -> None:
    streams = await three(store)
    before = await found(store, streams)

    async def fail() -> None:
        async with store.writing() as books:
            await books.together(streams)
            await work_on(books, streams)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    assert await found(store, streams) == before


async def test_who_decided_on_an_old_state_is_told_at_the_end(store: SqlUnitOfWork) -> None:
    streams = await three(store)

    async def grow() -> None:
        async with store.writing() as books:
            await books.together(streams)
            held: Any = books
            held._heads[streams[0]] = (1, b"")  # what another process was faster than
            await books.append(streams[0], [entry(2)])

    async def load_none() -> None:
        async with store.writing() as books:
            await books.together([streams[-1] + 100])
            await books.load(streams[-1] + 100)

    with pytest.raises(Conflict):
        await grow()
    with pytest.raises(Refusal):
        await load_none()
    assert [one[0] for one in (await found(store, streams))[0]] == [2, 2, 2]  # type: ignore[attr-defined]
