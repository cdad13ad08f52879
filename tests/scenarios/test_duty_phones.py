"""An agency without a group: its card goes to its duty phones, which answer on the same clocks."""

from collections.abc import Iterator

import pytest

from bot.domain import facts as f
from bot.ports import Channel, Fate
from tests.desk import Actor, Desk, altered
from tests.scenarios.test_phones import Phones, phones

__all__ = ["phones"]
PIKET, SECOND = "+6281122334455", "+6281122334466"
FIRE = "kebakaran rumah Jl. Kenanga 5 Panjang Wetan"
SNAKE = "ular masuk rumah Jl. Pemuda 3"
pytestmark = [
    pytest.mark.city("pekalongan", without=("damkar",)),
    pytest.mark.usefixtures("duty_phones"),
]


@pytest.fixture(params=[(PIKET,)])
def duty_phones(desk: Desk, request: pytest.FixtureRequest) -> Iterator[None]:
    """The city's file names the duty phones of Damkar, which has no group."""
    damkar = desk.stage.assembly.desk.city.agencies["damkar"]
    with altered(damkar, duty_numbers=request.param):
        yield


async def test_the_card_goes_by_sms_and_is_answered_by_codes_on_the_same_clocks(
    desk: Desk, phones: Phones
) -> None:
    sari = desk.operator()
    report = await sari.logs(FIRE)
    assert "telepon dulu" not in sari.view.split("Damkar")[1].split("\n")[0]
    await sari.presses("Kirim")
    desk.room.sees("→ Damkar")
    card = await phones.sees(PIKET, "KEBAKARAN", "Panjang Wetan", "Jl. Kenanga 5")
    assert len(card) <= 459
    assert "PLN" not in card, "others' steps move on, and nothing is redrawn here"
    assert "#1 - Damkar (utama)" in card
    assert card.endswith("Balas: TERIMA 1 / BERHALANGAN 1 / TELEPON 1")
    assert (await desk.fact(report, f.CardDelivered)).via == "delivery"
    await phones.writes(PIKET, "terma 1")
    told = await phones.sees(PIKET, "#1 Damkar", "terima tugas")
    assert told.endswith("Balas: BERANGKAT 1 / BERHALANGAN 1 / TELEPON 1")
    acked = await desk.fact(report, f.DispatchAcknowledged)
    assert (acked.via, acked.by[0]) == ("sms", "c")
    assert "Damkar" in sari.view
    assert "TERIMA TUGAS" in sari.view.upper()
    await phones.writes(PIKET, "BERANGKAT")
    await phones.sees(PIKET, "berangkat", "TIBA 1")
    await phones.writes(PIKET, "tiba 1")
    await phones.sees(PIKET, "tiba di lokasi", "SELESAI 1")
    await phones.writes(PIKET, "selesai 1")
    await phones.sees(PIKET, "Laporan akhir #1", "Balas dengan tulisan")
    await phones.writes(PIKET, "rumah terbakar sebagian, api padam")
    sari.sees("Damkar", "api padam")
    await phones.sees(PIKET, "diteruskan")
    await phones.writes(PIKET, "nihil")
    sari.sees("Damkar", "nihil")
    await phones.sees(PIKET, "diteruskan")
    parts = [
        one.fact for one in await desk.facts(report) if isinstance(one.fact, f.ReportPartGiven)
    ]
    assert [(one.part, one.words) for one in parts] == [
        ("result", "rumah terbakar sebagian, api padam"),
        ("victims", "nihil"),
    ]


async def test_from_the_scene_it_may_say_that_nothing_is_there(desk: Desk, phones: Phones) -> None:
    sari = desk.operator()
    await sari.sends_out(SNAKE)
    await phones.sees(PIKET, "ULAR")
    for word in ("TERIMA 1", "TIBA 1"):
        await phones.writes(PIKET, word)
    await phones.sees(PIKET, "tiba di lokasi")
    await phones.writes(PIKET, "laporan palsu")
    await phones.sees(PIKET, "diteruskan")
    sari.sees("Damkar", "laporan palsu", "menunggu keputusan")
    sari.sees("laporan palsu")


