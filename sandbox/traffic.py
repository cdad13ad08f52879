"""How many requests are being worked on: the half of "quiet" that HTTP knows about."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Traffic:
    """Counts open requests; `stirred` is called at once whenever the count moves."""

    def __init__(self, stirred: Callable[[], None]) -> None:
        self.count = 0
        self.hanging = 0
        self._stirred = stirred

    @contextmanager
    def request(self) -> Iterator[None]:
        """One request, from its first byte to the last byte of its answer."""
        self._move(+1)
        try:
            yield
        finally:
            self._move(-1)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Inside a request: from here on nothing happens until somebody else acts.

        A parked poll and a scripted hang stand aside: the first waits for news, the second for
        its client to give up in real time (who waits for it is the client, and a clock that jumps
        must ask the client's side).
        """
        self._move(-1)
        try:
            yield
        finally:
            self._move(+1)

    @contextmanager
    def hang(self) -> Iterator[None]:
        """A request that is never answered: aside, and counted as hanging."""
        self.hanging += 1
        try:
            with self.aside():
                yield
        finally:
            self.hanging -= 1

    def _move(self, step: int) -> None:
        self.count += step
        self._stirred()
