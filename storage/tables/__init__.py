"""Every table, as SQLModel classes whose names end in Row."""

from storage.tables.announcements import AnnouncementRow
from storage.tables.asides import AsideRow
from storage.tables.base import Row, table_of
from storage.tables.contacts import ContactRow, TakenRow
from storage.tables.doors import DoorRow
from storage.tables.geocodes import GeocodeRow
from storage.tables.keys import CallerRow, KeyRow
from storage.tables.marks import MarkRow
from storage.tables.outbox import DepartureRow, ShotRow, ViewRow
from storage.tables.people import (
    BindingRow,
    FocusRow,
    HeardRow,
    InvitationRow,
    MembershipRow,
    PersonRow,
)
from storage.tables.places import PlaceRow
from storage.tables.seals import LastSealRow, SealedRow, SealRow, UnsealedRow
from storage.tables.streams import (
    DeadlineRow,
    DispatchRow,
    FactRow,
    LineRow,
    StampRow,
    StreamRow,
)

__all__ = [
    "AnnouncementRow",
    "AsideRow",
    "BindingRow",
    "CallerRow",
    "ContactRow",
    "DeadlineRow",
    "DepartureRow",
    "DispatchRow",
    "DoorRow",
    "FactRow",
    "FocusRow",
    "GeocodeRow",
    "HeardRow",
    "InvitationRow",
    "KeyRow",
    "LastSealRow",
    "LineRow",
    "MarkRow",
    "MembershipRow",
    "PersonRow",
    "PlaceRow",
    "Row",
    "SealRow",
    "SealedRow",
    "ShotRow",
    "StampRow",
    "StreamRow",
    "TakenRow",
    "UnsealedRow",
    "ViewRow",
    "table_of",
]
