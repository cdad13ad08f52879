"""`sop CITY`: a city's document in its own order and columns, then how we measure it."""

import sys
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from bot import cities
from bot.cities import Words
from bot.cities.files import Table
from bot.commands.options import Parser
from bot.domain.city import City
from bot.domain.errors import Contradiction
from bot.domain.routing import Rule
from bot.domain.sop import Late, Sop, Step, Term
from bot.rendering.dates import Dates
from bot.rendering.paper import paper_words
from bot.terminal import language, said, why

WIDTH = 100
BAR = " | "
CELLS = frozenset({"number", "activity", "needs", "time", "output", "note"})
NOT_HEAD = frozenset(
    {"columns", "rows", "branches", "components", "after", "admits", "inside", "remark"}
)
AMONG = ("first", "lead", "support")
CLOCK_COLUMNS = ("rows", "step", "begins", "ends", "limit", "late", "notes")


def run(argv: list[str]) -> int:
    """Print the city's SOP. Returns 2 for a city that is not there or contradicts itself."""
    parser = Parser("sop", said("sop.about"))
    parser.add_argument("city", metavar=said("metavars.city"), help=", ".join(cities.all_slugs()))
    slug: str = parser.parse_args(argv).city.lower()
    if slug not in cities.all_slugs():
        unknown = Contradiction("city_unknown", name=slug, there=", ".join(cities.all_slugs()))
        print(why(unknown), file=sys.stderr)
        return 2
    try:
        city = cities.spoken(cities.load(slug), language())
        words = cities.words(slug, language())
    except Contradiction as fault:
        print(why(fault), file=sys.stderr)
        return 2
    print("\n".join(line.rstrip() for line in page(city, words)))
    return 0


def page(city: City, words: Words) -> Iterator[str]:
    """The lines of the whole page."""
    yield from _title(f"{city.name} ({city.wilayah}, {city.zone_label})")
    yield from _document(city.document, words)
    yield from _clocks(city.sop, words)
    if city.sop_kinds:
        kinds = ", ".join(one.label for one in city.kinds.values() if one.code in city.sop_kinds)
        yield from _wrapped(said("sop.only_kinds", kinds=kinds))
        yield ""
    asked = ", ".join(words.topics[one] for one in city.sop.questions)
    yield from _wrapped(said("sop.asked", topics=asked))
    yield from _wrapped(said("sop.agencies", agencies="; ".join(_agencies(city))))
    yield from _routing(city)
    yield from _survey(city)
    if city.warnings:
        yield ""
        yield said("sop.warnings")
        for one in city.warnings:
            yield from _wrapped(f"- {one}", "  ")
    yield ""
    yield from _title(said("sop.complaints"))
    yield from _clocks(city.complaints.sop, words)
    if city.helpdesk:
        yield from _title(said("sop.helpdesk"))
        yield from _document(city.helpdesk.document, words)
        yield from _clocks(city.helpdesk.sop, words)


# --- the document -------------------------------------------------------------------------------


def _document(document: Table, words: Words) -> Iterator[str]:
    yield from _entries(document, words)
    if columns := document.get("columns"):
        component = any(key == "component" for key, _ in columns)
        yield from _components(document) if component else _rows(document)
    for one in document.get("branches", ()):
        told = {name: one[name] for name in ("row", "question", "yes", "no")}
        yield from _wrapped(said("sop.branch", actor=words.parties[one["actor"]], **told))
    if remark := document.get("remark"):
        yield from _wrapped(remark)
    yield ""
    if after := document.get("after"):
        yield from _entries(after, words)
        yield ""


def _entries(table: Table, words: Words) -> Iterator[str]:
    """Label and value of each part of the head, in the document's order; blank stays blank."""
    wide = max(len(one) for one in words.heads.values()) + 2
    for key, value in table.items():
        if key in NOT_HEAD:
            continue
        label = f"{words.heads[key]}:".ljust(wide)
        values = _numbered(value) if isinstance(value, list) else [_text(value)]
        for index, one in enumerate(values or [""]):
            start = label if index == 0 else " " * wide
            yield from _wrapped(start + one, " " * (wide + 3 * isinstance(value, list)))


