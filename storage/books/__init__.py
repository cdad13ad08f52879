"""Everything one transaction may read and write, on either database."""

from storage.books.announcements import AnnouncementBooks
from storage.books.callers import CallerBooks
from storage.books.contacts import ContactBooks
from storage.books.deadlines import DeadlineBooks
from storage.books.doors import DoorBooks
from storage.books.marks import MarkBooks
from storage.books.outbox import OutboxBooks
from storage.books.people import PeopleBooks
from storage.books.relay import RelayBooks
from storage.books.seals import SealBooks
from storage.books.streams import StreamBooks
from storage.books.updates import UpdateBooks


class SqlBooks(
    StreamBooks,
    AnnouncementBooks,
    CallerBooks,
    ContactBooks,
    MarkBooks,
    DeadlineBooks,
    PeopleBooks,
    DoorBooks,
    UpdateBooks,
    OutboxBooks,
    RelayBooks,
    SealBooks,
):
    """The `Books` of `bot.ports`, over one connection within a transaction."""


__all__ = ["SqlBooks"]
