"""Column types that mean the same on SQLite and PostgreSQL."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator, TypeEngine


class Moment(TypeDecorator[datetime]):
    """An instant, kept in UTC to the microsecond and given back aware."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a naive moment: nobody knows which it is."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a zone")
        value = value.astimezone(UTC)
        # SQLite keeps text: one zone, one width, so that text sorts as time does.
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give back an aware moment in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Id(TypeDecorator[int]):
    """64 bits: Telegram's ids need them; on SQLite a key of this type is the row's own id."""

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Only INTEGER names the row id in SQLite."""
        return dialect.type_descriptor(Integer() if dialect.name == "sqlite" else BigInteger())


class Words(TypeDecorator[str]):
    """Text that came from outside, without what a database cannot keep."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Keep what can be kept."""
        return None if value is None else keepable(value)


def keepable(words: str) -> str:
    """Without NUL (PostgreSQL refuses it) and lone surrogates (nobody can write them)."""
    return words.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def to_text(value: object) -> str:
    """JSON for codes and ids, always written the same way."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def to_bytes(parts: Mapping[str, Any]) -> bytes | None:
    """JSON for people's words, whatever they typed; None where there are none."""
    if not parts:
        return None
    text = json.dumps(parts, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode("utf-8", "surrogatepass")


def from_bytes(stored: bytes | None) -> dict[str, Any]:
    """The words as they were typed."""
    if stored is None:
        return {}
    parts: dict[str, Any] = json.loads(stored.decode("utf-8", "surrogatepass"))
    return parts
