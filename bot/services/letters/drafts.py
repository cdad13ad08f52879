"""What is said of drafts that nobody touches; withdrawn where they were settled meanwhile."""

from collections.abc import Sequence

from bot.domain.details import ready
from bot.domain.sop import DRAFT
from bot.messages import DraftLine, DraftsLeft, Message
from bot.ports import Shot
from bot.services import keyboards
from bot.services.compose import proposals
from bot.services.journal import Turn


async def drafts_left(turn: Turn, shots: Sequence[Shot]) -> Message | None:
    """The drafts of these rows that still lie as they lay; None where all were taken up."""
    lines: list[DraftLine] = []
    drafts: list[tuple[int, int, int]] = []
    own = True
    for shot in shots:
        assert shot.stream is not None
        stream = await turn.load(shot.stream)
        clocks = await turn.clocks(stream)
        clock = next((one for one in clocks if one.step.code == DRAFT), None)
        if clock is None or clock.round != shot.args["round"] or clock.started_at is None:
            continue
        call = stream.call()
        known = (shot.stream, call.number)
        if known in [one[:2] for one in drafts]:
            continue
        operator = await turn.books.person(call.operator)
        lines.append(
            DraftLine(
                call.number, call.details, operator.name if operator else "", clock.started_at
            )
        )
        own = own and await turn.operator_chat(stream) == shot.chat
        chosen = [one for one in proposals(call, await turn.around()) if one.role]
        drafts.append((*known, len(chosen) if ready(call.details) else 0))
    if not lines:
        return None
    buttons = keyboards.drafts_left(drafts)
    return DraftsLeft(city=turn.city.slug, buttons=buttons, lines=tuple(lines), own=own)
