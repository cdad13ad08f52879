"""The desk: every kind of work over its ports; what handlers and timers are given."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.city import City
from bot.ports import (
    Channel,
    Clock,
    Gateway,
    Inspector,
    Learner,
    Mailbox,
    Probe,
    Renderer,
    Touched,
    UnitOfWork,
)
from bot.services.announcing import Announcing
from bot.services.belated import Belated
from bot.services.board import Boards
from bot.services.calls import Calls
from bot.services.changing import Changing
from bot.services.checking import Checking
from bot.services.closing import Closing
from bot.services.complaints import Complaining
from bot.services.delivery import Delivery
from bot.services.dispatching import Dispatching
from bot.services.exercises import Exercises
from bot.services.handing import Handing
from bot.services.helpdesk import Helpdesk
from bot.services.holding import Holding
from bot.services.inbox import Inbox
from bot.services.journal import AlreadyHeard, Cause, Journal
from bot.services.looking import Looking
from bot.services.lookup import Lookup
from bot.services.marking import Marking
from bot.services.membership import Membership
from bot.services.merging import Merging
from bot.services.moving import Moving
from bot.services.places import Places
from bot.services.public import Public
from bot.services.reporting import Reporting
from bot.services.roster import Roster
from bot.services.sealing import Sealing
from bot.services.seating import Seating
from bot.services.setaside import SetAside
from bot.services.surveys import Surveys
from bot.services.umbrella import Umbrella
from bot.services.watch import Watch

__all__ = ["AlreadyHeard", "Cause", "Desk", "Gateway", "Mailbox", "open_desk"]


@dataclass(frozen=True, slots=True)
class Desk:
    """One city's desk."""

    city: City
    clock: Clock
    words: Renderer
    journal: Journal
    calls: Calls
    dispatching: Dispatching
    changing: Changing
    reporting: Reporting
    holding: Holding
    closing: Closing
    merging: Merging
    marking: Marking
    places: Places
    umbrella: Umbrella
    handing: Handing
    moving: Moving
    exercises: Exercises
    announcing: Announcing
    belated: Belated
    helpdesk: Helpdesk
    complaining: Complaining
    inbox: Inbox
    public: Public
    surveys: Surveys
    lookup: Lookup
    looking: Looking
    membership: Membership
    roster: Roster
    seating: Seating
    boards: Boards
    checking: Checking
    watch: Watch
    delivery: Delivery
    set_aside: SetAside
    sealing: Sealing


def open_desk(
    city: City,
    clock: Clock,
    uow: UnitOfWork,
    renderer: Renderer,
    reader: Learner,
    inspector: Inspector,
    *,
    username: str,
    caller_data: str = "off",
    has_datacentre: bool = False,
    channels: frozenset[Channel] = frozenset(),
    probes: Sequence[Probe] = (),
    deaf: Sequence[Channel] = (),
) -> Desk:
    """A desk over these ports."""
    journal = Journal(uow, clock, city, channels, frozenset(deaf))

    def known(touched: Touched) -> None:
        if touched.places is not None:
            reader.learn(touched.places)

    journal.after_commit.append(known)
    inbox = Inbox(journal, renderer, reader)
    delivery = Delivery(journal, renderer, caller_data, has_datacentre)
    return Desk(
        city=city,
        clock=clock,
        words=renderer,
        journal=journal,
        calls=Calls(journal, reader),
        dispatching=Dispatching(journal),
        changing=Changing(journal),
        reporting=Reporting(journal),
        holding=Holding(journal),
        closing=Closing(journal),
        merging=Merging(journal),
        marking=Marking(journal),
        places=Places(journal, reader),
        umbrella=Umbrella(journal),
        handing=Handing(journal),
        moving=Moving(journal, reader),
        exercises=Exercises(journal, reader),
        announcing=Announcing(journal),
        belated=Belated(journal, reader),
        helpdesk=Helpdesk(journal),
        complaining=Complaining(journal),
        inbox=inbox,
        public=Public(journal, reader),
        surveys=Surveys(journal),
        lookup=Lookup(journal),
        looking=Looking(journal),
        membership=Membership(journal, username),
        roster=Roster(journal),
        seating=Seating(journal, reader),
        boards=Boards(journal),
        checking=Checking(journal, inspector, has_datacentre, probes, deaf),
        watch=Watch(journal),
        delivery=delivery,
        set_aside=SetAside(journal, inbox, delivery),
        sealing=Sealing(journal),
    )
