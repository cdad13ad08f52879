"""Sending agencies out and following them: from "Kirim" to the closing."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain import call as c
from bot.domain import dispatch as d
from bot.domain import facts as f
from bot.domain import incident as i
from bot.domain.errors import Refusal
from bot.domain.outgoing import Lane
from bot.domain.people import SENIOR, Focus
from bot.ports import Shot, StreamKind, View
from bot.services.cards import post_card
from bot.services.compose import proposals
from bot.services.journal import Cause, Journal, Turn
from bot.services.project import proven, stale
from bot.services.stream import Stream
from bot.services.tasks import tasks_of

ONE_CALL = timedelta(minutes=3)
"""What is noted so soon after a line about a phone call was said in that call."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a press recorded, for its answer: the status, and who has the dispatch."""

    status: str
    dispatch: int
    holder: str = ""


@dataclass(frozen=True, slots=True)
class Dispatching:
    """What happens between the desk and the agencies."""

    journal: Journal

    async def send(self, cause: Cause, stream: int) -> int:
        """ "Kirim": the call becomes an incident, every chosen agency is tasked; its number."""

        async def job(turn: Turn) -> int:
            person = await turn.desk_person()
            call = await turn.load(stream)
            state = call.call()
            c.dispatchable(state)
            chosen = with_a_lead(
                [
                    (one.agency, one.role)
                    for one in proposals(state, await turn.around())
                    if one.role
                ]
            )
            incident = await turn.born(StreamKind.INCIDENT)
            turn.note(call, [f.CallScreened(c.Screening.NORMAL.value)])
            turn.carry(incident, f.standing(call.facts))
            turn.note(call, [f.CallAttached(incident.id, became=True)])
            turn.note(incident, [f.IncidentOpened(call.id)])
            for view in await turn.books.views(call.id):
                moved = replace(view, subject="incident", stream=incident.id, page="")
                await turn.books.put_view(stale(moved, turn.now))
            await _task(turn, incident, chosen)
            await turn.books.set_focus(person.id, Focus(incident.id, turn.now))
            return state.number

        return await self.journal.turn(job, cause)

    async def add(self, cause: Cause, stream: int, agency: str) -> None:
        """One more agency for an open incident: it leads where nobody does. Raises `Refusal`."""
        if agency not in self.journal.city.agencies:
            raise Refusal("agency_unknown")

        async def job(turn: Turn) -> None:
            await turn.desk_person()
            incident = await _incident(turn, stream)
            role = "support" if incident.incident().led else "lead"
            await _task(turn, incident, [(agency, role)])

        await self.journal.turn(job, cause)

    async def join(self, cause: Cause, stream: int, dispatch: int) -> None:
        """ "Ikut menangani": an agency that was only informed tasks itself."""

        async def job(turn: Turn) -> None:
            incident = await _incident(turn, stream)
            await _own_group(turn, incident, dispatch, cause)
            agency = incident.incident().dispatch(dispatch).agency
            facts = await _task(turn, incident, [(agency, "support")])
            turn.note(
                incident, i.step(incident.incident(), facts[0].dispatch, d.Status.ACKNOWLEDGED)
            )

        await self.journal.turn(job, cause)

    async def report(
        self, cause: Cause, stream: int, dispatch: int, to: d.Status, reason: str = ""
    ) -> Recorded:
        """An agency's own press: the first one counts. Raises `Refusal`."""

        async def job(turn: Turn) -> Recorded:
            incident = await _incident(turn, stream)
            await _own_group(turn, incident, dispatch, cause)
            facts = await _step(turn, incident, dispatch, to, reason)
            turn.note(incident, facts)
            return Recorded(to.value, dispatch)

        return await self.journal.turn(job, cause)

    async def told(
        self, cause: Cause, stream: int, dispatch: int, what: str, reason: str = ""
    ) -> None:
        """What an agency told by phone or radio, recorded for it by the operator."""

        async def job(turn: Turn) -> None:
            await turn.desk_person()
            incident = await _incident(turn, stream)
            state = incident.incident()
            state.dispatch(dispatch)
            words = _last_told(incident, dispatch, turn.now)
            if what == "phoned":
                facts: list[f.Fact] = i.update(state, f.AgencyPhoned(dispatch, words))
            elif what == "reported":
                facts = i.final_report(state, dispatch, words)
            elif what in d.REPORTS:
                facts = await _step(turn, incident, dispatch, d.Status(what), reason, words)
            else:
                raise Refusal("choice_unknown")
            turn.note(incident, facts, via="phone")
            await _main_page(turn, incident, cause)

        await self.journal.turn(job, cause)

    async def estimate(self, cause: Cause, stream: int, dispatch: int, minutes: int) -> None:
        """Minutes to the scene, asked after the acknowledgement."""

        async def job(turn: Turn) -> None:
            incident = await _incident(turn, stream)
            await _own_group(turn, incident, dispatch, cause)
            state = incident.incident()
            turn.note(incident, i.update(state, d.estimate(state.dispatch(dispatch), minutes)))

        await self.journal.turn(job, cause)

    async def ask_help(self, cause: Cause, stream: int, dispatch: int) -> None:
        """ "Butuh bantuan"."""
        await self._from_group(cause, stream, dispatch, f.HelpRequested(dispatch))

    async def ask_desk(self, cause: Cause, stream: int, dispatch: int) -> None:
        """ "Tanya 112"."""
        await self._from_group(cause, stream, dispatch, f.QuestionRaised(dispatch))

    async def undo(self, cause: Cause, stream: int, dispatch: int) -> None:
        """Take one's own last press back within a minute. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            incident = await _incident(turn, stream)
            state = incident.incident().dispatch(dispatch)
            if state.told is None:
                await _own_group(turn, incident, dispatch, cause)
            else:
                await turn.desk_person()
            turn.note(incident, [d.undo(state, turn.by, turn.now)])

        await self.journal.turn(job, cause)

    async def report_part(
        self, cause: Cause, stream: int, dispatch: int, part: str, code: str | None, words: str = ""
    ) -> tuple[str, ...]:
        """A part of the final report, by button; what is still missing."""

        async def job(turn: Turn) -> tuple[str, ...]:
            incident = await _incident(turn, stream)
            await _own_group(turn, incident, dispatch, cause)
            turn.note(incident, i.report_part(incident.incident(), dispatch, part, code, words))
            return d.missing_report(incident.incident().dispatch(dispatch))

        return await self.journal.turn(job, cause)

    async def entry(
        self, cause: Cause, reply_to: int, media: str | None, words: str, file: str
    ) -> bool:
        """Text or media sent in a group as a reply to a card; False where it is none of ours.

        A reply to "laporan akhir?" with words alone is the report's result.
        """

        async def job(turn: Turn) -> bool:
            view = await turn.books.view_at(cause.chat, reply_to)
            shot = None if view else await turn.books.shot_at(cause.chat, reply_to)
            stream = view.stream if view else shot.stream if shot else None
            number = view.dispatch if view else shot.ref if shot else None
            if stream is None or number is None:
                return False
            incident = await _incident(turn, stream)
            state = incident.incident()
            if number not in state.dispatches:
                return False
            made = f.EntryMade(number, media, words, file)
            if media is None and shot and shot.what == "report_wanted":
                part = "victims" if "result" in state.dispatch(number).report else "result"
                turn.note(incident, i.report_part(state, number, part, None, words))
                state = incident.incident()
            turn.note(incident, i.entry(state, made))
            return True

        return await self.journal.turn(job, cause)

    async def raise_help(self, cause: Cause, reply_to: int | None) -> None:
        """`/bantuan` in an agency's group: for the card it answers, else for the only task.

        Where several could be meant the group is asked which. Raises `Refusal` where none is.
        """

        async def job(turn: Turn) -> None:
            tasks = await tasks_of(turn, cause.chat)
            if card := await turn.books.view_at(cause.chat, reply_to) if reply_to else None:
                meant = (card.stream, card.dispatch)
                tasks = [one for one in tasks if (one.incident.id, one.dispatch.number) == meant]
            if not tasks:
                raise Refusal("no_open_dispatch")
            if len(tasks) > 1:
                shot = Shot("help_for_which", cause.chat, Lane.TALK, created_at=turn.now)
                await turn.books.post(shot)
                return
            task = tasks[0]
            turn.note(task.incident, [f.HelpRequested(task.dispatch.number)])
            args = {"number": task.incident.incident().number}
            await turn.books.post(
                Shot("help_raised", cause.chat, Lane.TALK, args=args, created_at=turn.now)
            )

        await self.journal.turn(job, cause)

    async def note(self, cause: Cause, stream: int, words: str) -> None:
        """An operator's note on an incident."""

        async def job(turn: Turn) -> None:
            await turn.desk_person()
            incident = await _incident(turn, stream)
            turn.note(incident, i.update(incident.incident(), f.EntryMade(None, words=words)))

        await self.journal.turn(job, cause)

    async def late(
        self, cause: Cause, stream: int, step: str, dispatch: int | None, round_: int, reason: str
    ) -> None:
        """Why a step is late: its reminders rest for five minutes."""

        async def job(turn: Turn) -> None:
            await turn.desk_person()
            if reason not in i.LATE_REASONS:
                raise Refusal("reason_unknown")
            report = await turn.load(stream)
            turn.note(report, [f.LateReasonGiven(step, dispatch, round_, reason)])
            await _main_page(turn, report, cause)

        await self.journal.turn(job, cause)

    async def complete_record(self, cause: Cause, stream: int) -> None:
        """ "Catatan lengkap": the case data may leave. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            await turn.desk_person()
            incident = await _incident(turn, stream)
            turn.note(incident, i.complete_record(incident.incident()))

        await self.journal.turn(job, cause)

    async def close(self, cause: Cause, stream: int, disposition: str) -> int:
        """Close with a disposition; agencies are told, the data leaves. The number."""

        async def job(turn: Turn) -> int:
            person = await turn.desk_person()
            incident = await _incident(turn, stream)
            state = incident.incident()
            turn.note(incident, i.close(state, disposition))
            for one in state.dispatches.values():
                if one.timed and not await turn.reachable(one.agency):
                    turn.note(incident, [f.ClosingTold(one.number, reached=False)])
            focus = await turn.books.focus(person.id)
            if focus and focus.stream == stream:
                await turn.books.set_focus(person.id, None)
            await _main_page(turn, incident, cause)
            return state.number

        return await self.journal.turn(job, cause)

    async def reopen(self, cause: Cause, stream: int) -> None:
        """A closed incident goes on; agencies are told. Raises `Refusal`, also for who may not."""

        async def job(turn: Turn) -> None:
            person = await turn.desk_person()
            if person.role not in SENIOR:
                raise Refusal("supervisor_only")
            incident = await _incident(turn, stream)
            turn.note(incident, i.reopen(incident.incident()))

        await self.journal.turn(job, cause)

    async def _from_group(self, cause: Cause, stream: int, dispatch: int, fact: f.Fact) -> None:
        async def job(turn: Turn) -> None:
            incident = await _incident(turn, stream)
            await _own_group(turn, incident, dispatch, cause)
            turn.note(incident, i.update(incident.incident(), fact))

        await self.journal.turn(job, cause)


def with_a_lead(chosen: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The choice with somebody in the lead: where nobody is, the first support."""
    if any(role == "lead" for _, role in chosen):
        return chosen
    first = next((agency for agency, role in chosen if role == "support"), None)
    return [(agency, "lead" if agency == first else role) for agency, role in chosen]


