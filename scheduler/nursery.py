"""The nursery: jobs that must not die, started again when they do."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from types import TracebackType
from typing import Any, Self

log = logging.getLogger(__name__)
PAUSE = 1.0
"""Real seconds before a job that died is started again."""


class Nursery:
    """Runs jobs until it is left; `beats` says when each was last started, and how often."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()
        self.starts: dict[str, int] = {}

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def keep(self, name: str, job: Callable[[], Awaitable[None]]) -> None:
        """Run a job for ever."""
        self.spawn(self._again(name, job))

    def spawn(self, work: Coroutine[Any, Any, None]) -> None:
        """Run a piece of work once, held until it is done."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _again(self, name: str, job: Callable[[], Awaitable[None]]) -> None:
        while True:
            self.starts[name] = self.starts.get(name, 0) + 1
            try:
                await job()
            except Exception as error:
                log.error("%s died: %s", name, type(error).__name__)
                log.debug("%s died", name, exc_info=True)
                await asyncio.sleep(PAUSE)
