"""Street, gang, house number, RT and RW."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.intake.elsewhere import is_corrected, is_replaced, is_taken_back
from bot.intake.ends import ENDS, NO_STREET, TELLS, VERBAL, VERBS
from bot.intake.later import later
from bot.intake.phrases import any_of, words
from bot.intake.places import MAY_FOLLOW, RELATED
from bot.intake.text import NUMERALS, SHORT, Span, Text, number

SMALL = words("""
    raya timur barat utara selatan tengah dalam baru lama indah jaya sari lor kidul kuning hijau
    merah putih biru ungu
""")
"""What is often written small behind a street's name in capitals, and is part of it."""
WORD = later(r"[a-z0-9][a-z0-9'’/-]*")
MAY_BEGIN = words(
    "terminal puskesmas smp sma sd simpang kampung sekolah pasar stasiun masjid kantor perum"
    " pelabuhan evakuasi jembatan"
)
"""Words that may begin a street's name, though mostly they end one."""
GANGS = words("gg gang gank lrg")
ROADSIDE = later(
    r"\b(?:pengguna|ujung|struktur|tinggi|pinggir|bahu|badan|marka|bisa|bs|iso|tiasa|kuat|sanggup"
    r"|mampu)\s*$"
)
MIDST = later(r"\btengah(?:-tengah)?\s*$")
"""What stands before "jalan" where it is the road itself, or walking."""
ON_THE_ROAD = later(
    r"\b(?:di|ke|ka|kana|nang|ning|neng|tengah|akses|(?:me)?(?:tutup|nutup|mblokir|motong|mutus"
    r"|nghalangi|halangi|lintang)(?:i|an)?|ngahalangan|ngalangan|blokir|blok|malangi|malang"
    r"|sak|sa|separuh|setengah|seluruh|semua|penuhi|menuhi|memenuhi|kena)\s*$"
)
"""The same, where a sentence ends with it: "naik ke jalan. Dekat pasar"."""
TROUBLED = words("""
    rusak macet ditutup nanjak menanjak sempit becek berbatu licin bisa biso tiasa iso kabupaten
    provinsi nasional setapak umum berlubang berlobang alternatif
""")
WHOLE = later(r"\b(?:sak|sa|se|satu|seluruh|semua)[\s-]*$")
"""What stands before "gang" where it is all who live there."""
MADE_OF = words("tanah papan setapak cor coran aspal persawahan sawahan jembatan")
"""What a road is made of, where nothing follows: "Jl. Tanah Merah" is a name."""
TITLES = any_of("""
    kh, h, hj, dr, drs, prof, ir, jend, letjend, letjen, mayjend, mayjen, brigjend, brigjen,
    kol, kolonel, mgr, r, ra, rm, ki, ny, nyi, sultan, pangeran, raden, tb, m, a, b, k, t, s, w,
    i, d, e, f, g, p, st, ahmad, moh, kapt, kapten, mr, kompol, let, kopral, sersan
""")
_LOUD = r"(?:eg[aeiu]r|ed[aeou][rg]|entr|ung[uk]|omprong|ebret|eb[aeu]r)"
"""How words go on that begin with "jl" and name no street: "jlegur", "jleger" is a bang."""
_STREET = (
    r"jl\b|jln\b|jlnn?\b|jalan\b|jlan\b|dalan\b|margi\b|jln(?=[a-z])"
    rf"|jl(?!{_LOUD})(?=[a-z]{{4}})"
)
STREET = later(rf"(?<![a-z])(?:di|d|nang|ning|neng|ka)?(?:{_STREET})\s*[.:]?\s*")
_HEROES = any_of("""
    sudirman, jenderal sudirman, jend sudirman, soedirman, ahmad yani, a yani, yos sudarso,
    diponegoro, pangeran diponegoro, gajah mada, gajahmada, hayam wuruk, imam bonjol, teuku umar,
    pandanaran, slamet riyadi, urip sumoharjo, gatot subroto, mt haryono, s parman, suprapto,
    panjaitan, di panjaitan, sutoyo, ahmad dahlan, kh ahmad dahlan, wahid hasyim, kh wahid hasyim,
    hasyim asyari, cipto mangunkusumo, dr cipto, dr wahidin, wahidin sudirohusodo, dr sutomo,
    kartini, ra kartini, dewi sartika, cut nyak dien, hasanuddin, sultan hasanuddin, pattimura,
    patimura, sisingamangaraja, sultan agung, siliwangi, pajajaran, majapahit, sriwijaya, brawijaya,
    trunojoyo, untung suropati, supriyadi, pierre tendean, adi sucipto, adisucipto, halim perdana
    kusuma, abdul muis, agus salim, h agus salim, ki hajar dewantara, setiabudi, otto
    iskandardinata, oto iskandardinata, mulawarman, juanda, ir h juanda, hos cokroaminoto,
    cokroaminoto, sugiyopranoto, ronggowarsito, katamso, brigjen katamso, brigjen sudiarto, kolonel
    sugiono, bung tomo, jenderal ahmad yani, veteran, mayjen sutoyo, letjen suprapto, raden patah,
    fatahillah, sunan kalijaga, sunan gunung jati
""")
BY_HERO = later(
    r"(?<![a-z])(?:di|nang|ning|neng|ing|sepanjang|ruas|lewat)\s+"
    rf"((?:{_HEROES})(?:\s+(?:raya|barat|timur|utara|selatan|dalam))?)"
    r"(?![a-z]|\s+(?:city|mall|square))"
)
"""A street told without "jalan": every town has one that is called after these."""
NOT_A_ROAD = words("""
    hari masjid mesjid pasar kebun jalan jl jln simpang indonesia perum perumahan komplek kompleks
    griya puri graha villa vila area rapat jalur gedung istana islam hotel kota kawasan sebuah
""")
BY_RAYA = later(r"(?<![a-z])di\s+((?:[a-z]{4,}\s+)?[a-z]{4,}\s+raya)(?![a-z])")
"""The same by "raya" behind: "di Ciremai Raya"."""
TOLL = later(
    r"(?<![a-z])(?<!jembatan )(?<!ambulan )(?<!pengguna )(?<!exit )(?<!gerbang )"
    r"(?<!pintu )tol\s+(?!km\b)"
)
GANG = later(r"(?<![a-z])(?:gg|gang|gank|lorong|lrg)\b\s*[.:]?\s*")
ROMAN = later(r"[ivx]{1,5}[a-c]?")
HOUSE = later(
    r"\s*,?\s*(?:no|nmr|nomor|nomer|nomernya|nomornya|num)\b\s*[.:]?\s*"
    r"(\d{1,4}(?:\s?[a-z](?![a-z]))?(?:[-/]\d{1,4})?)"
)
N = rf"(\d{{1,3}}|(?:{NUMERALS})(?![a-z]))"
_RT, _RW = r"(?:rt|erte|r\.t|rukun tetangga)", r"(?:rw|erwe|r\.w|rukun warga)\.?\s*[:.-]?\s*"
RT_RW = later(
    rf"(?<![a-z])r\.?\s?t\.?\s*[/\\-]?\s*r\.?\s?w\b\.?\s*[:.]?\s*{N}\s*(?:[/\\,-]|\s)\s*{N}\b"
    rf"|(?<![a-z]){_RT}\.?\s*[:.-]?\s*{N}(?:\s*(?:,|&|dan|jeung|sareng|lan|karo|kalih|sama)\s*\d{{1,2}})*(?!\d)(?!\s*(?:orang|korban|warga|kk\b))"
    rf"(?:\s*(?:[/\\,&-]|dan)?\s*\.?\s*{_RW}{N}(?!\d)|\s*[/\\-]\s*{N}(?!\d))?"
    rf"|(?<![a-z]){_RW}{N}(?!\d)"
)
COUNTS = later(
    r"(?:orang|org|korban|unit|rumah|motor|mobil|anak|luka|cm|meter|m\b|menit|jam|kk|warga|ekor|truk|meninggal"
    r"|tewas|kendaraan|pohon|hari|lantai|kali|km)"
)
"""What a number counts that is no part of a street's name."""
MEASURED = later(rf"\d[\d.,]*(?:\s*(?:-|–|s/?d|sampai|sampe)\s*\d[\d.,]*)?\s*{COUNTS.pattern}")
"""How much there is on it, and no name: "air di jalan 30-40 cm"."""
COUNTED = later(r"(?<!\d)(?<!gang )(?<!gg )(?<!gg\.)(?<!no )(?<!blok )\d+\s*$")
INITIALS = later(r"di\.? panjaitan\b")
"""The one name that begins as a place does: "jl di panjaitan"."""
WATERS = words("air sungai kali laut sapi serangan")
"""What names hold, but where something is told of it: "jl X kali meluap"."""
SIDED = words("utara selatan timur barat kidul lor wetan kulon kaler")
"""Sides that end a street's name, but where a place is said to lie there: "jl X utara pasar"."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of an address: its value as it is told on, and where it stands."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Street:
    """A street by its name, which is `named` in the text; `span` with its "jl" and what follows.

    `number` of the house where one is told.
    """

    value: str
    span: Span
    named: Span
    number: str = ""


COUNTED_WITHIN = 40
"""Characters before a piece in which it may be said that RTs are counted."""


def read_rt_rw(text: Text) -> tuple[Piece | None, Piece | None]:
    """The first RT and RW, as digits without leading zeros."""
    rt: Piece | None = None
    rw: Piece | None = None
    named = list(RT_RW.finditer(text.low))
    starts = frozenset(one.start() for one in named)
    taken_back = [one for one in named if is_taken_back(text.low, one.start())]
    for at, found in enumerate(named):
        first, second = _numbers(found)
        if (
            COUNTED.search(text.low[max(0, found.start() - COUNTED_WITHIN) : found.start()])
            and found[3] is None
            and found[1] is None
        ):
            continue  # "11 rt di 2 rw"
        if is_corrected(text.low, found.span(), starts):
            replacing = (
                one for one in named[at + 1 :] if is_replaced(text.low, found.end(), one.start())
            )
            right = next(replacing, named[at + 1] if named[at + 1 :] else found)
            anew = _numbers(right)
            if is_taken_back(text.low, found.start()):
                anew = first, second
            first, second = "" if anew[0] else first, "" if anew[1] else second
        for one in taken_back:  # "rw 3, bukan rw 3 ding rw 2"
            if one.start() > found.start():
                first = "" if first in (_numbers(one)[0], "") else first
                second = "" if second in (_numbers(one)[1], "") else second
        if first and rt is None:
            rt = Piece(first, found.span())
        if second and rw is None:
            rw = Piece(second, found.span())
        if rt and rw:
            break
    return rt, rw


def _numbers(found: re.Match[str]) -> tuple[str, str]:
    """RT and RW of a mention, each empty where it names none."""
    return (
        _digits(found[1] or found[3] or ""),
        _digits(found[2] or found[4] or found[5] or found[6] or ""),
    )


def _digits(word: str) -> str:
    value = number(word) if word else 0
    return str(value) if value else ""


def read_streets(text: Text) -> list[Street]:
    """Every street and gang named, in the order of the text."""
    found = sorted([*_streets(text), *_tolls(text), *_bare(text)], key=lambda one: one.span)
    return _joined(text, found, list(_gangs(text)))


def _streets(text: Text) -> Iterator[Street]:
    for match in STREET.finditer(text.low):
        begins = match.end()
        full = match[0].strip(" .:").endswith(("jalan", "jlan", "dalan", "margi"))
        named = _name(text, begins, most=5)
        if named is None:
            continue
        before = text.low[: match.start()]
        if full and (ROADSIDE.search(before) or ("." in match[0] and ON_THE_ROAD.search(before))):
            continue
        first = WORD.match(text.low, begins)
        barred = NO_STREET | TROUBLED if full else TROUBLED
        if first and first[0] in barred and not INITIALS.match(text.low, begins):
            continue
        value = _titled(text.raw[begins:named])
        value, house, bare, end = _without_house(text.low, value, named)
        if full and first and (_is_told(text, first) or MEASURED.match(text.low, begins)):
            continue
        if value and value.lower() not in ("raya", *MADE_OF):
            yield Street(value, (match.start(), end), (begins, bare), house)


def _is_told(text: Text, first: re.Match[str]) -> bool:
    """Whether what stands behind "jalan" says what happened on it: "di jalan sambil ..."."""
    if text.raw[first.start()].isupper() or re.fullmatch(TITLES, first[0]):
        return False
    before = text.low[: first.start()].rstrip(" .:")
    javanese = before.endswith(("dalan", "margi"))  # where "setrume" is "its current"
    acts = MIDST.search(before[: -len(WORD.findall(before)[-1])]) and first[0].endswith("2")
    return bool(acts) or first[0] in TELLS or (javanese and first[0].endswith("e"))


def _tolls(text: Text) -> Iterator[Street]:
    for match in TOLL.finditer(text.low):
        if end := _name(text, match.end(), most=1):
            name = "Tol " + _titled(text.raw[match.end() : end])
            yield Street(name, (match.start(), end), (match.end(), end))


def _bare(text: Text) -> Iterator[Street]:
    """Streets that are told without "jalan"."""
    for way in (BY_HERO, BY_RAYA):
        for match in way.finditer(text.low):
            if way is BY_HERO or NOT_A_ROAD.union(TELLS).isdisjoint(match[1].split()):
                yield Street(_titled(text.raw[slice(*match.span(1))]), match.span(1), match.span(1))


def _gangs(text: Text) -> Iterator[Street]:
    for match in GANG.finditer(text.low):
        end = _name(text, match.end(), most=3)
        if end is None:
            continue
        first = WORD.match(text.low, match.end())
        if first and first[0] in NO_STREET | VERBS and not first[0].isdecimal():
            continue
        small = first and text.raw[first.start()].islower()
        if first and small and (first[0] in TELLS or WHOLE.search(text.low[: match.start()])):
            continue  # "kaca sak gang pecah"
        value = "Gang " + _titled(text.raw[match.end() : end])
        numbered = HOUSE.match(text.low, end)
        span = (match.start(), numbered.end() if numbered else end)
        yield Street(value, span, (match.end(), end), numbered[1] if numbered else "")


def _joined(text: Text, streets: list[Street], gangs: list[Street]) -> list[Street]:
    """A gang right behind its street belongs to it: the street's is the name."""
    joined = list(streets)
    for gang in gangs:
        host = next(
            (
                one
                for one in streets
                if 0 <= gang.span[0] - one.span[1] <= 3
                and not re.search(r"[;\n]", text.low[one.span[1] : gang.span[0]])
            ),
            None,
        )
        if host:
            joined[joined.index(host)] = Street(
                host.value, (host.span[0], gang.span[1]), host.named, gang.number
            )
        else:
            joined.append(gang)
    return sorted(joined, key=lambda one: one.span)


