"""The desk's own language for tests: who is there, what they do, and what they see."""

import itertools
import logging
import re
import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import (
    AbstractAsyncContextManager,
    AsyncExitStack,
    ExitStack,
    asynccontextmanager,
    closing,
    contextmanager,
)
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

from bot.assembly import Assembly
from bot.clock import VirtualClock
from bot.commands.keyfile import NAME as KEYFILE
from bot.commands.stage import Stage, bot_in, set_the_stage
from bot.domain.deadlines import Deadline, deadlines
from bot.domain.facts import Fact, Noted
from bot.domain.people import Role
from bot.ports import StreamKind
from sandbox.datacentre import DataCentre
from sandbox.geocoder import Geocoder
from sandbox.model import Chat, Json, Message
from sandbox.people import NotSeen, Player
from sandbox.server import Server
from sandbox.world import World

MORNING = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
"""08.00 WIB, 09.00 WITA: every story begins then."""
COMING_IN = timedelta(minutes=1)
"""How long people and groups take to come in before."""
AN_ACT = timedelta(seconds=3)
"""What anything a person does takes: no chat's one message a second is ever in the way."""
DATABASE = "kentongan.db"
Bot = Callable[[], AbstractAsyncContextManager[Assembly]]
PARTS = ("admin", "operator", "supervisor", "room")


@dataclass(frozen=True, slots=True)
class Report:
    """A report by its number; `incident in text` asks whether a text names it."""

    number: int

    def __str__(self) -> str:
        return f"#{self.number}"


