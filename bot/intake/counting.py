"""Numbers of people in mended words: what a number is, what it counts, and what it does not."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.intake.phrases import any_of, words
from bot.intake.text import UNITS

PEOPLE = (
    any_of("""
    orang, org, korban, warga, anak, anak anak, balita, bayi, lansia, penumpang, pengendara,
    pekerja, siswa, siswi, santri, santriwati, penghuni, ibu, bapak, nenek, kakek, simbah, mbah,
    pemotor, pelajar, sopir, supir, perempuan, laki laki, laki, lelaki, wanita, pria, bocah, abk,
    nelayan, karyawan, karyawati, pegawai, buruh, petugas, remaja, pembonceng, penonton, jamaah,
    jemaah, jamaat, murid, kru, awak, pejalan, pemuda, mahasiswa, mahasiswi, pasien, pengunjung,
    kepala keluarga, dewasa, pemain, tukang, cewek, cowok, cah, wong, bakul, pedagang, penjual,
    pembeli, pengemudi, motoris, nakhoda, awak kapal, anak buah kapal, anak buah, polisi, anggota,
    guru, jalmi, jalma, urang, budak, barudak, lare, tiyang, beranak, peternak, petani, tetangga,
    adik, kakak, cucu, kernet, kenek, perawat, kuli, peserta, pendaki, wisatawan, turis, teknisi,
    montir, mekanik, masinis, pilot, kopilot, pramugari, tentara, tni, satpam, security, atlet,
    suporter, penyelam, pemancing, pemulung, pengamen, pengemis, gelandangan, odgj, tahanan, napi,
    pembantu, art, kasir, koki, pelayan, pemilik, saudara, keponakan, mertua, suami, istri,
    janda, gadis, jiwa, nyawa, lk, lk2, pr, rekan, kawan, relawan, pesepeda, pengungsi, biker, ojol,
    driver, operator,
    mandor, pemanjat, peziarah, pesilat, pendemo, demonstran, tamu, jemaat, jemaat, awewe, lalaki,
    pameget, pamajikan, salaki, aki, nini, bojo, lanang,
    wedok, wadon, emak, mamak, pacar, pelanggan, konsumen, perawat, dokter, bidan
""")
    + r"(?:nya|ku|ne|na)?"
)
"""Whom a number counts, whatever befell them."""
THINGS = words("""
    meter meteran menit menitan jam jaman hari harian cm m rt rw km mil knot gt pk unit rumah kali
    lantai tahun taun th thn truk mobil motor bus kk kios toko ruko pohon tiang titik bulan bln
    minggu kilo kg ekor kendaraan bangunan kapal perahu sepeda tabung keluarga gang blok lapak
    warung gudang kamar lokal kelas sekolah masjid desa dusun kelurahan kecamatan kampung hektar
    ha petak are liter ton persen kilometer detik lembar batang buah biji butir bungkus botol
    bilik pintu jendela genteng atap jendolan armada mobilan motoran lajur jalur arah sisi roda
    ban wib wita wit pagi siang sore malam dini derajat juta ribu rb jt rupiah kamera bh bks
    tangki trafo kabel drum jerigen karung kandang sarang becak angkot pickup minibus elf sedan
    avansa tronton trailer speedboat speed longboat sampan pompong gerobak perumahan pabrik bengkel
    kos kontrakan x watt volt kva pos jembatan tower lubang mata tingkat susun arang sak
    beat vario mio nmax pcx scoopy revo supra xenia innova brio jazz agya ayla
""")
"""What a number counts that is no victim."""
BEASTS = words("""
    sapi kambing embe domba wedus kerbau kebo munding ayam hayam bebek meri itik ternak ikan kucing
    ucing anjing asu kuda burung manuk macan monyet ketek buaya ular oray ulo tikus babi kelinci
    celeng lele
""")
BEHIND = words("""
    rt rw no nomor nomer nmr km jam pukul jm blok gang gg kelas sd smp sma smk sdn smpn
    sman mi mts spbu jalan jl jln usia umur umurnya yuswa tanggal tgl nik kode pos roda lorong
    kavling kapling unit tipe type hp wa telp ke tahun pkl simpang dermaga kilometer jalur peron
    loket gerbong ruas seksi