async def test_it_cannot_come_and_the_desk_hears_it_loudly(desk: Desk, phones: Phones) -> None:
    sari, hadi = desk.operator(), desk.supervisor()
    await sari.sends_out(FIRE)
    desk.room.overlooks()
    await phones.sees(PIKET, "KEBAKARAN")
    await phones.writes(PIKET, "BERHALANGAN 1 armada rusak semua")
    assert "alasannya" not in await phones.sees(PIKET, "berhalangan")
    sari.sees("TIDAK BISA DATANG", "alasan lain")
    sari.sees("armada rusak semua")
    hadi.sees("TIDAK BISA DATANG")


async def test_it_wants_to_be_phoned_and_reads_what_the_desk_writes(
    desk: Desk, phones: Phones
) -> None:
    sari = desk.operator()
    await sari.sends_out(FIRE)
    desk.room.overlooks()
    await phones.sees(PIKET, "KEBAKARAN")
    await phones.writes(PIKET, "Telepon 1")
    await phones.sees(PIKET, "diteruskan ke operator")
    asked = sari.sees("Damkar ingin bertanya", "SMS")
    assert asked
    await sari.replies("gang sempit, bawa motor pompa", to="ingin bertanya")
    await phones.sees(PIKET, "112", "motor pompa")


async def test_silence_is_reminded_there(desk: Desk, phones: Phones) -> None:
    sari = desk.operator()
    await sari.sends_out(FIRE)
    await phones.sees(PIKET, "KEBAKARAN")
    await desk.passes(minutes=4)
    reminded = await phones.sees(PIKET, "#1", "belum dikonfirmasi")
    assert "Tekan" not in reminded
    assert reminded.endswith("Balas: TERIMA 1 / BERHALANGAN 1 / TELEPON 1")
    for one in (sari, desk.room, *desk.agencies("dinkes", "pln", "polisi")):
        one.overlooks()


async def test_a_changed_address_and_a_withdrawal_are_told_there(
    desk: Desk, phones: Phones
) -> None:
    sari = desk.operator()
    await sari.sends_out(SNAKE)
    await phones.sees(PIKET, "ULAR")
    await phones.writes(PIKET, "TERIMA 1")
    await phones.sees(PIKET, "terima tugas")
    await sari.presses("Lainnya")
    await sari.presses("Ubah lokasi")
    await sari.writes("Jl. Melati 7 Klego")
    changed = await phones.sees(PIKET, "RALAT ALAMAT", "Jl. Melati 7")
    assert changed.endswith("Balas: DIBACA 1")
    assert "BELUM DIBACA" in sari.view
    await phones.writes(PIKET, "DIBACA 1")
    await phones.sees(PIKET, "#1 Damkar")
    assert "ralat dibaca" in sari.view
    await sari.presses("Lainnya")
    await sari.presses("Tarik instansi")
    await sari.presses("🚫 Damkar")
    await sari.presses("tidak diperlukan lagi")
    await phones.sees(PIKET, "TUGAS DIBATALKAN", "Jl. Melati 7")
    await phones.writes(PIKET, "BERANGKAT 1")
    await phones.sees(PIKET, "dibatalkan 112 pukul 08.00")


async def test_its_end_is_told_there_and_counts_as_told(desk: Desk, phones: Phones) -> None:
    sari = desk.operator()
    report = await sari.sends_out(SNAKE)
    await phones.sees(PIKET, "ULAR")
    for word in ("TERIMA 1", "SELESAI 1"):
        await phones.writes(PIKET, word)
    await phones.sees(PIKET, "Laporan akhir")
    await sari.presses("Tutup kejadian")
    await sari.presses("Tertangani")
    await phones.sees(PIKET, "Ditutup")
    desk.room.sees("Tertangani")
    assert (await desk.fact(report, f.ClosingTold)).fact.reached  # type: ignore[attr-defined]


