"""Whoever changes the database by hand is found out: which report, which fact, which seal."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from bot import cities
from bot.clock import RealClock
from bot.commands.audit import Audit, audit, report
from bot.domain import dispatch as d
from bot.domain.call import Screening
from bot.domain.people import Role
from bot.intake.reading import Reader
from bot.ports import StreamKind
from bot.services.announcing import Announcing
from bot.services.calls import Calls
from bot.services.dispatching import Dispatching
from bot.services.erasing import Erasing
from bot.services.journal import Cause, Journal
from bot.services.sealing import Sealing
from storage.books.audit import FACTS
from storage.books.marks import CALLER_OF
from storage.chain import START, fact_link
from storage.store import SqlUnitOfWork
from tests.storage.builders import NOON, SARI

CITY = cities.load("pekalongan")
LAST = "(SELECT max(number) FROM seals)"


class Standing(RealClock):
    """Time that is set by hand."""

    def __init__(self) -> None:
        super().__init__(NOON, speed=0)

    def passes(self, seconds: float) -> None:
        self._base += timedelta(seconds=seconds)


@dataclass
class Night:
    """Two reports: one that became an incident, one that was a prank; sealed three times."""

    store: SqlUnitOfWork
    clock: Standing
    call: int = 0
    incident: int = 0
    prank: int = 0

    async def run(self, sql: str, **values: Any) -> None:
        """What somebody with the database's password types."""
        async with self.store._engines.writing.begin() as connection:
            done = await connection.execute(text(sql), values)
            assert done.rowcount, sql

    async def found(self) -> list[str]:
        """What the audit says is wrong."""
        return (await audit(self.store)).found

    async def length(self, stream: int) -> int:
        async with self.store.reading() as books:
            return len(await books.load(stream))


@pytest.fixture
async def night(store: SqlUnitOfWork) -> Night:
    played = Night(store, Standing())
    journal = Journal(store, played.clock, CITY)
    calls = Calls(journal, Reader.of(CITY))
    dispatching, sealing = Dispatching(journal), Sealing(journal)
    sari = Cause(SARI, "Sari", chat=SARI)
    async with store.writing() as books:
        await books.enrol(SARI, "Sari", Role.OPERATOR)
    await calls.line(sari, "kebakaran rumah Jl. Merdeka 10 kel. Kauman", fresh=True)
    async with store.reading() as books:
        [draft] = await books.open_lines(StreamKind.CALL)
    played.call = draft.stream
    await sealing.seal()
    played.clock.passes(60)
    await dispatching.send(sari, draft.stream)
    async with store.reading() as books:
        [opened] = await books.open_lines(StreamKind.INCIDENT)
    played.incident = opened.stream
    await dispatching.told(sari, opened.stream, 1, d.Status.ACKNOWLEDGED.value)
    await sealing.seal()
    played.clock.passes(60)
    await calls.line(sari, "tes tes", fresh=True)
    async with store.reading() as books:
        [prank] = await books.open_lines(StreamKind.CALL)
    played.prank = prank.stream
    await sealing.seal()
    return played


async def test_a_whole_database_is_whole_and_says_how_far_the_seals_reach(night: Night) -> None:
    done = await audit(night.store)
    assert done.found == []
    assert (done.streams, done.seals.count, done.folded, done.unsealed) == (3, 3, 3, 0)
    lines = report(done, CITY)
    assert "Segel terakhir 19.02 WIB, 05-10-2026 (nomor 3" in lines[1]
    assert lines[-1] == "Utuh."


async def test_what_came_after_the_last_seal_is_told_as_only_chained(night: Night) -> None:
    journal = Journal(night.store, night.clock, CITY)
    await Dispatching(journal).note(Cause(SARI, "Sari", chat=SARI), night.incident, "api padam")
    done = await audit(night.store)
    assert (done.found, done.unsealed) == ([], 1)
    assert "1 fakta sesudahnya baru terantai" in report(done, CITY)[1]
    await Sealing(journal).seal()
    assert (await audit(night.store)).unsealed == 0


async def test_a_quiet_minute_writes_no_seal(night: Night) -> None:
    await Sealing(Journal(night.store, night.clock, CITY)).seal()
    assert (await audit(night.store)).seals.count == 3


