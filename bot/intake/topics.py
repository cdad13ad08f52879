"""A reading as the desk takes it: one finding for each topic of a report."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from bot.domain.adding import FORM, INSTEAD, OWN, PART
from bot.domain.hurt import NAMES
from bot.domain.masking import HONORIFICS, unnamed
from bot.intake.callers import phones_in
from bot.intake.fields import Reading, Value
from bot.intake.somebody import nameless
from bot.intake.text import Span, overlaps

SURE = 0.7
"""From here on something was told, not only described."""
LONGEST_TITLE = 30
"""Characters before a name in which its titles stand."""
TITLES_BEFORE = re.compile(
    rf"\b(?:(?:{'|'.join(sorted(HONORIFICS, key=len, reverse=True))})\.?[ \t]+)+$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """One thing read for the desk: a code or words of a topic, where, and how sure (0 to 1).

    `manner` says how it was told, where that matters to what is known: `adding.OWN` and its like.
    """

    topic: str
    code: str | None
    words: str
    span: tuple[int, int]
    confidence: float
    manner: str = ""

    @property
    def weak(self) -> bool:
        """Whether the text only describes it, or names it by the way."""
        return self.confidence < SURE


CORRECTS = re.compile(
    r"(?:\b(?:di)?(?:ralat|koreksi)\b|\b(?:salah|keliru|kleru|lepat)\b"
    r"|\b(?:yang|yg|sing|nu) (?:benar|bener|betul|leres)|\bmaksud(?:nya|e|na|ku)?\b"
    r"|\b(?:bukan|bkn|sanes|dudu)\b[^;\n]*\b(?:tapi|tp|melainkan|nanging)\b"
    r"|\b(?:bukan|bkn|sanes|dudu) (?:di |jl|jln|jalan|gang|gg|rt|rw|\d)[^,;\n]*,)"
    r"[^\d,;\n]{0,16}[\s,:]*$",
    re.IGNORECASE,
)
"""What stands before a piece that takes the place of what was told in error."""
CORRECTED_WITHIN = 60
"""Characters before it in which that is looked for."""


def _manner(text: str, span: Span) -> str:
    """Whether what begins here corrects what was told before."""
    before = text[max(0, span[0] - CORRECTED_WITHIN) : span[0]]
    return INSTEAD if CORRECTS.search(before) else ""


def _of_place(reading: Reading, span: Span) -> str:
    """How an address was told."""
    if reading.filled:
        return FORM
    said = [one for one in OF_AN_ADDRESS if one in reading.values]
    if said and said[0] in reading.own:
        return OWN
    return _manner(reading.text, span) or ("" if "street" in reading.values else PART)


OF_AN_ADDRESS = ("street", "kelurahan", "kecamatan", "rt", "rw")
"""Fields of an address; the first that was read says whose it is."""


def topics(reading: Reading) -> Iterable[Found]:
    """What was read, by the topics of a report; clauses that tell of none are conditions."""
    values = reading.values
    text = reading.text
    used: list[Span] = []

    def found(topic: str, value: Value, code: str | None = None, words: str = "") -> Found:
        if not (topic == "kind" and reading.described):
            used.append(value.span)
        manner = OWN if topic in reading.own else ""
        if topic == "victims":
            manner = _manner(text, value.span)
        if value.given:
            manner = FORM
        return Found(topic, code, words, value.span, value.confidence, manner)

    if kind := values.get("kind"):
        yield found("kind", kind, code=kind.value)
    if (area := values.get("kelurahan")) and len(reading.villages) == 1:
        yield found("kelurahan", area, code=reading.villages[0])
    elif reading.unsure:
        yield found("area", reading.unsure, words=str(reading.unsure.value))
    if victims := values.get("victims"):
        counts = victims.value
        total = sum(one or 0 for one in counts.values())
        nothing = (
            total == 0
            and all(one in (0, None) for one in counts.values())
            and counts["injured"] == 0
        )
        code = "nihil" if nothing else str(total) if total else None
        words = _victims_said(counts) if not nothing else ""
        yield found("victims", victims, code=code, words=words or text[slice(*victims.span)])
    elif total := reading.victims:
        yield found("victims", total, code=str(total.value), words=text[slice(*total.span)])
    if phone := values.get("caller_phone"):
        yield found("phone", phone, words=re.sub(r"^\+62", "0", phone.value))
    if name := values.get("caller_name"):
        yield found("caller_name", name, words=_with_title(text, name))
    where = _without_numbers(text)
    if (mark := values.get("landmark")) and (words := where[slice(*mark.span)].strip(" .,:;")):
        yield found("landmark", mark, words=words if where == text else " ".join(words.split()))
    if (access := values.get("four_wheel")) is not None:
        yield found("access", access, code="ya" if access.value else "tidak")
    if (handled := values.get("handled")) is not None:
        yield found("handled", handled, code="sudah" if handled.value else "belum")
    if (lat := values.get("lat")) and (lon := values.get("lon")):
        yield found("pin", lat, words=f"{lat.value:.6f},{lon.value:.6f}")
    if reading.realm and reading.realm.value != "darat":
        yield found("realm", reading.realm, code=reading.realm.value)
    if place := reading.place:
        words = where[slice(*place)].strip(" .,:;\n")
        if words:
            start = where.index(words, place[0])
            used.append((start, start + len(words)))
            said = words if where == text else " ".join(words.split())
            span = (start, start + len(words))
            yield Found("place", None, said, span, 0.8, _of_place(reading, span))
    for start, end in reading.silent:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    rest = _rest(text, used)
    depth = values.get("depth_cm")
    if depth and not (rest and rest.span[0] <= depth.span[0] < rest.span[1]):
        rest = _with_water(text, depth, rest)
    if rest:
        yield rest


def _with_title(text: str, name: Value) -> str:
    """The caller's name as he was called: "pelapor Ibu Siti" is Ibu Siti, of whom a reading has
    the name alone.
    """
    start = max(text.find(name.value, name.span[0]), 0)
    title = TITLES_BEFORE.search(text, max(start - LONGEST_TITLE, 0), start)
    return f"{' '.join(title[0].split())} {name.value}" if title else str(name.value)


def without_kind(text: str, found: Iterable[Found]) -> list[Found]:
    """The findings of a text where its kind is none of the report's: what told it tells how it
    looks there, unless its victims tell that already.
    """
    others = {one.topic: one for one in found}
    kind, shown = others.pop("kind"), others.pop("conditions", None)
    rest = list(others.values())
    victims = others.get("victims")
    if not (victims and overlaps(victims.span, kind.span)) and (
        told := _around(text, kind.span, [one.span for one in rest])
    ):
        words = nameless(unnamed(text[slice(*told)])).strip(" .:")
        if shown is None:
            shown = Found("conditions", None, words, told, kind.confidence)
        elif words not in shown.words:
            shown = replace(shown, words=f"{shown.words}, {words}")
    return [*rest, *([shown] if shown else [])]


LEADS_THERE = re.compile(r"\W*\b(?:di|ke|dari|pada|neng|ning|nang|ing|ti|ka)?\W*$", re.IGNORECASE)
"""What stands before a place, and means nothing without it."""


def _around(text: str, told: Span, others: Iterable[Span]) -> Span | None:
    """The part of a clause in which something is told and nothing else is."""
    clauses = (one.span() for one in CLAUSE.finditer(text))
    start, end = next((one for one in clauses if one[0] <= told[0] < one[1]), told)
    for one in others:
        if overlaps(one, told):
            return None
        if one[1] <= told[0]:
            start = max(start, one[1])
        else:
            end = min(end, one[0])
    end = start + len(LEADS_THERE.sub("", text[start:end]))
    return (start, end) if start < end else None


def _without_numbers(text: str) -> str:
    """The text with blanks for phone numbers: groups read where it is, never whom to phone."""
    for _, (start, end) in list(phones_in(text)):
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def _with_water(text: str, depth: Value, rest: Found | None) -> Found:
    """How deep the water is stands among the conditions, whatever else its clause tells of."""
    said = text[slice(*depth.span)].strip()
    water = f"air {said}" if str(depth.value) in said else f"air {said} (±{depth.value} cm)"
    words = ", ".join(one for one in (water, rest.words if rest else "") if one)
    return Found("conditions", None, words, depth.span, depth.confidence)


def _victims_said(counts: Mapping[str, int | None]) -> str:
    return ", ".join(f"{count} {NAMES[state]}" for state, count in counts.items() if count)


CLAUSE = re.compile(r"[^,;\n]+")
TELLS_NOTHING = re.compile(
    r"\b(?:pelapor|penelpon|hp|telp|nama (?:saya|pelapor))\b|\d{6}"
    r"|^(?:\W*\b(?:tolong\w*|pak|bu|bapak|ibu|mas|mbak|kak|min|admin|mohon|minta|cepat\w*"
    r"|cepet\w*|segera|buruan|lekas|bantu\w*|dibantu|ya|dong|makasih|terima kasih|trims|yth|nama"
    r"|saya)\b)+\W*$|^\W*(?:\w+\.?\s*)?…\W*$",
    re.IGNORECASE,
)
"""A clause that is the caller's, only asks for help, or only names somebody."""


def _rest(text: str, read: list[Span]) -> Found | None:
    """Clauses in which nothing was read tell how it looks there, without the names in them."""
    clauses = [
        (clause, words)
        for clause in CLAUSE.finditer(text)
        if re.search(r"\w", clause[0])
        and not any(start < clause.end() and clause.start() < end for start, end in read)
        and not TELLS_NOTHING.search(words := nameless(unnamed(clause[0])))
    ]
    if not clauses:
        return None
    span = (clauses[0][0].start(), clauses[-1][0].end())
    return Found(
        "conditions", None, ", ".join(words.strip(" .") for _, words in clauses), span, 0.4
    )
