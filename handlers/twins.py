"""Typed twins of a draft's buttons: a line of one word is the press, for hands that stay there."""

from typing import Any

from aiogram import F, Router
from aiogram.types import Message

from bot.desk import Cause, Desk
from bot.domain.call import Screening

router = Router(name="twins")


async def twin(message: Message, desk: Desk) -> dict[str, Any] | bool:
    """Whether the line says no more than a button, and which; its number where it has one."""
    found = desk.words.twin(message.text or "")
    return {"action": found[0], "number": found[1]} if found else False


@router.message(F.chat.type == "private", ~F.reply_to_message, twin)
async def pressed(_: Message, desk: Desk, cause: Cause, action: str, number: int) -> None:
    """ "kirim", "prank", "sama 14": done to the draft in hand. Raises `Refusal`."""
    if action == "same":
        line = await desk.lookup.asked_for(cause, number)
        await desk.merging.same(cause, line.stream)
    elif action == "send":
        await desk.dispatching.send(cause)
    else:
        await desk.calls.screen(cause, None, Screening(action))
