"""Places that are named and are not the incident's: destinations, the caller's own, corrections."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from bot.intake.ends import VERBS
from bot.intake.later import later
from bot.intake.phrases import any_of, words
from bot.intake.places import FACILITIES
from bot.intake.text import Span, Text

_AWAY = any_of("""
    dibawa, dilarikan, dirujuk, rujuk, diantar, antar, antarkan, dievakuasi, bawa, menuju, nuju,
    tujuan, jurusan, ke, ke arah, kearah, arah, arahnya, dari arah, dialihkan, pindah, kabur, lari,
    lewat, lwt, via, putar, memutar, putar balik, muter, alternatif, pulang dari, datang dari, asal,
    kontrol, jauh dari, tebih ti, dateng, dhateng, adoh seko, adoh soko, diungsikan, diungsikna,
    ngungsi, meng, maring, menyang, nyang, masuk rs, kontrolaken, mengungsi, dirawat, digowo,
    digawa, dicandak, diterke, dianter, dianterake, dijujug, sampai, sampe, nyampe, tekan, nepi ka,
    kelihatan dari, keliatan dari, terlihat dari, ketok seko, ketok saka, katingali ti, lihat dari,
    liat dari, ngelihat dari, ngeliat dari, melihat dari, lihat dr, ndelok saka, ndelok seko, weruh
    seko, weruh saka, ningali ti, tingali ti, nyawang seko, pantau dari, lihat dari balkon, lihat
    dari jendela, lihat dari atap, lihat dari rooftop, habis dari, abis dari, sehabis dari, mentas
    saka, mentas seko, tas saka, tas seko
""")
_STREET = r"(?:(?:(?:jl|jln)\.?|jalan)\s*)?$"
_MOURNING = r"(?:(?:rumah|rmh) duka\s*)?"
AWAY = later(
    rf"(?:\b(?:arep|bade|badhe|rek|arek|pan|niat) (?:ning|nang|neng|dateng|dhateng|teng|ten)"
    rf"|\b(?!(?:kabur|lari|lewat|lwt) (?:di|ning|nang|neng) ){_AWAY}|->|→)\s*"
    r"(?:ke|ka|lewat|menuju|arah|via|dari|di|ning|nang|neng)?\s*"
    rf"{_MOURNING}{_STREET}"
    rf"|\bka\s*{_MOURNING}{_STREET}"  # with no "di" behind, which is a train: "tersambar KA di"
    r"|\b(?:dirujuk|dibawa|dilarikan) ke [\w ]{2,25}(?:&|dan)\s*$"
    r"|\bpengungsi\b[^,.;\n]{0,12}\bdi\s*$"
    r"|\bmil (?:laut )?(?:sebelah )?(?:utara|selatan|timur|barat)\s*$"
)
"""What stands before a place that is a destination, a direction, a detour or a landfall."""
_HELP = any_of("""
    tolong, tlg, minta, mohon, butuh, kirim, kirimkan, perlu, kedah, ambulan, ambulans,
    ambulance, damkar, pemadam, petugas, bantuan, datang, dtg, dateng, teka, rawuh, sumping,
    merapat, meluncur, segera, cepat, cepet, gage, lekas, buruan, enggal, geura, gancang, ndang
""")
_FALLS = any_of("""
    tumbang, roboh, rubuh, ambruk, runtuh, jatuh, rebah, miring, mereng, doyong, melintang, longsor,
    ambrol, meluap, luber, masuk, mlebu, asup, merembet, menjalar, nyambar, mengalir, tumpah,
    terguling, nyemplung, kecemplung, terjun, nyungsep, nyelonong, nyasar, nyeruduk, menyeruduk,
    terperosok, kejeblos, njlungup, terpental, mental, merangsek, menggeruduk, nggeruduk, ngaluruk,
    daratang, menyerbu, nyerbu, menghantam, ngantem, nabrak, menabrak, oleng, mendarat, meluncur
    turun, mrosot, jatuhnya, labuh, ragrag, tiba
