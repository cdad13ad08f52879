"""A page on a crew's card: it hides no way to answer, and turns back by itself."""

import pytest

from tests.desk import Actor, Desk

SNAKE = "ular masuk rumah Jl. Mawar 3"
DEPART, CLEAR, BACK = "🚒 Berangkat", "🏁 Selesai ditangani", "◀ Kembali"


async def _opens(crew: Actor, *pages: str) -> None:
    for page in pages:
        await crew.presses(page)


async def test_who_looks_for_a_reason_hides_no_answer_from_the_others(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    tini = desk.colleague(damkar, "Tini")
    await sari.sends_out(SNAKE)
    await _opens(damkar, "Berhalangan")
    assert "Apa alasannya?" in damkar.card
    assert damkar.buttons[-2:] == ["✅ Terima tugas", BACK]
    assert "⛔ Berhalangan" not in damkar.buttons
    await tini.presses("Terima tugas")
    assert "Terima tugas 08.00 · Tini" in damkar.card
    assert "Apa alasannya?" not in damkar.card
    assert DEPART in damkar.buttons


@pytest.mark.parametrize(
    ("pages", "left"),
    [
        (("⋯ Lainnya",), [DEPART, "📍 Tiba di lokasi", CLEAR, "⛔ Berhalangan", BACK]),
        (("⋯ Lainnya", "Ambil alih"), [DEPART, "📍 Tiba di lokasi", CLEAR, "⛔ Berhalangan", BACK]),
        (
            ("⋯ Lainnya", "Batal terima"),
            [DEPART, "📍 Tiba di lokasi", CLEAR, "⛔ Berhalangan", BACK],
        ),
        (("Berhalangan",), [DEPART, "📍 Tiba di lokasi", CLEAR, BACK]),
    ],
)
async def test_every_page_leaves_the_next_steps_below_it(
    desk: Desk, pages: tuple[str, ...], left: list[str]
) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await damkar.presses("Terima tugas")
    await _opens(damkar, *pages)
    assert damkar.buttons[-len(left) :] == left
    await damkar.presses("Berangkat")
    assert "Berangkat" in sari.view
    assert damkar.buttons[-1] == "⋯ Lainnya"
    sari.overlooks()


async def test_a_page_that_nobody_answers_turns_back_after_a_minute(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    first = damkar.buttons
    await _opens(damkar, "Berhalangan")
    await desk.passes(seconds=55)
    assert "Apa alasannya?" in damkar.card
    await desk.passes(seconds=10)
    assert "Apa alasannya?" not in damkar.card
    assert damkar.buttons == first
    assert damkar.edits == 2


async def test_a_page_that_is_opened_anew_has_its_whole_minute(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await _opens(damkar, "Berhalangan")
    await desk.passes(seconds=50)
    await _opens(damkar, "Kembali", "Berhalangan")
    await desk.passes(seconds=50)
    assert "Apa alasannya?" in damkar.card
    await desk.passes(seconds=15)
    assert "Apa alasannya?" not in damkar.card


async def test_a_page_does_not_outlive_the_closing(desk: Desk) -> None:
    sari, hadi, damkar = desk.operator("Sari"), desk.supervisor("Pak Hadi"), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    await damkar.presses("Terima tugas")
    await _opens(damkar, "⋯ Lainnya", "Ambil alih")
    await sari.presses("Tutup kejadian")
    await sari.presses("Tertangani")
    damkar.overlooks()
    await hadi.writes(f"/bukalagi {incident.number}")
    for one in (sari, hadi, damkar, desk.room):
        one.overlooks()
    assert "Regu mana yang mengambil alih?" not in damkar.card
    assert DEPART in damkar.buttons
