"""Whom a line names without a title: by a name that many bear, or by what befell him.

A name within a place is the place's ("Jl. Slamet Riyadi", "langgar Nurul Iman").
"""

import re
from collections.abc import Iterator

from bot.domain.masking import HONORIFICS
from bot.intake.callers import COMMON
from bot.intake.given_names import EITHER, GIVEN
from bot.intake.phrases import any_of, words
from bot.intake.places import ESTATES, FACILITIES, HAMLETS
from bot.intake.text import Span

FEWEST_LETTERS = 2
MOST_DIGITS = 5
"""So many are no "Rina 2" any more."""
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_PLACED = any_of("""
    jl, jln, jalan, gang, gg, lorong, tol, simpang, perempatan, prapatan, pertigaan, bunderan,
    bundaran, desa, ds, kel, kelurahan, kec, kecamatan, dusun, dsn, sungai, kali, gunung, pantai,
    pulau, pelabuhan, bandara, stadion, taman, kolam, lapangan, lapang, st, santa, santo, grja,
    kios, mama, ruko, toko, warung, karaoke, cafe, kafe, rm, resto, bengkel, tpq, tpa, pt, cv, ud,
    po, bus, bis, kapal, kmp, km
""")
PLACED = re.compile(rf"(?<![a-z])(?:{_PLACED})(?![a-z])")
"""What a person's name stands behind where it is a street's, a shop's or a ship's."""
HOMES = words("rumah rmh omah griyo imah bumi kos kost kontrakan")
"""Whose home it is, is somebody's name."""
WITHIN = re.compile(r"[ .'’/()-]*(?:[^\W\d_]+[ .'’/()-]+){0,3}")
"""What may stand between that and the part of its name that is a person's."""
_CAPITAL = r"[A-Z][a-z'’]{2,}"
_WHO = any_of("""
    korban, pasien, pelapor, almarhum, almarhumah, sopir, supir, pengemudi, pengendara, istri,
    suami, anak, cucu, keponakan, bernama, atas nama, si, sama, dengan, oleh, milik, punya
""")
_BEFELL = any_of("""
    terjebak, kejebak, terjepit, kejepit, tertimpa, ketimpa, tertimbun, ketimbun, terseret,
    keseret, tenggelam, hanyut, pingsan, jatuh, tertabrak, ketabrak, terbakar, kesetrum,
    tersengat, digigit, dibacok, ditusuk, dipukul, dikeroyok, dibegal, disandera, kejang, sesak,
    meninggal, luka, terluka, hilang, belum pulang, umur, usia, berusia
""")
TOLD_OF = re.compile(
    rf"(?i:(?<![a-z])(?:{_WHO})(?:nya|ne|e)?\s+)({_CAPITAL}(?: {_CAPITAL}){{0,2}})"
    rf"|(?<![\w.'’-])({_CAPITAL}(?: {_CAPITAL}){{1,2}})(?=,? (?:{_BEFELL})\b)"
)
"""Names of no list: behind who it is, or two of them before what befell him."""
LONE = re.compile(r"[^\W\d_]+[.]?(?:[ '’][^\W\d_]+[.]?){0,2}")
"""One to three words, and nothing else."""
JOINED = re.compile(rf" {_CAPITAL}")
"""The rest of a name whose beginning is known."""


def names_in(text: str) -> list[Span]:
    """Where a line names somebody without a title; two names side by side are one."""
    found = sorted([*_listed(text), *_told_of(text)])
    if not found:
        return []
    low = text.lower()
    places = [
        one.end()
        for kind in (PLACED, FACILITIES, ESTATES, HAMLETS)
        for one in kind.finditer(low)
        if one[0].strip() not in HOMES
    ]
    joined: list[Span] = []
    for start, end in found:
        if any(at <= start and WITHIN.fullmatch(low, at, start) for at in places):
            continue
        if (more := JOINED.match(text, end)) and more[0].strip().lower() not in COMMON:
            end = more.end()
        if joined and start <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def nameless(text: str) -> str:
    """A line without the names in it: "Sutrisno kejepit" -> "… kejepit"."""
    for start, end in reversed(names_in(text)):
        text = f"{text[:start]}…{text[end:]}"
    return text


def names_told(text: str) -> tuple[str, ...]:
    """The names themselves."""
    return tuple(text[start:end] for start, end in names_in(text))


def lone_name(text: str) -> bool:
    """Whether a short line could be somebody's name alone, by its shape."""
    return LONE.fullmatch(text.strip()) is not None


def calls_somebody(text: str) -> bool:
    """Whether somebody may be called so: by letters, and by no telephone number."""
    letters, digits = sum(map(str.isalpha, text)), sum(map(str.isdigit, text))
    return letters >= FEWEST_LETTERS and digits < MOST_DIGITS


def is_name(text: str) -> bool | None:
    """Whether such a line is a name; None: it may be one, or a word about a report."""
    said = [one for one in WORD.findall(text.lower()) if one not in HONORIFICS]
    if not said or any(one in COMMON and one not in EITHER for one in said):
        return False
    return True if any(one in GIVEN for one in said) else None


def _listed(text: str) -> Iterator[Span]:
    return (one.span() for one in WORD.finditer(text) if one[0].lower() in GIVEN)


def _told_of(text: str) -> Iterator[Span]:
    for one in TOLD_OF.finditer(text):
        group = 1 if one[1] else 2
        if one[group].split()[0].lower() not in COMMON:
            yield one.span(group)
