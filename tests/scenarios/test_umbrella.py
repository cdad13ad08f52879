"""Kejadian induk: a flood night's reports are numbered points on one card."""

from collections.abc import AsyncIterator

import pytest

from bot.domain.call import call_of
from bot.domain.incident import Incident, incident_of
from tests.desk import Actor, Desk, Report

FLOOD = "banjir di Klego rt 1 rw 2, air selutut"


@pytest.fixture(autouse=True)
async def _other_news_is_not_these_stories(desk: Desk) -> AsyncIterator[None]:
    """Reminders, and news in groups that are not looked at."""
    yield
    await desk.passes(seconds=20)
    desk.stage.forget()


async def _umbrella(desk: Desk) -> tuple[Actor, Actor]:
    """A flood in Klego, raised by the supervisor; all groups at work have read it."""
    sari, bpbd = desk.operator("Sari"), desk.agency("bpbd")
    await sari.sends_out(FLOOD)
    await desk.supervisor("Pak Hadi").writes("/induk 1")
    bpbd.sees("KEJADIAN INDUK", "#1", "bila selesai")
    desk.room.sees("KEJADIAN INDUK", "#1")
    desk.stage.forget()
    return sari, bpbd


async def _reports(sari: Actor, line: str, button: str = "Titik baru di #1") -> None:
    await sari.presses("Panggilan masuk")
    await sari.logs(line)
    await sari.presses(button)


async def _state(desk: Desk) -> Incident:
    return incident_of(await desk.facts(Report(1)))


async def test_a_flood_night_of_twelve_reports_is_one_card(desk: Desk) -> None:
    sari, bpbd = await _umbrella(desk)
    assert "📍 KEJADIAN INDUK: 1 titik, 0 selesai" in bpbd.card
    for rt in range(3, 13):
        await _reports(sari, f"banjir di Klego rt {rt} rw 2, air sebetis")
    await _reports(sari, "banjir di Klego rt 13 rw 2, air sedada, 4 orang terjebak")
    await desk.passes(seconds=30)
    assert bpbd.cards == 1
    assert "12 titik, 0 selesai" in bpbd.card
    assert "12 pelapor" in bpbd.card
    assert bpbd.card.startswith("🔴 MERAH · 🌊 BANJIR ATAU GENANGAN · Kelurahan Klego")
    assert "air selutut" not in bpbd.card  # that is the first point's
    lines = [one for one in bpbd.card.splitlines() if one.startswith(("🔴", "🟡"))]
    assert lines[1].startswith("🔴 12 · Klego rt 13 rw 2 · 4 orang · 120 cm · ⏳")
    assert lines[2].startswith("🟡 1 · Klego rt 1 rw 2 · 50 cm")
    assert len([one for one in bpbd.buttons if one.startswith("✅ ")]) == 9  # and Terima tugas
    assert bpbd.sees("TITIK BARU", "#1")
    state = await _state(desk)
    assert len(state.points) == len(state.calls) == 12


async def test_points_are_taken_and_ended_apart(desk: Desk) -> None:
    sari, bpbd = await _umbrella(desk)
    damkar = desk.agency("damkar")
    await _reports(sari, "banjir di Klego rt 3 rw 2, 2 orang terjebak")
    bpbd.sees("TITIK BARU", "2 orang")
    desk.stage.forget()
    await bpbd.presses("✅ 2")
    assert "✅ BPBD 08.00" in bpbd.card
    assert "Terima tugas 08.00" in bpbd.card  # the first tap records both
    assert "🏁 2" in bpbd.buttons
    await damkar.presses("✅ 1")
    await desk.passes(seconds=60)
    assert "🟡 1 · Klego rt 1 rw 2 · 50 cm · ✅ Damkar" in damkar.card
    assert "✅ 2" in damkar.buttons
    await bpbd.presses("🏁 2")
    state = await _state(desk)
    assert state.points[2].ended
    assert not state.points[1].ended
    assert "2 titik, 1 selesai" in bpbd.card


