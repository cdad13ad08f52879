"""From a fact to the one-shot messages that tell people of it: one table."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, TypedDict, Unpack

from bot.domain import facts as f
from bot.domain.city import City
from bot.domain.deadlines import Alarm, Deadline
from bot.domain.details import CONFIRMED, is_known
from bot.domain.dispatch import Dispatch, Status
from bot.domain.endings import PASSED_ON
from bot.domain.incident import Incident, IncidentStatus
from bot.domain.outgoing import Lane
from bot.domain.people import Person
from bot.domain.sop import DRAFT
from bot.ports import Channel, Shot
from bot.services.compose import AGENCY_PARTIES, owes_report
from bot.services.spots import Spot, Spots

UNTAKEN = timedelta(minutes=3)
"""After so long the desk is told of a point that nobody took: ours, no document's."""


class More(TypedDict, total=False):
    """What a one-shot may have besides its words, chat, lane and stream."""

    ref: int | None
    args: Mapping[str, str | int | None]
    gather: str | None
    sheds: bool
    not_before: datetime | None


@dataclass(frozen=True, slots=True)
class Scene:
    """All that an announcement is decided from: the stream after its turn, and who is where."""

    stream: int
    facts: Sequence[f.Noted]
    incident: Incident
    city: City
    clocks: Mapping[tuple[str, int | None, int], Deadline]
    operator: int | None
    receiver: int | None
    """To whom the report was offered."""
    supervisors: tuple[int, ...]
    admins: tuple[int, ...]
    room: int | None
    spots: Spots
    """Groups that a dispatch is spoken of in."""
    duty: Mapping[str, tuple[Person, ...]]
    """Duty officers by agency."""
    direct: Mapping[tuple[int, int], int]
    """Cards in private chats, by dispatch and chat."""

    def to_operator(self, what: str, lane: Lane = Lane.TALK, **more: Unpack[More]) -> list[Shot]:
        """A one-shot to the operator who has the report."""
        if self.operator is None:
            return []
        return [Shot(what, self.operator, lane, self.stream, **more)]

    def to_room(self, what: str, **more: Unpack[More]) -> list[Shot]:
        """A line in the operators' room, where one is bound."""
        return [] if self.room is None else [Shot(what, self.room, Lane.TALK, self.stream, **more)]

    def carded(self, dispatch: int) -> bool:
        """Whether some group has a card of this dispatch."""
        return any(one.card is not None for one in self.spots[dispatch])

    def to_group(
        self, dispatch: int, what: str, lane: Lane = Lane.TALK, **more: Unpack[More]
    ) -> list[Shot]:
        """A reply to a dispatch's card in the group that took it, else in each that has it.

        Nothing where no group can be reached.
        """
        spots = self.spots[dispatch]
        holding = tuple(one for one in spots if one.holds)
        return self._to_spots(holding or spots, dispatch, what, lane, **more)

    def to_groups(
        self, dispatch: int, what: str, lane: Lane = Lane.TALK, **more: Unpack[More]
    ) -> list[Shot]:
        """The same in every group that has the card, whoever took it."""
        return self._to_spots(self.spots[dispatch], dispatch, what, lane, **more)

    def to_direct(
        self, dispatch: int, what: str, lane: Lane = Lane.TALK, **more: Unpack[More]
    ) -> list[Shot]:
        """A reply to the card that duty officers of its agency have in private."""
        more.setdefault("ref", dispatch)
        return [
            Shot(what, chat, lane, self.stream, reply_view=view, **more)
            for (of, chat), view in self.direct.items()
            if of == dispatch
        ]

    def _to_spots(
        self,
        spots: Sequence[Spot],
        dispatch: int,
        what: str,
        lane: Lane,
        **more: Unpack[More],
    ) -> list[Shot]:
        more.setdefault("ref", dispatch)
        return [
            Shot(what, one.chat, lane, self.stream, reply_view=one.card, **more) for one in spots
        ]


def shots(scene: Scene, noted: f.Noted) -> list[Shot]:
    """The messages that this fact is told by."""
    if noted.via == f.TOLD and not isinstance(noted.fact, f.RecordCompleted):
        return []  # it is long past
    tell = TELL.get(type(noted.fact))
    told = tell(scene, noted, noted.fact) if tell else []
    if scene.incident.exercise:  # gathered among their own: a message is marked as one, or not
        told = [replace(one, gather=one.gather and f"{one.gather} exercise") for one in told]
    return told


