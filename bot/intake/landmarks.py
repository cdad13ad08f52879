"""Landmarks with their relation (depan, samping, utara ...), hamlets, estates and named blocks."""

import re
from dataclasses import dataclass

from bot.intake.address import SMALL
from bot.intake.counting import BEASTS, PEOPLE, THINGS
from bot.intake.elsewhere import CALLERS_OWN, is_denied, is_elsewhere
from bot.intake.ends import EVERYDAY, OVER, OVER_HARD, VERBAL, VERBS
from bot.intake.phrases import words
from bot.intake.places import (
    AGENCIES,
    ALONE,
    ESTATES,
    FACILITIES,
    FROM,
    HAMLETS,
    LETTERED,
    LODGINGS,
    MAY_FOLLOW,
    NAMED_PLACE,
    NEVER,
    NOT_A_PLACE,
    NOTHING,
    OWNED,
    PART,
    RELATED,
    SUFFIXES,
    WEAK,
)
from bot.intake.text import Span, Text

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
SURE = 0.75
"""From here on it is surely meant as a landmark."""
SAID_TO_BE = re.compile(r"\b(?:kejadian|kejadiannya|kejadiane|tkp|tkpnya|titiknya)\W+(?:\w+\s+)?$")
TOLD = 0.9
"""Where the caller says that this is where it happened."""
UNSURE = 0.4
"""Beside where the caller lives: it is the incident's where nothing else is told."""


VILLAGE_BEFORE = re.compile(r"\b(?:kel|kelurahan|desa|ds)\.?\s*$")
NO_RELATION = re.compile(r"\b(?:berani|brani|wani|bisa|mau)\s*$")
"""Before "dekat" and the like it is a verb: "ga berani dekat"."""
WEAK_BEFORE = re.compile(r"(?:kel|kec|rs|rsud|rumah sakit|igd|icu|puskesmas)\b")
"""What "masuk" leads into without telling where it happened."""


@dataclass(frozen=True, slots=True)
class Landmark:
    """A landmark without its relation word; `span` with it."""

    value: str
    span: Span
    confidence: float


def read_landmarks(text: Text, taken: list[Span]) -> list[Landmark]:
    """Every landmark, in the order of the text; `taken` are the streets."""
    found: list[Landmark] = []
    for way in (_related, _estates, _suffixed, _facilities):
        found += way(text, [*taken, *(one.span for one in found)])
    return sorted(
        (one for one in found if one.value and not is_denied(text.low, one.span)),
        key=lambda one: one.span,
    )


def _related(text: Text, taken: list[Span]) -> list[Landmark]:
    """What stands behind depan, dekat, pertigaan ..."""
    found: list[Landmark] = []
    for match in RELATED.finditer(text.low):
        start, relation = match.start(1), match[1].split()
        if _inside(start, [*taken, *(one.span for one in found)]):
            continue
        if "." in match[0] and not WEAK.isdisjoint(relation):
            continue  # "mobil bisa masuk. Ferdi"
        if NO_RELATION.search(text.low[max(0, start - 12) : start]):
            continue
        begins = _past_relations(text.low, match.end())
        if part := PART.match(text.low, begins):
            begins = part.end()
        end = _phrase(text, begins, related=True)
        if end is None or re.match(r"(?:jl|jln|jalan|gg|gang)\b", text.low[begins:]):
            continue
        value = _value(text, begins, end)
        weak = not WEAK.isdisjoint(relation) and (
            not _named(text, begins, end) or WEAK_BEFORE.match(text.low, begins) is not None
        )
        if value and not NOTHING.fullmatch(value.lower()) and not weak:
            own = CALLERS_OWN.search(text.low[max(0, start - 45) : start]) is not None
            told = SAID_TO_BE.search(text.low[max(0, start - 24) : start]) is not None
            sure = TOLD if told else UNSURE if own else 0.8
            found.append(Landmark(value, (start, end), sure))
    return found


def _estates(text: Text, taken: list[Span]) -> list[Landmark]:
    """Housing estates, hamlets and blocks that have a name: the kind of it is part of the name."""
    found: list[Landmark] = []
    for pattern in (ESTATES, HAMLETS):
        for match in pattern.finditer(text.low):
            start = match.start()
            if _inside(start, [*taken, *(one.span for one in found)]) or is_elsewhere(text, start):
                continue
            end = _phrase(text, match.end(), related=False)
            if VILLAGE_BEFORE.search(text.low[max(0, start - 12) : start]):
                continue
            if end is None or PART.match(text.low, start):
                continue
            named = text.low[match.end() : end]
            if match[1] == "blok" and LETTERED.fullmatch(named):
                found.append(Landmark(_value(text, start, end), (start, end), UNSURE))
            elif match[1] in ("blok", "kampung", "kp") or not named[:1].isdigit():
                found.append(Landmark(_value(text, start, end), (start, end), 0.8))
    return found


