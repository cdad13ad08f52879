"""What is happening in the world, with every agency sent to it: state, decisions, endings."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from bot.domain import changes
from bot.domain import dispatch as d
from bot.domain import facts as f
from bot.domain import points as pts
from bot.domain.details import OF_THE_PLACE, Details, with_detail, with_other
from bot.domain.endings import CANCELLED, DISPOSITIONS, NOTHING_THERE, PASSED_ON, checked
from bot.domain.errors import Refusal
from bot.domain.survey import FAMILY, Survey, asked_since

LATE_REASONS = ("lalu_lintas", "armada_terbatas", "akses_sulit", "menunggu_info", "lain")
SEARCHES = ("orang_hilang", "tenggelam", "laka_air")
"""Kinds whose search may last for days: they may be monitored at an interval of their own."""
INTERVALS = (30, 60, 180, 360)
"""Minutes between two looks at a long search."""


DEALT_WITH = ("tertangani", "tertangani_warga")
"""Dispositions that are true only once every point of an umbrella is over."""


class IncidentStatus(StrEnum):
    """Where an incident stands."""

    DISPATCHED = "dispatched"
    UNDER_WAY = "under_way"
    HANDLED = "handled"
    UNANSWERED = "unanswered"
    UNTASKED = "untasked"
    MERGED = "merged"
    """It turned out to be another one, which goes on for both."""
    CLOSED = "closed"
    CANCELLED = "cancelled"
    FALSE_ALARM = "false_alarm"
    PASSED_ON = "passed_on"
    """Another city has it."""


OF_DISPOSITION: Mapping[str, IncidentStatus] = {
    **dict.fromkeys(DISPOSITIONS, IncidentStatus.CLOSED),
    **dict.fromkeys(NOTHING_THERE, IncidentStatus.FALSE_ALARM),
    "dibatalkan_pelapor": IncidentStatus.CANCELLED,
    CANCELLED: IncidentStatus.CANCELLED,
    PASSED_ON: IncidentStatus.PASSED_ON,
}
"""Each is terminal until a supervisor opens it again; all but CLOSED call crews back that are
still out."""
OF_JOINT: tuple[tuple[frozenset[d.Status], IncidentStatus], ...] = (
    (
        frozenset({d.Status.ACKNOWLEDGED, d.Status.EN_ROUTE, d.Status.ON_SCENE}),
        IncidentStatus.UNDER_WAY,
    ),
    (frozenset({d.Status.DISPATCHED}), IncidentStatus.DISPATCHED),
    (frozenset({d.Status.CLEARED}), IncidentStatus.HANDLED),
    (frozenset({d.Status.DECLINED}), IncidentStatus.UNANSWERED),
    (frozenset({d.Status.WITHDRAWN}), IncidentStatus.UNTASKED),
)
"""What follows from the joint statuses of the agencies tasked: the first line that any of them
fits. Where none was ever tasked, only informed, it is untasked too."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something said about the incident, as the timeline shows it."""

    seq: int
    at: datetime
    by: str
    via: str
    dispatch: int | None
    media: str | None
    words: str
    file: str
    to_agency: bool = False
    """The operator's word to the agency's group, not the group's to him."""
    what: str = ""
    """A turn it took, not something said; `words` is then its reason's code, or a unit."""
    whom: str = ""
    """Who held the dispatch before: a person's id."""


