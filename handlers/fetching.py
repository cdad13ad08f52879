"""Updates as they came, each read by itself: one that we cannot read spoils no other."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from aiogram import Bot
from aiogram.methods import TelegramMethod
from aiogram.types import Update

UNREADABLE = "Unreadable"
"""Why such an update is set aside."""


class FetchUpdates(TelegramMethod[list[dict[str, Any]]]):
    """The Bot API's getUpdates; aiogram's own refuses a whole batch for one update."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    offset: int | None
    timeout: int
    allowed_updates: Sequence[str]


@dataclass(frozen=True, slots=True)
class Heard:
    """One update; `update` is None where it has a shape that this program does not know."""

    number: int
    raw: Mapping[str, Any]
    update: Update | None

    @property
    def body(self) -> str:
        """The whole of it, as Telegram sent it."""
        return json.dumps(self.raw)

    @property
    def chat(self) -> int:
        """Where it happened; 0 for what happens nowhere that we know of."""
        if self.update is None:
            return 0
        if press := self.update.callback_query:
            return press.message.chat.id if press.message else 0
        happened = self.update.message or self.update.edited_message or self.update.my_chat_member
        return happened.chat.id if happened else 0


def heard(bot: Bot, raw: Mapping[str, Any]) -> Heard:
    """Read one update."""
    try:
        update = Update.model_validate(raw, context={"bot": bot})
    except Exception:  # a ValidationError, and it quotes what was written: nobody logs it
        return Heard(raw["update_id"], raw, None)
    return Heard(update.update_id, raw, update)
