"""The facts of a ticket, a fault of our own tools or a complaint, from its report to its end."""

from dataclasses import dataclass

from bot.domain.facts.base import Fact, private


@dataclass(frozen=True, slots=True)
class TicketOpened(Fact):
    """Somebody says that a tool of the call centre does not work, or complains of its service.

    `reporter` is a person's id, 0 for one of the public; `channel` the way he said it, and by which
    he is told of each step: telegram, whatsapp, sms, or phone, where a colleague logged it for him.
    """

    number: int
    city: str
    sop: str
    """Hash of the help-desk SOP it is stamped with."""
    reporter: int
    channel: str = "telegram"
    words: str = private()
    name: str = private()
    """Of who phoned: he may be nobody the desk knows."""
    contact: int = 0
    """The phone he wrote from; 0: he wrote in Telegram, or phoned."""
    matter: str = "fault"
    """A fault or a complaint (`ticket.WAYS`); since version 3, like the number below."""
    phone: str = private()
    """Where who phoned is reached, as he told it."""


@dataclass(frozen=True, slots=True)
class FaultSeen(Fact):
    """When the fault was first seen is its `at`, as told ("sejak jam berapa?")."""


@dataclass(frozen=True, slots=True)
class FaultNamed(Fact):
    """What is down: a code of `ticket.DOWN`."""

    down: str
    guessed: bool = False
    """Read from the words; what a person chose is never overridden by it."""


@dataclass(frozen=True, slots=True)
class TicketReceived(Fact):
    """Who works it has it, and begins to look for the cause."""


@dataclass(frozen=True, slots=True)
class FaultAnalysed(Fact):
    """What is wrong, as far as is known: a code of `ticket.CAUSES`, or words."""

    cause: str = ""
    words: str = private()


@dataclass(frozen=True, slots=True)
class FaultRepaired(Fact):
    """Whoever had it says that it works again; `vendor`: it was the vendor's repair.

    Of a complaint: that it was seen to.
    """

    vendor: bool = False


@dataclass(frozen=True, slots=True)
class RepairReported(Fact):
    """What was wrong and what was done, in a line; without it a ticket stays open.

    Of a complaint it is the answer that who complained is given.
    """

    vendor: bool = False
    words: str = private()


@dataclass(frozen=True, slots=True)
class FaultUnsolved(Fact):
    """The help desk cannot mend it: the vendor is needed."""


@dataclass(frozen=True, slots=True)
class VendorTold(Fact):
    """The ticket was put before the vendor; `card`: in its own group, else by phone."""

    card: bool = True


@dataclass(frozen=True, slots=True)
class VendorAnswered(Fact):
    """The vendor has it."""


@dataclass(frozen=True, slots=True)
class VendorPhoned(Fact):
    """The help desk logged a phone call with the vendor, who has it."""


@dataclass(frozen=True, slots=True)
class RepairConfirmed(Fact):
    """The reporter says that it works: he ends a ticket, not who repaired it."""


@dataclass(frozen=True, slots=True)
class RepairFailed(Fact):
    """The reporter, or the help desk, says that the repair did not hold."""


@dataclass(frozen=True, slots=True)
class TicketReopened(Fact):
    """A ticket that was over goes on: the same fault is back."""