@dataclass(frozen=True, slots=True)
class Incident:
    """The present state of an incident and of its dispatches."""

    number: int = 0
    city: str = ""
    sop: str = ""
    operator: int = 0
    opened_at: datetime | None = None
    """When the report was taken: answered, else the draft opened."""
    details: Details = field(default_factory=dict)
    otherwise: Details = field(default_factory=dict)
    """What later callers told otherwise, until it is settled."""
    raised: bool = False
    """An umbrella: what is reported of it are its points."""
    points: pts.Points = field(default_factory=dict)
    calls: tuple[int, ...] = ()
    dispatches: Mapping[int, d.Dispatch] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()
    condition: str = ""
    disposition: str | None = None
    detail: str = ""
    """Why it was cancelled, or which city has it now."""
    found_by: int | None = None
    """Whose crew found nothing there."""
    closed_at: datetime | None = None
    version: int = 0
    """Version of the case data that last left, or may leave."""
    data_taken: int = 0
    recorded: bool = False
    erased: bool = False
    """What people said is gone, for good."""
    revealed: tuple[tuple[int, str, datetime], ...] = ()
    """To whom the caller was revealed: for which dispatch, by his code, when."""
    monitored_every: int = 0
    """Minutes between two looks at a long search; 0: as the SOP has it."""
    said: tuple[str, ...] = ()
    """What the desk wrote of it: conditions of the routing are looked for in it."""
    sent_on: tuple[Details, int] = field(default_factory=lambda: ({}, 0))
    """What was known when it opened, and how much of `said` was written by then."""
    rekinded: bool = False
    """Its kind was changed after agencies were sent: others may be needed."""
    exercise: bool = False
    offered: int | None = None
    """To whom it was offered, who has not accepted yet."""
    belated: bool = False
    merged: tuple[int, int] | None = None
    """Stream and number of the incident that goes on for this one."""
    taken: Mapping[tuple[int, int], int] = field(default_factory=dict)
    """(stream, dispatch) of an incident merged into this one -> the dispatch that answers."""
    spent: int = 0
    """Dispatch numbers up to this are not given again."""
    survey: Survey = field(default_factory=Survey)
    """Who was asked how it was, and what they answered."""

    @property
    def status(self) -> IncidentStatus:
        """Where the incident stands: it follows from its dispatches."""
        if self.disposition:
            return OF_DISPOSITION[self.disposition]
        if self.merged:
            return IncidentStatus.MERGED
        found = {one.status for one in self.dispatches.values() if one.timed}
        for statuses, status in OF_JOINT:
            if found & statuses:
                return status
        return IncidentStatus.UNTASKED

    def dispatch(self, number: int) -> d.Dispatch:
        """The dispatch of that number; raises `Refusal` where there is none."""
        try:
            return self.dispatches[number]
        except KeyError:
            raise Refusal("dispatch_unknown") from None

    @property
    def last_number(self) -> int:
        """The highest number that a dispatch ever had."""
        return max([self.spent, *self.dispatches])

    @property
    def led(self) -> bool:
        """Whether some agency still has the lead."""
        return any(one.role == "lead" and one.active for one in self.dispatches.values())

    @property
    def own_entries(self) -> tuple[Entry, ...]:
        """What was written about the incident itself."""
        own = (one for one in self.entries if one.dispatch is None)
        return tuple(one for one in own if not one.what and not one.media)

    def joined(self, number: int) -> bool:
        """Whether an agency that was only informed has tasked itself since."""
        mine = self.dispatch(number)
        newest = self.of_agency(mine.agency)
        return not mine.timed and newest is not None and newest.number != number

    def of_agency(self, agency: str) -> d.Dispatch | None:
        """The newest dispatch of an agency."""
        found = [one for one in self.dispatches.values() if one.agency == agency]
        return found[-1] if found else None


def incident_of(stream: list[f.Noted]) -> Incident:
    """The incident that these facts tell of."""
    incident = Incident()
    for noted in f.standing(stream):
        incident = after(incident, noted)
    return incident