@pytest.mark.parametrize(
    ("column", "to"),
    [("public", '\'{"agency":"pmi"}\''), ("by", "'p9'"), ("type", "'UnitArrived'")],
)
async def test_a_changed_fact_is_named(night: Night, column: str, to: str) -> None:
    await night.run(
        f'UPDATE facts SET "{column}" = {to} WHERE stream = :of AND seq = 2', of=night.incident
    )
    found = await night.found()
    assert f"aliran {night.incident}): rantai putus di fakta 2" in found[0]


async def test_one_byte_of_what_is_locked_is_seen(night: Night) -> None:
    async with night.store._engines.reading.connect() as connection:
        query = text("SELECT seq, private FROM facts WHERE stream = :of AND private IS NOT NULL")
        row = (await connection.execute(query, {"of": night.call})).first()
    assert row
    seq, private = row
    turned = bytes([*private[:-1], private[-1] ^ 1])
    await night.run(
        "UPDATE facts SET private = :to WHERE stream = :of AND seq = :seq",
        of=night.call, seq=seq, to=turned,
    )  # fmt: skip
    assert f"aliran {night.call}): rantai putus di fakta {seq}" in (await night.found())[0]


async def test_a_fact_taken_out_of_the_middle_is_named(night: Night) -> None:
    await night.run("DELETE FROM facts WHERE stream = :of AND seq = 2", of=night.incident)
    assert f"aliran {night.incident}): fakta 2 hilang" in (await night.found())[0]


async def test_a_cut_tail_is_named(night: Night) -> None:
    whole = await night.length(night.incident)
    await night.run("DELETE FROM facts WHERE stream = :of AND seq = :n", of=night.incident, n=whole)
    [first, *_] = await night.found()
    assert f"aliran {night.incident}) terpotong sesudah fakta {whole - 1}" in first
    assert f"segel 2 mencatat {whole} fakta" in first


async def test_a_stream_that_is_gone_is_named(night: Night) -> None:
    for table in ("facts", "lines", "deadlines", "callers"):
        async with night.store._engines.writing.begin() as connection:
            told = text(f"DELETE FROM {table} WHERE stream = :of")
            await connection.execute(told, {"of": night.prank})
    await night.run("DELETE FROM streams WHERE id = :of", of=night.prank)
    [found] = await night.found()
    assert found.startswith(f"Aliran {night.prank} hilang: segel 3 mencatat")


async def test_a_stream_written_anew_with_another_key_is_named(night: Night) -> None:
    await rewrite(night, night.incident, b"x" * 32)
    assert f"aliran {night.incident}): rantai putus di fakta 1" in (await night.found())[0]


async def test_a_stream_written_anew_with_the_key_itself_is_named_by_its_seal(
    night: Night,
) -> None:
    await rewrite(night, night.incident, night.store._vault.chain)
    [found, *_] = await night.found()
    assert f"aliran {night.incident}) ditulis ulang" in found
    assert "segel 2" in found


async def rewrite(night: Night, stream: int, key: bytes) -> None:
    """Change who noted the first fact, and chain all after it anew."""
    async with night.store.auditing() as books:
        rows = [row._asdict() for row in await books._run(FACTS, {"of": stream})]
    link = START
    for row in rows:
        row["by"] = "p9" if row["seq"] == 1 else row["by"]
        link = fact_link(key, link, row)
        await night.run(
            'UPDATE facts SET link = :link, "by" = :by WHERE stream = :of AND seq = :seq',
            link=link, by=row["by"], of=stream, seq=row["seq"],
        )  # fmt: skip


async def test_links_taken_away_are_named(night: Night) -> None:
    await night.run("UPDATE facts SET link = NULL WHERE stream = :of", of=night.prank)
    assert f"aliran {night.prank}) ditulis ulang" in (await night.found())[0]


async def test_the_last_seal_taken_away_is_named(night: Night) -> None:
    await night.run(f"DELETE FROM sealed WHERE seal = {LAST}")
    await night.run(f"DELETE FROM seals WHERE number = {LAST}")
    assert "Segel terakhir (nomor 3) hilang: dihapus sesudah dibuat." in await night.found()


async def test_the_proof_taken_with_it_is_named(night: Night) -> None:
    await night.run(f"DELETE FROM sealed WHERE seal = {LAST}")
    await night.run(f"DELETE FROM seals WHERE number = {LAST}")
    await night.run("UPDATE last_seal SET number = 2")
    assert "Bukti segel terakhir hilang atau diubah" in (await night.found())[0]
    await night.run("DELETE FROM last_seal")
    assert "Bukti segel terakhir hilang" in (await night.found())[0]


