"""Tickets by SMS: a call taker's phone opens and ends one, the vendor answers in two words."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from itertools import count

import pytest

from bot.ports import Channel, Fate, Fault, Incoming, Landed, Report
from tests.desk import Actor, Desk, altered
from tests.scenarios.test_helpdesk import help_desk

pytestmark = pytest.mark.city("cirebon")
SARIS, VENDORS, NOBODYS = "+6281234567890", "+622312345678", "+6285700000001"


class Phones:
    """Phones of the story, and what reached them; the channel itself has tests of its own."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._bot = desk.stage.assembly.desk
        self._bot.journal.channels = frozenset({Channel.SMS})
        self._ids = count(1)
        self._names = count(1)
        self.loses = False
        """Whether nobody knows what became of what leaves."""
        self._left: dict[str, int] = {}
        """The network's name of the last message to each phone."""
        self._read: list[tuple[str, str]] = []

    async def writes(self, number: str, words: str, external: str = "") -> None:
        await self._takes(Incoming(Channel.SMS, external or self._next, number, words))

    async def shares_place(self, number: str, latitude: float, longitude: float) -> None:
        pin = (latitude, longitude)
        await self._takes(Incoming(Channel.SMS, self._next, number, pin=pin))

    async def sends_photo(self, number: str, caption: str = "") -> None:
        picture = Incoming(
            Channel.SMS, self._next, number, caption, media="photo", file="whatsapp:F1"
        )
        await self._takes(picture)

    async def is_told(self, number: str, fate: Fate) -> None:
        """The network says what became of the last message to this phone."""
        await self._bot.delivery.reported(Report(Channel.SMS, number, self._left[number], fate))
        await self.desk.hand.act()

    def gone(self) -> None:
        """This installation has no SMS after all."""
        self._bot.journal.channels = frozenset()

    async def sees(self, number: str, *words: str) -> str:
        """A message that reached this phone and nobody has read yet."""
        await self._carry()
        for one in self._read:
            if one[0] == number and all(word.lower() in one[1].lower() for word in words):
                self._read.remove(one)
                return one[1]
        raise AssertionError(f"{number} got nothing with {words}: {self._read}")

    async def sees_nothing(self, number: str) -> None:
        await self._carry()
        assert not [text for to, text in self._read if to == number]

    @property
    def _next(self) -> str:
        return str(next(self._ids))

    async def _takes(self, message: Incoming) -> None:
        await self._bot.inbox.take(message)
        await self.desk.hand.act()

    async def _carry(self) -> None:
        """Whatever waits leaves; nothing is sent to one phone twice within a second."""
        for _ in range(9):
            plan = await self._bot.delivery.plan(Channel.SMS, frozenset())
            if not plan.bundles and plan.again_at is None:
                return
            letters = await self._bot.delivery.leave(Channel.SMS, plan)
            self._read += [(f"+{one.to}", one.rendered.text) for one in letters]
            fault = Fault.UNKNOWN if self.loses else None
            landed = [(one, Landed(message=next(self._names), fault=fault)) for one in letters]
            self._left |= {f"+{one.to}": outcome.message or 0 for one, outcome in landed}
            await self._bot.delivery.land(landed)
            await self.desk.passes(seconds=1)

    @asynccontextmanager
    async def on_the_way(self) -> AsyncIterator[None]:
        """What waits has left, and lands only afterwards."""
        plan = await self._bot.delivery.plan(Channel.SMS, frozenset())
        letters = await self._bot.delivery.leave(Channel.SMS, plan)
        yield
        self._read += [(f"+{one.to}", one.rendered.text) for one in letters]
        await self._bot.delivery.land([(one, Landed(message=next(self._names))) for one in letters])
        await self.desk.hand.act()

    def leftovers(self) -> list[tuple[str, str]]:
        return self._read


@pytest.fixture
async def phones(desk: Desk) -> AsyncIterator[Phones]:
    found = Phones(desk)
    yield found
    assert not found.leftovers(), "messages that no phone's owner read"


async def known(desk: Desk, phones: Phones) -> Actor:
    """The operator, whose phone the desk knows."""
    sari = desk.operator("Sari")
    await sari.writes("/nomor 0812-3456-7890")
    sari.sees("+6281234567890", "nomor Anda")
    return sari