def after(incident: Incident, noted: f.Noted) -> Incident:
    """The incident after one more fact (which is no retraction)."""
    fact = noted.fact
    number = getattr(fact, "dispatch", None)
    if number is not None and number in incident.dispatches:
        was = incident.dispatches[number]
        moved = changes.after(d.after(was, noted), noted)
        incident = replace(incident, dispatches={**incident.dispatches, number: moved})
        if was.moving and not moved.moving:
            incident = _with_points(incident, incident.points)
    match fact:
        case f.DraftOpened(number=own, city=city, sop=sop, operator=operator):
            return replace(
                incident, number=own, city=city, sop=sop, operator=operator, opened_at=noted.at
            )
        case f.HandoverOffered(to=to):
            return replace(incident, offered=to)
        case f.HandoverAccepted(to=to):
            return replace(incident, operator=to, offered=None)
        case f.ExerciseDeclared():
            return replace(incident, exercise=True)
        case f.ReportBelated():
            return replace(incident, belated=True)
        case f.CallRang() if noted.via == f.TOLD:
            return replace(incident, opened_at=noted.at)
        case f.CallAnswered():
            return replace(incident, opened_at=noted.at)
        case f.LineWritten(text=text):
            return replace(incident, said=(*incident.said, text))
        case f.IncidentOpened(call_id=call_id):
            known = (incident.details, len(incident.said))
            return replace(incident, calls=(*incident.calls, call_id), sent_on=known)
        case f.CallJoined(call_id=call_id, caller=True):
            return replace(incident, calls=(*incident.calls, call_id))
        case f.DetailRecorded() as detail:
            return _detailed(incident, detail)
        case f.IncidentRaised():
            return replace(incident, raised=True)
        case f.PointReported() | f.PointTaken() | f.PointEnded() | f.PointRanked():
            return _with_points(incident, pts.after(incident.points, noted))
        case f.ToldOtherwise() as later:
            return replace(incident, otherwise=with_other(incident.otherwise, later))
        case f.PlaceChanged():
            kept = {one: it for one, it in incident.details.items() if one not in OF_THE_PLACE}
            sent = {key: changes.after(one, noted) for key, one in incident.dispatches.items()}
            entries = (*incident.entries, _turn(noted))
            return replace(incident, details=kept, dispatches=sent, entries=entries)
        case f.AgencyDispatched() as sent:
            new = d.Dispatch(
                sent.dispatch, sent.agency, sent.role, sent.batch, sent.reachable,
                channel=sent.channel, phones=sent.phones,
            )  # fmt: skip
            return replace(incident, dispatches={**incident.dispatches, sent.dispatch: new})
        case f.EntryMade() as entry:
            said = Entry(
                noted.seq, noted.at, noted.by, noted.via,
                entry.dispatch, entry.media, entry.words, entry.file,
            )  # fmt: skip
            of_desk = (entry.words,) if entry.dispatch is None and entry.words else ()
            return replace(
                incident, entries=(*incident.entries, said), said=(*incident.said, *of_desk)
            )
        case f.MessageToAgency(dispatch=to, words=words):
            told = Entry(noted.seq, noted.at, noted.by, noted.via, to, None, words, "", True)
            return replace(incident, entries=(*incident.entries, told))
        case f.CallerRevealed(dispatch=to):
            shown = (to, noted.by, noted.at)
            return replace(incident, revealed=(*incident.revealed, shown))
        case f.MonitoringSet(minutes=minutes):
            entries = (*incident.entries, _turn(noted))
            return replace(incident, monitored_every=minutes, entries=entries)
        case (
            f.DispatchWithdrawn()
            | f.AcknowledgementWithdrawn()
            | f.DispatchTakenOver()
            | f.MessageToAll()
            | f.NothingFound()
        ):
            return replace(incident, entries=(*incident.entries, _turn(noted)))
        case f.ConditionUpdated(words=words):
            return replace(incident, condition=words)
        case f.RecordCompleted(version=version):
            return replace(incident, recorded=True, version=version)
        case f.IncidentDataTaken(version=version) | f.IncidentDataKept(version=version):
            return replace(incident, data_taken=max(version, incident.data_taken))
        case f.IncidentClosed() as end:
            closed = {key: d.after(one, noted) for key, one in incident.dispatches.items()}
            return replace(
                incident, disposition=end.disposition, detail=end.detail, found_by=end.found_by,
                closed_at=noted.at, dispatches=closed,
            )  # fmt: skip
        case f.PersonalDataErased():
            return replace(incident, erased=True)
        case _ if isinstance(fact, FAMILY):
            return replace(incident, survey=asked_since(incident.survey, noted))
        case f.DispatchCarriedOver(dispatch=to, stream=child, of=of):
            return replace(incident, taken={**incident.taken, (child, of): to})
        case f.IncidentSplit(spent=spent):
            return replace(incident, spent=max(spent, incident.spent))
        case f.MergedInto(incident_id=into, number=its):
            rest = {key: d.after(one, noted) for key, one in incident.dispatches.items()}
            return replace(incident, merged=(into, its), closed_at=noted.at, dispatches=rest)
        case f.IncidentReopened():
            stands = {key: d.after(one, noted) for key, one in incident.dispatches.items()}
            return replace(
                incident, disposition=None, detail="", found_by=None, closed_at=None,
                recorded=False, dispatches=stands,
            )  # fmt: skip
        case _:
            return incident


