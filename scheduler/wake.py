"""What wakes the watch: the next alarm, an earlier one that was set, and APScheduler's beat."""

from datetime import datetime
from typing import Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.desk import Desk
from bot.ports import Touched

BEAT = 1.0
"""Real seconds between two beats: should a ring ever be lost, nothing is later than this."""


class Rung(Protocol):
    """What may be rung: the watch, a relay."""

    def ring(self) -> None:
        """Look again."""
        ...


class Wake:
    """Sleeps until the earliest alarm; a ring, or one that comes sooner, makes it look at once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._alarm = desk.clock.alarm()
        self._until: datetime | None = None
        """What it sleeps for; None too while it looks, when any alarm may be news."""

    def ring(self) -> None:
        """Look again."""
        self._alarm.ring()

    def committed(self, touched: Touched) -> None:
        """Look again, should an alarm sound before the one that is slept for."""
        if touched.alarm and (self._until is None or touched.alarm < self._until):
            self._alarm.ring()

    async def run(self) -> None:
        """Watch for ever."""
        with self._desk.clock.working():  # a job that has only just begun is not idle
            self._until = await self._desk.watch.look()
        while True:
            await self._alarm.sleep(self._until)
            self._until = None
            self._until = await self._desk.watch.look()


def metronome(*rings: Rung) -> AsyncIOScheduler:
    """Beats watch and relays in real time; a virtual clock does without."""
    beat = AsyncIOScheduler(timezone="UTC")
    for one in rings:
        beat.add_job(one.ring, "interval", seconds=BEAT, max_instances=1, coalesce=True)
    return beat