async def test_what_is_said_there_of_a_closed_incident_is_answered_so(
    desk: Desk, phones: Phones
) -> None:
    sari = desk.operator()
    await sari.sends_out(SNAKE)
    await phones.sees(PIKET, "ULAR")
    await phones.writes(PIKET, "TERIMA 1")
    await phones.sees(PIKET, "Terima tugas")
    await sari.presses("Tutup kejadian")
    await sari.presses("Tertangani")
    await phones.sees(PIKET, "Ditutup")
    desk.room.sees("Tertangani")
    await phones.writes(PIKET, "1 masih ada satu ular lagi")
    sari.sees("masih ada satu ular lagi", "SUDAH DITUTUP")
    await phones.sees(PIKET, "diteruskan ke operator", "sudah ditutup", "Telepon 112")


async def test_what_it_means_is_asked_where_that_is_not_clear(desk: Desk, phones: Phones) -> None:
    await phones.writes(PIKET, "TERIMA 9")
    await phones.sees(PIKET, "tidak punya tugas di #9")
    await phones.writes(PIKET, "halo, ada apa?")
    await phones.sees(PIKET, "Tidak ada tugas terbuka")
    sari = desk.operator()
    for line in (FIRE, "kebakaran gudang di Poncol"):
        await sari.presses("Panggilan masuk")
        await sari.sends_out(line)
        await phones.sees(PIKET, "KEBAKARAN")
    desk.room.overlooks()
    await phones.writes(PIKET, "TERIMA")
    await phones.sees(PIKET, "Tugas yang mana", "2, 1", "misalnya TERIMA 2")
    await phones.writes(PIKET, "TERIMA 2")
    await phones.sees(PIKET, "#2 Damkar", "terima tugas")
    await phones.writes(PIKET, "TERIMA 2")
    again = await phones.sees(PIKET, "sudah tercatat pukul", "lewat SMS")
    assert "+00:00" not in again
    sari.overlooks()


@pytest.mark.parametrize("duty_phones", [(PIKET, SECOND)], indirect=True)
async def test_of_two_phones_the_first_that_has_it_counts(desk: Desk, phones: Phones) -> None:
    sari = desk.operator()
    report = await sari.sends_out(FIRE)
    desk.room.overlooks()
    await phones.sees(PIKET, "KEBAKARAN")
    await phones.sees(SECOND, "KEBAKARAN")
    await phones.is_told(PIKET, Fate.FAILED)
    sari.sees_nothing()
    await phones.is_told(SECOND, Fate.ARRIVED)
    assert "sampai" in sari.view
    await phones.writes(SECOND, "terima 1")
    await phones.sees(SECOND, "terima tugas")
    await phones.sees(PIKET, "terima tugas")
    told = [one.fact for one in await desk.facts(report) if getattr(one.fact, "dispatch", 0) == 1]
    kinds = [type(one) for one in told]
    assert kinds.count(f.CardDelivered) == 1
    assert kinds.count(f.CardRefused) == 1
    assert kinds.count(f.CardSeen) == 1


async def test_an_sms_that_never_arrives_is_told_at_once(desk: Desk, phones: Phones) -> None:
    sari = desk.operator()
    await sari.sends_out(FIRE)
    desk.room.overlooks()
    await phones.sees(PIKET, "KEBAKARAN")
    await phones.is_told(PIKET, Fate.FAILED)
    sari.sees("Kartu untuk Damkar ditolak", "Telepon sekarang")


async def test_a_card_that_may_have_left_goes_again_marked(desk: Desk, phones: Phones) -> None:
    sari = desk.operator()
    phones.loses = True
    report = await sari.sends_out(SNAKE)
    await phones.sees(PIKET, "ULAR")
    sari.sees("tidak pasti sampai")
    phones.loses = False
    await desk.passes(seconds=11)
    await phones.sees(PIKET, "KIRIM ULANG", "ULAR")
    assert (await desk.fact(report, f.CardDelivered)).fact == f.CardDelivered(1, again=True)


async def test_undone_within_a_minute(desk: Desk, phones: Phones) -> None:
    sari = desk.operator()
    await sari.sends_out(SNAKE)
    await phones.sees(PIKET, "ULAR")
    await phones.writes(PIKET, "TERIMA 1")
    await phones.sees(PIKET, "terima tugas")
    await phones.writes(PIKET, "BATAL 1")
    await phones.sees(PIKET, "belum diterima", "TERIMA 1")
    assert "BELUM DITERIMA" in sari.view


