"""Which report a line belongs to: exactly one has a person's focus, and a reply names its own."""

from dataclasses import replace
from datetime import timedelta

from bot.domain import facts as f
from bot.domain import incident as i
from bot.domain.adding import OWN
from bot.domain.call import CallStatus
from bot.domain.details import SAYS_WHERE, Details, code_of, is_known, only_adds
from bot.domain.errors import Refusal
from bot.domain.people import Person, Right
from bot.intake.consequences import is_consequence
from bot.intake.topics import Found
from bot.ports import StreamKind, View
from bot.services.journal import Turn
from bot.services.project import stale
from bot.services.stream import Stream

FOCUS_LASTS = timedelta(minutes=3)
"""After so long without a line the next one opens a new draft."""
COPYING_LASTS = timedelta(minutes=15)
"""The same for a draft that is copied from paper: nobody is on the phone."""
TYPED_PAGES = ("ask", "note", "point", "tell_all", "place", "condition", "phone", "spot")
"""Pages of the keyboard that ask for a line: the next one answers them."""
OF_ITS_OWN = ("point", "spot")
"""Those whose answer may name any kind and place. On another one, left open, a line that is a
report for itself is a new one; in reply to the incident it answers the page all the same."""
ASKS_BACK = ("question", "help_wanted", "declined", "declined_loud", "unacked")
"""Messages about an agency whose reply goes to its group, besides what it said."""


async def reply_target(turn: Turn, chat: int, message: int | None) -> Stream | None:
    """A reply to any of the bot's messages goes to that message's report."""
    if message is None:
        return None
    view = await turn.books.view_at(chat, message)
    shot = None if view else await turn.books.shot_at(chat, message)
    stream = view.stream if view else shot.stream if shot else None
    return await goes_on(turn, await turn.load(stream)) if stream else None


async def goes_on(turn: Turn, report: Stream) -> Stream:
    """Where a report goes on that joined, or became, another one; else the report itself."""
    return (await way_of(turn, report))[-1]


async def way_of(turn: Turn, report: Stream) -> list[Stream]:
    """The report, and each that it joined or became since, up to the one that goes on."""
    way = [report]
    while True:
        if way[-1].kind is StreamKind.INCIDENT:
            merged = way[-1].incident().merged
            into = merged[0] if merged else None
        else:
            into = way[-1].call().incident_id
        if into is None:
            return way
        way.append(await turn.load(into))


async def answered_by(turn: Turn, report: Stream, dispatch: int) -> tuple[Stream, int]:
    """The dispatch that answers for this one, wherever its incident was merged into.

    Raises `Refusal` where none does.
    """
    while merged := report.incident().merged:
        parent = await turn.load(merged[0])
        found = parent.incident().taken.get((report.id, dispatch))
        if found is None:
            raise Refusal("incident_merged", number=merged[1])
        report, dispatch = parent, found
    return report, dispatch


async def answers_agency(
    turn: Turn, report: Stream, chat: int, message: int | None, text: str
) -> bool:
    """A reply to an agency's word goes back to its group."""
    shot = await turn.books.shot_at(chat, message or 0)
    if shot is None or shot.stream is None or report.kind is not StreamKind.INCIDENT:
        return False
    asked = await turn.load(shot.stream)
    incident = asked.incident()
    dispatch = shot.ref if shot.what in ASKS_BACK else None
    if shot.what == "said":
        dispatch = next((one.dispatch for one in incident.entries if one.seq == shot.ref), None)
    if dispatch is None:
        return False
    report, dispatch = await answered_by(turn, asked, dispatch)
    incident = report.incident()
    agency = incident.dispatch(dispatch).agency
    if not await turn.can_reach(agency, incident.details):
        known = turn.city.agencies[agency]
        raise Refusal("agency_unreachable", agency=known.label, phone=known.phone)
    turn.note(report, i.update(incident, f.MessageToAgency(dispatch, text)))
    return True


async def focused(turn: Turn, person: Person, found: list[Found]) -> Stream | None:
    """The report in focus, unless the line clearly tells of another.

    After the dispatch a line that names a kind, or a place that differs, opens a new
    draft (where it would answer an open page, only one that names both, and neither is the
    incident's): one too many is seen, a swallowed call is not.
    """
    held = await held_by(turn, person)
    if held is None:
        return None
    report = await goes_on(turn, held)
    if report.kind is StreamKind.CALL:
        return report if report.call().status is CallStatus.OPEN else None
    incident = report.incident()
    if incident.disposition:
        return None
    view = await view_of(turn, report, person)
    page = view.page.partition(".")[0] if view else ""
    answers = page in OF_ITS_OWN or not _reports_another(incident.details, found)
    if page in TYPED_PAGES and answers:
        return report
    if tells_of_another(incident.details, found):
        return await open_draft(turn, [], beside=report)
    return report


