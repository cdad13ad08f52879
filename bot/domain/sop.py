"""A city's SOP as data: the steps the desk is timed by, read from plain tables.

The tables are those of `templates/cities/*.toml`. `parse` takes the same shape back from the
stamp that every stream keeps, so an edited file changes the next report and never this one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.domain.errors import Contradiction

DRAFT = "draft"
"""Code of the step that times a draft left open; it is none of the document's."""
UNITS = {"s": 1, "m": 60, "h": 3600}
QUANTIFIED = re.compile(r"(all|any)(?:\[([\w,]+)\])?\(([\w|]+)\)$")
LINKED = re.compile(r"(end|due)\((\w+)\)$")


@dataclass(frozen=True, slots=True)
class Term:
    """One way for a step to start or end.

    `moment` names something that happened (`deadlines.MOMENTS`), or, with `link` "end" or "due",
    another step. `of` "all"/"any" asks for it of every/one dispatch in `among` (roles, agency
    codes, or "first": the first sending). `after` is added to the instant.
    """

    moments: tuple[str, ...]
    link: str | None = None
    of: str | None = None
    among: tuple[str, ...] = ()
    after: timedelta = timedelta(0)


@dataclass(frozen=True, slots=True)
class Late:
    """Who is late: `party`, as long as `until` has not happened."""

    party: str
    until: Term | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One clock: which rows of the document it measures, when it runs, and who is late.

    `within` None: the document gives no figure, the step is shown and not timed. `ends` is a list
    of groups: each must come true, by any one of its terms. `default` marks a figure of the
    base, not of the city's document ("bawaan, bukan SOP").
    """

    code: str
    rows: tuple[str, ...]
    label: str
    within: timedelta | None
    starts: tuple[Term, ...]
    ends: tuple[tuple[Term, ...], ...]
    late: tuple[Late, ...]
    per_agency: bool = False
    only: tuple[str, ...] = ()
    """With `per_agency`: roles or agency codes; empty for every lead and support."""
    kinds: tuple[str, ...] = ()
    """With `per_agency`: kinds of incident; empty for all. A city file may name a category, its
    loader puts the kinds."""
    repeats: Term | None = None
    """What ends one round and starts the next, until `ends` comes true."""
    reminded: bool = True
    answers: bool = False
    """The step waits for an agency's answer: unanswered MERAH is asked sooner."""
    default: bool = False


@dataclass(frozen=True, slots=True)
class Reminders:
    """When people are asked; the base's own figures."""

    nudge_at: float
    merah_unanswered: tuple[timedelta, ...]
    shortest_nudged: timedelta
    repeat_every: timedelta
    repeats: int
    pause: timedelta


@dataclass(frozen=True, slots=True)
class Sop:
    """What a stream is stamped with at birth."""

    city: str
    number: str
    steps: tuple[Step, ...]
    questions: tuple[str, ...]
    """Topics the document asks for, in its order."""
    reminders: Reminders
    draft: Step | None = None
    """How long a draft may lie without a line or a press; a figure of ours. None: not watched."""

    def step(self, code: str) -> Step:
        """The step of that code; raises `KeyError`."""
        for step in self.steps:
            if step.code == code:
                return step
        raise KeyError(code)


def duration(text: str) -> timedelta:
    """'30s', '5m', '24h' as a duration. Raises `Contradiction`."""
    if match := re.fullmatch(r"(\d+)([smh])", text):
        return timedelta(seconds=int(match[1]) * UNITS[match[2]])
    raise Contradiction("duration", text=text)


def term(text: str) -> Term:
    """'acknowledged', 'all[lead](replied|phoned)', 'end(screening)', 'dispatched+15s'."""
    body, _, after = text.replace(" ", "").partition("+")
    late_by = duration(after) if after else timedelta(0)
    if match := QUANTIFIED.match(body):
        among = tuple(match[2].split(",")) if match[2] else ()
        return Term(tuple(match[3].split("|")), of=match[1], among=among, after=late_by)
    if match := LINKED.match(body):
        return Term((match[2],), link=match[1], after=late_by)
    if re.fullmatch(r"[\w:]+", body):
        return Term((body,), after=late_by)
    raise Contradiction("term", text=text)


def parse(data: Mapping[str, Any]) -> Sop:
    """The SOP from the plain tables of a (merged) city file. Raises `Contradiction`."""
    reminders = data["reminders"]
    return Sop(
        city=data["city"],
        number=data["number"],
        steps=tuple(_step(one) for one in data["steps"]),
        questions=tuple(data["questions"]),
        reminders=Reminders(
            nudge_at=reminders["nudge_at"],
            merah_unanswered=tuple(duration(one) for one in reminders["merah_unanswered"]),
            shortest_nudged=duration(reminders["shortest_nudged"]),
            repeat_every=duration(reminders["repeat_every"]),
            repeats=reminders["repeats"],
            pause=duration(reminders["pause"]),
        ),
        draft=_step(data["draft"]) if "draft" in data else None,
    )


def _step(data: Mapping[str, Any]) -> Step:
    known = set(Step.__dataclass_fields__)
    if stray := set(data) - known:
        raise Contradiction("step_keys", step=data.get("code"), keys=", ".join(sorted(stray)))
    return Step(
        code=data["code"],
        rows=tuple(data.get("rows", ())),
        label=data["label"],
        within=duration(data["within"]) if "within" in data else None,
        starts=tuple(term(one) for one in data.get("starts", ())),
        ends=tuple(tuple(term(way) for way in _ways(one)) for one in data.get("ends", ())),
        late=tuple(_late(one) for one in data.get("late", ())),
        per_agency=data.get("per_agency", False),
        only=tuple(data.get("only", ())),
        kinds=tuple(data.get("kinds", ())),
        repeats=term(data["repeats"]) if "repeats" in data else None,
        reminded=data.get("reminded", True),
        answers=data.get("answers", False),
        default=data.get("default", False),
    )


def _ways(text: str) -> list[str]:
    """'a / b' are two ways for one end."""
    return text.split(" / ")


def _late(text: str) -> Late:
    party, _, until = text.partition(" until ")
    return Late(party, term(until) if until else None)
