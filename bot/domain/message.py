"""A message from the public: waiting until an operator takes or screens it; its table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain import facts as f
from bot.domain.errors import Refusal

COMPLAINT = "complaint"
SCREENINGS = ("prank", "ghost", "info", COMPLAINT)
"""What it may be instead of an emergency; a ghost says nothing: a sticker, a dot, a slip."""


class MessageStatus(StrEnum):
    """Where a message stands."""

    WAITING = "waiting"
    TAKEN = "taken"
    SCREENED = "screened"


NEXT: Mapping[MessageStatus, tuple[MessageStatus, ...]] = {
    MessageStatus.WAITING: (MessageStatus.TAKEN, MessageStatus.SCREENED),
    MessageStatus.TAKEN: (),
    MessageStatus.SCREENED: (MessageStatus.TAKEN,),
}
"""What leads where: one that was screened may prove to be an emergency after all."""
FAMILY: tuple[type[f.Fact], ...] = (
    f.MessageReceived,
    f.MessageAdded,
    f.MessageTaken,
    f.MessageScreened,
    f.ComplaintFiled,
    f.ReminderIssued,
    f.Escalated,
    f.PersonalDataErased,
)
"""All that its stream may hold."""


@dataclass(frozen=True, slots=True)
class PublicMessage:
    """A message as it stands; `by` names who took or screened it."""

    number: int = 0
    city: str = ""
    sop: str = ""
    contact: int = 0
    channel: str = ""
    words: tuple[str, ...] = ()
    pin: str = ""
    shown: tuple[tuple[str, str], ...] = ()
    """Medium and file of each picture, video or voice note."""
    status: MessageStatus = MessageStatus.WAITING
    received_at: datetime | None = None
    answered_at: datetime | None = None
    by: str = ""
    call_id: int | None = None
    screening: str | None = None
    erased: bool = False
    """Its words were destroyed: it is taken by nobody any more."""


def message_of(stream: Sequence[f.Noted]) -> PublicMessage:
    """The message that these facts tell of."""
    found = PublicMessage()
    for noted in f.standing(list(stream)):
        match noted.fact:
            case f.MessageReceived() as told:
                found = PublicMessage(
                    told.number, told.city, told.sop, told.contact, told.channel,
                    (told.words,) if told.words else (), told.pin, received_at=noted.at,
                )  # fmt: skip
            case f.MessageAdded(words=words, media=media, file=file):
                found = replace(
                    found,
                    words=(*found.words, words) if words else found.words,
                    shown=(*found.shown, (media, file)) if media else found.shown,
                )
            case f.MessageTaken(call_id=call_id):
                found = replace(
                    found, status=MessageStatus.TAKEN, call_id=call_id, answered_at=noted.at,
                    by=noted.by, screening=None,
                )  # fmt: skip
            case f.MessageScreened(screening=what):
                found = replace(
                    found, status=MessageStatus.SCREENED, screening=what, answered_at=noted.at,
                    by=noted.by,
                )  # fmt: skip
            case f.PersonalDataErased():
                found = replace(found, erased=True)
            case _:
                pass
    return found


def taken(message: PublicMessage, call_id: int) -> list[f.Fact]:
    """An operator takes it. Raises `Refusal` where a colleague has."""
    _may(message, MessageStatus.TAKEN)
    return [f.MessageTaken(call_id)]


def screened(message: PublicMessage, what: str) -> list[f.Fact]:
    """It is no emergency. Raises `Refusal` where it was answered before."""
    if what not in SCREENINGS:
        raise Refusal("choice_unknown")
    _may(message, MessageStatus.SCREENED)
    return [f.MessageScreened(what)]


def erasable(message: PublicMessage) -> None:
    """Raises `Refusal` unless somebody answered it."""
    if message.erased:
        raise Refusal("report_erased")
    if message.status is MessageStatus.WAITING:
        raise Refusal("erase_when_closed")


def _may(message: PublicMessage, to: MessageStatus) -> None:
    if message.erased:
        raise Refusal("report_erased")
    if to not in NEXT[message.status]:
        raise Refusal("message_answered", number=message.number, done=message.status.value)
