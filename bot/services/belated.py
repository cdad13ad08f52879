"""Entri susulan: what happened while the desk could not note it, with its true times."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain import call as c
from bot.domain import dispatch as d
from bot.domain import facts as f
from bot.domain import incident as i
from bot.domain.call import CallStatus
from bot.domain.errors import Refusal
from bot.domain.outgoing import Lane
from bot.domain.people import Right
from bot.intake.belated import Told, Unclear, is_timed, untimed
from bot.ports import Reader, Shot, StreamKind
from bot.services.belonging import open_draft
from bot.services.compose import routed, told_in
from bot.services.dispatching import with_a_lead
from bot.services.journal import Cause, Journal, Turn
from bot.services.project import stale
from bot.services.stream import Stream
from bot.services.tasking import incident_of
from bot.services.tidying import tidy
from bot.services.writing import take_line

OF_THE_CALL: dict[str, f.Fact] = {"rang": f.CallRang(), "answered": f.CallAnswered()}
THERE = (d.Status.ON_SCENE.value, d.Status.CLEARED.value)


@dataclass(frozen=True, slots=True)
class Belated:
    """What an operator copies from paper."""

    journal: Journal
    reader: Reader

    async def open(self, cause: Cause, text: str = "") -> None:
        """`/susulan`: a draft marked so, with its first lines where they were written."""
        found = list(self.reader.read(untimed(text)))

        async def job(turn: Turn) -> None:
            person = turn.may(Right.TAKE_CALLS)
            draft = await open_draft(turn, [f.ReportBelated()])
            if text:
                await take_line(turn, person, draft, text, found)
                await tidy(turn, cause, text)

        await self.journal.turn(job, cause)

    async def save(self, cause: Cause, stream: int) -> int:
        """The draft becomes an incident as it was; nobody is alarmed. Its number.

        Raises `Refusal` for a time that cannot be, or one that is missing.
        """

        async def job(turn: Turn) -> int:
            person = turn.may(Right.DISPATCH)
            call = await turn.load(stream)
            state = call.call()
            if not state.belated:
                raise Refusal("not_belated")
            c.dispatchable(state)
            told = _clear(told_in((text for _, text in state.lines), turn.city, turn.now))
            _complete(told)
            incident = await _incident_of_call(turn, call, told)
            events = [one for one in told if one.what not in OF_THE_CALL]
            _tell(turn, incident, events, routed(state, turn.city))
            await _one_line_each(turn, incident)
            await turn.take_up(person, incident.id)
            return state.number

        return await self.journal.turn(job, cause)

    async def drop(self, cause: Cause, stream: int, seq: int) -> None:
        """A line with a time was wrong: it is taken back. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            turn.may(Right.TAKE_CALLS)
            call = await turn.load(stream)
            lines = dict(call.call().lines) if is_belated(call) else {}
            if seq not in lines or not is_timed(lines[seq]):
                raise Refusal("choice_unknown")
            turn.note(call, c.write(call.call(), f.Retracted(seq)))

        await self.journal.turn(job, cause)

    async def add(self, cause: Cause, stream: int, text: str) -> None:
        """What happened to an incident that is open, told afterwards. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            turn.may(Right.DISPATCH)
            incident = await incident_of(turn, stream)
            state = incident.incident()
            told = _clear(told_in([text], turn.city, turn.now))
            if not told or any(one.what in OF_THE_CALL for one in told):
                raise Refusal("belated_nothing")
            if state.opened_at and told[0].at < state.opened_at:
                raise Refusal("belated_before", line=told[0].line)
            _in_order(told)
            _tell(turn, incident, told, {})

        await self.journal.turn(job, cause)


def is_belated(report: Stream) -> bool:
    """Whether it is a draft that is entered afterwards."""
    return report.kind is StreamKind.CALL and report.call().belated


def tell_noise(turn: Turn, call: Stream) -> None:
    """A belated prank or question keeps the times that were told of it. Raises `Refusal`."""
    state = call.call()
    if state.belated and state.status is CallStatus.OPEN:
        _tell_call(
            turn, call, _clear(told_in((text for _, text in state.lines), turn.city, turn.now))
        )


def _clear(found: Sequence[Told | Unclear]) -> list[Told]:
    """The told times in their order. Raises `Refusal` for the first line that is not clear."""
    for one in found:
        if isinstance(one, Unclear):
            raise Refusal("belated_unclear", line=one.line, why=one.why)
    return sorted((one for one in found if isinstance(one, Told)), key=lambda one: one.at)


def _complete(told: Sequence[Told]) -> None:
    """Raises `Refusal` where the answer's time or any agency is missing, or a time cannot be."""
    answered = next((one for one in told if one.what == "answered"), None)
    if answered is None:
        raise Refusal("belated_unanswered")
    if not any(one.agency for one in told):
        raise Refusal("belated_no_agency")
    rang = next((one for one in told if one.what == "rang"), answered)
    if told[0].at < rang.at or rang.at > answered.at:
        raise Refusal("belated_before", line=told[0].line)
    early = next((one for one in told if one.agency and one.at < answered.at), None)
    if early:
        raise Refusal("belated_before", line=early.line)
    _in_order(told)


