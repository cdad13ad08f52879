"""The lifecycles of GLOSSARY.md, drawn from the domain's tables."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

from bot.domain import announcement, call, changes, dispatch, incident, message, ticket

GLOSSARY = Path(__file__).parent.parent.parent / "GLOSSARY.md"
MARK = "<!-- lifecycles -->"
TABLES: tuple[tuple[str, Mapping[Any, Sequence[StrEnum]]], ...] = (
    ("call", call.NEXT),
    ("dispatch", dispatch.NEXT),
    ("announcement", announcement.NEXT),
    ("ticket", ticket.NEXT),
    ("complaint", ticket.COMPLAINTS),
    ("message of the public", message.NEXT),
)
TURN_NAMES = {
    "withdrawn": "called off by the desk",
    "dispatched": "ack taken back (declined again, where it had declined)",
}
"""What leads to a status beside the straight road."""
ENDS = [one for one in incident.IncidentStatus if one in incident.OF_DISPOSITION.values()]


def drawn() -> str:
    """All lifecycles as Mermaid state diagrams, and what an incident's status follows from."""
    parts = []
    for name, table in TABLES:
        lines = [f"    [*] --> {next(iter(table))}", *_arrows(table)]
        if name == "dispatch":
            lines += [f"{one} : {TURN_NAMES[one.split()[-1]]}" for one in _arrows(changes.TURNS)]
            lines += [f"    {one} --> closed" for one in table if one != "closed"]
        body = "\n".join(lines)
        parts.append(f"**{name}**\n\n```mermaid\nstateDiagram-v2\n{body}\n```\n")
    return "\n".join([*parts, _incident()])


def _arrows(table: Mapping[Any, Sequence[StrEnum]]) -> list[str]:
    """What leads where; a state that leads nowhere ends."""
    return [
        arrow
        for state, following in table.items()
        for arrow in ([f"    {state} --> {one}" for one in following] or [f"    {state} --> [*]"])
    ]


def _incident() -> str:
    lines = [
        "**incident**: follows from its dispatches; the first line that fits counts. A closed one"
        " is closed whatever they say.",
        "",
        "| some agency tasked is | the incident is |",
        "|---|---|",
        *(f"| {', '.join(sorted(any_of))} | {status} |" for any_of, status in incident.OF_JOINT),
        f"| (none was tasked, only informed) | {incident.IncidentStatus.UNTASKED} |",
        "",
        "It ends by one disposition, or by going on as another one; both can be undone.",
        "",
        "```mermaid",
        "stateDiagram-v2",
        "    [*] --> open",
        *(f"    open --> {end} : {', '.join(_with(end))}" for end in ENDS),
        *(f"    {end} --> open : reopened" for end in ENDS),
        f"    open --> {incident.IncidentStatus.MERGED} : merged into another",
        f"    {incident.IncidentStatus.MERGED} --> open : split",
        *(f"    {end} --> [*]" for end in ENDS),
        "```",
    ]
    return "\n".join(lines) + "\n"


def _with(end: incident.IncidentStatus) -> list[str]:
    """The dispositions that end an incident so."""
    return [one for one, of in incident.OF_DISPOSITION.items() if of is end]


if __name__ == "__main__":
    head = GLOSSARY.read_text().partition(MARK)[0]
    GLOSSARY.write_text(f"{head}{MARK}\n\n{drawn()}")