""")
_SEEN = any_of("""
    asap, asapnya, kebul, haseup, api, apine, apinya, cahaya, suara, bunyi, bau, ledakan, dentuman,
    kelihatan, keliatan, terlihat, melihat, ngelihat, ngeliat, liat, lihat, katingali, ketok,
    dengar, denger, kedengeran, terdengar, mendengar, krungu, kadangu, ngadangu
""")
CALLED_TO = later(rf"\b{_HELP}\s+(?:\w+\s+){{0,2}}(?:ke|ka|nang|maring)\s*$")
"""What stands before a place to which help is asked to come."""
_THREAT = r"(?:ancaman|teror|ancamannya|kiriman|paket|surat|penyerangan|serangan|lemparan)"
_MAY_LEAVE = (
    r"(?:boleh|bisa|diperbolehkan|dipulangkan|pareng|oleh|olih|tiasa|wenang|siap|mau)"
    r" (?:pulang|mulih|bali|wangsul|mulang|uih|dipulangkan) (?:dari|ti|saka|seko|saking) "
)
HERE = later(
    r"\b(?:baru|barusan|begitu|nembe|tembe|lagek|bareng) (?:sampai|sampe|nyampe|tekan|dugi|tiba) "
    r"(?:di |ning |nang )?$|"
    rf"\b{_THREAT}\b[^,.;\n]{{0,25}}\b(?:ke|ka|di|ning) {_STREET}|\b{_MAY_LEAVE}$|"
    rf"\b(?:{_HELP}\s+(?:\w+\s+){{0,2}}|{_FALLS}\s+)(?:ke|ka|nang|maring)\s*{_STREET}"
    rf"|\b{_SEEN}\b[^,.;\n]{{0,25}}\barah\s*{_STREET}"
    rf"|\b(?:tidak|tdk|gak|ga|ndak|ora|ra|teu|beli|belum|blm) (?:bisa|bs|iso|tiasa|bisa di) ?"
    rf"(?:lewat|dilewati|lewati|liwat|ngaliwat)\s*{_STREET}"
    r"|\b(?:abu|asap|asapnya|air|airnya|banjir|rob|api|apinya|bau|baunya)\b[^,.;\n]{0,20}"
    rf"\b(?:sampai|sampe|nyampe|nepi) ?(?:ke|di|ka)?\s*{_STREET}"
    rf"|\b(?:jalan|jln|jl|jalur|akses|jembatan|jambatan|dalan) "
    rf"(?:(?:desa|kampung|utama|penghubung|yang|yg) )?(?:menuju|nuju|ke|ka|arah)\s*{_STREET}"
    rf"|\b(?:beliung|puyuh|angin|lisus|lesus|badai|bandang)\W+(?:\w+\W+)?(?:lewat|liwat)\s*{_STREET}"
)
"""Help is asked to come there, something falls, is seen or passes there, none can pass there; or it
is on the way there."""
_ME = any_of("""
    saya, sy, aku, kula, abdi, pelapor, penelpon, pelapornya, plp, plpr, pnlp, pnlpn, penelepon,
    isun, kulo, ulun, nyong, inyong, reang, kuring, gue, gua, gw, ane, sa
""")
_AM = any_of("""
    ini, nya, sekarang, sedang, lagi, sih, nelpon, nelfon, telpon, telepon, telp, menelpon, tinggal,
    warga, sendiri, orang, bukan, dari, rumahnya, domisili, posisi, berada, asli
