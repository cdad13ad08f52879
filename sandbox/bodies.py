"""What the simulation API takes: one body for each thing that people do."""

from pydantic import BaseModel, ConfigDict, Field

from sandbox.faults import FaultKind


class Body(BaseModel):
    """A request body: unknown fields are refused."""

    model_config = ConfigDict(extra="forbid")


class Act(Body):
    """Who does it; `user_id` is a person's id."""

    user_id: int


class ActInChat(Act):
    """Who does it where, perhaps in reply to a message."""

    chat_id: int
    reply_to: int | None = None


class Write(ActInChat):
    """A text; `anonymous` writes as the group."""

    text: str = Field(min_length=1)
    anonymous: bool | None = None


class Press(Act):
    """A press of the inline button with this callback data."""

    chat_id: int
    message_id: int
    data: str
    times: int = Field(1, ge=1, le=5)
    forge: bool = False


class SendFile(ActInChat):
    """A file as base64; without `content` a sample is sent."""

    content: str | None = None
    caption: str | None = None
    duration: int = Field(2, ge=1, le=3600)


class SendPlace(ActInChat):
    """A place in degrees."""

    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)


class Edit(Act):
    """A corrected text."""

    chat_id: int
    message_id: int
    text: str = Field(min_length=1)


class Start(Act):
    """Start, or a ?start= link with its payload."""

    payload: str = Field("", max_length=64, pattern=r"^[A-Za-z0-9_-]*$")


class AddBot(Start):
    """A ?startgroup= link with its payload, followed into this group."""

    chat_id: int
    admin: bool = False


class NewPerson(Body):
    """A new person."""

    first_name: str = Field(min_length=1, max_length=64)
    last_name: str | None = None
    username: str | None = None


class NewGroup(Body):
    """A new group with these people; the first owns it."""

    title: str = Field(min_length=1, max_length=128)
    members: list[int] = []
    supergroup: bool = False


class NewHandset(Body):
    """A phone: its number as people write it, its owner, and whether it has WhatsApp."""

    number: str = Field(min_length=1, max_length=32)
    name: str = Field("", max_length=64)
    whatsapp: bool = True


class Member(Act):
    """Somebody comes into a group."""

    chat_id: int


class OfChat(Body):
    """Something that happens to a group."""

    chat_id: int


class NewFault(Body):
    """One line of the faults' script; see Fault."""

    kind: FaultKind
    method: str | None = None
    chat_id: int | None = None
    times: int = Field(1, ge=1)
    seconds: float = Field(0.2, ge=0, le=600)
    code: int = Field(502, ge=500, le=599)
    retry_after: int = Field(5, ge=1)
    delivered: bool = False


class Speed(Body):
    """How many seconds of the world pass in one real second."""

    speed: float = Field(gt=0, le=3600)


class DataCentre(Body):
    """Whether the data centre answers."""

    down: bool
