"""A small language for word lists and phrases, made into patterns over mended words.

A list is phrases between commas. A phrase is words, `{list}` for any phrase of that list, `..N` for
up to N words in between (none of them "tidak", "belum" or "bukan"), and `(a|b)` for one of a few;
the rest is plain regular expression.
"""

import re
from collections.abc import Callable, Mapping, Sequence

FREE_WORD = re.compile(r"(?<![{\w\\])[a-z]+(?![\w}])")
NOT = "(?:tidak|belum|bukan)"
QUANTIFIERS = ("?", "*", "+", "{")
GAP = re.compile(r"\.\.(\d) ")


def phrases(text: str) -> list[str]:
    """The phrases of a list, however its lines are broken."""
    return [" ".join(one.split()) for one in text.split(",") if one.strip()]


def each_word(text: str, read: Callable[[str], str]) -> str:
    """The phrases with each word as `read` gives it; the names of lists stay."""
    return FREE_WORD.sub(lambda word: read(word[0]), text)


def any_of(text: str, lists: Mapping[str, str] | None = None) -> str:
    """A pattern for any phrase of a list, the longest first."""
    found = sorted(phrases(text), key=len, reverse=True)
    return one_of([pattern(one, lists or {}) for one in found])


def one_of(patterns: Sequence[str]) -> str:
    """A pattern for any of several, which tries only those that begin with what is met."""
    by_begin: dict[str, list[str]] = {}
    for one in dict.fromkeys(patterns):
        by_begin.setdefault(_begin(one), []).append(one)
    found = [
        those[0] if len(those) == 1 else begin + one_of([one[len(begin) :] for one in those])
        for begin, those in by_begin.items()
    ]
    return found[0] if len(found) == 1 else f"(?:{'|'.join(found)})"


def _begin(one: str) -> str:
    """Its first letter or list; all of it where it begins with something else."""
    end = 1
    if one.startswith("(?:"):
        depth = 1
        while depth and end < len(one) - 1:
            end += 1
            depth += {"(": 1, ")": -1}.get(one[end], 0)
        end += 1
    elif not re.match("[a-z ]", one):
        return one
    return one if one[end : end + 1] in QUANTIFIERS else one[:end]


def pattern(phrase: str, lists: Mapping[str, str]) -> str:
    """One phrase as a regular expression."""
    gapped = GAP.sub(lambda gap: rf"(?:(?!{NOT} )\w+ ){{0,{gap[1]}}}", phrase + " ").rstrip()
    return re.sub(r"\{([a-z_]+)\}", lambda name: lists[name[1]], gapped)


def words(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())
