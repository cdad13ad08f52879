"""The lifecycles of GLOSSARY.md, drawn from the domain's tables."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

from bot.domain import call, dispatch

GLOSSARY = Path(__file__).parent.parent.parent / "GLOSSARY.md"
MARK = "<!-- lifecycles -->"
TABLES: tuple[tuple[str, Mapping[Any, Sequence[StrEnum]]], ...] = (
    ("call", call.NEXT),
    ("dispatch", dispatch.NEXT),
)


def drawn() -> str:
    """All lifecycles as Mermaid state diagrams; a state that leads nowhere ends."""
    parts = []
    for name, table in TABLES:
        lines = [f"    [*] --> {next(iter(table))}"]
        for state, following in table.items():
            lines += [f"    {state} --> {one}" for one in following] or [f"    {state} --> [*]"]
        body = "\n".join(lines)
        if name == "dispatch":  # closing an incident closes all its dispatches
            body += "".join(f"\n    {state} --> closed" for state in table if state != "closed")
        parts.append(f"**{name}**\n\n```mermaid\nstateDiagram-v2\n{body}\n```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    head = GLOSSARY.read_text().partition(MARK)[0]
    GLOSSARY.write_text(f"{head}{MARK}\n\n{drawn()}")
