"""The clock: real at any speed, and virtual, jumping only when nobody is awake."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import RealClock, VirtualClock

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def at(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


# --- real ------------------------------------------------------------------------------------


async def test_real_time_passes_at_its_speed() -> None:
    clock = RealClock(NOON, speed=3600)
    async with asyncio.timeout(2):
        await clock.until(at(60))
    assert at(60) <= clock.now() < at(1800)


async def test_a_past_moment_is_no_wait() -> None:
    clock = RealClock(NOON)
    await clock.until(at(-5))
    assert clock.now() < at(1)


async def test_a_faster_clock_wakes_who_went_to_sleep_slowly() -> None:
    clock = RealClock(NOON)
    async with asyncio.timeout(2), asyncio.TaskGroup() as group:
        sleepers = [group.create_task(clock.until(at(3600 + n))) for n in range(3)]
        await asyncio.sleep(0)
        clock.speed = 100_000
    assert all(one.done() for one in sleepers)
    assert clock.now() >= at(3602)
    assert not clock._alarms, "nobody is kept in mind who sleeps no more"


async def test_a_slower_clock_lets_nobody_wake_early() -> None:
    clock = RealClock(NOON, speed=1000)
    sleeping = asyncio.Event()

    async def sleeper() -> datetime:
        sleeping.set()
        await clock.until(at(50))
        return clock.now()

    async with asyncio.timeout(3), asyncio.TaskGroup() as group:
        one = group.create_task(sleeper())
        await sleeping.wait()
        clock.speed = 500
    assert one.result() >= at(50)


async def test_changing_speed_neither_jumps_nor_turns_back() -> None:
    clock = RealClock(NOON, speed=50)
    before = clock.now()
    for speed in (1, 60, 0.5, 0, 10):
        clock.speed = speed
        assert before <= clock.now() < before + timedelta(seconds=30)
        before = clock.now()


async def test_a_clock_may_stand_still() -> None:
    clock = RealClock(NOON, speed=0)
    alarm = clock.alarm()
    async with asyncio.timeout(2), asyncio.TaskGroup() as group:
        sleeper = group.create_task(alarm.sleep(at(1)))
        await asyncio.sleep(0.01)
        assert not sleeper.done()
        clock.speed = 1000
    assert clock.now() >= at(1)


async def test_a_ring_wakes_and_a_ring_before_the_sleep_is_kept() -> None:
    alarm = RealClock(NOON).alarm()
    async with asyncio.timeout(2):
        async with asyncio.TaskGroup() as group:
            sleeper = group.create_task(alarm.sleep(None))
            await asyncio.sleep(0)
            assert not sleeper.done()
            alarm.ring()
        alarm.ring()
        await alarm.sleep(at(3600))
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01):
            await alarm.sleep(at(3600))


# --- virtual ---------------------------------------------------------------------------------


async def play(clock: VirtualClock, *parts: Callable[[], Awaitable[None]]) -> None:
    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        for part in parts:
            group.create_task(part())  # type: ignore[arg-type]


async def test_it_jumps_to_the_next_moment_at_once() -> None:
    clock = VirtualClock(NOON)
    async with asyncio.timeout(1):
        await clock.until(NOON + HOUR)
    assert clock.now() == NOON + HOUR


async def test_it_stands_while_a_task_that_knows_it_is_awake() -> None:
    clock, seen = VirtualClock(NOON), []

    async def busy() -> None:
        await clock.until(at(1))
        for _ in range(20):
            await asyncio.sleep(0)
        seen.append(clock.now())

    async def late() -> None:
        await clock.until(at(2))
        seen.append(clock.now())

    await play(clock, busy, late)
    assert seen == [at(1), at(2)]


async def test_work_holds_it() -> None:
    clock, seen = VirtualClock(NOON), []

    async def worker() -> None:
        with clock.working():
            await asyncio.sleep(0.02)
            seen.append(clock.now())

    async def sleeper() -> None:
        await clock.until(at(5))
        seen.append(clock.now())

    await play(clock, worker, sleeper)
    assert seen == [NOON, at(5)]


async def test_a_quiet_hook_holds_it_until_it_is_looked_at_again() -> None:
    clock = VirtualClock(NOON)
    quiet = False
    clock.quiet.append(lambda: quiet)
    async with asyncio.timeout(1), asyncio.TaskGroup() as group:
        sleeper = group.create_task(clock.until(at(5)))
        await asyncio.sleep(0.01)
        assert not sleeper.done()
        quiet = True
        await asyncio.sleep(0.01)
        assert not sleeper.done(), "nobody said so"
        clock.consider()
    assert clock.now() == at(5)


async def test_work_that_was_left_behind_begins_before_time_jumps() -> None:
    clock, seen = VirtualClock(NOON), []
    relay = clock.alarm()

    async def carry() -> None:
        with clock.working():
            await asyncio.sleep(0.01)
            seen.append(clock.now())

    async def carries() -> None:
        await relay.sleep(None)
        clock.consider()  # somebody else just thought that all might be asleep
        async with asyncio.TaskGroup() as pieces:
            pieces.create_task(carry())
            await relay.sleep(at(5))

    async def rings() -> None:
        await clock.until(at(1))
        relay.ring()
        await clock.until(at(9))

    await play(clock, carries, rings)
    assert seen == [at(1)]


async def test_who_is_rung_is_busy_from_that_moment_on() -> None:
    clock, seen = VirtualClock(NOON), []
    alarm = clock.alarm()

    async def machine() -> None:
        await alarm.sleep(None)
        await asyncio.sleep(0.01)
        seen.append(("rung", clock.now()))

    async def person() -> None:
        await clock.until(at(1))
        alarm.ring()
        await clock.until(at(2))
        seen.append(("person", clock.now()))

    await play(clock, machine, person)
    assert seen == [("rung", at(1)), ("person", at(2))]


async def test_who_is_rung_before_his_first_sleep_is_busy_too() -> None:
    clock, seen = VirtualClock(NOON), []
    alarm = clock.alarm()

    async def machine() -> None:
        with clock.working():
            await asyncio.sleep(0.01)
        await alarm.sleep(None)
        await asyncio.sleep(0.01)
        seen.append(("rung", clock.now()))

    async def person() -> None:
        alarm.ring()
        await clock.until(at(2))
        seen.append(("person", clock.now()))

    await play(clock, machine, person)
    assert seen == [("rung", NOON), ("person", at(2))]


async def test_at_one_instant_the_machinery_goes_before_people_and_each_alone() -> None:
    clock, seen = VirtualClock(NOON), []
    first, second = clock.alarm(), clock.alarm()

    def part(name: str, sleep: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
        async def run() -> None:
            await sleep()
            seen.append(name)
            await asyncio.sleep(0)
            seen.append(f"/{name}")

        return run

    await play(
        clock,
        part("person", lambda: clock.until(at(1))),
        part("second", lambda: second.sleep(at(1))),
        part("first", lambda: first.sleep(at(1))),
    )
    assert seen == ["first", "/first", "second", "/second", "person", "/person"]


async def test_a_past_moment_still_lets_all_others_finish() -> None:
    clock = VirtualClock(NOON)
    done: list[datetime] = []
    alarm = clock.alarm()

    async def machine() -> None:
        while len(done) < 3:
            await alarm.sleep(None)
            await asyncio.sleep(0.001)
            done.append(clock.now())
            if len(done) < 3:
                alarm.ring()

    async def person() -> None:
        await clock.until(NOON)
        alarm.ring()
        await clock.until(at(-100))
        assert done == [NOON, NOON, NOON]

    await play(clock, machine, person)
    assert clock.now() == NOON


async def test_who_is_cancelled_asleep_holds_nothing_up() -> None:
    clock = VirtualClock(NOON)
    async with asyncio.timeout(1), asyncio.TaskGroup() as group:
        forever = group.create_task(clock.until(NOON + HOUR))
        alarm = group.create_task(clock.alarm().sleep(None))
        await asyncio.sleep(0)
        forever.cancel()
        alarm.cancel()
        await clock.until(at(1))
        assert clock.now() == at(1)
        await clock.until(NOON + 2 * HOUR)
    assert clock._busy == 1, "only this test is awake"


async def test_who_is_cancelled_just_as_he_is_woken_is_counted_once() -> None:
    clock = VirtualClock(NOON)
    alarm = clock.alarm()
    async with asyncio.timeout(1), asyncio.TaskGroup() as group:
        sleeper = group.create_task(alarm.sleep(None))
        await asyncio.sleep(0)
        alarm.ring()
        sleeper.cancel()
        await clock.until(at(1))
        await clock.until(at(2))
    assert clock.now() == at(2)


async def test_who_gives_up_waiting_is_awake_again() -> None:
    clock = VirtualClock(NOON)
    alarm = clock.alarm()
    seen = []

    async def impatient() -> None:
        await clock.until(at(1))
        with clock.working(), pytest.raises(TimeoutError):
            async with asyncio.timeout(0.01):
                await alarm.sleep(None)
        await asyncio.sleep(0.01)
        seen.append(clock.now())

    async def person() -> None:
        await clock.until(at(9))
        seen.append(clock.now())

    await play(clock, impatient, person)
    assert seen == [at(1), at(9)]


async def test_who_died_awake_holds_nothing_up() -> None:
    clock = VirtualClock(NOON)

    async def dies() -> None:
        await clock.until(at(1))
        raise ValueError

    async with asyncio.timeout(1):
        died, _ = await asyncio.gather(dies(), clock.until(at(2)), return_exceptions=True)
    assert isinstance(died, ValueError)
    assert clock.now() == at(2)


@pytest.mark.parametrize("lot", range(10))
async def test_no_ring_is_ever_lost(lot: int) -> None:
    """A hundred random interleavings each: what is rung for is seen before time moves on."""
    for seed in range(100 * lot, 100 * lot + 100):
        await _interleave(random.Random(seed))


async def _interleave(chance: random.Random) -> None:
    clock = VirtualClock(NOON)
    alarm = clock.alarm()
    todo: list[datetime] = []
    late: list[tuple[datetime, datetime]] = []
    over = False

    async def dawdle() -> None:
        for _ in range(chance.randrange(4)):
            await asyncio.sleep(0)

    async def machine() -> None:
        while not over or todo:
            taken = list(todo)
            del todo[: len(taken)]
            await dawdle()
            late.extend((moment, clock.now()) for moment in taken if moment != clock.now())
            await alarm.sleep(at(chance.randrange(30)) if chance.random() < 0.3 else None)

    async def person() -> None:
        nonlocal over
        for _ in range(chance.randrange(1, 8)):
            await clock.until(clock.now() + timedelta(seconds=chance.randrange(4)))
            await dawdle()
            todo.append(clock.now())
            alarm.ring()

    async def people() -> None:
        nonlocal over
        async with asyncio.TaskGroup() as group:
            for _ in range(chance.randrange(1, 4)):
                group.create_task(person())
        over = True
        alarm.ring()

    await play(clock, machine, people)
    assert not late
    assert not todo
