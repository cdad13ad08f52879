"""A message of the public; and what leaves in no chat as words: pin, place query, case data."""

from dataclasses import dataclass
from datetime import datetime

from bot.messages.base import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageCard(Message):
    """A message from the public as every operator has it; `phone` is masked once it was answered.

    `done` says how it was (taken, screened), and `what` it was screened as.
    """

    number: int
    channel: str
    said: str
    phone: str
    pin: str = ""
    shown: str = ""
    """A medium that its sender showed."""
    done: str = ""
    what: str = ""
    who: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin(Message):
    """A native map pin."""

    latitude: float
    longitude: float
    number: int = 0
    """The incident's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceQuery(Message):
    """An address that a geocoder is asked for: street, landmark, village, city, and no more."""

    query: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseData(Message):
    """One incident's data for the city's data centre: a JSON document."""

    document: str
