"""Texts and captions: parse mode, entities, lengths, and what a post says besides."""

from typing import Any

from pydantic import ConfigDict

from sandbox.entities import Entity, found, ordered, units
from sandbox.html import parse, tidy
from sandbox.methods.base import Call, ChatId, Encoded, Fields
from sandbox.methods.markup import hang
from sandbox.model import Json
from sandbox.posting import Posting
from sandbox.refusals import bad

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024


class MessageEntity(Fields):
    """An entity given ready-made."""

    type: str
    offset: int
    length: int
    url: str | None = None
    user: Json | None = None
    language: str | None = None
    custom_emoji_id: str | None = None
    unix_time: int | None = None
    date_time_format: str | None = None


class ReplyParameters(Fields):
    """The message a post replies to."""

    message_id: int
    chat_id: ChatId | None = None
    allow_sending_without_reply: bool | None = None
    quote: str | None = None
    quote_parse_mode: str | None = None


class LinkPreview(Fields):
    """How a link in the text is previewed; the sandbox previews none."""

    is_disabled: bool | None = None
    url: str | None = None
    prefer_small_media: bool | None = None
    prefer_large_media: bool | None = None
    show_above_text: bool | None = None


class PostFields(Fields):
    """What every post takes. Topics, business and paid options are not played."""

    model_config = ConfigDict(extra="forbid")

    chat_id: ChatId
    disable_notification: bool | None = None
    protect_content: bool | None = None
    reply_parameters: Encoded[ReplyParameters | None] = None
    reply_to_message_id: int | None = None
    allow_sending_without_reply: bool | None = None
    reply_markup: Encoded[dict[str, Any] | None] = None


class CaptionFields(PostFields):
    """What every post with a file takes."""

    caption: str | None = None
    parse_mode: str | None = None
    caption_entities: Encoded[list[MessageEntity] | None] = None


def words(
    call: Call, text: str, parse_mode: str | None, given: list[MessageEntity] | None
) -> tuple[str, list[Entity]]:
    """The plain text and all its entities. Raises 400."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise bad("strings must be encoded in UTF-8") from None
    plain, entities = _read(text, parse_mode, given)
    entities = [entity for one in entities if (entity := _mentioned(call, one))]
    plain, entities = tidy(plain, entities)
    return plain, ordered([*entities, *found(plain, entities)])


def _read(
    text: str, parse_mode: str | None, given: list[MessageEntity] | None
) -> tuple[str, list[Entity]]:
    mode = (parse_mode or "").lower()
    if mode == "html":
        return parse(text)
    if mode:
        raise bad("unsupported parse_mode")
    return text, [entity.model_dump(exclude_none=True) for entity in given or []]


def _mentioned(call: Call, entity: Entity) -> Entity | None:
    # A mention of somebody Telegram does not know is left as plain words.
    number = entity.get("user_id")
    if number is None:
        return entity
    if number not in call.world.persons:
        return None
    kept = {key: value for key, value in entity.items() if key != "user_id"}
    return kept | {"user": call.world.shapes.person(number)}


def text_content(
    call: Call,
    text: str,
    parse_mode: str | None,
    given: list[MessageEntity] | None,
    too_long: str = "message is too long",
) -> Json:
    """The content of a text message. Raises 400: empty, too long, not to be parsed."""
    plain, entities = words(call, text, parse_mode, given)
    if not plain:
        raise bad("message text is empty" if not text else "text must be non-empty")
    if units(plain) > LONGEST_TEXT:
        raise bad(too_long)
    return {"text": plain} | ({"entities": entities} if entities else {})


def caption_content(call: Call, fields: CaptionFields) -> Json:
    """The caption's part of a message's content. Raises 400."""
    plain, entities = words(call, fields.caption or "", fields.parse_mode, fields.caption_entities)
    if units(plain) > LONGEST_CAPTION:
        raise bad("message caption is too long")
    if not plain:
        return {}
    return {"caption": plain} | ({"caption_entities": entities} if entities else {})


def posting(fields: PostFields, content: Json) -> Posting:
    """A post of this content with the reply and the keyboard its fields ask for. Raises 400."""
    made = hang(fields.reply_markup, Posting(content))
    made.reply_to = fields.reply_to_message_id
    made.reply_or_not = bool(fields.allow_sending_without_reply)
    if fields.reply_parameters is not None:
        if fields.reply_parameters.chat_id not in (None, fields.chat_id):
            raise bad("message to be replied not found")
        made.reply_to = fields.reply_parameters.message_id
        made.reply_or_not = bool(fields.reply_parameters.allow_sending_without_reply)
    if fields.protect_content:
        content["has_protected_content"] = True
    return made
