"""From the state of a stream to the messages that show it; pure, the words come later."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain import dispatch as d
from bot.domain.areas import area_words, meanings
from bot.domain.call import Call, CallStatus
from bot.domain.city import City
from bot.domain.deadlines import Deadline, Outcome
from bot.domain.details import (
    OF_THE_PLACE,
    Details,
    is_known,
    offshore,
    ready,
    still_asked,
    to_check,
)
from bot.domain.dispatch import UNDO_WITHIN, Dispatch, missing_report
from bot.domain.incident import Entry, Incident
from bot.domain.order import oddities
from bot.domain.points import worst_first
from bot.domain.routing import Routed, reasons
from bot.domain.sop import DRAFT
from bot.intake.belated import Told, Unclear, read_told
from bot.messages import (
    AgencyLine,
    Budget,
    DispatchCard,
    DraftView,
    IncidentView,
    Overdue,
    Proposal,
    Said,
    SurveyLine,
    ToldLine,
)
from bot.services import keyboards
from bot.services.consent import consent
from bot.services.doubts import doubts
from bot.services.nearest import nearest
from bot.services.point_lines import as_a_whole, point_lines
from bot.services.veiling import (
    caller_names,
    for_others,
    has_caller,
    masked,
    specific_of,
    veil,
)

SHOWN_ENTRIES = 5
"""Entries of the timeline in the incident view; all are kept."""
IN_BRIEF = frozenset({"kind", "priority", "realm", *OF_THE_PLACE})
"""What an agency reads of an incident that is not, or no longer, its task."""
SHOWN_LOOKS = 3
"""Looks at the caller's data in the incident view; all are kept."""


