"""`looks`: who looked at a caller's data, as a CSV file; nothing of what was shown is in it."""

import argparse
import asyncio
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot import cities
from bot.clock import RealClock
from bot.commands.opening import CLOSED, books_of
from bot.commands.options import Parser, Unusable, month_of, new_file
from bot.domain import facts as f
from bot.domain.city import City
from bot.domain.statistics import month_in
from bot.rendering.monthly import Table, as_csv, headed
from bot.rendering.paper import paper_words
from bot.services.looks import Look, looks_of
from bot.settings import Settings, read_settings
from bot.terminal import said

HEADS = ("at", "who", "code", "report", "what", "agency", "where", "lines")


def run(argv: Sequence[str]) -> int:
    """Write the file. Returns 2 for a wrong month or closed books, 1 where it cannot be written."""
    options = _options(argv)
    try:
        settings = read_settings()
        city = cities.load(options.city or settings.city)
        year, month = month_of(options.month, city, RealClock().now())
        found = asyncio.run(_read(settings, city, *month_in(year, month, city.zone)))
    except (*CLOSED, Unusable) as fault:
        print(said("ends.cannot", why=fault), file=sys.stderr)
        return 2
    words = paper_words(settings.words)
    named = f"{words['csv']['files']['looks']}-{options.month}-{city.slug}.csv"
    out: Path = options.out or Path(named)
    try:
        out.write_bytes(as_csv(table(found, city, words), words))
    except OSError as error:
        print(said("ends.unwritable", path=out, why=error.strerror), file=sys.stderr)
        return 1
    print(said("looks.done", path=out, count=len(found)))
    return 0


def _options(argv: Sequence[str]) -> argparse.Namespace:
    parser = Parser("looks", said("looks.about"))
    month, city, file = (said(f"metavars.{one}") for one in ("month", "city", "file"))
    parser.add_argument("--month", required=True, metavar=month, help=said("options.month"))
    parser.add_argument(
        "--city", choices=cities.all_slugs(), metavar=city, help=said("options.city")
    )
    parser.add_argument("--out", type=new_file, metavar=file, help=said("looks.out"))
    return parser.parse_args(argv)


async def _read(settings: Settings, city: City, since: datetime, until: datetime) -> list[Look]:
    async with books_of(settings) as store:
        return [look async for look in looks_of(store, city.slug, since, until)]


def table(found: Sequence[Look], city: City, words: Mapping[str, Any]) -> Table:
    """One row a look, oldest first; times by the city's own clock."""
    rows = (_row(one, city, words["csv"]["cells"]) for one in sorted(found, key=lambda one: one.at))
    return [headed(HEADS, words), *rows]


def _row(look: Look, city: City, cells: Mapping[str, str]) -> list[str | int]:
    at = look.at.astimezone(ZoneInfo(city.zone)).strftime("%Y-%m-%d %H:%M:%S")
    who: list[str | int] = [at, look.name, look.by, look.number]
    match look.what:
        case f.LinesShown(lines=lines):
            return [*who, cells["lines"], "", "", lines]
        case f.CallerRevealed(privately=privately):
            where = cells["privately" if privately else "popup"]
            known = city.agencies.get(look.agency)
            return [*who, cells["caller"], known.label if known else look.agency, where, ""]