def _numbered(values: Sequence[str]) -> list[str]:
    return [f"{number}. {one}" for number, one in enumerate(values, start=1)]


def _text(value: Any) -> str:  # noqa: ANN401 - whatever a TOML value is
    if isinstance(value, date):
        return _dates().day(value)
    return str(value)


def _rows(document: Table) -> Iterator[str]:
    """The document's table; its columns of actors are lettered, for they hold only a mark."""
    heads: list[str] = []
    legend: list[str] = []
    for key, label in document["columns"]:
        if key not in CELLS:
            heads.append(chr(ord("A") + len(legend)))
            legend.append(f"{heads[-1]} = {label}")
        else:
            heads.append(label)
    yield ""
    yield from _wrapped(said("sop.actors", actors="; ".join(legend)))
    yield ""
    cells = [
        [
            row.get(key, "") if key in CELLS else "x" * (key in row.get("actors", ()))
            for key, _ in document["columns"]
        ]
        for row in document["rows"]
    ]
    yield from _table(heads, cells)


def _components(document: Table) -> Iterator[str]:
    cells: list[list[str]] = []
    for one in document["components"]:
        items = one.get("items", [])
        if one.get("procedure"):
            items = [row["activity"] for row in document["rows"]]
        if section := one.get("section"):
            cells.append(["", section.upper(), ""])
        text = one.get("text") or "\n".join(_numbered(items))
        cells.append([one["number"], one["label"], text])
    yield ""
    yield from _table([label for _, label in document["columns"]], cells)


# --- the clocks ---------------------------------------------------------------------------------


def _clocks(sop: Sop, words: Words) -> Iterator[str]:
    yield said("sop.clocks")
    yield ""
    cells = [
        [
            ", ".join(step.rows),
            step.label,
            _ways(step.starts, sop, words, "sop.first_of" if len(step.starts) > 1 else "sop.way"),
            said("sop.and").join(_ways(one, sop, words) for one in step.ends),
            lasting(step.within) if step.within else said("sop.untimed"),
            said("sop.then").join(_late(one, sop, words) for one in step.late),
            "; ".join(_notes(step, sop, words)),
        ]
        for step in sop.steps
    ]
    yield from _table([said(f"sop.columns.{one}") for one in CLOCK_COLUMNS], cells)
    yield ""


def _notes(step: Step, sop: Sop, words: Words) -> Iterator[str]:
    if step.default:
        yield said("sop.default")
    if step.per_agency:
        among = ", ".join(_among(one) for one in step.only)
        yield said("sop.per_agency_of", among=among) if among else said("sop.per_agency")
    if step.repeats:
        yield said("sop.repeats", when=_when(step.repeats, sop, words))
    if step.kinds:
        fires = all("kebakaran" in one for one in step.kinds)
        yield said("sop.only_fires") if fires else said("sop.only", kinds=", ".join(step.kinds))
    if not step.reminded:
        yield said("sop.unreminded")


def _ways(terms: Iterable[Term], sop: Sop, words: Words, how: str = "sop.way") -> str:
    return said(how, ways=said("sop.or").join(_when(one, sop, words) for one in terms))


def _late(late: Late, sop: Sop, words: Words) -> str:
    party = words.parties[late.party]
    if late.until is None:
        return party
    return said("sop.until", party=party, when=_when(late.until, sop, words))


def _among(code: str) -> str:
    """An agency, or a role, as it stands in a term."""
    return said(f"sop.among.{code}") if code in AMONG else code


def _when(term: Term, sop: Sop, words: Words) -> str:
    if term.link:
        step = sop.step(term.moments[0])
        rows = ", ".join(step.rows)
        named = f'"{step.label}"' if step.default else said("sop.row", rows=rows)
        when = said("sop.end_of" if term.link == "end" else "sop.due_of", step=named)
    else:
        when = said("sop.or_else").join(_moment(one, words) for one in term.moments)
    if term.of:
        among = " ".join(_among(one) for one in term.among) or said("sop.among.any")
        when = said("sop.all_of" if term.of == "all" else "sop.any_of", when=when, among=among)
    return said("sop.since", time=lasting(term.after), when=when) if term.after else when


