"""Methods of the menu: the commands a client offers, and the button that opens them."""

import json
import re
from typing import Any

from sandbox.methods.base import Call, Encoded, Fields, Method
from sandbox.refusals import bad


class Command(Fields):
    """A BotCommand."""

    command: str
    description: str
    is_ephemeral: bool | None = None


class Scope(Fields):
    """A BotCommandScope."""

    type: str
    chat_id: int | str | None = None
    user_id: int | None = None


class Scoped(Fields):
    """getMyCommands and deleteMyCommands."""

    scope: Encoded[Scope | None] = None
    language_code: str | None = None


class SetMyCommands(Scoped):
    """setMyCommands."""

    commands: Encoded[list[Command]]


def _key(fields: Scoped) -> str:
    scope = fields.scope.model_dump(exclude_none=True) if fields.scope else {"type": "default"}
    return json.dumps([scope, fields.language_code or ""], sort_keys=True)


def _checked(call: Call, fields: Scoped) -> str:
    scope = fields.scope
    if scope is not None and scope.chat_id is not None and scope.chat_id not in call.world.chats:
        raise bad("chat not found")
    return _key(fields)


async def set_my_commands(call: Call, fields: SetMyCommands) -> object:
    """Offer these commands in a scope: True."""
    key = _checked(call, fields)
    if len(fields.commands) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for one in fields.commands:
        if not re.fullmatch(r"/?[a-z0-9_]{1,32}", one.command):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(one.description) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    call.world.state.commands[key] = [one.model_dump(exclude_none=True) for one in fields.commands]
    call.world.changes.publish("menu")
    return True


async def get_my_commands(call: Call, fields: Scoped) -> object:
    """The commands of exactly that scope and language: a list of BotCommands."""
    return call.world.state.commands.get(_checked(call, fields), [])


async def delete_my_commands(call: Call, fields: Scoped) -> object:
    """Offer none of its own in that scope: True."""
    call.world.state.commands.pop(_checked(call, fields), None)
    return True


class MenuButton(Fields):
    """A MenuButton."""

    type: str
    text: str | None = None
    web_app: dict[str, Any] | None = None


class SetChatMenuButton(Fields):
    """setChatMenuButton."""

    chat_id: int | None = None
    menu_button: Encoded[MenuButton | None] = None


async def set_chat_menu_button(call: Call, fields: SetChatMenuButton) -> object:
    """Choose what the button beside the text line does: True."""
    if fields.chat_id is not None:
        call.world.reachable(fields.chat_id)
    button = fields.menu_button.model_dump(exclude_none=True) if fields.menu_button else {}
    call.world.state.menu_buttons[str(fields.chat_id or "default")] = button
    return True


METHODS = [
    Method("setMyCommands", SetMyCommands, set_my_commands),
    Method("getMyCommands", Scoped, get_my_commands),
    Method("deleteMyCommands", Scoped, delete_my_commands),
    Method("setChatMenuButton", SetChatMenuButton, set_chat_menu_button),
]