def _to_writers(scene: Scene, what: str) -> list[Shot]:
    """A line to who reported it by a message, where he wrote."""
    written = {one.fact for one in scene.facts if isinstance(one.fact, f.WrittenBy)}
    return [
        Shot(what, one.contact, Lane.TALK, scene.stream, channel=Channel(one.channel))
        for one in sorted(written, key=lambda one: one.message_id)
    ]


def _attached(scene: Scene, noted: f.Noted, fact: f.CallAttached) -> list[Shot]:
    """His message was one more about an incident that is known."""
    return [] if fact.became else _to_writers(scene, "help_known")


def _dispatched(scene: Scene, noted: f.Noted, fact: f.AgencyDispatched) -> list[Shot]:
    told: list[Shot] = []
    if fact.dispatch == 1:
        told += _to_writers(scene, "help_coming")
    first = min(one.number for one in scene.incident.dispatches.values() if one.batch == fact.batch)
    if fact.dispatch == first:
        told += scene.to_room("room_dispatch", ref=fact.batch)
    unreached = [
        one.number
        for one in scene.incident.dispatches.values()
        if one.batch == fact.batch and one.timed and not one.reachable
    ]
    if fact.dispatch in unreached[:1]:
        told += scene.to_operator("phone_first", Lane.ESCALATION, ref=fact.dispatch)
    return told


def _delivered(scene: Scene, noted: f.Noted, fact: f.CardDelivered) -> list[Shot]:
    if not is_known(scene.incident.details, "pin"):
        return []
    return scene.to_group(fact.dispatch, "pin", Lane.COSMETIC, sheds=True)


def _pinned(scene: Scene, noted: f.Noted, fact: f.DetailRecorded) -> list[Shot]:
    """Coordinates that come after the cards go to every card that was delivered."""
    if fact.topic != "pin" or fact.code == CONFIRMED:
        return []
    return [
        shot
        for one in scene.incident.dispatches.values()
        if one.active and one.delivery == "delivered"
        for shot in scene.to_group(one.number, "pin", Lane.COSMETIC, sheds=True)
    ]


def _delivery_unknown(scene: Scene, noted: f.Noted, fact: f.CardDeliveryUnknown) -> list[Shot]:
    return scene.to_operator("card_unknown", Lane.ESCALATION, ref=fact.dispatch)


def _refused(scene: Scene, noted: f.Noted, fact: f.CardRefused) -> list[Shot]:
    return scene.to_operator("card_refused", Lane.ESCALATION, ref=fact.dispatch)


def _declined(scene: Scene, noted: f.Noted, fact: f.DispatchDeclined) -> list[Shot]:
    return _told_loudly(scene, fact.dispatch, "declined", "declined_loud")


def _told_loudly(scene: Scene, dispatch: int, plain: str, loud: str) -> list[Shot]:
    """To the operator; loudly, and to the supervisors too, where nobody else leads or comes."""
    lost = scene.incident.dispatches[dispatch]
    others = [one for one in scene.incident.dispatches.values() if one.number != dispatch]
    matters = lost.role == "lead" or not any(one.active for one in others)
    what = loud if matters else plain
    told = scene.to_operator(what, Lane.ESCALATION, ref=dispatch)
    if matters:
        told += [
            Shot(what, chat, Lane.ESCALATION, scene.stream, ref=dispatch)
            for chat in scene.supervisors
            if chat != scene.operator
        ]
    return told


def _unacked(scene: Scene, noted: f.Noted, fact: f.AcknowledgementWithdrawn) -> list[Shot]:
    """As loud as a decline: who counted on it must look for another."""
    return _told_loudly(scene, fact.dispatch, "unacked", "unacked")


def _taken_over(scene: Scene, noted: f.Noted, fact: f.DispatchTakenOver) -> list[Shot]:
    """Who had it reads it in the group, and at the desk where it was told by phone."""
    return scene.to_group(fact.dispatch, "taken_over", args={"seq": noted.seq})


def _place_changed(scene: Scene, noted: f.Noted, fact: f.PlaceChanged) -> list[Shot]:
    """As urgent as a new card: to every agency at work, by phone where it has no group."""
    details = scene.incident.details
    merah = "priority" in details and details["priority"].code == "merah"
    lane = Lane.CARD_MERAH if merah else Lane.CARD
    return _to_all(scene, "place_changed", lane, {"seq": noted.seq}, "place")


