"""A line of an incident is edited after the dispatch: agencies keep their kind, and learn of a
place that differs."""

import pytest

from bot.domain import facts as f
from bot.domain.incident import incident_of
from tests.desk import Actor, Desk

FIRE = "kebakaran rumah Jl. Merdeka 10"
SNAKE = "ular masuk rumah Jl. Mawar 3"


async def _edits(actor: Actor, text: str, was: str = "") -> None:
    """Correct one's own newest line that reads so."""
    written = actor.player.chat.messages.values()
    mine = [one for one in written if one.sender_id == actor.player.user.id and was in one.text]
    actor.desk.world.edit(actor.player.user, mine[-1], text)
    await actor.desk.hand.act()


async def test_another_house_number_is_a_corrected_place_of_the_same_fire(desk: Desk) -> None:
    sari, damkar, bpbd = desk.operator("Sari"), desk.agency("damkar"), desk.agency("bpbd")
    incident = await sari.sends_out(FIRE)
    await damkar.presses("Terima tugas")
    await _edits(sari, "kebakaran rumah Jl. Merdeka 100")
    told = damkar.sees("RALAT ALAMAT", incident, "BUKAN: Jl. Merdeka 10", "Jl. Merdeka 100")
    assert "Kebakaran bangunan" in told
    for one in desk.agencies("pln", "dinkes", "polisi"):
        one.sees("RALAT ALAMAT")
    bpbd.sees_nothing()
    assert "🔴 MERAH · 🔥 KEBAKARAN BANGUNAN" in damkar.card
    assert "📍 Jl. Merdeka 100" in damkar.card
    assert "RALAT ALAMAT: bukan Jl. Merdeka 10" in damkar.card
    assert "🔴 MERAH · 🔥 KEBAKARAN BANGUNAN" in sari.view
    assert sari.view.count("RALAT ALAMAT BELUM DIBACA") == 4
    assert "Jenis kejadian" not in " ".join(sari.buttons)
    assert sari.views == 1


@pytest.mark.parametrize(
    "more",
    [
        f"{SNAKE} dekat masjid",
        f"{SNAKE} Medono",
        "ular masuk rumah jalan mawar no. 3",
        "ular hitam masuk rumah",
        "besar sekali",
    ],
)
async def test_an_edit_that_adds_to_the_place_or_leaves_it_out_alerts_nobody(
    desk: Desk, more: str
) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await _edits(sari, more)
    damkar.sees_nothing()
    assert "🟡 KUNING · 🐍 ULAR" in damkar.card
    assert "mawar" in damkar.card.lower()
    assert "RALAT" not in damkar.card
    assert more in sari.view


