"""What stands behind each label of a pasted form, in whatever words it is given."""

import re
from collections.abc import Callable, Mapping

from bot.intake.areas import Areas
from bot.intake.callers import TITLE, e164, read_phone
from bot.intake.fields import Reading, Value
from bot.intake.forms import Given
from bot.intake.landmarks import read_landmarks
from bot.intake.lexicon import VOCABULARY
from bot.intake.text import Text

Values = dict[str, Value]
NOBODY = frozenset(
    {
        "anonim",
        "tidak ada",
        "tidak mau disebut",
        "rahasia",
        "hamba allah",
        "dirahasiakan",
        "minta dirahasiakan",
        "mohon dirahasiakan",
    }
)
NO_VICTIMS = re.compile(
    r"(?=.*\w)\W*(?:tidak ada|tdk ada|nihil|kosong|0|nol|ga ada|gak ada|zero|tidak|tanpa)?\W*"
    r"(?:korban)?\W*"
)
NOT_KNOWN = re.compile(r"\b(?:belum|tidak|tdk) (?:tahu|tau|diketahui|jelas)|\?")
NO = re.compile(r"\W*(?:tidak|tdk|belum|blm|gak|ga|no|nihil)\b")
YES = re.compile(r"\W*(?:ya|bisa|sudah|sdh|aman|lancar|iya|masuk|ada|muat)\b")
ONE_NUMBER = re.compile(r"\D{0,3}0*(\d{1,3})")
TWO_NUMBERS = re.compile(r"\D{0,6}0*(\d{1,3})\D{1,6}0*(\d{1,3})")


def labelled(one: Given, part: Reading, areas: Areas) -> Values:
    """The line's own field; `part` is the line read as free text."""
    read = LABELLED.get(one.field)
    return read(one, part, areas) if read else {}


def _given(one: Given, value: object, name: str = "") -> Values:
    return {name or one.field: Value(value, (0, len(one.words)), 1.0, given=True)}


def _name(one: Given, part: Reading, areas: Areas) -> Values:
    said = re.split(r"[,(\d/|]|\s-\s", one.words)[0].split()
    while len(said) > 1 and TITLE.fullmatch(said[0]):
        said.pop(0)
    name, phone = " ".join(said), read_phone(Text(one.words))
    own = _given(one, phone[0], "caller_phone") if phone else {}
    named = re.search(r"[a-z]", name, re.IGNORECASE) and name.lower() not in NOBODY
    return own | (_given(one, name) if named else {})


def _phone(one: Given, part: Reading, areas: Areas) -> Values:
    found = read_phone(Text(one.words))
    number = found[0] if found else e164(re.sub(r"[^\d+]", "", re.sub("[oO]", "0", one.words)))
    return _given(one, number) if number else {}


def _landmark(one: Given, part: Reading, areas: Areas) -> Values:
    marks = read_landmarks(Text(one.words, VOCABULARY), [])
    if marks:
        return {"landmark": Value(marks[0].value, marks[0].span, 1.0, given=True)}
    return _given(one, one.words.split("\n")[0].strip(" .,"))


def _victims(one: Given, part: Reading, areas: Areas) -> Values:
    if read := part.values.get("victims"):
        return {"victims": read}
    said = one.words.lower()
    if NO_VICTIMS.fullmatch(re.split(r"[,;.(\n]", said)[0]) and not NOT_KNOWN.search(said):
        return _given(one, {"dead": 0, "injured": 0, "trapped": 0})
    return {}


def _area(one: Given, part: Reading, areas: Areas) -> Values:
    village, district = areas.read(Text(f"{one.field} {one.words}"), [])
    if one.field == "kecamatan":
        return _given(one, district.name) if district else {}
    if village is None:
        return {}
    part.villages = village.codes
    return _given(one, village.name)


def _rt_or_rw(one: Given, part: Reading, areas: Areas) -> Values:
    if both := TWO_NUMBERS.match(one.words):
        return _given(one, both[1], "rt") | _given(one, both[2], "rw")
    digits = ONE_NUMBER.match(one.words)
    return _given(one, digits[1]) if digits and one.field != "rt_rw" else {}


def _yes_or_no(one: Given, part: Reading, areas: Areas) -> Values:
    if read := part.values.get(one.field):
        return {one.field: read}
    said = one.words.lower()
    yes, no = YES.match(said), NO.match(said)
    return _given(one, yes is not None) if yes or no else {}


LABELLED: Mapping[str, Callable[[Given, Reading, Areas], Values]] = {
    "caller_name": _name,
    "caller_phone": _phone,
    "landmark": _landmark,
    "victims": _victims,
    "kelurahan": _area,
    "kecamatan": _area,
    "rt": _rt_or_rw,
    "rw": _rt_or_rw,
    "rt_rw": _rt_or_rw,
    "four_wheel": _yes_or_no,
    "handled": _yes_or_no,
}
"""How each labelled field is read; kind, place and conditions are read as free text is."""
