"""What may stand behind an option, and the sentence for what may not."""

import argparse
import math
import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.city import City
from bot.domain.errors import Coded
from bot.terminal import said

MONTH = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])")


class Parser(argparse.ArgumentParser):
    """The options of a command: its help, and what argparse says there, in our words."""

    def __init__(self, command: str, about: str) -> None:
        super().__init__(
            prog=f"bot.py {command}", description=about, add_help=False, formatter_class=_Help
        )
        self._positionals.title = said("options.positional")
        self._optionals.title = said("options.optional")
        self.add_argument("-h", "--help", action="help", help=said("options.help"))


class _Help(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, said("options.usage"))


class Unusable(Coded):
    """What was asked for cannot be made; its words say why."""


def speed(text: str) -> float:
    """How many times faster a clock runs. Raises what argparse shows."""
    try:
        times = float(text)
    except ValueError:
        times = 0.0
    if not 0 < times < math.inf:
        raise argparse.ArgumentTypeError(said("options.speed_wrong", text=text))
    return times


def port(text: str) -> int:
    """A port to listen at. Raises what argparse shows."""
    if not (text.isascii() and text.isdecimal() and int(text) < 65536):
        raise argparse.ArgumentTypeError(said("options.port_wrong", text=text))
    return int(text)


def folder(text: str) -> Path:
    """A folder, or a place for one. Raises what argparse shows."""
    path = Path(text)
    if path.exists() and not path.is_dir():
        raise argparse.ArgumentTypeError(said("options.folder_wrong", text=text))
    return path


def new_file(text: str) -> Path:
    """Where a file can be written. Raises what argparse shows."""
    path = Path(text)
    if path.is_dir() or not path.parent.is_dir():
        raise argparse.ArgumentTypeError(said("options.file_wrong", text=text))
    return path


def month_of(text: str, city: City, now: datetime) -> tuple[int, int]:
    """Year and month. Raises `Unusable` for what is no month, or one that has not begun."""
    found = MONTH.fullmatch(text)
    if found is None:
        raise Unusable("month_unread", text=text)
    asked = int(found[1]), int(found[2])
    here = now.astimezone(ZoneInfo(city.zone))
    if asked > (here.year, here.month):
        raise Unusable("month_ahead", text=text)
    return asked
