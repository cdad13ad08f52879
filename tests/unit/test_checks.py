"""What an installation lacks: each finding where it is true, and not where it is not."""

from dataclasses import replace

import pytest

from bot import cities
from bot.domain.checks import Finding, Level, Look, of_city, of_groups, of_people
from bot.domain.city import City
from bot.domain.people import ROOM, Group, Person, Role

CITY = cities.load("pekalongan")
DAMKAR = CITY.agencies["damkar"]


def person(number: int, role: Role, agency: str | None = None) -> Person:
    return Person(number, number, f"P{number}", role, agency)


def codes(findings: list[Finding]) -> dict[str, Finding]:
    return {one.code: one for one in findings}


def with_agency(city: City, **changed: object) -> City:
    """The city, with its fire brigade otherwise."""
    return replace(
        city,
        agencies={**city.agencies, "damkar": replace(DAMKAR, **changed)},  # type: ignore[arg-type]
    )


def test_a_city_whose_fire_brigade_is_not_there_has_kinds_without_a_lead() -> None:
    snake = CITY.kinds["ular"].label
    whole = codes(list(of_city(CITY, [], [])))["kinds_without_lead"].values
    assert (whole["kinds"], whole["count"]) == ("Kedaruratan lain", 1)
    found = codes(list(of_city(with_agency(CITY, registered=False), [], [])))
    assert found["kinds_without_lead"].level is Level.WARNING
    assert snake in str(found["kinds_without_lead"].values["kinds"])


def test_an_agency_without_a_number_a_group_or_an_officer_is_named() -> None:
    everybody = [person(one, Role.DUTY_OFFICER, code) for one, code in enumerate(CITY.agencies)]
    groups = [Group(party, 9, "x") for one in CITY.agencies.values() for party in one.parties]
    whole = codes(
        list(of_city(with_agency(CITY, phone="113"), [*groups, Group(ROOM, 8, "R")], everybody))
    )
    assert not {"agencies_without_group", "agencies_without_officer", "no_room"} & whole.keys()
    bare = codes(list(of_city(with_agency(CITY, phone=""), [], [])))
    for lack in ("agencies_without_phone", "agencies_without_group", "agencies_without_officer"):
        assert DAMKAR.label in str(bare[lack].values["agencies"]), lack
    assert "no_room" in bare


@pytest.mark.parametrize(
    ("look", "code"),
    [
        (Look(present=False, why="kicked"), "group_lost"),
        (Look(present=True, may_post=False), "group_mute"),
        (Look(present=True, may_post=True), "groups_without_delete"),
        (Look(present=True, may_post=True, may_delete=True), "groups_reached"),
    ],
)
def test_what_telegram_says_of_a_group_is_what_is_found(look: Look, code: str) -> None:
    found = codes(list(of_groups(CITY, [Group("damkar", 9, "Damkar Kota")], {9: look})))
    assert code in found
    assert ("groups_reached" in found) == look.may_post


def test_a_group_that_refused_once_is_named_though_it_is_there() -> None:
    there = {9: Look(present=True, may_post=True, may_delete=True)}
    lost = Group("damkar", 9, "Damkar Kota", reachable=False)
    assert "group_marked_lost" in codes(list(of_groups(CITY, [lost], there)))
    assert "group_marked_lost" not in codes(
        list(of_groups(CITY, [replace(lost, reachable=True)], there))
    )


def test_who_is_missing_at_the_desk_is_said_as_gravely_as_it_is() -> None:
    found = codes(list(of_people([])))
    assert found["no_admin"].level is found["no_operator"].level is Level.FAULT
    assert found["no_supervisor"].level is Level.WARNING
    desk = [person(one, role) for one, role in enumerate((Role.OPERATOR, Role.SUPERVISOR))]
    alone = codes(list(of_people([*desk, person(7, Role.ADMIN)])))
    assert set(alone) == {"one_admin", "people"}
    assert "one_admin" not in codes(list(of_people([person(7, Role.ADMIN), person(8, Role.ADMIN)])))


def test_a_help_desk_without_people_or_a_vendor_in_reach_is_named() -> None:
    assert CITY.helpdesk is not None
    bare = codes(list(of_city(CITY, [], [], ["sms"])))
    assert {"helpdesk_nobody", "vendor_unknown", "helpdesk_default"} <= bare.keys()
    assert bare["vendor_unknown"].level is Level.WARNING
    it = person(1, Role.HELP_DESK)
    assert "helpdesk_nobody" not in codes(list(of_city(CITY, [], [it])))
    rooms = [Group("helpdesk", 8, "H"), Group("vendor", 9, "V")]
    found = codes(list(of_city(CITY, rooms, [])))
    assert not {"helpdesk_nobody", "vendor_unknown", "vendor_by_hand"} & found.keys()
    phone = replace(CITY.helpdesk, vendor_phone="0812", vendor_number="+6281234567890")
    known = replace(CITY, helpdesk=phone)
    assert "vendor_by_hand" in codes(list(of_city(known, [], [], ["telegram"])))
    reached = codes(list(of_city(known, [], [], ["sms"])))
    assert not {"vendor_unknown", "vendor_by_hand"} & reached.keys()


def test_a_help_desk_that_is_switched_off_lacks_nothing() -> None:
    found = codes(list(of_city(replace(CITY, helpdesk=None), [], [])))
    assert found["helpdesk_off"].level is Level.FINE
    assert not {"helpdesk_nobody", "vendor_unknown", "helpdesk_default"} & found.keys()


def test_cirebons_help_desk_goes_by_its_own_document() -> None:
    assert "helpdesk_default" not in codes(list(of_city(cities.load("cirebon"), [], [])))


def test_an_agency_with_a_duty_phone_needs_a_channel_not_a_group() -> None:
    city = with_agency(CITY, duty_numbers=("+6281234567890",), channels=("sms",))
    reached = codes(list(of_city(city, [], [], ["sms"])))
    assert "duty_phones_deaf" not in reached
    label = reached["agencies_by_phone"].values["agencies"]
    for channels in ([], ["whatsapp"]):
        deaf = codes(list(of_city(city, [], [], channels)))
        assert deaf["duty_phones_deaf"].values["agencies"] == label
        assert "agencies_by_phone" not in deaf
