"""Numbers of people in mended words: what a number is, what it counts, and what it does not."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.intake.countable import BEASTS, BEHIND, NOUN_FIRST, PARTS, PEOPLE, REGIONAL, ROOMS, THINGS
from bot.intake.phrases import words
from bot.intake.text import UNITS

_ONES = {
    **{word: value for word, value in UNITS.items() if value is not None},
    "rong": 2, "telung": 3, "tigo": 3, "patang": 4, "sekawan": 4, "limang": 5, "gangsal": 5,
    "pitung": 7, "wolung": 8, "sangang": 9, "rolas": 12, "telulas": 13, "limolas": 15,
    "selawe": 25, "nenem": 6, "satunya": 1, "ji": 1, "saurang": 1, "sewong": 1, "zero": 0,
    "tigang": 3,
    "sewelas": 11, "patbelas": 14, "limalas": 15, "nembelas": 16, "pitulas": 17, "wolulas": 18,
    "sangalas": 19, "selikur": 21, "sedasa": 10, "satune": 1, "satue": 1, "sijine": 1, "sijie": 1,
    "sijinya": 1, "sawijine": 1, "hijina": 1, "saurangna": 1, "setunggalipun": 1, "seddi": 1,
}  # fmt: skip
_TOGETHER = {
    "berdua": 2, "bertiga": 3, "berempat": 4, "berlima": 5, "berenam": 6, "bertujuh": 7,
    "berdelapan": 8, "bersembilan": 9, "bersepuluh": 10, "limaan": 5, "genepan": 6,
    "duaan": 2, "tiluan": 3, "opatan": 4, "kaduanana": 2, "pasutri": 2, "keduanya": 2, "duanya": 2,
    "kaduana": 2, "karo karone": 2, "suami istri": 2, "sepasang": 2, "ketiganya": 3,
    "keempatnya": 4, "kelimanya": 5, "seorang": 1, "sesosok": 1, "sorang": 1, "saurang": 1,
    "saikung": 1, "seikung": 1, "badua": 2, "batiga": 3, "baampat": 4, "balima": 5,
    "sepasang suami istri": 2,
    "pasangan suami istri": 2, "sejoli": 2, "dua sejoli": 2,
    "dua duanya": 2, "dua duana": 2, "dua dua": 2, "duanana": 2, "loro lorone": 2, "loro loroe": 2,
    "kalih kalihipun": 2, "kalihipun": 2, "tiga tiganya": 3, "ketiga tiganya": 3,
    "telu telune": 3, "tilu tiluna": 3, "tiluanana": 3,
}  # fmt: skip
"""Words that say how many people there are without naming them."""
_OF_A_KIND = {
    "seorang", "sesosok", "sorang", "saurang", "saikung", "seikung", "pasutri", "suami istri",
    "sepasang", "sejoli", "dua sejoli", "sepasang suami istri", "pasangan suami istri",
}  # fmt: skip
"""Those of them that somebody else may be beside: of "berdua" and "keduanya" nobody is left out."""
_ISLAND = {
    "ampat": 4,
    "anam": 6,
    "talu": 3,
    "walu": 8,
    "lapan": 8,
    "sambilan": 9,
    "tallu": 3,
    "tellu": 3,
}
"""Banjar's and Malay's, which are names and slips elsewhere: before people alone."""
_EVERY = {"kedua": 2, "ketiga": 3, "keempat": 4}
"""Before people these count: "kedua korban"; elsewhere they put in order."""
_LONGEST = "|".join(sorted(_ONES, key=len, reverse=True))
_ONE = rf"(?:{_LONGEST})"
_SPELT = rf"(?:{_ONE} belas|{_ONE} puluh(?: {_ONE})?|{_ONE})"
_DIGITS = r"(?:(?<![a-z\d])|(?<=\bmd)|(?<=\blr)|(?<=\blb))\d{1,4}(?!\d)"
_ALL = "|".join(sorted(_TOGETHER, key=len, reverse=True))
_SO_MANY = "luka|mati|tatu|meninggal|tewas|md|terjebak|kejebak|tajapit|masih|sudah|nang|yang|lagi"
NUMBER = (
    rf"(?:\b(?:{_ALL})\b|\b(?:{'|'.join(_EVERY)})(?= {PEOPLE}\b)"
    rf"|\b(?:{'|'.join(_ISLAND)})(?= (?:{PEOPLE}|{_SO_MANY})\b)|\bber ?\d{{1,2}}\b"
    rf"|\b{_SPELT}\b|{_DIGITS})"
)
"""A number as a token; a unit may be glued to its digits."""
_YEARS = "(?:th|thn|tahun|taun|tahunan|taunan|bulan|bln|wulan)"
AGE = (
    rf"(?<![a-z])(?:ber)?(?:umur|usia|yuswa)(?:nya|e|na|ipun)?"
    rf"(?: (?:sekitar|kira kira|kurang lebih|baru|sudah|masih))* {NUMBER}(?: {_YEARS})?\b"
)
"""How old somebody is: it counts nobody."""
REST = (
    r"(?:(?<![a-z])(?:sisa|selebih|sesa|turah)(?:nya|ne|na|ane|ana)(?![a-z])"
    r"|(?<=\| )(?:lainnya|liyane|yang lain|sanesna)(?! \d)(?![a-z]))"
)
"""All who are left of those told of: "isi 5, 2 tewas, sisanya luka"."""
MOST = 500
"""So many victims at most are believed; above it is a crowd, a year or a piece of a number."""
TO = words("atau sampai hingga s d an")
"""Between two numbers that are a range, or behind one that is but near: "5an"."""
AND = words("dan sama karo jeung serta plus kalih sareng lan ditambah beserta bareng bersama")


APART = re.compile(r"[():=;\[\]]")
"""What parts two numbers that stand side by side."""
AGES = words("""
    l p lk pr th thn tahun taun dan laki perempuan usia umur yo yrs
