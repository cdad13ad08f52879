"""Who may do what: the table, read as sentences."""

from bot.domain.people import INVITES, RIGHTS, Person, Right, Role, who_may


def test_every_role_has_its_rights_and_every_right_somebody() -> None:
    assert RIGHTS.keys() == set(Role)
    assert all(who_may(right) for right in Right)


def test_leadership_reads_and_does_nothing_else() -> None:
    assert RIGHTS[Role.LEADERSHIP] == {Right.READ}


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
