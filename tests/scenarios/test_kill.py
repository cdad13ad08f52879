"""A bot process killed with SIGKILL at twenty moments of the story, and started again each time."""

import asyncio
import os
import random
import re
import signal
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text as sql

from bot import cities
from bot.clock import RealClock
from bot.commands.keyfile import keys_in, secrets_in
from bot.commands.stage import SECRET, sqlite_in
from bot.domain import facts as f
from bot.domain.deadlines import deadlines
from bot.domain.incident import Incident, incident_of
from bot.ports import StreamKind
from sandbox.faults import Fault
from sandbox.model import Json, Message, Press
from sandbox.people import Player
from sandbox.server import Server
from sandbox.world import World
from storage.books.deadlines import deadline_values
from storage.store import SqlUnitOfWork, open_store
from storage.tables import DeadlineRow, table_of
from tests.desk import PARTS, Town

pytestmark = pytest.mark.slow

KILLS = 20
INCIDENTS = 3
SEED = int(os.environ.get("KILL_SEED", "112"))
HERE = Path(__file__).parents[2]
PATIENCE = 3.0
"""Real seconds after which a person who sees nothing happen presses again."""
TRIES = 60
"""More than the killer lasts: on a full machine it kills four times before a bot has come up."""


# --- the process --------------------------------------------------------------------------------


@dataclass
class Bot:
    """A bot process and its mother."""

    stem: asyncio.subprocess.Process
    log: Path
    pid: int = 0
    born: float = 0.0

    async def start(self) -> None:
        """A new process."""
        self.pid = int(await self._ask("start"))
        self.born = time.monotonic()

    async def end(self, by: int) -> int:
        """Send a signal and wait for the end; the exit code, or minus the signal."""
        self.strike(by)
        return await self.reaped()

    def strike(self, by: int) -> None:
        """Send a signal, and wait for nothing."""
        os.kill(self.pid, by)

    async def reaped(self) -> int:
        """How it ended."""
        return int(await self._ask(f"reap {self.pid}"))

    async def _ask(self, order: str) -> str:
        assert self.stem.stdin is not None
        assert self.stem.stdout is not None
        self.stem.stdin.write(f"{order}\n".encode())
        answer = await self.stem.stdout.readline()
        assert answer, f"the stem died; {self.log.read_text()[-3000:]}"
        return answer.decode().strip()


def environment(world: World, server: Server, folder: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return (
        kept
        | keys_in(folder)
        | {
            "PYTHONPATH": str(HERE),
            "KENTONGAN_TOKEN": world.token,
            "KENTONGAN_API_URL": server.url,
            "KENTONGAN_DATABASE_URL": sqlite_in(folder),
            "KENTONGAN_CITY": "pekalongan",
            "KENTONGAN_DATACENTRE_URL": f"{server.url}/datacentre",
            "KENTONGAN_DATACENTRE_SECRET": SECRET,
            "KENTONGAN_LOG_LEVEL": "WARNING",
        }
    )


@dataclass
class Town112:
    """A real town in real time: its Telegram, its people, and where the bot keeps its books."""

    world: World
    server: Server
    folder: Path
    players: dict[str, Player]

    def __getitem__(self, part: str) -> Player:
        return self.players[part]

    @property
    def groups(self) -> list[str]:
        return [part for part in self.players if part not in PARTS]


@pytest.fixture
async def place(town: Town, tmp_path: Path) -> AsyncIterator[Town112]:
    """The town as of now, and nobody at the bot's end yet."""
    town.copy_to(tmp_path)
    world = World.load(town.world, RealClock())
    players = {
        part: Player(world, world.who(person), chat) for part, (person, chat) in town.cast.items()
    }
    async with Server(world) as server:
        yield Town112(world, server, tmp_path, players)


@asynccontextmanager
async def mother(place: Town112) -> AsyncIterator[Bot]:
    """Somebody who bears bots."""
    log = place.folder / "bot.log"
    stem = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.scenarios.stem", str(log),
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        env=environment(place.world, place.server, place.folder), cwd=place.folder,
    )  # fmt: skip
    assert stem.stdout is not None
    assert stem.stdin is not None
    assert await stem.stdout.readline() == b"ready\n"
    try:
        yield Bot(stem, log)
    finally:
        stem.stdin.close()
        await stem.wait()


# --- the people ---------------------------------------------------------------------------------


@dataclass
class Told:
    """What people did: each line, and each press with what came of it."""

    lines: list[str] = field(default_factory=list)
    presses: list[Press] = field(default_factory=list)
    reported: set[tuple[str, str]] = field(default_factory=set)
    """(place, agency) of those that reported all they had to."""


