"""Reads the answer to "how was it, 1 to 5, and a word"; whatever may be an emergency is none."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.survey import BEST
from bot.intake.phrases import words
from bot.intake.text import NUMBER, Text, number
from bot.intake.topics import Found

LEADS = words(
    "nilai nilainya skor angka bintang rating jawaban jawab survei survey saya kasih beri"
)
"""What may stand before the number."""
THANKS = words("kasih makasih terimakasih trims thanks thx nuwun nuhun suwun")
PRAISE = THANKS | words("""
    ramah sopan sabar santun kasar jutek galak ketus cuek bagus bgus apik sae alus baik buruk
    jelek elek payah puas memuaskan kecewa mengecewakan mantap mantab mantul oke ok okey sip siip
    siap top keren hebat luar biasa cukup lumayan kurang jelas profesional terbantu membantu
    menolong sesuai memadai standar sempurna terbaik good nice great alhamdulillah salut jempol
    apresiasi lancar rapi bermanfaat berguna senang bangga sukses joss jos tuntas tepat ala hade
    saena bintang poin iya ya nggih tidak sama
""")
"""Words that judge, or only answer "are you content?"; by themselves they ask for nothing."""
SPEED = words("""
    cepat cepet cpt cepatnya sigap tanggap gesit gercep responsif respon respons lambat lelet lama
    telat terlambat
""")
"""The same, but "cepat!" may be a plea: alone they need a word that makes them a judgement."""
VERY = words("sekali banget sangat kurang cukup terlalu agak lebih cepatnya")
BESIDE = VERY | words("""
    dan pak bu mas mbak bapak ibu min admin kak petugas petugasnya operator operatornya damkar
    damkarnya ambulans ambulansnya polisi polisinya tim timnya pelayanan pelayanannya layanan
    layanannya penanganan penanganannya datangnya untuk semua semuanya atas bantuan bantuannya
    banyak terima matur hatur nya juga yang sudah telah kerja kerjanya begitu saja
""")
"""What may stand beside them in an answer without a number: then every word must be known."""
ALARM = words("""
    tolong bantu bantuan butuh perlu darurat segera gawat buruan cepetan api asap banjir korban
    lagi kembali ada masih belum kebakaran kecelakaan pingsan luka meninggal mati darah sesak
    kejang kritis terbakar terjebak hanyut tenggelam maling begal rampok ular mayat jenazah sos
    help emergency ke di jalan gang dekat depan belakang samping sini sana desa kelurahan alamat
    lokasi dimana mana kapan
""")
"""Words after which it is no answer, whatever stands before: a new report is never swallowed."""
COUNTS = words("""
    orang korban warga anak bayi balita lansia ekor unit buah rumah mobil motor truk bus kapal
    ruko toko pohon tiang jam menit detik hari kali meter km rt rw lantai perempuan laki pria
    wanita pelaku preman siswa penumpang
""")
"""What a number right before it counts."""
SCORE = re.compile(rf"(?:(?:{'|'.join(sorted(LEADS))}) )*(?P<score>{NUMBER})\b(?P<rest>.*)")
OF_FIVE = re.compile(r"^\W*(\d{1,2})\s*(?:/|dari)\s*(5|lima)\b", re.IGNORECASE)
"""A scale that is said along: "4/5", "4 dari 5"."""
STAR = "[\N{WHITE MEDIUM STAR}\N{BLACK STAR}]"
COLOURED = "\N{VARIATION SELECTOR-16}"
STARS = re.compile(rf"\s*(?:{STAR}{COLOURED}?\s*){{1,10}}")
BROKEN = re.compile(r"^\W*\d+\s*[-.,/]\s*\d")
"""Two numbers in one: "4-5", "4,5", "8/10"."""
HARMLESS = ("conditions", "caller_name")
"""What a report may say that an answer says too: anything at all, and who writes."""
MISTAKEN = (*range(11), 100)
"""Numbers that people take for marks of another scale; others ("112") are none."""
WORDS_MOST, LETTERS_MOST = 12, 200
"""An answer is a number and a word; what is longer tells something."""


@dataclass(frozen=True, slots=True)
class Rating:
    """An answer: a number from 1 to 5, or None where it has none that counts; and its words."""

    score: int | None
    words: str = ""


def read_rating(raw: str, found: Iterable[Found] = ()) -> Rating | None:
    """What this text answers; None for whatever is, or may be, no answer. Never raises.

    `found` is what a report of these words would tell: any kind, place or victim, and it is one.
    """
    if len(raw) > LETTERS_MOST or any(one.topic not in HARMLESS for one in found):
        return None
    if STARS.fullmatch(raw):
        return _of(len(re.findall(STAR, raw)), "")
    scaled = OF_FIVE.match(raw)
    said = raw[scaled.end() :] if scaled else raw
    text = Text(said)
    plain = " ".join(text.plain.replace("|", " ").split())
    if BROKEN.match(said):
        return None if any(one.isalpha() for one in plain) else Rating(None, raw.strip())
    if scaled:
        return _behind(int(scaled[1]), plain, said)
    if (match := SCORE.fullmatch(plain)) and (score := number(match["score"])) is not None:
        before = len(plain[: match.start("rest")].split())
        at = text.words[before].start if before < len(text.words) else len(said)
        return _behind(score, match["rest"], said[at:])
    return _of_words(raw, plain.split())


def _behind(score: int, rest: str, said: str) -> Rating | None:
    """A number with what stands behind it, read and as it was typed."""
    return _of(score, said.rstrip().lstrip(" \n,.;:-")) if _judges(rest.split()) else None


def _of(score: int, said: str) -> Rating | None:
    if 1 <= score <= BEST:
        return Rating(score, said)
    return Rating(None, f"{score} {said}".strip()) if score in MISTAKEN else None


def _judges(rest: list[str]) -> bool:
    """Whether the words behind a number judge something, and report nothing."""
    if not rest:
        return True
    alarm = ALARM - {"bantuan"} if THANKS.intersection(rest) else ALARM
    if len(rest) > WORDS_MOST or rest[0] in COUNTS or alarm.intersection(rest):
        return False
    if any(number(one) is not None for one in rest):
        return False
    return bool((PRAISE | SPEED).intersection(rest))


def _of_words(raw: str, said: list[str]) -> Rating | None:
    """Praise or blame without a number, or before it: every word of it must be one we know."""
    last = number(said[-1]) if len(said) > 1 else None
    known = set(said[:-1] if last is not None else said)
    if len(said) > WORDS_MOST or not known <= PRAISE | SPEED | BESIDE:
        return None
    if not PRAISE & known and not (SPEED & known and VERY & known):
        return None
    if "bantuan" in known and not THANKS & known:
        return None
    if last is None:
        return Rating(None, raw.strip())
    return _of(last, re.sub(r"[\W_]*\w+\W*$", "", raw).strip())
