"""What WhatsApp's Cloud API tells us, read: messages, and what became of ours.

Meta, "Webhooks, messages": whatever is not known, or not shaped as told there, is passed over
and named by its type alone, for Meta brings again whatever is not answered 200.
"""

import logging
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from bot.intake.numbers import e164
from bot.ports import Channel, Fate, Incoming, Report
from bot.ports.names import FILE_OF_WHATSAPP, number_of

log = logging.getLogger(__name__)
NAME = re.compile(r"[\w.=+/:-]{1,256}", re.ASCII)
TYPE = re.compile(r"[a-z_]{1,40}")
MEDIA = {"image": "photo", "video": "video", "audio": "voice"}
BARE = {"document", "sticker"}
"""Files that Telegram is not handed on; their words count."""
FATES = {"delivered": Fate.ARRIVED, "read": Fate.READ, "failed": Fate.FAILED}
"""What became of a message, by the status told; "sent" is what we knew already."""
SHUT = 131047
MOST_WORDS = 4096
Told = Mapping[str, Any]


def read(told: object, number_id: str) -> tuple[list[Incoming], list[Report]]:
    """The messages to our number, and the fates of ours, in the order told; never raises."""
    messages: list[Incoming] = []
    reports: list[Report] = []
    for value in _values(told):
        if _text(_part(value, "metadata"), "phone_number_id") != number_id:
            log.info("what is told of another number is passed over")
            continue
        for one in _parts(value, "messages"):
            kind = _text(one, "type")
            if (message := _message(one, kind)) is not None:
                messages.append(message)
            else:
                known = kind if TYPE.fullmatch(kind) else "unnamed"
                log.info("a WhatsApp message of type %s was passed over", known)
        reports += [found for one in _parts(value, "statuses") if (found := _report(one))]
    return messages, reports


def _values(told: object) -> Iterator[Told]:
    for entry in _parts(told, "entry"):
        for change in _parts(entry, "changes"):
            if _text(change, "field") == "messages":
                yield _part(change, "value")


def _message(one: Told, kind: str) -> Incoming | None:
    name, number = _text(one, "id"), e164("+" + _text(one, "from"))
    said = _said(one, kind)
    if not NAME.fullmatch(name) or number is None or said is None:
        return None
    return Incoming(Channel.WHATSAPP, name, number, at=_at(one), **said)


def _said(one: Told, kind: str) -> dict[str, Any] | None:
    """Words, press, picture or place of a message; None where it says nothing we understand."""
    body = _part(one, kind)
    match kind:
        case "text":
            words = _text(body, "body")
            return {"words": words} if words.strip() else None
        case "interactive":
            pressed = _part(body, _text(body, "type"))
            return _press(_text(pressed, "id"), _text(pressed, "title"))
        case "button":
            return _press(_text(body, "payload"), _text(body, "text"))
        case "location":
            return _place(body)
        case _ if kind in MEDIA and NAME.fullmatch(_text(body, "id")):
            file = FILE_OF_WHATSAPP + _text(body, "id")
            return {"words": _text(body, "caption"), "media": MEDIA[kind], "file": file}
        case "document" if _text(body, "mime_type").startswith("image/") and (
            NAME.fullmatch(_text(body, "id"))
        ):  # a screenshot that was sent as a file
            file = FILE_OF_WHATSAPP + _text(body, "id")
            return {"words": _text(body, "caption"), "media": "photo", "file": file}
        case _ if kind in BARE:
            words = _text(body, "caption")
            return {"words": words} if words.strip() else None
        case _:
            return None


def _press(data: str, words: str) -> dict[str, Any] | None:
    return {"pressed": data, "words": words} if data or words.strip() else None


def _place(body: Told) -> dict[str, Any] | None:
    pin = (body.get("latitude"), body.get("longitude"))
    if not all(isinstance(one, int | float) and not isinstance(one, bool) for one in pin):
        return None
    latitude, longitude = float(pin[0] or 0), float(pin[1] or 0)
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None
    named = ", ".join(filter(None, (_text(body, "name"), _text(body, "address"))))
    return {"words": named, "pin": (latitude, longitude)}


def _report(one: Told) -> Report | None:
    name, fate = _text(one, "id"), FATES.get(_text(one, "status"))
    number = e164("+" + _text(one, "recipient_id"))
    if fate is None or number is None or not NAME.fullmatch(name):
        return None
    if fate is Fate.FAILED and any(each.get("code") == SHUT for each in _parts(one, "errors")):
        fate = Fate.SHUT
    told = _text(one, "biz_opaque_callback_data")
    mark = int(told) if re.fullmatch("[0-9]{1,16}", told) else 0
    return Report(Channel.WHATSAPP, number, number_of(name), fate, mark)


def _at(one: Told) -> datetime | None:
    told = _text(one, "timestamp")
    return datetime.fromtimestamp(int(told), UTC) if re.fullmatch("[0-9]{1,10}", told) else None


def _parts(told: object, name: str) -> list[Told]:
    found = told.get(name) if isinstance(told, Mapping) else None
    return [one for one in found if isinstance(one, Mapping)] if isinstance(found, list) else []


def _part(told: Told, name: str) -> Told:
    found = told.get(name)
    return found if isinstance(found, Mapping) else {}


def _text(told: Told, name: str) -> str:
    """A string, without what no database takes and no letter is."""
    found = told.get(name)
    if not isinstance(found, str):
        return ""
    whole = found[:MOST_WORDS].encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\0", "")
