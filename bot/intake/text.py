"""A text as it is read: its words in small letters, mended and numbered, each with its place."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from bot.intake.phrases import words
from bot.intake.tongues import SAME

Span = tuple[int, int]

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
BREAK = re.compile(r"[,;\n!?|•]|\.(?=\s|$)|\s-+\s|\.\.+")
"""Where one clause ends and the next begins."""
PLATE = re.compile(r" \d{1,4} ?[a-z]{1,3}\b")
"""What stands behind the first letter of a number plate: "G 4412 ZA"."""
DOTTED = words("""
    jl jln gg gang ds desa dsn dusun kp kampung kelurahan kecamatan kab no blok bp bpk pak bu dr hj
    h st perum rt rw a n
""")
"""Words that are shortened with a dot, which ends no clause."""
DRAWN_OUT = re.compile(r"([a-z])\1{2,}")
"""A letter held down: "tolonggg"."""

_SHORT = """
    ada: ad ono ana enten wonten aya onok
    air: banyu toya cai
    ambulans: ambln ambln amblns amblan ambulance ambulan ambulanc ambulen
    anak: lare bocah budak
    anak anak: anak2
    api: geni seuneu
    bahwa: bhw
    banget: bgt
    bangunan: bgn
    banjir: bnjir bajir banjr
    banyak: byk akeh loba seueur
    belakang: blkg blkng mburi mburine tukangeun
    belum: blm blom belom blum durung dereng acan can tacan encan balum
    besar: gede gedhe ageung
    bisa: bs bsa
    bukan: bkn dudu sanes
    cuma: cmn cuman mung ngan namung mong amung
    dalam: dlm
    dari: dr dri
    dekat: dket deket dkt dkat cedak cedhak deukeut caket cerak
    dengan: dgn dg
    depan: dpn dpan ngarep ngarepe hareupeun payuneun ngajeng
    di: nang ning neng
    hari: hr
    ingin: pgn
    ini: ni
    jadi: jd jdi
    jatuh: jth
    kabel: kbl
    keluar: kluar klr
    jangan: jgn
    kalau: klo kl kalo
    karena: krn krna karna
    kebakaran: kbkrn kbakaran kebakarn kbkaran kebkaran
    kebanjiran: kbanjiran
    kecamatan: kec
    kecelakaan: kcelakaan kclkaan kecelakan
    kelurahan: kel
    kemarin: kmrn kamari wingi
    lagi: lg lgi
    langsung: lgsg lsg
    lewat: lwt lwat
    maaf: punten nuwun
    masih: msh masi
    masuk: msk
    melintang: mlt
    minta: mnta mntk
    mohon: mhn mohn
    memang: emg
    mobil: mbl
    motor: mtr
    orang: org orng oang orag ornag wong jelema jalma urang
    pada: pd
    pohon: phn phon pohn wit uwit tangkal tatangkalan poon
    pulang: plg
    datang: dtg dateng teka rawuh sumping
    mencari: nggoleki milari neangan
    tertimbun: ketimbun
    jenazah: jnzh jenasah
    terbakar: tabakar tebakar
    rumah: rmh rmah omah griyo imah
    saja: aja
    sama: sm sma2
    samping: smping gigireun sisih sanding
    saya: sy
    sebelah: sblh sbelah
    seberang: sbrg sebrang
    sedang: sdg
    sekarang: skrg skrang
    sudah: sdh sdah udah udh dah wis wes mpun sampun tos geus
    tapi: tp tpi
    terhadap: thd
    terjebak: trjebak
    tersebut: tsb
    terus: trs trus
    tidak: bli belih ra g ga gk gak kgk ngga nggak ngak ndak ndk enggak engga kagak inda indak ora
      kaga mboten boten henteu hente teu tdk tak tida tidk nda kada endak nggk
    tidak bisa: gabisa gbisa gakbisa gabs gbs gkbs gaiso raiso nggabisa ndabisa gabise
    tidak ada: gada gaada kadada euweuh euwe ndada gaonok raono tiada takda de'ga de'gaga degaga
      taya
    tolong: tlg tlng tlong tulung tulungan
    untuk: utk
    warga: wrg wrga
    yang: yg sing nu anu ingkang
