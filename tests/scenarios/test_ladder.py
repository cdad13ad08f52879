"""The delivery ladder: a card that one way does not take goes down the next, and people know."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from itertools import count

import pytest

from bot.domain import facts as f
from bot.gateways.telegram import TelegramGateway
from bot.ports import Channel, Fate, Fault, Landed, Report
from tests.desk import Actor, Desk, altered

PIKET, SECOND = "+6281122334455", "+6281122334466"
SNAKE = "ular masuk rumah Jl. Pemuda 3"
WA, SMS = Channel.WHATSAPP, Channel.SMS
BY_PHONE = pytest.mark.city("pekalongan", without=("damkar",))


@contextmanager
def telegram_answers(crew: Actor, answer: Landed) -> Iterator[None]:
    """What Telegram says meanwhile to all that goes to this crew's group."""
    send = TelegramGateway.send

    async def answers(gate: TelegramGateway, chat: int, *more: object) -> Landed:
        if chat == crew.player.chat.id:
            return answer
        return await send(gate, chat, *more)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as here:
        here.setattr(TelegramGateway, "send", answers)
        yield


class Gateways:
    """WhatsApp and SMS of the story: each takes what it is told to."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.bot = desk.stage.assembly.desk
        self.bot.journal.channels = frozenset({WA, SMS})
        self.answers: dict[Channel, Callable[[str], Landed | None]] = {}
        """What a channel answers for a number; None: it takes the message."""
        self.names = count(1)
        self.read: list[tuple[Channel, str, str]] = []
        self.names_of: dict[tuple[Channel, str], int] = {}

    def fails(self, channel: Channel, fault: Fault, *numbers: str) -> None:
        """This channel answers so (to these numbers, else to all)."""
        self.answers[channel] = lambda to: (
            Landed(fault=fault) if not numbers or to in numbers else None
        )

    def works(self, channel: Channel) -> None:
        self.answers.pop(channel, None)

    async def passes(self, seconds: int = 3) -> None:
        """Time goes on, and whatever waits is carried each second."""
        for _ in range(seconds):
            for channel in (WA, SMS):
                await self._carry(channel)
            await self.desk.passes(seconds=1)

    async def _carry(self, channel: Channel) -> None:
        plan = await self.bot.delivery.plan(channel, frozenset())
        landed = []
        for one in await self.bot.delivery.leave(channel, plan):
            to, name = f"+{one.to}", next(self.names)
            fails = self.answers.get(channel)
            answer = fails(to) if fails else None
            if answer is None or answer.fault is Fault.UNKNOWN:
                self.read.append((channel, to, one.rendered.text))
                self.names_of[channel, to] = name
            landed.append((one, answer or Landed(message=name)))
        await self.bot.delivery.land(landed)

    def sees(self, channel: Channel, number: str, *words: str) -> str:
        for one in self.read:
            if one[:2] == (channel, number) and all(word in one[2] for word in words):
                self.read.remove(one)
                return one[2]
        raise AssertionError(f"{number} got nothing with {words} by {channel}: {self.read}")

    async def told(self, channel: Channel, number: str, fate: Fate) -> None:
        """The network says what became of the last message to a phone."""
        name = self.names_of[channel, number]
        await self.bot.delivery.reported(Report(channel, number, name, fate))


@pytest.fixture
async def by(desk: Desk) -> AsyncIterator[Gateways]:
    found = Gateways(desk)
    yield found
    await found.passes(2)
    assert not found.read, "messages that no phone's owner read"


@pytest.fixture(params=[(PIKET,)], autouse=True)
def duty_phones(desk: Desk, request: pytest.FixtureRequest) -> Iterator[None]:
    damkar = desk.stage.assembly.desk.city.agencies["damkar"]
    with altered(damkar, duty_numbers=request.param, channels=(WA.value, SMS.value)):
        yield


@BY_PHONE
async def test_a_number_without_whatsapp_gets_its_card_by_sms_at_once(
    desk: Desk, by: Gateways
) -> None:
    sari = desk.operator()
    by.fails(WA, Fault.REFUSED)
    report = await sari.sends_out(SNAKE)
    await by.passes()
    card = by.sees(SMS, PIKET, "ULAR", "TERIMA 1")
    assert "KIRIM ULANG" not in card, "WhatsApp never had it"
    sari.sees_nothing()
    assert "SMS" in sari.view
    assert (await desk.fact(report, f.CardDelivered)).via == "delivery"
    assert not [one for one in await desk.facts(report) if isinstance(one.fact, f.CardRefused)]
    await desk.passes(minutes=4)
    await by.passes()
    by.sees(SMS, PIKET, "belum dikonfirmasi")
    for one in (sari, desk.room, desk.supervisor(), *desk.agencies("dinkes", "pln", "polisi")):
        one.overlooks()


@BY_PHONE
async def test_a_card_that_whatsapp_took_and_lost_goes_by_sms(desk: Desk, by: Gateways) -> None:
    sari = desk.operator()
    await sari.sends_out(SNAKE)
    await by.passes()
    by.sees(WA, PIKET, "ULAR")
    await by.told(WA, PIKET, Fate.FAILED)
    await by.told(WA, PIKET, Fate.FAILED)
    await by.passes()
    by.sees(SMS, PIKET, "ULAR")
    sari.sees_nothing()
    await by.told(SMS, PIKET, Fate.FAILED)
    await desk.hand.act()
    sari.sees("Kartu untuk Damkar ditolak", "Telepon sekarang")


@BY_PHONE
async def test_a_gateway_that_is_down_delays_for_a_minute_then_the_next_has_it(
    desk: Desk, by: Gateways
) -> None:
    sari = desk.operator()
    by.fails(WA, Fault.RETRY)
    await sari.sends_out(SNAKE)
    await by.passes(20)
    assert not by.read
    await by.passes(50)
    by.sees(SMS, PIKET, "ULAR")
    by.works(WA)
    await by.passes(40)
    sari.sees_nothing()


@BY_PHONE
async def test_where_every_gateway_is_down_the_operator_phones_and_it_leaves_when_one_is_up(
    desk: Desk, by: Gateways
) -> None:
    sari = desk.operator()
    by.fails(WA, Fault.RETRY)
    by.fails(SMS, Fault.RETRY)
    await sari.sends_out(SNAKE)
    await by.passes(128)
    told = sari.sees("Kartu untuk Damkar tertahan", "telepon sekarang")
    assert "113" in told
    sari.sees_nothing()
    by.works(SMS)
    await by.passes(31)
    by.sees(SMS, PIKET, "ULAR")
    sari.overlooks()


@BY_PHONE
async def test_a_card_lost_twice_goes_by_sms_marked(desk: Desk, by: Gateways) -> None:
    sari = desk.operator()
    by.fails(WA, Fault.UNKNOWN)
    await sari.sends_out(SNAKE)
    await by.passes(16)
    by.sees(WA, PIKET, "ULAR")
    by.sees(WA, PIKET, "KIRIM ULANG")
    by.sees(SMS, PIKET, "KIRIM ULANG", "ULAR")
    sari.sees("tidak pasti sampai")
    sari.sees_nothing()


@BY_PHONE
@pytest.mark.parametrize("duty_phones", [(PIKET, SECOND)], indirect=True)
async def test_of_two_phones_only_the_one_that_cannot_goes_down(desk: Desk, by: Gateways) -> None:
    sari = desk.operator()
    by.fails(WA, Fault.REFUSED, SECOND)
    await sari.sends_out(SNAKE)
    await by.passes()
    by.sees(WA, PIKET, "ULAR")
    by.sees(SMS, SECOND, "ULAR")
    sari.sees_nothing()


@BY_PHONE
async def test_a_word_to_a_crew_that_is_held_up_is_told_to_the_operator(
    desk: Desk, by: Gateways
) -> None:
    sari = desk.operator()
    await sari.sends_out(SNAKE)
    await by.passes()
    by.sees(WA, PIKET, "ULAR")
    by.fails(WA, Fault.RETRY)
    by.fails(SMS, Fault.RETRY)
    for label in ("⋯ Lainnya", "Tarik instansi", "Damkar", "tidak diperlukan lagi"):
        await sari.presses(label)
    await by.passes(130)
    sari.sees("Pesan ke Damkar", "Telepon")
    by.works(SMS)
    await by.passes(31)
    by.sees(SMS, PIKET, "TUGAS DIBATALKAN")


@BY_PHONE
async def test_a_word_to_a_crew_that_whatsapp_loses_goes_by_sms(desk: Desk, by: Gateways) -> None:
    sari = desk.operator()
    await sari.sends_out(SNAKE)
    await by.passes()
    by.sees(WA, PIKET, "ULAR")
    for label in ("⋯ Lainnya", "Tarik instansi", "Damkar", "tidak diperlukan lagi"):
        await sari.presses(label)
    await by.passes()
    by.sees(WA, PIKET, "TUGAS DIBATALKAN")
    await by.told(WA, PIKET, Fate.FAILED)
    await by.passes()
    by.sees(SMS, PIKET, "TUGAS DIBATALKAN")
    sari.sees_nothing()


@BY_PHONE
async def test_a_gateway_that_is_down_for_ten_minutes_is_named_once(
    desk: Desk, by: Gateways
) -> None:
    sari, hadi = desk.operator(), desk.supervisor()
    by.fails(WA, Fault.RETRY)
    by.fails(SMS, Fault.RETRY)
    await sari.sends_out(SNAKE)
    for _ in range(46):
        await desk.passes(seconds=29)
        await by.passes(1)
    told = hadi.sees("Disisihkan", "SMS", "gerbang tidak menjawab")
    assert "WhatsApp" not in told, "its card went on to SMS, where it waits"
    desk.admin.sees("gerbang tidak menjawab")
    by.works(SMS)
    await by.passes(31)
    by.sees(SMS, PIKET, "ULAR")
    by.read.clear()
    for one in (sari, hadi, desk.admin, desk.room):
        one.overlooks()
    await hadi.writes("/disisihkan")
    hadi.sees("Tidak ada yang disisihkan")
    await sari.presses("Tutup kejadian")
    await sari.presses("Tertangani")
    await by.passes(31)
    by.read.clear()
    for one in (sari, hadi, desk.admin, desk.room):
        one.overlooks()


async def test_while_telegram_is_down_a_groups_card_goes_to_its_duty_phones(
    desk: Desk, by: Gateways
) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    with telegram_answers(damkar, Landed(fault=Fault.RETRY)):
        report = await sari.sends_out(SNAKE)
        await by.passes(70)
        by.sees(WA, PIKET, "ULAR")
        sari.sees_nothing()
    assert isinstance((await desk.fact(report, f.CardSentToPhones)).fact, f.CardSentToPhones)
    await by.passes(40)
    assert "ULAR" in damkar.card, "and its group has it when it is back"
    await damkar.presses("Terima tugas")
    assert "TERIMA TUGAS" in sari.view.upper()
    desk.room.overlooks()


@pytest.mark.parametrize("duty_phones", [()], indirect=True)
async def test_a_groups_card_that_nobody_else_can_get_is_told_to_be_held_up(
    desk: Desk, by: Gateways
) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    with telegram_answers(damkar, Landed(fault=Fault.RETRY)):
        await sari.sends_out(SNAKE)
        await desk.passes(seconds=70)
        sari.sees("Kartu untuk Damkar tertahan", "113")
    await desk.passes(seconds=40)
    assert "ULAR" in damkar.card
    desk.room.overlooks()


async def test_a_card_that_its_group_does_not_accept_goes_to_the_phones_and_is_told(
    desk: Desk, by: Gateways
) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    with telegram_answers(damkar, Landed(fault=Fault.BROKEN, why="Can't parse entities")):
        await sari.sends_out(SNAKE)
        await by.passes()
    by.sees(WA, PIKET, "ULAR")
    for one in (desk.supervisor(), desk.admin):
        assert "entities" not in one.sees("Disisihkan", "kartu penugasan #1", "Damkar")
    assert "WhatsApp" in sari.view
    sari.sees_nothing()