class Changes:
    """Wakes whoever waits for something in the world to be true."""

    def __init__(self, world: World) -> None:
        self._moved = asyncio.Event()
        world.on_change.append(self._moved.set)

    async def until(self, true: Callable[[], Any], seconds: float) -> bool:
        """Whether it came true in that time."""
        try:
            async with asyncio.timeout(seconds):
                while not true():
                    self._moved.clear()
                    await self._moved.wait()
        except TimeoutError:
            return False
        return True


@dataclass
class Cast:
    """The people of the story, who act on what they see."""

    place: Town112
    changes: Changes
    told: Told
    chance: random.Random

    async def story(self, number: int) -> None:
        """One incident from the line to the closing."""
        where = f"Jl. Melati {number}"
        sari = self.place["operator"]
        if number % 2:
            await self._rings(sari)
        await self._writes(sari, f"kebakaran rumah {where}")
        await self._presses(sari, where, "Kirim ke")
        crews = ("damkar", "pln", "dinkes", "polisi")
        await asyncio.gather(*(self._crew(where, code) for code in crews))
        await self._presses(sari, where, "Tutup kejadian")
        await self._presses(sari, where, "✔️ Tertangani", "Tertangani")
        await self._see(sari, where, "ditutup")

    async def _rings(self, sari: Player) -> None:
        before = len(sari.messages)
        await self._writes(sari, "📞 Panggilan masuk")
        assert await self.changes.until(lambda: len(sari.messages) > before, TRIES * PATIENCE)

    async def _crew(self, where: str, code: str) -> None:
        crew = self.place[code]
        for label in ("Terima tugas", "Berangkat", "Tiba di lokasi", "Selesai ditangani"):
            await asyncio.sleep(self.chance.uniform(0, 0.4))
            await self._presses(crew, where, label)
        self.told.reported.add((where, code))

    async def _writes(self, who: Player, words: str) -> None:
        self.place.world.write(who.user, who.chat.id, words)
        self.told.lines.append(words)

    async def _see(self, who: Player, where: str, words: str) -> None:
        def seen() -> bool:
            return any(where in one.text and words in one.text.lower() for one in who.messages)

        assert await self.changes.until(seen, 60), f"{who} sees no {words!r}:\n{who.transcript}"

    async def _presses(self, who: Player, where: str, *labels: str) -> None:
        """Press, and again where nothing came of it: no answer, and the message as it was."""
        for _ in range(TRIES):
            found = await self._button(who, where, labels)
            if found is None:
                continue
            message, data = found
            looked = (message.text, str(message.reply_markup))
            press = self.place.world.press(who.user, message.chat_id, message.message_id, data)
            self.told.presses.append(press)

            def done(press: Press = press, message: Message = message, old: Any = looked) -> bool:
                return press.answer is not None or (message.text, str(message.reply_markup)) != old

            if await self.changes.until(done, PATIENCE):
                return
        raise AssertionError(f"{who}: nothing came of {labels} on {where}\n{who.transcript}")

    async def _button(
        self, who: Player, where: str, labels: tuple[str, ...]
    ) -> tuple[Message, str] | None:
        def shown() -> tuple[Message, str] | None:
            for message in reversed(who.messages):
                if where not in message.text:
                    continue
                for button in (one for row in message.buttons for one in row):
                    if button.get("callback_data") and any(one in button["text"] for one in labels):
                        return message, button["callback_data"]
            return None

        await self.changes.until(shown, PATIENCE)
        return shown()


# --- the killer ---------------------------------------------------------------------------------


