"""Faults on demand: what happens to the message, and what each library makes of it."""

import asyncio
import logging
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
import telegram
from aiogram import Bot, exceptions
from telegram import error

from sandbox.faults import FaultKind
from sandbox.model import Person
from sandbox.server import Server
from sandbox.world import World
from tests.sandbox.conftest import until

AIO = exceptions.TelegramNetworkError
PTB = error.NetworkError
HASTY = 1.0
"""Seconds that a client waits in vain: more than a loop at work in a full machine stands."""


@pytest.mark.parametrize(
    ("kind", "more", "happens", "ours", "theirs", "cause"),
    [
        ("reset_after_delivery", {}, True, AIO, PTB, httpx.ReadError),
        ("close_after_delivery", {}, True, AIO, PTB, httpx.RemoteProtocolError),
        ("cut_after_delivery", {}, True, AIO, PTB, httpx.RemoteProtocolError),
        ("timeout_after_delivery", {}, True, AIO, error.TimedOut, httpx.ReadTimeout),
        ("refuse_before", {}, False, AIO, PTB, httpx.RemoteProtocolError),
        ("server_error", {}, False, exceptions.TelegramServerError, PTB, None),
        (
            "server_error",
            {"code": 504, "delivered": True},
            True,
            exceptions.TelegramServerError,
            PTB,
            None,
        ),
        (
            "garbage",
            {"delivered": True},
            True,
            exceptions.ClientDecodeError,
            error.TelegramError,
            None,
        ),
    ],
)
async def test_faults(
    world: World,
    sari: Person,
    aio: Bot,
    ptb: telegram.Bot,
    caplog: pytest.LogCaptureFixture,
    kind: FaultKind,
    more: dict[str, Any],
    happens: bool,
    ours: type[Exception],
    theirs: type[Exception],
    cause: type[Exception] | None,
) -> None:
    aio.session.timeout = HASTY
    world.faults.add(kind, "sendMessage", sari.id, times=2, **more)
    before = len(world.chat(sari.id).messages)
    with caplog.at_level(logging.CRITICAL):
        with pytest.raises(ours):
            await aio.send_message(sari.id, "satu")
        with pytest.raises(theirs) as caught:
            await ptb.send_message(sari.id, "dua", read_timeout=HASTY)
    if cause is not None:
        assert type(caught.value.__cause__) is cause
    await until(world, lambda: not world.traffic.count and not world.traffic.hanging)
    assert len(world.chat(sari.id).messages) - before == (2 if happens else 0)
    aio.session.timeout = 10
    # Used up: the next calls go well, on the same sessions.
    assert (await aio.send_message(sari.id, "tiga")).text == "tiga"
    assert (await ptb.send_message(sari.id, "empat")).text == "empat"


async def test_flood_and_slow(world: World, sari: Person, aio: Bot, ptb: telegram.Bot) -> None:
    world.faults.add("flood", retry_after=7)
    with pytest.raises(exceptions.TelegramRetryAfter) as caught:
        await aio.send_message(sari.id, "x")
    assert caught.value.retry_after == 7
    world.faults.add("slow", "sendMessage", seconds=0.05)
    async with asyncio.timeout(10):
        assert (await ptb.send_message(sari.id, "x")).text == "x"


async def test_other_calls_are_not_met(world: World, sari: Person, aio: Bot) -> None:
    world.faults.add("server_error", "sendMessage", chat_id=99)
    await aio.send_message(sari.id, "x")
    await aio.get_me()
    assert world.faults.script
    world.faults.clear()
    with pytest.raises(ValueError, match="no such fault"):
        world.faults.add("earthquake")  # type: ignore[arg-type]


async def test_a_hanging_call_does_not_count_as_open(
    world: World, sari: Person, aio: Bot, ptb: telegram.Bot
) -> None:
    world.faults.add("timeout_after_delivery")
    seen = SimpleNamespace(quiet=False)
    world.on_change.append(lambda: setattr(seen, "quiet", seen.quiet or world.quiet))
    async with asyncio.TaskGroup() as group:
        poll = group.create_task(aio.get_updates(timeout=10))
        with pytest.raises(error.TimedOut):
            await ptb.send_message(sari.id, "x", read_timeout=HASTY)
        assert seen.quiet
        world.updates.release()
        assert await poll == []


async def test_nobody_listens(server: Server, sari: Person, ptb: telegram.Bot, aio: Bot) -> None:
    await ptb.get_me()
    server.refuse()
    with pytest.raises(error.NetworkError):
        await ptb.send_message(sari.id, "x")
    with pytest.raises(error.NetworkError) as caught:
        await ptb.send_message(sari.id, "x")
    assert type(caught.value.__cause__) is httpx.ConnectError
    with pytest.raises(exceptions.TelegramNetworkError, match="ClientConnectorError"):
        await aio.get_me()
    await server.listen()
    assert (await ptb.send_message(sari.id, "x")).text == "x"
