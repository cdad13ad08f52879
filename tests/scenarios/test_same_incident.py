"""The same incident? Open reports of the whole desk on a draft, and one tap that adds the call."""

import pytest

from bot.domain.call import call_of
from bot.domain.incident import incident_of
from tests.desk import Actor, Desk, Report

FIRE = "kebakaran rumah Jl. Merdeka 10, Klego"
AGAIN = "kebakaran di Klego, asap hitam"


async def test_a_ringing_call_shows_what_was_just_reported_before_a_word_is_typed(
    desk: Desk,
) -> None:
    sari, tini = desk.operator("Sari"), await desk.hires("Tini")
    await sari.sends_out(FIRE)
    await desk.passes(minutes=2)
    await sari.logs("/lapor ular masuk rumah di Poncol")
    await tini.presses("Panggilan masuk")
    shown = tini.view
    assert "Baru saja dilaporkan, yang sama?" in shown
    assert "#1 Kebakaran bangunan · Klego" in shown
    assert "#2 Ular" in shown
    assert "draf Sari" in shown
    assert tini.buttons[:2] == ["🔗 Sama dengan #2 Poncol (draf)?", "🔗 Sama dengan #1 Klego?"]
    await tini.presses("Sama dengan #1")
    sari.sees("#1", "Satu pelapor lagi", "Tini", "2 pelapor")
    desk.stage.forget()