def _in_order(told: Sequence[Told]) -> None:
    """Raises `Refusal` for what is told of a time after the closing."""
    closed = next((one for one in told if one.what == "closed"), None)
    if closed and told[-1].at > closed.at:
        raise Refusal("belated_after_closing", line=told[-1].line)


async def _incident_of_call(turn: Turn, call: Stream, told: Sequence[Told]) -> Stream:
    """The call with its told times first: what a clock starts with is known before it is used."""
    incident = await turn.born(StreamKind.INCIDENT)
    facts = f.standing(call.facts)
    born = [one for one in facts if isinstance(one.fact, f.DraftOpened | f.ReportBelated)]
    turn.carry(incident, born)
    _tell_call(turn, incident, told)
    turn.carry(incident, [one for one in facts if one not in born])
    _tell_call(turn, call, told)
    turn.note(call, [f.CallScreened(c.Screening.NORMAL.value)])
    turn.note(call, [f.CallAttached(incident.id, became=True)])
    turn.note(incident, [f.IncidentOpened(call.id)])
    for view in await turn.books.views(call.id):
        moved = replace(view, subject="incident", stream=incident.id, page="")
        await turn.books.put_view(stale(moved, turn.now))
    return incident


def _tell_call(turn: Turn, report: Stream, told: Sequence[Told]) -> None:
    for one in told:
        if fact := OF_THE_CALL.get(one.what):
            turn.note(report, [fact], via=f.TOLD, at=one.at)


def _tell(turn: Turn, incident: Stream, told: Sequence[Told], roles: Mapping[str, str]) -> None:
    """Note what agencies did, in the order of its times.

    Whoever was told before the first unit was there belongs to the first sending.
    """
    arrived = next((one.at for one in told if one.what in THERE), None)
    soon = [one for one in told if one.agency and (arrived is None or one.at <= arrived)]
    new = [one for one in dict.fromkeys(one.agency for one in soon) if not _open(incident, one)]
    if new:
        _task(turn, incident, new, roles, soon[0])
    for one in told:
        if one.agency and not _open(incident, one.agency):
            _task(turn, incident, [one.agency], roles, one)
        turn.note(incident, _facts(incident, one), via=f.TOLD, at=one.at)
        if one.what == "closed":
            sent = incident.incident().dispatches.values()
            over = [f.ClosingTold(n.number, reached=False) for n in sent if n.timed]
            turn.note(incident, over, via=f.TOLD, at=one.at)


def _open(incident: Stream, agency: str) -> int | None:
    """The dispatch that this agency is on, or was before the incident was closed."""
    known = incident.incident().of_agency(agency)
    gone = (d.Status.DECLINED, d.Status.WITHDRAWN)
    return known.number if known and known.timed and known.status not in gone else None


def _task(
    turn: Turn, incident: Stream, agencies: list[str], roles: Mapping[str, str], began: Told
) -> None:
    """Agencies are sent together, by phone: no card is owed to them."""
    chosen = [(one, "lead" if roles.get(one) == "lead" else "support") for one in agencies]
    chosen = chosen if incident.incident().led else with_a_lead(chosen)
    facts = i.dispatch_to(incident.incident(), [(one, role, True) for one, role in chosen])
    turn.note(incident, facts, via=f.TOLD, at=began.at)


def _facts(incident: Stream, one: Told) -> list[f.Fact]:
    state = incident.incident()
    if one.what == "closed":
        return i.close(state, one.code)
    number = _open(incident, one.agency) or 0
    if one.what == "phoned":
        return i.update(state, f.AgencyPhoned(number, one.words))
    return i.step(state, number, d.Status(one.what), reason=one.code, told=one.words)


async def _one_line_each(turn: Turn, incident: Stream) -> None:
    """Each agency's group reads once that it was entered; there is nothing for it to do."""
    state = incident.incident()
    groups = {
        group.chat
        for one in state.dispatches.values()
        for group in await turn.groups_of(one.agency, state.details)
    }
    for chat in sorted(groups):
        told = Shot("belated_told", chat, Lane.TALK, incident.id, created_at=turn.now)
        await turn.books.post(told)
