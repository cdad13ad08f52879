"""What an agency's group reports of its dispatch: presses, replies, the final report."""

from dataclasses import dataclass, replace
from datetime import timedelta

from bot.domain import dispatch as d
from bot.domain import facts as f
from bot.domain import incident as i
from bot.domain.errors import Refusal
from bot.domain.order import Oddity, new_oddities
from bot.domain.outgoing import Lane, is_group
from bot.domain.people import Right
from bot.intake.nothing import nothing_there
from bot.ports import Shot
from bot.services.holding import first_page, unit_in
from bot.services.journal import Cause, Journal, Turn
from bot.services.stream import Stream
from bot.services.tasking import incident_of, own_card, own_group, step_of, task, task_at
from bot.services.tasks import tasks_of

IN_A_ROW = timedelta(minutes=10)
"""So soon after the last one, words about a closed incident need no second answer."""
_Asked = f.HelpRequested | f.QuestionRaised


@dataclass(frozen=True, slots=True)
class Reporting:
    """The agency's side of an incident."""

    journal: Journal

    async def join(self, cause: Cause, stream: int, dispatch: int) -> None:
        """ "Ikut menangani": an agency that was only informed tasks itself."""

        async def job(turn: Turn) -> None:
            incident, asked = await task_at(turn, stream, dispatch)
            post = await own_group(turn, incident, asked, cause)
            await take_part(turn, incident, asked, post)

        await self.journal.turn(job, cause)

    async def report(
        self, cause: Cause, stream: int, dispatch: int, to: d.Status, reason: str = ""
    ) -> tuple[Oddity, ...]:
        """An agency's own press: the first one counts; what is unusual in it. Raises `Refusal`."""

        async def job(turn: Turn) -> tuple[Oddity, ...]:
            incident, number = await task_at(turn, stream, dispatch)
            post = await own_group(turn, incident, number, cause)
            before = incident.incident().dispatch(number)
            turn.note(incident, await step_of(turn, incident, number, to, reason, post=post))
            return new_oddities(before, incident.incident().dispatch(number))

        return await self.journal.turn(job, cause)

    async def estimate(self, cause: Cause, stream: int, dispatch: int, minutes: int) -> None:
        """Minutes to the scene, asked after the acknowledgement."""

        async def job(turn: Turn) -> None:
            incident, number = await task_at(turn, stream, dispatch)
            await own_group(turn, incident, number, cause)
            state = incident.incident()
            turn.note(incident, i.update(state, d.estimate(state.dispatch(number), minutes)))

        await self.journal.turn(job, cause)

    async def ask_help(self, cause: Cause, stream: int, dispatch: int) -> None:
        """ "Butuh bantuan"."""
        await self._from_group(cause, stream, dispatch, f.HelpRequested(dispatch))

    async def ask_desk(self, cause: Cause, stream: int, dispatch: int) -> None:
        """ "Tanya 112"."""
        await self._from_group(cause, stream, dispatch, f.QuestionRaised(dispatch))

    async def nothing_found(self, cause: Cause, stream: int, dispatch: int, what: str) -> None:
        """A crew on the scene finds nothing to do; the operator decides. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            incident, number = await task_at(turn, stream, dispatch)
            view = await own_card(turn, incident, number, cause)
            turn.note(incident, i.nothing_found(incident.incident(), number, what))
            await first_page(turn, view)

        await self.journal.turn(job, cause)

    async def undo(self, cause: Cause, stream: int, dispatch: int) -> None:
        """Take one's own last press back within a minute. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            incident, number = await task_at(turn, stream, dispatch)
            state = incident.incident().dispatch(number)
            if state.told is None:
                await own_group(turn, incident, number, cause)
            else:
                turn.may(Right.DISPATCH)
            turn.note(incident, [d.undo(state, turn.by, turn.now)])

        await self.journal.turn(job, cause)

    async def report_part(
        self, cause: Cause, stream: int, dispatch: int, part: str, code: str | None, words: str = ""
    ) -> tuple[str, ...]:
        """A part of the final report, by button; what is still missing."""

        async def job(turn: Turn) -> tuple[str, ...]:
            incident, number = await task_at(turn, stream, dispatch)
            await own_group(turn, incident, number, cause)
            turn.note(incident, i.report_part(incident.incident(), number, part, code, words))
            await _taken(turn, incident, number, cause.chat, cause.message)
            return d.missing_report(incident.incident().dispatch(number))

        return await self.journal.turn(job, cause)

    async def entry(
        self,
        cause: Cause,
        reply_to: int,
        media: str | None,
        words: str,
        file: str,
        *,
        corrects: bool = False,
    ) -> bool:
        """Text or media sent in a group as a reply to a card; False where it is none of ours.

        A reply to "laporan akhir?" with words alone is the report's result. A reply to the card
        from the scene may say that nothing is there; to a question the same words are its answer.
        Words that were edited (`corrects`) are told again and do neither.
        """

        async def job(turn: Turn) -> bool:
            view = await turn.books.view_at(cause.chat, reply_to)
            shot = None if view else await turn.books.shot_at(cause.chat, reply_to)
            stream = view.stream if view else shot.stream if shot else None
            number = view.dispatch if view else _dispatch_of(shot)
            if stream is None or number is None:
                return False
            if number not in (await incident_of(turn, stream)).incident().dispatches:
                return False
            incident, number = await task_at(turn, stream, number)
            if not is_group(cause.chat):
                await own_group(turn, incident, number, cause)
            state = incident.incident()
            named = None
            if media is None and not corrects:
                asked = state.dispatch(number)
                named = await unit_in(turn, incident, view, asked, cause, words)
            if named:
                turn.note(incident, i.update(state, named))
                await first_page(turn, view)
                return True
            made = f.EntryMade(number, media, words, file)
            final = shot is not None and shot.what == "report_wanted" and not corrects
            if state.disposition and not final:
                await _too_late(turn, incident, number, cause.chat)
            note_said(turn, incident, made, finds=view is not None and not corrects, final=final)
            await _taken(turn, incident, number, cause.chat, reply_to)
            return True

        return await self.journal.turn(job, cause)

    async def raise_help(self, cause: Cause, reply_to: int | None) -> None:
        """`/bantuan` in an agency's group: for the card it answers, else for the only task.

        Where several could be meant the group is asked which. Raises `Refusal` where none is.
        """

        async def job(turn: Turn) -> None:
            tasks = await tasks_of(turn, cause.chat)
            if card := await turn.books.view_at(cause.chat, reply_to) if reply_to else None:
                of, number = await task_at(turn, card.stream, card.dispatch or 0)
                meant = (of.id, number)
                tasks = [one for one in tasks if (one.incident.id, one.dispatch.number) == meant]
            if not tasks:
                raise Refusal("no_open_dispatch")
            if len(tasks) > 1:
                shot = Shot("help_for_which", cause.chat, Lane.TALK, created_at=turn.now)
                await turn.books.post(shot)
                return
            task = tasks[0]
            turn.note(task.incident, [f.HelpRequested(task.dispatch.number)])
            told = Shot(
                "help_raised", cause.chat, Lane.TALK, task.incident.id, task.dispatch.number,
                created_at=turn.now,
            )  # fmt: skip
            await turn.books.post(told)

        await self.journal.turn(job, cause)

    async def _from_group(self, cause: Cause, stream: int, dispatch: int, fact: _Asked) -> None:
        async def job(turn: Turn) -> None:
            incident, number = await task_at(turn, stream, dispatch)
            await own_group(turn, incident, number, cause)
            turn.note(incident, i.update(incident.incident(), replace(fact, dispatch=number)))

        await self.journal.turn(job, cause)