async def test_a_seal_missing_between_others_or_changed_is_named(night: Night) -> None:
    await night.run("UPDATE sealed SET length = length - 1 WHERE seal = 1")
    assert "Segel 1 diubah: isinya tidak cocok dengan rantai segel." in await night.found()
    await night.run("DELETE FROM seals WHERE number = 1")
    assert "Segel 1 hilang." in await night.found()


async def test_what_hides_from_the_seals_is_named(night: Night) -> None:
    journal = Journal(night.store, night.clock, CITY)
    sari = Cause(SARI, "Sari", chat=SARI)
    await Dispatching(journal).note(sari, night.incident, "api padam")
    await night.run("DELETE FROM unsealed")
    night.clock.passes(300)
    calls = Calls(journal, Reader.of(CITY))
    await calls.line(sari, "tes lagi", fresh=True)
    await Sealing(journal).seal()
    [found] = await night.found()
    assert f"aliran {night.incident}): fakta" in found
    assert "tidak tersegel, padahal lebih tua dari segel 4" in found


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        (
            "UPDATE lines SET status = 'closed' WHERE stream = :of",
            "daftar laporan, kolom status berisi 'closed', menurut fakta 'under_way'",
        ),
        (
            "UPDATE dispatches SET status = 'cleared' WHERE stream = :of AND dispatch = 2",
            "penugasan 2, kolom status berisi 'cleared', menurut fakta 'dispatched'",
        ),
        (
            "DELETE FROM dispatches WHERE stream = :of AND dispatch = 2",
            "baris penugasan 2 tidak ada, padahal menurut fakta ada",
        ),
        ("UPDATE deadlines SET next_at = NULL WHERE stream = :of", "kolom next_at berisi kosong"),
        ("DELETE FROM deadlines WHERE stream = :of", "batas waktu"),
        ("DELETE FROM lines WHERE stream = :of", "baris daftar laporan tidak ada"),
        (
            "UPDATE streams SET kind = 'ticket' WHERE id = :of",
            "daftar aliran, kolom kind berisi 'ticket', menurut fakta 'incident'",
        ),
    ],
)
async def test_a_row_that_says_something_else_than_the_facts_is_named(
    night: Night, sql: str, said: str
) -> None:
    await night.run(sql, of=night.incident)
    [found] = await night.found()
    assert said in found


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        (
            "UPDATE announcements SET ended_at = posted_at WHERE stream = :of",
            "daftar pengumuman, kolom ended_at berisi 2026-10-05T12:02:00+00:00, "
            "menurut fakta kosong",
        ),
        ("DELETE FROM announcements WHERE stream = :of", "baris daftar pengumuman tidak ada"),
        (
            "INSERT INTO lines (stream, kind, number, city, status, operator, opened_at, exercise)"
            " SELECT :of, kind, 99, city, status, operator, opened_at, exercise FROM lines LIMIT 1",
            "baris daftar laporan ada, padahal tidak menurut fakta",
        ),
    ],
)
async def test_the_row_of_an_announcement_is_folded_again_too(
    night: Night, sql: str, said: str
) -> None:
    hadi = Cause(9, "Pak Hadi", chat=9)
    async with night.store.writing() as books:
        await books.enrol(9, "Pak Hadi", Role.SUPERVISOR)
        await books.bind("damkar", -1, "Damkar")
    announcing = Announcing(Journal(night.store, night.clock, CITY))
    await announcing.draft(hadi, "Jl. Merdeka ditutup")
    of = night.prank + 1
    await announcing.post(hadi, of)
    assert await night.found() == []
    await night.run(sql, of=of)
    [found] = await night.found()
    assert said in found


NUMBER = "0812 3456 7890"


async def _told(night: Night) -> int:
    """A caller's number, told to the incident; another one, told to a call that is a draft."""
    journal = Journal(night.store, night.clock, CITY)
    calls, sari = Calls(journal, Reader.of(CITY)), Cause(SARI, "Sari", chat=SARI)
    await calls.line(sari, f"ular masuk rumah Jl. Mawar 3, pelapor {NUMBER}", fresh=True)
    async with night.store.reading() as books:
        drafts = await books.open_lines(StreamKind.CALL)
    return drafts[0].stream


