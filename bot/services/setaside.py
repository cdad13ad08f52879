"""Updates that fail by their own fault: kept whole, shown to the admin, then let go."""

from dataclasses import dataclass

from bot.domain.outgoing import Lane
from bot.domain.people import Right, who_may
from bot.ports import Shot
from bot.services.journal import Journal, Turn


@dataclass(frozen=True, slots=True)
class SetAside:
    """Where an update goes that nothing could be done with."""

    journal: Journal

    async def keep(self, update: int, body: str, why: str) -> None:
        """Keep it; `why` is the name of what went wrong, without anybody's words."""

        async def job(turn: Turn) -> None:
            await turn.books.set_aside(update, body, why, turn.now)
            for admin in await turn.books.staff(*who_may(Right.MANAGE_PEOPLE)):
                args: dict[str, str | int | None] = {
                    "code": "update_set_aside",
                    "update": update,
                    "why": why,
                }
                await turn.books.post(
                    Shot("refusal", admin.user, Lane.TALK, args=args, created_at=turn.now)
                )

        await self.journal.turn(job)

    async def probe(self) -> None:
        """Write, and undo it: raises what the database raises where it takes nothing."""

        async def job(turn: Turn) -> None:
            await turn.books.set_aside(0, "", "", turn.now)
            raise _Undone

        try:
            await self.journal.turn(job)
        except _Undone:
            return


class _Undone(Exception):
    """Enough was tried."""
