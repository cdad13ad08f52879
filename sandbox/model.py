"""What the sandbox remembers: people, chats, messages, presses, files, as plain typed records."""

from base64 import b64decode, b64encode
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, Field, PlainSerializer

Json = dict[str, Any]
Kind = Literal["private", "group", "supergroup"]
Status = Literal["creator", "administrator", "member", "restricted", "left", "kicked"]

# The account under which Telegram shows an administrator who writes as the group.
ANONYMOUS_ID = 1087968824

# What a message without words is called where only words fit (transcripts, search).
_WORDLESS = {
    "photo": "[foto]",
    "voice": "[pesan suara]",
    "video": "[video]",
    "document": "[berkas]",
    "sticker": "[stiker]",
}


class Person(BaseModel):
    """A user of Telegram, the bot included."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    is_bot: bool = False
    language_code: str | None = "id"
    started: bool = False
    blocked: bool = False

    @property
    def name(self) -> str:
        """First and last name, as a chat list shows them."""
        return f"{self.first_name} {self.last_name or ''}".strip()


class Membership(BaseModel):
    """One person's place in one chat."""

    person_id: int
    status: Status = "member"
    anonymous: bool = False
    deletes: bool = True
    """Of an administrator: whether he may delete what others wrote (can_delete_messages)."""

    @property
    def present(self) -> bool:
        """Whether this person is in the chat now."""
        return self.status not in ("left", "kicked")


class Version(BaseModel):
    """What a message said before an edit; `at` is when it began to say so."""

    at: datetime
    content: Json
    reply_markup: Json | None = None


class Message(BaseModel):
    """A message; `content` holds the Bot API's own fields (text, entities, photo, ...)."""

    message_id: int
    chat_id: int
    date: datetime
    sender_id: int
    as_chat: bool = False
    content: Json
    reply_to: int | None = None
    reply_markup: Json | None = None
    edit_date: datetime | None = None
    history: list[Version] = []
    deleted: bool = False
    # Posted with a reply keyboard: Telegram lets nobody edit such a message.
    fixed: bool = False

    @property
    def text(self) -> str:
        """The words people read now; a bracketed Indonesian word where there are none."""
        words = str(self.content.get("text") or self.content.get("caption") or "")
        if words:
            return words
        if venue := self.content.get("venue"):
            return f"{venue['title']}\n{venue['address']}"
        if place := self.content.get("location"):
            return f"[lokasi {place['latitude']:.5f}, {place['longitude']:.5f}]"
        return next((word for key, word in _WORDLESS.items() if key in self.content), "")

    @property
    def buttons(self) -> list[list[Json]]:
        """The rows of the inline keyboard that hangs on this message now."""
        rows: list[list[Json]] = (self.reply_markup or {}).get("inline_keyboard", [])
        return rows


class Chat(BaseModel):
    """A chat; a private one has its person's id."""

    id: int
    kind: Kind
    title: str
    members: dict[int, Membership] = {}
    messages: dict[int, Message] = {}
    last_message_id: int = 0
    keyboard: Json | None = None
    migrated_to: int | None = None
    migrated_from: int | None = None


class Answer(BaseModel):
    """What the bot answered to a press."""

    text: str | None = None
    alert: bool = False
    url: str | None = None
    at: datetime


class Press(BaseModel):
    """One press of an inline button: a callback query."""

    id: str
    chat_id: int
    message_id: int
    person_id: int
    data: str
    at: datetime
    answer: Answer | None = None


class Record(BaseModel):
    """One thing the bot made people see; `to` is who got an answer."""

    at: datetime
    chat_id: int
    chat_title: str
    how: Literal["new", "edit", "answer"]
    text: str
    message_id: int
    to: str | None = None


class Update(BaseModel):
    """An update that waits to be confirmed; `again` marks one delivered a second time."""

    update_id: int
    payload: Json
    again: bool = False


def _plain(value: object) -> object:
    return b64decode(value) if isinstance(value, str) else value


Content = Annotated[
    bytes,
    BeforeValidator(_plain),
    PlainSerializer(lambda raw: b64encode(raw).decode(), return_type=str, when_used="json"),
]


class StoredFile(BaseModel):
    """A file Telegram keeps; `path` is what getFile calls file_path."""

    id: str
    unique_id: str
    path: str
    name: str | None = None
    mime: str
    content: Content = b""
    size: int


class Line(BaseModel):
    """What a phone sent, or got (`out`); `keys` are what its buttons send, by their words."""

    id: int
    at: datetime
    out: bool
    by: Literal["whatsapp", "sms"]
    content: Json
    kind: str = "text"
    """Of WhatsApp: text, template, button, list, ..."""
    keys: dict[str, str] = {}
    name: str = ""
    """What WhatsApp calls it."""
    read: bool = False


class Handset(BaseModel):
    """Somebody's phone, with WhatsApp or with SMS only; `number` is digits of E.164."""

    number: str
    name: str
    note: str = ""
    """What the page says while nothing came and went."""
    whatsapp: bool = True
    lines: list[Line] = []


class State(BaseModel):
    """All that a sandbox remembers between two runs."""

    token: str
    bot: Person
    persons: dict[int, Person] = {}
    chats: dict[int, Chat] = {}
    presses: dict[str, Press] = {}
    journal: list[Record] = []
    files: dict[str, StoredFile] = {}
    pending: list[Update] = []
    allowed_updates: list[str] | None = None
    next_update_id: int = 500_000_001
    next_number: dict[str, int] = Field(default_factory=dict)
    commands: dict[str, list[Json]] = {}
    menu_buttons: dict[str, Json] = {}
    taken: list[Json] = []
    handsets: dict[str, Handset] = {}

    def number(self, what: str) -> int:
        """The next number of a row of its own (1, 2, 3, ...) for `what`."""
        self.next_number[what] = self.next_number.get(what, 0) + 1
        return self.next_number[what]
