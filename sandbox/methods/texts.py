"""Methods of text: send, edit, delete, answer a press."""

from typing import Any

from sandbox.methods.base import Call, ChatId, Encoded, Fields, Method
from sandbox.methods.markup import inline
from sandbox.methods.words import LinkPreview, MessageEntity, PostFields, posting, text_content
from sandbox.refusals import bad

_LONGEST_ANSWER = 200


class SendMessage(PostFields):
    """sendMessage."""

    text: str
    parse_mode: str | None = None
    entities: Encoded[list[MessageEntity] | None] = None
    link_preview_options: Encoded[LinkPreview | None] = None
    disable_web_page_preview: bool | None = None


async def send_message(call: Call, fields: SendMessage) -> object:
    """Post a text: the Message."""
    content = text_content(call, fields.text, fields.parse_mode, fields.entities)
    message = call.world.post(fields.chat_id, posting(fields, content))
    return call.world.shapes.message(message)


class EditMarkup(Fields):
    """editMessageReplyMarkup; of messages sent inline there are none here."""

    chat_id: ChatId
    message_id: int
    reply_markup: Encoded[dict[str, Any] | None] = None


class EditText(EditMarkup):
    """editMessageText."""

    text: str
    parse_mode: str | None = None
    entities: Encoded[list[MessageEntity] | None] = None
    link_preview_options: Encoded[LinkPreview | None] = None
    disable_web_page_preview: bool | None = None


async def edit_message_text(call: Call, fields: EditText) -> object:
    """Change a text and its keyboard (none given: none left): the Message."""
    content = text_content(
        call, fields.text, fields.parse_mode, fields.entities, "MESSAGE_TOO_LONG"
    )
    keyboard = inline(fields.reply_markup)
    message = call.world.own(fields.chat_id, fields.message_id)
    if "text" not in message.content:
        raise bad("there is no text in the message to edit")
    kept = {key: value for key, value in message.content.items() if key == "has_protected_content"}
    call.world.rewrite(message, content | kept, keyboard)
    return call.world.shapes.message(message)


async def edit_message_reply_markup(call: Call, fields: EditMarkup) -> object:
    """Change the keyboard alone: the Message."""
    keyboard = inline(fields.reply_markup)
    message = call.world.own(fields.chat_id, fields.message_id)
    call.world.rewrite(message, message.content, keyboard)
    return call.world.shapes.message(message)


class DeleteMessage(Fields):
    """deleteMessage."""

    chat_id: ChatId
    message_id: int


async def delete_message(call: Call, fields: DeleteMessage) -> object:
    """Delete a message: True."""
    call.world.remove(fields.chat_id, fields.message_id)
    return True


class AnswerCallbackQuery(Fields):
    """answerCallbackQuery."""

    callback_query_id: str
    text: str | None = None
    show_alert: bool | None = None
    url: str | None = None
    cache_time: int | None = None


async def answer_callback_query(call: Call, fields: AnswerCallbackQuery) -> object:
    """Answer a press: True."""
    if len(fields.text or "") > _LONGEST_ANSWER:
        raise bad("MESSAGE_TOO_LONG")
    call.world.answer(fields.callback_query_id, fields.text, bool(fields.show_alert), fields.url)
    return True


METHODS = [
    Method("sendMessage", SendMessage, send_message),
    Method("editMessageText", EditText, edit_message_text),
    Method("editMessageReplyMarkup", EditMarkup, edit_message_reply_markup),
    Method("deleteMessage", DeleteMessage, delete_message),
    Method("answerCallbackQuery", AnswerCallbackQuery, answer_callback_query),
]