async def test_a_call_taker_reports_by_sms_and_is_told_of_each_step_there(
    desk: Desk, phones: Phones
) -> None:
    sari, section = await known(desk, phones), await help_desk(desk)
    await phones.writes(SARIS, "aplikasi 112 tidak bisa dibuka sejak jam 07.50")
    told = await phones.sees(SARIS, "Tiket #1", "aplikasi 112", "sejak 07.50", "08.05")
    assert "<b>" not in told
    assert "🛠" not in told
    assert "Sari" in section.ticket
    await section.presses("Terima")
    await phones.sees(SARIS, "diterima help desk")
    await section.presses("Server")
    await phones.sees(SARIS, "dianalisis")
    await section.presses("Sudah diperbaiki")
    asked = await phones.sees(SARIS, "Sudah normal")
    assert asked.endswith("Balas: YA 1 / BELUM 1")
    await section.replies("layanan dinyalakan", to="apa yang rusak")
    section.sees("apa yang rusak")
    await phones.writes(SARIS, "ya 1 makasih")
    await phones.sees(SARIS, "Tiket #1", "teratasi")
    section.sees("teratasi")
    sari.sees_nothing()


async def test_a_colleagues_phone_writes_down_what_another_phoned_in(
    desk: Desk, phones: Phones
) -> None:
    sari, section = await known(desk, phones), await help_desk(desk)
    tini = await desk.hires("Tini")
    await phones.writes(SARIS, "untuk Tini: aplikasi 112 mati sejak 07.50")
    await phones.sees(SARIS, "Tiket #1 dicatat untuk Tini", "Kabar tiap langkah")
    tini.sees("Tiket #1 tercatat")
    assert "👤 Tini (lewat telepon, dicatat Sari)" in section.ticket
    await phones.writes(SARIS, "untuk Bu Rini 0231-234567: dashboard kosong")
    await phones.sees(SARIS, "Tiket #2 dicatat untuk Bu Rini", "help desk meneleponnya")
    assert "👤 Bu Rini +62231234567 (lewat telepon, dicatat Sari)" in section.ticket
    await section.presses("Terima", on="Tiket #1")
    tini.sees("diterima help desk")
    sari.sees_nothing()


async def test_what_stands_behind_a_no_is_kept(desk: Desk, phones: Phones) -> None:
    await known(desk, phones)
    section = await help_desk(desk)
    await phones.writes(SARIS, "internet mati")
    await section.presses("Terima")
    await section.presses("Jaringan")
    await section.presses("Sudah diperbaiki")
    section.sees("apa yang rusak")
    for words in ("tercatat", "diterima", "dianalisis", "Sudah normal"):
        await phones.sees(SARIS, words)
    await phones.writes(SARIS, "belum 1 putus lagi tiap menit")
    section.sees("BELUM pulih")
    section.sees("putus lagi tiap menit", "Sari")
    await phones.sees(SARIS, "dianalisis lagi")


async def mended(desk: Desk, phones: Phones) -> tuple[Actor, Actor]:
    """The operator and the help desk; her ticket #1, of the internet, was ended a moment ago."""
    sari, section = await known(desk, phones), await help_desk(desk)
    await phones.writes(SARIS, "internet mati")
    for button in ("Terima", "Jaringan", "Sudah diperbaiki"):
        await section.presses(button)
    await section.replies("modem diganti", to="apa yang rusak")
    for words in ("tercatat", "diterima", "dianalisis", "Sudah normal"):
        await phones.sees(SARIS, words)
    await phones.writes(SARIS, "ya 1")
    await phones.sees(SARIS, "teratasi")
    section.overlooks()
    return sari, section


@pytest.mark.parametrize("words", ["mati lagi", "internet putus lagi sejak 08.00"])
async def test_words_after_the_end_ask_whether_it_is_back(
    desk: Desk, phones: Phones, words: str
) -> None:
    _, section = await mended(desk, phones)
    await phones.writes(SARIS, words)
    asked = await phones.sees(SARIS, "Tiket #1 internet sudah teratasi", "Kambuh?")
    assert asked.endswith("Balas: BUKA 1 / BARU 1")
    section.sees("Tiket #1", words)
    await phones.writes(SARIS, "buka 1")
    section.sees("Tiket #1", "dibuka lagi")
    await phones.sees(SARIS, "dibuka lagi")
    assert "Sedang dianalisis" in section.ticket


