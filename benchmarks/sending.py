"""From "Kirim" to the last of six cards accepted, beside a bare handler that only sends six.

Baseline: aiogram hears the press, python-telegram-bot sends six texts with `asyncio.gather`; it
stores nothing, checks nothing and keeps to no budget. Both talk to a sandbox of their own over
loopback HTTP in the same process, which answers at once or after 50 ms; they are pressed by turns,
so that what the machine does besides meets both.
"""

import asyncio
import itertools
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from datetime import timedelta

from aiogram import Bot as Ears
from aiogram import Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import AiogramError
from aiogram.types import CallbackQuery
from telegram import Bot as Mouth
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from benchmarks.scenery import (
    Arrivals,
    Scenery,
    SkippingClock,
    percentile,
    scenery,
    settled,
    slow_answers,
    spread,
)
from bot.domain.call import call_of
from bot.ports import Channel
from bot.services.compose import routed
from sandbox.server import Server
from sandbox.world import World

SAMPLES = 80
HOUSES = itertools.count(1)
CARD = "🔴 MERAH · 🔥 <b>KEBAKARAN BANGUNAN</b>\n📍 <b>Jl. Merdeka 10</b>\n" + "Keterangan. " * 15


def measure(samples: int = SAMPLES) -> Iterator[str]:
    """Ours beside the bare handler, at both speeds of Telegram."""
    for slow, goal in ((True, 1.2), (False, 2.0)):
        ours, bare = asyncio.run(_by_turns(samples, slow=slow))
        ratio = percentile(ours, 0.5) / percentile(bare, 0.5)
        when = "after 50 ms" if slow else "at once"
        yield (
            f"Kirim to the last of 6 cards, Telegram answering {when}: {spread(ours)}; "
            f"bare handler {spread(bare)}; {ratio:.2f} times at p50 (goal {goal})"
        )


async def _by_turns(samples: int, *, slow: bool) -> tuple[list[float], list[float]]:
    ours, bare = list[float](), list[float]()
    async with scenery() as scene, _bare(slow=slow) as press:
        if slow:
            slow_answers(scene.world)
        for _ in range(samples):
            ours.append(await send_out(scene))
            bare.append(await press())
    return ours, bare


async def send_out(scene: Scenery) -> float:
    """One report sent to six agencies; seconds until the last card is there."""
    desk, sari = scene.desk, scene.sari
    await desk.calls.line(
        scene.cause(sari), f"kebakaran rumah Jl. Merdeka {next(HOUSES)}", fresh=True
    )
    stream = await desk.lookup.focused(sari.user.id)
    assert stream is not None
    async with desk.journal.uow.reading() as books:
        call = call_of(await books.load(stream))
    chosen = {**routed(call, desk.city), **call.toggles}
    for code in scene.groups.keys() - chosen.keys():
        await desk.calls.toggle(scene.cause(sari), stream, code)
    scene.clock.skip(timedelta(minutes=3))
    draft, data = await scene.shows(sari, f"#{call.number} ·", "Kirim ke 6")
    await scene.settled()
    arrivals = Arrivals(scene.world, set(scene.groups.values()), 6)
    scene.world.press(sari.user, draft.chat_id, draft.message_id, data)
    seconds = await arrivals.all()
    await scene.settled()
    await _ended(scene)
    return seconds


async def _ended(scene: Scenery) -> None:
    """Close the incident, off the clock: no pile of reports that nobody ever answers."""
    incident = await scene.desk.lookup.focused(scene.sari.user.id)
    assert incident is not None
    await scene.desk.closing.close(scene.cause(scene.sari), incident, "tertangani_warga")
    waits = True
    while waits:
        scene.clock.skip(timedelta(minutes=3))
        await scene.settled()
        async with scene.desk.journal.uow.reading() as books:
            waits = bool(await books.waiting(Channel.TELEGRAM))
    scene.clock.skip(timedelta(minutes=3))


@asynccontextmanager
async def _bare(*, slow: bool) -> AsyncIterator[Callable[[], Awaitable[float]]]:
    """The bare bot at work, and a press on its button: seconds until the last card is there."""
    clock = SkippingClock()
    world = World(clock)
    sari = world.person("Sari")
    groups = [world.group(f"Grup {one}", [sari]) for one in range(6)]
    for group in groups:
        world.add_bot(sari, group.id)
    async with Server(world) as server:
        ears = Ears(
            world.token, session=AiohttpSession(api=TelegramAPIServer.from_base(server.url))
        )
        async with Mouth(
            world.token, base_url=f"{server.url}/bot", base_file_url=server.url
        ) as mouth:
            heard = Dispatcher()
            button = InlineKeyboardMarkup(
                [[InlineKeyboardButton("Terima tugas", callback_data="x")]]
            )

            @heard.callback_query()
            async def pressed(query: CallbackQuery) -> None:
                await asyncio.gather(
                    *(
                        mouth.send_message(one.id, CARD, "HTML", reply_markup=button)
                        for one in groups
                    )
                )
                with suppress(AiogramError):  # its connection may have idled out
                    await query.answer()

            world.start(sari)
            asked = await mouth.send_message(sari.id, "Kirim?", reply_markup=button)
            if slow:
                slow_answers(world)
            polling = asyncio.ensure_future(heard.start_polling(ears, handle_signals=False))

            async def press() -> float:
                await settled(world)
                clock.skip(timedelta(minutes=3))
                arrivals = Arrivals(world, {one.id for one in groups}, 6)
                world.press(sari, sari.id, asked.message_id, "x")
                return await arrivals.all()

            yield press
            await heard.stop_polling()
            await polling
