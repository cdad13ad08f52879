"""Landmarks with their relation (depan, samping, utara ...), hamlets, estates and named blocks."""

import re
from dataclasses import dataclass

from bot.intake.places import (
    ALONE,
    CALLERS_OWN,
    ELSEWHERE,
    ESTATES,
    FACILITIES,
    HAMLETS,
    LETTERED,
    MAY_FOLLOW,
    NAMED_PLACE,
    NEVER,
    NOT_A_PLACE,
    NOTHING,
    OVER,
    OVER_HARD,
    OWNED,
    RELATED,
    SENT_FOR,
    VERBS,
    WEAK,
)
from bot.intake.text import Span, Text

TOKEN = re.compile(r"[a-z0-9][a-z0-9'’/&-]*")
COUNTED = re.compile(
    r"\s*(?:orang|org|korban|unit|rumah|luka|meninggal|ekor|cm|meter|m|menit|jam|kk|motor|mobil|anak|tewas|hari|warga"
    r"|pohon)\b"
)
ABBREVIATED = re.compile(r"\b[a-z]{1,5}$")
"""What a full stop may follow without ending a sentence: "perum.", "rs."."""
MOST = 6
"""Words of a landmark's name."""
SURE = 0.75
"""From here on it is surely meant as a landmark."""


@dataclass(frozen=True, slots=True)
class Landmark:
    """A landmark without its relation word; `span` with it."""

    value: str
    span: Span
    confidence: float


def read_landmarks(text: Text, taken: list[Span]) -> list[Landmark]:
    """Every landmark, in the order of the text; `taken` are the streets."""
    found: list[Landmark] = []
    for way in (_related, _estates, _facilities):
        found += way(text, [*taken, *(one.span for one in found)])
    return sorted((one for one in found if one.value), key=lambda one: one.span)


def is_elsewhere(text: Text, at: int) -> bool:
    """Whether a place that begins here is a destination, a detour or the caller's own."""
    before = text.low[max(0, at - 60) : at]
    if SENT_FOR.search(before):
        return False
    return ELSEWHERE.search(before) is not None or CALLERS_OWN.search(before) is not None


def _related(text: Text, taken: list[Span]) -> list[Landmark]:
    """What stands behind depan, dekat, pertigaan ..."""
    found: list[Landmark] = []
    for match in RELATED.finditer(text.low):
        start, relation = match.start(1), match[1].split()
        if _inside(start, [*taken, *(one.span for one in found)]):
            continue
        if CALLERS_OWN.search(text.low[max(0, start - 45) : start]) and not _sole(text):
            continue
        begins = _past_relations(text.low, match.end())
        end = _phrase(text.low, begins, related=True)
        if end is None or re.match(r"(?:jl|jln|jalan|gg|gang)\b", text.low[begins:]):
            continue
        value = _value(text, begins, end)
        weak = not WEAK.isdisjoint(relation) and (
            not _proper(text, begins, end) or text.low.startswith(("kel", "kec"), begins)
        )
        if value and value.lower() not in NOTHING and not weak:
            found.append(Landmark(value, (start, end), 0.8))
    return found


def _estates(text: Text, taken: list[Span]) -> list[Landmark]:
    """Housing estates, hamlets and blocks that have a name: the kind of it is part of the name."""
    found: list[Landmark] = []
    for pattern in (ESTATES, HAMLETS):
        for match in pattern.finditer(text.low):
            start = match.start()
            if _inside(start, [*taken, *(one.span for one in found)]) or is_elsewhere(text, start):
                continue
            end = _phrase(text.low, match.end(), related=False)
            if end is None:
                continue
            if match[1] == "blok" and LETTERED.fullmatch(text.low[match.end() : end]):
                continue
            found.append(Landmark(_value(text, start, end), (start, end), 0.8))
    return found


def _facilities(text: Text, taken: list[Span]) -> list[Landmark]:
    """A mosque, a market, a school by its name, without any relation."""
    found: list[Landmark] = []
    for match in FACILITIES.finditer(text.low):
        start, kind = match.start(), match[0]
        if _inside(start, [*taken, *(one.span for one in found)]) or is_elsewhere(text, start):
            continue
        if kind in NEVER or NOT_A_PLACE.search(text.low[:start]):
            continue
        placed = NAMED_PLACE.search(text.low[:start]) is not None
        end = _phrase(text.low, match.end(), related=False)
        if end is None and placed and kind in ALONE:
            end = match.end()
        if end is None or (kind in OWNED and not placed and not _proper(text, match.end(), end)):
            continue
        sure = SURE if placed else 0.6
        found.append(Landmark(_value(text, start, end), (start, end), sure))
    return found


def _sole(text: Text) -> bool:
    """Whether the text holds but one place: then even the caller's is the incident's."""
    return len(RELATED.findall(text.low)) + len(FACILITIES.findall(text.low)) <= 2


def _inside(at: int, spans: list[Span]) -> bool:
    return any(start <= at < end for start, end in spans)


def _past_relations(low: str, at: int) -> int:
    """Past a second relation word: "sebelah utara dekat pasar" is near the pasar."""
    while (more := RELATED.match(low, at)) and more.end() > at:
        at = more.end()
    return at


def _phrase(low: str, begins: int, *, related: bool) -> int | None:
    """Where the name that begins here ends; None where there is none."""
    at = begins
    if not related and (gap := re.compile(r"[ \t]*[.:]?[ \t]*").match(low, at)):
        if "." in gap[0] and not ABBREVIATED.search(low[:at]):
            return None  # the sentence is over
        at = gap.end()
    end, count = begins, 0
    while count < MOST and (token := TOKEN.match(low, at)):
        word = token[0].strip("'’-/")
        if _ends(low, at, word, token.end(), first=count == 0, related=related):
            break
        end, count = token.end(), count + 1
        space = re.compile(r"[ \t]+|\.[ \t]*(?=[a-z0-9])").match(low, end)
        if space is None or ("." in space[0] and len(word) > 3):
            break
        at = space.end()
    return end if count else None


def _ends(low: str, at: int, word: str, after: int, *, first: bool, related: bool) -> bool:
    """Whether the name is over before this word."""
    if word in OVER_HARD:
        if low[:at].endswith(("balai ", "kantor ")) and word in ("desa", "kelurahan", "kecamatan"):
            return False
        return not (first and related and word in ("kelurahan", "kecamatan", "kel", "kec"))
    if (
        word in OVER
        or re.match(r"(?:rt|rw)\d", word)
        or re.fullmatch(r"\d{5,}|\d+(?:cm|m|meter)", word)
    ):
        return True
    shaped = re.fullmatch(r"[a-z]{3,}(?:2|nya)", word) is not None
    if first:
        return not related and (word in VERBS or shaped)
    if shaped:
        return True
    counted = word.isdecimal() and COUNTED.match(low, after) is not None
    relation = word not in MAY_FOLLOW and RELATED.match(low, at) is not None
    return counted or relation or word in VERBS


def _proper(text: Text, begins: int, end: int) -> bool:
    """Whether the phrase names something: by a capital, a number, or a facility in it."""
    if any(word[:1].isupper() for word in text.raw[begins:end].split()):
        return True
    facilities = FACILITIES.findall(text.low, begins, end)
    return not NEVER.issuperset(facilities) or re.search(r"\d", text.low[begins:end]) is not None


def _value(text: Text, begins: int, end: int) -> str:
    return text.raw[begins:end].strip(" .,:;-")
