"""What is told more than once: a whole and its parts, a number and what became of it."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.intake.counting import AND, Count
from bot.intake.numerals import is_together
from bot.intake.phrases import words
from bot.intake.sayings import ALL, BUT, LEFT, MENDS, MORE, ONLY, OTHERS, RISEN, TOTAL, TURNED_OUT
from bot.intake.tokens import SAFE, Token, word_at

AMONG = words("di antaranya diantaranya termasuk salah satunya lain antara kalebet kalebu kelebu")
"""Before a number that is a part of what was told."""
ANEW = (
    TURNED_OUT
    | MENDS
    | words("""
        terbaru eh maksudnya maksud perkembangan benar bener leres dicek sekarang saiki ayeuna kini
        tinggal cek ngecek didata dihitung diperiksa dipriksa dipastikan
    """)
)
"""Between two numbers of one state of which the second holds: "luka 2, ralat: luka 4"."""
STILL = LEFT | words("masih keneh isih taksih tersisa belum lagi")
"""Beside the number of those who are in there yet, where others came out."""
INSIDE = re.compile(r"(?:masih )?di(?: |dalam|dalem|jero|njero|lebet)|terjebak|kejebak|kajebak")
"""How those are told of who are known to be in there."""
SOUGHT = re.compile("ketemu|ketemon|temukan|kapanggih|kapendak|dicari|hilang|pencarian|diteangan")
BROUGHT = re.compile(r"\b(?:di|ka)(?:angkat|keluar|evakuasi|dudut|tarik|junjung|entas)")
"""How it begins that somebody was brought out."""
BESIDES = OTHERS | words("juga dan serta")
"""Between two numbers these say that the second is of others."""
THAT = words("itu tersebut tadi kuwi kui iku eta mau wau kae niku")
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


def summed(tokens: Sequence[Token], pairs: Sequence[Pair]) -> dict[str, tuple[int, int]]:
    """How many of each state, and behind which token it was told last.

    Parts of what was told add nothing, nor do those of whom it is told once more; what is told
    anew holds.
    """
    found: dict[str, int] = {}
    ends: dict[str, int] = {}
    opened: dict[int, frozenset[str]] = {}
    for at, pair in enumerate(pairs):
        state, value, first = pair.said.state, pair.count.value, pair.count.first
        if state == SAFE:
            continue
        inside = tokens[first].bracket == tokens[pair.said.at].bracket
        bracket = tokens[first].bracket if inside else 0
        whole = opened.setdefault(bracket, frozenset(found if bracket else ()))
        between = tokens[ends.get(state, first) : first]
        ends[state] = max(pair.count.after, pair.said.at + 1)
        if state not in found:
            known = any(one.kind == "trapped" for one in tokens[: pair.said.at])
            if tokens[pair.said.at].said != "belum" or known:
                found[state] = value
        elif _is_anew(tokens, pair, found[state], between):
            found[state] = value
        elif _is_of_the_same(tokens, pair, found[state], between):
            found[state] = max(value, found[state])
        elif not (state in whole or _is_part(tokens, pair, found[state], pairs[:at])):
            found[state] += value
    return {state: (value, ends[state]) for state, value in found.items()}


def _is_of_the_same(
    tokens: Sequence[Token], pair: Pair, so_far: int, between: Sequence[Token]
) -> bool:
    """Whether these were told of before: "ketiganya", "dua orang itu", "jadi yang luka 3"."""
    count, said = pair.count, pair.said
    value, first = count.value, count.first
    told = {token.said for token in tokens[first : count.after]}
    if (told | {word_at(tokens, count.after)}) & THAT:
        return value <= so_far
    around = {word_at(tokens, first - 1), word_at(tokens, count.after)}
    if any(map(is_together, told)) or (around & ALL and value == so_far):
        named = any(token.said in AND for token in tokens[max(0, first - 4) : first])
        return value == so_far and not named
    if value >= so_far and (_is_total(tokens, first) or _is_total(tokens, said.at)):
        return True
    generic = said.state != "injured" or tokens[said.at].said in GENERIC
    if said.at < first and generic and word_at(tokens, said.at - 1) in ("yang", "korban"):
        return (value >= so_far and word_at(tokens, said.at - 1) == "yang") or value == so_far
    others = {token.said for token in between} & BESIDES
    return INSIDE.match(tokens[said.at].said) is not None and value == so_far and not others


def _is_total(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands here is opened by a word for all together: "jadi total 3"."""
    for before in range(at - 1, max(-1, at - 4), -1):
        if tokens[before].said in RISEN | TOTAL:
            return True
        if tokens[before].kind in ("stop", "number"):
            return False
    return False


def _still_there(tokens: Sequence[Token], share: Pair, whole: Pair) -> Pair:
    """Who is looked for yet is where all of them were: "3 tertimbun, 2 md, 1 masih dicari"."""
    sought = share.said.state == SAFE and SOUGHT.search(tokens[share.said.at].said)
    return replace(share, said=replace(share.said, state=whole.said.state)) if sought else share


