"""Taking the call: from the ring, or a typed line, to "Kirim"."""

from tests.desk import Desk


async def test_silent_agency_is_reminded_then_the_operator_told_to_phone(desk: Desk) -> None:
    sari, damkar, chief = desk.operator("Sari"), desk.agency("damkar"), desk.supervisor("Pak Hadi")
    incident = await sari.sends_out("kebakaran rumah Jl. Merdeka 10")
    print(sari.view); print(sari.buttons); print(damkar.card, damkar.buttons)
    await desk.passes(minutes=1)
    damkar.sees("belum dikonfirmasi")
    await desk.passes(minutes=4)
    print(desk.unseen())