""")
"""What a number stands behind that counts nobody."""
ROOMS = words("kamar ruang lantai lt grup")
"""What a number stands behind that counts nobody, unless people follow: "di kamar 2 orang"."""
PARTS = words("""
    kepala kaki tangan jari lengan muka mata telinga gigi bahu paha lutut jempol telunjuk sirah suku
    sikil nggon jahitan lokasi tempat
""")
"""Of which one person may have several."""

_ONES = {
    **{word: value for word, value in UNITS.items() if value is not None},
    "rong": 2, "telung": 3, "tigo": 3, "patang": 4, "sekawan": 4, "limang": 5, "gangsal": 5,
    "pitung": 7, "wolung": 8, "sangang": 9, "rolas": 12, "telulas": 13, "limolas": 15,
    "selawe": 25, "satunya": 1, "ji": 1, "saurang": 1, "sewong": 1, "zero": 0,
}  # fmt: skip
_TOGETHER = {
    "berdua": 2, "bertiga": 3, "berempat": 4, "berlima": 5, "berenam": 6, "bertujuh": 7,
    "duaan": 2, "tiluan": 3, "opatan": 4, "kaduanana": 2, "pasutri": 2, "keduanya": 2, "duanya": 2,
    "kaduana": 2, "karo karone": 2, "suami istri": 2, "sepasang": 2, "ketiganya": 3,
    "keempatnya": 4, "kelimanya": 5, "seorang": 1, "sesosok": 1, "sorang": 1, "saurang": 1,
}  # fmt: skip
"""Words that say how many people there are without naming them."""
_EVERY = {"kedua": 2, "ketiga": 3, "keempat": 4}
"""Before people these count: "kedua korban"; elsewhere they put in order."""
_LONGEST = "|".join(sorted(_ONES, key=len, reverse=True))
_ONE = rf"(?:{_LONGEST})"
_SPELT = rf"(?:{_ONE} belas|{_ONE} puluh(?: {_ONE})?|{_ONE})"
_DIGITS = r"(?:(?<![a-z\d])|(?<=\bmd)|(?<=\blr)|(?<=\blb))\d{1,4}(?!\d)"
NUMBER = (
    rf"(?:\b(?:{'|'.join(_TOGETHER)})\b|\b(?:{'|'.join(_EVERY)})(?= {PEOPLE}\b)"
    rf"|\b{_SPELT}\b|{_DIGITS})"
)
"""A number as a token; a unit may be glued to its digits."""
MOST = 500
"""So many victims at most are believed; above it is a crowd, a year or a piece of a number."""
TO = words("atau sampai hingga s d an")
"""Between two numbers that are a range, or behind one that is but near: "5an"."""
AND = words("dan sama karo jeung serta plus kalih sareng lan ditambah beserta bareng")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the words: a number, people, a state of theirs, a word, or a clause's end."""

    kind: str
    said: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Count:
    """So many of whom nothing else is said yet, from token `first` to the last before `after`."""

    value: int
    first: int
    after: int
    people: bool
    """Whether the words say that these are people."""
    victims: bool = False
    """Whether they are called so: "korban 2"."""


def number(said: str) -> int | None:
    """What one number token is; None where it cannot be a number of victims."""
    if said.isdecimal():
        strange = len(said) > 2 and said.startswith("0")
        return None if strange or int(said) > MOST else int(said)
    if said in _TOGETHER:
        return _TOGETHER[said]
    if said in _EVERY:
        return _EVERY[said]
    first, *rest = said.split()
    if not rest:
        return _ONES[first]
    if rest[0] == "belas":
        return 10 + _ONES[first]
    return 10 * _ONES[first] + (_ONES[rest[1]] if len(rest) > 1 else 0)


def counts(tokens: Sequence[Token]) -> list[Count]:
    """Every number that may count people, with those it counts, in the order of the text.

    Of a range it is the upper end ("2-3 orang", "dua tiga orang"), as with the water's depth.
    """
    found: list[Count] = []
    at = 0
    while at < len(tokens):
        if tokens[at].kind == "number":
            first, (values, at) = at, _stretch(tokens, at)
            if _said(tokens, at) == "dari" and _kind(tokens, at + 1) == "number":
                _, at = _stretch(tokens, at + 1)  # "satu dari tiga korban"
            taken = found[-1].after if found else 0
            if one := _count(tokens, first, at, values, taken):
                found.append(one)
                at = max(at, one.after)
        else:
            at += 1
    whole = _without_parts(tokens, [_with_one_more(tokens, one) for one in found])
    return _added_up(tokens, whole)


