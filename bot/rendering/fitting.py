"""What one message of Telegram holds: long texts are cut, and never lost."""

import re
from html import unescape

TEXT_LIMIT = 4096
"""What one message holds."""
CUT = "…"
TAG = re.compile(r"<[^>]+>")


def fitting(lines: list[str]) -> list[str]:
    """As many lines as one message holds, and the last, which asks: cut is better than lost."""
    if sum(_units(line) + 1 for line in lines) <= TEXT_LIMIT:
        return lines
    room = TEXT_LIMIT - len(CUT) - 1 - _units(lines[-1])
    kept: list[str] = []
    for line in lines[:-1]:
        room -= _units(line) + 1
        if room < 0:
            break
        kept.append(line)
    return [*kept, CUT, lines[-1]]


def _units(line: str) -> int:
    """What Telegram counts of a line of HTML: what is seen of it, in UTF-16 units."""
    return len(unescape(TAG.sub("", line)).encode("utf-16-le")) // 2


def latest(text: str, limit: int) -> str:
    """Template filter: the end of a text that grew; what came last counts most."""
    return text if len(text) <= limit else f"…{text[-limit:]}"
