"""What a line or a choice says of a report, and how it is noted."""

from datetime import datetime

from bot.domain import call as c
from bot.domain import facts as f
from bot.domain import incident as i
from bot.domain.adding import FORM
from bot.domain.areas import is_district
from bot.domain.city import City
from bot.domain.details import CHOICES, TOPICS, UNKNOWN, is_known, only_adds
from bot.domain.errors import Refusal
from bot.domain.outgoing import Lane
from bot.domain.people import Person
from bot.domain.place import metres
from bot.intake.belated import by_times, untimed
from bot.intake.consequences import is_consequence
from bot.intake.kinds import WEIGHED
from bot.intake.topics import Found, without_kind
from bot.ports import Shot, StreamKind
from bot.services.belonging import TYPED_PAGES, turn_page, view_of
from bot.services.compose import place_words
from bot.services.journal import Turn
from bot.services.places import save_place
from bot.services.stream import Stream
from bot.services.umbrella import told_of_point


async def take_line(
    turn: Turn, person: Person, report: Stream, text: str, found: list[Found]
) -> None:
    """What a line says is noted: an answer to an open page, a line of the draft, or a note."""
    view = await view_of(turn, report, person)
    page, _, arg = (view.page if view else "").partition(".")
    if page == "ask":
        take_answer(turn, report, arg, text, found)
    elif page == "place" and report.kind is StreamKind.INCIDENT:
        take_moved(turn, report, text, found)
    elif page == "tell_all":
        turn.note(report, i.update(report.incident(), f.MessageToAll(text)))
    elif page == "condition":
        turn.note(report, i.update(report.incident(), f.ConditionUpdated(text)))
    elif page == "phone":
        turn.note(report, i.update(report.incident(), f.AgencyPhoned(int(arg), text)), via="phone")
    elif page == "spot":
        await save_place(turn, person, report, text)
        args = {"name": " ".join(text.split())}
        told = Shot("place_saved", person.user, Lane.TALK, args=args, created_at=turn.now)
        await turn.books.post(told)
    elif page == "point":
        said = f.EntryMade(None, words=text, message=turn.message)
        turn.note(report, i.update(report.incident(), said))
        turn.note(report, told_of_point(report, int(arg), text, found))
    elif page == "note":  # the desk's own: nothing of it reaches a card
        said = f.EntryMade(None, words=text, message=turn.message)
        turn.note(report, i.update(report.incident(), said))
    else:
        note_line(turn, report, text, found)
    if page in TYPED_PAGES and page != "phone":  # who spoke is typed, what he said is pressed
        await turn_page(turn, report, person, "")


def note_line(
    turn: Turn, report: Stream, text: str, found: list[Found], at: datetime | None = None
) -> None:
    """A line of a draft, or a note on an incident, with what is read from it; `at` where it was
    written before. Raises `Refusal` where the report is over.
    """
    said: list[f.Fact]
    belated = report.kind is StreamKind.CALL and report.call().belated
    sent = report.kind is StreamKind.INCIDENT
    told = besides(report, untimed(text) if belated else text, found, any_kind=sent)
    read = read_details(turn, told)
    if report.kind is StreamKind.CALL:
        lines = by_times(text) if belated else [text]
        said = [f.LineWritten(one, turn.message) for one in lines]
        for line in said:
            c.write(report.call(), line)
    else:
        known = report.incident().details
        said = [f.EntryMade(None, words=text, message=turn.message)]
        i.update(report.incident(), said[0])
        read = [
            one
            for one in read
            if one.topic not in ("kind", "priority", "place", "area", "located")
            or (one.topic in ("place", "area", "located") and not is_known(known, one.topic))
            or (one.topic == "place" and only_adds(known, one.words, one.manner))
        ]
    turn.note(report, [*said, *read], at=at)


BESIDE = {
    "place": ("kelurahan", "area", "pin", "located", "realm"),
    "landmark": ("kelurahan", "located"),
}
"""What else is read in the answer to where it is."""
SAME_POINT = 100.0
"""Metres within which a second point only makes the first more exact: ours, no document's."""


def take_answer(turn: Turn, report: Stream, topic: str, text: str, found: list[Found]) -> None:
    """A line typed while one question is open answers it."""
    note_details(turn, report, typed_answer(turn, topic, text, found))


