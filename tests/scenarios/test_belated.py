"""Entri susulan: after a night without the bot an operator copies the paper, with true times."""

from datetime import datetime, timedelta

from bot.domain import facts as f
from bot.domain.deadlines import Outcome
from bot.services.monthly import read_month
from tests.desk import Desk, Report

CALL = "kebakaran rumah Jl. Merdeka 10, nama Tini, 081234567890"
PAPER = f"""06.04 berdering
06.05 dijawab
{CALL}
06.09 damkar ditelepon, Pak Budi
06.10 polisi ditelepon
06.12 damkar terima tugas
06.13 polisi terima tugas
06.30 damkar tiba
07.10 damkar selesai
07.15 polisi selesai"""
CLOSED = f"{PAPER}\n07.20 ditutup tertangani"
"""It is 08.00 when every story begins."""


async def saved(desk: Desk, paper: str = CLOSED) -> Report:
    """Copied and saved; each tasked agency has read its one line."""
    sari = desk.operator("Sari")
    await sari.writes(f"/susulan {paper}")
    report = sari.report
    assert "tersimpan sebagai susulan" in await sari.presses("Simpan susulan")
    for crew in desk.agencies("damkar", "polisi"):
        crew.sees("Dicatat belakangan", "06.05", report, "Tidak perlu tindakan")
    return report


def clock(at: datetime) -> str:
    return (at + timedelta(hours=7)).strftime("%H.%M")


async def test_paper_is_copied_with_its_true_times_and_nobody_is_alarmed(desk: Desk) -> None:
    sari = desk.operator("Sari")
    report = await saved(desk)
    assert "SUSULAN" in sari.view
    assert "DITUTUP 07.20 WIB · Tertangani" in sari.view
    for crew in (*desk.agencies("damkar", "polisi", "pln", "dinkes", "bpbd"), desk.room):
        assert crew.cards == 0
        crew.sees_nothing()
    told = {type(one.fact): clock(one.at) for one in await desk.facts(report) if one.via == f.TOLD}
    assert told[f.CallRang] == "06.04"
    assert told[f.CallAnswered] == "06.05"
    assert told[f.UnitArrived] == "06.30"
    assert told[f.IncidentClosed] == "07.20"
    phoned = [
        (clock(one.at), one.fact.told)
        for one in await desk.facts(report)
        if isinstance(one.fact, f.AgencyPhoned)
    ]
    assert phoned == [("06.09", "Pak Budi"), ("06.10", "")]
    await desk.passes(minutes=120)
    sari.sees_nothing()


async def test_its_clocks_go_by_what_was_told(desk: Desk) -> None:
    report = await saved(desk)
    clocks = {(one.step.code, one.agency): one for one in await desk.clocks(report)}
    first = clocks["pek3", None]
    assert (first.outcome, first.met) == (Outcome.ENDED, True)
    assert first.started_at is not None
    assert first.ended_at is not None
    assert (clock(first.started_at), clock(first.ended_at)) == ("06.05", "06.10")
    answer = clocks["pek6", "damkar"]
    assert answer.ended_at is not None
    assert (clock(answer.ended_at), answer.met) == ("06.12", True)
    there = clocks["pek7", "damkar"]
    assert there.started_at is not None
    assert (clock(there.started_at), there.met) == ("06.12", False)
    assert clocks["pek8", None].outcome is Outcome.UNMEASURED  # nobody told of its papers


async def test_an_open_one_is_finished_later_and_nobody_is_reminded(desk: Desk) -> None:
    sari = desk.operator("Sari")
    report = await saved(desk, PAPER)
    await desk.passes(minutes=90)
    sari.sees_nothing()
    assert "LEWAT" not in sari.view
    assert f"/susulan {report.number}" in sari.view
    await sari.writes(f"/susulan {report.number} 07.20 ditutup tertangani")
    assert "DITUTUP 07.20 WIB" in sari.view
    for crew in desk.agencies("damkar", "polisi"):
        crew.sees_nothing()


async def test_an_agency_still_needed_gets_its_card_and_its_clock(desk: Desk) -> None:
    sari, pln = desk.operator("Sari"), desk.agency("pln")
    report = await saved(desk, PAPER)
    await sari.writes(f"/tambah {report.number} pln")
    desk.room.sees("PLN")
    assert "KEBAKARAN" in pln.card
    await desk.passes(minutes=1.2)
    pln.sees("belum dikonfirmasi")
    await pln.presses("Terima tugas")
    for who in (sari, desk.agency("damkar"), desk.agency("polisi")):
        who.sees_nothing()
    await sari.presses("Tutup kejadian", on="SUSULAN")
    await sari.presses("Tertangani", on="SUSULAN")
    pln.sees("Ditutup")
    desk.room.sees("Tertangani")


