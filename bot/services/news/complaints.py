"""From a complaint's fact to the one-shot messages that tell people of it: one table."""

from collections.abc import Callable
from typing import Any

from bot.domain import facts as f
from bot.domain.outgoing import Lane
from bot.ports import Shot
from bot.services.news import tickets
from bot.services.news.tickets import Scene


def shots(scene: Scene, noted: f.Noted) -> list[Shot]:
    """The messages that this fact is told by."""
    tell = TELL.get(type(noted.fact))
    return tell(scene, noted, noted.fact) if tell else []


def _opened(scene: Scene, noted: f.Noted, fact: f.TicketOpened) -> list[Shot]:
    return scene.to_reporter("complaint_opened")


def _stepped(scene: Scene, noted: f.Noted, fact: f.TicketReceived) -> list[Shot]:
    return scene.to_reporter("ticket_step", seq=noted.seq)


def _seen_to(scene: Scene, noted: f.Noted, fact: f.FaultRepaired) -> list[Shot]:
    """Its answer is asked for; who complained hears nothing before it."""
    return scene.to_desk("complaint_answer_wanted")


def _answered(scene: Scene, noted: f.Noted, fact: f.RepairReported) -> list[Shot]:
    """The answer, and whether it is one; also where the desk has closed it already."""
    told = scene.to_reporter("complaint_answered")
    return [*told, *_over(scene)] if scene.ticket.closed_at else told


def _confirmed(scene: Scene, noted: f.Noted, fact: f.RepairConfirmed) -> list[Shot]:
    if scene.ticket.closed_at:
        return _over(scene)
    return scene.to_desk("complaint_answer_wanted")


def _over(scene: Scene) -> list[Shot]:
    return [*scene.to_reporter("complaint_over"), *scene.to_desk("complaint_over")]


def _back(scene: Scene, noted: f.Noted, fact: f.RepairFailed | f.TicketReopened) -> list[Shot]:
    """Louder than a step: who thought that it was answered begins again."""
    told = scene.to_desk("ticket_back", Lane.ESCALATION, seq=noted.seq)
    return [*told, *scene.to_reporter("ticket_step", seq=noted.seq)]


TELL: dict[type[f.Fact], Callable[[Scene, f.Noted, Any], list[Shot]]] = {
    f.TicketOpened: _opened,
    f.TicketReceived: _stepped,
    f.FaultRepaired: _seen_to,
    f.RepairReported: _answered,
    f.RepairConfirmed: _confirmed,
    f.RepairFailed: _back,
    f.TicketReopened: _back,
    **{one: tickets.TELL[one] for one in (f.EntryMade, f.ReminderIssued, f.Escalated)},
}
"""What is told of which fact: who complains is told of each step, the supervisors of the rest."""