"""


def _shortened() -> dict[str, str]:
    """What is typed -> the word it stands for."""
    found: dict[str, str] = {}
    for line in re.sub(r"\n {6}", " ", _SHORT).strip().splitlines():
        word, _, typed = line.strip().partition(": ")
        found |= dict.fromkeys(typed.split(), word)
    return found


SHORT = _shortened()
"""What is typed in a hurry, or in Javanese, Sundanese or local Malay -> the word it stands for."""

ITS = re.compile(r"(?!take)([a-z]{3,}?)(?:nipun|nya|ne|na|e)")
"""A noun with "its" or "the" behind it, in three languages."""

RIGHT = words("""
    katanya
    beling dibantu ditolong ditangani menolong sebelum sesudah setelah selesai sekolah kemarin
    keadaan
    kejadian ketemu kelihatan kembali kendaraan kerjaan sekitar semalam sendiri seorang bersama
    berdiri berhenti bergerak berada membantu meminta menuju menunggu menurut mencari melihat
    melapor melewati membawa dengan tangga tangan tanggal tengah tetangga terima terlihat
    terkena tertutup tersebut tiduran penjaga pemilik pengendara pengemudi perempuan perumahan
    perempatan pertigaan petugas pondok potong jembatan jagalan lapangan lantai lingkungan
    selatan seberang sebelah belakang bangunan barang bantuan berdarah sangat segera sekarang
    semoga sepeda setinggi sungai sumber tadinya tinggi tinggal tolong kuburan kantor kantin
    keluar keluarga kondisi korban kosong kecamatan kelurahan kampung karangan mending mandiri
    masih masuk padahal panjang pantai parkiran pasien pegawai pelapor pinggir posisi rumahnya
    ruangan saudara sawah maning malih menawi mangke panjenengan sampeyan sedanten sadayana
    kadieu kaditu pokoknya nyebrang menyebrang terang bintang tarakan pekalongan semarang
    majalengka cirebon penerangan dilarang merokok pemakaman malming mangga makanan saurang
    nolong nulungi nulung digali menggali dikeruk ditandu menandu diteang diteangan teangan tenang
    baunya umur menjauhkan tangani terpendam ngurug kesuduk perban terimpit mengangkut ditenangkan
    penari rencang sampean kening kalebu pengantar nyuduk pembersihan pincang terapit kenteng smpn
""")
"""Words that are near to a kind's and are none of them."""

UNITS = {
    "keduanya": 2, "duanya": 2, "kaduana": 2, "ketiganya": 3, "keempatnya": 4,
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
    "sembilan": 9, "sepuluh": 10, "sebelas": 11, "seorang": 1, "sesosok": 1, "sorang": 1,
    "siji": 1, "loro": 2,
    "telu": 3, "papat": 4, "limo": 5, "pitu": 7, "wolu": 8, "songo": 9, "setunggal": 1,
    "kalih": 2, "hiji": 1, "tilu": 3, "opat": 4, "genep": 6, "nol": 0, "belasan": None,
    "puluhan": None, "dus": 2, "enem": 6, "nem": 6, "sanga": 9, "dalapan": 8, "salapan": 9,
    "sapuluh": 10, "sabelas": 11,
}  # fmt: skip


ALIKE = 90
"""How alike (0 to 100) a misspelt word must be: a letter too many or too few, no other one."""


class Vocabulary(tuple[str, ...]):
    """Words a misspelt one may be mended to; itself and no other, so that a cache is quick."""

    __slots__ = ()

    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other