async def _incident(turn: Turn, stream: int) -> Stream:
    """The incident of that id. Raises `Refusal` for a report that was not sent yet."""
    found = await turn.load(stream)
    if found.kind is not StreamKind.INCIDENT:
        raise Refusal("not_sent_yet", number=found.call().number)
    return found


async def _step(
    turn: Turn, incident: Stream, dispatch: int, to: d.Status, reason: str, told: str = ""
) -> list[f.Fact]:
    """What a reported status is noted as; a refusal says by his name who has the dispatch."""
    try:
        return i.step(incident.incident(), dispatch, to, reason=reason, told=told)
    except Refusal as refusal:
        if holder := refusal.details.get("holder"):
            person = await turn.books.person(int(str(holder)[1:]))
            refusal.details["holder"] = person.name if person else ""
        raise


async def _task(
    turn: Turn, incident: Stream, chosen: list[tuple[str, str]]
) -> list[f.AgencyDispatched]:
    """Task agencies and open a card for each that has a group."""
    groups = {agency: await turn.reachable(agency) for agency, _ in chosen}
    facts = i.dispatch_to(
        incident.incident(), [(agency, role, groups[agency] is not None) for agency, role in chosen]
    )
    turn.note(incident, facts)
    for fact in facts:
        if group := groups[fact.agency]:
            await post_card(turn, incident, fact.dispatch, group.chat)
    return facts


