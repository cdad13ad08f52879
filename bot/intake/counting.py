"""Numbers of people in mended words: what a number is, what it counts, and what it does not."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.intake.countable import (
    ITS,
    LABELS,
    NOUN_FIRST,
    REGIONAL,
    THINGS,
)
from bot.intake.numerals import EVERY, TOGETHER, is_together, number
from bot.intake.phrases import words
from bot.intake.sayings import ALL, ALONE, BUT, MENDS, RISEN, TOTAL, TURNED_OUT, WRONG
from bot.intake.tokens import Token, kind_at, word_at
from bot.intake.uncounted import is_age, is_of_things

REST = (
    r"(?:(?<![a-z])(?:sisa|selebih|sesa|turah|kantun)(?:nya|ne|na|ane|ana|nipun|ipun|anipun)(?![a-z])"
    r"|(?<=\| )(?:yang )?(?:lainnya|lainne|liyane|liyan liyane|lain|lianna"
    r"|sanesna|sanesipun|sanese|sejenna)(?! \d)(?![a-z]))"
)
"""All who are left of those told of: "isi 5, 2 tewas, sisanya luka"."""
TO = words("atau sampai hingga s d an")
"""Between two numbers that are a range, or behind one that is but near: "5an"."""
AND = words("dan sama karo jeung serta plus kalih sareng lan ditambah beserta bareng bersama")


PARTING = re.compile(r"[():=;\[\]]")
"""What parts two numbers that stand side by side."""
PLAIN = ("", "number", "people", "stop", "rest")
"""Kinds of pieces that are no state."""
WHOLE = words("""
    orang korban jiwa penumpang warga korbannya penumpangnya tiyang uwong jalmi
    ikung