def _moment(code: str, words: Words) -> str:
    topic = code.removeprefix("known:")
    return words.moments[code] if topic == code else said("sop.known", topic=words.topics[topic])


def lasting(time: timedelta) -> str:
    """A duration in words: "1 menit 30 detik", "24 jam"."""
    minutes, seconds = divmod(int(time.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    parts = (("hours", hours), ("minutes", minutes), ("seconds", seconds))
    return " ".join(said(f"sop.spans.{unit}", n=figure) for unit, figure in parts if figure)


def _agencies(city: City) -> Iterator[str]:
    lacking: list[str] = []
    for one in city.agencies.values():
        named = f"{one.label} {one.phone}".strip()
        if one.registered:
            yield said("sop.ours", agency=named) if one.ours else named
        else:
            lacking.append(named)
    if lacking:
        yield said("sop.unregistered", agencies=", ".join(lacking))


def _routing(city: City) -> Iterator[str]:
    """What calls for agencies besides those of a kind."""
    if city.rules:
        yield ""
        yield said("sop.rules")
    named = _words()["roles"]
    for rule in city.rules:
        roles = [f"{city.agencies[one].label} ({named[role]})" for one, role in rule.agencies]
        yield from _wrapped(f"- {rule.why}: {', '.join(roles)}; {_of_kinds(rule, city)}", "  ")


def _survey(city: City) -> Iterator[str]:
    """Who is asked how it was, when, and after what never."""
    rules = city.survey
    if not rules.channels:
        return
    first, last = (one.strftime("%H.%M") for one in rules.day)
    after, counts = (_dates().span(one) for one in (rules.after, rules.counts))
    never = ", ".join(one.label for one in city.kinds.values() if one.code in rules.never)
    yield ""
    yield from _wrapped(
        said(
            "sop.survey",
            after=after,
            first=first,
            last=last,
            channels=said("sop.or").join(rules.channels),
            counts=counts,
            never=never,
        )
    )


def _of_kinds(rule: Rule, city: City) -> str:
    """The kinds that a rule is for, whole categories by their name."""
    if len(rule.kinds) == len(city.kinds):
        return said("sop.all_kinds")
    names: list[str] = []
    for code, label in city.categories.items():
        own = [one for one in city.kinds.values() if one.category == code]
        there = [one.label for one in own if one.code in rule.kinds]
        names += [label.lower()] if own and len(there) == len(own) else map(str.lower, there)
    return ", ".join(names)


def _words() -> Mapping[str, Any]:
    return paper_words(language())


def _dates() -> Dates:
    return Dates(_words()["dates"])


# --- plain text ---------------------------------------------------------------------------------


def _title(text: str) -> Iterator[str]:
    yield text
    yield "=" * len(text)
    yield ""


def _wrapped(text: str, hang: str = "") -> list[str]:
    return textwrap.wrap(text, WIDTH, subsequent_indent=hang) or [""]


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Cells wrapped into columns, `WIDTH` wide at most."""
    widths = _widths([heads, *rows])
    rule = "-+-".join("-" * one for one in widths)
    yield from _line(heads, widths)
    for row in rows:
        yield rule
        yield from _line(row, widths)


def _widths(rows: Sequence[Sequence[str]]) -> list[int]:
    """What each column wants; the widest give way until all fit, down to their longest word."""
    columns = list(zip(*rows, strict=True))
    widths = [max(len(part) for one in column for part in one.split("\n")) for column in columns]
    least = [max(len(word) for one in column for word in [*one.split(), " "]) for column in columns]
    room = WIDTH - len(BAR) * (len(columns) - 1)
    while sum(widths) > room:
        if all(wide <= low for wide, low in zip(widths, least, strict=True)):
            least = [low - 1 for low in least]
        loose = [one for one, low in enumerate(least) if widths[one] > low]
        widths[max(loose, key=lambda one: widths[one])] -= 1
    return widths


def _line(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    columns = [
        [line for part in cell.split("\n") for line in (textwrap.wrap(part, wide) or [""])]
        for cell, wide in zip(cells, widths, strict=True)
    ]
    for index in range(max(len(one) for one in columns)):
        yield BAR.join(
            (one[index] if index < len(one) else "").ljust(wide)
            for one, wide in zip(columns, widths, strict=True)
        )
