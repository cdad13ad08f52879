"""News of the clocks: to the late party first, then to the operator and the supervisors."""

from collections.abc import Callable
from typing import Any

from bot.domain import facts as f
from bot.domain.deadlines import Alarm
from bot.domain.outgoing import Lane
from bot.domain.sop import DRAFT
from bot.ports import Shot
from bot.services.compose import AGENCY_PARTIES, owes_report
from bot.services.news.scene import More, Scene


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


TELL: dict[type[f.Fact], Callable[[Scene, f.Noted, Any], list[Shot]]] = {
    f.ReminderIssued: _reminded,
    f.Escalated: _escalated,
    f.DutyOfficerAlerted: _officer_alerted,
}
"""What is told of which fact of a clock."""
