"""A night told in English, for visitors: the same desk, the same commands, other words."""

import pytest

from tests.desk import Desk

pytestmark = pytest.mark.settings(words="english")
FIRE = "kebakaran rumah Jl. Merdeka 10, 2 orang luka"


async def test_an_incident_from_its_line_to_its_closing(desk: Desk) -> None:
    sari, damkar, pln = desk.operator("Sari"), desk.agency("damkar"), desk.agency("pln")
    report = await sari.logs(FIRE)
    assert "🔴 RED" in sari.view
    assert "🤕 Victims" in sari.view
    assert "BUILDING ON FIRE" in sari.view
    await sari.presses("Send to")
    desk.room.sees(report, "→")
    assert "NOT ACCEPTED" in damkar.card
    assert "Recorded" in await damkar.presses("Accept task")
    assert "How many minutes" in damkar.card or "min" in str(damkar.buttons)
    await pln.presses("Cannot come")
    await pln.presses("units in use")
    assert "Choose another" in sari.sees("PLN", "cannot come")
    await desk.passes(minutes=6)
    sari.sees("Escalation", "phone Dinkes")
    desk.supervisor().overlooks()
    desk.room.overlooks()
    for one in desk.agencies(*desk.stage.agencies):
        one.overlooks()
    await damkar.presses("On scene")
    await damkar.presses("Handling ended")
    damkar.sees("Final report", "Press the result")
    await sari.presses("Close incident")
    await sari.presses("Cancel the incident")
    await sari.presses("Caller was mistaken")
    assert "CLOSED" in sari.view
    assert "Cancelled: caller was mistaken" in sari.view
    desk.agency("dinkes").sees("CALLED OFF - return to base")
    for one in desk.agencies(*desk.stage.agencies):
        one.overlooks()
    desk.room.sees("Cancelled")


async def test_refusals_and_guides_speak_it_too(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.writes("/entah")
    sari.sees("This command is not known")
    await sari.writes("/panduan")
    sari.sees("Short guide")
    stranger = desk.stranger()
    await stranger.writes("/aktif")
    stranger.sees("Phone 112")
