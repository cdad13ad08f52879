"""A simple reading of one typed line: kind, place and the few things that are plain."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

KINDS: tuple[tuple[str, str], ...] = (
    ("kebakaran_kapal", r"(kapal|perahu)\W+(\w+\W+)?(terbakar|kebakar)|kebakaran (kapal|perahu)"),
    ("kebakaran_kendaraan", r"(mobil|motor|truk|bus)\W+(\w+\W+)?(terbakar|kebakar)"),
    ("kebakaran_kendaraan", r"kebakaran (mobil|motor|truk|bus|kendaraan)"),
    ("kebakaran_listrik", r"(tiang|kabel|trafo|gardu)\W+(\w+\W+)?(terbakar|kebakar)|korslet"),
    ("kebakaran_lahan", r"kebakaran (lahan|ilalang|sampah|hutan)"),
    ("kebakaran_lahan", r"(lahan|ilalang|sampah)\W+(\w+\W+)?terbakar"),
    ("kebakaran_bangunan", r"kebakaran|terbakar|kebakar"),
    ("laka_kereta", r"(kereta|ka)\W+(\w+\W+)?(tabrak|anjlok)|tertabrak kereta|kecelakaan kereta"),
    ("laka_udara", r"pesawat jatuh|kecelakaan pesawat"),
    ("laka_air", r"(kapal|perahu|speed ?boat)\W+(\w+\W+)?(tenggelam|terbalik|karam)"),
    ("laka_air", r"kecelakaan (laut|kapal)"),
    ("tenggelam", r"tenggelam|hanyut"),
    ("laka_kerja", r"kecelakaan kerja"),
    ("laka_lalin", r"kecelakaan|tabrakan|laka\b|tertabrak|nabrak|serempet"),
    ("orang_hilang", r"orang hilang|anak hilang|belum pulang"),
    ("terjebak", r"terjebak|terjepit"),
    ("tanggul_jebol", r"tanggul\W+(\w+\W+)?jebol"),
    ("rob", r"\brob\b|gelombang pasang"),
    ("banjir", r"banjir|genangan|kebanjiran"),
    ("tanah_longsor", r"longsor"),
    ("gempa", r"gempa"),
    ("tsunami", r"tsunami"),
    ("erupsi", r"erupsi|gunung meletus"),
    ("angin_kencang", r"puting beliung|angin kencang"),
    ("pohon_tumbang", r"pohon\W+(\w+\W+)?(tumbang|roboh|ambruk)"),
    ("gangguan_listrik", r"kabel\W+(\w+\W+)?putus|tiang\W+(\w+\W+)?miring"),
    ("gas_bocor", r"gas\W+(\w+\W+)?bocor|kebocoran gas"),
    ("ancaman_bom", r"\bbom\b|teror"),
    ("ledakan", r"ledakan|meledak"),
    ("bangunan_roboh", r"(rumah|bangunan|tembok|gedung)\W+(\w+\W+)?(roboh|ambruk)"),
    ("wabah", r"wabah"),
    ("tawuran", r"tawuran"),
    ("kerusuhan", r"rusuh|kerusuhan"),
    ("persalinan", r"melahirkan|persalinan"),
    ("keracunan", r"keracunan"),
    ("bunuh_diri", r"bunuh diri"),
    ("odgj", r"odgj|gangguan jiwa"),
    ("mobil_jenazah", r"mobil jenazah"),
    ("jenazah", r"jenazah|mayat"),
    ("ambulans", r"ambulan"),
    ("sakit_mendadak", r"pingsan|tidak sadar|sesak napas|serangan jantung|stroke|sakit mendadak"),
    ("kekerasan_anak", r"kekerasan (pada )?anak|pelecehan|kekerasan seksual"),
    ("kdrt", r"kdrt|kekerasan dalam rumah tangga"),
    ("perampokan", r"rampok|begal"),
    ("pencurian", r"pencurian|maling|kemalingan|curanmor"),
    ("penganiayaan", r"penganiayaan|perkelahian|dikeroyok"),
    ("buaya", r"buaya"),
    ("tawon", r"tawon|lebah"),
    ("ular", r"\bular\b|kobra|sanca"),
    ("gigitan", r"digigit|tersengat"),
    ("hewan_lain", r"(kucing|anjing|sapi|monyet|hewan)\W+(\w+\W+)?(terjebak|ngamuk|liar)"),
    ("gangguan_ketertiban", r"gangguan ketertiban|berisik|mabuk"),
)  # fmt: skip
"""Kind -> pattern, the more particular first; the fuller reading is D3's."""