async def test_what_an_agency_may_not_do_with_a_point(desk: Desk) -> None:
    _, bpbd = await _umbrella(desk)
    take = bpbd.remembers("✅ 1")
    assert "Terima dulu titik 1" in await bpbd.forges(take.replace("take", "end"))
    await bpbd.presses("✅ 1")
    assert "sudah Anda terima" in await bpbd.forges(take)
    await bpbd.presses("🏁 1")
    assert "Titik 1 sudah selesai" in await bpbd.forges(take)
    assert "Titik 9 tidak ada" in await bpbd.forges(f"{take[:-1]}9")
    assert "bukan untuk grup ini" in await desk.agency("damkar").forges(take)


async def test_who_was_called_off_neither_takes_nor_ends_a_point(desk: Desk) -> None:
    sari, bpbd = await _umbrella(desk)
    await _reports(sari, "banjir di Klego rt 3 rw 2")
    await bpbd.presses("✅ 1")
    end, take = bpbd.remembers("🏁 1"), bpbd.remembers("✅ 2")
    await sari.presses("Semua titik")
    await sari.presses("📍 2")
    told = sari.remembers("BPBD ke sana")
    await sari.presses("Kembali")
    for words in ("Lainnya", "Tarik instansi", "BPBD", "tidak diperlukan lagi"):
        await sari.presses(words, on="#1 ·")
    for stale in (end, take):
        assert "Tugas ini dibatalkan 112 pukul 08.00" in await bpbd.forges(stale)
    assert "Tugas ini dibatalkan 112 pukul 08.00" in await sari.forges(told)
    assert not [one for one in (await _state(desk)).points.values() if one.taken or one.ended]


async def test_a_further_call_about_a_point_makes_it_worse_and_no_new_one(desk: Desk) -> None:
    sari, bpbd = await _umbrella(desk)
    await _reports(sari, "banjir di Klego rt 3 rw 2, air selutut")
    bpbd.sees("TITIK BARU")
    desk.stage.forget()
    await _reports(sari, "banjir di Klego rt 3 rw 2, sudah sepinggang", "Sama dengan #1 titik 2?")
    state = await _state(desk)
    assert len(state.points) == 2
    assert (state.points[2].depth_cm, len(state.points[2].calls)) == (100, 2)
    assert "100 cm · 2 pelapor" in bpbd.card
    bpbd.sees_nothing()


async def test_an_umbrella_is_offered_in_each_village_where_it_has_a_point(desk: Desk) -> None:
    sari, _ = await _umbrella(desk)
    await sari.presses("Panggilan masuk")
    await sari.logs("banjir di Poncol rt 3 rw 2")
    assert "titik" not in str(sari.buttons)
    await sari.writes("/gabung 2 1")
    await sari.presses("Panggilan masuk")
    await sari.logs("banjir di Poncol rt 3 rw 2, sudah sepinggang")
    assert "🔗 Sama dengan #1 titik 2?" in sari.buttons
    await sari.presses("Panggilan masuk")
    await sari.logs("banjir di Poncol rt 7 rw 1")
    assert "➕ Titik baru di #1 Klego" in sari.buttons


async def test_a_point_is_split_off_and_its_number_is_not_given_again(desk: Desk) -> None:
    sari, bpbd = await _umbrella(desk)
    await _reports(sari, "banjir di Klego rt 3 rw 2")
    await bpbd.presses("✅ 2")
    await sari.presses("Pisahkan lagi", on="digabung ke #1")
    state = await _state(desk)
    assert list(state.points) == [1]
    assert len(state.calls) == 1
    assert call_of(await desk.facts(Report(2))).status == "open"
    await _reports(sari, "banjir di Klego rt 4 rw 2")
    assert list((await _state(desk)).points) == [1, 3]


