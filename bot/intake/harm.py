"""Victims: dead, injured and trapped, each a number, or None where the text is silent."""

import re
from dataclasses import dataclass, field

from bot.domain.hurt import COUNTED, TOLD
from bot.intake.phrases import any_of, words
from bot.intake.text import NUMBER, Span, Text, number

WHO = any_of("""
    orang, korban, warga, anak, balita, bayi, lansia, penumpang, pengendara, pekerja, siswa,
    santri, penghuni, ibu, bapak, nenek, kakek, pemotor, pelajar, sopir, perempuan, laki laki,
    laki, wanita, pria, bocah, abk, nelayan, karyawan, buruh, petugas, remaja, pembonceng,
    penonton, jamaah, murid, kru, pejalan, pemuda, mahasiswa, pasien, pengunjung, kepala
    keluarga, dewasa, pemain, tukang, cewek, cowok, cah, wong, bakul, pedagang, penjual, pembeli,
    motoris, nakhoda, awak kapal, anak buah kapal, anak buah, polisi, anggota, guru, jalmi, jalma,
    urang, budak, barudak, beranak, peternak, petani, tetangga, adik, cucu, kernet, perawat, kuli,
    jemaah, peserta, pendaki, wisatawan, teknisi
""")
STATES = {state: any_of(", ".join((*said, *COUNTED[state]))) for state, said in TOLD.items()}
SURE = {state: re.compile(any_of(", ".join(said))) for state, said in TOLD.items()}
_NONE = r"(?:tidak ada|tanpa|belum ada|nihil|tidak terdapat|tidak menimbulkan)"
_OF = r"(?: ada)?(?: korban| yang| orang)*"
_SOME = "jiwa|luka|meninggal|tewas|terjebak|tenggelam|hilang|mati|selamat"
NONE_AT_ALL = re.compile(
    rf"\b(?:{_NONE}|nol|0|zero) korban(?:nya)?(?! (?:{_SOME}))"
    r"|\bkorban(?:nya)? (?:nihil|tidak ada|0|nol|kosong|zero|belum ada|tidak)\b"
    r"(?! (?:yang|bisa|sadar|di|bergerak|mau|kuat|terlalu))"
)
NONE_OF = {
    "dead": re.compile(
        rf"\b{_NONE}{_OF} (?:luka(?: luka)? (?:maupun|dan|atau|ataupun) )?"
        rf"(?:jiwa|meninggal|tewas|mati)|\bkorban jiwa (?:nihil|tidak ada|0|nol)"
    ),
    "injured": re.compile(
        rf"\b{_NONE}{_OF} (?:jiwa (?:maupun|dan|atau|ataupun) )?(?:luka|terluka|cedera|cidera|kena)"
        r"|\bluka (?:nihil|tidak ada|0|nol)"
    ),
    "trapped": re.compile(rf"\b{_NONE}{_OF} (?:terjebak|terjepit|tertimbun|di dalam|kejebak)"),
}
DENIED = re.compile(rf"\b{_NONE}{_OF} ?$")
_HOPES = any_of("""
    semoga, mudah mudahan, moga, mugi, takut, takutnya, khawatir, kalau, apakah, apa, belum
    tahu, tidak tahu, tidak jelas, belum jelas, kurang tahu, ada berapa, jangan sampai, simulasi
""")
HOPED = re.compile(rf"\b{_HOPES}(?: \w+){{0,2}} ?$")


@dataclass(frozen=True, slots=True)
class Victims:
    """How many are dead, injured, trapped; None where the text says nothing."""

    dead: int | None
    injured: int | None
    trapped: int | None
    span: Span
    confidence: float

    @property
    def total(self) -> int:
        """How many are known of."""
        return sum(one or 0 for one in (self.dead, self.injured, self.trapped))

    @property
    def counts(self) -> dict[str, int | None]:
        """As a document has it."""
        return {"dead": self.dead, "injured": self.injured, "trapped": self.trapped}


