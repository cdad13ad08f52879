"""The watch over the deadlines: whose alarm has come is asked, escalated, and noted."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain import facts as f
from bot.domain.deadlines import Alarm, Deadline, Outcome, due_alarm
from bot.services.journal import Journal, Turn

AT_ONCE = 50
"""Streams looked at in one transaction."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Reads the world again at every waking: late, twice or for nothing, it does no harm."""

    journal: Journal

    async def look(self) -> datetime | None:
        """Sound every alarm that is due; when to look again (None: nothing runs)."""
        while await self._sound():
            pass
        async with self.journal.uow.reading() as books:
            return await books.next_alarm()

    async def _sound(self) -> bool:
        async with self.journal.uow.reading() as books:
            due = await books.due_streams(self.journal.clock.now(), AT_ONCE)
        if due:
            await self.journal.turn(lambda turn: self._issue(turn, due))
        return len(due) == AT_ONCE

    async def _issue(self, turn: Turn, due: list[int]) -> None:
        for number in due:
            stream = await turn.load(number)
            issued = [
                fact for clock in await turn.clocks(stream) if (fact := _fact(clock, turn.now))
            ]
            turn.note(stream, issued, via="clock")


def _fact(clock: Deadline, now: datetime) -> f.Fact | None:
    """What is noted of an alarm: of several slept through only the last, the deadline above all."""
    if clock.outcome not in (Outcome.RUNNING, Outcome.WAITING) or not (
        due := due_alarm(clock, now)
    ):
        return None
    index, stage = due
    if stage is Alarm.DEADLINE:
        return f.Escalated(clock.step.code, clock.dispatch, clock.round, index)
    return f.ReminderIssued(clock.step.code, clock.dispatch, clock.round, index)