def _died_since(tokens: Sequence[Token], pairs: Sequence[Pair]) -> list[Pair]:
    """Those of whom it is told later that all of them died: "2 tertimbun, keduanya tewas"."""
    found: list[Pair] = []
    for before, after in itertools.pairwise(pairs):
        told = (token.said for token in tokens[after.count.first : after.count.after])
        if (
            before.said.state in ("trapped", "injured")
            and after.said.state == "dead"
            and before.count.value == after.count.value
            and any(map(is_together, told))
        ):
            found.append(before)
    return found


def _brought_out(tokens: Sequence[Token], pairs: Sequence[Pair]) -> list[Pair]:
    """Without those who were brought out dead: "3 tertimbun, 1 sudah diangkat tapi meninggal"."""
    trapped = [one for one in pairs if one.said.state == "trapped"]
    for before, after in itertools.pairwise(pairs):
        told = tokens[after.count.first : after.said.at + 1]
        out = any(BROUGHT.search(one.said) for one in told)
        left = before.count.value - after.count.value
        around = tokens[before.count.after : before.said.at + 1]
        if (
            trapped == [before]
            and (after.said.state, out, left > 0) == ("dead", True, True)
            and STILL.isdisjoint(word for one in around for word in one.said.split(" "))
        ):
            fewer = replace(before, count=replace(before.count, value=left))
            return [fewer if one is before else one for one in pairs]
    return list(pairs)


def _is_part(tokens: Sequence[Token], pair: Pair, sum_: int, told: Sequence[Pair]) -> bool:
    """Whether these were counted with others: "3 luka, 1 di antaranya parah"."""
    value = pair.count.value
    more = word_at(tokens, pair.count.after) in MORE
    if pair.said.part and not pair.count.people and value < sum_ and not more:
        return True  # "3 disengat, 1 bengkak matanya"
    around = {token.said for token in tokens[max(0, pair.count.first - 2) : pair.count.first]}
    around |= {token.said for token in tokens[pair.count.after : pair.count.after + 2]}
    around |= {word_at(tokens, pair.count.after + 2)} & {"termasuk", "kalebet", "kalebu", "kelebu"}
    return bool(around & AMONG) and value <= sum_


def _is_anew(tokens: Sequence[Token], pair: Pair, so_far: int, between: Sequence[Token]) -> bool:
    """Whether it is this number that holds: it mends the one before, or tells who is left."""
    count = pair.count
    if any(token.said in ANEW for token in between):
        return True
    pauses = ((one.said, after.kind) for one, after in itertools.pairwise(between))
    if ("bukan", "stop") in pauses:
        return True  # "luka 2 ... bukan, luka 3"
    if word_at(tokens, count.first - 1) in BUT:
        return True
    if pair.said.at < count.first and word_at(tokens, pair.said.at - 1) in RISEN:
        return True  # "jadi MD 1, luka 3"
    if pair.said.at < count.first and word_at(tokens, count.first - 1) in ONLY:
        generic = pair.said.state != "injured" or tokens[pair.said.at].said in GENERIC
        return generic and word_at(tokens, pair.said.at - 1) == "yang"  # "yang tewas cuma 1"
    if count.value > so_far:
        return word_at(tokens, count.first - 1) in RISEN | TOTAL
    if pair.said.state != "trapped" or count.value == so_far:
        return False
    around = {token.said for token in tokens[max(0, count.first - 2) : count.after + 2]}
    others = any(token.kind == "number" for token in between)
    return bool(around & MORE) or (others and bool(around & STILL))


def told_once(tokens: Sequence[Token], pairs: Sequence[Pair]) -> list[Pair]:
    """Those that stay, sorted, where a whole and its shares are told.

    Of "6 luka, 2 luka berat 4 luka ringan" the whole, of "2 kesetrum, 1 meninggal 1 luka" the
    shares.
    """
    since = _died_since(tokens, pairs)
    pairs = [one for one in pairs if one not in since]
    pairs = _brought_out(tokens, pairs)
    for at, whole in enumerate(pairs):
        said = tokens[whole.said.at].said
        if whole.said.state in ("dead", SAFE) or said.startswith(
            ("lb", "lr", "luka berat", "luka ringan")
        ):
            continue
        shares, sum_ = list[Pair](), 0
        for share in pairs[at + 1 :]:
            if share.said.state == SAFE and tokens[share.count.first].kind == "rest":
                continue
            if said in GENERIC and share.said.state != whole.said.state:
                continue
            shares.append(share)
            sum_ += share.count.value
            if sum_ == whole.count.value and len(shares) > 1:
                gone = shares if said in GENERIC else [whole]
                kept = [one for one in pairs if one not in gone]
                return [_still_there(tokens, one, whole) for one in kept]
            if sum_ > whole.count.value:
                break
    return list(pairs)
