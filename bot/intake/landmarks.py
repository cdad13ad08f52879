"""Landmarks with their relation (depan, samping, utara ...), hamlets, estates and named blocks."""

import re
from dataclasses import dataclass

from bot.intake.countable import THINGS
from bot.intake.elsewhere import CALLED_TO, aside, is_callers, is_corrected, is_elsewhere
from bot.intake.ends import GOODS, OVER, VERBAL, VERBS
from bot.intake.later import later
from bot.intake.naming import (
    ABBREVIATED,
    TRADES,
    is_loud,
    is_named,
    is_proper,
    phrase_end,
    value_of,
)
from bot.intake.places import (
    AGENCIES,
    ALONE,
    DIED_AT,
    ESTATES,
    FACILITIES,
    FROM,
    HAMLETS,
    HOSPITALS,
    ITS_PUPILS,
    LETTERED,
    LODGINGS,
    LONG,
    NAMED_PLACE,
    NEVER,
    NOT_A_PLACE,
    NOTHING,
    OWNED,
    PART,
    RELATED,
    STALLS,
    SUFFIXES,
    TAKEN_IN,
    WATER_OF,
    WEAK,
)
from bot.intake.text import Span, Text

SURE = 0.75
"""From here on it is surely meant as a landmark."""
SAID_TO_BE = later(
    r"\b(?:kejadian|kejadiannya|kejadiane|tkp|tkpnya|titiknya|lokasi|lokasine|lokasinya)\W+(?:\w+\s+)?$"
)
TOLD = 0.9
"""Where the caller says that this is where it happened."""
UNSURE = 0.4
"""Beside where the caller lives: it is the incident's where nothing else is told."""


ASIDE = 0.3
"""Where the caller works: not the incident's where a street or a kelurahan is told."""
ITS_NAME = later(
    r"\b(?:sekolah|sekolahan|pondok|kantor|pabrik|tempat|kampus|asrama|toko|warung|proyek)"
    r"(?:nya|ne|e|na| kami| saya)(?: itu| adalah| di)?\s*:?\s*$"
)
"""What stands before the name of the place where it is: "sekolahnya SMP 2"."""
LIES = later(r"\s*,?\s*(?:letaknya|lokasinya|tempatnya|terletak|panggenane|panggonane|ayana)\b")
"""What stands behind it."""
RIVER = later(r"\b(?:kali|sungai|walungan|pantai|muara) $")
RUNS_FAR = 0.45
"""A river or a railway: whatever else is told is nearer."""


VILLAGE_BEFORE = later(r"\b(?:kel|kelurahan|desa|ds)\.?\s*$")
VILLAGE = later(r"(?:kel|kelurahan|desa|ds)\b")
NO_RELATION = later(r"\b(?:berani|brani|wani|bisa|mau|kamar|tetangga|tonggo|tatangga)\s*$")
"""Behind these it is a verb or tells which one: "ga berani dekat", "kamar sebelah"."""
WEAK_BEFORE = later(r"(?:kel|kec|rs|rsud|rumah sakit|igd|icu|puskesmas)\b")
"""What "masuk" leads into without telling where it happened."""


PARKED = ("parkiran", "tempat parkir")
"""What is only a part of the place whose name follows."""


MINE = later(
    r"(?:saya|sy|kami|kita|aku|kula|kulo|abdi|isun|nyong|kuring|kothong|kosong|tangga|tanggi|siji"
    r"|setunggal|kalih|loro|tiga|telu|sekawan|papat)\b"
)
"""Behind "griya" it is somebody's home, and no estate."""
INDOORS = ("lift", "lobi", "lobby", "eskalator", "basement", "toilet", "halaman", "rooftop")
"""What is only a part of the building whose name follows."""


MADRASA = later(
    r"\s*(?:\d|negeri|nu|muhammadiyah|ma.?arif|islam|mi[fj]|dar[ou]|nur|hid|bus|ihya|at|ath|tar"
    r"|a[lnrtsd][ -])"
)
"""What a school is called that is written "mi": else it is a particle of the east."""
SELLER = later(r"(?:penjual|tukang|pedagang|bakul|nu dagang|wong dodol) ")
"""Who sells near by: a place that has a name tells more."""
BY_THE_WAY = frozenset(("sebelum", "sblm", "setelah", "sesudah"))
CHAINS = frozenset(
    ("alfamart", "indomaret", "alfamidi", "superindo", "spbu", "pertashop", "transmart", "giant")
)
"""Of which none has a name of its own: the street tells which."""
ADDRESS = later(r"\s*,?\s*(?:jl|jln|jalan|gg|gang)\b")
SOMEBODY = later(
    r"(?:suami|istri|isteri|bapak|ibu|anak|kakak|adik|nenek|kakek|orang|pemilik|penghuni|bojo|anakn"
    r"|pamajikan|salaki|pacar)(?:nya|ne|e|na)\b(?! (?:pak|bu|bapak|ibu|mas)\b)"
)
"""Who is told of behind "sebelah" or "depan": no place."""


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
    starts = frozenset(one.span[0] for one in found)
    return sorted(
        (one for one in found if one.value and not is_corrected(text.low, one.span, starts)),
        key=lambda one: one.span,
    )


