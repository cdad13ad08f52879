"""Reads what a call taker writes of a fault: which tool is down, and since when."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from bot.intake.belated import ZONES

_NOT = r"(?:tidak|tdk|tak|gak|ga|nggak|ngga|ndak|ora|teu|belum|blm)"
WORDS: tuple[tuple[str, str], ...] = (
    (
        "telepon",
        rf"\b112\s+{_NOT}\s+(?:bisa\s+|dapat\s+)?(?:di)?(?:tel|hubung|masuk|nyambung|bunyi|berdering)"
        rf"|panggilan\s+{_NOT}|{_NOT}\s+(?:ada\s+)?panggilan|pabx|headset|saluran"
        r"|(?<!tolong\s)(?<!mohon\s)\b(?:telepon|telpon|telp|tlp|tilpun)\b(?!\s+(?:saya|kami|balik))",
    ),
    ("internet", r"\b(?:internet|inet|jaringan|wifi|wi-fi|koneksi|modem|router|indihome|lan)\b"),
    ("dashboard", r"\b(?:dashboard|dasbor|dasboard|layar besar|videowall)"),
    (
        "aplikasi",
        r"\b(?:aplikasi|(?:apk|apl|app|web)\b|sistem|system|server|login|masuk akun|program"
        r"|software)",
    ),
)
"""What is down, the gravest first: without its phone the city cannot call at all."""
_FROM = r"\b(?P<since>sejak|dari|mulai|sedari)\s+(?:tadi\s+)?"
_DAY = r"(?P<%s>(?:kemarin|kemaren|kmrn|wingi)(?P<%s>\s+(?:lusa|dulu))?)"
_PART = r"(?P<%s>pagi|siang|sore|malam|malem|isuk|awan|bengi|dini hari|subuh)"
WHEN = re.compile(
    rf"(?:{_FROM})?(?:{_DAY % ('day', 'dulu')}[\s,]+)?"
    rf"(?:(?:tadi\s+|se(?=mal))?{_PART % 'before'}[\s,]+)?"
    r"(?P<said>\b(?:jam|pukul|pkl\.?)\s*)?"
    r"(?<![\w.,:/-])(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?(?!\d)"
    rf"(?:\s*(?P<zone>wib|wita|wit)\b)?(?:\s*(?:tadi\s+)?{_PART % 'part'}\b)?"
    rf"(?:\s+{_DAY % ('day_after', 'dulu_after')}\b)?(?P<end>(?=\s*(?:[,;!?\n]|\.(?!\d)|$)))?",
    re.IGNORECASE,
)
"""An hour, if something besides the number says that it is one."""
AGO = re.compile(
    rf"(?:{_FROM})?(?<![\d.,])\b(?P<much>\d{{1,3}}(?:[.,]\d)?|se(?:tengah)?)\s*"
    r"(?P<unit>menit|mnt|jam|hari)(?:an)?\b(?P<ago>\s+(?:yang\s+|yg\s+)?(?:lalu|tadi)\b)?"
    r"(?!\s+(?:lagi|sekali|kerja)\b)",
    re.IGNORECASE,
)
"""How long ago: "20 menit lalu", "sejak 2 jam"."""
AFTERNOON = {"siang": 10, "awan": 10, "sore": 12, "malam": 12, "malem": 12, "bengi": 12}
"""Parts of a day whose hours under this are told from noon: 11 siang is before it."""
NIGHT = {"malam", "malem", "bengi"}
MORNING = 6
"""Until this hour it is still night: 2 malam is 02.00."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What was read: a code of what is down or "", and since when (UTC) or None."""

    down: str = ""
    since: datetime | None = None


def read_fault(text: str, now: datetime, zone: str) -> Fault:
    """What a line says of a fault; never raises.

    `zone` is the city's own (WIB, WITA, WIT). An hour still to come today was yesterday's.
    """
    down = next((code for code, words in WORDS if re.search(words, text, re.IGNORECASE)), "")
    return Fault(down, read_since(text, now, zone))


def read_since(text: str, now: datetime, zone: str) -> datetime | None:
    """Since when, as told: "sejak jam 9", "dari 08.40", "kemarin jam 4 sore", "20 menit lalu"."""
    hours = [one for one in WHEN.finditer(text) if _is_hour(one)]
    spans = [one for one in AGO.finditer(text) if one["since"] or one["ago"]]
    since = [one for one in (*hours, *spans) if one["since"]]
    if since:
        told = min(since, key=lambda one: one.start())
    elif hours or spans:
        told = (hours or spans)[0]
    else:
        return None
    return _at_hour(told, now, zone) if told.re is WHEN else _ago(told, now)


def _is_hour(match: re.Match[str]) -> bool:
    """Whether the number is an hour: "dari 3 operator" is none, "sejak 9" at the end is."""
    if match["said"]:
        return True
    marked = match["minute"] or match["zone"] or match["part"] or match["before"]
    since = (match["since"] or "").lower()
    at_the_end = since in ("sejak", "sedari") and match["end"] is not None
    return bool(since and (marked or match["day"] or at_the_end))


def _ago(match: re.Match[str], now: datetime) -> datetime:
    much = {"se": 1.0, "setengah": 0.5}.get(match["much"].lower())
    many = float(match["much"].replace(",", ".")) if much is None else much
    unit = {"jam": timedelta(hours=1), "hari": timedelta(days=1)}
    return now - many * unit.get(match["unit"].lower(), timedelta(minutes=1))


def _at_hour(match: re.Match[str], now: datetime, zone: str) -> datetime | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if hour > 23 or minute > 59:
        return None
    part = (match["part"] or match["before"] or "").lower()
    small = part in NIGHT and (hour == 12 or hour < MORNING)
    if small:
        hour %= 12
    elif hour < AFTERNOON.get(part, 0):
        hour += 12
    days = 0
    if match["day"] or match["day_after"]:
        days = 2 if match["dulu"] or match["dulu_after"] else 1
        days -= small  # that night ended after midnight
    here = now.astimezone(timezone(timedelta(hours=ZONES[zone])))
    since = here.replace(hour=hour, minute=minute, second=0, microsecond=0) - timedelta(days=days)
    if since > here:
        since -= timedelta(days=1)
    return since.astimezone(now.tzinfo)


FOR = re.compile(
    r"(?:untuk|utk|u/|a\.?n\.?)\s+([^\d:\n+]{2,40}?)[\s,(]*((?:\+62|62|0)[\d\s.-]{7,18})?[\s)]*"
    r":(?!\d)\s*(\S.*)",
    re.DOTALL | re.IGNORECASE,
)


def for_whom(words: str) -> tuple[str, str, str]:
    """Who phoned, where a colleague writes it down for him ("untuk Sari: ..."), and the rest.

    His number may stand behind the name. Neither an hour nor a tool ("untuk login: ...") is
    somebody.
    """
    found = FOR.fullmatch(words.strip())
    if found is None or any(re.search(tool, found[1], re.IGNORECASE) for _, tool in WORDS):
        return "", "", words
    return found[1].strip(), (found[2] or "").strip(), found[3]
