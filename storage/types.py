"""Column types that mean the same on SQLite and PostgreSQL."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator, TypeEngine


class Moment(TypeDecorator[datetime]):
    """An instant, kept in UTC to the microsecond and given back aware."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """In UTC. Raises `ValueError` for a naive moment."""
        return None if value is None else _in_utc(value)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give back an aware moment in UTC."""
        return None if value is None else value.astimezone(UTC)

    # On SQLite it is text, as SQLAlchemy writes it but three times as fast: a turn has dozens.

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any] | None:
        """What a moment is written by."""
        return _written if dialect.name == "sqlite" else super().bind_processor(dialect)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        """What a moment is read by."""
        return _read if dialect.name == "sqlite" else super().result_processor(dialect, coltype)


def _in_utc(value: datetime) -> datetime:
    """Refuses a naive moment: nobody knows which it is."""
    if value.tzinfo is None:
        raise ValueError("a moment without a zone")
    return value.astimezone(UTC)


def _written(value: datetime | None) -> str | None:
    """One zone, one width, so that text sorts as time does: "2026-10-03 14:05:00.000000"."""
    return None if value is None else _in_utc(value).isoformat(" ", "microseconds")[:26]


def _read(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text).replace(tzinfo=UTC)


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