async def test_the_desk_ranks_a_point_and_notes_what_is_told_by_phone(desk: Desk) -> None:
    sari, bpbd = await _umbrella(desk)
    await _reports(sari, "banjir di Klego rt 3 rw 2")
    await sari.presses("Semua titik")
    await sari.presses("📍 2")
    await sari.presses("MERAH")
    assert "🔴 2 · Klego rt 3 rw 2" in bpbd.card
    await sari.presses("Semua titik")
    await sari.presses("📍 2")
    await sari.presses("BPBD ke sana")
    assert "✅ BPBD" in sari.player.look("#1", "Instansi").text
    assert "lewat telepon/HT" in bpbd.card
    await sari.presses("Semua titik")
    await sari.presses("📍 2")
    await sari.presses("Titik selesai")
    assert "2 titik, 1 selesai" in bpbd.card
    await sari.presses("Semua titik")
    await sari.presses("🏁 2")
    await sari.presses("Belum selesai")
    assert "2 titik, 0 selesai" in bpbd.card


async def test_two_who_say_that_a_point_is_over_do_not_undo_each_other(desk: Desk) -> None:
    sari, bpbd = await _umbrella(desk)
    await _reports(sari, "banjir di Klego rt 3 rw 2")
    await sari.presses("Semua titik")
    await sari.presses("📍 2")
    over = sari.remembers("Titik selesai")
    await sari.presses("Titik selesai")
    assert "Titik 2 sudah selesai" in await sari.forges(over)
    assert "2 titik, 1 selesai" in bpbd.card
    await sari.presses("Semua titik")
    await sari.presses("🏁 2")
    goes_on = sari.remembers("Belum selesai")
    await sari.presses("Belum selesai")
    assert "Titik 2 belum selesai" in await sari.forges(goes_on)
    assert "2 titik, 0 selesai" in bpbd.card
    assert "tidak dikenal" in await sari.forges(over.removesuffix(".over"))


async def test_a_line_typed_on_a_point_s_page_makes_it_worse(desk: Desk) -> None:
    sari, bpbd = await _umbrella(desk)
    await _reports(sari, "banjir di Klego rt 3 rw 2, air selutut")
    await sari.presses("Semua titik")
    await sari.presses("📍 2")
    await sari.writes("air sudah sedada, 6 orang terjebak")
    state = await _state(desk)
    assert (state.points[2].depth_cm, state.points[2].people) == (120, 6)
    assert (state.points[2].priority, len(state.points[2].calls)) == ("merah", 1)
    assert "🔴 2 · Klego rt 3 rw 2 · 6 orang · 120 cm" in bpbd.card
    assert "6 orang terjebak" in sari.player.look("#1", "Instansi").text
    await sari.presses("Pisahkan lagi", on="digabung ke #1")
    assert list((await _state(desk)).points) == [1]  # with all that was told of it
    await sari.presses("Panggilan masuk")
    assert "#1 Banjir" in sari.view
    assert not [one for one in sari.buttons if "Titik baru" in one]  # it needs its place first


async def test_the_desk_is_told_once_of_points_that_nobody_took(desk: Desk) -> None:
    sari, bpbd = await _umbrella(desk)
    await _reports(sari, "banjir di Klego rt 3 rw 2")
    await _reports(sari, "banjir di Klego rt 4 rw 2")
    await desk.passes(seconds=30)
    await _reports(sari, "banjir di Klego rt 5 rw 2")
    await bpbd.presses("✅ 2")
    await desk.passes(minutes=2, seconds=20)
    told = sari.sees("BELUM DIAMBIL SIAPA PUN: 1 titik", "#1", "Telepon BPBD")
    assert "3 · Klego rt 4" in told
    await desk.passes(seconds=75)
    sari.sees("BELUM DIAMBIL SIAPA PUN: 1 titik", "4 · Klego rt 5")
    await desk.passes(minutes=4)
    assert not [one for one in sari.player.unseen() if "BELUM DIAMBIL" in one.text]
    await desk.passes(minutes=1)