""")
_MINE = any_of("rumahku, omahku, umahku, imahku, rumahe nyong, umahe isun, omahe kulo")
CALLERS_OWN = later(
    rf"\b{_ME}\s*(?:{_AM}\s*)*(?:di|dari|dr|ti|orang|warga|daerah)?\s*"
    rf"(?:(?:rumah|warung|toko|kantor|kos)\s*(?:(?:nu|yg|yang|sing)\s*)?(?:di\s*)?)?$"
    rf"|\b(?:rumah|omah|umah|imah|griy[ao]|alamat|posisi|domisili|kos|kantor) "
    rf"(?:{_ME}|kami)(?:nya)?\s*(?:di|ada di|:)?\s*$"
    r"|\bkami (?:sendiri )?(?:sudah|sdh|udah|udh|wis|wes|tos) (?:\w+ )?(?:di|ning|nang|neng)\s*$"
    rf"|\b(?:{_MINE}|keluarga tinggal)\s*(?:di|ning|nang|neng)?\s*$"
)
"""What stands before the caller's own place."""
_NAMED = r"(?:[Ss]aya|[Ss]y|[Aa]ku|[Kk]ula|[Kk]ulo|[Aa]bdi|[Ii]sun|[Nn]yong|[Nn]ama [Ss]aya)"
BY_NAME = later(
    rf"\b{_NAMED} [A-Z][a-z]+,? (?:di|dari|dr|warga|orang|ti|saking|saka|seko|soko|asal)\s*$"
    rf"|\b(?:{_NAMED}|[Dd]engan|[Ii]ni) (?:(?:[Pp]a?k|[Bb]u|[Ii]bu|[Bb]apak|[Mm]as|[Mm]bak) )?"
    r"[A-Z][a-z]+,? (?:dari|ti|saking|saka)"
    r"(?: [a-z]+){1,3} (?:di|ning|teng|ten|nang)\s*$"
    r"|\b(?i:pnlpn?|plpr?|pelapor|penelpon|penelepon):?\s+(?:(?i:bu|ibu|pak|bp|bpk|sdr|mas|mbak)\.?\s+)?"
    r"\w+\s+(?i:di|dari|dr|warga|orang)\s*$"
)
"""The same with the caller's name: "saya Udin di", as it is typed."""
AT_HOME = later(
    r"\b(?:di|ning|nang|neng|ing|teng|ti|masuk|mlebu|asup|lebet|wc|kamar|dapur|atap|belakang|depan|bawah"
    r"|kolong|samping|halaman|teras|pekarangan|garasi|lantai|genteng|tembok|pagar|loteng|sumur|ka"
    r"|ke)\s+"
    r"(?:\w+\s+)?(?:rumah|rmh|omah|umah|imah|bumi|griya|kos|kost|kosan|kontrakan|warung|toko)\s+"
    rf"(?:{_ME}|kami)\s*,?\s*(?:di|ning|nang|neng)?\s*$"
)
"""What happened at the caller's own place: "di rumah saya jl X"."""
_IN = r"(?:di|ning|nang|neng|ing|ten|teng|wonten|dari|dr|ti|saking|saka|seko|soko)"
_LIVES = any_of("""
    tinggal, menetap, ngontrak, ngekos, indekos, domisili, rumah, rmh, omah, omahe, umah, umahe,
    griya, griyane, imah, bumi, linggih, calik, asal, asli, menginap, nginap, nginep, numpang,
    sembunyi, ngumpet, nyumput, ndhelik, ngungsi, mengungsi, bertamu, nganjang, tilik, nilik, tuwi,
    nengok, menjenguk, menengok, bertandang, dolan, tugas, bertugas, dinas, berdinas, telepon,
    menelepon, nelepon, telpon, menelpon, nelpon, nelfon, kantor, mondok, kuliah, ngenteni, nunggu,
    menunggu, tunggu, ngantosan, nungguan, nengga
""")
_WORKS = any_of("""
    kerja, bekerja, kerjo, nyambut gawe, nyambut damel, digawe, jualan, berjualan, dagang,
    berdagang, dodol, dodolan, sadean, icalan, mangkal, mengajar, ngajar, mulang, ngawulang, guru,
    dosen, sopir, supir, pengemudi, tukang, buruh, pegawai, karyawan, karyawati, pedagang, bakul,
    juru, pengurus, penjaga, jaga, kasir, satpam, perawat, bidan, kader, staf, montir, petani,
    nelayan, ketua, lurah, kuwu, kadus
""")
_HOUSE = any_of("""
    rumah, rmh, omah, umah, imah, griya, bumi, tempat, kantor, warung, toko, kos, kost, kontrakan
""")


def _staying(what: str) -> re.Pattern[str]:
    near = rf"(?:dekat|deket|cedhak|caket|depan|belakang|{_HOUSE}(?: \w+)? {_IN})"
    return later(rf"\b{what}((?: \w+){{0,3}}) {_IN} (?:{near} )?(?:(?:jl|jln|jalan)\.? )?$")


