"""What people see of a text: whether it says anything, and without what would show it awry."""

import unicodedata

BLANKS = frozenset("\u2800\u3164\u115f\u1160\uffa0")
"""Letters by their category that are drawn as nothing: a Braille cell without dots, fillers."""
TURNS = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
"""Controls that show the rest of a line from right to left, or end that. Arabic needs none."""


def says_something(text: str) -> bool:
    """Whether anything of it can be seen."""
    return any(unicodedata.category(one)[0] not in "CZ" and one not in BLANKS for one in text)


def straight(text: str) -> str:
    """The text without controls of direction: an address must never be shown backwards."""
    return text.translate(TURNS)