def _message_to_all(scene: Scene, noted: f.Noted, fact: f.MessageToAll) -> list[Shot]:
    gather = f"answer {scene.stream}.{noted.seq}"
    return _to_all(scene, "answer", Lane.TALK, {"seq": noted.seq}, "note", gather)


def _to_all(
    scene: Scene,
    what: str,
    lane: Lane,
    args: Mapping[str, str | int | None],
    news: str,
    gather: str | None = None,
) -> list[Shot]:
    at_work = [one for one in scene.incident.dispatches.values() if one.active]
    told = [
        shot
        for one in at_work
        for shot in (
            *scene.to_group(one.number, what, lane, args=args, gather=gather),
            *scene.to_direct(one.number, what, lane, args=args, gather=gather),
        )
    ]
    if not all(scene.spots[one.number] for one in at_work):
        told += scene.to_operator("phone_news", Lane.ESCALATION, args={"news": news})
    return told


def _withdrawn(scene: Scene, noted: f.Noted, fact: f.DispatchWithdrawn) -> list[Shot]:
    """Its group is told; by phone where it has none, or where nobody knows whether it got it."""
    if any(one.card for one in scene.spots[fact.dispatch]):
        return [
            *scene.to_groups(fact.dispatch, "withdrawn", Lane.ESCALATION),
            *scene.to_direct(fact.dispatch, "withdrawn", Lane.ESCALATION),
        ]
    if scene.incident.dispatches[fact.dispatch].reachable:
        return []  # its card never left, and never will
    return scene.to_operator("phone_withdrawn", Lane.ESCALATION, ref=fact.dispatch)


def _handled(scene: Scene, noted: f.Noted, fact: f.HandlingEnded) -> list[Shot]:
    return scene.to_group(fact.dispatch, "report_wanted")


def _help(scene: Scene, noted: f.Noted, fact: f.HelpRequested) -> list[Shot]:
    return scene.to_operator("help_wanted", Lane.ESCALATION, ref=fact.dispatch)


def _question(scene: Scene, noted: f.Noted, fact: f.QuestionRaised) -> list[Shot]:
    return scene.to_operator("question", Lane.ESCALATION, ref=fact.dispatch)


def _entry(scene: Scene, noted: f.Noted, fact: f.EntryMade) -> list[Shot]:
    if fact.dispatch is None or noted.via != "telegram":
        return []
    return scene.to_operator("said", ref=noted.seq)


def _to_agency(scene: Scene, noted: f.Noted, fact: f.MessageToAgency) -> list[Shot]:
    return scene.to_group(fact.dispatch, "answer", args={"seq": noted.seq})


def _real(scene: Scene, noted: f.Noted, fact: f.TakenFromExercise) -> list[Shot]:
    """As loud as can be: what everybody took for an exercise is real."""
    told = [
        shot
        for one in scene.incident.dispatches.values()
        for shot in scene.to_groups(
            one.number, "proved_real", Lane.ESCALATION, args={"exercise_number": fact.number},
            gather=f"real {scene.stream}",
        )
    ]  # fmt: skip
    told += scene.to_operator("proved_real", Lane.ESCALATION, args={"exercise_number": fact.number})
    return told + scene.to_room("proved_real", args={"exercise_number": fact.number})


def _closed(scene: Scene, noted: f.Noted, fact: f.IncidentClosed) -> list[Shot]:
    if any(isinstance(one.fact, f.ExerciseProvedReal) for one in scene.facts):
        return []  # all were told louder than by its closing
    told = [
        shot
        for one in scene.incident.dispatches.values()
        if not scene.incident.joined(one.number)
        and one.reached is not Status.WITHDRAWN
        and not (scene.incident.belated and not scene.carded(one.number))  # it had its one line
        for shot in _ended(scene, noted, one)
    ]
    if fact.disposition == PASSED_ON and fact.detail:
        told += scene.to_operator("passed_on", Lane.ESCALATION)
    return told + scene.to_room("room_closed")


def _ended(scene: Scene, noted: f.Noted, dispatch: Dispatch) -> list[Shot]:
    """Crews that are still out are called back, as loudly as they were sent."""
    if scene.incident.status is IncidentStatus.CLOSED or not still_out(dispatch):
        gather = f"closing {scene.stream}.{noted.seq}"
        return scene.to_groups(dispatch.number, "closing", gather=gather)
    if not scene.carded(dispatch.number):
        if dispatch.reachable:
            return []  # its card never left, and never will
        return scene.to_operator("phone_withdrawn", Lane.ESCALATION, ref=dispatch.number)
    gather = f"called back {scene.stream}.{noted.seq}"
    return [
        *scene.to_groups(dispatch.number, "called_back", Lane.ESCALATION, gather=gather),
        *scene.to_direct(dispatch.number, "called_back", Lane.ESCALATION, gather=gather),
    ]


