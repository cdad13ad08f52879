"""Where the name of a landmark begins and ends, and what makes it one."""

import re

from bot.intake.address import SMALL
from bot.intake.counting import BEASTS, PEOPLE, THINGS
from bot.intake.ends import EVERYDAY, OVER, OVER_HARD, VERBAL, VERBS
from bot.intake.phrases import words
from bot.intake.places import FACILITIES, MAY_FOLLOW, NEVER, RELATED
from bot.intake.text import Text

TOKEN = re.compile(r"[a-z0-9][a-z0-9'’/&-]*")
PLACED = words("""
    arah sisi jalur lajur pagi siang sore malam pos tower jembatan masjid sekolah blok gang desa
    dusun kelurahan kecamatan kampung km perumahan pabrik kos kontrakan rt rw kelas gudang warung
""")
"""What may stand behind a place's number all the same: "SMP 6 pagi tadi", "Cipali KM 160 arah"."""
COUNTED = re.compile(
    rf"\s*(?:{'|'.join(sorted((THINGS - PLACED) | BEASTS))}|{PEOPLE}|luka|tewas)\b"
)
"""What a number counts that is no part of a name."""
ABBREVIATED = re.compile(
    r"\b(?:rs|dr|h|hj|kh|ust|prof|st|perum|komp|kp|kmp|dsn|dk|ds|tk|sd|smp|sma|smk|mt|pt|cv|ud|blk|psr"
    r"|wr|rm|tb|moh|muh|m|r|k|hos|jend|letjen|ir|ki|ny|bpk|p|prum|kpl|lingk|univ|kel|mi|ma|gd)$"
)
"""What a full stop may follow without ending a sentence: "perum.", "rs."."""
LEFT_OPEN = re.compile(r"\s+(?:blok|no|nomor|gang|gg|dan|pak|bu|di|sebelah)$", re.IGNORECASE)
"""Words at which no name ends."""
MOST = 6
"""Words of a landmark's name."""


def phrase_end(text: Text, begins: int, *, related: bool) -> int | None:
    """Where the name that begins here ends; None where there is none."""
    low, at, titled = text.low, begins, False
    if not related and (gap := re.compile(r"[ \t]*[.:]?[ \t]*").match(low, at)):
        if "." in gap[0] and not ABBREVIATED.search(low[:at]):
            return None  # the sentence is over
        at = gap.end()
    end, count = begins, 0
    while count < MOST and (token := TOKEN.match(low, at)):
        word = token[0].strip("'’-/")
        loud = count == 0 and related and text.raw[at : token.end()].isupper() and len(word) > 2
        loud = loud and not text.raw.isupper()  # "seberang ADA"
        if not loud and _ends(low, at, word, token.end(), first=count == 0, related=related):
            break
        written = text.raw[at : token.end()]
        small = word in SMALL or word == "jalur" or FACILITIES.match(low, at) is not None
        if titled and written.islower() and not small:
            break  # "masjid Al Barokah pager hejo"
        titled = titled or (written.istitle() and FACILITIES.fullmatch(word) is None)
        end, count = token.end(), count + 1
        space = re.compile(r"[ \t]+|\.[ \t]*(?=[a-z0-9])").match(low, end)
        if space is None or ("." in space[0] and not ABBREVIATED.search(low[:end])):
            break
        at = space.end()
    return end if count else None


STANDING = words("pohon tiang gardu trafo sarang api anak mobil motor truk orang kabel masuk")
"""Words of what happened that may begin what stands behind a relation: "dekat pohon beringin"."""
SEATS = words("desa kelurahan kecamatan")
"""Areas that have an office, a square, a post of their own."""
SEATED = re.compile(r"(?:balai|bale|kantor|lapangan|lapang|pos|posko) $")
NAMES_TOO = {
    "banjir": re.compile("< kanal"),
    "masuk": re.compile("pintu <"),
    **dict.fromkeys(("pagi", "malam", "sore"), re.compile("pasar <")),
    **dict.fromkeys(("kel", "kec"), re.compile(r"(?:balai|kantor) <\W*(?:$|,|\n)")),
    **dict.fromkeys(
        ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"), re.compile("blok <")
    ),
}
"""Words at which a name is over, but for this around them: "Banjir Kanal", "blok Minggu"."""
CALLED_ON = re.compile(
    r"\b(?:pom bensin|spbu|alfamart|indomaret|pasar|terminal|stasiun|puskesmas|polsek|kantor pos"
    r"|masjid|mesjid|mushola|gereja|jembatan|balai desa|sd|smp|sma|lapangan) $"
)
"""Public places: "pak" behind one is whom the caller speaks to, not its owner."""
CHIEF = re.compile(r"(?:pak|bu|ketua|bpk) $")


def _ends(low: str, at: int, word: str, after: int, *, first: bool, related: bool) -> bool:
    """Whether the name is over before this word."""
    last = re.compile(r"\s*(?:[,.;\n]|$)").match(low, after) is not None
    relation = word not in MAY_FOLLOW and RELATED.match(low, at) is not None
    if not first and relation and last:
        return False  # "Pasar Prapatan."
    around = f"{low[max(0, at - 12) : at]}<{low[after : after + 12]}"
    if word == "blok" and not first:
        return True
    if word in ("pak", "bu", "mas", "mbak") and CALLED_ON.search(low[max(0, at - 20) : at]):
        return True  # "depan pom bensin pak"
    if word in NAMES_TOO and NAMES_TOO[word].search(around):
        return False
    if word in OVER_HARD:
        before = low[max(0, at - 12) : at]
        if (word in SEATS and SEATED.search(before)) or (word == "rt" and CHIEF.search(before)):
            return False
        return not (first and related and word in ("kelurahan", "kecamatan", "kel", "kec"))
    if (
        word in OVER
        or re.match(r"(?:rt|rw)\d", word)
        or re.fullmatch(r"\d{5,}|\d+(?:cm|m|meter|orang|org)", word)
    ):
        return True
    shaped = re.fullmatch(r"[a-z]{3,}(?:2|nya)", word) is not None
    verb = word in VERBS or VERBAL.fullmatch(word) is not None
    if first:
        return (shaped and not related) or (verb and (not related or word not in STANDING))
    if shaped:
        return True
    counted = word.isdecimal() and COUNTED.match(low, after) is not None
    return counted or relation or verb or word in EVERYDAY


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
