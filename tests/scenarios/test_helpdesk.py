"""The help desk of Cirebon: a fault reported, received, analysed, repaired, and confirmed."""

import pytest

from bot.domain.facts import FaultSeen
from bot.domain.people import Role
from bot.ports import StreamKind
from tests.desk import Actor, Desk, altered

pytestmark = pytest.mark.city("cirebon")


async def help_desk(desk: Desk) -> Actor:
    return await desk.binds("Help Desk Kominfo", "Pak Anto", "helpdesk")


async def jasnita(desk: Desk) -> Actor:
    return await desk.binds("Dukungan Jasnita", "Mbak Rini", "vendor")


async def test_a_fault_is_mended_by_the_section_and_the_reporter_ends_it(desk: Desk) -> None:
    sari, section = desk.operator("Sari"), await help_desk(desk)
    await sari.writes("/kendala aplikasi tdk bisa login sejak 07.50")
    told = sari.sees("Tiket #1", "aplikasi 112", "sejak 07.50")
    assert "paling lambat 08.05" in told
    assert "BELUM DITERIMA" in section.ticket
    assert "Sari" in section.ticket
    await section.presses("Terima")
    sari.sees("Tiket #1", "diterima help desk")
    await section.presses("Akun", on="Tiket #1")
    sari.sees("dianalisis: akun")
    await section.presses("Sudah diperbaiki")
    section.sees("apa yang rusak", "Balas pesan ini")
    sari.sees("Sudah normal di tempat Anda?")
    await section.replies("sesi kedaluwarsa, akun dibuka lagi", to="apa yang rusak")
    section.sees_nothing()
    await sari.presses("Ya, sudah normal")
    assert "akun dibuka lagi" in sari.sees("Tiket #1", "teratasi")
    section.sees("Tiket #1", "teratasi")
    assert "Teratasi" in section.ticket


async def test_the_reporters_yes_does_not_end_it_without_the_repairs_report(desk: Desk) -> None:
    sari, section = desk.operator("Sari"), await help_desk(desk)
    await repaired_by(section, sari)
    await sari.presses("Ya, sudah normal")
    section.sees("apa yang rusak")
    assert "menunggu kepastian" in section.ticket
    await section.replies("kabel dicolok lagi", to="apa yang rusak")
    sari.sees("teratasi", "kabel dicolok lagi")
    section.sees("teratasi")


async def repaired_by(section: Actor, sari: Actor) -> None:
    await sari.writes("/kendala internet mati")
    sari.sees("Tiket #1", "internet")
    await section.presses("Terima")
    await section.presses("Jaringan")
    await section.presses("Sudah diperbaiki")
    section.sees("apa yang rusak")
    sari.overlooks()


async def test_not_solved_it_goes_to_the_vendor_and_back_when_that_does_not_hold(
    desk: Desk,
) -> None:
    sari, section, vendor = desk.operator("Sari"), await help_desk(desk), await jasnita(desk)
    await sari.writes("/kendala dashboard kosong")
    sari.sees("Tiket #1", "dashboard")
    await section.presses("Terima")
    await section.replies("layanan peta di server Jasnita mati", to="Tiket #1")
    sari.overlooks()
    await section.presses("Ke Jasnita")
    sari.sees("vendor dihubungi")
    assert "layanan peta" in vendor.ticket
    await vendor.presses("Terima")
    sari.sees("diterima vendor", "paling lambat 03/03 08.00")
    await vendor.presses("Selesai diperbaiki")
    vendor.sees("apa yang rusak")
    sari.sees("diperbaiki oleh Jasnita", "Sudah normal")
    await vendor.replies("server dinyalakan ulang", to="apa yang rusak")
    await sari.presses("Belum")
    section.sees("Tiket #1", "BELUM pulih", "Sari")
    vendor.sees("Tiket #1", "BELUM pulih")
    sari.sees("dianalisis lagi")
    assert "Sedang dianalisis" in section.ticket
    assert "Server" in " ".join(section.buttons_on("dibuka 08.00"))


