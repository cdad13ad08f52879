"""One agency tasked on one incident: its lifecycle, and what each report of it does."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain import facts as f
from bot.domain.errors import Refusal

UNDO_WITHIN = timedelta(seconds=60)
"""How long who pressed may take a press back."""
REASONS = ("armada", "wilayah", "kewenangan", "personel")
"""Why an agency cannot come: unit in use, not our area, not our task, too few people."""
OTHER_REASON = "lain"
"""Said in words, from a phone."""
MINUTES = (5, 10, 15, 20)
RESULTS = ("tertangani", "tertangani_sebagian", "tidak_ditemukan")
VICTIMS = ("nihil", "1", "2", "3")
"""The final report's short answers; anything else is written in words."""
REPORT_CODES = {"result": RESULTS, "victims": VICTIMS}


class Status(StrEnum):
    """Where a dispatch stands, in NENA EIDO's words where it has them."""

    DISPATCHED = "dispatched"
    ACKNOWLEDGED = "acknowledged"
    EN_ROUTE = "en_route"
    ON_SCENE = "on_scene"
    CLEARED = "cleared"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"


NEXT: dict[Status, tuple[Status, ...]] = {
    Status.DISPATCHED: (Status.ACKNOWLEDGED, Status.DECLINED),
    Status.ACKNOWLEDGED: (Status.EN_ROUTE, Status.ON_SCENE, Status.CLEARED, Status.DECLINED),
    Status.EN_ROUTE: (Status.ON_SCENE, Status.CLEARED, Status.DECLINED),
    Status.ON_SCENE: (Status.CLEARED,),
    Status.CLEARED: (),
    Status.DECLINED: (Status.ACKNOWLEDGED,),
    Status.WITHDRAWN: (),
    Status.CLOSED: (),
}
"""The lifecycle: which status is offered after which. Closing an incident closes all; reopening
it brings each back to where it stood."""

REPORTS: dict[Status, type[f.Fact]] = {
    Status.ACKNOWLEDGED: f.DispatchAcknowledged,
    Status.EN_ROUTE: f.UnitDeparted,
    Status.ON_SCENE: f.UnitArrived,
    Status.CLEARED: f.HandlingEnded,
    Status.DECLINED: f.DispatchDeclined,
}
"""The fact that brings a dispatch into a status."""

REACHES = {fact: status for status, fact in REPORTS.items()}
OUT = (Status.DECLINED, Status.WITHDRAWN, Status.CLOSED)
"""Where nothing more is expected of the agency."""
THERE = (Status.ON_SCENE, Status.CLEARED)
"""Where its crew has seen the place."""
BY_PHONE = ("phone", "radio", f.TOLD)
RANK = (Status.DISPATCHED, *(one for one in REPORTS if one is not Status.DECLINED))
"""Statuses in the order of a straight road."""


