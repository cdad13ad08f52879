"""The watch over the deadlines: whose alarm has come is asked, escalated, and noted."""

import logging
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain import facts as f
from bot.domain.deadlines import Alarm, Deadline, Outcome, due_alarm
from bot.domain.errors import whence
from bot.ports import Aside, AsideKind, Conflict
from bot.services.asides import TRIES, lay_aside
from bot.services.cards import post_card
from bot.services.compose import AGENCY_PARTIES
from bot.services.journal import Journal, Turn
from bot.services.stream import Stream

log = logging.getLogger(__name__)
AT_ONCE = 50
"""Streams looked at in one transaction."""
WAITS = tuple(timedelta(seconds=one) for one in (1, 5, 30, 300))
"""After how long alarms are tried again that could not be told; the last one repeats, for ever."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Reads the world again at every waking: late, twice or for nothing, it does no harm."""

    journal: Journal
    _tries: dict[int, int] = field(default_factory=dict)
    """How often the alarms of a stream could not be told."""

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
            try:
                await self.journal.turn(lambda turn: self._issue(turn, due))
            except Exception as error:
                log.warning("alarms together failed: %s", type(error).__name__)
                for stream in due:
                    await self._alone(stream)
            else:
                for stream in due:
                    await self._well_again(stream)
        return len(due) == AT_ONCE

    async def _alone(self, stream: int) -> None:
        """The alarms of one stream; where they cannot be told they wait and hold up no other.

        Raises what the database raises.
        """
        try:
            await self.journal.turn(lambda turn: self._issue(turn, [stream]))
        except Conflict:
            raise
        except Exception as error:
            log.error("the clocks of stream %s: %s", stream, type(error).__name__)
            log.debug("the clocks of stream %s: %s", stream, whence(error))
            times = self._tries[stream] = self._tries.get(stream, 0) + 1
            why = type(error).__name__

            async def later(turn: Turn) -> None:
                wait = WAITS[min(times, len(WAITS)) - 1]
                await turn.books.put_off(stream, turn.now + wait)
                if times >= TRIES:
                    await lay_aside(turn, Aside(AsideKind.CLOCK, str(stream), turn.now, why))

            await self.journal.turn(later)
        else:
            await self._well_again(stream)

    async def _well_again(self, stream: int) -> None:
        """Its alarms are told again: it lies aside no more."""

        async def job(turn: Turn) -> None:
            if known := await turn.books.aside_of(AsideKind.CLOCK, str(stream)):
                await turn.books.no_more_aside(known.id, turn.now)

        if self._tries.pop(stream, 0) >= TRIES:
            await self.journal.turn(job)

    async def _issue(self, turn: Turn, due: list[int]) -> None:
        await turn.books.together(due)
        for number in due:
            stream = await turn.load(number)
            issued = [
                fact for clock in await turn.clocks(stream) if (fact := _fact(clock, turn.now))
            ]
            turn.note(stream, issued, via="clock")
            for fact in issued:
                if isinstance(fact, f.Escalated) and fact.dispatch is not None:
                    await _alert_officers(turn, stream, fact, fact.dispatch)


async def _alert_officers(turn: Turn, stream: Stream, fact: f.Escalated, dispatch: int) -> None:
    """Silence changes the channel: the agency's duty officers get the card in private."""
    clock = next(
        one
        for one in await turn.clocks(stream)
        if one.key == (fact.step, fact.dispatch, fact.round)
    )
    officers = (await turn.duty_officers()).get(clock.agency or "", ())
    if clock.party not in AGENCY_PARTIES:
        return
    views = await turn.books.views(stream.id) if officers else []
    for one in officers:
        alerted = f.DutyOfficerAlerted(fact.step, dispatch, fact.round, one.id)
        turn.note(stream, [alerted], via="clock")
        if all((view.dispatch, view.chat) != (dispatch, one.user) for view in views):
            await post_card(turn, stream, dispatch, one.user)


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