""")
"""What may stand with a number in a bracket that tells of age."""
ALL_OF_THEM = words("""
    korban korbannya total totalnya jumlah jumlahnya sekeluarga keluarga orang jiwa warga
    penumpang penumpangnya serumah rombongan penghuni anggota
""")
"""Before a number in brackets that is no age: "sekeluarga (4)"."""
ONE_OF_THEM = words("""
    pria wanita perempuan ibu bapak nenek kakek lelaki laki simbah mbah pemuda gadis janda
""") | {"laki laki"}
"""A high number behind one of these is his age: "pria 56 tewas"."""
GROWN = 13
WHOLE = words("""
    orang korban jiwa penumpang warga org korbannya penumpangnya urang tiyang wong uwong jalmi jalma
    ikung
""")
"""Whom a number of all together counts, when those behind it are but told apart."""
SORTS = words("sd smp sma smk tk paud mi mts kecil muda tua kuliahan cilik alit leutik")
"""Behind people these only say which: "2 anak SD"."""
SLIPS = words("eh eeh ehh salah ralat maaf koreksi revisi maksudnya maksud sori sorry jadi menjadi")
"""Between two numbers of which the second holds."""
BUT = words("tapi tetapi nanging melainkan ternyata ning yang sudah orang jadi")
"""Between them where the first was denied: "bukan 3 tapi 5"."""


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


def number(said: str) -> int | None:
    """What one number token is; None where it cannot be a number of victims."""
    if said.isdecimal():
        strange = len(said) > 2 and said.startswith("0")
        return None if strange or int(said) > MOST else int(said)
    if said in _TOGETHER:
        return _TOGETHER[said]
    if said in _EVERY:
        return _EVERY[said]
    if said in _ISLAND:
        return _ISLAND[said]
    if said.startswith("ber") and said[-1].isdecimal():
        return int(said[3:])
    first, *rest = said.split()
    if not rest:
        return _ONES[first]
    if rest[0] == "belas":
        return 10 + _ONES[first]
    return 10 * _ONES[first] + (_ONES[rest[1]] if len(rest) > 1 else 0)


def counts(tokens: Sequence[Token]) -> list[Count]:
    """Every number that may count people, with those it counts, in the order of the text.

    Of a range it is the upper end ("2-3 orang", "dua tiga orang"), as with the water's depth.
    """
    found: list[Count] = []
    at, listed = 0, {one for one, _ in items(tokens)}
    while at < len(tokens):
        if tokens[at].kind == "number" and at not in listed:
            first, (values, at) = at, _stretch(tokens, at)
            if len(values) > 1 and _said(tokens, first - 1) in BEHIND:
                if _kind(tokens, at) != "word" and _kind(tokens, first + 1) == "number":
                    at = first + 1  # "rt 4 2 orang luka"
                continue
            if _said(tokens, at) == "dari" and _kind(tokens, at + 1) == "number":
                _, at = _stretch(tokens, at + 1)  # "satu dari tiga korban"
            taken = found[-1].after if found else 0
            if one := _count(tokens, first, at, values, taken):
                found.append(one)
                at = max(at, one.after)
        else:
            at += 1
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
        if marked and due and token.kind == "number" and _said(tokens, at - 1) not in BEHIND:
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
            apart = APART.search(tokens[at].gap) and value not in values
            if values and (apart or tokens[at].said in _TOGETHER):
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
    follows = _kind(tokens, after) == "people"
    nobody = _is_of_things(tokens, first, after, follows=follows)
    if nobody or _is_age(tokens, first, max(numbers), follows=follows):
        return None
    if len(numbers) == 2 and not 0 <= numbers[1] - numbers[0] <= max(10, numbers[0]):
        return None
    people = tokens[first].said in _TOGETHER or tokens[first].said in _EVERY
    behind = first > taken and _are_counted_behind(tokens, first - 1, after)
    while not behind and (
        _kind(tokens, after) == "people" or (people and _said(tokens, after) in SORTS)
    ):
        people, after = True, after + 1
    alone = _kind(tokens, first - 1) == _kind(tokens, after) == "stop"
    if alone and _kind(tokens, first - 2) not in ("", "word", "number", "stop"):
        people = True  # "mayat perempuan, 1, di sungai"
    if first > taken and _kind(tokens, first - 1) == "people":
        people, first = True, first - 1
    victims = any(one.said.startswith("korban") for one in tokens[first:after])
    return Count(max(numbers), first, after, people, victims)


def _are_counted_behind(tokens: Sequence[Token], before: int, after: int) -> bool:
    """Whether each number stands behind whom it counts: "lanang loro wadon loro"."""
    nouns = [one for one in (before, after) if _kind(tokens, one) == "people"]
    whole = any(tokens[one].said in WHOLE for one in nouns)
    return len(nouns) == 2 and not whole and _kind(tokens, after + 1) == "number"


def _is_of_things(tokens: Sequence[Token], first: int, after: int, *, follows: bool) -> bool:
    """Whether a word before or behind says that nobody is counted; `follows`: people behind."""
    before, behind = _said(tokens, first - 1), _said(tokens, after)
    if before in BEHIND or (before in BEASTS | ROOMS and not follows):
        return True
    if before in NOUN_FIRST and tokens[first].said in REGIONAL and not follows:
        return True
    unit = behind.split(" ")[0]
    if after < len(tokens) and tokens[after].gap.startswith("%"):
        return True
    if unit in PARTS:
        return before != "yang"  # "1 jari putus", but "sing siji tangane patah"
    return unit in THINGS | BEASTS and not (behind in BEHIND and _is_numbered(tokens, after))


def _is_numbered(tokens: Sequence[Token], at: int) -> bool:
    """Whether this is the clock or the address, and not what is counted: "luka 2 jam 15.00"."""
    unit = _said(tokens, at + 2).split(" ")[0]
    return _kind(tokens, at + 1) == "number" and unit not in ("menit", "menitan", "detik")


def _is_age(tokens: Sequence[Token], at: int, value: int, *, follows: bool) -> bool:
    """Whether a number tells how old somebody is: "ibu (45)", "(L/23)", "pria 56"."""
    before = _said(tokens, at - 1)
    bracket = tokens[at].bracket
    if not bracket:
        bare = _kind(tokens, at - 2) != "number" and not follows
        return before in ONE_OF_THEM and value >= GROWN and bare
    inside = [one for one in tokens if one.bracket == bracket]
    if any(one.kind not in ("number", "stop") and one.said not in AGES for one in inside):
        return False
    if any(one.said in AGES for one in inside):
        return True
    opener = tokens.index(inside[0]) - 1
    if _kind(tokens, opener) not in ("people", "word"):
        return False  # "MD (1)", "2 (dua)"
    alone = len(inside) == 1 and value < GROWN
    return not (alone and _said(tokens, opener).split(" ")[-1] in ALL_OF_THEM)


def _with_one_more(tokens: Sequence[Token], one: Count) -> Count:
    """With somebody named beside them: "sopir dan 2 penumpang", "2 anak sama ibunya"."""
    told = {token.said for token in tokens[one.first : one.after] if token.kind == "number"}
    if any(said in _TOGETHER and said not in _OF_A_KIND for said in told):
        with_them = _said(tokens, one.after) in AND and _kind(tokens, one.after + 1) == "people"
        return replace(one, after=one.after + 2) if with_them else one  # "berdua sama istri"
    if not one.people:
        return one
    if one.value == 2 and _kind(tokens, one.first) == _kind(tokens, one.after - 1) == "people":
        return one  # "sopir dan kernet 2 orang"
    at, behind = one.first - 1, one.after
    alone = _kind(tokens, at - 2) not in ("number", "people")
    if _said(tokens, at) in AND and _kind(tokens, at - 1) == "people" and alone:
        return replace(one, value=one.value + 1, first=at - 1)
    alone = _kind(tokens, behind + 2) != "number"
    if _said(tokens, behind) in AND and _kind(tokens, behind + 1) == "people" and alone:
        return replace(one, value=one.value + 1, after=behind + 2)
    return one


def _added_up(tokens: Sequence[Token], found: Sequence[Count]) -> list[Count]:
    """People told of together: "2 dewasa dan 1 anak", "2 dewasa 1 anak"."""
    kept: list[Count] = []
    for one in found:
        last = kept[-1] if kept else None
        if last and last.people and one.people and not last.victims:
            between = [token.said for token in tokens[last.after : one.first]]
            told_apart = between == ["|"] and _are_of_kinds(tokens, last, one)
            if not between or told_apart or (len(between) == 1 and between[0] in AND):
                kept[-1] = replace(last, value=last.value + one.value, after=one.after)
                continue
        kept.append(one)
    return kept


def _without_parts(tokens: Sequence[Token], found: Sequence[Count]) -> list[Count]:
    """A whole without the parts right behind it: "3 orang (2 dewasa 1 anak)" are three."""
    kept: list[Count] = []
    at = 0
    while at < len(found):
        whole, rest, end = found[at], 0, at + 1
        while (
            end < len(found) and rest < whole.value and _beside(tokens, *found[end - 1 : end + 1])
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
        denied = _said(tokens, one.first - 1) == "bukan"
        if last is None:
            kept.append(one)
            continue
        between = {token.said for token in tokens[last.after : one.first] if token.kind != "stop"}
        was_denied = _said(tokens, last.first - 1) in ("bukan", "dari")
        if between and between <= (SLIPS | BUT if was_denied else SLIPS):
            people = one.people or last.people
            kept[-1] = replace(one, first=last.first - was_denied, people=people)
        elif not (denied and between == {"bukan"}):
            kept.append(one)
    return kept


def _with_the_rest(tokens: Sequence[Token], found: Sequence[Count]) -> list[Count]:
    """With those who are left of a number told before, less its parts told since."""
    kept = list(found)
    for at, token in enumerate(tokens):
        if token.kind != "rest":
            continue
        told = [one.value for one in kept if one.after <= at]
        for first, whole in enumerate(told[:-1], start=1):
            if (left := whole - sum(told[first:])) > 0:
                kept.append(Count(left, at, at + 1, people=True))
                break
    return sorted(kept, key=lambda one: one.first)


def _beside(tokens: Sequence[Token], one: Count, other: Count) -> bool:
    """Whether two counts stand side by side, with no more than a pause or an "and" between."""
    between = tokens[one.after : other.first]
    return other.people and all(token.kind == "stop" or token.said in AND for token in between)


def _said(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].said if 0 <= at < len(tokens) else ""


def _kind(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].kind if 0 <= at < len(tokens) else ""
