"""What people do in chats: write, reply, send, edit, forward, start, press."""

import asyncio

from sandbox.entities import command, found, units
from sandbox.files import sample_photo, sample_video, sample_voice
from sandbox.groups import Groups
from sandbox.html import tidy
from sandbox.media import file_shape, photo_shape
from sandbox.model import Chat, Json, Message, Person, Press
from sandbox.refusals import SimulationError
from sandbox.shapes import unix

_LONGEST_TEXT = 4096


class Speech(Groups):
    """Everything here is done by a person; the bot hears of it as far as Telegram lets it."""

    def write(
        self,
        user: Person,
        chat_id: int,
        text: str,
        reply_to: int | Message | None = None,
        *,
        anonymous: bool | None = None,
    ) -> Message:
        """Send a text. `anonymous` writes as the group (default: as this member always does)."""
        words, _ = tidy(text, [])
        if not words or units(words) > _LONGEST_TEXT:
            raise SimulationError("a message has 1 to 4096 characters")
        entities = found(words)
        content: Json = {"text": words} | ({"entities": entities} if entities else {})
        return self._say(user, chat_id, content, reply_to, anonymous)

    def send_photo(
        self,
        user: Person,
        chat_id: int,
        content: bytes | None = None,
        caption: str | None = None,
        reply_to: int | Message | None = None,
    ) -> Message:
        """Send a photo (a sample if no bytes are given)."""
        stored = self.files.keep(content or sample_photo(), "photo")
        shape = photo_shape(stored, self.files)
        return self._say(user, chat_id, _captioned({"photo": shape}, caption), reply_to)

    def send_voice(
        self,
        user: Person,
        chat_id: int,
        content: bytes | None = None,
        duration: int = 2,
        reply_to: int | Message | None = None,
    ) -> Message:
        """Send a voice note of `duration` seconds (silence if no bytes are given)."""
        stored = self.files.keep(content or sample_voice(duration), "voice")
        shape = file_shape(stored) | {"duration": duration}
        return self._say(user, chat_id, {"voice": shape}, reply_to)

    def send_video(
        self,
        user: Person,
        chat_id: int,
        content: bytes | None = None,
        caption: str | None = None,
        duration: int = 3,
        reply_to: int | Message | None = None,
    ) -> Message:
        """Send a video of `duration` seconds (a stub of a file if no bytes are given)."""
        stored = self.files.keep(content or sample_video(), "video")
        shape = file_shape(stored) | {"duration": duration, "width": 640, "height": 360}
        return self._say(user, chat_id, _captioned({"video": shape}, caption), reply_to)

    def send_document(
        self,
        user: Person,
        chat_id: int,
        content: bytes,
        name: str,
        caption: str | None = None,
        reply_to: int | Message | None = None,
    ) -> Message:
        """Send any file."""
        stored = self.files.keep(content, "document", name)
        return self._say(
            user, chat_id, _captioned({"document": file_shape(stored)}, caption), reply_to
        )

    def send_location(
        self,
        user: Person,
        chat_id: int,
        latitude: float,
        longitude: float,
        reply_to: int | Message | None = None,
    ) -> Message:
        """Share a place, in degrees."""
        place = {"latitude": latitude, "longitude": longitude}
        return self._say(user, chat_id, {"location": place}, reply_to)

    def send_sticker(
        self,
        user: Person,
        chat_id: int,
        emoji: str = "👍",
        reply_to: int | Message | None = None,
    ) -> Message:
        """Send a sticker that stands for `emoji`."""
        stored = self.files.keep(sample_photo(64, 64), "sticker")
        shape = file_shape(stored, named=False) | {
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
            "emoji": emoji,
        }
        shape.pop("mime_type")
        return self._say(user, chat_id, {"sticker": shape}, reply_to)

    def edit(self, user: Person, message: Message, text: str) -> Message:
        """A person corrects his own text or caption; the bot hears it as edited_message."""
        had = message.content
        captioned = bool(had.keys() & {"photo", "video", "document"})
        mine = not message.deleted and message.sender_id == user.id
        if not mine or not (captioned or "text" in had):
            raise SimulationError(f"{user.name} cannot edit message {message.message_id}")
        if captioned:
            bare = {key: had[key] for key in had if not key.startswith("caption")}
            content = _captioned(bare, text)
        else:
            words, _ = tidy(text, [])
            entities = found(words)
            content = {"text": words} | ({"entities": entities} if entities else {})
        self.change(message, content, None)
        if self._reaches_bot(self.chat(message.chat_id), user, message):
            self.heard(message, "edited_message")
        return message

    def forward(self, user: Person, message: Message, to_chat_id: int) -> Message:
        """Send a message on to another chat, with its origin."""
        origin = {
            "type": "user",
            "date": unix(message.date),
            "sender_user": self.shapes.person(message.sender_id),
        }
        content = {**message.content, "forward_origin": origin}
        return self._say(user, to_chat_id, content, None)

    def start(self, user: Person, payload: str = "") -> Message:
        """Press Start, or follow t.me/<bot>?start=PAYLOAD; unblocks the bot if it was blocked."""
        self.private_chat(user)
        if user.blocked:
            self.unblock_bot(user)
        return self.write(user, user.id, f"/start {payload}".strip())

    def add_bot(
        self, user: Person, chat_id: int, payload: str = "", *, admin: bool = False
    ) -> Message:
        """Follow t.me/<bot>?startgroup=PAYLOAD: the bot comes in and gets "/start@bot PAYLOAD"."""
        if not self.bot_is_in(self.chat(chat_id)):
            self.seat_bot(user, chat_id, admin=admin)
        return self.write(user, chat_id, f"/start@{self.bot.username} {payload}".strip())

    def press(
        self,
        user: Person,
        chat_id: int,
        message_id: int,
        data: str,
        *,
        forge: bool = False,
        times: int = 1,
    ) -> Press:
        """Press the inline button with this callback data, which must be on the message now.

        `forge` skips that check. `times` > 1 plays an app that sends one press again after it lost
        the answer: each has its own update_id and query id (tdlib/telegram-bot-api#699); the first
        is returned. Raises SimulationError.
        """
        chat = self.chat(chat_id)
        self._place(chat, user)
        message = self.message(chat_id, message_id)
        shown = [button.get("callback_data") for row in message.buttons for button in row]
        if data not in shown and not forge:
            raise SimulationError(f"message {message_id} has no button {data!r}, only {shown}")
        presses = [self._issue(user, message, data) for _ in range(times)]
        return presses[0]

    def _issue(self, user: Person, message: Message, data: str) -> Press:
        press = Press(
            id=str(4_800_000_000_000_000_000 + self.state.number("press")),
            chat_id=message.chat_id,
            message_id=message.message_id,
            person_id=user.id,
            data=data,
            at=self.now(),
        )
        self.state.presses[press.id] = press
        self.changes.publish("press", press=press.model_dump(mode="json"))
        if self.bot_is_in(self.chat(message.chat_id)):
            self.updates.put("callback_query", self.shapes.press(press))
        return press

    async def answered(self, press: Press, seconds: float) -> Press:
        """Wait up to `seconds` of real time for the bot's answer, and give the press back.

        If none came, its `answer` is still None.
        """
        with self.changes.listen() as listener:
            try:
                async with asyncio.timeout(seconds):
                    while press.answer is None:
                        if await listener.next() is None:
                            break
            except TimeoutError:
                pass
        return press

    def repeat_last_update(self) -> None:
        """Deliver the last unconfirmed update once more under the same update_id."""
        if not self.updates.pending:
            raise SimulationError("no update waits; repeat one before the bot confirms it")
        self.updates.repeat(self.updates.pending[-1])

    def _say(
        self,
        user: Person,
        chat_id: int,
        content: Json,
        reply_to: int | Message | None,
        anonymous: bool | None = None,
    ) -> Message:
        chat = self.private_chat(user) if chat_id == user.id else self.chat(chat_id)
        place = self._place(chat, user)
        if chat.migrated_to is not None:
            raise SimulationError(f"{chat.title} moved to {chat.migrated_to}")
        if chat.kind == "private":
            if user.blocked:
                raise SimulationError(f"{user.name} has blocked the bot: start() it first")
            user.started = True
        if anonymous is None:
            anonymous = place.anonymous
        if anonymous and place.status not in ("creator", "administrator"):
            raise SimulationError(f"{user.name} is no administrator of {chat.title}")
        number = reply_to.message_id if isinstance(reply_to, Message) else reply_to
        if number is not None:
            self.message(chat_id, number)
        message = self.lay(chat, user, content, reply_to=number, as_chat=anonymous)
        if self._reaches_bot(chat, user, message):
            self.heard(message)
        return message

    def _reaches_bot(self, chat: Chat, user: Person, message: Message) -> bool:
        # Privacy mode (Bot API): in a group a bot hears commands, replies to itself, no small talk.
        if not self.bot_is_in(chat):
            return False
        if chat.kind == "private" or chat.members[self.bot.id].status == "administrator":
            return True
        replied = chat.messages.get(message.reply_to or 0)
        if replied is not None and replied.sender_id == self.bot.id:
            return True
        asked = command(str(message.content.get("text") or message.content.get("caption") or ""))
        return asked is not None and (asked[1] or self._bot_name).lower() == self._bot_name

    @property
    def _bot_name(self) -> str:
        return (self.bot.username or "").lower()


def _captioned(content: Json, caption: str | None) -> Json:
    words, _ = tidy(caption or "", [])
    if not words:
        return content
    entities = found(words)
    return content | {"caption": words} | ({"caption_entities": entities} if entities else {})
