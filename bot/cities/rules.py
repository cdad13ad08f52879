"""Which conditions of a report call for which agencies: base and city, read and checked."""

from collections.abc import Mapping

from bot.cities.files import Files, Table
from bot.domain.agency import Agency, Kind
from bot.domain.errors import Contradiction
from bot.domain.routing import ROLES, Rule, condition


def rules_of(
    files: Files, kinds: Mapping[str, Kind], agencies: Mapping[str, Agency]
) -> tuple[Rule, ...]:
    """The base's rules, those of a city in the place of the base's of one code, then its own.

    A city's rule that names no agency puts the base's out of use. Raises `Contradiction`.
    """
    tables: dict[str, Table] = {}
    for source in (files.base, files.city):
        for one in source.tables.get("routing", ()):
            code = one.get("code", "")
            if not code or (code in tables and source is files.base):
                files.refuse("rule_twice", "[[routing]]", name=code)
            tables[code] = one
    rules = (_rule(files, one, kinds, agencies) for one in tables.values())
    return tuple(one for one in rules if one.agencies)


def _rule(
    files: Files, table: Table, kinds: Mapping[str, Kind], agencies: Mapping[str, Agency]
) -> Rule:
    code = table["code"]
    at = ("[[routing]]", f'"{code}"')
    named = [(agency, role) for role in ROLES for agency in table.get(role, ())]
    for agency, _ in named:
        if agency not in agencies:
            files.refuse("agency_unknown", *at, agency, of=("rule", code), name=agency)
    if named and not (table.get("why") and table.get("when")):
        files.refuse("rule_without", *at, name=code)
    when = []
    for text in table.get("when", ()):
        try:
            when.append(condition(text))
        except Contradiction as fault:
            files.refuse("of_rule", *at, text, name=code, why=fault)
    meant: set[str] = set()
    for name in table.get("kinds", kinds):
        fitting = [one.code for one in kinds.values() if name in (one.code, one.category)]
        if not fitting:
            files.refuse("kind_unknown", *at, name, of=("rule", code), name=name)
        meant.update(fitting)
    # Who is not there cannot come: those that the city has are meant, else who must be phoned.
    there = [one for one in named if agencies[one[0]].registered]
    phoned = [one for one in named if one[1] != "informed"]
    return Rule(code, table.get("why", ""), tuple(when), frozenset(meant), tuple(there or phoned))
