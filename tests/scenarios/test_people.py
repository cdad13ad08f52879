"""People: what each role may, how it is given and withdrawn, and duty officers at work."""

from datetime import timedelta

from bot.domain import facts as f
from bot.domain.people import Change, MembershipChange, Role
from tests.desk import MORNING, Actor, Desk

FIRE = "kebakaran rumah Jl. Merdeka 10"
SNAKE = "ular masuk rumah Jl. Mawar 3"


async def _silent(desk: Desk, minutes: float = 5) -> None:
    """Nobody answers the snake until the first deadline has passed."""
    await desk.passes(minutes=minutes)
    desk.agency("damkar").sees("belum dikonfirmasi")
    desk.operator("Sari").sees("telepon Damkar", "Perwira piket Pak Roni juga diberi tahu")
    desk.supervisor().sees("Eskalasi", "telepon Damkar")
    desk.room.sees("Eskalasi")


async def _officer(desk: Desk) -> Actor:
    return await desk.hires("Pak Roni", Role.DUTY_OFFICER, "damkar")


# --- duty officers -------------------------------------------------------------------------------


async def test_a_silent_agencys_duty_officer_gets_the_card_in_private(desk: Desk) -> None:
    sari, roni, damkar = desk.operator("Sari"), await _officer(desk), desk.agency("damkar")
    report = await sari.sends_out(SNAKE)
    assert roni.cards == 0
    await _silent(desk)
    assert "Untuk perwira piket Damkar" in roni.card
    roni.sees("Eskalasi", report, "Tekan pada kartu di atas")
    answer = await roni.presses("Terima tugas")
    assert "Tercatat" in answer
    assert "Terima tugas" in damkar.card
    assert "Pak Roni" in damkar.card
    assert "Pak Roni" in sari.view
    alerted = await desk.fact(report, f.DutyOfficerAlerted)
    assert alerted.via == "clock"


async def test_the_duty_officers_own_card_hears_of_a_corrected_place_and_of_being_called_off(
    desk: Desk,
) -> None:
    sari, roni, damkar = desk.operator("Sari"), await _officer(desk), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await _silent(desk)
    roni.sees("Eskalasi")
    await roni.presses("Terima tugas")
    await sari.presses("Lainnya")
    await sari.presses("Ubah lokasi")
    await sari.writes("Jl. Melati 9")
    for one in (roni, damkar):
        one.sees("RALAT ALAMAT", "Melati 9")
    await roni.presses("Sudah baca")
    await sari.presses("Lainnya")
    await sari.presses("Tarik instansi")
    await sari.presses("Damkar")
    await sari.presses("salah kirim")
    for one in (roni, damkar):
        one.sees("TUGAS DIBATALKAN")


