"""A kind or a place that changes after the dispatch, and a word to everybody."""

import pytest

from bot.domain import facts as f
from tests.desk import Actor, Desk

FIRE = "kebakaran ruko Jl. Merdeka 10"
SNAKE = "ular masuk rumah Jl. Pemuda 3"


async def _opens_place(sari: Actor) -> None:
    await sari.presses("Lainnya")
    await sari.presses("Ubah lokasi")


# --- a changed kind ------------------------------------------------------------------------------


async def test_a_changed_kind_proposes_whom_it_calls_for_by_one_tap(desk: Desk) -> None:
    sari, damkar, bpbd = desk.operator("Sari"), desk.agency("damkar"), desk.agency("bpbd")
    await sari.sends_out(SNAKE)
    await damkar.presses("Terima tugas")
    await sari.presses("Lainnya")
    await sari.presses("Ubah jenis")
    await sari.presses("Kebakaran bangunan")
    assert "🔴 MERAH · 🔥 KEBAKARAN BANGUNAN" in damkar.card
    damkar.sees_nothing()
    assert "Jenisnya berubah, perlu juga: PLN, Dinkes, Polisi, BPBD" in sari.view
    await sari.presses("Kirim juga ke PLN, Dinkes, Polisi, BPBD")
    desk.room.sees("→ PLN, Dinkes, Polisi")
    assert "PLN (dukungan)" in desk.agency("pln").card
    assert "UNTUK DIKETAHUI" in bpbd.card
    assert "perlu juga" not in sari.view
    assert damkar.cards == 1