def _stretch(tokens: Sequence[Token], at: int) -> tuple[list[int | None], int]:
    """The numbers that stand together here, and where they are over."""
    values: list[int | None] = []
    while at < len(tokens) and (tokens[at].kind == "number" or tokens[at].said in TO):
        if values and tokens[at].said in _TOGETHER:
            break
        if tokens[at].kind == "number":
            values.append(number(tokens[at].said))
        at += 1
    return values, at


def _count(
    tokens: Sequence[Token], first: int, after: int, values: list[int | None], taken: int
) -> Count | None:
    """What is counted here; None where a word before or behind says that it is nobody.

    Words before `taken` belong to another count.
    """
    numbers = [one for one in values if one is not None]
    if len(numbers) < len(values) or len(numbers) > 2:
        return None  # pieces of a telephone number
    before, behind = _said(tokens, first - 1), _said(tokens, after)
    follows = _kind(tokens, after) == "people"
    if (
        before in BEHIND
        or (before in BEASTS and not follows)
        or behind.split(" ")[0] in THINGS | BEASTS | PARTS
    ):
        return None
    if before in ROOMS and not follows:
        return None
    if len(numbers) == 2 and not 0 <= numbers[1] - numbers[0] <= max(10, numbers[0]):
        return None
    people = tokens[first].said in _TOGETHER or tokens[first].said in _EVERY
    while _kind(tokens, after) == "people":
        people, after = True, after + 1
    alone = _kind(tokens, first - 1) == _kind(tokens, after) == "stop"
    if alone and _kind(tokens, first - 2) == "people":
        people = True  # "mayat perempuan, 1, di sungai"
    if first > taken and _kind(tokens, first - 1) == "people":
        people, first = True, first - 1
    victims = any(one.said.startswith("korban") for one in tokens[first:after])
    return Count(max(numbers), first, after, people, victims)


def _with_one_more(tokens: Sequence[Token], one: Count) -> Count:
    """With somebody named beside them: "sopir dan 2 penumpang", "2 anak sama ibunya"."""
    if not one.people:
        return one
    at, behind = one.first - 1, one.after
    alone = _kind(tokens, at - 2) not in ("number", "people")
    if _said(tokens, at) in AND and _kind(tokens, at - 1) == "people" and alone:
        return replace(one, value=one.value + 1, first=at - 1)
    alone = _kind(tokens, behind + 2) != "number"
    if _said(tokens, behind) in AND and _kind(tokens, behind + 1) == "people" and alone:
        return replace(one, value=one.value + 1, after=behind + 2)
    return one


def _added_up(tokens: Sequence[Token], found: Sequence[Count]) -> list[Count]:
    """People told of together: "2 dewasa dan 1 anak", "2 dewasa 1 anak"."""
    kept: list[Count] = []
    for one in found:
        last = kept[-1] if kept else None
        if last and last.people and one.people and not last.victims:
            between = [token.said for token in tokens[last.after : one.first]]
            if not between or (len(between) == 1 and between[0] in AND):
                kept[-1] = replace(last, value=last.value + one.value, after=one.after)
                continue
        kept.append(one)
    return kept


def _without_parts(tokens: Sequence[Token], found: Sequence[Count]) -> list[Count]:
    """A whole without the parts right behind it: "3 orang (2 dewasa 1 anak)" are three."""
    kept: list[Count] = []
    at = 0
    while at < len(found):
        whole, rest, end = found[at], 0, at + 1
        while (
            end < len(found) and rest < whole.value and _beside(tokens, *found[end - 1 : end + 1])
        ):
            rest, end = rest + found[end].value, end + 1
        if whole.people and rest == whole.value and rest:
            kept.append(replace(whole, after=found[end - 1].after))
            at = end
        else:
            kept.append(whole)
            at += 1
    return kept


def _beside(tokens: Sequence[Token], one: Count, other: Count) -> bool:
    """Whether two counts stand side by side, with no more than a pause or an "and" between."""
    between = tokens[one.after : other.first]
    return other.people and all(token.kind == "stop" or token.said in AND for token in between)


def _said(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].said if 0 <= at < len(tokens) else ""


def _kind(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].kind if 0 <= at < len(tokens) else ""
