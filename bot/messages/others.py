"""What leaves in no chat as words: a pin, a question to the geocoder, case data."""

from dataclasses import dataclass

from bot.messages.base import Message


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
