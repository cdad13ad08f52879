"""Whose private chat is open, and removals that are brought forward."""

from datetime import timedelta

from bot.domain.outgoing import Lane
from bot.ports import Channel, Shot, State
from storage.store import SqlUnitOfWork
from tests.storage.builders import NOON, new_stream

LATER = NOON + timedelta(minutes=30)


async def test_a_door_opens_and_shuts(store: SqlUnitOfWork) -> None:
    async with store.writing() as books:
        assert not await books.door_open(7_000_000_001)
        for opened in (True, True, False, False, True):
            await books.mark_door(7_000_000_001, opened=opened)
            assert await books.door_open(7_000_000_001) is opened
        assert not await books.door_open(7_000_000_002)


async def test_only_what_waits_to_be_removed_there_is_brought_forward(
    store: SqlUnitOfWork,
) -> None:
    here, there = await new_stream(store), await new_stream(store)

    def shot(what: str, stream: int, ref: int | None, state: State = State.WAITING) -> Shot:
        return Shot(
            what, 7, Lane.REMOVAL, stream, ref, not_before=LATER, state=state, created_at=NOON
        )

    posted = {
        "first": shot("removal", here, 1),
        "second": shot("removal", here, 2),
        "lines": shot("removal", here, None),
        "sent": shot("removal", here, 1, State.SENT),
        "said": shot("said", here, 1),
        "elsewhere": shot("removal", there, 1),
    }
    async with store.writing() as books:
        ids = {name: await books.post(one) for name, one in posted.items()}

    async def forward() -> set[str]:
        async with store.reading() as books:
            found = {name: await books.shot(number) for name, number in ids.items()}
        return {name for name, one in found.items() if one and one.not_before is None}

    async with store.writing() as books:
        await books.hasten(here, 2)
    assert await forward() == {"second"}
    async with store.writing() as books:
        await books.hasten(here)
    assert await forward() == {"first", "second", "lines"}
    async with store.reading() as books:
        waiting = await books.waiting(Channel.TELEGRAM)
    assert len(waiting) == 5
