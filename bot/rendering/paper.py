"""Paper: a Typst template of `templates/reports` and its data, set as PDF."""

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent.parent / "templates" / "reports"


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