def still_out(dispatch: Dispatch) -> bool:
    """Whether its crew is on its way, there, or about to leave."""
    return dispatch.timed and dispatch.reached not in (
        Status.CLEARED, Status.DECLINED, Status.WITHDRAWN,
    )  # fmt: skip


def _nothing_found(scene: Scene, noted: f.Noted, fact: f.NothingFound) -> list[Shot]:
    return scene.to_operator("nothing_found", Lane.ESCALATION, ref=fact.dispatch)


def _reopened(scene: Scene, noted: f.Noted, fact: f.IncidentReopened) -> list[Shot]:
    told = [
        shot
        for one in scene.incident.dispatches.values()
        if not scene.incident.joined(one.number)
        and (one.delivery != "waiting" or one.reached is not Status.DISPATCHED)  # it has no card
        for shot in scene.to_groups(
            one.number, "reopened", gather=f"reopened {scene.stream}.{noted.seq}"
        )
    ]
    return [*told, *scene.to_operator("reopened"), *scene.to_room("reopened")]


def _recorded(scene: Scene, noted: f.Noted, fact: f.RecordCompleted) -> list[Shot]:
    return [
        Shot("case_data", 0, Lane.TALK, scene.stream, ref=fact.version, channel=Channel.DATACENTRE)
    ]


def _clock(
    fact: f.ReminderIssued | f.Escalated | f.DutyOfficerAlerted, stage: Alarm, gather: str
) -> More:
    return {
        "gather": gather,
        "args": {
            "step": fact.step,
            "dispatch": fact.dispatch,
            "round": fact.round,
            "stage": stage.value,
        },
    }


def _reminded(scene: Scene, noted: f.Noted, fact: f.ReminderIssued) -> list[Shot]:
    """Before the deadline the late party is asked, after it the operator again."""
    clock = scene.clocks.get((fact.step, fact.dispatch, fact.round))
    if clock is None:
        return []
    if fact.step == DRAFT:
        return scene.to_operator(
            "drafts_left", Lane.REMINDER, **_clock(fact, Alarm.NUDGE, "drafts")
        )
    if clock.due_at is not None and noted.at >= clock.due_at:
        return scene.to_operator(
            "escalation", Lane.ESCALATION, **_clock(fact, Alarm.REPEAT, "escalation")
        )
    asked = _clock(fact, Alarm.NUDGE, "reminder")
    if clock.party in AGENCY_PARTIES and fact.dispatch is not None:
        if told := scene.to_group(fact.dispatch, "reminder", Lane.REMINDER, **asked):
            return told
    elif clock.party in AGENCY_PARTIES:
        return [
            shot
            for one in scene.incident.dispatches.values()
            if owes_report(one)
            for shot in scene.to_group(one.number, "reminder", Lane.REMINDER, **asked)
        ]
    return scene.to_operator("reminder", Lane.REMINDER, **asked)


def _escalated(scene: Scene, noted: f.Noted, fact: f.Escalated) -> list[Shot]:
    """At the deadline the operator is told to phone, and the supervisor is told."""
    what = "drafts_left" if fact.step == DRAFT else "escalation"
    clock = _clock(fact, Alarm.DEADLINE, what)
    told = scene.to_operator(what, Lane.ESCALATION, **clock)
    told += [
        Shot(what, chat, Lane.ESCALATION, scene.stream, **clock)
        for chat in scene.supervisors
        if chat != scene.operator
    ]
    return told if fact.step == DRAFT else told + scene.to_room("escalation", **clock)


def _officer_alerted(scene: Scene, noted: f.Noted, fact: f.DutyOfficerAlerted) -> list[Shot]:
    """In private, under the card that he may press there."""
    clock = _clock(fact, Alarm.DEADLINE, "escalation")
    return [
        Shot(
            "escalation", one.user, Lane.ESCALATION, scene.stream,
            reply_view=scene.direct.get((fact.dispatch, one.user)), **clock,
        )
        for officers in scene.duty.values()
        for one in officers
        if one.id == fact.officer
    ]  # fmt: skip


