"""News of a whole incident's turns: sent, moved, merged, raised, closed, opened again."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.domain import facts as f
from bot.domain.dispatch import Dispatch, Status
from bot.domain.endings import PASSED_ON
from bot.domain.incident import Incident, IncidentStatus
from bot.domain.outgoing import Lane
from bot.domain.points import untaken
from bot.ports import Channel, Shot
from bot.services.news.scene import Scene

UNTAKEN = timedelta(minutes=3)
"""After so long the desk is told of a point that nobody took: ours, no document's."""


def _to_writers(scene: Scene, what: str) -> list[Shot]:
    """A line to who reported it by a message, where he wrote."""
    stands = f.standing(list(scene.facts))
    written = {one.fact for one in stands if isinstance(one.fact, f.WrittenBy)}
    return [
        Shot(what, one.contact, Lane.TALK, scene.stream, channel=Channel(one.channel))
        for one in sorted(written, key=lambda one: one.message_id)
    ]


def _attached(scene: Scene, noted: f.Noted, fact: f.CallAttached) -> list[Shot]:
    """His message was one more about an incident that is known (of a draft this is quiet)."""
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
    called_back = scene.incident.status is not IncidentStatus.CLOSED and still_out(dispatch)
    if not scene.carded(dispatch.number):
        if dispatch.reachable or not called_back:
            return []  # its card never left, and never will
        return scene.to_operator("phone_withdrawn", Lane.ESCALATION, ref=dispatch.number)
    if not called_back:
        gather = f"closing {scene.stream}.{noted.seq}"
        return scene.to_groups(dispatch.number, "closing", gather=gather)
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
    """Crews whose card is now another incident's, each by its name, its operator and the room."""
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
        for shot in scene.to_group(number, "merged", args=args)
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
        for shot in scene.to_group(one.number, "split", args=args)
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
    return _untaken(scene, fact.point, noted.noted_at) + [
        shot
        for one in scene.incident.dispatches.values()
        if one.active
        for shot in scene.to_group(
            one.number, "new_points", gather=f"points {scene.stream}", args={"point": fact.point}
        )
    ]


def given_back(scene: Scene, before: Incident, now: datetime) -> list[Shot]:
    """A point that nobody has any more, or that is not over after all, is waited for anew.

    Within its first minutes what was decided when it was reported still waits; for the first
    point, with which the incident was raised, nothing was.
    """
    known = before.points.keys() - {one.number for one in untaken(before.points)}
    return [
        shot
        for one in untaken(scene.incident.points)
        if one.number in known and (one.number == 1 or now - one.at >= UNTAKEN)
        for shot in _untaken(scene, one.number, now)
    ]


def _untaken(scene: Scene, point: int, now: datetime) -> list[Shot]:
    """Told later to the desk; dropped where somebody takes the point before."""
    return scene.to_operator(
        "points_untaken", Lane.ESCALATION, gather=f"untaken {scene.stream}",
        args={"point": point}, not_before=now + UNTAKEN,
    )  # fmt: skip


TELL: dict[type[f.Fact], Callable[[Scene, f.Noted, Any], list[Shot]]] = {
    f.AgencyDispatched: _dispatched,
    f.CallAttached: _attached,
    f.PlaceChanged: _place_changed,
    f.MessageToAll: _message_to_all,
    f.TakenFromExercise: _real,
    f.IncidentClosed: _closed,
    f.IncidentReopened: _reopened,
    f.RecordCompleted: _recorded,
    f.HandoverOffered: _offered,
    f.IncidentMerged: _merged,
    f.IncidentSplit: _split,
    f.IncidentRaised: _raised,
    f.PointReported: _point,
}
"""What is told of which fact of the whole incident."""
