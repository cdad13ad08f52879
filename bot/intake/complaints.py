"""Whether what somebody writes is plainly a complaint about the service, and nothing else."""

import re
from collections.abc import Collection

_HELLO = r"(?:halo|hallo|hai|hi|selamat|pagi|siang|sore|malam|ass\w*|pak|bu|min|maaf|mohon|permisi)"
_I = r"(?:saya|sy|aku|kami|mau|ingin|hendak|pengen|pingin|ini|izin|ijin|ada|menyampaikan|sampaikan)"
FRONT = re.compile(
    rf"\W*(?:{_HELLO}\W+)*(?:{_I}\W+)*"
    r"(?:(?P<sure>komplain|komplen|kompalin|complain|protes)|(?:keluhan|mengeluh(?:kan)?|pengaduan))\b",
    re.IGNORECASE,
)
"""A complaint says so first. "Keluhan sesak napas" does too: it must name the service besides."""
SERVICE = re.compile(
    r"\b(?:112|(?:pe)?layanan(?:nya)?|operator(?:nya)?|petugas(?:nya)?|call ?cent(?:er|re)"
    r"|admin(?:nya)?|pegawai(?:nya)?)\b",
    re.IGNORECASE,
)
PRESSING = re.compile(
    r"\b(?:tolong\w*|darurat|cepat(?:lah|an)?|cepet\w*|segera|buruan|sekarang|skrg|sampai saat ini"
    r"|masih|dari tadi|daritadi|korban|luka|pingsan|meninggal|terjebak|api|asap|banjir"
    r"|(?:belum|blm|tidak|tdk|gak|ga|nggak|tak)\s+(?:juga\s+|ada\s+yang\s+)?"
    r"(?:datang|dtg|sampai|tiba|muncul))\b",
    re.IGNORECASE,
)
"""Words of somebody who may still wait for help: an operator reads that, and decides."""
HARMLESS = frozenset({"caller_name", "phone", "conditions"})
"""What a complaint may tell besides; a kind or a place may be an emergency's. Whatever else is said
is read as conditions."""


NUMBERED = re.compile(
    r"\W*(?:keluhan|komplain|pengaduan)\W*#?(\d{1,9})\b[\s.,:;-]*(\S.*)", re.IGNORECASE | re.DOTALL
)
"""More of a complaint, by its number: "KELUHAN 17 sekitar jam dua"."""


def more_of(text: str) -> tuple[int, str] | None:
    """The complaint that words are said to be more of, by its number, and the words."""
    found = NUMBERED.fullmatch(text.strip())
    return (int(found[1]), found[2]) if found else None


def is_complaint(text: str) -> bool:
    """Whether it begins as a complaint; never raises."""
    return FRONT.match(text) is not None


def is_surely_complaint(text: str, read: Collection[str]) -> bool:
    """Whether it is one beyond doubt, given the topics that were read in it as in a report.

    Whoever may still be in need is never taken for one: that stays a message for an operator.
    """
    front = FRONT.match(text)
    if front is None or PRESSING.search(text) or not HARMLESS.issuperset(read):
        return False
    return bool(front["sure"] or SERVICE.search(text))
