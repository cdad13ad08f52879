"""Who may do what: the table, read as sentences."""

import pytest

from bot.domain.agency import Agency, Post
from bot.domain.people import INVITES, RIGHTS, Group, Person, Right, Role, called, who_may


def test_every_role_has_its_rights_and_every_right_somebody() -> None:
    assert RIGHTS.keys() == set(Role)
    assert all(who_may(right) for right in Right)


def test_leadership_reads_and_may_complain_and_does_nothing_else() -> None:
    assert RIGHTS[Role.LEADERSHIP] == {Right.READ, Right.COMPLAIN}


def test_a_supervisor_may_all_that_an_operator_may() -> None:
    assert RIGHTS[Role.OPERATOR] < RIGHTS[Role.SUPERVISOR]
    assert who_may(Right.REOPEN) == (Role.SUPERVISOR, Role.ADMIN)


def test_nobody_but_the_admin_makes_his_own_equal() -> None:
    hosts = {host for host, guests in INVITES.items() if host in guests}
    assert hosts == {Role.ADMIN}
    assert INVITES.keys() == set(who_may(Right.INVITE))


def test_who_has_no_role_may_nothing() -> None:
    crew = Person(1, 7, "Budi", None)
    assert not any(crew.may(right) for right in Right)


# --- which groups are called ---------------------------------------------------------------------

WEST, EAST = (
    Post("barat", "Pos Barat", ("33.74.13",)),
    Post("timur", "Pos Timur", ("33.74.03.1002",)),
)
DAMKAR = Agency("damkar", "Damkar", "113", "damkar", "", True, posts=(WEST, EAST))


def _bound(*parties: str, lost: str = "") -> dict[str, Group]:
    chats = {"damkar": -1, "damkar.barat": -2, "damkar.timur": -3}
    return {one: Group(one, chats[one], one, reachable=one != lost) for one in parties}


ALL = ("damkar", "damkar.barat", "damkar.timur")


@pytest.mark.parametrize(
    ("bound", "kelurahan", "chats"),
    [
        (_bound(*ALL), None, [-1, -2, -3]),
        (_bound(*ALL), "33.74.13.1001", [-1, -2]),
        (_bound(*ALL), "33.74.03.1002", [-1, -3]),
        (_bound(*ALL), "33.74.03.1001", [-1]),
        (_bound(*ALL[1:]), "33.74.13.1001", [-2]),
        (_bound(*ALL[1:]), "33.74.99.1001", [-2, -3]),
        (_bound(*ALL, lost="damkar"), "33.74.99.1001", [-2, -3]),
        (_bound(), None, []),
    ],
)
def test_the_groups_that_a_dispatch_goes_to(
    bound: dict[str, Group], kelurahan: str | None, chats: list[int]
) -> None:
    assert [one.chat for one in called(DAMKAR, bound, kelurahan)] == chats
