"""The outbox at work: what leaves, what came of it, and what a killed process left behind."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256

from bot.domain import facts as f
from bot.domain.contacts import is_open
from bot.domain.errors import whence
from bot.domain.outgoing import GROUP_WINDOW, Lane, Plan, Waiting, is_group, next_out
from bot.messages import CaseData, Message
from bot.ports import (
    PHONE_CHANNELS,
    Aside,
    AsideKind,
    Books,
    Channel,
    Conflict,
    Departure,
    Fate,
    Landed,
    Leaving,
    Rendered,
    Renderer,
    Report,
    Shot,
    State,
    View,
)
from bot.ports.names import mark_of
from bot.services.asides import TRIES, lay_aside
from bot.services.cards import carded, others_of
from bot.services.casedata import document
from bot.services.journal import Journal, Turn
from bot.services.landing import Landing
from bot.services.leaving import Letter
from bot.services.letters import shots_message, view_message
from bot.services.project import settled, turned

__all__ = ["Delivery", "Letter"]

HEAD_START = 0.1
"""Real seconds that cards have before what leaves with them: our own processor serves them first.
"""
log = logging.getLogger(__name__)
Bundle = tuple[Waiting, ...]
Written = tuple[Letter, Leaving]
"""A letter that has no number yet, and what is to be committed of it."""


class StillLeaving(Exception):
    """A report came before the message it may be of has landed: it is to be told again."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """The desk's side of the relay: it decides, the relay only carries."""

    journal: Journal
    renderer: Renderer
    caller_data: str
    has_datacentre: bool
    _tries: dict[tuple[int, ...], int] = field(default_factory=dict)
    """How often rows could not be read that something waits by."""
    _awaited: list[asyncio.Future[Collection[asyncio.Task[None]]]] = field(default_factory=list)
    """Who gives the cards that he just let go a head start."""

    async def cards_ahead(self) -> None:
        """Let the cards that were committed just now go first, for a moment at most."""
        looked = asyncio.get_running_loop().create_future()
        self._awaited.append(looked)
        with suppress(TimeoutError):
            async with asyncio.timeout(HEAD_START):
                await ahead_of(await looked)

    def looked(self, channel: Channel, cards: Collection[asyncio.Task[None]]) -> None:
        """A relay has looked at what waits; these cards, Telegram's, are on their way."""
        if channel is not Channel.TELEGRAM:
            return
        for one in self._awaited:
            if not one.done():
                one.set_result(cards)
        self._awaited.clear()

    async def plan(self, channel: Channel, busy: frozenset[int]) -> Plan:
        """What may leave now, and when to look again."""
        now = self.journal.clock.now()
        async with self.journal.uow.reading() as books:
            waiting = await books.waiting(channel)
            lately = await books.departed(now - GROUP_WINDOW) if waiting else []
        return next_out(waiting, lately, now, busy).cards_first(now)

    async def leave(self, channel: Channel, plan: Plan) -> list[Letter]:
        """Commit what leaves as leaving, in one transaction; what nobody wants now is dropped.

        A message that cannot be written holds up no other. Raises what the database raises.
        """
        try:
            return await self._leave(channel, plan.shed, plan.bundles)
        except Exception as error:
            log.warning("a message cannot be written: %s", type(error).__name__)
        letters, failed = await self._leave(channel, plan.shed, ()), None
        for bundle in plan.bundles:
            try:
                letters += await self._leave(channel, (), [bundle])
            except Exception as error:
                try:
                    await self._unwritable(bundle, error)
                except Exception as worse:
                    failed = worse
        if failed and not letters:
            raise failed
        return letters  # what has been committed as leaving must be carried

    async def _leave(
        self, channel: Channel, shed: Sequence[Waiting], bundles: Sequence[Bundle]
    ) -> list[Letter]:
        async def job(turn: Turn) -> list[Letter]:
            for one in shed:
                await self._drop(turn, one.id)
            views = await turn.books.views_of([one.id for one, *_ in bundles if one.view])
            found = [await self._letter(turn, channel, one, views) for one in bundles]
            written = [one for one in found if one]
            numbers = await turn.books.depart([leaving for _, leaving in written], turn.now)
            letters = zip([letter for letter, _ in written], numbers, strict=True)
            return [_numbered(letter, number, turn.now) for letter, number in letters]

        return await self.journal.turn(job) if shed or bundles else []

    async def _unwritable(self, bundle: Bundle, error: Exception) -> None:
        """The message's own fault, for the database takes this."""
        if isinstance(error, Conflict):
            raise error
        log.error("message %s cannot be written: %s", bundle[0].id, type(error).__name__)
        log.debug("message %s: %s", bundle[0].id, whence(error))

        async def job(landing: Landing) -> None:
            for one in bundle:
                await landing.unwritable(one.id, view=one.view)

        try:
            await self._surely(job)
        except Conflict:
            raise
        except Exception:
            shots = [one.id for one in bundle if not one.view]
            view = bundle[0].id if bundle[0].view else None
            await self._buried(error, shots, view, None)

    async def land(self, landed: Sequence[tuple[Letter, Landed]]) -> None:
        """Commit what came of the letters, in one transaction."""

        async def job(turn: Turn) -> None:
            for letter, outcome in sorted(landed, key=lambda one: one[0].departure):
                await Landing(turn).land(letter, outcome)

        await self.journal.turn(job)

    async def land_alone(self, letter: Letter, outcome: Landed) -> None:
        """The same for one, which holds up no other. Raises what the database raises.

        Where its rows themselves cannot be read they are let go: nobody knows what became of it.
        """
        try:
            await self._surely(lambda landing: landing.land(letter, outcome))
        except Conflict:
            raise
        except Exception as error:
            await self._buried(error, letter.shots, letter.view, letter.departure)

    async def reported(self, report: Report) -> None:
        """A channel tells what became of a message it had taken; told twice it changes nothing.

        Raises `StillLeaving` where it is too early to say whose it is.
        """

        async def job(turn: Turn) -> None:
            contact = await turn.books.contact_of(report.channel.value, report.number)
            shot = await turn.books.shot_at(contact.id, report.message)
            if shot is None and report.mark:
                shot = await turn.books.shot_at(contact.id, report.mark)
            if shot is None or shot.channel is not report.channel:
                if any(one.chat == contact.id for one in await turn.books.leaving()):
                    raise StillLeaving
                return
            if report.fate is Fate.SHUT:
                await turn.books.put_contact(replace(contact, heard_at=None))
            await Landing(turn).reported(shot, report.fate)

        await self.journal.turn(job)

    async def recover(self) -> int:
        """What was leaving when the process died: unknown, each of them; how many."""
        async with self.journal.uow.reading() as books:
            left = await books.leaving()
        for one in left:
            for _ in range(TRIES - 1):
                with suppress(Exception):
                    await self._ended(one, Landing.lost)
                    break
            else:
                await self._ended(one, Landing.lost)
        return len(left)

    async def call_back(self, channel: Channel, flying: Collection[int]) -> None:
        """What is committed as leaving by a channel whose relay carries only `flying`.

        A commit may go well and yet report an error: of that the relay got no letter. So it never
        left, and waits again.
        """
        async with self.journal.uow.reading() as books:
            left = [
                one
                for one in await books.leaving()
                if one.id not in flying and await _channel(books, one) is channel
            ]
        for one in left:
            log.warning("departure %s never left", one.id)
            await self._ended(one, Landing.grounded)

    async def _ended(
        self, left: Departure, how: Callable[[Landing, Departure], Awaitable[None]]
    ) -> None:
        """What a process left behind; where its rows cannot be read they hold up no other."""
        try:
            await self._surely(lambda landing: how(landing, left))
        except Conflict:
            raise
        except Exception as error:
            await self._buried(error, left.shots, left.view, left.id)

    async def _buried(
        self, error: Exception, shots: Sequence[int], view: int | None, departure: int | None
    ) -> None:
        """Nothing can be noted of these rows, not even by their last resort. After a few times, as
        long as the database takes anything else, they are let go and lie aside. Raises `error`
        until then, and what the database raises.
        """
        named = (*shots, -(view or 0), departure or 0)
        await self.journal.probe()
        tries = self._tries.pop(named, 0) + 1
        if tries < TRIES:
            self._tries[named] = tries
            raise error
        log.error("rows of message %s cannot be read: %s", named, type(error).__name__)

        async def job(turn: Turn) -> None:
            await turn.books.bury(shots, view, departure, turn.now)
            why = type(error).__name__
            rows = [(AsideKind.SHOT, one) for one in shots]
            for kind, row in rows + ([(AsideKind.VIEW, view)] if view is not None else []):
                await lay_aside(turn, Aside(kind, str(row), turn.now, why))

        await self.journal.turn(job)

    async def _surely(self, job: Callable[[Landing], Awaitable[None]]) -> None:
        """In a turn of its own; where even that fails, with its rows put right and no more."""
        try:
            await self.journal.turn(lambda turn: job(Landing(turn)))
        except Conflict:
            raise
        except Exception as error:
            log.error("what came of a message cannot be noted: %s", type(error).__name__)
            await self.journal.turn(lambda turn: job(Landing(turn, notes=False)))

    # --- writing the letter --------------------------------------------------------------------

    async def _letter(
        self, turn: Turn, channel: Channel, bundle: Bundle, views: Mapping[int, View]
    ) -> Written | None:
        first = bundle[0]
        if first.view:
            view = views.get(first.id)
            return await self._view_letter(turn, view, first.lane) if view else None
        found = [await turn.books.shot(one.id) for one in bundle]
        shots = [one for one in found if one and one.state is State.WAITING]
        if not shots:
            return None
        if shots[0].what == "removal":
            letter, leaving = await self._shots_letter(turn, channel, shots, Rendered(""))
            return replace(letter, deletes=int(shots[0].args["message"] or 0)), leaving
        message = await self._shots_message(turn, shots)
        contact = await turn.books.contact(first.chat) if channel in PHONE_CHANNELS else None
        forgotten = channel in PHONE_CHANNELS and contact is None
        if message is None or forgotten:
            for shot in shots:
                await self._drop(turn, shot.id)
            return None
        rendered = self.renderer.render(message, channel)
        letter, leaving = await self._shots_letter(turn, channel, shots, rendered)
        if redraws := shots[0].args.get("redraws"):
            letter = replace(letter, edits=int(redraws))
        if contact is not None:
            letter = replace(letter, number=int(contact.number.removeprefix("+")))
            if channel is Channel.WHATSAPP and not is_open(contact, turn.now):
                letter = replace(letter, rendered=replace(letter.rendered, knocks=True))
        return letter, leaving

    async def _shots_letter(
        self, turn: Turn, channel: Channel, shots: list[Shot], rendered: Rendered
    ) -> Written:
        first = shots[0]
        reply_to = first.reply_message
        if first.reply_view is not None and (view := await turn.books.view(first.reply_view)):
            reply_to = view.message
        ids = tuple(one.id for one in shots)
        letter = Letter(0, channel, first.chat, rendered, None, reply_to, None, ids, 0, first.lane)
        return letter, Leaving(first.chat, ids, gather=first.gather)

    async def _shots_message(self, turn: Turn, shots: list[Shot]) -> Message | None:
        first = shots[0]
        if first.what != "case_data" or first.stream is None:
            return await shots_message(turn, shots)
        stream = await turn.load(first.stream)
        if not self.has_datacentre:
            turn.note(stream, [f.IncidentDataKept(first.ref or 0)])
            return None
        incident, clocks = stream.incident(), await turn.clocks(stream)
        body = document(incident, turn.city, clocks, first.ref or 0, self.caller_data)
        return CaseData(city=turn.city.slug, document=body)

    async def _view_letter(self, turn: Turn, view: View, lane: Lane) -> Written | None:
        if not view.live or view.state is not State.WAITING:
            return None
        view, again = turned(view), await self._marked(turn, view)
        rendered = self.renderer.render(await view_message(turn, replace(view, again=again)))
        print_ = sha256(repr(rendered).encode()).hexdigest()
        if view.message is not None and print_ == view.shown_hash:
            same = replace(view, shows=view.wants, again=False, state=State.WAITING)
            await turn.books.put_view(settled(same, turn.now))
            return None
        letter = Letter(
            0, Channel.TELEGRAM, view.chat, rendered,
            view.message, view.reply_message, view.id, (), view.wants, lane, again,
        )  # fmt: skip
        # What it is asked for from now on waits on its own lane.
        left = replace(view, shown_hash=print_, lane=Lane.COSMETIC)
        return letter, Leaving(view.chat, view=left)

    async def _marked(self, turn: Turn, view: View) -> bool:
        """A card is posted a second time only with its mark."""
        if view.subject != "card" or view.message is not None:
            return False
        if view.again or view.resent or not is_group(view.chat):
            return view.again or view.resent
        # A card anew, in a group that came back: it may have had one before.
        had_one = carded(await turn.load(view.stream), view.dispatch or 0)
        return had_one and not await others_of(turn, view)

    async def _drop(self, turn: Turn, shot: int) -> None:
        if known := await turn.books.shot(shot):
            await turn.books.put_shot(replace(known, state=State.DROPPED))


async def ahead_of(cards: Collection[asyncio.Task[None]]) -> None:
    """Wait until these cards have been taken, a moment at most."""
    if cards:
        await asyncio.wait(cards, timeout=HEAD_START)


def _numbered(letter: Letter, departure: int, now: datetime) -> Letter:
    """A letter that is committed as leaving; to a phone it bears the mark of its departure."""
    letter = replace(letter, departure=departure)
    if letter.channel not in PHONE_CHANNELS:
        return letter
    return replace(letter, rendered=replace(letter.rendered, mark=mark_of(departure, now)))


async def _channel(books: Books, left: Departure) -> Channel | None:
    """Which relay a departure is of."""
    if left.view is not None:
        return Channel.TELEGRAM  # views live where messages can be edited
    return await books.channel_of(left.shots[0]) if left.shots else None
