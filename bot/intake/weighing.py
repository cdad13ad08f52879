"""What the words of a report weigh for each kind of incident, as labelled texts taught it.

A second ear beside the phrases of the lexicon (decision 0032): those know what a kind is called and
are sure; this one leans to a kind by all words together, and is never sure.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import sqrt

from bot.intake.lexicon.lists import THINGS
from bot.intake.phrases import words

NO_KIND = "-"
"""Stands for no incident at all."""
ALWAYS = ""
"""The word that every text has."""
FEW = 4
"""Known words that a text has at least, or it leans to nothing: "kirim" tells of no incident."""


WHOM = frozenset(
    " ".join(THINGS[one] for one in ("somebody", "child", "spouse", "parent", "near_kin"))
    .replace(",", "")
    .split()
) | words("korban luka ada dan yang di ke dari ini itu sudah lagi juga sama dengan")
"""Words that tell whom it befell, and small ones: alone they tell no kind ("ibu dan anak luka")."""


@dataclass(frozen=True, slots=True)
class Leaning:
    """What a text leans to: each kind's weight (near 0 is much, -1 is little), and the word that
    speaks most for it, if any does that tells more than whom it befell."""

    weights: Mapping[str, float]
    told_by: Mapping[str, str]


def weighed(line: str) -> Iterator[str]:
    """The words that weigh anything, of a line as `ROOTS` reads it: none with a digit."""
    return filter(str.isalpha, line.split())


def leaning(line: str, table: Mapping[str, Mapping[str, float]]) -> Leaning:
    """What the line leans to; the table is word, kind, and what it weighs."""
    known = {one for one in weighed(line) if one in table}
    if len(known) < FEW:
        return Leaning({NO_KIND: 0.0}, {})
    weights = dict(table[ALWAYS])
    most: dict[str, tuple[float, str]] = {}
    told = set()
    for word in known:
        for kind, weight in table[word].items():
            weights[kind] += weight / sqrt(len(known))
            if weight > 0:
                most[kind] = max(most.get(kind, (0.0, "")), (weight, word))
                if word not in WHOM:
                    told.add(kind)
    return Leaning(weights, {kind: most[kind][1] for kind in told})
