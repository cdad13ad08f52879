"""The words by which callers name a kind of incident, a file for each category of kinds.

Of several kinds the heaviest phrase wins, then the one said first. In a file a line at the margin
is a kind and how heavy its phrases are; the phrases stand below it (`phrases.py`), and one that
ends with "|" goes on in the next line.
"""

import re
from functools import cache

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
from bot.intake.lexicon.denials import (
    BUT_HERE,
    CALLED_OFF,
    FEARED_ALONE,
    FEARED_OR_PAST,
    NOT_REALLY,
    ONLY,
    TURNED_OUT,
)
from bot.intake.lexicon.lists import GUARDS, NAMED
from bot.intake.phrases import any_of, each_word, one_of, pattern
from bot.intake.roots import Roots
from bot.intake.text import Vocabulary

__all__ = [
    "BUT_HERE",
    "CALLED_OFF",
    "FEARED_ALONE",
    "FEARED_OR_PAST",
    "NOT_REALLY",
    "ONLY",
    "ROOTS",
    "TURNED_OUT",
    "VOCABULARY",
    "patterns",
]

_FILES = (fires, accidents, nature, technical, health, order, unrest, animals, others)
_KINDS = re.sub(r"\|\n +", "|", "".join(one.KINDS for one in _FILES))


_WORDS = f"{' '.join(NAMED.values())} {_KINDS}"
ROOTS = Roots(re.findall(r"[a-z]{3,}", _WORDS))
"""Reads words as the patterns have them."""
LISTS = {name: any_of(each_word(text, ROOTS.read)) for name, text in NAMED.items()} | GUARDS


@cache
def patterns() -> tuple[tuple[str, float, re.Pattern[str]], ...]:
    """Kind, weight and pattern of its phrases, over words as `ROOTS` reads them.

    Compiled when first asked, which takes 0.15 s.
    """
    found: list[tuple[str, float, list[str]]] = []
    for line in filter(None, _KINDS.splitlines()):
        if line.startswith(" "):
            found[-1][2].append(pattern(each_word(line.strip(), ROOTS.read), LISTS))
        else:
            kind, weight = line.split()
            found.append((kind, float(weight), []))
    return tuple(
        (kind, weight, re.compile(rf"\b{one_of(lines)}\b")) for kind, weight, lines in found
    )


VOCABULARY = Vocabulary(sorted(set(re.findall(r"[a-z]{6,}", _WORDS))))
"""The words a misspelt one may be mended to."""
