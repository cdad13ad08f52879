"""The facts of an incident with its dispatches."""

from dataclasses import dataclass

from bot.domain.facts.base import Fact, private


@dataclass(frozen=True, slots=True)
class IncidentOpened(Fact):
    """A call became an incident; the call's own facts are taken over right after this one."""

    call_id: int


@dataclass(frozen=True, slots=True)
class AgencyDispatched(Fact):
    """An agency was tasked (lead, support) or told (informed); `batch` counts the sendings."""

    dispatch: int
    agency: str
    role: str
    batch: int
    reachable: bool = True
    """False where the agency has neither group nor duty phone: it must be phoned."""
    channel: str = ""
    """What its card goes to duty phones by, where it has no group; and to how many."""
    phones: int = 0


@dataclass(frozen=True, slots=True)
class CardDelivered(Fact):
    """The channel accepted the dispatch card; `again` marks a re-send."""

    dispatch: int
    again: bool = False


@dataclass(frozen=True, slots=True)
class CardSentToPhones(Fact):
    """Its groups are lost, or do not take it: the card goes to its agency's duty phones."""

    dispatch: int
    channel: str
    phones: int


@dataclass(frozen=True, slots=True)
class CardWentOn(Fact):
    """One duty phone could not be reached by a channel: its card goes by the next one.

    What is said of the task to duty phones goes by that one from now on.
    """

    dispatch: int
    channel: str
    contact: int


@dataclass(frozen=True, slots=True)
class CardHeldUp(Fact):
    """The card waits before a gateway that does not answer, and has no other way."""

    dispatch: int


@dataclass(frozen=True, slots=True)
class CardSeen(Fact):
    """The channel says that the card is on a duty phone, or that it was read there."""

    dispatch: int
    read: bool = False


@dataclass(frozen=True, slots=True)
class CardDeliveryUnknown(Fact):
    """The card left, but no answer came: it may be there or not."""

    dispatch: int


@dataclass(frozen=True, slots=True)
class CardRefused(Fact):
    """The group refuses us for good (kicked, no right to post, gone), or one duty phone does."""

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
    post: str | None = None
    """Which of its posts took it (since version 2); None: the agency's own group, or no post."""


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
    vendor: bool = False
    """Of a ticket: its vendor said it (since version 3)."""


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
class DutyOfficerAlerted(Fact):
    """A deadline of his agency passed: its duty officer has the card in his private chat."""

    step: str
    dispatch: int
    round: int
    officer: int
    """Id of the person."""


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
    """The operator closed the incident with a disposition; it is archived with that.

    `detail` is why it was cancelled, or which city has it now; `found_by` the dispatch whose crew
    found nothing there (all since version 2).
    """

    disposition: str
    detail: str = ""
    found_by: int | None = None


@dataclass(frozen=True, slots=True)
class NothingFound(Fact):
    """A crew found nothing to be done: `what` is the disposition it proposes."""

    dispatch: int
    what: str
    told: str = private()


@dataclass(frozen=True, slots=True)
class IncidentReopened(Fact):
    """A supervisor opened it again: the dispatches stand where they stood, timed anew."""


@dataclass(frozen=True, slots=True)
class ClosingTold(Fact):
    """The agency's group accepted the closing notice (or had to be left out: `reached` False)."""

    dispatch: int
    reached: bool = True
