"""What may stand behind an option, and the sentence for what may not."""

import argparse
import math
from pathlib import Path


def speed(text: str) -> float:
    """How many times faster a clock runs. Raises what argparse shows."""
    try:
        times = float(text)
    except ValueError:
        times = 0.0
    if not 0 < times < math.inf:
        raise argparse.ArgumentTypeError(f"{text!r} bukan angka di atas 0, misalnya 20")
    return times


def port(text: str) -> int:
    """A port to listen at. Raises what argparse shows."""
    if not (text.isascii() and text.isdecimal() and int(text) < 65536):
        raise argparse.ArgumentTypeError(f"{text!r} bukan nomor port, 0 sampai 65535")
    return int(text)


def folder(text: str) -> Path:
    """A folder, or a place for one. Raises what argparse shows."""
    path = Path(text)
    if path.exists() and not path.is_dir():
        raise argparse.ArgumentTypeError(f"{text!r} bukan folder")
    return path


def new_file(text: str) -> Path:
    """Where a file can be written. Raises what argparse shows."""
    path = Path(text)
    if path.is_dir() or not path.parent.is_dir():
        raise argparse.ArgumentTypeError(f"{text!r} tidak bisa ditulis: folder itu tidak ada")
    return path
