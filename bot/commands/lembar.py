"""`lembar`: empty call sheets and the phone list, to be hung up for a night without us."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bot import cities
from bot.commands.options import Parser
from bot.domain.errors import Contradiction
from bot.rendering.paper import paper_words, pdf
from bot.rendering.sheet import sheet
from bot.settings import spoken
from bot.terminal import said, why

MOST = 200


def run(argv: Sequence[str]) -> int:
    """Write the PDF. Returns 2 for a city that contradicts itself, 1 where no file can be made."""
    options = _options(argv)
    try:
        chosen = spoken()
        city, words = cities.spoken(cities.load(options.city), chosen), paper_words(chosen)
    except Contradiction as fault:
        print(why(fault), file=sys.stderr)
        return 2
    out: Path = options.out or Path(f"lembar-{city.slug}.pdf")
    try:
        out.write_bytes(pdf("lembar", sheet(city, words, options.sheets)))
    except OSError as error:
        print(said("ends.unwritable", path=out, why=error.strerror), file=sys.stderr)
        return 1
    print(said("lembar.done", path=out, sheets=options.sheets))
    return 0


def _options(argv: Sequence[str]) -> argparse.Namespace:
    parser = Parser("lembar", said("lembar.about"))
    city, file = said("metavars.city"), said("metavars.file")
    parser.add_argument("--city", required=True, choices=cities.all_slugs(), metavar=city)
    parser.add_argument("--out", type=Path, metavar=file, help=said("lembar.out"))
    parser.add_argument("--sheets", type=int, default=10, metavar="N", help=said("lembar.sheets"))
    options = parser.parse_args(argv)
    if not 1 <= options.sheets <= MOST:
        parser.error(said("lembar.sheets_wrong", most=MOST))
    return options
