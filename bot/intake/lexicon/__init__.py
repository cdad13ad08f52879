"""The words by which callers name a kind of incident, a file for each category of kinds.

Of several kinds the heaviest phrase wins, then the one said first. In a file a line at the margin
is a kind and how heavy its phrases are; the phrases stand below it (`phrases.py`).
"""

import re

from bot.intake.lexicon import (
    accidents,
    animals,
    fires,
    health,
    nature,
    order,
    others,
    technical,
    unrest,
)
from bot.intake.lexicon.denials import NOT_REALLY, ONLY_FEARED
from bot.intake.lexicon.lists import LISTS, WORDS
from bot.intake.phrases import pattern

__all__ = ["NOT_REALLY", "ONLY_FEARED", "PATTERNS", "VOCABULARY"]

_KINDS = "".join(
    one.KINDS
    for one in (
        fires,
        accidents,
        nature,
        technical,
        health,
        order,
        unrest,
        animals,
        others,
    )
)


def _compiled() -> tuple[tuple[str, float, re.Pattern[str]], ...]:
    """Each kind's phrases as one pattern."""
    found: list[tuple[str, float, list[str]]] = []
    for line in filter(None, _KINDS.splitlines()):
        if line.startswith(" "):
            found[-1][2].append(pattern(line.strip(), LISTS))
        else:
            kind, weight = line.split()
            found.append((kind, float(weight), []))
    return tuple(
        (kind, weight, re.compile(rf"\b(?:{'|'.join(lines)})\b")) for kind, weight, lines in found
    )


PATTERNS = _compiled()
"""Kind, weight and pattern over mended words."""

VOCABULARY: tuple[str, ...] = tuple(sorted(set(re.findall(r"[a-z]{6,}", f"{WORDS} {_KINDS}"))))
"""The words a misspelt one may be mended to."""
