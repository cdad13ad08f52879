"""Methods about chats and who is in them."""

from sandbox.methods.base import Call, ChatId, Fields, Method
from sandbox.model import Membership
from sandbox.refusals import bad


class OfChat(Fields):
    """A method about one chat."""

    chat_id: ChatId


class OfMember(OfChat):
    """A method about one person in one chat."""

    user_id: int


class OfAdmins(OfChat):
    """getChatAdministrators."""

    return_bots: bool | None = None


async def get_chat(call: Call, fields: OfChat) -> object:
    """A ChatFullInfo."""
    return call.world.shapes.chat_in_full(call.world.reachable(fields.chat_id))


async def get_chat_member(call: Call, fields: OfMember) -> object:
    """A ChatMember; somebody who never was in the chat has left it."""
    chat = call.world.reachable(fields.chat_id)
    place = chat.members.get(fields.user_id)
    if place is None and fields.user_id not in call.world.persons:
        raise bad("invalid user_id specified")
    return call.world.shapes.member(place or Membership(person_id=fields.user_id, status="left"))


async def get_chat_member_count(call: Call, fields: OfChat) -> object:
    """How many are in the chat, the bot included."""
    chat = call.world.reachable(fields.chat_id)
    return sum(1 for place in chat.members.values() if place.present)


async def get_chat_administrators(call: Call, fields: OfAdmins) -> object:
    """The owner and the administrators, bots left out (unless asked for)."""
    chat = call.world.reachable(fields.chat_id)
    if chat.kind == "private":
        raise bad("there are no administrators in the private chat")
    return [
        call.world.shapes.member(place)
        for place in chat.members.values()
        if place.status in ("creator", "administrator")
        and (fields.return_bots or place.person_id != call.world.bot.id)
    ]


async def leave_chat(call: Call, fields: OfChat) -> object:
    """Go: True."""
    chat = call.world.reachable(fields.chat_id)
    if chat.kind == "private":
        raise bad("chat member status can't be changed in private chats")
    call.world.bot_leaves(chat)
    return True


METHODS = [
    Method("getChat", OfChat, get_chat),
    Method("getChatMember", OfMember, get_chat_member),
    Method("getChatMemberCount", OfChat, get_chat_member_count),
    Method("getChatAdministrators", OfAdmins, get_chat_administrators),
    Method("leaveChat", OfChat, leave_chat),
]
