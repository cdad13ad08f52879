"""`parse`: what a report typed in free text says, as the desk would read it."""

import json
import sys
from collections.abc import Iterable, Sequence

from bot import cities
from bot.commands.options import Parser
from bot.domain.areas import named
from bot.domain.city import City
from bot.domain.errors import Contradiction
from bot.intake.fields import FIELDS, Reading
from bot.intake.reading import Reader
from bot.terminal import said, why


def run(argv: Sequence[str]) -> int:
    """Read one text, or one a line from standard input; the exit code."""
    parser = Parser("parse", said("parse.about"))
    parser.add_argument("--city", required=True, choices=cities.all_slugs())
    parser.add_argument("--json", action="store_true", help=said("parse.json"))
    parser.add_argument("text", help=said("parse.text"))
    options = parser.parse_args(argv)
    try:
        city = cities.load(options.city)
    except Contradiction as reason:
        print(why(reason), file=sys.stderr)
        return 1
    reader = Reader.of(city)
    if options.text == "-":
        for raw in sys.stdin.buffer:
            line = raw.decode(errors="replace")
            print(_json(reader.reading(line.rstrip("\r\n"))), flush=True)
        return 0
    reading = reader.reading(options.text)
    print(_json(reading) if options.json else "\n".join(_lines(reading, city)))
    return 0


def _json(reading: Reading) -> str:
    return json.dumps(reading.document(), ensure_ascii=False)


def _lines(reading: Reading, city: City) -> Iterable[str]:
    for name in FIELDS:
        if value := reading.values.get(name):
            told = reading.text[slice(*value.span)]
            label = said(f"parse.labels.{name}")
            yield f"{label:<16}{_said(value.value):<28} {value.confidence:.2f}  «{told}»"
    if reading.unsure:
        yield _which(str(reading.unsure.value), city)
    elif not reading.values:
        yield said("parse.nothing")


def _which(name: str, city: City) -> str:
    """What a name may mean that is a kelurahan's and a kecamatan's, or of two kelurahan."""
    meant = [
        said("parse.within", area=f"{one.type} {one.name}", district=one.district)
        if one.district
        else f"{one.type} {one.name}"
        for one in named(name, city)
    ]
    return said("parse.unsure", name=name, meant=", ".join(meant))


def _said(value: object) -> str:
    if isinstance(value, dict):
        there = {one: count for one, count in value.items() if count is not None}
        return ", ".join(f"{said(f'parse.victims.{one}')} {count}" for one, count in there.items())
    return said("parse.yes" if value else "parse.no") if isinstance(value, bool) else str(value)
