"""How things look on the wire: the Bot API's objects, and the page's fuller ones."""

from datetime import datetime
from typing import Any

from sandbox.model import ANONYMOUS_ID, Chat, Json, Membership, Message, Person, Press, State

_ANONYMOUS: Json = {
    "id": ANONYMOUS_ID,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
_ADMIN_RIGHTS = [
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
    "can_pin_messages",
]
_MEMBER_RIGHTS = [
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
]


def unix(moment: datetime) -> int:
    """A moment as the Bot API writes it: whole seconds since 1970."""
    return int(moment.timestamp())


class Shapes:
    """Draws Bot API objects from one world's state."""

    def __init__(self, state: State) -> None:
        self._state = state

    def person(self, person_id: int) -> Json:
        """A User."""
        if person_id == ANONYMOUS_ID:
            return dict(_ANONYMOUS)
        bot = self._state.bot
        person = bot if person_id == bot.id else self._state.persons[person_id]
        full = {
            "id": person.id,
            "is_bot": person.is_bot,
            "first_name": person.first_name,
            "last_name": person.last_name,
            "username": person.username,
            "language_code": None if person.is_bot else person.language_code,
        }
        return {key: value for key, value in full.items() if value is not None}

    def chat(self, chat: Chat) -> Json:
        """A Chat."""
        if chat.kind != "private":
            return {"id": chat.id, "type": chat.kind, "title": chat.title}
        person = self.person(chat.id)
        named = ("first_name", "last_name", "username")
        shape: Json = {"id": chat.id, "type": "private"}
        return shape | {key: person[key] for key in named if key in person}

    def message(self, message: Message, *, with_reply: bool = True) -> Json:
        """A Message as it stands now; the message it replies to is drawn one level deep."""
        chat = self._state.chats[message.chat_id]
        shape: Json = {
            "message_id": message.message_id,
            "from": self.person(message.sender_id),
            "chat": self.chat(chat),
            "date": unix(message.date),
        }
        if message.as_chat:
            shape["sender_chat"] = self.chat(chat)
        if message.edit_date is not None:
            shape["edit_date"] = unix(message.edit_date)
        shape |= message.content
        replied = chat.messages.get(message.reply_to or 0)
        if with_reply and replied is not None and not replied.deleted:
            shape["reply_to_message"] = self.message(replied, with_reply=False)
        if message.reply_markup:
            shape["reply_markup"] = message.reply_markup
        return shape

    def press(self, press: Press) -> Json:
        """A CallbackQuery, with its message as it stands now."""
        message = self._state.chats[press.chat_id].messages[press.message_id]
        return {
            "id": press.id,
            "from": self.person(press.person_id),
            "message": self.message(message),
            "chat_instance": str(abs(press.chat_id) * 7919 % 10**18),
            "data": press.data,
        }

    def member(self, place: Membership) -> Json:
        """A ChatMember of the kind its status asks for."""
        shape: Json = {"status": place.status, "user": self.person(place.person_id)}
        if place.status == "creator":
            return shape | {"is_anonymous": place.anonymous}
        if place.status == "administrator":
            rights = dict.fromkeys(_ADMIN_RIGHTS, True) | {"can_delete_messages": place.deletes}
            return shape | rights | {"can_be_edited": False, "is_anonymous": place.anonymous}
        if place.status == "restricted":
            rights = dict.fromkeys(_MEMBER_RIGHTS, False)
            return shape | rights | {"is_member": True, "until_date": 0}
        if place.status == "kicked":
            return shape | {"until_date": 0}
        return shape

    def chat_in_full(self, chat: Chat) -> Json:
        """A ChatFullInfo."""
        gifts = dict.fromkeys(
            [
                "unlimited_gifts",
                "limited_gifts",
                "unique_gifts",
                "premium_subscription",
                "gifts_from_channels",
            ],
            False,
        )
        shape = self.chat(chat) | {
            "accent_color_id": abs(chat.id) % 7,
            "max_reaction_count": 11,
            "accepted_gift_types": gifts,
        }
        if chat.kind != "private":
            shape["permissions"] = dict.fromkeys(_MEMBER_RIGHTS, True)
        return shape

    def page_message(self, message: Message) -> Json:
        """A Message for the page: with `deleted`, `out` (the bot's own) and its former texts."""
        history = [{"at": version.at.isoformat(), **version.content} for version in message.history]
        return self.message(message) | {
            "out": message.sender_id == self._state.bot.id,
            "deleted": message.deleted,
            "history": history,
            "at": message.date.isoformat(),
        }

    def page_chat(self, chat: Chat, *, messages: bool = False) -> Json:
        """A Chat for the page: its people, standing keyboard and, if wanted, its messages."""
        shape: dict[str, Any] = self.chat(chat) | {
            "title": chat.title,
            "members": [
                {
                    "status": place.status,
                    "anonymous": place.anonymous,
                    **self.person(place.person_id),
                }
                for place in chat.members.values()
            ],
            "keyboard": chat.keyboard,
            "migrated_to": chat.migrated_to,
            "migrated_from": chat.migrated_from,
        }
        if messages:
            shape["messages"] = [self.page_message(one) for one in chat.messages.values()]
        return shape

    def person_on_page(self, person: Person) -> Json:
        """A User for the page: with whether he has started or blocked the bot."""
        return self.person(person.id) | {
            "name": person.name,
            "started": person.started,
            "blocked": person.blocked,
        }
