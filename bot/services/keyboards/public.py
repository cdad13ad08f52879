"""The keyboards of a message from the public."""

from collections.abc import Sequence

from bot.buttons import Button, label
from bot.domain.message import NEXT, SCREENINGS, MessageStatus
from bot.messages import Rows
from bot.services.keyboards.pages import in_rows


def arrived(stream: int, status: MessageStatus, *, block: bool) -> Rows:
    """What an operator may do with it; one that was screened may prove an emergency after all."""
    if status is not MessageStatus.WAITING:
        return ((label("message_take", stream),),) if MessageStatus.TAKEN in NEXT[status] else ()
    rest = [
        Button("message_screen", stream, None, one, "screen", (("what", one),))
        for one in SCREENINGS
    ]
    rows: list[tuple[Button, ...]] = [(label("message_take", stream),), *in_rows(rest, 2)]
    if block:
        rows.append((label("message_block", stream),))
    return tuple(rows)


def waiting(rows: Sequence[tuple[int, int]], *, block: bool) -> Rows:
    """A way to take each, given as (stream, number); a lone one may be blocked too."""
    takes = [
        Button("message_take", stream, None, "", "message_take_of", (("number", number),))
        for stream, number in rows
    ]
    if block and len(rows) == 1:
        takes.append(label("message_block", rows[0][0]))
    return in_rows(takes, 2)