STAYS, WORKS = _staying(_LIVES), _staying(_WORKS)
"""What tells where somebody lives or is, and where he works."""
OF_MINE = later(
    r"\b(?:ibu|ibune|bapak|bapake|ayah|mamak|emak|adik|adek|kakak|kakek|nenek|mbah|simbah|anak|putu"
    r"|cucu|istri|suami|bojo|pamajikan|salaki|mertua|orang tua|ortu|tetangga|tonggo|tatangga|teman"
    r"|temen|kanca|batur|saudara|sedulur|dulur|keponakan|ponakan|paman|bibi|om|tante|pakde|bude"
    r"|uwa|murid|majikan|bos|karyawan|pacar) $"
)
"""Before "saya" it tells of somebody else: "alamat ibu saya"."""
HAPPENS = VERBS - words("""
    lagi sekarang pulang saya sy yang mau kemarin orang anak hanya cuma keur wis wes geus tos pas
""")
I_AM = later(rf"\b(?:{_ME}|kami|dengan|ini (?:pak|bu|bapak|ibu|mas|mbak)) ")
SENTENCE = later(r"(?<!\bpak)(?<!\bbu)(?<!\bjl)(?<!\bjln)(?<!\bkel)(?<!\bgg)\.\s|[!?;\n]")
MY_ERRAND = later(
    rf"\b{_ME} (?:\w+ )?(?:jemput|ambil|antar|antarkan|nganter|ngeterake|ngeterke|nganteur|mapag"
    rf"|methuk|nyusul|bawa|narik) (?:\w+ ){{0,3}}{_IN} $"
)
"""Whence the caller fetched somebody."""
_PASSING = any_of("""
    pas, waktu, barusan, baru, tadi, balik, baliknya, pulang, pulangnya, kebetulan, mau, nembe, wau,
    nuju, keur
""")
_PASS = r"(?:lewat|liwat|lwt|ngliwati|ngaliwat|melintas|melintasi)"
PASSES = later(rf"\b{_PASS}\b")
I_PASS = later(
    rf"(?:\b(?:{_ME}|kami) (?:(?!\w*put[ae]r|terpaksa)\w+ ){{0,3}}|\b{_PASSING} |, ?)"
    rf"{_PASS}"
    rf"(?: {_IN})? {_STREET}"
)
"""Where the caller passes and sees it happen."""
AGO = later(
    r"\b(?:kemar[ie]n|kmrn|wingi|kamari|dulu|dahulu|dhisik|mbiyen|baheula|lalu|kepungkur)\b"
)
LONG_AGO = later(
    r"(?<!sejak )(?<!dari )(?<!mulai )(?<!wiwit )(?<!ti )(?<!saking )(?<!ket )"
    r"\b(?:kemarin|kemaren|kmrn|wingi|kamari|dulu|dahulu|dhisik|mbiyen|baheula"
    r"|(?:minggu|bulan|tahun|pekan) (?:lalu|kemarin|kepungkur|kamari))\b"
    r"(?!.*\b(?:sekarang|skrg|saiki|saniki|ayeuna|barusan|kali ini|hari ini|malam ini|mau bengi)\b)"
)
"""What tells of another day."""
UNLIKE = later(
    rf"\b(?:padahal|sedangkan|kecuali|kejaba|kalau|kalo|klo|nek|yen|ari) (?:\w+ )?{_IN} (?:\w+ )?"
    rf"{_STREET}"
)
"""What stands before a place where nothing happens: "padahal di Karang Rejo aman"."""
CORRECTED = later(
    r"[\s,]*(?:[?…]|\.\.|(?:eh+|maaf|sori|sorry|ups|oh)\b)[\s.,?!…]*(?:eh+|oh|maaf)?[\s,.]*"
    r"\b(?:bukan|bkn|salah|sanes|dudu|ralat)\b(?!\W*(?:korban|yang luka|jumlah"
    r"|\d+ (?:orang|org|urang|wong|korban|anak|jiwa|warga)))|[\s,.]*\b(?:bukan|sanes|dudu) ding\b"
)
"""What stands behind a place that was named in error: "di Kp. Cipaku? bukan, Cibunut"."""
ANOTHER_DAY = 2
"""How far by the way it is that something was there another day."""
FAR = 110
"""Characters of a sentence that are looked at before a place."""
GAP = 48
"""Characters between what was given in error and what is right."""
OPENED = 32
"""Characters before a place in which it may be said that it takes another's place."""
LONGEST_KIND = 24
"""Letters of the longest kind of place: "jembatan penyeberangan"."""
CHANGED = later(r"[\s,.?]*\b(?:eh+|ups|maksudku|maksud saya|ralat)\b[\s,.:]*")
"""What stands between a place given in error and the right one."""
DING = later(r"(?:\w+ ){1,3}ding\b")
"""How a Javanese takes back: "Mijen eh Jatisari ding"."""
_RIGHT = r"(?:(?:yang|yg|sing|nu|kang) )?(?:benar|bener|betul|leres)(?:nya|e|na)?"
_SLIP = any_of("""
    eh, eeh, ehh, oh, ups, maaf, maap, sori, sorry, salah, keliru, lepat, kurang, kelebihan, kleru,
    ding, maksud, maksudnya, maksude, maksudna, maksudku, maksud saya, ralat, koreksi,
    diralat
""")
REPLACES = later(
    rf"[\s,.?;(…-]*(?:{_SLIP}(?:\W+(?:{_SLIP}|bukan|saya|sy|aku|kula|tadi|ketik|tulis|sebut))*"
    r"|(?:di)?(?:ralat|koreksi)\b(?! (?:korban|yg luka|yang luka|jumlah))[^\d\n]{0,30}?"
    rf"|(?:(?=.*\b{_RIGHT})[^\d\n]{{0,12}}?))"
    rf"(?:\W+{_RIGHT})?(?:\W+(?:di|ning|nang|neng|ing|ten|teng))?[\s,.:;()]*"
)
"""All that stands between what was given in error and what is right: "ralat, yang benar"."""
RETOLD = later(
    rf"\b(?:(?:di)?(?:ralat|koreksi)|eh+ (?:salah|keliru))\b\W*(?:{_RIGHT}\W*)?"
    r"(?:di|ning|nang|neng|ing|ten|teng)?\W*$"
)
"""What stands before a place that takes the place of one told long before: "ralat: rt 5"."""
NOT_THERE = later(
    r"(?<!eh )(?<!eh, )\b(?:bukan|bkn|sanes|dudu) (?:(?:\w+ )?(?:\w+ )?(?:yang|yg|sing|nu|kang) )?"
    r"(?:di |yang |yg |nang |neng |ning |ing |ten |teng )?$"
)
UNHARMED = later(
    r"(?: \w+){0,3}? (?:aman|waras|slamet|selamat|tidak apa|gak apa|ga apa|ora apa|teu nanaon)\b"
    r"[^.;\n]{0,30}\b(?:tapi|tp|namun|nanging|tapine|sedangkan"
    r"|(?:yang|yg|sing|nu|kang) (?:kena|parah|kejadian|kajadian|banjir|kobong\w*|ke\w{4,}an))\b"
)
"""What stands behind a place where nothing happens, before the one where it does."""


