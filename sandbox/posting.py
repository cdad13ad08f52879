"""What the bot may do to chats: the checks Telegram makes, then the effect and its record."""

from dataclasses import dataclass
from datetime import timedelta

from sandbox.model import Answer, Chat, Json, Message
from sandbox.refusals import NOT_MODIFIED, OLD_QUERY, bad, forbidden, upgraded
from sandbox.speech import Speech

# Telegram does not say how long a press may be answered; reports speak of minutes.
_QUERY_LIFE = timedelta(minutes=15)
_DELETABLE = timedelta(hours=48)


@dataclass
class Posting:
    """A message the bot wants to post, checked by itself but not yet against the chat."""

    content: Json
    inline: Json | None = None
    keyboard: Json | None = None
    remove_keyboard: bool = False
    reply_to: int | None = None
    reply_or_not: bool = False


class BotSide(Speech):
    """The acts behind the Bot API's methods; every refusal is a Refusal."""

    def reachable(self, chat_id: int | str | None) -> Chat:
        """The chat, if the bot may look at it. Raises 400, 403."""
        chat = self.chats.get(chat_id) if isinstance(chat_id, int) else None
        if chat is None and chat_id in self.persons:
            raise forbidden("bot can't initiate conversation with a user")
        if chat is None or (chat.kind != "private" and self.bot.id not in chat.members):
            raise bad("chat not found")
        if chat.migrated_to is not None:
            raise upgraded(chat.migrated_to)
        if chat.kind == "private":
            self._open_to_bot(chat)
        elif not self.bot_is_in(chat):
            kicked = chat.members[self.bot.id].status == "kicked"
            what = "was kicked from" if kicked else "is not a member of"
            raise forbidden(f"bot {what} the {chat.kind} chat")
        return chat

    def _open_to_bot(self, chat: Chat) -> None:
        person = self.persons[chat.id]
        if person.blocked:
            raise forbidden("bot was blocked by the user")
        if not person.started:
            raise forbidden("bot can't initiate conversation with a user")

    def post(self, chat_id: int | str, posting: Posting, what: str = "text messages") -> Message:
        """Post; `what` is how Telegram calls it when the right is missing."""
        chat = self.reachable(chat_id)
        if chat.members[self.bot.id].status == "restricted":
            raise bad(f"not enough rights to send {what} to the chat")
        reply_to = self._replied(chat, posting)
        self.limits.spend(chat.id)
        message = self.lay(
            chat, self.bot, posting.content, reply_to=reply_to, reply_markup=posting.inline
        )
        message.fixed = posting.keyboard is not None or posting.remove_keyboard
        self._hang_keyboard(chat, posting)
        self.note(chat, "new", message.text, message.message_id)
        return message

    def _replied(self, chat: Chat, posting: Posting) -> int | None:
        if posting.reply_to is None:
            return None
        found = chat.messages.get(posting.reply_to)
        if found is not None and not found.deleted:
            return posting.reply_to
        if posting.reply_or_not:
            return None
        raise bad("message to be replied not found")

    def _hang_keyboard(self, chat: Chat, posting: Posting) -> None:
        if posting.keyboard is None and not posting.remove_keyboard:
            return
        chat.keyboard = posting.keyboard
        self.tell_chat(chat)

    def own(self, chat_id: int | str | None, message_id: int) -> Message:
        """A message of the bot that may be edited. Raises 400, 403."""
        chat = self.reachable(chat_id)
        message = chat.messages.get(message_id)
        if message is None or message.deleted:
            raise bad("message to edit not found")
        if message.sender_id != self.bot.id or message.fixed:
            raise bad("message can't be edited")
        return message

    def rewrite(self, message: Message, content: Json, inline: Json | None) -> Message:
        """Edit one of the bot's messages. Raises 400 "not modified", which spends budget too."""
        self.limits.spend(message.chat_id)
        if message.content == content and message.reply_markup == inline:
            raise bad(NOT_MODIFIED)
        self.change(message, content, inline)
        self.note(self.chat(message.chat_id), "edit", message.text, message.message_id)
        return message

    def remove(self, chat_id: int | str, message_id: int) -> None:
        """Delete a message within 48 hours: the bot's own, in a private chat anybody's, in a
        group with the right to delete anybody's too (Bot API, deleteMessage)."""
        chat = self.reachable(chat_id)
        message = chat.messages.get(message_id)
        if message is None or message.deleted:
            raise bad("message to delete not found")
        place = chat.members[self.bot.id]
        rights = chat.kind == "private" or (place.status == "administrator" and place.deletes)
        if self.now() - message.date > _DELETABLE or not (
            rights or message.sender_id == self.bot.id
        ):
            raise bad("message can't be deleted")
        message.deleted = True
        self.tell("deleted", message)

    def answer(self, query_id: str, text: str | None, alert: bool, url: str | None) -> None:
        """Answer a press, once. Raises 400 for an unknown, an old or an answered one."""
        press = self.state.presses.get(query_id)
        if press is None or press.answer or self.now() - press.at > _QUERY_LIFE:
            raise bad(OLD_QUERY)
        press.answer = Answer(text=text or None, alert=alert, url=url, at=self.now())
        chat, person = self.chat(press.chat_id), self.persons[press.person_id]
        if text:
            self.note(chat, "answer", text, press.message_id, to=person.name)
        self.changes.publish("answer", press=press.model_dump(mode="json"))
