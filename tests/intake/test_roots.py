"""A word of any of the desk's tongues is read as the word that the kinds' phrases have for it."""

import pytest

from bot.intake.lexicon import ROOTS


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("rumahnya", "rumah"),
        ("omahe", "rumah"),
        ("imahna", "rumah"),
        ("bojone", "bojo"),
        ("kabeuleum", "kebakaran"),
        ("kahuruan", "kebakaran"),
        ("tatabrak", "tertabrak"),
        ("kacelakaan", "kecelakaan"),
        ("kajebak", "terjebak"),
        ("kerampokan", "rampok"),
        ("bakelahi", "berkelahi"),
        ("dipukulin", "dipukul"),
        ("ngontrolaken", "kontrol"),
        ("oray", "ular"),
        ("kesungai", "ke sungai"),
        ("demamberdarah", "demam berdarah"),
        ("kbkrn", "kebakaran"),
        ("tbrakn", "tabrakan"),
        ("terbakra", "terbakar"),
        ("tenggelem", "tenggelam"),
        ("sunge", "sungai"),
        ("diiket", "diikat"),
    ],
)
def test_a_form_or_a_slip_is_read_as_the_word_it_stands_for(typed: str, read: str) -> None:
    assert ROOTS.read(typed) == read


@pytest.mark.parametrize(
    "typed",
    [
        "terang",
        "larangan",
        "bintang",
        "pemakaman",
        "tarakan",
        "sandar",
        "kak",
        "ndang",
        "nguber",
        "uber",
    ],
)
def test_a_word_that_is_only_near_to_one_stays_as_it_is(typed: str) -> None:
    assert ROOTS.read(typed) == typed
