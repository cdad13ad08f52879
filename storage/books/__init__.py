"""Everything one transaction may read and write, on either database."""

from storage.books.announcements import AnnouncementBooks
from storage.books.asides import AsideBooks
from storage.books.callers import CallerBooks
from storage.books.contacts import ContactBooks
from storage.books.doors import DoorBooks
from storage.books.geocodes import GeocodeBooks
from storage.books.marks import MarkBooks
from storage.books.people import PeopleBooks
from storage.books.places import PlaceBooks
from storage.books.relay import RelayBooks
from storage.books.seals import SealBooks
from storage.books.together import TogetherBooks
from storage.books.updates import UpdateBooks


class SqlBooks(
    TogetherBooks,
    AnnouncementBooks,
    AsideBooks,
    CallerBooks,
    ContactBooks,
    MarkBooks,
    PeopleBooks,
    PlaceBooks,
    DoorBooks,
    GeocodeBooks,
    UpdateBooks,
    RelayBooks,
    SealBooks,
):
    """The `Books` of `bot.ports`, over one connection within a transaction."""


__all__ = ["SqlBooks"]