async def test_what_the_vendor_says_in_its_group_goes_to_the_help_desk(desk: Desk) -> None:
    sari, section, vendor = desk.operator("Sari"), await help_desk(desk), await jasnita(desk)
    await with_the_vendor(sari, section, vendor)
    await vendor.replies("versi berapa aplikasinya?", to="Tiket #1")
    section.sees("Tiket #1", "versi berapa", "Mbak Rini")
    await vendor.sends_photo("layar server", to="Tiket #1")
    section.sees("layar server")
    assert section.shows_media("layar server") == "photo"
    sari.sees_nothing()
    vendor.sees_nothing()


async def with_the_vendor(sari: Actor, section: Actor, vendor: Actor) -> None:
    await sari.writes("/kendala dashboard kosong")
    await section.presses("Terima")
    await section.replies("layanan peta di server Jasnita mati", to="Tiket #1")
    await section.presses("Ke Jasnita")
    await vendor.presses("Terima")
    sari.overlooks()


async def test_the_vendors_reply_is_no_analysis_but_may_be_the_repairs_report(desk: Desk) -> None:
    sari, section, vendor = desk.operator("Sari"), await help_desk(desk), await jasnita(desk)
    await with_the_vendor(sari, section, vendor)
    await vendor.presses("Selesai diperbaiki")
    await vendor.replies("server dinyalakan ulang", to="apa yang rusak")
    assert "server dinyalakan ulang" in section.ticket
    await sari.presses("Belum")
    for one in (sari, section, vendor):
        one.overlooks()
    await vendor.replies("kami cek dulu besok", to="BELUM pulih")
    section.sees("kami cek dulu besok", "Mbak Rini")
    sari.sees_nothing()
    assert "Sedang dianalisis" in section.ticket
    await section.replies("layanan peta mati lagi", to="kami cek dulu besok")
    sari.sees("dianalisis: layanan peta mati lagi")


async def test_each_overdue_step_is_asked_and_told_upward_by_the_same_engine(desk: Desk) -> None:
    sari, hadi, section = desk.operator("Sari"), desk.supervisor(), await help_desk(desk)
    await sari.writes("/kendala aplikasi error")
    sari.sees("Tiket #1")
    await desk.passes(minutes=4)
    section.sees("⏰", "Tiket #1", "Laporan diterima", "08.05")
    await desk.passes(minutes=2)
    section.sees("🚨", "Tiket #1", "lewat batas 08.05")
    hadi.sees("🚨", "Tiket #1", "lewat batas")
    desk.admin.sees("🚨", "Tiket #1", "lewat batas")
    await section.presses("Terima")
    sari.sees("diterima")
    await section.presses("Server")
    sari.sees("dianalisis")


async def test_the_emergency_number_itself_alarms_at_once_and_offers_to_tell_everybody(
    desk: Desk,
) -> None:
    sari, hadi, section = desk.operator("Sari"), desk.supervisor(), await help_desk(desk)
    it = await desk.hires("Mas Dedi", Role.HELP_DESK)
    await sari.writes("/kendala")
    sari.sees("Apa yang terganggu?")
    await sari.presses("TELEPON 112")
    sari.sees("Tiket #1", "TELEPON 112")
    for one in (hadi, it, desk.admin):
        one.sees("TELEPON 112 TERGANGGU")
    assert it.buttons_on("TELEPON 112 TERGANGGU") == [], (
        "who may not tell everybody is offered no button for it"
    )
    await hadi.presses("Umumkan ke semua grup")
    hadi.sees("Belum terkirim", "Saluran 112 sedang terganggu")
    assert "TELEPON 112" in section.ticket
    await section.presses("Terima")
    await section.presses("Jaringan")
    await section.presses("Sudah diperbaiki")
    await section.replies("trunk dipindah", to="apa yang rusak")
    section.sees("apa yang rusak")
    sari.overlooks()
    await sari.presses("Ya, sudah normal")
    for one in (sari, section, hadi, it, desk.admin):
        one.sees("Tiket #1", "TELEPON 112", "teratasi")