@dataclass(frozen=True, slots=True)
class Dispatch:
    """The present state of one dispatch; `moments` say when each status was reached."""

    number: int
    agency: str
    role: str
    batch: int
    reachable: bool
    status: Status = Status.DISPATCHED
    moments: Mapping[Status, datetime] = field(default_factory=dict)
    last: tuple[int, str, datetime] | None = None
    """Seq, person and instant of noting of the last status report: what may be undone."""
    told: str | None = None
    """Who said the last status on the phone, and what; None where a press said it."""
    holder: str | None = None
    """Who acknowledged; after one by phone, who pressed first."""
    post: str | None = None
    """Which post of the agency has it."""
    minutes: int | None = None
    reason: str | None = None
    declined_for: str | None = None
    """Why it last declined: true again when an ack that followed is taken back."""
    unacked: str | None = None
    """Why its ack was taken back; None once there is another."""
    wrong_place: tuple[int, str] | None = None
    """A changed place it has not been seen to read: seq of the change, where it thinks it is."""
    place_read: tuple[int, datetime] | None = None
    """The last such change it read, and when."""
    unit: str = ""
    """Which of its units has it, or makes ready."""
    phoned: bool = False
    delivery: str = "waiting"
    """waiting, delivered, unknown or refused."""
    channel: str = ""
    """What its card went to duty phones by; empty for a group."""
    phones: int = 0
    refusals: int = 0
    """How many of its phones refused the card."""
    seen: tuple[str, datetime] | None = None
    """"arrived" or "read", as its channel told, and since when."""
    help_wanted: bool = False
    report: Mapping[str, tuple[str | None, str]] = field(default_factory=dict)
    """Parts of the final report: code and words of result and victims."""
    found: str = ""
    """A disposition: its crew found nothing to do."""
    documented: bool = False
    reported: bool = False
    stood: Status = Status.DISPATCHED
    """Where it stood when the incident was closed."""

    @property
    def timed(self) -> bool:
        """Whether clocks run: not for an agency that is only informed."""
        return self.role != "informed"

    @property
    def active(self) -> bool:
        """Whether something is still expected of it."""
        return self.timed and self.status not in OUT

    @property
    def looks(self) -> bool:
        """Whether its crew is there and has not told yet that it finds nothing to do."""
        return self.status in THERE and not self.found

    @property
    def tasked(self) -> bool:
        """Whether the incident is, or was to its end, its task: it reads all that is known, and
        must hear that it is over. Not who was only informed, or called off.
        """
        return self.timed and self.reached is not Status.WITHDRAWN

    @property
    def reached(self) -> Status:
        """How far it came, which a closing hides."""
        return self.stood if self.status is Status.CLOSED else self.status

    @property
    def moving(self) -> bool:
        """Whether others should read that it is coming."""
        return self.status in (
            Status.ACKNOWLEDGED,
            Status.EN_ROUTE,
            Status.ON_SCENE,
            Status.CLEARED,
        )


def after(dispatch: Dispatch, noted: f.Noted) -> Dispatch:
    """The dispatch after one more fact about it."""
    fact = noted.fact
    status = REACHES.get(type(fact))
    by_phone = noted.via in BY_PHONE
    if status:
        moments = {**dispatch.moments}
        if dispatch.status is Status.DECLINED:
            # It comes after all, and from the start: its former steps were of another run.
            moments = {Status.DECLINED: moments[Status.DECLINED]}
        moments.setdefault(status, noted.at)
        dispatch = replace(
            dispatch,
            status=_furthest(dispatch.status, status),
            moments=moments,
            last=(noted.seq, noted.by, noted.noted_at),
            told=getattr(fact, "told", "") if by_phone else None,
            holder=dispatch.holder or (None if by_phone or status is Status.DECLINED else noted.by),
        )
    match fact:
        case f.DispatchAcknowledged(post=post):
            holder = None if by_phone else noted.by
            return replace(dispatch, holder=holder, post=post, reason=None, delivery="delivered")
        case f.DispatchDeclined(reason=reason):
            return replace(dispatch, reason=reason, declined_for=reason)
        case f.ArrivalEstimated(minutes=minutes):
            return replace(dispatch, minutes=minutes)
        case f.CardDelivered():
            return replace(dispatch, delivery="delivered")
        case f.CardSentToPhones(channel=channel, phones=phones):
            return replace(
                dispatch, channel=channel, phones=phones, refusals=0, delivery="waiting",
                reachable=True,
            )  # fmt: skip
        case f.CardWentOn(channel=channel):
            return replace(dispatch, channel=channel)
        case f.CardSeen(read=read):
            if dispatch.seen and not (read and dispatch.seen[0] == "arrived"):
                return dispatch
            return replace(dispatch, seen=("read" if read else "arrived", noted.at))
        case f.CardDeliveryUnknown():
            return replace(dispatch, delivery="unknown")
        case f.CardRefused():
            refusals = dispatch.refusals + 1
            if refusals < dispatch.phones:
                return replace(dispatch, refusals=refusals)
            return replace(dispatch, refusals=refusals, delivery="refused", reachable=False)
        case f.GroupReturned():
            return replace(dispatch, reachable=True)
        case f.AgencyPhoned():
            return replace(dispatch, phoned=True)
        case f.HelpRequested():
            return replace(dispatch, help_wanted=True)
        case f.NothingFound(what=what):
            return replace(dispatch, found=what)
        case f.ReportPartGiven(part=part, code=code, words=words):
            return replace(dispatch, report={**dispatch.report, part: (code, words)})
        case f.FinalReportGiven(documented=documented):
            return replace(dispatch, reported=True, documented=dispatch.documented or documented)
        case f.EntryMade(media="photo" | "video"):
            return replace(dispatch, documented=True)
        case f.IncidentClosed() | f.MergedInto():
            return replace(dispatch, status=Status.CLOSED, stood=dispatch.reached)
        case f.IncidentReopened():
            return replace(dispatch, status=dispatch.reached)
        case _:
            return dispatch