GIVEN_BACK = {
    "called off": (),
    "cannot come": ("Berhalangan", "armada terpakai"),
    "taken by mistake": ("Lainnya", "Batal terima", "salah tekan"),
    "undone at once": ("Batalkan",),
}


@pytest.mark.parametrize("how", GIVEN_BACK)
async def test_a_point_given_back_is_nobody_s_and_the_desk_is_told_anew(
    desk: Desk, how: str
) -> None:
    sari, bpbd = await _umbrella(desk)
    damkar, chief = desk.agency("damkar"), desk.supervisor("Pak Hadi")
    await _reports(sari, "banjir di Klego rt 3 rw 2, 2 orang terjebak")
    desk.stage.forget()
    await desk.passes(minutes=1)
    await bpbd.presses("✅ 2")
    await desk.passes(minutes=3 if how != "undone at once" else 0)
    if how == "called off":
        for words in ("Lainnya", "Tarik instansi", "BPBD", "tidak diperlukan lagi"):
            await sari.presses(words, on="#1 ·")
    for words in GIVEN_BACK[how]:
        await bpbd.presses(words)
    desk.stage.forget()
    assert not (await _state(desk)).points[2].taken
    await desk.passes(minutes=3, seconds=10)
    told = sari.sees("BELUM DIAMBIL SIAPA PUN: 1 titik", "#1", "2 · Klego rt 3", "Telepon")
    assert "✅" not in told
    assert "✅ BPBD" not in damkar.card
    if how != "called off":
        assert "✅ 2" in bpbd.buttons
    await chief.writes("/papan")
    assert "2 titik, 2 belum diambil" in chief.board
    desk.stage.forget()
    await desk.passes(minutes=5)
    assert not [one for one in sari.player.unseen() if "BELUM DIAMBIL" in one.text]
    desk.stage.forget()


async def test_a_decline_taken_back_leaves_the_agency_its_points(desk: Desk) -> None:
    sari, bpbd = await _umbrella(desk)
    await _reports(sari, "banjir di Klego rt 3 rw 2, 2 orang terjebak")
    await bpbd.presses("✅ 2")
    await bpbd.presses("Berhalangan")
    await bpbd.presses("armada terpakai")
    assert "✅ 2" in bpbd.buttons
    await bpbd.presses("Batalkan")
    assert "🏁 2" in bpbd.buttons
    desk.stage.forget()
    await desk.passes(minutes=4)
    assert not [one for one in sari.player.unseen() if "BELUM DIAMBIL" in one.text]
    desk.stage.forget()


async def test_who_comes_after_all_takes_its_points_anew(desk: Desk) -> None:
    _, bpbd = await _umbrella(desk)
    await bpbd.presses("✅ 1")
    await bpbd.presses("Berhalangan")
    await bpbd.presses("armada terpakai")
    await bpbd.presses("Terima tugas")
    assert not (await _state(desk)).points[1].taken
    await bpbd.presses("✅ 1")
    assert "🏁 1" in bpbd.buttons


async def test_what_a_crew_ended_stays_its_own_when_it_is_called_off(desk: Desk) -> None:
    sari, bpbd = await _umbrella(desk)
    await bpbd.presses("✅ 1")
    await bpbd.presses("🏁 1")
    for words in ("Lainnya", "Tarik instansi", "BPBD", "tidak diperlukan lagi"):
        await sari.presses(words, on="#1 ·")
    state = await _state(desk)
    assert state.points[1].taken
    await sari.presses("Semua titik")
    await sari.presses("🏁 1")
    await sari.presses("Belum selesai")
    assert not (await _state(desk)).points[1].taken
    desk.stage.forget()
    await desk.passes(minutes=3, seconds=10)
    sari.sees("BELUM DIAMBIL SIAPA PUN: 1 titik", "1 · Klego rt 1")
    desk.stage.forget()


