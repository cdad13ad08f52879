"""Taking calls: the ring, the line, the draft, and how a call ends."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn

from bot.domain import call as c
from bot.domain import facts as f
from bot.domain.call import Screening
from bot.domain.details import as_read
from bot.domain.errors import Refusal
from bot.domain.outgoing import Lane
from bot.domain.people import Right
from bot.intake.belated import untimed
from bot.intake.topics import Found
from bot.ports import Reader, Shot, StreamKind
from bot.services import complaints, compose
from bot.services.belated import is_belated, tell_noise
from bot.services.belonging import (
    answers_agency,
    draft_in_hand,
    focused,
    lose_focus,
    open_draft,
    reply_target,
    turn_page,
    view_of,
)
from bot.services.correcting import correct_sent, line_at, take_back
from bot.services.doubts import confirmations
from bot.services.journal import Cause, Journal, Turn
from bot.services.lookup import show_line
from bot.services.stream import Stream
from bot.services.tidying import tidy
from bot.services.writing import (
    check,
    is_elsewhere,
    note_details,
    note_line,
    priority,
    relocate,
    take_answer,
    take_line,
)

Decision = Callable[[c.Call], list[f.Fact]]


@dataclass(frozen=True, slots=True)
class Calls:
    """The call taker's side of the desk."""

    journal: Journal
    reader: Reader

    async def ring(self, cause: Cause) -> None:
        """ "Panggilan masuk": a draft, with the ring stamped."""

        async def job(turn: Turn) -> None:
            await open_draft(turn, [f.CallRang()])

        await self.journal.turn(job, cause)

    async def open_draft(self, cause: Cause) -> None:
        """`/lapor` alone: an empty draft, in focus."""

        async def job(turn: Turn) -> None:
            await open_draft(turn, [])

        await self.journal.turn(job, cause)

    async def answer(self, cause: Cause, stream: int) -> None:
        """ "Dijawab": the answer is stamped. Raises `Refusal`."""
        await self._on_call(cause, stream, lambda call: c.answer(call))

    async def screen(self, cause: Cause, stream: int | None, what: Screening) -> None:
        """Prank, ghost, information or a complaint: the call ends here. Raises `Refusal`.

        A complaint goes on as a ticket. Without a `stream` it is the draft in hand.
        """

        async def job(turn: Turn) -> None:
            person = turn.may(Right.TAKE_CALLS)
            call = await (turn.load(stream) if stream else draft_in_hand(turn, person))
            tell_noise(turn, call)
            turn.note(call, c.screen(call.call(), what))
            if what is Screening.COMPLAINT:
                await complaints.of_a_call(turn, call)
            await lose_focus(turn, person, call.id)

        await self.journal.turn(job, cause)

    async def phone_back(self, cause: Cause, stream: int) -> None:
        """ "Sudah ditelepon balik": a line that was silent or dropped. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            turn.may(Right.TAKE_CALLS)
            call = await turn.load(stream)
            turn.note(call, c.phone_back(call.call()), via="phone")

        await self.journal.turn(job, cause)

    async def emergency(self, cause: Cause, stream: int) -> None:
        """ "Ternyata darurat": the screening never was. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            person = turn.may(Right.TAKE_CALLS)
            call = await turn.load(stream)
            turn.note(call, [*c.unscreen(call.call()), f.DraftResumed()])
            await turn.take_up(person, stream)

        await self.journal.turn(job, cause)

    async def resume(self, cause: Cause, stream: int) -> None:
        """ "Lanjutkan": a draft that lay untouched is in hand again. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            turn.may(Right.TAKE_CALLS)
            draft = await turn.load(stream)
            turn.note(draft, c.write(draft.call(), f.DraftResumed()))
            if line := await turn.books.line(stream):
                await show_line(turn, line)

        await self.journal.turn(job, cause)

    async def hang_up(self, cause: Cause, *, say: bool = False) -> None:
        """ "Telepon selesai": the next line is a new report; `say` tells so in the chat."""

        async def job(turn: Turn) -> None:
            person = turn.may(Right.TAKE_CALLS)
            focus = await turn.books.focus(person.id)
            await turn.take_up(person, None)
            line = await turn.books.line(focus.stream) if focus else None
            if say:
                args = {"number": line.number if line else 0}
                await turn.books.post(
                    Shot(
                        "hung_up",
                        cause.chat,
                        Lane.TALK,
                        line.stream if line else None,
                        args=args,
                        created_at=turn.now,
                    )
                )

        await self.journal.turn(job, cause)

    async def toggle(self, cause: Cause, stream: int, agency: str) -> None:
        """Put an agency on the proposal, in its routed role or as support, or take it off."""
        city = self.journal.city
        if agency not in city.agencies:
            raise Refusal("agency_unknown", agencies=", ".join(city.agencies))

        def decide(call: c.Call) -> list[f.Fact]:
            routed = compose.routed(call, city)
            on = call.toggles.get(agency, routed.get(agency))
            role = None if on else routed.get(agency, "support")
            return c.write(call, f.AgencyToggled(agency, role))

        await self._on_call(cause, stream, decide)

    async def detail(self, cause: Cause, stream: int, topic: str, code: str) -> None:
        """A choice by button, on a draft or on an open incident. Raises `Refusal`."""
        check(topic, code, self.journal.city)

        async def job(turn: Turn) -> None:
            person = turn.may(Right.TAKE_CALLS)
            report = await turn.load(stream)
            facts: list[f.Fact] = [f.DetailRecorded(topic, code)]
            if topic == "kind":
                facts.append(priority(turn, code))
            note_details(turn, report, facts)
            await turn_page(turn, report, person, "")
            await turn.take_up(person, stream)

        await self.journal.turn(job, cause)

    async def as_read(self, cause: Cause, stream: int, topic: str) -> None:
        """ "Benar": a person stands by what was read. Raises `Refusal` where nothing is left to."""

        async def job(turn: Turn) -> None:
            person = turn.may(Right.TAKE_CALLS)
            report = await turn.load(stream)
            if not (sure := as_read(report.details(), topic)):
                raise Refusal("nothing_to_check")
            note_details(turn, report, [*sure])
            await turn_page(turn, report, person, "")
            await turn.take_up(person, stream)

        await self.journal.turn(job, cause)

    async def line(
        self, cause: Cause, text: str, *, fresh: bool = False, reply_to: int | None = None
    ) -> None:
        """A typed line finds its report, is read, and is noted whole. Raises `Refusal`."""
        found = list(self.reader.read(text))

        async def job(turn: Turn) -> None:
            await take_typed(turn, cause, self.reader, text, found, fresh=fresh, reply_to=reply_to)

        await self.journal.turn(job, cause)

    async def nothing_read(self, cause: Cause) -> NoReturn:
        """What no report is made of: raises `Refusal`, which tells only who may report how to."""

        async def job(turn: Turn) -> NoReturn:
            turn.may(Right.TAKE_CALLS)
            raise Refusal("text_or_place")

        await self.journal.turn(job, cause)

    async def location(
        self, cause: Cause, latitude: float, longitude: float, reply_to: int | None = None
    ) -> None:
        """A shared location: the place of the report in focus, or of a new one.

        Far from the point that the agencies were sent to it is another place.
        """

        async def job(turn: Turn) -> None:
            person = turn.may(Right.TAKE_CALLS)
            report = await reply_target(turn, cause.chat, reply_to)
            report = report or await focused(turn, person, [])
            report = report or await open_draft(turn, [])
            words = f"{latitude:.6f},{longitude:.6f}"
            pin = f.DetailRecorded("pin", words=words)
            view = await view_of(turn, report, person)
            if view and view.page == "place":
                relocate(turn, report, [], [pin])
                await turn_page(turn, report, person, "")
            elif is_elsewhere(report, words):
                relocate(turn, report, [], [pin])
            else:
                note_details(turn, report, [pin])
            await turn.take_up(person, report.id)

        await self.journal.turn(job, cause)

    async def confirm_place(self, cause: Cause, stream: int) -> None:
        """ "Lokasinya benar": what looked wrong about it is as it was told. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            person = turn.may(Right.TAKE_CALLS)
            report = await turn.load(stream)
            state = report.incident() if report.kind is StreamKind.INCIDENT else report.call()
            if not (sure := confirmations(state.details, turn.city)):
                raise Refusal("place_certain")
            note_details(turn, report, [*sure])
            await turn.take_up(person, stream)

        await self.journal.turn(job, cause)

    async def correct(self, cause: Cause, text: str) -> None:
        """A line was edited: what was read from it is taken back, and it is read again.

        Raises `Refusal` where it is no line of an open report.
        """
        found = list(self.reader.read(text))

        async def job(turn: Turn) -> None:
            person = turn.may(Right.TAKE_CALLS)
            if (line := await line_at(turn, person, cause.message)) is None:
                raise Refusal("edit_of_nothing")
            report, noted = line
            read = reread(self.reader, report, text, found)
            if report.kind is StreamKind.INCIDENT:
                correct_sent(turn, report, noted, text, read)
            elif topic := take_back(turn, report, noted):
                take_answer(turn, report, topic, text, found)
            else:
                note_line(turn, report, text, read)
            await tidy(turn, cause, text)

        await self.journal.turn(job, cause)

    async def _on_call(self, cause: Cause, stream: int, decide: Decision) -> None:
        async def job(turn: Turn) -> None:
            person = turn.may(Right.TAKE_CALLS)
            call = await turn.load(stream)
            turn.note(call, decide(call.call()))
            await turn.take_up(person, stream)

        await self.journal.turn(job, cause)


async def take_typed(
    turn: Turn,
    cause: Cause,
    reader: Reader,
    text: str,
    found: list[Found],
    *,
    fresh: bool = False,
    reply_to: int | None = None,
) -> None:
    """A typed line finds its report and is noted whole. Raises `Refusal`."""
    person = turn.may(Right.TAKE_CALLS)
    report = await reply_target(turn, cause.chat, reply_to)
    if report and await answers_agency(turn, report, cause.chat, reply_to, text):
        await tidy(turn, cause, text)
        return
    if report is None and not fresh:
        report = await focused(turn, person, found)
    if report is None:
        report = await open_draft(turn, [])
    await take_line(turn, person, report, text, reread(reader, report, text, found))
    await tidy(turn, cause, text)
    await turn.take_up(person, report.id)


def reread(reader: Reader, report: Stream, text: str, found: list[Found]) -> list[Found]:
    """In a belated draft a line with a time tells what happened, and nothing else."""
    return list(reader.read(untimed(text))) if is_belated(report) else found
