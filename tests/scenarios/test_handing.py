"""A report goes to another operator: offered, accepted, and all that follows goes to him."""

import pytest

from bot.domain import facts as f
from bot.domain.people import Role
from tests.desk import Actor, Desk

SNAKE = "ular masuk rumah Jl. Mawar 3"


async def test_an_incident_is_handed_over_and_everything_after_goes_to_the_new_one(
    desk: Desk,
) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    rudi = await desk.hires("Rudi")
    snake = await sari.sends_out(SNAKE)
    await _hands_over(sari, "Rudi")
    assert "Ditawarkan kepada Rudi" in sari.view
    rudi.sees("Sari menyerahkan satu laporan kepada Anda", snake)
    await damkar.presses("Terima tugas")
    await damkar.replies("ularnya besar")
    sari.sees("ularnya besar")  # until he accepts it stays hers
    await rudi.presses("Terima #1")
    sari.sees("Rudi menerima #1")
    assert "Dipegang Rudi" in sari.view
    assert "Dipegang" not in rudi.view
    await damkar.replies("butuh tongkat")
    rudi.sees("butuh tongkat")
    sari.sees_nothing()
    taken = await desk.fact(snake, f.HandoverAccepted)
    assert taken.by != (await desk.fact(snake, f.HandoverOffered)).by
    await rudi.writes("warga sudah menjauh")
    assert "warga sudah menjauh" in rudi.view
    await sari.logs("banjir Jl. Kenanga 5")
    assert sari.report.number == 2


async def test_a_draft_is_handed_over_too(desk: Desk) -> None:
    sari = desk.operator("Sari")
    rudi = await desk.hires("Rudi")
    draft = await sari.logs("ular masuk rumah")
    await sari.writes(f"/serahkan {draft.number}")
    sari.sees("Serahkan kepada siapa?", draft)
    await sari.presses("Rudi", on="kepada siapa")
    rudi.sees("Sari menyerahkan satu laporan", draft)
    await rudi.presses("Terima #1")
    sari.sees("Rudi menerima #1")
    await rudi.writes("Jl. Mawar 3")
    await rudi.presses("Kirim ke")
    desk.room.sees(draft, "→")


async def test_at_the_end_of_a_shift_all_open_reports_go_over_at_once(desk: Desk) -> None:
    sari = desk.operator("Sari")
    rudi = await desk.hires("Rudi")
    await sari.sends_out(SNAKE)
    await sari.writes("/lapor banjir Jl. Kenanga 5")
    await sari.writes("/serahkan")
    sari.sees("Serahkan semua (2 laporan terbuka)")
    answer = await sari.presses("Rudi", on="Serahkan semua")
    assert "2 laporan ditawarkan" in answer
    rudi.sees("Sari menyerahkan 2 laporan", "#1", "#2")
    assert "2 laporan Anda terima" in await rudi.presses("Terima semua (2)")
    sari.sees("Rudi menerima #1")
    sari.sees("Rudi menerima #2")
    await sari.writes("/serahkan")
    sari.sees("Tidak ada laporan Anda yang terbuka")
    await rudi.presses("Prank", on="#2")


@pytest.mark.parametrize("first", ["exercise", "real"])
async def test_an_exercise_is_not_handed_over_in_one_message_with_what_is_real(
    desk: Desk, first: str
) -> None:
    chief, rudi = desk.supervisor("Pak Hadi"), await desk.hires("Rudi")
    lines = ["/latihan kebakaran Jl. Merdeka 10", "/lapor banjir Jl. Kenanga 5"]
    for line in lines if first == "exercise" else reversed(lines):
        await chief.writes(line)
    await chief.writes("/serahkan")
    chief.sees("Serahkan semua (2")
    await chief.presses("Rudi", on="Serahkan semua")
    told = [rudi.sees("menyerahkan", "Merdeka"), rudi.sees("menyerahkan", "Kenanga")]
    assert [("LATIHAN" in one) for one in told] == [True, False]


async def test_who_may_hand_over_what(desk: Desk) -> None:
    sari, chief = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    rudi = await desk.hires("Rudi")
    await desk.hires("Bu Lurah", Role.LEADERSHIP)
    snake = await sari.sends_out(SNAKE)
    await rudi.writes(f"/serahkan {snake.number}")
    rudi.sees("#1 dipegang operator lain")
    await chief.writes(f"/serahkan {snake.number}")
    chief.sees("Serahkan kepada siapa?")
    assert not [one for one in chief.buttons_on("kepada siapa") if "Lurah" in one]
    await chief.presses("Pak Hadi", on="kepada siapa")  # a supervisor takes it himself
    sari.sees("Pak Hadi menerima #1")
    assert "Dipegang Pak Hadi" in sari.view
    await _hands_over(chief, "Rudi")
    rudi.sees("menyerahkan satu laporan")
    await chief.presses("Tutup kejadian")
    await chief.presses("Tertangani")
    desk.agency("damkar").sees("Ditutup")
    desk.room.sees("Tertangani")
    assert "sudah selesai" in await rudi.presses("Terima #1")


async def _hands_over(giver: Actor, to: str) -> None:
    await giver.presses("Lainnya")
    await giver.presses("Serahkan")
    giver.sees("Serahkan kepada siapa?")
    await giver.presses(to, on="kepada siapa")
