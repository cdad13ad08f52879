"""A person's name and number as they may be shown: "Ibu S.", "0812••••89"."""

import re
from collections.abc import Iterable

HONORIFICS = frozenset({
    "bu", "ibu", "pak", "bapak", "mas", "mbak", "mbah", "sdr", "sdri", "saudara", "saudari", "ny",
    "nyonya", "tn", "tuan", "kak", "kang", "bpk", "mba", "mbk", "dr", "haji", "hj", "h",
})  # fmt: skip
"""Words before a name that tell nobody who it is."""
NUMBER = re.compile(
    r"(?<![\w.,])(?!\d{1,3}\.\d{5,}(?![\d.]))\+?\(?\d(?:[\s.()-]{0,2}\d){6,18}(?!\d)"
    r"|(?:(?<=\btelp )|(?<=\btlp )|(?<=\btelp\. )|(?<=\btelepon )|(?<=\btelpon )|(?<=\bhub ))"
    r"\d{3}[ -]?\d{3}(?!\d)",  # a fixed line's, without its city's
    re.IGNORECASE,
)
"""A telephone number (or an identity card's), however it is grouped; a coordinate is none."""
SHOWN_FIRST, SHOWN_LAST, SHOWN_INITIALS = 4, 2, 3
DOTS = "••••"
_NOBODY = (
    "rt|rw|lurah|camat|kades|kadus|kapolsek|polisi|satpam|hansip|guru|haji|ustadz?|kyai|pendeta"
    "|hamil|melahirkan|muda|tua|lansia|rumah|korban|pelapor|warga|tetangga|pemilik|sopir|supir|kos"
    "|anak|jatuh|pingsan|terjebak|kejebak|terjepit|kejepit|tertimpa|ketimpa|tertimbun|tertabrak"
    "|ketabrak|terbakar|tersengat|kesetrum|digigit|dibacok|ditusuk|dipukul|dirampok|dibegal"
    "|tenggelam|hanyut|hilang|sakit|sesak|kejang|stroke|luka|terluka|meninggal|kecelakaan|umur|usia|berusia|naik|saya|dan|atau|yang|yg|dengan|dgn|di|ke|dari|itu"
    "|ini|ada|sudah|belum|mau|tidak|tdk|minta|tolong|bapak|ibu|pak|bu|jl|jalan|cepat|segera|mohon"
    "|masih|lagi|sedang|nya|tsb|tersebut|kami|kita|toko|warung|tempat|kampung|desa|gang|sekolah"
    "|masjid|sungai|jembatan"
)
TITLES = "bu|ibu|pak|bapak|mas|mbak|mbah|sdri?|saudara|saudari|ny|nyonya|tn|tuan"
"""Words, as an expression, that a person's name stands behind."""
_PLACES = "jl|jl.|jln|jalan|gang|gg|gg.|masjid|mushola|musholla|langgar|pondok|rs|sd|tk|smp|sma|mi"
_NO_PLACE = "".join(rf"(?<!{re.escape(one)} )" for one in _PLACES.split("|"))
_NAMES = rf"(?:\b(?:{TITLES}|bernama|nama)|{_NO_PLACE}\b(?:haji|hj|an|a\.n))\b\.?"
_NAME = rf"\s+(?!(?:{_NOBODY})\b)[a-z][\w'’]+"
TITLED = re.compile(rf"{_NAMES}{_NAME}", re.IGNORECASE)
"""A title with a name after it; "Pak RT", "ibu hamil" and "masjid An Nur" name nobody."""
WHOLE = re.compile(rf"({_NAMES})(?:{_NAME}){{1,3}}", re.IGNORECASE)
"""The same with what may be the rest of the name."""


def names_somebody(text: str) -> bool:
    """Whether a line holds a number, or a name behind a title."""
    return NUMBER.search(text) is not None or TITLED.search(text) is not None


def unnamed(text: str) -> str:
    """A line without the names in it: "Ibu Siti terjebak" -> "Ibu … terjebak"."""
    return WHOLE.sub(r"\1 …", text)


def masked_name(words: str) -> str:
    """The first letter of each part of a name, titles whole: "Ibu Siti Aminah" -> "Ibu S. A."."""
    shown: list[str] = []
    initials = 0
    for part in words.split():
        letters = re.sub(r"[\W\d_]", "", part)
        if letters.lower() in HONORIFICS and not initials:
            shown.append(letters.capitalize())
        elif letters and initials < SHOWN_INITIALS:
            shown.append(f"{letters[0].upper()}.")
            initials += 1
    return " ".join(shown) if initials else DOTS


def bare_name(words: str) -> str:
    """A name without the titles before it: "Ibu Siti" -> "Siti"."""
    parts = words.split()
    while parts and parts[0].strip(".").lower() in HONORIFICS:
        parts.pop(0)
    return " ".join(parts)


def masked_number(words: str) -> str:
    """The first four digits of a number and its last two, of a short one only the last two."""
    found = NUMBER.search(words)
    digits = re.sub(r"\D", "", found[0]) if found else ""
    if not digits:
        return DOTS
    head = digits[:SHOWN_FIRST] if len(digits) >= 2 * (SHOWN_FIRST + SHOWN_LAST) - 2 else ""
    return f"{head}{DOTS}{digits[-SHOWN_LAST:]}"


def veiled(text: str, names: Iterable[str] = ()) -> str:
    """A line with its numbers masked, and these names as initials."""
    text = NUMBER.sub(lambda found: masked_number(found[0]), text)
    for name in sorted({one.strip() for one in names} - {""}, key=len, reverse=True):
        if masked_name(name).replace(".", "").lower() == name.lower():
            continue  # an initial already
        whole = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
        text = whole.sub(lambda found: masked_name(found[0]), text)
    return text