async def test_the_draft_shows_what_was_read_and_asks_back_plainly(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.writes("/susulan")
    assert "SUSULAN" in sari.view
    await sari.writes(CALL)
    await sari.writes("06.05 dijawab")
    await sari.writes("06.09 damkar ditelepon")
    await sari.writes("23.10 damkar tiba")
    assert "06.05 dijawab" in sari.view
    assert "06.09 Damkar ditelepon" in sari.view
    assert "belum terjadi" in sari.view
    assert "Kirim" not in " ".join(sari.buttons)
    assert "belum terjadi" in await sari.presses("Simpan susulan")


async def test_a_wrong_time_is_taken_back_even_where_its_message_is_gone(desk: Desk) -> None:
    """A message that names the caller leaves the chat: it cannot be edited any more."""
    sari = desk.operator("Sari")
    wrong = PAPER.replace("06.30 damkar tiba", "26.30 damkar tiba")
    await sari.writes(f"/susulan {wrong}")
    assert "26.30 damkar tiba: jam ini tidak ada" in sari.view
    await sari.presses("Hapus baris jam")
    await sari.presses("26.30 damkar tiba")
    await sari.presses("Kembali")
    await sari.writes("06.30 damkar tiba")
    assert "06.30 Damkar tiba di lokasi" in sari.view
    assert "tersimpan" in await sari.presses("Simpan susulan")
    arrived = await desk.fact(sari.report, f.UnitArrived)
    assert clock(arrived.at) == "06.30"
    for crew in desk.agencies("damkar", "polisi"):
        crew.sees("Dicatat belakangan")


async def test_an_edited_message_is_read_again_whole(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.writes("/susulan kebakaran rumah Jl. Merdeka 10")
    message = sari.desk.world.write(
        sari.player.user, sari.player.chat.id, "06.05 dijawab\n06.99 damkar tiba"
    )
    await desk.hand.act()
    assert "jam ini tidak ada" in sari.view
    desk.world.edit(sari.player.user, message, "06.07 dijawab\n06.29 damkar tiba")
    await desk.hand.act()
    assert "06.05" not in sari.view
    assert "06.07 dijawab" in sari.view
    assert "06.29 Damkar tiba" in sari.view


async def test_it_is_saved_and_never_sent(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.writes(f"/susulan {CLOSED}")
    stream = sari.remembers("Simpan susulan").split(":")[1]
    assert "bukan dikirim" in await sari.forges(f"send:{stream}::")


async def test_what_is_missing_is_asked_for(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.writes(f"/susulan {CALL}")
    assert "Jam berapa dijawab?" in await sari.presses("Simpan susulan")
    await sari.writes("06.05 dijawab")
    assert "Instansi mana" in await sari.presses("Simpan susulan")
    await sari.writes("06.01 damkar ditelepon")
    assert "mendahului" in await sari.presses("Simpan susulan")


async def test_a_prank_of_the_night_is_counted_apart(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.writes("/susulan 06.05 dijawab")
    await sari.presses("Prank")
    call = await desk.fact(sari.report, f.CallAnswered)
    assert (clock(call.at), call.via) == ("06.05", f.TOLD)
    home = desk.stage.assembly.desk
    month = await read_month(home.journal.uow, home.city, 2026, 3, desk.now)
    assert (dict(month.direct.calls), dict(month.belated.calls)) == ({}, {"prank": 1})


async def test_it_is_counted_apart_and_its_data_says_so(desk: Desk) -> None:
    await saved(desk)
    home = desk.stage.assembly.desk
    month = await read_month(home.journal.uow, home.city, 2026, 3, desk.now)
    assert (month.direct.reports, dict(month.direct.incidents)) == (0, {})
    assert dict(month.belated.calls) == {"normal": 1}
    assert dict(month.belated.incidents) == {"kebakaran_bangunan": 1}
    assert month.belated.agencies["damkar"].acknowledged == 1
    [body] = desk.datacentre.taken
    assert body["belated"] is True
    assert body["opened_at"].startswith("2026-03-01T23:05")


async def test_an_incident_that_was_open_when_the_bot_died_is_completed(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    incident = await sari.sends_out("ular masuk rumah Jl. Mawar 3")
    await damkar.presses("Terima tugas")
    await desk.is_down(minutes=20)
    damkar.sees("batas 08.35")  # what fell due meanwhile, once
    await sari.writes(f"/susulan {incident.number} 08.10 damkar tiba\n08.15 damkar selesai")
    arrived = await desk.fact(incident, f.UnitArrived)
    assert (clock(arrived.at), arrived.via) == ("08.10", f.TOLD)
    assert "Selesai ditangani" in sari.view
    damkar.sees_nothing()


async def test_only_the_desk_enters(desk: Desk) -> None:
    joko = desk.stranger()
    await joko.writes(f"/susulan {CLOSED}")
    joko.sees("⚠️")
