"""A ticket of the help desk: its lifecycle, and the clocks of Cirebon's SOP over both branches."""

from datetime import UTC, datetime, timedelta

import pytest

from bot import cities
from bot.domain import facts as f
from bot.domain import ticket as t
from bot.domain.deadlines import Deadline, Outcome, deadlines
from bot.domain.errors import Refusal
from bot.domain.ticket import TicketStatus

DESK = cities.load("cirebon").helpdesk
assert DESK is not None
SOP = DESK.sop
NINE = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
OPENED = f.TicketOpened(17, "cirebon", "hash", 1, words="aplikasi mati")


def at(minutes: float) -> datetime:
    return NINE + timedelta(minutes=minutes)


def told(*facts: tuple[float, f.Fact]) -> list[f.Noted]:
    """Facts by the minute they happened at; a fault that was seen before is noted with the rest."""
    return [
        f.Noted(seq, at(minute), at(max(0, minute)), "p1", "telegram", fact)
        for seq, (minute, fact) in enumerate(facts, 1)
    ]


def clocks(stream: list[f.Noted]) -> dict[tuple[str, int], Deadline]:
    return {(one.step.code, one.round): one for one in deadlines(SOP, stream)}


def standing(stream: list[f.Noted]) -> dict[str, str]:
    """Each step's newest round and where it stands."""
    return {f"{code} {round_}": one.outcome.value for (code, round_), one in clocks(stream).items()}


def after(*facts: f.Fact) -> t.Ticket:
    return t.ticket_of(told((0, OPENED), *((1, one) for one in facts)))


SOLVED_BY_THE_SECTION = (
    (-3, f.FaultSeen()),
    (0, OPENED),
    (4, f.TicketReceived()),
    (12, f.FaultAnalysed("server")),
    (20, f.FaultRepaired()),
    (22, f.RepairReported(words="layanan mati, dinyalakan lagi")),
    (30, f.RepairConfirmed()),
)


def test_solved_by_the_section_itself() -> None:
    stream = told(*SOLVED_BY_THE_SECTION)
    found = clocks(stream)
    spans = {code: (one.started_at, one.ended_at) for (code, _), one in found.items()}
    assert spans["cir1"] == (at(-3), at(0))
    assert spans["cir2"] == (at(0), at(4))
    assert spans["cir3"] == (at(4), at(12))
    assert spans["cir4"] == (at(12), at(22))
    assert spans["cir7"] == (at(20), at(30))
    assert all(found[code, 1].met for code in ("cir1", "cir2", "cir3", "cir4"))
    assert found["cir5", 1].outcome is Outcome.WAITING
    ticket = t.ticket_of(stream)
    assert (ticket.status, ticket.closed_at) == (TicketStatus.SOLVED, at(30))


def test_the_vendor_is_needed() -> None:
    stream = told(
        (0, OPENED),
        (1, f.TicketReceived()),
        (5, f.FaultAnalysed("server")),
        (15, f.FaultUnsolved()),
        (16, f.VendorTold()),
        (21, f.VendorAnswered()),
    )
    found = clocks(stream)
    assert found["cir4", 1].ended_at == at(15)
    assert (found["cir5", 1].started_at, found["cir5", 1].ended_at) == (at(15), at(21))
    assert found["cir6", 1].due_at == at(21) + timedelta(hours=24)
    assert t.ticket_of(stream).status is TicketStatus.VENDOR_REPAIRING
    repaired = told(
        *((0, one.fact) for one in stream),
        (600, f.FaultRepaired(vendor=True)),
        (605, f.RepairReported(vendor=True, words="basis data dipulihkan")),
    )
    assert clocks(repaired)["cir6", 1].ended_at == at(605)


def test_a_vendors_repair_that_does_not_hold_goes_back_to_the_analysis() -> None:
    stream = told(
        (0, OPENED),
        (1, f.TicketReceived()),
        (5, f.FaultAnalysed("server")),
        (15, f.FaultUnsolved()),
        (16, f.VendorPhoned()),
        (60, f.FaultRepaired(vendor=True)),
        (61, f.RepairReported(vendor=True, words="diganti")),
        (70, f.RepairFailed()),
    )
    found = clocks(stream)
    assert found["cir3", 2].due_at == at(80)
    assert found["cir7", 1].outcome is Outcome.VOID
    assert found["cir6", 1].ended_at == at(61)
    assert found["cir6", 2].outcome is Outcome.WAITING
    assert ("cir2", 2) not in found
    ticket = t.ticket_of(stream)
    assert (ticket.status, ticket.report) == (TicketStatus.ANALYSING, "")
    again = told(
        *(((one.at - NINE).total_seconds() / 60, one.fact) for one in stream),
        (75, f.FaultAnalysed("server")),
        (78, f.FaultUnsolved()),
        (80, f.VendorAnswered()),
    )
    assert clocks(again)["cir6", 2].started_at == at(80)


def test_a_repair_without_its_report_keeps_the_ticket_open() -> None:
    without = after(
        f.TicketReceived(), f.FaultAnalysed("akun"), f.FaultRepaired(), f.RepairConfirmed()
    )
    assert without.status is TicketStatus.REPAIRED
    assert without.closed_at is None


def test_only_the_reporters_yes_ends_it() -> None:
    silent = after(
        f.TicketReceived(), f.FaultAnalysed("akun"), f.FaultRepaired(), f.RepairReported(words="x")
    )
    assert silent.status is TicketStatus.REPAIRED


