"""All that is heard, put together: the dispatcher with its routers."""

from functools import cache
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.methods import Response

from handlers import groups, presses, private, twins
from handlers.cause import Causes

KEPT = (Response[list[dict[str, Any]]], Response[bool])
"""What the Bot API's answers are read into. Pydantic keeps such classes only as long as somebody
holds them: aiogram would make them anew, 20 ms each, for every poll and every answer."""


@cache
def dispatcher() -> Dispatcher:
    """The routers of this house; each update is fed with the desk it is for."""
    heard = Dispatcher(disable_fsm=True)
    heard.include_routers(twins.router, private.router, groups.router, presses.router)
    for observer in (
        heard.message,
        heard.edited_message,
        heard.callback_query,
        heard.my_chat_member,
    ):
        observer.outer_middleware(Causes())
    return heard


def ears(token: str, api_url: str) -> Bot:
    """The bot that hears, and answers presses; it sends nothing else."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(api_url))
    return Bot(token, session=session)
