"""Whether a four-wheeled vehicle gets through, and whether it is land, sea or air."""

from bot.intake.later import later
from bot.intake.phrases import any_of
from bot.intake.sign import Sign
from bot.intake.text import Text

CAR = any_of("""
    mobil, roda 4, roda empat, roda opat, roda papat, roda sekawan, r4, roda4,
    kendaraan, kendaraan roda 4, kendaraan roda empat,
    truk, truck, kendaraan besar, mobil damkar, mobil pemadam, mobil ambulans, ambulans, damkar,
    unit damkar, mobil besar, kendaraan darat, motor mobil, mobil truk, pemadam, fuso, armada,
    pickup, pick up, pikap, hardtop, jip, jeep, elf, bus, bis, sedan, minibus, alat berat,
    alat beurat, mobil tangki, mobil derek, ambulan
""")
NO = any_of("""
    tidak, belum, susah, sulit, angel, hese, tidak akan, mustahil, tidak mungkin, kurang, beli
""")
_CAN = any_of("bisa, iso, kawa, tiasa, dapat, akan, mungkin, saget, saged, cukup, kuat, sanggup")
CAN = rf"(?:{_CAN}|\bmuat(?! \w))"
"""A lorry that fits; "truk muat jerami" is loaded."""
PASS = any_of("""
    masuk, lewat, dilewati, dilalui, melintas, dimasuki, akses, liwat, asup, mlebu, nembus,
    tembus, sampai, melewati, diakses, lewati, diliwatan, diliwati, lebet, mlebet,
    naik, dijangkau, ngaliwat, dilangkungan, dilangkungi, sampe, manjing, ngalangkung, lebetna,
    ngalalangkung, ngalangkungan, nanjak, munggah, unggah, nepi, dugi, dileboni, dilebetan,
    dilebeti, nerobos, merapat, mendekat, parkir, keluar masuk, melewati, melalui, meliwat
""")
WAY = (
    "(?:"
    + any_of("jalan, akses, jembatan, jalur, gang, lorong, dalan, dalane, dalanne, sasak, jalana")
    + "(?:nya|e|ne|na|ipun)?)"
)
_ONLY_TWO = any_of("""
    motor, roda 2, roda dua, jalan kaki, sepeda motor, pejalan kaki, gerobak, perahu, prahu, prau,
    parahu, ketinting, speedboat, bentor, lewat laut
""")
_SHUT = any_of("""
    tertutup total, ditutup total, tidak bisa dilewati, tidak bisa dilalui, tidak bisa lewat,
    lumpuh, lumpuh total, tidak bisa diakses, putus total, terputus total, tertutup penuh
""")
_SHUTS = any_of("""
    tidak bisa dilewati, tidak bisa dilalui, nutup total, nutup penuh, menutup total, menutup
    seluruh, menutup akses, tutup total
""")
_BY = (
    rf"(?:{CAN}|{PASS}|untuk|buat|oleh|sama|kanggo|bagi|muat|satu|1|dua|2|kendaraan|yang|pakai|ku|karo|kalih|liwat|lewat"
    "|nganggo|naik|numpak|dengan)"
)
_WALK = any_of("""
    jalan kaki, mlaku, mlampah, leumpang, mapah, naik perahu, numpak prahu, nganggo prahu, pakai
    perahu, naik prahu, lewat laut, naek perahu, perahu, parahu
""")
_MUST = "(?:harus|kudu|kedah|mesti|terpaksa|wajib)"
_MOUTH = any_of("mulut, ujung, depan, gang, jembatan, tanjakan, portal, pertigaan, gapura, jalan")
_ITS = (
    r"(?:rem|setir|kemudi|sopir|supir|mesin|pintu|ban|kernet|penumpang|badan|kaki)(?:nya|ne|na|e)"
)
_ON = rf"(?:(?!tapi|kalau|nek|yen|lamun|ada|cuma|hanya|{_ITS})\w+ ){{0,3}}?"
_ASIDE = any_of("""
    karena, soalnya, sebab, sama, cuma, hanya, tapi, jadi, lagi, pak, bu, mas, mbak, min, kak, kok,
    ko, sih, nih, lah, saja, jalan, perahu, harus, kecuali, ke, dari, dekat, motor, satu, dua, 1, 2,
    ya, dan, di, kalau
""")
_OVER = rf"(?=\W*$|\W*\||\W+{_ASIDE}\b)"
"""What stands behind "mobil bisa" where passing is what is meant."""
_STAYS = (
    r"(?!ber[a-z]{3,}|me[mn][a-z]{3,}|di[a-z]{4,}"
    r"|(?:api|apine|hujan|anak|pohon|motor|mobil|kayu|batu)\b)"
)
"""What is small on a road is not the road: "jatuh di jalan masih berapi kecil"."""
CLOSED = later(
    rf"\b{CAR} {_ON}{NO} (?:(?:{CAN} )*{PASS}\b|(?!cukup)(?:{CAN} ?)?{_OVER})"
    rf"|\b{NO} (?:{CAN} )*(?:\w+ )?{PASS} (?:{_BY} |ku |komo |apalagi |opo maneh )*{CAR}"
    rf"|\b{NO} {CAN} (?:(?:{_BY}|di) )?{CAR}"
    r"|\b(?:lumpuh|putus|tertutup|ditutup) (?:total )?(?:untuk|bagi|kanggo|buat) "
    rf"(?:motor (?:apalagi|dan|maupun) )?{CAR}"
    rf"|\b{CAR} (?:\w+ )?(?:mentok\b|(?:mandek|mandeg|nyangkut|kandas) (?:di )?{_MOUTH}\b)"
    rf"|\b{CAR} (?:cuma|hanya|mung|ngan|paling) (?:{CAN} )?(?:sampai|sampe|nepi|tekan|dugi)\b"
    rf"|\b{_MUST} {_WALK}\b|\bjalan kaki (?:\w+ ){{0,2}}\d+ ?(?:m|mtr|meter|km|menit|mnt)\b"
    rf"|\bmotor (?:juga|bae|baen|wae|we|ge|saja|pun|mah) {NO} {CAN}"
    rf"|\bakses {CAR} (?:tidak|nihil|sulit)(?= \||$)"
    rf"|\b(?:cuma|hanya|mung|ngan|khusus|cukup|paling|palingan)(?: {_BY})* {_ONLY_TWO}\b"
    rf"|\b{_ONLY_TWO} (?:saja|tok|thok|doang|doank|hungkul|wungkul|yang bisa|mung)\b"
    rf"|\b{_ONLY_TWO} (?:ae|bae|wae) {CAN}\b"
    rf"|\b{WAY} (?:{_STAYS}\w+ ){{0,2}}(?:sempit|ciut|(?<!jembatan )kecil|setapak|heureut|rupek)\b"
    rf"|\b{WAY} (?:\w+ ){{0,3}}{_SHUT}\b|\b{_SHUTS}\b"
)
OPEN = later(
    rf"\b{CAR}(?:nya)? {_ON}(?:masih |tetap )?(?:{CAN}|aman|lancar|boleh)(?: {PASS}\b| ?{_OVER})"
    rf"|\b{WAY} {CAR} (?:{PASS}|muat)\b|\bakses {CAR} (?:ya|iya|ok|oke|ada)\b"
    r"|\b(?:mobil|ambulans|damkar) (?:damkar |pemadam )?(?:asup|mlebu|lebet|mlebet|manjing)"
    r"(?= \||$| (?:ti|dari|seko|saka|saking|lewat|liwat|nepi|sampai)\b)"
    r"|\b(?:mobil|ambulans|damkar) (?:damkar |pemadam )?masuk (?:lewat|liwat|dari|via|ti|seko)\b"
    rf"|\b(?:{WAY}|cukup|masih) muat (?:satu |1 |buat |untuk )*{CAR}\b"
    rf"|\b(?:masih )?(?:{CAN}|aman)(?: \w+)? {PASS} (?:oleh |sama |untuk |kendaraan |2 )*{CAR}"
    rf"|\b(?:{CAN}|aman|lancar) (?:untuk |buat |akses |masuk |dua |2 )*{CAR}"
    rf"|\b(?:akses|jalan|jalannya|aksesnya) (?:\w+ )?(?:{CAR} )?"
    r"(?:aman|lebar|lancar|bisa|mudah|luas)\b"
)
SMALLER = later(
    rf"\b(?:mobil kecil|mobil biasa|mobil pribadi|pikap|pick ?up|minibus|mobil 4x4|ambulans|tossa)"
    rf" (?:masih |tetap )?{CAN}\b"
)
"""What gets through where a lorry does not has four wheels."""
DENIED = later(
    rf"\b{NO} ?$|\b(?:apa|apakah|opo|tanya|nanya|(?:tidak|belum|kurang) (?:tahu|tau|jelas))"
    r"(?: \w+)? ?$"
)
DOUBTED = later(r" ?(?:\w+ )?(?:apa|atau|opo|atawa) (?:tidak|belum|ora|henteu|engga)\b")


def read_access(text: Text) -> Sign | None:
    """Whether a car gets through; a traffic jam says nothing."""
    if closed := CLOSED.search(text.plain):
        if small := SMALLER.search(text.plain):
            return Sign(True, text.span(*small.span()), 0.8)
        return Sign(False, text.span(*closed.span()), 0.85)
    opened = OPEN.search(text.plain)
    doubted = opened and DOUBTED.match(text.plain, opened.end())
    if opened and not doubted and not DENIED.search(text.plain[: opened.start()]):
        return Sign(True, text.span(*opened.span()), 0.8)
    return None


SEA = later(r"\b(?:(?:di |tengah )+laut|perairan|mil (?:laut|dari)|selat|lepas pantai|muara)\b")
AIR = later(r"\b(?:pesawat|helikopter|heli)\b")


def read_realm(text: Text) -> Sign | None:
    """Sea or air where the text says so; land is what all else is."""
    for realm, pattern, sure in (("udara", AIR, 0.6), ("laut", SEA, 0.7)):
        if found := pattern.search(text.plain):
            return Sign(realm, text.span(*found.span()), sure)
    return None
