"""What one message of Telegram holds: long texts are cut, and never lost."""

import re
from html import unescape

TEXT_LIMIT = 4096
"""What one message holds."""
CAPTION_LIMIT = 1024
"""What a medium's caption holds."""
CUT = "…"
TAG = re.compile(r"<[^>]+>")


def fitted(text: str, limit: int, first: str = "", last: str = "") -> str:
    """The text without empty lines, cut to what its message holds, between its marks.

    `first` opens the first line, `last` is a line of its own below. Within <pre>, which is there
    to be copied, they are copied too, as plain words.
    """
    lines = [line.rstrip() for line in text.strip().splitlines()]
    before, after = "", ""
    if first and text.strip().startswith("<pre>"):
        before, after = "<pre>", "</pre>"
        first, last = TAG.sub("", first), TAG.sub("", last)
        lines = [line.removeprefix(before).removesuffix(after) for line in lines]
    room = limit - units(first) - (units(last) + 1 if last else 0)
    kept = fitting([line for line in lines if line], room)
    marked = [
        *([first + kept[0], *kept[1:]] if first and kept else kept),
        *([last] if last else []),
    ]
    return before + "\n".join(marked) + after


def fitting(lines: list[str], room: int) -> list[str]:
    """As many lines as there is room for, and the last, which asks: cut is better than lost."""
    if sum(units(line) + 1 for line in lines) <= room:
        return lines
    room -= len(CUT) + 1 + units(lines[-1])
    kept: list[str] = []
    for line in lines[:-1]:
        room -= units(line) + 1
        if room < 0:
            break
        kept.append(line)
    return [*kept, CUT, lines[-1]]


def units(line: str) -> int:
    """What Telegram counts of a line of HTML: what is seen of it, in UTF-16 units."""
    return len(unescape(TAG.sub("", line)).encode("utf-16-le")) // 2


def latest(text: str, limit: int) -> str:
    """Template filter: the end of a text that grew; what came last counts most."""
    return text if len(text) <= limit else f"…{text[-limit:]}"
