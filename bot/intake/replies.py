"""Reads a short reply to a message that went to a phone: "TERIMA 17", with its slips."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from rapidfuzz import fuzz, process

ALIKE = 80
"""From here on a word is a code with a slip ("TERMA"); below it is none."""
POLITE = {
    "sudah", "sdh", "udah", "normal", "lancar", "pulih", "bisa", "oke", "ok", "siap", "pak", "bu",
    "mas", "mbak", "min", "bos", "terima", "kasih", "makasih", "trims", "nggih", "tugas",
    "tugasnya",
}  # fmt: skip
"""Words that take nothing back from a code that stands without its number."""
LEADING = {"sudah", "sdh", "udah", "kami", "kita"}
"""Words that may stand before a code that has its number: "sudah selesai 17"."""
REPLY = re.compile(
    r"\s*[\"'*]?(?P<word>[^\W\d_]+)[\"'*]?[\s.,:;#-]*"
    r"(?:(?:(?:tugas|tugasnya|tiket|saya|nomor|nomer|nmr|no)[\s.,:;#-]+)*"
    r"(?P<number>\d{1,9})\b(?!\s*(?:menit|mnt|unit|orang|org|jam|km|meter|detik)\b))?(?P<rest>.*)",
    re.DOTALL | re.IGNORECASE,
)
"""A number that counts something ("10 menit lagi") is none of an incident; a word that only names
what it is the number of ("TERIMA no. 17") may stand before it."""
CALL_ME = re.compile(r"(\s*[^\W\d_]*tel[^\W\d_]*)\s+saya[\s.!]*", re.IGNORECASE)
"""The label of the button, which needs no number where one task is open."""
TURNED = re.compile(r"\s*#?(\d{1,9})[\s.,:;-]+([^\W\d_]+)[\s.!]*")
"""The number before the code, and nothing else: "17 selesai"."""
THANKS = re.compile(
    r"\W*(?:terima|trima|makasih|terimakasih)\W*(?:kasih|ksh|banyak)", re.IGNORECASE
)
"""No code, though its first word is one."""
NUMBERED = re.compile(r"\s*#?(\d{1,6})\b[\s.,:;-]+(?=\D)(.*\S)\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Reply:
    """A code, the number it names (None: none), and what was written after them."""

    code: str
    number: int | None
    rest: str = ""


def read_reply(text: str, codes: Collection[str]) -> Reply | None:
    """The reply, or None where the first word is none of the codes; never raises.

    A word alike to two codes at once is none.
    """
    if turned := TURNED.fullmatch(text):
        text = f"{turned[2]} {turned[1]}"
    found = _read(CALL_ME.sub(r"\1", text, count=1) if CALL_ME.fullmatch(text) else text, codes)
    first, _, rest = text.strip().partition(" ")
    if found is None and rest and first.lower() in LEADING:
        behind = read_reply(rest, codes)
        return behind if behind and behind.number is not None else None
    return found


def _read(text: str, codes: Collection[str]) -> Reply | None:
    match = REPLY.fullmatch(text)
    if match is None or THANKS.match(text):
        return None
    word = match["word"].upper()
    near = process.extract(word, sorted(codes), scorer=fuzz.ratio, score_cutoff=ALIKE, limit=2)
    if not near or (len(near) == 2 and near[0][1] == near[1][1]):
        return None
    number = int(match["number"]) if match["number"] else None
    if number is None and not set(re.findall(r"\w+", match["rest"].lower())) <= POLITE:
        return None  # "ya ampun, masih mati" is no yes
    return Reply(near[0][0], number, match["rest"].strip(" \n.,:;-"))


def numbered(text: str) -> tuple[int | None, str]:
    """Words behind a number that they are about ("2 masih di jalan"), and that number if any."""
    found = NUMBERED.fullmatch(text)
    return (int(found[1]), found[2]) if found else (None, text)
