"""The one clock of the sandbox, as a shape: the real object is handed in."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """What the sandbox asks of a clock; real, scaled and virtual ones all fit."""

    def now(self) -> datetime:
        """The present moment, aware and in UTC."""
        ...

    async def until(self, moment: datetime) -> None:
        """Return once `moment` (aware) has come."""
        ...