def read_victims(text: Text) -> Victims | None:
    """The victims told of; None where the text says nothing of any."""
    plain = text.plain
    spans: list[tuple[int, int]] = []
    counts: dict[str, int | None] = {"dead": None, "injured": None, "trapped": None}
    for found in NONE_AT_ALL.finditer(plain):
        if not HOPED.search(plain[: found.start()]):
            counts = dict.fromkeys(counts, 0)
            spans.append(found.span())
            break
    for state, pattern in NONE_OF.items():
        for found in pattern.finditer(plain):
            if not HOPED.search(plain[: found.start()]):
                counts[state] = 0
                spans.append(found.span())
    tally = _counted(plain)
    counts |= tally.counts
    spans += tally.spans
    if not spans:
        return None
    start, end = min(one[0] for one in spans), max(one[1] for one in spans)
    return Victims(
        counts["dead"], counts["injured"], counts["trapped"], text.span(start, end), 0.85
    )


UNSORTED = re.compile(
    rf"\bkorban (?:ada |sebanyak )?({NUMBER})\b(?! {STATES['dead']}| {STATES['injured']})"
    rf"|\b({NUMBER}) (?:orang )?korban\b"
)


def read_total(text: Text) -> tuple[int, Span] | None:
    """Victims of whom only the number is said: "korban 2"."""
    found = UNSORTED.search(text.plain)
    value = number(found[1] or found[2]) if found else None
    return (value, text.span(*found.span())) if found and value else None


TOKEN = re.compile(
    rf"(?P<jiwa>korban jiwa)|(?P<number>(?<![\w.,/]){NUMBER})(?![\w.,/])"
    + "".join(rf"|(?P<{state}>\b{words_}\b)" for state, words_ in STATES.items())
    + r"|(?P<word>[^\s|]+)|(?P<stop>\|)"
)
FILLERS = words("""
    yang masih sudah mengalami kena korban dinyatakan menderita pada lagi terkena ada diduga dan
    sempat langsung keadaan dalam kondisi ikut dengan sebanyak sekitar kira berjumlah ringan
    berat parah bakar orang lain nya jadi akibat karena total di antaranya diantaranya menjadi
    dilaporkan langsung ditemukan saat itu juga dievakuasi diangkat dibawa dilarikan podo pada
    kabeh semua rs rsud igd puskesmas ke nang neng ning di njero jero dalam
""")
FAR = 5
"""Words that may stand between a number and what it counts."""
NOT_PERSONS = words("""
    rt rw no nomor km jam pukul blok gang lantai kelas sd smp sma sdn spbu jalan gg usia umur
""")
THINGS = words("""
    meter menit jam hari cm m rt rw km mil knot gt pk unit rumah kali lantai tahun taun th thn
    truk mobil motor bus
    kk kios toko ruko pohon tiang titik bulan minggu kilo kg ekor kendaraan bangunan kapal
    perahu sepeda tabung
""")
"""What a number counts that is no victim."""
BEASTS = words("""
    sapi kambing embe domba wedus kerbau kebo munding ayam bebek itik ternak ikan kucing anjing
    asu kuda burung
""")
VEHICLES = words("motor mobil truk bus becak sepeda kereta kapal perahu angkot ojek")
BESIDE = words("""
    menolong nolong nolongin nulungi nulungan membantu bantu bantuin ngebantu ngerewangi menonton
    nonton nontonin ningali melihat lihat liat ngeliat ngelihat menyaksikan ndelok kumpul
    berkumpul ngumpul berkerumun berdatangan menjaga jaga berjaga memadamkan madamkan madamin
    menyiram nyiram mengevakuasi evakuasi ngevakuasi menangani mencari nyari melapor
    mengangkat ngangkat membawa mengejar ngejar melerai selamat pelaku kabur
    bawa mbawa nggawa nodong pakai pake
""")
"""What those do who are no victims: they help, watch, report, got away, or did it."""
BY = words("ditolong dibantu ditonton disaksikan dijaga oleh pelaku")
"""What stands before a number of such people."""
PLEAS = words("tolong mohon minta butuh perlu segera harap")
"""Before one of these it is asked of us: "3 orang tolong bantu"."""
AMONG = re.compile(
    r"\b(?:di antaranya|diantaranya|termasuk|salah satunya|antara lain)(?: \w+){0,2} ?$"
)
PERSON = re.compile(rf"{WHO}\Z")