async def take_part(turn: Turn, incident: Stream, asked: int, post: str | None = None) -> None:
    """An agency that was only informed tasks itself. Raises `Refusal` where it is tasked."""
    agency = incident.incident().dispatch(asked).agency
    number = (await task(turn, incident, [(agency, "support")]))[0].dispatch
    taken = await step_of(turn, incident, number, d.Status.ACKNOWLEDGED, "", post=post)
    turn.note(incident, taken)


def note_said(turn: Turn, incident: Stream, made: f.EntryMade, *, finds: bool, final: bool) -> None:
    """What a crew said of its task, and what its words settle.

    `finds`: from the scene they may say that nothing is there; `final`: they answer the question
    for the final report. Raises `Refusal`.
    """
    number = made.dispatch or 0
    dispatch = incident.incident().dispatch(number)
    if finds and dispatch.looks and (what := nothing_there(made.words)):
        turn.note(incident, i.nothing_found(incident.incident(), number, what, made.words))
    if final and made.media is None:
        part = "victims" if "result" in dispatch.report else "result"
        turn.note(incident, i.report_part(incident.incident(), number, part, None, made.words))
    turn.note(incident, i.entry(incident.incident(), made))


async def _taken(
    turn: Turn, incident: Stream, dispatch: int, chat: int, message: int | None
) -> None:
    """The question "laporan akhir?" that was answered shows what it got, and asks only the rest."""
    asked = await turn.books.shot_at(chat, message) if message else None
    if asked is None or asked.what != "report_wanted":
        return
    drawn = Shot(
        "report_taken", chat, Lane.EDIT, incident.id, dispatch,
        args={"redraws": message}, created_at=turn.now,
    )  # fmt: skip
    await turn.books.post(drawn)


async def _too_late(turn: Turn, incident: Stream, dispatch: int, chat: int) -> None:
    """Whoever speaks of what is closed is told so; not again for each of several in a row."""
    state = incident.incident()
    assert state.closed_at is not None
    since = max(state.closed_at, turn.now - IN_A_ROW)
    if not any(one.dispatch == dispatch and one.at > since for one in state.entries):
        told = Shot("said_too_late", chat, Lane.TALK, incident.id, dispatch, created_at=turn.now)
        await turn.books.post(told)


def _dispatch_of(shot: Shot | None) -> int | None:
    """Which dispatch a one-shot is about."""
    number = shot.ref or shot.args.get("dispatch") if shot else None
    return number if isinstance(number, int) else None
