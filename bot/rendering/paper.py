"""Paper: a Typst template of `templates/reports`, its words and its data, set as PDF."""

import json
import tomllib
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from bot.rendering import SETS, TEMPLATES, words_of

FOLDER = TEMPLATES / "reports"
PAPERS = {name: folder.parent / "reports" for name, folder in SETS.items()}
"""Where a set keeps the words of paper and of CSV files; the templates are the same for all."""


@cache
def paper_words(name: str) -> dict[str, Any]:
    """The words of paper in that set, and those of its messages: codes are called the same."""
    with (PAPERS[name] / "words.toml").open("rb") as file:
        return {**words_of(name), **tomllib.load(file)}


def pdf(template: str, data: Mapping[str, Any], made_at: datetime | None = None) -> bytes:
    """The pages of a template; the data is handed over as JSON, so nothing in it is markup.

    Only the fonts inside the wheel are used: the same pages on every machine. `made_at` stands
    in the file's own particulars.
    """
    import typst  # 30 MB that no other command needs

    found: bytes = typst.compile(
        FOLDER / f"{template}.typ",
        root=FOLDER,
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        timestamp=made_at.replace(microsecond=0) if made_at else None,
    )
    return found
