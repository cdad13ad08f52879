"""The keys: what they lock, where it can be read, and what a wrong one says."""

import pytest

from storage.vault import (
    BadKey,
    Key,
    Keyring,
    Secrets,
    Tampered,
    WrongKey,
    fresh_key,
    read_secrets,
)
from tests.told import told

A_KEY = "A" * 43 + "="
OLD, NEW = b"o" * 32, b"n" * 32
WORDS = '{"text":"Ibu Siti 🚒"}'.encode()


def test_what_is_locked_reads_only_in_its_place() -> None:
    key = Key(OLD)
    locked = key.lock(WORDS, "7.1.LineWritten")
    assert b"Siti" not in locked
    assert key.unlock(locked, "7.1.LineWritten") == WORDS
    assert key.lock(WORDS, "7.1.LineWritten") != locked, "each time with chance of its own"
    for other in ("7.2.LineWritten", "8.1.LineWritten", "7.1.EntryMade"):
        with pytest.raises(Tampered, match=other):
            key.unlock(locked, other)
    with pytest.raises(Tampered):
        Key(NEW).unlock(locked, "7.1.LineWritten")


@pytest.mark.parametrize("at", [0, 1, 13, -1])
def test_one_changed_bit_is_seen(at: int) -> None:
    key = Key(OLD)
    locked = bytearray(key.lock(WORDS, "x"))
    locked[at] ^= 1
    with pytest.raises(Tampered):
        key.unlock(bytes(locked), "x")


@pytest.mark.parametrize("cut", [b"", b"\x01", b"\x01short", b"\x02" + bytes(40)])
def test_what_was_never_locked_is_refused(cut: bytes) -> None:
    with pytest.raises(Tampered):
        Key(OLD).unlock(cut, "x")


def test_words_from_before_there_were_keys_stay_readable() -> None:
    assert Key(OLD).unlock(WORDS, "x") == WORDS


def test_a_key_opens_under_any_accepted_master_and_wraps_under_the_first() -> None:
    old, both, new = Keyring([OLD]), Keyring([NEW, OLD]), Keyring([NEW])
    wrapped = old.make(7)
    locked = old.open(7, wrapped).lock(WORDS, "x")
    assert both.open(7, wrapped).unlock(locked, "x") == WORDS
    with told(WrongKey, "KENTONGAN_MASTER_KEY"):
        new.open(7, wrapped)
    moved = both.rewrapped(7, wrapped)
    assert moved is not None
    assert new.open(7, moved).unlock(locked, "x") == WORDS
    assert both.rewrapped(7, moved) is None
    with pytest.raises(WrongKey):
        both.open(8, moved)


def test_a_fingerprint_is_told_only_by_its_key() -> None:
    assert Key(OLD).fingerprint("+62812") == Key(OLD).fingerprint("+62812")
    assert Key(OLD).fingerprint("+62812") != Key(NEW).fingerprint("+62812")
    assert Key(OLD).fingerprint("+62812") != Key(OLD).fingerprint("+62813")


def test_keys_as_they_stand_in_env() -> None:
    first, second, chain = fresh_key(), fresh_key(), fresh_key()
    found = read_secrets(f"{first}, {second}", chain)
    assert len(found.masters) == 2
    assert read_secrets(first, chain).masters == found.masters[:1]
    assert first not in repr(found)
    assert "masters" not in repr(found)


@pytest.mark.parametrize(
    ("master", "chain", "named"),
    [
        ("", A_KEY, "KENTONGAN_MASTER_KEY masih kosong"),
        (A_KEY, " ", "KENTONGAN_CHAIN_KEY masih kosong"),
        ("rahasia", A_KEY, "KENTONGAN_MASTER_KEY bukan kunci"),
        (A_KEY + ",x", A_KEY, "KENTONGAN_MASTER_KEY bukan kunci"),
    ],
)
def test_what_is_no_key_is_named_with_the_command_that_helps(
    master: str, chain: str, named: str
) -> None:
    with told(BadKey, named, "python bot.py key", never="rahasia"):
        read_secrets(master, chain)


def test_urlsafe_keys_are_keys_too() -> None:
    told = "-_" * 21 + "A="
    assert isinstance(read_secrets(told, told), Secrets)
