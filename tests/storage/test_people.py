"""People, groups, invitations, focus and updates."""

import asyncio
from dataclasses import replace

from sqlalchemy import select

from bot.domain.people import (
    Change,
    Focus,
    Group,
    Invitation,
    MembershipChange,
    Role,
    Sitting,
)
from bot.ports import Aside, AsideKind, Books
from storage.store import SqlUnitOfWork
from storage.tables import AsideRow, table_of
from tests.storage.builders import GROUP, NOON, ROOM, SARI, after, again


async def test_a_role_is_given_and_never_taken(store: SqlUnitOfWork) -> None:
    async with store.writing() as books:
        stranger = await books.enrol(SARI, "Sari", None)
        assert (stranger.user, stranger.name, stranger.role) == (SARI, "Sari", None)
        sari = await books.enrol(SARI, "Sari", Role.OPERATOR)
        assert sari == replace(stranger, role=Role.OPERATOR)
        assert await books.enrol(SARI, "Sari D.", None) == replace(sari, name="Sari D.")
        hadi = await books.enrol(8, "Pak Hadi", Role.SUPERVISOR)
        await books.enrol(9, "Warga", None)
    async with store.reading() as books:
        assert await books.person(sari.id) == await books.person_of(SARI)
        assert await books.person(404) is None
        assert await books.person_of(404) is None
        assert await books.staff(Role.SUPERVISOR) == [hadi]
        staff = await books.staff(Role.OPERATOR, Role.SUPERVISOR)
        assert [one.name for one in staff] == ["Sari D.", "Pak Hadi"]
        assert await books.staff() == []


async def test_a_role_is_taken_and_who_did_it_is_kept(store: SqlUnitOfWork) -> None:
    given = MembershipChange(NOON, Change.GIVEN, 1, 2, Role.DUTY_OFFICER, "damkar")
    taken = MembershipChange(after(60), Change.WITHDRAWN, None, 2)
    async with store.writing() as books:
        budi = await books.enrol(SARI, "Budi", None)
        await books.appoint(budi.id, Role.DUTY_OFFICER, "damkar")
        await books.log(given)
    async with store.writing() as books:
        officer = await books.person(budi.id)
        assert officer == replace(budi, role=Role.DUTY_OFFICER, agency="damkar")
        await books.appoint(budi.id, None)
        await books.log(taken)
    async with store.reading() as books:
        assert await books.person(budi.id) == budi
        assert await books.changes() == [given, taken]


async def test_who_sits_at_a_shared_account_has_its_role_and_a_name_of_his_own(
    store: SqlUnitOfWork,
) -> None:
    async with store.writing() as books:
        account = await books.enrol(SARI, "Meja 112", None)
        await books.appoint(account.id, Role.OPERATOR, shared=True)
        rina = await books.new_seat(account, "Rina")
        budi = await books.new_seat(account, "Budi")
        for minute, one in enumerate((budi, rina)):
            await books.sit(account.id, Sitting(one, after(60 * minute), NOON))
    async with store.reading() as books:
        assert await books.sitting(account.id) == Sitting(rina, after(60), NOON)
        seats = await books.seats(account.id)
        assert [(one.name, one.role, one.user) for one in seats] == [
            ("Rina", Role.OPERATOR, SARI),
            ("Budi", Role.OPERATOR, SARI),
        ]
        assert await books.person(rina) == seats[0]
        known = await books.person_of(SARI)
        assert known is not None
        assert (known.id, known.shared) == (account.id, True)
        assert [one.id for one in await books.staff(Role.OPERATOR)] == [account.id]


async def test_invitations_still_open_are_listed(store: SqlUnitOfWork) -> None:
    officer = Invitation(Role.DUTY_OFFICER, "pmi", after(60), by=1, shared=False, digest="a")
    desk = Invitation(Role.OPERATOR, None, after(30), by=1, shared=True, digest="b")
    async with store.writing() as books:
        for one in (officer, desk, replace(desk, digest="used")):
            await books.invite(one.digest, one)
        await books.redeem("used", NOON)
        assert await books.open_invitations(NOON) == [desk, officer]
        assert await books.open_invitations(after(30)) == [officer]


async def test_names_that_a_database_cannot_keep(store: SqlUnitOfWork) -> None:
    async with store.writing() as books:
        odd = await books.enrol(SARI, "Sa\0ri \ud83d 🚒", None)
        assert odd.name == "Sari ? 🚒"


