"""Taking calls: the ring, the line, the draft, and which report a line belongs to."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.domain import call as c
from bot.domain import facts as f
from bot.domain import incident as i
from bot.domain.call import CallStatus, Screening
from bot.domain.details import CHOICES, TOPICS, UNKNOWN, Details, is_known
from bot.domain.errors import Refusal
from bot.domain.outgoing import Lane
from bot.domain.people import Focus, Person
from bot.intake.reading import Found
from bot.ports import Reader, Shot, StreamKind, View
from bot.services import compose
from bot.services.journal import Cause, Journal, Turn
from bot.services.project import stale
from bot.services.stream import Stream

FOCUS_LASTS = timedelta(minutes=3)
"""After so long without a line the next one opens a new draft."""
TYPED_PAGES = ("ask", "note", "condition", "phone")
"""Pages of the keyboard that ask for a line: the next one answers them, whatever it says."""
ASKS_BACK = ("question", "help_wanted", "declined", "declined_loud")
"""Messages about an agency whose reply goes to its group, besides what it said."""
Decision = Callable[[c.Call], list[f.Fact]]


@dataclass(frozen=True, slots=True)
class Calls:
    """The call taker's side of the desk."""

    journal: Journal
    reader: Reader

    async def ring(self, cause: Cause) -> None:
        """ "Panggilan masuk": a draft, with the ring stamped."""

        async def job(turn: Turn) -> None:
            await self._open(turn, [f.CallRang()])

        await self.journal.turn(job, cause)

    async def open_draft(self, cause: Cause) -> None:
        """`/lapor` alone: an empty draft, in focus."""

        async def job(turn: Turn) -> None:
            await self._open(turn, [])

        await self.journal.turn(job, cause)

    async def answer(self, cause: Cause, stream: int) -> None:
        """ "Dijawab": the answer is stamped. Raises `Refusal`."""
        await self._on_call(cause, stream, lambda call: c.answer(call))

    async def screen(self, cause: Cause, stream: int, what: Screening) -> None:
        """Prank, ghost or information: the call ends here. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            person = await turn.desk_person()
            call = await turn.load(stream)
            turn.note(call, c.screen(call.call(), what))
            await self._lose_focus(turn, person, stream)

        await self.journal.turn(job, cause)

    async def emergency(self, cause: Cause, stream: int) -> None:
        """ "Ternyata darurat": the screening never was. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            person = await turn.desk_person()
            call = await turn.load(stream)
            turn.note(call, c.unscreen(call.call()))
            await turn.books.set_focus(person.id, Focus(stream, turn.now))

        await self.journal.turn(job, cause)

    async def hang_up(self, cause: Cause, *, say: bool = False) -> None:
        """ "Telepon selesai": the next line is a new report; `say` tells so in the chat."""

        async def job(turn: Turn) -> None:
            person = await turn.desk_person()
            focus = await turn.books.focus(person.id)
            await turn.books.set_focus(person.id, None)
            line = await turn.books.line(focus.stream) if focus else None
            if say:
                args = {"number": line.number if line else 0}
                await turn.books.post(
                    Shot("hung_up", cause.chat, Lane.TALK, args=args, created_at=turn.now)
                )

        await self.journal.turn(job, cause)

    async def toggle(self, cause: Cause, stream: int, agency: str) -> None:
        """Put an agency on the proposal, in its routed role or as support, or take it off."""
        city = self.journal.city
        if agency not in city.agencies:
            raise Refusal("agency_unknown")

        def decide(call: c.Call) -> list[f.Fact]:
            routed = compose.routed(call, city)
            on = call.toggles.get(agency, routed.get(agency))
            role = None if on else routed.get(agency, "support")
            return c.write(call, f.AgencyToggled(agency, role))

        await self._on_call(cause, stream, decide)

    async def detail(self, cause: Cause, stream: int, topic: str, code: str) -> None:
        """A choice by button, on a draft or on an open incident. Raises `Refusal`."""
        self._check(topic, code)

        async def job(turn: Turn) -> None:
            person = await turn.desk_person()
            report = await turn.load(stream)
            facts: list[f.Fact] = [f.DetailRecorded(topic, code)]
            if topic == "kind":
                facts.append(self._priority(code))
            self._note_details(turn, report, facts)
            await self._turn_page(turn, report, person, "")
            await turn.books.set_focus(person.id, Focus(stream, turn.now))

        await self.journal.turn(job, cause)

    async def line(
        self, cause: Cause, text: str, *, fresh: bool = False, reply_to: int | None = None
    ) -> None:
        """A typed line finds its report, is read, and is noted whole. Raises `Refusal`."""
        found = list(self.reader.read(text))

        async def job(turn: Turn) -> None:
            person = await turn.desk_person()
            report = await self._reply_target(turn, cause.chat, reply_to)
            if report and await self._answers_agency(turn, report, cause.chat, reply_to, text):
                return
            if report is None and not fresh:
                report = await self._focused(turn, person, found)
            if report is None:
                report = await self._open(turn, [])
            await self._take_line(turn, person, report, text, found)
            await turn.books.set_focus(person.id, Focus(report.id, turn.now))

        await self.journal.turn(job, cause)

    async def location(
        self, cause: Cause, latitude: float, longitude: float, reply_to: int | None = None
    ) -> None:
        """A shared location: the place of the report in focus, or of a new one."""

        async def job(turn: Turn) -> None:
            person = await turn.desk_person()
            report = await self._reply_target(turn, cause.chat, reply_to)
            report = report or await self._focused(turn, person, [])
            report = report or await self._open(turn, [])
            words = f"{latitude:.6f},{longitude:.6f}"
            self._note_details(turn, report, [f.DetailRecorded("pin", words=words)])
            await turn.books.set_focus(person.id, Focus(report.id, turn.now))

        await self.journal.turn(job, cause)

    async def more_of(self, cause: Cause, stream: int) -> int:
        """ "Tambahan untuk #14": the draft's lines belong to the incident beside it."""

        async def job(turn: Turn) -> int:
            person = await turn.desk_person()
            draft = await turn.load(stream)
            call = draft.call()
            if call.beside is None or call.status is not CallStatus.OPEN:
                raise Refusal("nothing_beside")
            incident = await turn.load(call.beside[0])
            for noted in f.standing(draft.facts):
                match noted.fact:
                    case f.LineWritten(text=text):
                        turn.note(
                            incident, i.update(incident.incident(), f.EntryMade(None, words=text))
                        )
                    case f.DetailRecorded() as detail if (
                        detail.topic not in incident.incident().details
                    ):
                        turn.note(incident, [detail])
            turn.note(draft, [f.CallAttached(incident.id)])
            await turn.books.set_focus(person.id, Focus(incident.id, turn.now))
            return incident.incident().number

        return await self.journal.turn(job, cause)

    async def split_off(self, cause: Cause, stream: int) -> None:
        """ "Laporan baru": the last line that stayed with an incident was another report."""

        async def job(turn: Turn) -> None:
            person = await turn.desk_person()
            incident = await turn.load(stream)
            last = next(
                (
                    one
                    for one in reversed(f.standing(incident.facts))
                    if isinstance(one.fact, f.EntryMade) and one.fact.dispatch is None
                ),
                None,
            )
            if last is None or not isinstance(last.fact, f.EntryMade):
                raise Refusal("nothing_to_undo")
            read_with_it = [
                one.seq
                for one in f.standing(incident.facts)
                if one.noted_at == last.noted_at and isinstance(one.fact, f.DetailRecorded)
            ]
            turn.note(incident, [f.Retracted(seq) for seq in (last.seq, *read_with_it)])
            draft = await self._open(turn, [])
            found = list(self.reader.read(last.fact.words))
            await self._take_line(turn, person, draft, last.fact.words, found)

        await self.journal.turn(job, cause)

    # --- which report -----------------------------------------------------------------------

    async def _reply_target(self, turn: Turn, chat: int, message: int | None) -> Stream | None:
        """A reply to any of the bot's messages goes to that message's report."""
        if message is None:
            return None
        view = await turn.books.view_at(chat, message)
        shot = None if view else await turn.books.shot_at(chat, message)
        stream = view.stream if view else shot.stream if shot else None
        return await turn.load(stream) if stream is not None else None

    async def _answers_agency(
        self, turn: Turn, report: Stream, chat: int, message: int | None, text: str
    ) -> bool:
        """A reply to an agency's word goes back to its group."""
        shot = await turn.books.shot_at(chat, message or 0)
        if shot is None or report.kind is not StreamKind.INCIDENT:
            return False
        incident = report.incident()
        dispatch = shot.ref if shot.what in ASKS_BACK else None
        if shot.what == "said":
            dispatch = next((one.dispatch for one in incident.entries if one.seq == shot.ref), None)
        if dispatch is None:
            return False
        agency = incident.dispatch(dispatch).agency
        if await turn.reachable(agency) is None:
            known = turn.city.agencies[agency]
            raise Refusal("agency_unreachable", agency=known.label, phone=known.phone)
        turn.note(report, i.update(incident, f.MessageToAgency(dispatch, text)))
        return True

    async def _focused(self, turn: Turn, person: Person, found: list[Found]) -> Stream | None:
        """The report in focus, unless the line clearly tells of another.

        After the dispatch a line that names a kind, or a place that differs, opens a new
        draft: one too many is seen, a swallowed call is not.
        """
        focus = await turn.books.focus(person.id)
        if focus is None or turn.now - focus.touched_at > FOCUS_LASTS:
            return None
        report = await turn.load(focus.stream)
        if report.kind is StreamKind.CALL:
            return report if report.call().status is CallStatus.OPEN else None
        incident = report.incident()
        if incident.disposition:
            return None
        view = await self._view_of(turn, report, person)
        if view and view.page.partition(".")[0] in TYPED_PAGES:
            return report
        if _tells_of_another(incident.details, found):
            return await self._open(turn, [], beside=report)
        return report

    async def _open(self, turn: Turn, facts: list[f.Fact], beside: Stream | None = None) -> Stream:
        person = await turn.desk_person()
        city = turn.city
        await turn.books.keep_stamp(city.stamp_hash, city.stamp)
        draft = await turn.born(StreamKind.CALL)
        born = f.DraftOpened(
            await turn.books.next_number(), city.slug, city.stamp_hash, person.id,
            beside.id if beside else None, beside.incident().number if beside else None,
        )  # fmt: skip
        turn.note(draft, [born, *facts])
        await turn.books.put_view(View("draft", person.user, draft.id, since=turn.now))
        await turn.books.set_focus(person.id, Focus(draft.id, turn.now))
        return draft

    # --- what a line says ---------------------------------------------------------------------

    async def _take_line(
        self, turn: Turn, person: Person, report: Stream, text: str, found: list[Found]
    ) -> None:
        view = await self._view_of(turn, report, person)
        page, _, arg = (view.page if view else "").partition(".")
        if page == "ask":
            await self._take_answer(turn, report, arg, text, found)
        elif report.kind is StreamKind.CALL:
            c.write(report.call(), f.LineWritten(text))
            turn.note(report, [f.LineWritten(text), *self._details(found, report.call().details)])
        elif page == "condition":
            turn.note(report, i.update(report.incident(), f.ConditionUpdated(text)))
        elif page == "phone":
            turn.note(
                report, i.update(report.incident(), f.AgencyPhoned(int(arg), text)), via="phone"
            )
        else:
            known = report.incident().details
            extra = [
                one
                for one in self._details(found, known)
                if one.topic not in ("kind", "priority", "place")
                or (one.topic == "place" and not is_known(known, "place"))
            ]
            turn.note(report, [*i.update(report.incident(), f.EntryMade(None, words=text)), *extra])
        if page in TYPED_PAGES and page != "phone":  # who spoke is typed, what he said is pressed
            await self._turn_page(turn, report, person, "")

    async def _take_answer(
        self, turn: Turn, report: Stream, topic: str, text: str, found: list[Found]
    ) -> None:
        """A line typed while one question is open answers it."""
        read = next((one for one in found if one.topic == topic), None)
        answer: list[f.Fact] = [f.LineWritten(text)]
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
            answer.append(self._priority(read.code))
        if topic == "place":
            village = next((one for one in found if one.topic == "kelurahan"), None)
            if village:
                answer.append(f.DetailRecorded("kelurahan", village.code, guessed=True))
        self._note_details(turn, report, answer)

    def _details(self, found: list[Found], known: Details) -> list[f.DetailRecorded]:
        """What was read, as guesses; what is said of the conditions adds up."""
        facts: list[f.DetailRecorded] = []
        for one in found:
            words = one.words
            if one.topic == "conditions" and is_known(known, "conditions"):
                words = f"{known['conditions'].words}; {words}"
            facts.append(f.DetailRecorded(one.topic, one.code, True, words))
            if one.topic == "kind" and one.code:
                facts.append(self._priority(one.code))
        return facts

    def _priority(self, kind: str) -> f.DetailRecorded:
        return f.DetailRecorded("priority", self.journal.city.kinds[kind].priority, guessed=True)

    def _note_details(self, turn: Turn, report: Stream, facts: list[f.Fact]) -> None:
        for fact in facts:
            if report.kind is StreamKind.CALL:
                c.write(report.call(), fact)
            else:
                i.update(report.incident(), fact)
        turn.note(report, facts)

    def _check(self, topic: str, code: str) -> None:
        known = topic in TOPICS and (
            code == UNKNOWN
            or code in CHOICES.get(topic, ())
            or (topic == "victims" and code.isdecimal())
            or (topic == "kind" and code in self.journal.city.kinds)
        )
        if not known:
            raise Refusal("choice_unknown")

    # --- the draft's own keyboard ---------------------------------------------------------------

    async def _view_of(self, turn: Turn, report: Stream, person: Person) -> View | None:
        views = await turn.books.views(report.id) if report.held else []
        return next((one for one in views if one.chat == person.user), None)

    async def _turn_page(self, turn: Turn, report: Stream, person: Person, page: str) -> None:
        if view := await self._view_of(turn, report, person):
            await turn.books.put_view(stale(replace(view, page=page), turn.now))

    async def _lose_focus(self, turn: Turn, person: Person, stream: int) -> None:
        focus = await turn.books.focus(person.id)
        if focus and focus.stream == stream:
            await turn.books.set_focus(person.id, None)

    async def _on_call(self, cause: Cause, stream: int, decide: Decision) -> None:
        async def job(turn: Turn) -> None:
            person = await turn.desk_person()
            call = await turn.load(stream)
            turn.note(call, decide(call.call()))
            await turn.books.set_focus(person.id, Focus(stream, turn.now))

        await self.journal.turn(job, cause)


def _tells_of_another(known: Details, found: list[Found]) -> bool:
    return any(_differs(known, one) for one in found)


def _differs(known: Details, one: Found) -> bool:
    """A kind named, or a place other than the incident's."""
    match one.topic:
        case "kind":
            return True
        case "kelurahan" if is_known(known, "kelurahan"):
            return one.code != known["kelurahan"].code
        case "place" if is_known(known, "place"):
            there, here = known["place"].words.lower(), one.words.lower()
            return here not in there and there not in here
        case _:
            return False