def _name(text: Text, begins: int, most: int) -> int | None:
    """Where the name that begins here ends; None where there is no name."""
    low, titled = text.low, False
    sure = 2 if text.raw[:begins].rstrip().endswith(".") else 1
    capitals = 0  # a telephone writes the first word behind a dot so by itself
    end, count, at = begins, 0, begins
    while count < most and (found := WORD.match(low, at)):
        said, after = found[0].strip("'’-/"), low[found.end() :]
        written = text.raw[found.start()]
        gold = written == "M" and said == "mas" and text.raw[at + 1].islower() and count > 0
        if not (titled or gold) and _over(low, found.start(), said, after, first=count == 0):
            break
        titled = (titled or count == 0) and re.fullmatch(TITLES, said) is not None
        if (
            capitals >= sure
            and written.islower()
            and not low[begins:end].endswith(said)
            and said not in SMALL
            and not ROMAN.fullmatch(said)
        ):
            break  # "Jl. Lawanggada bengkok"
        capitals += written.isupper() and not titled and said not in SMALL
        end, count = found.end(), count + 1
        numbered = re.fullmatch(r"\d{1,4}[a-z]?", said) is not None
        gap = re.match(r"\.?[ \t]+|\.(?=[a-z])", after)
        if gap is None or numbered or ("." in gap[0] and not re.fullmatch(TITLES, said)):
            break  # behind "gang 5" stands another name
        at = end + gap.end()
    return end if count else None