@pytest.mark.parametrize("word", ["kambuh", "belum"])
async def test_one_word_after_the_end_opens_it_again(desk: Desk, phones: Phones, word: str) -> None:
    _, section = await mended(desk, phones)
    await phones.writes(SARIS, word)
    section.sees("Tiket #1", "dibuka lagi")
    await phones.sees(SARIS, "dibuka lagi")


async def test_it_is_another_fault_after_all(desk: Desk, phones: Phones) -> None:
    _, section = await mended(desk, phones)
    await phones.writes(SARIS, "kursi meja 3 patah")
    await phones.sees(SARIS, "Kambuh?")
    section.sees("kursi meja 3")
    for _ in range(2):
        await phones.writes(SARIS, "baru 1")
    await phones.sees(SARIS, "Tiket #2 tercatat")
    await phones.sees(SARIS, "Ditambahkan ke tiket #2")
    assert "kursi meja 3 patah" in section.ticket
    section.sees_nothing()


async def test_another_tool_or_the_emergency_number_waits_for_no_answer(
    desk: Desk, phones: Phones
) -> None:
    await mended(desk, phones)
    await phones.writes(SARIS, "dashboard kosong")
    await phones.sees(SARIS, "Tiket #2 tercatat: dashboard")
    await phones.writes(SARIS, "telepon 112 mati")
    await phones.sees(SARIS, "Tiket #3 tercatat: TELEPON 112")
    for one in (desk.supervisor(), desk.admin):
        one.sees("TELEPON 112 TERGANGGU")


async def test_a_day_later_it_is_a_ticket_of_its_own(desk: Desk, phones: Phones) -> None:
    await mended(desk, phones)
    await desk.passes(minutes=24 * 60 + 1)
    await phones.writes(SARIS, "internet mati")
    await phones.sees(SARIS, "Tiket #2 tercatat: internet")


async def test_more_words_continue_the_ticket_and_no_yes_is_guessed(
    desk: Desk, phones: Phones
) -> None:
    await known(desk, phones)
    section = await help_desk(desk)
    await phones.writes(SARIS, "internet mati")
    await phones.sees(SARIS, "Tiket #1", "internet")
    await phones.writes(SARIS, "ya ampun masih mati terus")
    await phones.sees(SARIS, "Ditambahkan", "#1")
    section.sees("masih mati terus")
    await phones.writes(SARIS, "YA 7")
    await phones.sees(SARIS, "Tidak ada tiket #7")


async def test_the_same_message_twice_has_its_effect_once(desk: Desk, phones: Phones) -> None:
    await known(desk, phones)
    await help_desk(desk)
    for _ in range(2):
        await phones.writes(SARIS, "internet mati", external="inbox-5")
    await phones.sees(SARIS, "Tiket #1")
    await phones.sees_nothing(SARIS)


@pytest.fixture
def vendor_phone(desk: Desk) -> Iterator[None]:
    """The city's file knows the vendor's number."""
    city = desk.stage.assembly.desk.city
    assert city.helpdesk is not None
    with altered(city.helpdesk, vendor_number=VENDORS):
        yield


@pytest.mark.usefixtures("vendor_phone")
async def test_the_vendor_answers_in_two_words(desk: Desk, phones: Phones) -> None:
    sari, section = desk.operator("Sari"), await help_desk(desk)
    await sari.writes("/kendala dashboard kosong")
    sari.sees("Tiket #1")
    await section.presses("Terima")
    await section.presses("Server")
    sari.overlooks()
    await section.presses("Ke Jasnita")
    card = await phones.sees(VENDORS, "Tiket #1", "dashboard", "Mohon ditangani")
    assert card.endswith("Balas: OK 1")
    await phones.writes(VENDORS, "okey 1")
    sari.sees("vendor dihubungi")
    sari.sees("diterima vendor")
    assert "Sedang diperbaiki vendor" in section.ticket
    await desk.passes(minutes=20)
    await phones.writes(VENDORS, "Slesai 1 basis data dipulihkan")
    sari.sees("Sudah normal")
    assert "basis data dipulihkan" in section.ticket
    await sari.presses("Ya, sudah normal")
    sari.sees("teratasi")
    section.sees("teratasi")
    await phones.sees(VENDORS, "teratasi")


