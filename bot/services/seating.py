"""Taking a seat at a shared account: by a name used before, or a new one."""

from dataclasses import dataclass, replace

from bot.domain.errors import Refusal
from bot.domain.outgoing import Lane
from bot.domain.people import Person, Sitting
from bot.intake.somebody import calls_somebody, is_name, lone_name
from bot.ports import Books, Reader, Shot
from bot.services.belonging import FOCUS_LASTS, TYPED_PAGES
from bot.services.calls import take_typed
from bot.services.journal import Cause, Journal, Turn
from bot.services.sitting import stands_open, who_acts

LONGEST_NAME = 40
OF_A_NAME = frozenset({"caller_name", "conditions"})
"""What the reader may take a bare name for."""


@dataclass(frozen=True, slots=True)
class Seating:
    """Who sits at a shared account."""

    journal: Journal
    reader: Reader

    async def ask(self, cause: Cause) -> None:
        """ "Ganti petugas": asked now. Raises `Refusal` for an account of one person."""

        async def job(turn: Turn) -> None:
            account = await _shared(turn, cause)
            sitting = await turn.books.sitting(account.id)
            await turn.books.sit(account.id, replace(sitting, asked_at=turn.now))
            await turn.books.post(Shot("who_sits", account.user, Lane.TALK, created_at=turn.now))

        await self.journal.turn(job, cause)

    async def sit(self, cause: Cause, seat: str) -> None:
        """A name used before was pressed. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            account = await _shared(turn, cause)
            known = await turn.books.seats(account.id, 100)
            chosen = next((one for one in known if one.code == seat), None)
            if chosen is None:
                raise Refusal("choice_unknown")
            await _take(turn, account, chosen.id, chosen.name)

        await self.journal.turn(job, cause)

    async def sit_as(self, cause: Cause, name: str) -> None:
        """A name was typed: one used before, or a new one. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            await _take_name(turn, await _shared(turn, cause), name)

        await self.journal.turn(job, cause)

    async def answered(self, cause: Cause, text: str) -> bool:
        """A short line while it is asked who sits here: True where it is dealt with.

        Taken where it reads as a name and no report is in hand; where it could be either, which
        it is is asked. An open question of a report is answered first.
        """
        if not lone_name(text) or not self._tells_nothing_else(text):
            return False
        async with self.journal.uow.reading() as books:
            sure = await self._reads(books, cause, text)
        if sure is False:
            return False

        async def job(turn: Turn) -> None:
            account = await _shared(turn, cause)
            if sure:
                await _take_name(turn, account, text)
                return
            args: dict[str, str | int | None] = {"said": text, "message": cause.message}
            asked = Shot(
                "seat_or_report", account.user, Lane.TALK, args=args,
                reply_message=cause.message, created_at=turn.now,
            )  # fmt: skip
            await turn.books.post(asked)

        await self.journal.turn(job, cause)
        return True

    def _tells_nothing_else(self, text: str) -> bool:
        """Whether a short line holds no kind, place or number, and is no area's name."""
        areas = {
            name.lower() for one in self.journal.city.villages for name in (one.name, one.district)
        }
        read = {one.topic for one in self.reader.read(text)}
        return not read - OF_A_NAME and text.strip().lower() not in areas

    async def _reads(self, books: Books, cause: Cause, text: str) -> bool | None:
        """Whether the line is the answer; None: it could be, or a line of a report."""
        account, now = await books.person_of(cause.user), self.journal.clock.now()
        if account is None or not account.shared:
            return False
        shift = self.journal.city.shift
        if not stands_open(await books.sitting(account.id), now, shift):
            return False
        used = {one.name.lower() for one in await books.seats(account.id, 100)}
        sure = True if text.strip().lower() in used else is_name(text)
        focus = await books.focus((await who_acts(books, account, now, shift)).id)
        if sure is False or focus is None or now - focus.touched_at > FOCUS_LASTS:
            return sure
        views = await books.views(focus.stream)
        pages = [one.page.partition(".")[0] for one in views if one.chat == cause.chat]
        return False if any(one in TYPED_PAGES for one in pages) else None

    async def choose(self, cause: Cause, what: str) -> None:
        """ "Nama saya" or "Laporan" was pressed below such a line. Raises `Refusal`."""

        async def job(turn: Turn) -> None:
            account = await _shared(turn, cause)
            asked = await turn.books.shot_at(cause.chat, cause.message or 0)
            if asked is None or asked.what != "seat_or_report" or what not in ("name", "report"):
                raise Refusal("choice_unknown")
            if "said" not in asked.args:
                raise Refusal("again")
            said, message = str(asked.args["said"]), int(asked.args["message"] or 0)
            await turn.books.empty_shot(asked.id)
            gone: dict[str, str | int | None] = {"message": cause.message}
            removal = Shot("removal", cause.chat, Lane.REMOVAL, args=gone, created_at=turn.now)
            await turn.books.post(removal)
            if what == "name":
                await _take_name(turn, account, said)
                return
            turn.message = message
            typed = replace(cause, message=message)
            await take_typed(turn, typed, self.reader, said, list(self.reader.read(said)))

        await self.journal.turn(job, cause)

    async def asked_by(self, chat: int, message: int) -> bool:
        """Whether this message asks who sits here."""
        async with self.journal.uow.reading() as books:
            shot = await books.shot_at(chat, message)
            return shot is not None and shot.what == "who_sits"


async def _shared(turn: Turn, cause: Cause) -> Person:
    account = await turn.books.person_of(cause.user)
    if account is None or not account.shared:
        raise Refusal("not_shared")
    return account


async def _take_name(turn: Turn, account: Person, name: str) -> None:
    """By a name used before, or a new one. Raises `Refusal`."""
    said = " ".join(name.split())
    known = await turn.books.seats(account.id, 100)
    number = next((one.id for one in known if one.name.lower() == said.lower()), None)
    if number is None:
        if len(said) > LONGEST_NAME or not calls_somebody(said):
            raise Refusal("name_needed")
        number = await turn.books.new_seat(account, said)
    await _take(turn, account, number, said)


async def _take(turn: Turn, account: Person, seat: int, name: str) -> None:
    await turn.books.sit(account.id, Sitting(seat, turn.now, turn.now))
    args = {"who": name}
    await turn.books.post(Shot("sits_now", account.user, Lane.TALK, args=args, created_at=turn.now))
