"""The city's data centre, played: takes signed incidents, each version once."""

import hashlib
import hmac
import json
from dataclasses import dataclass, field
from typing import Any

from sandbox.clock import Clock
from sandbox.model import Json, State


@dataclass
class Reply:
    """What the data centre answers: HTTP status and JSON body."""

    status: int
    body: dict[str, Any]


@dataclass
class DataCentre:
    """Checks the signature, then takes; `down` makes it answer 503 to everything.

    The signature is HMAC-SHA256 over timestamp, a dot and the raw body, in hex. `taken` lists the
    bodies in the order they came, `attempts` counts every request.
    """

    clock: Clock
    secret: str
    state: State
    down: bool = False
    attempts: int = field(default=0)

    @property
    def taken(self) -> list[Json]:
        """Every body taken so far, repeats left out."""
        return self.state.taken

    def receive(self, body: bytes, timestamp: str | None, signature: str | None) -> Reply:
        """Take one POST: 200 `{"taken": true, "repeated": ...}`, or 401, 400, 503."""
        self.attempts += 1
        if self.down:
            return Reply(503, {"taken": False, "error": "data centre is down"})
        if not timestamp or not signature:
            return Reply(401, {"taken": False, "error": "timestamp or signature missing"})
        if not hmac.compare_digest(signature.encode(), self.sign(timestamp, body).encode()):
            return Reply(401, {"taken": False, "error": "signature does not fit"})
        return self._take(body)

    def sign(self, timestamp: str, body: bytes) -> str:
        """The header value that fits this timestamp and body."""
        message = timestamp.encode() + b"." + body
        return "sha256=" + hmac.new(self.secret.encode(), message, hashlib.sha256).hexdigest()

    def _take(self, body: bytes) -> Reply:
        try:
            data = json.loads(body)
        except ValueError:
            return Reply(400, {"taken": False, "error": "body is not JSON"})
        if not isinstance(data, dict) or "incident" not in data or "version" not in data:
            return Reply(400, {"taken": False, "error": "incident or version missing"})
        key = (data["incident"], data["version"])
        repeated = any((one["incident"], one["version"]) == key for one in self.taken)
        if not repeated:
            self.taken.append(data)
        return Reply(200, {"taken": True, "repeated": repeated})
