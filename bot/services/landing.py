"""What came of a letter: what its rows become, and what its incident is told."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.domain import facts as f
from bot.domain.errors import Refusal
from bot.domain.outgoing import Lane, is_group
from bot.ports import (
    PHONE_CHANNELS,
    Aside,
    AsideKind,
    Channel,
    Departure,
    Fate,
    Fault,
    Landed,
    Shot,
    State,
    StreamKind,
    View,
)
from bot.ports.names import mark_of
from bot.services import geocoding, ladder
from bot.services.asides import (
    TRIES,
    gateway_down,
    gateway_up,
    lay_aside,
    lay_shot_aside,
    plain,
    shut_door,
)
from bot.services.belonging import answered_by
from bot.services.cards import carded, others_of, reach_by_phone
from bot.services.journal import Turn
from bot.services.leaving import Letter
from bot.services.project import COSMETIC_EVERY, settled
from bot.services.tidying import fade, refused_privately

CARD = "phone_card"
MATTERS = ("answer", "closing", "called_back", "withdrawn", "place_changed")
"""What a crew must not miss: where it may have, the operator phones."""
AT_ONCE = (CARD, *MATTERS, "announcement")
"""What is not tried in vain for a while: its failing is told at once, and somebody phones."""
OfACard = f.CardDelivered | f.CardDeliveryUnknown | f.CardRefused | f.CardSeen
CARD_AGAIN_AFTER = timedelta(seconds=10)
"""A card that may not have arrived is sent once more, unless a press proves it did."""
WAITS = tuple(timedelta(seconds=one) for one in (1, 2, 4, 8, 15, 30))
"""How long a fault before the request left is waited out; the last one repeats."""
DATA_WAITS = tuple(timedelta(seconds=one) for one in (5, 15, 60, 300))
"""The same for the data centre, which takes each version once, however often it comes."""
MOVES = 5
"""So often a group is followed whose new chat says that it moved on."""
SHUT_MOST = 5
"""So often a message is tried that a channel then says may not be written freely."""


@dataclass(frozen=True, slots=True)
class Landing:
    """One turn's landings. Without `notes` only rows are put right: the last resort."""

    turn: Turn
    notes: bool = True

    async def land(self, letter: Letter, outcome: Landed) -> None:
        """The answer came, or the wait for it ended."""
        after = timedelta(seconds=outcome.retry_after)
        until = self.turn.now + after if outcome.retry_after else None
        await self.turn.books.land(letter.departure, self.turn.now, until)
        if outcome.new_chat is not None:
            await self.turn.books.migrate(letter.chat, outcome.new_chat)
        if letter.view is not None and (view := await self.turn.books.view(letter.view)):
            # What it asked for since it left it asks for still.
            urgent = replace(view, lane=min(view.lane, letter.lane))
            view = view if outcome.fault in (None, Fault.SAME) else urgent
            await self._view(view, letter.wants, letter.edits is None, letter.again, outcome)
        for shot in letter.shots:
            await self._shot(shot, outcome)
            if letter.channel is Channel.GEOCODER and self.notes:
                await geocoding.answered(self.turn, shot, letter.rendered.text, outcome)

    async def lost(self, left: Departure) -> None:
        """The process ended while it was on its way, if it ever got so far.

        So a card is sent once more even where it was the second one already: two ends in a row
        must not leave a group without any. What is there twice is marked.
        """
        outcome = Landed(fault=Fault.UNKNOWN, why="the process ended meanwhile")
        await self._end(left, outcome)

    async def grounded(self, left: Departure) -> None:
        """It was committed as leaving, and nobody carried it: it waits again, as it was."""
        await self._end(left, Landed(fault=Fault.RETRY, why="it never left"))

    async def _end(self, left: Departure, outcome: Landed) -> None:
        """What became of a departure whose letter nobody has."""
        await self.turn.books.land(left.id, self.turn.now)
        if left.view is not None and (view := await self.turn.books.view(left.view)):
            first = view.message is None
            lane = Lane.CARD_MERAH if first and view.subject == "card" else Lane.EDIT
            again = view.again and outcome.fault is Fault.RETRY
            view = replace(view, lane=min(view.lane, lane), again=again)
            await self._view(view, left.wants, first, again, outcome)
        for number in left.shots:
            shot = await self.turn.books.shot(number)
            marked = shot is not None and shot.channel in PHONE_CHANNELS
            message = mark_of(left.id, left.at) if marked else None
            await self._shot(number, replace(outcome, message=message))

    async def reported(self, shot: Shot, fate: Fate) -> None:
        """Its channel had taken it, and now tells what became of it."""
        left = shot.state in (State.SENT, State.UNKNOWN)
        if fate in (Fate.ARRIVED, Fate.READ) and shot.what == CARD:
            if shot.state is State.UNKNOWN:
                await self._note_shot(shot, reached=True)
            await self._note_card_by_phone(shot, f.CardSeen(shot.ref or 0, fate is Fate.READ))
        if fate is Fate.SHUT and left and shot.attempts < SHUT_MOST:  # nobody read it
            again = replace(shot, state=State.WAITING, attempts=shot.attempts + 1, message=None)
            await self._put_shot(again)
        elif fate in (Fate.FAILED, Fate.SHUT) and left:
            await self._put_shot(replace(shot, state=State.REFUSED))
            if not await self._failed(shot) and shot.what not in AT_ONCE:
                await lay_shot_aside(self.turn, shot, "NotDelivered")
        elif fate is not Fate.FAILED and shot.state is State.UNKNOWN:
            await self._put_shot(replace(shot, state=State.SENT))

    async def unwritable(self, number: int, *, view: bool) -> None:
        """It could not even be written: tried again a few times, then as good as refused."""
        if not view:
            if shot := await self.turn.books.shot(number):
                again = shot.attempts < 2
                outcome = Landed(fault=Fault.RETRY if again else Fault.BROKEN)
                await self._shot(number, outcome)
        elif drawn := await self.turn.books.view(number):
            if drawn.attempts < 2:
                await self._put(self._later(drawn))
            else:
                await self._view_refused(drawn, Landed(fault=Fault.BROKEN, why="unwritable"))

    # --- views ---------------------------------------------------------------------------------

    async def _view(
        self, view: View, wants: int, posted: bool, again: bool, outcome: Landed
    ) -> None:
        view = replace(view, state=State.WAITING)
        match outcome.fault:
            case None | Fault.SAME:
                await self._put(self._shown(view, wants, posted, outcome, again=again))
                if posted and view.subject == "card":
                    await self._note_card(view, f.CardDelivered(view.dispatch or 0, again))
            case Fault.THROTTLED:
                await self._put(replace(view, shown_hash=""))
            case Fault.MOVED if view.attempts < MOVES:
                await self._put(replace(view, attempts=view.attempts + 1, shown_hash=""))
            case Fault.RETRY:
                await self._put(self._later(view))
                if view.attempts + 1 == ladder.HELD_UP and view.message is None:
                    await self._group_held_up(view)
            case Fault.UNKNOWN:
                await self._view_unknown(view, posted)
            case Fault.GONE if not posted:
                card = view.subject == "card"
                await self._put(replace(view, message=None, again=card, lane=Lane.EDIT))
            case Fault.BROKEN if view.subject != "card" and view.attempts + 1 < TRIES:
                await self._put(self._later(view))
            case _:
                await self._view_refused(view, outcome)

    def _shown(self, view: View, wants: int, posted: bool, outcome: Landed, *, again: bool) -> View:
        """Drawn as of `wants`; what changed since then waits on its own lane."""
        now = self.turn.now
        trifle = view.wants > wants and view.lane is Lane.COSMETIC
        shown = replace(
            view,
            shows=wants,
            attempts=0,
            lane=view.lane if view.wants > wants else Lane.EDIT,
            not_before=now + COSMETIC_EVERY if trifle else None,
            again=False,
            resent=view.resent or (posted and again),
            shown_at=now,
            message=outcome.message if posted else view.message,
        )
        return settled(shown, now)

    async def _view_unknown(self, view: View, posted: bool) -> None:
        if not posted:
            # An edit may be done twice: it only says again what is.
            await self._put(self._later(view))
            return
        if view.message is not None:
            # Somebody pressed a button on it meanwhile: it is there.
            await self._put(replace(view, shown_hash=""))
            return
        if view.again:
            await self._put(replace(view, state=State.UNKNOWN, again=False, shown_hash=""))
            await self._group_held_up(view)
        else:
            card = view.subject == "card"
            wait = CARD_AGAIN_AFTER if card else WAITS[0]
            await self._put(
                replace(
                    view, again=True, attempts=0, not_before=self.turn.now + wait, shown_hash=""
                )
            )
        if view.subject == "card":
            await self._note_card(view, f.CardDeliveryUnknown(view.dispatch or 0))

    async def _view_refused(self, view: View, outcome: Landed) -> None:
        await self._put(replace(view, live=False, state=State.REFUSED))
        if outcome.fault is Fault.REFUSED and is_group(view.chat):
            await self.turn.mark_group(view.chat, reachable=False)
        if view.subject == "card":
            await self._note_card(view, f.CardRefused(view.dispatch or 0, outcome.why))
            if outcome.fault is Fault.BROKEN and view.message is None:
                await self._group_held_up(view)
        if outcome.fault is not Fault.REFUSED:
            why = plain(outcome.why, "BadRequest")
            named = Aside(AsideKind.VIEW, str(view.id), self.turn.now, why, view.subject)
            await lay_aside(self.turn, named)

    async def _group_held_up(self, view: View) -> None:
        """A card that its group did not take, or may never have seen, goes down the ladder."""
        if self.notes and view.subject == "card" and is_group(view.chat):
            stream = await self.turn.load(view.stream)
            await ladder.group_held_up(self.turn, stream, view.dispatch or 0)

    def _later(self, view: View) -> View:
        wait = WAITS[min(view.attempts, len(WAITS) - 1)]
        return replace(
            view, attempts=view.attempts + 1, not_before=self.turn.now + wait, shown_hash=""
        )

    async def _put(self, view: View) -> None:
        await self.turn.books.put_view(view)

    async def _note_card(self, view: View, fact: f.Fact) -> None:
        """What one card's fate means for its dispatch, of which each group has a card."""
        if not self.notes or not is_group(view.chat):
            return
        stream = await self.turn.load(view.stream)
        dispatch = stream.incident().dispatches[view.dispatch or 0]
        if dispatch.channel:
            return  # it is at its duty phones since
        known = dispatch.delivery == "delivered"
        if known and isinstance(fact, f.CardDelivered):
            known = carded(stream, fact.dispatch)
        if known and not isinstance(fact, f.CardRefused):
            return  # the first that arrived counts
        if isinstance(fact, f.CardRefused) and await others_of(self.turn, view):
            return  # refused only where all are
        self.turn.note(stream, [fact], via="delivery")
        if isinstance(fact, f.CardRefused):
            await reach_by_phone(self.turn, stream, fact.dispatch)

    # --- one-shots -----------------------------------------------------------------------------

    async def _shot(self, number: int, outcome: Landed) -> None:
        shot = await self.turn.books.shot(number)
        if shot is None:
            return
        data = shot.channel in (Channel.DATACENTRE, Channel.GEOCODER)  # may be repeated
        # Its own fault, which may pass with what it met: a few times, and not where people wait.
        broken = outcome.fault is Fault.BROKEN or (data and outcome.fault is not Fault.REFUSED)
        once_more = broken and shot.attempts + 1 < TRIES and shot.what not in AT_ONCE
        # To delete or to redraw twice does no harm.
        redraws = "redraws" in shot.args
        twice = (shot.what == "removal" or redraws) and outcome.fault is Fault.UNKNOWN
        match outcome.fault:
            case None | Fault.SAME:
                message = None if redraws else outcome.message  # it stays the first one's
                await self._put_shot(replace(shot, state=State.SENT, message=message))
                await fade(self.turn, shot, outcome.message)
                await gateway_up(self.turn, shot)
                await self._note_shot(shot, reached=True)
            case Fault.THROTTLED:
                await self._put_shot(replace(shot, state=State.WAITING))
            case Fault.MOVED if shot.attempts < MOVES:
                followed = replace(shot, state=State.WAITING, attempts=shot.attempts + 1)
                await self._put_shot(followed)
            case _ if outcome.fault is Fault.RETRY or twice or once_more:
                if outcome.fault is Fault.RETRY:
                    await gateway_down(self.turn, shot)
                if shot.attempts + 1 == ladder.HELD_UP and await self._held_up(shot):
                    await self._put_shot(replace(shot, state=State.DROPPED))
                    return
                waits = DATA_WAITS if data else WAITS
                wait = waits[min(shot.attempts, len(waits) - 1)]
                await self._put_shot(
                    replace(
                        shot,
                        state=State.WAITING,
                        attempts=shot.attempts + 1,
                        not_before=self.turn.now + wait,
                    )
                )
            case Fault.UNKNOWN if shot.what == CARD:
                await self._put_shot(replace(shot, state=State.UNKNOWN, message=outcome.message))
                await self._card_by_phone_unknown(shot)
            case Fault.UNKNOWN:
                # What is told of it later is told by this id.
                await self._put_shot(replace(shot, state=State.UNKNOWN, message=outcome.message))
                await self._note_shot(shot, reached=True)
                if shot.what in MATTERS:
                    await self._tell_operator(shot)
                if (outcome.stuck or data) and self._is_lost(shot, outcome.fault):
                    await lay_shot_aside(self.turn, shot, plain(outcome.why, "BadRequest"))
            case _:
                await self._put_shot(replace(shot, state=State.REFUSED))
                if outcome.fault is Fault.REFUSED:
                    await self._shut(shot)
                if await self._failed(shot):
                    return
                if shot.what == "announcement":
                    await self._tell_announcer(shot)
                elif self._is_lost(shot, outcome.fault):
                    await lay_shot_aside(self.turn, shot, plain(outcome.why, "BadRequest"))

    def _is_lost(self, shot: Shot, fault: Fault | None) -> bool:
        """Whether nobody but the outbox knows that it did not leave.

        A card has its own way; of a chat that refuses us for good people are told already.
        """
        if shot.what == CARD or shot.channel is Channel.GEOCODER or fault is Fault.GONE:
            return False
        by_phone = shot.channel in PHONE_CHANNELS and shot.what not in AT_ONCE
        return fault is not Fault.REFUSED or by_phone

    async def _shut(self, shot: Shot) -> None:
        """The chat refuses us for good; what a person asked for there is told to his group."""
        if shot.channel is not Channel.TELEGRAM:
            return  # a contact's id, and no chat
        if is_group(shot.chat):
            await self.turn.mark_group(shot.chat, reachable=False)
            return
        await shut_door(self.turn, shot.chat)
        if shot.what == "caller_shown" and self.notes:
            await refused_privately(self.turn, shot)

    async def _put_shot(self, shot: Shot) -> None:
        await self.turn.books.put_shot(shot)

    async def _note_shot(self, shot: Shot, *, reached: bool) -> None:
        """What the leaving of a one-shot means for its incident."""
        if shot.stream is None or shot.ref is None or not self.notes:
            return
        if shot.what == CARD:
            again = bool(shot.args)
            gone = f.CardDelivered(shot.ref, again) if reached else f.CardRefused(shot.ref, "")
            await self._note_card_by_phone(shot, gone)
        elif note := NOTES.get(shot.what):
            stream = await self.turn.load(shot.stream)
            self.turn.note(stream, [note(shot.ref, reached)], via="delivery")

    async def _failed(self, shot: Shot) -> bool:
        """It did not arrive and never will. True: it goes the next way; else people know of it."""
        goes = ladder.go_on if shot.what == CARD else ladder.say_on
        if self.notes and shot.channel in PHONE_CHANNELS and await goes(self.turn, shot):
            return True
        await self._note_shot(shot, reached=False)
        await self._missed(shot)
        return False

    async def _held_up(self, shot: Shot) -> bool:
        """It waits for a minute before a gateway; whether it goes another way instead."""
        if not self.notes or shot.channel not in PHONE_CHANNELS:
            return False
        if shot.what == CARD:
            return await ladder.shot_held_up(self.turn, shot)
        if await ladder.say_on(self.turn, shot):
            return True
        await self._missed(shot)
        return False

    async def _card_by_phone_unknown(self, shot: Shot) -> None:
        """The operator is told, and it goes once more, marked, unless somebody answers it.

        When that one is lost too it goes by the next channel, if there is one.
        """
        if shot.args and self.notes and await ladder.go_on(self.turn, shot, maybe_there=True):
            return
        await self._note_card_by_phone(shot, f.CardDeliveryUnknown(shot.ref or 0))
        if not shot.args:
            later = self.turn.now + CARD_AGAIN_AFTER
            again = replace(shot, id=0, args={"again": 1}, attempts=0, not_before=later)
            await self.turn.books.post(replace(again, state=State.WAITING))

    async def _missed(self, shot: Shot) -> None:
        """What a phone was to be told did not arrive: the operator phones, as for a group."""
        if shot.channel in PHONE_CHANNELS and shot.what in MATTERS:
            await self._tell_operator(shot)

    async def _note_card_by_phone(self, shot: Shot, fact: OfACard) -> None:
        """What the fate of one phone's card means; the first of them that arrived counts."""
        if shot.stream is None or not self.notes:
            return
        stream = await self.turn.load(shot.stream)
        number = shot.ref or 0
        if number not in stream.incident().dispatches:
            return
        try:
            stream, number = await answered_by(self.turn, stream, number)
        except Refusal:
            return  # its incident is another's, which has no such task
        dispatch = stream.incident().dispatch(number)
        fact = replace(fact, dispatch=number)
        match fact:
            case f.CardDelivered() | f.CardDeliveryUnknown():
                known = dispatch.delivery == "delivered"
            case f.CardSeen(read=read):
                known = dispatch.seen is not None and (dispatch.seen[0] == "read" or not read)
            case _:
                known = False
        if not known:
            self.turn.note(stream, [fact], via="delivery")

    async def _tell_announcer(self, shot: Shot) -> None:
        """A group that an announcement did not reach is named to who sent it."""
        if shot.stream is None or not self.notes:
            return
        state = (await self.turn.load(shot.stream)).announcement()
        writer = await self.turn.books.person(int(state.by.removeprefix("p")))
        title = next(
            (one.title for one in await self.turn.books.groups() if one.chat == shot.chat), ""
        )
        if writer:
            told = Shot(
                "announcement_missed", writer.user, Lane.ESCALATION, shot.stream,
                args={"title": title}, created_at=self.turn.now,
            )  # fmt: skip
            await self.turn.books.post(told)

    async def _tell_operator(self, shot: Shot) -> None:
        if shot.stream is None or not self.notes:
            return
        stream = await self.turn.load(shot.stream)
        if stream.kind is StreamKind.INCIDENT and (chat := await self.turn.operator_chat(stream)):
            told = Shot("shot_unknown", chat, Lane.ESCALATION, shot.stream, ref=shot.ref)
            await self.turn.books.post(replace(told, created_at=self.turn.now))


NOTES: dict[str, Callable[[int, bool], f.Fact]] = {
    "closing": f.ClosingTold,
    "called_back": f.ClosingTold,
    "case_data": lambda version, _: f.IncidentDataTaken(version),
    "survey": f.SurveyAsked,
}
"""One-shots whose leaving their incident must know of."""
