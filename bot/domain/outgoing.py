"""What may leave now: one budget for each chat, and an order in which nobody waits for trifles."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from itertools import islice


class Lane(IntEnum):
    """Who goes first; the lower the sooner."""

    CARD_MERAH = 0
    CARD = 1
    ESCALATION = 2
    REMINDER = 3
    TALK = 4
    EDIT = 5
    REMOVAL = 6
    """A message that is taken out of the chat: it hurries nobody, and trifles wait for it."""
    COSMETIC = 7
    """A redraw that only tells of the others, a map pin."""


CHAT_EVERY = timedelta(seconds=1)
GROUP_WINDOW, GROUP_LIMIT = timedelta(seconds=60), 20
BOT_WINDOW, BOT_LIMIT = timedelta(seconds=1), 30
"""Telegram's bot FAQ: 1 a second in a chat, 20 a minute in a group, 30 a second in all."""
SHARE = {
    Lane.ESCALATION: 18, Lane.REMINDER: 18, Lane.TALK: 18, Lane.EDIT: 16, Lane.REMOVAL: 16,
    Lane.COSMETIC: 10,
}  # fmt: skip
"""How much of a group's minute a lane may use up: there is always room for a new card."""
GATHER = timedelta(seconds=60)
"""Reminders to one chat within a minute are one message."""
GATHER_MOST = 15
"""Lines that fit into one message of Telegram's 4,096 characters, however long their words."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that waits: a one-shot or a stale view. Ids are the store's."""

    id: int
    view: bool
    chat: int
    lane: Lane
    since: datetime
    not_before: datetime | None = None
    gather: str | None = None
    sheds: bool = False
    """Dropped, not queued, where the chat is busy."""


@dataclass(frozen=True, slots=True)
class Departed:
    """Something that left lately; `blocked_until` is a 429's own word."""

    chat: int
    at: datetime
    gather: str | None = None
    blocked_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What goes now (each bundle is one message), what is shed, and when to look again."""

    bundles: tuple[tuple[Waiting, ...], ...]
    shed: tuple[Waiting, ...]
    again_at: datetime | None

    def cards_first(self, now: datetime) -> "Plan":
        """Cards leave alone; what else may go is looked at again when they have left."""
        cards = tuple(one for one in self.bundles if one[0].lane <= Lane.CARD)
        others = len(cards) < len(self.bundles)
        return Plan(cards, self.shed, now) if cards and others else self


def is_group(chat: int) -> bool:
    """Telegram gives groups negative ids."""
    return chat < 0


def next_out(
    waiting: Sequence[Waiting],
    lately: Iterable[Departed],
    now: datetime,
    busy: frozenset[int] = frozenset(),
) -> Plan:
    """Choose at most one message for each chat that may be spoken to; pure.

    `lately` holds what left within the last minute (and what still blocks); `busy` the chats
    with a message in flight, which counts until it lands.
    """
    history: dict[int, list[Departed]] = defaultdict(list)
    spent: list[datetime] = []
    for gone in lately:
        history[gone.chat].append(gone)
        if gone.chat not in busy and gone.at > now - BOT_WINDOW:
            spent.append(gone.at)
    room = BOT_LIMIT - len(spent) - len(busy)
    bundles: list[tuple[Waiting, ...]] = []
    shed: list[Waiting] = []
    later: list[datetime] = []
    taken: set[int] = set(busy)
    for one in sorted(waiting, key=lambda each: (each.lane, each.since, each.view, each.id)):
        if one.chat in taken:
            continue
        may_go = _free_at(one, history[one.chat], now)
        if may_go > now:
            if one.sheds and _crowded(one, history[one.chat], now):
                shed.append(one)
            else:
                later.append(may_go)
            continue
        if room <= 0:
            later.append(min(spent, default=now) + BOT_WINDOW)
            break
        taken.add(one.chat)
        room -= 1
        bundles.append(_bundle(one, waiting, now))
    return Plan(tuple(bundles), tuple(shed), min(later, default=None))


def _bundle(first: Waiting, waiting: Sequence[Waiting], now: datetime) -> tuple[Waiting, ...]:
    """With what it is gathered with; what is not to leave yet is not."""
    if first.gather is None:
        return (first,)
    others = (
        one
        for one in sorted(waiting, key=lambda each: (each.since, each.id))
        if one.chat == first.chat
        and one.gather == first.gather
        and one != first
        and (one.not_before or now) <= now
    )
    return (first, *islice(others, GATHER_MOST - 1))


def _free_at(one: Waiting, history: list[Departed], now: datetime) -> datetime:
    """When the budget of its chat allows this one."""
    free = [one.not_before or now]
    free += [gone.blocked_until for gone in history if gone.blocked_until]
    free += [gone.at + CHAT_EVERY for gone in history]
    if one.gather:
        free += [gone.at + GATHER for gone in history if gone.gather == one.gather]
    if is_group(one.chat):
        recent = sorted(gone.at for gone in history if gone.at > now - GROUP_WINDOW)
        share = SHARE.get(one.lane, GROUP_LIMIT)
        if len(recent) >= share:
            free.append(recent[len(recent) - share] + GROUP_WINDOW)
    return max(free)


def _crowded(one: Waiting, history: list[Departed], now: datetime) -> bool:
    recent = [gone for gone in history if gone.at > now - GROUP_WINDOW]
    return len(recent) >= SHARE.get(one.lane, GROUP_LIMIT)
