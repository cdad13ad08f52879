"""Erasing a report: its words are gone for good, its codes, times and figures stay."""

import asyncio
import json
from datetime import timedelta

import pytest

from bot.commands import erase
from bot.commands.audit import audit
from bot.commands.keyfile import keys_in
from bot.domain import facts as f
from bot.domain.deadlines import deadlines
from bot.domain.errors import Refusal
from bot.ports import Aside, AsideKind, Channel, Incoming, StreamKind
from bot.rendering import JinjaRenderer
from bot.services.erasing import Erasing
from bot.services.journal import Cause, Turn
from storage.books.keys import KEY
from storage.store import SqlUnitOfWork
from tests.desk import Actor, Desk, Report
from tests.scenarios.test_helpdesk import help_desk, repaired_by
from tests.scenarios.test_phones import Phones, phones
from tests.scenarios.test_public_messages import OTHER, WARGA, arrived

__all__ = ["phones"]
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

    with pytest.raises(Refusal, match="erase_its_incident") as left:
        await erasing(desk).number(child.number)
    city = desk.stage.assembly.desk.city
    words = JinjaRenderer({city.slug: city}, city.slug)
    told = words.answer(left.value.code, **left.value.details)
    assert f"#{parent.number}:" in told
    assert await erasing(desk).number(parent.number) == 4, "two incidents, and the call of each"
    assert "Anggrek" not in str(await desk.facts(child))


async def stream_of(desk: Desk, kind: StreamKind, number: int) -> int:
    async with store_of(desk).reading() as books:
        line = await books.find(kind, number)
    assert line, f"no {kind} #{number}"
    return line.stream


async def told_in(desk: Desk, kind: StreamKind, number: int) -> str:
    """All that the facts of a stream say."""
    stream = await stream_of(desk, kind, number)
    async with store_of(desk).reading() as books:
        return str(await books.load(stream))


async def numbers_known(desk: Desk) -> set[str]:
    """Of all that ever wrote, those that can still be told."""
    async with store_of(desk).reading() as books:
        found = [await books.contact(one) for one in range(1, 9)]
    return {one.number for one in found if one}


async def test_the_message_that_a_report_came_by_goes_with_it(desk: Desk, phones: Phones) -> None:
    sari = await arrived(desk, phones)
    await sari.presses("Ambil jadi draf")
    await sari.presses("Kirim ke")
    desk.room.sees("#1", "→")
    await phones.sees(WARGA, "petugas dikirim")
    with pytest.raises(Refusal, match="erase_when_closed"):
        await erasing(desk).number(1)
    await close(desk, Report(1))
    assert "merdeka" in await told_in(desk, StreamKind.MESSAGE, 1)

    assert await erasing(desk).number(1) == 3, "the incident, its call, and the message"
    assert "merdeka" not in await told_in(desk, StreamKind.MESSAGE, 1)
    assert await numbers_known(desk) == {WARGA}, "its number goes in the end, in one look at all"
    assert await erasing(desk).forget_numbers() == 1
    assert await numbers_known(desk) == set()
    done = await audit(store_of(desk))
    assert done.found == [], "chain and rows are whole"

    await phones.writes(WARGA, "banjir di jl mawar")
    sari.sees("Pesan warga #2", WARGA)
    await phones.sees(WARGA, "TELEPON 112")
    await phones.writes(OTHER, "banjir juga di sini")
    sari.sees("Pesan warga #3", OTHER)
    await phones.sees(OTHER, "TELEPON 112")


async def test_a_message_that_became_no_report_is_erased_by_itself(
    desk: Desk, phones: Phones
) -> None:
    sari = await arrived(desk, phones)
    with pytest.raises(Refusal, match="erase_when_closed"):
        await erasing(desk).number(1)
    await sari.presses("Prank")
    await phones.sees(WARGA, "tidak ditangani")
    await phones.writes(WARGA, "halo lagi")
    sari.sees("Pesan warga #2")
    await phones.sees(WARGA, "TELEPON 112")

    button = sari.remembers("Ambil jadi draf", on="Pesan warga #1")
    assert await erasing(desk).number(1) == 1
    assert "merdeka" not in await told_in(desk, StreamKind.MESSAGE, 1)
    assert await erasing(desk).forget_numbers() == 0
    assert await numbers_known(desk) == {WARGA}, "his other message is still to be answered"
    with pytest.raises(Refusal, match="report_erased"):
        await erasing(desk).number(1)
    assert "sudah dihapus" in await sari.forges(button, on="Pesan warga #1")
    await sari.presses("Ambil jadi draf", on="Pesan warga #2")


