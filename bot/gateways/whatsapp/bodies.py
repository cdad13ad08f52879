"""Messages as the Cloud API takes them, within its limits (Meta, "Messages" reference)."""

from typing import Any

from bot.ports import Rendered

Json = dict[str, Any]
TEXT, BODY = 4096, 1024
"""Characters of a bare text, and of what stands above buttons or below a picture."""
BUTTONS, TITLE = 3, 20
ROWS, ROW_TITLE, ROW_MORE, OPENER = 10, 24, 72, 20
"""A list: so many rows, characters of a row's title and description, and of what opens it."""
PICTURES = {"photo": "image", "video": "video"}
"""A sound has no caption there, and its words are what matters."""


def template(rendered: Rendered, name: str, language: str) -> Json:
    """An approved template with one variable in its body; the codes to answer by stand in it."""
    said = {"type": "text", "text": rendered.line}
    return {
        "type": "template",
        "template": {
            "name": name,
            "language": {"code": language},
            "components": [{"type": "body", "parameters": [said]}],
        },
    }


def picture(rendered: Rendered, media: str, id_: str) -> Json:
    """A file that was handed in before, with its words."""
    kind = PICTURES[media]
    caption = {"caption": cut(rendered.text, BODY)} if rendered.text else {}
    return {"type": kind, kind: {"id": id_, **caption}}


def free(rendered: Rendered, opener: str) -> Json:
    """What may be said within a day: a place, buttons, a list, or words alone."""
    if rendered.pin:
        latitude, longitude = rendered.pin
        name, _, below = rendered.text.partition("\n")
        called = {"name": name, "address": below} if name else {}
        point = {"latitude": latitude, "longitude": longitude, **called}
        return {"type": "location", "location": point}
    flat = [one for row in rendered.rows for one in row]
    links = [f"{words}: {url}" for words, _, url in flat if url]
    text = "\n".join([rendered.text, *links])
    pressed = [(words, data) for words, data, url in flat if not url]
    if not pressed:
        return {"type": "text", "text": {"body": cut(text, TEXT), "preview_url": False}}
    few = len(pressed) <= BUTTONS and all(len(words) <= TITLE for words, _ in pressed)
    action = _buttons(pressed) if few else _list(pressed, opener)
    kind = "button" if few else "list"
    return {
        "type": "interactive",
        "interactive": {"type": kind, "body": {"text": cut(text, BODY)}, "action": action},
    }


def cut(text: str, most: int) -> str:
    """Cut is better than refused."""
    return text if len(text) <= most else text[: most - 1] + "…"


def _buttons(pressed: list[tuple[str, str]]) -> Json:
    replies = [{"type": "reply", "reply": {"id": data, "title": words}} for words, data in pressed]
    return {"buttons": replies}


def _list(pressed: list[tuple[str, str]], opener: str) -> Json:
    """What does not fit into a row's title is told below it."""
    rows = []
    for words, data in pressed[:ROWS]:
        more = {"description": cut(words, ROW_MORE)} if len(words) > ROW_TITLE else {}
        rows.append({"id": data, "title": cut(words, ROW_TITLE), **more})
    return {"button": cut(opener, OPENER), "sections": [{"rows": rows}]}
