"""Presses a second: "Terima tugas" decided, committed, answered; beside a bot that only answers.

Baseline: aiogram's own dispatcher with a handler that answers the press and does nothing else. Both
find all presses waiting in the sandbox's queue, and both are done when the last answer has come.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TypeVar

from aiogram import Bot as Ears
from aiogram import Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery

from benchmarks.scenery import Scenery, SkippingClock, percentile, scenery, until
from bot.services.delivery import Delivery
from sandbox.model import Press
from sandbox.server import Server
from sandbox.world import World
from storage.lite import Lite

PRESSES = 300
T = TypeVar("T")
Order = tuple[object, int, int, str]
A_SECOND = 100
"""How many presses a second the second figure is taken at."""


def measure(presses: int = PRESSES) -> Iterator[str]:
    """Both rates, and how late an answer comes at a hundred presses a second."""
    ours, late, waited = asyncio.run(_ours(presses))
    bare = asyncio.run(_bare(presses))
    yield (
        f"presses: {ours:.0f} a second, each with a durable commit; bare bot {bare:.0f}; "
        f"{ours / bare:.2f} of its rate (goal 0.17)"
    )
    shared = 1 / (1 / ours - waited)
    yield (
        f"presses, were all commits shared: {shared:.0f} a second at most, {shared / bare:.2f} of "
        f"its rate (goal 0.5): of {1000 / ours:.1f} ms a press {waited * 1000:.1f} wait for lock "
        "and disk"
    )
    yield (
        f"an answer at {A_SECOND} presses a second: p50 {percentile(late, 0.5) * 1000:.0f} ms, "
        f"p99 {percentile(late, 0.99) * 1000:.0f} ms (goal 50)"
    )


async def _ours(presses: int) -> tuple[float, list[float], float]:
    async with scenery() as scene:
        with unsent():
            orders = [order async for order in orders_of(scene, 2 * presses)]
            with waiting() as waited:
                rate = await burst(scene.world, orders[:presses])
            late = await _steadily(scene.world, orders[presses:])
            return rate, late, sum(waited) / presses


@contextmanager
def waiting() -> Iterator[list[float]]:
    """Seconds of each wait for SQLite's lock and for the disk."""
    wait, waited = Lite._wait, list[float]()

    async def timed(lite: Lite, work: Callable[[], T]) -> T:
        began = time.perf_counter()
        try:
            return await wait(lite, work)
        finally:
            waited.append(time.perf_counter() - began)

    Lite._wait = timed  # type: ignore[method-assign, assignment]
    try:
        yield waited
    finally:
        Lite._wait = wait  # type: ignore[method-assign]


async def burst(world: World, orders: list[Order]) -> float:
    """All pressed at once: how many a second are answered."""
    began = time.perf_counter()
    await _answered(world, [_press(world, *one) for one in orders])
    return len(orders) / (time.perf_counter() - began)


@contextmanager
def unsent() -> Iterator[None]:
    """Cards stay in the outbox: a press is measured, not the relay."""
    leave = Delivery.leave

    async def nothing(*_: object) -> list[object]:
        await asyncio.sleep(3600)
        return []

    Delivery.leave = nothing  # type: ignore[assignment, method-assign]
    try:
        yield
    finally:
        Delivery.leave = leave  # type: ignore[method-assign]


async def orders_of(scene: Scenery, count: int) -> AsyncIterator[Order]:
    """One incident each, and what "Terima tugas" on its card would send."""
    desk, sari = scene.desk, scene.sari
    damkar = scene.stage.agencies["damkar"]
    card = damkar.messages[-1].message_id
    for number in range(count):
        cause = scene.cause(sari)
        await desk.calls.line(cause, f"ular masuk rumah Jl. Mawar {number}", fresh=True)
        draft = await desk.lookup.focused(sari.user.id)
        assert draft is not None
        await desk.dispatching.send(cause, draft)
        incident = await desk.lookup.focused(sari.user.id)
        yield damkar.user, damkar.chat.id, card, f"ack:{incident}:1:"
        if number % 50 == 49:
            scene.clock.skip(timedelta(seconds=1))


def _press(world: World, user: object, chat: int, message: int, data: str) -> Press:
    return world.press(user, chat, message, data, forge=True)  # type: ignore[arg-type]


async def _answered(world: World, presses: list[Press]) -> None:
    left = list(presses)

    def all_answered() -> bool:
        while left and left[-1].answer is not None:
            left.pop()
        return not left

    await until(world, all_answered)


async def _steadily(world: World, orders: list[Order]) -> list[float]:
    late: list[float] = []

    async def one(order: Order) -> None:
        began = time.perf_counter()
        pressed = _press(world, *order)
        await until(world, lambda: pressed.answer is not None)
        late.append(time.perf_counter() - began)

    async with asyncio.TaskGroup() as group:
        began = time.perf_counter()
        for number, order in enumerate(orders):
            await asyncio.sleep(max(0.0, began + number / A_SECOND - time.perf_counter()))
            group.create_task(one(order))
    return late


async def _bare(presses: int) -> float:
    world = World(SkippingClock())
    sari = world.person("Sari")
    async with Server(world) as server:
        ears = Ears(
            world.token, session=AiohttpSession(api=TelegramAPIServer.from_base(server.url))
        )
        heard = Dispatcher()

        @heard.callback_query()
        async def pressed(query: CallbackQuery) -> None:
            await query.answer("Tercatat")

        message = world.start(sari)
        polling = asyncio.ensure_future(heard.start_polling(ears, handle_signals=False))
        began = time.perf_counter()
        await _answered(
            world, [_press(world, sari, sari.id, message.message_id, "x") for _ in range(presses)]
        )
        rate = presses / (time.perf_counter() - began)
        await heard.stop_polling()
        await polling
    return rate
