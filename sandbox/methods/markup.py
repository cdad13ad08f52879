"""Keyboards: what may hang under a message, checked as Telegram checks it."""

from typing import Any

from pydantic import TypeAdapter, ValidationError

from sandbox.methods.base import Fields
from sandbox.model import Json
from sandbox.posting import Posting
from sandbox.refusals import bad

_MOST_BUTTONS = 100
_ACTIONS = [
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "copy_text",
    "disabled",
]


class CopyText(Fields):
    """What a button puts on the clipboard."""

    text: str


class InlineButton(Fields):
    """An InlineKeyboardButton: a text and exactly one thing that it does."""

    text: str
    url: str | None = None
    callback_data: str | None = None
    web_app: Json | None = None
    login_url: Json | None = None
    switch_inline_query: str | None = None
    switch_inline_query_current_chat: str | None = None
    copy_text: CopyText | None = None
    disabled: Json | None = None
    style: str | None = None
    icon_custom_emoji_id: str | None = None


class InlineKeyboard(Fields):
    """An InlineKeyboardMarkup."""

    inline_keyboard: list[list[InlineButton]]


class ReplyButton(Fields):
    """A KeyboardButton."""

    text: str
    request_location: bool | None = None
    request_contact: bool | None = None
    style: str | None = None
    icon_custom_emoji_id: str | None = None


class ReplyKeyboard(Fields):
    """A ReplyKeyboardMarkup: it stands below the chat until another or a removal comes."""

    keyboard: list[list[ReplyButton | str]]
    is_persistent: bool | None = None
    resize_keyboard: bool | None = None
    one_time_keyboard: bool | None = None
    input_field_placeholder: str | None = None
    selective: bool | None = None


class RemoveKeyboard(Fields):
    """A ReplyKeyboardRemove."""

    remove_keyboard: bool
    selective: bool | None = None


class ForceReply(Fields):
    """A ForceReply: it opens the answer line, which the sandbox leaves to its people."""

    force_reply: bool
    input_field_placeholder: str | None = None
    selective: bool | None = None


_KINDS: dict[str, TypeAdapter[Any]] = {
    "inline_keyboard": TypeAdapter(InlineKeyboard),
    "keyboard": TypeAdapter(ReplyKeyboard),
    "remove_keyboard": TypeAdapter(RemoveKeyboard),
    "force_reply": TypeAdapter(ForceReply),
}


def hang(markup: Json | None, posting: Posting) -> Posting:
    """Put a reply_markup into the posting. Raises 400."""
    parsed = _parsed(markup) if markup else None
    if isinstance(parsed, InlineKeyboard):
        posting.inline = _checked(parsed)
    elif isinstance(parsed, ReplyKeyboard):
        _measure(parsed.keyboard)
        posting.keyboard = _standing(parsed)
    elif isinstance(parsed, RemoveKeyboard):
        posting.remove_keyboard = parsed.remove_keyboard
    return posting


def inline(markup: Json | None) -> Json | None:
    """The reply_markup of an edit: an inline keyboard, or None for none. Raises 400."""
    parsed = _parsed(markup) if markup else None
    if parsed is None:
        return None
    if not isinstance(parsed, InlineKeyboard):
        raise bad("inline keyboard expected")
    return _checked(parsed)


def _parsed(markup: Json) -> Fields:
    kind = next((kind for key, kind in _KINDS.items() if key in markup), None)
    if kind is None:
        raise bad("object expected as reply markup")
    try:
        parsed: Fields = kind.validate_python(markup)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise bad(
            f"can't parse reply keyboard markup JSON object: {place}: {first['msg']}"
        ) from None
    return parsed


def _measure(rows: list[list[Any]]) -> None:
    if sum(len(row) for row in rows) > _MOST_BUTTONS:
        raise bad("REPLY_MARKUP_TOO_LONG")


def _checked(keyboard: InlineKeyboard) -> Json | None:
    _measure(keyboard.inline_keyboard)
    rows = [row for row in keyboard.inline_keyboard if row]
    for button in (button for row in rows for button in row):
        _check(button)
    if not rows:
        return None
    return {
        "inline_keyboard": [
            [button.model_dump(exclude_none=True) for button in row] for row in rows
        ]
    }


def _check(button: InlineButton) -> None:
    if not button.text.strip():
        raise bad("inline keyboard button text must be non-empty")
    acts = [name for name in _ACTIONS if getattr(button, name) is not None]
    if len(acts) != 1:
        raise bad(
            "can't parse inline keyboard button: exactly one optional field must be used, "
            f"button {button.text!r} has {acts or 'none'}"
        )
    if button.callback_data is not None and not 1 <= len(button.callback_data.encode()) <= 64:
        raise bad("BUTTON_DATA_INVALID")
    if button.url is not None and not button.url.startswith(("http://", "https://", "tg://")):
        # Telegram dials no numbers from a button: tel: is refused like any other scheme.
        raise bad(f"inline keyboard button URL '{button.url}' is invalid: Wrong HTTP URL")
    if button.copy_text is not None and not 1 <= len(button.copy_text.text) <= 256:
        raise bad("BUTTON_COPY_TEXT_INVALID")


def _standing(keyboard: ReplyKeyboard) -> Json:
    shape = keyboard.model_dump(exclude_none=True)
    shape["keyboard"] = [
        [{"text": button} if isinstance(button, str) else button for button in row]
        for row in shape["keyboard"]
    ]
    return shape
