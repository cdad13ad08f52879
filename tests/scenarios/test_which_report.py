"""Which report a line belongs to: exactly one has the focus, and every echo says which."""

import pytest

from bot.domain import facts as f
from tests.desk import Desk

FIRE = "trafo terbakar Jl. Merdeka 10"
SNAKE = "ular masuk rumah Jl. Mawar 3"


async def test_lines_go_to_the_draft_in_focus(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs("kebakaran")
    await desk.passes(minutes=2)
    await sari.writes("Jl. Merdeka 10")
    assert sari.views == 1
    assert sari.view.startswith("#1 · Jl. Merdeka 10")


async def test_after_three_minutes_without_a_line_the_next_opens_a_new_draft(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs("kebakaran")
    await desk.passes(minutes=3)
    sari.sees("#1", "Terima, catat, teruskan")
    assert (await sari.logs("Jl. Mawar 3")).number == 2


async def test_panggilan_masuk_opens_a_new_draft(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs("kebakaran")
    await sari.presses("Panggilan masuk")
    assert (await sari.logs("Jl. Mawar 3")).number == 2


async def test_lapor_opens_a_new_draft_with_its_line_or_without(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs("kebakaran")
    await sari.writes("/lapor ular Jl. Mawar 3")
    assert sari.view.startswith("#2 · Jl. Mawar 3")
    await sari.writes("/lapor")
    assert sari.report.number == 3
    await sari.writes("banjir Jl. Kenanga")
    assert sari.view.startswith("#3 · Jl. Kenanga")
    assert sari.views == 3


async def test_telepon_selesai_ends_the_report(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs("kebakaran")
    await sari.writes("☎️ Telepon selesai")
    sari.sees("Telepon selesai untuk #1")
    assert (await sari.logs("Jl. Mawar 3")).number == 2


async def test_after_the_dispatch_a_line_naming_a_kind_opens_a_new_draft(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out(FIRE)
    await sari.writes("ada kecelakaan motor")
    assert sari.report.number == 2
    assert "↩️ Tambahan untuk #1" in sari.buttons


async def test_after_the_dispatch_a_line_with_another_place_opens_a_new_draft(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out(FIRE)
    await sari.writes("tolong ke Jl. Kenanga 5")
    assert sari.report.number == 2


async def test_a_swallowed_call_is_worse_than_an_open_menu(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out(FIRE)
    await sari.presses("Tutup kejadian")
    await sari.writes("kecelakaan motor Jl. Kenanga 5")
    assert sari.view.startswith("#2 · Jl. Kenanga 5")


OPEN_PAGES = {
    "ubah lokasi": ("Lainnya", "Ubah lokasi"),
    "ubah jenis": ("Lainnya", "Ubah jenis"),
    "catat": ("Catat",),
    "kirim ke semua": ("Catat", "Kirim ke semua instansi"),
    "lewat telepon": ("Damkar: lewat telepon",),
}


@pytest.mark.parametrize("way", OPEN_PAGES.values(), ids=OPEN_PAGES)
async def test_a_page_left_open_swallows_no_new_report(desk: Desk, way: tuple[str, ...]) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    for press in way:
        await sari.presses(press)
    card = damkar.card
    await sari.writes("kebakaran rumah Jl. Kenanga 7 api besar")
    assert sari.view.startswith("#2 · Jl. Kenanga 7")
    assert "↩️ Tambahan untuk #1" in sari.buttons
    assert damkar.card == card
    damkar.sees_nothing()


async def test_a_reply_answers_the_open_page_whatever_it_says(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await sari.presses("Catat")
    await sari.presses("Kirim ke semua instansi")
    await sari.replies("pohon tumbang di Jl. Melati, lewat utara", to="#1")
    damkar.sees("112", "pohon tumbang di Jl. Melati, lewat utara")
    assert sari.views == 1


@pytest.mark.parametrize(
    "words",
    ["Jl. Melati ditutup", "ada warga pingsan", "warga pingsan di Jl. Mawar 3 depan masjid"],
)
async def test_one_more_thing_at_the_same_place_answers_the_open_page(
    desk: Desk, words: str
) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await sari.presses("Catat")
    await sari.presses("Kirim ke semua instansi")
    await sari.writes(words)
    damkar.sees("112", words)
    assert sari.views == 1


async def test_tambahan_gives_the_draft_back_to_the_incident(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    incident = await sari.sends_out(FIRE)
    await sari.writes("kebakaran merembet, korban 2 orang")
    assert "Tambahan untuk #1" in " ".join(sari.buttons)
    await sari.presses("Tambahan untuk #1")
    assert "digabung" in sari.view
    assert "Korban: 2" in damkar.card
    said = await desk.fact(incident, f.EntryMade)
    assert isinstance(said.fact, f.EntryMade)
    assert said.fact.words == "kebakaran merembet, korban 2 orang"
    await sari.writes("asap hitam")
    assert sari.views == 2


async def test_any_other_line_stays_and_its_echo_offers_a_new_report(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out(FIRE)
    assert "🆕 Laporan baru" not in sari.buttons
    await sari.writes("warga sudah berkumpul")
    assert sari.views == 1
    assert "warga sudah berkumpul" in sari.view
    assert "🆕 Laporan baru" in sari.buttons


async def test_laporan_baru_moves_the_line_into_its_own_draft(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    incident = await sari.sends_out(FIRE)
    await sari.writes("korban 3 orang")
    assert "Korban: 3" in damkar.card
    await sari.presses("Laporan baru")
    assert sari.report.number == 2
    assert "Korban: 3" in sari.view
    assert "Korban" not in damkar.card
    undone = [one for one in await desk.facts(incident) if isinstance(one.fact, f.Retracted)]
    assert undone


async def test_a_place_that_was_not_known_yet_goes_on_the_card(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out("ular, Klego")
    await sari.writes("gang 4 nomor 12")
    assert sari.views == 1
    assert "gang 4 nomor 12" in damkar.card


async def test_the_same_place_again_stays(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out(FIRE)
    await sari.writes("Jl. Merdeka 10 pagar hijau")
    assert sari.views == 1


async def test_a_telegram_reply_goes_to_the_report_it_answers(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await sari.writes("/lapor banjir Jl. Kenanga 5")
    await sari.replies("ular kobra besar", to="ULAR")
    assert sari.views == 2
    assert "ular kobra besar" in sari.player.look("#1").text
    assert "kobra" not in sari.view
    assert damkar.cards == 1
    await sari.writes("air setinggi lutut")
    assert "air setinggi lutut" in sari.player.look("#1").text


async def test_a_reply_to_a_message_about_an_incident_goes_to_it(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    await damkar.presses("Berhalangan")
    await damkar.presses("armada terpakai")
    sari.sees("TIDAK BISA DATANG")
    desk.supervisor().sees("TIDAK BISA DATANG")
    await sari.writes("/lapor banjir Jl. Kenanga 5")
    await sari.replies("baik, kami cari pengganti", to="TIDAK BISA DATANG")
    damkar.sees("baik, kami cari pengganti", incident)


async def test_an_operators_drafts_stay_open_side_by_side(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs("kebakaran")
    await sari.writes("/lapor banjir Jl. Kenanga 5")
    await sari.writes("/aktif")
    assert sari.buttons_on("Laporan aktif") == ["#2", "#1"]
    listed = sari.sees("Laporan aktif")
    assert "Kebakaran bangunan" in listed
    assert "Banjir" in listed
    await sari.presses("#1", on="Laporan aktif")
    await sari.writes("Jl. Merdeka 10")
    assert sari.view.startswith("#1 · Jl. Merdeka 10")


async def test_each_operator_has_a_focus_of_his_own(desk: Desk) -> None:
    sari = desk.operator("Sari")
    rudi = await desk.hires("Rudi")
    await sari.logs("kebakaran")
    await rudi.logs("banjir")
    await sari.writes("Jl. Merdeka 10")
    await rudi.writes("Jl. Kenanga 5")
    assert sari.view.startswith("#1 · Jl. Merdeka 10")
    assert rudi.view.startswith("#2 · Jl. Kenanga 5")


async def test_of_several_open_reports_the_one_in_hand_is_marked_and_leads_to_the_others(
    desk: Desk,
) -> None:
    sari = desk.operator("Sari")
    fire = await sari.sends_out("kebakaran Klego")
    assert "✍️" not in sari.view.splitlines()[0]
    await sari.writes("/lapor banjir Jl. Kenanga 5")
    assert sari.view.splitlines()[0] == "#2 · Jl. Kenanga 5 ✍️"
    assert "#1 Klego" in sari.buttons
    assert "✍️" not in sari.player.look(str(fire)).text.splitlines()[0]
    await sari.presses("#1 Klego")
    assert sari.view.splitlines()[0] == "#1 · Klego ✍️"
    assert "#2 BANJIR ATAU GENANGAN · draf" in sari.buttons
    await sari.presses("#2 BANJIR")
    await sari.presses("Prank")
    assert "#1 Klego" not in sari.buttons
