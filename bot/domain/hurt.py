"""How people say that somebody is dead, injured or trapped: one list for whoever reads it."""

import re


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(" ".join(one.split()) for one in text.split(","))


TOLD = {
    "dead": _phrases("""
        meninggal dunia, meninggal, tewas, wafat, maot, tidak tertolong, tidak bernyawa, pejah,
        mayat, mayit, jenazah, jasad, ninggal, mninggal, meningal, meninggl, tiwas
    """),
    "injured": _phrases("""
        luka luka, luka ringan, luka berat, luka bakar, luka parah, luka2, luka, cedera, cidera,
        cidra, terluka, tatu, patah tulang, patah kaki, patah tangan, berdarah, memar, lecet,
        digigit, disengat, kesengat, tersengat, kena sengat, kena sengatan, kegigit, tergigit,
        dientup, melepuh, raheut, kena bacok, dibacok, kebacok, ditusuk, dipatok, dipatuk,
        kacokot, kaseureud, gegar otak, babak belur, kesetrum, tersetrum, kasetrum, tersayat,
        tertusuk, ketusuk, berdarah darah, bonyok, luka tusuk, luka bacok, kena sabet, kena sabetan,
        disabet, keno bacok, kena bakar, keseleo, terkilir, getihan, dicakar, tertembak,
        kena tembak, ketembak
    """),
    "trapped": _phrases("""
        terjebak, kejebak, terjepit, kejepit, terkurung, terperangkap, tertimbun, kakurung,
        kajepit, terhimpit, tertindih, kaurug, terkubur, kegencet, tergencet, tidak bisa keluar,
        tidak iso metu, belum bisa keluar, tidak bisa metu, belum bisa dikeluarkan,
        belum bisa dievakuasi, ketimbun, ketindih, teu bisa kaluar, teu tiasa kaluar
    """),
}
"""Said of people, with a number or without."""
COUNTED = {
    "dead": _phrases("mati, md, paeh, seda, sedo, modar, gugur"),
    "injured": _phrases("""
        patah, terbakar, kebakar, kobong, sobek, robek, lb, lr, kritis, tersiram, kesiram,
        benjol, gigit, nggigit, nyengat, nyeureud, ketimpa, tertimpa, katinggang
    """),
    "trapped": _phrases("""
        masih di dalam, ada di dalam, di dalam, terisolir, di atap, nang gendheng, nyangkut,
        tersangkut, terkunci, kekunci, di dasar, masih di jero, di jero, di dalem, tidak bisa
        naik, tidak bisa turun, tidak bisa dilepas
    """),
}
"""Said of people only beside a number of them: a lamp is "mati" too, a branch "patah"."""
UNCOUNTED = {
    "dead": (),
    "injured": _phrases("pingsan, tidak sadar"),
    "trapped": (),
}
"""They need help all the same, but nobody counts them among these."""
NAMES = {"dead": "meninggal", "injured": "luka", "trapped": "terjebak"}
"""What the desk calls each of them behind a number."""
COUNTS = re.compile(rf"(\d+) ({'|'.join(NAMES.values())})\b")


def how_many(words: str) -> dict[str, int]:
    """How many are what, as the desk writes it: "1 meninggal, 2 luka"."""
    return {name: int(count) for count, name in COUNTS.findall(words)}
