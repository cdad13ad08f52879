"""The board in chats: shown on demand, one to a chat."""

from dataclasses import dataclass, replace

from bot.domain.people import Right
from bot.ports import Books, View
from bot.services.journal import Cause, Journal, Turn
from bot.services.project import BOARD, BOARDS


@dataclass(frozen=True, slots=True)
class Boards:
    """The board in chats; the wall's is a page of its own."""

    journal: Journal

    async def show(self, cause: Cause) -> None:
        """`/papan`: a board below; the former one in this chat is let go. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            person = turn.may(Right.READ)
            await let_go(turn.books, person.user)
            await turn.books.put_view(View(BOARD, person.user, BOARDS, since=turn.now))

        await self.journal.turn(job, cause)


async def let_go(books: Books, chat: int) -> None:
    """The boards of a chat are kept true no more."""
    for view in await books.views(BOARDS):
        if view.chat == chat:
            await books.put_view(replace(view, live=False))
