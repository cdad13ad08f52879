"""The one clock of the house, and what may sleep on it."""

from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """The one clock of the house; moments are aware and UTC."""

    def now(self) -> datetime:
        """The present moment."""
        ...

    async def until(self, moment: datetime) -> None:
        """Sleep until then; returns at once for a moment that has passed."""
        ...

    def alarm(self) -> "Alarm":
        """A sleeper that others can wake."""
        ...

    def working(self) -> AbstractContextManager[None]:
        """Work in progress outside any sleeper: a virtual clock stands still meanwhile."""
        ...


class Alarm(Protocol):
    """One sleeper on the clock, woken by time or by a ring, whichever comes first."""

    def ring(self) -> None:
        """Wake the sleeper; a ring while it is awake is kept for its next sleep."""
        ...

    async def sleep(self, until: datetime | None) -> None:
        """Sleep until rung, or until that moment (None: only a ring wakes it)."""
        ...
