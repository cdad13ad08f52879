"""The umbrella ("kejadian induk"): one incident whose reports are numbered points on one card."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain import dispatch as d
from bot.domain import facts as f
from bot.domain import incident as i
from bot.domain import points as pts
from bot.domain.details import Detail, Details, code_of, is_known
from bot.domain.errors import Refusal
from bot.domain.people import Right
from bot.domain.routing import condition, holds
from bot.intake.lexicon import VOCABULARY
from bot.intake.text import Text
from bot.intake.topics import Found
from bot.intake.water import read_depth
from bot.services.journal import Cause, Journal, Turn
from bot.services.stream import Stream
from bot.services.tasking import incident_of, main_page, own_group, step_of, task_at
from bot.services.veiling import for_others

TRAPPED = condition("victims:trapped")
"""Who is trapped waits for nobody else: such a point is merah, unless a person ranked it."""
NOT_RANKED = "kuning"
"""How much a point hurries whose call told nothing of it."""


@dataclass(frozen=True, slots=True)
class Umbrella:
    """What desk and agencies do with an umbrella and its points."""

    journal: Journal

    async def raise_up(self, cause: Cause, stream: int) -> int:
        """ "Jadikan kejadian induk"; its number. Raises `Refusal`, also for who may not."""

        async def job(turn: Turn) -> int:
            turn.may(Right.MERGE)
            incident = await incident_of(turn, stream)
            state = incident.incident()
            call = state.calls[0] if state.calls else 0
            own = point_of(turn, incident, pts.next_number(incident.facts), call)
            turn.note(incident, i.raise_up(state, own))
            await main_page(turn, incident, cause)
            return state.number

        return await self.journal.turn(job, cause)

    async def take(self, cause: Cause, stream: int, dispatch: int, point: int) -> None:
        """An agency takes a point by its press; it has the task with it. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            incident, number = await task_at(turn, stream, dispatch)
            post = await own_group(turn, incident, number, cause)
            await _take(turn, incident, number, point, post)

        await self.journal.turn(job, cause)

    async def end(self, cause: Cause, stream: int, dispatch: int, point: int) -> None:
        """An agency is done at a point. Raises `Refusal` where it never took it, or has no task."""

        async def job(turn: Turn) -> None:
            incident, number = await task_at(turn, stream, dispatch)
            await own_group(turn, incident, number, cause)
            state = incident.incident()
            d.not_called_off(state.dispatch(number))
            turn.note(incident, i.update(state, pts.end(state.points, point, number)))

        await self.journal.turn(job, cause)

    async def told_taken(self, cause: Cause, stream: int, dispatch: int, point: int) -> None:
        """The same as an agency told it by phone. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            turn.may(Right.DISPATCH)
            incident = await incident_of(turn, stream)
            await _take(turn, incident, dispatch, point, None, via="phone")
            await main_page(turn, incident, cause)

        await self.journal.turn(job, cause)

    async def told_over(self, cause: Cause, stream: int, point: int, way: str) -> None:
        """A point is "over", as the desk knows, or to "resume" after all. Raises `Refusal`."""
        if way not in ("over", "resume"):
            raise Refusal("choice_unknown")

        async def job(turn: Turn) -> None:
            turn.may(Right.DISPATCH)
            incident = await incident_of(turn, stream)
            points = incident.incident().points
            fact = pts.end(points, point, None) if way == "over" else pts.resume(points, point)
            turn.note(incident, i.update(incident.incident(), fact))
            await main_page(turn, incident, cause)

        await self.journal.turn(job, cause)

    async def rank(self, cause: Cause, stream: int, point: int, priority: str) -> None:
        """How much a point hurries. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            turn.may(Right.DISPATCH)
            incident = await incident_of(turn, stream)
            state = incident.incident()
            turn.note(incident, i.update(state, pts.rank(state.points, point, priority)))
            await main_page(turn, incident, cause)

        await self.journal.turn(job, cause)


async def _take(
    turn: Turn, incident: Stream, dispatch: int, point: int, post: str | None, via: str = "telegram"
) -> None:
    """Whoever takes a point has the task: the first tap records both."""
    state = incident.incident()
    task = state.dispatch(dispatch)
    if not task.timed:
        raise Refusal("ack_first")
    d.not_called_off(task)
    taken = i.update(state, pts.take(state.points, point, dispatch))
    acks: list[f.Fact] = []
    if d.Status.ACKNOWLEDGED in d.NEXT[task.status]:
        acks = await step_of(turn, incident, dispatch, d.Status.ACKNOWLEDGED, "", post=post)
    turn.note(incident, [*acks, *taken], via=via)


def told_of_point(incident: Stream, number: int, text: str, found: list[Found]) -> list[f.Fact]:
    """A line about a point: how deep it is by now, how many people. Raises `Refusal`."""
    points = incident.incident().points
    if number not in points:
        raise Refusal("point_unknown", point=number)
    point = points[number]
    victims = next((one for one in found if one.topic == "victims" and one.code), None)
    code = (victims.code if victims else None) or ""
    people = int(code) if code.isdecimal() else None
    told = Detail(code, victims.words, guessed=True) if victims else None
    details: Details = {"victims": told} if told else {}
    urgent = holds(TRAPPED, details, [text])
    return [
        f.PointReported(
            number, point.calls[0], "merah" if urgent else point.priority, point.kelurahan,
            _deepest([text]), people,
        )
    ]  # fmt: skip


def _deepest(texts: Sequence[str]) -> int | None:
    read = [read_depth(Text(text, VOCABULARY)) for text in texts]
    return max((one.value for one in read if one and isinstance(one.value, int)), default=None)


def point_of(turn: Turn, report: Stream, number: int, call: int) -> f.PointReported:
    """What a report tells as a point: where, how deep, how many people, how much it hurries."""
    details: Details = for_others(report.details())
    texts = [
        one.fact.text if isinstance(one.fact, f.LineWritten) else one.fact.words
        for one in f.standing(report.facts)
        if isinstance(one.fact, f.LineWritten | f.EntryMade)
    ]
    victims = code_of(details, "victims") or ""
    priority = details.get("priority")
    urgent = (priority is None or priority.guessed) and holds(TRAPPED, details, texts)
    return f.PointReported(
        number,
        call,
        "merah" if urgent else code_of(details, "priority") or NOT_RANKED,
        code_of(details, "kelurahan"),
        _deepest(texts),
        int(victims) if victims.isdecimal() else None,
        ", ".join(details[one].words for one in ("place", "landmark") if is_known(details, one)),
    )
