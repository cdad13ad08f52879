"""Patterns compiled late answer as they would at once, and reading makes no more of them."""

import re

import pytest

from benchmarks.reading import labelled, read
from bot.intake import later as module
from bot.intake.later import ASKED, compile_all, later


def test_it_answers_as_a_pattern_does() -> None:
    late, soon = later(r"(rt|rw) (\d+)", re.IGNORECASE), re.compile(r"(rt|rw) (\d+)", re.IGNORECASE)
    assert late.pattern == soon.pattern
    assert "search" not in vars(late)
    assert (late.groups, late.flags) == (soon.groups, soon.flags)
    for asked in set(ASKED) - {"sub", "finditer"}:
        ours, theirs = (getattr(one, asked)("RT 3 rw 5") for one in (late, soon))
        assert str(ours) == str(theirs), asked
    assert late.sub("-", "rt 3, rw 5") == "-, -"
    with pytest.raises(AttributeError):
        late.nothing  # type: ignore[attr-defined]  # noqa: B018


def test_all_of_them_can_be_compiled() -> None:
    compile_all()
    assert len(module._ALL) > 100
    assert all("search" in vars(one) for one in module._ALL)


def test_reading_makes_no_more_of_them() -> None:
    texts = labelled("tuning")[:200]
    before = len(module._ALL)
    assert [read(one["city"], one["text"]) for one in texts]
    assert len(module._ALL) == before
