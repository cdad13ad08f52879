"""The players: people who write, press and see, in the same process as the world."""

from collections.abc import Awaitable, Callable
from urllib.parse import parse_qs, urlsplit

from sandbox.model import Answer, Chat, Json, Message, Person
from sandbox.world import World

Settle = Callable[[], Awaitable[None]]


class NotSeen(AssertionError):
    """A player looked for something that is not there; the words list what is."""


class Player:
    """One person in one chat: does things, then waits until all has settled, and looks.

    `settle` waits until nothing is on its way any more. `seen` holds (chat id, message id) of
    what was seen; hand the same one to several players who look at one chat together.
    """

    def __init__(
        self,
        world: World,
        user: Person,
        chat: Chat | int | None = None,
        settle: Settle | None = None,
        seen: set[tuple[int, int]] | None = None,
    ) -> None:
        self.world = world
        self.user = user
        self.seen: set[tuple[int, int]] = set() if seen is None else seen
        self.answers: list[Answer] = []
        self._chat_id = user.id if chat is None else chat.id if isinstance(chat, Chat) else chat
        self._settle = settle

    def __repr__(self) -> str:
        return f"<Player {self.user.name} in {self._chat_id}>"

    @property
    def chat(self) -> Chat:
        """The chat; after a migration the new one. A private chat is opened by looking."""
        if self._chat_id == self.user.id:
            return self.world.private_chat(self.user)
        chat = self.world.chat(self._chat_id)
        if chat.migrated_to is not None:
            self._chat_id = chat.migrated_to
            return self.world.chat(self._chat_id)
        return chat

    async def settle(self) -> None:
        """Wait until nothing is on its way."""
        if self._settle is not None:
            await self._settle()

    async def write(self, text: str, reply_to: int | Message | None = None) -> Message:
        """Send a text."""
        return await self._done(self.world.write(self.user, self.chat.id, text, reply_to))

    async def start(self, payload: str = "") -> Message:
        """Press Start, or follow a ?start= link."""
        return await self._done(self.world.start(self.user, payload))

    async def photo(
        self,
        caption: str | None = None,
        reply_to: int | Message | None = None,
        content: bytes | None = None,
    ) -> Message:
        """Send a photo."""
        return await self._done(
            self.world.send_photo(self.user, self.chat.id, content, caption, reply_to)
        )

    async def voice(self, reply_to: int | Message | None = None, duration: int = 2) -> Message:
        """Send a voice note of `duration` seconds."""
        return await self._done(
            self.world.send_voice(self.user, self.chat.id, None, duration, reply_to)
        )

    async def video(
        self, caption: str | None = None, reply_to: int | Message | None = None
    ) -> Message:
        """Send a video."""
        return await self._done(
            self.world.send_video(self.user, self.chat.id, None, caption, reply_to=reply_to)
        )

    async def location(
        self, lat: float, lon: float, reply_to: int | Message | None = None
    ) -> Message:
        """Share a place, in degrees."""
        return await self._done(
            self.world.send_location(self.user, self.chat.id, lat, lon, reply_to)
        )

    async def press(self, label: str, message: Message | None = None) -> Answer | None:
        """Press the newest button whose text contains `label`: the bot's answer, if it gave one.

        Only `message` is looked at if one is given. A button of the standing keyboard is written
        as text, a ?start= link is followed, a copying button answers with what it copies. Raises
        NotSeen, listing the buttons there are.
        """
        found, button = self._button(label, message)
        if found is None:
            await self.write(button["text"])
            return None
        if "callback_data" in button:
            return await self._press(found, button["callback_data"])
        if "copy_text" in button:
            return Answer(text=button["copy_text"]["text"], at=self.world.now())
        payload = parse_qs(urlsplit(button.get("url", "")).query).get("start")
        if payload is None:
            raise NotSeen(f"the button {button['text']!r} leads outside: {button}")
        await self.start(payload[0])
        return None

    async def _press(self, message: Message, data: str) -> Answer | None:
        press = self.world.press(self.user, message.chat_id, message.message_id, data)
        await self.settle()
        if press.answer is not None:
            self.answers.append(press.answer)
        return press.answer

    def _button(self, label: str, message: Message | None) -> tuple[Message | None, Json]:
        wanted = label.lower()
        for shown in [message] if message is not None else reversed(self.messages):
            for button in (button for row in shown.buttons for button in row):
                if wanted in button["text"].lower():
                    return shown, button
        if message is None:
            for button in (button for row in self.keyboard for button in row):
                if wanted in button["text"].lower():
                    return None, button
        raise NotSeen(f"{self._here()} no button says {label!r}; there are:\n{self._all_buttons()}")

    @property
    def messages(self) -> list[Message]:
        """What the bot posted here and did not delete, oldest first, as it reads now."""
        bot = self.world.bot.id
        return [
            message
            for message in self.chat.messages.values()
            if message.sender_id == bot and not message.deleted
        ]

    @property
    def keyboard(self) -> list[list[Json]]:
        """The rows of the keyboard that stands below the chat."""
        rows: list[list[Json]] = (self.chat.keyboard or {}).get("keyboard", [])
        return rows

    @property
    def buttons(self) -> list[str]:
        """The texts of all buttons in sight, the newest message's first, the keyboard's last."""
        rows = [row for message in reversed(self.messages) for row in message.buttons]
        return [button["text"] for row in [*rows, *self.keyboard] for button in row]

    def unseen(self) -> list[Message]:
        """The bot's messages nobody has seen yet, oldest first."""
        return [message for message in self.messages if _key(message) not in self.seen]

    def see(self, *words: str) -> Message:
        """The first unseen message that contains all these words, seen from now on.

        Raises NotSeen, listing what is unseen.
        """
        for message in self.unseen():
            if _says(message, words):
                self.seen.add(_key(message))
                return message
        raise NotSeen(
            f"{self._here()} nothing unseen says {words}; unseen:\n{_listed(self.unseen())}"
        )

    def look(self, *words: str) -> Message:
        """The newest message that contains all these words now, seen or not; seen from now on.

        For messages that are edited. Raises NotSeen, listing what there is.
        """
        for message in reversed(self.messages):
            if _says(message, words):
                self.seen.add(_key(message))
                return message
        raise NotSeen(f"{self._here()} nothing says {words}; there is:\n{_listed(self.messages)}")

    @property
    def transcript(self) -> str:
        """The chat as it reads now, a line for each message: who, and what."""
        lines = []
        for message in self.chat.messages.values():
            if message.text and not message.deleted:
                sender = self.world.shapes.person(message.sender_id)["first_name"]
                lines.append(f"{message.date:%H:%M:%S} {sender}: {message.text}")
        return "\n".join(lines)

    async def _done(self, message: Message) -> Message:
        await self.settle()
        return message

    def _here(self) -> str:
        return f"{self.user.name} in {self.chat.title!r}:"

    def _all_buttons(self) -> str:
        lines = [
            f"  #{message.message_id}: {[[b['text'] for b in row] for row in message.buttons]}"
            for message in reversed(self.messages)
            if message.buttons
        ]
        standing = [[button["text"] for button in row] for row in self.keyboard]
        return "\n".join([*lines, f"  keyboard: {standing}"])


def _key(message: Message) -> tuple[int, int]:
    return message.chat_id, message.message_id


def _says(message: Message, words: tuple[str, ...]) -> bool:
    text = message.text.lower()
    return all(word.lower() in text for word in words)


def _listed(messages: list[Message]) -> str:
    return "\n".join(f"  #{one.message_id}: {one.text!r}" for one in messages) or "  nothing"
