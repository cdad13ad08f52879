"""`report`: a city's month as CSV files and one A4 page, read beside the running bot."""

import argparse
import asyncio
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from bot import cities
from bot.clock import RealClock
from bot.commands.options import Parser, Unusable, month_of
from bot.domain.city import City
from bot.domain.errors import Contradiction
from bot.domain.statistics import Month
from bot.rendering.monthly import files_of, page, tables
from bot.rendering.paper import paper_words, pdf
from bot.services.monthly import read_month
from bot.settings import read_settings
from bot.terminal import said, why
from storage.engines import NoDatabase
from storage.schema import NewerSchema, OldSchema
from storage.store import open_to_read


def run(argv: Sequence[str]) -> int:
    """Write the month. Returns 2 for a wrong month or city, 1 where books or folder fail."""
    options = _options(argv)
    now = RealClock().now()
    try:
        city = cities.load(options.city)
        year, month = month_of(options.month, city, now)
    except (Contradiction, Unusable) as fault:
        print(why(fault), file=sys.stderr)
        return 2
    try:
        settings = read_settings()
        found = asyncio.run(_read(settings.database_url, city, year, month, now))
        city = cities.spoken(city, settings.words)
        written = write(found, city, options.out, now, paper_words(settings.words))
    except NoDatabase as fault:
        print(said("report.no_database", why=fault), file=sys.stderr)
        return 1
    except (Contradiction, Unusable, OldSchema, NewerSchema) as fault:
        print(why(fault), file=sys.stderr)
        return 1
    except OSError as error:
        where = error.filename or options.out
        print(said("ends.unwritable", path=where, why=error.strerror), file=sys.stderr)
        return 1
    for path in written:
        print(path)
    return 0


def _options(argv: Sequence[str]) -> argparse.Namespace:
    parser = Parser("report", said("report.about"))
    month, city = said("metavars.month"), said("metavars.city")
    parser.add_argument("--month", required=True, metavar=month, help=said("options.month"))
    parser.add_argument("--city", required=True, choices=cities.all_slugs(), metavar=city)
    parser.add_argument("--out", required=True, type=Path, metavar="FOLDER")
    return parser.parse_args(argv)


async def _read(url: str, city: City, year: int, month: int, now: datetime) -> Month:
    store = await open_to_read(url)
    try:
        found = await read_month(store, city, year, month, now)
    finally:
        await store.aclose()
    if found.foreign and not found.direct.reports and not found.belated.reports:
        raise Unusable("only_other_cities", city=city.name)
    return found


def write(
    found: Month, city: City, folder: Path, now: datetime, words: Mapping[str, Any]
) -> list[Path]:
    """Write the files; raises `OSError`."""
    name = f"{found.year}-{found.month:02}-{city.slug}"
    files = files_of(tables(found, city, words), name, words)
    heads = cities.words(city.slug).heads
    files[f"{name}.pdf"] = pdf("bulanan", page(found, city, words, heads, now), now)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for file, body in files.items():
        (folder / file).write_bytes(body)
        written.append(folder / file)
    return written
