"""Messages from the public: read, never dispatched by themselves, and never left lying."""

from dataclasses import replace

import pytest

from bot.domain import facts as f
from bot.ports import Channel, Incoming
from tests.desk import Actor, Desk, Report
from tests.scenarios.test_phones import Phones, phones

__all__ = ["phones"]
WARGA, OTHER = "+6285700000001", "+6285700000002"
FIRE = "kebakaran rumah jl merdeka 10 dekat masjid, tolong"


async def arrived(desk: Desk, phones: Phones) -> Actor:
    """A message from somebody nobody knows, seen by the operator."""
    sari = desk.operator("Sari")
    await phones.writes(WARGA, FIRE)
    told = sari.sees("Pesan warga #1", "belum terverifikasi", FIRE)
    assert WARGA in told
    receipt = await phones.sees(WARGA, "TELEPON 112 SEKARANG")
    assert "Pekalongan" in receipt
    return sari


async def test_a_message_becomes_a_draft_in_one_tap_and_its_sender_hears_that_help_comes(
    desk: Desk, phones: Phones
) -> None:
    sari = await arrived(desk, phones)
    assert "menjadi draf" in await sari.presses("Ambil jadi draf")
    taken = sari.answered("Pesan warga #1")
    assert "Diambil 08.00 · Sari" in taken
    assert WARGA not in taken
    assert "••" in taken
    assert sari.buttons_on("Pesan warga #1") == []
    assert "#1" in sari.view
    assert "Jl. Merdeka 10" in sari.view or "merdeka 10" in sari.view.lower()
    assert "+62•" in sari.view or "••" in sari.view
    await sari.presses("Kirim ke")
    desk.room.sees("#1", "→")
    await phones.sees(WARGA, "petugas dikirim")
    assert "KEBAKARAN" in desk.agency("damkar").card
    assert WARGA not in desk.agency("damkar").card


async def test_it_is_never_dispatched_by_itself(desk: Desk, phones: Phones) -> None:
    await arrived(desk, phones)
    assert desk.agency("damkar").cards == 0


async def test_unanswered_every_operator_is_reminded_then_the_supervisor(
    desk: Desk, phones: Phones
) -> None:
    rudi = await desk.hires("Rudi")
    sari = await arrived(desk, phones)
    rudi.sees("Pesan warga #1")
    await desk.passes(minutes=2)
    for one in (sari, rudi):
        one.sees("⏰", "1 pesan warga belum ditanggapi", "merdeka")
    desk.supervisor().sees_nothing()
    await desk.passes(minutes=2)
    for one in (sari, rudi, desk.supervisor(), desk.admin):
        one.sees("🚨", "1 pesan warga belum ditanggapi")
    await sari.presses("Ambil #1")
    await desk.passes(minutes=5)
    sari.overlooks()
    rudi.overlooks()
    desk.supervisor().overlooks()
    desk.room.overlooks()


async def test_a_repeated_message_is_attached_and_follows_into_the_report(
    desk: Desk, phones: Phones
) -> None:
    sari = await arrived(desk, phones)
    await phones.writes(WARGA, "api makin besar")
    sari.sees_nothing()
    assert "makin besar" in sari.answered("Pesan warga #1")
    await sari.presses("Ambil jadi draf")
    assert "makin besar" in str(await desk.facts(sari.report))
    await phones.writes(WARGA, "ada 2 orang terjebak")
    sari.sees_nothing()
    assert "terjebak" in str(await desk.facts(sari.report))
    await phones.sees_nothing(WARGA)


