"""Places that are named and are not the incident's: destinations, the caller's own, corrections."""

import re
from collections.abc import Container, Sequence

from bot.intake.phrases import any_of
from bot.intake.places import FACILITIES
from bot.intake.text import Span, Text

_AWAY = any_of("""
    dibawa, dilarikan, dirujuk, rujuk, diantar, antar, antarkan, dievakuasi, bawa, menuju, nuju,
    tujuan, jurusan, ke, ke arah, kearah, arah, arahnya, dari arah, dialihkan, pindah, kabur,
    lari, lewat, lwt, via, putar, memutar, putar balik, muter, alternatif, pulang dari, datang
    dari, asal, kontrol, jauh dari, tebih ti, dateng, adoh seko, adoh soko, diungsikan,
    diungsikna, ngungsi, meng, maring, menyang, nyang, masuk rs, kontrolaken, mengungsi,
    dirawat, digowo, digawa, dicandak, diterke, dianter, dianterake, dijujug, sampai, sampe,
    nyampe, tekan, nepi ka, kelihatan dari, keliatan dari, terlihat dari, ketok seko, ketok
    saka, katingali ti
""")
_STREET = r"(?:(?:(?:jl|jln)\.?|jalan)\s*)?$"
_MOURNING = r"(?:(?:rumah|rmh) duka\s*)?"
AWAY = re.compile(
    rf"(?:\b(?!(?:kabur|lari|lewat|lwt) (?:di|ning|nang|neng) ){_AWAY}|->|→)\s*"
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
    merapat, meluncur, segera
""")
_FALLS = any_of("""
    tumbang, roboh, rubuh, ambruk, runtuh, jatuh, rebah, miring, mereng, doyong, melintang,
    longsor, ambrol, meluap, luber, masuk, mlebu, asup, merembet, menjalar, nyambar, mengalir,
    tumpah, terguling, nyemplung, kecemplung, terjun
""")
_SEEN = any_of("""
    asap, asapnya, kebul, haseup, api, apine, apinya, cahaya, suara, bunyi, bau, ledakan, dentuman,
    kelihatan, keliatan, terlihat, melihat, ngelihat, ngeliat, liat, lihat, katingali, ketok,
    dengar, denger, kedengeran, terdengar, mendengar, krungu, kadangu, ngadangu
""")
HERE = re.compile(
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
    isun, kulo, ulun, nyong
""")
_AM = any_of("""
    ini, nya, sekarang, sedang, lagi, sih, nelpon, nelfon, telpon, telepon, telp, menelpon, tinggal,
    warga, sendiri, orang, bukan, dari, rumahnya, domisili, posisi, berada, asli
""")
_MINE = any_of("rumahku, omahku, umahku, imahku, rumahe nyong, umahe isun, omahe kulo")
CALLERS_OWN = re.compile(
    rf"\b{_ME}\s*(?:{_AM}\s*)*(?:di|dari|dr|ti|orang|warga|daerah)?\s*"
    rf"(?:(?:rumah|warung|toko|kantor|kos)\s*(?:(?:nu|yg|yang|sing)\s*)?(?:di\s*)?)?$"
    rf"|\b(?:rumah|alamat|posisi|domisili|kos|kantor) (?:{_ME}|kami)(?:nya)?\s*(?:di|ada di|:)?\s*$"
    rf"|\b(?:{_MINE}|keluarga tinggal)\s*(?:di|ning|nang|neng)?\s*$"
)
"""What stands before the caller's own place."""
BY_NAME = re.compile(
    r"\b(?:[Ss]aya|[Ss]y|[Aa]ku|[Nn]ama [Ss]aya) [A-Z][a-z]+ (?:di|dari|dr|warga|orang)\s*$"
    r"|\b(?i:pnlpn?|plpr?|pelapor|penelpon|penelepon):?\s+(?:(?i:bu|ibu|pak|bp|bpk|sdr|mas|mbak)\.?\s+)?"
    r"\w+\s+(?i:di|dari|dr|warga|orang)\s*$"
)
"""The same with the caller's name: "saya Udin di", as it is typed."""
AT_HOME = re.compile(
    r"\b(?:di|ning|nang|neng|ing|teng|ti|masuk|mlebu|asup|lebet|wc|kamar|dapur|atap|belakang|depan|bawah"
    r"|kolong|samping|halaman|teras|pekarangan|garasi)\s+"
    r"(?:\w+\s+)?(?:rumah|rmh|omah|umah|imah|bumi|griya|kos|kost|kosan|kontrakan|warung|toko)\s+"
    rf"(?:{_ME}|kami)\s*(?:di|ning|nang|neng)?\s*$"
)
"""What happened at the caller's own place: "di rumah saya jl X"."""
CORRECTED = re.compile(
    r"[\s,]*(?:[?…]|\.\.|(?:eh+|maaf|sori|sorry|ups|oh)\b)[\s.,?!…]*(?:eh+|oh|maaf)?[\s,.]*"
    r"\b(?:bukan|bkn|salah|sanes|dudu|ralat)\b"
)
"""What stands behind a place that was named in error: "di Kp. Cipaku? bukan, Cibunut"."""
LONGEST_KIND = 24
"""Letters of the longest kind of place: "jembatan penyeberangan"."""
CHANGED = re.compile(r"[\s,.?]*\b(?:eh+|ups|maksudku|maksud saya|ralat)\b[\s,.:]*")
"""What stands between a place given in error and the right one."""
NOT_THERE = re.compile(
    r"(?<!eh )(?<!eh, )\b(?:bukan|bkn|sanes|dudu) (?:di |yang |yg |nang |ning )?$"
)


def is_denied(low: str, span: Span, others: Container[int] = ()) -> bool:
    """Whether the caller corrected himself: it is somewhere else.

    `others` are where places of the same sort begin: "Gebug eh Krajan" takes the first back.
    """
    start, end = span
    changed = CHANGED.match(low, end)
    return (
        (changed is not None and changed.end() in others)
        or CORRECTED.match(low, end) is not None
        or NOT_THERE.search(low[max(0, start - 12) : start]) is not None
    )


def is_away(text: Text, at: int) -> bool:
    """Whether a place that begins here is a destination, a direction or a detour."""
    before = text.low[max(0, at - 60) : at]
    return HERE.search(before) is None and AWAY.search(before) is not None


def is_callers(text: Text, at: int) -> bool:
    """Whether a place that begins here is where the caller is or lives, and nothing more."""
    before = slice(max(0, at - 60), at)
    if AT_HOME.search(text.low[before]):
        return False
    return bool(CALLERS_OWN.search(text.low[before]) or BY_NAME.search(text.raw[before]))


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