class Actor:
    """Somebody in a chat with the bot. An act is done when all that follows has settled."""

    def __init__(self, desk: "Desk", player: Player) -> None:
        self.desk = desk
        self.player = player

    @property
    def name(self) -> str:
        """How people call him."""
        return self.player.user.name

    # --- acts ---------------------------------------------------------------------------------

    async def writes(self, text: str) -> None:
        """Write a line."""
        await self.player.write(text)

    async def logs(self, line: str) -> Report:
        """Write a line of a report; the report it went to."""
        await self.writes(line)
        return self.report

    async def sends_out(self, line: str) -> Report:
        """Write a line and send all proposed agencies; the room's line about it is seen."""
        report = await self.logs(line)
        await self.presses("Kirim ke")
        self.desk.room.sees(f"#{report.number}", "→")
        return report

    async def presses(self, label: str, on: str = "") -> str:
        """Press the newest button with this label (on the newest message that says `on`)."""
        message = self._shown(on) if on else None
        answer = await self.player.press(label, message)
        return (answer.text or "") if answer else ""

    def remembers(self, label: str, on: str = "") -> str:
        """What a press of this button would send, even when the button is long gone."""
        message = self._shown(on) if on else None
        shown = [message] if message else reversed(self.player.messages)
        for one in shown:
            for button in (button for row in one.buttons for button in row):
                if label.lower() in button["text"].lower():
                    return str(button["callback_data"])
        raise NotSeen(f"{self.name}: no button says {label!r}; there are {self.player.buttons}")

    async def forges(self, data: str, on: str = "") -> str:
        """Press, on the newest card or view (or what says `on`), a button that is not there."""
        subjects = ("card", "draft", "incident", "ticket", "vendor_ticket")
        message = self._shown(on) if on else self._view(*subjects)
        world, person = self.desk.world, self.player.user
        press = world.press(person, message.chat_id, message.message_id, data, forge=True)
        await self.desk.hand.act()
        return (press.answer.text or "") if press.answer else ""

    async def presses_and_telegram_repeats(self, label: str) -> None:
        """A press of which Telegram delivers the very same update twice."""
        message = self._view("card", "draft", "incident")
        world, person = self.desk.world, self.player.user
        world.press(person, message.chat_id, message.message_id, self.remembers(label))
        world.repeat_last_update()
        await self.desk.hand.act()

    async def writes_and_telegram_repeats(self, text: str) -> None:
        """A line of which Telegram delivers the very same update twice."""
        self.desk.world.write(self.player.user, self.player.chat.id, text)
        self.desk.world.repeat_last_update()
        await self.desk.hand.act()

    async def replies(self, text: str, to: str = "") -> None:
        """Reply to the card or view, or to the newest message that says `to`."""
        await self.player.write(text, self._shown(to))

    async def sends_photo(self, caption: str = "", to: str | None = "") -> None:
        """Reply with a photo (`to` None: send it as it is)."""
        await self.player.photo(caption or None, None if to is None else self._shown(to))

    async def sends_voice(self, to: str = "") -> None:
        """Reply with a voice note."""
        await self.player.voice(self._shown(to))

    async def sends_video(self, caption: str = "", to: str = "") -> None:
        """Reply with a video."""
        await self.player.video(caption or None, self._shown(to))

    async def sends_location(self, latitude: float, longitude: float, to: str | None = "") -> None:
        """Share a place, as a reply (`to` None: as it is)."""
        reply = None if to is None else self._shown(to)
        await self.player.location(latitude, longitude, reply)

    # --- what is to be seen -------------------------------------------------------------------

    @property
    def card(self) -> str:
        """The newest dispatch card as it reads now."""
        return self._view("card").text

    @property
    def ticket(self) -> str:
        """The newest ticket's card as it reads now."""
        return self._view("ticket", "vendor_ticket").text

    @property
    def tickets(self) -> int:
        """How many cards of tickets were ever posted here."""
        return len(self._views("ticket", "vendor_ticket"))

    @property
    def roll_call(self) -> dict[str, str]:
        """His own "/" list."""
        commands = self.desk.world.state.commands
        scope = f'"chat_id": {self.player.user.id}'
        return {
            one["command"]: one["description"]
            for key, listed in commands.items()
            if scope in key
            for one in listed
        }

    @property
    def view(self) -> str:
        """The newest draft or incident view as it reads now."""
        return self._view("draft", "incident").text

    @property
    def board(self) -> str:
        """The newest board as it reads now."""
        return self._view("board").text

    @property
    def report(self) -> Report:
        """Which report the newest view shows."""
        return _numbered(self.view)

    @property
    def buttons(self) -> list[str]:
        """The buttons on the newest card or view."""
        return _words(self._view("card", "draft", "incident"))

    def buttons_on(self, words: str) -> list[str]:
        """The buttons on the newest message that says this."""
        return _words(self._shown(words))

    @property
    def keyboard(self) -> list[str]:
        """The standing buttons."""
        return [button["text"] for row in self.player.keyboard for button in row]

    @property
    def views(self) -> int:
        """How many drafts and incidents were ever posted here."""
        return len(self._views("draft", "incident"))

    @property
    def cards(self) -> int:
        """How many cards were ever posted here."""
        return len(self._views("card"))

    def sees(self, *words: object) -> str:
        """A one-shot message with all these words, that nobody has seen yet; its text."""
        wanted = [str(word).lower() for word in words]
        for message in self._unseen():
            if all(word in message.text.lower() for word in wanted):
                self.player.seen.add((message.chat_id, message.message_id))
                return message.text
        raise NotSeen(f"{self.name}: nothing unseen says {words}; unseen:\n{self._unseen_text()}")

    def overlooks(self) -> None:
        """Whatever waits to be seen here is not what this story is about."""
        for message in self._unseen():
            self.player.seen.add((message.chat_id, message.message_id))

    def answered(self, words: str) -> str:
        """How the newest message that says this reads now."""
        return self._shown(words).text

    def sees_nothing(self) -> None:
        """No one-shot message waits to be seen."""
        assert not self._unseen(), f"{self.name} sees:\n{self._unseen_text()}"

    def answered_to(self, words: str) -> str:
        """The text of the message to which the newest one that says this is a reply."""
        message = self._shown(words)
        if message.reply_to is None:
            return ""
        return self.player.chat.messages[message.reply_to].text

    def shows_media(self, words: str) -> str:
        """Which medium came with the newest message that says this; empty for none."""
        content = self._shown(words).content
        return next((one for one in ("photo", "video", "voice", "location") if one in content), "")

    @property
    def lines(self) -> list[str]:
        """What he wrote here himself and still reads."""
        mine = self.player.user.id
        shown = self.player.chat.messages.values()
        return [one.text for one in shown if one.sender_id == mine and not one.deleted]

    @property
    def links(self) -> list[str]:
        """The addresses behind the words of the newest card or view."""
        entities = self._view("card", "draft", "incident").content.get("entities", [])
        return [one["url"] for one in entities if one["type"] == "text_link"]

    @property
    def ages(self) -> list[str]:
        """The words in whose place the client draws a running age."""
        message = self._view("card", "draft", "incident")
        text = message.text.encode("utf-16-le")
        return [
            text[2 * one["offset"] : 2 * (one["offset"] + one["length"])].decode("utf-16-le")
            for one in message.content.get("entities", [])
            if one["type"] == "date_time"
        ]

    @property
    def edits(self) -> int:
        """How often the newest card or view was redrawn."""
        return len(self._view("card", "draft", "incident").history)

    # ------------------------------------------------------------------------------------------

    def _views(self, *subjects: str) -> list[Message]:
        ids = self.desk.views(self.player.chat.id, subjects)
        return [one for one in self.player.messages if one.message_id in ids]

    def _view(self, *subjects: str) -> Message:
        found = self._views(*subjects)
        assert found, f"{self.name} has no {' or '.join(subjects)}; {self.player.transcript}"
        return found[-1]

    def _shown(self, words: str) -> Message:
        if not words:
            return self._view("card", "draft", "incident")
        return next(
            (one for one in reversed(self.player.messages) if words.lower() in one.text.lower()),
            None,
        ) or self.player.look(words)

    def _unseen(self) -> list[Message]:
        views = self.desk.views(self.player.chat.id)
        return [one for one in self.player.unseen() if one.message_id not in views]

    def _unseen_text(self) -> str:
        return "\n".join(f"  {one.text}" for one in self._unseen()) or "  nothing"


