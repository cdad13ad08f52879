"""Where the name of a landmark begins and ends, and what makes it one."""

import re

from bot.intake.address import SIDED, SMALL
from bot.intake.countable import BEASTS, PEOPLE, PEOPLE_AS_TYPED, THINGS
from bot.intake.ends import EVERYDAY, GOODS, OVER, OVER_HARD, TELLS_OF_PLACES, VERBAL, VERBS
from bot.intake.later import later
from bot.intake.phrases import words
from bot.intake.places import FACILITIES, MAY_FOLLOW, NEVER, RELATED
from bot.intake.text import Text

TOKEN = later(r"[a-z0-9][a-z0-9'’/&-]*")
PLACED = words("""
    arah sisi jalur lajur pagi siang sore malam pos tower jembatan masjid sekolah blok gang desa
    dusun kelurahan kecamatan kampung km perumahan pabrik kos kontrakan rt rw kelas gudang warung
""")
"""What may stand behind a place's number all the same: "SMP 6 pagi tadi", "Cipali KM 160 arah"."""
COUNTED = later(
    rf"\s*(?:{'|'.join(sorted((THINGS - PLACED) | BEASTS))}|{PEOPLE}|{PEOPLE_AS_TYPED}"
    r"|luka|tewas|rmh|mtr|mbl|phn|wit|eskavator|md|lb|lr|kk)\b"
)
"""What a number counts that is no part of a name."""
ABBREVIATED = later(
    r"\b(?:rs|dr|h|hj|kh|ust|prof|st|perum|komp|kp|kmp|dsn|dk|ds|tk|sd|smp|sma|smk|mt|pt|cv|ud|blk|psr"
    r"|wr|rm|tb|moh|muh|m|r|k|hos|jend|letjen|ir|ki|ny|bpk|p|prum|kpl|lingk|univ|kel|mi|ma|gd)$"
)
"""What a full stop may follow without ending a sentence: "perum.", "rs."."""
LEFT_OPEN = later(r"\s+(?:blok|no|nomor|gang|gg|dan|pak|bu|di|sebelah)$", re.IGNORECASE)
"""Words at which no name ends."""
MOST = 6
"""Words of a landmark's name."""


def phrase_end(text: Text, begins: int, *, related: bool, hamlet: bool = False) -> int | None:
    """Where the name that begins here ends; None where there is none.

    A capital tells of a name behind a relation, and behind "kampung" and the like (`hamlet`).
    """
    low, at, titled = text.low, begins, False
    opened = not related and KIND_TITLED.search(text.raw[:begins]) is not None
    if not related and (gap := re.compile(r"[ \t]*[.:]?[ \t]*").match(low, at)):
        if ":" in gap[0] or ("." in gap[0] and not ABBREVIATED.search(low[:at])):
            return None  # the sentence is over
        at = gap.end()
    capitals = _capitals_tell(text)
    end, count = begins, 0
    while count < MOST and (token := TOKEN.match(low, at)):
        word, written = token[0].strip("'’-/"), text.raw[at : token.end()]
        begun = opened or (
            count == 0
            and (hamlet or (related and NEXT_TITLED.match(text.raw, token.end()) is not None))
        )
        over = word in OVER_HARD or (word == "blok" and count > 0)
        proper = capitals and written.istitle() and begun and not over
        loud = count == 0 and related and written.isupper() and len(word) > 2
        loud = loud and not text.raw.isupper()  # "seberang ADA"
        named = loud or proper  # "Warung Sabar Menanti"
        own = (
            capitals and written.istitle() and NEXT_TITLED.match(text.raw, token.end()) is not None
        )
        first = count == 0
        if not named and _ends(
            low, at, word, token.end(), first=first, related=related, titled=own
        ):
            break
        small = word in SMALL or word == "jalur" or FACILITIES.match(low, at) is not None
        if titled and written.islower() and not small:
            break  # "masjid Al Barokah pager hejo"
        opened = opened or written[0].isupper()
        titled = titled or (written.istitle() and FACILITIES.fullmatch(word) is None)
        end, count = token.end(), count + 1
        space = re.compile(r"[ \t]+|\.[ \t]*(?=[a-z0-9])").match(low, end)
        if space is None or ("." in space[0] and not ABBREVIATED.search(low[:end])):
            break
        at = space.end()
    return end if count else None


KIND_TITLED = later(r"[A-Z][A-Za-z]*\W*$")
NEXT_TITLED = later(r" (?!Rt\b|Rw\b)[A-Z][a-z]+")