def _related(text: Text, taken: list[Span]) -> list[Landmark]:
    """What stands behind depan, dekat, pertigaan ..."""
    found: list[Landmark] = []
    for match in RELATED.finditer(text.low):
        start, relation = match.start(1), match[1].split()
        if _inside(start, [*taken, *(one.span for one in found)]):
            continue
        if relation[-1] == "simpang" and text.low.startswith("lima", match.end()):
            continue  # a place of its own
        if "." in match[0] and not WEAK.isdisjoint(relation):
            continue  # "mobil bisa masuk. Ferdi"
        if NO_RELATION.search(text.low[max(0, start - 12) : start]):
            continue
        if VILLAGE_BEFORE.search(text.low[max(0, start - 12) : start]):
            continue  # "desa Parapatan"
        begins = _past_relations(text.low, match.end())
        if part := PART.match(text.low, begins):
            begins = part.end()
        end = phrase_end(text, begins, related=True)
        if end is None or re.match(r"(?:jl|jln|jalan|gg|gang)\b", text.low[begins:]):
            continue
        value = value_of(text, begins, end)
        if SOMEBODY.match(text.low, begins):
            continue  # "rumah sebelah suaminya ngamuk"
        public = BY_THE_WAY.intersection(relation) and value.lower() in ALONE
        weak = not WEAK.isdisjoint(relation) and (
            (not public and not is_named(text, begins, end))
            or WEAK_BEFORE.match(text.low, begins) is not None
        )
        if value and not NOTHING.fullmatch(value.lower()) and not weak:
            told = SAID_TO_BE.search(text.low[max(0, start - 24) : start]) is not None
            sure = (
                TOLD if told else _least(text, begins, UNSURE if is_callers(text, start) else 0.8)
            )
            if SELLER.match(text.low, begins):
                sure = min(sure, 0.6)
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
            ended = "." in match[0] and not ABBREVIATED.search(match[1])  # "masuk kampung. Dekat"
            of_hamlet = pattern is HAMLETS
            end = None if ended else phrase_end(text, match.end(), related=False, hamlet=of_hamlet)
            if VILLAGE_BEFORE.search(text.low[max(0, start - 12) : start]):
                continue
            if end is None or PART.match(text.low, start) or MINE.match(text.low, match.end()):
                continue
            named = text.low[match.end() : end]
            if match[1] == "blok" and LETTERED.fullmatch(named):
                found.append(Landmark(value_of(text, start, end), (start, end), UNSURE))
            elif match[1] in ("blok", "kampung", "kp") or not named[:1].isdigit():
                found.append(Landmark(value_of(text, start, end), (start, end), 0.8))
    return found


def _suffixed(text: Text, taken: list[Span]) -> list[Landmark]:
    """What its kind stands behind: "Grage Mall", "Kalijaga Permai"."""
    found: list[Landmark] = []
    for match in SUFFIXES.finditer(text.low):
        start = match.start()
        more = phrase_end(text, match.end(), related=False)
        if more and FACILITIES.fullmatch(match[0]):
            continue  # "mall Grage"
        for _ in range(2):
            before = re.search(r"([a-z'’]{2,})[ \t]+$", text.low[:start])
            if before is None or before[1] in OVER | VERBS | THINGS or VERBAL.fullmatch(before[1]):
                break
            if (
                before[1] in INDOORS
                or RELATED.match(text.low, before.start())
                or FACILITIES.fullmatch(before[1])
            ):
                break
            start = before.start()
        if start == match.start() or _inside(start, taken) or is_elsewhere(text, start):
            continue
        if VILLAGE_BEFORE.search(text.low[max(0, start - 12) : start]) or VILLAGE.match(
            text.low, start
        ):
            continue  # "kel Juata Permai"
        if RIVER.search(text.low[:start]):
            continue  # "sungai Bengawan Permai"
        placed = NAMED_PLACE.search(text.low[:start]) is not None
        end = more or match.end()
        found.append(Landmark(value_of(text, start, end), (start, end), SURE if placed else 0.6))
    return found