@pytest.mark.usefixtures("vendor_phone")
async def test_other_words_of_the_vendor_are_answered_helpfully(desk: Desk, phones: Phones) -> None:
    await phones.writes(VENDORS, "halo, ini siapa?")
    told = await phones.sees(VENDORS, "SELESAI 17")
    assert "tidak ada" in told


@pytest.mark.usefixtures("vendor_phone")
async def test_what_the_vendor_asks_by_phone_goes_to_the_help_desk(
    desk: Desk, phones: Phones
) -> None:
    sari, section = desk.operator("Sari"), await help_desk(desk)
    await sari.writes("/kendala dashboard kosong")
    await section.presses("Terima")
    await section.presses("Server")
    await section.presses("Ke Jasnita")
    await phones.sees(VENDORS, "Mohon ditangani")
    sari.overlooks()
    await phones.writes(VENDORS, "server yang mana ya pak")
    section.sees("Tiket #1", "server yang mana")
    told = await phones.sees(VENDORS, "diteruskan ke help desk", "tidak berubah")
    assert told.endswith("Balas: OK 1")
    sari.sees_nothing()


@pytest.mark.usefixtures("vendor_phone")
async def test_the_vendor_has_no_say_in_a_ticket_that_was_not_told_to_him(
    desk: Desk, phones: Phones
) -> None:
    sari, section = desk.operator("Sari"), await help_desk(desk)
    await sari.writes("/kendala dashboard kosong")
    sari.sees("Tiket #1")
    await section.presses("Terima")
    await section.presses("Server")
    await section.presses("Belum teratasi")
    sari.overlooks()
    for words in ("OK 1", "SELESAI 1 basis data dipulihkan"):
        await phones.writes(VENDORS, words)
        await phones.sees(VENDORS, "Tidak ada tiket #1")
    await phones.writes(VENDORS, "ok")
    await phones.sees(VENDORS, "Tiket yang mana", "tidak ada")
    assert "belum teratasi" in section.ticket.lower()
    await section.presses("Jasnita sudah ditelepon")
    sari.overlooks()
    await phones.writes(VENDORS, "SELESAI 1 basis data dipulihkan")
    sari.sees("Sudah normal")
    assert "basis data dipulihkan" in section.ticket


@pytest.mark.usefixtures("vendor_phone")
async def test_a_number_of_the_citys_file_is_nobodys_own(desk: Desk, phones: Phones) -> None:
    sari = desk.operator("Sari")
    await sari.writes("/nomor (0231) 234-5678")
    sari.sees("Jasnita", "berkas kota")
    await phones.writes(VENDORS, "internet mati")
    await phones.sees(VENDORS, "SELESAI 17")


async def test_a_number_as_it_is_dialled_from_abroad_is_the_same(
    desk: Desk, phones: Phones
) -> None:
    sari = desk.operator("Sari")
    await sari.writes("/nomor 0062 812-3456-7890")
    sari.sees("+6281234567890", "nomor Anda")


async def test_a_colleagues_number_is_not_taken(desk: Desk, phones: Phones) -> None:
    await known(desk, phones)
    hadi = desk.supervisor()
    await hadi.writes("/nomor 081234567890")
    hadi.sees("sudah didaftarkan")
    await hadi.writes("/nomor dua belas")
    hadi.sees("bukan nomor telepon")


async def test_a_flood_from_one_number_is_passed_over_until_it_rests(
    desk: Desk, phones: Phones
) -> None:
    await known(desk, phones)
    section = await help_desk(desk)
    for number in range(25):
        await phones.writes(SARIS, f"internet mati {number}")
    section.overlooks()
    for _ in range(20):
        await phones.sees(SARIS, "#1")
    await phones.sees(SARIS, "terlalu banyak", "TELEPON 112")
    await phones.sees_nothing(SARIS)
    await desk.passes(minutes=11)
    section.overlooks()
    desk.supervisor().overlooks()
    desk.admin.overlooks()
    await phones.writes(SARIS, "internet masih mati")
    await phones.sees(SARIS, "Ditambahkan")
    section.overlooks()