def _capitals_tell(text: Text) -> bool:
    """Whether a capital tells of a name: not where all words begin with one, or are all of it."""
    typed = [one[0] for one in re.finditer(r"[^\W\d_]+", text.raw)]
    return 2 * sum(one[0].isupper() for one in typed) < len(typed)


STANDING = words("pohon tiang gardu trafo sarang api anak mobil motor truk orang kabel masuk")
"""Words of what happened that may begin what stands behind a relation: "dekat pohon beringin"."""
SEATS = words("desa kelurahan kecamatan dusun dukuh kampung")
"""Areas that have an office, a square, a post of their own."""
SEATED = later(r"(?:balai|bale|kantor|lapangan|lapang|pos|posko|gapura|gerbang|tugu) $")
DAYS = words("""
    senin selasa rabu kamis jumat sabtu minggu ahad ngahad salasa rebo kemis jumaah jumuah saptu
    setu
""")
NAMES_TOO = {
    "banjir": later("< kanal"),
    "dr": later(r"(?:rs|rsu|rsd|rsud|rsup|rsj|rsia|rumah sakit|klinik|makam|patung) <\W"),
    "alun2": later("[a-z] <"),
    "masuk": later("pintu <"),
    **dict.fromkeys(("pagi", "malam", "sore"), later("pasar <")),
    **dict.fromkeys(("kel", "kec"), later(r"(?:balai|kantor) <\W*(?:$|,|\n)")),
    **dict.fromkeys(DAYS, later("blok <")),
    "desa": later(r"blok <\W*(?:$|desa|ds|kec|rt|rw|no|kel)"),
}
"""Words at which a name is over, but for this around them: "Banjir Kanal", "blok Minggu"."""
CALLED_ON = later(
    r"\b(?:pom bensin|spbu|alfamart|indomaret|pasar|terminal|stasiun|puskesmas|polsek|kantor pos"
    r"|masjid|mesjid|mushola|gereja|jembatan|balai desa|sd|smp|sma|lapangan) $"
)
"""Public places: "pak" behind one is whom the caller speaks to, not its owner."""
CHIEF = later(r"(?:pak|bu|ketua|bpk) $")


HONORIFICS = words("""
    pak bu mas mbak mang kang teh wa bi haji h hj ustad ustadz ust kyai kiai mbah bude pakde nyai
    cak cik om tante bang abang acil bapak ibu yuk aki nini mak mamak mek uwa ma bik bi lik
""")
ALSO_NAMES = words("min no nah nur sri dar mul har")
"""Names that are something else too: behind "pak" they are names."""
TRADES = words("""
    toko warung gudang pabrik bengkel pasar konter counter depot dealer kios agen pangkalan sentra
    grosir kandang kebun pom rumah restoran kantin pt cv ud tambak showroom galeri pusat taman
    kampung perajin juragan kios pool cucian cuci penggilingan konveksi kedai
""")
"""What is called by what is made, sold or kept there."""
WORKSHOP = later(rf"\b(?:{'|'.join(sorted(TRADES))})\b[^,.;\n]*$")
HOMES = words("""
    rumah rmh omah umah imah gudang toko warung ruko kios kontrakan bengkel pabrik
""")
"""Buildings: behind a name another begins."""
PLURAL = later(r"(?!alun|lumba|kupu|cumi)([a-z]{3,})-\1(?:an|nya|e)?|(?!alun)[a-z]{3,}(?:2|nya)")
BEFORE_OWNER = later(rf"\b(?:{'|'.join(sorted(TRADES))}) $")
USERS = words("nelayan eretan santri pelajar petani")
"""Whose a place may be: "dermaga nelayan"."""
NUMBERED = words("sdn smpn sman smkn mtsn man min")
"""Schools whose name is a number, whatever is counted behind."""
AGED = words("lawas kuno tua lama heubeul buhun")
BEFORE = later(r"([a-z0-9]+)\W*$")


