"""From the state of a stream to the messages that show it; pure, the words come later."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import dispatch as d
from bot.domain.call import Call, CallStatus
from bot.domain.city import City
from bot.domain.deadlines import Deadline, Outcome
from bot.domain.details import OF_THE_CALLER, Details, ready, still_asked
from bot.domain.dispatch import UNDO_WITHIN, Dispatch, missing_report
from bot.domain.incident import Entry, Incident
from bot.messages import (
    AgencyLine,
    DispatchCard,
    DraftView,
    IncidentView,
    Overdue,
    Proposal,
    Said,
)
from bot.services import keyboards

SHOWN_ENTRIES = 5
"""Entries of the timeline in the incident view; all are kept."""


@dataclass(frozen=True, slots=True)
class Around:
    """What a message needs besides its stream: the city, names, groups, the time."""

    city: City
    now: datetime
    names: Mapping[str, str]
    """Person code -> name."""
    reachable: frozenset[str]
    """Parties with a group that takes our messages."""

    def name(self, code: str | None) -> str:
        """A person's name; empty where there is none to say."""
        return self.names.get(code or "", "")


def routed(call: Call, city: City) -> dict[str, str]:
    """Agency -> role, as the kind alone proposes it."""
    kind = call.details.get("kind")
    return dict(city.route(kind.code)) if kind and kind.code in city.kinds and kind.code else {}


def proposals(call: Call, around: Around) -> tuple[Proposal, ...]:
    """Every agency with the role it is proposed in: the routing, changed by hand."""
    city = around.city
    by_kind = routed(call, city)
    roles: dict[str, str | None] = {**by_kind, **call.toggles}
    order = [*by_kind, *(code for code in city.agencies if code not in by_kind)]
    return tuple(
        Proposal(code, roles.get(code), code in around.reachable, city.agencies[code].registered)
        for code in order
    )


def foreign_sop(kind: str | None, city: City) -> bool:
    """Whether this kind lies outside the only SOP the city handed in (Tarakan: rescues)."""
    return bool(city.sop_kinds) and kind is not None and kind not in city.sop_kinds


def draft_view(
    stream: int, call: Call, around: Around, clocks: list[Deadline], page: str
) -> DraftView:
    """The draft as its operator sees it."""
    offered = proposals(call, around)
    kind = call.details.get("kind")
    assert call.opened_at is not None
    return DraftView(
        city=around.city.slug,
        buttons=keyboards.draft(stream, call, around.city, offered, page),
        number=call.number,
        status=call.status.value
        if call.status is not CallStatus.OPEN
        else ("ready" if ready(call.details) else "open"),
        details=call.details,
        questions=still_asked(around.city.sop.questions, call.details),
        proposals=tuple(one for one in offered if one.role),
        page=page,
        opened_at=call.opened_at,
        rang_at=call.rang_at,
        answered_at=call.answered_at,
        screening=call.screening.value if call.screening else None,
        due_at=min(
            (one.due_at for one in clocks if one.outcome is Outcome.RUNNING and one.due_at),
            default=None,
        ),
        foreign_sop=foreign_sop(kind.code if kind else None, around.city),
    )


def agency_line(dispatch: Dispatch, around: Around, clocks: list[Deadline]) -> AgencyLine:
    """One dispatch as a line."""
    running = [
        one for one in clocks
        if one.dispatch == dispatch.number and one.outcome is Outcome.RUNNING and one.due_at
    ]  # fmt: skip
    due = min((one.due_at for one in running if one.due_at), default=None)
    return AgencyLine(
        agency=dispatch.agency,
        role=dispatch.role,
        status=dispatch.status.value,
        at=dispatch.moments.get(dispatch.status),
        holder=around.name(dispatch.holder),
        minutes=dispatch.minutes,
        reason=dispatch.reason or "",
        reachable=dispatch.reachable,
        phoned=dispatch.phoned,
        delivery=dispatch.delivery,
        due_at=due,
        late=due is not None and due <= around.now,
        missing=missing_report(dispatch) if dispatch.status is d.Status.CLEARED else (),
        help_wanted=dispatch.help_wanted,
    )