async def test_two_parties_may_share_a_group(store: SqlUnitOfWork) -> None:
    async with store.writing() as books:
        await books.bind("damkar", GROUP, "Damkar")
        await books.bind("bpbd", GROUP, "Damkar")
        await books.bind("damkar", ROOM, "Damkar baru")
        await books.mark_group(GROUP, reachable=False)
    async with store.reading() as books:
        assert await books.groups() == [
            Group("bpbd", GROUP, "Damkar", reachable=False),
            Group("damkar", ROOM, "Damkar baru", reachable=True),
        ]
    async with store.writing() as books:
        await books.bind("bpbd", GROUP, "BPBD")
        assert (await books.groups())[0] == Group("bpbd", GROUP, "BPBD")


async def test_an_invitation_serves_once_and_not_for_ever(store: SqlUnitOfWork) -> None:
    operator = Invitation(Role.OPERATOR, None, after(60), by=1, digest="a")
    group = Invitation(None, "damkar", after(60), by=None, digest="b")
    async with store.writing() as books:
        await books.invite("a", operator)
        await books.invite("b", group)
        assert await books.redeem("unknown", NOON) is None
        assert await books.redeem("a", NOON) == operator
        assert await books.redeem("a", NOON) is None
        assert await books.redeem("b", after(60)) is None
        assert await books.redeem("b", after(59.999)) == group


async def test_of_two_at_once_one_gets_in(store: SqlUnitOfWork) -> None:
    async with store.writing() as books:
        await books.invite("a", Invitation(Role.ADMIN, None, after(60), by=None))

    async def redeem(books: Books) -> Invitation | None:
        return await books.redeem("a", NOON)

    async with asyncio.TaskGroup() as group:
        tries = [group.create_task(again(store, redeem)) for _ in range(8)]
    assert len([one for one in tries if one.result()]) == 1


async def test_focus_moves_and_ends(store: SqlUnitOfWork) -> None:
    async with store.writing() as books:
        assert await books.focus(1) is None
        await books.set_focus(1, Focus(14, NOON))
        await books.set_focus(1, Focus(15, after(1)))
        await books.set_focus(2, Focus(15, NOON))
        assert await books.focus(1) == Focus(15, after(1))
        await books.set_focus(1, None)
        await books.set_focus(3, None)
        assert await books.focus(1) is None
        assert await books.focus(2) == Focus(15, NOON)


async def test_an_update_is_heard_once(store: SqlUnitOfWork) -> None:
    async with store.writing() as books:
        assert await books.heard(900_000_000_001)
        assert not await books.heard(900_000_000_001)
    async with store.writing() as books:
        assert not await books.heard(900_000_000_001)
        assert await books.heard(900_000_000_002)

    async def hear(books: Books) -> bool:
        return await books.heard(3)

    async with asyncio.TaskGroup() as group:
        tries = [group.create_task(again(store, hear)) for _ in range(8)]
    assert sum(one.result() for one in tries) == 1


async def test_an_update_set_aside_is_kept_whole(store: SqlUnitOfWork) -> None:
    first = Aside(AsideKind.UPDATE, "5", NOON, "KeyError: \0", body='{"text": "\ud83d"}')
    async with store.writing() as books:
        number = await books.set_aside(first)
        assert not await books.set_aside(replace(first, body="{}")), "it lies there already"
        assert await books.count_asides() == (1, NOON)
        assert [one.ref for one in await books.asides()] == ["5"]
        kept = await books.aside(number)
    assert kept is not None
    assert (kept.body, kept.why, kept.times) == (first.body, "KeyError: ", 1)
    async with store._engines.reading.connect() as connection:
        [row] = await connection.execute(select(table_of(AsideRow)))
    assert store._vault.desk.unlock(row.private, "update 5").decode("utf-8", "surrogatepass")


async def test_what_had_its_effect_after_all_keeps_its_line_and_may_come_back(
    store: SqlUnitOfWork,
) -> None:
    thing = Aside(AsideKind.MESSAGE, "sms 7", NOON, "KeyError", "sms", 3, "{}")
    async with store.writing() as books:
        number = await books.set_aside(thing)
        await books.no_more_aside(number, after(1))
        assert await books.asides() == []
        over = await books.aside(number)
        assert over is not None
        assert (over.over_at, over.body) == (after(1), "")
        assert await books.set_aside(replace(thing, at=after(2))) == number
        [again] = await books.asides()
    assert (again.times, again.over_at, again.at, again.contact) == (2, None, after(2), 3)
