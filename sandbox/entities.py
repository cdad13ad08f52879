"""Entities: what Telegram finds in plain text by itself, and its way of counting characters."""

import re
from collections.abc import Sequence
from typing import Any

Entity = dict[str, Any]

# One pass over the text; the first alternative that fits wins, as in Telegram's apps.
_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"]+[^\s<>\".,;:!?)\]])"
    r"|(?P<email>(?<![\w@])[\w.+-]+@[\w-]+\.[\w.-]*\w)"
    r"|(?P<bot_command>(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?!\w))"
    r"|(?P<mention>(?<![\w@/])@[A-Za-z]\w{3,31}(?!\w))"
    r"|(?P<hashtag>(?<![\w#&])#(?=\w*[^\W\d])\w+)"
)
_OPAQUE = {"code", "pre", "text_link", "url"}


def units(text: str) -> int:
    """The length of `text` in UTF-16 code units, which is how Telegram counts."""
    return len(text) + sum(1 for letter in text if letter > "\uffff")


def cut(text: str, entity: Entity) -> str:
    """The part of `text` that `entity` covers."""
    raw = text.encode("utf-16-le")
    start = entity["offset"] * 2
    return raw[start : start + entity["length"] * 2].decode("utf-16-le")


def found(text: str, taken: Sequence[Entity] = ()) -> list[Entity]:
    """The commands, mentions, hashtags, links and addresses Telegram would mark in `text`.

    `taken` are entities that are there already; nothing is marked inside code or a link.
    """
    marks = []
    for match in _FOUND.finditer(text):
        kind = match.lastgroup or ""
        mark: Entity = {
            "type": kind,
            "offset": units(text[: match.start()]),
            "length": units(match.group()),
        }
        if not any(_overlap(mark, other) for other in taken if other["type"] in _OPAQUE):
            marks.append(mark)
    return marks


def ordered(entities: Sequence[Entity]) -> list[Entity]:
    """Entities as Telegram lists them: by place, the wider first."""
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def _overlap(one: Entity, other: Entity) -> bool:
    return bool(
        one["offset"] < other["offset"] + other["length"]
        and other["offset"] < one["offset"] + one["length"]
    )


def command(text: str) -> tuple[str, str | None] | None:
    """The command a message begins with: (name, the bot it names or None), or None."""
    match = re.match(r"/([A-Za-z0-9_]{1,64})(?:@(\w{3,32}))?(?!\w)", text)
    return (match.group(1), match.group(2)) if match else None