def _furthest(stands: Status, reported: Status) -> Status:
    """A step told late takes nobody back; a decline, and what follows one, counts as it comes."""
    if stands not in RANK or reported not in RANK:
        return reported
    return max(stands, reported, key=RANK.index)


def not_called_off(dispatch: Dispatch) -> None:
    """Raises `Refusal` for an agency that was called off, which says when."""
    if dispatch.status is Status.WITHDRAWN:
        raise Refusal("withdrawn", at=dispatch.moments[Status.WITHDRAWN])


def report_status(
    dispatch: Dispatch, to: Status, *, reason: str = "", told: str = ""
) -> list[f.Fact]:
    """The facts of "this dispatch has reached `to`"; a skipped acknowledgement is implied.

    A step out of order is taken too (`order.py` tells what is unusual): people press what
    happened, not what we expect. Raises `Refusal` for an exact repetition, and when it is over.
    """
    if dispatch.status is Status.CLOSED:
        raise Refusal("incident_closed")
    not_called_off(dispatch)
    stands = dispatch.status is not Status.DECLINED
    if to is dispatch.status or (stands and to in dispatch.moments.keys() - {Status.DECLINED}):
        raise Refusal("already", status=to.value, at=dispatch.moments[to], holder=_who(dispatch))
    if to is Status.DECLINED:
        if reason not in (*REASONS, OTHER_REASON):
            raise Refusal("reason_unknown")
        return [f.DispatchDeclined(dispatch.number, reason, told)]
    facts: list[f.Fact] = []
    if to is not Status.ACKNOWLEDGED and dispatch.status in (Status.DISPATCHED, Status.DECLINED):
        facts.append(f.DispatchAcknowledged(dispatch.number, told))
    return [*facts, REPORTS[to](dispatch.number, told)]  # type: ignore[call-arg]


def _who(dispatch: Dispatch) -> str | None:
    """Whom a second press is told of: who has it, or who said that it cannot come."""
    if dispatch.status is Status.DECLINED and dispatch.last:
        return dispatch.last[1]
    return dispatch.holder


def estimate(dispatch: Dispatch, minutes: int) -> f.Fact:
    """Minutes to the scene, one of those offered. Raises `Refusal`."""
    if minutes not in MINUTES:
        raise Refusal("choice_unknown")
    return f.ArrivalEstimated(dispatch.number, minutes)


def undo(dispatch: Dispatch, by: str, now: datetime) -> f.Fact:
    """Take the last status back; only by who pressed, within a minute. Raises `Refusal`."""
    if dispatch.last is None:
        raise Refusal("nothing_to_undo")
    seq, person, at = dispatch.last
    if person != by:
        raise Refusal("undo_not_yours")
    if now - at > UNDO_WITHIN:
        raise Refusal("undo_too_late")
    return f.Retracted(seq)


def missing_report(dispatch: Dispatch) -> tuple[str, ...]:
    """Parts of the final report not given yet, in the order they are asked."""
    parts = [one for one in ("result", "victims") if one not in dispatch.report]
    if not dispatch.documented:
        parts.append("photo")
    return tuple(parts)
