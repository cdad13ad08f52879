"""Names that one channel gives and another must know: of messages and of files."""

import hashlib

FILE_OF_WHATSAPP = "whatsapp:"
"""How the id of a file begins that lies there and not at Telegram."""


def number_of(name: str) -> int:
    """53 bits of a name's SHA-256: the same name is the same number, here and in a report of it."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big") >> 11
