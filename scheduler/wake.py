"""What wakes the watch: the next alarm, a commit, and APScheduler's beat besides."""

from typing import Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.desk import Desk

BEAT = 1.0
"""Real seconds between two beats: should a ring ever be lost, nothing is later than this."""


class Rung(Protocol):
    """What may be rung: the watch, a relay."""

    def ring(self) -> None:
        """Look again."""
        ...


class Wake:
    """Sleeps until the earliest alarm; a ring makes it look at once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._alarm = desk.clock.alarm()

    def ring(self) -> None:
        """Look again."""
        self._alarm.ring()

    async def run(self) -> None:
        """Watch for ever."""
        with self._desk.clock.working():  # a job that has only just begun is not idle
            next_due = await self._desk.watch.look()
        while True:
            await self._alarm.sleep(next_due)
            next_due = await self._desk.watch.look()


def metronome(*rings: Rung) -> AsyncIOScheduler:
    """Beats watch and relays in real time; a virtual clock does without."""
    beat = AsyncIOScheduler(timezone="UTC")
    for one in rings:
        beat.add_job(one.ring, "interval", seconds=BEAT, max_instances=1, coalesce=True)
    return beat
