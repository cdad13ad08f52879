"""Coming in, and the commands: links that work once, groups, menus, and clear answers."""

import pytest

from bot.domain.people import Role
from tests.desk import Actor, Desk

SNAKE = "ular masuk rumah Jl. Mawar 3"


async def _link(desk: Desk, whom: str) -> str:
    """The link that the admin gets for somebody."""
    await desk.admin.writes(f"/undang {whom}")
    told = desk.admin.sees("Tautan sekali pakai", whom)
    return next(line for line in told.splitlines() if line.startswith("https://t.me/"))


async def _follows(newcomer: Actor, link: str) -> None:
    await newcomer.player.start(link.partition("start=")[2])


async def test_an_operator_comes_in_by_the_admins_link(desk: Desk) -> None:
    rudi = desk.stranger("Rudi")
    await _follows(rudi, await _link(desk, "operator"))
    rudi.sees("Selamat datang", "operator")
    desk.admin.sees("Rudi", "bergabung sebagai operator")
    assert rudi.keyboard == [
        "📞 Panggilan masuk", "☎️ Telepon selesai", "📋 Laporan aktif", "❓ Panduan",
    ]  # fmt: skip
    report = await rudi.logs(SNAKE)
    assert report.number == 1


async def test_a_supervisor_comes_in_by_the_admins_link(desk: Desk) -> None:
    ani = desk.stranger("Bu Ani")
    await _follows(ani, await _link(desk, "supervisor"))
    ani.sees("Selamat datang", "supervisor")
    desk.admin.sees("Bu Ani", "supervisor")


async def test_a_link_works_once(desk: Desk) -> None:
    rudi, joko = desk.stranger("Rudi"), desk.stranger("Joko")
    link = await _link(desk, "operator")
    await _follows(rudi, link)
    rudi.sees("Selamat datang")
    desk.admin.sees("Rudi")
    await _follows(joko, link)
    joko.sees("tidak berlaku lagi")
    await joko.writes(SNAKE)
    joko.sees("Telepon 112")


async def test_a_link_expires_after_a_day(desk: Desk) -> None:
    rudi = desk.stranger("Rudi")
    link = await _link(desk, "operator")
    await desk.passes(minutes=24 * 60 + 1)
    await _follows(rudi, link)
    rudi.sees("tidak berlaku lagi")


