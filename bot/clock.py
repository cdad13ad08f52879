"""The one clock of the house: real (at any speed), or virtual, jumping from event to event."""

import asyncio
import heapq
import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime


class RealClock:
    """Time as it passes, from `start` on, `speed` times as fast."""

    def __init__(self, start: datetime | None = None, speed: float = 1.0) -> None:
        self._real_base = datetime.now(UTC)
        self._base = start or self._real_base
        self._speed = speed
        self._alarms: set[_RealAlarm] = set()

    @property
    def speed(self) -> float:
        """Desk seconds in a real second."""
        return self._speed

    @speed.setter
    def speed(self, speed: float) -> None:
        real = datetime.now(UTC)
        self._base += (real - self._real_base) * self._speed
        self._real_base, self._speed = real, speed
        for alarm in self._alarms:
            alarm.recount()

    def now(self) -> datetime:
        """The present moment, UTC."""
        return self._base + (datetime.now(UTC) - self._real_base) * self._speed

    def real_seconds(self, moment: datetime) -> float | None:
        """Real seconds until that moment at today's speed; None where time stands still."""
        if not self._speed:
            return None
        return max(0.0, (moment - self.now()).total_seconds() / self._speed)

    async def until(self, moment: datetime) -> None:
        """Sleep until then."""
        alarm = self.alarm()
        await alarm.sleep(moment)

    def alarm(self) -> "_RealAlarm":
        """A sleeper that others can wake."""
        return _RealAlarm(self)

    @contextmanager
    def working(self) -> Iterator[None]:
        """Work in progress; real time needs no telling."""
        yield


class _RealAlarm:
    def __init__(self, clock: RealClock) -> None:
        self._clock = clock
        self._event = asyncio.Event()
        self._rung = False

    def ring(self) -> None:
        self._rung = True
        self._event.set()

    def recount(self) -> None:
        self._event.set()

    async def sleep(self, until: datetime | None) -> None:
        self._clock._alarms.add(self)
        try:
            while not self._rung and (until is None or self._clock.now() < until):
                self._event.clear()
                wait = None if until is None else self._clock.real_seconds(until)
                try:
                    async with asyncio.timeout(wait):
                        await self._event.wait()
                except TimeoutError:
                    continue
        finally:
            self._rung = False
            self._clock._alarms.discard(self)


class VirtualClock:
    """Time that stands still while anybody works and jumps when all are asleep.

    It jumps only when every task that ever slept on it sleeps, no work is claimed with
    `working`, and every `quiet` hook says so (the sandbox: the bot's poll is parked, nothing is
    unconfirmed, no request is open). Who wakes a sleeper counts it as busy at once.
    """

    PEOPLE = 1 << 30
    """Rank of plain sleepers: at one instant people act after the machinery."""

    def __init__(self, start: datetime) -> None:
        self._now = start
        self._heap: list[tuple[datetime, int, int, asyncio.Future[None]]] = []
        self._count = itertools.count()
        self._ranks = itertools.count()
        self._workers: set[asyncio.Task[object]] = set()
        self._busy = 0
        self._looks = 0
        self.quiet: list[Callable[[], bool]] = []

    def now(self) -> datetime:
        """The present moment, UTC."""
        return self._now

    async def until(self, moment: datetime) -> None:
        """Sleep until then; a moment that has passed still lets all others finish first."""
        await self._sleep(max(moment, self._now), self.PEOPLE, self._future())

    def alarm(self) -> "_VirtualAlarm":
        """A sleeper that others can wake; earlier ones wake first at one instant."""
        return _VirtualAlarm(self, next(self._ranks))

    @contextmanager
    def working(self) -> Iterator[None]:
        """Work in progress: time stands still."""
        self._busy += 1
        try:
            yield
        finally:
            self._busy -= 1
            self.consider()

    def consider(self) -> None:
        """Something may have fallen asleep: look, once the loop has run what is ready.

        Only the last look counts: one that was asked for before is older than a piece of work that
        whoever fell asleep since has left behind, and that has not begun to claim its time.
        """
        self._looks += 1
        asyncio.get_running_loop().call_soon(self._jump, self._looks)

    def _future(self) -> "asyncio.Future[None]":
        return asyncio.get_running_loop().create_future()

    async def _sleep(
        self, moment: datetime | None, rank: int, future: "asyncio.Future[None]"
    ) -> None:
        self.enlist()
        self._busy -= 1
        if moment is not None:
            heapq.heappush(self._heap, (moment, rank, next(self._count), future))
        self.consider()
        try:
            await future
        except asyncio.CancelledError:
            if not future.done() or future.cancelled():
                self._busy += 1
            raise

    def enlist(self) -> None:
        """Whoever calls this works, from now on until it sleeps or ends."""
        task = asyncio.current_task()
        assert task is not None
        if task not in self._workers:
            self._workers.add(task)
            self._busy += 1
            task.add_done_callback(self._retire)

    def wake(self, future: "asyncio.Future[None]") -> None:
        """End a sleep; the sleeper is busy from this very moment."""
        if not future.done():
            self._busy += 1
            future.set_result(None)

    def _retire(self, task: "asyncio.Task[object]") -> None:
        self._workers.discard(task)
        self._busy -= 1
        if not task.get_loop().is_closed():
            self.consider()

    def _jump(self, look: int) -> None:
        if look < self._looks or self._busy or not all(hook() for hook in self.quiet):
            return
        while self._heap:
            moment, _, _, future = heapq.heappop(self._heap)
            if not future.done():
                self._now = max(self._now, moment)
                self.wake(future)
                return


class _VirtualAlarm:
    def __init__(self, clock: VirtualClock, rank: int) -> None:
        self._clock = clock
        self._rank = rank
        self._future: asyncio.Future[None] | None = None
        self._rung = False

    def ring(self) -> None:
        if self._future is None:
            self._rung = True
        else:
            self._clock.wake(self._future)

    async def sleep(self, until: datetime | None) -> None:
        if self._rung:
            self._rung = False
            self._clock.enlist()  # its first sleep may be the one that is not slept
            return
        self._future = asyncio.get_running_loop().create_future()
        try:
            await self._clock._sleep(until, self._rank, self._future)
        finally:
            self._future = None