def _over(low: str, at: int, said: str, after: str, *, first: bool) -> bool:
    """Whether a name is over before this word."""
    if first and re.fullmatch(TITLES, said) and re.match(r"\.?\s*[a-z]", after):
        return False
    if first and (said in MAY_BEGIN or INITIALS.match(low, at)):
        return False
    if said == "mas" and not first and re.match(r"\s+(?:raya|[ivx]+|\d+)\b", after):
        return False
    if said in ("besar", "kecil") and re.match(r"\s+(?:raya|[ivx]+|\d+)\b", after):
        return False
    if (
        said in ENDS
        or SHORT.get(said) in ENDS
        or said in GANGS
        or re.match(r"(?:rt|rw)[\d/]", said)
        or re.fullmatch(
            r"[a-z]{3,}(?:nya|2[a-z]+)|nggonku|\d+(?:orang|cm|m|menit|unit)|\d{5,}.*", said
        )
    ):
        return True
    if said == "km" and re.match(r"\.?\s*\d", after):
        return True
    if twice := re.fullmatch(r"([a-z]{3,})2", said):  # "rumah2", but "jl mawar2" is a name
        return not first or not (ENDS | NO_STREET).isdisjoint((said, twice[1]))
    if said == "baru" and re.match(r"\s+(?:saja|aja|ini|kejadian|di)\b", after):
        return True
    if said == "tengah" and re.match(r"\s+(?:jalan|jln|jl|kota|sawah|malam|laut)\b", after):
        return True
    return not first and _tells(low, at, said, after)


