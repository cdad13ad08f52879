"""Reads a crew's words for "there is nothing here"."""

import re

FALSE = re.compile(
    r"\b(?:laporan\s+)?(?:palsu|hoa[xk]s?|prank|fiktif|bohong|iseng)\b", re.IGNORECASE
)
NOTHING = re.compile(
    r"\b(?:tidak|tdk|gak|ga|nggak|ora|teu)\s+"
    r"(?:ditemukan|ketemu|ada\s+(?:kejadian|apa[- ]?apa|kebakaran|api))",
    re.IGNORECASE,
)
DOUBT = re.compile(r"\?|\bbukan\s+(?:palsu|hoax|prank)", re.IGNORECASE)


def nothing_there(words: str) -> str:
    """ "laporan_palsu" or "tidak_ditemukan" where the words say so plainly, else ""; never raises.

    A question is no finding, and "tidak ada korban" is none either.
    """
    if DOUBT.search(words):
        return ""
    if FALSE.search(words):
        return "laporan_palsu"
    return "tidak_ditemukan" if NOTHING.search(words) else ""