@lru_cache(maxsize=4096)
def mended(word: str, vocabulary: tuple[str, ...]) -> str:
    """The word of the vocabulary that a misspelt one most likely is; itself where none is near.

    Short words are left alone: at five letters a slip already makes another word.
    """
    if len(word) < 6 or not word.isalpha() or word in RIGHT or word in SAME:
        return word
    if word.startswith("tt"):  # "ttabrak" is "tertabrak", and not "tabrak"
        return word
    found = process.extractOne(word, vocabulary, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return found[0] if found and found[0][0] == word[0] else word


@dataclass(frozen=True, slots=True)
class Word:
    """One word: how it is read, where it stands, and in which clause."""

    text: str
    start: int
    end: int
    clause: int


class Line:
    """Words in a row with spaces, `|` between clauses; spans in characters of the typed text."""

    def __init__(self, words: Sequence[tuple[Word, bool]], read: Callable[[str], str]) -> None:
        """`words` each with whether a clause begins with it."""
        pieces: list[str] = []
        self._words = [word for word, _ in words]
        self._starts: list[int] = []
        at = 0
        for word, begins in words:
            if begins:
                pieces.append("|")
                at += 2
            said = read(word.text)
            self._starts.append(at)
            pieces.append(said)
            at += len(said) + 1
        self.plain = " ".join(pieces)

    def place(self, at: int) -> Span:
        """Where in `plain` a word stands, by its number."""
        start = self._starts[at]
        after = self._starts[at + 1] - 1 if at + 1 < len(self._starts) else len(self.plain)
        return (start, after - 2 if self.plain[after - 2 : after] == " |" else after)

    def span(self, start: int, end: int) -> Span:
        """Where a stretch of `plain` was typed."""
        if not self._starts:
            return (0, 0)
        first = max(0, bisect_right(self._starts, start) - 1)
        last = max(first, bisect_right(self._starts, max(start, end - 1)) - 1)
        return (self._words[first].start, self._words[last].end)


class Text:
    """A typed text. `low` has the same length as `raw`; `plain` is the mended words with spaces.

    Spans are [start, end) in characters of `raw`.
    """

    def __init__(self, raw: str, vocabulary: tuple[str, ...] = ()) -> None:
        self.raw = raw
        self.low = _lowered(raw)
        breaks = [one.start() for one in BREAK.finditer(self.low)]
        self.words: list[Word] = []
        for found in WORD.finditer(self.low):
            typed = DRAWN_OUT.sub(r"\1", found[0])
            if typed == "g" and PLATE.match(self.low, found.end()):
                read = typed
            else:
                read = (
                    SHORT.get(typed) or _stem(typed) or _doubled(typed) or mended(typed, vocabulary)
                )
            clause = bisect_right(breaks, found.start())
            self.words.append(Word(read, found.start(), found.end(), clause))
        begins = [
            (one, at > 0 and one.clause != self.words[at - 1].clause)
            for at, one in enumerate(self.words)
        ]
        line = Line(begins, str)
        self.plain = line.plain
        self.span = line.span
        """Where a stretch of `plain` stands in `raw`."""

    def without(self, spans: Sequence[Span], read: Callable[[str], str]) -> Line:
        """The words that lie in none of these spans, each as `read` gives it.

        What stands between two commas and is left out takes both with it: "tanggul, kel. Klego,
        jebol" is one clause. A dot behind "kel", "jl" or the like ends none.
        """
        kept: list[tuple[Word, bool]] = []
        clause = self.words[0].clause if self.words else 0
        before = left_out = False
        short = ""
        ahead, reach = sorted(spans, reverse=True), 0
        for word in self.words:
            while ahead and ahead[-1][0] <= word.start:
                reach = max(reach, ahead.pop()[1])
            breaks = word.clause != clause and short not in DOTTED
            clause, short = word.clause, word.text
            if word.end <= reach:
                before = breaks if not left_out else before
                left_out = True
                continue
            if left_out:
                breaks = breaks != before
            kept.append((word, breaks and bool(kept)))
            left_out = before = False
        return Line(kept, read)

    def said(self, span: Span) -> str:
        """The words as they were typed."""
        return self.raw[span[0] : span[1]]


def _stem(typed: str) -> str:
    """ "banyune" and "caina" are "air"; empty for a word that is known without its ending."""
    return SHORT.get(found[1], "") if (found := ITS.fullmatch(typed)) else ""


def _doubled(typed: str) -> str:
    """ "luka2" is "luka luka"; empty for any other word."""
    found = re.fullmatch(r"([a-z]{3,})2(?:nya|an)?", typed)
    return f"{SHORT.get(found[1], found[1])} {found[1]}" if found else ""


ACCENTS = str.maketrans("éèêë", "eeee")
"""Sundanese and Javanese tell two e's apart; most who type do not."""


def _lowered(raw: str) -> str:
    low = raw.lower()
    if len(low) != len(raw):
        low = "".join(one.lower() if len(one.lower()) == 1 else one for one in raw)
    return low.translate(ACCENTS)


def number(word: str) -> int | None:
    """The number that a word says, in digits or in words of four languages."""
    if word.isdecimal():
        return int(word) if len(word) <= 4 else None
    return UNITS.get(word)


def overlaps(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return one[0] < other[1] and other[0] < one[1]


NUMERALS = "|".join(sorted((word for word, value in UNITS.items() if value is not None), key=len))
"""Any number in words, as an expression."""
NUMBER = rf"(?:\d{{1,4}}|{NUMERALS})"
"""A number in `plain`, in digits or words."""