@dataclass(slots=True)
class _Number:
    value: int
    start: int
    end: int
    words: int = 0
    """Words since."""
    strange: int = 0
    """Of these, words that do not belong between a number and a state."""
    person: bool = False
    """Whether it counts persons."""


@dataclass(slots=True)
class _Tally:
    """Binds numbers to states: "2 luka, 1 meninggal" as well as "luka 2 meninggal 1"."""

    plain: str
    counts: dict[str, int] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)
    number: _Number | None = None
    people: list[_Number] = field(default_factory=list)
    """Numbers of persons of whom nothing was said right there."""
    silent: list[tuple[str, Span]] = field(default_factory=list)
    """States without a number."""
    state: tuple[str, int] | None = None
    """A state that waits for its number, and where it began."""
    state_first: bool | None = None
    """Which of the two comes first in this clause."""

    def take(self, kind: str, said: str, span: Span, before: str) -> None:
        if kind == "stop":
            self._settle()
            self._lone()
            self.state, self.state_first = None, None
        elif kind == "number":
            self._number(said, span, before)
        elif kind == "word":
            self._word(said, before)
        elif before in BEASTS:
            self._word(said, before)  # "embe paeh 3"
        else:
            self._state("dead" if kind == "jiwa" else kind, span)

    def _number(self, said: str, span: Span, before: str) -> None:
        self._lone()
        value = number(said)
        counts = value is not None and before not in NOT_PERSONS | BY
        person = PERSON.match(before) is not None  # "murid 11 luka"
        self.number = _Number(value or 0, *span, person=person) if counts else None
        if self.number and self.state and self.state_first is not False:
            self.state_first = True

    def _state(self, state: str, span: Span) -> None:
        told = self.number
        if told and not self.state_first and not AMONG.search(self.plain[: told.start]):
            self._count(state, told.value, (told.start, span[1]))
            self.state_first = False
        else:
            self._settle()
            sure = SURE[state].fullmatch(self.plain[slice(*span)])
            if sure and not DENIED.search(self.plain[: span[0]]):
                self.silent.append((state, span))
            self.state = (state, span[0])

    def _word(self, said: str, before: str) -> None:
        beside = said in BESIDE and before not in PLEAS
        if self.number and (beside or (self.number.words == 0 and said in THINGS | BEASTS)):
            self.number = None
            return
        self._settle()
        between = said in FILLERS or PERSON.match(said) is not None
        if self.number and self.number.words and said in VEHICLES:
            between = True  # "2 orang pengendara motor luka"
        if self.number:
            self.number.words += 1
            self.number.person = self.number.person or PERSON.match(said) is not None
            self.number.strange += not between
            if self.number.strange > (2 if self.number.person else 0) or self.number.words > FAR:
                self._lone()
        if not between:
            self.state = None

    def _lone(self) -> None:
        """Nothing was said of who was counted."""
        if self.number and self.number.person:
            self.people.append(self.number)
        self.number = None

    def together(self) -> None:
        """One state and one number of persons, each alone in the text, belong together."""
        self._lone()
        states = {state for state, _ in self.silent}
        if not self.counts and len(states) == 1 and len(self.people) == 1:
            (state,), told = states, self.people[0]
            span = next(span for one, span in self.silent if one == state)
            self._count(state, told.value, (min(told.start, span[0]), max(told.end, span[1])))

    def _settle(self) -> None:
        """A state that came first has its number now, and nothing that it counts followed."""
        if self.number and self.state and self.state_first:
            self._count(self.state[0], self.number.value, (self.state[1], self.number.end))

    def _count(self, state: str, value: int, span: Span) -> None:
        self.counts[state] = self.counts.get(state, 0) + value
        self.spans.append(span)
        self.number = self.state = None


def _counted(plain: str) -> _Tally:
    """What is counted of each state; "2 luka berat, 3 luka ringan" adds up."""
    tally, before = _Tally(plain), ""
    for token in TOKEN.finditer(plain + " |"):
        tally.take(token.lastgroup or "", token[0], token.span(), before)
        before = token[0]
    tally.together()
    return tally
