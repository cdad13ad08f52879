"""What an audit found, in sentences for the admin."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.commands.audit.folding import Difference
from bot.domain.city import City
from bot.ports import StreamLine
from bot.terminal import said
from storage.books.audit import Finding, Seals


def named(stream: int, line: StreamLine | None) -> str:
    """A stream as people know it, and as the database does."""
    if line is None:
        return said("audit.stream", stream=stream)
    return said(f"audit.names.{line.kind.value}", number=line.number, stream=stream)


def harm(found: Finding, what: str = "") -> str:
    """One thing that is wrong with the chain."""
    told = {"seal": found.seal, "length": found.length}
    seals = said("audit.sealed", **told) if found.seal else ""
    return said(f"audit.harms.{found.harm}", what=what, seq=found.seq, seals=seals, **told)


def difference(found: Difference, what: str) -> str:
    """The first row that says something else than the facts."""
    there = "there" if found.stored else "missing"
    if found.table == "keys":
        return said(f"audit.keys.{there}", what=what)
    if found.table == "callers":
        how = "erased" if found.erased else "changed" if found.column else there
        return said(f"audit.callers.{how}", what=what)
    table = said(f"audit.tables.{found.table}", row=found.row)
    if not found.column:
        return said(f"audit.row.{there}", what=what, table=table)
    return said(
        "audit.unlike",
        what=what, table=table, column=found.column,
        stored=_told(found.stored), folded=_told(found.folded),
    )  # fmt: skip


def reach(seals: Seals, unsealed: int, city: City) -> str:
    """Up to when the seals vouch."""
    if seals.at is None:
        return said("audit.unsealed")
    local = seals.at.astimezone(ZoneInfo(city.zone))
    after = said("audit.after", count=unsealed) if unsealed else said("audit.nothing_after")
    return said(
        "audit.last_seal",
        clock=f"{local:%H.%M}", zone=city.zone_label, day=f"{local:%d-%m-%Y}",
        number=seals.last, mark=seals.link.hex()[:16], after=after,
    )  # fmt: skip


def _told(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    return said("audit.empty") if value is None else f"'{value}'"
