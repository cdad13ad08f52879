"""Dates and lengths of time as paper prints them, in the words of a set."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.city import City


@dataclass(frozen=True, slots=True)
class Dates:
    """How a language tells them: the table `dates` of `reports/words.toml`."""

    words: Mapping[str, Any]

    def day(self, on: date) -> str:
        """A day: "15 Maret 2022"."""
        return self._said("day", day=on.day, month=self._month(on.month), year=on.year)

    def month(self, year: int, month: int) -> str:
        """A month: "Maret 2022"."""
        return self._said("month", month=self._month(month), year=year)

    def moment(self, at: datetime, city: City) -> str:
        """A moment by the city's own clock: "1 November 2026 pukul 07.05 WIB"."""
        local = at.astimezone(ZoneInfo(city.zone))
        clock = f"{local:%H.%M}"
        return self._said("moment", day=self.day(local), clock=clock, zone=city.zone_label)

    def span(self, length: timedelta) -> str:
        """A length of time as the SOPs print theirs: "30 dtk", "5 mnt", "24 jam"."""
        seconds = int(length.total_seconds())
        for size, unit in ((3600, "hours"), (60, "minutes")):
            if seconds >= size and not seconds % size:
                return self._said(unit, n=seconds // size)
        return self._said("seconds", n=seconds)

    def told(self, length: timedelta) -> str:
        """A measured length to the second: "45 dtk", "4 mnt 5 dtk", "1 jam 2 mnt"."""
        seconds = round(length.total_seconds())
        if seconds < 60:
            return self._said("seconds", n=seconds)
        minutes, rest = divmod(seconds, 60)
        if minutes < 60:
            whole = self._said("minutes", n=minutes)
            return f"{whole} {self._said('seconds', n=rest)}" if rest else whole
        hours, minutes = divmod(minutes, 60)
        return f"{self._said('hours', n=hours)} {self._said('minutes', n=minutes)}"

    def _month(self, number: int) -> str:
        return str(self.words["months"][str(number)])

    def _said(self, how: str, **values: object) -> str:
        return str(self.words[how]).format(**values)
