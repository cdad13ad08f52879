"""The facts of a ticket: a fault of the call centre's own tools, from its report to its end."""

from dataclasses import dataclass

from bot.domain.facts.base import Fact, private


@dataclass(frozen=True, slots=True)
class TicketOpened(Fact):
    """Somebody says that a tool of the call centre does not work.

    `reporter` is a person's id; `channel` the way he said it, and by which he is told of each
    step: telegram, whatsapp, sms, or phone, where a colleague logged it for him.
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
    """The help desk has it and begins to look for the cause."""


@dataclass(frozen=True, slots=True)
class FaultAnalysed(Fact):
    """What is wrong, as far as is known: a code of `ticket.CAUSES`, or words."""

    cause: str = ""
    words: str = private()


@dataclass(frozen=True, slots=True)
class FaultRepaired(Fact):
    """Whoever had it says that it works again; `vendor`: it was the vendor's repair."""

    vendor: bool = False


@dataclass(frozen=True, slots=True)
class RepairReported(Fact):
    """What was wrong and what was done, in a line; without it a ticket stays open."""

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
