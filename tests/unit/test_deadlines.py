"""The SOP engine against the clocks of all five cities, with streams made by hand."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import cities
from bot.domain import facts as f
from bot.domain.deadlines import Alarm, Deadline, Outcome, deadlines, due_alarm
from bot.domain.sop import DRAFT, Sop
from bot.services.stream import Stream

SOPS: dict[str, Sop] = {slug: cities.load(slug).sop for slug in cities.all_slugs()}
ZERO = datetime(2024, 3, 5, 2, 0, tzinfo=UTC)


def t(minutes: float) -> datetime:
    """The instant so many minutes into the story."""
    return ZERO + timedelta(minutes=minutes)


class Story:
    """A stream noted fact by fact; times in minutes from its beginning."""

    def __init__(self, slug: str) -> None:
        self.sop = SOPS[slug]
        self.stream: list[f.Noted] = []
        self.sent = 0
        self.batch = 0

    def note(
        self, at: float, *facts: f.Fact, noted: float | None = None, via: str = "telegram"
    ) -> "Story":
        """Facts that happened `at`, learnt then or at `noted`."""
        for fact in facts:
            seq = len(self.stream) + 1
            learnt = at if noted is None else noted
            self.stream.append(f.Noted(seq, t(at), t(learnt), "p1", via, fact))
        return self

    def call(self, opened: float, rang: float | None = None, answered: float | None = None) -> None:
        """The draft, with whatever the operator stamped."""
        self.note(opened, f.DraftOpened(1, self.sop.city, "hash", 1))
        if rang is not None:
            self.note(rang, f.CallRang())
        if answered is not None:
            self.note(answered, f.CallAnswered())

    def line(self, at: float, **details: str | None) -> None:
        """A line, and what was read from it."""
        self.note(at, f.LineWritten("..."))
        for topic, code in details.items():
            self.note(at, f.DetailRecorded(topic, code, words="" if code else "..."))

    def dispatch(self, at: float, *agencies: str) -> None:
        """One sending, as "agency" (support) or "agency:role"."""
        self.batch += 1
        for one in agencies:
            agency, _, role = one.partition(":")
            self.sent += 1
            self.note(at, f.AgencyDispatched(self.sent, agency, role or "support", self.batch))

    def delivered(self, at: float, *numbers: int) -> None:
        self.note(at, *(f.CardDelivered(number) for number in numbers))

    def all(self) -> list[Deadline]:
        return deadlines(self.sop, self.stream)

    def clock(self, code: str, dispatch: int | None = None, round: int = 1) -> Deadline:
        [found] = [one for one in self.all() if one.key == (code, dispatch, round)]
        return found


def measured(clock: Deadline) -> tuple[datetime | None, datetime | None, datetime | None]:
    return clock.started_at, clock.due_at, clock.ended_at


def sent_story(slug: str, *agencies: str) -> Story:
    """A call answered at 0:30, dispatched at 2, cards there at 2:06."""
    story = Story(slug)
    story.call(0, rang=0, answered=0.5)
    story.line(1, kind="kebakaran_bangunan", place=None)
    story.dispatch(2, *agencies)
    story.delivered(2.1, *range(1, len(agencies) + 1))
    return story


# --- Pekalongan -----------------------------------------------------------------------------------


def test_pek_3_to_5_from_the_answer_to_the_last_card() -> None:
    story = sent_story("pekalongan", "damkar:lead", "pln")
    clock = story.clock("pek3")
    assert measured(clock) == (t(0.5), t(5.5), t(2.1))
    assert (clock.outcome, clock.met, clock.party) == (Outcome.ENDED, True, "operator")
    assert clock.ended_by == "CardDelivered"


def test_pek_3_to_5_from_the_draft_when_no_answer_was_stamped() -> None:
    story = Story("pekalongan")
    story.call(0, rang=0)
    story.line(1)
    assert measured(story.clock("pek3")) == (t(0), t(5), None)


def test_pek_3_to_5_waits_for_the_last_card_and_a_phone_call_counts_as_one() -> None:
    story = Story("pekalongan")
    story.call(0, answered=0)
    story.dispatch(1, "damkar:lead", "pmi")
    story.delivered(1.1, 1)
    assert story.clock("pek3").outcome is Outcome.RUNNING
    story.note(6, f.AgencyPhoned(2), via="phone")
    assert measured(story.clock("pek3"))[2] == t(6)
    assert story.clock("pek3").met is False


def test_a_reminder_while_the_phone_rings_does_not_end_the_callers_side() -> None:
    story = Story("pekalongan")
    story.call(0, rang=0)
    story.note(0.2, f.Escalated("smg1", None, 1, 0))
    story.note(0.5, f.CallAnswered())
    assert story.clock("pek3").started_at == t(0.5)


def test_pek_1_and_2_are_shown_and_not_timed() -> None:
    story = sent_story("pekalongan", "damkar:lead")
    for code in ("pek1", "pek2"):
        clock = story.clock(code)
        assert (clock.outcome, clock.met, clock.due_at) == (Outcome.ENDED, None, None)


def test_pek_6_from_its_own_card_to_the_ack() -> None:
    story = sent_story("pekalongan", "damkar:lead", "pln")
    story.note(4, f.DispatchAcknowledged(1))
    assert measured(story.clock("pek6", 1)) == (t(2.1), t(7.1), t(4))
    assert story.clock("pek6", 2).outcome is Outcome.RUNNING
    assert story.clock("pek6", 2).party == "agency_dispatcher"


def test_informed_agencies_have_no_clock() -> None:
    story = sent_story("pekalongan", "damkar:lead", "bpbd:informed")
    assert {one.dispatch for one in story.all()} == {None, 1}


def test_a_clock_that_waits_for_a_delivery_starts_after_fifteen_seconds() -> None:
    story = Story("pekalongan")
    story.call(0, answered=0)
    story.dispatch(2, "damkar:lead")
    assert measured(story.clock("pek6", 1)) == (t(2.25), t(7.25), None)
    story.delivered(3, 1)
    assert measured(story.clock("pek6", 1)) == (t(2.25), t(7.25), None)


def test_a_delivery_within_fifteen_seconds_starts_it_earlier() -> None:
    story = Story("pekalongan")
    story.call(0, answered=0)
    story.dispatch(2, "damkar:lead")
    story.delivered(2.2, 1)
    assert story.clock("pek6", 1).started_at == t(2.2)


def test_a_press_proves_the_delivery() -> None:
    story = Story("pekalongan")
    story.call(0, answered=0)
    story.dispatch(2, "damkar:lead")
    story.note(2.1, f.DispatchAcknowledged(1))
    assert measured(story.clock("pek6", 1)) == (t(2.1), t(7.1), t(2.1))
    assert story.clock("pek3").ended_at == t(2.1)


def test_pek_7_from_the_ack() -> None:
    story = sent_story("pekalongan", "damkar:lead")
    story.note(4, f.DispatchAcknowledged(1)).note(30, f.HandlingEnded(1))
    assert measured(story.clock("pek7", 1)) == (t(4), t(39), t(30))


def test_pek_7_from_the_end_of_row_6_when_the_agency_is_silent() -> None:
    story = sent_story("pekalongan", "damkar:lead")
    assert measured(story.clock("pek7", 1)) == (t(7.1), t(42.1), None)
    story.note(20, f.DispatchAcknowledged(1))
    clock = story.clock("pek7", 1)
    assert (clock.started_at, clock.outcome) == (t(7.1), Outcome.RUNNING)
    assert story.clock("pek6", 1).met is False


def test_an_ack_by_phone_noted_late_moves_no_running_clock() -> None:
    story = sent_story("pekalongan", "damkar:lead")
    story.note(3, f.DispatchAcknowledged(1), noted=9, via="phone")
    assert story.clock("pek6", 1).met is True
    assert story.clock("pek6", 1).ended_at == t(3)
    assert story.clock("pek7", 1).started_at == t(7.1)


def test_an_ack_by_phone_noted_in_time_starts_row_7_when_it_was_given() -> None:
    story = sent_story("pekalongan", "damkar:lead")
    story.note(3, f.DispatchAcknowledged(1), noted=5, via="phone")
    assert story.clock("pek7", 1).started_at == t(3)


def test_a_decline_ends_the_answer_row_and_voids_the_rest() -> None:
    story = sent_story("pekalongan", "damkar:lead", "pln")
    story.note(3, f.DispatchDeclined(2, "armada"))
    assert story.clock("pek6", 2).met is True
    assert story.clock("pek6", 2).ended_by == "DispatchDeclined"
    seven = story.clock("pek7", 2)
    assert (seven.outcome, seven.met, seven.started_at) == (Outcome.VOID, None, None)
    assert story.clock("pek6", 1).outcome is Outcome.RUNNING


def test_an_agency_that_declined_and_comes_after_all_is_timed_from_its_ack() -> None:
    story = sent_story("pekalongan", "damkar:lead", "pln")
    story.note(3, f.DispatchDeclined(2, "armada"))
    story.note(20, f.DispatchAcknowledged(2))
    assert measured(story.clock("pek7", 2)) == (t(20), t(55), None)
    story.note(21, f.HandlingEnded(1))
    assert story.clock("pek8").outcome is Outcome.WAITING


@pytest.mark.parametrize(
    ("slug", "code"), [("pekalongan", "pek6"), ("semarang", "smg5"), ("tarakan", "ack")]
)
def test_an_ack_taken_back_is_waited_for_in_a_round_of_its_own(slug: str, code: str) -> None:
    story = sent_story(slug, "damkar:lead")
    story.note(3, f.DispatchAcknowledged(1))
    first = story.clock(code, 1)
    story.note(30, f.AcknowledgementWithdrawn(1, "keliru"))
    assert measured(story.clock(code, 1)) == measured(first)
    assert story.clock(code, 1).met is True
    again = story.clock(code, 1, round=2)
    assert (again.outcome, again.started_at) == (Outcome.RUNNING, t(30))
    assert again.due_at == t(30) + (first.step.within or timedelta(0))
    story.note(31, f.DispatchAcknowledged(1))
    assert measured(story.clock(code, 1, round=2))[2] == t(31)


def test_an_ack_taken_back_moves_no_clock_that_runs() -> None:
    story = sent_story("pekalongan", "damkar:lead")
    story.note(3, f.DispatchAcknowledged(1)).note(30, f.AcknowledgementWithdrawn(1, "keliru"))
    assert measured(story.clock("pek7", 1)) == (t(3), t(38), None)


def test_an_ack_taken_back_by_who_had_declined_voids_its_clocks_as_the_decline_did() -> None:
    story = sent_story("pekalongan", "damkar:lead")
    story.note(3, f.DispatchDeclined(1, "armada")).note(4, f.DispatchAcknowledged(1))
    assert story.clock("pek7", 1).outcome is Outcome.RUNNING
    story.note(5, f.AcknowledgementWithdrawn(1, "keliru"))
    assert story.clock("pek7", 1).outcome is Outcome.VOID
    story.note(6, f.DispatchAcknowledged(1))
    assert story.clock("pek7", 1).outcome is Outcome.RUNNING


def test_a_withdrawal_voids_what_is_open_of_the_agency_and_waits_for_it_no_longer() -> None:
    story = sent_story("pekalongan", "damkar:lead", "pln")
    story.note(3, f.DispatchAcknowledged(1), f.DispatchAcknowledged(2))
    story.note(4, f.DispatchWithdrawn(2, "lain"))
    assert story.clock("pek6", 2).outcome is Outcome.ENDED
    assert story.clock("pek7", 2).outcome is Outcome.VOID
    story.note(20, f.HandlingEnded(1))
    assert measured(story.clock("pek8"))[:2] == (t(20), t(25))


@pytest.mark.parametrize(
    ("slug", "code", "answer"),
    [
        ("pekalongan", "pek3", f.CardDelivered),
        ("tarakan", "tar3", f.CardDelivered),
        ("tarakan", "tar4", f.CardDelivered),
        ("semarang", "smg3", f.CardDelivered),
        ("semarang", "smg4a", f.DispatchAcknowledged),
    ],
)
def test_an_agency_added_late_moves_no_row_that_is_timed_for_the_first_sending(
    slug: str, code: str, answer: type[f.CardDelivered] | type[f.DispatchAcknowledged]
) -> None:
    story = Story(slug)
    story.call(0, rang=0, answered=0.5)
    story.line(1, kind="tenggelam", place=None, caller_name=None, realm="laut")
    story.dispatch(2, "bpbd:lead", "pmi")
    story.note(2.1, f.CardDelivered(2))
    story.dispatch(2.2, "sar:lead", "damkar")
    story.note(2.5, answer(1))
    clock = story.clock(code)
    assert (clock.outcome, clock.ended_at) == (Outcome.ENDED, t(2.5))


def test_pek_8_needs_the_documented_reports_the_record_and_the_data() -> None:
    story = sent_story("pekalongan", "damkar:lead", "pln")
    story.note(3, f.DispatchDeclined(2, "armada")).note(4, f.DispatchAcknowledged(1))
    assert story.clock("pek8").outcome is Outcome.WAITING
    story.note(30, f.HandlingEnded(1))
    assert measured(story.clock("pek8")) == (t(30), t(35), None)
    assert story.clock("pek8").party == "agency_dispatcher"
    story.note(31, f.FinalReportGiven(1, documented=False))
    assert story.clock("pek8").party == "operator"
    story.note(32, f.FinalReportGiven(1, documented=True))
    story.note(33, f.RecordCompleted(1))
    assert story.clock("pek8").outcome is Outcome.RUNNING
    story.note(34, f.IncidentDataTaken(1))
    assert measured(story.clock("pek8")) == (t(30), t(35), t(34))


def test_the_data_leg_goes_on_after_the_closing() -> None:
    story = sent_story("pekalongan", "damkar:lead")
    story.note(4, f.DispatchAcknowledged(1)).note(30, f.HandlingEnded(1))
    story.note(31, f.FinalReportGiven(1, documented=True))
    story.note(32, f.IncidentClosed("tertangani"), f.RecordCompleted(1))
    assert story.clock("pek8").outcome is Outcome.RUNNING
    story.note(36, f.IncidentDataTaken(1))
    assert (story.clock("pek8").met, story.clock("pek8").ended_at) == (False, t(36))


def test_without_a_data_centre_the_step_is_not_measured() -> None:
    story = sent_story("pekalongan", "damkar:lead")
    story.note(4, f.DispatchAcknowledged(1)).note(30, f.HandlingEnded(1))
    story.note(31, f.FinalReportGiven(1, documented=True))
    story.note(32, f.IncidentClosed("tertangani"), f.RecordCompleted(1), f.IncidentDataKept(1))
    clock = story.clock("pek8")
    assert (clock.outcome, clock.met, clock.alarms) == (Outcome.UNMEASURED, None, ())


def test_what_the_closing_voided_is_timed_anew_from_the_reopening() -> None:
    story = sent_story("pekalongan", "damkar:lead", "pln", "pmi", "dinkes")
    story.note(4, f.DispatchAcknowledged(1), f.DispatchDeclined(3, "armada"))
    story.note(5, f.DispatchWithdrawn(4, "lain"))
    story.note(6, f.IncidentClosed("laporan_palsu"), f.RecordCompleted(1))
    before = story.all()
    story.note(100, f.IncidentReopened())
    after = story.all()
    assert [one for one in after if one in before] == before  # what was over stays as it was
    assert {one.key: one.outcome for one in after if one not in before} == {
        ("pek7", 1, 2): Outcome.RUNNING,
        ("pek6", 2, 2): Outcome.RUNNING,
        ("pek7", 2, 2): Outcome.WAITING,
        ("pek8", None, 2): Outcome.WAITING,
    }
    assert measured(story.clock("pek7", 1, 2)) == (t(100), t(135), None)
    assert measured(story.clock("pek6", 2, 2)) == (t(100), t(105), None)
    assert story.clock("pek7", 2, 2).started_at == t(105)  # by when it should have answered
    story.note(102, f.DispatchAcknowledged(2), f.DispatchAcknowledged(3))
    assert story.clock("pek6", 2, 2).met is True
    assert measured(story.clock("pek7", 2, 2)) == (t(102), t(137), None)
    assert measured(story.clock("pek7", 3)) == (t(102), t(137), None)
    assert [one.key for one in story.all() if one.outcome is Outcome.RUNNING] == [
        ("pek7", 1, 2), ("pek7", 2, 2), ("pek7", 3, 1),
    ]  # fmt: skip


def test_a_card_that_was_held_back_is_waited_for_from_the_reopening() -> None:
    story = Story("pekalongan")
    story.call(0, answered=0)
    story.dispatch(2, "damkar:lead")
    story.note(2.1, f.IncidentClosed("laporan_palsu"), f.RecordCompleted(1))
    story.note(100, f.IncidentReopened())
    assert story.clock("pek6", 1, 2).started_at == t(100.25)
    story.delivered(100.1, 1)
    assert story.clock("pek6", 1, 2).started_at == t(100.1)
    assert measured(story.clock("pek3", None, 2)) == (t(100), t(105), t(100.1))


def test_each_reopening_has_a_round_of_its_own() -> None:
    story = sent_story("tarakan", "sar:lead")
    for at in (10, 100, 200):
        story.note(at, f.IncidentClosed("laporan_palsu"), f.RecordCompleted(1))
        story.note(at + 50, f.IncidentReopened())
    rounds = [one for one in story.all() if one.step.code == "ack"]
    assert [one.outcome for one in rounds] == [*(Outcome.VOID,) * 3, Outcome.RUNNING]
    assert [one.started_at for one in rounds] == [t(2.1), t(60), t(150), t(250)]
    watched = [one for one in story.all() if one.step.code == "tar6"]
    assert watched[-1].outcome is Outcome.RUNNING
    story.note(255, f.EntryMade(None))
    assert story.clock("tar6", None, watched[-1].round + 1).started_at == t(255)


def test_what_came_while_it_was_closed_is_not_waited_for_again() -> None:
    story = Story("pekalongan")
    story.call(0, answered=0)
    story.dispatch(1, "damkar:lead")
    story.note(1.1, f.IncidentClosed("laporan_palsu"), f.RecordCompleted(1))
    story.delivered(1.2, 1)
    story.note(100, f.IncidentReopened())
    assert [one.round for one in story.all() if one.step.code == "pek3"] == [1]
    assert story.clock("pek6", 1, 2).started_at == t(100)


def test_closing_voids_what_is_open() -> None:
    story = sent_story("pekalongan", "damkar:lead", "pln")
    story.note(4, f.DispatchAcknowledged(1))
    story.note(10, f.IncidentClosed("laporan_palsu"), f.RecordCompleted(1))
    outcomes = {one.key: one.outcome for one in story.all()}
    assert outcomes["pek6", 1, 1] is Outcome.ENDED
    for key in (("pek6", 2, 1), ("pek7", 1, 1), ("pek7", 2, 1), ("pek8", None, 1)):
        assert outcomes[key] is Outcome.VOID, key
    assert all(one.alarms == () for one in story.all())


def test_a_report_without_documentation_is_voided_by_the_closing() -> None:
    story = sent_story("pekalongan", "damkar:lead")
    story.note(4, f.DispatchAcknowledged(1)).note(30, f.HandlingEnded(1))
    story.note(31, f.FinalReportGiven(1, documented=False))
    story.note(32, f.IncidentClosed("tertangani"), f.RecordCompleted(1))
    assert story.clock("pek8").outcome is Outcome.VOID


def test_a_closing_taken_back_revives_the_clocks() -> None:
    story = sent_story("pekalongan", "damkar:lead")
    before = story.all()
    story.note(10, f.IncidentClosed("tertangani"))
    story.note(11, f.Retracted(len(story.stream)))
    assert story.all() == before


def test_a_retracted_ack_runs_its_row_again() -> None:
    story = sent_story("pekalongan", "damkar:lead")
    before = story.all()
    story.note(3, f.DispatchAcknowledged(1))
    story.note(3.5, f.Retracted(len(story.stream)))
    assert story.all() == before


# --- a call and its incident ----------------------------------------------------------------------


def test_a_call_that_became_an_incident_has_no_clocks_left() -> None:
    story = Story("semarang")
    story.call(0, rang=0, answered=0.2)
    story.note(2, f.CallAttached(7, became=True))
    assert story.all() == []


def test_a_call_attached_to_an_incident_ends_its_rows_with_the_attach() -> None:
    story = Story("semarang")
    story.call(0, rang=0, answered=0.2)
    story.note(2, f.CallAttached(7))
    assert {one.outcome for one in story.all() if one.step.code != "smg1"} == {Outcome.VOID}
    assert story.clock("smg1").met is True


def test_the_opening_of_an_incident_does_not_end_the_callers_side() -> None:
    # It stands before the call's own facts, which were noted earlier than it.
    call = Story("semarang")
    call.call(0, rang=0, answered=0.2)
    call.line(1, kind="kebakaran_bangunan")
    incident = Story("semarang")
    incident.note(2, f.IncidentOpened(1))
    for noted in call.stream:
        incident.stream.append(replace(noted, seq=len(incident.stream) + 1))
    assert incident.all() == [one for one in call.all() if one.step.code != DRAFT]
    assert incident.clock("smg1").met is True


@pytest.mark.parametrize("screening", ["prank", "ghost", "info"])
def test_a_screened_call_ends_row_2_of_tarakan_and_voids_the_rest(screening: str) -> None:
    story = Story("tarakan")
    story.call(0, rang=0, answered=0.2)
    story.note(1, f.CallScreened(screening))
    assert measured(story.clock("tar1")) == (t(0), t(2), t(1))
    assert measured(story.clock("tar2")) == (t(1), t(3), t(1))
    assert story.clock("tar3").outcome is Outcome.VOID
    story.note(2, f.Retracted(len(story.stream)))
    assert story.clock("tar1").outcome is Outcome.RUNNING


# --- Tarakan --------------------------------------------------------------------------------------


def rescue() -> Story:
    """Tarakan: ring 0, answer 0:12, line 1, kind 2, dispatch 3, cards 3:06."""
    story = Story("tarakan")
    story.call(0, rang=0, answered=0.2)
    story.line(1)
    story.note(2, f.DetailRecorded("kind", "tenggelam"))
    story.note(2.5, f.DetailRecorded("caller_name", "anonim"))
    story.dispatch(3, "bpbd:lead", "sar:lead", "dinkes")
    story.delivered(3.1, 1, 2, 3)
    return story


def test_tar_1_from_the_ring_else_the_answer() -> None:
    assert measured(rescue().clock("tar1")) == (t(0), t(2), t(1))
    story = Story("tarakan")
    story.call(0, answered=0.5)
    story.line(1)
    assert measured(story.clock("tar1")) == (t(0.5), t(2.5), t(1))


def test_tar_1_is_not_measured_without_ring_and_answer_and_row_2_still_is() -> None:
    story = Story("tarakan")
    story.call(0)
    story.line(1)
    clock = story.clock("tar1")
    assert (clock.outcome, clock.met, clock.started_at) == (Outcome.UNMEASURED, None, None)
    assert measured(story.clock("tar2")) == (t(1), t(3), None)


def test_tar_2_ends_with_the_kind() -> None:
    assert measured(rescue().clock("tar2")) == (t(1), t(3), t(2))


def test_tar_3_needs_name_realm_and_the_leads_cards() -> None:
    story = rescue()
    assert measured(story.clock("tar3")) == (t(2), t(4), None)
    assert story.clock("tar4").outcome is Outcome.WAITING
    story.note(3.5, f.DetailRecorded("realm", "laut"))
    assert measured(story.clock("tar3")) == (t(2), t(4), t(3.5))


def test_one_press_meets_tar_3_and_tar_4() -> None:
    story = rescue()
    story.note(3.5, f.DetailRecorded("realm", "laut"))
    assert measured(story.clock("tar4")) == (t(3.5), t(5.5), t(3.5))


def test_tar_4_waits_for_the_partners() -> None:
    story = Story("tarakan")
    story.call(0, rang=0)
    story.line(1, kind="tenggelam", caller_name="anonim", realm="laut")
    story.dispatch(2, "bpbd:lead", "sar:lead", "dinkes")
    story.delivered(2.1, 1, 2)
    assert measured(story.clock("tar4")) == (t(2.1), t(4.1), None)
    story.delivered(4.5, 3)
    assert story.clock("tar4").met is False


def test_tar_5_is_for_the_leads_until_on_scene() -> None:
    story = rescue()
    assert {one.dispatch for one in story.all() if one.step.code == "tar5"} == {1, 2}
    assert story.clock("tar5", 1).party == "duty_officer"
    story.note(5, f.DispatchAcknowledged(1)).note(6, f.UnitDeparted(1))
    assert story.clock("tar5", 1).party == "field_team"
    story.note(17, f.UnitArrived(1))
    assert measured(story.clock("tar5", 1)) == (t(3.1), t(18.1), t(17))


def test_tar_6_asks_for_an_entry_in_every_fifteen_minutes() -> None:
    story = rescue()
    assert measured(story.clock("tar6")) == (t(3.1), t(18.1), None)
    story.note(10, f.EntryMade(None))
    assert measured(story.clock("tar6")) == (t(3.1), t(18.1), t(10))
    assert measured(story.clock("tar6", round=2)) == (t(10), t(25), None)
    story.note(27, f.UnitArrived(1), via="radio")
    assert story.clock("tar6", round=2).met is False
    assert measured(story.clock("tar6", round=3)) == (t(27), t(42), None)
    story.note(30, *(f.HandlingEnded(number) for number in (1, 2, 3)))
    assert measured(story.clock("tar6", round=3)) == (t(27), t(42), t(30))
    story.note(31, f.EntryMade(None))
    assert len([one for one in story.all() if one.step.code == "tar6"]) == 3


def test_a_long_search_is_monitored_at_its_interval_from_then_on() -> None:
    story = sent_story("tarakan", "bpbd:lead", "sar:lead")
    first = story.clock("tar6")
    story.note(10, f.EntryMade(None))
    story.note(20, f.MonitoringSet(180))
    assert measured(story.clock("tar6")) == (first.started_at, first.due_at, t(10))
    assert measured(story.clock("tar6", round=2)) == (t(10), t(25), t(20))
    assert measured(story.clock("tar6", round=3)) == (t(20), t(200), None)
    story.note(190, f.EntryMade(None)).note(195, f.MonitoringSet(0))
    assert measured(story.clock("tar6", round=4)) == (t(190), t(370), t(195))
    assert measured(story.clock("tar6", round=5)) == (t(195), t(210), None)


def test_the_status_of_each_agency_follows_the_interval_from_its_next_round() -> None:
    story = sent_story("cirebon", "bpbd:lead", "sar")
    story.note(3, f.DispatchAcknowledged(1)).note(5, f.MonitoringSet(360))
    assert measured(story.clock("status", 1)) == (t(3), t(33), None)
    story.note(30, f.EntryMade(1))
    assert measured(story.clock("status", 1, round=2))[:2] == (t(30), t(390))
    story.note(31, f.DispatchAcknowledged(2))
    assert measured(story.clock("status", 2))[:2] == (t(31), t(391))


def test_a_groups_own_word_is_no_monitoring_entry() -> None:
    story = rescue()
    story.note(10, f.EntryMade(1)).note(11, f.DispatchAcknowledged(1))
    assert story.clock("tar6").outcome is Outcome.RUNNING


def test_an_entry_noted_late_starts_the_round_when_it_was_made() -> None:
    story = rescue()
    story.note(12, f.EntryMade(None), noted=20)
    assert story.clock("tar6").met is True
    assert story.clock("tar6", round=2).started_at == t(12)


def test_tar_7_8_and_9_follow_each_other() -> None:
    story = rescue()
    story.note(30, *(f.HandlingEnded(number) for number in (1, 2, 3)))
    story.note(31, f.ConditionUpdated())
    assert measured(story.clock("tar7")) == (t(30), t(32), t(31))
    story.note(32, f.RecordCompleted(1)).note(32.5, f.IncidentDataTaken(1))
    assert measured(story.clock("tar8")) == (t(31), t(33), t(32.5))
    story.note(33, f.IncidentClosed("tertangani"))
    assert measured(story.clock("tar9")) == (t(32.5), t(34.5), None)
    story.note(33.2, *(f.ClosingTold(number) for number in (1, 2, 3)))
    assert measured(story.clock("tar9")) == (t(32.5), t(34.5), t(33.2))


def test_tar_8_and_9_wait_for_the_data_after_the_closing() -> None:
    story = rescue()
    story.note(30, *(f.HandlingEnded(number) for number in (1, 2, 3)))
    story.note(31, f.ConditionUpdated())
    story.note(31.5, f.IncidentClosed("tertangani"), f.RecordCompleted(1))
    assert story.clock("tar8").outcome is Outcome.RUNNING
    assert story.clock("tar9").outcome is Outcome.WAITING
    story.note(31.7, *(f.ClosingTold(number) for number in (1, 2, 3)))
    story.note(32, f.IncidentDataTaken(1))
    assert (story.clock("tar8").met, story.clock("tar9").met) == (True, True)


def test_closing_before_row_7_voids_the_rows_behind_it_too() -> None:
    story = rescue()
    story.note(30, *(f.HandlingEnded(number) for number in (1, 2, 3)))
    story.note(31, f.IncidentClosed("tertangani"), f.RecordCompleted(1), f.IncidentDataTaken(1))
    for code in ("tar7", "tar8", "tar9"):
        assert story.clock(code).outcome is Outcome.VOID, code


def test_without_a_data_centre_tar_9_still_runs() -> None:
    story = rescue()
    story.note(30, *(f.HandlingEnded(number) for number in (1, 2, 3)))
    story.note(31, f.ConditionUpdated())
    story.note(32, f.IncidentClosed("tertangani"), f.RecordCompleted(1), f.IncidentDataKept(1))
    story.note(32.1, *(f.ClosingTold(number) for number in (1, 2, 3)))
    assert story.clock("tar8").outcome is Outcome.UNMEASURED
    assert measured(story.clock("tar9")) == (t(32), t(34), t(32.1))


def test_tarakans_answer_is_the_bases() -> None:
    story = rescue()
    story.note(5, f.DispatchAcknowledged(1))
    clock = story.clock("ack", 1)
    assert measured(clock) == (t(3.1), t(6.1), t(5))
    assert clock.step.default


# --- Semarang -------------------------------------------------------------------------------------


def test_smg_1_from_ring_to_answer() -> None:
    story = Story("semarang")
    story.call(0, rang=0, answered=0.4)
    assert measured(story.clock("smg1")) == (t(0), t(0.5), t(0.4))


@pytest.mark.parametrize(("rang", "answered"), [(None, None), (0.0, None), (None, 0.2)])
def test_smg_1_without_a_stamp_is_not_measured(rang: float | None, answered: float | None) -> None:
    story = Story("semarang")
    story.call(0, rang=rang, answered=answered)
    story.line(1)
    clock = story.clock("smg1")
    assert (clock.outcome, clock.met, clock.alarms) == (Outcome.UNMEASURED, None, ())


def test_smg_2_goes_on_after_the_dispatch_until_all_is_asked() -> None:
    story = sent_story("semarang", "damkar:lead")
    for topic in ("caller_name", "landmark", "conditions", "access", "handled"):
        story.note(3, f.DetailRecorded(topic, "unknown"))
    assert story.clock("smg2").outcome is Outcome.RUNNING
    story.note(4, f.DetailRecorded("victims", "nihil"))
    assert measured(story.clock("smg2")) == (t(0.5), t(4.5), t(4))


def test_smg_2_without_an_answer_stamp_is_not_measured() -> None:
    story = Story("semarang")
    story.call(0)
    story.line(1, **dict.fromkeys(story.sop.questions, "unknown"))
    assert story.clock("smg2").outcome is Outcome.UNMEASURED
    assert story.clock("smg3").started_at == t(1)


def test_smg_3_from_the_dispatch_when_that_is_earlier() -> None:
    story = sent_story("semarang", "damkar:lead", "pln")
    assert measured(story.clock("smg3")) == (t(2), t(4), t(2.1))


def test_smg_3_from_the_end_of_2_when_that_is_earlier() -> None:
    story = Story("semarang")
    story.call(0, answered=0)
    story.line(1, **dict.fromkeys(story.sop.questions, "unknown"))
    assert measured(story.clock("smg3")) == (t(1), t(3), None)
    story.dispatch(5, "damkar:lead", "pln")
    story.delivered(5.1, 1)
    assert story.clock("smg3").outcome is Outcome.RUNNING
    story.delivered(5.2, 2)
    assert (story.clock("smg3").met, story.clock("smg3").ended_at) == (False, t(5.2))


def test_smg_4a_until_each_lead_answered_or_was_phoned() -> None:
    story = sent_story("semarang", "damkar:lead", "sar:lead", "pln")
    assert measured(story.clock("smg4a")) == (t(2.1), t(5.1), None)
    story.note(3, f.DispatchAcknowledged(1)).note(3.2, f.DispatchAcknowledged(3))
    assert story.clock("smg4a").outcome is Outcome.RUNNING
    story.note(4, f.AgencyPhoned(2), via="phone")
    assert measured(story.clock("smg4a")) == (t(2.1), t(5.1), t(4))


def test_smg_4a_and_5_end_with_a_decline() -> None:
    story = sent_story("semarang", "damkar:lead")
    story.note(3, f.DispatchDeclined(1, "wilayah"))
    assert story.clock("smg4a").ended_at == story.clock("smg5", 1).ended_at == t(3)
    assert story.clock("smg4b", 1).outcome is Outcome.VOID
    assert story.clock("smg6", 1).outcome is Outcome.VOID


def test_smg_4b_5_and_6_for_each_agency() -> None:
    story = sent_story("semarang", "damkar:lead")
    assert story.clock("smg5", 1).party == "agency"
    story.note(4, f.DispatchAcknowledged(1)).note(16, f.HandlingEnded(1))
    story.note(20, f.FinalReportGiven(1, documented=False))
    assert measured(story.clock("smg5", 1)) == (t(2.1), t(9.1), t(4))
    assert measured(story.clock("smg4b", 1)) == (t(2.1), t(17.1), t(16))
    assert measured(story.clock("smg6", 1)) == (t(16), t(21), t(20))


def test_smg_7_from_the_last_report_until_all_are_told() -> None:
    story = sent_story("semarang", "damkar:lead", "pln")
    for number, at in ((1, 10), (2, 12)):
        story.note(at, f.HandlingEnded(number))
        story.note(at + 1, f.FinalReportGiven(number, documented=True))
    assert measured(story.clock("smg7")) == (t(13), t(15), None)
    story.note(14, f.IncidentClosed("tertangani"))
    assert story.clock("smg7").outcome is Outcome.RUNNING
    story.note(14.1, f.ClosingTold(1)).note(14.2, f.ClosingTold(2))
    assert measured(story.clock("smg7")) == (t(13), t(15), t(14.2))


# --- Majalengka and the base ----------------------------------------------------------------------


def test_maj_2_answer_and_first_handling() -> None:
    story = Story("majalengka")
    story.call(0, rang=0, answered=0.1)
    story.line(1, kind="banjir")
    story.dispatch(1.5, "bpbd:lead", "pmi")
    story.delivered(1.6, 2)
    assert measured(story.clock("maj2_answer")) == (t(0), t(0) + timedelta(seconds=10), t(0.1))
    assert measured(story.clock("maj2_first")) == (t(0.1), t(2.1), t(1.6))
    assert story.clock("maj3").outcome is Outcome.RUNNING


def test_majalengkas_untimed_rows_are_followed_and_never_late() -> None:
    story = sent_story("majalengka", "damkar:lead")
    story.note(4, f.DispatchAcknowledged(1)).note(300, f.HandlingEnded(1))
    for code, dispatch in (("maj1", None), ("maj3", None), ("maj4", 1), ("maj5", None)):
        clock = story.clock(code, dispatch)
        assert (clock.outcome, clock.met, clock.alarms) == (Outcome.ENDED, None, ()), code


def test_the_bases_steps_for_a_fire() -> None:
    story = sent_story("cirebon", "damkar:lead", "pln")
    story.note(4, f.DispatchAcknowledged(1)).note(8, f.UnitDeparted(1)).note(12, f.UnitArrived(1))
    assert measured(story.clock("ack", 1)) == (t(2.1), t(5.1), t(4))
    assert measured(story.clock("departure", 1)) == (t(4), t(9), t(8))
    assert measured(story.clock("arrival", 1)) == (t(2.1), t(17.1), t(12))
    assert {one.dispatch for one in story.all() if one.step.code == "arrival"} == {1}


def test_no_arrival_clock_where_nothing_burns() -> None:
    story = Story("cirebon")
    story.call(0)
    story.line(1, kind="banjir")
    story.dispatch(2, "bpbd:lead", "damkar")
    assert not [one for one in story.all() if one.step.code == "arrival"]


def test_a_status_every_thirty_minutes_from_the_ack() -> None:
    story = sent_story("cirebon", "damkar:lead")
    story.note(4, f.DispatchAcknowledged(1)).note(10, f.UnitDeparted(1))
    assert measured(story.clock("status", 1)) == (t(4), t(34), t(10))
    story.note(20, f.EntryMade(1))
    assert measured(story.clock("status", 1, 2)) == (t(10), t(40), t(20))
    story.note(55, f.HandlingEnded(1))
    assert measured(story.clock("status", 1, 3)) == (t(20), t(50), t(55))
    assert story.clock("status", 1, 3).met is False


# --- alarms ---------------------------------------------------------------------------------------


def alarms(clock: Deadline) -> list[tuple[float, str]]:
    return [((at - ZERO) / timedelta(minutes=1), stage.value) for at, stage in clock.alarms]


def burning(priority: str) -> Story:
    """Pekalongan: the card there at 0."""
    story = Story("pekalongan")
    story.call(-2)
    story.line(-1, kind="kebakaran_bangunan", priority=priority)
    story.dispatch(0, "damkar:lead")
    story.delivered(0, 1)
    return story


def sound(story: Story, now: float) -> Alarm | None:
    """Let the watch wake at `now`: the alarm of row 6, noted as it would note it."""
    due = due_alarm(story.clock("pek6", 1), t(now))
    if due is None:
        return None
    number, stage = due
    noted = f.Escalated if stage is Alarm.DEADLINE else f.ReminderIssued
    story.note(now, noted("pek6", 1, 1, number))
    return stage


REPEATS = [(7.0, "repeat"), (9.0, "repeat"), (11.0, "repeat")]


def test_an_unanswered_merah_is_nudged_at_one_and_two_minutes() -> None:
    nudges = [(1.0, "nudge"), (2.0, "nudge")]
    assert alarms(burning("merah").clock("pek6", 1)) == [*nudges, (5.0, "deadline"), *REPEATS]


def test_anything_else_is_nudged_at_half_its_time() -> None:
    nudges = [(2.5, "nudge")]
    assert alarms(burning("kuning").clock("pek6", 1)) == [*nudges, (5.0, "deadline"), *REPEATS]
    merah = burning("merah")
    merah.note(1, f.DispatchAcknowledged(1))
    assert alarms(merah.clock("pek7", 1))[0] == (18.5, "nudge")


def test_ten_or_thirty_seconds_are_not_nudged() -> None:
    story = Story("semarang")
    story.call(0, rang=0)
    assert [stage for _, stage in alarms(story.clock("smg1"))] == ["deadline", *["repeat"] * 3]


def test_alarms_sound_once_each_in_their_turn() -> None:
    story = burning("merah")
    heard = [(now, sound(story, now)) for now in (0.5, 1, 1.5, 2, 3, 5, 6, 7, 9, 11, 13, 60)]
    assert [(now, one) for now, one in heard if one] == [
        (1, Alarm.NUDGE),
        (2, Alarm.NUDGE),
        (5, Alarm.DEADLINE),
        (7, Alarm.REPEAT),
        (9, Alarm.REPEAT),
        (11, Alarm.REPEAT),
    ]
    assert story.clock("pek6", 1).reminders == 6


def test_alarms_end_with_the_clock() -> None:
    story = burning("merah")
    sound(story, 1)
    story.note(1.5, f.DispatchAcknowledged(1))
    assert alarms(story.clock("pek6", 1)) == []
    assert story.clock("pek6", 1).reminders == 1


def test_after_sleeping_only_the_last_alarm_sounds() -> None:
    story = burning("merah")
    assert sound(story, 4) is Alarm.NUDGE
    assert alarms(story.clock("pek6", 1))[0] == (5.0, "deadline")
    assert sound(story, 4.5) is None


def test_a_deadline_that_was_slept_through_is_still_told_as_one() -> None:
    story = burning("merah")
    assert sound(story, 8) is Alarm.DEADLINE
    assert alarms(story.clock("pek6", 1)) == REPEATS[1:]
    other = burning("merah")
    assert sound(other, 100) is Alarm.DEADLINE
    assert sound(other, 101) is None


def test_a_late_reason_pauses_the_repeats_for_five_minutes() -> None:
    story = burning("merah")
    for now in (1, 2, 5):
        sound(story, now)
    story.note(5.5, f.LateReasonGiven("pek6", 1, 1, "armada_terbatas"))
    repeats = [(10.5, "repeat"), (12.5, "repeat"), (14.5, "repeat")]
    assert alarms(story.clock("pek6", 1)) == repeats
    assert [sound(story, now) for now in (7, 10, 10.5, 11, 12.5, 14.5, 17)] == [
        *(None, None, Alarm.REPEAT, None, Alarm.REPEAT, Alarm.REPEAT, None)
    ]


def test_a_second_reason_pauses_again() -> None:
    story = burning("kuning")
    sound(story, 5)
    for at in (5.5, 6):
        story.note(at, f.LateReasonGiven("pek6", 1, 1, "lalu_lintas"))
    assert alarms(story.clock("pek6", 1))[0] == (11.0, "repeat")


def test_a_reason_before_the_deadline_delays_its_alarm_and_drops_nudges() -> None:
    story = burning("merah")
    story.note(0.5, f.LateReasonGiven("pek6", 1, 1, "lalu_lintas"))
    expected = [(5.5, "deadline"), (7.5, "repeat"), (9.5, "repeat"), (11.5, "repeat")]
    assert alarms(story.clock("pek6", 1)) == expected
    assert story.clock("pek6", 1).due_at == t(5)
    assert sound(story, 5.5) is Alarm.DEADLINE


@pytest.mark.parametrize(("before", "after"), [("merah", "kuning"), ("kuning", "merah")])
def test_a_corrected_priority_never_loses_the_deadlines_alarm(before: str, after: str) -> None:
    story = burning(before)
    heard = [sound(story, now) for now in (1, 2, 2.5)]
    story.note(2.6, f.DetailRecorded("priority", after))
    heard += [sound(story, now) for now in (2.7, 3, 5, 7, 9, 11, 13)]
    assert [one for one in heard if one and one is not Alarm.NUDGE] == [
        Alarm.DEADLINE,
        *[Alarm.REPEAT] * 3,
    ]
    assert heard[3:5] == [None, None]


def test_a_guess_does_not_override_a_chosen_priority() -> None:
    story = burning("merah")
    story.note(0.5, f.DetailRecorded("priority", "hijau", guessed=True))
    assert alarms(story.clock("pek6", 1))[0] == (1.0, "nudge")


# --- once running, a deadline never moves ---------------------------------------------------------

NUMBERS = st.integers(1, 3)
TOPICS = st.sampled_from(["kind", "place", "caller_name", "realm", "landmark", "conditions"])
MORE = st.sampled_from(["access", "handled", "victims", "priority"])
FACTS = st.one_of(
    st.builds(f.CallRang),
    st.builds(f.CallAnswered),
    st.builds(f.LineWritten),
    st.builds(
        f.DetailRecorded, st.one_of(TOPICS, MORE), st.sampled_from(["merah", "kuning", "unknown"])
    ),
    st.builds(f.CallScreened, st.sampled_from(["normal", "prank"])),
    st.builds(f.CallAttached, st.just(7)),
    st.builds(
        f.AgencyDispatched,
        NUMBERS,
        st.sampled_from(["damkar", "bpbd", "pmi"]),
        st.sampled_from(["lead", "support", "informed"]),
        st.integers(1, 2),
    ),
    st.builds(f.CardDelivered, NUMBERS),
    st.builds(f.AgencyPhoned, NUMBERS),
    st.builds(f.DispatchAcknowledged, NUMBERS),
    st.builds(f.DispatchDeclined, NUMBERS, st.just("armada")),
    st.builds(f.DispatchWithdrawn, NUMBERS, st.just("lain")),
    st.builds(f.AcknowledgementWithdrawn, NUMBERS, st.just("keliru")),
    st.builds(f.UnitDeparted, NUMBERS),
    st.builds(f.UnitArrived, NUMBERS),
    st.builds(f.HandlingEnded, NUMBERS),
    st.builds(f.FinalReportGiven, NUMBERS, st.booleans()),
    st.builds(f.EntryMade, st.one_of(st.none(), NUMBERS)),
    st.builds(f.MonitoringSet, st.sampled_from([0, 30, 360])),
    st.builds(f.ConditionUpdated),
    st.builds(f.RecordCompleted, st.just(1)),
    st.builds(f.IncidentDataTaken, st.just(1)),
    st.builds(f.IncidentDataKept, st.just(1)),
    st.builds(f.IncidentClosed, st.just("tertangani")),
    st.builds(f.IncidentReopened),
    st.builds(f.ClosingTold, NUMBERS),
    st.builds(
        f.LateReasonGiven,
        st.sampled_from(["pek6", "smg5", "ack"]),
        NUMBERS,
        st.just(1),
        st.just("lain"),
    ),
)
ANSWERS = st.one_of(
    *(
        st.builds(fact, NUMBERS)
        for fact in (f.CardDelivered, f.AgencyPhoned, f.DispatchAcknowledged, f.HandlingEnded)
    ),
    st.builds(f.FinalReportGiven, NUMBERS, st.just(True)),
    st.builds(f.EntryMade, st.none()),
)
"""What most often comes late and by phone, and so tries to move a clock."""
TIMES = (st.integers(0, 900), st.integers(0, 900), st.sampled_from("tpp"))
EVENTS = st.one_of(
    st.lists(st.tuples(FACTS, *TIMES), max_size=30),
    st.lists(st.tuples(ANSWERS, *TIMES), min_size=2, max_size=12).map(
        lambda events: [
            (f.AgencyDispatched(1, "damkar", "lead", 1), 10, 0, "t"),
            (f.AgencyDispatched(2, "bpbd", "lead", 1), 0, 0, "t"),
            (f.AgencyDispatched(3, "pmi", "support", 1), 0, 0, "t"),
            *events,
        ]
    ),
)


def random_stream(events: Sequence[tuple[f.Fact, int, int, str]]) -> list[f.Noted]:
    """Facts in the order of noting; each may have happened well before it was noted."""
    stream = [f.Noted(1, ZERO, ZERO, "p1", "telegram", f.DraftOpened(1, "kota", "hash", 1))]
    sent: set[int] = set()
    now = ZERO
    for fact, gap, lag, via in events:
        if isinstance(fact, f.AgencyDispatched):
            if fact.dispatch in sent:
                continue
            sent.add(fact.dispatch)
        now += timedelta(seconds=gap)
        at = max(ZERO, now - timedelta(seconds=lag)) if via == "p" else now
        noted = f.Noted(len(stream) + 1, at, now, "p1", "phone" if via == "p" else "telegram", fact)
        stream.append(noted)
    return stream


@pytest.mark.parametrize("slug", SOPS)
@settings(max_examples=150)
@given(EVENTS)
def test_a_running_deadline_never_moves(
    slug: str, events: list[tuple[f.Fact, int, int, str]]
) -> None:
    stream = random_stream(events)
    running: dict[tuple[str, int | None, int], tuple[datetime | None, datetime | None]] = {}
    for length in range(1, len(stream) + 1):
        now = stream[length - 1].noted_at
        found = {
            one.key: one
            for one in deadlines(SOPS[slug], stream[:length])
            if one.step.code != DRAFT  # of a draft only the present round is kept
        }
        assert running.keys() <= found.keys()
        for key, clock in found.items():
            if key in running:
                assert (clock.started_at, clock.due_at) == running[key]
            # It may begin to run between two facts: whoever asks just before the next sees it.
            until = stream[length].noted_at if length < len(stream) else now
            if clock.started_at and clock.started_at <= max(now, until):
                running[key] = clock.started_at, clock.due_at


@pytest.mark.parametrize("slug", SOPS)
@settings(max_examples=60)
@given(EVENTS)
def test_a_stream_that_grows_has_the_clocks_that_it_would_have_at_once(
    slug: str, events: list[tuple[f.Fact, int, int, str]]
) -> None:
    grown = Stream(1, [])
    for noted in random_stream(events):
        grown.facts.append(noted)
        assert grown.clocks(SOPS[slug]) == deadlines(SOPS[slug], grown.facts)
    seq = len(grown.facts)
    grown.facts.append(f.Noted(seq + 1, t(999), t(999), "p1", "telegram", f.Retracted(seq)))
    assert grown.clocks(SOPS[slug]) == deadlines(SOPS[slug], grown.facts)


@pytest.mark.parametrize("slug", SOPS)
@settings(max_examples=60)
@given(EVENTS)
def test_no_clock_ends_before_it_starts_or_sounds_when_it_is_over(
    slug: str, events: list[tuple[f.Fact, int, int, str]]
) -> None:
    for clock in deadlines(SOPS[slug], random_stream(events)):
        if clock.started_at and clock.ended_at:
            assert clock.ended_at >= clock.started_at
        if clock.outcome not in (Outcome.WAITING, Outcome.RUNNING):
            assert clock.alarms == ()
        assert [at for at, _ in clock.alarms] == sorted(at for at, _ in clock.alarms)


def test_a_draft_left_alone_sounds_at_ten_and_twenty_minutes_of_its_last_touch() -> None:
    story = Story("pekalongan")
    story.call(0, rang=0)
    story.line(3, kind="ular")
    [left] = [one for one in story.all() if one.step.code == DRAFT]
    assert (left.started_at, left.due_at, left.step.default) == (t(3), t(23), True)
    assert left.alarms[:2] == ((t(13), Alarm.NUDGE), (t(23), Alarm.DEADLINE))
    issued = Story("pekalongan")
    issued.stream = [*story.stream]
    issued.note(13, f.ReminderIssued(DRAFT, None, left.round, left.alarm), via="clock")
    assert issued.clock(DRAFT, None, left.round).alarms[0] == (t(23), Alarm.DEADLINE)
    issued.note(14, f.DraftResumed())
    assert issued.clock(DRAFT, None, left.round + 1).due_at == t(34)
    for settled in (f.CallScreened("prank"), f.CallAttached(7)):
        after = Story("pekalongan")
        after.stream = [*issued.stream]
        after.note(15, settled)
        assert DRAFT not in {one.step.code for one in after.all()}