async def test_an_hour_later_nothing_is_offered_before_a_word_is_typed(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out(FIRE)
    await desk.passes(minutes=61)
    await sari.presses("Panggilan masuk")
    assert "yang sama?" not in sari.view
    await sari.logs(AGAIN)
    assert "Kejadian yang sama?" in sari.view  # it is still open
    desk.stage.forget()


async def test_candidates_are_ranked_while_drafting_and_say_why(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out("kebakaran rumah di Klego")
    await sari.logs("/lapor kebakaran rumah Jl. Merdeka 10, Klego")
    await sari.presses("Kirim ke")
    await sari.logs("/lapor kebakaran rumah Jl. Merdeka 10, Klego")
    offered = [one for one in sari.buttons if "Sama dengan" in one]
    assert offered == ["🔗 Sama dengan #2 Klego?", "🔗 Sama dengan #1 Klego?"]
    assert "(jenis sama, kelurahan sama, alamat sama)" in sari.view
    await sari.logs("/lapor kebakaran rumah Jl. Kenanga 4, Poncol")
    assert not [one for one in sari.buttons if "Sama dengan" in one]
    desk.stage.forget()


async def test_the_kind_alone_is_shown_but_is_no_button(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out(FIRE)
    await sari.presses("Panggilan masuk")
    await sari.logs("kebakaran")
    assert "#1 Kebakaran bangunan · Klego" in sari.view
    assert not [one for one in sari.buttons if "Sama dengan" in one]
    await sari.logs("di Klego")
    assert "🔗 Sama dengan #1 Klego?" in sari.buttons


async def test_at_most_three_are_offered_and_the_newest_first(desk: Desk) -> None:
    sari = desk.operator("Sari")
    for _ in range(5):
        await sari.logs("/lapor kebakaran rumah di Klego")
        await sari.presses("Kirim ke")
    await sari.logs("/lapor kebakaran rumah di Klego")
    offered = [one for one in sari.buttons if "Sama dengan" in one]
    assert offered == [f"🔗 Sama dengan #{one} Klego?" for one in (5, 4, 3)]
    desk.stage.forget()


async def _two_calls_at_once(desk: Desk) -> tuple[Actor, Actor, Report]:
    """Two operators take two calls about one fire in the same minute; Tini's joins Sari's draft."""
    sari, tini = desk.operator("Sari"), await desk.hires("Tini")
    first = await sari.logs(FIRE)
    await tini.presses("Panggilan masuk")
    second = await tini.logs("kebakaran di Klego, korban 2")
    await tini.presses("Sama dengan #1 Klego (draf)?")
    assert "digabung ke #1" in tini.player.look(f"{second} · ").text
    sari.sees("#1", "Satu pelapor lagi", "Tini", "2 pelapor")
    assert "2 pelapor" in sari.view
    assert "Korban: 2" in sari.view
    assert first.number == 1
    return sari, tini, second


async def test_a_call_joins_a_colleague_s_draft_and_goes_out_with_it(desk: Desk) -> None:
    sari, _, second = await _two_calls_at_once(desk)
    damkar = desk.agency("damkar")
    await sari.presses("Kirim ke")
    assert "2 pelapor" in damkar.card
    assert "Korban: 2" in damkar.card
    assert damkar.cards == 1
    assert not [one for one in await desk.clocks(second) if one.alarms]
    desk.stage.forget()


async def test_it_is_split_off_again_before_or_after_the_dispatch(desk: Desk) -> None:
    sari, tini, second = await _two_calls_at_once(desk)
    await sari.presses("Kirim ke")
    await tini.presses("Pisahkan lagi")
    sari.sees("#2 dipisah lagi", "oleh Tini", "sekarang 1 pelapor", "#1")
    assert "2 pelapor" not in sari.view
    state = incident_of(await desk.facts(Report(1)))
    assert len(state.calls) == 1
    assert "victims" not in state.details
    assert call_of(await desk.facts(second)).status == "open"
    await tini.presses("Sama dengan #1")
    assert len(incident_of(await desk.facts(Report(1))).calls) == 2
    desk.stage.forget()


async def test_a_line_edited_before_the_dispatch_does_not_tear_what_joined(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs(FIRE)
    await sari.presses("Panggilan masuk")
    await sari.logs("kebakaran di Klego, korban 2")
    await sari.presses("Sama dengan #1")
    mine = [one for one in sari.player.chat.messages.values() if "korban 2" in one.text]
    desk.world.edit(sari.player.user, mine[0], "kebakaran di Klego, korban 3")
    await desk.hand.act()
    before = call_of(await desk.facts(Report(1)))
    assert before.details["victims"].code == "3"
    await sari.presses("Kirim ke")
    await sari.presses("Pisahkan lagi", on="digabung ke #1")
    after = incident_of(await desk.facts(Report(1)))
    assert len(after.calls) == 1
    for topic in ("kind", "place", "kelurahan"):
        assert after.details[topic] == before.details[topic]
    desk.stage.forget()


async def test_a_draft_with_further_callers_is_not_screened_away(desk: Desk) -> None:
    sari, tini, _ = await _two_calls_at_once(desk)
    await sari.presses("Prank")
    assert call_of(await desk.facts(Report(1))).status == "open"
    await tini.presses("Pisahkan lagi")
    sari.sees("#2 dipisah lagi")
    await sari.presses("Prank", on="#1 · ")
    assert call_of(await desk.facts(Report(1))).status == "screened"
    desk.stage.forget()


async def test_a_draft_with_a_caller_joins_an_incident_with_him(desk: Desk) -> None:
    sari, tini = desk.operator("Sari"), await desk.hires("Tini")
    await sari.sends_out(FIRE)
    await sari.logs("/lapor kebakaran di Klego")
    await tini.logs("kebakaran di Klego, asap tebal")
    await tini.presses("Sama dengan #2")
    await sari.presses("Sama dengan #1")
    assert len(incident_of(await desk.facts(Report(1))).calls) == 3
    desk.stage.forget()


async def test_what_a_later_caller_tells_otherwise_stands_on_the_card_until_it_is_settled(
    desk: Desk,
) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(f"{FIRE}, tidak ada korban, mobil bisa masuk")
    await sari.presses("Panggilan masuk")
    await sari.logs("kebakaran di Klego, 2 orang terjebak, mobil tidak bisa masuk")
    await sari.presses("Sama dengan #1")
    await desk.passes(seconds=60)
    assert damkar.cards == 1
    assert "Korban: tidak ada" in damkar.card
    assert "Pelapor lain: Korban 2 terjebak" in damkar.card
    assert "Pelapor lain: Roda 4 TIDAK bisa masuk" in damkar.card
    await sari.writes("korban 2")
    await desk.passes(seconds=60)
    assert "Pelapor lain: Korban" not in damkar.card
    assert "Korban: 2" in damkar.card
    desk.stage.forget()


async def test_as_many_victims_who_fare_worse_are_told_otherwise(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(f"{FIRE}, 3 orang luka")
    await sari.presses("Panggilan masuk")
    await sari.logs("kebakaran di Klego, 3 orang meninggal")
    await sari.presses("Sama dengan #1")
    await desk.passes(seconds=60)
    assert "Korban: 3 luka" in damkar.card
    assert "Pelapor lain: Korban 3 meninggal" in damkar.card
    desk.stage.forget()


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("3 orang luka", "korban 3"),
        ("2 luka, 1 meninggal", "1 meninggal, 2 luka"),
        ("tidak ada korban jiwa", "korban jiwa nihil"),
    ],
)
async def test_the_same_victims_in_other_words_are_told_once(
    desk: Desk, first: str, later: str
) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(f"{FIRE}, {first}")
    await sari.presses("Panggilan masuk")
    await sari.logs(f"kebakaran di Klego, {later}")
    await sari.presses("Sama dengan #1")
    await desk.passes(seconds=60)
    assert "2 pelapor" in damkar.card
    assert "Pelapor lain" not in damkar.card
    desk.stage.forget()


async def test_a_draft_is_not_the_same_as_itself(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs(FIRE)
    await sari.writes("sama 1")
    sari.sees("laporan yang sama")