def _offered(scene: Scene, noted: f.Noted, fact: f.HandoverOffered) -> list[Shot]:
    """Whom it was offered to is asked; several at once are one question."""
    if scene.receiver is None:
        return []
    args = {"giver": int(noted.by.removeprefix("p"))}
    return [
        Shot(
            "handover", scene.receiver, Lane.ESCALATION, scene.stream, args=args,
            gather=f"handover {noted.by}",
        )
    ]  # fmt: skip


def _merged(scene: Scene, noted: f.Noted, fact: f.IncidentMerged) -> list[Shot]:
    """Crews whose card is now another incident's, its operator and the room."""
    taken = [
        one.fact.dispatch
        for one in scene.facts
        if noted.seq - fact.took <= one.seq < noted.seq
        and isinstance(one.fact, f.DispatchCarriedOver)
    ]
    args = {"child": fact.number}
    told = [
        shot
        for number in dict.fromkeys(taken)
        if scene.incident.dispatches[number].active
        for shot in scene.to_group(
            number, "merged", gather=f"merged {scene.stream}.{noted.seq}", args=args
        )
    ]
    return [*told, *scene.to_operator("merged", args=args), *scene.to_room("merged", args=args)]


def _split(scene: Scene, noted: f.Noted, fact: f.IncidentSplit) -> list[Shot]:
    """The same for the one that stands for itself again; the other only loses what was added."""
    if fact.spent:
        return []
    args = {"parent": fact.number}
    told = [
        shot
        for one in scene.incident.dispatches.values()
        if one.active
        for shot in scene.to_group(
            one.number, "split", gather=f"split {scene.stream}.{noted.seq}", args=args
        )
    ]
    return [*told, *scene.to_operator("split", args=args), *scene.to_room("split", args=args)]


def _raised(scene: Scene, noted: f.Noted, fact: f.IncidentRaised) -> list[Shot]:
    """Whoever is at work reads how points are taken and ended; the desk that there are such."""
    told = [
        shot
        for one in scene.incident.dispatches.values()
        if one.active
        for shot in scene.to_group(one.number, "raised", gather=f"raised {scene.stream}")
    ]
    return [*told, *scene.to_room("raised")]


def _point(scene: Scene, noted: f.Noted, fact: f.PointReported) -> list[Shot]:
    """A new point is news to every agency at work, and later to the desk if nobody takes it.

    Several at once are one word.
    """
    first = next(
        one.seq
        for one in scene.facts
        if isinstance(one.fact, f.PointReported) and one.fact.point == fact.point
    )
    if first != noted.seq or fact.point == 1:
        return []
    untaken = scene.to_operator(
        "points_untaken", Lane.ESCALATION, gather=f"untaken {scene.stream}",
        args={"point": fact.point}, not_before=noted.noted_at + UNTAKEN,
    )  # fmt: skip
    return untaken + [
        shot
        for one in scene.incident.dispatches.values()
        if one.active
        for shot in scene.to_group(
            one.number, "new_points", gather=f"points {scene.stream}", args={"point": fact.point}
        )
    ]


TELL: dict[type[f.Fact], Callable[[Scene, f.Noted, Any], list[Shot]]] = {
    f.AgencyDispatched: _dispatched,
    f.CallAttached: _attached,
    f.CardDelivered: _delivered,
    f.CardDeliveryUnknown: _delivery_unknown,
    f.CardRefused: _refused,
    f.DetailRecorded: _pinned,
    f.DispatchDeclined: _declined,
    f.DispatchWithdrawn: _withdrawn,
    f.AcknowledgementWithdrawn: _unacked,
    f.DispatchTakenOver: _taken_over,
    f.PlaceChanged: _place_changed,
    f.MessageToAll: _message_to_all,
    f.HandlingEnded: _handled,
    f.HelpRequested: _help,
    f.QuestionRaised: _question,
    f.NothingFound: _nothing_found,
    f.EntryMade: _entry,
    f.MessageToAgency: _to_agency,
    f.TakenFromExercise: _real,
    f.IncidentClosed: _closed,
    f.IncidentReopened: _reopened,
    f.RecordCompleted: _recorded,
    f.HandoverOffered: _offered,
    f.IncidentMerged: _merged,
    f.IncidentSplit: _split,
    f.IncidentRaised: _raised,
    f.PointReported: _point,
    f.ReminderIssued: _reminded,
    f.Escalated: _escalated,
    f.DutyOfficerAlerted: _officer_alerted,
}
"""What is told of which fact; the rest shows in the views."""