async def test_a_number_that_is_blocked_stays_so(desk: Desk, phones: Phones) -> None:
    sari, hadi = await arrived(desk, phones), desk.supervisor()
    await desk.passes(minutes=4)
    await hadi.presses("Jangan baca nomor ini")
    await sari.presses("Prank")
    for one in (hadi, sari, desk.admin):
        one.overlooks()
    await phones.sees(WARGA, "tidak ditangani")
    await erasing(desk).number(1)
    assert await erasing(desk).forget_numbers() == 0
    await phones.writes(WARGA, "masih saja")
    sari.sees_nothing()
    await desk.passes(minutes=60 * 25)
    assert await erasing(desk).forget_numbers() == 1


async def test_nothing_leaves_to_a_number_that_was_forgotten(desk: Desk, phones: Phones) -> None:
    sari = await arrived(desk, phones)
    await sari.presses("Prank")
    await erasing(desk).number(1)
    await erasing(desk).forget_numbers()
    await phones.sees_nothing(WARGA)
    assert not phones.leftovers()


@pytest.mark.city("cirebon")
async def test_a_ticket_is_erased_when_it_is_over_and_never_opened_again(
    desk: Desk, phones: Phones
) -> None:
    sari, section = desk.operator("Sari"), await help_desk(desk)
    await sari.writes("/nomor 0812-3456-7890")
    sari.sees("nomor Anda")
    await repaired_by(section, sari)
    with pytest.raises(Refusal, match="erase_when_closed"):
        await erasing(desk).number(1)
    await section.replies("modem Pak Karso diganti", to="apa yang rusak")
    await sari.presses("Ya, sudah normal")
    sari.sees("teratasi")
    section.sees("teratasi")
    assert "Karso" in section.ticket

    found = [one async for one in erasing(desk).older(desk.now)]
    assert [(one.kind, one.number) for one in found] == [(StreamKind.TICKET, 1)]
    assert await erasing(desk).number(1) == 1
    assert "Karso" not in await told_in(desk, StreamKind.TICKET, 1)
    done = await audit(store_of(desk))
    assert done.found == [], "chain and rows are whole"
    await desk.passes(minutes=2)
    assert "Karso" not in section.ticket
    assert "Teratasi" in section.ticket
    assert "sudah dihapus" in await section.presses("Buka lagi")
    await erasing(desk).forget_numbers()
    assert await numbers_known(desk) == {"+6281234567890"}, "a colleague's own number stays"


async def test_what_is_older_is_messages_and_tickets_too(desk: Desk, phones: Phones) -> None:
    sari = await arrived(desk, phones)
    await sari.presses("Ambil jadi draf")
    await sari.presses("Prank")
    await phones.writes(OTHER, "halo halo")
    sari.sees("Pesan warga #2")
    await phones.sees(OTHER, "TELEPON 112")
    await sari.presses("Prank", on="Pesan warga #2")
    await phones.sees(OTHER, "tidak ditangani")
    sari.overlooks()
    found = [one async for one in erasing(desk).older(desk.now)]
    assert [(one.kind, one.number) for one in found] == [
        (StreamKind.CALL, 1),
        (StreamKind.MESSAGE, 2),
    ], "a message that was taken goes with its report"


# --- what lies aside ----------------------------------------------------------------------------


async def _lying(desk: Desk) -> set[str]:
    """What lies aside and still has its words, by its name."""
    async with store_of(desk).reading() as books:
        found = [await books.aside(one.id) for one in await books.asides()]
    return {one.ref for one in found if one and one.body}


async def test_an_update_of_the_report_that_was_set_aside_is_erased_with_it(desk: Desk) -> None:
    sari, report = await closed(desk)
    keep = desk.stage.assembly.desk.set_aside.keep
    async with store_of(desk).reading() as books:
        line = await books.find(StreamKind.INCIDENT, report.number)
    assert line
    chat, view = sari.player.chat.id, sari.player.look("Kenanga").message_id
    of_it: dict[int, object] = {
        901: {"callback_query": {"data": f"close:{line.stream}::tertangani"}},
        902: {"message": {"chat": {"id": chat}, "text": "Siti ketemu",
                          "reply_to_message": {"message_id": view}}},
        903: {"message": {"chat": {"id": chat}, "text": f"/catat {report.number} Siti ketemu"}},
        904: {"edited_message": {"chat": {"id": chat}, "text": "nomornya 0812-3456-7890"}},
    }  # fmt: skip
    others: dict[int, object] = {
        905: {"message": {"chat": {"id": chat}, "text": "ular Jl. Mawar, pelapor 081399990000"}},
        906: {"callback_query": {"data": f"close:{line.stream + 50}::tertangani"}},
        907: {"poll": [1, 2]},
    }
    for update, body in (of_it | others).items():
        await keep(update, json.dumps(body), "KeyError")
    await desk.passes(minutes=2)
    for one in (desk.supervisor(), desk.admin):
        one.sees("Disisihkan")
        one.overlooks()
    await erasing(desk).number(report.number)
    assert await _lying(desk) == {"905", "906", "907"}


