"""Facts, deadlines and rows to try the store with."""

from collections.abc import Awaitable, Callable
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar, get_args, get_type_hints

from bot.domain.deadlines import Alarm, Deadline, Outcome
from bot.domain.facts import EntryMade, Fact, Noted
from bot.domain.outgoing import Lane
from bot.domain.sop import Step
from bot.ports import Books, Conflict, Shot, StreamKind, StreamLine, UnitOfWork, View
from storage.vault import Secrets

T = TypeVar("T")
NOON = datetime(2026, 10, 5, 12, 0, 0, 123457, tzinfo=UTC)
SECRETS = Secrets((b"m" * 32,), b"c" * 32)
GROUP, ROOM, SARI = -1_001_234_567_890, -55, 5_000_000_001


def after(seconds: float) -> datetime:
    """A moment after noon."""
    return NOON + timedelta(seconds=seconds)


def entry(seq: int, words: str = "api membesar") -> Noted:
    """A fact with words of people in it."""
    return Noted(seq, after(seq), after(seq + 0.5), "p7", "telegram", EntryMade(None, words=words))


def sample(kind: type[Fact], bare: bool = False) -> Fact:
    """A fact of a type, made from its fields' types alone; `bare` with None where it may be."""
    hints = get_type_hints(kind)
    return kind(**{one.name: _value(one.name, hints[one.name], bare) for one in fields(kind)})


def _value(name: str, hint: Any, bare: bool) -> object:
    allowed = get_args(hint) or (hint,)
    if bare and type(None) in allowed:
        return None
    examples: dict[Any, object] = {str: f"{name}: Ñ 🚒 «kata»\n", int: 2**31 - 1, bool: not bare}
    return examples[allowed[0]]


def deadline(
    code: str = "respon",
    dispatch: int | None = None,
    rings: datetime | None = NOON,
    reminders: int = 0,
) -> Deadline:
    """A running deadline that sounds at `rings`."""
    minutes = timedelta(minutes=5)
    return Deadline(
        step=Step(code, ("3",), "Respon", minutes, (), (), ()),
        dispatch=dispatch,
        agency="damkar" if dispatch else None,
        round=1,
        party="damkar",
        outcome=Outcome.RUNNING,
        started_at=NOON - minutes,
        due_at=NOON,
        ended_at=None,
        ended_by=None,
        reminders=reminders,
        alarms=((rings, Alarm.DEADLINE), (rings + minutes, Alarm.REPEAT)) if rings else (),
        alarm=0,
    )


def line(stream: int, number: int = 14, **rest: Any) -> StreamLine:
    """A line of an open incident."""
    told = {"kind": StreamKind.INCIDENT, "operator": 7, "opened_at": NOON, **rest}
    return StreamLine(stream=stream, number=number, city="pekalongan", status="open", **told)


def shot(**rest: Any) -> Shot:
    """A reminder that waits."""
    return Shot(**{"what": "Reminder", "chat": GROUP, "lane": Lane.REMINDER, **rest})


def view(**rest: Any) -> View:
    """A dispatch card that was not shown yet."""
    return View(
        **{"subject": "card", "chat": GROUP, "stream": 1, "lane": Lane.CARD, "since": NOON, **rest}
    )


async def again(store: UnitOfWork, work: Callable[[Books], Awaitable[T]], tries: int = 200) -> T:
    """Do a transaction until nobody is faster."""
    for _ in range(tries):
        try:
            async with store.writing() as books:
                return await work(books)
        except Conflict:
            continue
    raise AssertionError("somebody was always faster")


async def new_stream(store: UnitOfWork, facts: int = 0) -> int:
    """A committed stream with some facts."""
    async with store.writing() as books:
        stream = await books.new_stream(StreamKind.INCIDENT)
        await books.append(stream, [entry(seq) for seq in range(1, facts + 1)])
    return stream