async def test_an_edit_that_names_a_landmark_puts_it_on_the_card(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await _edits(sari, f"{SNAKE} dekat masjid")
    assert "dekat masjid" in damkar.card
    await _edits(sari, "ular masuk rumah Jl. Mawar 5 dekat masjid")
    damkar.sees("RALAT ALAMAT", "BUKAN: Jl. Mawar 3", "Jl. Mawar 5")
    await damkar.presses("Sudah baca")
    await _edits(sari, f"{SNAKE} dekat masjid")
    damkar.sees("RALAT ALAMAT", "BUKAN: Jl. Mawar 5", "Jl. Mawar 3")
    assert "📍 Jl. Mawar 3" in damkar.card
    assert "🟡 KUNING · 🐍 ULAR" in damkar.card


async def test_another_kind_in_the_edited_line_only_edits_and_proposes(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await _edits(sari, "kebakaran rumah Jl. Mawar 3")
    damkar.sees_nothing()
    assert "🔴 MERAH · 🔥 KEBAKARAN BANGUNAN" in damkar.card
    assert "Jenisnya berubah, perlu juga: PLN, Dinkes, Polisi, BPBD" in sari.view


async def test_a_kind_that_a_person_chose_stays_when_the_line_is_edited(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await sari.presses("Lainnya")
    await sari.presses("Ubah jenis")
    await sari.presses("Kebakaran bangunan")
    await _edits(sari, "sarang tawon Jl. Mawar 3")
    damkar.sees_nothing()
    assert "🔴 MERAH · 🔥 KEBAKARAN BANGUNAN" in damkar.card


async def test_an_old_line_edited_does_not_bring_back_the_old_place(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await sari.presses("Lainnya")
    await sari.presses("Ubah lokasi")
    await sari.writes("Jl. Mangga 5")
    damkar.sees("RALAT ALAMAT", "Jl. Mangga 5")
    await _edits(sari, "ular masuk rumah Jl. Mawar 30 dekat masjid", was="Mawar")
    damkar.sees_nothing()
    assert "📍 Jl. Mangga 5" in damkar.card
    assert "masjid" not in damkar.card


async def test_of_two_lines_only_the_edited_one_is_read_again(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.logs("ular besar, korban 1 orang")
    await sari.writes("di rumah Jl. Merdeka 10")
    await sari.presses("Kirim")
    desk.room.sees("→ Damkar")
    for one in desk.agencies("dinkes"):
        one.overlooks()
    await _edits(sari, "di rumah Jl. Kenanga 7 Podosugih")
    damkar.sees("RALAT ALAMAT", "BUKAN: Jl. Merdeka 10", "Jl. Kenanga 7")
    assert "🐍 ULAR" in damkar.card
    assert "Podosugih" in damkar.card
    await _edits(sari, "ular besar, korban 2 orang", was="korban")
    damkar.sees_nothing()
    assert "Korban: 2" in damkar.card


async def test_what_other_lines_told_of_the_address_stays(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    await sari.logs("ular masuk rumah Jl. Merdeka 10")
    await sari.writes("rt 3 rw 2")
    await sari.presses("Kirim")
    desk.room.sees("→ Damkar")
    assert "Jl. Merdeka 10, rt 3 rw 2" in damkar.card
    await _edits(sari, "ular masuk rumah Jl. Merdeka 100", was="Merdeka")
    damkar.sees("RALAT ALAMAT", "BUKAN: Jl. Merdeka 10", "Jl. Merdeka 100, rt 3 rw 2")
    await damkar.presses("Sudah baca")
    await _edits(sari, "rt 4 rw 2", was="rt 3")
    damkar.sees("RALAT ALAMAT", "BUKAN: Jl. Merdeka 100, rt 3", "Jl. Merdeka 100, rt 4 rw 2")
    await damkar.presses("Sudah baca")
    await _edits(sari, "ular besar masuk rumah Jl. Merdeka 100 dekat masjid", was="Merdeka")
    damkar.sees_nothing()
    assert "Jl. Merdeka 100, rt 4 rw 2" in damkar.card
    assert "dekat masjid" in damkar.card
    assert "🐍 ULAR" in damkar.card


async def test_an_address_that_answered_the_question_is_corrected_too(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    report = await sari.logs("ular masuk rumah")
    await sari.presses("Lokasi")
    await sari.writes("Jl. Merdeka 10")
    await sari.presses("Kirim")
    desk.room.sees("→ Damkar")
    await _edits(sari, "Jl. Merdeka 100")
    damkar.sees("RALAT ALAMAT", "BUKAN: Jl. Merdeka 10", "Jl. Merdeka 100")
    await damkar.presses("Sudah baca")
    await _edits(sari, "Jl. Merdeka 10")
    damkar.sees("RALAT ALAMAT", "BUKAN: Jl. Merdeka 100")
    place = incident_of(await desk.facts(report)).details["place"]
    assert (place.words, place.guessed) == ("Jl. Merdeka 10", False)


async def test_an_edited_line_never_answers_the_page_that_is_open(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    report = await sari.sends_out(SNAKE)
    await sari.presses("Catat")
    await sari.presses("Kirim ke semua instansi")
    await _edits(sari, f"{SNAKE}, ularnya hitam")
    damkar.sees_nothing()
    assert not [one for one in await desk.facts(report) if isinstance(one.fact, f.MessageToAll)]
    await sari.writes("Jl. Mawar ditutup")
    damkar.sees("112", "Jl. Mawar ditutup")


async def test_nothing_of_the_first_words_is_lost(desk: Desk) -> None:
    sari, damkar = desk.operator("Sari"), desk.agency("damkar")
    report = await sari.sends_out(SNAKE)
    await _edits(sari, "ular masuk rumah Jl. Mawar 30")
    damkar.sees("RALAT ALAMAT")
    kept = [one.fact for one in await desk.facts(report)]
    assert [one.text for one in kept if isinstance(one, f.LineWritten)] == [SNAKE]
    assert [one.words for one in kept if isinstance(one, f.EntryMade)] == [
        "ular masuk rumah Jl. Mawar 30"
    ]
