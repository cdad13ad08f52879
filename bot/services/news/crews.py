"""News of one dispatch: its card, what its crew says, what the desk says to it."""

from collections.abc import Callable
from typing import Any

from bot.domain import facts as f
from bot.domain.details import CONFIRMED, is_known
from bot.domain.dispatch import BY_PHONE, REACHES, Status
from bot.domain.outgoing import Lane
from bot.ports import PHONE_CHANNELS, Shot
from bot.services.news.scene import Scene


def _step(
    scene: Scene,
    noted: f.Noted,
    fact: f.DispatchAcknowledged | f.UnitDeparted | f.UnitArrived | f.DispatchDeclined,
) -> list[Shot]:
    """A phone's card is not redrawn: it reads that its word was taken, and what comes next."""
    stands = scene.incident.dispatches[fact.dispatch].status
    if noted.via not in PHONE_CHANNELS or REACHES[type(fact)] is not stands:
        return []
    told = scene.to_groups(fact.dispatch, "phone_step", args={"status": stands.value})
    return [one for one in told if one.channel in PHONE_CHANNELS]


def _delivered(scene: Scene, noted: f.Noted, fact: f.CardDelivered) -> list[Shot]:
    """Its place on the map; at a phone, whose card has the link, what happened meanwhile."""
    dispatch = scene.incident.dispatches[fact.dispatch]
    if dispatch.channel:
        if dispatch.reached is Status.WITHDRAWN:
            return scene.to_groups(fact.dispatch, "withdrawn", Lane.ESCALATION)
        if scene.incident.disposition:
            return scene.to_groups(fact.dispatch, "called_back", Lane.ESCALATION)
        return []
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


def _held_up(scene: Scene, noted: f.Noted, fact: f.CardHeldUp) -> list[Shot]:
    return scene.to_operator("card_held_up", Lane.ESCALATION, ref=fact.dispatch)


def _refused(scene: Scene, noted: f.Noted, fact: f.CardRefused) -> list[Shot]:
    """Of several phones only the last one that refuses is news."""
    if scene.incident.dispatches[fact.dispatch].delivery != "refused":
        return []
    return scene.to_operator("card_refused", Lane.ESCALATION, ref=fact.dispatch)


def _declined(scene: Scene, noted: f.Noted, fact: f.DispatchDeclined) -> list[Shot]:
    told = _told_loudly(scene, fact.dispatch, "declined", "declined_loud")
    return told + _step(scene, noted, fact)


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


def _withdrawn(scene: Scene, noted: f.Noted, fact: f.DispatchWithdrawn) -> list[Shot]:
    """Its group is told; by phone where it has none, or where nobody knows whether it got it."""
    if scene.carded(fact.dispatch):
        return [
            *scene.to_groups(fact.dispatch, "withdrawn", Lane.ESCALATION),
            *scene.to_direct(fact.dispatch, "withdrawn", Lane.ESCALATION),
        ]
    if scene.incident.dispatches[fact.dispatch].reachable:
        return []  # its card never left, and never will
    return scene.to_operator("phone_withdrawn", Lane.ESCALATION, ref=fact.dispatch)


def _handled(scene: Scene, noted: f.Noted, fact: f.HandlingEnded) -> list[Shot]:
    """The final report is asked for: at a phone in words alone, as nothing can be pressed."""
    in_groups = scene.to_group(fact.dispatch, "report_wanted")
    at_phones = scene.to_group(fact.dispatch, "phone_report_wanted")
    return [
        phone if phone.channel in PHONE_CHANNELS else group
        for group, phone in zip(in_groups, at_phones, strict=True)
    ]


def _help(scene: Scene, noted: f.Noted, fact: f.HelpRequested) -> list[Shot]:
    return scene.to_operator("help_wanted", Lane.ESCALATION, ref=fact.dispatch)


def _question(scene: Scene, noted: f.Noted, fact: f.QuestionRaised) -> list[Shot]:
    return scene.to_operator("question", Lane.ESCALATION, ref=fact.dispatch)


def _entry(scene: Scene, noted: f.Noted, fact: f.EntryMade) -> list[Shot]:
    if fact.dispatch is None or noted.via in BY_PHONE:
        return []
    return scene.to_operator("said", ref=noted.seq)


def _to_agency(scene: Scene, noted: f.Noted, fact: f.MessageToAgency) -> list[Shot]:
    return scene.to_group(fact.dispatch, "answer", args={"seq": noted.seq})


def _nothing_found(scene: Scene, noted: f.Noted, fact: f.NothingFound) -> list[Shot]:
    return scene.to_operator("nothing_found", Lane.ESCALATION, ref=fact.dispatch)


TELL: dict[type[f.Fact], Callable[[Scene, f.Noted, Any], list[Shot]]] = {
    f.CardDelivered: _delivered,
    f.CardDeliveryUnknown: _delivery_unknown,
    f.CardHeldUp: _held_up,
    f.CardRefused: _refused,
    f.DetailRecorded: _pinned,
    f.DispatchAcknowledged: _step,
    f.UnitDeparted: _step,
    f.UnitArrived: _step,
    f.DispatchDeclined: _declined,
    f.DispatchWithdrawn: _withdrawn,
    f.AcknowledgementWithdrawn: _unacked,
    f.DispatchTakenOver: _taken_over,
    f.HandlingEnded: _handled,
    f.HelpRequested: _help,
    f.QuestionRaised: _question,
    f.NothingFound: _nothing_found,
    f.EntryMade: _entry,
    f.MessageToAgency: _to_agency,
}
"""What is told of which fact of one dispatch."""
