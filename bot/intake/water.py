"""How deep the water stands: in numbers, or measured on people who walk through it."""

import re
from collections.abc import Iterator

from bot.intake.later import later
from bot.intake.phrases import any_of
from bot.intake.sign import Sign
from bot.intake.text import Text

DEEPEST = 700
"""Centimetres; what is told of more is no depth of water in a street."""
_BODY = {
    150: "leher, gulu",
    120: "dada, dodo, dhadha",
    100: "pinggang, perut, pusar",
    70: "paha, pupu",
    50: "lutut, dengkul, tuur",
    30: "betis, bitis, kempol",
    10: "mata kaki, mumuncangan, polok, kemiri",
}
"""Depth in cm -> how far up it reaches. The project's convention: mata kaki 10, betis 30, lutut 50,
pinggang 100, dada 120; thigh and neck are between."""
_UP_TO = {
    150: "beuheung, pundak, liher, lihir",
    100: "puser, cangkeng, bangkekan, weteng, beuteung, parut, udel, bujal",
    70: "pingping",
    50: "lintuhut, intuhut, entuhut, tuhut",
    30: "wentis",
    10: "kiyongan, pergelangan kaki",
}
"""More that it reaches, where "se-" stands before it: "sak bangkekan", "salintuhut"."""
BODY = {
    depth: later(
        rf"\b(?:{any_of(said)}"
        rf"|(?:sak|sa|se|s) ?{any_of(', '.join((said, _UP_TO.get(depth, said))))})\b"
    )
    for depth, said in _BODY.items()
}
_WATER = any_of("""
    air, airnya, banjir, banjirnya, genangan, genangannya, tergenang, terendam, kerendem,
    kerendam, rob, kedalaman, caah, luapan, kebanjiran, surut, keueum, merendam, kebleb,
    seganten, lepen, menggenang, meluap, luber, cileuncang, kacaian, kabanjiran, kelebu, klebu,
    kelem, arus
""")
WATER = later(rf"\b{_WATER}\b")
_REACHES = any_of("""
    setinggi, tinggi, tingginya, ketinggian, kedalaman, dalam, sampai, sampe, hingga, udah, sudah,
    sekitar, kira, kurang, nyampe, nepi, banjir, air, genangan, rob, terendam, kerendem, capai,
    mencapai, naik, tinggal, skitar, banyu, banyune, cai, caina, munggah, kelebu, klebu, umbul
""")
REACHES = later(rf"\b{_REACHES}\b")
_ACHES = any_of("""
    nyeri, sakit, luka, patah, tertusuk, ditusuk, kena, di, sesak, memar, mules, bengkak,
    pegang, nyekel, digigit, operasi, bagian
""")
ACHES = later(rf"\b{_ACHES} ?$")
"""A knee that hurts is no depth."""
NOW = later(
    r"\b(?:sekarang|skrg|skrng|skg|saiki|ayeuna|kini|jadi|dadi|jd|tinggal|kari|kantun|mundhak|mundak)\b"
)
"""Between how deep it was and how deep it is."""
_ANEW = r"\S*,\s*(?:air|banyu|banyune|cai|genangan|banjir|rob)\b"
_OTHERS = any_of("""
    panjang, panjangnya, lebar, lebarnya, jarak, radius, sejauh, jauh, sepanjang, selebar, luas,
    seluas, diameter, tebal, api, pohon, tembok, tiang, ombak, gelombang, asap, bangunan, tebing,
    longsoran, jembatan, sumur, jurang, tanggul, ular, buaya, sanca, retakan, lubang, muncrat,
    muncratan, nyembur, menyembur, semburkan, menyemburkan, nyemburkan, nyemburke, nyemburkeun,
    memancar, memancarkan, mancar, nyemprot, semburan, semburannya, mancur, mancurat,
    kobaran, pagar, tower, kabel, menara, tinggi jalan, peninggian, biawak, material
""")
OTHERS = later(rf"\b{_OTHERS}(?: (?!{_ANEW})\S+){{0,4}}\s*$")
"""What else has a length or a height."""
BROKEN = later(
    rf"\b(?:jebol|ambrol|longsor|retak|amblas|ambles|putus|bolong|jugrug)"
    rf"(?: (?!{_REACHES}\b)\S+){{0,4}}\s*$"
)
"""How wide something gave way."""
_AWAY = any_of("""
    dari, sebelum, sesudah, setelah, sebelah, ke, arah, lagi, persegi, kubik, utara, selatan,
    timur, barat, jalan, panjang, lebar, di atas, jauh
""")
AWAY = later(rf"\s*{_AWAY}\b")
"""What makes a measure a way to go."""
_N, _UNIT = (
    r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?)",
    r"(cm|sentimeter|senti|meteran|meter|mtr|m)(?![a-z0-9²])",
)
MEASURE = later(
    rf"{_N}\s*(?:cm|m)?\s*(?:-|–|s/?d|sampai|sampe|hingga|~|to)\s*(\d{{1,3}}(?:[.,]\d{{1,2}})?)\s*{_UNIT}"
    rf"|{_N}\s*{_UNIT}"
    r"|\b((?:(?:satu|1|dua|2) )?setengah|satengah|separo|satu|dua|tiga|rong|telung|tilu|hiji"
    r"|sak|se)"
    r"\s*(meter|meteran)\b|\b(semeter|sameter)\b"
)
SPELT = {
    "setengah": 50,
    "satengah": 50,
    "separo": 50,
    "satu": 100,
    "dua": 200,
    "tiga": 300,
    "rong": 200,
    "telung": 300,
    "tilu": 300,
    "hiji": 100,
    "satu setengah": 150,
    "1 setengah": 150,
    "dua setengah": 250,
    "2 setengah": 250,
}


