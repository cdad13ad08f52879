"""What leaves, under every mishap: nothing lost, nothing twice unmarked, nobody delayed."""

import asyncio
import json
import logging
import sqlite3
import sys
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from bot.domain import facts as f
from bot.domain.dispatch import Status
from bot.domain.outgoing import SHARE, Lane
from bot.gateways.telegram import TelegramGateway
from bot.messages import DispatchCard
from bot.ports import Channel, Departure, Fault, Landed, Rendered, Shot
from bot.rendering import JinjaRenderer
from bot.services import delivery
from bot.services.calls import Calls
from bot.services.journal import Cause, Turn
from bot.services.landing import Landing
from bot.services.reporting import Reporting
from sandbox.model import Message
from storage.store import SqlUnitOfWork
from tests.desk import Actor, Desk
from tests.sandbox.conftest import until

FIRE = "kebakaran rumah Jl. Merdeka 10"
SENT_TO = ("damkar", "pln", "dinkes", "polisi", "bpbd")


def chat(actor: Actor) -> int:
    return actor.player.chat.id


def messages(actor: Actor, words: str = "KEBAKARAN") -> list[Message]:
    """Everything the bot ever posted there that says this."""
    return [one for one in actor.player.messages if words in one.text]


@pytest.fixture(autouse=True)
async def _the_rest_is_seen_elsewhere(desk: Desk) -> AsyncIterator[None]:
    """Nudges, escalations and the room's lines belong to other stories; what is told of a card's
    delivery is looked at here."""
    yield
    await desk.hand.act()
    for chat in desk.world.chats.values():
        desk.admin.player.seen |= {(chat.id, number) for number in chat.messages}


@contextmanager
def without_errors_of(*names: str) -> Iterator[None]:
    """Errors of these loggers are what the story is about."""
    before = {name: logging.getLogger(name).propagate for name in names}
    for name in names:
        logging.getLogger(name).propagate = False
    try:
        yield
    finally:
        for name, propagated in before.items():
            logging.getLogger(name).propagate = propagated


# --- one chat's trouble is no other's ----------------------------------------------------------


async def test_a_penalty_waits_for_its_chat_alone_and_is_never_called_into(desk: Desk) -> None:
    sari, damkar, pln = desk.operator(), desk.agency("damkar"), desk.agency("pln")
    desk.world.faults.add("flood", "sendMessage", chat(damkar), retry_after=40)
    began = desk.now
    await sari.sends_out(FIRE)
    assert pln.cards == 1
    assert not messages(damkar)
    await desk.until(began, seconds=39)
    assert not messages(damkar)
    await desk.until(began, seconds=48)
    (card,) = messages(damkar)
    assert timedelta(seconds=40) <= card.date - began < timedelta(seconds=45)
    assert desk.world.limits.refused == 1, "the flood itself, and nothing inside the penalty"


@pytest.mark.parametrize(
    ("head_start", "slow", "order"), [(9.0, 0.05, "card, room"), (0.05, 1.0, "room, card")]
)
async def test_cards_have_a_head_start_and_no_more_than_that(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, head_start: float, slow: float, order: str
) -> None:
    monkeypatch.setattr(delivery, "HEAD_START", head_start)
    sari, polisi = desk.operator(), desk.agency("polisi")
    await sari.logs(FIRE)
    desk.world.faults.add("slow", "sendMessage", chat(polisi), seconds=slow)
    before = len(desk.world.journal)
    assert "dikirim" in await sari.presses("Kirim ke")
    whose = {chat(polisi): "card", chat(desk.room): "room"}
    came = [whose[one.chat_id] for one in desk.world.journal[before:] if one.chat_id in whose]
    assert ", ".join(came) == order
    assert [desk.agency(code).cards for code in SENT_TO] == [1] * len(SENT_TO)


async def test_the_answer_to_kirim_waits_for_no_phones_relay(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivery, "HEAD_START", 9.0)
    ahead = desk.stage.assembly.desk.delivery
    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        waits = group.create_task(ahead.cards_ahead())
        for channel in (Channel.SMS, Channel.TELEGRAM):
            await asyncio.sleep(0)
            assert not waits.done()
            ahead.looked(channel, [])


