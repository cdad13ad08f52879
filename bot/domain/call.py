"""One caller's report, from the ring to its screening: the draft is the fold of its facts."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from bot.domain import facts as f
from bot.domain.details import Details, ready, with_detail, with_other
from bot.domain.errors import Refusal
from bot.domain.survey import FAMILY, Survey, asked_since


class Screening(StrEnum):
    """What kind of call it was."""

    NORMAL = "normal"
    PRANK = "prank"
    GHOST = "ghost"
    INFO = "info"
    COMPLAINT = "complaint"


NOISE = (Screening.PRANK, Screening.GHOST, Screening.INFO, Screening.COMPLAINT)


class CallStatus(StrEnum):
    """Where a call stands."""

    OPEN = "open"
    SCREENED = "screened"
    ATTACHED = "attached"


NEXT: dict[CallStatus, tuple[CallStatus, ...]] = {
    CallStatus.OPEN: (CallStatus.SCREENED, CallStatus.ATTACHED),
    CallStatus.SCREENED: (CallStatus.OPEN,),
    CallStatus.ATTACHED: (CallStatus.OPEN,),
}
"""The lifecycle; a screened call opens again with "ternyata darurat", one that was added to an
incident by being taken apart from it. One that became an incident stays it."""


@dataclass(frozen=True, slots=True)
class Call:
    """The present state of a call."""

    number: int = 0
    erased: bool = False
    """What people said is gone, for good."""
    city: str = ""
    sop: str = ""
    operator: int = 0
    opened_at: datetime | None = None
    rang_at: datetime | None = None
    answered_at: datetime | None = None
    written: bool = False
    """Whether a line or a detail came in: from then on no answer can be stamped."""
    details: Details = field(default_factory=dict)
    otherwise: Details = field(default_factory=dict)
    """What later callers told otherwise, until it is settled."""
    toggles: Mapping[str, str | None] = field(default_factory=dict)
    """Agencies put on (with a role) or taken off (None) by hand."""
    phoned_back: tuple[datetime, str] | None = None
    """When its caller was phoned back, and by whom."""
    screening: Screening | None = None
    screened_seq: int | None = None
    incident_id: int | None = None
    attached_seq: int | None = None
    became: bool = False
    """It opened its incident; else it joined one."""
    joined: tuple[int, ...] = ()
    """Further calls that were added to this draft, before it was sent."""
    beside: tuple[int, int | None] | None = None
    """Stream and number of the incident this line may have belonged to."""
    exercise: bool = False
    offered: int | None = None
    """To whom it was offered, who has not accepted yet."""
    belated: bool = False
    lines: tuple[tuple[int, str], ...] = ()
    """Of a belated report, by their seqs, as they were written: its times stand in them."""
    said: tuple[str, ...] = ()
    """Every line as it was written: conditions of the routing are looked for in them."""
    shown: tuple[str, ...] = ()
    """Media that its sender showed, where it came by a message."""
    survey: Survey = field(default_factory=Survey)
    """Whether its caller may be asked how it was."""

    @property
    def status(self) -> CallStatus:
        """Where the call stands."""
        if self.incident_id is not None:
            return CallStatus.ATTACHED
        return CallStatus.SCREENED if self.screening else CallStatus.OPEN


def call_of(stream: list[f.Noted]) -> Call:
    """The call that these facts tell of."""
    call = Call()
    for noted in f.standing(stream):
        call = _after(call, noted)
    return call


def _after(call: Call, noted: f.Noted) -> Call:
    match noted.fact:
        case f.DraftOpened() as born:
            return replace(
                call,
                number=born.number,
                city=born.city,
                sop=born.sop,
                operator=born.operator,
                opened_at=noted.at,
                beside=(born.beside, born.beside_number) if born.beside else None,
            )
        case f.ExerciseDeclared():
            return replace(call, exercise=True)
        case f.ReportBelated():
            return replace(call, belated=True)
        case f.HandoverOffered(to=to):
            return replace(call, offered=to)
        case f.HandoverAccepted(to=to):
            return replace(call, operator=to, offered=None)
        case f.CallRang():
            return replace(_opened(call, noted), rang_at=call.rang_at or noted.at)
        case f.CallAnswered():
            return replace(_opened(call, noted), answered_at=call.answered_at or noted.at)
        case f.LineWritten(text=text):
            lines = (*call.lines, (noted.seq, text)) if call.belated else ()
            return replace(call, written=True, lines=lines, said=(*call.said, text))
        case f.EntryMade(media=media) if media:
            return replace(call, shown=(*call.shown, media))
        case f.DetailRecorded() as detail:
            return replace(
                call,
                written=True,
                details=with_detail(call.details, detail),
                otherwise=with_other(call.otherwise, detail),
            )
        case f.ToldOtherwise() as told:
            return replace(call, otherwise=with_other(call.otherwise, told))
        case f.CallJoined(call_id=call_id, caller=True):
            return replace(call, joined=(*call.joined, call_id))
        case f.AgencyToggled(agency=agency, role=role):
            return replace(call, toggles={**call.toggles, agency: role})
        case f.CallerPhonedBack():
            return replace(call, phoned_back=(noted.at, noted.by))
        case f.PersonalDataErased():
            return replace(call, erased=True)
        case _ if isinstance(noted.fact, FAMILY):
            return replace(call, survey=asked_since(call.survey, noted))
        case f.CallScreened(screening=screening):
            return replace(call, screening=Screening(screening), screened_seq=noted.seq)
        case f.CallAttached(incident_id=incident_id, became=became):
            return replace(call, incident_id=incident_id, attached_seq=noted.seq, became=became)
        case _:
            return call


def _opened(call: Call, noted: f.Noted) -> Call:
    """A belated report began when it is told to have begun, not when it was entered."""
    return replace(call, opened_at=noted.at) if noted.via == f.TOLD else call


def answer(call: Call) -> list[f.Fact]:
    """Stamp the answer. Raises `Refusal` once it is stamped or the report is being written."""
    _still_open(call)
    if call.answered_at:
        raise Refusal("answered_already", at=call.answered_at)
    if call.written:
        raise Refusal("answered_too_late")
    return [f.CallAnswered()]


def screen(call: Call, screening: Screening) -> list[f.Fact]:
    """Prank, ghost, information or a complaint: the call ends here. Raises `Refusal`.

    What further callers reported too is not screened away with it: they are split off first.
    """
    _still_open(call)
    if call.joined:
        raise Refusal("others_joined", callers=1 + len(call.joined))
    if screening is Screening.COMPLAINT and not call.said:
        raise Refusal("complaint_empty")
    return [f.CallScreened(screening.value)]


def unscreen(call: Call) -> list[f.Fact]:
    """ "Ternyata darurat": the screening never was, the first times stay."""
    if call.status is not CallStatus.SCREENED or call.screened_seq is None:
        raise Refusal("not_screened")
    if call.erased:
        raise Refusal("report_erased")
    return [f.Retracted(call.screened_seq)]


def phone_back(call: Call) -> list[f.Fact]:
    """The caller was phoned back, whatever the call was taken for. Raises `Refusal`."""
    if call.status is CallStatus.ATTACHED:
        raise Refusal("call_attached", number=call.number)
    if call.phoned_back:
        raise Refusal("phoned_back_already", at=call.phoned_back[0])
    return [f.CallerPhonedBack()]


def erasable(call: Call) -> None:
    """Raises `Refusal` unless the call is over."""
    if call.erased:
        raise Refusal("report_erased")
    if call.status is CallStatus.OPEN:
        raise Refusal("erase_when_closed")


def write(call: Call, fact: f.Fact) -> list[f.Fact]:
    """Whatever adds to an open draft: a line, a detail, a toggle."""
    _still_open(call)
    return [fact]


def attach(call: Call, incident_id: int) -> f.Fact:
    """The call is one more about an open incident. Raises `Refusal` once it is over."""
    _still_open(call)
    return f.CallAttached(incident_id)


def detach(call: Call) -> f.Fact:
    """It was about something else after all. Raises `Refusal` where it never joined another."""
    if call.attached_seq is None or call.became:
        raise Refusal("not_merged")
    return f.Retracted(call.attached_seq)


def dispatchable(call: Call) -> None:
    """Raises `Refusal` unless the call may become an incident: kind and place known."""
    _still_open(call)
    if not ready(call.details):
        raise Refusal("kind_and_place_needed")


def _still_open(call: Call) -> None:
    if call.status is CallStatus.SCREENED:
        raise Refusal("call_screened", screening=str(call.screening))
    if call.status is CallStatus.ATTACHED:
        raise Refusal("call_attached", number=call.number)
