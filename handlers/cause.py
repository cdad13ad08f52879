"""Who did it and by which update; and the one place that speaks refusals."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from aiogram import BaseMiddleware
from aiogram.exceptions import AiogramError
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message, TelegramObject, Update

from bot.buttons import parse
from bot.desk import AlreadyHeard, Cause, Desk
from bot.domain.errors import Refusal
from bot.messages import Popup

ANSWER_WITHIN = 2.0
"""Real seconds for the answer to a press: no batch hangs on it."""


class Causes(BaseMiddleware):
    """Gives every handler its `cause`, and turns a refusal into words."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:  # noqa: ANN401 - as aiogram has it
        desk: Desk = data["desk"]
        update: Update = data["event_update"]
        cause = _cause(event, update.update_id, desk)
        if cause is None:
            if isinstance(event, CallbackQuery):  # on a message that we never wrote
                await answer(event, desk, Popup("not_understood", waits=True))
            return None
        try:
            return await handler(event, {**data, "cause": cause})
        except AlreadyHeard:
            if isinstance(event, CallbackQuery):
                await answer(event, desk, Popup("again"))
        except Refusal as refusal:
            if isinstance(event, CallbackQuery):
                refused = Popup(refusal.code, tuple(refusal.details.items()), waits=True)
                await answer(event, desk, refused)
            else:
                details = refusal.told(desk.city.zone)
                with suppress(AlreadyHeard):  # refused before, and said so
                    await desk.lookup.say(cause, "refusal", code=refusal.code, **details)
        return None


def _cause(event: TelegramObject, update: int, desk: Desk) -> Cause | None:
    message: int | None
    if isinstance(event, Message) and event.sender_chat:
        # Who writes as a chat does not show who he is: an anonymous admin is "admin of group X".
        written, title = event.sender_chat, event.sender_chat.title or ""
        own = written.id == event.chat.id
        name = desk.words.answer("anonymous_admin", group=title) if own else title
        return Cause(written.id, name, update, event.chat.id, event.message_id)
    if isinstance(event, CallbackQuery) and event.message:
        user, chat, message = event.from_user, event.message.chat.id, event.message.message_id
    elif isinstance(event, ChatMemberUpdated):
        user, chat, message = event.from_user, event.chat.id, None
    elif isinstance(event, Message) and event.from_user:
        user, chat, message = event.from_user, event.chat.id, event.message_id
    else:
        return None
    return Cause(user.id, user.full_name, update, chat, message)


async def answer(query: CallbackQuery, desk: Desk, popup: Popup | None) -> None:
    """Answer a press; lost harmlessly, the card tells the same."""
    button = parse(query.data or "")
    marked = await desk.lookup.marked(popup, button.stream if button else 0) if popup else None
    text = desk.words.popup(marked) if marked else None
    with suppress(AiogramError, TimeoutError):
        async with asyncio.timeout(ANSWER_WITHIN):
            await query.answer(text, show_alert=popup is not None and popup.waits)