def test_a_solved_ticket_may_be_opened_again() -> None:
    stream = told(*SOLVED_BY_THE_SECTION, (100, f.TicketReopened()))
    assert t.ticket_of(stream).status is TicketStatus.ANALYSING
    assert clocks(stream)["cir3", 2].due_at == at(110)


STEPS: dict[TicketStatus, tuple[f.Fact, ...]] = {
    TicketStatus.REPORTED: (),
    TicketStatus.ANALYSING: (f.TicketReceived(),),
    TicketStatus.REPAIRING: (f.TicketReceived(), f.FaultAnalysed("akun")),
    TicketStatus.COORDINATING: (f.TicketReceived(), f.FaultAnalysed("akun"), f.FaultUnsolved()),
    TicketStatus.VENDOR_REPAIRING: (
        f.TicketReceived(), f.FaultAnalysed("akun"), f.FaultUnsolved(), f.VendorAnswered(),
    ),
    TicketStatus.REPAIRED: (f.TicketReceived(), f.FaultAnalysed("akun"), f.FaultRepaired()),
    TicketStatus.SOLVED: (
        f.TicketReceived(), f.FaultAnalysed("akun"), f.FaultRepaired(),
        f.RepairReported(words="x"), f.RepairConfirmed(),
    ),
}  # fmt: skip
TURNS: tuple[f.Fact, ...] = (
    f.TicketReceived(), f.FaultAnalysed("akun"), f.FaultRepaired(), f.FaultUnsolved(),
    f.VendorAnswered(), f.VendorPhoned(), f.RepairFailed(), f.TicketReopened(),
)  # fmt: skip


FROM: dict[type[f.Fact], TicketStatus] = {
    f.TicketReceived: TicketStatus.REPORTED,
    f.RepairFailed: TicketStatus.REPAIRED,
    f.TicketReopened: TicketStatus.SOLVED,
}


@pytest.mark.parametrize("status", TicketStatus)
def test_each_turn_is_taken_where_the_table_has_it_and_nowhere_else(status: TicketStatus) -> None:
    ticket = after(*STEPS[status])
    assert ticket.status is status
    for turn in TURNS:
        to = t.REACHES[type(turn)]
        if to in t.NEXT[status] and FROM.get(type(turn), status) is status:
            assert t.moved(ticket, turn) == [turn]
        elif to is status and type(turn) not in (f.RepairFailed, f.TicketReopened):
            assert t.moved(ticket, turn) == []
        else:
            with pytest.raises(Refusal, match="ticket_stands"):
                t.moved(ticket, turn)


def test_what_a_person_chose_is_not_overridden_by_a_guess() -> None:
    ticket = after(f.FaultNamed("internet"))
    assert t.named(ticket, "aplikasi", guessed=True) == []
    assert t.named(ticket, "aplikasi") == [f.FaultNamed("aplikasi")]
    with pytest.raises(Refusal):
        t.named(ticket, "kopi")


# --- complaints ----------------------------------------------------------------------------------

COMPLAINED = f.TicketOpened(18, "majalengka", "hash", 0, contact=3, matter=t.COMPLAINT)
COMPLAINTS = cities.load("majalengka").complaints.sop


def complained(*facts: tuple[float, f.Fact]) -> list[f.Noted]:
    return told((0, COMPLAINED), *facts)


def test_a_complaint_is_answered_within_two_days_of_its_coming_in() -> None:
    stream = complained(
        (60, f.TicketReceived()), (120, f.FaultRepaired()), (130, f.RepairReported(words="maaf"))
    )
    [clock] = deadlines(COMPLAINTS, stream)
    assert (clock.started_at, clock.due_at) == (at(0), at(48 * 60))
    assert (clock.ended_at, clock.met) == (at(130), True)


def test_who_is_not_content_starts_the_two_days_anew() -> None:
    stream = complained(
        (60, f.TicketReceived()),
        (120, f.FaultRepaired()),
        (130, f.RepairReported(words="maaf")),
        (180, f.RepairFailed()),
    )
    first, second = deadlines(COMPLAINTS, stream)
    assert first.met
    assert (second.round, second.outcome) == (2, Outcome.RUNNING)
    assert (second.started_at, second.due_at) == (at(180), at(180 + 48 * 60))


def test_a_complaint_goes_no_way_of_a_fault() -> None:
    ticket = t.ticket_of(complained((1, f.TicketReceived())))
    assert ticket.owner == -3
    for fact in (f.FaultAnalysed("server"), f.FaultUnsolved(), f.VendorAnswered()):
        with pytest.raises(Refusal):
            t.moved(ticket, fact)
    with pytest.raises(Refusal):
        t.told_vendor(ticket, card=True)
    with pytest.raises(Refusal):
        t.named(ticket, "telepon")
    assert t.moved(ticket, f.FaultRepaired()) == [f.FaultRepaired()]


def test_a_fault_is_not_repaired_before_it_is_analysed() -> None:
    with pytest.raises(Refusal):
        t.moved(after(f.TicketReceived()), f.FaultRepaired())


def test_a_complaint_is_over_with_its_answer_and_its_complainers_yes() -> None:
    facts = ((1, f.TicketReceived()), (2, f.FaultRepaired()), (3, f.RepairConfirmed()))
    assert t.ticket_of(complained(*facts)).status is TicketStatus.REPAIRED
    over = t.ticket_of(complained(*facts, (9, f.RepairReported(words="maaf"))))
    assert (over.status, over.closed_at, over.report) == (TicketStatus.SOLVED, at(9), "maaf")
