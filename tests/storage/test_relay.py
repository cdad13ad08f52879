"""What waits, what leaves, and what left."""

from dataclasses import replace

import pytest

from bot.domain.outgoing import Departed, Lane, Waiting
from bot.ports import Channel, Departure, Leaving, State
from storage.store import SqlUnitOfWork
from tests.storage.builders import GROUP, NOON, ROOM, after, shot, view


async def test_urgent_lanes_first_then_who_waits_longest(store: SqlUnitOfWork) -> None:
    async with store.writing() as books:
        talk = await books.post(shot(lane=Lane.TALK, created_at=NOON))
        late = await books.post(
            shot(created_at=after(2), gather="g", sheds=True, not_before=after(9))
        )
        early = await books.post(shot(created_at=after(1)))
        ageless = await books.post(shot())
        card = await books.put_view(view(lane=Lane.CARD, since=after(5), not_before=after(6)))
        resend = await books.put_view(view(wants=1, shows=1, again=True, lane=Lane.CARD_MERAH))
        await books.put_view(view(wants=1, shows=1))
        await books.put_view(view(live=False))
        await books.put_view(view(state=State.LEAVING))
        await books.post(shot(state=State.SENT))
        data = await books.post(shot(channel=Channel.DATACENTRE, created_at=NOON))
    async with store.reading() as books:
        waiting = await books.waiting(Channel.TELEGRAM)
        assert [(one.view, one.id) for one in waiting] == [
            (True, resend),
            (True, card),
            (False, ageless),
            (False, early),
            (False, late),
            (False, talk),
        ]
        assert waiting[1] == Waiting(card, True, GROUP, Lane.CARD, after(5), after(6))
        assert waiting[4] == Waiting(
            late, False, GROUP, Lane.REMINDER, after(2), after(9), "g", sheds=True
        )
        assert [one.id for one in await books.waiting(Channel.DATACENTRE)] == [data]


async def test_a_chat_with_a_pile_hides_nothing_of_another(store: SqlUnitOfWork) -> None:
    async with store.writing() as books:
        piled = [await books.post(shot(lane=Lane.CARD, created_at=after(n))) for n in range(9)]
        cards = [await books.put_view(view(lane=Lane.CARD, since=after(n))) for n in range(9)]
        other = await books.post(shot(chat=ROOM, lane=Lane.TALK, created_at=after(99)))
    async with store.reading() as books:
        seen = await books.waiting(Channel.TELEGRAM, limit=2)
        assert [(one.view, one.id) for one in seen] == [
            (False, piled[0]),
            (True, cards[0]),
            (False, piled[1]),
            (True, cards[1]),
            (False, other),
        ]


async def test_what_leaves_waits_no_more(store: SqlUnitOfWork) -> None:
    async with store.writing() as books:
        shots = [await books.post(shot(gather="g")) for _ in range(3)]
        card = await books.put_view(view())
        left = replace(view(), id=card, wants=4, shown_hash="as drawn")
        assert await books.depart([], NOON) == []
        first, second = await books.depart(
            [Leaving(GROUP, tuple(shots[:2]), gather="g"), Leaving(ROOM, view=left)], NOON
        )
    async with store.writing() as books:
        assert [one.id for one in await books.waiting(Channel.TELEGRAM)] == [shots[2]]
        states = [await books.shot(one) for one in shots]
        assert [one and one.state for one in states] == [
            State.LEAVING,
            State.LEAVING,
            State.WAITING,
        ]
        assert await books.view(card) == replace(left, state=State.LEAVING)
        assert await books.leaving() == [
            Departure(first, GROUP, tuple(shots[:2]), None, NOON, 0),
            Departure(second, ROOM, (), card, NOON, 4),
        ]
        await books.land(first, after(3))
        assert [one.id for one in await books.leaving()] == [second]
        with pytest.raises(LookupError):
            await books.land(404, NOON)


async def test_a_departure_counts_from_its_landing(store: SqlUnitOfWork) -> None:
    async with store.writing() as books:
        (slow,) = await books.depart([Leaving(GROUP, gather="g")], NOON)
        await books.depart([Leaving(ROOM)], after(1))
        assert await books.departed(NOON) == [Departed(ROOM, after(1))]
        await books.land(slow, after(2))
    async with store.reading() as books:
        assert await books.departed(after(1)) == [Departed(GROUP, after(2), "g")]
        assert await books.departed(NOON) == [
            Departed(ROOM, after(1)),
            Departed(GROUP, after(2), "g"),
        ]


async def test_what_still_blocks_is_not_forgotten(store: SqlUnitOfWork) -> None:
    async with store.writing() as books:
        (throttled,) = await books.depart([Leaving(GROUP)], NOON)
        await books.land(throttled, after(1), blocked_until=after(600))
    async with store.reading() as books:
        blocked = Departed(GROUP, after(1), blocked_until=after(600))
        assert await books.departed(after(500)) == [blocked]
        assert await books.departed(after(600)) == []
