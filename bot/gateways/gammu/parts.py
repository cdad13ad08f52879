"""Long texts: cut into the parts that a phone joins again, and joined from those that came.

A part holds 140 bytes: 160 letters of GSM 03.38 or 70 units of UCS-2; in a message of several the
header with its place among them takes six (3GPP TS 23.040, 9.2.3.24.1).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.ports.gsm import EXTENDED
from bot.ports.gsm import GSM as LETTERS

GSM, UCS2 = "Default_No_Compression", "Unicode_No_Compression"
"""gammu's names of the two codings."""
ROOM = {GSM: (160, 153), UCS2: (70, 67)}
"""What a message of one part holds, and each part of several."""
GAP = "[...]"
"""Stands where a part never came."""


def split(text: str) -> tuple[str, list[str]]:
    """The coding a text needs and its parts, at least one; no letter is cut in two."""
    coding = GSM if LETTERS.issuperset(text) else UCS2
    whole, each = ROOM[coding]
    if sum(_size(one, coding) for one in text) <= whole:
        return coding, [text]
    parts, room = [""], each
    for letter in text:
        size = _size(letter, coding)
        if size > room:
            parts.append("")
            room = each
        parts[-1] += letter
        room -= size
    return coding, parts


def _size(letter: str, coding: str) -> int:
    if coding == GSM:
        return 1 + (letter in EXTENDED)
    return 1 + (ord(letter) > 0xFFFF)


def header(reference: int, total: int, place: int) -> str:
    """The header of one part of several, in hex: which message, of how many, which of them."""
    return f"050003{reference % 256:02X}{total:02X}{place:02X}"


def place_of(udh: str) -> tuple[int, int, int] | None:
    """Reference, total and place from a header in hex; None for a message of one part."""
    try:
        raw = bytes.fromhex(udh)
    except ValueError:
        return None
    at = 1
    while at + 2 <= len(raw):
        kind, size = raw[at], raw[at + 1]
        body = raw[at + 2 : at + 2 + size]
        if kind == 0 and len(body) == 3:
            return body[0], body[1], body[2]
        if kind == 8 and len(body) == 4:
            return int.from_bytes(body[:2]), body[2], body[3]
        at += 2 + size
    return None


@dataclass(frozen=True, slots=True)
class Part:
    """A row of gammu's inbox; `coded` is its own text as hex of UTF-16, `decoded` as words."""

    id: int
    number: str
    udh: str
    coded: str
    decoded: str
    received: str = ""


@dataclass(slots=True)
class Long:
    """A message with the parts of it that are there, by their place."""

    total: int
    parts: dict[int, Part]

    @property
    def whole(self) -> bool:
        """Whether nothing is missing."""
        return len(self.parts) >= self.total

    @property
    def rows(self) -> list[Part]:
        """The parts in the order of the message."""
        return [self.parts[place] for place in sorted(self.parts)]

    @property
    def words(self) -> str:
        """The text; what is missing is marked.

        By each part's own hex: of a long message gammu 1.42 writes all the words into the first
        row and none into the others.
        """
        if not all(_is_hex(one.coded) for one in self.parts.values()):
            return "".join(one.decoded for one in self.rows)
        text, run = "", b""
        for place in range(1, self.total + 1):
            if place in self.parts:
                run += bytes.fromhex(self.parts[place].coded)
            else:
                text, run = text + _letters(run) + GAP, b""
        return text + _letters(run)


def _letters(coded: bytes) -> str:
    return coded.decode("utf-16-be", "replace")


def _is_hex(coded: str) -> bool:
    try:
        return bool(bytes.fromhex(coded))
    except ValueError:
        return False


def joined(rows: Sequence[Part]) -> Iterator[Long]:
    """Messages from rows in the order they came.

    A place that is taken already begins another message: senders count to 255 and begin anew.
    """
    found: list[Long] = []
    open_: dict[tuple[str, int, int], Long] = {}
    for row in rows:
        place = place_of(row.udh)
        if place is None or place[1] < 2:
            found.append(Long(1, {1: row}))
            continue
        reference, total, number = place
        key = (row.number, reference, total)
        if key not in open_ or number in open_[key].parts:
            open_[key] = Long(total, {})
            found.append(open_[key])
        open_[key].parts[number] = row
    yield from found
