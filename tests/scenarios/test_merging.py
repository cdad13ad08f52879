"""Several calls, one event: callers are added, incidents merged, and taken apart again."""

from bot.domain import facts as f
from bot.domain.call import CallStatus, call_of
from bot.domain.incident import incident_of
from tests.desk import Actor, Desk, Report

FIRE = "kebakaran rumah Jl. Merdeka 10, Klego"
AGAIN = "kebakaran di Klego, asap hitam"
SNAKE = "ular masuk rumah Jl. Mawar 3"
TREE = "pohon tumbang Jl. Mawar 3"


async def test_a_further_call_about_the_same_event_is_attached_in_one_tap(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    fire = await sari.sends_out(FIRE)
    await sari.presses("Panggilan masuk")
    await sari.logs(AGAIN)
    await sari.presses("Sama dengan #1 Klego?")
    assert "digabung ke #1" in sari.view
    shown = sari.player.look("#1", "Instansi").text
    assert "2 pelapor" in shown
    assert "asap hitam" in shown
    await desk.passes(seconds=60)
    assert "2 pelapor" in damkar.card
    assert damkar.cards == 1
    said = await desk.fact(fire, f.EntryMade)
    joined = await desk.fact(fire, f.CallJoined)
    assert said.at < joined.at  # the line stands at its true instant
    assert not [one for one in await desk.clocks(Report(2)) if one.alarms]
    _ignore(desk)


async def test_sama_14_typed_does_the_same(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out(SNAKE)
    await sari.presses("Panggilan masuk")
    await sari.logs("ada reptil besar")
    await sari.writes("sama #1")
    assert "digabung ke #1" in sari.view
    await sari.writes("sama 1")
    sari.sees("#1 sudah dikirim")


async def test_another_kind_or_another_place_is_no_candidate(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out(FIRE)
    for line in ("ular di Klego", "kebakaran di Poncol", "kebakaran Jl. Kenanga 5"):
        await sari.presses("Panggilan masuk")
        await sari.logs(line)
        assert not [one for one in sari.buttons if "Sama dengan" in one], line


async def test_pins_within_200_metres_are_one_place(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out("kebakaran Jl. Merdeka 10")
    await sari.sends_location(-6.8886, 109.6753, to=None)
    for latitude, near in ((-6.8870, True), (-6.8850, False)):
        await sari.presses("Panggilan masuk")
        await sari.logs("kebakaran")
        await sari.sends_location(latitude, 109.6753, to=None)
        assert bool([one for one in sari.buttons if "Sama dengan #1" in one]) is near
    _ignore(desk)


async def test_an_attached_call_is_split_off_again_as_it_was(desk: Desk) -> None:
    sari = desk.operator("Sari")
    fire = await sari.sends_out(FIRE)
    stood = incident_of(await desk.facts(fire))
    await sari.presses("Panggilan masuk")
    second = await sari.logs(AGAIN)
    draft = call_of(await desk.facts(second))
    await sari.presses("Sama dengan #1")
    await sari.presses("Pisahkan lagi")
    assert sari.view.startswith("#2 · ")
    assert call_of(await desk.facts(second)) == draft
    assert incident_of(await desk.facts(fire)) == stood
    await sari.presses("Kirim ke")
    desk.room.sees("#2", "→")


async def test_a_call_is_split_off_from_every_draft_that_it_went_on_in(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.writes(f"/lapor {FIRE}")
    await sari.writes(f"/lapor {AGAIN}")
    second = call_of(await desk.facts(Report(2)))
    await sari.writes("/lapor asap tebal di Klego")
    third = call_of(await desk.facts(Report(3)))
    await sari.writes("/gabung 1 2")
    await sari.writes("/gabung 2 3")
    assert "3 pelapor" in sari.view
    await sari.writes("/pisah 1")
    await sari.writes("/kejadian 3")
    assert "2 pelapor" in sari.view
    assert "Merdeka" not in sari.view
    await sari.writes("/pisah 2")
    assert call_of(await desk.facts(Report(2))) == second
    assert call_of(await desk.facts(Report(3))) == third
    await sari.presses("Prank", on="#2 · ")
    assert call_of(await desk.facts(Report(2))).status is CallStatus.SCREENED


async def test_a_call_goes_with_its_incident_and_is_split_off_from_both(desk: Desk) -> None:
    sari = desk.operator("Sari")
    damkar, bpbd, pln = desk.agencies("damkar", "bpbd", "pln")
    snake, tree = await _two_trees(desk)
    before = [incident_of(await desk.facts(one)) for one in (snake, tree)]
    await sari.presses("Panggilan masuk")
    await sari.logs("batang besar menimpa atap")
    await sari.writes(f"sama {tree.number}")
    await _merges(desk, tree, snake, damkar, bpbd, pln)
    await sari.writes("/pisah 3")
    assert "batang besar" not in str(incident_of(await desk.facts(snake)))
    chief = desk.supervisor("Pak Hadi")
    await chief.writes(f"/pisah {tree.number}")
    for one in (sari, chief, desk.room, damkar, bpbd, pln):
        one.sees(f"{tree} dipisah lagi dari {snake}")
    after = [incident_of(await desk.facts(one)) for one in (snake, tree)]
    assert [one.calls for one in after] == [one.calls for one in before]
    assert "batang besar" not in str(after)
    _ignore(desk)


async def test_a_reply_to_an_attached_draft_goes_to_its_incident(desk: Desk) -> None:
    sari = desk.operator("Sari")
    fire = await sari.sends_out(FIRE)
    await sari.presses("Panggilan masuk")
    await sari.logs(AGAIN)
    await sari.presses("Sama dengan #1")
    await sari.replies("warga berkumpul", to="digabung ke #1")
    said = await desk.fact(fire, f.EntryMade)
    assert isinstance(said.fact, f.EntryMade)
    assert said.fact.words == "warga berkumpul"


async def _two_trees(desk: Desk) -> tuple[Report, Report]:
    """A snake (Damkar, ...) and a tree (BPBD, PLN, Damkar ...) that are one matter."""
    sari = desk.operator("Sari")
    first = await sari.sends_out(SNAKE)
    await sari.presses("Panggilan masuk")
    second = await sari.sends_out(TREE)
    sari.sees("Telepon dulu", "DLH")
    return first, second


async def _merges(desk: Desk, child: Report, parent: Report, *groups: Actor) -> None:
    chief = desk.supervisor("Pak Hadi")
    await chief.writes(f"/gabung {child.number} {parent.number}")
    for actor in (desk.operator("Sari"), chief, desk.room, *groups):
        actor.sees(f"{child} digabung ke {parent}")


async def test_a_merged_child_never_clears_an_ack_and_every_card_works(desk: Desk) -> None:
    sari = desk.operator("Sari")
    damkar, bpbd, pln = desk.agencies("damkar", "bpbd", "pln")
    snake, tree = await _two_trees(desk)
    assert damkar.cards == 2
    await damkar.presses("Terima tugas", on=str(tree))
    await bpbd.presses("Terima tugas")
    old = pln.remembers("Terima tugas")
    await _merges(desk, tree, snake, damkar, bpbd, pln)
    parent = incident_of(await desk.facts(snake))
    stands = {one.agency: one.status.value for one in parent.dispatches.values()}
    assert stands["damkar"] == stands["bpbd"] == "acknowledged"
    assert stands["pln"] == "dispatched"
    assert f"{snake} · BPBD" in bpbd.card
    assert "Kejadian yang sama dengan #1" in damkar.card
    assert "Tercatat" in await pln.forges(old)  # pressed before the card was redrawn
    assert "Tercatat" in await bpbd.presses("Berangkat")
    assert "Tercatat" in await damkar.presses("Berangkat", on="#1 · Damkar")
    await sari.presses(str(snake), on="semua tugasnya")
    for agency in ("BPBD (", "PLN (", "Damkar ("):
        assert agency in sari.view
    await desk.passes(minutes=10)
    assert not [one for one in await desk.clocks(tree) if one.alarms]
    _ignore(desk)


async def test_a_merge_undone_leaves_the_child_as_it_stood(desk: Desk) -> None:
    sari, chief = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    damkar, bpbd, pln = desk.agencies("damkar", "bpbd", "pln")
    snake, tree = await _two_trees(desk)
    await bpbd.presses("Terima tugas")
    child, parent = [incident_of(await desk.facts(one)) for one in (tree, snake)]
    await _merges(desk, tree, snake, damkar, bpbd, pln)
    await pln.presses("Terima tugas")
    await chief.writes(f"/pisah {tree.number}")
    for actor in (sari, chief, desk.room, damkar, bpbd, pln):
        actor.sees(f"{tree} dipisah lagi dari {snake}")
    again = incident_of(await desk.facts(tree))
    assert again.dispatches.keys() == child.dispatches.keys()
    for number, one in child.dispatches.items():
        if one.agency != "pln":
            assert again.dispatches[number] == one
    acked = {one.agency for one in again.dispatches.values() if one.status == "acknowledged"}
    assert acked == {"bpbd", "pln"}  # what was done meanwhile stays done
    assert incident_of(await desk.facts(snake)).dispatches == parent.dispatches
    assert f"{tree} · BPBD" in bpbd.card
    assert "Tercatat" in await bpbd.presses("Berangkat")
    await sari.writes(f"/kejadian {tree.number}")
    assert "🚒 Berangkat" in sari.view


async def test_who_may_merge_and_what_may_not_be_merged(desk: Desk) -> None:
    sari, chief = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    snake, tree = await _two_trees(desk)
    await sari.writes(f"/gabung {tree.number} {snake.number}")
    sari.sees("Menggabung dan memisah kejadian: hanya supervisor, admin")
    await chief.writes(f"/gabung {tree.number} {tree.number}")
    chief.sees("laporan yang sama")
    await chief.writes(f"/pisah {tree.number}")
    chief.sees("tidak digabung")
    await chief.writes("/latihan ular Jl. Anggrek 1")
    await chief.presses("Kirim ke")
    desk.room.sees("#3")
    await chief.writes(f"/gabung 3 {snake.number}")
    chief.sees("Latihan tidak digabung")
    await chief.writes("/gabung 2")
    chief.sees("Tulis nomornya")


async def test_a_merged_incident_takes_no_orders_of_its_own(desk: Desk) -> None:
    sari = desk.operator("Sari")
    snake, tree = await _two_trees(desk)
    await _merges(desk, tree, snake, *desk.agencies("damkar", "bpbd", "pln"))
    await sari.writes(f"/tambah {tree.number} pmi")
    sari.sees("sudah digabung ke #1")
    await sari.writes(f"/catat {tree.number} jalan ditutup")
    sari.sees("sudah digabung ke #1")
    await sari.replies("pemilik rumah datang", to=f"{tree} · ")
    said = await desk.fact(snake, f.EntryMade)
    assert isinstance(said.fact, f.EntryMade)
    assert said.fact.words == "pemilik rumah datang"


def _ignore(desk: Desk) -> None:
    for player in desk.stage.everybody:
        player.seen |= {(one.chat_id, one.message_id) for one in player.unseen()}