def is_corrected(low: str, span: Span, others: frozenset[int] = frozenset()) -> bool:
    """Whether the caller corrected himself: it is somewhere else.

    `others` are where places of the same sort begin: "Gebug eh Krajan" takes the first back.
    """
    start, end = span
    changed = CHANGED.match(low, end)
    return (
        _is_replaced_by_one(low, end, others)
        or (changed is not None and changed.end() in others)
        or (changed is not None and DING.match(low, changed.end()) is not None)
        or CORRECTED.match(low, end) is not None
        or UNHARMED.match(low, end) is not None
        or is_taken_back(low, start)
    )


def is_taken_back(low: str, at: int) -> bool:
    """Whether "bukan" stands before it."""
    return NOT_THERE.search(low[max(0, at - 40) : at]) is not None


def is_replaced(low: str, end: int, begins: int) -> bool:
    """Whether what ends here was given in error, for what begins there: "eh salah, ..."."""
    if 0 < begins - end <= GAP and REPLACES.fullmatch(low, end, begins):
        return True
    return end < begins and RETOLD.search(low[max(end, begins - OPENED) : begins]) is not None


def _is_replaced_by_one(low: str, end: int, others: frozenset[int]) -> bool:
    """Whether one of the others replaces what ends here: those near are asked, and the last anew.

    What opens a place far behind does not depend on what it replaces.
    """
    begins, anew = _told_anew(low, others)
    near = begins[bisect_right(begins, end) : bisect_right(begins, end + GAP)]
    return anew > end + GAP or any(is_replaced(low, end, one) for one in near)


