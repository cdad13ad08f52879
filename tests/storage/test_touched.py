"""What a transaction left for others to do: only they look again."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from bot.ports import Books, Channel, Shot, State, Touched, View
from storage.store import SqlUnitOfWork
from tests.storage.builders import GROUP, after, deadline, entry, new_stream, shot, view

TELEGRAM = {Channel.TELEGRAM}


async def shot_there(books: Books, number: int) -> Shot:
    found = await books.shot(number)
    assert found
    return found


async def view_there(books: Books, number: int) -> View:
    found = await books.view(number)
    assert found
    return found


async def test_what_leaves_nothing_to_do_calls_nobody(store: SqlUnitOfWork) -> None:
    stream = await new_stream(store, 1)
    async with store.writing() as books:
        await books.load(stream)
        await books.waiting(Channel.TELEGRAM)
        await books.hasten(stream)
        await books.heard(1)
        assert books.touched == Touched()


async def test_the_earliest_alarm_that_was_set(store: SqlUnitOfWork) -> None:
    stream, other = await new_stream(store), await new_stream(store)
    clocks = [deadline("a", rings=after(90)), deadline("b", rings=after(60))]
    async with store.writing() as books:
        await books.append(stream, [entry(1)])
        await books.put_deadlines(stream, clocks)
        await books.put_deadlines(other, [deadline("c", rings=None)])
        assert books.touched == Touched(facts=True, alarm=after(60))
    async with store.writing() as books:
        await books.put_deadlines(stream, clocks)
        assert books.touched.alarm is None, "nothing was set anew"
        await books.put_deadlines(stream, clocks[:1])
        assert books.touched.alarm is None, "one that sounds no more calls nobody"


@pytest.mark.parametrize("state", State)
async def test_only_what_waits_calls_the_relay(store: SqlUnitOfWork, state: State) -> None:
    async with store.writing() as books:
        number, card = await books.post(shot()), await books.put_view(view())
    waits = TELEGRAM if state is State.WAITING else set()
    async with store.writing() as books:
        await books.put_shot(replace(await shot_there(books, number), state=state))
        assert books.touched.channels == waits
    async with store.writing() as books:
        await books.put_view(replace(await view_there(books, card), state=state))
        assert books.touched.channels == waits
        await books.put_view(replace(await view_there(books, card), state=state, shows=1))
        assert books.touched.channels == waits


NEWS: dict[str, Callable[[Books], Awaitable[object]]] = {
    "a one-shot": lambda books: books.post(shot()),
    "a view": lambda books: books.put_view(view()),
    "a card once more": lambda books: books.put_view(view(shows=1, again=True)),
    "a group that moved": lambda books: books.migrate(GROUP, GROUP - 1),
    "a removal that is due": lambda books: books.hasten(5),
}


@pytest.mark.parametrize("what", NEWS)
async def test_what_may_leave_calls_the_relay(store: SqlUnitOfWork, what: str) -> None:
    async with store.writing() as books:
        await books.post(shot(what="removal", stream=5, not_before=after(60)))
    async with store.writing() as books:
        await NEWS[what](books)
        assert books.touched.channels == TELEGRAM


async def test_each_channel_has_its_own(store: SqlUnitOfWork) -> None:
    async with store.writing() as books:
        await books.post(shot(channel=Channel.DATACENTRE))
        assert books.touched.channels == {Channel.DATACENTRE}
        await books.put_view(view(shows=1))
        assert books.touched.channels == {Channel.DATACENTRE}, "it shows what it should"
