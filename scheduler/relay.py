"""The relay: carries what the desk lets go, one message in flight for each chat."""

import asyncio
import logging
from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.desk import Desk, Gateway
from bot.domain.outgoing import Lane
from bot.ports import Channel, Fault, Landed, Touched
from bot.services.delivery import Letter, ahead_of
from scheduler.nursery import Nursery

log = logging.getLogger(__name__)
TOGETHER = timedelta(milliseconds=20)
"""Answers that come within so long are committed as one."""


class Relay:
    """One for each channel; a ring, or a commit that put something before it, makes it look."""

    def __init__(self, desk: Desk, channel: Channel, gateway: Gateway, nursery: Nursery) -> None:
        self._desk = desk
        self._channel = channel
        self._gateway = gateway
        self._nursery = nursery
        self._alarm = desk.clock.alarm()
        self._together = desk.clock.alarm()
        self._busy: set[int] = set()
        self._flying: set[int] = set()
        """Departures whose letters are carried, or have landed and are not noted yet."""
        self._landed: list[tuple[Letter, Landed]] = []
        self._broken_off = False
        nursery.at_end.append(self._finish)

    def ring(self) -> None:
        """Look again."""
        self._alarm.ring()

    def committed(self, touched: Touched) -> None:
        """Look again, should something wait for this channel."""
        if self._channel in touched.channels:
            self._alarm.ring()

    async def run(self) -> None:
        """Carry for ever."""
        with self._desk.clock.working():  # a job that has only just begun is not idle
            await self._call_back()
            again_at = await self._round()
        while True:
            if not self._landed:
                await self._alarm.sleep(again_at)
            if self._landed:
                await self._together.sleep(self._desk.clock.now() + TOGETHER)
                await self._commit()
            again_at = await self._round()

    async def _round(self) -> datetime | None:
        again_at, cards = await self._let_go()
        self._desk.delivery.looked(self._channel, cards)
        if cards:
            await ahead_of(cards)  # what else waits lets them go first, for a moment
            again_at, _ = await self._let_go()
        return again_at

    async def _let_go(self) -> tuple[datetime | None, list[asyncio.Task[None]]]:
        """Let go what may leave; when to look again, and the cards among it."""
        plan = await self._desk.delivery.plan(self._channel, frozenset(self._busy))
        if not plan.bundles and not plan.shed:
            return plan.again_at, []
        cards: list[asyncio.Task[None]] = []
        letters = await self._desk.delivery.leave(self._channel, plan)
        for letter in letters:
            self._busy.add(letter.chat)
            self._flying.add(letter.departure)
            carried = self._nursery.spawn(self._carry(letter))
            if letter.lane <= Lane.CARD:
                cards.append(carried)
        if len(letters) == len(plan.bundles):
            return (
                plan.again_at,
                cards,
            )  # what else waits for these chats goes when they have answered
        # Dropped, or in a commit that went well and reported an error: who knows.
        await self._call_back()
        return self._desk.clock.now(), cards

    async def _call_back(self) -> None:
        await self._desk.delivery.call_back(self._channel, self._flying)

    async def _commit(self) -> None:
        """What came back is noted; it stays in hand until it is, whatever the database says."""
        landed = list(self._landed)
        try:
            await self._desk.delivery.land(landed)
            self._done(landed)
        except asyncio.CancelledError:
            self._broken_off = True  # who knows what of it was written
            raise
        except Exception as error:
            log.warning("landing together failed: %s", type(error).__name__)
            failed = None
            for one in landed:
                try:
                    await self._desk.delivery.land_alone(*one)
                    self._done([one])
                except Exception as worse:
                    failed = worse  # it is tried again with the next ones
            if failed:
                raise failed from None

    def _done(self, landed: list[tuple[Letter, Landed]]) -> None:
        done = {letter.departure for letter, _ in landed}
        self._landed = [one for one in self._landed if one[0].departure not in done]
        self._busy -= {letter.chat for letter, _ in landed}
        self._flying -= done

    async def _finish(self) -> None:
        """The house closes: what has come back is noted still, unless that was broken off."""
        if self._landed and not self._broken_off:
            await self._commit()

    async def _carry(self, letter: Letter) -> None:
        with self._desk.clock.working():
            try:
                landed = await self._send(letter)
            except Exception as error:
                log.error("a gateway failed: %s", type(error).__name__)
                landed = Landed(fault=Fault.UNKNOWN, why=type(error).__name__, stuck=True)
            self._landed.append((letter, landed))
            self._alarm.ring()

    async def _send(self, letter: Letter) -> Landed:
        if letter.deletes is not None:
            return await self._gateway.delete(letter.chat, letter.deletes)
        if letter.edits is not None:
            return await self._gateway.edit(letter.chat, letter.edits, letter.rendered)
        return await self._gateway.send(letter.to, letter.rendered, letter.reply_to)


def relays(desk: Desk, gateways: Mapping[Channel, Gateway], nursery: Nursery) -> list[Relay]:
    """A relay for each channel."""
    return [Relay(desk, channel, gateway, nursery) for channel, gateway in gateways.items()]
