"""Sentences of the terminal stand in their lists, each is used, and told all that it tells of."""

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from string import Formatter

import pytest

from bot import terminal
from bot.intake.fields import FIELDS
from storage.books.audit import Harm
from tests.house.tree import ROOT, modules

ROOMS = ("bot/", "storage/", "handlers/", "scheduler/", "kentongan.py")
FIRST = (
    "said", "terminal.said", "files.refuse", "self.files.refuse", "Contradiction", "Unreachable",
    "Unusable", "OtherCity", "NoDatabase", "OldSchema", "NewerSchema", "BadKey", "WrongKey",
)  # fmt: skip
CODE_AT = {**dict.fromkeys(FIRST, 0), "self._refuse": 1, "said_in": 1, "at": 2}
"""Who is told which sentence: the place of its code among the arguments."""
OURS = {"said": "bot.terminal", "at": "bot.cities.files"}
"""Names that others have too, and where they are imported from."""


def leaves(table: Mapping[str, object], *path: str) -> Iterator[tuple[str, str]]:
    for key, one in table.items():
        if isinstance(one, Mapping):
            yield from leaves(one, *path, key)
        else:
            yield ".".join((*path, key)), str(one)


SENTENCES = dict(leaves(terminal.sentences(terminal.USUAL)))


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def calls() -> Iterator[tuple[str, str, ast.expr, ast.Call]]:
    """Every call that means a sentence: where, "errors." or nothing, its code, and the call."""
    for path in modules():
        name = str(path.relative_to(ROOT))
        if not name.startswith(ROOMS):
            continue
        tree = ast.parse(path.read_text("utf-8"))
        door = {("bot.terminal", "said")} if name == "kentongan.py" else set()
        imported = {
            (one.module, each.name)
            for one in ast.walk(tree)
            if isinstance(one, ast.ImportFrom)
            for each in one.names
        }
        for one in ast.walk(tree):
            if not isinstance(one, ast.Call):
                continue
            called = ast.unparse(one.func)
            at = CODE_AT.get(called)
            foreign = called in OURS and (OURS[called], called) not in imported | door
            if at is None or foreign or len(one.args) <= at:
                continue
            yield f"{name}:{one.lineno}", "" if "said" in called else "errors.", one.args[at], one


def meant(code: ast.expr) -> list[str]:
    """The codes that an expression may be: one, one of two, or all that begin as an f-string."""
    if isinstance(code, ast.Constant):
        return [str(code.value)]
    if isinstance(code, ast.IfExp):
        return [*meant(code.body), *meant(code.orelse)]
    if isinstance(code, ast.JoinedStr):
        return [f"{ast.literal_eval(code.values[0])}*"]
    return []


def test_every_sentence_that_is_said_is_there_and_told_all_that_it_tells_of() -> None:
    found = 0
    for where, table, code, call in calls():
        told = {one.arg for one in call.keywords} - {"of"}
        for one in meant(code):
            wanted = f"{table}{one}"
            there = [name for name in SENTENCES if name == wanted.rstrip("*")]
            if wanted.endswith("*"):
                there = [name for name in SENTENCES if name.startswith(wanted[:-1])]
            assert there, f"{where}: {wanted}"
            for name in there if None not in told else ():
                more = wanted.endswith("*") and told >= fields(SENTENCES[name])
                assert more or told == fields(SENTENCES[name]), f"{where}: {name}"
            found += 1
    assert found > 150


@cache
def literals() -> tuple[frozenset[str], tuple[str, ...]]:
    """Every text in the code, and what f-strings begin with that is the beginning of a code."""
    said, beginnings = set(), set()
    for path in modules():
        if not str(path.relative_to(ROOT)).startswith(ROOMS):
            continue
        for one in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(one, ast.Constant) and isinstance(one.value, str):
                said.add(one.value)
            if isinstance(one, ast.JoinedStr) and isinstance(one.values[0], ast.Constant):
                beginnings.add(str(one.values[0].value))
    begun = [one for one in beginnings if re.fullmatch(r"[a-z][a-z._]*[._]", one)]
    return frozenset(said), tuple(begun)


@pytest.mark.parametrize("table", terminal.sentences(terminal.USUAL))
def test_no_sentence_is_left_over(table: str) -> None:
    said, begun = literals()
    left = [
        name
        for name in SENTENCES
        if name.startswith(f"{table}.")
        and name not in said
        and not (table == "errors" and name.removeprefix("errors.") in said)
        and not name.removeprefix("errors.").startswith(begun)
    ]
    assert not left


@pytest.mark.parametrize(
    ("table", "codes"), [("audit.harms", [one.value for one in Harm]), ("parse.labels", FIELDS)]
)
def test_every_code_of_the_program_has_its_sentence(table: str, codes: Sequence[str]) -> None:
    assert {name for name in SENTENCES if name.startswith(f"{table}.")} == {
        f"{table}.{one}" for one in codes
    }
