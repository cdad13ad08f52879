"""The keys: one for each stream, wrapped by a master key, and what they lock.

Pure but for chance. Locked bytes begin with a format byte; what was written before there were
keys is JSON, begins with a brace, and stays readable.
"""

import base64
import binascii
import hmac
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.domain.errors import Coded

SIZE = 32
"""Bytes of every key: AES-256, HMAC-SHA256."""
DESK, CALLERS = 0, -1
"""Owners of the desk's own keys, for what belongs to no stream; a stream owns by its id."""
_FORMAT = b"\x01"
"""AES-256-GCM: this byte, a nonce, the ciphertext with its tag."""
_TEXT = _FORMAT.decode()
"""No name and no JSON begins with it."""
_PLAIN = b"{"
_NONCE = 12
_KEPT_OPEN = 1024
"""Keys kept unwrapped in the process: those of a busy day; the rest are opened anew, 2 us."""


class BadKey(Coded):
    """What stands in `.env` is no key; its words say which line, and how to get one."""


class WrongKey(Coded):
    """The keys in `.env` are not those of this database."""


class Tampered(Exception):
    """Locked bytes that are not what was locked; the message says where they lie."""


@dataclass(frozen=True, slots=True)
class Secrets:
    """The keys of one installation, as they stand in `.env`."""

    masters: tuple[bytes, ...] = field(repr=False)
    """The first wraps; the others still unwrap, until everything was wrapped anew."""
    chain: bytes = field(repr=False)


def fresh_key() -> str:
    """A new key as it stands in `.env`."""
    return base64.b64encode(os.urandom(SIZE)).decode()


def read_secrets(masters: str, chain: str) -> Secrets:
    """The keys as they stand in `.env`, several masters with commas. Raises `BadKey`."""
    found = [_read("KENTONGAN_MASTER_KEY", one) for one in masters.split(",") if one.strip()]
    if not found:
        raise BadKey("key_empty", name="KENTONGAN_MASTER_KEY")
    return Secrets(tuple(found), _read("KENTONGAN_CHAIN_KEY", chain))


def _read(name: str, told: str) -> bytes:
    if not told.strip():
        raise BadKey("key_empty", name=name)
    try:
        key = base64.b64decode(told.strip(), altchars=b"-_" if {"-", "_"} & {*told} else None)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != SIZE:
        raise BadKey("key_malformed", name=name, size=SIZE)
    return key


class Key:
    """One key; `about` binds what it locks to its place, so that nothing can be moved."""

    __slots__ = ("_aes", "_raw")

    def __init__(self, raw: bytes) -> None:
        self._raw = raw
        self._aes = AESGCM(raw)

    def lock(self, words: bytes, about: str) -> bytes:
        """Encrypt."""
        nonce = os.urandom(_NONCE)
        return _FORMAT + nonce + self._aes.encrypt(nonce, words, about.encode())

    def unlock(self, stored: bytes, about: str) -> bytes:
        """Decrypt; old plain bytes come back as they are. Raises `Tampered`."""
        if is_plain(stored):
            return stored
        if stored[:1] != _FORMAT:
            raise Tampered(about)
        nonce, rest = stored[1 : 1 + _NONCE], stored[1 + _NONCE :]
        try:
            return self._aes.decrypt(nonce, rest, about.encode())
        except (InvalidTag, ValueError):
            raise Tampered(about) from None

    def lock_text(self, words: str, about: str) -> str:
        """Encrypt for a column of text: the format byte, then base64."""
        locked = self.lock(words.encode("utf-8", "surrogatepass"), about)
        return _TEXT + base64.b64encode(locked[1:]).decode()

    def unlock_text(self, stored: str, about: str) -> str:
        """Decrypt; old plain text comes back as it is. Raises `Tampered`."""
        if not stored.startswith(_TEXT):
            return stored
        try:
            locked = base64.b64decode(stored[1:], validate=True)
        except ValueError:
            raise Tampered(about) from None
        return self.unlock(_FORMAT + locked, about).decode("utf-8", "surrogatepass")

    def fingerprint(self, words: str) -> bytes:
        """What only a holder of this key can tell these words by."""
        return hmac.digest(self._raw, words.encode(), "sha256")


def is_plain(stored: bytes) -> bool:
    """Whether these bytes were written before there were keys."""
    return stored[:1] == _PLAIN


class Keyring:
    """Wraps and opens keys with the master keys."""

    def __init__(self, masters: Sequence[bytes]) -> None:
        self._masters = [Key(one) for one in masters]
        self.open = lru_cache(_KEPT_OPEN)(self._open)

    def make(self, owner: int) -> bytes:
        """A new key, wrapped."""
        return self._masters[0].lock(os.urandom(SIZE), _about(owner))

    def _open(self, owner: int, wrapped: bytes) -> Key:
        """The key. Raises `WrongKey` where no master key opens it."""
        return Key(self._unwrapped(owner, wrapped)[1])

    def rewrapped(self, owner: int, wrapped: bytes) -> bytes | None:
        """The same key under the first master; None where it is so already. Raises `WrongKey`."""
        nth, raw = self._unwrapped(owner, wrapped)
        return self._masters[0].lock(raw, _about(owner)) if nth else None

    def _unwrapped(self, owner: int, wrapped: bytes) -> tuple[int, bytes]:
        for nth, master in enumerate(self._masters):
            try:
                return nth, master.unlock(wrapped, _about(owner))
            except Tampered:
                continue
        raise WrongKey("key_of_another")


def _about(owner: int) -> str:
    return f"key {owner}"


@dataclass(frozen=True, slots=True)
class Vault:
    """The keys of an opened store."""

    ring: Keyring
    desk: Key
    """For what belongs to no stream: people's names, group titles, updates set aside."""
    callers: Key
    """For the fingerprints of callers' numbers: wrapped as all are, so it never changes."""
    chain: bytes = field(repr=False)


def keyless() -> Vault:
    """A vault that opens nothing of anybody's: its keys are made up on the spot."""
    ring = Keyring([os.urandom(SIZE)])
    return Vault(ring, Key(os.urandom(SIZE)), Key(os.urandom(SIZE)), b"")