async def test_only_the_admin_makes_links(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.writes("/undang operator")
    sari.sees("hanya supervisor, admin")


async def test_a_word_that_nobody_knows_is_said_back(desk: Desk) -> None:
    await desk.admin.writes("/undang tukangkebun")
    desk.admin.sees("Tidak dikenal: tukangkebun")


@pytest.mark.city("pekalongan", without=("pln",))
async def test_a_startgroup_link_adds_the_bot_and_binds_the_group(desk: Desk) -> None:
    sari = desk.operator("Sari")
    link = await _link(desk, "pln")
    assert "startgroup=" in link
    pln = desk.group("Piket PLN", "Eko")
    desk.world.add_bot(pln.player.user, pln.player.chat.id, link.partition("startgroup=")[2])
    await desk.passes(seconds=5)
    pln.sees("menerima tugas 112 untuk PLN")
    desk.admin.sees("Piket PLN", "tersambung: PLN")
    await sari.logs("trafo terbakar Jl. Merdeka 10")
    assert "telepon dulu" not in sari.view
    await sari.presses("Kirim")
    desk.room.sees("→ Damkar, PLN")
    assert "PLN (dukungan)" in pln.card


@pytest.mark.city("pekalongan", without=("pln",))
async def test_hubungkan_takes_the_same_code_once(desk: Desk) -> None:
    link = await _link(desk, "pln")
    code = link.partition("startgroup=")[2]
    pln, other = desk.group("Piket PLN", "Eko"), desk.group("Grup lain", "Tono")
    for group in (pln, other):
        desk.world.seat_bot(group.player.user, group.player.chat.id)
    await pln.writes(f"/hubungkan {code}")
    pln.sees("menerima tugas 112 untuk PLN")
    desk.admin.sees("Piket PLN")
    await other.writes(f"/hubungkan {code}")
    other.sees("tidak berlaku lagi")


async def test_a_groups_code_lets_no_person_in_and_stays_good(desk: Desk) -> None:
    joko = desk.stranger("Joko")
    code = (await _link(desk, "pmi")).partition("startgroup=")[2]
    await joko.player.start(code)
    joko.sees("tidak berlaku lagi")
    pmi = desk.group("PMI baru", "Wati")
    desk.world.add_bot(pmi.player.user, pmi.player.chat.id, code)
    await desk.passes(seconds=5)
    pmi.sees("menerima tugas 112 untuk PMI")
    desk.admin.sees("PMI baru")


async def test_the_admin_is_told_when_the_bot_is_thrown_out_of_a_group(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    desk.world.kick_bot(damkar.player.chat.id, damkar.player.user)
    await desk.passes(seconds=5)
    desk.admin.sees("dikeluarkan dari grup", "Damkar")
    await sari.logs(SNAKE)
    assert "telepon dulu 113" in sari.view


async def test_a_stranger_is_told_plainly_where_to_call(desk: Desk) -> None:
    joko = desk.stranger("Joko")
    await joko.player.start()
    joko.sees("telepon 112")
    await joko.writes("tolong kebakaran Jl. Merdeka 10")
    joko.sees("Telepon 112")
    await joko.writes("/aktif")
    joko.sees("Telepon 112")
    await joko.writes("/kejadian 1")
    joko.sees("Telepon 112")


async def test_aktif_lists_what_is_open(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.writes("/aktif")
    sari.sees("Tidak ada laporan yang terbuka")
    await sari.sends_out("ular Jl. Mawar 3 kelurahan Klego")
    await sari.writes("/lapor banjir")
    await sari.writes("📋 Laporan aktif")
    listed = sari.sees("Laporan aktif")
    assert "#1 🟡 KUNING Ular · Klego · menunggu instansi · 08.00" in listed
    assert "#2 🟡 KUNING Banjir atau genangan · draf · 08.00" in listed


async def test_kejadian_shows_a_report_again_and_gives_it_the_focus(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await sari.writes("/lapor banjir Jl. Kenanga 5")
    await sari.writes("/kejadian 1")
    assert sari.view.startswith("#1 · Jl. Mawar 3")
    await sari.writes("korban 1 orang")
    assert "Korban: 1" in damkar.card
    await damkar.presses("Terima tugas")
    assert "Terima tugas" in sari.view
    assert sari.views == 3


async def test_kejadian_opens_a_colleagues_report_and_both_views_stay_true(desk: Desk) -> None:
    sari, chief, damkar = desk.operator("Sari"), desk.supervisor(), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await chief.writes("/kejadian #1")
    await damkar.presses("Terima tugas")
    assert "Terima tugas" in sari.view
    assert "Terima tugas" in chief.view


async def test_tambah_adds_an_agency(desk: Desk) -> None:
    sari, pmi = desk.operator("Sari"), desk.agency("pmi")
    await sari.sends_out(SNAKE)
    await sari.writes("/tambah 1 PMI")
    desk.room.sees("→ PMI")
    assert "PMI (dukungan)" in pmi.card
    await sari.writes("/tambah 1 pmi")
    sari.sees("sudah ditugaskan")
    await sari.writes("/tambah 1 hansip")
    sari.sees("tidak ada di kota ini")


async def test_tambah_to_a_draft_is_refused_plainly(desk: Desk) -> None:
    sari, pmi = desk.operator("Sari"), desk.agency("pmi")
    await sari.logs(SNAKE)
    await sari.writes("/tambah 1 pmi")
    sari.sees("belum dikirim")
    assert pmi.cards == 0


async def test_catat_notes_on_an_incident_that_is_not_in_focus(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out(SNAKE)
    await sari.writes("/lapor banjir Jl. Kenanga 5")
    await sari.writes("/catat 1 RT sudah dihubungi")
    assert "RT sudah dihubungi" in sari.player.look("#1 ·").text
    assert "RT sudah" not in sari.view


async def test_tutup_opens_the_dispositions(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await sari.writes("/tutup 1")
    assert "Hasil akhirnya?" in sari.view
    await sari.presses("Laporan palsu")
    damkar.sees("Laporan palsu")
    desk.room.sees("Laporan palsu")


@pytest.mark.parametrize("command", ["kejadian", "tambah", "catat", "tutup"])
async def test_a_command_without_its_number_says_what_is_missing(desk: Desk, command: str) -> None:
    sari = desk.operator("Sari")
    await sari.writes(f"/{command}")
    sari.sees(f"/{command} 14")
    await sari.writes(f"/{command} 99 pmi")
    sari.sees("Tidak ada laporan nomor 99")


async def test_catat_without_words_asks_for_them(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out(SNAKE)
    await sari.writes("/catat 1")
    sari.sees("Tulis kalimatnya")


async def test_an_unknown_command_points_to_the_guide(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.writes("/terbang")
    sari.sees("tidak dikenal", "/panduan")


async def test_another_bots_command_in_a_group_is_not_ours(desk: Desk) -> None:
    damkar = desk.agency("damkar")
    desk.world.promote(desk.world.bot, damkar.player.chat.id)
    await damkar.writes("/cuaca@bmkg_bot")
    damkar.sees_nothing()


@pytest.mark.parametrize("role", ["operator", "supervisor", "admin"])
async def test_panduan_says_what_this_role_can_do(desk: Desk, role: str) -> None:
    person = {
        "operator": desk.operator(), "supervisor": desk.supervisor(), "admin": desk.admin,
    }[role]  # fmt: skip
    await person.writes("/panduan")
    told = person.sees("Panduan singkat", "/lapor", "/aktif", "/kejadian", "/tambah", "/catat")
    assert ("/undang" in told) is (role != "operator")
    assert ("/induk" in told) is ("/tandai" in told) is (role != "operator")


async def test_panduan_in_a_group_explains_its_buttons(desk: Desk) -> None:
    damkar = desk.agency("damkar")
    await damkar.writes("/panduan")
    damkar.sees("Terima tugas", "Berhalangan", "/bantuan")


async def test_panduan_in_the_operators_room_is_no_crews(desk: Desk) -> None:
    await desk.room.writes("/panduan")
    assert "Terima tugas" not in desk.room.sees("ruang operator", "obrolan pribadi")


async def test_a_photo_in_private_asks_for_words(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_photo(to=None)
    sari.sees("Tulis laporannya")


async def test_the_first_admin_comes_in_by_a_link_that_is_then_spent(desk: Desk) -> None:
    assert await desk.stage.assembly.desk.membership.first_admin() is None


async def test_an_admin_is_made_by_an_admin(desk: Desk) -> None:
    tini = await desk.hires("Tini", Role.ADMIN)
    await tini.writes("/undang operator")
    tini.sees("Tautan sekali pakai")


async def test_each_role_has_its_own_standing_buttons(desk: Desk) -> None:
    sari, hadi = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    assert desk.admin.keyboard[0] == "🔑 Undang"
    assert hadi.keyboard[0] == "📊 Papan"
    assert sari.keyboard[0] == "📞 Panggilan masuk"


async def test_the_admin_invites_by_button(desk: Desk) -> None:
    await desk.admin.presses("Undang")
    desk.admin.sees("Undang siapa?")
    await desk.admin.presses("Damkar")
    told = desk.admin.sees("Tautan sekali pakai", "damkar")
    assert "startgroup=" in told


async def test_nobody_else_invites_by_that_button(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.writes("🔑 Undang")
    sari.sees("hanya supervisor, admin")
