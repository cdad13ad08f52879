"""The files of this project, however it came here (a clone, an archive, a copy)."""

import os
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]

# The rooms: folders that hold Python. A new one is a decision, not a habit.
ROOMS = ("bot", "handlers", "storage", "scheduler", "sandbox", "tests", "benchmarks")
DOORS = ("bot.py", "kentongan.py")

OURS_NOT = {"__pycache__", "node_modules", "keep"}


def files(root: Path = ROOT) -> Iterator[Path]:
    """Every file of the project; nothing of caches, the environment and git's own."""
    for folder, below, names in os.walk(root):
        below[:] = [n for n in below if n not in OURS_NOT and (n == ".ci" or n[0] != ".")]
        yield from (Path(folder, name) for name in sorted(names))


def modules(root: Path = ROOT) -> list[Path]:
    """Every Python file of the project."""
    return [path for path in files(root) if path.suffix == ".py"]


def pyproject() -> dict[str, Any]:
    """What pyproject.toml says."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
