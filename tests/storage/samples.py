"""Facts as they were stored, a file for each version; run as a module it adds what lacks."""

import json
from pathlib import Path
from typing import Any

from bot.domain.facts import FACTS, VERSIONS, parts
from tests.storage.builders import sample

FOLDER = Path(__file__).parent / "facts"


def read(version: int) -> dict[str, Any]:
    """The samples of a version by fact type."""
    file = FOLDER / f"v{version}.json"
    stored: dict[str, Any] = json.loads(file.read_text("utf-8")) if file.exists() else {}
    return stored


def add_missing() -> None:
    """Sample what has none; a sample that is there is never rewritten: that is its point."""
    for version in sorted(set(VERSIONS.values())):
        stored = read(version)
        for name in (name for name in FACTS if VERSIONS[name] == version):
            public, private = parts(sample(FACTS[name]))
            stored.setdefault(name, {"public": public, "private": private})
        text = json.dumps(stored, ensure_ascii=False, indent=1, sort_keys=True)
        (FOLDER / f"v{version}.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    add_missing()
