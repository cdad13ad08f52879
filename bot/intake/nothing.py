"""Reads a crew's words for "there is nothing here"."""

import re

from bot.intake.phrases import any_of
from bot.intake.text import Text

REPORTS = any_of("""
    laporan, laporannya, laporane, lap, informasi, info, berita, kabar, aduan, panggilan,
    telepon, telpon, telp, pelapor, pelapornya, penelepon, penelpon
""")
LINKS = any_of("ini, itu, tersebut, kebakaran, kejadian, yang masuk, adalah, ternyata, memang")
LIE = re.compile(r"\b(?:palsu|bohong|bohongan|iseng|hoa[xk]s?|prank|fiktif)\b")
FALSE_REPORT = re.compile(rf"\b{REPORTS} (?:{LINKS} )*{LIE.pattern}")
EVENTS = any_of("kejadian, kebakaran, titik api, api, apa apa, opo opo, nanaon, apapun")
PLACES = any_of("""
    lokasi, lokasinya, lokasine, alamat, alamatnya, alamate, tempat, tempatnya, tkp, titik api,
    kejadian, kebakaran, api
""")
OF_IT = any_of("kejadian, kebakaran, sekitar, yang dimaksud, yang dilaporkan, tersebut, itu, ini")
NOTHING = re.compile(
    rf"\btidak (?:ada|ditemukan|ketemu)(?: ada| adanya)?(?: {EVENTS})+"
    rf"(?: (?:dan|atau|maupun) (?:{EVENTS}|asap))*\b"
    rf"|\b(?:{PLACES}(?: {OF_IT})* )?tidak (?:ditemukan|ketemu)\b"
    rf"|\b{PLACES}(?: {OF_IT})* tidak ada\b"
)
WE = any_of("kami, kita, tim, regu, di, ke")
LOOKED = any_of("""
    cek, dicek, ngecek, periksa, diperiksa, kroscek, dikroscek, telusuri, ditelusuri, keliling,
    tiba, sampai, datangi, didatangi, lokasi, tkp, sini
""")
BESIDE = re.compile(
    rf"\b(?:{WE} ){{0,3}}(?:(?:sudah|telah|setelah) )?(?:{WE} ){{0,3}}{LOOKED}\b"
    rf"|\b(?:di|ke|sekitar) (?:lokasi|alamat|tempat|tkp|sini|situ|sana)(?: {OF_IT})*\b"
    r"|\bwarga(?: sekitar| setempat)? tidak(?: ada yang)? tahu(?: apa apa)?\b"
    r"|\b(?:sesuai|seperti) (?:laporan|laporannya|yang dimaksud|yang dilaporkan)\b"
    r"|\b"
    + any_of("""
        siap, izin, ijin, mohon, lapor, maaf, selamat, pagi, siang, sore, malam, terima kasih, ya,
        pak, bu, bapak, ibu, bang, mas, mbak, ndan, komandan, 112, tersebut, itu, ini, disini,
        dan, ternyata, memang, sama sekali, sekali lagi
    """)
    + r"\b"
)
"""What may stand beside it: courtesy, where they looked, and that nobody there knows of it."""

TAKEN = "/"
"""Stands in `plain` for what was read."""


def nothing_there(words: str) -> str:
    """ "laporan_palsu" or "tidak_ditemukan" where the words say that and no more; never raises.

    Whoever tells of more has found something: "tidak ada api lagi" is a fire that is out, "korban
    tidak ditemukan" a search. Only "laporan palsu", a clause of its own, stands beside anything.
    A false finding is worse than a missed one: that has its button.
    """
    if "?" in words:
        return ""
    rest = FALSE_REPORT.sub(TAKEN, Text(words).plain)
    if any(TAKEN in one and not _more(one) for one in rest.split("|")):
        return "laporan_palsu"
    rest, lies = LIE.subn(TAKEN, rest)
    rest, nothing = NOTHING.subn(TAKEN, rest)
    if _more(rest):
        return ""
    return "laporan_palsu" if lies else "tidak_ditemukan" if nothing else ""


def _more(rest: str) -> bool:
    """Whether it says anything beside what was found."""
    return bool(BESIDE.sub(TAKEN, rest).strip(f"{TAKEN}| "))
