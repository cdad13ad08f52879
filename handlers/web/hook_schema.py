"""The parts of WhatsApp's webhooks that we read, for the description of our doors."""

from typing import Any

Json = dict[str, Any]
WORD: Json = {"type": "string"}


def _object(**parts: Json) -> Json:
    return {"type": "object", "properties": parts}


def _list(of: Json) -> Json:
    return {"type": "array", "items": of}


PRESSED = _object(id=WORD, title=WORD)
FILE = _object(id=WORD, caption=WORD, mime_type=WORD)
KINDS: Json = {
    "text": _object(body=WORD),
    "button": _object(payload=WORD, text=WORD),
    "interactive": _object(
        type={"enum": ["button_reply", "list_reply"]}, button_reply=PRESSED, list_reply=PRESSED
    ),
    "location": _object(
        latitude={"type": "number"}, longitude={"type": "number"}, name=WORD, address=WORD
    ),
    **dict.fromkeys(("image", "video", "audio", "document", "sticker"), FILE),
}
HEAD: Json = {
    "id": WORD,
    "from": WORD,
    "timestamp": WORD,
    "type": {"enum": [*KINDS, "unsupported"]},
}
MESSAGE = _object(**HEAD, **KINDS)
STATUS = _object(
    id=WORD,
    recipient_id=WORD,
    biz_opaque_callback_data=WORD,
    status={"enum": ["sent", "delivered", "read", "failed"]},
    errors=_list(_object(code={"type": "integer"})),
)
VALUE = _object(
    metadata=_object(phone_number_id=WORD), messages=_list(MESSAGE), statuses=_list(STATUS)
)
HOOK = _object(
    entry=_list(_object(changes=_list(_object(field={"const": "messages"}, value=VALUE))))
)