async def draft_in_hand(turn: Turn, person: Person) -> Stream:
    """The draft that this person is writing. Raises `Refusal` where he writes none."""
    report = await held_by(turn, person)
    if report is None or not _is_draft(report):
        raise Refusal("no_draft_in_hand")
    return report


async def held_by(turn: Turn, person: Person) -> Stream | None:
    """The report in focus, as long as that lasts."""
    focus = await turn.books.focus(person.id)
    if focus is None or turn.now - focus.touched_at > COPYING_LASTS:
        return None
    report = await turn.load(focus.stream)
    copying = _is_draft(report) and report.call().belated
    return report if copying or turn.now - focus.touched_at <= FOCUS_LASTS else None


def _is_draft(report: Stream) -> bool:
    return report.kind is StreamKind.CALL and report.call().status is CallStatus.OPEN


async def open_draft(
    turn: Turn,
    facts: list[f.Fact],
    beside: Stream | None = None,
    *,
    exercise: bool = False,
    operator: Person | None = None,
    number: int | None = None,
) -> Stream:
    """A new draft in the focus of who asks for it, or of `operator`.

    `number` is that of the message it comes from, where it comes from one;
    `beside` is the incident it may be more of. An exercise is timed by the city's own figures for
    exercises, where it has any.
    """
    person = operator or turn.may(Right.TAKE_CALLS)
    city = turn.city
    digest, stamp = (
        (city.exercise_hash, city.exercise_stamp) if exercise else (city.stamp_hash, city.stamp)
    )
    await turn.books.keep_stamp(digest, stamp)
    draft = await turn.born(StreamKind.CALL)
    born = f.DraftOpened(
        number or await turn.books.next_number(), city.slug, digest, person.id,
        beside.id if beside else None, beside.incident().number if beside else None,
    )  # fmt: skip
    turn.note(draft, [born, *([f.ExerciseDeclared()] if exercise else []), *facts])
    await turn.books.put_view(View("draft", person.user, draft.id, since=turn.now))
    await turn.take_up(person, draft.id)
    return draft


async def view_of(turn: Turn, report: Stream, person: Person) -> View | None:
    """The report as this person has it open."""
    views = await turn.books.views(report.id) if report.held else []
    return next((one for one in views if one.chat == person.user), None)


async def turn_page(turn: Turn, report: Stream, person: Person, page: str) -> None:
    """Open a page of the keyboard on this person's view of the report."""
    if view := await view_of(turn, report, person):
        await turn.books.put_view(stale(replace(view, page=page), turn.now))


async def lose_focus(turn: Turn, person: Person, stream: int) -> None:
    """The next line of this person is no longer this report's."""
    focus = await turn.books.focus(person.id)
    if focus and focus.stream == stream:
        await turn.take_up(person, None)


def tells_of_another(known: Details, found: list[Found]) -> bool:
    """Whether a line names a kind of event, or a place other than the one known.

    What came of the kind known ("ada yang meninggal di dalam") is none, unless the line tells a
    landmark that is not known: a call too many is seen, one swallowed is not.
    """
    kind = next((one for one in found if one.topic == "kind" and not one.weak), None)
    if kind and kind.code and not is_consequence(kind.code, code_of(known, "kind")):
        return True
    return any(_differs(known, one) or (kind and _is_new_landmark(known, one)) for one in found)


def _reports_another(known: Details, found: list[Found]) -> bool:
    """Whether a line names another kind, and says of it where it is: not there."""
    kind = code_of(known, "kind")
    where = next((one for topic in SAYS_WHERE for one in found if one.topic == topic), None)
    if where is None or (is_known(known, where.topic) and not _elsewhere(known, where)):
        return False
    return any(one.topic == "kind" and not one.weak and one.code != kind for one in found)


def _differs(known: Details, one: Found) -> bool:
    """A place other than the incident's."""
    return (
        one.topic in ("kelurahan", "place")
        and is_known(known, one.topic)
        and _elsewhere(known, one)
    )


def _elsewhere(known: Details, one: Found) -> bool:
    """Whether a place is another than the one that is known, and no further piece of it."""
    if one.manner == OWN or (one.topic == "place" and only_adds(known, one.words, one.manner)):
        return False
    if one.topic == "kelurahan":
        return one.code != known["kelurahan"].code
    return not _within(one.words, known[one.topic].words)


def _is_new_landmark(known: Details, one: Found) -> bool:
    """A landmark that was not told of the incident."""
    told = (known[topic].words for topic in ("landmark", "place") if is_known(known, topic))
    new = one.topic == "landmark" and one.manner != OWN
    return new and not any(_within(one.words, words) for words in told)


def _within(one: str, other: str) -> bool:
    one, other = one.lower(), other.lower()
    return one in other or other in one
