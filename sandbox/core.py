"""The ground of the world: who and what there is, and how a message comes to be in a chat."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Literal

from sandbox.clock import Clock
from sandbox.datacentre import DataCentre
from sandbox.faults import Faults
from sandbox.feed import Feed
from sandbox.files import Files
from sandbox.geocoder import Geocoder
from sandbox.handsets import Handsets
from sandbox.limits import Limits
from sandbox.model import (
    ANONYMOUS_ID,
    Chat,
    Json,
    Message,
    Person,
    Record,
    State,
    Version,
)
from sandbox.refusals import SimulationError
from sandbox.shapes import Shapes
from sandbox.sms import SmsGateway
from sandbox.traffic import Traffic
from sandbox.updates import UpdateQueue
from sandbox.whatsapp import WhatsAppCloud


class Core:
    """State, clock and the parts of Telegram that hang on them."""

    def __init__(self, state: State, clock: Clock, secret: str = "sandbox") -> None:
        self.state = state
        self.clock = clock
        self.on_change: list[Callable[[], None]] = []
        self.changes = Feed()
        self.traffic = Traffic(self._stirred)
        self.updates = UpdateQueue(state, self.traffic, self._stirred)
        self.limits = Limits(clock)
        self.faults = Faults()
        self.files = Files(state)
        self.datacentre = DataCentre(clock, secret, state)
        self.geocoder = Geocoder(clock)
        self.sms = SmsGateway()
        self.whatsapp = WhatsAppCloud(clock)
        self.shapes = Shapes(state)
        self.handsets = Handsets(state, clock, self.changes, self.whatsapp, self.sms)

    def _stirred(self) -> None:
        for told in self.on_change:
            told()

    @property
    def quiet(self) -> bool:
        """Nothing is on its way: a poll is parked, all is confirmed, no other request is open."""
        return self.updates.parked and not self.updates.pending and self.traffic.count == 0

    @property
    def token(self) -> str:
        """The bot's token, as in the Bot API's addresses."""
        return self.state.token

    @property
    def bot(self) -> Person:
        """The bot itself."""
        return self.state.bot

    @property
    def persons(self) -> dict[int, Person]:
        """Everybody but the bot, by id."""
        return self.state.persons

    @property
    def chats(self) -> dict[int, Chat]:
        """Every chat, by id."""
        return self.state.chats

    @property
    def journal(self) -> list[Record]:
        """All the bot made people see, in order."""
        return self.state.journal

    def now(self) -> datetime:
        """The present moment of this world, aware and in UTC."""
        return self.clock.now()

    def chat(self, chat_id: int) -> Chat:
        """The chat of that id. Raises SimulationError."""
        if chat_id not in self.chats:
            raise SimulationError(f"there is no chat {chat_id}")
        return self.chats[chat_id]

    def who(self, person_id: int) -> Person:
        """The person of that id. Raises SimulationError."""
        if person_id == self.bot.id:
            return self.bot
        if person_id not in self.persons:
            raise SimulationError(f"there is no person {person_id}")
        return self.persons[person_id]

    def message(self, chat_id: int, message_id: int) -> Message:
        """A message that is still there. Raises SimulationError."""
        found = self.chat(chat_id).messages.get(message_id)
        if found is None or found.deleted:
            raise SimulationError(f"there is no message {message_id} in chat {chat_id}")
        return found

    def bot_is_in(self, chat: Chat) -> bool:
        """Whether the bot is in the chat now (of a private chat: was let in, is not blocked)."""
        if chat.kind == "private":
            person = self.persons[chat.id]
            return person.started and not person.blocked
        place = chat.members.get(self.bot.id)
        return place is not None and place.present

    def lay(
        self,
        chat: Chat,
        sender: Person,
        content: Json,
        *,
        reply_to: int | None = None,
        reply_markup: Json | None = None,
        as_chat: bool = False,
    ) -> Message:
        """Put a new message into a chat and tell the feed; who else hears of it is not our part."""
        chat.last_message_id += 1
        message = Message(
            message_id=chat.last_message_id,
            chat_id=chat.id,
            date=self.now(),
            sender_id=ANONYMOUS_ID if as_chat else sender.id,
            as_chat=as_chat,
            content=content,
            reply_to=reply_to,
            reply_markup=reply_markup,
        )
        chat.messages[message.message_id] = message
        self.tell("message", message)
        return message

    def change(self, message: Message, content: Json, reply_markup: Json | None) -> None:
        """Give a message new content, and keep what it said before."""
        began = message.edit_date or message.date
        message.history.append(
            Version(at=began, content=message.content, reply_markup=message.reply_markup)
        )
        message.content = content
        message.reply_markup = reply_markup
        message.edit_date = self.now()
        self.tell("edited", message)

    def tell(self, kind: Literal["message", "edited", "deleted"], message: Message) -> None:
        """Tell the feed about a message."""
        if self.changes.heard:
            shape = self.shapes.page_message(message)
            self.changes.publish(kind, chat_id=message.chat_id, message=shape)
        else:
            self.changes.publish(kind)

    def tell_chat(self, chat: Chat) -> None:
        """Tell the feed that a chat is new or that its people, title or keyboard changed."""
        self.changes.publish("chat", chat=self.shapes.page_chat(chat))

    def note(
        self,
        chat: Chat,
        how: Literal["new", "edit", "answer"],
        text: str,
        message_id: int,
        to: str | None = None,
    ) -> None:
        """Write one thing the bot made people see into the journal."""
        self.journal.append(
            Record(
                at=self.now(),
                chat_id=chat.id,
                chat_title=chat.title,
                how=how,
                text=text,
                message_id=message_id,
                to=to,
            )
        )

    def heard(self, message: Message, kind: str = "message") -> int | None:
        """Queue a message as an update, as the bot would get it now."""
        shape: dict[str, Any] = self.shapes.message(message)
        return self.updates.put(kind, shape)