def read_depth(text: Text) -> Sign | None:
    """The depth in cm; of a range the upper end. Lengths and heights of other things are none.

    Where it is told how deep it was and how deep it is now ("tadi sepinggang, sekarang 30 cm") it
    is what it is now.
    """
    if WATER.search(text.plain) is None:
        return None
    measured, on_people = list(_measured(text)), list(_on_people(text))
    if not measured and not on_people:
        return None
    depth = measured[0] if measured else max(on_people, key=lambda one: one.value)
    for later_on in sorted([*measured, *on_people], key=lambda one: one.span):
        if depth.span[1] <= later_on.span[0] and NOW.search(
            text.low, depth.span[1], later_on.span[0]
        ):
            depth = later_on
    return depth


def _measured(text: Text) -> Iterator[Sign]:
    for found in MEASURE.finditer(text.low):
        before = re.split(r"[;\n.!?](?=\s)", text.low[max(0, found.start() - 45) : found.start()])[
            -1
        ]
        near = text.low[max(0, found.start() - 60) : found.end() + 40]
        after = text.low[found.end() :]
        if (
            BROKEN.search(before)
            or OTHERS.search(before)
            or AWAY.match(after)
            or not REACHES.search(near)
        ):
            continue
        depth = _centimetres(found)
        if 3 <= depth <= DEEPEST:
            yield Sign(depth, found.span(), 0.9)


def _centimetres(found: re.Match[str]) -> int:
    if spelt := found[6] or found[8]:
        return SPELT.get(spelt, 100)
    amount, unit = (found[2], found[3]) if found[2] else (found[4], found[5])
    return round(float(amount.replace(",", ".")) * (100 if unit.startswith("m") else 1))


def _on_people(text: Text) -> Iterator[Sign]:
    for depth, pattern in BODY.items():
        for found in pattern.finditer(text.plain):
            before = text.plain[: found.start()]
            if ACHES.search(before) and not REACHES.search(before[-12:]):
                continue
            yield Sign(depth, text.span(*found.span()), 0.85)
