"""The help desk's play: two faults, the one mended by the section, the other by the vendor."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta

from bot.assembly import Assembly
from bot.clock import RealClock, VirtualClock
from bot.commands.drill.play import BREATH, ENTRANCE
from bot.commands.drill.verdict import Act, Verdict, judge
from bot.commands.stage import Stage
from bot.domain.people import HELP_DESK_ROOM, VENDOR
from bot.ports import StreamKind
from sandbox.people import NotSeen, Player
from sandbox.world import World


class HelpDeskPlay:
    """Both branches of the document: "teratasi?" yes, and no; and a repair that does not hold."""

    def __init__(self, world: World, assembly: Assembly, clock: RealClock | VirtualClock) -> None:
        self.world = world
        self.assembly = assembly
        self.clock = clock
        self.acts: list[Act] = []
        self.faults: list[str] = []
        self.stage: Stage
        self.began = clock.now()

    async def settle(self) -> None:
        """A person acts, and all that follows arrives."""
        await self.clock.until(self.clock.now() + BREATH)

    async def perform(self) -> None:
        """Play it all; what goes wrong is kept for the verdict."""
        await self.clock.until(self.clock.now() + ENTRANCE)
        self.stage.forget()
        self.began = self.clock.now()
        beats: Sequence[Callable[[], Awaitable[None]]] = (
            self._reported,
            self._mended,
            self._unsolved,
            self._did_not_hold,
            self._mended_by_the_vendor,
        )
        for beat in beats:
            try:
                await beat()
            except NotSeen as missing:
                self.faults.append(f"{beat.__name__.strip('_')}: {missing}")
                return

    async def verdict(self) -> Verdict:
        """What was exercised, met, seen."""
        for player in self.stage.everybody:
            for message in player.unseen():
                self.faults.append(f"tidak diharapkan di {player.chat.title}: {message.text!r}")
        desk = self.assembly.desk.city.helpdesk
        assert desk is not None
        return await judge(
            self.assembly, self.world, self.began, self.acts, self.faults,
            desk.sop, (StreamKind.TICKET,),
        )  # fmt: skip

    # --- who plays ------------------------------------------------------------------------------

    @property
    def sari(self) -> Player:
        """The call taker, who reports."""
        return self.stage.operator

    @property
    def section(self) -> Player:
        """The head of section, in the help desk's group."""
        return self.stage.rooms[HELP_DESK_ROOM]

    @property
    def vendor(self) -> Player:
        """The vendor, in its own."""
        return self.stage.rooms[VENDOR]

    # --- acts -------------------------------------------------------------------------------------

    async def _press(self, player: Player, words: str, on: str) -> None:
        self.acts.append(Act(self.clock.now(), player.chat.title, player.user.name, f"[{words}]"))
        await player.press(words, player.look(on))

    async def _write(self, player: Player, words: str, to: str = "") -> None:
        self.acts.append(Act(self.clock.now(), player.chat.title, player.user.name, words))
        await player.write(words, player.look(to) if to else None)

    async def _passes(self, minutes: float) -> None:
        await self.clock.until(self.clock.now() + timedelta(minutes=minutes))

    # --- beats ------------------------------------------------------------------------------------

    async def _reported(self) -> None:
        """Rows 1 and 2: told late to the head of section, who is asked before he is late."""
        await self._write(self.sari, "/kendala aplikasi tidak bisa login, 2 menit lalu")
        self.sari.see("Tiket #1", "aplikasi 112")
        await self._passes(3)
        self.section.see("⏰", "Tiket #1", "Laporan diterima")
        await self._press(self.section, "Terima", "Tiket #1 · ")
        self.sari.see("diterima help desk")

    async def _mended(self) -> None:
        """Rows 3, 4, 7: the branch "teratasi? ya"."""
        await self._passes(2)
        await self._press(self.section, "Akun", "Tiket #1 · ")
        self.sari.see("dianalisis")
        await self._passes(5)
        await self._press(self.section, "Sudah diperbaiki", "Tiket #1 · ")
        self.section.see("apa yang rusak")
        self.sari.see("Sudah normal")
        await self._write(self.section, "sesi kedaluwarsa, akun dibuka lagi", "apa yang rusak")
        await self._press(self.sari, "Ya, sudah normal", "Sudah normal")
        self.sari.see("Tiket #1", "teratasi")
        self.section.see("Tiket #1", "teratasi")

    async def _unsolved(self) -> None:
        """Rows 1 to 6: the branch "teratasi? tidak", to the vendor."""
        await self._write(self.sari, "/kendala dashboard kosong, 1 menit lalu")
        self.sari.see("Tiket #2", "dashboard")
        await self._press(self.section, "Terima", "Tiket #2 · ")
        await self._write(self.section, "server peta mati", "Tiket #2 · ")
        self.sari.see("diterima")
        self.sari.see("server peta mati")
        await self._passes(1)
        await self._press(self.section, "Belum teratasi", "Tiket #2 · ")
        self.sari.see("vendor dihubungi")
        await self._to_the_vendor()

    async def _to_the_vendor(self) -> None:
        vendor = self.vendor.chat.title.split(" 112")[0]
        await self._press(self.section, f"Ke {vendor}", "Tiket #2 · ")
        self.vendor.look("Tiket #2", "dashboard")
        await self._press(self.vendor, "Terima", "Tiket #2 · ")
        self.sari.see("diterima vendor")
        await self._passes(30)
        await self._press(self.vendor, "Selesai diperbaiki", "Tiket #2 · ")
        asked = self.vendor.see("apa yang rusak")
        self.acts.append(
            Act(self.clock.now(), self.vendor.chat.title, self.vendor.user.name, "laporan")
        )
        await self.vendor.write("server dinyalakan ulang", asked)
        self.sari.see("diperbaiki oleh", "Sudah normal")

    async def _did_not_hold(self) -> None:
        """A vendor's repair that does not hold goes back to the analysis."""
        await self._press(self.sari, "Belum", "Sudah normal")
        self.section.see("Tiket #2", "BELUM pulih")
        self.vendor.see("Tiket #2", "BELUM pulih")
        self.sari.see("dianalisis lagi")
        await self._press(self.section, "Server", "Tiket #2 · ")
        self.sari.see("dianalisis")
        await self._passes(1)

    async def _mended_by_the_vendor(self) -> None:
        """Rows 5 to 7 once more, and the call taker's yes."""
        await self._press(self.section, "Belum teratasi", "Tiket #2 · ")
        self.sari.see("vendor dihubungi")
        await self._to_the_vendor()
        await self._press(self.sari, "Ya, sudah normal", "Sudah normal")
        for player in (self.sari, self.section, self.vendor):
            player.see("Tiket #2", "teratasi")