def typed_answer(turn: Turn, topic: str, text: str, found: list[Found]) -> list[f.Fact]:
    """The line and what it says of one topic. Raises `Refusal` for what is none of its answers."""
    read = next((one for one in found if one.topic == topic), None)
    answer: list[f.Fact] = [f.LineWritten(text, turn.message)]
    if read and read.code:
        answer.append(f.DetailRecorded(topic, read.code, words=read.words))
    elif topic == "kind":
        raise Refusal("kind_not_read")
    elif topic in CHOICES and topic not in ("caller_name", "victims"):
        raise Refusal("choose_by_button", topic=topic)
    elif topic == "victims" and text.strip().isdecimal():
        answer.append(f.DetailRecorded(topic, text.strip()))
    else:
        answer.append(f.DetailRecorded(topic, words=text))
    if topic == "kind" and read and read.code:
        answer.append(priority(turn, read.code))
    if topic in ("place", "landmark"):
        beside = [one for one in found if one.topic in BESIDE[topic]]
        answer += [
            f.DetailRecorded(one.topic, one.code, True, one.words, weak=one.weak) for one in beside
        ]
    return answer


def take_moved(turn: Turn, report: Stream, text: str, found: list[Found]) -> None:
    """A line that says where it is instead. Raises `Refusal`."""
    relocate(turn, report, [f.LineWritten(text, turn.message)], _place_in(text, found))


def relocate(turn: Turn, report: Stream, said: list[f.Fact], where: list[f.DetailRecorded]) -> None:
    """The place was wrong: agencies are alerted again, and all that was known of it falls.

    Raises `Refusal` for the same place again.
    """
    state = report.incident()
    old = place_words(state.details, turn.city)
    if any(one.words and one.words.casefold() in (old.casefold(), _place(state)) for one in where):
        raise Refusal("place_unchanged")
    turn.note(report, i.update(state, f.PlaceChanged(old)))
    turn.note(report, [*said, *where])


def is_elsewhere(report: Stream, pin: str) -> bool:
    """Whether a point is another place than the point that agencies were sent to."""
    details = report.details()
    sent = report.kind is StreamKind.INCIDENT and is_known(details, "pin")
    return sent and metres(details["pin"].words, pin) > SAME_POINT


def _place(state: i.Incident) -> str:
    return state.details["place"].words.casefold() if is_known(state.details, "place") else ""


def _place_in(text: str, found: list[Found]) -> list[f.DetailRecorded]:
    """A line that says where: whole, with the village and the coordinates that were read in it."""
    read = [one for one in found if one.topic in BESIDE["place"]]
    return [
        f.DetailRecorded("place", words=text),
        *(f.DetailRecorded(one.topic, one.code, guessed=True, words=one.words) for one in read),
    ]


def besides(
    report: Stream, text: str, found: list[Found], *, any_kind: bool = False
) -> list[Found]:
    """What a line says of a report whose kind is known.

    A kind that came of it ("sopirnya terjepit" leaves a crash a crash), one that was only weighed
    where a phrase named the other, and any where a person chose it (or with `any_kind`), tells how
    it looks there.
    """
    known = report.details().get("kind")
    kind = next((one for one in found if one.topic == "kind" and one.code), None)
    if known is None or kind is None or kind.code in (None, known.code) or kind.manner == FORM:
        return found
    chosen = any_kind or not known.guessed
    leant = kind.confidence <= WEIGHED and not known.weak
    if chosen or leant or is_consequence(kind.code, known.code):
        return without_kind(text, found)
    return found


def read_details(turn: Turn, found: list[Found]) -> list[f.DetailRecorded]:
    """What was read, as guesses; the fields of a form as a person gave them."""
    facts: list[f.DetailRecorded] = []
    for one in found:
        told = one.words, one.manner, one.weak
        guessed = one.manner != FORM
        facts.append(f.DetailRecorded(one.topic, one.code, guessed, *told))
        if one.topic == "kind" and one.code:
            facts.append(priority(turn, one.code))
    return facts


def priority(turn: Turn, kind: str) -> f.DetailRecorded:
    """The priority that a kind has in this city, as a guess."""
    return f.DetailRecorded("priority", turn.city.kinds[kind].priority, guessed=True)


def note_details(turn: Turn, report: Stream, facts: list[f.Fact]) -> None:
    """Note details, on a draft or on an open incident. Raises `Refusal` where it is over."""
    for fact in facts:
        if report.kind is StreamKind.CALL:
            c.write(report.call(), fact)
        else:
            i.update(report.incident(), fact)
    turn.note(report, facts)


def check(topic: str, code: str, city: City) -> None:
    """Refuse a choice that is none of the topic's."""
    known = topic in TOPICS and (
        code == UNKNOWN
        or code in CHOICES.get(topic, ())
        or (topic == "victims" and code.isdecimal())
        or (topic == "kind" and code in city.kinds)
        or (topic == "kelurahan" and city.village(code) is not None)
        or (topic == "area" and is_district(code, city))
    )
    if not known:
        raise Refusal("choice_unknown")