async def test_the_board_says_how_many_points_nobody_has(desk: Desk) -> None:
    sari, bpbd = await _umbrella(desk)
    chief = desk.supervisor("Pak Hadi")
    await _reports(sari, "banjir di Klego rt 3 rw 2, 2 orang terjebak")
    await chief.writes("/papan")
    assert "🔴 MERAH Banjir atau genangan" in chief.board
    assert "Kejadian induk: 2 titik, 2 belum diambil" in chief.board
    await bpbd.presses("✅ 2")
    await desk.passes(seconds=10)
    assert "Kejadian induk: 2 titik, 1 belum diambil" in chief.board


async def test_an_umbrella_is_closed_once_every_point_is_over(desk: Desk) -> None:
    sari, bpbd = await _umbrella(desk)
    await _reports(sari, "banjir di Klego rt 3 rw 2")
    await sari.presses("Tutup kejadian")
    assert "Masih ada 2 titik" in await sari.presses("Tertangani")
    for point in (1, 2):
        await bpbd.presses(f"✅ {point}")
        await bpbd.presses(f"🏁 {point}")
    await sari.presses("Tertangani")
    assert "DITUTUP" in bpbd.card
    await desk.passes(seconds=5)
    case = desk.datacentre.taken[-1]
    assert [(one["number"], one["depth_cm"], bool(one["ended_at"])) for one in case["points"]] == [
        (1, 50, True), (2, None, True),
    ]  # fmt: skip
    assert "2 titik, 2 selesai" in bpbd.card
    await sari.presses("Panggilan masuk")
    await sari.logs("banjir di Klego rt 5 rw 2")
    assert not [one for one in sari.buttons if "Titik baru" in one]


async def test_an_open_incident_goes_into_an_umbrella_as_a_point_and_out_again(desk: Desk) -> None:
    sari, _ = await _umbrella(desk)
    chief = desk.supervisor("Pak Hadi")
    await sari.logs("/lapor banjir di Klego rt 7 rw 3, 3 orang terjebak")
    await sari.presses("Kirim ke")
    await chief.writes("/gabung 2 1")
    assert (await _state(desk)).points[2].people == 3
    await chief.writes("/pisah 2")
    assert list((await _state(desk)).points) == [1]
    await chief.writes("/induk 2")
    await chief.writes("/gabung 2 1")
    chief.sees("#2 kejadian induk; gabungkan yang lain ke sana")


async def test_an_umbrella_that_was_never_dealt_with_is_closed_with_its_points(desk: Desk) -> None:
    sari, bpbd = await _umbrella(desk)
    await _reports(sari, "banjir di Klego rt 3 rw 2")
    await sari.presses("Tutup kejadian")
    await sari.presses("Laporan palsu")
    assert "Laporan palsu" in bpbd.card


async def test_an_exercise_that_proves_real_takes_its_open_points_along(desk: Desk) -> None:
    chief, bpbd = desk.supervisor("Pak Hadi"), desk.agency("bpbd")
    await chief.writes("/latihan banjir di Klego rt 1 rw 2, air selutut")
    await chief.presses("Kirim ke")
    await chief.writes("/induk 1")
    await chief.presses("Ternyata sungguhan", on="#1 · ")
    await chief.presses("SUNGGUHAN: kirim")
    real = incident_of(await desk.facts(Report(2)))
    assert [one.depth_cm for one in real.points.values()] == [50]
    assert "KEJADIAN INDUK: 1 titik" in bpbd.card
    assert "LATIHAN" not in bpbd.card


async def test_who_may_raise_and_what_is_raised_already(desk: Desk) -> None:
    sari, _ = await _umbrella(desk)
    await sari.presses("Lainnya")
    assert not [one for one in sari.buttons if "induk" in one]
    await desk.supervisor("Pak Hadi").writes("/induk 1")
    desk.supervisor("Pak Hadi").sees("Ini sudah kejadian induk")
    await sari.logs("/lapor banjir di Poncol")
    await sari.presses("Kirim ke")
    await sari.presses("Lainnya")
    assert "hanya supervisor, admin" in await sari.presses("Jadikan kejadian induk")
    desk.stage.forget()
