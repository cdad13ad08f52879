"""A crooked night: every turn that an incident takes besides the straight road."""

from collections.abc import Sequence

from bot.commands.drill.scenes import Beat, Scenes
from bot.commands.drill.verdict import Verdict
from bot.ports import StreamKind
from bot.terminal import said
from sandbox.people import Player

FIRE = "kebakaran rumah Jl. Merdeka 10"
FLOOD = "/lapor banjir di Tirto rt 3, air 50 cm"
SENT = ("damkar", "pln", "dinkes", "polisi", "bpbd")
"""Whom Pekalongan sends to a house on fire; the last is only informed."""


class CrookedNight(Scenes):
    """Drafts side by side, a wrong place, a second call, an ack taken back, a handover, an end."""

    @property
    def beats(self) -> Sequence[Beat]:
        """As the night goes."""
        return (
            self._two_drafts,
            self._stray_line,
            self._others_take,
            self._ack_taken_back,
            self._another_crew,
            self._wrong_place,
            self._second_call,
            self._merged_and_split,
            self._called_off,
            self._handed_over,
            self._false_alarm,
            self._opened_again,
            self._cancelled,
            self._exercise,
            self._announcement,
            self._entered_later,
        )

    async def verdict(self) -> Verdict:
        """What was seen; a crooked night meets no SOP whole."""
        kinds = (StreamKind.INCIDENT, StreamKind.CALL)
        return await self.judged(self.assembly.desk.city.sop, kinds, whole=False)

    # --- who plays ------------------------------------------------------------------------------

    @property
    def sari(self) -> Player:
        """The operator."""
        return self.stage.operator

    @property
    def hadi(self) -> Player:
        """The supervisor."""
        return self.stage.supervisor

    @property
    def damkar(self) -> Player:
        """The fire brigade's crew."""
        return self.stage.agencies["damkar"]

    def crews(self, *codes: str) -> list[Player]:
        """Agencies by their codes."""
        return [self.stage.agencies[one] for one in codes]

    def all_see(self, players: Sequence[Player], *words: str) -> None:
        """Each of them reads it."""
        for player in players:
            player.see(*words)

    # --- beats ------------------------------------------------------------------------------------

    async def _two_drafts(self) -> None:
        """A second call comes while the first draft is open."""
        await self.write(self.sari, FIRE)
        self.fire = self.sari.look("#1", "Merdeka 10")
        await self.write(self.sari, FLOOD)
        self.flood = self.sari.look("#2", "Tirto")

    async def _stray_line(self) -> None:
        """A line went to the wrong report, and goes where it belongs."""
        await self.write(self.sari, "api sudah merembet ke rumah sebelah")
        await self.press(self.sari, "Pindahkan kalimat terakhir", self.flood)
        await self.press(self.sari, "#1", self.sari.see("pindah ke mana"))
        await self.press(self.sari, "Kirim ke", self.fire)
        self._cards("#1")

    async def _others_take(self) -> None:
        """Whoever is not needed for a turn takes his card at once."""
        for crew in self.crews("pln", "dinkes", "polisi"):
            await self.press(crew, "Terima tugas", "#1")

    async def _ack_taken_back(self) -> None:
        """Pressed by mistake: the desk hears it loudly, the answer is waited for anew."""
        await self.press(self.damkar, "Terima tugas")
        await self.press(self.damkar, "⋯ Lainnya")
        await self.press(self.damkar, "Batal terima")
        await self.press(self.damkar, "salah tekan")
        self.all_see((self.sari, self.hadi), "BATAL TERIMA", "#1")
        await self.press(self.damkar, "Terima tugas")

    async def _another_crew(self) -> None:
        """A second crew takes the task over; the first holder reads it."""
        person = self.world.person("Tini")
        self.world.join(person, self.damkar.chat.id)
        tini = Player(self.world, person, self.damkar.chat, self.settle, self.damkar.seen)
        await self.press(tini, "⋯ Lainnya")
        await self.press(tini, "Ambil alih")
        await self.write(tini, "Regu Pos Barat", "#1")
        self.damkar.see("Tini", "mengambil alih")

    async def _wrong_place(self) -> None:
        """Every agency at work is alerted again, and says that it has read."""
        await self.press(self.sari, "⋯ Lainnya", self.fire)
        await self.press(self.sari, "Ubah lokasi", self.fire)
        await self.write(self.sari, "Jl. Melati 9")
        at_work = self.crews("damkar", "pln", "dinkes", "polisi")
        self.all_see(at_work, "RALAT ALAMAT", "Melati 9")
        await self.press(self.damkar, "Sudah baca", "RALAT ALAMAT")

    async def _second_call(self) -> None:
        """One more caller about the same fire: counted, and split off again."""
        await self.write(self.sari, "/lapor kebakaran rumah Jl. Melati 9")
        await self.write(self.sari, "sama 1")
        self.damkar.look("2 pelapor")
        await self.write(self.sari, "/pisah 3")
        await self.press(self.sari, "Prank", "#3")

    async def _merged_and_split(self) -> None:
        """Two incidents turn out to be one, and then not."""
        await self.write(self.sari, "/lapor kebakaran gudang Jl. Kartini 5")
        self.shed = self.sari.look("#4", "Kartini")
        await self.press(self.sari, "Kirim ke", self.shed)
        self._cards("#4")
        await self.write(self.hadi, "/gabung 4 1")
        await self._everybody_hears("digabung", "#4", "#1")
        await self.write(self.hadi, "/pisah 4")
        await self._everybody_hears("dipisah", "#4")

    async def _called_off(self) -> None:
        """PLN is not needed any more."""
        for words in ("⋯ Lainnya", "Tarik instansi", "PLN", "tidak diperlukan lagi"):
            await self.press(self.sari, words, self.shed)
        self.stage.agencies["pln"].see("TUGAS DIBATALKAN", "#4")

    async def _handed_over(self) -> None:
        """Sari's shift ends: the warehouse goes to the supervisor when he accepts."""
        await self.write(self.sari, "/serahkan 4")
        await self.press(self.sari, "Pak Hadi", self.sari.see("Serahkan kepada siapa"))
        await self.press(self.hadi, "Terima #4", self.hadi.see("menyerahkan", "#4"))
        self.sari.see("menerima #4")
        self.shed = self.hadi.look("#4", "Kartini")

    async def _false_alarm(self) -> None:
        """The crew finds nothing; one tap closes it, and who found it is kept."""
        await self.press(self.damkar, "Terima tugas", "#4 · Damkar")
        await self.press(self.damkar, "Tiba di lokasi", "#4 · Damkar")
        await self.write(self.damkar, "laporan palsu, gudangnya utuh", "#4 · Damkar")
        told = self.hadi.see("Damkar", "laporan palsu", "#4", "menunggu keputusan")
        self.hadi.see("gudangnya utuh")
        await self.press(self.hadi, "Tutup: Laporan palsu", told)
        await self._everybody_hears("#4")

    async def _opened_again(self) -> None:
        """It was the house next door: everybody stands where he stood."""
        await self.write(self.hadi, "/bukalagi 4")
        await self._everybody_hears("DIBUKA LAGI", "#4")

    async def _cancelled(self) -> None:
        """Cancelled after all, with a reason."""
        for words in ("Tutup kejadian", "Batalkan kejadian", "Pelapor keliru"):
            await self.press(self.hadi, words, self.shed)
        await self._everybody_hears("#4")

    async def _exercise(self) -> None:
        """Marked on every message, and out of every count."""
        await self.write(self.hadi, "/latihan kebakaran pasar Jl. Veteran 2")
        market = self.hadi.look("LATIHAN", "#5")
        await self.press(self.hadi, "Kirim ke", market)
        self._cards("LATIHAN", "#5")
        await self.press(self.hadi, "Tutup kejadian", market)
        await self.press(self.hadi, "Tertangani", market)
        await self._everybody_hears("#5")

    async def _announcement(self) -> None:
        """One notice to every group, and its end."""
        await self.write(self.hadi, "/umumkan Jl. Merdeka ditutup sampai pukul 18.00")
        await self.press(self.hadi, "Kirim ke", self.hadi.see("Belum terkirim"))
        ends = self.hadi.see("Pengumuman berlangsung")
        await self._everybody_hears("PENGUMUMAN 112")
        await self.press(self.hadi, "Akhiri pengumuman", ends)
        await self._everybody_hears("PENGUMUMAN SELESAI")

    async def _entered_later(self) -> None:
        """What happened while the bot was down, with its true times; the flood is screened."""
        times = "/susulan ular masuk rumah Jl. Mawar 3\n06.05 dijawab\n06.09 damkar ditelepon\n"
        await self.write(self.sari, times + "06.40 damkar selesai\n06.45 ditutup tertangani")
        await self.press(self.sari, "Simpan susulan", "SUSULAN")
        await self._everybody_hears("#6")
        self.sari.see("⏰ #2", "Terima, catat, teruskan")
        await self.press(self.sari, "Informasi", self.flood)

    def _cards(self, *words: str) -> None:
        """Each agency has its card, and the room its line."""
        self.stage.room.see(*words, "→")
        for player in self.crews(*SENT):
            player.look(*words)

    async def _everybody_hears(self, *words: str) -> None:
        """Whoever was told of it was told with these words; somebody was."""
        heard = [
            (player, message)
            for player in self.everybody
            for message in player.unseen()
            if all(word.lower() in message.text.lower() for word in words)
        ]
        for player, message in heard:
            player.seen.add((message.chat_id, message.message_id))
        if not heard:
            self.faults.append(said("drill.unheard", words=", ".join(words)))
