"""Looking at reports: the open ones, one of them again, and its keyboard's pages."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.errors import Refusal
from bot.domain.incident import over
from bot.domain.outgoing import Lane
from bot.domain.people import HELP_DESK_ROOM, ROOM, VENDOR, Person, Right
from bot.messages import Popup
from bot.ports import Books, Shot, StreamKind, StreamLine, View
from bot.services.journal import Cause, Journal, Turn, allowed
from bot.services.keyboards import is_page
from bot.services.letters.exercising import by_its_numbers, numbers_in
from bot.services.project import stale
from bot.services.tasking import main_page, own_card

OF_THE_DESK = (ROOM, HELP_DESK_ROOM, VENDOR)
"""Groups that are no agency's, and have a guide of their own."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """What the desk shows when asked."""

    journal: Journal

    async def open_reports(self, cause: Cause) -> None:
        """`/aktif`: the open drafts and incidents, as one message."""

        async def job(turn: Turn) -> None:
            person = turn.may(Right.READ)
            await turn.books.post(Shot("open_reports", person.user, Lane.TALK, created_at=turn.now))

        await self.journal.turn(job, cause)

    async def guide(self, cause: Cause, group: bool) -> None:
        """`/panduan`: what can be done here."""

        async def job(turn: Turn) -> None:
            role = (turn.person.role if turn.person else None) or "stranger"
            if group:
                bound = (await turn.groups()).values()
                parties = {one.party for one in bound if one.chat == cause.chat}
                role = next((one for one in OF_THE_DESK if one in parties), "group")
            agency = (turn.person.agency if turn.person else None) or ""
            args: dict[str, str | int | None] = {
                "role": str(role), "agency": agency, "shared": int(turn.shared()),
            }  # fmt: skip
            await turn.books.post(
                Shot("guide", cause.chat, Lane.TALK, args=args, created_at=turn.now)
            )
            if turn.person and turn.person.role and not group:
                commands = Shot("commands", cause.chat, Lane.TALK, args=args, created_at=turn.now)
                await turn.books.post(commands)

        await self.journal.turn(job, cause)

    async def say(self, cause: Cause, what: str, **args: str | int) -> None:
        """A short reply in the chat where somebody wrote; also the words of a refusal."""

        async def job(turn: Turn) -> None:
            await turn.books.post(
                Shot(
                    what,
                    cause.chat,
                    Lane.TALK,
                    args=args,
                    reply_message=cause.message,
                    created_at=turn.now,
                )
            )

        await self.journal.turn(job, cause)

    async def marked(self, popup: Popup, stream: int) -> Popup:
        """An answer to a press on a button of this stream, marked where it tells of an exercise."""
        if stream in self.journal.exercises and not numbers_in(popup):
            return replace(popup, exercise=self.journal.exercises[stream])
        async with self.journal.uow.reading() as books:
            return await by_its_numbers(books, popup, stream)

    async def whatsapp(self, cause: Cause, stream: int) -> None:
        """ "Salin untuk WhatsApp": the card as plain text."""

        async def job(turn: Turn) -> None:
            person = turn.may(Right.DISPATCH)
            await main_page(turn, await turn.load(stream), cause)
            await turn.books.post(
                Shot("whatsapp_text", person.user, Lane.TALK, stream, created_at=turn.now)
            )

        await self.journal.turn(job, cause)

    async def show(self, cause: Cause, number: int, page: str = "") -> None:
        """`/kejadian NO`: the report's view again, below; the former one is let go."""

        async def job(turn: Turn) -> None:
            turn.may(Right.READ)
            await show_line(turn, await _find(turn.books, number), page)

        await self.journal.turn(job, cause)

    async def show_stream(self, cause: Cause, stream: int, page: str = "") -> None:
        """The same by stream, for a button that leads to a page of it."""

        async def job(turn: Turn) -> None:
            line = await turn.books.line(stream)
            if line is None:
                raise Refusal("stream_unknown")
            await show_line(turn, line, page)

        await self.journal.turn(job, cause)

    async def echo(self, cause: Cause, stream: int) -> None:
        """What a command did to a report is seen by who gave it, also where it is another's.

        Nothing where he has the report before him: that view is redrawn. It stays out of his
        hand: his next line goes where it would have gone.
        """

        async def job(turn: Turn) -> None:
            person, line = turn.may(Right.READ), await turn.books.line(stream)
            views = await turn.books.views(stream)
            if line is None or any(one.chat == person.user for one in views):
                return
            await turn.books.put_view(_view(line, person, turn.now))

        await self.journal.turn(job, replace(cause, update=None))

    async def number(self, number: int) -> StreamLine:
        """The report of that number, the incident before its call. Raises `Refusal`."""
        async with self.journal.uow.reading() as books:
            return await _find(books, number)

    async def asked_for(self, cause: Cause, number: int) -> StreamLine:
        """The same for who asks; a stranger does not even learn which numbers there are."""
        async with self.journal.uow.reading() as books:
            person = await books.person_of(cause.user)
        allowed(person, Right.READ)
        return await self.number(number)

    async def focused(self, user: int) -> int | None:
        """The stream that has this user's focus."""
        async with self.journal.uow.reading() as books:
            person = await books.person_of(user)
            focus = await books.focus(person.id) if person else None
            return focus.stream if focus else None

    async def turn_page(
        self, cause: Cause, page: str, stream: int = 0, dispatch: int | None = None
    ) -> None:
        """Open a page of the keyboard that was pressed. Raises `Refusal`."""

        if not is_page(page):
            raise Refusal("choice_unknown")

        async def job(turn: Turn) -> None:
            view = await turn.books.view_at(cause.chat, cause.message or 0)
            if view is None and dispatch is not None:
                # A card whose delivery was unknown, or the first of two.
                view = await own_card(turn, await turn.load(stream), dispatch, cause)
            if view is None or not view.live:
                raise Refusal("view_gone")
            report = await turn.load(view.stream)
            if report.kind is StreamKind.INCIDENT and report.incident().disposition:
                raise over(report.incident())
            shown = "" if page == "main" else page
            await turn.books.put_view(stale(replace(view, page=shown), turn.now))
            if view.subject != "card":
                person = turn.may(Right.TAKE_CALLS)
                await turn.take_up(person, view.stream)

        await self.journal.turn(job, cause)


async def _find(books: Books, number: int) -> StreamLine:
    """The report of that number, the incident before its call. Raises `Refusal`."""
    for kind in (StreamKind.INCIDENT, StreamKind.CALL):
        if line := await books.find(kind, number):
            return line
    raise Refusal("number_unknown", number=number)


async def show_line(turn: Turn, line: StreamLine, page: str = "") -> None:
    """The report's view, below, for who asks; the former one is let go."""
    person = turn.may(Right.READ)
    for view in await turn.books.views(line.stream):
        if view.chat == person.user:
            await turn.books.put_view(replace(view, live=False))
    await turn.books.put_view(_view(line, person, turn.now, page))
    await turn.take_up(person, line.stream)


def _view(line: StreamLine, person: Person, now: datetime, page: str = "") -> View:
    subject = "incident" if line.kind is StreamKind.INCIDENT else "draft"
    return View(subject, person.user, line.stream, page=page, since=now)
