"""Who called: a name, and a number in any usual form."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import phonenumbers

from bot.intake.countable import BEASTS, PEOPLE, PEOPLE_AS_TYPED, THINGS
from bot.intake.elsewhere import is_replaced
from bot.intake.ends import OVER, VERBAL, VERBS
from bot.intake.given_names import GIVEN
from bot.intake.helped import DOING
from bot.intake.later import later
from bot.intake.lexicon import VOCABULARY
from bot.intake.phrases import any_of, words
from bot.intake.places import FACILITIES, RELATED
from bot.intake.text import SHORT, Span, Text, overlaps

REGION = "ID"
CALLED = later(
    r"(?<![\d.,-])(?:\+|00)?(?:\(?[0o]\d{2,3}\)?|62|8[1-9]\d)(?:[\s().-]{0,2}[\do]){5,12}(?!\d)",
    re.IGNORECASE,
)
COORDINATES = later(r"(?:\blat|\blon|koordinat|@|-?\d+\.\d{4,})\W*$")
MISTER = any_of("""
    pak, bu, bapak, ibu, mas, mbak, mba, mbk, bang, bg, abang, kang, teh, teteh, mang, om, tante,
    bpk, bp, bapa, pk, ibuk, buk, sdr, sdri, saudara, saudari, haji, hj, h, ustadz, ustad, ust, gus,
    kyai, kiai, kh, nyai, mbah, pakde, bude, pakdhe, budhe, mbakyu, cak, neng, a, aa, akang, ceu,
    nyonya, tuan, kak, dek, dik, daeng, nok, nang, ny, tn, dr, drg, ir, prof, koh, cik, abah, umi,
    aiptu, aipda, bripka, brigadir, bripda, briptu, ipda, iptu, akp, serka, sertu, serda, kopda,
    praka, kopral, ko, ci, mama, papa, mamah, umi, pa, pak haji, bu haji, bu hj, pak h, uda, uni,
    wak, uwak, aki, yu, yayu, dg, paklik, bulik, lik, mimi, bibi, pakne, bune
""")
NAME = r"([a-z][a-z'’.]+(?:\s+[a-z][a-z'’]*){0,2})"
ONE = r"([a-z][a-z'’]{2,}\b(?:\s+[a-z][a-z'’]{2,}\b)?)"
"""A name in small letters where little tells that it is one: of two words at most."""
CAPITALS = r"((?-i:[A-Z][a-z'’]+\b(?:\s+[A-Z][a-z'’]*\b){0,2}))"
LINK = r"\s*(?:adalah|bernama|atas nama|a\.n\.?|an\b|yaitu|:|=|-|/)?\s*"
_REPORTED = any_of("""
    pelapor, plpr, plp, pnlp, pnlpn, pnelpon, penlpon, penelpon, penelepon, pemanggil, yang lapor,
    yg lapor, yang melapor, yg melapor,
    yang nelpon, yg nelpon, yg nelfon, yang telp, yg telp, yang telpon, yg telpon,
    yang menghubungi, dilaporkan oleh, dilapor sama, dilaporkan, laporan dari, lapor dari,
    laporan dr, lapor dr, info dr, informasi dr, info dari, informasi dari, narahubung, pengirim, an
    pelapor, atas nama pelapor, sing lapor, nu
    lapor
""")
_CONTACT = any_of("""
    kontak, kontak person, contact, contact person, cp, hubungi, hub, kontak darurat, info,
    informasi, info lanjut, info lebih lanjut, konfirmasi, konfirm, call, koordinasi
""")
_ROLE = any_of("""
    kuwu, sekretaris, sekdes, danru, kadis, pemancing, jaga, carik, modin, ojek, tukang parkir,
    kepala desa, kepala dusun, ketua, wakil, pemuda, kapolsek, danramil, camat, kepala, pak kadus,
    satpam, security, bidan, perawat, guru, mandor, ketua rt, ketua rw, pak rt, bu rt, pak rw,
    teman, temen, tetangga, sopir, supir, kades, lurah, kadus, relawan, anak, istri, suami, cucu,
    ibunya, ibune, bapaknya, bapake, ayahnya, adik, kakak, penjaga, kernet, nelayan, operator, bidan
    jaga, petugas, pemilik,
    karyawan, kasir, pegawai, kepsek, kepala sekolah, ojol, driver, pedagang, warga, linmas, hansip,
    babinsa, bhabinkamtibmas, admin, resepsionis, front office, loket, staf, staff, kulisi, hrd,
    kapten,
    nakhoda, pengelola, penyewa, basecamp, manajer, perangkat desa, pengurus, takmir, marbot,
    mahasiswa,
    kader posyandu, bidan desa, perangkat, rt, rw, pengendara, saksi, keluarga, keponakan, menantu,
    mantri, dokter, kader, koordinator, anggota
