"""A draft left open is told of, first to its operator, then to the supervisor; never lost."""

from tests.desk import Desk


async def test_a_draft_nobody_touches_is_reminded_then_the_supervisor_told(desk: Desk) -> None:
    sari, chief = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    draft = await sari.logs("ular masuk rumah")
    began = desk.now
    await desk.until(began, minutes=9)
    _ignore(desk)  # the city's own five minutes came before
    await desk.until(began, minutes=10)
    sari.sees("⏰", draft, "draf belum selesai", "bawaan, bukan SOP")
    assert [one for one in sari.buttons_on("belum selesai") if "Prank" in one]
    assert not [one for one in sari.buttons_on("belum selesai") if "Kirim" in one]
    chief.sees_nothing()
    await desk.until(began, minutes=20)
    sari.sees("⏰", draft, "draf belum selesai")
    chief.sees("🚨", draft, "draf belum selesai", "Sari")
    await desk.passes(minutes=60)
    told = [one for one in sari.player.unseen() if "draf belum selesai" in one.text]
    assert len(told) == 3  # and then it is quiet
    _ignore(desk)
    await sari.presses("Panggilan masuk")
    assert (await sari.logs("banjir")).number == 2
    await sari.presses("Ghost")
    await sari.writes(f"/kejadian {draft.number}")
    assert "ULAR" in sari.view  # nothing was dropped
    await sari.presses("Info")


async def test_a_line_a_press_or_lanjutkan_begins_the_wait_anew(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs("ular masuk rumah")
    began = desk.now
    await desk.until(began, minutes=8)
    await sari.presses("MERAH")
    await desk.until(began, minutes=17)
    assert not _told(desk)
    await desk.until(began, minutes=18, seconds=5)
    assert len(_told(desk)) == 1
    _ignore(desk)
    await sari.presses("Lanjutkan #1")
    assert sari.view.startswith("#1")
    await desk.passes(minutes=9)
    assert not _told(desk)
    await desk.passes(minutes=1, seconds=5)
    sari.sees("draf belum selesai")
    await sari.writes("/kejadian 1")
    await sari.presses("Prank")
    _ignore(desk)


async def test_it_is_sent_or_screened_from_the_reminder_itself(desk: Desk) -> None:
    sari = desk.operator("Sari")
    ready = await sari.logs("ular masuk rumah Jl. Mawar 3")
    began = desk.now
    await desk.until(began, minutes=10)
    sari.sees(ready, "draf belum selesai")
    await sari.presses("Kirim ke", on="belum selesai")
    desk.room.sees(ready, "→")
    await desk.until(began, minutes=25)
    assert not _told(desk)
    _ignore(desk)


async def test_a_settled_draft_is_told_of_no_more(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs("ular masuk rumah")
    await desk.passes(minutes=4)
    await sari.presses("Prank")
    await desk.passes(minutes=30)
    assert not _told(desk)
    await sari.presses("Ternyata darurat")
    await desk.passes(minutes=9)
    assert not _told(desk)  # it was touched just now
    await desk.passes(minutes=2)
    assert len(_told(desk)) == 1
    _ignore(desk)
    await sari.presses("Prank")


async def test_after_a_stop_there_is_one_summary_of_all_drafts(desk: Desk) -> None:
    sari = desk.operator("Sari")
    for line in ("ular masuk rumah", "/lapor banjir", "/lapor kebakaran"):
        await sari.writes(line)
    await desk.is_down(minutes=40)
    await desk.passes(seconds=5)
    [told] = _told(desk)
    assert "#1" in told
    assert "#2" in told
    assert "#3" in told
    assert {"✍️ Lanjutkan #1", "✍️ Lanjutkan #3"} <= set(sari.buttons_on("belum selesai"))
    assert (
        len([one for one in desk.supervisor().player.unseen() if "belum selesai" in one.text]) == 1
    )
    _ignore(desk)


def _told(desk: Desk) -> list[str]:
    return [
        one.text for one in desk.operator("Sari").player.unseen() if "belum selesai" in one.text
    ]


def _ignore(desk: Desk) -> None:
    for player in desk.stage.everybody:
        player.seen |= {(one.chat_id, one.message_id) for one in player.unseen()}
