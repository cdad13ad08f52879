"""Names that one channel gives and another must know: of messages and of files."""

import hashlib
from datetime import datetime

FILE_OF_WHATSAPP = "whatsapp:"
"""How the id of a file begins that lies there and not at Telegram."""


def number_of(name: str) -> int:
    """53 bits of a name's SHA-256: the same name is the same number, here and in a report of it."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big") >> 11


def mark_of(departure: int, left_at: datetime) -> int:
    """53 bits that a leaving is known by before any channel gives it a name, also to a process
    that was started since: its number, and the second in which it left.
    """
    return (departure & (1 << 33) - 1) << 20 | int(left_at.timestamp()) & (1 << 20) - 1