async def test_who_has_a_group_is_written_to_there(desk: Desk, phones: Phones) -> None:
    """Damkar binds a group: the next card goes there, and no phone rings."""
    crew = await desk.binds("Damkar Kota Pekalongan", "Pak Jono", "damkar")
    desk.admin.overlooks()
    sari = desk.operator()
    await sari.sends_out(SNAKE)
    assert "ULAR" in crew.card
    await phones.sees_nothing(PIKET)


async def test_a_point_on_the_map_comes_as_a_link(desk: Desk, phones: Phones) -> None:
    sari = desk.operator()
    await sari.sends_out(SNAKE)
    await phones.sees(PIKET, "ULAR")
    await sari.sends_location(-6.8886, 109.6753, to=None)
    told = await phones.sees(PIKET, "maps?q=-6.8886")
    assert "Titik peta #1" in told


async def test_without_a_gateway_the_agency_is_phoned_as_before(desk: Desk, phones: Phones) -> None:
    phones.gone()
    sari = desk.operator()
    await sari.logs(FIRE)
    assert "telepon dulu" in sari.view
    await sari.presses("Kirim")
    desk.room.overlooks()
    sari.sees("Telepon dulu", "Damkar")
    assert Channel.SMS not in desk.stage.assembly.desk.journal.channels


# --- where it has a group after all, was merged, or never got its card ----------------------------


async def test_who_answered_from_a_phone_is_told_there_also_once_a_group_came_to_be(
    desk: Desk, phones: Phones
) -> None:
    sari = desk.operator()
    await sari.sends_out(SNAKE)
    await phones.sees(PIKET, "ULAR")
    await phones.writes(PIKET, "TERIMA 1")
    await phones.sees(PIKET, "terima tugas")
    await desk.binds("Damkar Kota Pekalongan", "Pak Jono", "damkar")
    desk.admin.overlooks()
    await phones.writes(PIKET, "BERANGKAT 1")
    await phones.sees(PIKET, "berangkat")
    await withdraws(sari)
    await phones.sees(PIKET, "TUGAS DIBATALKAN")


async def test_a_card_that_waits_is_the_other_incidents_after_a_merge(
    desk: Desk, phones: Phones
) -> None:
    hadi = desk.supervisor()
    await hadi.sends_out("kemalingan motor di Poncol")
    await hadi.presses("Panggilan masuk")
    await hadi.sends_out(SNAKE)
    await hadi.writes("/gabung 2 1")
    await phones.sees(PIKET, "digabung ke #1")
    assert "PENCURIAN" in await phones.sees(PIKET, "Balas: TERIMA 1", "#1 - Damkar")
    await phones.writes(PIKET, "TERIMA 1")
    await phones.sees(PIKET, "#1 Damkar", "terima tugas")
    for one in (hadi, desk.room, *desk.agencies("polisi")):
        one.overlooks()


async def test_withdrawn_while_its_card_is_on_the_way_it_is_told_behind_it(
    desk: Desk, phones: Phones
) -> None:
    sari = desk.operator()
    await sari.sends_out(SNAKE)
    async with phones.on_the_way():
        await withdraws(sari)
    await phones.sees(PIKET, "ULAR")
    await phones.sees(PIKET, "TUGAS DIBATALKAN")


async def test_where_every_phone_refused_the_desk_is_told_to_phone(
    desk: Desk, phones: Phones
) -> None:
    sari = desk.operator()
    await sari.sends_out(SNAKE)
    await phones.sees(PIKET, "ULAR")
    await phones.is_told(PIKET, Fate.FAILED)
    sari.sees("Kartu untuk Damkar ditolak")
    await withdraws(sari)
    sari.sees("Telepon Damkar", "dibatalkan")
    await phones.sees_nothing(PIKET)


async def test_a_withdrawal_that_does_not_arrive_is_told_to_the_desk(
    desk: Desk, phones: Phones
) -> None:
    sari = desk.operator()
    await sari.sends_out(SNAKE)
    await phones.sees(PIKET, "ULAR")
    await withdraws(sari)
    await phones.sees(PIKET, "TUGAS DIBATALKAN")
    await phones.is_told(PIKET, Fate.FAILED)
    sari.sees("Pesan ke Damkar", "Telepon")


