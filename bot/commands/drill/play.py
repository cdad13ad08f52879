"""The play: who does what and when, and what each of them must see."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.assembly import Assembly
from bot.buttons import Button
from bot.clock import RealClock, VirtualClock
from bot.commands.cast import CENTRES
from bot.commands.drill.phones import PhonePlay
from bot.commands.drill.scenes import BREATH, Beat
from bot.commands.drill.verdict import Verdict
from bot.ports import StreamKind
from sandbox.model import Message
from sandbox.people import Player
from sandbox.world import World

FIRE = "kebakaran rumah Jl. Merdeka 10 dekat masjid, api besar, 2 orang luka, mobil bisa masuk"
BOAT = "perahu terbalik di Pantai Amal, 2 orang luka"
ANSWERS = {
    "caller_name": "Ibu Siti",
    "place": "200 m dari dermaga Pantai Amal",
    "realm": "laut",
    "landmark": "unknown",
    "conditions": "Api membesar ke rumah sebelah",
    "access": "ya",
    "handled": "belum",
    "victims": "2",
}
"""How the operator answers each question a city asks; a choice is pressed, the rest is typed."""
TYPED = ("caller_name", "place", "conditions")


@dataclass(frozen=True, slots=True)
class Part:
    """What is different from city to city: the report, the place, and the clocks' own messages.

    `silent_for` is the time after which the silent agency's answer is late; `half_time` what
    every agency at work is reminded of meanwhile, at half of its own time.
    """

    line: str
    silent_for: timedelta
    half_time: str = ""


PARTS = {
    "pekalongan": Part(FIRE, timedelta(minutes=5)),
    "tarakan": Part(BOAT, timedelta(minutes=3)),
    "semarang": Part(FIRE, timedelta(minutes=7), half_time="Penanganan di lapangan"),
    "majalengka": Part(FIRE, timedelta(minutes=3)),
    "cirebon": Part(FIRE, timedelta(minutes=3)),
}


class Play(PhonePlay):
    """One city's incident: a prank before it, one agency that declines, one that stays silent."""

    def __init__(
        self,
        world: World,
        assembly: Assembly,
        clock: RealClock | VirtualClock,
        *,
        seed: int,
    ) -> None:
        super().__init__(world, assembly, clock)
        self.city = assembly.desk.city
        self.part = PARTS[self.city.slug]
        self.chance = random.Random(seed)
        self.sent_at = clock.now()

    @property
    def beats(self) -> Sequence[Beat]:
        """From a prank to the closing; then the same by phone."""
        return (
            self._prank,
            self._call,
            self._questions,
            self._answers,
            self._silence,
            self._field,
            self._end,
            *self.phone_beats,
        )

    async def verdict(self) -> Verdict:
        """What was exercised, met, seen."""
        return await self.judged(self.city.sop, (StreamKind.INCIDENT, StreamKind.CALL))

    # --- who plays ------------------------------------------------------------------------------

    @property
    def sari(self) -> Player:
        """The operator."""
        return self.stage.operator

    def cast(self, role: str) -> list[Player]:
        """The agencies in a role, in the order of the city's routing."""
        kind = "laka_air" if self.part.line == BOAT else "kebakaran_bangunan"
        return [
            self.stage.agencies[code]
            for code, one in self.city.route(kind)
            if one == role and code in self.stage.agencies
        ]

    @property
    def leads(self) -> list[Player]:
        """Who is in the lead."""
        return self.cast("lead")

    @property
    def declines(self) -> Player:
        """The first support cannot come."""
        return self.cast("support")[0]

    @property
    def silent(self) -> Player:
        """The second support answers only on the phone."""
        return self.cast("support")[1]

    @property
    def others(self) -> list[Player]:
        """The rest just do their work."""
        return self.cast("support")[2:]

    def label(self, player: Player) -> str:
        """The agency's name on the desk."""
        code = next(code for code, one in self.stage.agencies.items() if one is player)
        return self.city.agencies[code].label

    async def after_sending(self, minutes: float, jitter: float = 5) -> None:
        """Wait until so long after "Kirim", give or take some seconds."""
        later = timedelta(minutes=minutes, seconds=self.chance.uniform(0, jitter))
        await self.clock.until(self.sent_at + later)

    def card(self, player: Player) -> Message:
        """The dispatch card in a group."""
        return player.look(f"#{self.number}", "(")

    # --- beats ----------------------------------------------------------------------------

    async def _prank(self) -> None:
        await self.press(self.sari, "Panggilan masuk")
        await self.press(self.sari, "Dijawab")
        await self.press(self.sari, "Prank")
        self.sari.look("Prank")

    async def _call(self) -> None:
        await self.press(self.sari, "Panggilan masuk")
        await self.press(self.sari, "Dijawab")
        await self.write(self.sari, self.part.line)
        draft = self.sari.look("Pantai Amal" if self.part.line == BOAT else "Jl. Merdeka 10")
        self.number = int(draft.text.split("#")[1].split()[0])
        await self.press(self.sari, "Kirim ke", draft)
        self.sent_at = self.clock.now()
        self.view = draft
        self.stage.room.see(f"#{self.number}", "→")
        for player in self.leads + self.cast("support"):
            player.look(f"#{self.number}", "BELUM DITERIMA")
        for player in self.cast("informed"):
            player.look("UNTUK DIKETAHUI")

    async def _questions(self) -> None:
        """What the document still asks goes on after the dispatch."""
        for topic in self.city.sop.questions:
            title = self.assembly.desk.words.label(_question(topic))
            if not any(title in one["text"] for row in self.view.buttons for one in row):
                continue
            await self.press(self.sari, title, self.view)
            answer = ANSWERS[topic]
            if topic in TYPED:
                await self.write(self.sari, answer)
            else:
                label = self.assembly.desk.words.label(_choice(topic, answer))
                await self.press(self.sari, label, self.view)
        latitude, longitude = CENTRES[self.city.slug]
        self._act(self.sari, f"lokasi {latitude}, {longitude}")
        await self.sari.location(latitude, longitude)
        await self.clock.until(self.clock.now() + BREATH)
        for player in self.leads + self.cast("support"):
            player.see("[lokasi")

    async def _answers(self) -> None:
        for player in self.leads:
            await self.press(player, "Terima tugas")
            await self.press(player, "10 mnt")
        await self.press(self.declines, "Berhalangan")
        await self.press(self.declines, "armada terpakai")
        self.sari.see("berhalangan", self.label(self.declines))
        for player in self.others:
            await self.press(player, "Terima tugas")
            await self.press(player, "15 mnt")
        for player in self.leads + self.others:
            await self.press(player, "Berangkat")

    async def _silence(self) -> None:
        """Nobody answers: asked at one and two minutes, then 112 must phone."""
        for minute in (1, 2):
            await self.after_sending(minute, jitter=0)
            await self.settle()
            self.silent.see("belum dikonfirmasi")
        late = self.part.silent_for.total_seconds() / 60
        await self.after_sending(late + 0.4)
        label = self.label(self.silent)
        self.sari.see("Eskalasi", f"telepon {label}")
        self.stage.supervisor.see("Eskalasi", f"#{self.number}")
        self.stage.room.see("Eskalasi", f"#{self.number}")
        await self.press(self.sari, f"{label}: lewat telepon", self.view)
        await self.write(self.sari, "Pak Joko: siap, radio grup mati")
        await self.press(self.sari, "Terima tugas", self.view)
        for player in [*self.leads, self.silent, *self.others] if self.part.half_time else ():
            player.see(self.part.half_time, self.label(player))

    async def _field(self) -> None:
        first = self.leads[0]
        for player in self.leads + self.others:
            await self.press(player, "Tiba di lokasi")
        await self.press(self.sari, f"{self.label(self.silent)}: lewat telepon", self.view)
        await self.press(self.sari, "Tiba di lokasi", self.view)
        card = first.look(f"#{self.number}", "Tiba di lokasi")
        self._act(first, "foto")
        await first.photo("api dari dapur", reply_to=card)
        self.sari.see("foto", self.label(first))
        self._act(first, "pesan suara")
        await first.voice(reply_to=card)
        self.sari.see("pesan suara")
        self._act(first, "lokasi")
        latitude, longitude = CENTRES[self.city.slug]
        await first.location(latitude, longitude, reply_to=card)
        told = self.sari.see("lokasi", self.label(first))
        await self.write(self.sari, "Air tambahan menyusul", told)
        first.see("Air tambahan menyusul")
        await self.write(self.sari, f"/catat {self.number} lalu lintas dialihkan")

    async def _end(self) -> None:
        for player in [*self.others, self.silent, *self.leads]:
            await self.press(player, "Selesai ditangani")
            asked = player.see("Laporan akhir")
            await self.press(player, "tertangani", asked)
            await self.press(player, "Korban nihil", asked)
            self._act(player, "foto")
            await player.photo("sesudah", reply_to=asked)
            self.sari.see("foto", self.label(player))
        await self.close()
        for player in [*self.leads, self.declines, self.silent, *self.others]:
            player.see("Ditutup", f"#{self.number}")
        for player in self.cast("informed"):
            player.see("Ditutup", f"#{self.number}")


def _question(topic: str) -> Button:
    return Button("page", label="ask", values=(("topic", topic),))


def _choice(topic: str, code: str) -> Button:
    return Button("set", label="choice", values=(("topic", topic), ("code", code)))
