"""A destroyed key, on both databases: what it locked reads empty, and nothing new is locked."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from bot.domain.errors import Refusal
from bot.domain.facts import AgencyDispatched, EntryMade, Noted
from bot.domain.people import Role
from bot.ports import StreamKind
from storage.store import SqlUnitOfWork
from storage.tables import ContactRow, table_of
from tests.storage.builders import NOON, after, entry, line, new_stream, shot

CONTACTS = table_of(ContactRow)
NUMBER = "081234567890"


async def test_what_was_locked_reads_empty_and_codes_stay(store: SqlUnitOfWork) -> None:
    stream, other = await new_stream(store, facts=1), await new_stream(store, facts=1)
    sent = AgencyDispatched(1, "damkar", "lead", 1)
    async with store.writing() as books:
        await books.append(stream, [Noted(2, NOON, NOON, "p7", "telegram", sent)])
        told = await books.post(shot(stream=stream, args={"who": "Siti"}))
        await books.put_line(line(stream))
        await books.remember_caller(stream, NUMBER)
        await books.erase(stream)
    assert await store.scrub()
    async with store.reading() as books:
        facts = await books.load(stream)
        assert [one.fact for one in facts] == [EntryMade(None), sent]
        found = await books.shot(told)
        assert found
        assert found.args == {}
        assert await books.calls_from(NUMBER) == []
        assert await books.load(other) == [entry(1)]


async def test_an_erased_stream_takes_codes_and_no_words(store: SqlUnitOfWork) -> None:
    stream = await new_stream(store, facts=1)
    async with store.writing() as books:
        await books.erase(stream)
    sent = Noted(2, NOON, NOON, "sistem", "clock", AgencyDispatched(1, "pmi", "lead", 1))
    async with store.writing() as books:
        await books.append(stream, [sent])
    with pytest.raises(Refusal, match="report_erased"):
        async with store.writing() as books:
            await books.append(stream, [entry(3)])
    async with store.reading() as books:
        assert len(await books.load(stream)) == 2


async def test_a_number_goes_when_nothing_with_words_left_came_from_it(
    store: SqlUnitOfWork,
) -> None:
    first, second = await new_stream(store), await new_stream(store)
    async with store.writing() as books:
        person = await books.enrol(1, "Sari", Role.OPERATOR)
        citizen, colleague, vendor = [
            await books.contact_of("sms", f"+62812345678{last}") for last in range(3)
        ]
        await books.put_contact(replace(colleague, person=person.id))
        wrote = replace(citizen, window_at=NOON, count=3, stream=second, heard_at=NOON)
        await books.put_contact(replace(wrote, blocked_until=NOON))
        for nth, stream in enumerate((first, second), 1):
            told = line(stream, nth, kind=StreamKind.MESSAGE, operator=citizen.id)
            await books.put_line(told)
    keep = (vendor.number,)
    for stream, forgotten in ((first, 0), (second, 1)):
        async with store.writing() as books:
            await books.erase(stream)
            assert await books.forget_contacts(keep, after(1)) == forgotten
    assert await store.scrub()
    async with store.auditing() as audited:
        row = (await audited._run(select(CONTACTS).where(CONTACTS.c.id == citizen.id))).one()
    left = {name for name, value in row._asdict().items() if value}
    assert left == {"id", "channel", "fingerprint"}, "of which the last is a new one"
    async with store.writing() as books:
        assert await books.contact(citizen.id) is None
        assert await books.contact(colleague.id) == replace(colleague, person=person.id)
        assert await books.contact(vendor.id) == vendor
        assert await books.forget_contacts(keep, after(1)) == 0, "once"
        anew = await books.contact_of("sms", citizen.number)
    assert anew.id > vendor.id, "an id that a number had is never another's"


async def test_a_number_that_an_incident_asks_is_known_as_long_as_its_words(
    store: SqlUnitOfWork,
) -> None:
    async with store.writing() as books:
        incident = await books.new_stream(StreamKind.INCIDENT)
        await books.append(incident, [entry(1, "pelapor 081234567890")])
        caller = await books.contact_of("sms", "+6281234567890")
        await books.put_contact(replace(caller, survey=incident))
        assert await books.forget_contacts((), after(1)) == 0
        assert await books.contact(caller.id) == replace(caller, survey=incident)
        await books.erase(incident)
        assert await books.forget_contacts((), after(1)) == 1
        assert await books.contact(caller.id) is None


async def test_a_number_is_known_as_long_as_the_words_of_its_complaint(
    store: SqlUnitOfWork,
) -> None:
    complaint, fault = await new_stream(store), await new_stream(store)
    async with store.writing() as books:
        citizen, other = [await books.contact_of("sms", f"+62812345678{last}") for last in range(2)]
        told = line(complaint, 1, kind=StreamKind.TICKET, operator=-citizen.id)
        await books.put_line(told)
        await books.put_line(line(fault, 2, kind=StreamKind.TICKET, operator=other.id))
        assert await books.open_lines(StreamKind.TICKET, -citizen.id) == [told]
        assert await books.forget_contacts((), after(1)) == 1, "a reporter's id is no contact's"
        assert await books.contact(citizen.id) == citizen
        await books.erase(complaint)
        assert await books.forget_contacts((), after(1)) == 1
        assert await books.contact(citizen.id) is None