STREET = (
    r"(?:jl|jln|jalan|gg|gang|komplek|kompleks|perum|perumahan|kampung|kp|dusun|blok|rt|rw"
    r"|kel|kelurahan|desa)\b"
)
PLACE = re.compile(rf"\b{STREET}.*|\bdi\s+.*", re.IGNORECASE | re.DOTALL)
LANDMARK = re.compile(
    r"\b(?:depan|dpn|samping|sebelah|sblh|belakang|blkg|dekat|dkt|patokan|seberang)\b[^,;.\n]*",
    re.IGNORECASE,
)
PHONE = re.compile(r"(?<!\d)(?:\+?62|0)8[\d\s.-]{7,13}\d(?!\d)")
LOSSES = r"(?:korban|luka|meninggal|orang)"
NO_VICTIMS = re.compile(
    r"(?:tidak|tdk|ga|gak|nggak|tanpa)\s+ada\s+korban|korban\s*:?\s*nihil|nihil", re.IGNORECASE
)
VICTIMS = re.compile(
    r"korban\s*:?\s*(\d+)|(\d+)\s+(?:orang\s+)?(?:korban|luka|meninggal|terjebak)", re.IGNORECASE
)
NAME = re.compile(
    r"\b(?:nama|pelapor|dari)\s*:?\s+((?:(?:pak|bu|bapak|ibu|mas|mbak)\s+)?[a-z][\w']+)",
    re.IGNORECASE,
)
NAMES_SOMEBODY = re.compile(
    r"\b(?:bu|ibu|pak|bapak|mas|mbak|sdr|sdri|nama|pelapor|hp|telp)\b|\d{6}", re.IGNORECASE
)
NO_CAR = re.compile(
    r"(?:mobil|roda (?:4|empat))\s+(?:tidak|tdk|ga|gak|nggak)\s+bisa|motor saja|gang sempit",
    re.IGNORECASE,
)
CAR = re.compile(
    r"mobil\s+(?:bisa|muat)(?:\s+(?:masuk|lewat))?|roda (?:4|empat)\s+bisa|bisa\s+roda (?:4|empat)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """One thing read: a code or words, where in the text, and how sure (0 to 1)."""

    topic: str
    code: str | None
    words: str
    span: tuple[int, int]
    confidence: float


class PlainReader:
    """Reads with patterns and the city's own village names.

    `villages` are (code, name) pairs. A village named in the text is taken only where the
    name is whole; of several the longest.
    """

    def __init__(self, villages: Iterable[tuple[str, str]]) -> None:
        self._villages = {name.lower(): code for code, name in villages}
        names = sorted(map(re.escape, self._villages), key=len, reverse=True)
        self._village = re.compile(rf"\b({'|'.join(names) or '(?!)'})\b", re.IGNORECASE)

    def read(self, text: str) -> list[Found]:
        """What the text says; never raises."""
        found = [one for one in (self._kind(text), self._kelurahan(text), _victims(text)) if one]
        found += _plain(text)
        taken = [one.span for one in found if one.topic in ("phone", "caller_name")]
        if place := _place(text, taken):
            found.append(place)
        if rest := _rest(text, [one.span for one in found]):
            found.append(rest)
        return found

    def _kind(self, text: str) -> Found | None:
        low = text.lower()
        for kind, pattern in KINDS:
            if match := re.search(pattern, low):
                return Found("kind", kind, "", match.span(), 0.8)
        return None

    def _kelurahan(self, text: str) -> Found | None:
        if match := self._village.search(text):
            return Found("kelurahan", self._villages[match[1].lower()], "", match.span(), 0.7)
        return None


def _rest(text: str, read: list[tuple[int, int]]) -> Found | None:
    """Clauses in which nothing was read tell how it looks there; never one that names somebody."""
    clauses = [
        clause
        for clause in re.finditer(r"[^,;\n]+", text)
        if re.search(r"\w", clause[0])
        and not any(start < clause.end() and clause.start() < end for start, end in read)
        and not NAMES_SOMEBODY.search(clause[0])
    ]
    if not clauses:
        return None
    words = ", ".join(clause[0].strip(" .") for clause in clauses)
    return Found("conditions", None, words, (clauses[0].start(), clauses[-1].end()), 0.4)


def _victims(text: str) -> Found | None:
    if match := NO_VICTIMS.search(text):
        return Found("victims", "nihil", "", match.span(), 0.9)
    if match := VICTIMS.search(text):
        return Found("victims", match[1] or match[2], match[0], match.span(), 0.8)
    return None


def _plain(text: str) -> list[Found]:
    found: list[Found] = []
    if match := PHONE.search(text):
        found.append(Found("phone", None, re.sub(r"[\s.-]", "", match[0]), match.span(), 0.9))
    if match := NAME.search(text):
        found.append(Found("caller_name", None, match[1], match.span(1), 0.6))
    if match := LANDMARK.search(text):
        found.append(Found("landmark", None, match[0].strip(), match.span(), 0.7))
    if match := NO_CAR.search(text):
        found.append(Found("access", "tidak", "", match.span(), 0.8))
    elif match := CAR.search(text):
        found.append(Found("access", "ya", "", match.span(), 0.8))
    return found


def _place(text: str, taken: list[tuple[int, int]]) -> Found | None:
    """From the first street word (or "di ...") to the next comma that ends it."""
    match = PLACE.search(text)
    if not match:
        return None
    start = match.start() + (3 if match[0].lower().startswith("di ") else 0)
    end = match.end()
    for piece in re.finditer(r"[,;\n]\s*", text[start:]):
        rest = text[start + piece.end() :]
        if not re.match(rf"{STREET}|no\b|nomor", rest, re.IGNORECASE):
            end = start + piece.start()
            break
    for begin, _ in taken:
        if start < begin < end:
            end = begin
    words = text[start:end].strip(" ,;.\n")
    words = re.split(
        r"\b(?:tidak ada korban|korban|nama|pelapor|hp|telp)\b", words, flags=re.IGNORECASE
    )[0].strip(" ,;.")
    return Found("place", None, words, (start, start + len(words)), 0.7) if words else None