async def _erase(night: Night, draft: int) -> None:
    """A prank, screened and erased."""
    journal, sari = Journal(night.store, night.clock, CITY), Cause(SARI, "Sari", chat=SARI)
    await Calls(journal, Reader.of(CITY)).screen(sari, draft, Screening.PRANK)
    async with night.store.reading() as books:
        line = await books.line(draft)
    assert line
    await Erasing(journal).number(line.number)


async def test_a_callers_number_is_found_by_what_the_facts_say(night: Night) -> None:
    journal = Journal(night.store, night.clock, CITY)
    calls, sari = Calls(journal, Reader.of(CITY)), Cause(SARI, "Sari", chat=SARI)
    draft = await _told(night)
    assert await night.found() == []
    await calls.line(sari, "nomornya 0813 9999 0000", reply_to=None)
    assert await night.found() == [], "corrected"
    await Dispatching(journal).send(sari, draft)
    assert await night.found() == [], "what a call took along stays that call's"
    await calls.line(sari, "pelapor bisa di 0815 1111 2222")
    assert await night.found() == [], "told to the incident itself"
    async with night.store.reading() as books:
        [incident] = await books.calls_from("0815 1111 2222")
    assert incident.kind is StreamKind.INCIDENT


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        (
            "UPDATE callers SET fingerprint = :x WHERE stream = :of",
            "sidik nomor pelapor bukan sidik nomor yang tercatat di faktanya.",
        ),
        (
            "DELETE FROM callers WHERE stream = :of",
            "sidik nomor pelapor tidak ada, padahal nomornya tercatat.",
        ),
    ],
)
async def test_a_fingerprint_that_says_something_else_is_named_and_not_the_number(
    night: Night, sql: str, said: str
) -> None:
    draft = await _told(night)
    await night.run(sql, of=draft, **({"x": b"x" * 32} if ":x" in sql else {}))
    [found] = await night.found()
    assert found.endswith(f"aliran {draft}): {said}")
    assert not {"812", "3456", "7890"} & set(found.split())


async def test_a_fingerprint_too_many_is_named(night: Night) -> None:
    draft = await _told(night)
    await night.run(
        "INSERT INTO callers (stream, fingerprint) SELECT :of, fingerprint FROM callers"
        " WHERE stream = :from",
        of=night.prank, **{"from": draft},
    )  # fmt: skip
    [found] = await night.found()
    assert found.endswith(
        f"aliran {night.prank}): sidik nomor pelapor ada, padahal tidak ada nomor yang tercatat."
    )


async def test_a_fingerprint_left_after_erasing_is_named(night: Night) -> None:
    draft = await _told(night)
    async with night.store._engines.reading.connect() as connection:
        left = (await connection.execute(CALLER_OF, {"of": draft})).scalar()
    await _erase(night, draft)
    assert await night.found() == []
    await night.run(
        "INSERT INTO callers (stream, fingerprint) VALUES (:of, :left)", of=draft, left=left
    )
    [found] = await night.found()
    assert found.endswith(
        f"aliran {draft}): sidik nomor pelapor masih ada, padahal data pribadinya sudah dihapus."
    )


async def test_a_key_destroyed_without_a_word_and_one_that_was_kept_are_named(
    night: Night,
) -> None:
    draft = await _told(night)
    async with night.store._engines.reading.connect() as connection:
        query = text("SELECT wrapped FROM keys WHERE owner = :of")
        kept = (await connection.execute(query, {"of": draft})).scalar()
    await night.run("UPDATE keys SET wrapped = NULL WHERE owner = :of", of=draft)
    assert "kuncinya dimusnahkan, padahal penghapusan" in (await night.found())[0]
    await night.run("UPDATE keys SET wrapped = :kept WHERE owner = :of", of=draft, kept=kept)
    assert await night.found() == []
    await _erase(night, draft)
    await night.run("UPDATE keys SET wrapped = :kept WHERE owner = :of", of=draft, kept=kept)
    assert "kuncinya masih ada, padahal data pribadinya sudah" in (await night.found())[0]


async def test_a_key_that_is_gone_is_named(night: Night) -> None:
    await night.run("DELETE FROM keys WHERE owner = :of", of=night.call)
    assert f"aliran {night.call}): kuncinya hilang" in (await night.found())[0]


async def test_many_faults_are_counted_and_not_all_printed(night: Night) -> None:
    done = Audit((await audit(night.store)).seals)
    for number in range(60):
        done.say(f"{number}")
    assert len(done.found) == 50
    assert report(done, CITY)[-1] == "- dan 10 lagi"
