"""A drill as people read it: the transcript, then each step with its deadline."""

import os
import sys
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.commands.drill.verdict import OUTCOMES, StepRecord, Verdict
from bot.terminal import said

COLOURS = {
    "act": "36",
    "new": "0",
    "edit": "2",
    "answer": "35",
    "met": "32",
    "late": "31",
    "head": "1",
}


def print_verdict(verdict: Verdict, *, transcript: bool) -> None:
    """Print all of it."""
    print(_paint("head", f"\n═══ {said('drill.head', city=verdict.name, sop=verdict.sop)} ═══"))
    if transcript:
        _transcript(verdict)
    _steps(verdict)
    for fault in verdict.faults:
        print(_paint("late", f"✗ {fault}"))
    done = said("drill.whole" if verdict.whole else "drill.seen")
    failed = said("drill.failed")
    print(_paint("met", f"✓ {done}") if verdict.ok else _paint("late", f"✗ {failed}"))


def _transcript(verdict: Verdict) -> None:
    lines: list[tuple[datetime, int, str, str]] = [
        (one.at, 0, "act", f"▶ {one.who} ({one.chat}): {one.what}") for one in verdict.acts
    ]
    marks = {"new": "◀", "edit": "✎", "answer": "·"}
    for one in verdict.messages:
        text = str(one["text"]).replace("\n", "\n" + " " * 14)
        lines.append((one["at"], 1, one["how"], f"{marks[one['how']]} {one['chat']}: {text}"))
    for at, _, how, text in sorted(lines, key=lambda one: one[:2]):
        print(f"{_hour(at, verdict.zone)}  {_paint(how, text)}")


def _steps(verdict: Verdict) -> None:
    print(_paint("head", f"\n{said('drill.steps')}"))
    for one in verdict.steps:
        print(_line(one, verdict.zone))


def _line(one: StepRecord, zone: str) -> str:
    who = f" · {one.agency}" if one.agency else ""
    mark = {
        True: _paint("met", said("drill.met")),
        False: _paint("late", said("drill.late")),
        None: "-",
    }[one.met]
    began = said("drill.began", at=_hour(one.started_at, zone))
    limit = said("drill.due", at=_limit(one, zone)) if one.due_at else said("drill.endless")
    ended = (
        said("drill.ended", at=_hour(one.ended_at, zone)) if one.ended_at else said("drill.open")
    )
    why = f" ({_ending(one.ended_by)})" if one.ended_by and one.met is None else ""
    base = f" [{said('drill.default')}]" if one.step.default else ""
    asked = f" · {said('drill.reminders', count=one.reminders)}" if one.reminders else ""
    return (
        f"#{one.number} {one.row:>3} {one.step.label}{who}: {began} · {limit} · {ended}{why} · "
        f"{mark}{asked}{base}"
    )


def _ending(by: str) -> str:
    """What ended a step: a fact by its name, or in words that nothing did."""
    return next((said(f"drill.endings.{one}") for one in OUTCOMES if OUTCOMES[one] == by), by)


def _limit(one: StepRecord, zone: str) -> str:
    """Its hour, and how many days after the beginning: a vendor's 24 hours end at the same hour."""
    days = 0
    if one.due_at and one.started_at:
        here = ZoneInfo(zone)
        days = (one.due_at.astimezone(here).date() - one.started_at.astimezone(here).date()).days
    return _hour(one.due_at, zone) + (f" ({said('drill.days', count=days)})" if days else "")


def _hour(moment: datetime | None, zone: str) -> str:
    return moment.astimezone(ZoneInfo(zone)).strftime("%H.%M.%S") if moment else "--.--.--"


def _paint(how: str, text: str) -> str:
    colour = COLOURS[how]
    if colour == "0" or not sys.stdout.isatty() or os.environ.get("NO_COLOR"):
        return text
    return f"\x1b[{colour}m{text}\x1b[0m"