def _ends(
    low: str, at: int, word: str, after: int, *, first: bool, related: bool, titled: bool
) -> bool:
    """Whether the name is over before this word; `titled` where it has a capital of its own."""
    last = re.compile(r"\s*(?:[,.;\n]|$)").match(low, after) is not None
    relation = RELATED.match(low, at) is not None and (
        word not in MAY_FOLLOW or (word in SIDED and FACILITIES.match(low, after + 1) is not None)
    )
    if not first and relation and last:
        return False  # "Pasar Prapatan."
    before = low[max(0, at - 20) : at]
    if word == "blok" and not first:
        return True
    if word in HONORIFICS and (owner := _is_owner(low, before, after, first=first)) is not None:
        return not owner
    if word in NAMES_TOO and NAMES_TOO[word].search(f"{before}<{low[after : after + 12]}"):
        return False
    if word in OVER_HARD:
        if (word in SEATS and SEATED.search(before)) or (word == "rt" and CHIEF.search(before)):
            return False
        return not (first and related and word in ("kelurahan", "kecamatan", "kel", "kec"))
    previous = last_word[1] if (last_word := BEFORE.search(before)) else ""
    if word in ALSO_NAMES and previous in HONORIFICS and not first:
        return False
    if word in AGED and previous in GOODS:
        return True  # "pabrik batik lawas"
    if word in GOODS:
        if previous in GOODS and BROKEN.match(low, after):
            return True  # "pabrik tahu kaca rumah pecah"
        if previous in TRADES | GOODS or (last and WORKSHOP.search(low[max(0, at - 30) : at])):
            return False
        if not (first and related) and _is_told_of(low, after):
            return True  # "pasar johar listrik mati"
    if (
        word in OVER
        or re.match(r"(?:rt|rw)\d", word)
        or re.fullmatch(r"\d{5,}|\d+(?:cm|m|meter|orang|org)", word)
    ):
        return True
    shaped = PLURAL.fullmatch(word) is not None
    verb = word in VERBS or VERBAL.fullmatch(word) is not None
    if first and related:
        return verb and word not in STANDING
    another = not titled and _is_another(low, word, previous, after)
    users = word in USERS and not _is_told_of(low, after)
    if first and not another and (users or FACILITIES.match(low, at)):
        return False
    ordinal = len(word) > 1 and word.startswith("0")  # "SD 040 korban"
    counted = word.isdecimal() and not ordinal and COUNTED.match(low, after) is not None
    if shaped or verb or word in TELLS_OF_PLACES or (counted and previous not in NUMBERED):
        return True
    return another or (not first and (relation or word in EVERYDAY))


def _is_owner(low: str, before: str, after: int, *, first: bool) -> bool | None:
    """Whether "pak" and the like begins an owner's name; None where something else must tell."""
    if CALLED_ON.search(before):
        return False  # "depan pom bensin pak"
    named = re.compile(r"\.?[ \t]+([a-z]{2,})").match(low, after)
    if named is None:
        return None if BEFORE_OWNER.search(before) else False  # "di kampus Undip mas"
    if first:
        return None
    if named[1] in ("rt", "rw", *ALSO_NAMES):
        return True
    return not (named[1] in OVER or _is_told_of(low, after))


BROKEN = later(r"(?: \w+){0,2} (?:\d+ )?(?:pecah|rusak|remuk|ambrol|jebol|roboh|hangus)\b")
"""What happened to the thing before it."""


def _is_told_of(low: str, after: int) -> bool:
    """Whether what stands behind tells that something happens."""
    behind = re.compile(r"[ \t]+([a-z]{2,})").match(low, after)
    if behind is None:
        return False
    return behind[1] in VERBS | TELLS_OF_PLACES or VERBAL.fullmatch(behind[1]) is not None


def _is_another(low: str, word: str, previous: str, after: int) -> bool:
    """Whether a building begins here: "pasar johar rumah panggung"."""
    if word not in HOMES or previous in TRADES or previous in ("proyek", "area", "kompleks"):
        return False
    return not re.compile(r" (?:makan|sakit|potong|pompa|duka)\b").match(low, after)


def is_proper(text: Text, begins: int, end: int) -> bool:
    """Whether the phrase names something: by a capital, a number, or a facility in it."""
    if not is_loud(text) and any(w[:1].isupper() for w in text.raw[begins:end].split()):
        return True
    facilities = FACILITIES.findall(text.low, begins, end)
    return not NEVER.issuperset(facilities) or re.search(r"\d", text.low[begins:end]) is not None


def is_named(text: Text, begins: int, end: int) -> bool:
    """Whether the phrase has a name: a capital, or a word more than what kind of place it is."""
    if not is_loud(text) and any(w[:1].isupper() for w in text.raw[begins:end].split()):
        return True
    kinds = [one for one in FACILITIES.finditer(text.low, begins, end) if one[0] not in NEVER]
    return any(TOKEN.search(text.low, one.end(), end) for one in kinds)


def is_loud(text: Text) -> bool:
    """Whether all of it is typed in capitals, so that none tells of a name."""
    return sum(map(str.isupper, text.raw)) > sum(map(str.islower, text.raw))


def value_of(text: Text, begins: int, end: int) -> str:
    """The name as it was typed, without what hangs on to it."""
    return LEFT_OPEN.sub("", text.raw[begins:end].strip(" .,:;-"))
