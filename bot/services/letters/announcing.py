"""What is written of announcements: to the groups, to their writer, and on the board."""

from collections.abc import Awaitable, Callable

from bot.domain.announcement import Stage
from bot.messages import Announced, Message, Notice
from bot.ports import Shot
from bot.services import keyboards
from bot.services.announcing import chats, missed_of
from bot.services.journal import Turn
from bot.services.veiling import for_others


async def running_now(turn: Turn) -> tuple[Announced, ...]:
    """The announcements that run."""
    found = []
    for number in await turn.books.running_announcements():
        state = (await turn.load(number)).announcement()
        if state.posted_at:
            found.append(Announced(number, state.words, state.posted_at))
    return tuple(found)


async def _announcement(turn: Turn, shot: Shot) -> Message | None:
    """A notice to all groups, in each of its messages; what its writer is asked besides."""
    assert shot.stream is not None
    stream = await turn.load(shot.stream)
    state = stream.announcement()
    if shot.what == "announcement" and state.stage is not Stage.POSTED:
        return None  # it ended before this group's turn came
    groups = await chats(turn, lambda one: one.reachable)
    missed = await missed_of(turn)
    return Notice(
        city=turn.city.slug,
        what=shot.what,
        words=state.words,
        who=(await turn.around(stream)).name(state.by),
        at=state.ended_at or state.posted_at or turn.now,
        buttons=keyboards.announcement(stream.id, shot.what, len(groups)),
        values=(("count", len(groups)), ("missed", ", ".join(missed))),
    )


async def _announcement_missed(turn: Turn, shot: Shot) -> Message | None:
    title = str(shot.args["title"])
    return Notice(city=turn.city.slug, what=shot.what, values=(("title", title),))


async def _belated_told(turn: Turn, shot: Shot) -> Message | None:
    assert shot.stream is not None
    incident = (await turn.load(shot.stream)).incident()
    return Notice(
        city=turn.city.slug, what=shot.what, number=incident.number,
        details=for_others(incident.details), at=incident.opened_at,
    )  # fmt: skip


BUILD: dict[str, Callable[[Turn, Shot], Awaitable[Message | None]]] = {
    "announcement": _announcement,
    "announcement_over": _announcement,
    "announcement_preview": _announcement,
    "announcement_sent": _announcement,
    "announcement_missed": _announcement_missed,
    "belated_told": _belated_told,
}
