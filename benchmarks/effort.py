"""Human effort: what an operator's hands do from "call answered" to "cards sent", counted.

A scripted operator takes ten typical reports in a sandbox, by its players. Nothing is timed. Goals
(D3): one message and one tap where the line tells kind and place; two taps and no typing for a
prank or a ghost; at most eight taps for all eight questions of Semarang's SOP.
"""

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.clock import VirtualClock
from bot.commands.stage import Stage, bot_in, set_the_stage
from sandbox.model import Message
from sandbox.people import Player
from sandbox.server import Server
from sandbox.world import World

BEGINS = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
AN_ACT = timedelta(seconds=4)
CITY = "semarang"
"""The city whose SOP asks the most: eight questions."""
REPORTS = (
    "kebakaran rumah jl pandanaran 10 dkt pasar, api besar, 2 org luka",
    "tabrakan motor vs truk jl kaligawe, 1 org luka berat, minta ambulan",
    "banjir sepinggang di tlogosari kulon rt 3 rw 5, lansia kejebak 2",
    "pohon tumbang nutup jl dr cipto dpn sd, mobil ga bisa lewat",
    "ular masuk rumah jl mawar 3 sendangmulyo",
    "tiang listrik kobong nang jl majapahit ngarep indomaret",
    "ada orang pingsan di halte jl pemuda dpn balaikota",
    "longsor di lempongsari rt 2/4, 1 rumah rusak, tdk ada korban",
    "Nama: Bu Siti\nKejadian: kebakaran\nLokasi: Jl. Gajah 5 Gayamsari\nKorban: nihil",
    "tawuran di simpang lima, puluhan orang bawa sajam",
)
HEADED = re.compile(r"#(\d+) · ")
"""How a report's own message begins."""
ANSWERS = {"Roda 4 bisa masuk", "belum ada", "nihil", "anonim"}
"""What she presses where it is offered; else "tidak tahu"."""
MOST_TAPS = 12


@dataclass(slots=True)
class Effort:
    """What the hands did."""

    messages: int = 0
    taps: int = 0
    characters: int = 0

    def __str__(self) -> str:
        return f"{self.messages} messages, {self.taps} taps, {self.characters} characters"


@dataclass(slots=True)
class Operator:
    """A player whose every act is counted."""

    player: Player
    effort: Effort

    async def writes(self, text: str) -> None:
        """Type and send."""
        self.effort.messages += 1
        self.effort.characters += len(text)
        await self.player.write(text)

    async def presses(self, label: str) -> None:
        """Tap a button of the report in hand."""
        self.effort.taps += 1
        await self.player.press(label, self.view)

    @property
    def view(self) -> Message:
        """The report in hand: the newest draft or incident."""
        shown = [one for one in self.player.messages if HEADED.match(one.text)]
        return max(shown, key=lambda one: int(HEADED.match(one.text)[1]))  # type: ignore[index]

    @property
    def buttons(self) -> list[str]:
        """What it offers."""
        return [button["text"] for row in self.view.buttons for button in row]


def measure() -> Iterator[str]:
    """A line for each report, for noise, and for all eight questions."""
    yield from asyncio.run(_measured())


async def _measured() -> list[str]:
    async with _stage() as stage:
        said = [await _sent(stage, report) for report in REPORTS]
        said += [await _noise(stage, one) for one in ("Prank", "Ghost")]
        said += [await _all_asked(stage, report) for report in (REPORTS[0], REPORTS[9])]
        said.append(await _nothing_read(stage))
        return said


async def _answered(stage: Stage) -> Operator:
    """The phone rings and is answered: from here on it counts."""
    await stage.operator.press("Panggilan masuk")
    await stage.operator.press("Dijawab")
    return Operator(stage.operator, Effort())


async def _sent(stage: Stage, report: str) -> str:
    """One message, and "Kirim" as soon as it is offered."""
    sari = await _answered(stage)
    await sari.writes(report)
    await _sends(stage, sari)
    return f"effort, {_short(report)}: {sari.effort} (goal 1, 1)"


async def _sends(stage: Stage, sari: Operator) -> None:
    before = _cards(stage)
    await sari.presses("Kirim ke")
    assert _cards(stage) > before, "no card was posted"


def _cards(stage: Stage) -> int:
    return sum(len(one.messages) for one in stage.agencies.values())


async def _noise(stage: Stage, what: str) -> str:
    """The ring and the noise; nobody typed a word."""
    sari = Operator(stage.operator, Effort(taps=1))
    await stage.operator.press("Panggilan masuk")
    await sari.presses(what)
    assert "tercatat" in sari.view.text
    return f"effort, {what.lower()}: {sari.effort} (goal 0, 2)"


async def _all_asked(stage: Stage, report: str) -> str:
    """Every question that the line left open, answered by taps alone; then "Kirim"."""
    sari = await _answered(stage)
    await sari.writes(report)
    asked = await _answers_all(sari)
    await _sends(stage, sari)
    return f"effort, all eight questions, {_short(report)}: {asked} taps and Kirim (goal 8)"


async def _answers_all(sari: Operator) -> int:
    """Press an answer as long as one is offered; how many taps in all."""
    while answer := _next_answer(sari):
        await sari.presses(answer)
        assert sari.effort.taps <= MOST_TAPS, "the questions do not end"
    assert "👉" not in sari.view.text, sari.view.text
    return sari.effort.taps


def _next_answer(sari: Operator) -> str | None:
    offered = sari.buttons
    return next((one for one in offered if one in ANSWERS), None) or next(
        (one for one in offered if one == "tidak tahu"), None
    )


async def _nothing_read(stage: Stage) -> str:
    """A line in which only the place is read: the kind is one of the common ones."""
    sari = await _answered(stage)
    await sari.writes("tolong pak cepat, jl merpati 12")
    await sari.presses("Jenis kejadian")
    await sari.presses("Kebakaran bangunan")
    asked = await _answers_all(sari)
    await _sends(stage, sari)
    return f"effort, all eight questions, kind by taps too: {asked} taps and Kirim (goal 8)"


def _short(report: str) -> str:
    return repr(report if len(report) <= 40 else report[:38] + "..")


@asynccontextmanager
async def _stage() -> AsyncIterator[Stage]:
    """Semarang's desk on a clock that is turned by hand."""
    clock = VirtualClock(BEGINS)
    world = World(clock)
    with TemporaryDirectory() as folder:
        async with (
            Server(world) as server,
            bot_in(world, server, clock, CITY, Path(folder)) as assembly,
        ):
            yield await set_the_stage(world, assembly, lambda: clock.until(clock.now() + AN_ACT))


if __name__ == "__main__":
    for line in measure():
        print(line, flush=True)