async def test_a_card_of_unknown_fate_that_arrived_is_not_sent_again(
    desk: Desk, phones: Phones
) -> None:
    sari = desk.operator()
    phones.loses = True
    report = await sari.sends_out(SNAKE)
    await phones.sees(PIKET, "ULAR")
    sari.sees("tidak pasti sampai")
    phones.loses = False
    await phones.is_told(PIKET, Fate.ARRIVED)
    await desk.passes(seconds=11)
    await phones.sees_nothing(PIKET)
    assert (await desk.fact(report, f.CardDelivered)).via == "delivery"


@pytest.mark.city("pekalongan")
async def test_where_the_group_is_lost_its_open_tasks_follow_to_the_phone(
    desk: Desk, phones: Phones
) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    await sari.sends_out(SNAKE)
    await sari.presses("Panggilan masuk")
    report = await sari.sends_out("ular di sumur Poncol")
    await damkar.presses("Terima tugas")
    desk.world.kick_bot(damkar.player.chat.id, damkar.player.user)
    await desk.hand.act()
    desk.admin.sees("dikeluarkan")
    for number in (1, 2):
        await phones.sees(PIKET, "ULAR", f"#{number} - Damkar")
    await phones.writes(PIKET, "BERANGKAT 2")
    await phones.sees(PIKET, "#2 Damkar", "berangkat")
    sari.sees_nothing()
    assert [
        one.fact.phones
        for one in await desk.facts(report)
        if isinstance(one.fact, f.CardSentToPhones)
    ] == [1]


# --- words --------------------------------------------------------------------------------------


async def test_thanks_are_no_acknowledgement(desk: Desk, phones: Phones) -> None:
    sari = desk.operator()
    report = await sari.sends_out(SNAKE)
    await phones.sees(PIKET, "ULAR")
    await phones.writes(PIKET, "Terima kasih pak")
    sari.sees("Terima kasih pak")
    await phones.sees(PIKET, "diteruskan")
    kinds = [type(one.fact) for one in await desk.facts(report)]
    assert f.DispatchAcknowledged not in kinds


async def test_the_reason_that_is_asked_for_is_taken(desk: Desk, phones: Phones) -> None:
    sari, hadi = desk.operator(), desk.supervisor()
    await sari.sends_out(SNAKE)
    await phones.sees(PIKET, "ULAR")
    await phones.writes(PIKET, "BERHALANGAN")
    await phones.sees(PIKET, "berhalangan", "Apa alasannya")
    await phones.writes(PIKET, "mobil mogok semua")
    await phones.sees(PIKET, "diteruskan")
    sari.sees("mobil mogok")
    sari.sees("TIDAK BISA DATANG")
    hadi.sees("TIDAK BISA DATANG")


async def test_of_two_tasks_words_belong_to_the_one_just_spoken_of(
    desk: Desk, phones: Phones
) -> None:
    sari = desk.operator()
    first = await sari.sends_out(SNAKE)
    await sari.presses("Panggilan masuk")
    second = await sari.sends_out("ular di sumur Poncol")
    for _ in range(2):
        await phones.sees(PIKET, "ULAR")
    for word in ("TERIMA 1", "SELESAI 1 ular sudah ditangkap"):
        await phones.writes(PIKET, word)
    await phones.sees(PIKET, "Laporan akhir #1")
    await phones.writes(PIKET, "nihil")
    await phones.sees(PIKET, "#1", "diteruskan")
    await phones.writes(PIKET, "2 masih di jalan, macet")
    await phones.sees(PIKET, "#2", "diteruskan")
    sari.overlooks()
    told = [one.fact for one in await desk.facts(first) if isinstance(one.fact, f.ReportPartGiven)]
    assert [(one.part, one.words) for one in told] == [
        ("result", "ular sudah ditangkap"), ("victims", "nihil"),
    ]  # fmt: skip
    said = [one.fact.words for one in await desk.facts(second) if isinstance(one.fact, f.EntryMade)]
    assert said == ["masih di jalan, macet"]


