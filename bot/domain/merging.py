"""Two reports that are one: what goes over to the one that goes on, and what comes back; pure.

A merged child never clears an acknowledgement and leaves no crew without a card that works: each
of its dispatches goes on as the parent's, at its own status. Where the parent has the agency at
work already, that dispatch answers for both, at the farther status of the two.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.domain import dispatch as d
from bot.domain import facts as f
from bot.domain.details import UNKNOWN, Detail, Details, is_known
from bot.domain.errors import Refusal
from bot.domain.hurt import how_many
from bot.domain.incident import Incident, over

ROAD = {fact: d.RANK.index(status) for fact, status in d.REACHES.items() if status in d.RANK}
"""How far a reported status is on the straight road."""
OTHERWISE = ("victims", "access", "handled")
"""Topics that a later caller may tell otherwise of, and crews should then read twice."""
OF_THE_CREW = (
    f.EntryMade, f.MessageToAgency, f.ReportPartGiven, f.FinalReportGiven, f.HelpRequested,
)  # fmt: skip
"""What is kept of a dispatch besides its statuses where another one answers for it."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Where each dispatch of the child goes: its number in the parent, and whether it is new."""

    numbers: Mapping[int, int]
    new: frozenset[int]
    batch: int


def plan(parent: Incident, child: Incident) -> Plan:
    """Which dispatch of the parent answers for each of the child's."""
    numbers: dict[int, int] = {}
    new: set[int] = set()
    free = parent.last_number
    for one in child.dispatches.values():
        there = parent.of_agency(one.agency)
        if there is None or (one.active and not there.active):
            free += 1
            numbers[one.number] = free
            new.add(one.number)
        else:
            numbers[one.number] = there.number
    batch = max((one.batch for one in parent.dispatches.values()), default=0) + 1
    return Plan(numbers, frozenset(new), batch)


def mergeable(parent: Incident, child: Incident) -> None:
    """Raises `Refusal` unless both are open, differ, and are both exercises or neither."""
    if child.number == parent.number:
        raise Refusal("same_report")
    for one in (child, parent):
        if one.disposition:
            raise over(one)
        if one.merged:
            raise Refusal("incident_merged", number=one.merged[1])
    if child.raised:
        raise Refusal("raised_not_merged", number=child.number)
    if child.exercise != parent.exercise:
        raise Refusal("exercise_and_real")


def taken_over(parent: Incident, child: Incident, facts: Sequence[f.Noted]) -> list[f.Noted]:
    """The child's facts as they go into the parent, in their order, with their instants."""
    where = plan(parent, child)

    def goes_over(fact: f.Fact) -> f.Fact | None:
        number = getattr(fact, "dispatch", None)
        if number is not None and number in where.numbers:
            return _of_dispatch(parent, child.dispatch(number), where, fact)
        if isinstance(fact, f.IncidentOpened):
            return f.CallJoined(fact.call_id)
        return told(parent.details, fact)

    return moved(facts, goes_over)


def told(known: Details, fact: f.Fact) -> f.Fact | None:
    """What a report says besides its dispatches, as it goes on in another: None for the rest.

    Lines go into the timeline, and the calls that joined it; a detail only where nothing is known,
    conditions add up. Where a later caller tells otherwise of what crews must know, both are kept.
    """
    match fact:
        case f.LineWritten(text=text, message=message):
            return f.EntryMade(None, words=text, message=message)
        case f.EntryMade(dispatch=None) | f.ToldOtherwise() | f.CallJoined():
            return fact
        case f.DetailRecorded(topic=topic) if topic == "conditions" or not is_known(known, topic):
            return fact
        case f.DetailRecorded(topic=topic, code=code, words=words) if topic in OTHERWISE:
            if code == UNKNOWN or _says_the_same(known[topic], fact):
                return None
            return f.ToldOtherwise(topic, code, words)
        case _:
            return None


def _says_the_same(known: Detail, later: f.DetailRecorded) -> bool:
    """Whether a later caller's words tell nothing new: three who died are not three injured."""
    if known.code != later.code:
        return False
    told = how_many(later.words)
    if later.code is None and not (known.guessed and later.guessed):
        return known.words == later.words
    return not told or told == how_many(known.words)


def as_draft(known: Details, fact: f.Fact) -> f.Fact | None:
    """The same for a draft that goes on: its lines stay lines, and who wrote it waits for help."""
    return fact if isinstance(fact, f.LineWritten | f.WrittenBy) else told(known, fact)


def of_a_point(known: Details, fact: f.Fact) -> f.Fact | None:
    """The same for an umbrella: what is known of the place is the point's; its lines go over."""
    goes = isinstance(fact, f.LineWritten | f.EntryMade | f.CallJoined)
    return told(known, fact) if goes else None


def moved(
    facts: Sequence[f.Noted], goes_over: Callable[[f.Fact], f.Fact | None] = lambda fact: fact
) -> list[f.Noted]:
    """The facts that stand, as they go over: each joined call counts those that came with it
    anew, so that it can be split off there too.
    """
    going = [(noted, fact) for noted in f.standing(list(facts)) if (fact := goes_over(noted.fact))]
    seqs = {noted.seq for noted, _ in going}
    found = []
    for noted, fact in going:
        if isinstance(noted.fact, f.CallJoined):
            took = sum(seq in seqs for seq in range(noted.seq - noted.fact.took, noted.seq))
            fact = replace(noted.fact, took=took)
        found.append(replace(noted, fact=fact))
    return found


