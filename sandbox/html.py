"""HTML as Telegram reads it: a short list of tags, and a refusal for everything else."""

import re
from typing import Any

from sandbox.entities import Entity, ordered, units
from sandbox.refusals import Refusal, bad

_PLAIN = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "tg-spoiler": "spoiler",
    "blockquote": "blockquote",
}
_TAG = re.compile(r"<(/?)([A-Za-z0-9-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
_ATTRIBUTE = re.compile(r"([A-Za-z0-9_-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot))(?:;|(?!\w))")
_TIME_FORMAT = re.compile(r"r|w?[dD]?[tT]?")

# No client shows more, and Telegram keeps no more of them (Bot API, formatting options).
_MOST_ENTITIES = 100


def _fault(words: str) -> Refusal:
    return bad(f"can't parse entities: {words}")


def unescape(text: str) -> str:
    """Replace the character references Telegram knows; any other is left as it stands."""
    return _REFERENCE.sub(_referred, text)


def _referred(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        return _NAMED[name]
    number = int(decimal) if decimal else int(hexadecimal, 16)
    if number == 0 or number > 0x10FFFF or 0xD800 <= number < 0xE000:
        return match.group()
    return chr(number)


def parse(source: str) -> tuple[str, list[Entity]]:
    """Read HTML: the plain text and its entities, offsets in UTF-16 units, not yet trimmed.

    Raises a 400 Refusal that begins "can't parse entities" for unknown, unclosed or crossed tags.
    """
    reader = _Reader(source)
    return reader.read()


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.length = 0
        self.open: list[tuple[str, int, Entity | None]] = []
        self.entities: list[Entity] = []

    def read(self) -> tuple[str, list[Entity]]:
        place = 0
        pieces: list[str] = []
        while (angle := self.source.find("<", place)) >= 0:
            self._take(self.source[place:angle], pieces)
            match = _TAG.match(self.source, angle)
            if match is None:
                raise _fault(f"Unclosed start tag at byte offset {self._byte(angle)}")
            closing, name, rest = match.groups()
            if closing:
                self._end(name.lower(), angle)
            else:
                self._start(name.lower(), rest, angle)
            place = match.end()
        self._take(self.source[place:], pieces)
        if self.open:
            raise _fault(f'Can\'t find end tag corresponding to start tag "{self.open[-1][0]}"')
        return "".join(pieces), ordered(self.entities)[:_MOST_ENTITIES]

    def _take(self, raw: str, pieces: list[str]) -> None:
        words = unescape(raw)
        self.length += units(words)
        pieces.append(words)

    def _byte(self, place: int) -> int:
        return len(self.source[:place].encode())

    def _start(self, name: str, rest: str, place: int) -> None:
        attributes = {
            found.group(1).lower(): unescape(next((g for g in found.groups()[1:] if g), ""))
            for found in _ATTRIBUTE.finditer(rest)
        }
        entity = self._entity(name, attributes, place)
        if entity and "blockquote" in entity["type"] and self._inside("blockquote"):
            raise _fault(f"Nested blockquotes are not allowed at byte offset {self._byte(place)}")
        self.open.append((name, self.length, entity))

    def _inside(self, kind: str) -> bool:
        return any(entity is not None and kind in entity["type"] for _, _, entity in self.open)

    def _entity(self, name: str, attributes: dict[str, str], place: int) -> Entity | None:
        if name == "code" and attributes.get("class", "").startswith("language-"):
            return self._code_in_pre(attributes["class"].removeprefix("language-"))
        if name == "blockquote" and "expandable" in attributes:
            return {"type": "expandable_blockquote"}
        if name in _PLAIN:
            return {"type": _PLAIN[name]}
        if name == "a":
            return _link(attributes.get("href", ""))
        if name == "span":
            if attributes.get("class") == "tg-spoiler":
                return {"type": "spoiler"}
            raise _fault(
                f'Tag "span" must have class "tg-spoiler" at byte offset {self._byte(place)}'
            )
        if name == "tg-emoji":
            return self._emoji(attributes)
        if name == "tg-time":
            return self._time(attributes)
        raise _fault(f'Unsupported start tag "{name}" at byte offset {self._byte(place)}')

    def _code_in_pre(self, language: str) -> Entity | None:
        # <pre><code class="language-x"> is one entity: the pre, which then knows its language.
        if self.open and self.open[-1][0] == "pre" and self.open[-1][1] == self.length:
            outer = self.open[-1][2]
            if outer is not None:
                outer["language"] = language
            return None
        return {"type": "code"}

    @staticmethod
    def _emoji(attributes: dict[str, str]) -> Entity:
        number = attributes.get("emoji-id", "")
        if not number.isdigit():
            raise _fault("Invalid custom emoji identifier specified")
        return {"type": "custom_emoji", "custom_emoji_id": number}

    @staticmethod
    def _time(attributes: dict[str, str]) -> Entity:
        moment, drawn = attributes.get("unix", ""), attributes.get("format", "")
        if not re.fullmatch(r"\d{1,10}", moment):
            raise _fault("Invalid Unix time specified")
        if not _TIME_FORMAT.fullmatch(drawn):
            raise _fault("Invalid date-time format specified")
        return {"type": "date_time", "unix_time": int(moment), "date_time_format": drawn}

    def _end(self, name: str, place: int) -> None:
        if not self.open:
            raise _fault(f"Unexpected end tag at byte offset {self._byte(place)}")
        expected, offset, entity = self.open.pop()
        if name and name != expected:
            raise _fault(
                f"Unmatched end tag at byte offset {self._byte(place)}, "
                f'expected "</{expected}>", found "</{name}>"'
            )
        if entity is None or self.length == offset:
            return
        self.entities.append(_placed(entity, offset, self.length - offset))


def _link(target: str) -> Entity | None:
    if target.startswith("tg://user?id="):
        number = target.removeprefix("tg://user?id=")
        if number.isdigit():
            return {"type": "text_mention", "user_id": int(number)}
    # Telegram drops a link it cannot follow and keeps the words.
    if not re.match(r"(https?|tg|tel|mailto):", target) and "." not in target:
        return None
    address = target if re.match(r"[a-z]+:", target) else f"http://{target}"
    return {"type": "text_link", "url": address}


def _placed(entity: Entity, offset: int, length: int) -> Entity:
    extra: dict[str, Any] = {key: value for key, value in entity.items() if key != "type"}
    return {"type": entity["type"], "offset": offset, "length": length, **extra}


def tidy(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Text as Telegram keeps it: no control characters, no blank ends; entities moved along."""
    text = re.sub(r"[\x00-\x09\x0b\x0c\x0e-\x1f]", " ", text)
    text, entities = _without_returns(text, entities)
    bare = text.lstrip()
    lead = units(text[: len(text) - len(bare)])
    bare = bare.rstrip()
    end = units(bare)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - lead, 0)
        stop = min(entity["offset"] + entity["length"] - lead, end)
        if stop > start:
            kept.append(entity | {"offset": start, "length": stop - start})
    return bare, kept


def _without_returns(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    if "\r" not in text:
        return text, entities
    kept = []
    wide = text.encode("utf-16-le")
    returns = [i for i in range(0, len(wide), 2) if wide[i : i + 2] == b"\r\x00"]
    for entity in entities:
        start, stop = entity["offset"], entity["offset"] + entity["length"]
        before = sum(1 for i in returns if i // 2 < start)
        within = sum(1 for i in returns if start <= i // 2 < stop)
        kept.append(entity | {"offset": start - before, "length": stop - start - within})
    return text.replace("\r", ""), kept
