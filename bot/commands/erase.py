"""`erase`: destroys the keys of a report, or of all older than a day; codes and times stay.

Messages of the public and tickets are erased like reports, and numbers that nothing names go.
"""

import argparse
import asyncio
from collections.abc import Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot import cities
from bot.clock import RealClock
from bot.commands.opening import CLOSED, books_of
from bot.commands.options import Parser
from bot.domain.city import City
from bot.domain.errors import Refusal
from bot.rendering import SETS, JinjaRenderer
from bot.services.erasing import Erasing
from bot.services.journal import Journal
from bot.settings import Settings, read_settings
from bot.terminal import said


def run(argv: Sequence[str]) -> int:
    """Erase; 0 when done, 1 when refused, 2 when it cannot begin."""
    options = _options(argv)
    try:
        settings = read_settings()
        city = cities.load(settings.city)
        return asyncio.run(_erase(settings, city, options))
    except CLOSED as fault:
        print(said("ends.cannot", why=fault))
        return 2


def _agreed(number: int | None, before: date | None) -> bool:
    """Asked once more; where nobody can answer, nothing is agreed."""
    what = said("erase.one", number=number) if number else said("erase.older", day=before)
    agreed = said("erase.agreed")
    try:
        return input(said("erase.ask", what=what, agreed=agreed)).strip().lower() == agreed
    except EOFError:
        print()
        return False


def _options(argv: Sequence[str]) -> argparse.Namespace:
    parser = Parser("erase", said("erase.about"))
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--number", type=int, metavar="N", help=said("erase.number"))
    which.add_argument(
        "--before", type=date.fromisoformat, metavar=said("metavars.day"), help=said("erase.before")
    )
    parser.add_argument("--yes", action="store_true", help=said("erase.yes"))
    return parser.parse_args(argv)


async def _erase(settings: Settings, city: City, options: argparse.Namespace) -> int:
    number, before = options.number, options.before
    renderer = JinjaRenderer({city.slug: city}, city.slug, SETS[settings.words])
    async with books_of(settings) as store:
        erasing = Erasing(Journal(store, RealClock(), city))
        code = 0
        if before is None:
            try:
                await erasing.find(number)
            except Refusal as refused:
                print(f"#{number}: {renderer.answer(refused.code, **refused.details)}")
                return 1
        if not (options.yes or _agreed(number, before)):
            print(said("erase.nothing"))
            return 1
        if before is None:
            try:
                streams = await erasing.number(number)
                print(said("erase.done", number=number, keys=streams))
            except Refusal as refused:
                print(f"#{number}: {renderer.answer(refused.code, **refused.details)}")
                code = 1
        else:
            aside = await erasing.older_asides(_midnight(before, city))
            done, left = await _older(erasing, renderer, city, before)
            print(said("erase.done_older", done=done, left=left))
            if aside:
                print(said("erase.asides", count=aside))
        await erasing.forget_numbers()
        if not await store.scrub():
            print(said("erase.rest"))
        return code


async def _older(
    erasing: Erasing, renderer: JinjaRenderer, city: City, before: date
) -> tuple[int, int]:
    done = left = 0
    async for line in erasing.older(_midnight(before, city)):
        try:
            await erasing.report(line)
            done += 1
        except Refusal as refused:
            if refused.code == "report_erased":
                continue
            left += 1
            print(f"#{line.number}: {renderer.answer(refused.code, **refused.details)}")
    return done, left


def _midnight(day: date, city: City) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(city.zone))