@dataclass(frozen=True, slots=True)
class Around:
    """What a message needs besides its stream: the city, names, groups, the time."""

    city: City
    now: datetime
    names: Mapping[str, str]
    """Person code -> name."""
    reachable: frozenset[str]
    """Parties with a group that takes our messages."""
    asks: bool = False
    """Callers who agree are asked how it was."""
    _lines: dict[tuple[int, int], tuple[Incident, AgencyLine]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def line(self, incident: Incident, number: int) -> AgencyLine:
        """One dispatch as every card of its incident shows it; composed once."""
        key = (id(incident), number)  # kept with its line, so no other has its id
        if key not in self._lines:
            self._lines[key] = incident, agency_line(incident.dispatches[number], self, [])
        return self._lines[key][1]

    def name(self, code: str | None) -> str:
        """A person's name; empty where there is none to say."""
        return self.names.get(code or "", "")


def routed(call: Call, city: City) -> dict[str, str]:
    """Agency -> role, as kind and conditions propose it."""
    return {one.agency: one.role for one in city.called_for(call.details, call.said)}


def proposals(call: Call, around: Around) -> tuple[Proposal, ...]:
    """Every agency with the role it is proposed in, and why: the routing, changed by hand."""
    city = around.city
    by_rule = city.called_for(call.details, call.said)
    why = reasons(by_rule)
    roles: dict[str, str | None] = {**{one.agency: one.role for one in by_rule}, **call.toggles}
    order = [one.agency for one in by_rule]
    order += [code for code in city.agencies if code not in order]
    return tuple(
        Proposal(
            code,
            roles.get(code),
            code in around.reachable,
            city.agencies[code].registered,
            why.get(code, ()) if code not in call.toggles else (),
            nearest(city.agencies[code], call.details) if roles.get(code) else None,
        )
        for code in order
    )


def needed(incident: Incident, city: City) -> tuple[Routed, ...]:
    """Agencies that were not sent and are called for since: by a changed kind, or by what was
    learnt after the first sending ("ada korban luka")."""
    now = city.called_for(incident.details, incident.said)
    if not incident.rekinded:
        details, lines = incident.sent_on
        then = {one.agency: one for one in city.called_for(details, incident.said[:lines])}
        now = tuple(one for one in now if one.why and _more(one, then.get(one.agency)))
    return tuple(one for one in now if not _sent(incident, one))


def _more(now: Routed, then: Routed | None) -> bool:
    """Whether it is called for only since then, or more strongly."""
    return then is None or then.role != now.role


def _sent(incident: Incident, one: Routed) -> bool:
    there = incident.of_agency(one.agency)
    return there is not None and (there.timed or one.role == "informed")


def unsure(details: Details, city: City) -> str:
    """The name of which it is asked which area it means; empty for none."""
    return details["area"].words if meanings(details, city) else ""


def place_words(details: Details, city: City) -> str:
    """Where it is, as fully as one line says it: place, village, landmark, else the map's."""
    village = details.get("kelurahan")
    words = [details[one].words for one in ("place", "landmark") if is_known(details, one)]
    if village and is_known(details, "kelurahan") and not offshore(details):
        words.insert(1, city.village_name(village.code or ""))
    if area := area_words(details, city):
        words.append(area)
    if not words and is_known(details, "pin"):
        words = [details["pin"].words]
    return ", ".join(dict.fromkeys(one for one in words if one))


def foreign_sop(kind: str | None, city: City) -> bool:
    """Whether this kind lies outside the only SOP the city handed in (Tarakan: rescues)."""
    return bool(city.sop_kinds) and kind is not None and kind not in city.sop_kinds


def draft_view(
    stream: int, call: Call, around: Around, clocks: list[Deadline], page: str
) -> DraftView:
    """The draft as its operator sees it."""
    offered = proposals(call, around)
    asked = still_asked(around.city.sop.questions, call.details)
    kind = call.details.get("kind")
    doubted = doubts(call.details, around.city)
    read = to_check(call.details)
    assert call.opened_at is not None
    return DraftView(
        city=around.city.slug,
        buttons=keyboards.draft(
            stream,
            call,
            around.city,
            offered,
            page,
            doubted,
            survey=consent(call) if around.asks else None,
        ),
        number=call.number,
        status=call.status.value
        if call.status is not CallStatus.OPEN
        else ("ready" if ready(call.details) else "open"),
        details=masked(call.details),
        questions=asked,
        asked_now=keyboards.asked_now(asked) if ready(call.details) and not call.belated else "",
        proposals=tuple(one for one in offered if one.role),
        page=page,
        opened_at=call.opened_at,
        rang_at=call.rang_at,
        answered_at=call.answered_at,
        screening=call.screening.value if call.screening else None,
        phoned_back=(call.phoned_back[0], around.name(call.phoned_back[1]))
        if call.phoned_back
        else None,
        budget=None if call.belated else _budget(clocks, call),
        belated=call.belated,
        told=told_lines(call, around) if call.belated else (),
        foreign_sop=foreign_sop(kind.code if kind else None, around.city),
        specific=specific_of(call.details, around.city),
        doubts=doubted,
        unsure=unsure(call.details, around.city),
        callers=1 + len(call.joined),
        shown=call.shown,
        otherwise=masked(call.otherwise),
        weak=tuple(one for one in read if call.details[one].weak),
        read=tuple(one for one in read if not call.details[one].weak),
    )


def _budget(clocks: list[Deadline], call: Call) -> Budget | None:
    """The desk's own clock that is due first; a draft that is left alone is none of the city's.

    Where the call's own instants were never stamped: what its first sign would have left.
    """
    running = [
        Budget(one.step.label, one.started_at, one.due_at)
        for one in clocks
        if one.outcome is Outcome.RUNNING
        and one.started_at
        and one.due_at
        and one.step.code != DRAFT
    ]
    since = call.rang_at or call.opened_at
    assert since is not None
    unstamped = [
        Budget(one.step.label, since, since + one.step.within, measured=False)
        for one in clocks
        if one.unstamped and one.step.within
    ]
    return min(running or unstamped, key=lambda one: one.due_at, default=None)


def told_in(lines: Iterable[str], city: City, now: datetime) -> list[Told | Unclear]:
    """What the timed lines of a belated report say, in this city's names and hours."""
    return read_told("\n".join(lines), city.called(), now, city.zone_label)


def told_lines(call: Call, around: Around) -> tuple[ToldLine, ...]:
    """The same as its draft shows them."""
    names = caller_names(call.details)
    return tuple(
        ToldLine(veil(one.line, names), why=one.why)
        if isinstance(one, Unclear)
        else ToldLine(veil(one.line, names), one.at, one.what, one.agency)
        for one in told_in((text for _, text in call.lines), around.city, around.now)
    )


def agency_line(dispatch: Dispatch, around: Around, clocks: list[Deadline]) -> AgencyLine:
    """One dispatch as a line."""
    running = [
        one for one in clocks
        if one.dispatch == dispatch.number and one.outcome is Outcome.RUNNING and one.due_at
    ]  # fmt: skip
    due = min((one.due_at for one in running if one.due_at), default=None)
    reached = dispatch.reached
    return AgencyLine(
        agency=dispatch.agency,
        role=dispatch.role,
        status=reached.value,
        at=dispatch.moments.get(reached),
        holder="" if told_by_phone(dispatch) else around.name(dispatch.holder),
        minutes=dispatch.minutes,
        reason=dispatch.reason or "",
        reachable=dispatch.reachable,
        phoned=dispatch.phoned,
        delivery=dispatch.delivery,
        channel=dispatch.channel,
        seen=dispatch.seen,
        due_at=due,
        late=due is not None and due <= around.now,
        missing=missing_report(dispatch) if dispatch.status is d.Status.CLEARED else (),
        help_wanted=dispatch.help_wanted,
        told=dispatch.told,
        wrong_place=dispatch.wrong_place[1] if dispatch.wrong_place else "",
        place_read_at=dispatch.place_read[1] if dispatch.place_read else None,
        unit=dispatch.unit,
        unacked=dispatch.unacked or "",
        odd=oddities(dispatch),
        post=around.city.agencies[dispatch.agency].post_label(dispatch.post),
        noted_by=around.name(dispatch.last[1]) if dispatch.last and told_by_phone(dispatch) else "",
    )


def told_by_phone(dispatch: Dispatch) -> bool:
    """Whether the operator noted the last status for the agency."""
    return dispatch.told is not None


def may_undo(dispatch: Dispatch, now: datetime) -> bool:
    """Whether the last status may still be taken back."""
    return dispatch.last is not None and now - dispatch.last[2] <= UNDO_WITHIN


def _said(entry: Entry, incident: Incident, around: Around) -> Said:
    agency = incident.dispatches[entry.dispatch].agency if entry.dispatch else ""
    theirs = entry.what == "taken_over" and entry.via in d.BY_PHONE
    by = "" if theirs else around.name(entry.by)
    own = entry.dispatch is None
    words = veil(entry.words, caller_names(incident.details)) if own else entry.words
    whom = around.name(entry.whom)
    return Said(entry.at, by, agency, entry.media, words, entry.to_agency, entry.what, whom)


def live(incident: Incident, clocks: list[Deadline]) -> list[Deadline]:
    """Of a belated report what ran while nobody could be reminded is late for nobody."""
    return [one for one in clocks if one.alarms] if incident.belated else clocks


def incident_view(
    stream: int, incident: Incident, around: Around, clocks: list[Deadline], page: str
) -> IncidentView:
    """The incident as its operator follows it."""
    clocks = live(incident, clocks)
    lines = tuple(agency_line(one, around, clocks) for one in incident.dispatches.values())
    kind = incident.details.get("kind")
    asked = still_asked(around.city.sop.questions, incident.details)
    called_for = needed(incident, around.city)
    doubted = doubts(incident.details, around.city)
    assert incident.opened_at is not None
    return IncidentView(
        city=around.city.slug,
        buttons=keyboards.incident(
            stream,
            incident,
            around.city,
            page,
            doubts=doubted,
            needed=[one.agency for one in called_for],
            survey=consent(incident) if around.asks else None,
            undo=[
                one.number
                for one in incident.dispatches.values()
                if told_by_phone(one) and may_undo(one, around.now)
            ],
        ),
        number=incident.number,
        status=incident.status.value,
        details=masked(as_a_whole(incident)),
        questions=asked,
        asked_now=keyboards.asked_now(asked),
        opened_at=incident.opened_at,
        agencies=lines,
        said=tuple(_said(one, incident, around) for one in incident.entries[-SHOWN_ENTRIES:]),
        page=page,
        belated=incident.belated,
        condition=veil(incident.condition, caller_names(incident.details)),
        disposition=incident.disposition,
        ending=ending(incident, around.city),
        closed_at=incident.closed_at,
        recorded=incident.recorded,
        callers=len(incident.calls),
        otherwise=masked(incident.otherwise),
        raised=incident.raised,
        points=point_lines(incident, around.city),
        monitored_every=incident.monitored_every,
        unsure=unsure(incident.details, around.city),
        doubts=doubted,
        needed=tuple((one.agency, one.why) for one in called_for),
        rekinded=incident.rekinded,
        overdue=tuple(
            (one.step.label, one.agency or "", one.due_at)
            for one in clocks
            if _late(one, around.now) and one.due_at
        ),
        foreign_sop=foreign_sop(kind.code if kind else None, around.city),
        revealed=tuple(
            (incident.dispatches[number].agency, around.name(by), at)
            for number, by, at in incident.revealed[-SHOWN_LOOKS:]
        ),
        specific=specific_of(incident.details, around.city),
        merged=incident.merged[1] if incident.merged else None,
        survey=_survey(incident),
    )


def _survey(incident: Incident) -> tuple[SurveyLine, ...]:
    """Who was asked, and what he answered, his words as they may be shown."""
    names = caller_names(incident.details)
    return tuple(
        SurveyLine(one.at or one.answered_at, one.score, veil(one.words, names), one.answered_at)
        for one in incident.survey.asked.values()
        if one.at or one.answered_at
    )


def _late(clock: Deadline, now: datetime) -> bool:
    return clock.outcome is Outcome.RUNNING and clock.due_at is not None and clock.due_at <= now


def dispatch_card(
    stream: int,
    incident: Incident,
    number: int,
    around: Around,
    page: str,
    *,
    again: bool = False,
    direct: bool = False,
) -> DispatchCard:
    """One dispatch's card, without anything that names the caller; in brief where it is no task.

    `again` marks a re-send, `direct` the duty officer's own copy.
    """
    dispatch = incident.dispatches[number]
    undo = may_undo(dispatch, around.now) and not told_by_phone(dispatch)
    joined = incident.joined(number)
    assert incident.opened_at is not None
    card = DispatchCard(
        city=around.city.slug,
        buttons=()
        if joined
        else keyboards.card(
            stream,
            dispatch,
            page,
            undo=undo,
            caller=has_caller(incident.details),
            points=worst_first(incident.points) if incident.raised else (),
            units=around.city.agencies[dispatch.agency].units,
        ),
        number=incident.number,
        details=on_cards(incident),
        reported_at=incident.opened_at,
        own=replace(around.line(incident, number), joined=joined),
        others=tuple(
            around.line(incident, one.number)
            for one in incident.dispatches.values()
            if one.number != number and one.timed
        ),
        callers=len(incident.calls),
        otherwise=for_others(incident.otherwise),
        raised=incident.raised,
        points=point_lines(incident, around.city),
        page=page,
        again=again,
        direct=direct,
        closed=incident.disposition,
        ending=ending(incident, around.city),
        doubts=doubts(incident.details, around.city),
        near=nearest(around.city.agencies[dispatch.agency], incident.details),
        proposes=bool(around.city.agencies[dispatch.agency].units),
        merged=incident.merged[1] if incident.merged else None,
    )
    return card if dispatch.tasked else _in_brief(card)


def on_cards(incident: Incident) -> Details:
    """What the cards of an incident tell of it."""
    return for_others(as_a_whole(incident))


def _in_brief(card: DispatchCard) -> DispatchCard:
    """The card with what happened and where alone."""
    kept = {topic: one for topic, one in card.details.items() if topic in IN_BRIEF}
    return replace(
        card, details=kept, otherwise={}, raised=False, points=(), doubts=(), callers=1, near=None
    )


def without_others(card: DispatchCard) -> DispatchCard:
    """The card but for what it tells of other agencies: a change there is cosmetic."""
    return replace(card, others=(), buttons=())


def ending(incident: Incident, city: City) -> str:
    """What stands beside a disposition: a reason's code, a neighbour's name, who found nothing."""
    if incident.found_by is not None and incident.found_by in incident.dispatches:
        return city.party_label(incident.dispatches[incident.found_by].agency)
    neighbour = city.neighbours.get(incident.detail)
    return neighbour.name if neighbour else incident.detail


def place_of(details: Details, city: City) -> str:
    """The shortest words that say where: kelurahan, else place, else landmark."""
    kelurahan = details.get("kelurahan")
    if kelurahan and kelurahan.code not in (None, "unknown") and not offshore(details):
        return city.village_name(kelurahan.code)
    for topic in ("place", "landmark"):
        if (detail := details.get(topic)) and detail.words:
            return detail.words
    return area_words(details, city)


def kind_label(details: Details, city: City) -> str:
    """The words for the report's kind; empty while it is not known."""
    kind = details.get("kind")
    found = city.kinds.get(kind.code) if kind and kind.code else None
    return found.label if found else ""


def overdue(
    clock: Deadline, incident: Incident, city: City, stage: str, officers: Sequence[str] = ()
) -> Overdue:
    """One line of a reminder or an escalation; `officers` are the agency's on duty, by name."""
    agency = city.agencies.get(clock.agency or "")
    assert clock.due_at is not None
    return Overdue(
        number=incident.number,
        kind=kind_label(incident.details, city),
        place=place_of(incident.details, city),
        label=clock.step.label,
        agency=agency.label if agency else "",
        phone=agency.phone if agency else "",
        due_at=clock.due_at,
        party=clock.party,
        answers=clock.step.answers,
        stage=stage,
        default=clock.step.default,
        duty_officer=agency.duty_officer if agency else "",
        officers=tuple(officers),
        to_phone=tuple(
            (city.agencies[one].label, city.agencies[one].phone)
            for one in _late_party(clock, incident)
        ),
    )


AGENCY_PARTIES = frozenset({"agency", "agency_dispatcher", "field_team", "duty_officer"})
"""Parties that sit in an agency, not at the desk."""


def _late_party(clock: Deadline, incident: Incident) -> list[str]:
    """The agencies to phone about a late step; none where the desk itself is late."""
    if clock.party not in AGENCY_PARTIES:
        return []
    if clock.agency:
        return [clock.agency]
    return [one.agency for one in incident.dispatches.values() if owes_report(one)]


def owes_report(dispatch: Dispatch) -> bool:
    """Whether an agency still owes a part of its final report."""
    return dispatch.active and not (dispatch.reported and dispatch.documented)
