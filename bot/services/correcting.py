"""A line that was written before: which report it is in, and how it is taken back."""

from bot.domain import facts as f
from bot.domain.adding import FORM
from bot.domain.details import SAYS_WHERE
from bot.domain.people import Person
from bot.domain.place import GEOCODER
from bot.ports import StreamKind
from bot.services.journal import Turn
from bot.services.stream import Stream

MOVED = "moved"
"""The line said that the place was wrong: what replaces it alerts the agencies once more."""


async def line_at(turn: Turn, person: Person, message: int | None) -> tuple[Stream, f.Noted] | None:
    """The line that this message was, in one of the person's open reports."""
    if message is None:
        return None
    for kind in (StreamKind.CALL, StreamKind.INCIDENT):
        for row in await turn.books.open_lines(kind, person.id):
            report = await turn.load(row.stream)
            for noted in reversed(f.standing(report.facts)):
                if noted.by == person.code and _message(noted.fact) == message:
                    return report, noted
    return None


def take_back(turn: Turn, report: Stream, line: f.Noted) -> str | None:
    """Undo a line with all that was read from it; the topic that it answered, if one was open."""
    read = [
        one
        for one in f.standing(report.facts)
        if one.noted_at == line.noted_at
        and (isinstance(one.fact, f.DetailRecorded | f.PlaceChanged) or _of_one_message(one, line))
    ]
    turn.note(report, [f.Retracted(one.seq) for one in (line, *read, *_found_since(report, read))])
    if any(isinstance(one.fact, f.PlaceChanged) for one in read):
        return MOVED
    answers = (one.fact for one in read if isinstance(one.fact, f.DetailRecorded))
    return next((one.topic for one in answers if not one.guessed and one.manner != FORM), None)


def _found_since(report: Stream, read: list[f.Noted]) -> list[f.Noted]:
    """What a geocoder found later at an address that was read there: it is asked again."""
    if not any(
        isinstance(one.fact, f.DetailRecorded) and one.fact.topic in SAYS_WHERE for one in read
    ):
        return []
    return [one for one in f.standing(report.facts) if one.via == GEOCODER and one not in read]


def _of_one_message(one: f.Noted, line: f.Noted) -> bool:
    """Whether it is another line of the same message."""
    same = isinstance(one.fact, f.LineWritten) and _message(one.fact) == _message(line.fact)
    return same and one.seq != line.seq


def _message(fact: f.Fact) -> int | None:
    """Which message of the operator's own chat a fact was."""
    match fact:
        case f.LineWritten(message=message) | f.EntryMade(dispatch=None, message=message):
            return message
        case _:
            return None
