"""What is told more than once: a whole and its parts, a number and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.intake.counting import Count, Token
from bot.intake.phrases import words

AMONG = words("di antaranya diantaranya termasuk salah satunya lain antara kalebet kalebu kelebu")
"""Before a number that is a part of what was told."""
ANEW = words("""
    koreksi ralat revisi update updated terbaru eh maksudnya maksud perkembangan benar bener leres
    dicek sekarang saiki ayeuna kini
""")
"""Between two numbers of one state of which the second holds: "luka 2, ralat: luka 4"."""
RISEN = words("jadi menjadi dadi janten")
TOTAL = words("total totalnya")
"""Before a number that holds where it is higher than what was told."""
STILL = words("masih sisa tinggal keneh isih taksih tersisa belum kari lagi")
"""Beside the number of those who are in there yet, where others came out."""
AGAIN = words("lagi deui maneh")
GENERIC = frozenset({"luka", "luka luka", "terluka", "cedera", "cidera", "korban luka", "tatu"})
"""Of which "luka berat", "lb", "kritis" are parts."""


@dataclass(frozen=True, slots=True)
class Said:
    """A state, by its place among the tokens."""

    state: str
    at: int
    sure: bool
    """Whether it is said of people alone."""
    part: bool
    """Whether it tells of a part of the body."""
    of: bool
    """Whether whom it befell stands right before it, or "yang"."""


@dataclass(frozen=True, slots=True)
class Pair:
    """So many, and what befell them."""

    count: Count
    said: Said


def summed(tokens: Sequence[Token], pairs: Sequence[Pair]) -> dict[str, int]:
    """How many of each state: parts of what was told add nothing, and what is told anew holds."""
    found: dict[str, int] = {}
    ends: dict[str, int] = {}
    opened: dict[int, frozenset[str]] = {}
    for at, pair in enumerate(pairs):
        state, value, first = pair.said.state, pair.count.value, pair.count.first
        inside = tokens[first].bracket == tokens[pair.said.at].bracket
        bracket = tokens[first].bracket if inside else 0
        whole = opened.setdefault(bracket, frozenset(found if bracket else ()))
        between = tokens[ends.get(state, first) : first]
        ends[state] = max(pair.count.after, pair.said.at + 1)
        if state not in found:
            if tokens[pair.said.at].said != "belum":
                found[state] = value
        elif _is_anew(tokens, pair, found[state], between):
            found[state] = value
        elif not (state in whole or _is_part(tokens, pair, found[state], pairs[:at])):
            found[state] += value
    return found


def _is_part(tokens: Sequence[Token], pair: Pair, sum_: int, told: Sequence[Pair]) -> bool:
    """Whether these were counted with others: "3 luka, 1 di antaranya parah"."""
    value = pair.count.value
    if pair.said.part and not pair.count.people and value < sum_:
        return True  # "3 disengat, 1 bengkak matanya"
    around = {token.said for token in tokens[max(0, pair.count.first - 2) : pair.count.first]}
    around |= {token.said for token in tokens[pair.count.after : pair.count.after + 2]}
    return bool(around & AMONG) and value <= sum_


def _is_anew(tokens: Sequence[Token], pair: Pair, so_far: int, between: Sequence[Token]) -> bool:
    """Whether it is this number that holds: it mends the one before, or tells who is left."""
    count = pair.count
    if any(token.said in ANEW for token in between):
        return True
    if pair.said.at < count.first and word_at(tokens, pair.said.at - 1) in RISEN:
        return True  # "jadi MD 1, luka 3"
    if count.value > so_far:
        return word_at(tokens, count.first - 1) in RISEN | TOTAL
    if pair.said.state != "trapped" or count.value == so_far:
        return False
    around = {token.said for token in tokens[max(0, count.first - 2) : count.after + 2]}
    others = any(token.kind == "number" for token in between)
    return bool(around & AGAIN) or (others and bool(around & STILL))


def told_once(tokens: Sequence[Token], pairs: Sequence[Pair]) -> list[Pair]:
    """Those that stay, sorted, where a whole and its shares are told.

    Of "6 luka, 2 luka berat 4 luka ringan" the whole, of "2 kesetrum, 1 meninggal 1 luka" the
    shares.
    """
    for at, whole in enumerate(pairs):
        said = tokens[whole.said.at].said
        if whole.said.state == "dead" or said.startswith(("lb", "lr", "luka berat", "luka ringan")):
            continue
        shares, sum_ = list[Pair](), 0
        for share in pairs[at + 1 :]:
            if said in GENERIC and share.said.state != whole.said.state:
                continue
            shares.append(share)
            sum_ += share.count.value
            if sum_ == whole.count.value and len(shares) > 1:
                gone = shares if said in GENERIC else [whole]
                return [one for one in pairs if one not in gone]
    return list(pairs)


def word_at(tokens: Sequence[Token], at: int) -> str:
    """What is said there; empty outside of the text."""
    return tokens[at].said if 0 <= at < len(tokens) else ""
