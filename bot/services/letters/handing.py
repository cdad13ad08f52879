"""What is asked and said when a report is handed over, or a line moved."""

from collections.abc import Sequence
from dataclasses import replace

from bot.buttons import label
from bot.domain.details import Details
from bot.domain.people import Role
from bot.messages import Handover, Message, Notice
from bot.ports import Shot
from bot.services import keyboards
from bot.services.handing import open_of, state_of
from bot.services.journal import Turn
from bot.services.letters.exercising import of_both
from bot.services.others import MOST, others_of

TAKES_CALLS = (Role.OPERATOR, Role.SUPERVISOR, Role.ADMIN)


async def handover(turn: Turn, shots: Sequence[Shot]) -> Message | None:
    """The reports that still wait to be accepted; None where none does."""
    person = await turn.books.person_of(shots[0].chat)
    giver = int(shots[0].args["giver"] or 0)
    known = await turn.books.person(giver)
    offered: dict[tuple[int, int], Details] = {}
    for shot in shots:
        assert shot.stream is not None
        state = state_of(await turn.load(shot.stream))
        if person and state.offered == person.id:
            offered[shot.stream, state.number] = state.details
    if not offered:
        return None
    return Handover(
        city=turn.city.slug,
        buttons=keyboards.handover(giver, list(offered)),
        giver=known.name if known else "112",
        lines=tuple((number, details) for (_, number), details in offered.items()),
    )


async def hand_whom(turn: Turn, shot: Shot) -> Message:
    """Everybody who takes calls, but for who has it."""
    giver = await turn.books.person_of(shot.chat)
    mine = await open_of(turn, giver.id) if giver else []
    state = state_of(await turn.load(shot.stream)) if shot.stream else None
    holder = state.operator if state else giver.id if giver else 0
    staff = [one for one in await turn.books.staff(*TAKES_CALLS) if one.id != holder]
    offers = keyboards.hand_whom(shot.stream or 0, staff, len(mine))
    asked = Notice(
        city=turn.city.slug,
        what="hand_whom",
        buttons=offers if state or mine else (),
        number=state.number if state else 0,
        details=state.details if state else {},
        values=(("count", len(mine)),),
    )
    return of_both(asked, [one.exercise for one in mine])


async def move_where(turn: Turn, shot: Shot) -> Message | None:
    """The reports that a line may go to: what he has open, or a new one."""
    assert shot.stream is not None
    person = await turn.books.person_of(shot.chat)
    state = state_of(await turn.load(shot.stream))
    others = await others_of(turn, person, shot.stream) if person else []
    rows = [
        replace(
            keyboards.named(one, turn.city, "move", shot.stream, str(one.stream)), dispatch=shot.ref
        )
        for one in others[:MOST]
    ]
    new = label("new_report", shot.stream, shot.ref)
    return Notice(
        city=turn.city.slug, what="move_where", number=state.number, details=state.details,
        buttons=keyboards.in_rows([*rows, new], 2),
    )  # fmt: skip