@dataclass
class Killer:
    """Kills at random moments: any, amid a request, as a group is posted to, or as it confirms."""

    bot: Bot
    world: World
    chance: random.Random
    moments: list[str] = field(default_factory=list)

    async def rage(self) -> None:
        """Twenty kills, with a start after each."""
        while len(self.moments) < KILLS:
            await asyncio.sleep(self.chance.uniform(0.1, 1.0))
            ways = (self._now, self._amid, self._as_a_card_comes, self._as_it_confirms)
            how = self.chance.choice(ways)
            await how()
            assert await self.bot.reaped() == -signal.SIGKILL
            await self.bot.start()

    async def _now(self) -> None:
        self._strike(f"{time.monotonic() - self.bot.born:.2f} s old")

    async def _amid(self) -> None:
        """At so many moves of the traffic: a request comes in, or an answer goes out."""
        moves = self.chance.randrange(1, 40)
        left, struck = moves, asyncio.Event()

        def count() -> None:
            nonlocal left
            left -= 1
            if left == 0:
                self._strike(f"at move {moves}")
                struck.set()

        self.world.on_change.append(count)
        await self._struck(struck)
        self.world.on_change.remove(count)

    async def _as_a_card_comes(self) -> None:
        """Its request is there, and will be carried out; its answer finds nobody."""
        take, struck = self.world.faults.take, asyncio.Event()

        def taken(method: str, chat: int | None) -> Fault | None:
            if method == "sendMessage" and chat and chat < 0 and not struck.is_set():
                self._strike("as a group is posted to")
                struck.set()
            return take(method, chat)

        setattr(self.world.faults, "take", taken)  # noqa: B010 - mypy lets no method be put aside
        await self._struck(struck)
        setattr(self.world.faults, "take", take)  # noqa: B010

    async def _as_it_confirms(self) -> None:
        """Telegram has just forgotten an update: whoever was too quick has lost it now."""
        confirm, struck = self.world.updates.confirm, asyncio.Event()

        def confirmed(offset: int | None) -> None:
            before = len(self.world.updates.pending)
            confirm(offset)
            if len(self.world.updates.pending) < before and not struck.is_set():
                self._strike("as it confirms")
                struck.set()

        setattr(self.world.updates, "confirm", confirmed)  # noqa: B010
        await self._struck(struck)
        setattr(self.world.updates, "confirm", confirm)  # noqa: B010

    async def _struck(self, struck: asyncio.Event) -> None:
        try:
            async with asyncio.timeout(1.5):
                await struck.wait()
        except TimeoutError:
            self._strike(f"{time.monotonic() - self.bot.born:.2f} s old")

    def _strike(self, when: str) -> None:
        self.bot.strike(signal.SIGKILL)
        self.moments.append(when)


# --- what must be so afterwards -----------------------------------------------------------------


async def calm(store: SqlUnitOfWork, changes: Changes, world: World) -> None:
    """Until nothing is stale, nothing waits, nothing flies and nothing is unconfirmed."""

    async def rows() -> int:
        async with store.reading() as books:
            left = await books._run(sql(LEFT))  # type: ignore[attr-defined]
            return int(left.scalar_one())

    async with asyncio.timeout(60):
        while await rows() or world.updates.pending:  # noqa: ASYNC110 - another process's rows
            await asyncio.sleep(0.2)


LEFT = """SELECT
(SELECT count(*) FROM departures WHERE landed_at IS NULL) +
(SELECT count(*) FROM shots WHERE state IN ('waiting', 'leaving')) +
(SELECT count(*) FROM views WHERE live AND state <> 'unknown' AND (shows < wants OR again)
 AND lane < 6)"""


async def incidents(store: SqlUnitOfWork) -> dict[int, tuple[Incident, list[f.Noted]]]:
    """Every incident with its facts."""
    found = {}
    async with store.reading() as books:
        streams = await books._run(sql("SELECT id, kind FROM streams ORDER BY id"))  # type: ignore[attr-defined]
        for stream, kind in streams.all():
            facts = await books.load(stream)
            assert [one.seq for one in facts] == list(range(1, len(facts) + 1))
            if kind == StreamKind.INCIDENT:
                found[stream] = (incident_of(facts), facts)
    return found


async def no_deadline_is_lost(store: SqlUnitOfWork) -> None:
    """The rows are what a fresh fold of the facts gives."""
    sop = cities.load("pekalongan").sop
    rows = table_of(DeadlineRow)
    async with store.reading() as books:
        for (stream,) in (await books._run(sql("SELECT id FROM streams"))).all():  # type: ignore[attr-defined]
            facts = await books.load(stream)
            folded = [deadline_values(stream, one) for one in deadlines(sop, facts)]
            kept = await books._run(rows.select().where(rows.c.stream == stream))  # type: ignore[attr-defined]
            assert by_key(one._asdict() for one in kept) == by_key(folded)