def _suffixed(text: Text, taken: list[Span]) -> list[Landmark]:
    """What its kind stands behind: "Grage Mall", "Kalijaga Permai"."""
    found: list[Landmark] = []
    for match in SUFFIXES.finditer(text.low):
        start = match.start()
        more = _phrase(text, match.end(), related=False)
        if more and FACILITIES.fullmatch(match[0]):
            continue  # "mall Grage"
        for _ in range(2):
            before = re.search(r"([a-z'’]{2,})[ \t]+$", text.low[:start])
            if before is None or before[1] in OVER | VERBS | THINGS or VERBAL.fullmatch(before[1]):
                break
            if RELATED.match(text.low, before.start()) or FACILITIES.fullmatch(before[1]):
                break
            start = before.start()
        if start == match.start() or _inside(start, taken) or is_elsewhere(text, start):
            continue
        placed = NAMED_PLACE.search(text.low[:start]) is not None
        end = more or match.end()
        found.append(Landmark(_value(text, start, end), (start, end), SURE if placed else 0.6))
    return found


def _facilities(text: Text, taken: list[Span]) -> list[Landmark]:
    """A mosque, a market, a school by its name, without any relation."""
    found: list[Landmark] = []
    for match in FACILITIES.finditer(text.low):
        start, kind = match.start(), match[0]
        if _inside(start, [*taken, *(one.span for one in found)]) or is_elsewhere(text, start):
            continue
        if kind in NEVER or NOT_A_PLACE.search(text.low[:start]) or PART.match(text.low, start):
            continue
        placed = NAMED_PLACE.search(text.low[:start]) is not None
        whence = kind not in OWNED | AGENCIES and FROM.search(text.low[:start]) is not None
        end = _phrase(text, match.end(), related=False)
        named = end is not None
        if end is None:
            end = match.end()
        if not _is_meant(text, kind, (match.end(), end), placed=placed or whence, named=named):
            continue
        proper = kind not in OWNED or _proper(text, match.end(), end)
        sure = SURE if placed and named and proper else 0.6
        found.append(Landmark(_value(text, start, end), (start, end), sure))
    return found


def _is_meant(text: Text, kind: str, name: Span, *, placed: bool, named: bool) -> bool:
    """Whether a facility is a landmark with this name behind it, or none."""
    if kind in ("smp", "sma") and not placed and _is_loud(text):
        return re.search(r"\d", text.low[slice(*name)]) is not None  # "SBETIS SMP SLUTUT"
    if not named:
        mine = re.compile(r"\s+(?:kami|saya|sy|kita|kula|abdi|tempat)\b").match(text.low, name[1])
        return kind in ALONE and placed and mine is None
    if kind in LODGINGS:
        return text.raw[slice(*name)].strip()[:1].isupper()
    if kind in AGENCIES:
        return placed
    return kind not in OWNED or placed or _proper(text, *name)


def _inside(at: int, spans: list[Span]) -> bool:
    return any(start <= at < end for start, end in spans)


def _past_relations(low: str, at: int) -> int:
    """Past a second relation word: "sebelah utara dekat pasar" is near the pasar."""
    while (more := RELATED.match(low, at)) and more.end() > at:
        at = more.end()
    return at


def _phrase(text: Text, begins: int, *, related: bool) -> int | None:
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


def _proper(text: Text, begins: int, end: int) -> bool:
    """Whether the phrase names something: by a capital, a number, or a facility in it."""
    if not _is_loud(text) and any(w[:1].isupper() for w in text.raw[begins:end].split()):
        return True
    facilities = FACILITIES.findall(text.low, begins, end)
    return not NEVER.issuperset(facilities) or re.search(r"\d", text.low[begins:end]) is not None


def _named(text: Text, begins: int, end: int) -> bool:
    """Whether the phrase has a name: a capital, or a word more than what kind of place it is."""
    if not _is_loud(text) and any(w[:1].isupper() for w in text.raw[begins:end].split()):
        return True
    kinds = [one for one in FACILITIES.finditer(text.low, begins, end) if one[0] not in NEVER]
    return any(TOKEN.search(text.low, one.end(), end) for one in kinds)


def _is_loud(text: Text) -> bool:
    """Whether all of it is typed in capitals, so that none tells of a name."""
    return sum(map(str.isupper, text.raw)) > sum(map(str.islower, text.raw))


def _value(text: Text, begins: int, end: int) -> str:
    return LEFT_OPEN.sub("", text.raw[begins:end].strip(" .,:;-"))
