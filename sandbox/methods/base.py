"""What all methods share: declared fields, decoding of form values, and the way to be called."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from sandbox.refusals import Refusal, bad
from sandbox.updates import Watch
from sandbox.world import World


@dataclass(frozen=True)
class Upload:
    """A file that came with the request as a part of its multipart body."""

    name: str | None
    content: bytes


@dataclass
class Call:
    """One call under way: the world it acts on, its uploads, and word of the client's going."""

    world: World
    watch: Watch
    uploads: dict[str, Upload] = field(default_factory=dict)


class Fields(BaseModel):
    """Declared parameters of a method or an object: any other is refused."""

    model_config = ConfigDict(extra="forbid")


def _decoded(value: object) -> object:
    if isinstance(value, str):
        try:
            return json.loads(value)
        except ValueError:
            raise ValueError("can't parse JSON") from None
    return value


def _chat_id(value: object) -> object:
    if isinstance(value, str) and value.lstrip("-").isdigit():
        return int(value)
    return value


T = TypeVar("T")
# In a form everything is text: objects and lists come as JSON (Bot API, making requests).
Encoded = Annotated[T, BeforeValidator(_decoded)]
ChatId = Annotated[int | str, BeforeValidator(_chat_id)]

Handler = Callable[[Call, Any], Awaitable[object]]

# How Telegram words a parameter that is missing or wrong; others get a plain sentence.
_MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "user_id": "invalid user_id specified",
    "file_id": "file_id not specified",
}
_BROKEN = {
    "chat_id": "chat not found",
    "message_id": "message identifier is not specified",
    "user_id": "invalid user_id specified",
    "reply_markup": "object expected as reply markup",
    "reply_parameters": "can't parse reply parameters JSON object",
    "entities": "can't parse MessageEntity JSON object",
    "commands": "can't parse commands JSON object",
}


@dataclass(frozen=True)
class Method:
    """One method of the Bot API."""

    name: str
    fields: type[Fields]
    handler: Handler

    async def __call__(self, call: Call, given: dict[str, Any]) -> object:
        """Check the parameters and act: the `result` of the answer. Raises Refusal."""
        try:
            fields = self.fields.model_validate(given)
        except ValidationError as error:
            raise _refused(error) from None
        return await self.handler(call, fields)


def _refused(error: ValidationError) -> Refusal:
    first = error.errors(include_url=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    top = str(first["loc"][0]) if first["loc"] else ""
    if first["type"] == "missing" and place in _MISSING:
        return bad(_MISSING[place])
    if first["type"] == "extra_forbidden":
        return bad(f'unknown parameter "{place}"')
    if top in _BROKEN:
        return bad(f"{_BROKEN[top]} ({place}: {first['msg']})" if place != top else _BROKEN[top])
    return bad(f'parameter "{place}" is invalid: {first["msg"]}')
