"""What names a person or holds words lies locked, on both databases, and is bound to its place."""

import pytest
from sqlalchemy import insert, select, text

from bot.domain.facts import LineWritten, Noted
from bot.domain.people import Role
from bot.ports import Aside, AsideKind, StreamKind
from storage.store import SqlUnitOfWork, open_store
from storage.tables import AsideRow, BindingRow, FactRow, KeyRow, PersonRow, Row, ShotRow
from storage.tables import table_of as of
from storage.vault import Secrets, Tampered, WrongKey
from tests.storage.builders import GROUP, NOON, SARI, SECRETS, entry, new_stream, shot
from tests.told import told

WORDS = "Ibu Siti di Jl. Mawar 5"
LOCKED: tuple[tuple[type[Row], str], ...] = (
    (FactRow, "private"),
    (ShotRow, "args"),
    (PersonRow, "name"),
    (BindingRow, "title"),
    (AsideRow, "private"),
)


def written(seq: int) -> Noted:
    return Noted(seq, NOON, NOON, "p7", "telegram", LineWritten(WORDS))


async def fill(store: SqlUnitOfWork) -> tuple[int, int]:
    """Words in every column that holds any; the stream, and a shot of it."""
    async with store.writing() as books:
        stream = await books.new_stream(StreamKind.CALL)
        await books.append(stream, [written(1)])
        await books.post(shot(args={"who": WORDS}))
        of_stream = await books.post(shot(stream=stream, args={"who": WORDS}))
        await books.enrol(SARI, WORDS, Role.OPERATOR)
        await books.bind("damkar", GROUP, WORDS)
        body = f'{{"text": "{WORDS}"}}'
        await books.set_aside(Aside(AsideKind.UPDATE, "5", NOON, "KeyError", body=body))
    return stream, of_stream


async def test_no_words_lie_open(store: SqlUnitOfWork) -> None:
    stream, of_stream = await fill(store)
    async with store._engines.reading.connect() as connection:
        for row, column in LOCKED:
            found = (await connection.execute(select(of(row).c[column]))).scalars().all()
            assert found, row
            assert not any("Siti" in str(one) for one in found), row
    async with store.reading() as books:
        assert await books.load(stream) == [written(1)]
        assert (await books.groups())[0].title == WORDS
        person, told = await books.person_of(SARI), await books.shot(of_stream)
        assert person
        assert person.name == WORDS
        assert told
        assert told.args == {"who": WORDS}


async def test_what_was_written_before_there_were_keys_stays_readable(
    store: SqlUnitOfWork,
) -> None:
    stream = await new_stream(store)
    old = {
        "stream": stream, "seq": 1, "type": "LineWritten", "version": 1, "at": NOON,
        "noted_at": NOON, "by": "p7", "via": "telegram", "public": "{}",
        "private": f'{{"text":"{WORDS}"}}'.encode(),
    }  # fmt: skip
    async with store._engines.writing.begin() as connection:
        await connection.execute(insert(of(FactRow)), old)
        person = {"user_id": SARI, "name": WORDS, "shared": False}
        await connection.execute(insert(of(PersonRow)), person)
    async with store.writing() as books:
        assert await books.load(stream) == [written(1)]
        await books.append(stream, [written(2)])
        assert await books.load(stream) == [written(1), written(2)]
        sari = await books.person_of(SARI)
        assert sari
        assert sari.name == WORDS


async def test_words_moved_to_another_fact_are_not_read(store: SqlUnitOfWork) -> None:
    stream = await new_stream(store)
    async with store.writing() as books:
        await books.append(stream, [written(1), entry(2)])
    move = (
        "UPDATE facts SET private = (SELECT private FROM facts WHERE stream = :of AND seq = 1)"
        " WHERE stream = :of AND seq = 2"
    )
    async with store._engines.writing.begin() as connection:
        await connection.execute(text(move), {"of": stream})
    async with store.reading() as books:
        with pytest.raises(Tampered, match=rf"{stream}\.2\.EntryMade"):
            await books.load(stream)


async def test_another_master_key_is_refused_at_the_door(store: SqlUnitOfWork) -> None:
    address = store._engines.writing.url.render_as_string(hide_password=False)
    with told(WrongKey, "KENTONGAN_MASTER_KEY"):
        await open_store(address, Secrets((b"x" * 32,), SECRETS.chain))
    both = await open_store(address, Secrets((b"x" * 32, *SECRETS.masters), SECRETS.chain))
    await both.aclose()


async def test_each_stream_has_a_key_of_its_own(store: SqlUnitOfWork) -> None:
    first, second = await new_stream(store, facts=2), await new_stream(store, facts=1)
    async with store.writing() as books:
        await books.append(first, [entry(3)])
    async with store._engines.reading.connect() as connection:
        owners = (await connection.execute(select(of(KeyRow).c.owner))).scalars().all()
    assert sorted(owners) == [-1, 0, first, second]
