"""The poller: an update is confirmed to Telegram only after its effect is committed."""

import asyncio
import json
import logging
from collections import defaultdict
from collections.abc import Awaitable, Callable

from aiogram import Bot, Dispatcher
from aiogram.exceptions import AiogramError

from bot.desk import Desk
from bot.domain.errors import whence
from handlers.fetching import UNREADABLE, FetchUpdates, Heard, heard

log = logging.getLogger(__name__)
POLL_SECONDS = 30
HEARD = ("message", "edited_message", "callback_query", "my_chat_member")
TRIES = 3
PAUSE = 1.0
"""Real seconds between tries: the network's and the database's time, not the desk's."""


async def poll(bot: Bot, dispatcher: Dispatcher, desk: Desk) -> None:
    """Hear updates for ever; within a chat in order, chats side by side."""
    offset: int | None = None
    while True:
        fetch = FetchUpdates(offset=offset, timeout=POLL_SECONDS, allowed_updates=HEARD)
        try:
            batch = await bot(fetch, request_timeout=POLL_SECONDS + 10)
        except (AiogramError, TimeoutError) as error:
            log.warning("polling failed: %s", type(error).__name__)
            await asyncio.sleep(PAUSE)
            continue
        if not batch:
            continue
        by_chat: dict[int, list[Heard]] = defaultdict(list)
        for raw in batch:
            if raw.keys() & HEARD:  # else it was queued before Telegram knew what we hear
                one = heard(bot, raw)
                by_chat[one.chat].append(one)
        await asyncio.gather(*(_in_order(bot, dispatcher, desk, one) for one in by_chat.values()))
        offset = batch[-1]["update_id"] + 1


def once_more(bot: Bot, dispatcher: Dispatcher, desk: Desk) -> Callable[[str], Awaitable[None]]:
    """Hears an update again that was set aside, from its body; raises what it fails by."""

    async def hear(body: str) -> None:
        one = heard(bot, json.loads(body))
        if one.update is None:
            raise Unreadable
        await dispatcher.feed_update(bot, one.update, desk=desk)

    return hear


class Unreadable(Exception):
    """It has a shape that this program does not know."""


async def _in_order(bot: Bot, dispatcher: Dispatcher, desk: Desk, updates: list[Heard]) -> None:
    for update in updates:
        await _feed(bot, dispatcher, desk, update)


async def _feed(bot: Bot, dispatcher: Dispatcher, desk: Desk, one: Heard) -> None:
    """It has its effect or is kept aside. While the database itself refuses, all begins anew."""
    while True:
        try:
            if why := await _fault(bot, dispatcher, desk, one):
                await desk.set_aside.keep(one.number, one.body, why)
            return
        except Exception as error:
            log.error("update %s waits: the database refuses (%s)", one.number, _name(error))
        await asyncio.sleep(PAUSE)


async def _fault(bot: Bot, dispatcher: Dispatcher, desk: Desk, one: Heard) -> str:
    """Why it had no effect in three tries; empty where it had. Raises what the database raises."""
    if one.update is None:
        log.error("update %s cannot be read", one.number)
        return UNREADABLE
    why = ""
    for _ in range(TRIES):
        try:
            await dispatcher.feed_update(bot, one.update, desk=desk)
            return ""
        except Exception as error:
            why = _name(error)
            log.error("update %s failed (%s)", one.number, why)
            log.debug("update %s: %s", one.number, whence(error))
        await desk.journal.probe()
    return why


def _name(error: Exception) -> str:
    """What went wrong, without anybody's words."""
    return type(error).__name__