async def test_a_prank_is_screened_in_one_tap_and_the_number_may_be_blocked(
    desk: Desk, phones: Phones
) -> None:
    hadi = desk.supervisor()
    sari = await arrived(desk, phones)
    await sari.presses("Prank")
    await phones.sees(WARGA, "tidak ditangani")
    assert "Prank 08.00 · Sari" in sari.answered("Pesan warga #1")
    assert sari.buttons_on("Pesan warga #1") == ["✍️ Ambil jadi draf"], "it may be none after all"
    await phones.writes(WARGA, "hahaha")
    sari.sees("Pesan warga #2", "hahaha")
    await phones.sees(WARGA, "TELEPON 112")
    assert "Jangan baca" not in str(sari.buttons_on("Pesan warga #2"))
    hadi.sees_nothing()
    async with desk.stage.assembly.desk.journal.uow.reading() as books:
        contact = await books.contact_of("sms", WARGA)
    assert contact.stream is not None
    assert "hanya" in await sari.forges(f"message_block:{contact.stream}::", "Pesan warga #2")
    await desk.passes(minutes=4)
    for one in (sari, hadi, desk.admin):
        one.overlooks()
    assert "24 jam" in await hadi.presses("Jangan baca nomor ini")
    await phones.writes(WARGA, "hahaha lagi")
    sari.sees_nothing()
    await sari.presses("Prank", on="Pesan warga #2")
    await phones.sees(WARGA, "tidak ditangani")
    await desk.passes(minutes=60 * 24)
    for one in (sari, hadi, desk.admin, desk.room):
        one.overlooks()
    await phones.writes(WARGA, "halo")
    sari.sees("Pesan warga #3", "halo")
    await phones.sees(WARGA, "TELEPON 112")


async def test_what_says_nothing_is_a_ghost(desk: Desk, phones: Phones) -> None:
    sari = desk.operator("Sari")
    await phones.writes(WARGA, ".")
    sari.sees("Pesan warga #1")
    await phones.sees(WARGA, "TELEPON 112")
    await sari.presses("Ghost")
    await phones.sees(WARGA, "tidak ditangani")
    assert sari.buttons_on("Pesan warga #1") == ["✍️ Ambil jadi draf"]


async def test_two_operators_cannot_take_one_message(desk: Desk, phones: Phones) -> None:
    rudi = await desk.hires("Rudi")
    sari = await arrived(desk, phones)
    rudi.sees("Pesan warga #1")
    button = rudi.remembers("Ambil jadi draf")
    await sari.presses("Ambil jadi draf")
    assert rudi.buttons_on("Pesan warga #1") == []
    assert "Diambil" in rudi.answered("Pesan warga #1")
    assert "diambil rekan" in await rudi.forges(button, "Pesan warga #1")
    assert "menjadi draf Anda" in await sari.forges(button, "Pesan warga #1")


async def test_a_message_about_a_known_incident_is_thanked_for(desk: Desk, phones: Phones) -> None:
    sari = desk.operator("Sari")
    await sari.sends_out("kebakaran rumah Jl. Merdeka 10")
    await phones.writes(OTHER, FIRE)
    sari.sees("Pesan warga #2")
    await phones.sees(OTHER, "TELEPON 112")
    await sari.presses("Ambil jadi draf")
    await sari.writes("sama 1")
    await phones.sees(OTHER, "sudah ditangani")


async def _joins_a_colleagues_draft(desk: Desk, phones: Phones) -> tuple[Actor, Actor]:
    """Somebody writes of a fire that Sari is drafting; Tini takes it and adds it to the draft."""
    sari, tini = desk.operator("Sari"), await desk.hires("Tini")
    await sari.logs("kebakaran rumah Jl. Merdeka 10, Klego")
    await phones.writes(WARGA, "tolong ada kebakaran di Klego jl merdeka 10")
    for one in (sari, tini):
        one.sees("Pesan warga #2")
    await phones.sees(WARGA, "TELEPON 112")
    await tini.presses("Ambil jadi draf")
    await tini.presses("Sama dengan #1 Klego (draf)?")
    sari.sees("#1", "Satu pelapor lagi")
    return sari, tini


async def test_who_wrote_of_what_is_a_draft_yet_hears_of_it_once_help_is_sent(
    desk: Desk, phones: Phones
) -> None:
    sari, _ = await _joins_a_colleagues_draft(desk, phones)
    await phones.sees_nothing(WARGA)
    await sari.presses("Kirim ke")
    desk.room.sees("#1", "→")
    await phones.sees(WARGA, "petugas dikirim")


async def test_who_was_split_off_again_waits_for_help_of_his_own(
    desk: Desk, phones: Phones
) -> None:
    sari, tini = await _joins_a_colleagues_draft(desk, phones)
    await tini.presses("Pisahkan lagi")
    sari.sees("dipisah lagi", "sekarang 1 pelapor")
    await sari.presses("Kirim ke")
    desk.room.sees("#1", "→")
    await phones.sees_nothing(WARGA)
    await tini.presses("Sama dengan #1")
    sari.sees("#1", "Satu pelapor lagi")
    await phones.sees(WARGA, "sudah ditangani")


