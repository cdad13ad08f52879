"""No query without an index: every statement of every method is asked how it is answered."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.domain.people import Change, Focus, Invitation, MembershipChange, Role, Sitting
from bot.domain.place import KnownPlace
from bot.ports import Aside, AsideKind, Books, Channel, DispatchLine, Leaving, StreamKind
from storage.store import SqlUnitOfWork
from tests.storage.builders import (
    GROUP,
    NOON,
    after,
    deadline,
    entry,
    line,
    new_stream,
    shot,
    view,
)
from tests.storage.overhearing import overheard, plan_of

WHOLE = (
    "FROM asides WHERE over_at IS NULL",
    "FROM bindings ORDER BY",
    "FROM unsealed ORDER BY",
    "FROM invitations WHERE used_at IS NULL",
    "FROM memberships ORDER BY",
    "FROM places WHERE places.removed_at IS NULL ORDER BY",
    "FROM seals ORDER BY seals.number DESC LIMIT",
)
"""Queries for a whole table, of which few rows are ever there: a city's groups, the streams that
changed since the last seal, invitations still open, what lies aside, the log of who came and went,
places that were saved by hand; and the last seal, found by its key."""


class Used:
    """Books that remember which of their methods were called."""

    def __init__(self, books: Books, names: set[str]) -> None:
        self._books, self._names = books, names

    def __getattr__(self, name: str) -> Callable[..., Any]:
        self._names.add(name)
        method: Callable[..., Any] = getattr(self._books, name)
        return method


async def use_everything(books: Any) -> None:
    """Call every method of the books, with what makes every statement run."""
    stream = await books.new_stream(StreamKind.INCIDENT)
    await books.append(stream, [entry(1)])
    await books.load(stream)
    await books.put_line(line(stream, await books.next_number()))
    await books.put_dispatches([DispatchLine(stream, 1, "damkar", "lead", "waiting")])
    await books.line(stream)
    await books.find(StreamKind.INCIDENT, 1)
    await books.surveys_of([stream])
    await books.open_lines(StreamKind.INCIDENT)
    await books.open_lines(StreamKind.INCIDENT, operator=7)
    await books.recent_lines(StreamKind.CALL, NOON, 100)
    await books.lines_from(StreamKind.CALL, NOON, after(60), None, 100)
    for kind in StreamKind:
        await books.lines_from(kind, NOON, after(60), (NOON, 1), 100)
        await books.find(kind, 1)
    await books.dispatches_of([stream, stream + 1])
    await books.drop_dispatches(stream, [9])
    await books.deadlines_of([stream, stream + 1])
    await books.put_announcement(stream, NOON, None)
    await books.running_announcements()
    await books.keep_stamp("a", "b")
    await books.stamp("a")
    await books.remember_caller(stream, "0812 3456 7890")
    await books.remember_caller(stream, "")
    await books.calls_from("0812 3456 7890")
    await books.mark_number(stream, 7, NOON, after(60))
    await books.mark_number(stream + 1, 7, NOON, after(60))
    await books.mark_on("0812 3456 7890", NOON)
    await books.marks(NOON)
    await books.withdraw_mark(1, 7, NOON)
    await books.unsealed()
    for kind in (StreamKind.CALL, StreamKind.MESSAGE, StreamKind.TICKET):
        await books.erase(await books.new_stream(kind))
    await books.seal(NOON)
    await books.put_deadlines(stream, [deadline("a"), deadline("b")])
    await books.put_deadlines(stream, [deadline("b")])
    await books.due_streams(NOON, 100)
    await books.next_alarm()
    person = await books.enrol(1, "Sari", Role.OPERATOR)
    await books.person(person.id)
    await books.add_place(KnownPlace("Masjid Agung", lat=-6.9, lon=109.6), person.id, NOON)
    await books.remove_place((await books.places())[0].id, person.id, NOON)
    await books.remember_geocode("a", "-6.9,109.6", NOON, after(-60))
    await books.geocoded("a", after(-60))
    await books.person_of(1)
    await books.staff(*Role)
    await books.appoint(person.id, Role.DUTY_OFFICER, "damkar")
    await books.appoint(person.id, Role.OPERATOR, shared=True)
    await books.log(MembershipChange(NOON, Change.GIVEN, None, person.id))
    await books.changes()
    seat = await books.new_seat(person, "Rina")
    await books.sit(person.id, Sitting(seat, NOON, NOON))
    await books.sitting(person.id)
    await books.seats(person.id)
    await books.mark_door(1, opened=True)
    await books.door_open(1)
    await books.open_invitations(NOON)
    await books.bind("damkar", GROUP, "Damkar")
    await books.groups()
    await books.mark_group(GROUP, reachable=False)
    await books.invite("a", Invitation(None, "pmi", NOON, None))
    await books.redeem("a", after(-1))
    await books.set_focus(person.id, Focus(stream, NOON))
    await books.focus(person.id)
    await books.set_focus(person.id, None)
    await books.contact_of("sms", "+6281111111111")
    await books.forget_contacts(("+6282222222222",), NOON)
    contact = await books.contact_of("sms", "+6281234567890")
    await books.contact(contact.id)
    await books.put_contact(replace(contact, person=person.id))
    await books.contacts_of(person.id)
    await books.take("sms", "1")
    await books.heard(1)
    lies = await books.set_aside(Aside(AsideKind.UPDATE, "1", NOON, "why", body="{}"))
    await books.aside(lies)
    await books.aside_of(AsideKind.UPDATE, "1")
    await books.asides()
    await books.count_asides()
    await books.no_more_aside(lies, NOON)
    await books.late(NOON)
    first = await books.post(shot())
    await books.put_shot(await books.shot(first))
    await books.empty_shot(first)
    await books.shot_at(GROUP, 1)
    card = await books.put_view(view(stream=stream))
    await books.put_view(await books.view(card))
    await books.views(stream)
    await books.view_at(GROUP, 1)
    await books.view_of(stream, 1, GROUP)
    await books.let_go(GROUP)
    await books.waiting(Channel.TELEGRAM)
    await books.put_views([view(stream=stream), view(stream=stream)])
    found = await books.views_of([card])
    (departure,) = await books.depart([Leaving(GROUP, (first,), found[card])], NOON)
    await books.leaving()
    await books.departed(NOON)
    await books.channel_of(first)
    await books.bury([first], card, departure, NOON)
    await books.put_off(stream, NOON)
    await books.let_shots_go(stream, "phone_card", 1)
    await books.hasten(stream)
    await books.hasten(stream, 1)
    await books.land(departure, NOON)
    await books.migrate(GROUP, -2)
    await books.together([stream, stream + 1])


async def test_no_query_without_an_index(store: SqlUnitOfWork) -> None:
    other = await new_stream(store)
    called: set[str] = set()
    async with overheard(store) as heard, store.writing() as books:
        await books.append(other, [entry(1)])  # a stream that was not loaded before
        await use_everything(Used(books, called))
    assert called == {name for name in dir(Books) if not name.startswith("_")}
    statements = {
        told: values
        for told, values in heard.items()
        if told.startswith(("SELECT", "UPDATE", "DELETE"))
        and not any(one in " ".join(told.split()) for one in WHOLE)
        and "alembic" not in told
    }
    assert len(statements) > 30
    for statement, values in statements.items():
        plan = await plan_of(store, statement, values)
        assert not full_scans(plan), f"{statement}\n{plan}"


FEW = {"ix_announcements_running", "ix_departures_unanswered", "ix_shots_unsent"}
"""Indexes of few rows, and no other would answer: these may be gone through from end to end."""


def full_scans(plan: list[str]) -> list[str]:
    """Steps that look at every row of a table; what a subquery has found is few already."""
    return [
        step
        for step in plan
        if "Seq Scan" in step
        or (
            step.startswith("SCAN ")
            and "anon_" not in step
            and "(subquery" not in step
            and not FEW & set(step.split())
        )
    ]


@pytest.mark.parametrize(
    "step",
    ["SCAN facts", "SCAN facts USING INDEX ix_facts_at", "Seq Scan on facts  (cost=1)"],
)
def test_a_full_scan_is_known_when_seen(step: str) -> None:
    assert full_scans([step, "SEARCH facts USING PRIMARY KEY (stream=?)"]) == [step]
