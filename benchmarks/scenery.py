"""A desk at work in a sandbox, in real time that can be skipped: what the benchmarks stand on."""

import asyncio
import math
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.assembly import Assembly
from bot.clock import RealClock
from bot.commands import memory
from bot.commands.stage import Stage, bot_in, set_the_stage
from bot.desk import Cause, Desk
from sandbox.model import Message
from sandbox.people import Player
from sandbox.server import Server
from sandbox.world import World

AN_ANSWER = 0.05
"""Seconds that the real Bot API takes to answer."""
SETTLED = 0.05


class SkippingClock(RealClock):
    """Real time, with minutes left out between samples: no chat's budget is in the way."""

    def skip(self, by: timedelta) -> None:
        """Leave out so much."""
        self._base += by
        for alarm in list(self._alarms):
            alarm.recount()


@dataclass(slots=True)
class Scenery:
    """A desk, its people, and the Telegram they meet in."""

    stage: Stage
    clock: SkippingClock
    world: World
    folder: Path
    """Where the bot's database lies."""

    @property
    def desk(self) -> Desk:
        """The desk itself."""
        return self.stage.assembly.desk

    @property
    def sari(self) -> Player:
        """The operator."""
        return self.stage.operator

    @property
    def groups(self) -> dict[str, int]:
        """Each agency's chat."""
        return {code: one.chat.id for code, one in self.stage.agencies.items()}

    def cause(self, player: Player) -> Cause:
        """What this player does, without an update of Telegram."""
        return Cause(player.user.id, player.user.name, None, player.chat.id)

    async def shows(self, player: Player, words: str, label: str) -> tuple[Message, str]:
        """Wait for a message that says `words` with a button `label`; it and the callback data.

        Its chat takes one redraw a second: those seconds are left out.
        """
        async with asyncio.timeout(10):
            while True:
                for newest in [one for one in player.messages if words in one.text]:
                    for button in (button for row in newest.buttons for button in row):
                        if label in button["text"]:
                            return newest, str(button["callback_data"])
                await asyncio.sleep(0.01)
                self.clock.skip(timedelta(seconds=1))

    async def settled(self) -> None:
        """Wait until nothing moved for a while."""
        await settled(self.world)


async def settled(world: World) -> None:
    """Wait until nothing was on its way for a while."""
    calm = 0.0
    while calm < SETTLED:
        await asyncio.sleep(0.01)
        calm = calm + 0.01 if world.quiet else 0.0


@asynccontextmanager
async def scenery(city: str = "pekalongan") -> AsyncIterator[Scenery]:
    """Open it."""
    clock = SkippingClock()
    world = World(clock)
    with TemporaryDirectory() as folder:
        async with (
            Server(world) as server,
            bot_in(world, server, clock, city, Path(folder)) as assembly,
        ):
            stage = await _peopled(world, assembly)
            memory.at_work()
            clock.skip(timedelta(minutes=2))
            yield Scenery(stage, clock, world, Path(folder))


async def _peopled(world: World, assembly: Assembly) -> Stage:
    return await set_the_stage(world, assembly, lambda: settled(world))


async def until(world: World, true: Callable[[], bool]) -> None:
    """Wait until something is true of the world, looking whenever it stirs."""
    stirred = asyncio.Event()
    world.on_change.append(stirred.set)
    try:
        while not true():
            stirred.clear()
            await stirred.wait()
    finally:
        world.on_change.remove(stirred.set)


def slow_answers(world: World) -> None:
    """From now on Telegram answers as late as the real one."""
    for method in (None, "answerCallbackQuery"):
        world.faults.add("slow", method, times=10**9, seconds=AN_ANSWER)


class Arrivals:
    """When the last of so many new messages arrived in some chats."""

    def __init__(self, world: World, chats: set[int], count: int) -> None:
        self._world, self._chats, self._left = world, chats, count
        self._seen = len(world.journal)
        self._done = asyncio.Event()
        self._began = time.perf_counter()
        self.seconds = math.nan
        world.on_change.append(self._look)

    def _look(self) -> None:
        new = self._world.journal[self._seen :]
        self._seen += len(new)
        self._left -= sum(one.how == "new" and one.chat_id in self._chats for one in new)
        if self._left <= 0 and not self._done.is_set():
            self.seconds = time.perf_counter() - self._began
            self._done.set()

    async def all(self, within: float = 10.0) -> float:
        """Wait for the last; seconds since this was made. Raises `TimeoutError`."""
        try:
            async with asyncio.timeout(within):
                await self._done.wait()
        finally:
            self._world.on_change.remove(self._look)
        return self.seconds


def percentile(values: list[float], share: float) -> float:
    """The value below which this share of them lies."""
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, math.ceil(share * len(ranked)) - 1)]


def spread(values: list[float]) -> str:
    """p50 and p99 in milliseconds."""
    return (
        f"p50 {percentile(values, 0.5) * 1000:.0f} ms, p99 {percentile(values, 0.99) * 1000:.0f} ms"
    )
