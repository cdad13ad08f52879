"""Whether two reports may be one event: what speaks for it, what against, and in which order."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.place import metres
from bot.intake.likeness import Sighting, likeness

NOON = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)
PIN = "-6.888600,109.675300"


def tells(minutes: float = 0, **known: str) -> Sighting:
    families = {"kebakaran_bangunan": "kebakaran", "kebakaran_lahan": "kebakaran"}
    known = {"kind": "kebakaran_bangunan", **known}
    return Sighting(NOON + timedelta(minutes=minutes), family=families.get(known["kind"]), **known)


def reasons(one: Sighting, other: Sighting) -> list[str]:
    return [why for why, _ in likeness(one, other).reasons]


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (tells(), tells(3), ["kind"]),
        (tells(), tells(3, kind="kebakaran_lahan", kelurahan="1"), []),
        (tells(kelurahan="1"), tells(3, kelurahan="1"), ["kind", "kelurahan"]),
        (tells(place="Jl. Merdeka 10"), tells(place="jln merdeka no 10"), ["kind", "house"]),
        (tells(place="Jl. Merdeka 10"), tells(place="jl merdekaa"), ["kind", "street"]),
        (tells(place="rt 3 rw 5"), tells(place="RT.03/RW.05"), ["kind", "rt_rw"]),
        (tells(place="rt 3 rw 5"), tells(place="RT.01/RW.05"), ["kind", "rw"]),
        (tells(place="dermaga lama"), tells(place="Dermaga Lama"), ["kind", "place"]),
        (tells(landmark="depan SMPN 2"), tells(landmark="smpn 2"), ["kind", "landmark"]),
        (
            tells(kelurahan="1", landmark="dkt masjid"),
            tells(kelurahan="1", landmark="masjid"),
            ["kind", "kelurahan", "landmark"],
        ),
        (tells(pin=PIN), tells(pin="-6.889400,109.675300"), ["kind", "pin"]),
    ],
)
def test_what_speaks_for_one_event(one: Sighting, other: Sighting, why: list[str]) -> None:
    assert likeness(one, other) == likeness(other, one)
    if why:
        assert reasons(one, other) == why
        assert likeness(one, other).enough
    else:
        assert not likeness(one, other).enough


@pytest.mark.parametrize(
    "other",
    [
        tells(kelurahan="2", place="Jl. Merdeka 10"),
        tells(place="Jl. Kenanga 10"),
        tells(kind="ular", kelurahan="1"),
        tells(pin="-6.892600,109.675300", kelurahan="1"),
        tells(minutes=300),
    ],
)
def test_what_speaks_against_it(other: Sighting) -> None:
    mine = tells(kelurahan="1", place="Jl. Merdeka 5", pin=PIN)
    assert not likeness(mine, other).enough


def test_a_name_that_every_mosque_has_says_nothing() -> None:
    for mine, theirs in (
        ("dpn masjid", "masjid al ikhlas"), ("dkt pasar", "seberang pasar"), ("smpn 2", "smpn 5"),
    ):  # fmt: skip
        assert reasons(tells(landmark=mine), tells(landmark=theirs)) == ["kind"], mine
    assert "landmark" in reasons(tells(landmark="masjid al ikhlas"), tells(landmark="al iklas"))


def test_both_say_where_and_agree_in_nothing() -> None:
    known, vague = tells(place="Jl. Kenanga 4"), tells(5, kelurahan="1")
    assert likeness(known, tells(5)).enough  # nobody knows yet where it is
    assert not likeness(known, vague).enough


def test_another_kind_at_the_very_same_address_is_worth_a_glance() -> None:
    mine = tells(kelurahan="1", place="Jl. Merdeka 10")
    faint = tells(2, kind="sakit", kelurahan="1", place="Jl. Merdeka 10")
    assert likeness(mine, faint).enough
    assert reasons(mine, faint) == ["kelurahan", "house"]


def test_who_names_the_people_in_it_may_mean_the_same_fire() -> None:
    assert likeness(tells(kelurahan="1"), tells(2, kind="terjebak", kelurahan="1")).enough


def test_the_nearer_place_and_the_nearer_time_rank_higher() -> None:
    mine = tells(60, kelurahan="1", place="Jl. Merdeka 10")
    ranked = [
        likeness(mine, one).score
        for one in (
            tells(55, kelurahan="1", place="Jl. Merdeka 10"),
            tells(55, kelurahan="1", place="Jl. Merdeka 20"),
            tells(55, kelurahan="1"),
            tells(20, kelurahan="1"),
            tells(-120, kelurahan="1"),
            tells(55, kelurahan="2"),
        )
    ]
    assert ranked == sorted(ranked, reverse=True)
    assert len(set(ranked)) == len(ranked)


def test_the_distance_is_the_ellipsoid_s() -> None:
    """Beside geopy's geodesic: 110.59025, 110.52122, 10689.20820 metres."""
    assert metres(PIN, PIN) == 0
    assert metres(PIN, "-6.889600,109.675300") == pytest.approx(110.59025, abs=1e-4)
    assert metres(PIN, "-6.888600,109.676300") == pytest.approx(110.52122, abs=1e-4)
    assert metres(PIN, "-6.950000,109.750000") == pytest.approx(10689.20820, abs=1e-2)


def test_a_report_that_tells_nothing_is_blank() -> None:
    assert Sighting(NOON).blank
    assert not tells().blank
