"""Every fact type comes back as it went in, whichever version wrote it."""

from datetime import timedelta, timezone

import pytest

from bot.domain.facts import FACTS, VERSIONS, EntryMade, LineWritten, Noted, fact_of, parts
from bot.ports import StreamKind
from storage.store import SqlUnitOfWork
from storage.tables import FactRow, table_of
from tests.storage.builders import NOON, after, entry, sample
from tests.storage.samples import FOLDER, read

VERSIONS_WRITTEN = sorted(int(file.stem[1:]) for file in FOLDER.glob("v*.json"))
STORED = [(version, name) for version in VERSIONS_WRITTEN for name in read(version)]


async def test_every_fact_type_comes_back_as_it_went_in(store: SqlUnitOfWork) -> None:
    facts = [sample(kind, bare) for kind in FACTS.values() for bare in (False, True)]
    noted = [
        Noted(seq, after(seq), after(seq + 0.000001), "p7", "phone", fact)
        for seq, fact in enumerate(facts, 1)
    ]
    async with store.writing() as books:
        stream = await books.new_stream(StreamKind.CALL)
        await books.append(stream, noted)
    async with store.reading() as books:
        assert await books.load(stream) == noted


async def test_moments_come_back_in_utc_to_the_microsecond(store: SqlUnitOfWork) -> None:
    wib = timezone(timedelta(hours=7))
    told = Noted(
        1, NOON.astimezone(wib), after(0).replace(microsecond=0), "p7", "radio", entry(1).fact
    )
    async with store.writing() as books:
        stream = await books.new_stream(StreamKind.CALL)
        await books.append(stream, [told])
        [back] = await books.load(stream)
    assert back == told
    assert back.at.isoformat() == "2026-10-05T12:00:00.123457+00:00"
    assert back.noted_at.isoformat() == "2026-10-05T12:00:00+00:00"


async def test_moment_without_zone_is_refused(store: SqlUnitOfWork) -> None:
    stray = Noted(1, NOON.replace(tzinfo=None), NOON, "p7", "radio", entry(1).fact)
    with pytest.raises(Exception, match="without a zone"):
        async with store.writing() as books:
            await books.append(await books.new_stream(StreamKind.CALL), [stray])


@pytest.mark.parametrize(
    "words", ["\0 nol", "\ud83d separuh", "\u202e kanan", "x" * 4096, "'\"<b>"]
)
async def test_words_are_kept_whatever_was_typed(store: SqlUnitOfWork, words: str) -> None:
    async with store.writing() as books:
        stream = await books.new_stream(StreamKind.CALL)
        await books.append(stream, [entry(1, words)])
        [back] = await books.load(stream)
    assert back.fact == EntryMade(None, words=words)


async def test_words_of_people_lie_apart(store: SqlUnitOfWork) -> None:
    async with store.writing() as books:
        stream = await books.new_stream(StreamKind.CALL)
        said = Noted(1, NOON, NOON, "p7", "telegram", LineWritten("Ibu Siti, 0812"))
        await books.append(stream, [said, sample_code(2)])
    async with store._engines.reading.connect() as connection:
        rows = (await connection.execute(table_of(FactRow).select())).all()
    assert not any(b"Siti" in (row.private or b"") or "Siti" in row.public for row in rows)
    assert len(rows[0].private) > len("Ibu Siti, 0812")
    assert rows[1].private is None


def sample_code(seq: int) -> Noted:
    """A fact without words."""
    return Noted(seq, NOON, NOON, "sistem", "clock", sample(FACTS["IncidentClosed"]))


@pytest.mark.parametrize(("version", "name"), STORED)
def test_facts_of_every_version_stay_readable(version: int, name: str) -> None:
    stored = read(version)[name]
    fact = fact_of(name, version, dict(stored["public"]), dict(stored["private"]))
    assert type(fact) is FACTS[name]
    if VERSIONS[name] == version:
        assert parts(fact) == (stored["public"], stored["private"])


@pytest.mark.parametrize("name", FACTS)
def test_every_fact_type_has_a_stored_sample(name: str) -> None:
    assert name in read(VERSIONS[name]), "run: python -m tests.storage.samples"
