"""Numbers beside which no victim is counted: of things, of beasts, an age."""

import re
from collections.abc import Sequence

from bot.intake.countable import (
    BEASTS,
    BITERS,
    ITS,
    LABELS,
    NOUN_FIRST,
    OF_BEASTS,
    PARTS,
    REGIONAL,
    ROOMS,
    THINGS,
    is_beast,
)
from bot.intake.phrases import words
from bot.intake.sayings import ALONE, ONLY, OTHERS, TOTAL
from bot.intake.tokens import SAFE, Token, ends_sentence, kind_at, word_at

AGES = words("""
    l p lk pr th thn tahun taun dan laki perempuan usia umur yo yrs
""")
"""What may stand with a number in a bracket that tells of age."""
ALL_OF_THEM = TOTAL | words("""
    korban korbannya sekeluarga keluarga orang jiwa warga
    penumpang penumpangnya serumah rombongan penghuni anggota
""")
"""Before a number in brackets that is no age: "sekeluarga (4)"."""
ONE_OF_THEM = words("""
    pria wanita perempuan ibu bapak nenek kakek lelaki laki simbah mbah pemuda gadis janda
""") | {"laki laki"}
"""A high number behind one of these is his age: "pria 56 tewas"."""
GROWN = 13
DEEDS = re.compile(r"amuk|seruduk|sruduk|tanduk|tabrak|tubruk|gigit|nyokot|tendang|tumbur")
"""What a beast did, or what was done to it by somebody on the road."""
TITLES = words("pak bu haji kaji hajah mbah kang mang mas lik wa ki")
"""Behind a beast these say whose it is."""
HERD = 40
"""How far behind beasts a number may be of them, in words, where nobody parted sentences."""
SEVERAL = words("jari gigi mata telinga jempol telunjuk jahitan nggon lokasi tempat")
"""Parts of which one may lose several."""
ONE_EACH = words("kepala sirah endas ndas muka")
"""Parts of which nobody has two."""
MEASURED = words("tahun bulan jam km kilometer unit")
"""Between two numbers such a word is of the first: "satu jam 2 orang", "30 tahun 1 orang"."""
OWNERS = words("saya aku kula abdi kami kita isun ingsun warga tetangga tangga tatangga kulo")


def is_of_things(tokens: Sequence[Token], first: int, after: int, *, follows: bool) -> bool:
    """Whether a word before or behind says that nobody is counted; `follows`: people behind."""
    before, behind = word_at(tokens, first - 1), word_at(tokens, after)
    if not follows and before in ALONE | OWNERS and is_beast(word_at(tokens, first - 2)):
        return True  # "kucinge bae loro sing mati", "ayam saya 20 mati"
    if not follows and _is_of_somebodys(tokens, first):
        return True
    measured = before in MEASURED and kind_at(tokens, first - 2) == "number"  # "30 tahun 1 orang"
    if (before in LABELS and not (measured and follows)) or (before in ROOMS and not follows):
        return True
    if not follows and before in THINGS and word_at(tokens, first - 2) in ONLY:
        return True  # "cuma motor 1 ketimbun"
    if follows and is_beast(word_at(tokens, after + 1)) and behind.startswith("anak"):
        return True  # "4 anak kucing"
    if before in NOUN_FIRST and tokens[first].said in REGIONAL and not follows:
        return True
    if not follows and (is_beast(before) or _is_of_a_herd(tokens, first)):
        return True
    unit = behind.split(" ")[0]
    if after < len(tokens) and tokens[after].gap.startswith("%"):
        return True
    of_them = kind_at(tokens, first - 1) == "people"
    if of_them and (tokens[first].said in REGIONAL or tokens[first].said == "1"):
        return False  # "wong loro tangane melocot"
    if of_them and (part := ITS.sub("", unit)) in PARTS:
        return part not in ONE_EACH  # "karyawati 2 jarinya putus", but "murid 3 kepalanya bocor"
    if unit in PARTS - SEVERAL and tokens[first].said in REGIONAL:
        return False  # "siji tangane mlonyoh": of hands it would stand behind
    if unit in PARTS:
        told = any(one.kind == "people" for one in tokens[:first])
        begins = kind_at(tokens, first - 1) == "stop" and told and unit not in SEVERAL
        begins = begins and tokens[first].said in ("siji", "satu", "hiji")
        return before != "yang" and not begins  # "1 jari putus", but "sing siji tangane patah"
    return unit in THINGS | BEASTS and not (behind in LABELS and _is_numbered(tokens, after))


def _is_of_somebodys(tokens: Sequence[Token], at: int) -> bool:
    """Whether it counts beasts that are told of with their owner: "wedhuse kaji Umar telu"."""
    for before in range(at - 1, max(-1, at - 5), -1):
        if tokens[before].kind != "word":
            return False
        if is_beast(tokens[before].said):
            return word_at(tokens, before + 1) in TITLES
    return False


def _is_of_a_herd(tokens: Sequence[Token], at: int) -> bool:
    """Whether beasts were counted last, in this sentence: "sapi 2 ekor jatuh, satu mati"."""
    for before in range(at - 1, max(-1, at - HERD), -1):
        one = tokens[before]
        if one.kind == "people" or DEEDS.search(one.said) or ends_sentence(tokens, before):
            return False
        biter = ITS.sub("", one.said) in BITERS and word_at(tokens, at + 1) not in OTHERS
        if is_beast(one.said) and not biter:
            beside = {kind_at(tokens, before - 1), kind_at(tokens, before + 1)}
            place = word_at(tokens, before - 1) in OF_BEASTS
            number_beside = "number" in beside or word_at(tokens, before - 1) == "seekor"
            return (number_beside and not place) or any(
                one.said == "ekor" for one in tokens[before + 1 : before + 5]
            )
    return False


def _is_numbered(tokens: Sequence[Token], at: int) -> bool:
    """Whether this is the clock or the address, and not what is counted: "luka 2 jam 15.00"."""
    unit = word_at(tokens, at + 2).split(" ")[0]
    if kind_at(tokens, at + 2) == "people":
        return False  # "satu jam 3 orang terjebak"
    return kind_at(tokens, at + 1) == "number" and unit not in ("menit", "menitan", "detik")


def is_age(tokens: Sequence[Token], at: int, value: int, *, follows: bool) -> bool:
    """Whether a number tells how old somebody is: "ibu (45)", "(L/23)", "pria 56"."""
    before = word_at(tokens, at - 1)
    bracket = tokens[at].bracket
    if not bracket:
        bare = kind_at(tokens, at - 2) != "number" and not follows
        return before in ONE_OF_THEM and value >= GROWN and bare
    inside = [one for one in tokens if one.bracket == bracket]
    if any(one.kind not in ("number", "stop") and one.said not in AGES for one in inside):
        return False
    if any(one.said in AGES for one in inside):
        return True
    opener = tokens.index(inside[0]) - 1
    if kind_at(tokens, opener) not in ("people", "word", SAFE):
        return False  # "MD (1)", "2 (dua)"
    alone = len(inside) == 1 and value < GROWN
    return not (alone and word_at(tokens, opener).split(" ")[-1] in ALL_OF_THEM)
