"""What WhatsApp's Cloud API takes of a message: anything else is refused, and says what it is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]
AROUND = {"messaging_product", "recipient_type", "to", "type"}
OURS = "biz_opaque_callback_data"
"""What is said back with whatever becomes of the message."""
PICTURES = ("image", "video")


@dataclass
class Refused(Exception):
    """An answer that is no success, as Graph words it."""

    code: int
    message: str
    status: int = 400

    def body(self) -> Json:
        """The answer's body."""
        return {
            "error": {
                "message": f"(#{self.code}) {self.message}",
                "type": "OAuthException",
                "code": self.code,
                "error_data": {"messaging_product": "whatsapp", "details": self.message},
                "fbtrace_id": "sandbox",
            }
        }


def check(body: object) -> Json:
    """The message, if it may be sent. Raises `Refused`."""
    whole = _fields(body, AROUND | {_word(body, "type")}, "the message", {OURS})
    if OURS in whole:
        _length(_word(whole, OURS), 512, OURS)
    if whole["messaging_product"] != "whatsapp" or whole["recipient_type"] != "individual":
        raise Refused(100, "messaging_product or recipient_type is wrong")
    if not re.fullmatch(r"[1-9]\d{6,14}", _word(whole, "to")):
        raise Refused(100, "to is no phone number")
    kind = whole["type"]
    if kind not in _CHECKS:
        raise Refused(131051, "Unsupported message type")
    _CHECKS[kind](whole[kind])
    return whole


def _text(told: object) -> None:
    said = _fields(told, {"body", "preview_url"}, "text")
    _length(_word(said, "body"), 4096, "text.body")


def _location(told: object) -> None:
    said = _fields(told, {"latitude", "longitude"}, "location", {"name", "address"})
    if not (-90 <= said["latitude"] <= 90 and -180 <= said["longitude"] <= 180):
        raise Refused(131009, "latitude or longitude is out of range")


def _picture(told: object) -> None:
    said = _fields(told, {"id"}, "picture", {"caption"})
    if "caption" in said:
        _length(_word(said, "caption"), 1024, "caption")


def _template(told: object) -> None:
    said = _fields(told, {"name", "language", "components"}, "template")
    _fields(said["language"], {"code"}, "language")
    if len(said["components"]) != 1:
        raise Refused(132000, "Number of parameters does not match")
    component = _fields(said["components"][0], {"type", "parameters"}, "component")
    if component["type"] != "body" or len(component["parameters"]) != 1:
        raise Refused(132000, "Number of parameters does not match")
    words = _word(_fields(component["parameters"][0], {"type", "text"}, "parameter"), "text")
    if not words or len(words) > 960:
        raise Refused(132005, "Translated text too long, or empty")
    if re.search(r"[\n\t]| {5,}", words):
        raise Refused(
            132018, "Param text cannot have new-line/tab characters or more than 4 spaces in a row"
        )


def _interactive(told: object) -> None:
    said = _fields(told, {"type", "body", "action"}, "interactive")
    _fields(said["body"], {"text"}, "body")
    if said["type"] == "button":
        _length(_word(said["body"], "text"), 1024, "body.text")
        _buttons(_fields(said["action"], {"buttons"}, "action")["buttons"])
    elif said["type"] == "list":
        _length(_word(said["body"], "text"), 4096, "body.text")
        action = _fields(said["action"], {"button", "sections"}, "action")
        _length(_word(action, "button"), 20, "action.button")
        _rows(action["sections"])
    else:
        raise Refused(131009, "interactive.type is not known")


def _buttons(buttons: list[Any]) -> None:
    if not 1 <= len(buttons) <= 3:
        raise Refused(131009, "Invalid buttons count. Min allowed buttons: 1, Max: 3")
    replies = [_fields(one, {"type", "reply"}, "button")["reply"] for one in buttons]
    for one in replies:
        _fields(one, {"id", "title"}, "reply")
        _length(_word(one, "title"), 20, "title")
        _length(_word(one, "id"), 256, "id")
    _each_its_own([one["id"] for one in replies], "id")
    _each_its_own([one["title"] for one in replies], "title")


def _rows(sections: list[Any]) -> None:
    rows = [row for one in sections for row in _fields(one, {"rows"}, "section", {"title"})["rows"]]
    if not 1 <= len(rows) <= 10:
        raise Refused(131009, "Total row count exceed max allowed count: 10")
    for row in rows:
        _fields(row, {"id", "title"}, "row", {"description"})
        _length(_word(row, "title"), 24, "title")
        _length(_word(row, "id"), 200, "id")
        if "description" in row:
            _length(_word(row, "description"), 72, "description")
    _each_its_own([one["id"] for one in rows], "id")


def _fields(told: object, wanted: set[str], what: str, optional: set[str] | None = None) -> Json:
    if not isinstance(told, Mapping):
        raise Refused(100, f"{what} must be an object")
    if missing := wanted - told.keys():
        raise Refused(131008, f"Required parameter is missing: {', '.join(sorted(missing))}")
    if strange := told.keys() - wanted - (optional or set()):
        raise Refused(100, f"Unexpected key on {what}: {', '.join(sorted(strange))}")
    return dict(told)


def _word(told: object, name: str) -> str:
    found = told.get(name) if isinstance(told, Mapping) else None
    if not isinstance(found, str):
        raise Refused(100, f"{name} must be a string")
    return found


def _length(words: str, most: int, what: str) -> None:
    if not 1 <= len(words) <= most:
        raise Refused(131009, f"{what} must have 1 to {most} characters")


def _each_its_own(words: list[str], what: str) -> None:
    if len(set(words)) != len(words):
        raise Refused(131009, f"Duplicated {what}")


_CHECKS = {
    "text": _text,
    "location": _location,
    "template": _template,
    "interactive": _interactive,
    **dict.fromkeys(PICTURES, _picture),
}
