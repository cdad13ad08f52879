"""Merging decided purely: whatever two incidents went through, a merge undone leaves no trace."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain import dispatch as d
from bot.domain import facts as f
from bot.domain import incident as i
from bot.domain import merging
from bot.domain.errors import Refusal

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
AGENCIES = ("damkar", "bpbd", "pln", "pmi")
CHILD, PARENT = 7, 8
steps = st.lists(st.tuples(st.integers(0, 5), st.sampled_from([*d.REPORTS, None])), max_size=12)
sent = st.lists(
    st.tuples(st.sampled_from(AGENCIES), st.sampled_from(["lead", "support", "informed"])),
    min_size=1, max_size=4, unique_by=lambda one: one[0],
)  # fmt: skip


class Report:
    """An incident's stream, grown by decisions."""

    def __init__(
        self, number: int, agencies: list[tuple[str, str]], road: list[tuple[int, d.Status | None]]
    ) -> None:
        self.number = number
        self.facts: list[f.Noted] = []
        self.note([f.DraftOpened(number, "pekalongan", "x", 1), f.LineWritten(f"api {number}")])
        self.note([f.DetailRecorded("conditions", None, True, f"asap {number}")])
        self.note([f.IncidentOpened(number)])
        self.note(i.dispatch_to(self.state, [(code, role, True) for code, role in agencies]))
        self.walk(road)

    @property
    def state(self) -> i.Incident:
        return i.incident_of(self.facts)

    def note(self, facts: Sequence[f.Fact]) -> None:
        for fact in facts:
            seq = len(self.facts) + 1
            at = NOW + timedelta(seconds=10 * seq, milliseconds=self.number)
            self.facts.append(f.Noted(seq, at, at, "p1", "telegram", fact))

    def carry(self, facts: list[f.Noted]) -> None:
        for noted in facts:
            self.facts.append(replace(noted, seq=len(self.facts) + 1))

    def walk(self, road: list[tuple[int, d.Status | None]]) -> None:
        """Try these steps; what is refused does not happen."""
        for index, to in road:
            numbers = list(self.state.dispatches)
            number = numbers[index % len(numbers)]
            try:
                if to is None:
                    self.note([f.EntryMade(number, "photo", "foto", "id")])
                else:
                    self.note(i.step(self.state, number, to, reason="armada"))
            except Refusal:
                continue


def merge(child: Report, parent: Report) -> None:
    """As the service does it."""
    merging.mergeable(parent.state, child.state)
    taken = merging.taken_over(parent.state, child.state, child.facts)
    rest, last = merging.merge(parent.state, child.state, CHILD, len(taken))
    parent.carry(taken)
    parent.note([*rest, last])
    child.note([f.MergedInto(PARENT, parent.number)])


def split(child: Report, parent: Report) -> None:
    """As the service does it."""
    apart = merging.split(parent.facts, child.facts, CHILD)
    spent = parent.state.last_number
    parent.note([f.Retracted(one) for one in apart.undone])
    parent.note([f.IncidentSplit(CHILD, child.number, spent)])
    child.note([f.Retracted(one) for one in apart.undone_there])
    child.carry(apart.back)
    child.note([f.IncidentSplit(PARENT, parent.number, 0)])


@settings(max_examples=60)
@given(sent, steps, sent, steps)
def test_a_merge_undone_is_nothing_on_both_folds(
    agencies: list[tuple[str, str]], road: list[tuple[int, d.Status | None]],
    others: list[tuple[str, str]], way: list[tuple[int, d.Status | None]],
) -> None:  # fmt: skip
    child, parent = Report(15, agencies, road), Report(14, others, way)
    before, stood = child.state, parent.state
    merge(child, parent)
    split(child, parent)
    assert child.state == before
    assert replace(parent.state, spent=0) == stood


@settings(max_examples=60)
@given(sent, steps, sent, steps)
def test_no_ack_is_lost_and_every_dispatch_is_answered_for(
    agencies: list[tuple[str, str]], road: list[tuple[int, d.Status | None]],
    others: list[tuple[str, str]], way: list[tuple[int, d.Status | None]],
) -> None:  # fmt: skip
    child, parent = Report(15, agencies, road), Report(14, others, way)
    before, stood = child.state, parent.state
    merge(child, parent)
    after = parent.state
    for number, one in before.dispatches.items():
        answers = after.dispatches[after.taken[CHILD, number]]
        assert answers.agency == one.agency
        if one.active:
            assert answers.active
            assert d.RANK.index(answers.status) >= d.RANK.index(one.status) if one.moving else True
    for number, one in stood.dispatches.items():
        if one.active:
            assert after.dispatches[number].active
            assert not one.moving or after.dispatches[number].moving
        elif one.status is d.Status.DISPATCHED:
            assert after.dispatches[number].status is d.Status.DISPATCHED
    for one in after.dispatches.values():  # nobody is taken to have acked who did not
        acked = {
            two.agency
            for two in (*before.dispatches.values(), *stood.dispatches.values())
            if two.moving
        }
        assert not one.moving or one.agency in acked
    assert set(before.calls) <= set(after.calls)
    assert child.state.status is i.IncidentStatus.MERGED
    with pytest.raises(Refusal, match="incident_merged"):
        i.close(child.state, "tertangani")


@settings(max_examples=60)
@given(sent, steps, sent, steps, steps)
def test_what_crews_did_meanwhile_goes_back_with_them(
    agencies: list[tuple[str, str]], road: list[tuple[int, d.Status | None]],
    others: list[tuple[str, str]], way: list[tuple[int, d.Status | None]],
    meanwhile: list[tuple[int, d.Status | None]],
) -> None:  # fmt: skip
    child, parent = Report(15, agencies, road), Report(14, others, way)
    merge(child, parent)
    parent.walk(meanwhile)
    merged = parent.state
    carried = {number for number in merged.dispatches if number > len(others)}
    split(child, parent)
    assert not carried & parent.state.dispatches.keys()
    for number, one in child.state.dispatches.items():
        moved = merged.taken[CHILD, number]
        if moved in carried:
            assert one.status is merged.dispatches[moved].status
            assert one.moments == merged.dispatches[moved].moments


def test_an_ack_taken_back_after_the_merge_stays_taken_back() -> None:
    child, parent = (
        Report(15, [("pln", "lead")], [(0, d.Status.ACKNOWLEDGED)]),
        Report(14, [("damkar", "lead")], []),
    )
    merge(child, parent)
    [pln] = [one for one in parent.state.dispatches.values() if one.agency == "pln"]
    assert pln.last is not None
    parent.note([f.Retracted(pln.last[0])])
    split(child, parent)
    assert child.state.dispatches[1].status is d.Status.DISPATCHED


def test_a_number_once_given_to_a_dispatch_is_not_given_again() -> None:
    child, parent = Report(15, [("pln", "lead")], []), Report(14, [("damkar", "lead")], [])
    merge(child, parent)
    split(child, parent)
    [sent_again] = i.dispatch_to(parent.state, [("pln", "support", True)])
    assert sent_again.dispatch == 3