def by_key(rows: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    return sorted(rows, key=lambda row: (row["step"], row["dispatch"], row["round"]))


def no_call_is_lost(told: Told, found: dict[int, tuple[Incident, list[f.Noted]]]) -> None:
    """Each line is in exactly one incident, once."""
    said = Counter(
        one.fact.text
        for _, facts in found.values()
        for one in facts
        if isinstance(one.fact, f.LineWritten)
    )
    written = [line for line in told.lines if "Melati" in line]
    assert said == Counter(written)
    assert len(found) == len(written)


STEPS: dict[str, type[f.Fact]] = {
    "ack": f.DispatchAcknowledged,
    "depart": f.UnitDeparted,
    "arrive": f.UnitArrived,
    "clear": f.HandlingEnded,
}


def no_press_is_lost(told: Told, found: dict[int, tuple[Incident, list[f.Noted]]]) -> None:
    """Every one is confirmed by now: it is in the facts, and nothing is in them twice."""
    assert told.presses
    for press in told.presses:
        action, stream, dispatch = (*press.data.split(":"), "", "")[:3]
        if action not in STEPS:
            continue
        noted = [one.fact for one in found[int(stream)][1] if isinstance(one.fact, STEPS[action])]
        same = [one for one in noted if one.dispatch == int(dispatch)]  # type: ignore[attr-defined]
        assert len(same) == 1, (press, noted)


def every_agency_has_its_card(
    place: Town112, found: dict[int, tuple[Incident, list[f.Noted]]]
) -> tuple[int, int]:
    """One card for each dispatch, and a second one only marked; how many of each."""
    cards = again = 0
    for incident, _ in found.values():
        where = incident.details["place"].words
        assert len(incident.dispatches) == 5
        for one in incident.dispatches.values():
            crew = place[one.agency]
            posted = [first_words(card) for card in crew.messages if is_card(card, where)]
            marked = [words for words in posted if "kirim ulang" in words.lower()]
            assert posted, f"{one.agency} has no card for {where}:\n{crew.transcript}"
            assert len(posted) - len(marked) <= 1, f"a second card without its mark: {posted}"
            cards += 1
            again += len(marked)
    return cards, again


def first_words(message: Message) -> str:
    """How a message read when it was posted."""
    content: Json = message.history[0].content if message.history else message.content
    return str(content.get("text", ""))


CARD = re.compile(r"UNTUK DIKETAHUI|#\d+ · .+ \((utama|dukungan|diberi tahu)\)")


def is_card(message: Message, where: str) -> bool:
    """Whether it was posted as a dispatch card of that place."""
    words = first_words(message)
    return where in words and bool(CARD.search(words))


# --- the stories --------------------------------------------------------------------------------


async def test_twenty_kills_lose_nothing(
    place: Town112, capsys: pytest.CaptureFixture[str]
) -> None:
    chance, changes, told = random.Random(SEED), Changes(place.world), Told()
    cast = Cast(place, changes, told, random.Random(SEED + 1))
    began = time.monotonic()
    async with mother(place) as bot:
        await bot.start()
        killer = Killer(bot, place.world, chance)
        number = 0
        async with asyncio.TaskGroup() as group:
            raging = group.create_task(killer.rage())
            while not raging.done() or number < INCIDENTS:
                number += 1
                await cast.story(number)
        store = await open_store(sqlite_in(place.folder), secrets_in(place.folder))
        await calm(store, changes, place.world)
        code = await bot.end(signal.SIGTERM)
        found = await incidents(store)
        await no_deadline_is_lost(store)
        await store.aclose()
    with capsys.disabled():
        sys.stdout.write(
            f"\nseed {SEED}: {len(killer.moments)} kills in {number} incidents, "
            f"{time.monotonic() - began:.0f} s; {'; '.join(killer.moments)}\n"
        )
    assert code == 0, "and SIGTERM ends it in order"
    no_call_is_lost(told, found)
    no_press_is_lost(told, found)
    cards, again = every_agency_has_its_card(place, found)
    assert cards == 5 * number
    for incident, _ in found.values():
        assert incident.disposition == "tertangani"
    with capsys.disabled():
        sys.stdout.write(f"{cards} cards, {again} sent again, {len(told.presses)} presses\n")


def used_up(fault: Fault) -> bool:
    return fault.times == 0


async def test_who_is_asked_to_stop_lets_what_flies_land(place: Town112) -> None:
    """SIGTERM and Ctrl+C: what was on its way is noted, and nothing comes twice."""
    changes, sari, damkar = Changes(place.world), place["operator"], place["damkar"]
    async with mother(place) as bot:
        for number, by in enumerate((signal.SIGTERM, signal.SIGINT), start=1):
            await bot.start()
            cast = Cast(place, changes, Told(), random.Random(SEED))
            await cast._writes(sari, f"kebakaran rumah Jl. Melati {number}")
            fault = place.world.faults.add("slow", "sendMessage", damkar.chat.id, seconds=1)
            await cast._presses(sari, f"Jl. Melati {number}", "Kirim ke")
            assert await changes.until(partial(used_up, fault), 10)
            assert await bot.end(by) == 0
            store = await open_store(sqlite_in(place.folder), secrets_in(place.folder))
            found = await incidents(store)
            async with store.reading() as books:
                assert await books.leaving() == []
            await store.aclose()
            incident, _ = list(found.values())[-1]
            assert {one.delivery for one in incident.dispatches.values()} == {"delivered"}
    assert len([one for one in damkar.messages if is_card(one, "Jl. Melati")]) == 2
    assert "Traceback" not in bot.log.read_text()
