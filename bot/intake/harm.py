"""Victims: dead, injured and trapped, each a number, or None where the text is silent.

A small grammar over mended words. The words are cut into numbers of people and states of people
(`TOKEN`); what stands between the two says how far they are from each other (`pairing.py`), and of
all ways to pair neighbours the one that pairs the most at the least distance is taken.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.intake.countable import BEASTS, PEOPLE
from bot.intake.counting import AGE, NUMBER, REST, Token, counts, items
from bot.intake.nobody import DENIED, nobody
from bot.intake.pairing import is_aside, left_alone, of_another_degree, paired, risen
from bot.intake.phrases import words
from bot.intake.states import FALLEN, MOTIONLESS, PART, SPELT, STATES, SURE
from bot.intake.sums import Said, summed, told_once, word_at
from bot.intake.text import Line, Span, Text

TOKEN = re.compile(
    rf"(?P<stop>\|)|(?P<age>{AGE})|(?P<rest>{REST})|"
    + "|".join(
        rf"(?P<{state}>(?<![a-z]){said}(?:nya|ne|na)?(?![a-z]))" for state, said in STATES.items()
    )
    + rf"|(?P<number>{NUMBER})|(?P<people>(?<![a-z]){PEOPLE}\b)|(?P<word>[^\s|\d]+|\S)"
)
MACHINES = words("""
    mesin mesine lampu listrik gas motor mobil hp hpne hpnya total perahu perahune kapal pompa ac
""")
"""Beside one of these "mati" tells of no person."""
ALL = words("kabeh semua semuanya sadayana sadaya sedaya kabehane")
"""Beside one of these a state is of people: "mati kabeh"."""


@dataclass(frozen=True, slots=True)
class Victims:
    """How many are dead, injured, trapped; None where the text says nothing."""

    dead: int | None
    injured: int | None
    trapped: int | None
    span: Span
    confidence: float

    @property
    def total(self) -> int:
        """How many are known of."""
        return sum(one or 0 for one in (self.dead, self.injured, self.trapped))

    @property
    def counts(self) -> dict[str, int | None]:
        """As a document has it."""
        return {"dead": self.dead, "injured": self.injured, "trapped": self.trapped}


def read_victims(text: Text) -> Victims | None:
    """The victims told of; None where the text says nothing of any."""
    line = text.without((), SPELT)
    plain = line.plain
    told, spans = nobody(text, line)
    counted, where = _tally(_tokens(text, line), plain, spans)
    told |= counted
    spans += where
    if not spans or set(told.values()) == {None}:
        return None
    start, end = min(one[0] for one in spans), max(one[1] for one in spans)
    return Victims(told["dead"], told["injured"], told["trapped"], line.span(start, end), 0.85)


def read_total(text: Text) -> tuple[int, Span] | None:
    """Victims of whom only the number is said: "korban 2"."""
    line = text.without((), SPELT)
    tokens = _tokens(text, line)
    for one in counts(tokens):
        if one.victims and one.value:
            start, end = tokens[one.first].start, tokens[one.after - 1].end
            return one.value, line.span(start, end)
    return None


def _tokens(text: Text, line: Line) -> tuple[Token, ...]:
    """The line in pieces, each with what was typed before it."""
    gaps: dict[int, str] = {}
    typed = 0
    for at, word in enumerate(text.words):
        if (gap := text.raw[typed : word.start]).strip() or "\n" in gap:
            gaps[line.place(at)[0]] = gap
        typed = word.end
    tokens: list[Token] = []
    bracket = brackets = 0
    for found in TOKEN.finditer(line.plain):
        gap = gaps.get(found.start(), "")
        if ")" in gap:
            bracket = 0
        if "(" in gap.rpartition(")")[2]:
            bracket = brackets = brackets + 1
        if found.lastgroup != "age":
            tokens.append(Token(found.lastgroup or "", found[0], *found.span(), gap, bracket))
    end = len(line.plain)
    return (*tokens, Token("stop", "|", end, end, text.raw[typed:].strip()))


def _tally(
    tokens: Sequence[Token], plain: str, nobody_: Sequence[Span]
) -> tuple[dict[str, int], list[Span]]:
    """How many of each state, and where it is said; what says that there are none is read."""
    machines = [
        at
        for at, one in enumerate(tokens)
        if one.said == "mati" and {word_at(tokens, at - 1), word_at(tokens, at + 1)} & MACHINES
    ]
    read = [any(start <= one.start < end for start, end in nobody_) for one in tokens]
    people = [one for one in counts(tokens) if not read[one.first] and not is_aside(tokens, one)]
    said = [
        Said(
            one.kind,
            at,
            (SURE[one.kind].fullmatch(one.said) or PART.fullmatch(one.said)) is not None
            or bool({word_at(tokens, at - 1), word_at(tokens, at + 1)} & ALL),
            PART.fullmatch(one.said) is not None,
            at > 0 and (tokens[at - 1].kind == "people" or tokens[at - 1].said == "yang"),
        )
        for at, one in enumerate(tokens)
        if one.kind in STATES
        and not DENIED.search(plain[: one.start])
        and not (one.kind == "dead" and word_at(tokens, at - 1) in BEASTS)
        and word_at(tokens, at - 1) != "demam"
        and not (MOTIONLESS.fullmatch(one.said) and not FALLEN.search(plain))
        and at not in machines
        and not read[at]
    ]
    pairs = paired(tokens, people, said)
    pairs += left_alone(tokens, people, said, pairs)
    pairs += of_another_degree(tokens, people, pairs)
    pairs += risen(tokens, people, pairs)
    pairs = told_once(tokens, sorted(pairs, key=lambda pair: pair.count.first))
    listed, found = _listed(tokens, said), summed(tokens, pairs)
    spans = [
        (
            min(tokens[one.count.first].start, tokens[one.said.at].start),
            max(tokens[one.count.after - 1].end, tokens[one.said.at].end),
        )
        for one in pairs
    ]
    if listed:
        (first, _), *_, (_, end) = items(tokens)
        spans.append((tokens[first].start, tokens[end - 1].end))
    return listed | found, spans


def _listed(tokens: Sequence[Token], said: Sequence[Said]) -> dict[str, int]:
    """One for each of a numbered list that tells of each what befell him."""
    found: dict[str, int] = {}
    for begin, end in items(tokens):
        state = next((one.state for one in said if begin < one.at < end), "")
        if not state:
            return {}
        found[state] = found.get(state, 0) + 1
    return found
