"""Every fact the desk can note, with its public part and the words of people kept apart."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any

PRIVATE = "private"


def private(default: str = "") -> Any:  # noqa: ANN401 - as dataclasses.field
    """A field that holds people's words or names: stored apart from the codes."""
    return field(default=default, metadata={PRIVATE: True})


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened. `VERSION` rises when the fields change; old ones stay readable."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A fact with its place in a stream.

    `at` is when it happened, as told; `noted_at` when the desk learnt it (both UTC).
    `by` is a person ("p7"), a party of the system ("sistem"); `via` the way it came:
    telegram, phone, radio, clock.
    """

    seq: int
    at: datetime
    noted_at: datetime
    by: str
    via: str
    fact: Fact


# --- a call, from the ring to its screening -------------------------------------------------


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


@dataclass(frozen=True, slots=True)
class AgencyToggled(Fact):
    """The operator put an agency on the proposal, or took it off (`role` None)."""

    agency: str
    role: str | None


@dataclass(frozen=True, slots=True)
class CallScreened(Fact):
    """What kind of call it was: normal, prank, ghost or info."""

    screening: str


@dataclass(frozen=True, slots=True)
class CallAttached(Fact):
    """The call became an incident (`became`), or was added to one that was open."""

    incident_id: int
    became: bool = False


# --- an incident with its dispatches ----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class IncidentOpened(Fact):
    """A call became an incident; the call's own facts are taken over right after this one."""

    call_id: int


@dataclass(frozen=True, slots=True)
class CallJoined(Fact):
    """A further call about this incident was added to it."""

    call_id: int


@dataclass(frozen=True, slots=True)
class AgencyDispatched(Fact):
    """An agency was tasked (lead, support) or told (informed); `batch` counts the sendings."""

    dispatch: int
    agency: str
    role: str
    batch: int
    reachable: bool = True
    """False where the agency has no bound group: it must be phoned."""


@dataclass(frozen=True, slots=True)
class CardDelivered(Fact):
    """The channel accepted the dispatch card; `again` marks a re-send."""

    dispatch: int
    again: bool = False


@dataclass(frozen=True, slots=True)
class CardDeliveryUnknown(Fact):
    """The card left, but no answer came: it may be there or not."""

    dispatch: int


@dataclass(frozen=True, slots=True)
class CardRefused(Fact):
    """The group refuses us for good: kicked, no right to post, gone."""

    dispatch: int
    reason: str


@dataclass(frozen=True, slots=True)
class GroupReturned(Fact):
    """The agency's group, which could not be reached, takes us again."""

    dispatch: int


@dataclass(frozen=True, slots=True)
class AgencyPhoned(Fact):
    """The operator told the agency by phone."""

    dispatch: int
    told: str = private()
    """Who was spoken to, and what was said."""


@dataclass(frozen=True, slots=True)
class DispatchAcknowledged(Fact):
    """The agency has it and will act."""

    dispatch: int
    told: str = private()


@dataclass(frozen=True, slots=True)
class ArrivalEstimated(Fact):
    """Minutes to the scene, as the agency says."""

    dispatch: int
    minutes: int


@dataclass(frozen=True, slots=True)
class DispatchDeclined(Fact):
    """The agency cannot come; `reason` is a code (armada, wilayah, kewenangan, personel)."""

    dispatch: int
    reason: str
    told: str = private()


@dataclass(frozen=True, slots=True)
class UnitDeparted(Fact):
    """The unit is on its way."""

    dispatch: int
    told: str = private()


@dataclass(frozen=True, slots=True)
class UnitArrived(Fact):
    """The unit is on scene."""

    dispatch: int
    told: str = private()


@dataclass(frozen=True, slots=True)
class HandlingEnded(Fact):
    """The agency's work on scene is done."""

    dispatch: int
    told: str = private()


@dataclass(frozen=True, slots=True)
class HelpRequested(Fact):
    """The agency needs more help."""

    dispatch: int


@dataclass(frozen=True, slots=True)
class QuestionRaised(Fact):
    """The agency wants to be called by 112."""

    dispatch: int


@dataclass(frozen=True, slots=True)
class ReportPartGiven(Fact):
    """One part of the final report: result or victims (as words or a code such as "nihil")."""

    dispatch: int
    part: str
    code: str | None = None
    words: str = private()


@dataclass(frozen=True, slots=True)
class FinalReportGiven(Fact):
    """The final report is complete; `documented` when a photo or video came with it."""

    dispatch: int
    documented: bool


