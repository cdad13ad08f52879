"""The dispatch card: what an agency reads, what it never reads, and how seldom it is redrawn."""

import re

import pytest

from tests.desk import Desk

FIRE = "trafo terbakar Jl. Merdeka 10"
BIG = "kebakaran rumah Jl. Merdeka 10"
SNAKE = "ular masuk rumah Jl. Mawar 3"


async def test_the_first_line_is_priority_icon_kind_and_kelurahan(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out("kebakaran rumah Jl. Merdeka 10 kelurahan Klego")
    first = damkar.card.splitlines()[0]
    assert first == "🔴 MERAH · 🔥 KEBAKARAN BANGUNAN · Kelurahan Klego"


async def test_the_card_says_all_that_the_crew_needs(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    incident = await sari.sends_out(
        "kebakaran rumah Jl. Merdeka 10, depan pasar, korban 2, gang sempit"
    )
    await sari.writes("api makin besar")
    assert damkar.card.splitlines()[1:] == [
        "📍 Jl. Merdeka 10",
        "🏷 depan pasar",
        "🚗 Roda 4 TIDAK bisa masuk",
        "🤕 Korban: 2",
        "👁 api makin besar",
        "🕑 08.00 WIB · dilaporkan",
        "👥 PLN: belum diterima · Dinkes: belum diterima · Polisi: belum diterima",
        f"{incident} · Damkar (utama): ⏳ BELUM DITERIMA",
    ]


async def test_what_is_said_before_the_dispatch_stands_on_the_card(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.logs(SNAKE)
    await sari.writes("ularnya sebesar lengan")
    await sari.presses("Kirim")
    desk.room.sees("→ Damkar")
    assert "ularnya sebesar lengan" in damkar.card


async def test_the_card_never_names_the_caller_nor_his_number(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE + ", nama Tini, 081234567890")
    assert "T. · No. pelapor: 0812••••90" in sari.view
    assert "Tini" not in damkar.card
    assert "0812" not in damkar.card
    await sari.presses("Lainnya")
    await sari.presses("Salin untuk WhatsApp")
    plain = sari.sees("Call Center 112")
    assert "Tini" not in plain
    assert "0812" not in plain


async def test_the_age_is_drawn_by_the_client_so_that_time_alone_edits_nothing(desk: Desk) -> None:
    sari, polisi = desk.operator("Sari"), desk.agency("polisi")
    await sari.sends_out("maling Jl. Merdeka 10")
    assert polisi.ages == ["dilaporkan"]
    await desk.passes(minutes=2)
    assert polisi.edits == 0


async def test_the_buttons_follow_the_state(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    talk = ["🆘 Butuh bantuan", "💬 Tanya 112"]
    undo = "↩️ Batalkan (60 detik)"
    minutes = ["5 mnt", "10 mnt", "15 mnt", "20 mnt"]
    depart, arrive, clear = "🚒 Berangkat", "📍 Tiba di lokasi", "🏁 Selesai ditangani"
    decline, rare = "⛔ Berhalangan", "⋯ Lainnya"
    assert damkar.buttons == ["✅ Terima tugas", decline, *talk]
    await damkar.presses("Terima tugas")
    assert damkar.buttons == [*minutes, depart, arrive, clear, decline, undo, *talk, rare]
    await damkar.presses("10 mnt")
    assert "±10 mnt" in damkar.card
    assert damkar.buttons == [depart, arrive, clear, decline, undo, *talk, rare]
    await damkar.presses("Berangkat")
    assert damkar.buttons == [arrive, clear, decline, undo, *talk, rare]
    await damkar.presses("Tiba di lokasi")
    assert damkar.buttons == [clear, undo, *talk, "🔍 Tidak ada kejadian", rare]
    await damkar.presses("Selesai ditangani")
    assert damkar.buttons == [undo, "🔍 Tidak ada kejadian"]
    damkar.sees("Laporan akhir #1")


async def test_known_coordinates_give_a_map_link_and_a_pin_in_reply(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.logs(SNAKE)
    await sari.sends_location(-6.8886, 109.6753, to=None)
    await sari.presses("Kirim")
    desk.room.sees("→ Damkar")
    assert damkar.links == ["https://www.google.com/maps?q=-6.888600,109.675300"]
    assert "ULAR" in damkar.answered_to("[lokasi")
    damkar.sees("[lokasi -6.88860, 109.67530]")


async def test_coordinates_that_come_later_are_pinned_too(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await sari.sends_location(-6.8886, 109.6753, to=None)
    damkar.sees("[lokasi -6.88860, 109.67530]")
    assert damkar.links


async def test_a_pin_is_dropped_where_the_group_is_busy(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    for _ in range(6):
        await damkar.presses("Berhalangan")
        await damkar.presses("Kembali")
    await sari.sends_location(-6.8886, 109.6753, to="Instansi")
    await desk.passes(minutes=1)
    assert damkar.links


async def test_what_others_do_redraws_a_card_at_most_once_a_minute(desk: Desk) -> None:
    sari, damkar, pln = desk.operator("Sari"), desk.agency("damkar"), desk.agency("pln")
    await sari.sends_out(FIRE)
    await damkar.presses("Terima tugas")
    await pln.presses("Terima tugas")
    own = pln.edits
    await damkar.presses("Berangkat")
    await damkar.presses("Tiba di lokasi")
    await desk.passes(seconds=30)
    assert "Damkar: terima tugas" in pln.card
    assert pln.edits == own
    await desk.passes(seconds=30)
    assert "Damkar: tiba di lokasi" in pln.card
    assert pln.edits == own + 1


async def test_informed_agencies_get_a_short_notice_without_clock(desk: Desk) -> None:
    sari, bpbd = desk.operator("Sari"), desk.agency("bpbd")
    incident = await sari.sends_out(BIG)
    assert bpbd.card.splitlines() == [
        "ℹ️ UNTUK DIKETAHUI",
        "🔴 MERAH · 🔥 KEBAKARAN BANGUNAN",
        "📍 Jl. Merdeka 10",
        "🕑 08.00 WIB · dilaporkan",
        "👥 Ditangani Damkar, PLN, Dinkes, Polisi",
        str(incident),
    ]
    assert bpbd.buttons == ["🙋 Ikut menangani"]
    await desk.passes(seconds=30)
    bpbd.sees_nothing()


async def test_what_informed_agencies_were_not_told_the_closing_does_not_tell_them(
    desk: Desk,
) -> None:
    sari, hadi, bpbd = desk.operator("Sari"), desk.supervisor("Pak Hadi"), desk.agency("bpbd")
    incident = await sari.sends_out(BIG + ", anak 5 th luka bakar, ada orang hamil")
    await sari.writes("penghuni positif HIV")
    await sari.presses("Tutup kejadian")
    await sari.presses("Tertangani")
    desk.room.sees("⬛", incident, "Tertangani")
    for one in (*desk.agencies("damkar", "pln", "dinkes", "polisi"), bpbd):
        one.sees("Ditutup", incident)
    assert bpbd.card.splitlines() == [
        "ℹ️ UNTUK DIKETAHUI",
        "🔴 MERAH · 🔥 KEBAKARAN BANGUNAN",
        "⬛ DITUTUP · Tertangani",
        "📍 Jl. Merdeka 10",
        "🕑 08.00 WIB · dilaporkan",
        str(incident),
    ]
    assert bpbd.buttons == []
    await hadi.writes("/bukalagi 1")
    for one in (*desk.agencies("damkar", "pln", "dinkes", "polisi"), bpbd, sari, desk.room):
        one.sees("DIBUKA LAGI")
    assert "HIV" not in bpbd.card
    assert bpbd.buttons == ["🙋 Ikut menangani"]


async def test_ikut_menangani_gives_the_agency_a_card_of_its_own(desk: Desk) -> None:
    sari, bpbd = desk.operator("Sari"), desk.agency("bpbd")
    await sari.sends_out(BIG)
    again = bpbd.remembers("Ikut menangani")
    await bpbd.presses("Ikut menangani")
    desk.room.sees("→ BPBD")
    assert bpbd.cards == 2
    assert "BPBD (dukungan): ✅ Terima tugas" in bpbd.card
    assert "KIRIM ULANG" not in bpbd.card, "it is the first"
    assert "BPBD (dukungan): ✅ Terima tugas" in sari.view
    assert "ikut menangani" in bpbd.player.look("UNTUK DIKETAHUI").text
    assert bpbd.buttons_on("UNTUK DIKETAHUI") == []
    assert "sudah ditugaskan" in await bpbd.forges(again)
    assert bpbd.cards == 2


async def test_the_room_gets_one_line_for_each_dispatch(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs(BIG)
    await sari.presses("Kirim")
    line = desk.room.sees("#1")
    assert line == (
        "🔴 MERAH · #1 Kebakaran bangunan · Jl. Merdeka 10 → Damkar, PLN, Dinkes, Polisi"
    )
    await sari.presses("Tambah instansi")
    await sari.presses("➕ PMI")
    assert desk.room.sees("#1").endswith("→ PMI")
    desk.room.sees_nothing()


async def test_salin_untuk_whatsapp_gives_the_card_as_plain_text(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out("kebakaran rumah Jl. Merdeka 10 kelurahan Klego, korban 2")
    await sari.presses("Lainnya")
    await sari.presses("Salin untuk WhatsApp")
    assert sari.sees("Call Center 112").splitlines() == [
        "🔴 MERAH *KEBAKARAN BANGUNAN* - Kelurahan Klego",
        "Lokasi: Jl. Merdeka 10 kelurahan Klego",
        "Korban: 2",
        "Dilaporkan: 08.00 WIB",
        "Ditugaskan: Damkar, PLN, Dinkes, Polisi",
        "#1 - Call Center 112 Kota Pekalongan",
    ]


@pytest.mark.city("pekalongan", without=("pln",))
async def test_an_agency_without_a_group_is_proposed_with_telepon_dulu(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.logs(FIRE)
    assert re.search(r"PLN \(dukungan: [^)]*telepon dulu 123\)", sari.view)
    await sari.presses("Kirim ke 2 instansi")
    desk.room.sees("→ Damkar, PLN")
    sari.sees("Telepon dulu", "PLN: 123")
    assert "telepon dulu 123" in sari.view
    await damkar.presses("Terima tugas")
    await sari.presses("PLN: lewat telepon")
    await sari.presses("Sudah ditelepon")
    assert "sudah ditelepon" in sari.view
    assert "telepon dulu" not in sari.view


@pytest.mark.city("pekalongan", without=("pln", "dinkes"))
async def test_two_agencies_without_a_group_are_told_in_one_message(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out(BIG)
    sari.sees("Telepon dulu", "PLN: 123", "Dinkes: 119")
    sari.sees_nothing()


async def test_an_agency_the_city_lacks_is_shown_as_not_registered(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs("orang tenggelam Jl. Pantai")
    assert "SAR (dukungan, belum terdaftar, telepon dulu 115)" in sari.view
    assert "Damkar (utama)" in sari.view


async def test_an_agency_without_a_number_is_shown_so(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.logs("kapal tenggelam di pelabuhan Pekalongan")
    assert "KSOP (" in sari.view
    assert "telepon dulu: nomornya belum diisi" in sari.view


async def test_who_is_only_informed_reads_on_his_card_that_the_place_changed(desk: Desk) -> None:
    sari, bpbd = desk.operator("Sari"), desk.agency("bpbd")
    await sari.sends_out(BIG)
    await sari.presses("Lainnya")
    await sari.presses("Ubah lokasi")
    assert "yang hanya diberi tahu membacanya di kartunya" in sari.view
    await sari.writes("Jl. Melati 9")
    await desk.passes(seconds=30)
    for one in desk.agencies("damkar", "pln", "dinkes", "polisi"):
        one.sees("RALAT ALAMAT", "Melati 9")
    bpbd.sees_nothing()
    assert "RALAT ALAMAT: bukan Jl. Merdeka 10" in bpbd.card
    assert "📍 Jl. Melati 9" in bpbd.card
    assert sari.view.count("BELUM DIBACA") == 4


async def test_typed_html_and_emoji_are_shown_as_typed(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out("ular <b>besar</b> & 🐍 {{ 7*7 }} Jl. Mawar <3>")
    assert "Jl. Mawar <3>" in damkar.card
    await sari.writes("<i>hati-hati</i> & 👨‍👩‍👧 {{ words }}")
    assert "<i>hati-hati</i> & 👨‍👩‍👧 {{ words }}" in sari.view
    await damkar.replies("<script>alert(1)</script> & </b>")
    sari.sees("<script>alert(1)</script> & </b>")


async def test_very_long_words_still_leave(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.logs(SNAKE)
    for letter in "abcd":
        await sari.writes(letter * 1500)
    await sari.presses("Kirim")
    desk.room.sees("#1")
    assert "ddd" in damkar.card
    await damkar.replies("x" * 4000)
    sari.sees("xxx")
    await sari.replies("y" * 4000, to="xxx")
    damkar.sees("yyy")


async def test_what_is_rarely_done_stands_on_a_page_of_its_own(desk: Desk) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out(SNAKE)
    assert "📄 Salin untuk WhatsApp" not in sari.buttons
    await sari.presses("Lainnya")
    assert "Apa yang dilakukan?" in sari.view
    await sari.presses("Salin untuk WhatsApp")
    sari.sees("Call Center 112")
    assert "⋯ Lainnya" in sari.buttons
