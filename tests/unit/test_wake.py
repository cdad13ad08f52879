"""Who looks again after a commit: whom it concerns, and nobody else."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

from bot.clock import VirtualClock
from bot.ports import Channel, Touched
from scheduler.nursery import Nursery
from scheduler.relay import Relay
from scheduler.sealer import Sealer
from scheduler.wake import Wake

NOON = datetime(2026, 10, 5, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


class Watch:
    """Counts looks, and says when the next alarm is."""

    def __init__(self, *alarms: datetime | None) -> None:
        self.looks, self.alarms = 0, list(alarms)
        self.wake: Wake | None = None
        self.meanwhile = Touched()

    async def look(self) -> datetime | None:
        self.looks += 1
        if self.wake:
            self.wake.committed(self.meanwhile)
            self.wake = None
        return self.alarms.pop(0) if self.alarms else None


@asynccontextmanager
async def running(watch: Any, clock: VirtualClock) -> AsyncIterator[Wake]:
    desk: Any = SimpleNamespace(watch=watch, clock=clock)
    wake = Wake(desk)
    async with asyncio.timeout(5), Nursery() as nursery:
        nursery.keep("watch", wake.run)
        await spun()
        yield wake


async def spun() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


async def test_only_an_alarm_that_is_sooner_wakes_the_watch() -> None:
    watch = Watch(NOON + 2 * MINUTE, NOON + MINUTE)
    clock = VirtualClock(NOON)
    with clock.working():  # time stands still
        async with running(watch, clock) as wake:
            for touched in (
                Touched(facts=True, channels={Channel.TELEGRAM}),
                Touched(alarm=NOON + 3 * MINUTE),
                Touched(alarm=NOON + 2 * MINUTE),
            ):
                wake.committed(touched)
            await spun()
            assert watch.looks == 1
            wake.committed(Touched(alarm=NOON + MINUTE))
            await spun()
            assert watch.looks == 2


async def test_where_nothing_runs_any_alarm_wakes_the_watch() -> None:
    watch = Watch(None)
    clock = VirtualClock(NOON)
    with clock.working():
        async with running(watch, clock) as wake:
            wake.committed(Touched(facts=True))
            await spun()
            assert watch.looks == 1
            wake.committed(Touched(alarm=NOON + 99 * MINUTE))
            await spun()
            assert watch.looks == 2


async def test_an_alarm_set_while_the_watch_looks_is_not_missed() -> None:
    watch = Watch(NOON + MINUTE, NOON + 2 * MINUTE, NOON + 2 * MINUTE)
    clock = VirtualClock(NOON)
    with clock.working():
        async with running(watch, clock) as wake:
            watch.wake, watch.meanwhile = wake, Touched(alarm=NOON + 3 * MINUTE)
            wake.ring()
            await spun()
            assert watch.looks == 3, "it came after the look, maybe: look once more"


async def test_a_relay_is_woken_for_its_own_channel(monkeypatch: Any) -> None:
    clock = VirtualClock(NOON)
    desk: Any = SimpleNamespace(clock=clock)
    async with Nursery() as nursery:
        relay = Relay(desk, Channel.DATACENTRE, None, nursery)  # type: ignore[arg-type]
        rung: list[bool] = []
        monkeypatch.setattr(relay, "ring", lambda: rung.append(True))
        monkeypatch.setattr(relay, "_alarm", SimpleNamespace(ring=lambda: rung.append(True)))
        relay.committed(Touched(facts=True, alarm=NOON, channels={Channel.TELEGRAM}))
        assert not rung
        relay.committed(Touched(channels={Channel.TELEGRAM, Channel.DATACENTRE}))
        assert rung


async def test_the_sealer_counts_from_facts_only(monkeypatch: Any) -> None:
    desk: Any = SimpleNamespace(clock=VirtualClock(NOON))
    sealer = Sealer(desk)
    rung: list[bool] = []
    monkeypatch.setattr(sealer, "_alarm", SimpleNamespace(ring=lambda: rung.append(True)))
    sealer.committed(Touched(alarm=NOON, channels=set(Channel)))
    assert not rung
    sealer.committed(Touched(facts=True))
    assert rung
