"""The files a city is read from, and how a refusal names file, line and reason."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from bot.domain.errors import Contradiction

BASE = "nasional"

Table = Mapping[str, Any]


def all_slugs(folder: Path) -> tuple[str, ...]:
    """Every city that has a file, by the file's name."""
    return tuple(sorted(path.stem for path in folder.glob("*.toml") if path.stem != BASE))


def utf8(path: Path) -> str:
    """The text of a file, saved with or without a mark that it is UTF-8.

    Raises `Contradiction` where it is not.
    """
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as fault:
        line = fault.object.count(b"\n", 0, fault.start) + 1
        raise at(path, line, "not_utf8") from fault


def at(path: Path, line: int, what: str | Contradiction, **details: object) -> Contradiction:
    """What is wrong, by its code or as it is, with file and line."""
    fault = Contradiction(what, **details) if isinstance(what, str) else what
    return Contradiction("at", where=f"{path}:{line}", why=fault)


@dataclass(frozen=True, slots=True)
class Source:
    """One file: its text, to find lines in, and its tables."""

    path: Path
    text: str
    tables: Table

    @classmethod
    def read(cls, path: Path) -> "Source":
        """The file. Raises `Contradiction` where it, or its TOML, cannot be read."""
        text = utf8(path)
        try:
            tables = tomllib.loads(text) if path.suffix == ".toml" else {}
        except tomllib.TOMLDecodeError as fault:
            line = re.search(r"line (\d+)", str(fault))
            place = int(line[1]) if line else text.count("\n") + 1
            raise at(path, place, "not_toml", why=fault) from fault
        return cls(path, text, tables)

    def line(self, *needles: str) -> int | None:
        """The line where the last needle stands, each searched for after the one before it."""
        found = 0
        for needle in needles:
            match = re.compile(rf"(?<![\w-]){re.escape(needle)}(?![\w-])").search(self.text, found)
            if match is None:
                return None
            found = match.start()
        return self.text.count("\n", 0, found) + 1


@dataclass(frozen=True, slots=True)
class Files:
    """What a city is read from: its own file, the base, and the list of kinds."""

    city: Source
    base: Source
    kinds: Source

    @classmethod
    def of(cls, slug: str, folder: Path) -> "Files":
        """The files of a city. Raises `Contradiction` for a city without a file."""
        known = all_slugs(folder)
        if slug not in known:
            raise Contradiction("city_unknown", name=slug, there=", ".join(known))
        return cls(
            Source.read(folder / f"{slug}.toml"),
            Source.read(folder / f"{BASE}.toml"),
            Source.read(folder / "kinds.csv"),
        )

    def refuse(
        self, code: str, /, *needles: str, of: tuple[str, str] | None = None, **details: object
    ) -> NoReturn:
        """Raise, naming file and line of the offence: as many needles as some file holds.

        `of`: the sort and the name of what it is said of, ("step", "pek6").
        """
        fault = Contradiction(code, **details)
        if of:
            fault = Contradiction(f"of_{of[0]}", name=of[1], why=fault)
        for count in range(len(needles), 0, -1):
            for source in (self.city, self.base, self.kinds):
                if line := source.line(*needles[:count]):
                    raise at(source.path, line, fault)
        raise at(self.city.path, 1, fault)
