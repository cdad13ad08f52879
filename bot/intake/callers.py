"""Who called: a name, and a number in any usual form."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import phonenumbers

from bot.intake.phrases import any_of, words
from bot.intake.text import Span, Text

REGION = "ID"
CALLED = re.compile(
    r"(?<![\d.,-])(?:\+|00)?(?:\(?[0o]\d{2,3}\)?|62|8[1-9]\d)(?:[\s().-]{0,2}[\do]){5,12}(?!\d)",
    re.IGNORECASE,
)
COORDINATES = re.compile(r"(?:\blat|\blon|koordinat|@|-?\d+\.\d{4,})\W*$")
MISTER = any_of("""
    pak, bu, bapak, ibu, mas, mbak, mba, bang, kang, teh, teteh, mang, om, tante, bpk, bapa,
    sdr, sdri, saudara, saudari, haji, hj, h, ustadz, ustad, ust, gus, mbah, pakde, bude, cak,
    neng, a, aa, akang, ceu, nyonya, tuan, kak, daeng, nok, ny, tn
""")
NAME = r"([a-z][a-z'’.]+(?:\s+[a-z][a-z'’]+){0,2})"
MR = rf"(?:{MISTER}\.?\s+)?"
LINK = r"\s*(?:adalah|atas nama|a\.n\.?|an\b|:|=|-)?\s*"
_REPORTED = any_of("""
    pelapor, penelpon, penelepon, yang lapor, yg lapor, yang melapor, dilaporkan oleh, dilapor
    sama, laporan dari, lapor dari, info dari, informasi dari, kontak, cp, hubungi, hub
""")
_ROLE = any_of("""
    satpam, security, bidan, perawat, guru, mandor, mandornya, ketua rt, ketua rw, temannya,
    temennya, sopir, kades, lurah, relawan, anaknya, istrinya, suaminya, tetangganya, penjaga,
    kernet, nelayan, operator, bidan jaga, petugas
