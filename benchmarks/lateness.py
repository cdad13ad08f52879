"""How late an alarm sounds among 100,000 that wait: at random instants, and all in one.

Late means: from the instant that the SOP names to the commit that notes the reminder. The incidents
that sound are whole ones, loaded, folded, noted and told of; those that wait are rows beside them.
There is no baseline but the instant itself.
"""

import asyncio
import random
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from benchmarks import archive
from benchmarks.scenery import Scenery, scenery, spread
from bot.domain import facts as f
from bot.domain.facts import Noted
from bot.ports import StreamKind, Touched, View
from bot.services.journal import Turn

PENDING = 100_000
SOUND = 1_000
WITHIN = timedelta(seconds=10)
AT_ONCE = 50
STARTS_IN = timedelta(seconds=15)
BEAT = 0.001
AFTER, MOST_WAITS = 1.0, 60
"""Seconds after the last instant until it is looked whether any is left, and how often."""


def measure(pending: int = PENDING, sound: int = SOUND) -> Iterator[str]:
    """Lateness at random instants, then of one instant, and the longest that the loop stood."""
    yield from asyncio.run(_measure(pending, sound))


async def _measure(pending: int, sound: int) -> list[str]:
    async with scenery() as scene:
        waits = await sent(scene)
        await asyncio.to_thread(
            archive.copy, archive.database(scene.folder), [waits.stream], pending, ahead=True
        )
        late, _ = await at_random(scene, waits, sound)
        seconds, stood = await in_one_instant(scene, waits, sound)
    return [
        f"{sound} alarms within {WITHIN.seconds} s among {pending}: late {spread(late)} (goal 100)",
        f"{sound} alarms in one instant among {pending}: all noted after {seconds:.2f} s "
        f"(goal 1); the loop stood {stood * 1000:.0f} ms at most (goal 20)",
    ]


@dataclass(frozen=True, slots=True)
class Waits:
    """An incident whose card is there and not answered, as it was then."""

    stream: int
    facts: Sequence[Noted]
    views: Sequence[View]
    alarm: datetime


async def sent(scene: Scenery) -> Waits:
    """One incident with one agency that was sent its card, and has not answered."""
    cause = scene.cause(scene.sari)
    await scene.desk.calls.line(cause, "ular masuk rumah Jl. Mawar 5", fresh=True)
    draft = await scene.desk.lookup.focused(scene.sari.user.id)
    assert draft is not None
    await scene.desk.dispatching.send(cause, draft)
    await scene.settled()
    stream = await scene.desk.lookup.focused(scene.sari.user.id)
    assert stream is not None
    found = stream

    async def look(turn: Turn) -> Waits:
        whole = await turn.load(found)
        alarm = min(at for one in await turn.clocks(whole) for at, _ in one.alarms)
        return Waits(found, tuple(whole.facts), await turn.books.views(found), alarm)

    return await scene.desk.journal.turn(look)


async def at_random(scene: Scenery, waits: Waits, count: int) -> tuple[list[float], float]:
    """Alarms at random instants within ten seconds; how late each was, and the loop's standing."""
    chance = random.Random(112)
    begin = scene.clock.now() + STARTS_IN + timedelta(milliseconds=15) * count
    instants = [begin + chance.random() * WITHIN for _ in range(count)]
    return await _sounding(scene, waits, instants)


async def in_one_instant(scene: Scenery, waits: Waits, count: int) -> tuple[float, float]:
    """Alarms in one instant: seconds until all are noted, and the loop's longest standing."""
    begin = scene.clock.now() + STARTS_IN + timedelta(milliseconds=15) * count
    late, stood = await _sounding(scene, waits, [begin] * count)
    return max(late), stood


async def _sounding(
    scene: Scenery, waits: Waits, instants: Sequence[datetime]
) -> tuple[list[float], float]:
    copies = await _copied(scene, waits, sorted(instants))
    await scene.settled()
    left = min(instants) - scene.clock.now() - timedelta(seconds=1)
    assert left > timedelta(0), "they were written too slowly to be heard"
    scene.clock.skip(left)
    async with _listening(scene) as heard:
        await asyncio.sleep((max(instants) - min(instants)).total_seconds() + AFTER)
        for _ in range(MOST_WAITS):
            if not await _due(scene, max(instants)):
                break
            await asyncio.sleep(AFTER)
    return await _lateness(scene, copies, heard.commits), heard.stood


async def _due(scene: Scenery, until: datetime) -> bool:
    async with scene.desk.journal.uow.reading() as books:
        return bool(await books.due_streams(until, 1))


@dataclass(slots=True)
class Heard:
    """When each commit came, and how long the loop stood at most: how late a timer of it was."""

    commits: list[datetime] = field(default_factory=list)
    stood: float = 0.0


@asynccontextmanager
async def _listening(scene: Scenery) -> AsyncIterator[Heard]:
    heard = Heard()

    def committed(touched: Touched) -> None:
        if touched.facts:
            heard.commits.append(scene.clock.now())

    loop = asyncio.get_running_loop()

    def beat(since: float) -> None:
        heard.stood = max(heard.stood, loop.time() - since - BEAT)
        if committed in rings:
            loop.call_later(BEAT, beat, loop.time())

    rings = scene.desk.journal.after_commit
    rings.append(committed)
    loop.call_later(BEAT, beat, loop.time())
    yield heard
    rings.remove(committed)


async def _copied(
    scene: Scenery, waits: Waits, instants: Sequence[datetime]
) -> dict[int, datetime]:
    """Whole copies of an incident, moved so that each one's first alarm is at its instant."""
    desk = scene.desk
    copies: dict[int, datetime] = {}

    async def job(turn: Turn, some: Sequence[datetime]) -> None:
        number = await turn.books.next_number()
        for nth, instant in enumerate(some):
            by = instant - waits.alarm
            copy = await turn.born(StreamKind.INCIDENT)
            facts = [
                replace(
                    one,
                    at=one.at + by,
                    noted_at=one.noted_at + by,
                    fact=_numbered(one.fact, number + nth),
                )
                for one in waits.facts
            ]
            turn.carry(copy, facts, quiet=True)
            for view in waits.views:
                await turn.books.put_view(replace(view, id=0, stream=copy.id))
            copies[copy.id] = instant

    for first in range(0, len(instants), AT_ONCE):
        some = instants[first : first + AT_ONCE]
        await desk.journal.turn(lambda turn, some=some: job(turn, some))  # type: ignore[misc]
    return copies


def _numbered(fact: f.Fact, number: int) -> f.Fact:
    return replace(fact, number=number) if isinstance(fact, f.DraftOpened) else fact


async def _lateness(
    scene: Scenery, copies: dict[int, datetime], commits: Sequence[datetime]
) -> list[float]:
    """Seconds from each copy's instant to the commit that noted its alarm."""
    late = []
    async with scene.desk.journal.uow.reading() as books:
        for stream, instant in copies.items():
            noted = next(
                one.noted_at
                for one in await books.load(stream)
                if isinstance(one.fact, f.ReminderIssued | f.Escalated)
            )
            committed = next(one for one in commits if one >= noted)
            late.append((committed - instant).total_seconds())
    return late
