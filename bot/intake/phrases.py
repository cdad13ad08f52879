"""A small language for word lists and phrases, made into patterns over mended words.

A list is phrases between commas. A phrase is words, `{list}` for any phrase of that list, `..N` for
up to N words in between, and `(a|b)` for one of a few; the rest is plain regular expression.
"""

import re
from collections.abc import Mapping

GAP = re.compile(r"\.\.(\d) ")


def phrases(text: str) -> list[str]:
    """The phrases of a list, however its lines are broken."""
    return [" ".join(one.split()) for one in text.split(",") if one.strip()]


def any_of(text: str, lists: Mapping[str, str] | None = None) -> str:
    """A pattern for any phrase of a list, the longest first."""
    found = sorted(phrases(text), key=len, reverse=True)
    return "(?:" + "|".join(pattern(one, lists or {}) for one in found) + ")"


def pattern(phrase: str, lists: Mapping[str, str]) -> str:
    """One phrase as a regular expression."""
    gapped = GAP.sub(lambda gap: rf"(?:\w+ ){{0,{gap[1]}}}", phrase + " ").rstrip()
    return re.sub(r"\{([a-z_]+)\}", lambda name: lists[name[1]], gapped)


def words(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())
