"""A line that was written before: which report it is in, and how it is taken back."""

import re

from bot.domain import facts as f
from bot.domain import incident as i
from bot.domain.adding import FORM, OWN, SURE
from bot.domain.details import OF_THE_PLACE, SAYS_WHERE, Details, is_known, with_detail
from bot.domain.people import Person
from bot.domain.place import GEOCODER, metres
from bot.intake.topics import Found
from bot.ports import StreamKind
from bot.services.compose import place_words
from bot.services.journal import Turn
from bot.services.stream import Stream
from bot.services.writing import SAME_POINT, besides, read_details, typed_answer

SENT_WITH = ("kind", "priority", *OF_THE_PLACE)
"""What the agencies were sent out with: it stands until something else is told."""
STREET_WORDS = re.compile(r"\b(?:jalan|jln)\b")
NUMBER_WORDS = re.compile(r"\b(?:no|nomor|nomer)\b")
"""Ways to write one address."""


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
    read = _read_from(report, line)
    turn.note(report, [f.Retracted(one.seq) for one in (line, *read, *_found_since(report, read))])
    return _answered(read)


def correct_sent(turn: Turn, report: Stream, line: f.Noted, text: str, found: list[Found]) -> None:
    """A line of an incident reads otherwise now. Raises `Refusal` where it is over.

    Another kind only edits, another place alerts the agencies again. What they were sent out with
    stands where the line no longer says it, and where somebody told it since.
    """
    read = _read_from(report, line)
    state = report.incident()
    own = _own(state.details, [one for one in read if one.seq > line.seq])
    said, *rest = _written(turn, report, _answered(read), text, found)
    now = {one.topic: one for one in rest if isinstance(one, f.DetailRecorded)}
    if "located" not in now:  # found at the address, as long as that stays
        own.pop("located", None)
    moved = _moved_since(report, line) and own.keys().isdisjoint(OF_THE_PLACE)
    told = {
        topic: one
        for topic, one in now.items()
        if topic in SENT_WITH
        and (topic in own or (not is_known(state.details, topic) and not moved))
    }
    if "kind" not in told or told["kind"] == own.get("kind"):
        told.pop("priority", None)
    both = [one for one in OF_THE_PLACE if one in own and one in told]
    elsewhere = any(_is_other(own[one], told[one]) for one in both)
    i.update(state, said)
    undone = [line, *(one for one in read if not _stays(one.fact))]
    turn.note(report, [f.Retracted(one.seq) for one in undone])
    if elsewhere:
        others = report.incident().details
        told |= {topic: one for topic, one in now.items() if topic in OF_THE_PLACE}
        own = {topic: one for topic, one in own.items() if topic not in OF_THE_PLACE}
        turn.note(report, i.update(state, f.PlaceChanged(place_words(state.details, turn.city))))
        turn.note(report, _told_besides(others), quiet=True)
    turn.note(report, [said, *(one for one in rest if not _sent_with(one))])
    turn.note(report, [one for topic, one in told.items() if one != own.get(topic)])
    kept = [one for topic, one in own.items() if told.get(topic, one) == one]
    turn.note(report, kept, quiet=True)  # the next edit finds them with the line


def _told_besides(others: Details) -> list[f.DetailRecorded]:
    """What other lines told of the place stands; a point on the map was that of the old one."""
    return [
        f.DetailRecorded(topic, one.code, one.guessed, one.words, one.manner, one.weak)
        for topic, one in others.items()
        if topic in OF_THE_PLACE and topic not in ("pin", "located")
    ]


def _written(
    turn: Turn, report: Stream, topic: str | None, text: str, found: list[Found]
) -> list[f.Fact]:
    """The line, and what it tells: an answer, or a note."""
    if topic:
        return typed_answer(turn, topic, text, found)
    return [
        f.EntryMade(None, words=text, message=turn.message),
        *read_details(turn, besides(report, text, found)),
    ]


def _own(details: Details, read: list[f.Noted]) -> dict[str, f.DetailRecorded]:
    """What the agencies know from this very line: told again it changes nothing."""
    own: dict[str, f.DetailRecorded] = {}
    for one in read:
        fact = one.fact
        if not isinstance(fact, f.DetailRecorded) or fact.topic not in SENT_WITH:
            continue
        known, again = details.get(fact.topic), with_detail(details, fact)[fact.topic]
        same = known and (known.code, known.words) == (again.code, again.words)
        if known is None or not same or known.guessed != fact.guessed:
            continue
        if fact.manner != OWN or known.manner == OWN:
            own[fact.topic] = fact
    return own


def _sent_with(fact: f.Fact) -> bool:
    return isinstance(fact, f.DetailRecorded) and fact.topic in SENT_WITH


def _stays(fact: f.Fact) -> bool:
    """What no edit undoes: the kind that agencies came for, and a correction that they read."""
    kind = isinstance(fact, f.DetailRecorded) and fact.topic in ("kind", "priority")
    return kind or isinstance(fact, f.PlaceChanged)


def _moved_since(report: Stream, line: f.Noted) -> bool:
    """Whether the place was corrected after this line."""
    later = (one for one in f.standing(report.facts) if one.seq > line.seq)
    return any(isinstance(one.fact, f.PlaceChanged) for one in later)


def _is_other(was: f.DetailRecorded, now: f.DetailRecorded) -> bool:
    """Whether it says another place, not the same one, or more of it."""
    match now.topic:
        case "located":  # where an address is thought to be: nobody told it
            return False
        case "pin":
            return metres(was.words, now.words) > SAME_POINT
        case "place" | "landmark":
            return f" {_plain(was.words)} " not in f" {_plain(now.words)} "
        case _:
            return (was.code, was.words) != (now.code, now.words)


def _plain(words: str) -> str:
    """An address without what is only a way of writing it."""
    plain = NUMBER_WORDS.sub(" ", STREET_WORDS.sub("jl", words.casefold()))
    return " ".join(re.findall(r"[^\W_]+", plain))


def _read_from(report: Stream, line: f.Noted) -> list[f.Noted]:
    """All that was noted of a line besides itself."""
    read = [
        one
        for one in f.standing(report.facts)
        if one.noted_at == line.noted_at
        and (isinstance(one.fact, f.DetailRecorded | f.PlaceChanged) or _of_one_message(one, line))
    ]
    said = {
        (one.fact.topic, one.fact.words) for one in read if isinstance(one.fact, f.DetailRecorded)
    }
    return [
        *read,
        *(
            one
            for one in f.standing(report.facts)
            if isinstance(one.fact, f.DetailRecorded)
            and one.fact.manner == SURE
            and one.seq > line.seq
            and one not in read
            and (one.fact.topic, one.fact.words) in said
        ),
    ]


def _answered(read: list[f.Noted]) -> str | None:
    """The topic that a line answered, if one was open."""
    answers = (one.fact for one in read if isinstance(one.fact, f.DetailRecorded))
    return next(
        (one.topic for one in answers if not one.guessed and one.manner not in (FORM, SURE)), None
    )


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
