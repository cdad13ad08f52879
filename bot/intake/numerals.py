"""Numbers of people as they are said, in digits and in the numerals of every tongue."""

from bot.intake.countable import PEOPLE
from bot.intake.phrases import any_of
from bot.intake.text import UNITS

_ONES = {
    **{word: value for word, value in UNITS.items() if value is not None},
    "rong": 2, "telung": 3, "tigo": 3, "patang": 4, "sekawan": 4, "limang": 5, "gangsal": 5,
    "pitung": 7, "wolung": 8, "sangang": 9, "rolas": 12, "telulas": 13, "limolas": 15,
    "selawe": 25, "nenem": 6, "satunya": 1, "saurang": 1, "sewong": 1, "zero": 0,
    "tigang": 3, "satunggal": 1, "sahiji": 1,
    "rolikur": 22, "telulikur": 23, "patlikur": 24, "nemlikur": 26, "eppa": 4, "arua": 8,
    "sewidak": 60, "seket": 50,
    "sewelas": 11, "patbelas": 14, "limalas": 15, "nembelas": 16, "pitulas": 17, "wolulas": 18,
    "sangalas": 19, "selikur": 21, "sawelas": 11, "salawe": 25, "salikur": 21, "sewelase": 11,
    "rolase": 12, "telulase": 13, "patbelase": 14, "limalase": 15, "nembelase": 16, "pitulase": 17,
    "wolulase": 18, "sangalase": 19, "limolase": 15, "sedasa": 10, "satune": 1, "satue": 1,
    "sijine": 1, "sijie": 1,
    "sijinya": 1, "sawijine": 1, "hijina": 1, "saurangna": 1, "setunggalipun": 1, "seddi": 1,
}  # fmt: skip
_ONES |= {
    f"{word}{ten}": value * tens + over
    for word, value in _ONES.items()
    if 1 < value < 10
    for ten, tens, over in (("belas", 1, 10), ("welas", 1, 10), ("puluh", 10, 0))
}
"""What is glued, and Sundanese: "rongpuluh", "duabelas", "tiluwelas"."""
TOGETHER = {
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
    "telu telune": 3, "tilu tiluna": 3, "tiluanana": 3, "katiluna": 3, "katiluanana": 3,
    "kaopatna": 4, "kaopatanana": 4, "opat opatna": 4, "papat papate": 4, "empat empatnya": 4,
    "keempat empatnya": 4, "lima limanya": 5, "lima limane": 5, "lima limana": 5,
    "tigang tigangipun": 3,
    "keenamnya": 6, "ketujuhnya": 7, "kedelapannya": 8, "kedua duanya": 2, "karone": 2,
    "karo karoe": 2,
    "brdua": 2, "brtiga": 3, "baanam": 6, "duduaan": 2,
    "laki bini": 2, "salaki pamajikan": 2, "lanang wadon": 2, "lanang wedok": 2, "kakak adik": 2,
    "adik kakak": 2, "kakak beradik": 2, "sakloron": 2, "sekloron": 2, "sekloroan": 2,
    "kekalihipun": 2, "tetiganipun": 3, "dalapanan": 8, "salapanan": 9, "sapuluhan": 10,
    "tujuhan": 7, "kalihanipun": 2, "telu telue": 3,
}  # fmt: skip
TOGETHER |= {
    f"{word} {word}{end}": value
    for word, value in _ONES.items()
    if 1 < value < 11 and " " not in word
    for end in ("nya", "ne", "e", "na", "ana")
}
"""Words that say how many people there are without naming them."""
_OF_A_KIND = {
    "seorang", "sesosok", "sorang", "saurang", "saikung", "seikung", "pasutri", "suami istri",
    "laki bini", "salaki pamajikan", "lanang wadon", "lanang wedok", "kakak adik", "adik kakak",
    "kakak beradik", "sepasang", "sejoli", "dua sejoli",
    "sepasang suami istri", "pasangan suami istri",
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
    "appa": 4,
    "annang": 6,
    "enneng": 6,
    "asera": 9,
    "rua": 2,
    "sampulo": 10,
    "seppulo": 10,
    "siddi": 1,
    "tellu": 3,
}
"""Banjar's, Malay's and Bugis', which are names and slips elsewhere: before people alone."""
EVERY = {"kedua": 2, "ketiga": 3, "keempat": 4}
"""Before people these count: "kedua korban"; elsewhere they put in order."""
_LONGEST = "|".join(sorted(_ONES, key=len, reverse=True))
_ONE = rf"(?:{_LONGEST})"
_SPELT = rf"(?:{_ONE} belas|{_ONE} puluhan|{_ONE} puluh(?: {_ONE})?|{_ONE})"
_DIGITS = r"(?:(?<![a-z\d])|(?<=\bmd)|(?<=\blr)|(?<=\blb))\d{1,4}(?!\d)"
_ALL = any_of(", ".join(TOGETHER))
_SO_MANY = "luka|mati|tatu|meninggal|tewas|md|terjebak|kejebak|tajapit|masih|sudah|nang|yang|lagi"
NUMBER = (
    rf"(?:\b(?:{_ALL})\b|\b(?:{'|'.join(EVERY)})(?= {PEOPLE}\b)"
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
MOST = 500
"""So many victims at most are believed; above it is a crowd, a year or a piece of a number."""


def number(said: str) -> int | None:
    """What one number token is; None where it cannot be a number of victims."""
    if said.isdecimal():
        strange = len(said) > 2 and said.startswith("0")
        return None if strange or int(said) > MOST else int(said)
    if said in TOGETHER:
        return TOGETHER[said]
    if said in EVERY:
        return EVERY[said]
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


def is_together(said: str) -> bool:
    """Whether it counts those told of, of whom nobody is left out: "ketiganya", "berdua"."""
    return said in TOGETHER and said not in _OF_A_KIND
