"""Telegram's rate limits, kept strictly: the 429 that grows when it is ignored."""

import math
from collections import defaultdict, deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sandbox.clock import Clock
from sandbox.refusals import too_many

# Telegram speaks of bans of over two hours for those who keep calling (tdlib/td#1331).
_LONGEST = timedelta(hours=2)


@dataclass(frozen=True)
class Rate:
    """At most `calls` within any stretch of `window`."""

    calls: int
    window: timedelta


@dataclass
class _Meter:
    """What one chat (or the whole bot) spent, and the penalty it is under."""

    spent: dict[str, deque[datetime]] = field(default_factory=lambda: defaultdict(deque))
    until: datetime | None = None
    length: timedelta = timedelta()


@dataclass
class Limits:
    """Posts and edits share these budgets (Telegram's bot FAQ; tdlib/td#2592, #3034).

    Windows slide on the handed clock. A refused call spends nothing, but a call inside a penalty
    starts a new one of twice the length. `enabled=False` switches everything off.
    """

    clock: Clock
    enabled: bool = True
    group: Rate = Rate(20, timedelta(seconds=60))
    chat: Rate = Rate(1, timedelta(seconds=1))
    bot: Rate = Rate(30, timedelta(seconds=1))
    refused: int = 0
    _meters: dict[int, _Meter] = field(default_factory=lambda: defaultdict(_Meter))

    def spend(self, chat_id: int) -> None:
        """Count one post or edit in this chat. Raises a 429 Refusal with its `retry_after`."""
        if not self.enabled:
            return
        now = self.clock.now()
        rates = [(chat_id, "chat", self.chat), (0, "bot", self.bot)]
        if chat_id < 0:
            rates.append((chat_id, "group", self.group))
        for whose in (chat_id, 0):
            self._heed_penalty(self._meters[whose], now)
        for whose, name, rate in rates:
            self._heed_rate(self._meters[whose], name, rate, now)
        for whose, name, _ in rates:
            self._meters[whose].spent[name].append(now)

    def forget(self) -> None:
        """Clear every window and penalty."""
        self._meters.clear()

    def _heed_penalty(self, meter: _Meter, now: datetime) -> None:
        if meter.until is None:
            return
        if now >= meter.until:
            meter.until = None
            return
        self._punish(meter, now, min(max(meter.length * 2, meter.until - now), _LONGEST))

    def _heed_rate(self, meter: _Meter, name: str, rate: Rate, now: datetime) -> None:
        spent = meter.spent[name]
        while spent and now - spent[0] >= rate.window:
            spent.popleft()
        if len(spent) >= rate.calls:
            self._punish(meter, now, rate.window - (now - spent[0]))

    def _punish(self, meter: _Meter, now: datetime, length: timedelta) -> None:
        seconds = max(1, math.ceil(length.total_seconds()))
        meter.length = timedelta(seconds=seconds)
        meter.until = now + meter.length
        self.refused += 1
        raise too_many(seconds)

    def penalise(self, chat_id: int, seconds: int) -> None:
        """Put a chat under a penalty out of the blue (a scripted flood). Raises its 429."""
        self._punish(self._meters[chat_id], self.clock.now(), timedelta(seconds=seconds))
