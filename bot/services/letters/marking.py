"""What is written about marks on numbers."""

from collections.abc import Awaitable, Callable

from bot.messages import Marks, Message, Notice
from bot.ports import Shot
from bot.services import keyboards
from bot.services.journal import Turn
from bot.services.repeats import marked


async def _marks(turn: Turn, shot: Shot) -> Message:
    lines = tuple([await marked(turn, one) for one in await turn.books.marks(turn.now)])
    buttons = keyboards.unmark([(one.id, one.number) for one in lines])
    return Marks(city=turn.city.slug, buttons=buttons, lines=lines)


async def _how_long(turn: Turn, shot: Shot) -> Message:
    assert shot.stream is not None
    report = (await turn.load(shot.stream)).report()
    return Notice(
        city=turn.city.slug, what=shot.what, number=report.number, details=report.details,
        buttons=keyboards.mark_days(shot.stream),
    )  # fmt: skip


BUILD: dict[str, Callable[[Turn, Shot], Awaitable[Message | None]]] = {
    "marks": _marks,
    "mark_how_long": _how_long,
}