""")
MR = rf"(?>(?:{MISTER}|{_ROLE}(?:nya)?)\.?\s+)*"
_WHICH = (
    r"(?:\s+\d{1,2})?"
    r"(?-i:\s+(?!(?:di|ke|dari|dr|ning|nang|neng|ti|ka|puskesmas)\b)(?:[a-z]+|[A-Z]{3,})\b)?"
)
AS = rf"(?:\s*{_ROLE}(?:nya|ne|e)?\b{_WHICH}\s*[,:]?)"
"""Whom the caller says he is, before his name: "petugas loket, Yudha"."""
_OWN = any_of("""
    pelapor, penelpon, penelepon, saya, sy, aku, pemanggil, lengkap, kula, kulo, abdi, kuring, isun
""")
_ME = any_of("""
    saya, sy, aku, ak, kula, kulo, abdi, kuring, isun, inyong, nyong, gw, gue, gua, ane, awak, ulun
""")
_CALL_ME = any_of("""
    panggil, panggil saja, panggil aja, panggil bae, panggil mawon, sebut saja, sebut aja,
    biasa dipanggil, panggilan, panggilannya, sebat wae, sebat bae, diceluk, biasa diceluk
""")
_THIS = any_of("""
    ini, dengan, dgn, dg, dari, dr, kalih, kaliyan, sareng, jeung, karo, saking, saka, seko, ti
