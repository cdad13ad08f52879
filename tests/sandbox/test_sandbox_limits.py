"""The rate limits: strict windows, a 429 both libraries understand, penalties that grow."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import telegram
from aiogram import Bot, exceptions
from telegram import error

from sandbox.limits import Limits
from sandbox.model import Chat, Person
from sandbox.refusals import Refusal
from sandbox.world import World
from tests.sandbox.conftest import HandClock


@pytest.fixture
def limits(clock: HandClock) -> Limits:
    return Limits(clock)


def wait_asked(act: Callable[[], object]) -> int:
    with pytest.raises(Refusal) as caught:
        act()
    assert caught.value.code == 429
    return int(caught.value.parameters["retry_after"])


def test_one_a_second_in_one_chat(clock: HandClock, limits: Limits) -> None:
    limits.spend(5)
    clock.passes(0.999)
    assert wait_asked(lambda: limits.spend(5)) == 1
    limits.spend(6)
    clock.passes(1)
    limits.spend(5)
    clock.passes(1)
    limits.spend(5)


def test_twenty_a_minute_in_a_group(clock: HandClock, limits: Limits) -> None:
    for _ in range(20):
        limits.spend(-5)
        clock.passes(1)
    assert wait_asked(lambda: limits.spend(-5)) == 40
    clock.passes(40)
    limits.spend(-5)
    # A private chat has no such budget.
    for _ in range(40):
        clock.passes(1)
        limits.spend(5)


def test_thirty_a_second_for_the_bot(clock: HandClock, limits: Limits) -> None:
    for chat in range(1, 31):
        limits.spend(chat)
    assert wait_asked(lambda: limits.spend(31)) == 1
    clock.passes(1)
    limits.spend(31)


def test_penalties_grow_when_ignored_and_end_when_kept(clock: HandClock, limits: Limits) -> None:
    limits.spend(5)
    asked = [wait_asked(lambda: limits.spend(5)) for _ in range(4)]
    assert asked == [1, 2, 4, 8]
    clock.passes(7.9)
    assert wait_asked(lambda: limits.spend(5)) == 16
    clock.passes(16)
    limits.spend(5)
    clock.passes(0.5)
    assert wait_asked(lambda: limits.spend(5)) == 1
    asked = [wait_asked(lambda: limits.spend(5)) for _ in range(30)]
    assert asked[-1] == timedelta(hours=2).total_seconds()


def test_switched_off(limits: Limits) -> None:
    limits.enabled = False
    for _ in range(100):
        limits.spend(-5)
    assert limits.refused == 0


async def test_both_libraries_read_the_wait(
    world: World, clock: HandClock, sari: Person, aio: Bot, ptb: telegram.Bot
) -> None:
    world.limits.enabled = True
    group: Chat = world.group("Damkar", [sari], with_bot=True)
    card = await aio.send_message(group.id, "satu")
    with pytest.raises(exceptions.TelegramRetryAfter) as ours:
        await aio.edit_message_text("dua", chat_id=group.id, message_id=card.message_id)
    with pytest.raises(error.RetryAfter) as theirs:
        await ptb.send_message(group.id, "dua")
    assert ours.value.retry_after == 1
    assert theirs.value.retry_after == timedelta(seconds=2)
    # The other chat, the answers, the deletions and the questions go on.
    await ptb.send_message(sari.id, "lain")
    await aio.get_me()
    assert await ptb.delete_message(group.id, card.message_id)
    assert len(world.chat(group.id).messages) == 1
