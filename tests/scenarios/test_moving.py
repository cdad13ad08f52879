"""A line that went to the wrong report is moved to the right one, with its instant."""

from bot.domain import facts as f
from bot.domain.call import call_of
from bot.domain.incident import incident_of
from tests.desk import Desk

SNAKE = "ular masuk rumah Jl. Mawar 3"


async def test_a_stray_line_goes_to_another_report_and_the_card_follows(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    snake = await sari.sends_out(SNAKE)
    draft = await sari.logs("/lapor banjir Jl. Kenanga 5")
    stood = call_of(await desk.facts(draft))
    await sari.writes("korban 3 orang")
    written = desk.now
    assert "Korban: 3" in sari.view
    await desk.passes(seconds=20)
    await sari.presses("Pindahkan kalimat terakhir")
    sari.sees("Kalimat terakhir pindah ke mana?", draft)
    assert "#1" in await sari.presses(str(snake), on="pindah ke mana")
    assert "Korban" not in sari.view
    assert "Korban: 3" in damkar.card
    assert call_of(await desk.facts(draft)).details == stood.details
    moved = await desk.fact(snake, f.EntryMade)
    assert moved.at <= written < moved.noted_at


async def test_there_and_back_leaves_both_reports_as_they_were(desk: Desk) -> None:
    sari = desk.operator("Sari")
    snake = await sari.sends_out(SNAKE)
    draft = await sari.logs("/lapor banjir Jl. Kenanga 5, air setinggi lutut")
    await sari.writes("warga naik ke atap")
    call, incident = call_of(await desk.facts(draft)), incident_of(await desk.facts(snake))
    await sari.writes(f"/pindah {snake.number}")
    assert "warga naik ke atap" not in sari.player.look("#2").text
    assert "warga naik ke atap" in incident_of(await desk.facts(snake)).entries[-1].words
    await sari.writes(f"/pindah {draft.number}")
    assert call_of(await desk.facts(draft)) == call
    assert incident_of(await desk.facts(snake)) == incident
    assert "warga naik ke atap" in sari.player.look("#2").text


async def test_an_earlier_line_is_moved_by_a_reply_to_it(desk: Desk) -> None:
    sari = desk.operator("Sari")
    snake = await sari.sends_out(SNAKE)
    draft = await sari.logs("/lapor banjir Jl. Kenanga 5")
    await sari.writes("pagar terkunci")
    await sari.writes("air masih naik")
    own = sari.player.chat.messages.values()
    [line] = [one for one in own if one.text == "pagar terkunci"]
    await sari.player.write(f"/pindah {snake.number}", line)
    said = await desk.fact(snake, f.EntryMade)
    assert isinstance(said.fact, f.EntryMade)
    assert said.fact.words == "pagar terkunci"
    conditions = call_of(await desk.facts(draft)).details["conditions"].words
    assert "pagar" not in conditions
    assert "air masih naik" in conditions
    await sari.writes("/pindah 9")
    sari.sees("Tidak ada laporan nomor 9")
    await sari.player.write(f"/pindah {snake.number}", line)
    sari.sees("Itu laporan yang sama")
