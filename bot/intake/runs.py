"""States side by side that are told of the same people."""

from collections.abc import Sequence
from dataclasses import replace

from bot.intake.counting import WHOLE, Count
from bot.intake.later import later
from bot.intake.states import STATES
from bot.intake.sums import Said
from bot.intake.tokens import Token, kind_at, word_at

CAUSE = later(
    r"(?!terluka|tatu|cedera|keseleo|dislokasi)(?:di|ter|ke|ka|ta)\w+|kena |gosong|hangus|kobong"
    r"|tutung|geseng"
)
"""How it is said that something was done to somebody."""


def one_of_a_run(
    tokens: Sequence[Token], people: Sequence[Count], said: Sequence[Said]
) -> list[Said]:
    """States side by side are one: "terjebak di dalam"; that beside the number stays.

    Each that has a number of its own stays: "1 bocor kepalanya luka 5 orang".
    """
    ends = {one.after for one in people}
    kept: list[Said] = []
    for one in said:
        last = kept[-1] if kept else None
        alike = last and last.state == one.state and not _has_a_number(tokens, one)
        if last and alike and _is_near(tokens, last, one):
            beside = last.at + 1 == one.at and kind_at(tokens, one.at + 1) in ("number", "people")
            if last.at not in ends and beside:
                kept[-1] = one
                continue
            if last.at in ends or last.at + 1 == one.at:
                kept[-1] = replace(last, sure=last.sure or one.sure)
                continue
        if last and (_is_worse(tokens, last, one) or _died_of_it(tokens, people, last, one)):
            kept[-1] = one
            continue
        if last and _is_the_cause(tokens, last, one):
            continue
        kept.append(one)
    return kept


def _has_a_number(tokens: Sequence[Token], one: Said) -> bool:
    """Whether the number right behind it is its own, and not of those told of next."""
    if kind_at(tokens, one.at + 1) != "number":
        return False
    whole = word_at(tokens, one.at + 2) in WHOLE
    return whole or kind_at(tokens, one.at + 2) in ("stop", "word")


def _died_of_it(tokens: Sequence[Token], people: Sequence[Count], one: Said, other: Said) -> bool:
    """Whether those counted between died of it: "kesetrum 1 orang tewas", not "luka 3 mati 1"."""
    if one.state == "dead" or other.state != "dead" or kind_at(tokens, other.at + 1) == "number":
        return False
    if one.state != "trapped" and not CAUSE.match(tokens[one.at].said):
        return False
    behind = next((each for each in people if each.first > other.at), None)
    if behind and all(token.kind == "word" for token in tokens[other.at + 1 : behind.first]):
        return False  # "kejepit 2 orang tewas di lokasi 1 orang"
    between = any((each.first, each.after) == (one.at + 1, other.at) for each in people)
    return between and all(each.after != one.at for each in people)  # "1 terjebak 1 MD"


def _is_the_cause(tokens: Sequence[Token], one: Said, other: Said) -> bool:
    """Whether what is said right behind it says how or where: "tewas dibacok", "tewas di dalam"."""
    between = tokens[one.at + 1 : other.at]
    beside = all(token.kind in STATES for token in between) and not tokens[other.at].gap
    if not beside or one.state != "dead":
        return False
    said = tokens[other.at].said
    return (other.state == "trapped" and said.startswith("di")) or CAUSE.match(said) is not None


def _is_near(tokens: Sequence[Token], one: Said, other: Said) -> bool:
    """Whether no more than two words stand between two states."""
    between = tokens[one.at + 1 : other.at]
    apart = any(token.gap for token in (*between, tokens[other.at]))
    return len(between) < 3 and not apart and all(token.kind == "word" for token in between)


def _is_worse(tokens: Sequence[Token], one: Said, other: Said) -> bool:
    """Whether what is said right behind it says what became of the same people.

    "badannya hancur meninggal", "tertimpa belum bisa keluar".
    """
    beside = one.at + 1 == other.at and not tokens[other.at].gap
    if not beside or one.state != "injured" or kind_at(tokens, other.at + 1) == "number":
        return False
    return other.state == "dead" or (other.state == "trapped" and not one.sure)
