"""The nursery: jobs that must not die, started again when they do."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from types import TracebackType
from typing import Any, Self

from bot.domain.errors import whence

log = logging.getLogger(__name__)
PAUSE = 1.0
"""Real seconds before a job that died is started again."""
GRACE = 3.0
"""Real seconds that pieces of work are given to end by themselves when the house closes."""


class Nursery:
    """Runs jobs until it is left; `starts` says how often each was begun.

    At the end jobs are told to stop, pieces of work may end by themselves for a moment, and then
    what is in `at_end` is done.
    """

    def __init__(self) -> None:
        self._jobs: set[asyncio.Task[Any]] = set()
        self._pieces: set[asyncio.Task[Any]] = set()
        self.starts: dict[str, int] = {}
        self.at_end: list[Callable[[], Awaitable[None]]] = []

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await _stop(self._jobs)
        if self._pieces:
            await asyncio.wait(self._pieces, timeout=GRACE)
        await _stop(self._pieces)
        for last in self.at_end:
            try:
                await last()
            except Exception as failed:
                log.error("the end failed: %s", type(failed).__name__)

    def keep(self, name: str, job: Callable[[], Awaitable[None]]) -> None:
        """Run a job for ever."""
        _ = self._start(self._again(name, job), self._jobs)

    def spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Run a piece of work once, held until it is done."""
        return self._start(work, self._pieces)

    def _start(
        self, work: Coroutine[Any, Any, None], among: set[asyncio.Task[Any]]
    ) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        among.add(task)
        task.add_done_callback(among.discard)
        return task

    async def _again(self, name: str, job: Callable[[], Awaitable[None]]) -> None:
        while True:
            self.starts[name] = self.starts.get(name, 0) + 1
            try:
                await job()
            except Exception as error:
                log.error("%s died: %s", name, type(error).__name__)
                log.debug("%s died: %s", name, whence(error))
                await asyncio.sleep(PAUSE)


async def _stop(tasks: set[asyncio.Task[Any]]) -> None:
    stopping = list(tasks)
    for task in stopping:
        task.cancel()
    await asyncio.gather(*stopping, return_exceptions=True)