""")
_PHONE = (
    r"(?:no|nomor|nomer)?\.?\s*(?:hp|wa|telp|tlp|telepon|telpon)?\.?\s*:?\s*"
    r"\(?(?:\+?62|0)\s?[2-8]\d"
)
PHONE_FOLLOWS = rf"(?=\s*(?:\([a-z ]{{2,20}}\))?\s*[,:(/–-]?\s*{_PHONE})"
_CONTACTS = "(?:pelapor|plp|plpr|pnlp|penelpon|hp|wa|telp|nomor|kontak|cp)"
AS_CALLER = rf"(?:^|[,;.!?\n(/–-]\s*|\b{_CONTACTS}\s*:?\s*)"
"""Before "an" it is the caller's: behind "warga" or "korban" it is theirs."""
BEGINS = r"(?:^|[,;.!?\n(/–-]\s*)"
ENDS = r"(?=\s*(?:[.)!]*\s*$|\)))"
"""The text is over, or a bracket is."""
THEN = (
    r"(?=\s*(?:(?:umur|usia|yuswa|karyawan|pegawai|perawat"
    r"|bidan|guru|sopir|mandor|kadus|anggota|dari|warga|penghuni|pemilik|ketua|satpam|nomor|no|hp|wa|rt|rw"
    r"|mau lapor|melaporkan|melapor|selaku|asli)\b|[,(/-]?\s*(?:\+?62|0)8\d))"
)
"""What may follow a name that "saya" alone announces."""
NUMBER_BEFORE = r"(?:\+?62[\s-]?|0)[2-8][\d .-]{7,13}\d\s*[,(/:;–-]?\s*"
"""A number; what stands right behind it may be whose it is."""
FOR = r"(?:a\.?\s?/?n\.?|atas nama)"
CLOSINGS = any_of("""
    terima kasih, terimakasih, makasih, mksh, trims, trimakasih, tks, thx, suwun, matur nuwun,
    hormat kami, nuhun, hatur nuhun, wassalam, wasalam, salam, hormat saya, ttd, tertanda
""")
WAYS: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (sure, later(way, re.IGNORECASE))
    for sure, way in (
        (0.95, rf"\b(?:nama|nami|jeneng)(?:ku)?\b\s*(?:{_OWN}\b)?{LINK}{MR}{NAME}"),
        (0.96, rf"\b{_REPORTED}(?:nya)?\b{LINK}{AS}\s*{MR}{CAPITALS}"),
        (0.95, rf"\b{_REPORTED}(?:nya)?\b{LINK}{AS}?\s*{MR}{NAME}"),
        (
            0.9,
            rf"\b{_CONTACT}(?:nya)?\b{LINK}{AS}?\s*{MR}{NAME}{PHONE_FOLLOWS}",
        ),
        (0.9, rf"\b(?:lapor|pelapor)\s*:\s*{MR}{NAME}"),
        (0.85, rf"\b(?:{_ME}|{_THIS})\b\s+(?:dengan\s+)?{MISTER}\.?\s+{MR}{NAME}"),
        (0.8, rf"{AS_CALLER}(?:a\.n\.?|a/n|an|atas nama)\s*[.:]?\s*{MR}{CAPITALS}"),
        (0.8, rf"{AS_CALLER}(?:a\.n\.?|a/n|an\.|atas nama)\s*:?\s*{MR}{NAME}"),
        (0.8, rf"{AS_CALLER}(?:a\.n\.?|a/n|an)\s*[.:]?\s*{MR}{NAME}{PHONE_FOLLOWS}"),
        (0.8, rf"\b{_ME}\s+{MR}{CAPITALS}"),
        (0.8, rf"\b(?:{_ME}|{_THIS})\b{AS}\s*{MR}{CAPITALS}"),
        (0.75, rf"\b{AS}\s*{MR}{CAPITALS}{PHONE_FOLLOWS}"),
        (0.75, rf"{NUMBER_BEFORE}(?:(?:{FOR}|ti|dari|saking|saka)\s+)?{MR}{CAPITALS}"),
        (0.75, rf"{NUMBER_BEFORE}{FOR}\s*:?\s+{MR}{NAME}"),
        (0.72, rf"{NUMBER_BEFORE}{MISTER}\.?\s+{NAME}(?=\s*(?:[,.;)\n]|$))"),
        (0.72, rf"\b{MISTER}\.?\s+{MR}{CAPITALS}{PHONE_FOLLOWS}"),
        (0.75, rf"{BEGINS}(?:{MISTER}|{_ROLE})\.?\s+{MR}{NAME}{PHONE_FOLLOWS}"),
        (0.7, rf"{BEGINS}{CAPITALS}{PHONE_FOLLOWS}"),
        (0.72, rf"{BEGINS}{_THIS}\s+{MR}{CAPITALS}(?=\s*(?:[,.]|dari\b|warga\b|$))"),
        (0.8, rf"\b{_CALL_ME}\s+{MR}{CAPITALS}"),
        (0.75, rf"{BEGINS}dalem\s+{MR}{CAPITALS}"),
        (0.8, rf"\b(?:{_THIS}|niki|iki|ieu)\s+{MR}{CAPITALS}\s+{_ME}\b"),
        (0.72, rf"\b(?:ini|niki|iki|ieu|dengan)\s+{MR}{CAPITALS}\s+{_ROLE}\b"),
        (0.7, rf"\b{CLOSINGS}\b\W*(?:dari\s+)?{MR}{CAPITALS}{ENDS}"),
    )
)
"""How sure, and how a caller's name is told."""
UNSURE_WAYS: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (sure, later(way, re.IGNORECASE))
    for sure, way in (
        (0.65, rf"\b{_ME}\s+{ONE}{THEN}"),
        (0.6, rf"{BEGINS}{ONE}{PHONE_FOLLOWS}"),
        (0.7, rf"{BEGINS}{MR}{CAPITALS}\s+{_ROLE}\b(?=\s*(?:[,.;:)\n\d]|$|r[tw]\b|desa\b|blok\b))"),
        (0.6, rf"{NUMBER_BEFORE}{ONE}{ENDS}"),
        (0.6, rf"(?:[.!?\n(–~]|\s-)\s*{MR}{CAPITALS}{ENDS}"),
        (0.6, rf"(?:[.,!?\n(–~]|\s-)\s*{MISTER}\.?\s+{MR}{NAME}{ENDS}"),
    )
)
"""Ways in which other things are told too: each word must be none that people use, no place."""
NO_NAME = words("""
    blg tanya nanya lwt bilang nangis pmilik nelp nlp ngos minta gemeteran
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
    hub hubungi cp kontak menolak tersebut pelapor nama umum putus jelas lengkap perempuan laki
    pria wanita pengguna
    pejalan relawan seorang sini situ sana lokasinya malam pagi siang sore damkar bpbd pmi
    satpol medis salah satu seberang samping belakang dalam luar pasar masjid sekolah kantor
    hotel toko pabrik utara selatan timur barat jembatan lantai blok perum perumahan komplek
    kompleks nya korbannya pelaku penelpon penelepon pemanggil warga carik anonim rahasia trims
    ttd sekretaris rapi orari senkom fkdm tagana sumber demikian kembali makasih tks thx suwun nuhun
    terima hatur matur salam polsek polres polsekta koramil kodim puskesmas pustu rsud kelurahan
    kecamatan posko bhabinkamtibmas babinsa linmas kuwu kades kadus darurat
    kula kulo abdi isun reang nyong inyong kuring ulun kami kita sampun nembe wau
    luka terluka tatu meninggal tewas wedi kuatir keder isin bingung
    info ya yah nih nggih nggeh njih dong deh kok sih lho loh lah aja saja wae bae ok oke iya enggih
    muhun atuh
    ke lain lainnya siswi siswa murid dirahasiakan
    sampean sampeyan ojo aja jangan jenengku namaku ngaranku nomerku nomorku hpku nomerna
    grup group wag whatsapp medsos sosmed facebook fb instagram ig tiktok twitter youtube radio
    tv berita siaran internet status story
""")
"""What follows "saya" or "pelapor" where it is no name."""
ENDS_NAME = NO_NAME | words("""
    dr brp pls
    ya yah nih dong ik euy linmas hansip babinsa satpam kader takmir marbot kadus liwat naik rt
    lurah camat danru umur
    sekdes anggota ttd jabatan unit regu namanya namane jenenge ngaranna arane
    tlp umur usia usianya melaporkan kel kec bilang mengatakan kontak menginformasikan dusun nih
    telfon menelpon penghuni nomernya nomornya hpnya th tahun thn kp kabar info ingin
""")
BLESSED = words("slamet selamet salamet")
"""Words that are names too, where somebody is named."""
COMMON = (
    ENDS_NAME
    | OVER
    | VERBS
    | THINGS
    | BEASTS
    | {one for pair in SHORT.items() for one in pair}
    | set(re.findall(r"[a-z]{4,}", f"{PEOPLE} {RELATED.pattern} {FACILITIES.pattern}"))
    | set(VOCABULARY)
)
"""Words that people use: none of them is a name where only its place tells that it may be one."""
ACTS = frozenset(DOING.split()) - words(
    "aman tenang bagi jaga susur timba cari kurung bersih benar"
)
"""Roots of what is done: "satpam semprot" names nobody."""
TOLD = later(rf"{PEOPLE}|{PEOPLE_AS_TYPED}|{'|'.join(sorted(VERBS | THINGS))}|{VERBAL.pattern}")
"""Words of what happened, and to whom: no name begins with one."""
_OTHERS = any_of("""
    korban, korbannya, pasien, pasiennya, pemilik, milik, penghuni, bernama, almarhum,
    almarhumah, rumah, rmh, omah, imah, warung, toko, milike, punya,
    kediaman, pelaku, pelakunya, gang, jl, jalan, kost, kos, depan, dekat, samping, belakang,
    sebelah, sopir, sopirnya, jenazah, hilang, tenggelam, hanyut
""")
NOT_THE_CALLER = later(rf"\b{_OTHERS}\s*(?:an|a\.n\.?|atas|:)?\s*$", re.IGNORECASE)
ANOTHERS_NAME = later(
    r"nama\s*(?:korban|jalan|toko|pasien|gang|bapak|ibu|anak|desa|kampung|tempat|pelaku|masjid"
    r"|sekolah|warung)(?:nya|ne|e)?\b",
    re.IGNORECASE,
)
UNNAMED = later(
    r"\b(?:jangan|jgn|tidak|tdk|gak|ga|nggak|tanpa|ojo|usah)(?:\s+\w+)?"
    r"\s+(?:di)?(?:sebut|bilang|tulis|cantum|kasih tau)(?:kan|in)?\s*$|\brahasiakan\s*$",
    re.IGNORECASE,
)
"""What stands before "nama saya" where it is not to be told."""
_KIN = any_of("""
    anak, anaknya, ibu, bapak, ayah, istri, suami, adik, adek, kakak, kaka, mbah, nenek, kakek, om,
    tante, paman, bibi, teman, temen, tetangga, keponakan, ponakan, cucu, mertua, rumah, warung,
    toko, motor, mobil, bos, majikan, murid, pacar, saudara, pakde, bude, temannya, mantan, ortu,
    emak, mamak, mama, papa, sepupu, pembantu, karyawan, sopir, hp, nomor, no, nomer, wa
""")
SOMEBODY_OF_MINE = later(rf"\b{_KIN}\s*$", re.IGNORECASE)
"""Before "saya Raka" it tells who Raka is: "anak saya Raka"."""
BY_A_PLACE = later(rf"{FACILITIES.pattern}\s*$")
"""Before a name it makes it a place's: "satpam mall Paragon"."""
CALLED_SO = later(r"\s*(?:namanya|namane|jenenge|ngaranna|arane)\b")
"""Behind a name it tells of somebody else's."""
ON_BEHALF = later(r"\b(?:a\.n|a/n|atas nama)\b", re.IGNORECASE)
SHORT_TITLE = later(r"\b(?:h|hj|kh|dr|drs|ir|prof|ust|st|tn|ny|dg|sdr|bpk|bp|jl|jln|gg|no)$", re.I)
SHORT_NAMES = words("m moh muh moch mohd abd ach ahm")
"""Names that are written short: "Muh. Arif"."""
TITLE = later(MISTER + r"\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Caller:
    """A caller's name as it was typed, without pak or bu."""

    name: str
    span: Span
    confidence: float


def read_phone(text: Text) -> tuple[str, Span, float] | None:
    """The first number that can be one and is not taken back, in E.164."""
    told: tuple[str, Span] | None = None
    for one in phones_in(text.raw):
        if told and not is_replaced(text.low, told[1][1], one[1][0]):
            break
        told = one
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


def read_caller(text: Text, taken: Sequence[Span] = ()) -> Caller | None:
    """Who says of himself that he called, or is said to have; `taken` are places' names."""
    return _read(text, WAYS, taken) or _read(text, UNSURE_WAYS, taken, strict=True)


def _read(
    text: Text,
    ways: Iterable[tuple[float, re.Pattern[str]]],
    taken: Sequence[Span],
    *,
    strict: bool = False,
) -> Caller | None:
    best: Caller | None = None
    for sure, pattern in ways:
        for found in pattern.finditer(text.raw):
            told, before = text.raw[: found.start(1)], text.raw[: found.start()]
            anew = found[0][0] in "(;.!?\n"  # what stands before the bracket is another matter
            if found[0][0] == "." and SHORT_TITLE.search(before):
                continue  # "juragan H. Mastur"
            if NOT_THE_CALLER.search(told) or (not anew and NOT_THE_CALLER.search(before)):
                continue
            if ANOTHERS_NAME.match(found[0]) or UNNAMED.search(before):
                continue
            if not anew and not found[0][0].isdecimal() and SOMEBODY_OF_MINE.search(before):
                continue
            span = _name_span(text.raw, *found.span(1))
            if span is None or any(overlaps(span, one) for one in taken):
                continue
            name = text.said(span)
            of_a_place = BY_A_PLACE.search(text.low[: span[0]]) and name.lower() not in GIVEN
            if of_a_place or CALLED_SO.match(text.low, span[1]):
                continue
            titled = name[:1].isupper() and name[1:2].islower()
            first = _bare(name.split()[0])
            told_of = TOLD.fullmatch(first) or (
                not re.search(r"[:=-]", found[0]) and first.endswith(("kan", "nya"))
            )
            told_of = told_of and not ON_BEHALF.search(found[0])  # "A.N IMAM", who may be one
            if (strict and _is_common(name)) or (
                not (titled or first in BLESSED)
                and (told_of or first in ACTS or first in VOCABULARY)
            ):
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
        low = _bare(word[0])
        short = kept[-1][0].endswith(".") and _bare(kept[-1][0]) not in SHORT_NAMES
        if short or low in ENDS_NAME or VERBAL.fullmatch(low):
            break
        kept.append(word)
    stop = start + kept[-1].end() - (1 if kept[-1][0].endswith(".") else 0)
    begins = start + said[0].start()
    return (begins, stop) if stop - begins >= 2 else None


def _is_common(name: str) -> bool:
    """Whether these are words that people use, and no name; one of two in capitals may be."""
    common = [
        (low in COMMON and low not in BLESSED)
        or VERBAL.fullmatch(low) is not None
        or low.endswith(("nya", "2"))
        for low in map(_bare, name.split())
    ]
    return all(common) if name[:1].isupper() and name[1:2].islower() else any(common)


def _bare(word: str) -> str:
    return word.lower().strip(".'’")