async def _own_group(turn: Turn, incident: Stream, dispatch: int, cause: Cause) -> None:
    """The press must come from the group that the card was sent to; it proves the delivery.

    Raises `Refusal` for any other chat.
    """
    state = incident.incident()
    if state.disposition:
        raise Refusal("incident_closed")
    agency = state.dispatch(dispatch).agency
    group = (await turn.groups()).get(turn.city.agencies[agency].group)
    if group is None or group.chat != cause.chat:
        raise Refusal("not_your_card")
    for view in await turn.books.views(incident.id):
        if view.dispatch == dispatch and view.message is None and cause.message is not None:
            await turn.books.put_view(proven(view, cause.message))


async def own_card(turn: Turn, incident: Stream, dispatch: int, cause: Cause) -> View | None:
    """The card of a dispatch, by whichever of its messages was pressed. Raises `Refusal`."""
    await _own_group(turn, incident, dispatch, cause)
    views = await turn.books.views(incident.id)
    return next((one for one in views if one.dispatch == dispatch), None)


async def _main_page(turn: Turn, report: Stream, cause: Cause) -> None:
    for view in await turn.books.views(report.id):
        if view.chat == cause.user and view.page:
            await turn.books.put_view(stale(replace(view, page=""), turn.now))


def _last_told(incident: Stream, dispatch: int, now: datetime) -> str:
    """Who was spoken to on the phone just now for this agency, as the operator typed it."""
    for noted in reversed(f.standing(incident.facts)):
        if isinstance(noted.fact, f.AgencyPhoned) and noted.fact.dispatch == dispatch:
            return noted.fact.told if now - noted.noted_at <= ONE_CALL else ""
    return ""