def _with_points(incident: Incident, points: pts.Points) -> Incident:
    """These points, each taken only by whoever has the task: an ack may have been undone."""
    at_work = {one.number for one in incident.dispatches.values() if one.moving}
    return replace(incident, points=pts.held(points, at_work))


def _detailed(incident: Incident, detail: f.DetailRecorded) -> Incident:
    details = with_detail(incident.details, detail)
    before, now = incident.details.get("kind"), details.get("kind")
    other = bool(incident.dispatches and before and now and before.code != now.code)
    otherwise = with_other(incident.otherwise, detail)
    rekinded = incident.rekinded or other
    return replace(incident, details=details, rekinded=rekinded, otherwise=otherwise)


def _turn(noted: f.Noted) -> Entry:
    """A turn that the incident took, as the timeline shows it."""
    number, whom = getattr(noted.fact, "dispatch", None), ""
    match noted.fact:
        case f.DispatchWithdrawn(reason=words):
            what = "withdrawn"
        case f.AcknowledgementWithdrawn(reason=words):
            what = "unacked"
        case f.DispatchTakenOver(unit=words, former=former):
            what, whom = "taken_over", former or ""
        case f.NothingFound(what=words):
            what = "nothing_found"
        case f.PlaceChanged(old=words):
            what = "place_changed"
        case f.MessageToAll(words=words):
            what = "to_all"
        case f.MonitoringSet(minutes=minutes):
            what, words = "monitoring", str(minutes)
        case _:
            raise AssertionError(noted.fact)
    return Entry(
        noted.seq, noted.at, noted.by, noted.via, number, None, words, "", what=what, whom=whom
    )


def dispatch_to(
    incident: Incident,
    agencies: list[tuple[str, str, bool]],
    phones: Mapping[str, tuple[str, int]] = MappingProxyType({}),
) -> list[f.AgencyDispatched]:
    """Task agencies, given as (agency, role, reachable). Raises `Refusal`.

    `phones` are those reached by duty phones: by which channel, and how many.
    An agency that is still tasked is not tasked twice; one that was only informed may be.
    """
    _still_open(incident)
    if not agencies:
        raise Refusal("no_agency_chosen")
    batch = max((one.batch for one in incident.dispatches.values()), default=0) + 1
    number = incident.last_number
    facts: list[f.AgencyDispatched] = []
    for agency, role, reachable in agencies:
        there = incident.of_agency(agency)
        if there and (there.active or (there.role == role and there.status not in d.OUT)):
            raise Refusal("agency_already_sent", agency=agency)
        number += 1
        by = phones.get(agency, ("", 0))
        facts.append(f.AgencyDispatched(number, agency, role, batch, reachable, *by))
    return facts


def step(
    incident: Incident, number: int, to: d.Status, *, reason: str = "", told: str = ""
) -> list[f.Fact]:
    """A dispatch reached a status, by its own press or as told by phone. Raises `Refusal`."""
    return d.report_status(incident.dispatch(number), to, reason=reason, told=told)


def report_part(
    incident: Incident, number: int, part: str, code: str | None, words: str
) -> list[f.Fact]:
    """One part of the final report; the last one makes it complete. Raises `Refusal`."""
    if code is not None and code not in d.REPORT_CODES.get(part, ()):
        raise Refusal("choice_unknown")
    given = f.ReportPartGiven(number, part, code, words)
    dispatch = incident.dispatch(number)
    return [
        given,
        *_report_completed(replace(dispatch, report={**dispatch.report, part: (code, words)})),
    ]


def final_report(incident: Incident, number: int, words: str) -> list[f.Fact]:
    """The whole report as told by phone: handled, no victims; the photo may still come.

    Raises `Refusal` before the handling has ended, and once it was given.
    """
    dispatch = incident.dispatch(number)
    if dispatch.status is not d.Status.CLEARED:
        raise Refusal("not_handled_yet")
    if dispatch.reported:
        raise Refusal("reported_already")
    return [
        f.ReportPartGiven(number, "result", "tertangani", words),
        f.ReportPartGiven(number, "victims", "nihil"),
        f.FinalReportGiven(number, dispatch.documented),
    ]


