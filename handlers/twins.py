"""Typed twins of a draft's buttons: a line of one word is the press, for hands that stay there."""

import re

from aiogram import F, Router
from aiogram.types import Message

from bot.desk import Cause, Desk
from bot.domain.call import Screening

router = Router(name="twins")
router.message.filter(F.chat.type == "private", ~F.reply_to_message)
SAME = re.compile(r"\s*sama(?:\s+dengan)?\s+#?([0-9]{1,9})\s*$", re.IGNORECASE)
"""A line that says no more than which report the draft in hand is the same as."""
NOISE = re.compile(r"\s*(prank|ghost|info)\s*[.!]?\s*$", re.IGNORECASE)
SEND = re.compile(r"\s*kirim\s*[.!]?\s*$", re.IGNORECASE)


@router.message(F.text.regexp(SAME))
async def same(message: Message, desk: Desk, cause: Cause) -> None:
    """ "sama 14": the draft in hand is one more call about that incident."""
    found = SAME.fullmatch(message.text or "")
    assert found is not None
    line = await desk.lookup.asked_for(cause, int(found[1]))
    await desk.merging.same(cause, line.stream)


@router.message(F.text.regexp(NOISE))
async def noise(message: Message, desk: Desk, cause: Cause) -> None:
    """ "prank", "ghost", "info": the draft in hand ends as that."""
    found = NOISE.fullmatch(message.text or "")
    assert found is not None
    await desk.calls.screen(
        cause, await desk.lookup.draft_in_hand(cause.user), Screening(found[1].lower())
    )


@router.message(F.text.regexp(SEND))
async def send(message: Message, desk: Desk, cause: Cause) -> None:
    """ "kirim": the draft in hand goes out."""
    await desk.dispatching.send(cause, await desk.lookup.draft_in_hand(cause.user))
