"""Sealing what happened: at least each minute the streams that moved are vouched for together."""

from dataclasses import dataclass

from bot.ports import Conflict
from bot.services.journal import Journal


@dataclass(frozen=True, slots=True)
class Sealing:
    """Looks first, so that a quiet minute writes nothing."""

    journal: Journal

    async def seal(self) -> None:
        """Seal every stream that moved since the last seal."""
        while await self._moved():
            try:
                async with self.journal.uow.writing() as books:
                    await books.seal(self.journal.clock.now())
            except Conflict:
                return  # somebody seals, or writes, at this very moment: at the next look

    async def _moved(self) -> bool:
        async with self.journal.uow.reading() as books:
            return await books.unsealed()
