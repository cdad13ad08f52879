"""Turns an incident takes: what follows from the joint statuses of its dispatches."""

from datetime import UTC, datetime
from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import changes
from bot.domain import dispatch as d
from bot.domain import facts as f
from bot.domain.errors import Refusal
from bot.domain.incident import OF_JOINT, Incident, IncidentStatus

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
STATUSES = [one for one in d.Status if one is not d.Status.CLOSED]
JOINT = list(chain.from_iterable(combinations(STATUSES, size) for size in range(len(STATUSES) + 1)))


def _incident(statuses: tuple[d.Status, ...], role: str = "support") -> Incident:
    dispatches = {
        number: d.Dispatch(number, f"agency{number}", role, 1, True, status)
        for number, status in enumerate(statuses, 1)
    }
    return Incident(number=1, dispatches=dispatches)


def _expected(statuses: set[d.Status]) -> IncidentStatus:
    """The same in words: who is at it, else who is awaited, else who is done."""
    if statuses & {d.Status.ACKNOWLEDGED, d.Status.EN_ROUTE, d.Status.ON_SCENE}:
        return IncidentStatus.UNDER_WAY
    if d.Status.DISPATCHED in statuses:
        return IncidentStatus.DISPATCHED
    if d.Status.CLEARED in statuses:
        return IncidentStatus.HANDLED
    return IncidentStatus.UNANSWERED if d.Status.DECLINED in statuses else IncidentStatus.UNTASKED


@pytest.mark.parametrize("statuses", JOINT)
def test_every_joint_state_of_the_dispatches_has_its_incident_status(
    statuses: tuple[d.Status, ...],
) -> None:
    assert _incident(statuses).status is _expected(set(statuses))


def test_whoever_was_only_informed_moves_nothing() -> None:
    assert _incident((d.Status.DISPATCHED,), "informed").status is IncidentStatus.UNTASKED


def test_the_table_knows_every_status_a_dispatch_of_an_open_incident_may_have() -> None:
    assert set().union(*(any_of for any_of, _ in OF_JOINT)) == set(STATUSES)


@pytest.mark.parametrize("status", d.Status)
def test_an_agency_is_called_off_only_while_something_is_expected_of_it(status: d.Status) -> None:
    dispatch = d.Dispatch(1, "damkar", "lead", 1, True, status)
    if d.Status.WITHDRAWN in changes.TURNS.get(status, ()):
        noted = f.Noted(1, NOW, NOW, "p1", "telegram", changes.withdraw(dispatch, "lain"))
        gone = changes.after(dispatch, noted)
        assert gone.status is d.Status.WITHDRAWN
        assert not gone.active
    else:
        with pytest.raises(Refusal, match="nothing_to_withdraw"):
            changes.withdraw(dispatch, "lain")


def test_a_withdrawal_needs_a_reason_of_the_list() -> None:
    with pytest.raises(Refusal, match="reason_unknown"):
        changes.withdraw(d.Dispatch(1, "damkar", "lead", 1, True), "bosan")


STEPS = [one for one in d.Status if one in d.REPORTS]
ACTS = st.lists(
    st.tuples(st.sampled_from([*STEPS, "unack", "take_over", "unit"]), st.sampled_from("ab")),
    max_size=14,
)


@given(ACTS)
def test_whatever_is_done_a_dispatch_is_held_by_somebody_only_while_it_is_acknowledged(
    acts: list[tuple[str, str]],
) -> None:
    state = d.Dispatch(1, "damkar", "lead", 1, True)
    for seq, (act, by) in enumerate(acts, 1):
        before = state
        try:
            facts = _facts(state, act, by)
        except Refusal:
            continue
        for fact in facts:
            noted = f.Noted(seq, NOW, NOW, by, "telegram", fact)
            state = changes.after(d.after(state, noted), noted)
        match act:
            case "unack":
                was = d.Status.DECLINED in before.moments
                assert state.status is (d.Status.DECLINED if was else d.Status.DISPATCHED)
                assert (state.holder, state.unit, state.minutes) == (None, "", None)
                assert d.Status.ACKNOWLEDGED not in state.moments
            case "take_over":
                assert (state.holder, state.status) == (by, before.status)
            case "unit":
                assert (state.unit, state.holder) == (f"regu {by}", before.holder)
            case _:
                pass
        if state.status in changes.HELD:
            assert state.holder is not None


def _facts(state: d.Dispatch, act: str, by: str) -> list[f.Fact]:
    match act:
        case "unack":
            return [changes.unack(state, "keliru")]
        case "take_over":
            return [changes.take_over(state, by, f"pos {by}")]
        case "unit":
            return [changes.propose_unit(state, f"regu {by}")]
        case _:
            return d.report_status(state, d.Status(act), reason="armada")