def _of_dispatch(
    parent: Incident,
    own: d.Dispatch,
    where: Plan,
    fact: Any,  # noqa: ANN401 - any fact of a dispatch
) -> f.Fact | None:
    to = where.numbers[own.number]
    moved: f.Fact = replace(fact, dispatch=to)
    if isinstance(fact, f.ClosingTold):
        return None
    if own.number in where.new:
        return replace(moved, batch=where.batch) if isinstance(moved, f.AgencyDispatched) else moved
    there = parent.dispatch(to)
    if not there.timed:
        return None
    if isinstance(fact, OF_THE_CREW):
        return moved
    far = ROAD.get(type(fact), -1)
    return moved if own.active and _far(there) < far <= _far(own) else None


def _far(dispatch: d.Dispatch) -> int:
    return d.RANK.index(dispatch.status) if dispatch.status in d.RANK else 0


def merge(
    parent: Incident, child: Incident, child_id: int, took: int
) -> tuple[list[f.Fact], f.IncidentMerged]:
    """What is noted in the parent after the `took` facts that went over, and the last of it."""
    facts: list[f.Fact] = [
        f.DispatchCarriedOver(to, child_id, number)
        for number, to in plan(parent, child).numbers.items()
    ]
    return facts, f.IncidentMerged(child_id, child.number, took + len(facts))


@dataclass(frozen=True, slots=True)
class Apart:
    """How two reports come apart: what is undone in either, and what goes back to the child."""

    undone: list[int]
    """Seqs of the parent."""
    undone_there: list[int]
    """Seqs of the child."""
    back: list[f.Noted]
    """What happened to its dispatches since, as the child's own facts."""
    cards: Mapping[int, int]
    """Dispatches of the parent whose cards are the child's again."""


def split(parent: Sequence[f.Noted], child: Sequence[f.Noted], child_id: int) -> Apart:
    """Undo a merge: the child stands as it stood, and keeps what its crews did since.

    Raises `Refusal` where it was not merged into this parent.
    """
    stands = f.standing(list(parent))
    merged = next(
        (
            one for one in reversed(stands)
            if isinstance(one.fact, f.IncidentMerged) and one.fact.stream == child_id
        ),
        None,
    )  # fmt: skip
    into = next(
        (one for one in reversed(f.standing(list(child))) if isinstance(one.fact, f.MergedInto)),
        None,
    )
    if merged is None or into is None or not isinstance(merged.fact, f.IncidentMerged):
        raise Refusal("not_merged")
    taken = [one for one in parent if merged.seq - merged.fact.took <= one.seq < merged.seq]
    new = {one.fact.dispatch for one in taken if isinstance(one.fact, f.AgencyDispatched)}
    cards = {
        one.fact.dispatch: one.fact.of
        for one in taken
        if isinstance(one.fact, f.DispatchCarriedOver)
        and one.fact.stream == child_id
        and one.fact.dispatch in new
    }
    since = [
        one for one in stands if one.seq > merged.seq and getattr(one.fact, "dispatch", 0) in cards
    ]
    alive = {one.seq for one in stands}
    told = {one.fact.call_id for one in taken if isinstance(one.fact, f.PointReported)}
    later = [one.seq for one in stands if one.seq > merged.seq and is_news_of(one.fact, told)]
    back = [replace(one, fact=_sent_back(one.fact, cards)) for one in since]
    return Apart(
        undone=[one.seq for one in taken if one.seq in alive]
        + [merged.seq]
        + [one.seq for one in since]
        + later,
        undone_there=[into.seq, *_undone_since(taken, alive, child)],
        back=back,
        cards=cards,
    )


def came_with(facts: Sequence[f.Noted], call_id: int) -> list[int]:
    """Seqs of what stands in a report of a call that joined it: they go with the call."""
    stands = f.standing(list(facts))
    came = {
        seq
        for one in stands
        if isinstance(one.fact, f.CallJoined) and one.fact.call_id == call_id
        for seq in range(one.seq - one.fact.took, one.seq + 1)
    }
    return [one.seq for one in stands if one.seq in came or is_news_of(one.fact, {call_id})]


def is_news_of(fact: f.Fact, calls: set[int]) -> bool:
    """Whether it is what one of these calls told of a point: it goes with the call."""
    return isinstance(fact, f.PointReported) and fact.call_id in calls


def _sent_back(fact: Any, cards: Mapping[int, int]) -> f.Fact:  # noqa: ANN401 - any of a dispatch
    sent: f.Fact = replace(fact, dispatch=cards[fact.dispatch])
    return sent


def _undone_since(taken: Sequence[f.Noted], alive: set[int], child: Sequence[f.Noted]) -> list[int]:
    """The child's own facts whose copies were taken back after the merge: an undone press."""
    gone = {(one.at, one.noted_at, one.by, type(one.fact)) for one in taken if one.seq not in alive}
    return [
        one.seq
        for one in f.standing(list(child))
        if (one.at, one.noted_at, one.by, type(one.fact)) in gone
    ]