def _said(entry: Entry, incident: Incident, around: Around) -> Said:
    agency = incident.dispatches[entry.dispatch].agency if entry.dispatch else ""
    return Said(entry.at, around.name(entry.by), agency, entry.media, entry.words)


def incident_view(
    stream: int, incident: Incident, around: Around, clocks: list[Deadline], page: str
) -> IncidentView:
    """The incident as its operator follows it."""
    lines = tuple(agency_line(one, around, clocks) for one in incident.dispatches.values())
    kind = incident.details.get("kind")
    assert incident.opened_at is not None
    return IncidentView(
        city=around.city.slug,
        buttons=keyboards.incident(stream, incident, around.city, lines, page),
        number=incident.number,
        status=incident.status.value,
        details=incident.details,
        questions=still_asked(around.city.sop.questions, incident.details),
        opened_at=incident.opened_at,
        agencies=lines,
        said=tuple(_said(one, incident, around) for one in incident.entries[-SHOWN_ENTRIES:]),
        page=page,
        condition=incident.condition,
        disposition=incident.disposition,
        closed_at=incident.closed_at,
        recorded=incident.recorded,
        callers=len(incident.calls),
        overdue=tuple(
            (one.step.label, one.agency or "", one.due_at)
            for one in clocks
            if one.outcome is Outcome.RUNNING and one.due_at and one.due_at <= around.now
        ),
        foreign_sop=foreign_sop(kind.code if kind else None, around.city),
    )


def dispatch_card(
    stream: int, incident: Incident, number: int, around: Around, page: str, *, again: bool = False
) -> DispatchCard:
    """One dispatch's card, without anything that names the caller; `again` marks a re-send."""
    dispatch = incident.dispatches[number]
    undo = dispatch.last is not None and around.now - dispatch.last[2] <= UNDO_WITHIN
    assert incident.opened_at is not None
    return DispatchCard(
        city=around.city.slug,
        buttons=keyboards.card(stream, dispatch, page, undo=undo),
        number=incident.number,
        details={
            topic: one for topic, one in incident.details.items() if topic not in OF_THE_CALLER
        },
        reported_at=incident.opened_at,
        own=agency_line(dispatch, around, []),
        others=tuple(
            agency_line(one, around, [])
            for one in incident.dispatches.values()
            if one.number != number and one.timed
        ),
        callers=len(incident.calls),
        page=page,
        again=again or dispatch.again,
        closed=incident.disposition,
    )


def without_others(card: DispatchCard) -> DispatchCard:
    """The card but for what it tells of other agencies: a change there is cosmetic."""
    return replace(card, others=(), buttons=())


def place_of(details: Details, city: City) -> str:
    """The shortest words that say where: kelurahan, else place, else landmark."""
    kelurahan = details.get("kelurahan")
    if kelurahan and kelurahan.code and kelurahan.code != "unknown":
        return city.village_name(kelurahan.code)
    for topic in ("place", "landmark"):
        if (detail := details.get(topic)) and detail.words:
            return detail.words
    return ""


def kind_label(details: Details, city: City) -> str:
    """The words for the report's kind; empty while it is not known."""
    kind = details.get("kind")
    found = city.kinds.get(kind.code) if kind and kind.code else None
    return found.label if found else ""


def overdue(clock: Deadline, number: int, details: Details, city: City, stage: str) -> Overdue:
    """One line of a reminder or an escalation."""
    agency = city.agencies.get(clock.agency or "")
    assert clock.due_at is not None
    return Overdue(
        number=number,
        kind=kind_label(details, city),
        place=place_of(details, city),
        label=clock.step.label,
        agency=agency.label if agency else "",
        phone=agency.phone if agency else "",
        due_at=clock.due_at,
        party=clock.party,
        answers=clock.step.answers,
        stage=stage,
        default=clock.step.default,
        duty_officer=agency.duty_officer if agency else "",
    )
