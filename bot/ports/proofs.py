"""What shows that somebody speaks of a message of ours, without a secret in what he was told."""

import hashlib
import hmac


def proof(secret: str, number: str, message: int) -> str:
    """The proof of a message to a number; 128 bits of HMAC-SHA256, in hex."""
    about = f"{number} {message}".encode()
    return hmac.new(secret.encode(), about, hashlib.sha256).hexdigest()[:32]


def same(told: str, right: str) -> bool:
    """Compared in constant time; nothing is the same as no secret at all."""
    return bool(right) and hmac.compare_digest(told.encode(), right.encode())