class Hand:
    """Holds the clock: it moves only while somebody here lets it."""

    def __init__(self, clock: VirtualClock) -> None:
        self.clock = clock
        self._hold = ExitStack()

    def __enter__(self) -> Self:
        self._hold.enter_context(self.clock.working())
        return self

    def __exit__(self, *error: object) -> None:
        self._hold.close()

    async def until(self, moment: datetime) -> None:
        """Let go until then."""
        self._hold.close()
        try:
            await self.clock.until(moment)
        finally:
            self._hold.enter_context(self.clock.working())

    async def act(self) -> None:
        """Let pass what anything a person does takes."""
        await self.until(self.clock.now() + AN_ACT)


class Desk:
    """A whole desk under test: people, groups, the clock, and what the data centre took."""

    def __init__(
        self, stage: Stage, hand: Hand, database: Path, bot: Bot, run: AsyncExitStack
    ) -> None:
        self.stage = stage
        self._bot = bot
        self._run = run
        self.clock = hand.clock
        self.hand = hand
        self.world = stage.world
        self._database = database
        self._actors: dict[int, Actor] = {}
        self._names = itertools.count(1)

    # --- who is there -------------------------------------------------------------------------

    @property
    def admin(self) -> Actor:
        """The admin."""
        return self._actor(self.stage.admin)

    @property
    def room(self) -> Actor:
        """The operators' own room."""
        return self._actor(self.stage.room)

    def operator(self, name: str = "Sari") -> Actor:
        """The operator."""
        assert self.stage.operator.user.name == name
        return self._actor(self.stage.operator)

    def supervisor(self, name: str = "Pak Hadi") -> Actor:
        """The supervisor."""
        assert self.stage.supervisor.user.name == name
        return self._actor(self.stage.supervisor)

    def agency(self, code: str) -> Actor:
        """The crew member in an agency's group."""
        return self._actor(self.stage.agencies[code])

    def agencies(self, *codes: str) -> list[Actor]:
        """Several of them."""
        return [self.agency(code) for code in codes]

    def stranger(self, name: str = "Joko") -> Actor:
        """Somebody who never wrote to the bot."""
        return self._actor(self._player(name))

    def colleague(self, of: Actor, name: str = "Tini") -> Actor:
        """A second member of a group; both see what either sees."""
        person = self.world.person(name)
        self.world.join(person, of.player.chat.id)
        player = Player(self.world, person, of.player.chat, self.hand.act, of.player.seen)
        return Actor(self, player)

    def privately(self, member: Actor) -> Actor:
        """A member of a group in his own chat with the bot."""
        return self._actor(Player(self.world, member.player.user, settle=self.hand.act))

    def group(self, title: str, member: str) -> Actor:
        """A new group of one member, without the bot."""
        person = self.world.person(member)
        chat = self.world.group(title, [person])
        return self._actor(Player(self.world, person, chat, settle=self.hand.act))

    async def binds(self, title: str, member: str, party: str) -> Actor:
        """A new group of one member, bound to a party; it and the admin have seen that."""
        group = self.group(title, member)
        code = await self.stage.assembly.desk.membership.code(None, party)
        self.world.add_bot(group.player.user, group.player.chat.id, code)
        await self.hand.act()
        group.sees("Grup ini kini")
        self.admin.sees(title, "tersambung")
        return group

    async def hires(
        self,
        name: str,
        role: Role = Role.OPERATOR,
        agency: str | None = None,
        *,
        shared: bool = False,
    ) -> Actor:
        """One more person at the desk, come in by his own link; the admin has seen it."""
        newcomer = self._actor(self._player(name))
        code = await self.stage.assembly.desk.membership.code(role, agency, shared=shared)
        await newcomer.player.start(code)
        newcomer.sees("Selamat datang")
        self.admin.sees(name, "bergabung")
        return newcomer

    # --- the clock ----------------------------------------------------------------------------

    async def passes(self, *, minutes: float = 0, seconds: float = 0) -> None:
        """Let time pass, with all that falls due in it."""
        await self.hand.until(self.now + timedelta(minutes=minutes, seconds=seconds))

    async def until(self, started: datetime, **later: float) -> None:
        """Let time pass until so long after a moment."""
        await self.hand.until(started + timedelta(**later))

    async def is_down(self, *, minutes: float) -> None:
        """The bot's process is gone for so long, then started again on the same database."""
        await self._run.aclose()
        self.clock.quiet.clear()
        await self.passes(minutes=minutes)
        self.stage = replace(self.stage, assembly=await self._run.enter_async_context(self._bot()))
        await self.hand.act()

    @property
    def now(self) -> datetime:
        """The present moment."""
        return self.clock.now()

    # --- behind the scenes --------------------------------------------------------------------

    @property
    def geocoder(self) -> Geocoder:
        """The geocoder, where this story has one: `settings(geocoder_url="sandbox")`."""
        return self.world.geocoder

    @property
    def datacentre(self) -> DataCentre:
        """The city's data centre, as the sandbox plays it."""
        return self.world.datacentre

    async def facts(self, report: Report) -> list[Noted]:
        """All that was noted of a report: of the incident, else of its call."""
        async with self.stage.assembly.desk.journal.uow.reading() as books:
            for kind in (StreamKind.INCIDENT, StreamKind.CALL):
                if line := await books.find(kind, report.number):
                    return await books.load(line.stream)
        raise AssertionError(f"there is no report {report}")

    async def clocks(self, report: Report) -> list[Deadline]:
        """The deadlines of a report as they stand."""
        sop = self.stage.assembly.desk.city.sop
        return deadlines(sop, await self.facts(report))

    async def fact(self, report: Report, kind: type[Fact]) -> Noted:
        """The last fact of this type. Raises `AssertionError`."""
        found = [one for one in await self.facts(report) if isinstance(one.fact, kind)]
        assert found, f"{report} has no {kind.__name__}"
        return found[-1]

    def views(self, chat: int, subjects: tuple[str, ...] = ()) -> set[int]:
        """The messages of a chat that are views (of these subjects).

        One of the public's is none here: it comes unasked, so somebody must have seen it.
        """
        with closing(sqlite3.connect(f"file:{self._database}?mode=ro", uri=True)) as books:
            rows = books.execute("SELECT message, subject FROM views WHERE chat = ?", [chat])
            return {
                message
                for message, subject in rows
                if (subject in subjects if subjects else subject != "message")
            }

    def unseen(self) -> list[str]:
        """Every one-shot message in any chat that nobody has seen."""
        seen = set().union(*(one.player.seen for one in self._actors.values()))
        for player in self.stage.everybody:
            seen |= player.seen
        return [
            f"{chat.title}: {message.text}"
            for chat in self.world.chats.values()
            for views in [self.views(chat.id)]
            for message in chat.messages.values()
            if message.sender_id == self.world.bot.id
            and message.message_id not in views
            and (chat.id, message.message_id) not in seen
        ]

    def unmarked(self) -> list[str]:
        """Every text, as it reads now, that tells of an exercise without its mark."""
        with closing(sqlite3.connect(f"file:{self._database}?mode=ro", uri=True)) as books:
            rows = books.execute("SELECT DISTINCT number FROM lines WHERE exercise").fetchall()
        if not rows:
            return []
        told = re.compile(rf"(?<!atihan )(?<!xercise )#({'|'.join(str(one) for (one,) in rows)})\b")
        said = [
            (chat.title, message.text)
            for chat in self.world.chats.values()
            for message in chat.messages.values()
            if message.sender_id == self.world.bot.id
            and (told.search(message.text) or self._of_a_marked(chat, message))
        ]
        said += [
            (one.chat_title, one.text)
            for one in self.world.state.journal
            if one.how == "answer" and told.search(one.text)
        ]
        return [
            f"{title}: {text}"
            for title, text in said
            if not all(one.startswith("🟪") for one in _ends(text))
        ]

    @staticmethod
    def _of_a_marked(chat: Chat, message: Message) -> bool:
        """Whether this is a point on the map of a card that is an exercise's."""
        card = chat.messages.get(message.reply_to or 0)
        return "location" in message.content and card is not None and "LATIHAN" in card.text

    def _player(self, name: str) -> Player:
        return Player(self.world, self.world.person(name), settle=self.hand.act)

    def _actor(self, player: Player) -> Actor:
        return self._actors.setdefault(id(player), Actor(self, player))