async def test_who_mends_in_private_is_alarmed_too_though_he_has_the_card(desk: Desk) -> None:
    sari, hadi = desk.operator("Sari"), desk.supervisor()
    it = await desk.hires("Mas Dedi", Role.HELP_DESK)
    await sari.writes("/kendala tolong dicek")
    await sari.presses("TELEPON 112")
    sari.overlooks()
    for one in (it, hadi, desk.admin):
        one.sees("TELEPON 112 TERGANGGU")
    await it.presses("Terima")
    await it.presses("Jaringan")
    await it.presses("Sudah diperbaiki")
    await it.replies("trunk dipindah", to="apa yang rusak")
    it.sees("apa yang rusak")
    sari.overlooks()
    await sari.presses("Ya, sudah normal")
    for one in (sari, it, hadi, desk.admin):
        one.sees("Tiket #1", "TELEPON 112", "teratasi")
    it.sees_nothing()


async def test_more_words_and_a_screenshot_join_the_ticket(desk: Desk) -> None:
    sari, section = desk.operator("Sari"), await help_desk(desk)
    await sari.writes("/kendala aplikasi error")
    sari.sees("Tiket #1")
    await sari.writes("/kendala aplikasi masih error, semua meja")
    sari.sees("Ditambahkan ke tiket #1")
    section.sees("semua meja")
    await sari.sends_photo("layarnya begini", to="Tiket #1 tercatat")
    section.sees("layarnya begini")
    assert section.shows_media("layarnya begini") == "photo"
    await section.replies("sebentar ya", to="layarnya begini")
    sari.sees("sebentar ya", "Pak Anto")


async def test_a_screenshot_with_the_command_below_it_comes_along(desk: Desk) -> None:
    sari, section = desk.operator("Sari"), await help_desk(desk)
    await sari.sends_photo("/kendala aplikasi error", to=None)
    sari.sees("Tiket #1", "aplikasi 112")
    assert section.shows_media("Tiket #1 aplikasi 112 · Sari") == "photo"
    section.sees("Tiket #1", "Sari")


async def test_a_dead_emergency_number_alarms_also_where_it_joins_a_ticket_that_named_nothing(
    desk: Desk,
) -> None:
    sari, hadi, section = desk.operator("Sari"), desk.supervisor(), await help_desk(desk)
    await sari.writes("/kendala tolong cek meja saya")
    sari.sees("Tiket #1")
    await desk.passes(minutes=2)
    await sari.writes("/kendala telepon 112 mati total sejak 07.50")
    sari.sees("Ditambahkan ke tiket #1")
    section.sees("mati total")
    for one in (hadi, desk.admin):
        one.sees("TELEPON 112 TERGANGGU")
    assert "TELEPON 112" in section.ticket
    assert "sejak 07.50" in section.ticket
    await sari.writes("/kendala telepon 112 masih mati sejak 07.30")
    sari.sees("Ditambahkan ke tiket #1")
    section.sees("masih mati")
    hadi.sees_nothing()
    assert "sejak 07.50" in section.ticket


async def test_a_fault_seen_after_its_ticket_was_opened_moves_no_clock(desk: Desk) -> None:
    sari, section = desk.operator("Sari"), await help_desk(desk)
    await sari.writes("/kendala tolong cek meja saya")
    sari.sees("Tiket #1")
    await desk.passes(minutes=2)
    await sari.writes("/kendala internet mati sejak 08.01")
    sari.sees("Ditambahkan ke tiket #1")
    section.sees("internet mati")
    assert "internet" in section.ticket.lower()
    assert "dibuka 08.00" in section.ticket
    [stream] = await tickets(desk)
    async with desk.stage.assembly.desk.journal.uow.reading() as books:
        assert not [one for one in await books.load(stream) if isinstance(one.fact, FaultSeen)]


async def test_words_after_the_end_ask_whether_the_fault_is_back(desk: Desk) -> None:
    sari, section = desk.operator("Sari"), await help_desk(desk)
    await repaired_by(section, sari)
    await section.replies("modem diganti", to="apa yang rusak")
    await sari.presses("Ya, sudah normal")
    sari.sees("teratasi")
    section.sees("teratasi")
    await sari.replies("mati lagi", to="teratasi")
    sari.sees("sudah teratasi", "Kambuh?")
    section.sees("mati lagi")
    await sari.presses("buka lagi")
    section.sees("Tiket #1", "dibuka lagi")
    sari.sees("dibuka lagi")
    assert "Sedang dianalisis" in section.ticket


