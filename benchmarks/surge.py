"""50 incidents at once, 3 of 6 groups each: when the last of 150 cards leaves.

Baseline: the least time that Telegram's own limits allow (bot FAQ: 20 a minute in a group, 1 a
second in a chat, 30 a second in all). The clock is turned by hand; nothing is sent.
"""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from bot.domain.outgoing import (
    CHAT_EVERY,
    GROUP_LIMIT,
    GROUP_WINDOW,
    Departed,
    Lane,
    Waiting,
    next_out,
)

START = datetime(2026, 1, 5, tzinfo=UTC)
GROUPS = tuple(range(-6, 0))
INCIDENTS, EACH = 50, 3


def measure() -> Iterator[str]:
    """Ours beside the least."""
    chance = random.Random(112)
    waiting = [
        Waiting(incident * EACH + nth, True, chat, Lane.CARD_MERAH, START)
        for incident in range(INCIDENTS)
        for nth, chat in enumerate(chance.sample(GROUPS, EACH))
    ]
    least = max(_least(sum(one.chat == chat for one in waiting)) for chat in GROUPS)
    ours = _drain(waiting)
    ratio = ours / least
    seconds = ours.total_seconds()
    yield f"150 cards in 6 groups: last after {seconds:.1f} s, {ratio:.2f} times the least"


def _least(cards: int) -> timedelta:
    full, rest = divmod(cards - 1, GROUP_LIMIT)
    return GROUP_WINDOW * full + CHAT_EVERY * rest


def _drain(waiting: list[Waiting]) -> timedelta:
    now, gone = START, list[Departed]()
    while waiting:
        lately = [one for one in gone if one.at > now - GROUP_WINDOW]
        plan = next_out(waiting, lately, now)
        for one in (one for bundle in plan.bundles for one in bundle):
            waiting.remove(one)
            gone.append(Departed(one.chat, now))
        if not plan.bundles and plan.again_at:
            now = plan.again_at
    return now - START
