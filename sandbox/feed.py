"""The feed of changes: whatever happens in the world, told to every page that listens."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from typing import Any

# A page that falls this far behind is told to read the whole state again.
_FURTHEST_BEHIND = 2000

Change = dict[str, Any]


class Listener:
    """One reader of the feed; iterate it, it ends when the feed closes it."""

    def __init__(self) -> None:
        self._waiting: asyncio.Queue[Change | None] = asyncio.Queue()

    def tell(self, change: Change | None) -> None:
        """Hand over one change; None ends the reading."""
        if change is not None and self._waiting.qsize() >= _FURTHEST_BEHIND:
            while not self._waiting.empty():
                self._waiting.get_nowait()
            change = {"kind": "reload", "seq": change["seq"]}
        self._waiting.put_nowait(change)

    async def next(self) -> Change | None:
        """The next change, waited for; None when the feed was closed."""
        return await self._waiting.get()

    async def __aiter__(self) -> AsyncIterator[Change]:
        while (change := await self._waiting.get()) is not None:
            yield change


class Feed:
    """Publishes changes: dicts with `seq` (1, 2, ...), `kind` and what belongs to that kind."""

    def __init__(self) -> None:
        self.seq = 0
        self._listeners: list[Listener] = []

    @property
    def heard(self) -> bool:
        """Whether anybody listens (if not, nothing needs to be drawn)."""
        return bool(self._listeners)

    def publish(self, kind: str, **what: object) -> None:
        """Tell everybody; never waits."""
        self.seq += 1
        for listener in self._listeners:
            listener.tell({"seq": self.seq, "kind": kind, **what})

    @contextmanager
    def listen(self) -> Iterator[Listener]:
        """Listen from now on, until the block is left."""
        listener = Listener()
        self._listeners.append(listener)
        try:
            yield listener
        finally:
            self._listeners.remove(listener)

    def end(self) -> None:
        """End every reading that is under way (the server stops)."""
        for listener in self._listeners:
            listener.tell(None)