""")
_OWN = any_of("pelapor, penelpon, penelepon, saya, sy, pemanggil, lengkap, kula, abdi")
_I = any_of("saya, aku, kula, kulo, abdi, sy, ini, dengan, dgn, dg")
PHONE_FOLLOWS = (
    r"(?=\s*[,:(-]?\s*(?:no|nomor)?\.?\s*(?:hp|wa|telp|tlp|telepon|telpon)?\.?\s*:?\s*"
    r"(?:\+?62|0)\d)"
)
BEGINS = r"(?:^|[,;.\n(-]\s*)"
CAPITALS = r"((?-i:[A-Z][a-z'’]+(?:\s+[A-Z][a-z'’]+){0,2}))"
BEHIND = r"(?:\+?62[\s-]?|0)8[\d .-]{7,13}\d\s*[,(/:-]?\s*"
"""A number; what stands right behind it may be whose it is."""
FOR = r"(?:a\.?\s?/?n\.?|atas nama)"
WAYS: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (sure, re.compile(way, re.IGNORECASE))
    for sure, way in (
        (0.95, rf"\bnama\s*{_OWN}?(?:nya)?{LINK}{MR}{NAME}"),
        (0.95, rf"\b{_REPORTED}\b(?:nya)?{LINK}{MR}{NAME}"),
        (0.85, rf"\b{_I}\s+(?:dengan\s+)?{MISTER}\.?\s+{NAME}"),
        (0.85, rf"\bdari\s+{MISTER}\.?\s+{NAME}"),
        (0.8, rf"\b(?:atas nama|a\.n\.?|a/n)\s*:?\s*{MR}{NAME}"),
        (0.8, rf"\b(?:saya|abdi|kulo|sy|aku)\s+{CAPITALS}"),
        (0.9, rf"\bnama(?:ku|ne)\s+{MR}{NAME}"),
        (0.8, rf"\b(?:gw|gue|gua|ane|awak)\s+{CAPITALS}"),
        (0.8, rf"\b(?:saya|sy|aku|dari)\s+{_ROLE}\s*:?\s*{MR}{CAPITALS}"),
        (0.75, rf"\b{_ROLE}\s*:?\s*{MR}{CAPITALS}{PHONE_FOLLOWS}"),
        (0.75, rf"{BEHIND}(?:{FOR}\s+)?{MR}{CAPITALS}"),
        (0.75, rf"{BEHIND}{FOR}\s*:?\s+{MR}{NAME}"),
        (0.72, rf"{BEHIND}{MISTER}\.?\s+{NAME}(?=\s*(?:[,.;)\n]|$))"),
        (0.72, rf"\b{MISTER}\.?\s+{CAPITALS}{PHONE_FOLLOWS}"),
        (0.75, rf"{BEGINS}{MISTER}\.?\s+{NAME}{PHONE_FOLLOWS}"),
        (0.7, rf"{BEGINS}{CAPITALS}{PHONE_FOLLOWS}"),
        (0.72, rf"{BEGINS}(?:ini|dgn|dengan)\s+{MR}{CAPITALS}(?=\s*(?:[,.]|dari\b|warga\b|$))"),
        (0.7, rf"{BEGINS}{MR}{CAPITALS}\s+{_ROLE}\b"),
    )
)
"""How sure, and how a caller's name is told."""
NO_NAME = words("""
    ada adalah akan aku alamat anonim api arah atas bahwa banjir bantuan baru barusan belum
    berada bisa bukan butuh cuma dan dari dengan di dekat depan dia dulu hanya hp ini itu juga
    kami karena kasus kebakaran kebanjiran kecelakaan kehilangan kejadian kelurahan kena ketemu
    kirim korban lagi lapor laporan lewat lihat liat lokasi mau masih masuk melapor melihat
    mendengar mengalami menelepon mengaku minta mobil mohon motor ngeliat nomor orang pak bu
    posisi punya ragu rumah saksi saksinya sama sampai saya sebagai sedang segera sekarang
    sendiri sudah tadi tahu tau telepon telp telpon terjebak tetangga tetangganya tidak tinggal
    tolong untuk wa warga yang yg gak ga tdk disini disana kebetulan pas jl jalan gang rt rw
    kampung desa ketua penjaga satpam security karyawan pegawai pemilik pengendara sopir supir
    driver penumpang polisi petugas guru kepala lurah camat kades keluarga suami istri anak ibu
    bapak kakak adik mas mbak takut panik bingung nelpon nelfon lupa pengen hamil sakit jatuh
    diserang dikejar dipukul dikeroyok dibegal sesak pusing berdiri lg msh sekeluarga naik
    jualan kos ngontrak nemu nemuin menemukan tersesat kesasar jaga disuruh diminta no not none
    menolak tersebut pelapor nama umum putus jelas lengkap perempuan laki pria wanita pengguna
    pejalan relawan seorang sini situ sana lokasinya malam pagi siang sore damkar bpbd pmi
    satpol medis salah satu seberang samping belakang dalam luar pasar masjid sekolah kantor
    hotel toko pabrik utara selatan timur barat jembatan lantai blok perum perumahan komplek
    kompleks nya korbannya pelaku
""")
"""What follows "saya" or "pelapor" where it is no name."""
ENDS_NAME = NO_NAME | words("""
    tlp umur usia usianya melaporkan kel kec bilang mengatakan kontak menginformasikan dusun nih
    telfon menelpon penghuni nomernya nomornya hpnya th tahun thn kp kabar info ingin
""")
_OTHERS = any_of("""
    korban, korbannya, pasien, pasiennya, pemilik, milik, penghuni, bernama, almarhum,
    almarhumah, suaminya, istrinya, rumah, rmh, omah, imah, warung, toko, milike, punya,
    kediaman, pelaku, pelakunya, gang, jl, jalan, kost, kos, depan, dekat, samping, belakang,
    sebelah, sopir, sopirnya, jenazah
""")
NOT_THE_CALLER = re.compile(rf"\b{_OTHERS}\s*(?:an|a\.n\.?|atas|:)?\s*$", re.IGNORECASE)
ANOTHERS_NAME = re.compile(r"nama\s*(?:korban|jalan|toko|pasien|gang)", re.IGNORECASE)
TITLE = re.compile(MISTER + r"\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Caller:
    """A caller's name as it was typed, without pak or bu."""

    name: str
    span: Span
    confidence: float


def read_phone(text: Text) -> tuple[str, Span, float] | None:
    """The first number that can be one, in E.164."""
    told = next(phones_in(text.raw), None)
    return (*told, 0.95) if told else None


def phones_in(raw: str) -> Iterator[tuple[str, Span]]:
    """Every number that can be one, in E.164, and where it stands."""
    for found in CALLED.finditer(raw):
        if COORDINATES.search(raw[max(0, found.start() - 12) : found.start()].lower()):
            continue
        digits = re.sub(r"\D", "", re.sub(r"[oO]", "0", found[0]))
        told = e164(("+" if digits.startswith("62") else "") + digits)
        if told is not None:
            yield told, found.span()


@lru_cache(maxsize=1024)
def e164(typed: str) -> str | None:
    """A number as the world dials it; None where it cannot be one."""
    if typed.startswith("8"):
        typed = "0" + typed
    try:
        parsed = phonenumbers.parse(typed, REGION)
    except phonenumbers.NumberParseException:
        return None
    mobile = typed.startswith(("08", "+628"))  # new prefixes come faster than the library
    if not phonenumbers.is_possible_number(parsed):
        return None
    if not (mobile or phonenumbers.is_valid_number(parsed)):
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def read_caller(text: Text) -> Caller | None:
    """Who says of himself that he called, or is said to have."""
    best: Caller | None = None
    for sure, pattern in WAYS:
        for found in pattern.finditer(text.raw):
            told, before = text.raw[: found.start(1)], text.raw[: found.start()]
            anew = found[0][0] in "(;\n"  # what stands before the bracket is another matter
            if NOT_THE_CALLER.search(told) or (not anew and NOT_THE_CALLER.search(before)):
                continue
            span = None if ANOTHERS_NAME.match(found[0]) else _name_span(text.raw, *found.span(1))
            if span is None:
                continue
            if best is None or sure > best.confidence:
                best = Caller(text.said(span), span, sure)
            break
    return best


def _name_span(raw: str, start: int, end: int) -> Span | None:
    """The words of a name from here on, without titles and without what follows it."""
    said = list(re.finditer(r"[^\s.]+\.?", raw[start:end]))
    while said and TITLE.fullmatch(said[0][0]):
        said.pop(0)
    if not said or _bare(said[0][0]) in NO_NAME:
        return None
    kept = said[:1]
    for word in said[1:]:
        if kept[-1][0].endswith(".") or _bare(word[0]) in ENDS_NAME:
            break
        kept.append(word)
    stop = start + kept[-1].end() - (1 if kept[-1][0].endswith(".") else 0)
    begins = start + said[0].start()
    return (begins, stop) if stop - begins >= 2 else None


def _bare(word: str) -> str:
    return word.lower().strip(".'’")
