"""The update queue: what the bot has not confirmed yet, and the one poll that may be parked."""

import asyncio
from collections.abc import Callable
from typing import Any

from sandbox.model import Json, State, Update
from sandbox.refusals import Gone, conflict
from sandbox.traffic import Traffic

Watch = Callable[[Callable[[], None]], Callable[[], None]]

# Bot API: left to itself, getUpdates brings all kinds but these.
_ONLY_WHEN_ASKED = {"chat_member", "message_reaction", "message_reaction_count"}


class UpdateQueue:
    """Updates in order, each kept until a later offset confirms it (Bot API, getUpdates)."""

    def __init__(self, state: State, traffic: Traffic, stirred: Callable[[], None]) -> None:
        self._state = state
        self._traffic = traffic
        self._stirred = stirred
        self._parked: asyncio.Future[None] | None = None

    @property
    def parked(self) -> bool:
        """Whether a poll is waiting for news right now."""
        return self._parked is not None and not self._parked.done()

    @property
    def pending(self) -> list[Update]:
        """Every update the bot has not confirmed."""
        return self._state.pending

    def put(self, kind: str, what: Json) -> int | None:
        """Queue one update and wake the parked poll: its update_id, None if nobody wants it."""
        wanted = self._state.allowed_updates
        if kind not in wanted if wanted else kind in _ONLY_WHEN_ASKED:
            return None
        number = self._state.next_update_id
        self._state.next_update_id += 1
        self._add(Update(update_id=number, payload={kind: what}))
        return number

    def repeat(self, update: Update) -> None:
        """Deliver an update once more under its own update_id, confirmed or not."""
        self._add(update.model_copy(update={"again": True}))

    def _add(self, update: Update) -> None:
        self._state.pending.append(update)
        self._wake()
        self._stirred()

    def _wake(self) -> None:
        if self._parked is not None and not self._parked.done():
            self._parked.set_result(None)

    def confirm(self, offset: int | None) -> None:
        """Forget all before `offset`; a negative one keeps only the last so many."""
        pending = self._state.pending
        if offset is None:
            return
        if offset < 0:
            self._state.pending[:] = pending[offset:]
        else:
            # One that comes again was confirmed before: it must be shown before it may go.
            pending[:] = [one for one in pending if one.update_id >= offset or one.again]
        self._stirred()

    def drop(self) -> None:
        """Forget everything that waits."""
        self._state.pending.clear()
        self._stirred()

    async def take(
        self,
        offset: int | None,
        limit: int,
        seconds: float,
        allowed: list[str] | None,
        watch: Watch,
    ) -> list[dict[str, Any]]:
        """Confirm up to `offset`, then wait for news: the shapes of up to `limit` updates.

        The wait is at most `seconds` of real time.
        Raises Gone if the client goes away, and a 409 Refusal in the EARLIER of two polls.
        """
        self._end_other()
        if allowed is not None:
            self._state.allowed_updates = allowed or None
        self.confirm(offset)
        if not self._state.pending and seconds > 0:
            await self._park(seconds, watch)
        batch = self._state.pending[:limit]
        shapes = [{"update_id": one.update_id, **one.payload} for one in batch]
        for one in batch:
            one.again = False
        return shapes

    def _end_other(self) -> None:
        if self._parked is not None and not self._parked.done():
            self._parked.set_exception(conflict())

    async def _park(self, seconds: float, watch: Watch) -> None:
        here: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        def gone() -> None:
            if not here.done():
                here.set_exception(Gone())

        unwatch = watch(gone)
        self._parked = here
        try:
            with self._traffic.aside():
                async with asyncio.timeout(seconds):
                    await here
        except TimeoutError:
            pass
        finally:
            unwatch()
            if self._parked is here:
                self._parked = None
            self._stirred()

    def release(self) -> None:
        """Send the parked poll home with nothing (the server stops)."""
        self._wake()
