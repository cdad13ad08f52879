"""How an SOP is stamped on streams: canonical JSON, and its hash."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any


def stamped(tables: Mapping[str, Any]) -> str:
    """The tables of an SOP as the text that streams keep: equal tables are equal texts."""
    return json.dumps(tables, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def digest_of(stamp: str) -> str:
    """What a stamp is found by."""
    return hashlib.sha256(stamp.encode()).hexdigest()