async def test_the_command_after_the_end_asks_too_and_a_press_makes_it_a_ticket_of_its_own(
    desk: Desk,
) -> None:
    sari, section = desk.operator("Sari"), await help_desk(desk)
    await repaired_by(section, sari)
    await section.replies("modem diganti", to="apa yang rusak")
    await sari.presses("Ya, sudah normal")
    sari.sees("teratasi")
    section.sees("teratasi")
    await sari.writes("/kendala internet lambat di meja 4")
    sari.sees("sudah teratasi", "Kambuh?")
    section.sees("meja 4")
    await sari.presses("Kendala lain")
    sari.sees("Tiket #2 tercatat", "internet")
    assert "meja 4" in section.ticket


async def test_without_a_group_who_mends_gets_the_card_in_private(desk: Desk) -> None:
    sari, it = desk.operator("Sari"), await desk.hires("Mas Dedi", Role.HELP_DESK)
    await sari.writes("/kendala aplikasi error")
    sari.sees("Tiket #1")
    await it.presses("Terima")
    sari.sees("diterima help desk")
    await it.writes("/tiket")
    assert "sedang dianalisis" in it.sees("Tiket terbuka", "#1")


async def test_a_press_from_elsewhere_and_a_forged_one_change_nothing(desk: Desk) -> None:
    sari, section = desk.operator("Sari"), await help_desk(desk)
    await sari.writes("/kendala aplikasi error")
    sari.sees("Tiket #1")
    [stream] = await tickets(desk)
    damkar = desk.agency("damkar")
    await sari.sends_out("kebakaran rumah Jl. Kartini 3")
    assert "help desk" in await damkar.forges(f"ticket:{stream}::receive")
    assert "hanya" in await sari.forges(f"ticket:{stream}::receive")
    await sari.forges(f"close:{stream}::tertangani")
    await section.presses("Terima")
    sari.sees("diterima")
    assert "kini: sedang dianalisis" in await section.forges(f"ticket:{stream}::accept")


async def tickets(desk: Desk) -> list[int]:
    async with desk.stage.assembly.desk.journal.uow.reading() as books:
        return [one.stream for one in await books.open_lines(StreamKind.TICKET)]


async def test_only_a_repair_fails_and_only_what_was_over_is_opened_again(desk: Desk) -> None:
    sari, section = desk.operator("Sari"), await help_desk(desk)
    await sari.writes("/kendala internet mati")
    sari.sees("Tiket #1")
    [stream] = await tickets(desk)
    for turn in ("failed", "reopen"):
        assert "kini: BELUM DITERIMA" in await sari.forges(f"ticket:{stream}::{turn}", "Tiket #1")
    assert "BELUM DITERIMA" in section.ticket
    await section.presses("Terima")
    await section.presses("Jaringan")
    await section.presses("Sudah diperbaiki")
    sari.overlooks()
    section.sees("apa yang rusak")
    for turn in ("receive", "reopen"):
        told = await section.forges(f"ticket:{stream}::{turn}", "Tiket #1")
        assert "kini: sudah diperbaiki" in told, turn


async def test_a_no_after_the_yes_opens_what_was_over_again(desk: Desk) -> None:
    sari, section = desk.operator("Sari"), await help_desk(desk)
    await repaired_by(section, sari)
    [stream] = await tickets(desk)
    await section.replies("modem diganti", to="apa yang rusak")
    await sari.presses("Ya, sudah normal")
    sari.sees("teratasi")
    section.sees("teratasi")
    await sari.forges(f"ticket:{stream}::failed", "teratasi")
    section.sees("Tiket #1", "dibuka lagi")
    sari.sees("dibuka lagi")
    assert "Sedang dianalisis" in section.ticket