@dataclass(frozen=True, slots=True)
class EntryMade(Fact):
    """Something said about the incident: by a group (with its dispatch) or by an operator.

    `media` is None, photo, voice, video or location; `file` its file id, `words` its text.
    """

    dispatch: int | None
    media: str | None = None
    words: str = private()
    file: str = private()
    message: int | None = None
    """Telegram's id of the line it was (since version 2)."""


@dataclass(frozen=True, slots=True)
class MessageToAgency(Fact):
    """The operator's word to one agency's group, a reply to its card."""

    dispatch: int
    words: str = private()


@dataclass(frozen=True, slots=True)
class ConditionUpdated(Fact):
    """The current condition was written (Tarakan, row 7)."""

    words: str = private()


@dataclass(frozen=True, slots=True)
class LateReasonGiven(Fact):
    """Why a step is late; its reminders rest for a while."""

    step: str
    dispatch: int | None
    round: int
    reason: str


@dataclass(frozen=True, slots=True)
class ReminderIssued(Fact):
    """A late party was asked (before the deadline) or the operator again (after it)."""

    step: str
    dispatch: int | None
    round: int
    alarm: int
    """Position on the deadline's list of alarms; earlier ones count as passed."""


@dataclass(frozen=True, slots=True)
class Escalated(Fact):
    """A deadline passed: operator and supervisor were told."""

    step: str
    dispatch: int | None
    round: int
    alarm: int


@dataclass(frozen=True, slots=True)
class RecordCompleted(Fact):
    """The operator's record is complete; the case data may leave as `version`."""

    version: int


@dataclass(frozen=True, slots=True)
class IncidentDataTaken(Fact):
    """The city's data centre took the case data."""

    version: int


@dataclass(frozen=True, slots=True)
class IncidentDataKept(Fact):
    """No data centre is configured: that leg is not measured."""

    version: int


@dataclass(frozen=True, slots=True)
class IncidentClosed(Fact):
    """The operator closed the incident with a disposition; it is archived with that."""

    disposition: str


@dataclass(frozen=True, slots=True)
class IncidentReopened(Fact):
    """A supervisor opened it again: the dispatches stand where they stood."""


@dataclass(frozen=True, slots=True)
class ClosingTold(Fact):
    """The agency's group accepted the closing notice (or had to be left out: `reached` False)."""

    dispatch: int
    reached: bool = True


@dataclass(frozen=True, slots=True)
class Retracted(Fact):
    """An earlier fact of this stream is undone; every fold skips it."""

    undone: int
    """Its seq."""


def _subclasses(cls: type[Fact]) -> dict[str, type[Fact]]:
    return {sub.__name__: sub for sub in cls.__subclasses__()}


FACTS: dict[str, type[Fact]] = _subclasses(Fact)
"""Every fact type by its name, as it is stored."""


def parts(fact: Fact) -> tuple[dict[str, Any], dict[str, Any]]:
    """The public and the private part of a fact, as two plain dicts."""
    public: dict[str, Any] = {}
    secret: dict[str, Any] = {}
    for one in fields(fact):
        (secret if one.metadata.get(PRIVATE) else public)[one.name] = getattr(fact, one.name)
    return public, {name: value for name, value in secret.items() if value}


VERSIONS: dict[str, int] = dict.fromkeys(FACTS, 1) | {"LineWritten": 2, "EntryMade": 2}
"""The version written today; raise it with an entry in `UPGRADES` when fields change."""

Upgrade = Callable[[dict[str, Any], dict[str, Any]], tuple[dict[str, Any], dict[str, Any]]]


def _same(public: dict[str, Any], secret: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """A field was added whose default says what was known before."""
    return public, secret


UPGRADES: dict[tuple[str, int], Upgrade] = {("LineWritten", 1): _same, ("EntryMade", 1): _same}
"""(fact type, version once written) -> how its parts become those of the next version."""


def fact_of(kind: str, version: int, public: dict[str, Any], secret: dict[str, Any]) -> Fact:
    """The fact that was stored as these parts, by whichever version of this program.

    Raises `KeyError` for a kind, or an old version, that this program does not know.
    """
    while version < VERSIONS[kind]:
        public, secret = UPGRADES[kind, version](public, secret)
        version += 1
    return FACTS[kind](**public, **secret)


def standing(stream: list[Noted]) -> list[Noted]:
    """The stream without what was retracted, and without the retractions."""
    undone = {noted.fact.undone for noted in stream if isinstance(noted.fact, Retracted)}
    return [
        noted
        for noted in stream
        if noted.seq not in undone and not isinstance(noted.fact, Retracted)
    ]