async def test_what_its_caller_sent_then_and_was_set_aside_goes_with_a_report(
    desk: Desk, phones: Phones
) -> None:
    """Not what the same number sends another day: nobody has read that yet."""
    sari = await arrived(desk, phones)
    await sari.presses("Prank")
    await phones.sees(WARGA, "tidak ditangani")
    failed = desk.stage.assembly.desk.set_aside.failed

    async def lies(external: str, number: str) -> None:
        message = Incoming(Channel.SMS, external, number, "jl Kenanga 3, saya Siti")
        assert [await failed(message, KeyError()) for _ in range(4)][-1]

    await lies("1", WARGA)
    await lies("2", OTHER)
    await desk.passes(minutes=60)
    await lies("3", WARGA)
    await desk.passes(minutes=2)
    for one in (desk.supervisor(), desk.admin, sari):
        one.overlooks()
    await erasing(desk).number(1)
    assert await _lying(desk) == {"sms 2", "sms 3"}
    assert await erasing(desk).older_asides(desk.now) == 2
    assert await _lying(desk) == set()


async def test_the_oldest_of_very_many_that_lie_aside_goes_too(desk: Desk) -> None:
    async def of_a_bad_night(turn: Turn) -> None:
        for one in range(1_001):
            await turn.books.set_aside(
                Aside(AsideKind.MESSAGE, f"sms {one}", turn.now + timedelta(seconds=one), "OSError")
            )

    await desk.stage.assembly.desk.journal.turn(of_a_bad_night)
    assert await erasing(desk).older_asides(desk.now + timedelta(seconds=1)) == 1, "the first"
    assert await erasing(desk).older_asides(desk.now + timedelta(hours=1)) == 1_000


async def test_the_command_asks_before_it_erases_all_that_is_older(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _, report = await closed(desk)
    open_one = await desk.operator().sends_out("ular masuk rumah Jl. Mawar 3")
    await desk.stage.assembly.desk.set_aside.keep(901, '{"message": {"text": "Siti"}}', "KeyError")
    await desk.passes(minutes=1)
    for one in (desk.supervisor(), desk.admin):
        one.sees("Disisihkan")
    folder = desk._database.parent
    for name, value in keys_in(folder).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("KENTONGAN_DATABASE_URL", f"sqlite:///{desk._database}")
    before = ["--before", "2026-04-01"]

    monkeypatch.setattr("builtins.input", lambda _: "tidak")
    assert await asyncio.to_thread(erase.run, before) == 1
    assert "Tidak ada yang dihapus" in capsys.readouterr().out
    assert "Kenanga" in str(await desk.facts(report))

    monkeypatch.setattr("builtins.input", lambda _: " HAPUS ")
    assert await asyncio.to_thread(erase.run, before) == 0
    told = capsys.readouterr().out
    assert "1 laporan dihapus" in told
    assert "1 pesan masuk yang disisihkan ikut dihapus" in told
    assert await _lying(desk) == set()
    assert f"#{open_one.number}:" in told, "what is still open is left, and named"
    assert "Kenanga" not in str(await desk.facts(report))
    assert "Mawar" in str(await desk.facts(open_one))


async def test_the_command_asks_only_of_what_there_is_and_erases_nothing_unanswered(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _, report = await closed(desk)
    for name, value in keys_in(desk._database.parent).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("KENTONGAN_DATABASE_URL", f"sqlite:///{desk._database}")
    asked: list[str] = []

    def nobody_there(words: str) -> str:
        asked.append(words)
        raise EOFError

    monkeypatch.setattr("builtins.input", nobody_there)
    assert await asyncio.to_thread(erase.run, ["--number", "99"]) == 1
    assert "#99:" in capsys.readouterr().out
    assert asked == []
    assert await asyncio.to_thread(erase.run, ["--number", str(report.number)]) == 1
    assert "Tidak ada yang dihapus" in capsys.readouterr().out
    assert len(asked) == 1
    assert "Kenanga" in str(await desk.facts(report))
