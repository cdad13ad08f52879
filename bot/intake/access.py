"""Whether a four-wheeled vehicle gets through, and whether it is land, sea or air."""

import re

from bot.intake.phrases import any_of
from bot.intake.sign import Sign
from bot.intake.text import Text

CAR = any_of("""
    mobil, roda 4, roda empat, r4, roda4, kendaraan, kendaraan roda 4, kendaraan roda empat,
    truk, truck, kendaraan besar, mobil damkar, mobil pemadam, mobil ambulans, ambulans, damkar,
    unit damkar, mobil besar, kendaraan darat, motor mobil, mobil truk, pemadam, fuso, armada
""")
NO = any_of("""
    tidak, belum, susah, sulit, angel, hese, tidak akan, mustahil, tidak mungkin, kurang
""")
_CAN = any_of("bisa, iso, kawa, tiasa, dapat, akan, mungkin, saget, cukup, kuat, sanggup")
CAN = rf"(?:{_CAN}|\bmuat(?! \w))"
"""A lorry that fits; "truk muat jerami" is loaded."""
PASS = any_of("""
    masuk, lewat, dilewati, dilalui, melintas, dimasuki, akses, liwat, asup, mlebu, nembus,
    tembus, sampai, melewati, diakses, mlaku, jalan, lewati, diliwatan, diliwati, lebet, mlebet,
    naik, dijangkau, ngaliwat, dilangkungan, dilangkungi, sampe
""")
WAY = any_of("jalan, jalannya, akses, aksesnya, jembatan, jalane, jalur, gang, gangnya, lorong")
_ONLY_TWO = any_of("""
    motor, roda 2, roda dua, jalan kaki, sepeda motor, pejalan kaki, gerobak
""")
_SHUT = any_of("""
    tertutup total, ditutup total, tidak bisa dilewati, tidak bisa dilalui, tidak bisa lewat,
    putus, terputus, lumpuh, lumpuh total, tidak bisa diakses, amblas, tertutup
""")
_SHUTS = any_of("""
    tidak bisa dilewati, tidak bisa dilalui, nutup total, nutup jalan, menutup total, menutup
    seluruh, menutup akses, tutup total
""")
_BY = rf"(?:{CAN}|{PASS}|untuk|buat|oleh|sama|kanggo|bagi|muat|satu|1|dua|2|kendaraan|yang)"
_ON = r"(?:(?!tapi|kalau|nek|yen|lamun|ada|cuma|hanya)\w+ ){0,3}?"
_ASIDE = any_of("""
    karena, soalnya, sebab, sama, cuma, hanya, tapi, jadi, lagi, pak, bu, mas, mbak, min, kak,
    jalan, perahu, harus, kecuali, ke, dari, dekat, motor, satu, dua, 1, 2, ya, dan, di, kalau
""")
_OVER = rf"(?=\W*$|\W*\||\W+{_ASIDE}\b)"
"""What stands behind "mobil bisa" where passing is what is meant."""
CLOSED = re.compile(
    rf"\b{CAR} {_ON}{NO} (?:(?:{CAN} )*{PASS}\b|(?:{CAN} )?{_OVER})"
    rf"|\b{NO} (?:{CAN} )*(?:\w+ )?{PASS} (?:{_BY} |ku |komo |apalagi |opo maneh )*{CAR}"
    rf"|\b{NO} {CAN} (?:(?:{_BY}|di) )?{CAR}"
    rf"|\b(?:lumpuh|putus|tertutup|ditutup) (?:total )?(?:untuk|bagi|kanggo) {CAR}"
    rf"|\b{CAR} (?:\w+ )?(?:mentok|mandek|mandeg|nyangkut|kandas)\b"
    rf"|\b(?:cuma|hanya|mung|ngan|khusus|cukup|paling|palingan)(?: {_BY})* {_ONLY_TWO}\b"
    rf"|\b{_ONLY_TWO} (?:saja|tok|thok|doang|doank|hungkul|wungkul|yang bisa|mung)\b"
    rf"|\b{WAY} (?:\w+ ){{0,2}}(?:sempit|ciut|kecil|setapak|heureut|rupek)\b"
    rf"|\b{WAY} (?:\w+ ){{0,3}}{_SHUT}\b|\b{_SHUTS}\b"
)
OPEN = re.compile(
    rf"\b{CAR}(?:nya)? {_ON}(?:masih |tetap )?(?:{CAN}|aman|lancar|boleh)(?: {PASS}\b| ?{_OVER})"
    rf"|\b{WAY} {CAR} (?:{PASS}|muat)\b"
    rf"|\b(?:masih )?(?:{CAN}|aman)(?: \w+)? {PASS} (?:oleh |sama |untuk |kendaraan |2 )*{CAR}"
    rf"|\b(?:{CAN}|aman|lancar) (?:untuk |buat |akses |masuk |dua |2 )*{CAR}"
    rf"|\b(?:akses|jalan|jalannya|aksesnya) (?:\w+ )?(?:{CAR} )?"
    r"(?:aman|lebar|lancar|bisa|mudah|luas)\b"
)
SMALLER = re.compile(
    rf"\b(?:mobil kecil|mobil biasa|mobil pribadi|pikap|pick ?up|minibus|mobil 4x4|ambulans|tossa)"
    rf" (?:masih |tetap )?{CAN}\b"
)
"""What gets through where a lorry does not has four wheels."""
DENIED = re.compile(rf"\b{NO} ?$")


def read_access(text: Text) -> Sign | None:
    """Whether a car gets through; a traffic jam says nothing."""
    if closed := CLOSED.search(text.plain):
        if small := SMALLER.search(text.plain):
            return Sign(True, text.span(*small.span()), 0.8)
        return Sign(False, text.span(*closed.span()), 0.85)
    opened = OPEN.search(text.plain)
    if opened and not DENIED.search(text.plain[: opened.start()]):
        return Sign(True, text.span(*opened.span()), 0.8)
    return None


SEA = re.compile(
    r"\b(?:(?:di |tengah )+laut|perairan|mil (?:laut|dari)|selat|lepas pantai|muara)\b"
)
AIR = re.compile(r"\b(?:pesawat|helikopter|heli)\b")


def read_realm(text: Text) -> Sign | None:
    """Sea or air where the text says so; land is what all else is."""
    for realm, pattern, sure in (("udara", AIR, 0.6), ("laut", SEA, 0.7)):
        if found := pattern.search(text.plain):
            return Sign(realm, text.span(*found.span()), sure)
    return None
