"""The pieces that a line is cut into where victims are counted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

SAFE = "safe"
"""The state of those who came to no harm: they are counted, and left out."""
SENTENCE = re.compile(r"[.!?;\n]")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the words: a number, people, a state of theirs, a word, or a clause's end."""

    kind: str
    said: str
    start: int
    end: int
    gap: str = ""
    """What was typed between the word before and this one."""
    bracket: int = 0
    """Which bracket it stands in, by its number; 0 outside of any."""


def word_at(tokens: Sequence[Token], at: int) -> str:
    """What is said there; empty outside of the text."""
    return tokens[at].said if 0 <= at < len(tokens) else ""


def kind_at(tokens: Sequence[Token], at: int) -> str:
    """What kind of piece stands there; empty outside of the text."""
    return tokens[at].kind if 0 <= at < len(tokens) else ""


def ends_sentence(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sentence ends here, and not only a clause."""
    if tokens[at].kind != "stop":
        return False
    return at + 1 == len(tokens) or SENTENCE.search(tokens[at + 1].gap) is not None