def _tells(low: str, at: int, said: str, after: str) -> bool:
    """Whether this word, behind a name, is none of it: what happened, a relation, a count."""
    if said in TELLS or VERBAL.fullmatch(said):
        return True
    if said in WATERS and (then := WORD.match(after.lstrip())):
        return then[0] in TELLS or VERBAL.fullmatch(then[0]) is not None
    if said.isdecimal() and COUNTS.match(after.lstrip()):
        return True
    related = RELATED.match(low, at)
    return related is not None and (said not in MAY_FOLLOW or related[0].strip() == said in SIDED)


def _without_house(low: str, value: str, end: int) -> tuple[str, str, int, int]:
    """A house's number is none of the street's name: after "no", or bare from 10 on.

    The name, the number, and where in the text each of them ends.
    """
    if house := HOUSE.match(low, end):
        return value, house[1].replace(" ", "").upper(), end, house.end()
    words = value.split()
    last = words[-1] if words else ""
    bare = re.fullmatch(r"(\d{1,4})([a-zA-Z]?)(?:[-/]\d{1,4})?", last)
    if bare and len(words) > 1 and (int(bare[1]) >= 10 or bare[2]) and words[-2] != "Angkatan":
        return " ".join(words[:-1]), last.upper(), end - len(last), end
    return value, "", end, end


def _titled(words: str) -> str:
    """A name in capitals at its beginnings; Roman numbers and short titles whole."""
    apart = re.sub(r"(?i)\b([a-z]{3,})(\d{1,3})\b", r"\1 \2", words)
    return " ".join(_capital(one) for one in apart.split())


def _capital(word: str) -> str:
    low = word.lower()
    if re.fullmatch(r"(?:i{1,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xv|xvi{0,3}|xix|xx)[a-c]?", low):
        return word.upper()
    if word.isupper() and len(word) == 2:
        return word  # KH, RM
    return word if word[:1].isupper() and not word.isupper() else word[:1].upper() + low[1:]
