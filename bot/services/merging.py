"""Several calls, one event: a draft joins an incident, two incidents become one, and come apart."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from bot.domain import call as c
from bot.domain import facts as f
from bot.domain import incident as i
from bot.domain import merging
from bot.domain.errors import Refusal
from bot.domain.outgoing import Lane
from bot.domain.people import Person, Right
from bot.domain.points import next_number
from bot.ports import Shot, StreamKind
from bot.services.belonging import goes_on, held_by, way_of
from bot.services.journal import Cause, Journal, Turn
from bot.services.project import stale
from bot.services.stream import Stream
from bot.services.tasking import incident_of
from bot.services.umbrella import point_of


@dataclass(frozen=True, slots=True)
class Merging:
    """What makes two reports one, and takes them apart again."""

    journal: Journal

    async def more_of(self, cause: Cause, stream: int) -> int:
        """ "Tambahan untuk #14": the draft's lines belong to the incident beside it."""

        async def job(turn: Turn) -> int:
            draft = await turn.load(stream)
            call = draft.call()
            if call.beside is None:
                raise Refusal("nothing_beside")
            return await _attach(turn, draft, call.beside[0], caller=False)

        return await self.journal.turn(job, cause)

    async def attach(
        self, cause: Cause, stream: int, incident: int, point: int | None = None
    ) -> int:
        """ "Sama dengan #14": the draft is one more call about that incident; its number.

        Of an umbrella it is one more about that point, or (None) a new point.
        """

        async def job(turn: Turn) -> int:
            return await _attach(turn, await turn.load(stream), incident, point=point)

        return await self.journal.turn(job, cause)

    async def same(self, cause: Cause, incident: int) -> int:
        """ "sama 14", typed: the same for the draft in hand. Raises `Refusal`."""

        async def job(turn: Turn) -> int:
            person = turn.may(Right.TAKE_CALLS)
            draft = await held_by(turn, person)
            if draft is None:
                raise Refusal("no_draft_in_hand")
            return await _attach(turn, draft, incident)

        return await self.journal.turn(job, cause)

    async def merge(self, cause: Cause, stream: int, into: int) -> int:
        """`/gabung 15 14`: 15 goes on as 14, whatever 15 is. Raises `Refusal`."""

        async def job(turn: Turn) -> int:
            report = await turn.load(stream)
            if report.kind is StreamKind.CALL:
                return await _attach(turn, report, into)
            turn.may(Right.MERGE)
            return await _merge(turn, report, await incident_of(turn, into))

        return await self.journal.turn(job, cause)

    async def split(self, cause: Cause, stream: int) -> None:
        """`/pisah 15`: it stands as it stood before it was merged. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            report = await turn.load(stream)
            if report.kind is StreamKind.CALL:
                await _detach(turn, report)
            else:
                turn.may(Right.MERGE)
                await _split(turn, report)

        await self.journal.turn(job, cause)


async def _attach(
    turn: Turn, draft: Stream, to: int, *, caller: bool = True, point: int | None = None
) -> int:
    person = turn.may(Right.TAKE_CALLS)
    if draft.kind is not StreamKind.CALL:
        raise Refusal("draft_needed", number=draft.incident().number)
    host = await goes_on(turn, await turn.load(to))
    if host is draft:
        raise Refusal("same_report")
    call, state = draft.call(), host.report()
    attached = c.attach(call, host.id)
    if (draft.exercise and not host.exercise) or (caller and draft.exercise != host.exercise):
        raise Refusal("exercise_and_real")
    if call.belated or state.belated:
        raise Refusal("belated_alone")
    goes_over = merging.told if host.kind is StreamKind.INCIDENT else merging.as_draft
    umbrella = state if caller and isinstance(state, i.Incident) and state.raised else None
    if umbrella:
        goes_over = merging.of_a_point
    said = merging.moved(draft.facts, partial(goes_over, state.details))
    further: list[f.Fact] = []
    if umbrella:
        if point is not None and point not in umbrella.points:
            raise Refusal("point_unknown", point=point)
        number = next_number(host.facts) if point is None else point
        further.append(point_of(turn, draft, number, draft.id))
    joined = added(host, f.CallJoined(draft.id, len(said) + len(further), caller))
    turn.carry(host, said)
    turn.note(host, [*further, *joined])
    if host.exercise and not draft.exercise:
        turn.note(draft, [f.ExerciseDeclared()])
    known = host.kind is StreamKind.INCIDENT  # a draft may still prove to be nothing
    turn.note(draft, [attached], quiet=not known)
    await turn.take_up(person, host.id)
    if caller:
        await _tell_callers(turn, host, person, "caller_joined", {})
    return state.number


async def _tell_callers(
    turn: Turn, host: Stream, person: Person, what: str, args: Mapping[str, str | int | None]
) -> None:
    """How many callers it has now, to its operator where somebody else changed that."""
    chat = await turn.operator_chat(host)
    if chat and chat != person.user:
        await _tell(turn, what, chat, host, {**args, "who": person.name, "callers": host.callers})


def added(host: Stream, fact: f.Fact) -> list[f.Fact]:
    """A fact for an open draft or incident. Raises `Refusal` where it is over."""
    if host.kind is StreamKind.INCIDENT:
        return i.update(host.incident(), fact)
    return c.write(host.call(), fact)


async def _detach(turn: Turn, draft: Stream) -> None:
    person = turn.may(Right.TAKE_CALLS)
    call = draft.call()
    undone = c.detach(call)
    _, *hosts = await way_of(turn, draft)
    added(hosts[-1], undone)
    before = hosts[-1].callers
    for host in hosts:
        turn.note(host, [f.Retracted(one) for one in merging.came_with(host.facts, draft.id)])
    turn.note(draft, [undone, f.DraftResumed()])
    await turn.take_up(person, draft.id)
    if hosts[-1].callers != before:
        await _tell_callers(turn, hosts[-1], person, "caller_left", {"child": call.number})


async def _merge(turn: Turn, child: Stream, parent: Stream) -> int:
    one, other = child.incident(), parent.incident()
    merging.mergeable(other, one)
    where = merging.plan(other, one)
    taken = merging.taken_over(other, one, child.facts)
    of_child = one.calls[0] if one.calls else child.id
    point = [point_of(turn, child, next_number(parent.facts), of_child)] if other.raised else []
    rest, last = merging.merge(other, one, child.id, len(taken) + len(point))
    turn.carry(parent, taken, quiet=True)
    turn.note(parent, [*point, *rest, last])
    turn.note(child, [f.MergedInto(parent.id, other.number)])
    await _move_cards(turn, child, parent, {key: where.numbers[key] for key in where.new})
    if operator := await turn.books.person(one.operator):
        focus = await turn.books.focus(operator.id)
        if focus and focus.stream == child.id:
            await turn.take_up(operator, parent.id)
    for chat in await _other_chats(turn, child, parent):
        await _tell(turn, "merged", chat, parent, {"child": one.number})
    return other.number


async def _split(turn: Turn, child: Stream) -> None:
    state = child.incident()
    if state.merged is None:
        raise Refusal("not_merged")
    parent = await turn.load(state.merged[0])
    other = parent.incident()
    apart = merging.split(parent.facts, child.facts, child.id)
    spent = max(other.dispatches, default=0)
    i.update(other, f.IncidentSplit(child.id, state.number, spent))
    turn.note(parent, [f.Retracted(one) for one in apart.undone])
    turn.note(parent, [f.IncidentSplit(child.id, state.number, spent)])
    turn.note(child, [f.Retracted(one) for one in apart.undone_there])
    turn.carry(child, apart.back, quiet=True)
    turn.note(child, [f.IncidentSplit(parent.id, other.number, 0)])
    await _move_cards(turn, parent, child, apart.cards)
    for chat in await _other_chats(turn, parent, child):
        await _tell(turn, "split", chat, child, {"parent": other.number})


async def _move_cards(turn: Turn, was: Stream, now: Stream, numbers: Mapping[int, int]) -> None:
    """The cards of these dispatches show, from now on, those of the other incident."""
    for view in await turn.books.views(was.id):
        if view.dispatch is not None and view.dispatch in numbers:
            moved = replace(view, stream=now.id, dispatch=numbers[view.dispatch])
            await turn.books.put_view(stale(moved, turn.now))


async def _other_chats(turn: Turn, one: Stream, told: Stream) -> set[int]:
    """Who has the other incident, or does this, where the operator who is told is not he."""
    chats = {await turn.operator_chat(one), turn.person.user if turn.person else None}
    return {chat for chat in chats if chat and chat != await turn.operator_chat(told)}


async def _tell(
    turn: Turn, what: str, chat: int, stream: Stream, args: dict[str, str | int | None]
) -> None:
    shot = Shot(what, chat, Lane.TALK, stream.id, args=args, created_at=turn.now)
    await turn.books.post(shot)
