"""A new master key: every key gets a new cover in one transaction, and no fact is touched."""

import pytest
from sqlalchemy import select, text

from bot.ports import StreamLine
from storage.store import SqlUnitOfWork, open_store, open_to_read
from storage.tables import FactRow, KeyRow, table_of
from storage.vault import CALLERS, DESK, Keyring, Secrets, WrongKey
from tests.storage.builders import SECRETS, line, new_stream

NEW = b"n" * 32
BOTH, ALONE = Secrets((NEW, *SECRETS.masters), SECRETS.chain), Secrets((NEW,), SECRETS.chain)
NUMBER = "081234567890"


async def filled(store: SqlUnitOfWork) -> tuple[str, list[int]]:
    """Some streams, one of them erased; the address and the streams."""
    streams = [await new_stream(store, facts=2) for _ in range(4)]
    async with store.writing() as books:
        await books.put_line(line(streams[0]))
        await books.remember_caller(streams[0], NUMBER)
    async with store._engines.writing.begin() as connection:
        erase = text("UPDATE keys SET wrapped = NULL WHERE owner = :of")
        await connection.execute(erase, {"of": streams[3]})
    return store._engines.writing.url.render_as_string(hide_password=False), streams[:3]


async def rows(store: SqlUnitOfWork) -> list[tuple[object, ...]]:
    async with store._engines.reading.connect() as connection:
        return [tuple(row) for row in await connection.execute(select(table_of(FactRow)))]


async def covers(store: SqlUnitOfWork) -> dict[int, bytes | None]:
    async with store._engines.reading.connect() as connection:
        found = await connection.execute(select(table_of(KeyRow)))
        return {row.owner: row.wrapped for row in found}


async def test_after_the_rotation_the_old_key_is_not_needed(store: SqlUnitOfWork) -> None:
    address, streams = await filled(store)
    before = await rows(store)
    both = await open_store(address, BOTH)
    async with both.rotating() as books:
        assert await books.rewrap() == (3, 5), "the desk's own two moved when the bot started"
        assert await books.rewrap() == (0, 5)
    await both.aclose()
    alone = await open_store(address, ALONE)
    assert await rows(alone) == before
    async with alone.reading() as reading:
        for stream in streams:
            assert "api membesar" in str((await reading.load(stream))[0].fact)
        found: list[StreamLine] = await reading.calls_from(NUMBER)
        assert [one.stream for one in found] == streams[:1], "fingerprints do not change"
    await alone.aclose()
    with pytest.raises(WrongKey):
        await open_store(address, SECRETS)


async def test_before_the_rotation_both_open_what_either_wrapped(store: SqlUnitOfWork) -> None:
    address, streams = await filled(store)
    both = await open_store(address, BOTH)
    mixed = await new_stream(both, facts=1)
    async with both.reading() as books:
        for stream in (*streams, mixed):
            assert await books.load(stream)
    await both.aclose()


async def test_a_rotation_that_breaks_off_changed_nothing(
    store: SqlUnitOfWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    address, streams = await filled(store)
    both = await open_store(address, BOTH)
    before, whole = await covers(both), Keyring.rewrapped

    def dies(ring: Keyring, owner: int, wrapped: bytes) -> bytes | None:
        if owner == streams[2]:
            raise KeyboardInterrupt
        return whole(ring, owner, wrapped)

    monkeypatch.setattr(Keyring, "rewrapped", dies)
    with pytest.raises(KeyboardInterrupt):
        async with both.rotating() as books:
            await books.rewrap()
    assert await covers(both) == before
    await both.aclose()


async def test_only_a_bot_that_starts_adopts_a_new_master(store: SqlUnitOfWork) -> None:
    address, _ = await filled(store)
    beside = await open_to_read(address, BOTH)
    async with beside.rotating() as books:
        assert not await books.adopted(), "a command beside the bot proves nothing"
    await beside.aclose()
    await (await open_store(address, BOTH)).aclose()
    async with store.rotating() as books:
        with pytest.raises(WrongKey):
            await books.adopted()
    assert {DESK, CALLERS} < set(await covers(store))