async def test_who_wrote_hears_that_it_is_known_where_the_draft_itself_joins_an_incident(
    desk: Desk, phones: Phones
) -> None:
    sari, _ = await _joins_a_colleagues_draft(desk, phones)
    await sari.presses("Panggilan masuk")
    incident = await sari.sends_out("kebakaran rumah Jl. Merdeka 12, Klego")
    await sari.writes(f"/gabung 1 {incident.number}")
    await phones.sees(WARGA, "sudah ditangani")


async def test_a_shared_place_and_a_picture_come_along(desk: Desk, phones: Phones) -> None:
    sari = desk.operator("Sari")
    told = Incoming(Channel.WHATSAPP, "wa-1", WARGA, "banjir", pin=(-6.8886, 109.6753))
    pictured = replace(told, media="photo", file="whatsapp:F1")
    await desk.stage.assembly.desk.inbox.take(pictured)
    await desk.hand.act()
    assert "Buka peta" in sari.sees("Pesan warga #1", "WhatsApp", "banjir", "Dari pengirim: foto")
    await sari.presses("Ambil jadi draf")
    sari.sees("Pengirim #1", "foto")
    async with desk.stage.assembly.desk.journal.uow.reading() as books:
        contact = await books.contact_of("whatsapp", WARGA)
        assert contact.stream is not None
        facts = [one.fact for one in await books.load(contact.stream)]
    shown = [one for one in facts if isinstance(one, f.MessageAdded)]
    assert shown == [f.MessageAdded(media="photo", file="whatsapp:F1")]
    assert "Titik peta" in sari.view or "peta" in sari.view.lower()
    pinned = [
        one.fact.words
        for one in await desk.facts(sari.report)
        if isinstance(one.fact, f.DetailRecorded) and one.fact.topic == "pin"
    ]
    assert pinned == ["-6.888600,109.675300"]


async def taken(desk: Desk, phones: Phones, words: str) -> Actor:
    """A message that the operator made a draft of."""
    sari = desk.operator("Sari")
    await phones.writes(WARGA, words)
    sari.sees("Pesan warga", words)
    await phones.sees(WARGA, "TELEPON 112")
    await sari.presses("Ambil jadi draf")
    return sari


async def test_what_he_adds_to_his_draft_is_read_like_what_he_wrote_first(
    desk: Desk, phones: Phones
) -> None:
    sari = await taken(desk, phones, "tolong ada kebakaran rumah")
    assert "Jl. Merdeka 10" not in sari.view
    await phones.writes(WARGA, "di Jl. Merdeka 10, 2 orang luka")
    assert "Jl. Merdeka 10" in sari.view
    assert "Korban: 2 luka" in sari.view
    await sari.presses("Kirim ke")
    desk.room.sees("#1", "→")
    await phones.sees(WARGA, "petugas dikirim")
    await phones.writes(WARGA, "jalan masuk gang sempit, mobil tidak bisa masuk")
    sari.sees("Pengirim #1 menambahkan", "gang sempit")
    assert "gang sempit" in sari.view
    assert "access" in await topics(desk, sari.report)


async def test_a_place_he_shares_later_is_on_the_map_unless_the_desk_set_one(
    desk: Desk, phones: Phones
) -> None:
    sari = await taken(desk, phones, "kebakaran rumah, tolong")
    await phones.shares_place(WARGA, -6.8886, 109.6753)
    assert any("-6.888600,109.675300" in one for one in sari.links)
    await phones.shares_place(WARGA, -6.8890, 109.6760)
    assert any("-6.889000,109.676000" in one for one in sari.links)
    await sari.sends_location(-6.8900, 109.6770)
    await phones.shares_place(WARGA, -6.8886, 109.6753)
    assert any("-6.890000,109.677000" in one for one in sari.links)


