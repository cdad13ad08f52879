"""A caller's data as people see it: what leaves the chat, what is masked, who may look."""

from tests.desk import Desk

FIRE = "trafo terbakar Jl. Merdeka 10"
SITI = FIRE + ", nama Siti, 0812 3456 7889"


# --- the operator's own line ---------------------------------------------------------------------


async def test_a_line_with_name_and_number_leaves_the_chat_and_one_without_stays(
    desk: Desk,
) -> None:
    sari = desk.operator()
    await sari.logs(FIRE)
    await sari.writes("nama Siti, 0812 3456 7889")
    await sari.writes("kabel menjuntai")
    await sari.writes("kata Bu Aminah ada asap")
    assert sari.lines[-2:] == [FIRE, "kabel menjuntai"]


async def test_a_short_answer_to_the_question_for_the_name_leaves_too(desk: Desk) -> None:
    sari = desk.operator()
    await sari.logs(FIRE)
    await sari.presses("Nama pelapor")
    await sari.writes("Siti")
    assert sari.lines[-1] == FIRE


async def test_a_note_and_a_word_to_an_agency_leave_too(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    incident = await sari.sends_out(FIRE)
    await sari.writes(f"/catat {incident.number} hubungi Bu Aminah 081234567889")
    await damkar.presses("Tanya 112")
    sari.sees("ingin bertanya")
    await sari.replies("penghuni Pak Budi di dalam", to="ingin bertanya")
    damkar.sees("Pak Budi")
    assert sari.lines[-1] == FIRE


async def test_a_refused_line_stays_so_that_nothing_typed_is_lost(desk: Desk) -> None:
    joko = desk.stranger()
    await joko.writes("kebakaran, nama Siti 081234567889")
    joko.sees("112")
    assert joko.lines == ["kebakaran, nama Siti 081234567889"]


async def test_the_draft_is_there_before_the_line_is_gone(desk: Desk) -> None:
    sari = desk.operator()
    desk.world.write(sari.player.user, sari.player.chat.id, SITI)
    await desk.passes(seconds=0.5)
    assert "Jl. Merdeka 10" in sari.view
    assert sari.lines[-1] == SITI
    await desk.passes(seconds=2)
    assert SITI not in sari.lines


async def test_a_line_that_telegram_no_longer_deletes_does_no_harm(desk: Desk) -> None:
    sari = desk.operator()
    line = desk.world.write(sari.player.user, sari.player.chat.id, SITI)
    desk.world.remove(sari.player.chat.id, line.message_id)
    await desk.hand.act()
    await sari.writes("kabel menjuntai")
    assert "kabel menjuntai" in sari.view


async def test_a_removal_whose_answer_is_lost_is_tried_again(desk: Desk) -> None:
    sari = desk.operator()
    desk.world.faults.add("server_error", "deleteMessage", code=500)
    await sari.logs(SITI)
    await desk.passes(seconds=5)
    assert SITI not in sari.lines


async def test_a_line_that_a_stopped_bot_left_is_removed_when_it_is_back(desk: Desk) -> None:
    sari = desk.operator()
    desk.world.faults.add("refuse_before", "deleteMessage", times=2)
    await sari.logs(SITI)
    await desk.is_down(minutes=1)
    await desk.passes(seconds=5)
    assert SITI not in sari.lines
    assert "Jl. Merdeka 10" in sari.view


# --- what stays in the chat ----------------------------------------------------------------------


async def test_the_draft_shows_initials_and_the_ends_of_the_number(desk: Desk) -> None:
    sari = desk.operator()
    await sari.logs(FIRE + ", nama ibu Siti, 0812 3456 7889")
    assert "👤 Nama pelapor: Ibu S. · No. pelapor: 0812••••89" in sari.view
    await sari.presses("Kirim ke")
    desk.room.sees("→")
    assert "👤 Nama pelapor: Ibu S. · No. pelapor: 0812••••89" in sari.view
    await sari.writes("kata Siti ada gas, hubungi 085612345678")
    assert "kata S. ada gas, hubungi 0856••••78" in sari.view
    assert "kata Siti" not in sari.player.transcript


async def test_a_number_among_the_conditions_does_not_reach_a_card(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    await sari.logs(FIRE)
    await sari.writes("asap tebal, warga 0812 3456 7889 menunggu")
    await sari.presses("Kirim ke")
    desk.room.sees("→")
    assert "asap tebal" in damkar.card
    assert "3456" not in damkar.card