@dataclass(frozen=True, slots=True)
class Town:
    """A city whose people and groups have come in: its database and its Telegram, to copy."""

    city: str
    database: Path
    world: Json
    cast: Mapping[str, tuple[int, int]]
    """Part or agency -> person and chat."""

    def copy_to(self, folder: Path) -> None:
        """The database and its keys, to be written on."""
        shutil.copy(self.database, folder / DATABASE)
        shutil.copy(self.database.parent / KEYFILE, folder / KEYFILE)


async def settle_in(folder: Path, city: str, without: tuple[str, ...] = ()) -> Town:
    """Let everybody come in by his own link, once; `without` are agencies without a group."""
    clock = VirtualClock(MORNING - COMING_IN)
    world = World(clock)
    with Hand(clock) as hand:
        async with (
            Server(world) as server,
            bot_in(world, server, clock, city, folder) as assembly,
        ):
            stage = await set_the_stage(world, assembly, hand.act, without)
            await hand.until(MORNING)
    players = {part: getattr(stage, part) for part in PARTS} | dict(stage.agencies)
    cast = {part: (one.user.id, one.chat.id) for part, one in players.items()}
    return Town(city, folder / DATABASE, world.dump(), cast)


@asynccontextmanager
async def open_for_business(town: Town, folder: Path, **settings: str) -> AsyncIterator[Desk]:
    """A desk at work on a copy in `folder`; leaving it fails on what nobody saw."""
    town.copy_to(folder)
    clock = VirtualClock(MORNING)
    world = World.load(town.world, clock)

    def player(part: str) -> Player:
        person, chat = town.cast[part]
        return Player(world, world.who(person), chat, hand.act)

    with mistakes() as logged, Hand(clock) as hand:
        async with Server(world) as server, AsyncExitStack() as run:

            def bot() -> AbstractAsyncContextManager[Assembly]:
                return bot_in(world, server, clock, town.city, folder, **settings)

            agencies = {one: player(one) for one in town.cast if one not in PARTS}
            people = {part: player(part) for part in PARTS}
            assembly = await run.enter_async_context(bot())
            stage = Stage(world, assembly, agencies=agencies, rooms={}, **people)
            stage.forget()
            desk = Desk(stage, hand, folder / DATABASE, bot, run)
            yield desk
            await hand.act()
            unseen, unmarked = desk.unseen(), desk.unmarked()
    assert not logged, "logged errors:\n" + "\n".join(logged)
    assert not unseen, "messages nobody saw:\n" + "\n".join(unseen)
    assert not unmarked, "told of an exercise without its mark:\n" + "\n".join(unmarked)


def _ends(text: str) -> tuple[str, str]:
    lines = text.strip().splitlines()
    return lines[0], lines[-1]


@contextmanager
def mistakes() -> Iterator[list[str]]:
    """The errors logged meanwhile, whoever logged them."""
    found: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append(self.format(record))

    listener = Listener(logging.ERROR)
    logging.getLogger().addHandler(listener)
    try:
        yield found
    finally:
        logging.getLogger().removeHandler(listener)


def _numbered(text: str) -> Report:
    found = re.search(r"#(\d+)", text)
    assert found, f"no number in {text!r}"
    return Report(int(found[1]))


def _words(message: Message) -> list[str]:
    return [button["text"] for row in message.buttons for button in row]


@contextmanager
def altered(one: object, **values: object) -> Iterator[None]:
    """A frozen thing otherwise for a while: the cities of all stories are the same objects."""
    before = {name: getattr(one, name) for name in values}
    try:
        for name, value in values.items():
            object.__setattr__(one, name, value)
        yield
    finally:
        for name, value in before.items():
            object.__setattr__(one, name, value)
