"""What a play has of phones: an agency on duty without its group, the public, their owners."""

from dataclasses import replace

from bot.commands.drill.scenes import Beat, Scenes
from bot.commands.handsets import ON_DUTY, phoned
from bot.domain.city import City
from sandbox.model import Message
from sandbox.owners import Owner
from sandbox.people import Player

WARGA, PLAIN = "+6285700000001", "+6285700000002"
SNAKES = ("ular masuk rumah Jl. Melati 9", "ular masuk dapur Jl. Kenanga 3")
"""What calls for nobody but the agency at a phone, in every city."""


def at_phones(city: City) -> City:
    """The city as it is played: one duty phone, so that one person answers for the agency."""
    city = phoned(city)
    agency = city.agencies.get(ON_DUTY)
    if agency is None or not agency.duty_numbers:
        return city
    first = replace(agency, duty_numbers=agency.duty_numbers[:1])
    return replace(city, agencies={**city.agencies, ON_DUTY: first})


class PhonePlay(Scenes):
    """Beats of phones: two messages of the public become incidents, and the agency on duty, whose
    group is lost, answers the one by WhatsApp and the other by SMS.
    """

    number: int
    view: Message
    crew: Player
    """The agency on duty, in the group that it loses."""
    duty: Owner
    warga: Owner
    """Who of the public wrote last."""
    own: Owner
    """The operator's."""
    sms: Owner
    """The vendor's."""

    @property
    def has_duty_phone(self) -> bool:
        """Whether an agency with a group has a duty phone here."""
        city = self.assembly.desk.city
        return ON_DUTY in self.stage.agencies and bool(city.agencies[ON_DUTY].duty_numbers)

    @property
    def phone_beats(self) -> tuple[Beat, ...]:
        """As they are played, where somebody is on duty at a phone."""
        if not self.has_duty_phone:
            return ()
        return (
            self._group_lost,
            self._written_by_whatsapp,
            self._by_whatsapp,
            self._written_by_sms,
            self._by_sms,
        )

    def phone(self, number: str, name: str, *, whatsapp: bool = True) -> Owner:
        """Somebody with a phone comes in."""
        handset = self.world.handsets.put(number, name, whatsapp=whatsapp)
        owner = Owner(self.world, handset, self.settle)
        self.owners.append(owner)
        return owner

    async def text(self, owner: Owner, words: str) -> None:
        """Somebody writes from a phone."""
        self.note(owner.name, owner.name, words)
        await owner.write(words)

    async def tap(self, owner: Owner, words: str) -> None:
        """Somebody presses a button at a phone."""
        self.note(owner.name, owner.name, f"[{words}]")
        await owner.press(words)

    # --- beats ------------------------------------------------------------------------------------

    async def _group_lost(self) -> None:
        """The bot is thrown out of the group: from now on its agency is reached at the phone."""
        city, self.crew = self.assembly.desk.city, self.stage.agencies[ON_DUTY]
        agency = city.agencies[ON_DUTY]
        self.duty = self.phone(agency.duty_numbers[0], f"HP {agency.label}")
        self.note(self.crew.chat.title, self.crew.user.name, "mengeluarkan bot")
        self.world.kick_bot(self.crew.chat.id, self.crew.user)
        await self.settle()
        self.stage.admin.see("dikeluarkan")

    async def _written_by_whatsapp(self) -> None:
        self.warga = self.phone(WARGA, "HP warga")
        await self._written(SNAKES[0])

    async def _written_by_sms(self) -> None:
        self.warga = self.phone(PLAIN, "HP tanpa WhatsApp", whatsapp=False)
        self.note(self.duty.name, self.duty.name, "WhatsApp dihapus dari HP ini")
        self.duty.lose_whatsapp()
        await self._written(SNAKES[1])

    async def _written(self, words: str) -> None:
        """The public writes, an operator takes it on and sends, and its sender hears of both."""
        sari, warga = self.stage.operator, self.warga
        await self.text(warga, words)
        warga.see("TELEPON 112")
        told = sari.see("belum terverifikasi", words)
        self.number = int(told.text.split("#")[1].split()[0])
        await self.press(sari, "Ambil jadi draf", told)
        self.view = sari.look(f"#{self.number}")
        await self.press(sari, "Kirim ke", self.view)
        self.stage.room.see(f"#{self.number}", "→")
        warga.see("petugas dikirim")

    async def _by_whatsapp(self) -> None:
        """The card is a template, answered by its code; what follows has buttons."""
        self.duty.see("ULAR", f"#{self.number}", f"TERIMA {self.number}")
        await self.text(self.duty, f"TERIMA {self.number}")
        self.duty.see("terima tugas")
        for way, told in (("Berangkat", "berangkat"), ("Tiba", "tiba di lokasi")):
            await self.tap(self.duty, way)
            self.duty.see(told)
        await self.tap(self.duty, "Selesai")
        await self._ended_by_phone()

    async def _by_sms(self) -> None:
        """The phone has no WhatsApp any more: its card goes down the ladder, and codes answer."""
        number = self.number
        self.duty.see("ULAR", f"#{number}", f"TERIMA {number}")
        for word, told in (
            ("TERIMA", "terima tugas"), ("BERANGKAT", "berangkat"), ("TIBA", "tiba di lokasi"),
        ):  # fmt: skip
            await self.text(self.duty, f"{word} {number}")
            self.duty.see(told)
        await self.text(self.duty, f"SELESAI {number}")
        await self._ended_by_phone()

    async def _ended_by_phone(self) -> None:
        """The final report in words, the closing, that the phone hears of it; and the question
        whether who wrote is content, where the city asks it.
        """
        sari = self.stage.operator
        self.duty.see(f"Laporan akhir #{self.number}")
        for words in ("ular ditangkap dan dilepas", "nihil"):
            await self.text(self.duty, words)
            self.duty.see("diteruskan")
            sari.see(words)
        await self.close()
        self.duty.see("Ditutup", f"#{self.number}")
        if self.assembly.desk.city.survey.channels:
            for _ in range(2):
                await self.settle()
            self.warga.see("Puaskah Anda")
            await self.text(self.warga, "5 cepat")
            self.warga.see("terima kasih")

    async def close(self) -> None:
        """The report in hand is completed, and closed as handled."""
        sari = self.stage.operator
        shown = [one["text"] for row in self.view.buttons for one in row]
        if any("Kondisi terkini" in one for one in shown):
            await self.press(sari, "Kondisi terkini", self.view)
            await self.write(sari, "Semua selamat, lokasi aman")
        if any("Catatan lengkap" in one for one in shown):
            await self.press(sari, "Catatan lengkap", self.view)
            await self.settle()
        await self.press(sari, "Tutup kejadian", self.view)
        await self.press(sari, "Tertangani", self.view)
        await self.settle()
        sari.look(f"#{self.number}", "DITUTUP")
        self.stage.room.see(f"#{self.number}", "Tertangani")
