"""`/umumkan`: one notice to every group, seen first by its writer, and its end."""

import pytest

from bot.domain import facts as f
from tests.desk import Actor, Desk

ROADS = "Jl. Merdeka ditutup sampai pukul 18.00"


def crews(desk: Desk) -> list[Actor]:
    return [desk.agency(one) for one in desk.stage.agencies]


async def announced(desk: Desk) -> None:
    hadi = desk.supervisor("Pak Hadi")
    await hadi.writes(f"/umumkan {ROADS}")
    hadi.sees("Belum terkirim", ROADS)
    await hadi.presses("Kirim ke 7 grup")
    hadi.sees("Pengumuman berlangsung", "7 grup")
    for one in (*crews(desk), desk.room):
        one.sees("PENGUMUMAN 112", ROADS)


async def test_everybody_is_told_once_and_told_that_it_is_over(desk: Desk) -> None:
    hadi = desk.supervisor("Pak Hadi")
    await announced(desk)
    assert "diakhiri" in await hadi.presses("Akhiri pengumuman")
    for one in (*crews(desk), desk.room):
        one.sees("PENGUMUMAN SELESAI", ROADS)
        one.sees_nothing()
    assert "sudah diakhiri" in await hadi.presses("Akhiri pengumuman")


async def test_nothing_leaves_before_its_writer_has_seen_it(desk: Desk) -> None:
    hadi = desk.supervisor("Pak Hadi")
    await hadi.writes(f"/umumkan {ROADS}")
    preview = hadi.sees("Belum terkirim")
    assert "7 grup" in preview
    for one in crews(desk):
        one.sees_nothing()
    assert "batal" in await hadi.presses("Batal")
    assert "sudah dibatalkan" in await hadi.presses("Kirim ke 7 grup")


async def test_a_second_press_posts_nothing_more(desk: Desk) -> None:
    hadi = desk.supervisor("Pak Hadi")
    await announced(desk)
    assert "sudah dikirim" in await hadi.presses("Kirim ke 7 grup")
    for one in crews(desk):
        one.sees_nothing()


async def test_it_shows_on_the_board_until_it_is_over(desk: Desk) -> None:
    hadi = desk.supervisor("Pak Hadi")
    await announced(desk)
    await hadi.writes("/papan")
    board = hadi.player.look("Papan 112")
    assert ROADS in board.text
    sari = desk.operator("Sari")
    await sari.writes("/aktif")
    assert ROADS in sari.sees("Pengumuman berlangsung")
    assert "Akhiri pengumuman" not in sari.buttons_on("Tidak ada laporan")
    await hadi.writes("/aktif")
    assert ROADS in hadi.sees("Pengumuman berlangsung", "sejak 08.00")
    await hadi.presses("Akhiri pengumuman", on="Tidak ada laporan")
    for one in (*crews(desk), desk.room):
        one.sees("PENGUMUMAN SELESAI")
    await desk.passes(seconds=30)
    assert ROADS not in board.text
    await hadi.writes("/aktif")
    assert "Pengumuman" not in hadi.sees("Tidak ada laporan")


@pytest.mark.parametrize("who", ["operator", "stranger"])
async def test_only_a_supervisor_or_the_admin_announces(desk: Desk, who: str) -> None:
    somebody = desk.operator("Sari") if who == "operator" else desk.stranger()
    await somebody.writes(f"/umumkan {ROADS}")
    somebody.sees("⚠️")
    await desk.admin.writes(f"/umumkan {ROADS}")
    desk.admin.sees("Belum terkirim")


async def test_groups_that_cannot_be_reached_are_named(desk: Desk) -> None:
    hadi, pln, pmi = desk.supervisor("Pak Hadi"), desk.agency("pln"), desk.agency("pmi")
    desk.world.kick_bot(pln.player.chat.id)
    await desk.hand.act()
    desk.admin.sees("PLN")
    await hadi.writes(f"/umumkan {ROADS}")
    assert "PLN" in hadi.sees("Belum terkirim", "6 grup")
    await hadi.presses("Kirim ke 6 grup")
    assert "PLN" in hadi.sees("Pengumuman berlangsung")
    for one in (*crews(desk), desk.room):
        if one not in (pln, pmi):
            one.sees("PENGUMUMAN 112")
    pmi.sees("PENGUMUMAN 112")


async def test_a_group_that_refuses_it_is_named_to_the_sender(desk: Desk) -> None:
    hadi, pmi = desk.supervisor("Pak Hadi"), desk.agency("pmi")
    await hadi.writes(f"/umumkan {ROADS}")
    hadi.sees("Belum terkirim")
    desk.world.restrict_bot(pmi.player.chat.id)
    await hadi.presses("Kirim ke 7 grup")
    hadi.sees("Pengumuman berlangsung")
    assert "PMI" in hadi.sees("tidak sampai")
    for one in (*crews(desk), desk.room):
        if one is not pmi:
            one.sees("PENGUMUMAN 112")


async def test_words_that_do_not_serve(desk: Desk) -> None:
    hadi = desk.supervisor("Pak Hadi")
    await hadi.writes("/umumkan")
    hadi.sees("Tulis pengumumannya")
    await hadi.writes("/umumkan " + "a" * 1001)
    hadi.sees("Terlalu panjang", "1001")
    await hadi.writes("/umumkan <b>tebal & tajam</b>")
    assert "<b>tebal & tajam</b>" in hadi.sees("Belum terkirim")


async def test_an_announcement_takes_no_fact_of_a_report(desk: Desk) -> None:
    hadi = desk.supervisor("Pak Hadi")
    await hadi.writes(f"/umumkan {ROADS}")
    hadi.sees("Belum terkirim")
    stream = hadi.remembers("Kirim ke 7 grup").split(":")[1]
    await hadi.writes("/lapor")
    for forged in ("answer", "screen", "toggle", "close", "record"):
        arg = {"screen": "prank", "toggle": "pln", "close": "tertangani"}.get(forged, "")
        await hadi.forges(f"{forged}:{stream}::{arg}")
    async with desk.stage.assembly.desk.journal.uow.reading() as books:
        facts = await books.load(int(stream))
    assert [type(one.fact) for one in facts] == [f.AnnouncementDrafted]
    hadi_code = facts[0].by
    assert hadi_code.startswith("p")