async def test_a_priority_that_a_person_chose_stays_when_the_kind_changes(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.logs(SNAKE)
    await sari.presses("HIJAU")
    await sari.presses("Kirim")
    desk.room.sees("→ Damkar")
    await sari.presses("Lainnya")
    await sari.presses("Ubah jenis")
    await sari.presses("Kebakaran bangunan")
    assert "🟢 HIJAU · 🔥 KEBAKARAN BANGUNAN" in damkar.card


async def test_agencies_left_out_of_the_draft_are_not_proposed_again(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs(FIRE)
    await sari.presses("Ubah instansi")
    await sari.presses("PLN")
    await sari.presses("Kembali")
    await sari.presses("Kirim")
    desk.room.sees("→ Damkar")
    assert "perlu juga" not in sari.view
    assert not [one for one in sari.buttons if "Kirim juga" in one]


# --- a changed place -----------------------------------------------------------------------------


async def test_a_changed_place_alerts_every_agency_at_work_again(desk: Desk) -> None:
    sari, damkar, pln = desk.operator("Sari"), desk.agency("damkar"), desk.agency("pln")
    dinkes, polisi, bpbd = desk.agencies("dinkes", "polisi", "bpbd")
    incident = await sari.sends_out(FIRE)
    await damkar.presses("Terima tugas")
    await pln.presses("Berhalangan")
    await pln.presses("armada terpakai")
    sari.sees("PLN berhalangan")
    await _opens_place(sari)
    assert "Di mana yang benar?" in sari.view
    await sari.writes("Jl. Mangga 5, Podosugih")
    told = damkar.sees("RALAT ALAMAT", incident, "BUKAN: Jl. Merdeka 10", "Jl. Mangga 5, Podosugih")
    assert "Podosugih" in told
    assert "KEBAKARAN" in damkar.answered_to("BUKAN: Jl. Merdeka 10")
    for one in (dinkes, polisi):
        one.sees("RALAT ALAMAT", "Jl. Merdeka 10")
    pln.sees_nothing()
    bpbd.sees_nothing()
    assert "⚠️ RALAT ALAMAT: bukan Jl. Merdeka 10" in damkar.card
    assert "📍 Jl. Mangga 5, Podosugih" in damkar.card
    assert "📍 Jl. Mangga 5, Podosugih" in bpbd.card
    assert sari.view.count("RALAT ALAMAT BELUM DIBACA") == 3
    assert "RALAT ALAMAT, bukan Jl. Merdeka 10 (Sari)" in sari.view
    assert sari.views == 1


async def test_who_has_read_it_is_seen_by_the_operator(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    incident = await sari.sends_out(SNAKE)
    await _opens_place(sari)
    await sari.writes("Jl. Mangga 5")
    damkar.sees("RALAT ALAMAT")
    assert "Tercatat" in await damkar.presses("Sudah baca")
    assert "ralat dibaca 08.00" in sari.view
    assert "RALAT ALAMAT" not in damkar.card
    assert "sudah tercatat dibaca" in await damkar.presses("Sudah baca")
    changed = await desk.fact(incident, f.PlaceChanged)
    read = await desk.fact(incident, f.PlaceChangeRead)
    assert read.fact == f.PlaceChangeRead(1, changed.seq)


async def test_who_acts_on_it_has_read_it(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await _opens_place(sari)
    await sari.writes("Jl. Mangga 5")
    damkar.sees("RALAT ALAMAT")
    assert "RALAT ALAMAT: bukan Jl. Pemuda 3" in damkar.card
    await damkar.presses("Terima tugas")
    assert "RALAT ALAMAT" not in damkar.card
    assert "ralat dibaca" in sari.view


async def test_a_shared_location_may_be_the_right_place(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await _opens_place(sari)
    await sari.sends_location(-6.8886, 109.6753, to=None)
    damkar.sees("RALAT ALAMAT", "BUKAN: Jl. Pemuda 3", "Buka peta")
    damkar.sees("lokasi -6.88860")
    assert "q=-6.888600,109.675300" in " ".join(damkar.links)
    assert "Jl. Pemuda" not in damkar.card.replace("bukan Jl. Pemuda 3", "")


async def test_the_same_place_again_alerts_nobody(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await _opens_place(sari)
    await sari.writes("jl. pemuda 3")
    sari.sees("Lokasinya masih sama")
    damkar.sees_nothing()


async def test_a_line_that_merely_adds_alerts_nobody(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await sari.writes("dekat masjid Al-Ikhlas")
    damkar.sees_nothing()
    assert "Al-Ikhlas" in damkar.card


async def test_a_slip_in_the_new_place_is_corrected_by_editing_the_line(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await _opens_place(sari)
    await sari.writes("Jl. Mangga 15")
    written = sari.player.chat.messages.values()
    mine = [one for one in written if one.sender_id == sari.player.user.id]
    damkar.sees("RALAT ALAMAT", "Jl. Mangga 15")
    desk.world.edit(sari.player.user, mine[-1], "Jl. Mangga 5")
    await desk.hand.act()
    damkar.sees("RALAT ALAMAT", "Jl. Mangga 5")
    assert "📍 Jl. Mangga 5" in damkar.card.replace("15", "")


@pytest.mark.city("pekalongan", without=("pln",))
async def test_who_has_no_group_is_told_of_the_place_by_phone(desk: Desk) -> None:
    sari = desk.operator("Sari")
    incident = await sari.sends_out(FIRE)
    sari.sees("Telepon dulu", "PLN")
    await _opens_place(sari)
    await sari.writes("Jl. Mangga 5")
    sari.sees("Sampaikan lewat telepon (ralat alamat)", "PLN: 123", incident)
    for one in desk.agencies("damkar", "dinkes", "polisi"):
        one.sees("RALAT ALAMAT")
    await sari.presses("PLN: lewat telepon")
    await sari.presses("Sudah ditelepon")
    assert sari.view.count("RALAT ALAMAT BELUM DIBACA") == 3


# --- another point on the map --------------------------------------------------------------------


async def test_another_location_sent_after_the_dispatch_alerts_the_crew_again(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.logs("ular masuk rumah, posisi di peta")
    await sari.sends_location(-6.88, 109.67, to=None)
    await sari.presses("Kirim")
    desk.room.sees("→ Damkar")
    damkar.sees("[lokasi -6.88000")
    await damkar.presses("Terima tugas")
    await sari.sends_location(-6.92, 109.65, to=None)
    damkar.sees("RALAT ALAMAT", "BUKAN: -6.880000,109.670000", "Buka peta")
    damkar.sees("[lokasi -6.92000")
    assert "RALAT ALAMAT: bukan -6.880000" in damkar.card
    assert "q=-6.920000,109.650000" in " ".join(damkar.links)
    assert "RALAT ALAMAT BELUM DIBACA" in sari.view
    await damkar.presses("Sudah baca")
    assert "ralat dibaca 08.00" in sari.view


async def test_a_first_point_adds_to_the_address_and_one_far_from_it_replaces_both(
    desk: Desk,
) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await sari.sends_location(-6.88, 109.67, to=None)
    damkar.sees("[lokasi -6.88000")
    assert "📍 Jl. Pemuda 3" in damkar.card
    await sari.sends_location(-6.91, 109.66, to="Instansi")
    damkar.sees("RALAT ALAMAT", "BUKAN: Jl. Pemuda 3")
    damkar.sees("[lokasi -6.91000")
    assert "Jl. Pemuda" not in damkar.card.replace("bukan Jl. Pemuda 3", "")


async def test_a_point_some_houses_away_only_makes_the_place_more_exact(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await sari.sends_location(-6.88, 109.67, to=None)
    damkar.sees("[lokasi -6.88000")
    await sari.sends_location(-6.8805, 109.6705, to=None)
    damkar.sees("[lokasi -6.88050")
    assert "q=-6.880500,109.670500" in " ".join(damkar.links)
    assert "📍 Jl. Pemuda 3" in damkar.card
    assert "RALAT" not in damkar.card


async def test_another_location_in_a_draft_alerts_nobody(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.logs(SNAKE)
    await sari.sends_location(-6.88, 109.67, to=None)
    await sari.sends_location(-6.92, 109.65, to=None)
    await sari.presses("Kirim")
    desk.room.sees("→ Damkar")
    damkar.sees("[lokasi -6.92000")
    assert "RALAT" not in damkar.card


# --- a word to everybody -------------------------------------------------------------------------


async def test_a_word_to_all_agencies_is_a_reply_to_each_card(desk: Desk) -> None:
    sari, bpbd = desk.operator("Sari"), desk.agency("bpbd")
    await sari.sends_out(FIRE)
    await sari.presses("Catat")
    await sari.presses("Kirim ke semua instansi")
    assert "Ketik kabar untuk semua instansi" in sari.view
    await sari.writes("Jl. Merdeka ditutup, masuk dari utara")
    for one in desk.agencies("damkar", "pln", "dinkes", "polisi"):
        one.sees("112", "masuk dari utara")
        assert "KEBAKARAN" in one.answered_to("masuk dari utara")
    bpbd.sees_nothing()
    assert "112 ke semua instansi: Jl. Merdeka ditutup, masuk dari utara" in sari.view


async def test_a_plain_note_stays_at_the_desk(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await sari.presses("Catat")
    await sari.writes("anaknya masih di kamar")
    assert "anaknya masih" in sari.view
    assert "anaknya masih" not in damkar.card
    damkar.sees_nothing()
