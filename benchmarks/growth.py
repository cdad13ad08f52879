"""The same work with few and with many past incidents in the database.

    python -m benchmarks.growth 1000000

A desk with 1,000 past incidents and one with many: on each Kirim, a burst of presses and alarms at
random instants are measured, after a few that are not.
"""

import asyncio
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks import archive, lateness, pressing, sending
from benchmarks.scenery import Scenery, percentile, scenery
from bot.domain.dispatch import Status
from bot.domain.facts import IncidentOpened

FEW, MANY = 1_000, 50_000
WARM, SAMPLES, PRESSES, ALARMS = 5, 40, 200, 300
STEPS = (Status.ACKNOWLEDGED, Status.EN_ROUTE, Status.ON_SCENE, Status.CLEARED)


@dataclass(frozen=True, slots=True)
class Figures:
    """Medians of wall seconds; the processor's for a press, and for all of it."""

    kirim: float
    press: float
    late: float
    cpu: float
    size: int
    """Bytes of the database."""
    seconds: float
    """That filling it took."""


def measure(many: int = MANY) -> Iterator[str]:
    """Three ratios, and how large the database was."""
    few, much = asyncio.run(_with(FEW)), asyncio.run(_with(many))
    told = {
        "Kirim to the last of 6 cards, p50": (few.kirim, much.kirim),
        "a press in a burst, the processor's time": (few.press, much.press),
        "an alarm's lateness, p50": (few.late, much.late),
    }
    for what, (before, after) in told.items():
        yield (
            f"{what}: {before * 1000:.1f} ms with {FEW:,} past incidents, {after * 1000:.1f} ms "
            f"with {many:,}: {after / before:.2f} times (goal 1.2)"
        )
    yield (
        f"the processor's time for the three: {few.cpu:.2f} s and {much.cpu:.2f} s, "
        f"{much.cpu / few.cpu:.2f} times; database {much.size / 1e6:,.0f} MB, "
        f"filled in {much.seconds:.0f} s"
    )


async def _with(past: int) -> Figures:
    async with scenery() as scene:
        streams = await closed(scene)
        waiting = await lateness.sent(scene)
        began = time.perf_counter()
        file = archive.database(scene.folder)
        size = await asyncio.to_thread(archive.copy, file, streams, past)
        seconds = time.perf_counter() - began
        for _ in range(WARM):
            await sending.send_out(scene)
        began = time.process_time()
        kirim = [await sending.send_out(scene) for _ in range(SAMPLES)]
        with pressing.unsent():
            orders = [one async for one in pressing.orders_of(scene, PRESSES)]
            pressed = time.process_time()
            await pressing.burst(scene.world, orders)
            press = (time.process_time() - pressed) / PRESSES
        late, _ = await lateness.at_random(scene, waiting, ALARMS)
        cpu = time.process_time() - began
        return Figures(percentile(kirim, 0.5), press, percentile(late, 0.5), cpu, size, seconds)


async def closed(scene: Scenery) -> list[int]:
    """An incident of five agencies from its first line to its closing: its two streams."""
    desk, cause = scene.desk, scene.cause(scene.sari)
    await desk.calls.line(cause, "kebakaran rumah Jl. Merdeka 10, 2 orang luka", fresh=True)
    draft = await desk.lookup.focused(scene.sari.user.id)
    assert draft is not None
    await desk.dispatching.send(cause, draft)
    await scene.settled()
    stream = await desk.lookup.focused(scene.sari.user.id)
    assert stream is not None
    damkar = scene.cause(scene.stage.agencies["damkar"])
    for to in STEPS:
        await desk.reporting.report(damkar, stream, 1, to)
    await desk.closing.close(cause, stream, "tertangani")
    await scene.settled()
    async with desk.journal.uow.reading() as books:
        facts = [one.fact for one in await books.load(stream)]
    return [next(one.call_id for one in facts if isinstance(one, IncidentOpened)), stream]


if __name__ == "__main__":
    for line in measure(*(int(one) for one in sys.argv[1:2])):
        print(line, flush=True)