async def test_a_busy_phone_is_never_passed_over(desk: Desk, phones: Phones) -> None:
    sari = desk.operator()
    await sari.sends_out(SNAKE)
    await phones.sees(PIKET, "ULAR")
    for count in range(25):
        await phones.writes(PIKET, f"kabar {count}")
        await phones.sees(PIKET, "diteruskan")
    sari.overlooks()


async def test_closed_and_opened_again_within_the_second_it_gets_one_card(
    desk: Desk, phones: Phones
) -> None:
    sari, hadi = desk.operator(), desk.supervisor()
    await sari.sends_out(SNAKE)
    await sari.presses("Tutup kejadian")
    await sari.presses("Tertangani")
    await hadi.writes("/bukalagi 1")
    desk.room.overlooks()
    sari.overlooks()
    await phones.sees(PIKET, "ULAR")
    await phones.sees_nothing(PIKET)
    for one in desk.agencies("dinkes", "pln", "polisi"):
        one.overlooks()


@pytest.mark.city("pekalongan", without=("damkar", "pln"))
async def test_a_phone_of_two_agencies_says_which_it_means(desk: Desk, phones: Phones) -> None:
    city, sari = desk.stage.assembly.desk.city, desk.operator()
    with altered(city.agencies["pln"], group="damkar", duty_numbers=(PIKET,)):
        report = await sari.sends_out(FIRE)
        card = await phones.sees(PIKET, "#1 - Damkar")
        assert card.endswith("Balas: TERIMA 1 DAMKAR / BERHALANGAN 1 DAMKAR / TELEPON 1 DAMKAR")
        assert "TERIMA 1 PLN" in await phones.sees(PIKET, "#1 - PLN")
        await phones.writes(PIKET, "TERIMA 1")
        asked = await phones.sees(PIKET, "beberapa instansi", "TERIMA 1 DAMKAR")
        assert "DAMKAR, PLN" in asked
        await phones.writes(PIKET, "TERIMA 1 pln")
        told = await phones.sees(PIKET, "#1 PLN", "terima tugas")
        assert "BERANGKAT 1 PLN" in told
        await phones.writes(PIKET, "terima 1")
        await phones.sees(PIKET, "#1 Damkar", "terima tugas")
        await phones.writes(PIKET, "BERANGKAT 1 Damkar dua regu")
        await phones.sees(PIKET, "#1 Damkar", "berangkat")
        sari.sees("Damkar", "dua regu")
    acked = [
        one.fact.dispatch
        for one in await desk.facts(report)
        if isinstance(one.fact, f.DispatchAcknowledged)
    ]
    assert len(acked) == len(set(acked)) == 2
    for one in (sari, desk.room, *desk.agencies("dinkes", "polisi")):
        one.overlooks()


async def withdraws(sari: Actor) -> None:
    await sari.presses("Lainnya")
    await sari.presses("Tarik instansi")
    await sari.presses("🚫 Damkar")
    await sari.presses("tidak diperlukan lagi")


async def test_an_exercise_is_marked_first_and_last_at_a_phone_too(
    desk: Desk, phones: Phones
) -> None:
    """Cut to what an SMS holds, and asked for a word below: the mark still closes it."""
    hadi = desk.supervisor()
    await hadi.writes(f"/latihan {FIRE}, {'api besar sekali ' * 40}, 2 orang luka")
    await hadi.presses("Kirim")
    desk.room.sees("→ Damkar")
    card = await phones.sees(PIKET, "KEBAKARAN", "Balas: TERIMA 1")
    assert card.startswith("LATIHAN - ")
    assert card.endswith("\nLATIHAN: bukan kejadian sungguhan")
    assert len(card) <= 459
    await phones.writes(PIKET, "TERIMA 1")
    assert (await phones.sees(PIKET, "terima tugas")).endswith("LATIHAN: bukan kejadian sungguhan")
    await hadi.sends_location(-6.8886, 109.6753)
    pin = await phones.sees(PIKET, "maps")
    assert pin.startswith("LATIHAN - ")
    assert pin.endswith("LATIHAN: bukan kejadian sungguhan")
    for one in (
        hadi,
        desk.operator(),
        desk.room,
        *desk.agencies("dinkes", "pln", "polisi", "bpbd"),
    ):
        one.overlooks()
