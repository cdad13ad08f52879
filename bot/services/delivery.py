"""The outbox at work: what leaves, what came of it, and what a killed process left behind."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from hashlib import sha256

from bot.domain import facts as f
from bot.domain.outgoing import GROUP_WINDOW, Lane, Plan, Waiting, is_group, next_out
from bot.messages import CaseData, Message
from bot.ports import (
    Channel,
    Departure,
    Fault,
    Landed,
    Rendered,
    Renderer,
    Shot,
    State,
    StreamKind,
    View,
)
from bot.services.casedata import document
from bot.services.journal import Journal, Turn
from bot.services.letters import shots_message, view_message

CARD_AGAIN_AFTER = timedelta(seconds=10)
"""A card that may not have arrived is sent once more, unless a press proves it did."""
WAITS = tuple(timedelta(seconds=one) for one in (1, 2, 4, 8, 15, 30))
"""How long a fault before the request left is waited out; the last one repeats."""
DATA_WAITS = tuple(timedelta(seconds=one) for one in (5, 15, 60, 300))
"""The same for the data centre, where any fault may be repeated: it takes each version once."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A rendered message about to leave: a new post, or an edit of one."""

    departure: int
    channel: Channel
    chat: int
    rendered: Rendered
    edits: int | None
    reply_to: int | None
    view: int | None
    shots: tuple[int, ...]
    wants: int
    again: bool = False
    """A card that may be there already: it is marked."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """The desk's side of the relay: it decides, the relay only carries."""

    journal: Journal
    renderer: Renderer
    caller_data: str
    has_datacentre: bool

    async def plan(self, channel: Channel, busy: frozenset[int]) -> Plan:
        """What may leave now, and when to look again."""
        now = self.journal.clock.now()
        async with self.journal.uow.reading() as books:
            waiting = await books.waiting(channel)
            lately = await books.departed(now - GROUP_WINDOW) if waiting else []
        return next_out(waiting, lately, now, busy)

    async def leave(self, channel: Channel, plan: Plan) -> list[Letter]:
        """Commit what leaves as leaving, in one transaction; what nobody wants now is dropped."""

        async def job(turn: Turn) -> list[Letter]:
            for one in plan.shed:
                await self._drop(turn, one.id)
            letters = [await self._letter(turn, channel, one) for one in plan.bundles]
            return [one for one in letters if one]

        return await self.journal.turn(job)

    async def land(self, landed: Sequence[tuple[Letter, Landed]]) -> None:
        """Commit what came of the letters, in one transaction."""

        async def job(turn: Turn) -> None:
            for letter, outcome in sorted(landed, key=lambda one: one[0].departure):
                until = (
                    turn.now + timedelta(seconds=outcome.retry_after)
                    if outcome.retry_after
                    else None
                )
                await turn.books.land(letter.departure, turn.now, until)
                if outcome.new_chat is not None:
                    await turn.books.migrate(letter.chat, outcome.new_chat)
                if letter.view is not None:
                    await self._view_landed(turn, letter.view, letter.wants, letter, outcome)
                for shot in letter.shots:
                    await self._shot_landed(turn, shot, outcome)

        await self.journal.turn(job)

    async def recover(self) -> int:
        """What was leaving when the process died: unknown, each of them; how many."""

        async def job(turn: Turn) -> int:
            left = await turn.books.leaving()
            for one in left:
                await turn.books.land(one.id, turn.now)
                await self._recover_one(turn, one)
            return len(left)

        return await self.journal.turn(job)

    async def _recover_one(self, turn: Turn, left: Departure) -> None:
        lost = Landed(fault=Fault.UNKNOWN, why="the process ended meanwhile")
        if left.view is not None:
            await self._view_landed(turn, left.view, left.wants, None, lost)
        for shot in left.shots:
            await self._shot_landed(turn, shot, lost)

    # --- leaving -------------------------------------------------------------------------------

    async def _letter(
        self, turn: Turn, channel: Channel, bundle: tuple[Waiting, ...]
    ) -> Letter | None:
        if bundle[0].view:
            return await self._view_letter(turn, bundle[0].id)
        shots = [shot for one in bundle if (shot := await turn.books.shot(one.id))]
        if not shots:
            return None
        message = await self._shots_message(turn, shots)
        if message is None:
            for shot in shots:
                await self._drop(turn, shot.id)
            return None
        first = shots[0]
        reply_to = first.reply_message
        if first.reply_view is not None and (view := await turn.books.view(first.reply_view)):
            reply_to = view.message
        ids = tuple(one.id for one in shots)
        departure = await turn.books.depart(first.chat, ids, None, 0, first.gather, turn.now)
        return Letter(
            departure,
            channel,
            first.chat,
            self.renderer.render(message),
            None,
            reply_to,
            None,
            ids,
            0,
        )

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

    async def _view_letter(self, turn: Turn, number: int) -> Letter | None:
        view = await turn.books.view(number)
        if view is None or not view.live:
            return None
        view = await self._marked(turn, view)
        rendered = self.renderer.render(await view_message(turn, view))
        print_ = sha256(repr(rendered).encode()).hexdigest()
        if view.message is not None and print_ == view.shown_hash and not view.again:
            await turn.books.put_view(replace(view, shows=view.wants, state=State.WAITING))
            return None
        departure = await turn.books.depart(view.chat, (), view.id, view.wants, None, turn.now)
        await turn.books.put_view(replace(view, state=State.LEAVING, shown_hash=print_))
        return Letter(
            departure, Channel.TELEGRAM, view.chat, rendered,
            view.message, view.reply_message, view.id, (), view.wants, view.again,
        )  # fmt: skip

    async def _marked(self, turn: Turn, view: View) -> View:
        """A card is posted a second time only with its mark."""
        if view.subject != "card" or view.message is not None:
            return replace(view, again=False)
        dispatch = (await turn.load(view.stream)).incident().dispatches[view.dispatch or 0]
        return replace(view, again=dispatch.delivery != "waiting")

    async def _drop(self, turn: Turn, shot: int) -> None:
        if known := await turn.books.shot(shot):
            await turn.books.put_shot(replace(known, state=State.DROPPED))

    # --- what came of it -----------------------------------------------------------------------

    async def _view_landed(
        self, turn: Turn, number: int, wants: int, letter: Letter | None, outcome: Landed
    ) -> None:
        view = await turn.books.view(number)
        if view is None:
            return
        posted = view.message is None if letter is None else letter.edits is None
        view = replace(view, state=State.WAITING)
        match outcome.fault:
            case None | Fault.SAME:
                view = replace(
                    view, shows=wants, attempts=0, lane=Lane.EDIT, not_before=None, again=False,
                    shown_at=turn.now, message=outcome.message if posted else view.message,
                )  # fmt: skip
                await turn.books.put_view(view)
                if posted and view.subject == "card":
                    await self._note_card(
                        turn,
                        view,
                        f.CardDelivered(view.dispatch or 0, letter is not None and letter.again),
                    )
            case Fault.THROTTLED | Fault.MOVED:
                await turn.books.put_view(await self._moved(turn, view))
            case Fault.RETRY:
                await turn.books.put_view(self._later(turn, view))
            case Fault.UNKNOWN:
                await self._view_unknown(turn, view, posted)
            case Fault.GONE:
                gone = replace(view, message=None, again=view.subject == "card", lane=Lane.EDIT)
                await turn.books.put_view(gone)
            case Fault.REFUSED | Fault.BROKEN:
                await self._view_refused(turn, view, outcome)

    def _later(self, turn: Turn, view: View) -> View:
        wait = WAITS[min(view.attempts, len(WAITS) - 1)]
        return replace(view, attempts=view.attempts + 1, not_before=turn.now + wait, shown_hash="")

    async def _moved(self, turn: Turn, view: View) -> View:
        """After a migration the row itself has followed: keep its new chat."""
        fresh = await turn.books.view(view.id)
        return replace(view, chat=fresh.chat if fresh else view.chat, shown_hash="")

    async def _view_unknown(self, turn: Turn, view: View, posted: bool) -> None:
        if view.subject != "card" or not posted:
            await turn.books.put_view(self._later(turn, view))
            return
        if view.again or view.attempts:
            await turn.books.put_view(replace(view, state=State.UNKNOWN, shown_hash=""))
        else:
            await turn.books.put_view(
                replace(
                    view,
                    again=True,
                    attempts=1,
                    not_before=turn.now + CARD_AGAIN_AFTER,
                    shown_hash="",
                )
            )
        await self._note_card(turn, view, f.CardDeliveryUnknown(view.dispatch or 0))

    async def _view_refused(self, turn: Turn, view: View, outcome: Landed) -> None:
        await turn.books.put_view(replace(view, live=False, state=State.REFUSED))
        if outcome.fault is Fault.REFUSED and is_group(view.chat):
            await turn.books.mark_group(view.chat, reachable=False)
        if view.subject == "card":
            await self._note_card(turn, view, f.CardRefused(view.dispatch or 0, outcome.why))

    async def _note_card(self, turn: Turn, view: View, fact: f.Fact) -> None:
        turn.note(await turn.load(view.stream), [fact], via="delivery")

    async def _shot_landed(self, turn: Turn, number: int, outcome: Landed) -> None:
        shot = await turn.books.shot(number)
        if shot is None:
            return
        data = shot.channel is Channel.DATACENTRE
        waits = DATA_WAITS if data else WAITS
        match outcome.fault:
            case None | Fault.SAME:
                await turn.books.put_shot(replace(shot, state=State.SENT, message=outcome.message))
                await self._note_shot(turn, shot, reached=True)
            case Fault.THROTTLED | Fault.MOVED:
                await turn.books.put_shot(replace(shot, state=State.WAITING))
            case _ if outcome.fault is Fault.RETRY or data:
                wait = waits[min(shot.attempts, len(waits) - 1)]
                await turn.books.put_shot(
                    replace(
                        shot,
                        state=State.WAITING,
                        attempts=shot.attempts + 1,
                        not_before=turn.now + wait,
                    )
                )
            case Fault.UNKNOWN:
                await turn.books.put_shot(replace(shot, state=State.UNKNOWN))
                await self._note_shot(turn, shot, reached=True)
                if shot.what in ("answer", "closing") and shot.stream is not None:
                    await self._tell_operator(turn, shot)
            case _:
                await turn.books.put_shot(replace(shot, state=State.REFUSED))
                if outcome.fault is Fault.REFUSED and is_group(shot.chat):
                    await turn.books.mark_group(shot.chat, reachable=False)
                await self._note_shot(turn, shot, reached=False)

    async def _note_shot(self, turn: Turn, shot: Shot, *, reached: bool) -> None:
        """What the leaving of a one-shot means for its incident."""
        if shot.stream is None or shot.ref is None:
            return
        if shot.what == "closing":
            fact: f.Fact = f.ClosingTold(shot.ref, reached)
        elif shot.what == "case_data":
            fact = f.IncidentDataTaken(shot.ref)
        else:
            return
        turn.note(await turn.load(shot.stream), [fact], via="delivery")

    async def _tell_operator(self, turn: Turn, shot: Shot) -> None:
        assert shot.stream is not None
        stream = await turn.load(shot.stream)
        if stream.kind is StreamKind.INCIDENT and (chat := await turn.operator_chat(stream)):
            await turn.books.post(
                Shot(
                    "shot_unknown",
                    chat,
                    Lane.ESCALATION,
                    shot.stream,
                    ref=shot.ref,
                    created_at=turn.now,
                )
            )
