"""Taking the call: from the ring, or a typed line, to "Kirim"."""

import pytest

from tests.desk import Desk

@pytest.mark.parametrize("x", range(5))
async def test_x(desk: Desk, x) -> None:
    sari, damkar, chief = desk.operator("Sari"), desk.agency("damkar"), desk.supervisor("Pak Hadi")
    incident = await sari.sends_out("trafo terbakar Jl. Merdeka 10")
    await damkar.presses("Terima tugas")
    print(sari.view); print(sari.buttons); print(damkar.card, damkar.buttons)
