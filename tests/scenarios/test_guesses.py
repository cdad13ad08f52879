"""What was read from a line is a guess: it looks like one, and a tap leads to what corrects it."""

import pytest

from tests.desk import Actor, Desk

SEMARANG = pytest.mark.city("semarang")


def to_check(operator: Actor) -> list[str]:
    """The buttons of what was only read."""
    return [one for one in operator.buttons if one.startswith(("🔎", "❔"))]


@SEMARANG
async def test_a_kind_read_wrongly_is_corrected_by_taps_alone(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.writes("tabrakan motor di jl kaligawe")
    assert "KECELAKAAN LALU LINTAS" in sari.view
    await sari.presses("🔎 Jenis")
    assert "👉 Apa yang terjadi?" in sari.view
    await sari.presses("Kebakaran bangunan")
    assert "KEBAKARAN BANGUNAN" in sari.view
    assert "🔎 Jenis" not in sari.buttons


@SEMARANG
async def test_all_that_was_read_has_its_button_until_a_person_stands_by_it(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.writes("pohon tumbang jl dr cipto depan SD Bugangan, mobil ga bisa lewat, 2 luka")
    assert to_check(sari) == ["🔎 Jenis", "🔎 Lokasi", "🔎 Patokan", "🔎 Roda 4", "🔎 Korban"]
    for topic, answer in (("Roda 4", "Roda 4 bisa masuk"), ("Korban", "1"), ("Patokan", "Benar")):
        await sari.presses(f"🔎 {topic}")
        await sari.presses(answer)
    assert "🚗 Roda 4 bisa masuk" in sari.view
    assert "🤕 Korban: 1" in sari.view
    assert "periksa: Jenis kejadian, Lokasi\n" in sari.view
    assert to_check(sari) == ["🔎 Jenis", "🔎 Lokasi"]


@SEMARANG
async def test_what_she_stands_by_is_never_read_over(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.writes("tabrakan motor di jl kaligawe")
    await sari.presses("🔎 Jenis")
    assert sari.buttons[0] == "✔️ Benar"
    await sari.presses("Benar")
    assert "👉 Apa yang terjadi?" not in sari.view
    await sari.writes("pohon tumbang")
    assert "KECELAKAAN LALU LINTAS" in sari.view
    assert "🔎 Jenis" not in sari.buttons


async def test_a_village_is_checked_with_the_place(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.writes("kebakaran rumah jl veteran klego")
    await sari.presses("🔎 Lokasi")
    await sari.presses("Benar")
    assert "🔎 Lokasi" not in sari.buttons
    assert "periksa: Jenis kejadian\n" in sari.view


@SEMARANG
async def test_a_weak_guess_looks_weaker_than_a_sure_reading(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.writes("api makin besar di jl pemuda")
    assert "KEBAKARAN BANGUNAN ❔" in sari.view
    assert "❔ Belum yakin: Jenis kejadian\n" in sari.view
    assert "🔎 Dibaca dari kalimat, periksa: Lokasi\n" in sari.view
    assert to_check(sari) == [
        "❔ Jenis",
        "🔎 Lokasi",
    ]
    await sari.writes("kebakaran rumah")
    assert "KEBAKARAN BANGUNAN\n" in sari.view
    assert "Belum yakin" not in sari.view


@SEMARANG
async def test_after_the_dispatch_what_was_read_is_corrected_among_the_rare_buttons(
    desk: Desk,
) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out("kebakaran rumah jl gajah 5 depan SD Gayamsari, 2 luka")
    await sari.presses("Lainnya")
    assert to_check(sari) == ["🔎 Patokan", "🔎 Korban"]
    await sari.presses("🔎 Korban")
    await sari.presses("nihil")
    assert "🤕 Korban: nihil" in sari.view


async def test_a_press_that_comes_too_late_is_told_that_nothing_is_left_to_check(
    desk: Desk,
) -> None:
    sari = desk.operator("Sari")
    await sari.logs("kebakaran rumah jl veteran")
    for topic in ("victims", "priority", "nonsense"):
        assert "Tidak ada yang perlu diperiksa" in await sari.forges(f"as_read:1::{topic}")


async def test_what_a_person_stood_by_goes_with_the_line_it_came_from(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.logs("ular masuk rumah Jl. Mawar 3")
    await sari.presses("Lokasi")
    await sari.presses("Benar")
    await sari.presses("Kirim")
    desk.room.sees("→ Damkar")
    mine = [
        one for one in sari.player.chat.messages.values() if one.sender_id == sari.player.user.id
    ]
    desk.world.edit(sari.player.user, mine[-1], "ular masuk rumah Jl. Kenanga 8")
    await desk.hand.act()
    damkar.sees("RALAT ALAMAT")
    assert "Jl. Kenanga 8" in damkar.card