@lru_cache(maxsize=8)
def _told_anew(low: str, places: frozenset[int]) -> tuple[tuple[int, ...], int]:
    """Where places begin, in order, and the last that takes another's place; -1 where none does."""
    begins = tuple(sorted(places))
    anew = (one for one in reversed(begins) if RETOLD.search(low[max(0, one - OPENED) : one]))
    return begins, next(anew, -1)


def is_away(text: Text, at: int) -> bool:
    """Whether a place that begins here is a destination, a direction, a detour or unlike it."""
    before = text.low[max(0, at - 60) : at]
    if UNLIKE.search(before):
        return True
    return not (HERE.search(before) or I_PASS.search(before)) and AWAY.search(before) is not None


def is_callers(text: Text, at: int) -> bool:
    """Whether a place that begins here is where the caller is or lives, and nothing more."""
    before = slice(max(0, at - 60), at)
    if AT_HOME.search(text.low[before]):
        return False
    own = CALLERS_OWN.search(text.low[before])
    if own and not OF_MINE.search(text.low[: before.start + own.start()]):
        return True
    if BY_NAME.search(text.raw[before]):
        return True
    if not _tells_of_the_caller(text.low):
        return False
    said = sentence(text, at)
    return _says_of_me(said, STAYS) or MY_ERRAND.search(said) is not None


def aside(text: Text, at: int) -> int:
    """How far a place that begins here is told of by the way: if there is one with less, that is
    meant.

    0 is not at all; 1 where the caller passes, 2 where it was another day, 3 where he works.
    """
    if not _tells_by_the_way(text.low):
        return 0
    said = sentence(text, at)
    if _says_of_me(said, WORKS):
        return 3
    return ANOTHER_DAY if LONG_AGO.search(said) else int(I_PASS.search(said) is not None)


def _says_of_me(said: str, what: re.Pattern[str]) -> bool:
    """Whether the caller says this of himself, and nothing that happened before it."""
    mine = I_AM.search(said)
    found = what.search(said, mine.end() - 1) if mine else None
    if not found or not mine or OF_MINE.search(said[: mine.start()]):
        return False
    between = re.findall(r"\w+", said[mine.end() : found.start()] + found[1])
    return HAPPENS.isdisjoint(between)


@lru_cache(maxsize=8)
def _tells_of_the_caller(low: str) -> bool:
    """Whether the text tells of the caller at all: most do not."""
    return I_AM.search(low) is not None


@lru_cache(maxsize=8)
def _tells_by_the_way(low: str) -> bool:
    """Whether it tells of the caller, of another day or of passing."""
    told = _tells_of_the_caller(low) or AGO.search(low) or PASSES.search(low)
    return bool(told)


def sentence(text: Text, at: int) -> str:
    """What stands before in the same sentence."""
    before = text.low[max(0, at - FAR) : at]
    ends = [one.end() for one in SENTENCE.finditer(before)]
    return before[ends[-1] :] if ends else before


def is_elsewhere(text: Text, at: int) -> bool:
    """Whether a place that begins here is a destination, a detour or the caller's own."""
    return is_away(text, at) or is_callers(text, at)


def beginning(text: Text, at: int, pieces: Sequence[Span]) -> int:
    """Where the address begins of which what begins here is a piece: "ke jl A no 3, B" at A.

    `pieces` are the others; a kind of place right before ("ke puskesmas B") is one too.
    """
    while True:
        gap = text.low[:at].rstrip(" ,")
        starts = [start for start, end in pieces if end >= len(gap) > start]
        kinds = FACILITIES.finditer(gap, max(0, len(gap) - LONGEST_KIND))
        starts += [one.start() for one in kinds if one.end() == len(gap)]
        if not starts:
            return at
        at = min(starts)
