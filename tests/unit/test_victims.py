"""Two tellings of the victims as one."""

import pytest

from bot.domain.victims import Told, grown, together


@pytest.mark.parametrize(
    ("known", "later", "both"),
    [
        (("2", "2 luka"), ("1", "1 meninggal"), ("3", "1 meninggal, 2 luka")),
        (("2", "2 luka"), ("3", "3 luka"), ("3", "3 luka")),
        (("3", "korban 3"), ("1", "1 meninggal"), ("3", "3 orang (1 meninggal)")),
        (("3", "3 orang (1 meninggal)"), ("2", "2 luka"), ("3", "1 meninggal, 2 luka")),
        (("2", "2 luka"), ("2", "korban 2 orang"), ("2", "2 luka")),
        (("3", "korban 3"), ("5", "korban 5"), ("5", "korban 5")),
        (("3", "1 meninggal, 2 luka"), ("nihil", "tidak ada yang luka"), ("1", "1 meninggal")),
        (("2", "2 luka"), (None, "tidak ada yang tewas"), ("2", "2 luka")),
        (("2", "2 luka"), ("nihil", "tidak ada korban"), ("nihil", "tidak ada korban")),
        (("nihil", "tidak ada korban"), ("1", "1 luka"), ("1", "1 luka")),
    ],
)
def test_states_add_up(known: Told, later: Told, both: Told) -> None:
    assert together(known, later) == both


@pytest.mark.parametrize(
    ("known", "later", "both"),
    [
        (("3", "1 meninggal, 2 luka"), ("4", "4 luka"), ("5", "1 meninggal, 4 luka")),
        (("2", "2 luka"), ("1", "1 meninggal"), ("1", "1 meninggal")),
        (("2", "2 luka"), ("3", "korban 3"), ("3", "korban 3")),
    ],
)
def test_a_correction_replaces(known: Told, later: Told, both: Told) -> None:
    assert together(known, later, corrects=True) == both


@pytest.mark.parametrize(
    ("known", "later", "both"),
    [
        (("2", "2 luka"), ("1", "1 meninggal"), ("3", "1 meninggal, 2 luka")),
        (("2", "2 luka"), ("3", "3 luka"), ("2", "2 luka")),
        (("2", ""), ("1", "1 luka"), ("2", "2 orang (1 luka)")),
        (("2", ""), ("3", "3 luka"), ("2", "")),
        (("nihil", ""), ("1", "1 luka"), ("nihil", "")),
        (("unknown", ""), ("1", "1 luka"), ("unknown", "")),
    ],
)
def test_what_a_person_gave_only_grows(known: Told, later: Told, both: Told) -> None:
    assert grown(known, later) == both
