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
JUDGING = words("""
    cepat cepet cpt cepatnya sigap tanggap gesit gercep responsif respon respons lambat lelet lama
    telat terlambat ramah sopan sabar santun kasar jutek galak ketus cuek bagus bgus apik sae alus
    baik buruk jelek payah puas memuaskan kecewa mengecewakan mantap mantab mantul oke ok okey sip
    siip top keren hebat luar biasa cukup lumayan kurang kasih makasih terimakasih trims thanks thx
    nuwun nuhun suwun jelas profesional terbantu membantu menolong sesuai memadai standar sempurna
    terbaik good nice great alhamdulillah salut jempol apresiasi lancar rapi bermanfaat berguna
    senang bangga sukses joss jos tuntas tepat elek ala hade saena
""")
"""What an answer says beside its number: at least one of these, or nothing."""
BESIDE = words("""
    sekali banget sangat dan pak bu mas mbak bapak ibu min admin kak petugas petugasnya operator
    operatornya damkar damkarnya ambulans ambulansnya polisi polisinya tim timnya pelayanan
    pelayanannya layanan layanannya penanganan penanganannya datang datangnya untuk semua semuanya
    atas bantuannya banyak terima matur hatur ya nya nggih juga yang sudah telah kerja kerjanya
    lebih agak tidak begitu terlalu saja
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
STARS = re.compile(
    "\\s*(?P<stars>[\N{WHITE MEDIUM STAR}\N{BLACK STAR}*]\N{VARIATION SELECTOR-16}?\\s*){1,9}"
)
STAR = re.compile("[\N{WHITE MEDIUM STAR}\N{BLACK STAR}*]")
BROKEN = re.compile(r"^\W*\d+\s*[-.,/]\s*\d")
"""Two numbers in one: "4-5", "4,5", "8/10"."""
MISTAKEN = (*range(11), 100)
"""Numbers that people take for marks of another scale; others ("112") are none."""
WORDS_MOST = 12
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
    if any(one.topic != "conditions" for one in found):
        return None
    if STARS.fullmatch(raw):
        return _of(len(STAR.findall(raw)), "")
    scaled = OF_FIVE.match(raw)
    score: int | None
    said = raw[scaled.end() :] if scaled else raw
    text = Text(said)
    plain = text.plain.replace("|", " ")
    if BROKEN.match(said):
        return Rating(None, raw.strip()) if not _letters(plain) else None
    if scaled:
        rest, score = plain.split(), int(scaled[1])
        at = text.words[0].start if text.words else len(said)
    elif match := SCORE.fullmatch(plain):
        rest, score = match["rest"].split(), number(match["score"])
        left = len(text.words) - len(rest)
        at = text.words[left].start if rest and left < len(text.words) else len(said)
    else:
        return _of_words(raw, plain.split())
    return _of(score, said[at:].strip()) if score is not None and _judges(rest) else None


def _of(score: int, said: str) -> Rating | None:
    if 1 <= score <= BEST:
        return Rating(score, said)
    return Rating(None, f"{score} {said}".strip()) if score in MISTAKEN else None


def _judges(rest: list[str]) -> bool:
    """Whether the words behind a number judge something, and report nothing."""
    if not rest:
        return True
    if len(rest) > WORDS_MOST or rest[0] in COUNTS or ALARM.intersection(rest):
        return False
    return not any(number(one) is not None for one in rest) and bool(JUDGING.intersection(rest))


def _of_words(raw: str, said: list[str]) -> Rating | None:
    """Praise or blame without a number: every word of it must be one that is known."""
    if not said or len(said) > WORDS_MOST or not JUDGING.intersection(said):
        return None
    return Rating(None, raw.strip()) if set(said) <= JUDGING | BESIDE else None


def _letters(plain: str) -> bool:
    return any(one.isalpha() for one in plain)