async def test_a_flooded_group_delays_no_other_and_keeps_room_for_cards(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")

    async def flood(turn: Turn) -> None:
        for _ in range(60):
            await turn.books.post(
                Shot("group_welcome", chat(damkar), Lane.TALK, args={"party": "damkar"})
            )

    await desk.stage.assembly.desk.journal.turn(flood)
    await desk.passes(seconds=30)
    assert len(messages(damkar, "menerima tugas")) == SHARE[Lane.TALK] + 1  # the stage's own
    began = desk.now
    await sari.sends_out(FIRE)
    for code in SENT_TO:
        (card,) = messages(desk.agency(code))
        assert card.date - began <= timedelta(seconds=5), code
    await desk.passes(minutes=3)
    assert len(messages(damkar, "menerima tugas")) == 61, "and what waited came"
    assert desk.world.limits.refused == 0


async def test_a_stale_view_is_redrawn_once_however_often_it_moved(desk: Desk) -> None:
    sari = desk.operator()
    await sari.sends_out(FIRE)
    await desk.passes(seconds=5)
    edits = sari.edits
    desk.world.faults.add("flood", "editMessageText", chat(sari), retry_after=30)
    for code in ("damkar", "pln", "dinkes", "polisi"):
        await desk.agency(code).presses("Terima tugas")
    assert sari.edits == edits
    await desk.passes(seconds=25)
    assert sari.edits == edits + 1
    assert sari.view.count("Terima tugas") == 4


async def test_a_storm_of_edits_never_uses_more_than_its_share(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    await sari.sends_out(FIRE)
    calls, cause = desk.stage.assembly.desk.calls, cause_of(sari)
    stream = await focused(desk, sari)
    for victims in range(1, 41):
        await calls.detail(cause, stream, "victims", str(victims))
        await desk.passes(seconds=2)
    card = messages(damkar)[-1]
    drawn = [one.at for one in card.history][1:]
    busiest = max(
        sum(one <= other < one + timedelta(seconds=60) for other in drawn) for one in drawn
    )
    assert SHARE[Lane.EDIT] - 2 <= busiest <= SHARE[Lane.EDIT]
    await desk.passes(minutes=1)
    assert "40" in damkar.card
    assert desk.world.limits.refused == 0


async def test_what_others_do_redraws_a_card_once_a_minute_at_most(desk: Desk) -> None:
    """Also where it happens while the card itself is just on its way."""
    sari, damkar, pln = desk.operator(), desk.agency("damkar"), desk.agency("pln")
    desk.world.faults.add("slow", "sendMessage", chat(pln), seconds=0.3)
    await sari.logs(FIRE)
    stream = await focused(desk, sari)
    await desk.stage.assembly.desk.dispatching.send(cause_of(sari), stream)
    await until(desk.world, lambda: bool(messages(damkar)))
    incident = await focused(desk, sari)
    reporting = desk.stage.assembly.desk.reporting
    await reporting.estimate(cause_of(damkar), incident, 1, 10)
    assert not messages(pln), "otherwise this proves nothing"
    await reporting.report(cause_of(damkar), incident, 1, Status.ACKNOWLEDGED)
    await desk.passes(seconds=30)
    (card,) = messages(pln)
    assert not card.history
    await desk.passes(seconds=40)
    assert len(card.history) == 1


# --- the answer is lost ------------------------------------------------------------------------


async def test_a_card_that_may_be_lost_is_shown_and_sent_once_more_marked(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    desk.world.faults.add("reset_after_delivery", "sendMessage", chat(damkar))
    report = await sari.sends_out(FIRE)
    assert "Damkar" in sari.sees("tidak pasti sampai", report)
    assert len(messages(damkar)) == 1
    await desk.passes(seconds=12)
    first, second = messages(damkar)
    assert "KIRIM ULANG" not in first.text
    assert "KIRIM ULANG" in second.text
    assert timedelta(seconds=10) <= second.date - first.date < timedelta(seconds=12)
    answer = await damkar.player.press("Terima tugas", first)
    assert answer is not None
    assert "Tercatat" in (answer.text or "")
    again = await damkar.player.press("Berangkat", second)
    assert again is not None
    assert "Tercatat" in (again.text or "")
    facts = [type(one.fact) for one in await desk.facts(report)]
    assert facts.count(f.DispatchAcknowledged) == 1, "two cards, one dispatch"
    assert facts.count(f.UnitDeparted) == 1
    assert "KIRIM ULANG" in damkar.card, "the mark stays when it is redrawn"
    await desk.passes(seconds=30)
    assert len(messages(damkar)) == 2


async def test_a_press_proves_that_a_card_is_there(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    desk.world.faults.add("close_after_delivery", "sendMessage", chat(damkar))
    await sari.sends_out(FIRE)
    sari.sees("tidak pasti sampai")
    await damkar.presses("Terima tugas")
    await desk.passes(seconds=30)
    (card,) = messages(damkar)
    assert "Terima tugas" in card.text
    assert damkar.cards == 1


async def test_a_page_opens_on_a_card_nobody_is_sure_of(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    desk.world.faults.add("reset_after_delivery", "sendMessage", chat(damkar))
    await sari.sends_out(FIRE)
    sari.sees("tidak pasti sampai")
    await damkar.presses("Berhalangan")
    await damkar.presses("armada terpakai")
    sari.sees("TIDAK BISA DATANG")
    desk.supervisor().sees("TIDAK BISA DATANG")
    await desk.passes(seconds=30)
    assert len(messages(damkar)) == 1


async def test_a_page_opens_from_the_first_of_two_cards(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    desk.world.faults.add("reset_after_delivery", "sendMessage", chat(damkar))
    await sari.sends_out(FIRE)
    await desk.passes(seconds=12)
    first, second = messages(damkar)
    await damkar.player.press("Berhalangan", first)
    assert "Apa alasannya" in second.text


async def test_a_card_lost_twice_is_not_posted_a_third_time(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    desk.world.faults.add("reset_after_delivery", "sendMessage", chat(damkar), times=2)
    await sari.sends_out(FIRE)
    sari.sees("tidak pasti sampai")
    await desk.passes(seconds=15)
    sari.sees("tidak pasti sampai")
    await desk.passes(seconds=30)
    assert len(messages(damkar)) == 2
    await desk.agency("pln").presses("Terima tugas")
    await desk.passes(minutes=2)
    cards = [one for one in messages(damkar) if one.buttons]
    assert [("KIRIM ULANG" in one.text) for one in cards] == [False, True]
    await damkar.player.press("Terima tugas", cards[1])
    assert "Terima tugas" in cards[1].text, "the press bound it, and it is redrawn"


async def test_a_press_while_the_second_card_flies_and_is_lost(desk: Desk) -> None:
    """The first was pressed meanwhile: there is no third."""
    sari, damkar = desk.operator(), desk.agency("damkar")
    desk.world.faults.add("reset_after_delivery", "sendMessage", chat(damkar))
    await sari.sends_out(FIRE)
    sari.sees("tidak pasti sampai")
    desk.world.faults.add("slow", "sendMessage", chat(damkar), seconds=0.3)
    gateway = desk.stage.assembly.gateways[Channel.TELEGRAM]
    pressed: list[bool] = []
    send = gateway.send

    async def press_meanwhile(to: int, rendered: Rendered, reply: int | None) -> Landed:
        if to == chat(damkar) and "KIRIM ULANG" in rendered.text and not pressed:
            pressed.append(True)
            incident = await focused(desk, sari)
            cause = Cause(damkar.player.user.id, "Budi", None, to, messages(damkar)[0].message_id)
            reporting = desk.stage.assembly.desk.reporting
            await reporting.report(cause, incident, 1, Status.ACKNOWLEDGED)
            await send(to, rendered, reply)
            return Landed(fault=Fault.UNKNOWN)
        return await send(to, rendered, reply)

    object.__setattr__(gateway, "send", press_meanwhile)
    await desk.passes(seconds=40)
    assert pressed
    assert len(messages(damkar)) == 2
    assert "Terima tugas" in messages(damkar)[0].text, "the pressed one is the card"
    assert len(messages(sari, "tidak pasti")) == 1, "and nobody needs to phone"


async def test_a_one_shot_is_never_repeated(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    await sari.sends_out(FIRE)
    await damkar.presses("Terima tugas")
    await damkar.presses("Tanya 112")
    desk.world.faults.add("reset_after_delivery", "sendMessage", chat(damkar))
    await sari.replies("pakai jalan belakang", to="ingin bertanya")
    sari.sees("ingin bertanya")
    sari.sees("tidak pasti sampai")
    await desk.passes(minutes=1)
    assert len(messages(damkar, "pakai jalan belakang")) == 1


async def test_the_desks_own_view_is_drawn_anew_once_and_then_with_its_next_change(
    desk: Desk,
) -> None:
    sari = desk.operator()
    desk.world.faults.add("reset_after_delivery", "sendMessage", chat(sari), times=2)
    await sari.player.write(FIRE)
    await desk.passes(minutes=1)
    assert len(messages(sari, "Merdeka")) == 2, "one repetition"
    await sari.player.write("api sudah besar")
    await desk.passes(seconds=5)
    assert "api sudah besar" in sari.view or sari.views == 1
    assert len(messages(sari, "Merdeka")) == 3


# --- nobody there, nobody wants it, somebody moved -----------------------------------------------


@asynccontextmanager
async def nobody_answers(desk: Desk) -> AsyncIterator[None]:
    """Every connection of the speaking side is refused meanwhile, for real."""
    gateway = desk.stage.assembly.gateways[Channel.TELEGRAM]
    assert isinstance(gateway, TelegramGateway)
    dead = TelegramGateway(desk.world.token, "http://127.0.0.1:9")
    alive, gateway._bot = gateway._bot, dead._bot
    try:
        yield
    finally:
        gateway._bot = alive
        await dead.aclose()


async def test_a_refused_connection_is_tried_again_and_nothing_is_lost(desk: Desk) -> None:
    sari = desk.operator()
    await sari.logs(FIRE)
    label = "Kirim ke"
    async with nobody_answers(desk):
        await sari.player.press(label)
        await desk.passes(seconds=20)
        assert not messages(desk.agency("damkar"))
    desk.world.faults.add("reset_after_delivery", "sendMessage", chat(desk.agency("damkar")))
    await desk.passes(seconds=60)
    for code in SENT_TO:
        cards = messages(desk.agency(code))
        assert len(cards) == (2 if code == "damkar" else 1), code
    assert "KIRIM ULANG" in messages(desk.agency("damkar"))[1].text, (
        "an answer lost after a refusal"
    )
    desk.room.sees("→")


async def test_a_group_that_threw_us_out_is_to_be_phoned(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    await sari.logs(FIRE)
    desk.world.chat(chat(damkar)).members[desk.world.bot.id].status = "kicked"  # no update tells
    began = desk.now
    await sari.presses("Kirim ke")
    assert "113" in sari.sees("ditolak", "Damkar")
    assert desk.now - began <= timedelta(seconds=3)
    assert not messages(damkar)
    desk.room.sees("→")
    await sari.writes("/lapor kebakaran ruko Jl. Kenanga 5")
    await sari.presses("Kirim ke")
    assert "113" in sari.sees("Telepon dulu", "Damkar")


async def test_a_group_that_says_it_threw_us_out(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    desk.world.kick_bot(chat(damkar))
    await desk.passes(seconds=2)
    desk.admin.sees("dikeluarkan", "Damkar")
    await sari.logs(FIRE)
    await sari.presses("Kirim ke")
    sari.sees("Telepon dulu", "113")
    desk.room.sees("→")


async def test_a_group_that_takes_us_back_gets_the_cards_it_missed(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    desk.world.kick_bot(chat(damkar))
    await desk.passes(seconds=2)
    desk.admin.sees("dikeluarkan", "Damkar")
    report = await sari.sends_out(FIRE)
    assert "telepon dulu 113" in sari.view
    assert not messages(damkar)
    desk.world.readmit_bot(chat(damkar))
    await desk.passes(seconds=3)
    desk.admin.sees("kembali", "Damkar")
    assert "telepon dulu" not in sari.view
    (card,) = messages(damkar)
    assert "KIRIM ULANG" not in card.text, "it is the first"
    await damkar.presses("Terima tugas")
    assert "Terima tugas" in damkar.card
    assert "Terima tugas" in sari.view
    facts = [type(one.fact) for one in await desk.facts(report)]
    assert facts.count(f.GroupReturned) == 1
    await sari.writes("/lapor kebakaran ruko Jl. Kenanga 5")
    await sari.presses("Kirim ke")
    assert "Kenanga" in damkar.card


async def test_a_group_that_lets_us_write_again_gets_the_card_it_refused(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    await sari.logs(FIRE)
    desk.world.restrict_bot(chat(damkar))
    await sari.presses("Kirim ke")
    sari.sees("ditolak", "Damkar")
    assert "telepon dulu 113" in sari.view
    await sari.writes("/lapor kebakaran ruko Jl. Kenanga 5")
    await sari.presses("Kirim ke")
    sari.sees("Telepon dulu", "Damkar")
    await sari.presses("Tutup kejadian")
    await sari.presses("Laporan palsu")
    desk.world.readmit_bot(chat(damkar))
    await desk.passes(seconds=3)
    desk.admin.sees("kembali", "Damkar")
    (card,) = messages(damkar)
    assert "Merdeka" in card.text, "and none of what is closed"
    await sari.writes("/kejadian 1")
    assert "telepon dulu" not in sari.view
    desk.world.promote(desk.world.bot, chat(damkar))
    await damkar.presses("Terima tugas")
    assert "Terima tugas" in damkar.card


async def test_a_card_that_outlived_our_absence_is_not_posted_again(desk: Desk) -> None:
    """Out and in again while nothing was to be drawn: it is there, and can be edited."""
    sari, damkar = desk.operator(), desk.agency("damkar")
    await sari.sends_out(FIRE)
    desk.world.kick_bot(chat(damkar))
    await desk.passes(seconds=2)
    desk.world.readmit_bot(chat(damkar))
    await desk.passes(seconds=3)
    desk.admin.sees("kembali", "Damkar")
    await damkar.presses("Terima tugas")
    (card,) = messages(damkar)
    assert "Terima tugas" in card.text


async def test_a_card_that_could_not_be_redrawn_comes_again_marked(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    await sari.sends_out(FIRE)
    desk.world.kick_bot(chat(damkar))
    await sari.writes("korban 2 orang")
    sari.sees("ditolak", "Damkar")
    desk.world.readmit_bot(chat(damkar))
    await desk.passes(seconds=3)
    first, second = messages(damkar)
    assert "KIRIM ULANG" in second.text
    assert "Korban: 2" in second.text
    answer = await damkar.player.press("Terima tugas", first)
    assert answer is not None
    assert "Tercatat" in (answer.text or "")
    assert "Terima tugas" in second.text


async def test_the_card_of_an_agency_that_had_declined_is_kept_true_again_too(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may come after all: its card froze when its group was lost."""
    sari, pln = desk.operator(), desk.agency("pln")
    await sari.sends_out(FIRE)
    await pln.presses("Berhalangan")
    await pln.presses("Armada")
    desk.world.kick_bot(chat(pln), pln.player.user)
    await desk.passes(seconds=5)
    await sari.presses("⋯ Lainnya")
    await sari.presses("Ubah lokasi")
    await sari.writes("Jl. Kenanga 5")
    await desk.passes(seconds=70)
    assert "Kenanga" not in pln.card
    desk.world.add_bot(pln.player.user, chat(pln))
    await desk.passes(seconds=70)
    assert "Kenanga" in pln.card
    assert len(messages(pln)) == 1, "nothing rings for what it declined"
    await pln.presses("Terima tugas")
    assert "Terima tugas" in pln.card


async def test_a_right_given_to_a_group_that_was_never_lost_is_no_news(desk: Desk) -> None:
    damkar = desk.agency("damkar")
    before = len(desk.admin.player.messages)
    desk.world.seat_bot(damkar.player.user, chat(damkar), admin=True)
    await desk.passes(seconds=3)
    assert len(desk.admin.player.messages) == before


async def test_a_group_that_moved_is_followed(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    report = await sari.sends_out(FIRE)
    desk.world.migrate(chat(damkar))
    desk.world.updates.drop()  # the bot learns of it by its next word only
    old = damkar.player._chat_id
    await sari.presses("Damkar: lewat telepon")
    await sari.presses("Terima tugas")
    await desk.passes(seconds=5)
    assert damkar.player.chat.id != old
    assert "KIRIM ULANG" in damkar.card
    await damkar.presses("Berangkat")
    assert "Berangkat" in damkar.card
    await desk.fact(report, f.UnitDeparted)
    await sari.writes("/lapor kebakaran ruko Jl. Kenanga 5")
    await sari.presses("Kirim ke")
    assert "Kenanga" in damkar.card


async def test_a_card_on_its_way_follows_its_group(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    await sari.logs(FIRE)
    desk.world.migrate(chat(damkar))
    desk.world.updates.drop()
    await sari.presses("Kirim ke")
    assert "KIRIM ULANG" not in damkar.card
    await damkar.presses("Terima tugas")
    assert "Terima tugas" in damkar.card
    desk.room.sees("→")


async def test_a_deleted_card_comes_again_marked(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    await sari.sends_out(FIRE)
    (card,) = messages(damkar)
    desk.world.remove(chat(damkar), card.message_id)
    await sari.presses("Damkar: lewat telepon")
    await sari.presses("Terima tugas")
    await desk.passes(seconds=5)
    (again,) = messages(damkar)
    assert "KIRIM ULANG" in again.text


async def test_a_card_that_was_only_told_of_is_no_second_one(desk: Desk) -> None:
    """Its agency accepted on the telephone, before its group could be written to."""
    sari, damkar = desk.operator(), desk.agency("damkar")
    desk.world.kick_bot(chat(damkar))
    await desk.passes(seconds=2)
    desk.admin.sees("dikeluarkan", "Damkar")
    await sari.sends_out(FIRE)
    await sari.presses("Damkar: lewat telepon")
    await sari.presses("Terima tugas")
    desk.world.readmit_bot(chat(damkar))
    await desk.passes(seconds=3)
    (card,) = messages(damkar)
    assert "Terima tugas" in card.text
    assert "KIRIM ULANG" not in card.text


async def test_who_took_part_and_threw_us_out_gets_his_card_again_marked(desk: Desk) -> None:
    sari, bpbd = desk.operator(), desk.agency("bpbd")
    await sari.sends_out(FIRE)
    await bpbd.presses("Ikut menangani")
    assert "KIRIM ULANG" not in bpbd.card
    desk.world.kick_bot(chat(bpbd))
    await sari.writes("api makin besar")
    await desk.passes(seconds=10)
    desk.world.readmit_bot(chat(bpbd))
    await desk.passes(seconds=5)
    assert "KIRIM ULANG" in bpbd.card
    assert "BPBD (dukungan): ✅ Terima tugas" in bpbd.card


# --- something is broken -------------------------------------------------------------------------


async def test_a_message_that_cannot_be_written_holds_up_no_other(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sari, render = desk.operator(), JinjaRenderer.render

    def broken(
        renderer: JinjaRenderer, message: Any, channel: Channel = Channel.TELEGRAM
    ) -> Rendered:
        if isinstance(message, DispatchCard) and message.own.agency == "damkar":
            raise KeyError("damkar")
        return render(renderer, message, channel)

    monkeypatch.setattr(JinjaRenderer, "render", broken)
    with without_errors_of("bot.services.delivery"):
        await sari.sends_out(FIRE)
        assert len(messages(desk.agency("pln"))) == 1
        await desk.passes(seconds=10)
    assert "113" in sari.sees("ditolak", "Damkar")
    assert not messages(desk.agency("damkar"))


async def test_a_landing_that_cannot_be_noted_holds_up_no_other(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sari, damkar, land = desk.operator(), desk.agency("damkar"), Landing.land

    async def broken(landing: Landing, letter: Any, outcome: Landed) -> None:
        if letter.chat == chat(damkar) and landing.notes:
            raise ZeroDivisionError
        await land(landing, letter, outcome)

    monkeypatch.setattr(Landing, "land", broken)
    with without_errors_of("bot.services.delivery"):
        await sari.sends_out(FIRE)
    for code in SENT_TO:
        assert len(messages(desk.agency(code))) == 1
    monkeypatch.undo()
    await desk.agency("pln").presses("Terima tugas")
    await damkar.presses("Terima tugas")
    assert "Terima tugas" in damkar.card, "its row was put right all the same"


async def test_a_database_that_refuses_for_a_while_loses_no_landing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scheduler.nursery.PAUSE", 0.01)
    monkeypatch.setattr("handlers.poller.PAUSE", 0.01)
    sari, land = desk.operator(), Landing.land
    refusals = iter(range(6))

    async def refusing(landing: Landing, letter: Any, outcome: Landed) -> None:
        if next(refusals, None) is not None:
            raise OSError("the disk")
        await land(landing, letter, outcome)

    await sari.logs(FIRE)
    monkeypatch.setattr(Landing, "land", refusing)
    with without_errors_of("bot.services.delivery", "scheduler.nursery"):
        await sari.presses("Kirim ke")
        await desk.passes(seconds=10)
    for code in SENT_TO:
        assert len(messages(desk.agency(code))) == 1
    await desk.agency("damkar").presses("Terima tugas")
    assert next(refusals, None) is None
    desk.room.sees("→")


async def departed(desk: Desk) -> list[Departure]:
    """What is on its way, as the database has it."""
    async with desk.stage.assembly.desk.journal.uow.reading() as books:
        return await books.leaving()


@contextmanager
def commits_that_report_an_error(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, times: int = 1
) -> Iterator[list[int]]:
    """The connection is lost at COMMIT, and what had left is committed all the same."""
    uow = desk.stage.assembly.desk.journal.uow
    writing, lost = uow.writing, list[int]()

    @asynccontextmanager
    async def lying() -> AsyncIterator[Any]:
        async with writing() as books:
            before = len(await books.leaving())
            yield books
            after = len(await books.leaving())
        if after > before and len(lost) < times:
            lost.append(after)
            raise ConnectionResetError

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(uow, "writing", lying)
        yield lost


async def test_a_commit_that_reports_an_error_though_it_went_well_holds_no_card_back(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sari = desk.operator()
    await sari.logs(FIRE)
    began = desk.now
    with commits_that_report_an_error(desk, monkeypatch) as lost:
        await sari.presses("Kirim ke")
        await desk.passes(seconds=5)
        assert lost, "otherwise this proves nothing"
    for code in SENT_TO:
        (card,) = messages(desk.agency(code))
        assert "KIRIM ULANG" not in card.text, "it never left"
        assert card.date - began <= timedelta(seconds=5)
    desk.room.sees("→")
    await desk.agency("damkar").presses("Terima tugas")
    assert "Terima tugas" in sari.view
    assert await departed(desk) == []


async def test_nor_does_one_after_another(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Views and one-shots, together and alone, and the data centre's besides."""
    monkeypatch.setattr("scheduler.nursery.PAUSE", 0.01)
    sari, damkar, centre = desk.operator(), desk.agency("damkar"), desk.datacentre
    await sari.sends_out(FIRE)
    await desk.passes(seconds=5)
    await damkar.presses("Terima tugas")
    with commits_that_report_an_error(desk, monkeypatch, times=6) as lost:
        await damkar.presses("Tanya 112")
        await desk.passes(seconds=8)
        await sari.presses("Catatan lengkap")
        await sari.presses("Tutup kejadian")
        await sari.presses("Tertangani")
        await desk.passes(seconds=40)
        assert len(lost) == 6, "otherwise this proves nothing"
    assert len(messages(sari, "ingin bertanya")) == 1
    assert len(messages(damkar, "DITUTUP")) == 1
    assert [one["version"] for one in centre.taken] == [1, 2]
    assert await departed(desk) == []


async def test_what_another_relay_carries_is_not_called_back(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sari, centre = desk.operator(), desk.datacentre
    await sari.sends_out(FIRE)
    await desk.passes(seconds=5)
    gateway = desk.stage.assembly.gateways[Channel.DATACENTRE]
    send, flies, may_land = gateway.send, asyncio.Event(), asyncio.Event()

    async def slow(*args: Any) -> Landed:
        flies.set()
        await may_land.wait()
        return await send(*args)

    monkeypatch.setattr(type(gateway), "send", lambda _, *args: slow(*args))
    house, incident = desk.stage.assembly.desk, await focused(desk, sari)

    await house.closing.complete_record(cause_of(sari), incident)
    try:
        async with asyncio.timeout(3):
            await flies.wait()
        left = await departed(desk)
        [data] = [one for one in left if one.chat == 0]
        flying = {one.id for one in left} - {data.id}
        await house.delivery.call_back(Channel.TELEGRAM, flying)
        assert data in await departed(desk), "the data centre's, still on its way"
    finally:
        may_land.set()
    await desk.passes(minutes=2)
    assert [one["version"] for one in centre.taken] == [1]
    assert centre.attempts == 1


# --- the data centre -----------------------------------------------------------------------------


async def test_the_data_centre_is_down_then_takes_each_version_once(desk: Desk) -> None:
    sari, centre = desk.operator(), desk.datacentre
    report = await sari.sends_out(FIRE)
    centre.down = True
    await sari.presses("Catatan lengkap")
    await desk.passes(seconds=30)
    assert centre.attempts >= 2
    assert not centre.taken
    centre.down = False
    desk.world.faults.add("reset_after_delivery", "datacentre")
    await desk.passes(minutes=6)
    await sari.presses("Tutup kejadian")
    await sari.presses("Tertangani")
    await desk.passes(minutes=6)
    assert [one["version"] for one in centre.taken] == [1, 2]
    facts = [one.fact for one in await desk.facts(report)]
    assert [one.version for one in facts if isinstance(one, f.IncidentDataTaken)] == [1, 2]


# --- a hundred and fifty cards -------------------------------------------------------------------


def cause_of(actor: Actor) -> Cause:
    return Cause(actor.player.user.id, actor.name, None, chat(actor))


async def focused(desk: Desk, actor: Actor) -> int:
    stream = await desk.stage.assembly.desk.lookup.focused(actor.player.user.id)
    assert stream is not None
    return stream


async def send_out(desk: Desk, sari: Actor, place: str, agencies: set[str]) -> None:
    """One report to exactly these agencies, as fast as the database takes it."""
    house = desk.stage.assembly.desk
    await house.calls.line(cause_of(sari), f"kebakaran rumah {place}", fresh=True)
    stream = await focused(desk, sari)

    async def choose(turn: Turn) -> None:
        draft = await turn.load(stream)
        roles = {code: "support" if code in agencies else None for code in turn.city.agencies}
        turn.note(draft, [f.AgencyToggled(code, role) for code, role in roles.items()])

    await house.journal.turn(choose)
    await house.dispatching.send(cause_of(sari), stream)


@pytest.mark.slow
async def test_a_hundred_and_fifty_cards(
    desk: Desk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """50 incidents, each to 3 of 6 groups, under the sandbox's real limits."""
    sari, groups = desk.operator(), list(desk.stage.agencies)
    assert len(groups) == 6
    began = desk.now
    for number in range(50):
        agencies = {groups[(number + step) % 6] for step in (0, 2, 4)}
        await send_out(desk, sari, f"Jl. Melati {number + 1}", agencies)
    assert desk.now == began
    await desk.passes(minutes=2)
    cards = [one.date for code in groups for one in messages(desk.agency(code)) if one.buttons]
    last = (max(cards) - began).total_seconds()
    with capsys.disabled():
        sys.stdout.write(f"\n150 cards over 6 groups: last after {last:.2f} s\n")
    assert len(cards) == 150
    assert desk.world.limits.refused == 0
    assert 64.0 <= last < 65.0, "the theoretical minimum is 64.0 s"
    monkeypatch.setattr(desk, "unseen", list)  # the room has yet to read of them


# --- hearing -------------------------------------------------------------------------------------


async def test_an_update_that_fails_by_its_own_fault_is_kept_and_let_go(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sari, line, tries = desk.operator(), Calls.line, Counter[str]()

    async def broken(calls: Calls, cause: Cause, text: str, **more: Any) -> None:
        tries[text] += 1
        if "rusak" in text:
            raise ZeroDivisionError
        await line(calls, cause, text, **more)

    monkeypatch.setattr(Calls, "line", broken)
    with without_errors_of("handlers.poller"):
        desk.world.write(sari.player.user, chat(sari), "ini rusak")
        await sari.logs(FIRE)
    assert tries == {"ini rusak": 3, FIRE: 1}
    await desk.passes(seconds=3)
    for one in (desk.admin, desk.supervisor()):
        told = one.sees("Disisihkan", "ZeroDivisionError", "disimpan utuh")
        assert "rusak" not in told
    assert desk.world.updates.pending == []
    assert "Merdeka" in sari.view


def unreadable(desk: Desk, actor: Actor) -> None:
    """A message such as only a Telegram newer than our library sends."""
    message = {
        "message_id": 7_000_000,
        "date": int(desk.now.timestamp()),
        "chat": {"id": chat(actor), "type": "private", "first_name": actor.name},
        "from": {"id": actor.player.user.id, "is_bot": False, "first_name": actor.name},
        "forward_origin": {"type": "hologram", "date": 1},
        "text": "rahasia",
    }
    desk.world.updates.put("message", message)


async def kept(desk: Desk) -> list[tuple[int, str]]:
    """What lies set aside: the whole update, and why."""
    found = []
    store = desk.stage.assembly.desk.journal.uow
    assert isinstance(store, SqlUnitOfWork)
    with closing(sqlite3.connect(desk._database)) as books:
        for name, locked, why in books.execute("SELECT ref, private, why FROM asides"):
            number = int(name)
            body = store._vault.desk.unlock(locked, f"update {number}")
            assert json.loads(body)["update_id"] == number
            assert json.loads(body)["message"]["forward_origin"] == {"type": "hologram", "date": 1}
            found.append((number, why))
    return found


async def test_an_update_that_cannot_be_read_spoils_no_other_of_its_batch(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    await sari.sends_out(FIRE)
    card = messages(damkar)[0]
    caplog.set_level(logging.DEBUG, "handlers")
    with without_errors_of("handlers.poller"):
        desk.world.write(sari.player.user, chat(sari), "korban 2 orang")
        unreadable(desk, sari)
        desk.world.press(
            damkar.player.user, card.chat_id, card.message_id, damkar.remembers("Terima tugas")
        )
        number = desk.world.updates.pending[1].update_id
        await desk.passes(seconds=5)
    assert "Korban: 2" in sari.view
    assert "Terima tugas" in damkar.card
    for one in (desk.admin, desk.supervisor()):
        one.sees("disimpan utuh", "pesan masuk di Telegram")
    assert desk.world.updates.pending == []
    assert await kept(desk) == [(number, "Unreadable")]
    assert "rahasia" not in caplog.text


async def test_what_cannot_be_read_is_not_confirmed_while_the_database_refuses(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.poller.PAUSE", 0.01)
    sari, journal = desk.operator(), desk.stage.assembly.desk.journal
    writing, attempts, enough = journal.uow.writing, 0, asyncio.Event()

    @asynccontextmanager
    async def refusing() -> AsyncIterator[Any]:
        nonlocal attempts
        attempts += 1
        if attempts == 5:
            enough.set()
        raise OSError("database or disk is full")
        yield

    with without_errors_of("handlers.poller"):
        with monkeypatch.context() as meanwhile:
            meanwhile.setattr(journal.uow, "writing", refusing)
            unreadable(desk, sari)
            async with asyncio.timeout(5):
                await enough.wait()
            assert len(desk.world.updates.pending) == 1, "not confirmed"
            assert await kept(desk) == []
        assert journal.uow.writing == writing
        await desk.passes(seconds=3)
    for one in (desk.admin, desk.supervisor()):
        one.sees("disimpan utuh")
    assert desk.world.updates.pending == []
    assert len(await kept(desk)) == 1


async def test_nothing_is_confirmed_while_the_database_refuses(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for where in ("handlers.poller.PAUSE", "scheduler.nursery.PAUSE"):
        monkeypatch.setattr(where, 0.01)
    sari, journal = desk.operator(), desk.stage.assembly.desk.journal
    uow, attempts, enough = journal.uow, 0, asyncio.Event()

    @asynccontextmanager
    async def refusing() -> AsyncIterator[Any]:
        nonlocal attempts
        attempts += 1
        if attempts == 12:
            enough.set()
        raise OSError("database or disk is full")
        yield

    with without_errors_of("handlers.poller", "scheduler.nursery", "bot.services.delivery"):
        journal.uow = SimpleNamespace(reading=uow.reading, writing=refusing)
        desk.world.write(sari.player.user, chat(sari), FIRE)
        async with asyncio.timeout(5):
            await enough.wait()
        assert len(desk.world.updates.pending) == 1, "not confirmed"
        journal.uow = uow
        await desk.passes(seconds=3)
    assert desk.world.updates.pending == []
    assert "Merdeka" in sari.view, "and not set aside: it was not its fault"


async def test_a_moment_without_database_is_not_the_updates_fault(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three tries that fail by it, and it is back: nothing is set aside."""
    monkeypatch.setattr("handlers.poller.PAUSE", 0.01)
    sari, journal, refusals = desk.operator(), desk.stage.assembly.desk.journal, iter(range(3))
    writing = journal.uow.writing

    def refusing() -> Any:
        if next(refusals, None) is not None:
            raise OSError("database is locked")
        return writing()

    monkeypatch.setattr(journal.uow, "writing", refusing)
    with without_errors_of("handlers.poller"):
        await sari.logs(FIRE)
    assert "Merdeka" in sari.view
    assert not messages(desk.admin, "disimpan utuh")


async def test_chats_are_heard_side_by_side_and_each_in_its_order(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    await sari.sends_out(FIRE)
    acked, order = asyncio.Event(), list[str]()
    note, report = Calls.line, Reporting.report

    async def waits(calls: Calls, cause: Cause, text: str, **more: Any) -> None:
        async with asyncio.timeout(3):
            await acked.wait()
        order.append(text)
        await note(calls, cause, text, **more)

    async def acks(reporting: Reporting, *args: Any, **more: Any) -> Any:
        done = await report(reporting, *args, **more)
        acked.set()
        return done

    monkeypatch.setattr(Calls, "line", waits)
    monkeypatch.setattr(Reporting, "report", acks)
    user, card = damkar.player.user, messages(damkar)[0]
    for text in ("pertama", "kedua", "ketiga"):
        desk.world.write(sari.player.user, chat(sari), text)
    desk.world.press(user, card.chat_id, card.message_id, damkar.remembers("Terima tugas"))
    await desk.passes(seconds=5)
    assert order == ["pertama", "kedua", "ketiga"]
    assert "Terima tugas" in damkar.card


async def test_an_answer_that_hangs_holds_nothing_up(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.cause.ANSWER_WITHIN", 0.1)
    sari, damkar = desk.operator(), desk.agency("damkar")
    await sari.sends_out(FIRE)
    desk.world.faults.add("timeout_after_delivery", "answerCallbackQuery")
    loop = asyncio.get_running_loop()
    began = loop.time()
    await damkar.presses("Terima tugas")
    assert loop.time() - began < 1.5
    assert "Terima tugas" in damkar.card
    assert desk.world.updates.pending == []


async def test_a_penalty_is_remembered_by_a_bot_started_anew(desk: Desk) -> None:
    sari, damkar = desk.operator(), desk.agency("damkar")
    desk.world.faults.add("flood", "sendMessage", chat(damkar), retry_after=90)
    await sari.sends_out(FIRE)
    await desk.is_down(minutes=0.5)
    await desk.passes(seconds=20)
    assert not messages(damkar)
    await desk.passes(seconds=40)
    assert len(messages(damkar)) >= 1
    assert desk.world.limits.refused == 1