async def test_the_reminder_in_the_group_names_the_duty_officer(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await _officer(desk)
    await sari.sends_out(SNAKE)
    await desk.passes(minutes=4)
    desk.agency("damkar").sees("komandan regu piket Damkar (Pak Roni)")
    await desk.agency("damkar").presses("Terima tugas")


async def test_what_the_duty_officer_replies_reaches_the_operator(desk: Desk) -> None:
    sari, roni = desk.operator("Sari"), await _officer(desk)
    await sari.sends_out(SNAKE)
    await _silent(desk)
    roni.sees("Eskalasi")
    await roni.presses("Terima tugas")
    await roni.replies("regu dua sudah saya bangunkan")
    sari.sees("Damkar", "Pak Roni", "regu dua sudah saya bangunkan")
    await roni.sends_photo("pintu depan")
    sari.sees("Pak Roni", "pintu depan")


async def test_a_duty_officer_acts_for_no_other_agency_and_takes_no_calls(desk: Desk) -> None:
    sari, roni = desk.operator("Sari"), await _officer(desk)
    await sari.sends_out(SNAKE)
    await _silent(desk)
    roni.sees("Eskalasi")
    await sari.sends_out("trafo terbakar Jl. Melati 4")
    pln = desk.agency("pln")
    assert "bukan untuk grup ini" in await roni.forges(pln.remembers("Terima tugas"))
    assert "BELUM DITERIMA" in pln.card
    await roni.writes("kebakaran Jl. Kenanga 2")
    roni.sees("Menerima laporan: hanya operator, supervisor, admin")


async def test_a_forwarded_button_counts_for_nothing(desk: Desk) -> None:
    sari, damkar, bpbd = desk.operator("Sari"), desk.agency("damkar"), desk.agency("bpbd")
    await sari.sends_out(FIRE)
    button = damkar.remembers("Terima tugas")
    assert "bukan untuk grup ini" in await bpbd.forges(button)
    assert "hanya perwira piket" in await sari.forges(button)
    assert "BELUM DITERIMA" in damkar.card


async def test_an_anonymous_admin_of_a_group_is_named_as_one(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    crew = damkar.player.user
    desk.world.promote(crew, damkar.player.chat.id, anonymous=True)
    await damkar.replies("pintu pagar terkunci")
    sari.sees("admin anonim grup Damkar Kota Pekalongan", "pintu pagar terkunci")
    await damkar.presses("Terima tugas")
    assert crew.name in sari.view


# --- roles ---------------------------------------------------------------------------------------


async def test_leadership_reads_without_callers_and_without_buttons(desk: Desk) -> None:
    sari = desk.operator("Sari")
    kabid = await desk.hires("Bu Kabid", Role.LEADERSHIP)
    report = await sari.sends_out(f"{SNAKE} pelapor Ibu Siti 08123456789")
    await kabid.writes("/aktif")
    kabid.sees("Laporan aktif", report)
    await kabid.writes("/kejadian 1")
    assert "ULAR" in kabid.view
    assert "08123456789" not in kabid.view
    assert "Siti" not in kabid.view
    assert kabid.buttons == []
    await desk.agency("damkar").presses("Terima tugas")
    assert "Terima tugas" in kabid.view
    await kabid.writes("/tutup 1")
    assert kabid.buttons == []
    await kabid.writes("kebakaran Jl. Kenanga 2")
    kabid.sees("Menerima laporan: hanya")
    assert "hanya" in await kabid.forges("close:2::tertangani")


async def test_help_desk_staff_see_no_reports(desk: Desk) -> None:
    kasi = await desk.hires("Pak Kasi", Role.HELP_DESK)
    await kasi.writes("/aktif")
    kasi.sees("Melihat laporan: hanya operator, supervisor, pimpinan, admin")


async def test_each_role_has_its_own_menu_and_its_own_guide(desk: Desk) -> None:
    roni, kabid = await _officer(desk), await desk.hires("Bu Kabid", Role.LEADERSHIP)
    assert roni.keyboard == ["❓ Panduan"]
    assert list(kabid.roll_call) == ["papan", "aktif", "kejadian", "keluhan", "panduan"]
    assert "petugas" in desk.admin.roll_call
    assert "lapor" in desk.operator("Sari").roll_call
    assert "petugas" not in desk.operator("Sari").roll_call
    await roni.writes("/panduan")
    roni.sees("Panduan perwira piket Damkar")
    await kabid.writes("/panduan")
    kabid.sees("Panduan pimpinan", "membaca saja")


# --- given and withdrawn -------------------------------------------------------------------------


async def test_a_duty_officers_link_names_his_agency(desk: Desk) -> None:
    roni = desk.stranger("Pak Roni")
    await desk.admin.presses("Undang")
    desk.admin.sees("Undang siapa")
    await desk.admin.presses("Perwira piket", on="Undang siapa")
    desk.admin.sees("Perwira piket instansi mana")
    await desk.admin.presses("Damkar", on="instansi mana")
    told = desk.admin.sees("Tautan sekali pakai untuk perwira piket Damkar")
    await roni.player.start(told.split("start=")[1].split()[0])
    roni.sees("perwira piket Damkar")
    desk.admin.sees("Pak Roni", "perwira piket Damkar")


async def test_a_supervisor_invites_operators_but_no_supervisor(desk: Desk) -> None:
    chief = desk.supervisor("Pak Hadi")
    await chief.writes("/undang perwira damkar")
    chief.sees("perwira piket Damkar", "https://t.me/")
    await chief.writes("/undang supervisor")
    chief.sees("tidak dapat mengundang supervisor")
    await chief.writes("/undang damkar")
    chief.sees("Mengatur orang dan grup: hanya admin")


async def test_petugas_lists_people_and_open_invitations(desk: Desk) -> None:
    await _officer(desk)
    await desk.admin.writes("/undang perwira pmi")
    desk.admin.sees("perwira piket PMI")
    await desk.admin.presses("Petugas")
    listed = desk.admin.sees("Petugas 112")
    assert "Operator: Sari" in listed
    assert "Perwira piket: Pak Roni · Damkar" in listed
    assert "1. perwira piket PMI, dari Dewi, sampai 03/03 08.00 WIB" in listed
    sari = desk.operator("Sari")
    await sari.writes("/petugas")
    sari.sees("Mengatur orang dan grup: hanya admin")


async def test_a_withdrawn_supervisor_is_told_and_his_reports_are_handed_over(desk: Desk) -> None:
    admin, chief = desk.admin, desk.supervisor("Pak Hadi")
    report = await chief.sends_out(SNAKE)
    await admin.writes("/petugas")
    admin.sees("Petugas 112")
    await admin.presses("Pak Hadi")
    admin.sees("Cabut?", "Pak Hadi", "supervisor")
    await admin.presses("Ya, cabut")
    admin.sees("Dicabut", "Pak Hadi", "1 laporannya masih terbuka")
    chief.sees("sudah dicabut")
    assert chief.keyboard == []
    assert chief.roll_call == {}
    await chief.writes("/aktif")
    chief.sees("Telepon 112")
    before = chief.view
    await desk.agency("damkar").presses("Terima tugas")
    assert chief.view == before
    await admin.presses(f"#{report.number}")
    assert "Terima tugas" in admin.view


async def test_a_withdrawn_duty_officers_card_stands_still(desk: Desk) -> None:
    admin, sari, roni = desk.admin, desk.operator("Sari"), await _officer(desk)
    await sari.sends_out(SNAKE)
    await _silent(desk)
    roni.sees("Eskalasi")
    await admin.writes("/petugas")
    admin.sees("Petugas 112")
    await admin.presses("✖ Pak Roni")
    admin.sees("Cabut?")
    await admin.presses("Ya, cabut")
    admin.sees("Dicabut")
    roni.sees("sudah dicabut")
    assert "Ini meja kerja petugas 112" in await roni.presses("Terima tugas", on="perwira piket")
    await desk.agency("damkar").presses("Terima tugas")
    assert "BELUM DITERIMA" in roni.card


async def test_what_a_withdrawn_operators_agencies_say_is_heard_by_the_supervisor(
    desk: Desk,
) -> None:
    admin, sari, chief = desk.admin, desk.operator("Sari"), desk.supervisor("Pak Hadi")
    await sari.sends_out(SNAKE)
    await admin.writes("/petugas")
    admin.sees("Petugas 112")
    await admin.presses("✖ Sari")
    admin.sees("Cabut?")
    await admin.presses("Ya, cabut")
    admin.sees("Dicabut", "Sari")
    sari.sees("sudah dicabut")
    await desk.agency("damkar").presses("Terima tugas")
    await desk.agency("damkar").presses("Butuh bantuan")
    chief.sees("Damkar butuh bantuan")


async def test_who_gave_and_withdrew_what_is_kept(desk: Desk) -> None:
    admin = desk.admin
    await admin.writes("/undang pimpinan")
    link = admin.sees("pimpinan", "https://t.me/").split("start=")[1].split()[0]
    kabid = desk.stranger("Bu Kabid")
    await kabid.player.start(link)
    kabid.sees("pimpinan")
    admin.sees("Bu Kabid")
    await admin.writes("/petugas")
    admin.sees("Petugas 112")
    await admin.presses("Bu Kabid")
    admin.sees("Cabut?")
    await admin.presses("Ya, cabut")
    admin.sees("Dicabut")
    kabid.sees("sudah dicabut")
    desk_ = desk.stage.assembly.desk
    async with desk_.journal.uow.reading() as books:
        dewi = await books.person_of(admin.player.user.id)
        gone = await books.person_of(kabid.player.user.id)
        changes = [one for one in await books.changes() if one.at > MORNING - timedelta(seconds=1)]
    assert dewi is not None
    assert gone is not None
    assert gone.role is None
    role = Role.LEADERSHIP
    assert [(one.what, one.by, one.person, one.role) for one in changes] == [
        (Change.INVITED, dewi.id, None, role),
        (Change.GIVEN, dewi.id, gone.id, role),
        (Change.WITHDRAWN, dewi.id, gone.id, role),
    ]
    assert all(isinstance(one, MembershipChange) for one in changes)


async def test_the_last_admin_cannot_be_withdrawn(desk: Desk) -> None:
    await desk.admin.writes("/petugas")
    desk.admin.sees("Petugas 112")
    await desk.admin.presses("✖ Dewi")
    assert "admin terakhir" in (desk.admin.player.answers[-1].text or "")


async def test_an_invitation_is_withdrawn(desk: Desk) -> None:
    admin, rudi = desk.admin, desk.stranger("Rudi")
    await admin.writes("/undang operator")
    link = admin.sees("operator", "https://t.me/").split("start=")[1].split()[0]
    await admin.writes("/petugas")
    admin.sees("Undangan yang belum dipakai", "1. operator, dari Dewi, sampai 03/03 08.00 WIB")
    await admin.presses("✖ ✉ 1 operator")
    admin.sees("Cabut?", "Undangan operator, dari Dewi, sampai 03/03 08.00 WIB")
    await admin.presses("Ya, cabut")
    admin.sees("Dicabut", "undangan operator")
    await rudi.player.start(link)
    rudi.sees("tidak berlaku lagi")


async def test_each_invitation_is_told_apart_by_role_day_and_who_made_it(desk: Desk) -> None:
    admin, chief, rudi = desk.admin, desk.supervisor("Pak Hadi"), desk.stranger("Rudi")
    await admin.writes("/undang supervisor")
    kept = admin.sees("supervisor", "https://t.me/").split("start=")[1].split()[0]
    await chief.writes("/undang operator")
    gone = chief.sees("operator", "https://t.me/").split("start=")[1].split()[0]
    await admin.writes("/undang ruang")
    admin.sees("https://t.me/")
    await admin.writes("/undang perwira damkar")
    admin.sees("https://t.me/")
    await admin.writes("/petugas")
    listed = admin.sees("Undangan yang belum dipakai")
    guests = [one[2:] for one in listed.splitlines() if one.startswith("✉ ") and ". " in one]
    until = "sampai 03/03 08.00 WIB"
    assert sorted(one.partition(". ")[2] for one in guests) == [
        f"operator, dari Pak Hadi, {until}",
        f"perwira piket Damkar, dari Dewi, {until}",
        f"ruang operator, dari Dewi, {until}",
        f"supervisor, dari Dewi, {until}",
    ]
    number = next(one for one in guests if "Pak Hadi" in one).partition(".")[0]
    assert {one.partition(". ")[0] for one in guests} == {"1", "2", "3", "4"}
    assert [one.split(" ", 3)[3] for one in admin.buttons_on("Undangan yang") if "✉" in one] == [
        one.partition(". ")[2].partition(",")[0] for one in guests
    ]
    await admin.presses(f"✖ ✉ {number} operator")
    admin.sees("Cabut?", "Undangan operator, dari Pak Hadi")
    await admin.presses("Ya, cabut")
    admin.sees("Dicabut", "undangan operator, dari Pak Hadi")
    await rudi.player.start(gone)
    rudi.sees("tidak berlaku lagi")
    await rudi.player.start(kept)
    rudi.sees("Selamat datang", "supervisor")
    admin.overlooks()


async def test_who_takes_no_calls_any_more_leaves_his_reports_to_somebody_the_admin_reads_of(
    desk: Desk,
) -> None:
    admin, sari = desk.admin, desk.operator("Sari")
    report = await sari.logs(SNAKE)
    await admin.writes("/undang pimpinan")
    link = admin.sees("pimpinan", "https://t.me/").split("start=")[1].split()[0]
    await sari.player.start(link)
    sari.sees("Selamat datang", "pimpinan")
    admin.sees("Sari bergabung sebagai pimpinan", "Laporannya masih terbuka", report)
    await admin.writes("/undang operator")
    link = admin.sees("operator", "https://t.me/").split("start=")[1].split()[0]
    await sari.player.start(link)
    sari.sees("Selamat datang", "operator")
    assert "masih terbuka" not in admin.sees("Sari bergabung sebagai operator")
