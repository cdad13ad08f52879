"""What looks wrong about a place, and how one tap settles it."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import cities
from bot.domain.city import City
from bot.domain.details import Detail, Details, with_detail
from bot.services.doubts import confirmations, doubts


@cache
def tarakan() -> City:
    return cities.load("tarakan")


def _details(lat: float, lon: float, realm: str | None, place: str = "") -> Details:
    details = {"pin": Detail(None, f"{lat:.6f},{lon:.6f}", False)}
    if realm:
        details["realm"] = Detail(realm, "", False)
    if place:
        details["place"] = Detail(None, place, False)
    return details


@pytest.mark.parametrize(
    ("realm", "lat", "found"),
    [
        ("darat", 3.3, ()), ("darat", 9.9, ("outside",)), (None, 9.9, ("outside",)),
        ("laut", 9.9, ()), ("udara", 9.9, ()),
    ],
)  # fmt: skip
def test_a_point_outside_the_box_is_doubted_for_a_report_of_the_land(
    realm: str | None, lat: float, found: tuple[str, ...]
) -> None:
    assert doubts(_details(lat, 117.6, realm), tarakan()) == found


@given(
    st.floats(-90, 90),
    st.floats(-180, 180),
    st.sampled_from([None, "darat", "laut", "udara"]),
    st.sampled_from(["", "Jl. Mulawarman 3", "2 mil timur Pantai Amal"]),
)
def test_one_tap_settles_every_doubt_and_changes_no_word(
    lat: float, lon: float, realm: str | None, place: str
) -> None:
    details = _details(lat, lon, realm, place)
    sure = details
    for fact in confirmations(details, tarakan()):
        sure = with_detail(sure, fact)
    assert doubts(sure, tarakan()) == ()
    assert {one: it.words for one, it in sure.items()} == {
        one: it.words for one, it in details.items()
    }


@pytest.mark.parametrize("slug", cities.all_slugs())
def test_every_city_states_its_box(slug: str) -> None:
    bounds = cities.load(slug).bounds
    assert bounds is not None
    south, north, west, east = bounds
    assert north - south < 1
    assert east - west < 1
