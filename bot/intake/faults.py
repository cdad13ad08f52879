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
_HOUR = (
    r"(?:jam|pukul|pkl\.?)?\s*(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?"
    r"\s*(?:wib|wita|wit)?\s*(?P<part>pagi|siang|sore|malam|malem|isuk|awan|bengi)?"
)
SINCE = re.compile(rf"\b(?:sejak|dari|mulai|sedari)\s+(?:tadi\s+)?{_HOUR}\b", re.IGNORECASE)
AT_HOUR = re.compile(rf"\b(?:jam|pukul|pkl\.?)\s*{_HOUR}\b", re.IGNORECASE)
AGO = re.compile(
    r"\b(?P<much>\d{1,3}|se(?:tengah)?)\s*(?P<unit>menit|mnt|jam)(?:an)?\s+(?:yang\s+|yg\s+)?(?:lalu|tadi)\b",
    re.IGNORECASE,
)
LATER_HALF = {"siang", "sore", "malam", "malem", "awan", "bengi"}


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
    """Since when, as told: "sejak jam 9", "dari 08.40", "20 menit lalu"."""
    if match := SINCE.search(text) or AT_HOUR.search(text):
        return _at_hour(match, now, zone)
    if match := AGO.search(text):
        much = {"se": 1.0, "setengah": 0.5}.get(match["much"].lower())
        many = float(match["much"]) if much is None else much
        hours = match["unit"].lower() == "jam"
        return now - (timedelta(hours=many) if hours else timedelta(minutes=many))
    return None


def _at_hour(match: re.Match[str], now: datetime, zone: str) -> datetime | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if (match["part"] or "").lower() in LATER_HALF and 1 <= hour < 12:
        hour += 12
    if hour > 23 or minute > 59:
        return None
    here = now.astimezone(timezone(timedelta(hours=ZONES[zone])))
    since = here.replace(hour=hour, minute=minute, second=0, microsecond=0)
    if since > here:
        since -= timedelta(days=1)
    return since.astimezone(now.tzinfo)