""")
"""Whom a number of all together counts, when those behind it are but told apart."""
BEHIND_A_NOUN = REGIONAL | words("dua lima tujuh")
"""Numerals that stand behind whom they count."""
FRACTIONS = {
    **dict.fromkeys(("setengah", "separuh", "separo", "separoh", "sapalih", "satengah"), 1 / 2),
    "sepertiga": 1 / 3, "sapertilu": 1 / 3, "seperempat": 1 / 4, "saparapat": 1 / 4,
    "seprapat": 1 / 4,
}  # fmt: skip
SPEAKERS = words("saya aku kula abdi isun inyong nyong ulun")
"""Who is one more himself: "saya dan 2 teman"."""
SORTS = words("sd smp sma smk tk paud mi mts kecil muda tua kuliahan cilik alit leutik")
"""Behind people these only say which: "2 anak SD"."""
SLIPS = WRONG | MENDS | RISEN | words("eh eeh ehh maaf maksudnya maksud sori sorry")
"""Between two numbers of which the second holds."""
POLITE = words("pak bu pa mas mbak min kang bang ya deng ding dhing dink kuwi kui iku itu")
UNTIL_NOW = words("bukan dari semula tadinya awalnya sebelumnya maune mimitina")
"""Before the first of them where only the second holds: "dari 2 jadi 5", "semula 6 menjadi 4"."""
INSTEAD = SLIPS | BUT | TURNED_OUT | words("yang sudah orang sekarang saiki ayeuna kini")
"""Between them where the first was denied: "bukan 3 tapi 5"."""


@dataclass(frozen=True, slots=True)
class Count:
    """So many of whom nothing else is said yet, from token `first` to the last before `after`."""

    value: int
    first: int
    after: int
    people: bool
    """Whether the words say that these are people."""
    victims: bool = False
    """Whether they are called so: "korban 2"."""


def counts(tokens: Sequence[Token]) -> list[Count]:
    """Every number that may count people, with those it counts, in the order of the text.

    Of a range it is the upper end ("2-3 orang", "dua tiga orang"), as with the water's depth.
    """
    found: list[Count] = []
    at, listed = 0, {one for one, _ in items(tokens)}
    while at < len(tokens):
        if tokens[at].kind == "number" and at not in listed:
            first, (values, at) = at, _stretch(tokens, at)
            if len(values) > 1 and word_at(tokens, first - 1) in LABELS:
                if kind_at(tokens, at) != "word" and kind_at(tokens, first + 1) == "number":
                    at = first + 1  # "rt 4 2 orang luka"
                continue
            if word_at(tokens, at) == "dari" and kind_at(tokens, at + 1) == "number":
                _, at = _stretch(tokens, at + 1)  # "satu dari tiga korban"
            taken = found[-1].after if found else 0
            if one := _count(tokens, first, at, values, taken):
                found.append(one)
                at = max(at, one.after)
        else:
            at += 1
    found = [_share(tokens, one) for one in found]
    whole = _without_parts(tokens, [_with_one_more(tokens, one) for one in found])
    return _with_the_rest(tokens, _corrected(tokens, _added_up(tokens, whole)))


def items(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """A numbered list ("1. Siti ... 2. Budi ..."): where each number stands and its item ends."""
    begins: list[int] = []
    for at, token in enumerate(tokens[:-1]):
        behind = next((one for one in tokens[at + 1 :] if one.kind != "stop"), token)
        spaced = behind.kind != "number" or behind.gap[-1:].isspace()
        marked = behind.gap[:1] in (".", ")") and "(" not in token.gap and spaced
        due = token.said == str(len(begins) + 1)
        if marked and due and token.kind == "number" and word_at(tokens, at - 1) not in LABELS:
            begins.append(at)
    if len(begins) < 2:
        return []
    lines = (at for at in range(begins[-1] + 1, len(tokens)) if "\n" in tokens[at].gap)
    return list(zip(begins, [*begins[1:], next(lines, len(tokens))], strict=True))


def _stretch(tokens: Sequence[Token], at: int) -> tuple[list[int | None], int]:
    """The numbers that stand together here, and where they are over."""
    values: list[int | None] = []
    while at < len(tokens) and (tokens[at].kind == "number" or tokens[at].said in TO):
        if tokens[at].kind == "number":
            value = number(tokens[at].said)
            apart = PARTING.search(tokens[at].gap) and value not in values
            if values and (apart or tokens[at].said in TOGETHER):
                break  # "korban 5 (1 md ...", "total 3: 2 luka"
            values.append(value)
        at += 1
    return values, at


def _count(
    tokens: Sequence[Token], first: int, after: int, values: list[int | None], taken: int
) -> Count | None:
    """What is counted here; None where a word before or behind says that it is nobody.

    Words before `taken` belong to another count.
    """
    numbers = [one for one in values if one is not None]
    if len(numbers) < len(values) or len(numbers) > 2:
        return None  # pieces of a telephone number
    follows = kind_at(tokens, after) == "people"
    nobody = is_of_things(tokens, first, after, follows=follows)
    if nobody or is_age(tokens, first, max(numbers), follows=follows):
        return None
    if len(numbers) == 2 and not 0 <= numbers[1] - numbers[0] <= max(10, numbers[0]):
        return None
    people = tokens[first].said in TOGETHER or tokens[first].said in EVERY
    if word_at(tokens, after) in ALONE and kind_at(tokens, after + 1) == "people":
        after += 1  # "siji tok wonge"
    behind = first > taken and _are_counted_behind(tokens, first - 1, after)
    while not behind and (
        kind_at(tokens, after) == "people" or (people and word_at(tokens, after) in SORTS)
    ):
        people, after = True, after + 1
    only = after + (word_at(tokens, after) in ALONE)
    alone = kind_at(tokens, first - 1) == kind_at(tokens, only) == "stop"
    spelt = alone and len(numbers) == 1 and tokens[first].said.isalpha()
    if spelt or (alone and kind_at(tokens, first - 2) not in ("", "word", "number", "stop")):
        people = True  # "mayat perempuan, 1, di sungai"
    if first > taken and kind_at(tokens, first - 1) == "people":
        people, first = True, first - 1
    elif first - 1 > taken and _is_of_a_sort(tokens, first):
        people, first = True, first - 2
    victims = any(one.said.startswith("korban") for one in tokens[first:after])
    return Count(max(numbers), first, after, people, victims)


def _is_of_a_sort(tokens: Sequence[Token], at: int) -> bool:
    """Whether whom it counts stands before a word that says which: "wong PLN loro"."""
    if kind_at(tokens, at - 2) != "people" or kind_at(tokens, at - 1) != "word":
        return False
    if tokens[at - 2].said.startswith("korban") and tokens[at - 1].said in TOTAL | ALL:
        return True  # "korban total delapan"
    which = tokens[at - 1].said
    return tokens[at].said in BEHIND_A_NOUN and which not in THINGS | LABELS | NOUN_FIRST | AND


def _are_counted_behind(tokens: Sequence[Token], before: int, after: int) -> bool:
    """Whether each number stands behind whom it counts: "lanang loro wadon loro"."""
    nouns = [one for one in (before, after) if kind_at(tokens, one) == "people"]
    if len(nouns) < 2 or kind_at(tokens, after + 1) != "number":
        return False
    if tokens[before].said == "lk" and tokens[after].said != "pr":
        return False  # "lk 40 anak": some 40
    whole = WHOLE - {"penumpang"} if kind_at(tokens, after + 2) != "people" else WHOLE
    return not any(tokens[one].said in whole for one in nouns)


def _share(tokens: Sequence[Token], one: Count) -> Count:
    """A share of those counted: "dari 9 penumpang sepertiganya", "separuh dari 10 orang"."""
    around = range(max(0, one.first - 2), min(one.after + 2, len(tokens)))
    for at in around:
        said = tokens[at].said
        share = FRACTIONS.get(ITS.sub("", said))
        its = at >= one.after and ITS.search(said)  # not in "padam separuhnya, 4 orang luka"
        if share and (its or word_at(tokens, at + 1) == "dari"):
            value = round(one.value * share)
            return replace(one, value=value, first=min(one.first, at), after=max(one.after, at + 1))
    return one


def _with_one_more(tokens: Sequence[Token], one: Count) -> Count:
    """With somebody named beside them: "sopir dan 2 penumpang", "2 anak sama ibunya"."""
    told = {token.said for token in tokens[one.first : one.after] if token.kind == "number"}
    if any(map(is_together, told)):
        with_them = word_at(tokens, one.after) in AND and kind_at(tokens, one.after + 1) == "people"
        return replace(one, after=one.after + 2) if with_them else one  # "berdua sama istri"
    if not one.people:
        return one
    if one.value == 2 and kind_at(tokens, one.first) == kind_at(tokens, one.after - 1) == "people":
        return one  # "sopir dan kernet 2 orang"
    at, behind = one.first - 1, one.after
    if word_at(tokens, at) in AND and word_at(tokens, at - 1) in SPEAKERS:
        return replace(one, value=one.value + 1, first=at - 1)  # "saya dan 2 teman"
    if word_at(tokens, at) in AND and (named := _named_before(tokens, at)):
        return replace(one, value=one.value + len(named), first=named[-1])
    alone = kind_at(tokens, behind + 2) != "number"
    if word_at(tokens, behind) in AND and kind_at(tokens, behind + 1) == "people" and alone:
        return replace(one, value=one.value + 1, after=behind + 2)
    return one


def _named_before(tokens: Sequence[Token], at: int) -> list[int]:
    """Where each of them stands who are named before an "and": "bapak, ibu dan dua anak"."""
    named: list[int] = []
    begin = at - 1
    if kind_at(tokens, begin) == "stop":
        begin -= 1  # "bapaknya, mamaknya, sama anaknya satu"
    while kind_at(tokens, begin) == "people" and (not named or tokens[begin].said not in WHOLE):
        named.append(begin)
        begin -= 2 if kind_at(tokens, begin - 1) == "stop" else 1
    several = len(named) > 1
    beside = kind_at(tokens, named[-1] - 1) if named else ""
    return [] if beside == "number" or (not several and at - 1 not in named) else named


def _added_up(tokens: Sequence[Token], found: Sequence[Count]) -> list[Count]:
    """People told of together: "2 dewasa dan 1 anak", "2 dewasa 1 anak"."""
    kept: list[Count] = []
    for one in found:
        last = kept[-1] if kept else None
        if last and last.people and one.people and not last.victims:
            between = [token.said for token in tokens[last.after : one.first]]
            told_apart = between == ["|"] and _are_of_kinds(tokens, last, one)
            if ":" in tokens[one.first].gap or _are_told_apart(tokens, last, one):
                kept.append(one)
                continue  # "3 orang: suami istri meninggal, ..."
            if not between or told_apart or (len(between) == 1 and between[0] in AND):
                kept[-1] = replace(last, value=last.value + one.value, after=one.after)
                continue
        kept.append(one)
    return kept


def _are_told_apart(tokens: Sequence[Token], one: Count, other: Count) -> bool:
    """Whether each has a state of its own: "meninggal 1 ibu dan 4 orang luka"."""
    return _is_told_beside(tokens, range(one.first - 1, one.first - 4, -1)) and _is_told_beside(
        tokens, range(other.after, other.after + 2)
    )


def _is_told_beside(tokens: Sequence[Token], places: range) -> bool:
    """Whether a state is the first thing told of in these places, other words aside."""
    kinds = (kind_at(tokens, at) for at in places)
    return next((kind for kind in kinds if kind != "word"), "") not in PLAIN


def _without_parts(tokens: Sequence[Token], found: Sequence[Count]) -> list[Count]:
    """A whole without the parts right behind it: "3 orang (2 dewasa 1 anak)" are three."""
    kept: list[Count] = []
    at = 0
    while at < len(found):
        whole, rest, end = found[at], 0, at + 1
        while (
            end < len(found)
            and not _are_told_apart(tokens, found[end - 1], found[end])
            and rest < whole.value
            and _beside(tokens, *found[end - 1 : end + 1])
        ):
            rest, end = rest + found[end].value, end + 1
        generic = _is_whole(tokens, whole)
        bracketed = end > at + 1 and tokens[found[at + 1].first].bracket
        if (bracketed or (whole.people and generic)) and rest == whole.value and rest:
            kept.append(replace(whole, after=found[end - 1].after))
            at = end
        else:
            kept.append(whole)
            at += 1
    return kept


def _are_of_kinds(tokens: Sequence[Token], one: Count, other: Count) -> bool:
    """Whether each counts some of another kind: "2 anak, 1 nenek", "anak 2, nenek 1"."""
    nouns = [tokens[count.after - 1] for count in (one, other)]
    if all(noun.kind == "number" for noun in nouns):
        nouns = [tokens[count.first] for count in (one, other)]
    if any(noun.kind != "people" for noun in nouns) or nouns[0].said == nouns[1].said:
        return False
    return not (_is_whole(tokens, one) or _is_whole(tokens, other))


def _is_whole(tokens: Sequence[Token], one: Count) -> bool:
    """Whether it counts people as such, and not some of a kind ("2 anak")."""
    return any(token.said in WHOLE for token in tokens[one.first : one.after])


def _corrected(tokens: Sequence[Token], found: Sequence[Count]) -> list[Count]:
    """The number that holds: "bukan 3 tapi 5", "2 eh 3 orang", "3 bukan 2", "dari 2 jadi 5"."""
    kept: list[Count] = []
    for one in found:
        last = kept[-1] if kept else None
        denied = word_at(tokens, one.first - 1) == "bukan"
        if last is None:
            kept.append(one)
            continue
        between = {token.said for token in tokens[last.after : one.first] if token.kind != "stop"}
        between -= POLITE
        was_denied = word_at(tokens, last.first - 1) in UNTIL_NOW
        told = kept[-2] if was_denied and len(kept) > 1 else None
        again = told is not None and told.value == last.value  # "1 anak ... eh bukan 1, 2 anak"
        if (between or again) and between <= (INSTEAD if was_denied else SLIPS):
            people = one.people or last.people
            if told and told.value == last.value and last.first - told.after < 6:
                kept[-2:] = [replace(told, value=one.value)]  # "gigit 4, eh bukan 4 tapi 3"
                continue
            kept[-1] = replace(one, first=last.first - was_denied, people=people)
        elif not (denied and between == {"bukan"} and one.value != last.value):
            kept.append(one)
    return kept


def _with_the_rest(tokens: Sequence[Token], found: Sequence[Count]) -> list[Count]:
    """With those who are left of a number told before, less its parts told since."""
    kept = list(found)
    for at, token in enumerate(tokens):
        if token.kind != "rest" or kind_at(tokens, at + 1) == "number":
            continue
        before = [one for one in kept if one.after <= at]
        victims = [place for place, one in enumerate(before) if one.victims]
        told = [one.value for one in before[victims[-1] if victims else 0 :]]
        for first, whole in enumerate(told[:-1], start=1):
            if (left := whole - sum(told[first:])) > 0:
                kept.append(Count(left, at, at + 1, people=True))
                break
    return sorted(kept, key=lambda one: one.first)


def _beside(tokens: Sequence[Token], one: Count, other: Count) -> bool:
    """Whether two counts stand side by side, with no more than a pause or an "and" between."""
    between = tokens[one.after : other.first]
    return other.people and all(token.kind == "stop" or token.said in AND for token in between)
