"""One-shots and views, and a group that moves."""

from dataclasses import replace

import pytest

from bot.domain.outgoing import Lane
from bot.ports import Channel, Leaving, State
from storage.store import SqlUnitOfWork
from tests.storage.builders import GROUP, NOON, ROOM, after, new_stream, shot, view


async def test_a_shot_comes_back_as_it_was_posted(store: SqlUnitOfWork) -> None:
    full = shot(
        lane=Lane.TALK, stream=3, ref=7, args={"reason": "armada", "n": 2, "who": None},
        reply_view=4, reply_message=9_000_000_000, gather="g", sheds=True, not_before=after(5),
        channel=Channel.DATACENTRE, attempts=2, state=State.UNKNOWN, message=12, created_at=NOON,
    )  # fmt: skip
    async with store.writing() as books:
        one, two = await books.post(full), await books.post(shot())
    async with store.reading() as books:
        assert await books.shot(one) == replace(full, id=one)
        assert await books.shot(two) == replace(shot(), id=two)
        assert await books.shot(404) is None


async def test_a_shot_is_written_back_and_found_by_its_message(store: SqlUnitOfWork) -> None:
    async with store.writing() as books:
        number = await books.post(shot())
        waits = await books.shot(number)
        assert waits
        sent = replace(waits, state=State.SENT, message=33, attempts=1)
        await books.put_shot(sent)
        with pytest.raises(LookupError):
            await books.put_shot(replace(sent, id=404))
    async with store.reading() as books:
        assert await books.shot_at(GROUP, 33) == sent
        assert await books.shot_at(ROOM, 33) is None


async def test_a_view_comes_back_as_it_was_put(store: SqlUnitOfWork) -> None:
    full = view(
        dispatch=2, page="reasons", wants=4, shows=3, message=10, not_before=after(9), again=True,
        live=False, state=State.REFUSED, shown_hash="ab", attempts=1, reply_message=8,
    )  # fmt: skip
    async with store.writing() as books:
        one, two = await books.put_view(full), await books.put_view(view(stream=2))
        assert await books.put_view(view(id=two, stream=2, wants=2)) == two
        with pytest.raises(LookupError):
            await books.put_view(view(id=404))
    async with store.reading() as books:
        assert await books.view(one) == replace(full, id=one)
        assert await books.view(two) == view(id=two, stream=2, wants=2)
        assert await books.view(404) is None


async def test_views_of_a_stream_are_the_live_ones(store: SqlUnitOfWork) -> None:
    async with store.writing() as books:
        first = await books.put_view(view(message=5))
        last = await books.put_view(view(chat=ROOM))
        dead = await books.put_view(view(live=False, message=6))
        await books.put_view(view(stream=2))
    async with store.reading() as books:
        assert [one.id for one in await books.views(1)] == [first, last]
        found = await books.view_at(GROUP, 6)
        assert found
        assert found.id == dead
        assert await books.view_at(ROOM, 6) is None


async def test_a_group_that_moved_is_followed(store: SqlUnitOfWork) -> None:
    new = -1_009_999_999_999
    async with store.writing() as books:
        await books.bind("damkar", GROUP, "Damkar")
        await books.bind("pmi", ROOM, "PMI")
        waits, sent = await books.post(shot()), await books.post(shot(state=State.SENT, message=1))
        leaving, other = await books.post(shot()), await books.post(shot(chat=ROOM))
        card = await books.put_view(view(message=2))
        left = replace(view(message=2), id=card)
        (departure,) = await books.depart([Leaving(GROUP, (leaving,), left)], NOON)
        await books.land(departure, NOON, blocked_until=after(30))
        await books.migrate(GROUP, new)
    async with store.reading() as books:
        assert [one.chat for one in await books.groups()] == [new, ROOM]
        shots = [await books.shot(one) for one in (waits, leaving, sent, other)]
        assert [one and one.chat for one in shots] == [new, new, GROUP, ROOM]
        assert await books.view_at(new, 2)
        assert [one.chat for one in await books.departed(NOON)] == [new]


async def test_views_read_twice_are_as_they_were_written_meanwhile(store: SqlUnitOfWork) -> None:
    draft, incident = await new_stream(store), await new_stream(store)
    async with store.writing() as books:
        first = await books.put_view(view(stream=draft))
        second = await books.put_view(view(stream=draft))
        shown, other = await books.views(draft)
        assert [shown.id, other.id] == [first, second]
        assert await books.views(incident) == []
        await books.put_view(replace(shown, wants=7))
        assert [one.wants for one in await books.views(draft)] == [7, 1]
        await books.put_view(replace(shown, stream=incident))
        assert [one.id for one in await books.views(draft)] == [second]
        assert [one.id for one in await books.views(incident)] == [first]
        third = await books.put_view(view(stream=draft))
        assert [one.id for one in await books.views(draft)] == [second, third]
        await books.put_view(replace(other, live=False))
        assert [one.id for one in await books.views(draft)] == [third]
        left = replace(view(stream=draft), id=third)
        assert await books.depart([Leaving(GROUP, view=left)], NOON)
        assert [one.state for one in await books.views(draft)] == [State.LEAVING]
        await books.let_go(GROUP)
        assert await books.views(draft) == []
