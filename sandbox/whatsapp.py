"""WhatsApp's Cloud API, played: as strict as it is, with its phones and what it tells of them."""

import hashlib
import hmac
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from sandbox.clock import Clock
from sandbox.whatsapp_rules import OURS, Refused, check

Json = dict[str, Any]
FREELY = timedelta(hours=24)


@dataclass(slots=True)
class Shown:
    """A message as a phone shows it; `ids` are what its buttons send, by their words."""

    id: str
    to: str
    kind: str
    text: str
    ids: dict[str, str] = field(default_factory=dict)
    seen: bool = False


@dataclass
class WhatsAppCloud:
    """One number of a business; phones are digits of E.164, as WhatsApp names them.

    `absent` have no WhatsApp, `throttled` is how many sendings are refused as too many, `late`
    has refusals of the day's window come by webhook only, as Meta mostly does it.
    """

    clock: Clock
    token: str = "token-whatsapp"
    number_id: str = "106540352242922"
    secret: str = "rahasia-aplikasi"
    verify: str = "kata-daftar"
    templates: dict[str, str] = field(
        default_factory=lambda: {"kabar_112": "Kabar dari Call Center 112: {{1}}"}
    )
    """Approved ones in Indonesian, each with one variable."""
    down: bool = False
    late: bool = False
    throttled: int = 0
    absent: set[str] = field(default_factory=set)
    sent: list[Shown] = field(default_factory=list)
    heard_at: dict[str, datetime] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)
    """What the sender of a message wants to be told back of it."""
    told: list[Json] = field(default_factory=list)
    """What waits to be brought to the webhook."""
    on_sent: list[Callable[[Shown], None]] = field(default_factory=list)
    """Who is told of each message that a phone shows."""
    _numbers: "count[int]" = field(default_factory=lambda: count(1))

    def goes_on(self, after: int) -> None:
        """Names of messages go on after this number: what was before a restart had names too."""
        self._numbers = count(after + 1)

    def may(self, authorization: str) -> bool:
        """Whether this shows our token."""
        return hmac.compare_digest(authorization.encode(), f"Bearer {self.token}".encode())

    def messages(self, number_id: str, authorization: str, body: object) -> tuple[int, Json]:
        """Status and body of the answer to a sending."""
        try:
            self._let_in(number_id, authorization)
            return 200, self._send(check(body))
        except Refused as refused:
            return refused.status, refused.body()

    def number(self, number_id: str, authorization: str) -> tuple[int, Json]:
        """What a number is."""
        try:
            self._let_in(number_id, authorization)
        except Refused as refused:
            return refused.status, refused.body()
        return 200, {"id": number_id}

    def keep(self, number_id: str, authorization: str, content: bytes) -> tuple[int, Json]:
        """A file is handed in."""
        try:
            self._let_in(number_id, authorization)
        except Refused as refused:
            return refused.status, refused.body()
        return 200, {"id": self.file(content)}

    def file(self, content: bytes) -> str:
        """A file that is there from now on; its id."""
        name = str(9_000_000 + next(self._numbers))
        self.files[name] = content
        return name

    def _let_in(self, number_id: str, authorization: str) -> None:
        if self.down:
            raise Refused(131016, "Service unavailable", 503)
        if not self.may(authorization):
            raise Refused(190, "Invalid OAuth access token", 401)
        if number_id != self.number_id:
            raise Refused(100, "Unsupported request: the object does not exist")
        if self.throttled:
            self.throttled -= 1
            raise Refused(130429, "Rate limit hit", 429)

    def _send(self, body: Json) -> Json:
        to, kind = body["to"], body["type"]
        if to in self.absent:
            raise Refused(131026, "Message undeliverable")
        shut = kind != "template" and not self.is_open(to)
        if shut and not self.late:
            raise Refused(131047, "Re-engagement message")
        name = f"wamid.HBgM{next(self._numbers):08}=="
        if mark := body.get(OURS):
            self.marks[name] = mark
        if shut:
            self.fate(name, to, "failed", 131047)
        else:
            shown = self._shown(name, to, kind, body[kind])
            self.sent.append(shown)
            for told in self.on_sent:
                told(shown)
        return {
            "messaging_product": "whatsapp",
            "contacts": [{"input": to, "wa_id": to}],
            "messages": [{"id": name, "message_status": "accepted"}],
        }

    def is_open(self, phone: str) -> bool:
        """Whether a phone wrote within a day."""
        heard_at = self.heard_at.get(phone)
        return heard_at is not None and self.clock.now() < heard_at + FREELY

    def _shown(self, name: str, to: str, kind: str, said: Json) -> Shown:
        if kind == "text":
            return Shown(name, to, kind, said["body"])
        if kind == "location":
            called = [said[one] for one in ("name", "address") if one in said]
            point = f"{said['latitude']},{said['longitude']}"
            return Shown(name, to, kind, "\n".join([point, *called]))
        if kind == "template":
            if said["name"] not in self.templates or said["language"]["code"] != "id":
                raise Refused(132001, "Template name does not exist in the translation", 404)
            [component] = said["components"]
            words = component["parameters"][0]["text"]
            return Shown(name, to, kind, self.templates[said["name"]].replace("{{1}}", words))
        if kind != "interactive":
            if said["id"] not in self.files:
                raise Refused(100, "Invalid parameter: no such media")
            return Shown(name, to, kind, said.get("caption", ""))
        action = said["action"]
        if said["type"] == "button":
            ids = {one["reply"]["title"]: one["reply"]["id"] for one in action["buttons"]}
        else:
            rows = [row for section in action["sections"] for row in section["rows"]]
            ids = {one["title"]: one["id"] for one in rows}
        return Shown(name, to, said["type"], said["body"]["text"], ids)

    # --- what is told to the webhook ----------------------------------------------------------

    def comes(self, phone: str, kind: str, said: Json, name: str = "") -> Json:
        """A phone sends a message: the webhook that tells of it."""
        now = self.clock.now()
        self.heard_at[phone] = now
        message = {
            "from": phone,
            "id": name or f"wamid.IN{next(self._numbers):08}==",
            "timestamp": str(int(now.timestamp())),
            "type": kind,
            kind: said,
        }
        contact = {"profile": {"name": "Warga"}, "wa_id": phone}
        return self.hook({"contacts": [contact], "messages": [message]})

    def fate(self, name: str, phone: str, status: str, code: int = 0) -> Json:
        """What became of a message; it also waits to be brought."""
        told: Json = {
            "id": name,
            "status": status,
            "timestamp": str(int(self.clock.now().timestamp())),
            "recipient_id": phone,
        }
        if name in self.marks:
            told[OURS] = self.marks[name]
        if code:
            told["errors"] = [{"code": code, "title": "Message failed"}]
        hook = self.hook({"statuses": [told]})
        self.told.append(hook)
        return hook

    def hook(self, value: Json) -> Json:
        """A whole webhook around what is told."""
        about = {"display_phone_number": "622311120112", "phone_number_id": self.number_id}
        whole = {"messaging_product": "whatsapp", "metadata": about, **value}
        change = {"field": "messages", "value": whole}
        return {"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [change]}]}

    def signed(self, hook: Json) -> tuple[bytes, dict[str, str]]:
        """Body and headers, as Meta posts them."""
        body = json.dumps(hook).encode()
        mark = hmac.new(self.secret.encode(), body, hashlib.sha256).hexdigest()
        return body, {
            "content-type": "application/json",
            "x-hub-signature-256": f"sha256={mark}",
        }
