"""The poller: an update is confirmed to Telegram only after its effect is committed."""

import asyncio
import logging
from collections import defaultdict

from aiogram import Bot, Dispatcher
from aiogram.exceptions import AiogramError
from aiogram.types import Update

from bot.desk import Desk

log = logging.getLogger(__name__)
POLL_SECONDS = 30
HEARD = ["message", "edited_message", "callback_query", "my_chat_member"]
TRIES = 3
PAUSE = 1.0
"""Real seconds between tries: the network's and the database's time, not the desk's."""


async def poll(bot: Bot, dispatcher: Dispatcher, desk: Desk) -> None:
    """Hear updates for ever; within a chat in order, chats side by side."""
    offset: int | None = None
    while True:
        try:
            updates = await bot.get_updates(
                offset=offset, timeout=POLL_SECONDS, allowed_updates=HEARD,
                request_timeout=POLL_SECONDS + 10,
            )  # fmt: skip
        except (AiogramError, TimeoutError) as error:
            log.warning("polling failed: %s", type(error).__name__)
            await asyncio.sleep(PAUSE)
            continue
        if not updates:
            continue
        by_chat: dict[int, list[Update]] = defaultdict(list)
        for update in updates:
            by_chat[chat_of(update)].append(update)
        await asyncio.gather(*(_in_order(bot, dispatcher, desk, one) for one in by_chat.values()))
        offset = updates[-1].update_id + 1


def chat_of(update: Update) -> int:
    """Where it happened; 0 for what happens nowhere."""
    if update.callback_query:
        card = update.callback_query.message
        return card.chat.id if card else 0
    happened = update.message or update.edited_message or update.my_chat_member
    return happened.chat.id if happened else 0


async def _in_order(bot: Bot, dispatcher: Dispatcher, desk: Desk, updates: list[Update]) -> None:
    for update in updates:
        await _feed(bot, dispatcher, desk, update)


async def _feed(bot: Bot, dispatcher: Dispatcher, desk: Desk, update: Update) -> None:
    """Three tries; then it is kept aside. While the database itself refuses, all begins anew."""
    while True:
        why = ""
        for _ in range(TRIES):
            try:
                await dispatcher.feed_update(bot, update, desk=desk)
                return
            except Exception as error:
                why = _told(update, error)
            if not await _database_works(desk):
                break
        else:
            try:
                body = update.model_dump_json(exclude_none=True)
                await desk.set_aside.keep(update.update_id, body, why)
                return
            except Exception as error:
                _told(update, error)
        await asyncio.sleep(PAUSE)


def _told(update: Update, error: Exception) -> str:
    """Logged without anybody's words; the name of what went wrong."""
    why = type(error).__name__
    log.error("update %s failed (%s)", update.update_id, why)
    log.debug("update %s failed", update.update_id, exc_info=error)
    return why


async def _database_works(desk: Desk) -> bool:
    """Whether it takes a write just now."""
    try:
        await desk.set_aside.probe()
    except Exception as error:
        log.error("the database refuses (%s)", type(error).__name__)
        return False
    return True
