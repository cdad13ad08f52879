"""A dispatch's lifecycle: every step from every status, and what taking one back leaves."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import dispatch as d
from bot.domain import facts as f
from bot.domain.errors import Refusal
from bot.domain.order import ROAD, Oddity, new_oddities, oddities

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
STEPS = [one for one in d.Status if one in d.REPORTS]


class Road:
    """A dispatch and the facts that brought it where it is."""

    def __init__(self) -> None:
        self.facts: list[f.Noted] = []
        self.now = NOW

    @property
    def state(self) -> d.Dispatch:
        state = d.Dispatch(1, "damkar", "lead", 1, True)
        for noted in f.standing(self.facts):
            state = d.after(state, noted)
        return state

    def note(self, facts: list[f.Fact], by: str = "p1", via: str = "telegram") -> None:
        self.now += timedelta(seconds=10)
        for fact in facts:
            seq = len(self.facts) + 1
            self.facts.append(f.Noted(seq, self.now, self.now, by, via, fact))

    def goes(self, *steps: d.Status) -> "Road":
        for step in steps:
            self.note(d.report_status(self.state, step, reason="armada"))
        return self


@pytest.mark.parametrize("status", STEPS)
def test_what_a_status_offers_is_taken(status: d.Status) -> None:
    for offered in d.NEXT[status]:
        road = Road()
        if status is not d.Status.DISPATCHED:
            road.goes(status)
        road.goes(offered)
        assert road.state.status is offered


@pytest.mark.parametrize("step", STEPS)
def test_the_same_step_twice_is_refused_with_its_hour_and_its_holder(step: d.Status) -> None:
    road = Road().goes(step)
    with pytest.raises(Refusal) as refused:
        road.goes(step)
    assert refused.value.code == "already"
    assert refused.value.details["at"] == road.state.moments[step]
    assert refused.value.details["holder"] == "p1"


@given(st.lists(st.sampled_from(STEPS), max_size=12))
def test_whatever_is_pressed_is_taken_once_and_the_first_instants_stand(
    steps: list[d.Status],
) -> None:
    road = Road()
    for step in steps:
        before = road.state
        try:
            road.goes(step)
        except Refusal:
            assert step in before.moments
            assert road.state == before
            continue
        after = road.state
        assert step in after.moments
        if d.Status.DECLINED in (step, before.status):
            assert after.status is step
        else:
            assert after.status is max(before.status, step, key=d.RANK.index)
        if before.status is not d.Status.DECLINED:
            assert before.moments.items() <= after.moments.items()


@given(st.lists(st.sampled_from(STEPS), max_size=12))
def test_what_an_act_makes_unusual_names_that_act_and_only_a_straight_road_has_none(
    steps: list[d.Status],
) -> None:
    road = Road()
    for step in steps:
        before = road.state
        try:
            road.goes(step)
        except Refusal:
            continue
        for odd in new_oddities(before, road.state):
            assert step in (odd.step, odd.other)
    moments = [one for one in road.state.moments if one in ROAD]
    straight = moments == list(ROAD[: len(moments)])
    if road.state.status is not d.Status.DECLINED:
        assert bool(oddities(road.state)) is not straight


def test_a_departure_told_late_that_came_before_the_arrival_is_in_its_order() -> None:
    road = Road().goes(d.Status.ACKNOWLEDGED)
    left = road.now
    road.goes(d.Status.ON_SCENE)
    assert oddities(road.state) == (Oddity(d.Status.ON_SCENE, "without", d.Status.EN_ROUTE),)
    fact = f.UnitDeparted(1, "Pak Budi")
    road.facts.append(f.Noted(3, left, road.now, "p9", "phone", fact))
    assert oddities(road.state) == ()
    assert road.state.status is d.Status.ON_SCENE


def test_a_departure_pressed_after_the_arrival_takes_nobody_back() -> None:
    road = Road().goes(d.Status.ON_SCENE, d.Status.EN_ROUTE)
    assert road.state.status is d.Status.ON_SCENE
    assert oddities(road.state) == (Oddity(d.Status.EN_ROUTE, "after", d.Status.ON_SCENE),)


def test_a_decline_on_the_scene_is_taken_and_unusual() -> None:
    road = Road().goes(d.Status.EN_ROUTE, d.Status.ON_SCENE, d.Status.DECLINED)
    assert road.state.status is d.Status.DECLINED
    assert oddities(road.state) == (Oddity(d.Status.DECLINED, "after", d.Status.ON_SCENE),)


@given(st.lists(st.sampled_from(STEPS), min_size=1, max_size=8))
def test_undoing_a_step_gives_back_the_state_before_it(steps: list[d.Status]) -> None:
    road = Road()
    for step in steps:
        before, noted = road.state, len(road.facts)
        try:
            road.goes(step)
        except Refusal:
            continue
        for _ in road.facts[noted:]:
            road.note([d.undo(road.state, "p1", road.now)])
        assert road.state == before
        road.goes(step)


def test_an_undo_is_for_who_pressed_and_for_a_minute() -> None:
    road = Road().goes(d.Status.ACKNOWLEDGED)
    later = road.now + d.UNDO_WITHIN
    assert d.undo(road.state, "p1", later) == f.Retracted(1)
    for person, when, code in (
        ("p2", road.now, "undo_not_yours"),
        ("p1", later + timedelta(seconds=1), "undo_too_late"),
    ):
        with pytest.raises(Refusal) as refused:
            d.undo(road.state, person, when)
        assert refused.value.code == code


def test_nothing_pressed_is_nothing_to_undo() -> None:
    with pytest.raises(Refusal, match="nothing_to_undo"):
        d.undo(Road().state, "p1", NOW)


def test_who_declined_and_comes_after_all_starts_anew() -> None:
    road = Road().goes(d.Status.ACKNOWLEDGED, d.Status.EN_ROUTE, d.Status.DECLINED)
    road.goes(d.Status.ACKNOWLEDGED)
    assert set(road.state.moments) == {d.Status.DECLINED, d.Status.ACKNOWLEDGED}
    road.goes(d.Status.EN_ROUTE, d.Status.DECLINED)
    assert road.state.status is d.Status.DECLINED


def test_what_is_told_by_phone_says_so_until_the_next_press() -> None:
    road = Road()
    road.note([f.DispatchAcknowledged(1, "Pak Budi: siap")], by="p9", via="phone")
    assert road.state.told == "Pak Budi: siap"
    road.goes(d.Status.EN_ROUTE)
    assert road.state.told is None


def test_a_reason_must_be_one_of_the_list() -> None:
    with pytest.raises(Refusal, match="reason_unknown"):
        d.report_status(Road().state, d.Status.DECLINED, reason="malas")
