"""Eight ways in which the nearest relative of this bot fails: here each is a story that holds."""

from datetime import datetime, timedelta

from bot.domain import facts as f
from tests.desk import Desk

FIRE = "trafo terbakar Jl. Merdeka 10"
SNAKE = "ular masuk rumah Jl. Mawar 3"


async def test_the_first_tap_is_the_acceptance_whatever_is_answered_after(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    await damkar.presses("Terima tugas")
    await desk.is_down(minutes=1)  # nobody ever says how many minutes
    acked = await desk.fact(incident, f.DispatchAcknowledged)
    assert acked.at < desk.now
    assert "✅ Terima tugas" in sari.view


async def test_a_colleagues_press_in_between_breaks_nothing(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    tini = desk.colleague(damkar, "Tini")
    incident = await sari.sends_out(SNAKE)
    await damkar.presses("Terima tugas")
    await tini.presses("Berangkat")
    assert "±10 menit" in await damkar.presses("10 mnt")
    assert "Tercatat" in await damkar.presses("Tiba di lokasi")
    kinds = [type(one.fact) for one in await desk.facts(incident)]
    steps = (f.DispatchAcknowledged, f.UnitDeparted, f.ArrivalEstimated, f.UnitArrived)
    assert [one for one in kinds if one in steps] == list(steps)


async def test_a_group_with_two_tasks_acts_on_the_one_it_means(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    snake = await sari.sends_out(SNAKE)
    terima = damkar.remembers("Terima tugas")
    fire = await sari.sends_out(FIRE)
    await damkar.forges(terima)  # the button of the first card, while the second lies below it
    await desk.fact(snake, f.DispatchAcknowledged)
    facts = [one.fact for one in await desk.facts(fire)]
    assert not any(isinstance(one, f.DispatchAcknowledged) for one in facts)


async def test_bantuan_with_two_tasks_asks_which_and_a_reply_to_a_card_says_it(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    snake = await sari.sends_out(SNAKE)
    fire = await sari.sends_out(FIRE)
    await damkar.writes("/bantuan")
    damkar.sees("Bantuan untuk tugas yang mana?")
    sari.sees_nothing()
    assert "112 diberi tahu" in await damkar.presses(f"#{snake.number}", on="tugas yang mana")
    sari.sees("Damkar butuh bantuan", snake)
    await damkar.replies("/bantuan")
    damkar.sees("112 diberi tahu", fire)
    sari.sees("Damkar butuh bantuan", fire)


async def test_what_was_begun_outlives_the_process(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await damkar.presses("Berhalangan")
    draft = await sari.logs("/lapor kebakaran")
    await sari.presses("Lokasi")
    await desk.is_down(minutes=0.5)
    await damkar.presses("personel kurang")
    assert "⛔ Berhalangan" in damkar.card
    sari.sees("Damkar", "TIDAK BISA")
    desk.supervisor("Pak Hadi").sees("Damkar", "TIDAK BISA")
    await sari.writes("rumah kosong di tikungan")
    assert sari.report.number == draft.number
    assert "rumah kosong di tikungan" in sari.view


async def test_the_coordinator_sees_every_step_as_it_comes(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    for label, seen in (
        ("Terima tugas", "✅ Terima tugas"),
        ("Berangkat", "🚒 Berangkat"),
        ("Tiba di lokasi", "📍 Tiba"),
    ):
        await damkar.presses(label)
        assert seen in sari.view


async def test_reminders_end(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    incident = await sari.sends_out("pohon tumbang Jl. Mawar 3")
    await desk.passes(minutes=180)
    last: dict[tuple[str, int | None, int], datetime] = {}
    told = 0
    for one in await desk.facts(incident):
        if isinstance(one.fact, f.ReminderIssued | f.Escalated):
            told += 1
            last[one.fact.step, one.fact.dispatch, one.fact.round] = one.at
    assert 0 < told <= 6 * len(last)  # a clock has two nudges, the deadline, three repeats at most
    assert desk.now - max(last.values()) > timedelta(hours=1)
    for actor in (sari, damkar, *desk.agencies("bpbd", "pln"), desk.supervisor(), desk.room):
        actor.player.seen |= {(one.chat_id, one.message_id) for one in actor.player.unseen()}


async def test_words_are_words_and_never_statements(desk: Desk) -> None:
    sari = desk.operator("Sari")
    words = "kebakaran Jl. O'Brien 1'); DROP TABLE facts; --"
    report = await sari.logs(words)
    written = await desk.fact(report, f.LineWritten)
    assert isinstance(written.fact, f.LineWritten)
    assert written.fact.text == words


async def test_an_unfinished_question_blocks_nothing(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.logs("kebakaran")
    await sari.presses("Lokasi")  # the question stays open
    await sari.presses("Panggilan masuk")
    second = await sari.logs(SNAKE)
    assert second.number == 2
    await sari.presses("Kirim ke")
    desk.room.sees("#2", "→")
    assert "Tercatat" in await damkar.presses("Terima tugas")
