"""The sealer: a minute after something was committed, it is sealed."""

from datetime import timedelta

from bot.desk import Desk
from bot.ports import Touched

EVERY = timedelta(minutes=1)


class Sealer:
    """Sleeps until something is committed, then a minute more; a quiet desk costs nothing."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._alarm = desk.clock.alarm()
        self._counting = False

    def ring(self) -> None:
        """Look; within a minute that was counted already nothing changes."""
        if not self._counting:
            self._alarm.ring()

    def committed(self, touched: Touched) -> None:
        """Look in a minute, should anything have happened."""
        if touched.facts:
            self.ring()

    async def run(self) -> None:
        """Seal for ever; at once what a process before this one left unsealed."""
        while True:
            with self._desk.clock.working():
                await self._desk.sealing.seal()
            await self._alarm.sleep(None)
            self._counting = True
            try:
                await self._alarm.sleep(self._desk.clock.now() + EVERY)
            finally:
                self._counting = False
