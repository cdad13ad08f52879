"""Reads lines that begin with a time: what happened then, told after the event."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

ZONES = {"WIB": 7, "WITA": 8, "WIT": 9}
MONTHS = (
    "jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des",
)  # fmt: skip
DAY = (
    r"(?P<rel>hari ini|kemarin)|(?P<d>\d{1,2})\s*"
    r"(?:[/-]\s*(?P<m>\d{1,2})(?:\s*[/-]\s*(?P<y>20\d\d))?"
    r"|\s(?P<mon>[a-z]{3})[a-z]*(?:\s+(?P<y2>20\d\d))?)"
)
TIMED = re.compile(
    rf"^\s*(?:[-•*]\s*)?(?:{DAY})?[\s,]*(?:pukul|jam|pkl\.?)?\s*"
    r"(?P<hour>\d{1,2})[.:](?P<minute>\d{2})\b\s*(?P<zone>wib|wita|wit)?\b[\s:,-]*(?P<rest>.*)$",
    re.IGNORECASE,
)
DAY_ALONE = re.compile(rf"^\s*(?:tanggal|tgl\.?)?\s*(?:{DAY})\s*[:,]?\s*$", re.IGNORECASE)

OF_THE_CALL = (
    ("answered", r"dijawab|diangkat"),
    ("rang", r"berdering|dering|panggilan masuk|telepon masuk"),
    ("closed", r"ditutup|tutup"),
)
OF_AN_AGENCY = (
    ("phoned", r"ditelepon|ditelpon|dihubungi|dikabari|diberi ?tahu|dikontak"),
    ("declined", r"berhalangan|tidak bisa|menolak"),
    ("acknowledged", r"terima tugas|menerima tugas|terima|menerima|siap"),
    ("en_route", r"berangkat|meluncur|otw"),
    ("on_scene", r"tiba|sampai|di lokasi"),
    ("cleared", r"selesai|tuntas|beres"),
)
ENDINGS = (
    ("tertangani_warga", r"warga"),
    ("tidak_ditemukan", r"tidak (?:di)?temu\w*"),
    ("laporan_palsu", r"palsu"),
    ("dibatalkan_pelapor", r"batal\w*|dibatalkan"),
    ("dialihkan", r"dialihkan"),
    ("dilimpahkan", r"dilimpahkan"),
    ("tertangani", r"tertangani|selesai|tuntas"),
)
REASONS = (
    ("armada", r"armada|mobil|unit"),
    ("wilayah", r"wilayah"),
    ("kewenangan", r"kewenangan|wewenang"),
    ("personel", r"personel|personil|orang|anggota"),
)


@dataclass(frozen=True, slots=True)
class Told:
    """What happened at an instant (UTC): of the call, or of an agency."""

    line: str
    at: datetime
    what: str
    agency: str = ""
    code: str = ""
    """Of a closing its disposition, of a decline its reason."""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Unclear:
    """A line with a time that cannot be taken as it is; `why` is a code."""

    line: str
    why: str


def is_timed(line: str) -> bool:
    """Whether a line tells of a time or a day, and so nothing else is read from it."""
    return bool(TIMED.match(line) or DAY_ALONE.match(line))


def untimed(text: str) -> str:
    """The lines that tell of the report itself."""
    return "\n".join(line for line in text.splitlines() if not is_timed(line))


def by_times(text: str) -> list[str]:
    """What is told of the report as one piece, then each line with a time for itself."""
    timed = [line.strip() for line in text.splitlines() if is_timed(line)]
    rest = untimed(text).strip()
    return [*([rest] if rest else []), *timed]


def read_told(
    text: str, agencies: Mapping[str, str], now: datetime, zone: str
) -> list[Told | Unclear]:
    """What the timed lines say, in their order; never raises.

    `agencies` maps what an agency is called to its code, `zone` is the city's own (WIB, WITA,
    WIT). A day stands until the next one; without any it is today.
    """
    here = timezone(timedelta(hours=ZONES[zone]))
    day = now.astimezone(here).date()
    today = day
    found: list[Told | Unclear] = []
    for line in filter(str.strip, text.splitlines()):
        match = TIMED.match(line) or DAY_ALONE.match(line)
        if match is None:
            continue
        named = _day(match, today)
        if named is None:
            found.append(Unclear(line.strip(), "date_unknown"))
            continue
        day = day if isinstance(named, bool) else named
        if "hour" in match.groupdict():
            found.append(_event(match, day, agencies, now, zone))
    return found


def _day(match: re.Match[str], today: date) -> date | bool | None:
    """The day named; False where none is, None where there is no such day."""
    if relative := match["rel"]:
        return today - timedelta(days=relative.lower() == "kemarin")
    if match["d"] is None:
        return False
    month = int(match["m"]) if match["m"] else _month(match["mon"] or "")
    year = int(match["y"] or match["y2"] or today.year)
    try:
        return date(year, month, int(match["d"]))
    except ValueError:
        return None


def _month(word: str) -> int:
    short = word[:3].lower()
    return MONTHS.index(short) + 1 if short in MONTHS else 0


def _event(
    match: re.Match[str], day: date, agencies: Mapping[str, str], now: datetime, zone: str
) -> Told | Unclear:
    line = match[0].strip()
    offset = ZONES[(match["zone"] or zone).upper()]
    try:
        at = datetime(
            day.year, day.month, day.day, int(match["hour"]), int(match["minute"]),
            tzinfo=timezone(timedelta(hours=offset)),
        )  # fmt: skip
    except ValueError:
        return Unclear(line, "time_unknown")
    if at > now:
        return Unclear(line, "future")
    rest = match["rest"].strip()
    agency, name = _agency(rest, agencies)
    what, end = _verb(rest, OF_AN_AGENCY if agency else OF_THE_CALL)
    if not what:
        return Unclear(line, "verb_unknown" if agency else "who_unknown")
    after = rest[end:].strip(" ,.:-")
    words = (
        re.sub(rf"\b{re.escape(name)}\b", "", after, flags=re.IGNORECASE).strip(" ,.:-")
        if name
        else after
    )
    code = ""
    if what == "closed":
        code = _coded(after, ENDINGS)
    elif what == "declined":
        code = _coded(after, REASONS)
    if what in ("closed", "declined") and not code:
        return Unclear(line, "ending_needed" if what == "closed" else "reason_needed")
    return Told(line, at.astimezone(now.tzinfo), what, agency, code, words)


def _agency(text: str, agencies: Mapping[str, str]) -> tuple[str, str]:
    """Code and name of the agency that is named, the longest name first."""
    for name in sorted(agencies, key=len, reverse=True):
        if re.search(rf"\b{re.escape(name)}(?!\w)", text, re.IGNORECASE):
            return agencies[name], name
    return "", ""


def _verb(text: str, verbs: tuple[tuple[str, str], ...]) -> tuple[str, int]:
    """The verb that stands first, and where it ends."""
    found = [
        (match.start(), -match.end(), what)
        for what, pattern in verbs
        if (match := re.search(rf"\b(?:{pattern})\b", text, re.IGNORECASE))
    ]
    if not found:
        return "", 0
    _, end, what = min(found)
    return what, -end


def _coded(text: str, codes: tuple[tuple[str, str], ...]) -> str:
    return next((code for code, one in codes if re.search(rf"\b(?:{one})\b", text, re.I)), "")
