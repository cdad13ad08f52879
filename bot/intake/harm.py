"""Victims: dead, injured and trapped, each a number, or None where the text is silent.

A small grammar over mended words. The words are cut into numbers of people and states of people
(`TOKEN`); what stands between the two says how far they are from each other (`pairing.py`), and of
all ways to pair neighbours the one that pairs the most at the least distance is taken.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from bot.intake.asides import is_aside
from bot.intake.countable import PEOPLE, PEOPLE_AS_TYPED
from bot.intake.counting import AND, REST, Count, counts, items
from bot.intake.later import later
from bot.intake.nobody import nobody
from bot.intake.numerals import AGE, NUMBER, is_together
from bot.intake.pairing import inherited, left_alone, of_another_degree, paired
from bot.intake.phrases import one_of
from bot.intake.runs import one_of_a_run
from bot.intake.sayings import ALL, LIES, MENDS, MORE, RISEN, TURNED_OUT, WRONG
from bot.intake.states import BODY, PART, SAFE_ONE, SPARED, SPELT, STATES, SURE
from bot.intake.sums import Pair, Said, summed, told_once
from bot.intake.text import Line, Span, Text
from bot.intake.tokens import SAFE, Token, kind_at, word_at
from bot.intake.told import is_told
from bot.intake.unreal import mistaken, unreal

TOKEN = later(
    rf"(?P<stop>\|)|(?P<age>{AGE})|(?P<rest>{REST})|"
    + "|".join(
        rf"(?P<{state}>(?<![a-z]){said}(?:nya|ne|na)?(?![a-z]))"
        for state, said in {**STATES, SAFE: SAFE_ONE}.items()
    )
    + rf"|(?P<number>{NUMBER})|(?P<people>(?<![a-z])(?:{PEOPLE}|{PEOPLE_AS_TYPED})\b)"
    + r"|(?P<word>[^\s|\d]+|\S)"
)
BURNS = later(r"\b(?:api|lampu|listrik|mesin|air|gas|kompor|genset)(?:nya|ne|na|e)? $")
"""Before what is out, or not yet: "api belum mati"."""
AFTER_ALL = later(
    rf"\b(?:{one_of(sorted(TURNED_OUT | MENDS | WRONG | LIES | MORE | RISEN))}"
    r"|dicek|sekarang|saiki|ayeuna|kali ini)\b"
)
"""What opens that nobody died, or was hurt, after all."""
LESSER = later(r"\b(?:lb|lr|tanpa|berat|parah|serius|ringan|lain|lainnya|baru|tambahan|susulan)\b")
"""Nobody of these does not undo those told of: "2 luka, tidak ada yang luka berat"."""


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
    tokens = _tokens(text, line)
    not_real = unreal(plain, tokens)
    none = [one for one in nobody(text, line) if not _lies_in(one.span[1] - 1, not_real)]
    read = [one.span for one in none]
    zero = {state for one in none for state in one.states}
    counted, spans = _tally(tokens, plain, [*read, *not_real], zero)
    told: dict[str, int | None] = dict.fromkeys(STATES)
    told |= dict.fromkeys(zero, 0)
    for state, (value, end) in counted.items():
        zeros = (one for one in none if state in one.states and len(one.states) < len(STATES))
        if not any(_undoes(plain, state, end, one.span) for one in zeros):
            told[state] = value
    spans += read
    if not spans or set(told.values()) == {None}:
        return None
    start, end = min(one[0] for one in spans), max(one[1] for one in spans)
    return Victims(told["dead"], told["injured"], told["trapped"], line.span(start, end), 0.85)


def _goes_on(tokens: Sequence[Token], one: Said, pairs: Sequence[Pair]) -> bool:
    """Whether it is told of those counted just before: "siji kegencet tapi ora tatu"."""
    return any(
        pair.said.at < one.at
        and pair.count.first < one.at
        and all(
            token.kind not in ("number", "people", "rest")
            for token in tokens[max(pair.said.at + 1, pair.count.after) : one.at]
        )
        for pair in pairs
    )


def _spared(
    tokens: Sequence[Token], plain: str, pairs: Sequence[Pair], said: Sequence[Said]
) -> dict[str, int]:
    """What is said not to have befallen those who were counted, each by the token that says so.

    Who was hurt need not be counted once more: "siji ora tatu", but "siji tugel, durung mati".
    """
    counted = {one.said.at for one in pairs}
    hurt = any(one.said.state == "injured" for one in pairs)
    found: dict[str, int] = {}
    for one in said:
        if one.state != SAFE or BURNS.search(plain, 0, tokens[one.at].start):
            continue
        for state, spared in SPARED.items():
            told = hurt if state == "dead" else one.at in counted or _goes_on(tokens, one, pairs)
            if told and spared.fullmatch(tokens[one.at].said):
                found[state] = one.at
    return found


def _undoes(plain: str, state: str, end: int, none: Span) -> bool:
    """Whether nobody is left of those who were told of, up to `end`."""
    if none[0] < end or LESSER.search(plain, *none):
        return False
    return state == "trapped" or AFTER_ALL.search(plain, end, none[1]) is not None


def _lies_in(at: int, spans: Sequence[Span]) -> bool:
    return any(start <= at < end for start, end in spans)


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
    tokens: Sequence[Token], plain: str, read: Sequence[Span], zero: Container[str]
) -> tuple[dict[str, tuple[int, int]], list[Span]]:
    """How many of each state and where that ends, and where it is said; `read` is left out.

    Of the states `zero` nobody is said to be; only a number beside one says otherwise.
    """
    free = [not _lies_in(one.start, read) for one in tokens]
    people = [
        one
        for one in counts(tokens)
        if free[one.first] and not is_aside(tokens, one) and not _are_wounds(tokens, one)
    ]
    people = [one for one in people if not _are_a_pair(tokens, one, people)]
    said = [
        _said(tokens, at) for at in range(len(tokens)) if free[at] and is_told(tokens, at, plain)
    ]
    said = one_of_a_run(tokens, people, said)
    believed = {*mistaken(tokens, [one.at for one in said if one.state != SAFE])}
    said = [one for one in said if one.at not in believed]
    pairs = paired(tokens, people, said)
    pairs += left_alone(tokens, people, [one for one in said if one.state not in zero], pairs)
    pairs += of_another_degree(tokens, people, pairs)
    pairs += inherited(tokens, people, said, pairs)
    pairs = told_once(tokens, sorted(pairs, key=lambda pair: pair.count.first))
    found = {
        state: (value, tokens[end - 1].end) for state, (value, end) in summed(tokens, pairs).items()
    }
    spans = [
        (
            min(tokens[one.count.first].start, tokens[one.said.at].start),
            max(tokens[one.count.after - 1].end, tokens[one.said.at].end),
        )
        for one in pairs
        if one.said.state != SAFE
    ]
    for state, at in _spared(tokens, plain, pairs, said).items():
        if state not in found and state not in zero:
            found[state] = (0, tokens[at].end)
            spans.append((tokens[at].start, tokens[at].end))
    if listed := _listed(tokens, said):
        (first, _), *_, (_, end) = items(tokens)
        spans.append((tokens[first].start, tokens[end - 1].end))
        found = {state: (value, spans[-1][1]) for state, value in listed.items()} | found
    return found, spans


def _are_wounds(tokens: Sequence[Token], one: Count) -> bool:
    """Whether it counts what one person bears: "di tangannya ada tiga luka bakar"."""
    if (
        one.people
        or kind_at(tokens, one.after) != "injured"
        or word_at(tokens, one.first - 1) != "ada"
    ):
        return False
    around = (*tokens[max(0, one.first - 3) : one.first], *tokens[one.after + 1 : one.after + 3])
    return any(BODY.fullmatch(token.said) for token in around)


def _are_a_pair(tokens: Sequence[Token], one: Count, people: Sequence[Count]) -> bool:
    """Whether it counts what somebody has two of: "yang jual kakinya patah dua-duanya"."""
    both = one.value == 2 and is_together(tokens[one.first].said)
    if not both or not PART.fullmatch(word_at(tokens, one.first - 1)):
        return False
    named = any(  # "bapak dan anaknya lengannya melepuh dua-duanya"
        tokens[at].said in AND and kind_at(tokens, at - 1) == kind_at(tokens, at + 1) == "people"
        for at in range(one.first)
    )
    return not named and all(other.value != 2 for other in people if other.first < one.first)


def _said(tokens: Sequence[Token], at: int) -> Said:
    one, before = tokens[at], tokens[at - 1]
    part = PART.fullmatch(one.said) is not None and one.kind != SAFE
    around = {word_at(tokens, at - 1), word_at(tokens, at + 1)}
    sure = part or (one.kind != SAFE and SURE[one.kind].fullmatch(one.said) is not None)
    of = at > 0 and (before.kind == "people" or before.said == "yang")
    sure = sure or bool(around & ALL) or (one.kind == "dead" and before.kind == "people")
    return Said(one.kind, at, sure, part, of)


def _listed(tokens: Sequence[Token], said: Sequence[Said]) -> dict[str, int]:
    """One for each of a numbered list that tells of each what befell him."""
    found: dict[str, int] = {}
    for begin, end in items(tokens):
        states = [one.state for one in said if begin < one.at < end]
        if not states:
            return {}
        state = next((one for one in states if one != SAFE), SAFE)
        found[state] = found.get(state, 0) + 1
    found.pop(SAFE, None)
    return found
