"""What one message of Telegram, or one pop-up, holds: long texts are cut, and never lost."""

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
        first, last = plain(first), plain(last)
        lines = [line.removeprefix(before).removesuffix(after) for line in lines]
    room = limit - units(first) - (units(last) + 1 if last else 0)
    kept = fitting([line for line in lines if line], room)
    marked = [
        *([first + kept[0], *kept[1:]] if first and kept else kept),
        *([last] if last else []),
    ]
    return before + "\n".join(marked) + after


def popped(text: str, limit: int, first: str = "", last: str = "") -> str:
    """The plain text of a pop-up, cut to what it holds, between its marks.

    One of a single line bears `first` alone: its first line is its last.
    """
    below = f"\n{last}" if last and "\n" in text else ""
    return first + truncated(text, limit - _length(first) - _length(below)) + below


def plain(html: str) -> str:
    """The same without markup, where none is shown."""
    return unescape(TAG.sub("", html))


def fitting(lines: list[str], room: int) -> list[str]:
    """As many lines as there is room for, and the last, which asks: cut is better than lost."""
    at_most = sum(2 * len(line) + 1 for line in lines)  # no letter counts more, seen or not
    if at_most <= room or sum(units(line) + 1 for line in lines) <= room:
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
    return _length(plain(line))


def truncated(text: str, limit: int, killwords: bool = True) -> str:
    """Template filter: the beginning of a text, in what Telegram counts; stands for Jinja's own."""
    return text if _length(text) <= limit else _beginning(text, limit - len(CUT)) + CUT


def latest(text: str, limit: int) -> str:
    """Template filter: the end of a text that grew; what came last counts most."""
    return text if _length(text) <= limit else CUT + _beginning(text[::-1], limit)[::-1]


def _length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _beginning(text: str, limit: int) -> str:
    """As many characters as `limit` units hold; none is halved."""
    kept = text[:limit]
    while (over := _length(kept) - limit) > 0:
        kept = kept[: -((over + 1) // 2)]
    return kept
