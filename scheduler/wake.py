"""What wakes the watch: the next alarm, a commit, and APScheduler's beat besides."""

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.desk import Desk

BEAT = 1.0
"""Real seconds between two beats: should a ring ever be lost, the watch is this late at most."""


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
        while True:
            await self._alarm.sleep(await self._desk.watch.look())


def metronome(*rings: Wake) -> AsyncIOScheduler:
    """Beats the watch in real time; a virtual clock does without."""
    beat = AsyncIOScheduler(timezone="UTC")
    for one in rings:
        beat.add_job(one.ring, "interval", seconds=BEAT, max_instances=1, coalesce=True)
    return beat
