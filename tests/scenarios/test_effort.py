"""What an operator's hands do: one line and a tap, and no question takes more than one tap."""

import pytest

from bot.domain.call import call_of
from tests.desk import Desk, Report

LINE = "kebakaran rumah Jl. Gajah 5 Gayamsari"
SEMARANG = pytest.mark.city("semarang")


@SEMARANG
async def test_a_line_with_kind_and_place_takes_one_tap(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.presses("Panggilan masuk")
    await sari.presses("Dijawab")
    await sari.writes(LINE)
    await sari.presses("Kirim ke")
    assert "KEBAKARAN BANGUNAN" in damkar.card
    desk.room.sees("#1", "→")


@SEMARANG
async def test_the_next_question_s_answers_stand_on_the_keyboard_in_the_order_of_the_sop(
    desk: Desk,
) -> None:
    sari = desk.operator("Sari")
    await sari.writes(LINE)
    for question, answer in (
        ("Siapa nama pelapor?", "anonim"),
        ("Patokan atau titik kenal terdekat?", "tidak tahu"),
        ("Bagaimana kondisi di lapangan?", "tidak tahu"),
        ("Bisakah kendaraan roda 4 masuk?", "Roda 4 TIDAK bisa masuk"),
    ):
        assert f"👉 {question}" in sari.view
        await sari.presses(answer)
    await sari.presses("Kirim ke")
    desk.room.sees("#1", "→")
    assert "👉 Sudah ada penanganan awal? · lalu: Korban" in sari.view
    await sari.presses("belum ada")
    await sari.presses("nihil")
    assert "👉" not in sari.view
    assert not [one for one in sari.buttons if one.startswith("❓")]


@SEMARANG
async def test_before_kind_and_place_are_known_only_they_are_asked_for(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.writes("tolong pak, jl merpati 12")
    assert "👉" not in sari.view
    assert "Ketik jenis kejadiannya, lalu kirim." in sari.view
    await sari.presses("Jenis kejadian")
    assert sari.buttons[0] == "Kebakaran bangunan"
    await sari.presses("Laka")
    assert "KECELAKAAN LALU LINTAS" in sari.view


@SEMARANG
async def test_the_elapsed_time_runs_against_the_city_s_budget_and_nobody_edits_it(
    desk: Desk,
) -> None:
    sari = desk.operator("Sari")
    await sari.presses("Panggilan masuk")
    await sari.presses("Dijawab")
    await sari.writes("tolong pak")
    assert "⏱ 08.00 · anggaran 4 menit, batas SOP 08.04 WIB: Pertanyaan a sampai h" in sari.view
    assert sari.ages == ["08.00"]  # the client draws how long ago in its place
    drawn = sari.edits
    await desk.passes(minutes=3)
    sari.overlooks()
    assert sari.edits == drawn


@SEMARANG
async def test_a_report_typed_without_the_two_buttons_runs_against_the_budget_too(
    desk: Desk,
) -> None:
    sari = desk.operator("Sari")
    report = await sari.logs("tolong pak")
    shown = "⏱ 08.00 · anggaran 4 menit, sampai 08.04 WIB: Pertanyaan a sampai h"
    assert f"{shown} (sejak ditulis, tidak terukur)" in sari.view
    assert sari.ages == ["08.00"]
    assert {one.outcome for one in await desk.clocks(report) if one.step.code == "smg2"} == {
        "unmeasured"
    }
    await desk.passes(minutes=5)
    sari.sees_nothing()


@SEMARANG
async def test_what_is_typed_before_the_answer_is_stamped_runs_on_from_the_ring(
    desk: Desk,
) -> None:
    sari = desk.operator("Sari")
    await sari.presses("Panggilan masuk")
    assert "⏱ 08.00 · anggaran 30 detik, batas SOP 08.00 WIB: Telepon dijawab" in sari.view
    await sari.writes("tolong pak")
    assert "anggaran 4 menit, sampai 08.04 WIB: Pertanyaan a sampai h" in sari.view
    assert "(sejak berdering, tidak terukur)" in sari.view


async def test_noise_takes_two_taps_and_no_word(desk: Desk) -> None:
    sari = desk.operator("Sari")
    for what in ("Prank", "Ghost", "Informasi"):
        await sari.presses("Panggilan masuk")
        await sari.presses(what)
        assert f"{what} · tercatat" in sari.view


async def test_typed_twins_of_the_buttons(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.logs(LINE)
    await sari.writes("kirim")
    desk.room.sees("#1", "→")
    assert damkar.cards == 1
    await sari.writes("prank")
    sari.sees("Tidak ada draf")
    await sari.presses("Panggilan masuk")
    await sari.writes("Ghost")
    assert call_of(await desk.facts(Report(2))).screening == "ghost"
    await sari.writes("info")
    sari.sees("Tidak ada draf")
    await sari.presses("Panggilan masuk")
    await sari.writes("info jalan ke rs macet")
    assert call_of(await desk.facts(Report(3))).screening is None
    await sari.writes("sama 1 apa bukan ya")
    assert call_of(await desk.facts(Report(3))).incident_id is None


@pytest.mark.parametrize("typed", ["KIRIM", " kirim .", "Kirim!", "kirim\n"])
async def test_a_twin_in_any_case_with_a_stray_space_or_dot(desk: Desk, typed: str) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.logs(LINE)
    await sari.writes(typed)
    desk.room.sees("#1", "→")
    assert damkar.cards == 1


@pytest.mark.parametrize("typed", ["Sama dengan #1.", "SAMA 1", "sama1", " sama  # 1 "])
async def test_the_same_report_by_its_number_however_it_is_typed(desk: Desk, typed: str) -> None:
    sari = desk.operator("Sari")
    incident = await sari.sends_out(LINE)
    await sari.presses("Panggilan masuk")
    await sari.writes(typed)
    assert "digabung ke #1" in sari.view or "2 pelapor" in sari.view
    assert (await desk.facts(incident))[-1].by != "sistem"


@pytest.mark.parametrize("typed", ["sama", "kirim 3", "prank 2", "kirim ambulans"])
async def test_what_says_more_or_less_than_a_button_is_a_line(desk: Desk, typed: str) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.logs(LINE)
    await sari.writes(typed)
    assert damkar.cards == 0
    assert call_of(await desk.facts(Report(1))).said[-1] == typed


async def test_a_twin_left_behind_for_long_screens_nothing(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs(LINE)
    await desk.passes(minutes=4)
    sari.overlooks()
    await sari.writes("prank")
    sari.sees("Tidak ada draf")
    assert call_of(await desk.facts(Report(1))).screening is None


async def test_a_twin_left_behind_for_long_joins_nothing(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out(LINE)
    await sari.presses("Panggilan masuk")
    await desk.passes(minutes=4)
    for one in (sari, *desk.agencies("damkar", "pln", "dinkes", "polisi")):
        one.overlooks()
    await sari.writes("sama 1")
    sari.sees("Tidak ada draf")
    assert call_of(await desk.facts(Report(2))).incident_id is None
