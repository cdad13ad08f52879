"""Open reports that a draft may be one more call about: at once the newest, then the likeliest."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.buttons import Button
from bot.domain.call import Call, CallStatus
from bot.domain.city import City
from bot.domain.details import Details, code_of, is_known
from bot.domain.incident import Incident
from bot.intake.likeness import AT_A_PLACE, OF_A_PLACE, Likeness, Sighting, likeness
from bot.messages import Candidate
from bot.ports import StreamKind, StreamLine
from bot.services.compose import kind_label, place_of
from bot.services.journal import Turn
from bot.services.stream import Stream

AT_ONCE = timedelta(hours=1)
"""Before anything is typed: what was reported so lately."""
WITHIN = timedelta(hours=12)
"""While it is typed: how old an open report may be."""
MOST_AT_ONCE = 5
MOST = 3
LINES = 200
"""Open reports of either kind whose rows are looked at, the newest."""
READ = 20
"""Of those, the likeliest by their rows: their facts are read."""


@dataclass(frozen=True, slots=True)
class Likely:
    """A report beside what speaks for it."""

    line: StreamLine
    stream: Stream
    likeness: Likeness
    point: int | None = None


async def candidates(turn: Turn, draft: Stream) -> tuple[Candidate, ...]:
    """What the draft may be the same as, of all operators; none once it is over."""
    call = draft.call()
    if call.status is not CallStatus.OPEN or call.belated:
        return ()
    mine = sighting(call.details, call.opened_at or turn.now, turn.city)
    lines = await _open_since(turn, draft, AT_ONCE if mine.blank else WITHIN)
    if mine.blank:
        found = [
            Likely(one, await turn.load(one.stream), Likeness(0, ()))
            for one in [one for one in lines if _tells_something(one)][:MOST_AT_ONCE]
        ]
    else:
        found = await _ranked(turn, mine, lines)
    return tuple([await _shown(turn, call, one) for one in found])


async def _ranked(turn: Turn, mine: Sighting, lines: list[StreamLine]) -> list[Likely]:
    """The likeliest, of one score the newest."""
    families = {code: one.category for code, one in turn.city.kinds.items()}

    def elsewhere(line: StreamLine) -> bool:
        return None not in (mine.kelurahan, line.kelurahan) and line.kelurahan != mine.kelurahan

    def by_row(line: StreamLine) -> tuple[bool, bool, bool, datetime]:
        same_village = line.kelurahan is not None and line.kelurahan == mine.kelurahan
        family = families.get(line.incident_kind or "")
        same_family = family is not None and family == mine.family
        return same_village, same_family, not elsewhere(line), line.opened_at

    # An incident of another village may be an umbrella with a point in this one.
    near = [one for one in lines if one.kind is StreamKind.INCIDENT or not elsewhere(one)]
    found = []
    for line in sorted(near, key=by_row, reverse=True)[:READ]:
        stream = await turn.load(line.stream)
        theirs = sighting(stream.details(), line.opened_at, turn.city)
        state = stream.report()
        point: int | None = None
        if isinstance(state, Incident) and state.raised:
            alike, point = best_point(mine, theirs, state, turn.now)
        elif elsewhere(line):
            continue
        else:
            alike = likeness(mine, theirs)
        if alike.enough and not theirs.blank:
            found.append(Likely(line, stream, alike, point))
    found.sort(key=lambda one: (one.likeness.score, one.line.opened_at), reverse=True)
    return found[:MOST]


async def _open_since(turn: Turn, draft: Stream, span: timedelta) -> list[StreamLine]:
    """Open drafts and incidents of that span, newest first, but for itself and the one beside."""
    call = draft.call()
    apart = {draft.id, call.beside[0] if call.beside else draft.id}
    lines = [
        one
        for kind in (StreamKind.INCIDENT, StreamKind.CALL)
        for one in await turn.books.recent_lines(kind, turn.now - span, LINES)
        if one.stream not in apart and one.exercise == call.exercise and not one.belated
    ]
    return sorted(lines, key=lambda one: (one.opened_at, one.stream), reverse=True)


def _tells_something(line: StreamLine) -> bool:
    return line.kind is StreamKind.INCIDENT or bool(line.incident_kind or line.kelurahan)


async def _shown(turn: Turn, call: Call, one: Likely) -> Candidate:
    state, draft = one.stream.report(), one.line.kind is StreamKind.CALL
    writer = ""
    if draft and state.operator != call.operator:
        person = await turn.books.person(state.operator)
        writer = person.name if person else ""
    return Candidate(
        one.line.stream,
        state.number,
        kind_label(state.details, turn.city),
        place_of(state.details, turn.city),
        one.line.opened_at,
        one.stream.callers,
        draft,
        writer,
        len(state.points) if isinstance(state, Incident) and state.raised else 0,
        one.point,
        one.likeness.reasons,
    )


def sighting(details: Details, at: datetime, city: City) -> Sighting:
    """What a report tells, as far as likeness goes."""
    kind = city.kinds.get(code_of(details, "kind") or "")

    def words(topic: str) -> str:
        return details[topic].words if is_known(details, topic) else ""

    return Sighting(
        at=at,
        kind=kind.code if kind else None,
        family=kind.category if kind else None,
        kelurahan=code_of(details, "kelurahan"),
        place=words("place"),
        landmark=words("landmark"),
        pin=words("pin"),
    )


def best_point(
    mine: Sighting, umbrella: Sighting, state: Incident, now: datetime
) -> tuple[Likeness, int | None]:
    """How alike a draft is to an umbrella, wherever in it; and its point at the same place."""
    area = replace(umbrella, at=now, place="", landmark="", pin="")
    found = [(likeness(mine, area), 0)]
    for one in state.points.values():
        there = replace(area, kelurahan=one.kelurahan or area.kelurahan)
        found.append((likeness(mine, there), 0))
        at_it = likeness(mine, replace(there, place=one.words, landmark=one.words))
        if any(why in AT_A_PLACE for why, _ in at_it.reasons):
            found.append((at_it, one.number))
    best, point = max(found, key=lambda each: each[0].score)
    return best, point or None


def ways(draft: int, one: Candidate) -> tuple[Button, ...]:
    """Buttons that add the draft's call to that report; of an umbrella to its point, or a new one.

    No button where what speaks for it says nothing of the place (on a flood night every report is
    a flood), nor to an umbrella before the draft tells anything.
    """
    if one.reasons and not any(why in OF_A_PLACE for why, _ in one.reasons):
        return ()  # worth reading, not worth a tap
    if one.points and not one.reasons:
        return ()  # a point needs its place first
    values = (("number", one.number), ("where", one.place[:40]), ("draft", int(one.draft)))
    if not one.points:
        return (Button("same", draft, None, str(one.stream), "same", values),)
    new = Button("same", draft, None, str(one.stream), "new_point", values)
    if one.point is None:
        return (new,)
    arg = f"{one.stream}.{one.point}"
    return (Button("same", draft, None, arg, "same_point", (*values, ("point", one.point))), new)
