"""One notice to every bound group, seen by its writer first, and its end."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.domain import announcement as a
from bot.domain import facts as f
from bot.domain.errors import Refusal
from bot.domain.outgoing import Lane
from bot.domain.people import Group, Right
from bot.ports import Shot, StreamKind
from bot.services.journal import Cause, Journal, Turn
from bot.services.stream import Stream


@dataclass(frozen=True, slots=True)
class Announcing:
    """What a supervisor tells everybody at once."""

    journal: Journal

    async def draft(self, cause: Cause, words: str) -> None:
        """`/umumkan`: nothing is sent yet; the writer sees what would be. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            writer = turn.may(Right.BROADCAST)
            fact = a.draft(words)
            stream = await turn.born(StreamKind.ANNOUNCEMENT)
            turn.note(stream, [fact])
            await turn.books.post(
                Shot("announcement_preview", writer.user, Lane.TALK, stream.id, created_at=turn.now)
            )

        await self.journal.turn(job, cause)

    async def post(self, cause: Cause, stream: int) -> int:
        """To every group that can be reached, once; how many. Raises `Refusal`."""

        async def job(turn: Turn) -> int:
            writer = turn.may(Right.BROADCAST)
            notice = await _announcement(turn, stream)
            reached = await chats(turn, lambda one: one.reachable)
            missed = await chats(turn, lambda one: not one.reachable)
            if not reached:
                raise Refusal("announcement_to_nobody")
            posted = f.AnnouncementPosted(len(reached), len(missed))
            turn.note(notice, a.moved(notice.announcement(), posted))
            for chat in reached:
                await turn.books.post(
                    Shot("announcement", chat, Lane.TALK, notice.id, created_at=turn.now)
                )
            await turn.books.post(
                Shot("announcement_sent", writer.user, Lane.TALK, notice.id, created_at=turn.now)
            )
            return len(reached)

        return await self.journal.turn(job, cause)

    async def drop(self, cause: Cause, stream: int) -> None:
        """It is not sent after all. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            turn.may(Right.BROADCAST)
            notice = await _announcement(turn, stream)
            turn.note(notice, a.moved(notice.announcement(), f.AnnouncementDropped()))

        await self.journal.turn(job, cause)

    async def end(self, cause: Cause, stream: int) -> int:
        """What it told of is over: the groups are told; how many. Raises `Refusal`."""

        async def job(turn: Turn) -> int:
            turn.may(Right.BROADCAST)
            notice = await _announcement(turn, stream)
            turn.note(notice, a.moved(notice.announcement(), f.AnnouncementEnded()))
            reached = await chats(turn, lambda one: one.reachable)
            for chat in reached:
                await turn.books.post(
                    Shot("announcement_over", chat, Lane.TALK, notice.id, created_at=turn.now)
                )
            return len(reached)

        return await self.journal.turn(job, cause)


async def chats(turn: Turn, which: Callable[[Group], bool]) -> dict[int, Group]:
    """Bound groups by their chat: two agencies in one group are told once."""
    return {one.chat: one for one in (await turn.groups()).values() if which(one)}


async def missed_of(turn: Turn) -> list[str]:
    """The titles of bound groups that cannot be reached."""
    return [one.title for one in (await chats(turn, lambda one: not one.reachable)).values()]


async def _announcement(turn: Turn, stream: int) -> Stream:
    found = await turn.load(stream)
    if found.kind is not StreamKind.ANNOUNCEMENT:
        raise Refusal("stream_unknown")
    return found
