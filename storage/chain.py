"""The chain: what makes each fact vouch for those before it, and each seal for all streams.

Pure. A link is an HMAC-SHA256 under a key that the database does not hold, over the link before
and the row's bytes as they are stored, ciphertext included. Links find what was changed or taken
out of the middle; seals, themselves chained, find a cut tail, a stream that is gone or one that
was written anew; and the proof of the last seal finds that it was taken away.
"""

import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

START = b""
"""The link before the first."""
FIELDS = ("stream", "seq", "type", "version", "at", "noted_at", "by", "via", "public", "private")
"""The columns of a fact that its link covers."""
_ABSENT = b"\xff\xff\xff\xff"


@dataclass(frozen=True, slots=True)
class Sealed:
    """What a seal says of one stream: how many facts it had, and the link of the last."""

    stream: int
    length: int
    head: bytes


def frame(*parts: object) -> bytes:
    """Parts joined so that no two lists of them give the same bytes: each after its length."""
    return b"".join(_framed(one) for one in parts)


def _framed(part: object) -> bytes:
    if part is None:
        return _ABSENT
    if isinstance(part, datetime):
        part = part.astimezone(UTC).isoformat(timespec="microseconds")
    told = part if isinstance(part, bytes) else str(part).encode("utf-8", "surrogatepass")
    return len(told).to_bytes(4) + told


def fact_link(key: bytes, before: bytes, fact: Mapping[str, Any]) -> bytes:
    """The link of a fact, given its columns by name."""
    return _mac(key, frame("fact", before, *(fact[name] for name in FIELDS)))


def seal_link(
    key: bytes, before: bytes, number: int, at: datetime, sealed: Iterable[Sealed]
) -> bytes:
    """The link of a seal over what it says of each stream, by stream."""
    told = (part for one in sealed for part in (one.stream, one.length, one.head))
    return _mac(key, frame("seal", before, number, at, *told))


def proof(key: bytes, number: int, link: bytes) -> bytes:
    """What says that this seal is the last one: kept beside the seals, written over each time."""
    return _mac(key, frame("last", number, link))


def _mac(key: bytes, message: bytes) -> bytes:
    return hmac.digest(key, message, "sha256")
