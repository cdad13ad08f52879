"""Whose number it was: a report is found again by the number its caller gave."""

from bot.ports import StreamLine
from tests.desk import Desk


async def calls_from(desk: Desk, number: str) -> list[StreamLine]:
    async with desk.stage.assembly.desk.journal.uow.reading() as books:
        return await books.calls_from(number)


async def test_a_number_read_from_a_line_finds_the_report(desk: Desk) -> None:
    sari = desk.operator()
    first = await sari.logs("kebakaran rumah Jl. Merdeka 10, pelapor 081234567890")
    [found] = await calls_from(desk, "+62 812-3456-7890")
    assert found.number == first.number
    assert found.incident_kind == "kebakaran_bangunan"


async def test_the_number_stays_with_its_call_and_a_later_one_with_the_incident(
    desk: Desk,
) -> None:
    sari = desk.operator()
    report = await sari.sends_out("kebakaran rumah Jl. Merdeka 10, pelapor 081234567890")
    [found] = await calls_from(desk, "081234567890")
    assert (found.number, found.kind, found.status) == (report.number, "call", "attached")
    await sari.writes("pelapor kedua 085612345678")
    [later] = await calls_from(desk, "085612345678")
    assert (later.number, later.kind) == (report.number, "incident")


async def test_a_number_that_was_misread_is_forgotten_with_its_line(desk: Desk) -> None:
    sari = desk.operator()
    desk.world.faults.add("refuse_before", "deleteMessage", times=3)  # the line is still there
    await sari.writes("kebakaran rumah Jl. Merdeka 10, pelapor 081234567890")
    written = sari.player.chat.messages.values()
    mine = [one for one in written if one.sender_id == sari.player.user.id]
    desk.world.edit(
        sari.player.user, mine[-1], "kebakaran rumah Jl. Merdeka 10, pelapor 085612345678"
    )
    await desk.hand.act()
    assert await calls_from(desk, "081234567890") == []
    assert len(await calls_from(desk, "085612345678")) == 1