@pytest.mark.city("semarang")
async def test_a_city_without_an_sop_of_one_has_a_help_desk_by_figures_of_ours(desk: Desk) -> None:
    sari, hadi, section = desk.operator("Sari"), desk.supervisor(), await help_desk(desk)
    await sari.writes("/kendala dashboard kosong")
    sari.sees("Tiket #1", "dashboard", "paling lambat 08.05 (bawaan, bukan SOP)")
    assert "sampai 08.05 (bawaan, bukan SOP)" in section.ticket
    await desk.passes(minutes=6)
    for one in (section, hadi, desk.admin):
        one.sees("🚨", "Tiket #1", "lewat batas 08.05 (bawaan, bukan SOP)")
    section.sees("⏰", "08.05 (bawaan, bukan SOP)")
    await section.presses("Terima")
    sari.sees("diterima help desk", "08.16 (bawaan, bukan SOP)")
    await section.presses("Server")
    sari.sees("dianalisis")
    await section.presses("Belum teratasi")
    sari.sees("vendor dihubungi")
    assert "Telepon Vendor: nomor belum diisi" in section.ticket
    await section.presses("Vendor sudah ditelepon")
    sari.sees("03/03", "(bawaan, bukan SOP)")


@pytest.mark.city("semarang")
async def test_the_vendors_group_has_its_place_in_every_city(desk: Desk) -> None:
    sari, section = desk.operator("Sari"), await help_desk(desk)
    vendor = await desk.binds("Dukungan", "Mbak Rini", "vendor")
    await sari.writes("/kendala dashboard kosong")
    await section.presses("Terima")
    await section.presses("Server")
    await section.presses("Ke Vendor")
    sari.overlooks()
    assert "dashboard" in vendor.ticket


@pytest.mark.city("semarang")
async def test_a_city_may_switch_its_help_desk_off(desk: Desk) -> None:
    sari = desk.operator("Sari")
    with altered(desk.stage.assembly.desk.city, helpdesk=None):
        await sari.writes("/kendala aplikasi error")
        sari.sees("mematikan help desk")


# --- by phone ------------------------------------------------------------------------------------


async def test_a_colleague_writes_down_what_somebody_of_the_desk_phones_in(desk: Desk) -> None:
    sari, hadi, section = desk.operator("Sari"), desk.supervisor("Pak Hadi"), await help_desk(desk)
    await hadi.writes("/kendala untuk Sari: aplikasi 112 mati sejak 07.50")
    hadi.sees("Tiket #1", "dicatat untuk Sari", "aplikasi 112", "Kabar tiap langkah")
    sari.sees("Tiket #1 tercatat", "07.50")
    assert "👤 Sari (lewat telepon, dicatat Pak Hadi)" in section.ticket
    await section.presses("Terima")
    sari.sees("diterima")
    hadi.sees_nothing()


async def test_of_somebody_nobody_knows_the_help_desk_says_yes_itself(desk: Desk) -> None:
    hadi, section = desk.supervisor("Pak Hadi"), await help_desk(desk)
    await hadi.writes("/kendala untuk Bu Rini: dashboard kosong")
    hadi.sees("Tiket #1", "dicatat untuk Bu Rini", "Pelapor: teratasi")
    assert "👤 Bu Rini (lewat telepon, dicatat Pak Hadi)" in section.ticket
    await hadi.writes("/kendala dashboard kosong juga di sini")
    hadi.sees("Tiket #2 tercatat")
    await section.presses("Terima", on="Tiket #1")
    await section.presses("Server", on="Tiket #1")
    await section.presses("Sudah diperbaiki", on="Tiket #1")
    await section.replies("layanan dinyalakan lagi", to="apa yang rusak")
    section.sees("apa yang rusak")
    await section.presses("Pelapor: teratasi")
    section.overlooks()
    await hadi.writes("/tiket")
    assert "#1" not in hadi.sees("#2")


async def test_of_two_colleagues_of_one_name_it_is_asked_which(desk: Desk) -> None:
    hadi, section = desk.supervisor("Pak Hadi"), await help_desk(desk)
    await desk.hires("Sari")
    await hadi.writes("/kendala untuk sari: aplikasi mati")
    hadi.sees("lebih dari satu")
    section.sees_nothing()
