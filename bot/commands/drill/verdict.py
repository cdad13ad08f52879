"""What a drill proved: each SOP step with its times, every fact, every message."""

import itertools
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.assembly import Assembly
from bot.domain.deadlines import Deadline, Outcome, deadlines
from bot.domain.facts import CallScreened, Noted
from bot.domain.sop import Sop, Step
from bot.ports import Books, StreamKind, StreamLine
from bot.terminal import said
from sandbox.world import World

OUTCOMES = {Outcome.VOID: "tidak berlaku", Outcome.UNMEASURED: "tidak terukur"}
"""What ends a step that nobody ended, as the drill's JSON has it in every language."""


@dataclass(frozen=True, slots=True)
class Act:
    """Something that a person of the play did."""

    at: datetime
    chat: str
    who: str
    what: str


@dataclass(frozen=True, slots=True)
class StepRecord:
    """One step and one responsible party, over all its rounds."""

    number: int
    row: str
    step: Step
    by: str
    agency: str | None
    started_at: datetime | None
    ended_at: datetime | None
    ended_by: str | None
    met: bool | None
    reminders: int
    due_at: datetime | None

    def as_json(self) -> dict[str, Any]:
        """As the drill's JSON has it."""
        within = self.step.within
        return {
            "row": self.row,
            "code": self.step.code,
            "label": self.step.label,
            "by": self.by,
            "agency": self.agency,
            "within_s": int(within.total_seconds()) if within else None,
            "started_at": _iso(self.started_at),
            "ended_at": _iso(self.ended_at),
            "ended_by": self.ended_by,
            "met": self.met,
            "reminders": self.reminders,
        }


@dataclass(frozen=True, slots=True)
class Verdict:
    """One city's drill."""

    city: str
    name: str
    sop: str
    zone: str
    steps: tuple[StepRecord, ...]
    facts: tuple[Noted, ...]
    messages: tuple[dict[str, Any], ...]
    acts: tuple[Act, ...]
    faults: tuple[str, ...]
    whole: bool = True
    """Each step of the SOP was to be reached."""

    @property
    def ok(self) -> bool:
        """Whether nothing went wrong."""
        return not self.faults

    def as_json(self) -> dict[str, Any]:
        """The whole record; the same bytes for the same seed in virtual time."""
        return {
            "city": self.city,
            "sop": self.sop,
            "steps": [one.as_json() for one in self.steps],
            "facts": [
                {
                    "seq": one.seq,
                    "at": _iso(one.at),
                    "type": type(one.fact).__name__,
                    "by": one.by,
                }
                for one in self.facts
            ],
            "messages": [{**one, "at": _iso(one["at"])} for one in self.messages],
            "ok": self.ok,
        }


async def judge(
    assembly: Assembly,
    world: World,
    began: datetime,
    acts: Sequence[Act],
    faults: Sequence[str],
    sop: Sop,
    kinds: Sequence[StreamKind],
    *,
    whole: bool = True,
) -> Verdict:
    """Read the streams of these kinds back and hold them against the SOP.

    `whole`: each step of it must have been reached.
    """
    city = assembly.desk.city
    steps: list[StepRecord] = []
    facts: list[Noted] = []
    async with assembly.desk.journal.uow.reading() as books:
        for line in [line async for line in _reports(books, kinds)]:
            stream = await books.load(line.stream)
            steps += _records(line.number, _reached(deadlines(sop, stream), stream))
            facts += stream
    reached = {
        one.step.code for one in steps if one.ended_at and one.ended_by not in OUTCOMES.values()
    }
    missing = [one.code for one in sop.steps if whole and one.code not in reached]
    messages = sorted(
        [
            {"at": one.at, "chat": one.chat_title, "how": one.how, "text": one.text}
            for one in world.journal
            if one.at >= began
        ]
        + [
            {"at": one.at, "chat": phone.name, "how": "new", "text": one.content.get("text", "")}
            for phone in world.state.handsets.values()
            for one in phone.lines
            if one.out and one.at >= began
        ],
        key=lambda one: (one["at"], one["chat"]),
    )
    return Verdict(
        city=city.slug,
        name=city.name,
        sop=sop.number,
        zone=city.zone,
        steps=tuple(steps),
        facts=tuple(facts),
        messages=tuple(messages),
        acts=tuple(acts),
        faults=(*faults, *(said("drill.step_missing", step=code) for code in missing)),
        whole=whole,
    )


async def _reports(books: Books, kinds: Sequence[StreamKind]) -> AsyncIterator[StreamLine]:
    """Every report by its number, each as the first of these kinds that it is."""
    for number in itertools.count(1):
        found = [line for kind in kinds if (line := await books.find(kind, number))]
        if not found:
            return
        yield found[0]


def _reached(clocks: Sequence[Deadline], stream: Sequence[Noted]) -> list[Deadline]:
    """Those that began. What a screening only opens the way to, it never reaches if it ends it."""
    ended = {
        one.at
        for one in stream
        if isinstance(one.fact, CallScreened) and one.fact.screening != "normal"
    }
    return [
        one
        for one in clocks
        if one.started_at and not (one.outcome is Outcome.VOID and one.started_at in ended)
    ]


def _records(number: int, clocks: Sequence[Deadline]) -> list[StepRecord]:
    """One record for each row, step and party; the rounds of a repeating step are one."""
    groups: dict[tuple[str, int | None], list[Deadline]] = {}
    for one in clocks:
        groups.setdefault((one.step.code, one.dispatch), []).append(one)
    records = []
    for rounds in groups.values():
        first, last = rounds[0], rounds[-1]
        kept = [one.met for one in rounds if one.met is not None]
        for row in first.step.rows:
            records.append(
                StepRecord(
                    number=number,
                    row=row,
                    step=first.step,
                    by=first.step.late[0].party if first.step.late else "",
                    agency=first.agency,
                    started_at=first.started_at,
                    ended_at=last.ended_at,
                    ended_by=OUTCOMES.get(last.outcome, last.ended_by),
                    met=all(kept) if kept else None,
                    reminders=sum(one.reminders for one in rounds),
                    due_at=last.due_at,
                )
            )
    return records


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
