"""The letter box: looks once a second, or when it is rung, and has each message taken once."""

import logging
from datetime import datetime, timedelta

from bot.desk import Desk, Mailbox
from bot.domain.errors import whence
from bot.ports import Incoming, Report

log = logging.getLogger(__name__)
EVERY = timedelta(seconds=1)
REPORTS_EVERY = timedelta(seconds=10)
"""What became of a message is no hurry, and is looked for in all that was sent."""
REPORTS_KEPT = timedelta(hours=1)
"""How long a report is kept whose message has not landed."""
AGAIN = tuple(timedelta(seconds=one) for one in (1, 5, 30, 120))
"""After how long a message that failed is tried again; the last one repeats."""


class LetterBox:
    """A message is marked as taken after its effect is committed, and has that effect once.

    One that fails is tried again later and holds up only its own number's, till it is set aside.
    """

    def __init__(self, desk: Desk, box: Mailbox) -> None:
        self._desk = desk
        self._box = box
        self._alarm = desk.clock.alarm()
        self._reports_at = desk.clock.now()
        self._failed: dict[str, tuple[int, datetime]] = {}
        """How often a message failed, and when to try it again."""
        self._untold: dict[Report, datetime] = {}
        """Reports that could not be noted yet, since when."""

    def ring(self) -> None:
        """Look now."""
        self._alarm.ring()

    async def run(self) -> None:
        """Look for ever; a box that cannot be opened is named once, and looked at again."""
        away = ""
        while True:
            with self._desk.clock.working():
                try:
                    await self.look()
                    why = ""
                except Exception as error:
                    why = type(error).__name__
            if why and why != away:
                log.warning("the letter box cannot be looked into: %s", why)
            away = why
            await self._alarm.sleep(self._desk.clock.now() + EVERY)

    async def look(self) -> None:
        """Take all that is there, and note what became of what left.

        Raises what the box's store raises.
        """
        there = await self._box.waiting()
        held: set[str] = set()
        for message in there:
            if message.number in held or not await self._take(message):
                held.add(message.number)
        names = {one.external for one in there}
        self._failed = {name: when for name, when in self._failed.items() if name in names}
        if self._desk.clock.now() >= self._reports_at:
            self._reports_at = self._desk.clock.now() + REPORTS_EVERY
            await self._hear()

    async def _hear(self) -> None:
        """What became of messages of ours; a report that fails is tried again for an hour.

        The box tells each but once.
        """
        now = self._desk.clock.now()
        untold = self._untold | dict.fromkeys(await self._box.reports(), now)
        self._untold = {one: at for one, at in untold.items() if now < at + REPORTS_KEPT}
        for report in list(self._untold):
            try:
                await self._desk.delivery.reported(report)
            except Exception as error:
                log.warning("a delivery report waits: %s", type(error).__name__)
                log.debug("a delivery report: %s", whence(error))
                if await self._desk.set_aside.failed(report, error):
                    del self._untold[report]
            else:
                del self._untold[report]

    async def _take(self, message: Incoming) -> bool:
        times, again_at = self._failed.get(message.external, (0, self._desk.clock.now()))
        if self._desk.clock.now() < again_at:
            return False
        try:
            await self._desk.inbox.take(message)
        except Exception as error:
            log.error("a message from a phone waits: %s", type(error).__name__)
            log.debug("a message from a phone: %s", whence(error))
            if await self._desk.set_aside.failed(message, error):
                return await self._marked(message)
            wait = AGAIN[min(times, len(AGAIN) - 1)]
            self._failed[message.external] = (times + 1, self._desk.clock.now() + wait)
            return False
        return await self._marked(message)

    async def _marked(self, message: Incoming) -> bool:
        """It is done with. Where that cannot be marked it comes again, and changes nothing."""
        try:
            await self._box.taken(message)
        except Exception as error:
            log.warning("the letter box cannot be marked: %s", type(error).__name__)
        return True
