"""Dates and lengths of time in Indonesian, as paper prints them."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.city import City

MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)


def day(on: date) -> str:
    """A day: "15 Maret 2022"."""
    return f"{on.day} {MONTHS[on.month - 1]} {on.year}"


def moment(at: datetime, city: City) -> str:
    """A moment by the city's own clock: "1 November 2026 pukul 07.05 WIB"."""
    local = at.astimezone(ZoneInfo(city.zone))
    return f"{day(local)} pukul {local:%H.%M} {city.zone_label}"


def span(length: timedelta) -> str:
    """A length of time as the SOPs print theirs: "30 dtk", "5 mnt", "24 jam"."""
    seconds = int(length.total_seconds())
    for size, unit in ((3600, "jam"), (60, "mnt")):
        if seconds >= size and not seconds % size:
            return f"{seconds // size} {unit}"
    return f"{seconds} dtk"


def told(length: timedelta) -> str:
    """A measured length to the second: "45 dtk", "4 mnt 5 dtk", "1 jam 2 mnt"."""
    seconds = round(length.total_seconds())
    if seconds < 60:
        return f"{seconds} dtk"
    minutes, rest = divmod(seconds, 60)
    if minutes < 60:
        return f"{minutes} mnt {rest} dtk" if rest else f"{minutes} mnt"
    return f"{minutes // 60} jam {minutes % 60} mnt"