async def test_a_place_he_shares_reaches_the_crews_once_and_only_the_desk_sends_them_elsewhere(
    desk: Desk, phones: Phones
) -> None:
    sari = await taken(desk, phones, "kebakaran rumah jl merdeka 10, tolong")
    await sari.presses("Kirim ke")
    desk.room.sees("#1", "→")
    await phones.sees(WARGA, "petugas dikirim")
    await phones.shares_place(WARGA, -6.8886, 109.6753)
    for one in desk.agencies("damkar", "dinkes", "pln", "polisi"):
        one.sees("lokasi -6.88860, 109.67530")
    sari.sees("Pengirim #1 menambahkan", "Buka peta")
    await phones.shares_place(WARGA, -6.9100, 109.7000)
    sari.sees("Pengirim #1 menambahkan", "Buka peta")
    desk.agency("damkar").sees_nothing()
    assert any("-6.888600,109.675300" in one for one in sari.links)
    assert "-6.910000,109.700000" in sari.view


async def test_a_place_shared_beside_words_is_kept_with_them(desk: Desk, phones: Phones) -> None:
    sari = await taken(desk, phones, "kebakaran rumah, tolong")
    await desk.stage.assembly.desk.inbox.take(
        Incoming(Channel.SMS, "both", WARGA, "api makin besar", pin=(-6.8886, 109.6753))
    )
    await desk.hand.act()
    assert any("-6.888600,109.675300" in one for one in sari.links)
    assert "makin besar" in str(await desk.facts(sari.report))


async def test_a_picture_he_sends_shows_on_the_draft_and_in_the_timeline(
    desk: Desk, phones: Phones
) -> None:
    sari = desk.operator("Sari")
    await phones.writes(WARGA, FIRE)
    sari.sees("Pesan warga #1")
    await phones.sees(WARGA, "TELEPON 112")
    await phones.sends_photo(WARGA)
    await sari.presses("Ambil jadi draf")
    sari.sees("Pengirim #1", "foto")
    assert "📎 Dari pengirim: foto\n" in sari.view
    await phones.sends_photo(WARGA, "dari seberang jalan")
    sari.sees("Pengirim #1 menambahkan", "dari seberang jalan", "foto")
    assert "📎 Dari pengirim: foto, foto\n" in sari.view
    await sari.presses("Kirim ke")
    desk.room.sees("#1", "→")
    await phones.sees(WARGA, "petugas dikirim")
    await phones.sends_photo(WARGA)
    sari.sees("Pengirim #1 menambahkan", "foto")
    assert sari.view.count("foto") == 3
    assert "dari seberang jalan" in sari.view
    shown = [one.fact for one in await desk.facts(sari.report) if isinstance(one.fact, f.EntryMade)]
    assert [one.file for one in shown if one.media == "photo"] == ["whatsapp:F1"] * 3


async def test_a_message_follows_its_report_wherever_that_goes_on(
    desk: Desk, phones: Phones
) -> None:
    sari, hadi = desk.operator("Sari"), desk.supervisor("Pak Hadi")
    fire = await sari.sends_out("kebakaran rumah Jl. Merdeka 10")
    await taken(desk, phones, "kebakaran toko jl kartini 5")
    await sari.presses("Kirim ke")
    desk.room.sees("#2", "→")
    await phones.sees(WARGA, "petugas dikirim")
    await hadi.writes("/gabung 2 1")
    for one in (sari, hadi, desk.room, *desk.agencies("damkar", "dinkes", "pln", "polisi")):
        one.sees("#2 digabung ke #1")
    await phones.writes(WARGA, "ada 2 orang terjebak di lantai dua")
    sari.sees("Pengirim #2 menambahkan", "2 orang terjebak")
    await phones.sees_nothing(WARGA)
    assert "lantai dua" in str(await desk.facts(fire))


async def test_a_message_follows_its_draft_through_two_others(desk: Desk, phones: Phones) -> None:
    sari = await taken(desk, phones, "kebakaran toko jl kartini 5")
    await sari.writes("/lapor asap tebal Jl. Kartini 7")
    await sari.writes("/lapor kebakaran rumah Jl. Kartini 9")
    await sari.writes("/gabung 1 2")
    await sari.writes("/gabung 2 3")
    await phones.writes(WARGA, "ada 2 orang terjebak di lantai dua")
    sari.sees_nothing()
    assert "lantai dua" in str(await desk.facts(Report(3)))


async def topics(desk: Desk, report: Report) -> set[str]:
    """What is known of a report by now."""
    known = (one.fact for one in await desk.facts(report))
    return {one.topic for one in known if isinstance(one, f.DetailRecorded)}


pytestmark = pytest.mark.city("pekalongan")