def entry(incident: Incident, fact: f.EntryMade) -> list[f.Fact]:
    """Text or media about the incident; a photo may be what a final report was waiting for."""
    facts: list[f.Fact] = [fact]
    if fact.dispatch is not None and fact.media in ("photo", "video"):
        dispatch = replace(incident.dispatch(fact.dispatch), documented=True)
        if not incident.dispatch(fact.dispatch).documented:
            facts += _report_completed(dispatch)
    return facts


def _report_completed(dispatch: d.Dispatch) -> list[f.Fact]:
    complete = {"result", "victims"} <= dispatch.report.keys()
    if not complete or (dispatch.reported and not dispatch.documented):
        return []
    return [f.FinalReportGiven(dispatch.number, dispatch.documented)]


def update(incident: Incident, fact: f.Fact) -> list[f.Fact]:
    """Whatever is added to an open incident: a detail, a note, a phone call. Raises `Refusal`."""
    _still_open(incident)
    return [fact]


def monitor(incident: Incident, minutes: int) -> list[f.Fact]:
    """Monitor a long search every so many minutes; 0 for the SOP's own. Raises `Refusal`."""
    _still_open(incident)
    kind = incident.details.get("kind")
    if kind is None or kind.code not in SEARCHES:
        raise Refusal("no_search")
    if minutes not in (0, *INTERVALS):
        raise Refusal("choice_unknown")
    if minutes == incident.monitored_every:
        raise Refusal("monitored_so")
    return [f.MonitoringSet(minutes)]


def raise_up(incident: Incident, own: f.PointReported) -> list[f.Fact]:
    """It becomes an umbrella; what it was about is its first point. Raises `Refusal`."""
    _still_open(incident)
    if incident.raised:
        raise Refusal("raised_already")
    return [f.IncidentRaised(), own]


def complete_record(incident: Incident) -> list[f.Fact]:
    """The operator's record is complete; its data may leave. Raises `Refusal`."""
    _still_open(incident)
    if incident.recorded:
        raise Refusal("recorded_already")
    return [f.RecordCompleted(incident.version + 1)]


def close(
    incident: Incident, disposition: str, detail: str = "", neighbours: Collection[str] = ()
) -> list[f.Fact]:
    """Close with a disposition; the record is complete with it and leaves once more.

    Raises `Refusal`, also for a `detail` that does not fit (`endings.checked`).
    """
    _still_open(incident)
    if disposition in DEALT_WITH and (left := pts.open_points(incident.points)):
        raise Refusal("points_open", count=len(left))
    detail = checked(disposition, detail, neighbours)
    found = next((one.number for one in incident.dispatches.values() if one.found), None)
    closed = f.IncidentClosed(disposition, detail, found if disposition in NOTHING_THERE else None)
    return [closed, f.RecordCompleted(incident.version + 1)]


def nothing_found(incident: Incident, number: int, what: str, told: str = "") -> list[f.Fact]:
    """A crew on the scene finds nothing to do. Raises `Refusal` before it is there."""
    _still_open(incident)
    if what not in NOTHING_THERE:
        raise Refusal("choice_unknown")
    dispatch = incident.dispatch(number)
    if not dispatch.looks:
        raise Refusal("found_told" if dispatch.found else "not_there_yet")
    return [f.NothingFound(number, what, told)]


def reopen(incident: Incident) -> list[f.Fact]:
    """Open it again: what is ended stays ended, its data will leave once more. Raises `Refusal`."""
    if not incident.disposition:
        raise Refusal("not_closed")
    if incident.erased:
        raise Refusal("report_erased")
    return [f.IncidentReopened()]


def erasable(incident: Incident) -> None:
    """Raises `Refusal` unless all is over, and the city's data centre has what is its own."""
    if incident.erased:
        raise Refusal("report_erased")
    if not incident.disposition:
        raise Refusal("erase_when_closed")
    if incident.data_taken < incident.version:
        raise Refusal("erase_when_taken")


def over(incident: Incident) -> Refusal:
    """What whoever presses a button of an incident that has ended is told."""
    ending, at = incident.status.value, incident.closed_at
    return Refusal("incident_closed", number=incident.number, ending=ending, at=at)


def _still_open(incident: Incident) -> None:
    if incident.disposition:
        raise over(incident)
    if incident.merged:
        raise Refusal("incident_merged", number=incident.merged[1])
