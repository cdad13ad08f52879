"""Word lists of the victims' part are asked with mended words: each word survives mending, once."""

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.domain import hurt
from bot.intake import helped, states
from bot.intake.lexicon import VOCABULARY
from bot.intake.phrases import phrases
from bot.intake.text import Text
from tests.house.tree import ROOT

INTAKE = ROOT / "bot" / "intake"
READS = {"helped": helped.spelt} | dict.fromkeys(
    (
        "asides",
        "countable",
        "counting",
        "nobody",
        "pairing",
        "sayings",
        "states",
        "sums",
        "told",
        "uncounted",
        "unreal",
    ),
    states.SPELT,
)
"""Modules of the victims' part, and how each of them reads a mended word."""
SPLITS: dict[str, Callable[[str], list[str]]] = {"words": str.split, "any_of": phrases}
PLAIN = re.compile("[a-z ]+")
"""An entry without any pattern in it."""


def lists(module: Path) -> Iterator[tuple[int, list[str]]]:
    """Each list that the module writes out, and in which line it begins."""
    for one in ast.walk(ast.parse(module.read_text("utf-8"))):
        if (
            isinstance(one, ast.Call)
            and isinstance(one.func, ast.Name)
            and one.func.id in SPLITS
            and isinstance(one.args[0], ast.Constant)
        ):
            yield one.lineno, SPLITS[one.func.id](str(one.args[0].value))


@pytest.mark.parametrize("name", READS)
def test_every_word_of_a_list_is_its_own_mending(name: str) -> None:
    lost = [
        (line, one, read)
        for line, entries in lists(INTAKE / f"{name}.py")
        for one in filter(PLAIN.fullmatch, entries)
        if (read := Text(one, VOCABULARY).without((), READS[name]).plain) != one
    ]
    assert lost == []


@pytest.mark.parametrize("name", READS)
def test_no_word_stands_twice_in_a_list(name: str) -> None:
    found = [(line, Counter(entries)) for line, entries in lists(INTAKE / f"{name}.py")]
    assert found
    assert [(line, one) for line, times in found for one in times if times[one] > 1] == []


@pytest.mark.parametrize("state", hurt.TOLD)
def test_what_befell_people_is_told_once(state: str) -> None:
    told = Counter([*hurt.TOLD[state], *hurt.COUNTED[state], *hurt.DOES[state]])
    assert [one for one, times in told.items() if times > 1] == []


@pytest.mark.parametrize(
    "word",
    ["penari", "rencang", "sampean", "kening", "kalebu", "pengantar", "nyuduk", "pincang"],
)
def test_a_word_near_to_another_stays_itself(word: str) -> None:
    assert Text(word, VOCABULARY).plain == word
