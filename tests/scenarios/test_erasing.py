"""Erasing a report: its words are gone for good, its codes, times and figures stay."""

import asyncio

import pytest

from bot.commands import erase
from bot.commands.audit import audit
from bot.commands.keyfile import keys_in
from bot.domain import facts as f
from bot.domain.deadlines import deadlines
from bot.domain.errors import Refusal
from bot.ports import StreamKind
from bot.services.erasing import Erasing
from bot.services.journal import Cause
from storage.books.keys import KEY
from storage.store import SqlUnitOfWork
from tests.desk import Actor, Desk, Report

FIRE = "kebakaran rumah Jl. Kenanga 17, pelapor Ibu Siti 081234567890"
WORDS = ("Kenanga", "Siti", "081234567890")


def store_of(desk: Desk) -> SqlUnitOfWork:
    store = desk.stage.assembly.desk.journal.uow
    assert isinstance(store, SqlUnitOfWork)
    return store


async def closed(desk: Desk) -> tuple[Actor, Report]:
    """A fire, handled and closed, its data taken."""
    sari, damkar = desk.operator(), desk.agency("damkar")
    report = await sari.sends_out(FIRE)
    await damkar.presses("Terima tugas")
    await close(desk, report)
    return sari, report


async def close(desk: Desk, report: Report) -> None:
    """As its operator closes it, without the final reports."""
    inner = desk.stage.assembly.desk
    sari = desk.operator().player.user
    async with inner.journal.uow.reading() as books:
        line = await books.find(StreamKind.INCIDENT, report.number)
    assert line
    cause = Cause(sari.id, sari.name, None, sari.id)
    await inner.closing.close(cause, line.stream, "tertangani")
    await desk.passes(seconds=20)
    for actor in (*desk.agencies(*desk.stage.agencies), desk.room, desk.operator()):
        for message in actor.player.unseen():
            actor.player.seen.add((message.chat_id, message.message_id))


def erasing(desk: Desk) -> Erasing:
    return Erasing(desk.stage.assembly.desk.journal)


async def test_the_words_are_gone_and_the_figures_stay(desk: Desk) -> None:
    sari, report = await closed(desk)
    before = await desk.facts(report)
    assert "Kenanga" in str(before)
    assert "Kenanga" in sari.view

    assert await erasing(desk).number(report.number) == 2, "the incident, and its call"

    after = await desk.facts(report)
    assert isinstance(after[-1].fact, f.PersonalDataErased)
    assert (after[-1].by, after[-1].via) == ("sistem", "terminal")
    assert not [word for word in WORDS if word in str(after)]
    assert [(one.seq, one.at, type(one.fact)) for one in after[:-1]] == [
        (one.seq, one.at, type(one.fact)) for one in before
    ]
    sop = desk.stage.assembly.desk.city.sop
    assert deadlines(sop, after) == deadlines(sop, before)
    done = await audit(store_of(desk))
    assert done.found == [], "chain and rows are whole"
    async with store_of(desk).reading() as books:
        assert await books.calls_from("081234567890") == []

    await desk.passes(minutes=2)
    assert "Kenanga" not in sari.view
    assert "Kenanga" not in desk.agency("damkar").card
    assert "KEBAKARAN" in desk.agency("damkar").card


async def test_no_destroyed_key_lies_in_the_file(desk: Desk) -> None:
    _, report = await closed(desk)
    store = store_of(desk)
    async with store.reading() as books:
        line = await books.find(StreamKind.INCIDENT, report.number)
    assert line
    async with store.auditing() as audited:
        row = (await audited._run(KEY, {"of": line.stream})).one()
    await erasing(desk).number(report.number)
    assert await store.scrub()
    for file in desk._database.parent.glob("kentongan.db*"):
        assert row.wrapped not in file.read_bytes(), file.name


async def test_what_is_still_needed_is_not_erased(desk: Desk) -> None:
    sari = desk.operator()
    draft = await sari.logs("ular masuk rumah Jl. Mawar 3")
    with pytest.raises(Refusal, match="erase_when_closed"):
        await erasing(desk).number(draft.number)
    with pytest.raises(Refusal, match="stream_unknown"):
        await erasing(desk).number(404)
    report = await sari.sends_out(FIRE)
    with pytest.raises(Refusal, match="erase_when_closed"):
        await erasing(desk).number(report.number)
    desk.datacentre.down = True
    await close(desk, report)
    with pytest.raises(Refusal, match="erase_when_taken"):
        await erasing(desk).number(report.number)


async def test_a_report_is_erased_once_and_never_opened_again(desk: Desk) -> None:
    _, report = await closed(desk)
    await erasing(desk).number(report.number)
    with pytest.raises(Refusal, match="report_erased"):
        await erasing(desk).number(report.number)
    hadi = desk.supervisor()
    await hadi.writes(f"/bukalagi {report.number}")
    hadi.sees("Data pribadi laporan ini sudah dihapus")


async def test_an_incident_is_erased_with_all_that_was_merged_into_it(desk: Desk) -> None:
    sari, chief = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    parent = await sari.sends_out(FIRE)
    await sari.presses("Panggilan masuk")
    child = await sari.sends_out("ular Jl. Anggrek 9")
    await chief.writes(f"/gabung {child.number} {parent.number}")
    chief.sees("digabung")
    await close(desk, parent)

    with pytest.raises(Refusal, match="erase_its_incident"):
        await erasing(desk).number(child.number)
    assert await erasing(desk).number(parent.number) == 4, "two incidents, and the call of each"
    assert "Anggrek" not in str(await desk.facts(child))


async def test_the_command_asks_before_it_erases_all_that_is_older(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _, report = await closed(desk)
    open_one = await desk.operator().sends_out("ular masuk rumah Jl. Mawar 3")
    folder = desk._database.parent
    for name, value in keys_in(folder).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("KENTONGAN_DATABASE_URL", f"sqlite:///{desk._database}")
    before = ["--before", "2026-04-01"]

    monkeypatch.setattr("builtins.input", lambda _: "tidak")
    assert await asyncio.to_thread(erase.run, before) == 1
    assert "Tidak ada yang dihapus" in capsys.readouterr().out
    assert "Kenanga" in str(await desk.facts(report))

    monkeypatch.setattr("builtins.input", lambda _: f" {erase.AGREED.upper()} ")
    assert await asyncio.to_thread(erase.run, before) == 0
    told = capsys.readouterr().out
    assert "1 laporan dihapus" in told
    assert f"#{open_one.number}:" in told, "what is still open is left, and named"
    assert "Kenanga" not in str(await desk.facts(report))
    assert "Mawar" in str(await desk.facts(open_one))
