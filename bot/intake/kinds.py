"""What kind of incident a text tells of: the heaviest pattern that is neither denied nor a name."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from bot.intake.lexicon import (
    BUT_HERE,
    CALLED_OFF,
    FEARED_ALONE,
    FEARED_OR_PAST,
    NOT_REALLY,
    ONLY,
    ROOTS,
    TURNED_OUT,
    patterns,
)
from bot.intake.text import Line, Span, Text, overlaps
from bot.intake.weighing import NO_KIND, Leaning, leaning

IN_A_NAME = 4.0
"""What a kind weighs less inside a street's or a landmark's name ("Jl. Banjir Kanal")."""
FEARED = 1.5
"""What it weighs less when it is only feared, a cause, or over."""
TRULY = 2.0
"""What it weighs more behind "ternyata"."""
LATER = 0.012
"""What each word before it takes off: what is said first is mostly what happened."""
SURE, GUESSED, WEIGHED = 0.9, 0.6, 0.5
"""How sure a kind is that a phrase names, that one hints at, and that all words only lean to."""
TRUST, HINT, SILENCE = 0.25, 6.0, 0.3
"""What the lexicon is worth beside the weight of all words: a phrase so much for each of its weight
above a mere hint's (those of 9.5 are right in 94 of 100 texts that it never saw, those of 9 in 83,
of 8 in 65, of 7.5 in 24), its silence so much. Chosen where texts that taught nothing are read
best; half or twice as much makes little difference."""
CLEARLY = -0.3
"""From here on all words together tell a kind of which no phrase says anything: less is little
more than chance."""
NAMING = 7.0
"""From this weight on a phrase names what happened; a lighter one only hints at it."""
DESCRIBES = re.compile(r"\b(?:api|asap|air|genangan|bau|percikan|ngebul|berasap|gosong|hangus)\b")
"""Words that show what it looks like and do not name what it is."""
KNOWN_ALREADY = re.compile(
    r"(?:sopir|supir|korban|pengendara|pengemudi|penumpang|penghuni|pemilik|orang|wong|kernet|angin"
    r"|ombak|hujan|ular|oray|ulo|tawon|lebah|buaya|monyet|anjing|sapi|kucing|biawak)"
    r"(?:nya|ne|na|e)\b"
)
"""Who or what is spoken of as known: "sopirnya terjepit" and "ularnya hitam" tell more of an
incident, and names none."""
DIED = re.compile(r"\b(?:meninggal|tewas|maot|mati)\b")
"""Words that tell of somebody found dead, unless what killed him is told too."""
KILLS = frozenset({
    "banjir", "kebakaran_bangunan", "kebakaran_listrik", "laka_kerja", "laka_lalin", "ledakan",
    "penganiayaan", "pohon_tumbang",
})  # fmt: skip
"""Kinds that weigh less than somebody found dead, and whose dead are their victims."""


MEANT = frozenset({
    "ambulans", "ancaman_bom", "bunuh_diri", "mobil_jenazah", "persalinan", "pertolongan_lain",
})  # fmt: skip
"""Kinds that are wanted or soon: "mau minta ambulans", "mau melahirkan" is no fear."""


@dataclass(frozen=True, slots=True)
class KindRead:
    """A kind, where it was read, and how sure (0 to 1)."""

    kind: str
    span: Span
    confidence: float
    named: bool
    """Whether it was named, not only described ("api makin besar")."""
    weight: float = 0.0
    """Of the phrase that said so."""


class Kinds:
    """Reads kinds by the lexicon, by what words weigh, and by a city's words for its own."""

    def __init__(
        self,
        more: Iterable[tuple[str, Sequence[str]]] = (),
        weights: Mapping[str, Mapping[str, float]] = MappingProxyType({}),
    ) -> None:
        self._weights = weights
        self._own = [
            (kind, 9.0, re.compile(rf"\b(?:{'|'.join(re.escape(_rooted(w)) for w in words)})\b"))
            for kind, words in more
            if words
        ]

    def read(
        self, text: Text, names: Sequence[Span], areas: Sequence[Span] = ()
    ) -> KindRead | None:
        """The kind told of; `names` are spans of streets and landmarks, `areas` of what is none.

        What happened is read without the areas: a long address parts what belongs together.
        """
        line = self.line(text, areas)
        if off := CALLED_OFF.search(line.plain):
            but = BUT_HERE.search(line.plain, off.end())
            said = self._said(text, line, names, but.end())[0] if but else None
            return said if said and said.named else None
        said, denied = self._said(text, line, names)
        if said is None and areas:
            said, denied = self._said(text, self.line(text, ()), names)
        return _weighed(line, said, denied, leaning(line.plain, self._weights))

    def line(self, text: Text, areas: Sequence[Span]) -> Line:
        """The words that a kind is read from."""
        return text.without(areas, ROOTS.read)

    def _said(
        self, text: Text, line: Line, names: Sequence[Span], since: int = 0
    ) -> tuple[KindRead | None, set[str]]:
        """What a phrase of the lexicon says, and kinds that are named to be denied or feared.

        What stands before `since` is not heard.
        """
        ranked: list[tuple[float, int, str, Span, bool, bool]] = []
        denied = set()
        killed = []
        turned = TURNED_OUT.search(line.plain)
        truly = turned.end() if turned else len(line.plain)
        for kind, weight, pattern in (*self._own, *patterns()):
            for found in pattern.finditer(line.plain, since):
                before = line.plain[max(0, found.start() - 60) : found.start()]
                not_it = NOT_REALLY.search(before) and not found[0].startswith(("belum", "tidak"))
                if not_it or ONLY.search(line.plain, 0, found.start()):
                    denied.add(kind)
                    continue
                span = line.span(*found.span())
                weight_here = weight - LATER * line.plain.count(" ", 0, found.start())
                feared = kind not in MEANT and FEARED_OR_PAST.search(before) is not None
                a_name = any(_within(span, one) for one in names)
                weight_here += TRULY * (found.start() > truly)
                weight_here -= FEARED * feared + IN_A_NAME * a_name
                said = text.low[slice(*span)]
                named = weight >= NAMING and not (
                    DESCRIBES.search(found[0]) or KNOWN_ALREADY.match(said)
                )
                died = DIED.search(found[0]) is not None
                ranked.append((weight_here, -found.start(), kind, span, named, died))
                if feared and FEARED_ALONE.search(before):
                    denied.add(kind)
                if feared or a_name or (turned and found.start() < truly):
                    continue
                if kind in KILLS and named:
                    killed.append(ranked[-1])
                break
        if not ranked:
            return None, denied
        weight, _, kind, span, named, died = max(ranked)
        if kind == "jenazah" and killed and died:
            weight, _, kind, span, named, died = max(killed)
        sure = SURE if weight >= NAMING and named else GUESSED
        return KindRead(kind, span, sure, named, weight), denied


def _weighed(
    line: Line, said: KindRead | None, denied: Collection[str], leans: Leaning
) -> KindRead | None:
    """What was said, unless all words together lean more to another kind that is not denied."""
    kind = said.kind if said else NO_KIND
    weights = {one: leans.weights[one] for one in leans.weights if one == kind or one not in denied}
    if kind not in weights:
        return said  # a city's own, or of a line that is too short to weigh
    weights[kind] += max(0.0, TRUST * (said.weight - HINT)) if said else SILENCE
    most = max(weights, key=lambda one: weights[one])
    word = leans.told_by.get(most)
    if most in (kind, NO_KIND) or not word or (said is None and weights[most] < CLEARLY):
        return said
    found = re.search(rf"\b{word}\b", line.plain)
    span = line.span(*found.span()) if found else (0, 0)
    return KindRead(most, span, WEIGHED, named=False)


def _within(span: Span, name: Span) -> bool:
    return overlaps(span, name) and name[0] <= span[0] and span[1] <= name[1]


def _rooted(words: str) -> str:
    return " ".join(map(ROOTS.read, words.split()))
