"""The keyboard of a reminder about drafts that lie untouched."""

from collections.abc import Sequence

from bot.buttons import label
from bot.messages import Rows
from bot.services.keyboards.pages import in_rows

NOISE = ("prank", "ghost", "info")


def drafts_left(drafts: Sequence[tuple[int, int, int]]) -> Rows:
    """Each as (stream, number, agencies that may be sent): for one all ways out, else to each."""
    if len(drafts) > 1:
        return in_rows([label("resume", one, number=number) for one, number, _ in drafts], 3)
    stream, number, agencies = drafts[0]
    send = ((label("send", stream, None, "", count=agencies),),) if agencies else ()
    noise = tuple(label("screen", stream, None, one, what=one) for one in NOISE)
    return (*send, noise, (label("resume", stream, number=number),))