def _facilities(text: Text, taken: list[Span]) -> list[Landmark]:
    """A mosque, a market, a school by its name, without any relation."""
    found: list[Landmark] = []
    for match in FACILITIES.finditer(text.low):
        start, kind = match.start(), match[0]
        if _inside(start, [*taken, *(one.span for one in found)]) or is_elsewhere(text, start):
            continue
        before = text.low[:start]
        whose = NOT_A_PLACE.search(before) is not None
        pupils = whose and ITS_PUPILS.search(before) is not None
        if kind in NEVER or PART.match(text.low, start) or (whose and not pupils):
            continue
        if (kind in HOSPITALS and TAKEN_IN.search(before)) or (
            kind in LONG and WATER_OF.search(before)
        ):
            continue
        placed = NAMED_PLACE.search(before) is not None
        whence = kind not in OWNED | AGENCIES and FROM.search(before) is not None
        end = phrase_end(text, match.end(), related=False)
        named = end is not None
        placed = placed or (named and CALLED_TO.search(before[-40:]) is not None)
        if end is None:
            end = match.end()
        if not _is_meant(text, kind, (match.end(), end), placed=placed or whence, named=named):
            continue
        proper = kind not in OWNED or is_proper(text, match.end(), end)
        if pupils and (not named or not is_proper(text, match.end(), end)):
            continue
        sure = SURE if placed and named and proper and kind not in LONG else 0.6
        if named and kind in PARKED and is_proper(text, match.end(), end):
            start = match.end()
        if named and proper and (ITS_NAME.search(before) or LIES.match(text.low, end)):
            sure = TOLD
        elif pupils:
            sure = UNSURE
        elif kind in LONG:
            sure = RUNS_FAR
        sure = _least(text, start, sure)
        found.append(Landmark(value_of(text, start, end), (start, end), sure))
    return found


def _is_meant(text: Text, kind: str, name: Span, *, placed: bool, named: bool) -> bool:
    """Whether a facility is a landmark with this name behind it, or none."""
    if kind in ("smp", "sma") and not placed and is_loud(text):
        return re.search(r"\d", text.low[slice(*name)]) is not None  # "SBETIS SMP SLUTUT"
    if not named:
        if kind in HOSPITALS and not NAMED_PLACE.search(text.low[: name[0] - len(kind)]):
            return False  # "dari puskesmas belum ada"
        if kind in HOSPITALS and DIED_AT.search(text.low[: name[0] - len(kind)]):
            return False
        mine = re.compile(r"\s+(?:kami|saya|sy|kita|kula|abdi|tempat)\b").match(text.low, name[1])
        addressed = kind in CHAINS and ADDRESS.match(text.low, name[1]) is not None
        return kind in ALONE and (placed or addressed) and mine is None
    if kind in LODGINGS:
        return any(one[:1].isupper() for one in text.raw[slice(*name)].split())
    said = text.raw[slice(*name)]
    if kind in TRADES | {"jembatan", "hutan"} and GOODS.issuperset(said.lower().split()):
        return said.istitle()  # "gudang kain" is what burns, "jembatan Besi" a name
    if kind in STALLS:
        return placed and is_proper(text, *name)
    if kind == "mi" and text.raw[name[0] - len(kind)].islower() and not MADRASA.match(said.lower()):
        return False
    if kind in AGENCIES:
        whole = FACILITIES.match(text.low, name[0] + 1)
        return placed or (kind == "gedung" and whole is not None and whole.end() < name[1])
    return kind not in OWNED or placed or is_proper(text, *name)


def _least(text: Text, at: int, sure: float) -> float:
    """How sure it is where it may be told of by the way."""
    far = aside(text, at)
    return min(sure, ASIDE if far > 2 else UNSURE) if far else sure


def _inside(at: int, spans: list[Span]) -> bool:
    return any(start <= at < end for start, end in spans)


def _past_relations(low: str, at: int) -> int:
    """Past a second relation word: "sebelah utara dekat pasar" is near the pasar."""
    while (more := RELATED.match(low, at)) and more.end() > at:
        if more[1] == "simpang" and low.startswith("lima", more.end()):
            break  # a place of its own
        at = more.end()
    return at
