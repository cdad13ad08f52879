"""The help desk's play: two faults, the one mended by the section, the other by the vendor."""

from collections.abc import Sequence

from bot.commands.drill.phones import PhonePlay
from bot.commands.drill.scenes import Beat
from bot.commands.drill.verdict import Verdict
from bot.commands.handsets import SARI
from bot.domain.people import HELP_DESK_ROOM, VENDOR
from bot.ports import StreamKind
from sandbox.people import Player


class HelpDeskPlay(PhonePlay):
    """Both branches of the document: "teratasi?" yes, and no; a repair that does not hold; and the
    second branch once more, with reporter and vendor at their phones.
    """

    @property
    def beats(self) -> Sequence[Beat]:
        """Row by row, then a repair that does not hold, then the same by phone."""
        return (
            self._reported,
            self._mended,
            self._unsolved,
            self._did_not_hold,
            self._mended_by_the_vendor,
            self._phones_known,
            self._reported_by_whatsapp,
            self._mended_by_sms,
        )

    async def verdict(self) -> Verdict:
        """What was exercised, met, seen."""
        desk = self.assembly.desk.city.helpdesk
        assert desk is not None
        return await self.judged(desk.sop, (StreamKind.TICKET,))

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

    # --- beats ------------------------------------------------------------------------------------

    async def _reported(self) -> None:
        """Rows 1 and 2: told late to the head of section, who is asked before he is late."""
        await self.write(self.sari, "/kendala aplikasi tidak bisa login, 2 menit lalu")
        self.sari.see("Tiket #1", "aplikasi 112")
        await self.passes(3)
        self.section.see("⏰", "Tiket #1", "Laporan diterima")
        await self.press(self.section, "Terima", "Tiket #1 · ")
        self.sari.see("diterima help desk")

    async def _mended(self) -> None:
        """Rows 3, 4, 7: the branch "teratasi? ya"."""
        await self.passes(2)
        await self.press(self.section, "Akun", "Tiket #1 · ")
        self.sari.see("dianalisis")
        await self.passes(5)
        await self.press(self.section, "Sudah diperbaiki", "Tiket #1 · ")
        self.section.see("apa yang rusak")
        self.sari.see("Sudah normal")
        await self.write(self.section, "sesi kedaluwarsa, akun dibuka lagi", "apa yang rusak")
        await self.press(self.sari, "Ya, sudah normal", "Sudah normal")
        self.sari.see("Tiket #1", "teratasi")
        self.section.see("Tiket #1", "teratasi")

    async def _unsolved(self) -> None:
        """Rows 1 to 6: the branch "teratasi? tidak", to the vendor."""
        await self.write(self.sari, "/kendala dashboard kosong, 1 menit lalu")
        self.sari.see("Tiket #2", "dashboard")
        await self.press(self.section, "Terima", "Tiket #2 · ")
        await self.write(self.section, "server peta mati", "Tiket #2 · ")
        self.sari.see("diterima")
        self.sari.see("server peta mati")
        await self.passes(1)
        await self.press(self.section, "Belum teratasi", "Tiket #2 · ")
        self.sari.see("vendor dihubungi")
        await self._to_the_vendor()

    async def _to_the_vendor(self) -> None:
        vendor = self.vendor.chat.title.split(" 112")[0]
        await self.press(self.section, f"Ke {vendor}", "Tiket #2 · ")
        self.vendor.look("Tiket #2", "dashboard")
        await self.press(self.vendor, "Terima", "Tiket #2 · ")
        self.sari.see("diterima vendor")
        await self.passes(30)
        await self.press(self.vendor, "Selesai diperbaiki", "Tiket #2 · ")
        asked = self.vendor.see("apa yang rusak")
        await self.write(self.vendor, "server dinyalakan ulang", asked)
        self.sari.see("diperbaiki oleh", "Sudah normal")

    async def _did_not_hold(self) -> None:
        """A vendor's repair that does not hold goes back to the analysis."""
        await self.press(self.sari, "Belum", "Sudah normal")
        self.section.see("Tiket #2", "BELUM pulih")
        self.vendor.see("Tiket #2", "BELUM pulih")
        self.sari.see("dianalisis lagi")
        await self.press(self.section, "Server", "Tiket #2 · ")
        self.sari.see("dianalisis")
        await self.passes(1)

    async def _mended_by_the_vendor(self) -> None:
        """Rows 5 to 7 once more, and the call taker's yes."""
        await self.press(self.section, "Belum teratasi", "Tiket #2 · ")
        self.sari.see("vendor dihubungi")
        await self._to_the_vendor()
        await self.press(self.sari, "Ya, sudah normal", "Sudah normal")
        for player in (self.sari, self.section, self.vendor):
            player.see("Tiket #2", "teratasi")

    async def _phones_known(self) -> None:
        """The call taker says which number is his; the vendor's group is lost, so he has SMS."""
        desk = self.assembly.desk.city.helpdesk
        assert desk is not None
        await self.write(self.sari, f"/nomor {SARI}")
        self.sari.see("nomor Anda")
        self.own = self.phone(SARI, "HP Sari")
        self.sms = self.phone(desk.vendor_number, f"HP {desk.vendor}", whatsapp=False)
        self.note(self.vendor.chat.title, self.vendor.user.name, "mengeluarkan bot")
        self.world.kick_bot(self.vendor.chat.id, self.vendor.user)
        await self.settle()
        self.stage.admin.see("dikeluarkan")

    async def _reported_by_whatsapp(self) -> None:
        """Rows 1 to 5: each step is told where he wrote."""
        await self.text(self.own, "internet 112 putus sejak 1 menit lalu")
        self.own.see("Tiket #3", "internet")
        await self.press(self.section, "Terima", "Tiket #3 · ")
        self.own.see("diterima help desk")
        await self.write(self.section, "modem tidak menyala", "Tiket #3 · ")
        self.own.see("modem tidak menyala")
        await self.press(self.section, "Belum teratasi", "Tiket #3 · ")
        self.own.see("vendor dihubungi")
        await self.press(
            self.section, f"Ke {self.vendor.chat.title.split(' 112')[0]}", "Tiket #3 · "
        )
        self.sms.see("Tiket #3", "internet", "OK 3")

    async def _mended_by_sms(self) -> None:
        """Rows 6 and 7: two words of the vendor's, and the call taker's button."""
        await self.text(self.sms, "OK 3")
        self.own.see("diterima vendor")
        await self.passes(30)
        await self.text(self.sms, "SELESAI 3 modem diganti")
        self.own.see("diperbaiki oleh", "Sudah normal")
        await self.tap(self.own, "Ya, sudah normal")
        for one in (self.own, self.section, self.sms):
            one.see("Tiket #3", "teratasi")
