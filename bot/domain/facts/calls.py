"""The facts of a call, from the ring to its screening."""

from dataclasses import dataclass

from bot.domain.facts.base import Fact, private


@dataclass(frozen=True, slots=True)
class DraftOpened(Fact):
    """The draft of a report was opened; the SOP in force is stamped on it by its hash."""

    number: int
    city: str
    sop: str
    operator: int
    """Id of the person who takes the call."""
    beside: int | None = None
    """Incident that had the focus when a line opened this draft: it may be more of that."""
    beside_number: int | None = None


@dataclass(frozen=True, slots=True)
class ReportBelated(Fact):
    """The report is entered afterwards ("entri susulan"): its times are told, not stamped."""


@dataclass(frozen=True, slots=True)
class CallRang(Fact):
    """The operator pressed "Panggilan masuk"."""


@dataclass(frozen=True, slots=True)
class CallAnswered(Fact):
    """The operator pressed "Dijawab"."""


@dataclass(frozen=True, slots=True)
class LineWritten(Fact):
    """A line of the report as the operator typed it."""

    text: str = private()
    message: int | None = None
    """Telegram's id of it in his chat (since version 2): an edited line is read again."""


@dataclass(frozen=True, slots=True)
class DetailRecorded(Fact):
    """One thing known of the report; `guessed` when it was read from text, not chosen.

    `code` is a value of a closed list (a kind, a kelurahan, "unknown"); `words` is free text.
    """

    topic: str
    code: str | None = None
    guessed: bool = False
    words: str = private()
    manner: str = ""
    """How it was told (since version 2): a part, a correction, the caller's own place, a form."""
    weak: bool = False
    """A guess that the text hardly says (since version 2)."""


@dataclass(frozen=True, slots=True)
class DraftResumed(Fact):
    """Somebody said that he goes on with a draft that lay open: it is not left alone."""


@dataclass(frozen=True, slots=True)
class CallerPhonedBack(Fact):
    """The caller, whose line was silent or dropped, was phoned back."""


@dataclass(frozen=True, slots=True)
class AgencyToggled(Fact):
    """The operator put an agency on the proposal, or took it off (`role` None)."""

    agency: str
    role: str | None


@dataclass(frozen=True, slots=True)
class CallScreened(Fact):
    """What kind of call it was: normal, prank, ghost, info or a complaint."""

    screening: str


@dataclass(frozen=True, slots=True)
class CallAttached(Fact):
    """The call became an incident (`became`), or was added to one that was open."""

    incident_id: int
    became: bool = False
