"""A drill as people read it: the transcript, then each step with its deadline."""

import os
import sys
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.commands.drill.verdict import StepRecord, Verdict

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
    print(_paint("head", f"\n═══ {verdict.name} · SOP {verdict.sop} ═══"))
    if transcript:
        _transcript(verdict)
    _steps(verdict)
    for fault in verdict.faults:
        print(_paint("late", f"✗ {fault}"))
    done = "semua pesan yang diharapkan terlihat, dan tidak ada yang lain"
    if verdict.whole:
        done = f"semua langkah terjadi, {done}"
    print(_paint("met", f"✓ {done}") if verdict.ok else _paint("late", "✗ latihan gagal"))


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
    print(_paint("head", "\nLangkah SOP"))
    for one in verdict.steps:
        print(_line(one, verdict.zone))


def _line(one: StepRecord, zone: str) -> str:
    who = f" · {one.agency}" if one.agency else ""
    mark = {True: _paint("met", "tepat"), False: _paint("late", "TERLAMBAT"), None: "-"}[one.met]
    limit = f"batas {_limit(one, zone)}" if one.due_at else "tanpa batas"
    ended = f"selesai {_hour(one.ended_at, zone)}" if one.ended_at else "belum selesai"
    why = f" ({one.ended_by})" if one.ended_by and one.met is None else ""
    base = " [bawaan, bukan SOP]" if one.step.default else ""
    asked = f" · {one.reminders} pengingat" if one.reminders else ""
    return (
        f"#{one.number} {one.row:>3} {one.step.label}{who}: mulai {_hour(one.started_at, zone)} · "
        f"{limit} · {ended}{why} · {mark}{asked}{base}"
    )


def _limit(one: StepRecord, zone: str) -> str:
    """Its hour, and how many days after the beginning: a vendor's 24 hours end at the same hour."""
    days = 0
    if one.due_at and one.started_at:
        here = ZoneInfo(zone)
        days = (one.due_at.astimezone(here).date() - one.started_at.astimezone(here).date()).days
    return _hour(one.due_at, zone) + (f" (+{days} hari)" if days else "")


def _hour(moment: datetime | None, zone: str) -> str:
    return moment.astimezone(ZoneInfo(zone)).strftime("%H.%M.%S") if moment else "--.--.--"


def _paint(how: str, text: str) -> str:
    colour = COLOURS[how]
    if colour == "0" or not sys.stdout.isatty() or os.environ.get("NO_COLOR"):
        return text
    return f"\x1b[{colour}m{text}\x1b[0m"
